"""A drawing as a PNG file (PNG 3, W3C), its rows deflated as they are, a strip of them at a time.

Pillow tries five filters on every row, which takes longer than all else of a card and makes its flat colours larger.
Strips end where deflating starts anew (RFC 1951, 3.2.4, as zlib's full flush makes it), so that one which many drawings
share is deflated once for all of them, and the sum that ends the data is put together from those of the strips.
"""

import zlib
from collections.abc import Iterable, Sequence
from struct import pack
from typing import NamedTuple

from PIL import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL, MEMORY = 3, 7
"""Of deflating: a sixth larger than the best, in half the time; and with little memory to make ready for each strip."""

STRIP = 18
"""The rows of a strip: of a card, as many as zlib takes before it moves what it remembers, which takes long."""

_EIGHT_BITS, _RGB, _NO_FILTER = 8, 2, b"\0"
_ZLIB_HEAD, _END = b"\x78\x5e", b"\x03\x00"
_BASE = 65521
"""The largest prime below 65536, by which Adler's sum is counted (RFC 1950, 8.2)."""


class Strip(NamedTuple):
    """Some rows of a drawing, deflated, with the sum and the number of their bytes."""

    packed: bytes
    sum: int
    size: int


def row_length(width: int) -> int:
    """Return how many bytes a row of so many pixels has: one for its filter, three for each pixel."""
    return 1 + 3 * width


def rows_of(image: Image.Image) -> bytes:
    """Return the rows of an image of red, green and blue as a PNG file has them, with no filter."""
    row = 3 * image.width
    data = image.tobytes("raw", "RGB")
    return b"".join([piece for at in range(0, len(data), row) for piece in (_NO_FILTER, data[at : at + row])])


def strip_of(rows: bytes | bytearray) -> Strip:
    """Return some rows as a strip."""
    deflate = zlib.compressobj(LEVEL, wbits=-15, memLevel=MEMORY)
    packed = deflate.compress(rows) + deflate.flush(zlib.Z_FULL_FLUSH)
    return Strip(packed, zlib.adler32(rows), len(rows))


def strips(rows: bytes, width: int) -> tuple[Strip, ...]:
    """Return all rows of an image of a width in pixels as strips."""
    most = STRIP * row_length(width)
    return tuple(strip_of(rows[at : at + most]) for at in range(0, len(rows), most))


def unpacked(whole: Iterable[Strip]) -> bytes:
    """Return the rows that some strips are of."""
    return b"".join([zlib.decompressobj(-15).decompress(strip.packed) for strip in whole])


def png(size: tuple[int, int], whole: Sequence[Strip]) -> bytes:
    """Return the image of a size in pixels, of red, green and blue, that some strips are of, as a PNG file."""
    head = pack(">IIBBBBB", *size, _EIGHT_BITS, _RGB, 0, 0, 0)
    data = b"".join((_ZLIB_HEAD, *[strip.packed for strip in whole], _END, pack(">I", _sum_of(whole))))
    return SIGNATURE + b"".join([_chunk(*chunk) for chunk in ((b"IHDR", head), (b"IDAT", data), (b"IEND", b""))])


def _sum_of(whole: Sequence[Strip]) -> int:
    """Return Adler's sum of strips one after the other, from the sum of each."""
    low, high = 1, 0
    for _, total, size in whole:
        high = (high + (total >> 16) + size * (low - 1)) % _BASE
        low = (low + (total & 0xFFFF) - 1) % _BASE
    return high << 16 | low


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(content, zlib.crc32(kind)))
