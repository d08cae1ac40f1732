"""A drawing as a PNG file (PNG 3, W3C), its rows deflated as they are, a strip of them at a time.

Pillow tries five filters on every row, which takes longer than all else of a card and makes its flat colours larger.
Strips end where deflating starts anew (RFC 1951, 3.2.4, as zlib's full flush makes it), so that one which many drawings
share is deflated once for all of them, and the sum that ends the data is put together from those of the strips.
"""

import zlib
from collections.abc import Iterator, Sequence
from struct import pack
from typing import NamedTuple

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 3
"""Of deflating: a sixth larger than the best, in half the time."""

STRIP = 15
"""The rows of a strip."""

_EIGHT_BITS, _RGB, _NO_FILTER = 8, 2, b"\0"
_ZLIB_HEAD, _END = b"\x78\x5e", b"\x03\x00"
_BASE = 65521
"""The largest prime below 65536, by which Adler's sum is counted (RFC 1950, 8.2)."""


class Strip(NamedTuple):
    """Some rows of a drawing, deflated, with the sum and the number of their bytes."""

    packed: bytes
    sum: int
    size: int


def strips(image: Image.Image, first: int = 0, last: int | None = None) -> list[Strip]:
    """Return the strips of an image of red, green and blue, or those from the first to before the last."""
    return list(_strips(image, first, -(-image.height // STRIP) if last is None else last))


def _strips(image: Image.Image, first: int, last: int) -> Iterator[Strip]:
    row = image.width * 3
    for number in range(first, last):
        part = image.crop((0, number * STRIP, image.width, min(image.height, (number + 1) * STRIP)))
        data = part.tobytes("raw", "RGB")
        rows = b"".join([piece for at in range(0, len(data), row) for piece in (_NO_FILTER, data[at : at + row])])
        deflate = zlib.compressobj(LEVEL, wbits=-15)
        packed = deflate.compress(rows) + deflate.flush(zlib.Z_FULL_FLUSH)
        yield Strip(packed, zlib.adler32(rows), len(rows))


def png(image: Image.Image, ground: Sequence[Strip] = (), changed: Sequence[tuple[float, float]] = ()) -> bytes:
    """Return an image of red, green and blue as a PNG file.

    `ground` are the strips of an image that it was drawn on, and `changed` the rows where it is another: each pair is
    where such rows begin and end.
    """
    own = {number for top, bottom in changed for number in range(int(top) // STRIP, int(bottom) // STRIP + 1)}
    count = -(-image.height // STRIP)
    whole = [ground[n] if ground and n not in own else strips(image, n, n + 1)[0] for n in range(count)]
    head = pack(">IIBBBBB", image.width, image.height, _EIGHT_BITS, _RGB, 0, 0, 0)
    data = b"".join((_ZLIB_HEAD, *(strip.packed for strip in whole), _END, pack(">I", _sum_of(whole))))
    return SIGNATURE + b"".join(_chunk(*chunk) for chunk in ((b"IHDR", head), (b"IDAT", data), (b"IEND", b"")))


def _sum_of(whole: Sequence[Strip]) -> int:
    """Return Adler's sum of strips one after the other, from the sum of each."""
    low, high = 1, 0
    for _, total, size in whole:
        high = (high + (total >> 16) + size * (low - 1)) % _BASE
        low = (low + (total & 0xFFFF) - 1) % _BASE
    return high << 16 | low


def unpacked(whole: Sequence[Strip], size: tuple[int, int]) -> Image.Image:
    """Return the image of a size in pixels that some strips are of."""
    row = size[0] * 3 + 1
    data = b"".join(zlib.decompressobj(-15).decompress(strip.packed) for strip in whole)
    return Image.frombytes("RGB", size, b"".join([data[at + 1 : at + row] for at in range(0, len(data), row)]))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(kind + content))
