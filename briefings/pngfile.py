"""Whether a PNG file of the plainest kind is whole, told from its bytes without making a picture of them.

Most pictures of briefings are such files, and to unpack one row after the other costs a third of what Pillow needs to
show it. Whatever has more to it than size, palette and pixels is left to Pillow.
"""

import struct
import zlib
from collections.abc import Iterator

START = b"\x89PNG\r\n\x1a\n"
_SAMPLES = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""How many values a pixel has, by the type of colour (PNG 3, 11.2.1)."""
_PALETTE = 3
_LENGTHS = {b"IHDR": 13, b"IEND": 0, b"pHYs": 9, b"gAMA": 4, b"sRGB": 1, b"IDAT": None}
"""The chunks that a plain file has, and how long each is."""
_TELLING = b"eXIf", b"tEXt", b"zTXt", b"iTXt"
_METRE = 0.0254
"""What an inch is in metres, by which PNG counts (11.3.4.3)."""
_AT_ONCE = 16_384
"""How many bytes are unpacked at a time: few enough to stay near the processor, and never copied together."""
_FEW, _MOST_TIMES = 16_384, 1032
"""How many packed bytes are unpacked all at once, and how many times as many they can be unpacked."""
_LAST_FILTER = 4


def tells_nothing(data: bytes) -> bool:
    """Return whether a file is a PNG that has no properties: no Exif, and no text of any kind."""
    return data.startswith(START) and not any(kind in data for kind in _TELLING)


def is_whole(data: bytes, most_pixels: int) -> bool:
    """Return whether a file is a plain PNG of at most so many pixels, and whole; False where Pillow must look."""
    if not data.startswith(START + b"\0\0\0\rIHDR"):
        return False
    try:
        chunks = list(_chunks(data))
    except (struct.error, ValueError):
        return False
    kinds = [kind for kind, _ in chunks]
    width, height, depth, colour, *methods = struct.unpack(">IIBBBBB", chunks[0][1])
    pixels = b"".join(chunk for kind, chunk in chunks if kind == b"IDAT")
    is_usual = depth == 8 and colour in _SAMPLES and methods == [0, 0, 0] and 0 < width * height <= most_pixels
    if not is_usual or kinds.count(b"IHDR") != 1 or (b"PLTE" in kinds) is not (colour == _PALETTE):
        return False
    first = kinds.index(b"IDAT") if b"IDAT" in kinds else 0
    if kinds[first:-1] != [b"IDAT"] * (len(kinds) - 1 - first) or not first:
        return False
    return _has_rows(pixels, width * _SAMPLES[colour] + 1, height)


def size_of(data: bytes) -> tuple[int, int, float, float] | None:
    """Return the width and height of a PNG file in pixels and its pixels to the inch, 0 where it does not say.

    None for other files, and where the head is not plain.
    """
    if not data.startswith(START + b"\0\0\0\rIHDR"):
        return None
    try:
        size, density = (0, 0), (0.0, 0.0)
        for kind, chunk in _chunks(data):
            if kind == b"IHDR":
                size = struct.unpack_from(">II", chunk)
            elif kind == b"pHYs":
                across, down, unit = struct.unpack(">IIB", chunk)
                density = (across * _METRE, down * _METRE) if unit == 1 else density
            elif kind == b"IDAT":
                return (*size, *density)
    except (struct.error, ValueError):
        return None
    return None


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind and the content of each chunk to the end; raise ValueError where one is damaged or not plain."""
    at, kind = len(START), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at + 8 : at + 8 + length]
        is_plain = (
            (0 < length <= 768 and length % 3 == 0) if kind == b"PLTE" else _LENGTHS.get(kind, -1) in (None, length)
        )
        (check,) = struct.unpack_from(">I", data, at + 8 + length)
        if not is_plain or zlib.crc32(chunk, zlib.crc32(kind)) != check:
            raise ValueError(kind)
        yield kind, chunk
        at += length + 12


def _has_rows(pixels: bytes, row: int, height: int) -> bool:
    """Return whether packed pixels unpack to so many rows of so many bytes, each with a filter that there is."""
    unpacking, packed, at, done, whole = zlib.decompressobj(), b"", 0, 0, row * height
    try:
        if len(pixels) <= _FEW:
            rows = zlib.decompress(pixels, bufsize=min(whole, _FEW * _MOST_TIMES)) if whole else b""
            return len(rows) == whole > 0 and max(rows[::row]) <= _LAST_FILTER
        while not unpacking.eof and done <= whole:
            if not packed:
                packed, at = pixels[at : at + _AT_ONCE], at + _AT_ONCE
            rows = unpacking.decompress(packed, _AT_ONCE)
            if not (rows or packed) or max(rows[-done % row :: row], default=0) > _LAST_FILTER:
                return False
            packed, done = unpacking.unconsumed_tail, done + len(rows)
    except zlib.error:
        return False
    return unpacking.eof and done == whole
