"""A drawing as an indexed PNG file (PNG 3, W3C), its rows deflated as they are, a strip of them at a time.

Pillow tries five filters on every row, which takes longer than all else of a card and makes its flat colours larger.
Every strip is deflated by itself, so that one which many drawings share is deflated once for all of them, and the sum
that ends the data is put together from those of the strips.
"""

import zlib
from collections.abc import Sequence
from functools import lru_cache
from struct import pack
from typing import NamedTuple

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL, MEMORY = 1, 7
"""Of deflating, which looks for runs only: these are what flat colours have, and letters get no smaller by the rest."""

STRIP = 15
"""The rows of a strip of what many drawings share: as few as it takes to be left alone by most letters."""

AT_ONCE = 3 * STRIP
"""The rows of a strip of one drawing: of a card, as many as zlib takes before it moves what it remembers, which takes
long."""

MOST_COLOURS = 256

NO_FILTER = 0
"""The first byte of a row, which has its pixels as they are."""

_EIGHT_BITS, _INDEXED = 8, 3
_ZLIB_HEAD, _END = b"\x78\x01", b"\x03\x00"
_BASE = 65521
"""The largest prime below 65536, by which Adler's sum is counted (RFC 1950, 8.2)."""


class Strip(NamedTuple):
    """Some rows of a drawing, deflated, with the sum and the number of their bytes."""

    packed: bytes
    sum: int
    size: int


def strips(rows: Sequence[bytes], height: int = STRIP) -> tuple[Strip, ...]:
    """Return rows, of which the first byte says how each is filtered, as strips."""
    return tuple([_strip_of(b"".join(rows[at : at + height])) for at in range(0, len(rows), height)])


def _strip_of(rows: bytes) -> Strip:
    deflate = zlib.compressobj(LEVEL, wbits=-15, memLevel=MEMORY, strategy=zlib.Z_RLE)
    packed = deflate.compress(rows) + deflate.flush(zlib.Z_SYNC_FLUSH)
    return Strip(packed, zlib.adler32(rows), len(rows))


@lru_cache(maxsize=96)
def rows_of(strip: Strip, width: int) -> tuple[bytes, ...]:
    """Return the rows of a strip, each of so many bytes; strips of cards are alike but for logos."""
    return cut(zlib.decompressobj(-15).decompress(strip.packed), width)


def cut(rows: bytes, width: int) -> tuple[bytes, ...]:
    """Return rows of so many bytes apart."""
    return tuple([rows[at : at + width] for at in range(0, len(rows), width)])


def png(size: tuple[int, int], palette: bytes, whole: Sequence[Strip]) -> bytes:
    """Return the drawing of a size in pixels, without the column of filters, as a PNG file.

    A palette has three bytes for each colour, of which there are at most `MOST_COLOURS`.
    """
    head = pack(">IIBBBBB", *size, _EIGHT_BITS, _INDEXED, 0, 0, 0)
    data = b"".join((_ZLIB_HEAD, *[strip.packed for strip in whole], _END, pack(">I", _sum_of(whole))))
    chunks = ((b"IHDR", head), (b"PLTE", palette), (b"IDAT", data), (b"IEND", b""))
    return SIGNATURE + b"".join([_chunk(*chunk) for chunk in chunks])


def _sum_of(whole: Sequence[Strip]) -> int:
    """Return Adler's sum of strips one after the other, from the sum of each."""
    low, high = 1, 0
    for _, total, size in whole:
        high = (high + (total >> 16) + size * (low - 1)) % _BASE
        low = (low + (total & 0xFFFF) - 1) % _BASE
    return high << 16 | low


def _chunk(kind: bytes, content: bytes) -> bytes:
    return b"".join((pack(">I", len(content)), kind, content, pack(">I", zlib.crc32(content, zlib.crc32(kind)))))
