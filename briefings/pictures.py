"""Whether a picture is one that Word, PowerPoint and browsers all show, and its bytes without what it tells of people.

A photograph may hold where it was taken, on whose camera, and a small copy of what was cut away. None of this is
shown, and all of it would go wherever the documents go; so it is left out, and the picture itself stays as it is.
"""

import re
import struct
import warnings
from collections.abc import Callable, Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from briefings import pngfile
from briefings.limits import in_force
from briefings.patterns import pattern_of
from briefings.sourcefile import SourceError, read_bytes

FORMATS = ("PNG", "JPEG", "GIF")
"""What Word, PowerPoint and browsers all show."""

_USUAL_JPEG = pattern_of(rb"\xff\xd8\xff[\xe0\xe1]..(?:JFIF|Exif)", re.DOTALL)
_DRAWING = pattern_of(rb"^(?:\xef\xbb\xbf)?\s*<(?:\?xml|!DOCTYPE|!--|svg)", re.IGNORECASE)

PNG_START = b"\x89PNG\r\n\x1a\n"
_SHOWN_CHUNKS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM cICP gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT".split()
)
"""The chunks of a PNG file that change what is seen (PNG 3, 11.3); the others are text, dates and copies."""

_ORIENTATION, _UNIT, _DENSITIES = 0x0112, 0x0128, (0x011A, 0x011B)
_EXIF = b"Exif\0\0"


Fault = tuple[str, str]
"""What keeps a picture from being used: a name for it and the end of a sentence."""


def fault_in(data: bytes, most_pixels: int) -> Fault | None:
    """Return what keeps the bytes of a picture from being used; None for a good one."""
    if pngfile.is_whole(data, most_pixels):
        return None
    if _DRAWING.match(data):
        return "type", "is an SVG drawing or a web page"
    return _fault_of(data, most_pixels)


def picture_fault(path: Path, look: Callable[[bytes, int], Fault | None] = fault_in) -> Fault | None:
    """Return what keeps a picture from being used; None for a good one. `look` is asked about its bytes."""
    limits = in_force()
    try:
        data = read_bytes(path, limits.picture_bytes)
    except SourceError as fault:
        return ("too-large" if fault.code == "file-too-large" else "broken"), fault.what
    except (OSError, ValueError):
        return "broken", "cannot be read"
    return look(data, limits.picture_pixels)


def _fault_of(data: bytes, most_pixels: int) -> Fault | None:
    """Return what keeps the bytes of a picture from being used; its size is looked at before it is unpacked."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=_TRIED) as image:
                kind, (width, height) = image.format, image.size
                if kind not in FORMATS:
                    return "type", f"is a {kind} file"
                if width * height > most_pixels:
                    return "too-large", f"has {width} × {height} pixels; it may have {most_pixels:,} in all"
                image.load()
    except Image.DecompressionBombError:
        return "too-large", f"has more than {most_pixels:,} pixels"
    except (OSError, ValueError, SyntaxError, Warning, EOFError, struct.error, IndexError, OverflowError, MemoryError):
        return "broken", "cannot be read"
    if kind == "JPEG" and not _USUAL_JPEG.match(data):
        return "type", "is of a kind of JPEG that Word does not take"
    return None


_TRIED = (*FORMATS, "BMP", "TIFF", "WEBP", "ICO")
"""What a file is looked at as, so that it can be said what it is; Pillow's other readers are never started."""


def clean_bytes(path: Path) -> bytes:
    """Return a picture's bytes without what no reader sees: places, names, dates, remarks, copies, appended files.

    What is seen stays bit for bit, with the way up, the colour profile and the density; a file that holds nothing
    else comes back as it is. Raise OSError or ValueError where it cannot be read.
    """
    known = path.stat()
    return _cleaned(path, known.st_size, known.st_mtime_ns)


@lru_cache(maxsize=8)
def _cleaned(path: Path, _size: int, _changed: int) -> bytes:
    try:
        data = read_bytes(path, in_force().picture_bytes)
    except SourceError as fault:
        raise ValueError(f"The picture '{path.name}' {fault.what}.") from fault
    return without_metadata(data)


def without_metadata(data: bytes) -> bytes:
    """Return the bytes of a PNG, JPEG or GIF file without what no reader sees; other bytes as they are."""
    try:
        if data.startswith(PNG_START):
            return PNG_START + b"".join(_png_chunks(data))
        if data.startswith(b"\xff\xd8"):
            return b"".join(_jpeg_segments(data))
        if data.startswith((b"GIF87a", b"GIF89a")):
            return b"".join(_gif_blocks(data))
    except (struct.error, IndexError):  # cut short, and yet shown by Pillow
        pass
    return data


def _png_chunks(data: bytes) -> Iterator[bytes]:
    at = len(PNG_START)
    while at < len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        if kind in _SHOWN_CHUNKS:
            yield data[at : at + length + 12]
        if kind == b"IEND":
            return
        at += length + 12


def _jpeg_segments(data: bytes) -> Iterator[bytes]:
    """Yield the segments of a JPEG that change what is seen (ITU-T T.81, B.1.1.4), to the end of the first picture."""
    yield data[:2]
    kept, at, exif = list[bytes](), 2, b""
    while data[at + 1] != 0xDA:
        (length,) = struct.unpack_from(">H", data, at + 2)
        marker, segment = data[at + 1], data[at : at + 2 + length]
        if marker == 0xE1 and segment[4:10] == _EXIF:
            exif = exif or segment[4:]
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE) or _is_shown(marker, segment):
            kept.append(segment)
        at += 2 + length
    head = kept.pop(0) if kept and kept[0][1] == 0xE0 else b""
    yield from _necessary(exif, head)
    yield from kept
    yield data[at : _end_of_scans(data, at)]


def _is_shown(marker: int, segment: bytes) -> bool:
    """Return whether an application's segment is the JFIF head, a colour profile or Adobe's note on colours."""
    begins = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}.get(marker)
    return begins is not None and segment[4:].startswith(begins)


def _end_of_scans(data: bytes, at: int) -> int:
    """Return where the picture that goes on at a scan ends: after the first end marker that is no data (B.1.1.5)."""
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker == 0xFF:
            at += 1
        elif marker == 0 or 0xD0 <= marker <= 0xD7:
            at += 2
        else:
            at += 2 + int(struct.unpack_from(">H", data, at + 2)[0])
    return len(data)


def _necessary(exif: bytes, head: bytes) -> Iterator[bytes]:
    """Yield a JFIF head, with the density that Exif gives where there was no head, and Exif with the way up alone."""
    from PIL import Image

    known = Image.Exif()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            known.load(exif)
        way_up, unit = int(known.get(_ORIENTATION, 1)), int(known.get(_UNIT, 2)) - 1
        across, down = (round(float(known.get(density, 0))) for density in _DENSITIES)
    except (OSError, ValueError, SyntaxError, TypeError, ArithmeticError, struct.error, IndexError):
        way_up, unit, across, down = 1, 0, 0, 0
    if not (unit in (1, 2) and 0 < across < 65536 and 0 < down < 65536):
        unit, across, down = 0, 1, 1
    yield head or struct.pack(">HH5sHBHHBB", 0xFFE0, 16, b"JFIF\0", 0x0101, unit, across, down, 0, 0)
    if way_up in range(2, 9):
        body = _EXIF + struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, _ORIENTATION, 3, 1, way_up, 0, 0)
        yield struct.pack(">HH", 0xFFE1, len(body) + 2) + body


def _gif_blocks(data: bytes) -> Iterator[bytes]:
    """Yield the blocks of a GIF file that change what is seen (GIF89a, 17 to 27): no remarks, no data of programs."""
    at = 13 + _table_size(data[10])
    yield data[:at]
    while data[at] != 0x3B:
        start = at
        if data[at] == 0x21:
            kind, at = data[at + 1], at + 2
            is_shown = kind in (0xF9, 0x01) or (kind == 0xFF and data[at + 1 : at + 12] == b"NETSCAPE2.0")
        elif data[at] == 0x2C:
            at, is_shown = at + 11 + _table_size(data[at + 9]), True
        else:
            return
        while data[at]:
            at += data[at] + 1
        at += 1
        if is_shown:
            yield data[start:at]
    yield b"\x3b"


def _table_size(flags: int) -> int:
    return 3 * 2 ** ((flags & 7) + 1) if flags & 0x80 else 0
