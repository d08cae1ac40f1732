"""Same input, same bytes: an Office package as a zip with sorted entries and one fixed date.

Part 2 of ECMA-376 asks for no order and no dates; the zip format cannot go without a date, so all entries
carry the earliest it knows.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from io import BytesIO
from operator import itemgetter
from typing import NamedTuple, Protocol
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812  named as an exception

from briefings.writers.ooxml.checksums import after

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest date of a zip entry."""

FIRST = "[Content_Types].xml"

UNREADABLE = (
    *(OSError, BadZipFile, BadDeflate, LookupError, ValueError, SyntaxError, RuntimeError),
    *(TypeError, AttributeError, AssertionError),
)
"""What opening a damaged or encrypted package, or one with XML that is none or another's, raises."""


def repacked(package: bytes) -> bytes:
    """Return the same package with its content types first, the other parts sorted, and no dates."""
    target = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != FIRST, name)):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            new.writestr(entry, old.read(name))
    return target.getvalue()


_ALIKE, _END = struct.Struct("<5H3L2H"), struct.Struct("<4s4H2LH")
_LOCAL, _CENTRAL = b"PK\3\4", struct.pack("<4sH", b"PK\1\2", 3 << 8 | 20)
"""What stands before that which both headers of an entry say alike; the second says that the zip is of a Unix."""
_HEADER = len(_LOCAL) + _ALIKE.size
_PLAIN_FILE = struct.pack("<3HL", 0, 0, 0, 0o644 << 16)
_DATE = 1 << 5 | 1
_UTF8 = 0x800


QUICK, SMALL = 3, 9
"""How hard to deflate: what each file has of its own (a twentieth larger in half the time); what many share."""


MOST_ENTRIES, MOST_BYTES = 0xFFFE, 0xFFFF_FFFE
"""What a zip holds without its extensions for large files, which not every program reads."""


class Entry(NamedTuple):
    """A part of a package as it stands in the zip."""

    name: str
    packed: bytes
    told: bytes
    """What both headers of the entry say alike, from the version of the zip to the length of the name."""

    def named(self, name: str) -> "Entry":
        """Return the same content under another name."""
        _, _, method, _, _, checksum, _, size, _, _ = _ALIKE.unpack(self.told)
        return _entry(name, self.packed, size, checksum, method)


def _entry(name: str, packed: bytes, size: int, checksum: int, method: int = ZIP_DEFLATED) -> Entry:
    flags, length = (0, len(name)) if name.isascii() else (_UTF8, len(name.encode()))
    return Entry(name, packed, _ALIKE.pack(20, flags, method, 0, _DATE, checksum, len(packed), size, length, 0))


def entry(name: str, content: bytes, *, stored: bool = False, level: int = QUICK) -> Entry:
    """Return an entry for a zip, deflated unless it is `stored` as it is, such as a picture."""
    if stored:
        return _entry(name, content, len(content), zlib.crc32(content), ZIP_STORED)
    memory = _MEMORY if len(content) < _LITTLE else zlib.DEF_MEM_LEVEL
    deflate = zlib.compressobj(level, wbits=-15, memLevel=memory)
    return _entry(name, deflate.compress(content) + deflate.flush(), len(content), zlib.crc32(content))


class Shared(NamedTuple):
    """A piece that many parts have in them, deflated once for all of them."""

    content: bytes
    deflated: bytes
    """Ends with a full flush, and refers to nothing that stands before it."""
    checksum: int
    """Of the content alone."""
    onward: Callable[[], "_Compressor"] | None = None
    """Returns what deflates the next piece, which may refer to this one."""

    @classmethod
    def of(cls, content: bytes, *, leads: bool = False) -> "Shared":
        """Deflate a piece; one that `leads` on to text with markup like its own helps to deflate this."""
        deflate = zlib.compressobj(SMALL, wbits=-15, memLevel=_MEMORY)
        deflated = deflate.compress(content) + deflate.flush(zlib.Z_SYNC_FLUSH)
        onward = zlib.compressobj(QUICK, wbits=_NEAR, memLevel=_MEMORY, zdict=content).copy if leads else None
        return cls(content, deflated, zlib.crc32(content), onward)

    @classmethod
    def plain(cls, content: bytes) -> "Shared":
        """Return up to 65,535 bytes that stand as they are, where to deflate them takes long and gains little."""
        length = len(content)
        return cls(content, _STORED.pack(0, length, length ^ 0xFFFF) + content, zlib.crc32(content))


@lru_cache(maxsize=1024)
def shared(content: bytes) -> Shared:
    """Return a piece that many parts have in them, deflated when it is asked for first."""
    return Shared.of(content)


class _Compressor(Protocol):
    """The part of zlib's compressors that is used here, as they have no name of their own."""

    def compress(self, data: bytes, /) -> bytes:
        """Take some bytes."""

    def flush(self, mode: int, /) -> bytes:
        """End a block."""


_MEMORY = 5
"""How much memory deflating takes, which is cleared for each piece: enough for pieces of a few thousand bytes."""
_NEAR = -12
"""How far back a piece refers, in the terms of zlib: 4,096 bytes, as what deflates it is copied for each."""
_LITTLE = 8_000
"""Parts of fewer bytes want no more of it."""
_SHORT, _STORED = 600, struct.Struct("<BHH")
"""Pieces of fewer bytes stand as they are, in a block of their own (RFC 1951, 3.2.4): to work out a code for each takes
as long as for long ones, and makes a deck smaller by less than a fiftieth."""
_LONG = 2_000
"""Pieces of fewer bytes are soon summed up again, after what stands before them."""
_LAST_BLOCK = b"\x03\x00"
"""An empty block that ends a deflated stream (RFC 1951, 3.2.3 and 3.2.6)."""


class Deflater:
    """Deflates the many parts of one package, each by itself: to set up anew takes nearly as long as a small part."""

    def __init__(self, memory: int = _MEMORY) -> None:
        """Set up once; parts of many thousand bytes want more `memory`."""
        self._deflate = zlib.compressobj(QUICK, wbits=-15, memLevel=memory)

    def entry(self, name: str, *pieces: bytes | Shared) -> Entry:
        """Return an entry for a zip, which owes nothing to those before it: a full flush forgets what was there."""
        deflated: list[bytes] = []
        size = checksum = 0
        onward = None
        for piece in pieces:
            if isinstance(piece, bytes):
                length = len(piece)
                if length < _SHORT:
                    deflated += _STORED.pack(0, length, length ^ 0xFFFF), piece
                else:
                    deflated += _led(onward(), piece) if onward else self._in_turn(piece)
                checksum, onward = zlib.crc32(piece, checksum), None
            else:
                content, ready, own, onward = piece
                length = len(content)
                deflated.append(ready)
                is_short = checksum and length < _LONG
                checksum = zlib.crc32(content, checksum) if is_short else after(checksum, own, length)
            size += length
        deflated.append(_LAST_BLOCK)
        return _entry(name, b"".join(deflated), size, checksum)

    def _in_turn(self, piece: bytes) -> tuple[bytes, bytes]:
        return self._deflate.compress(piece), self._deflate.flush(zlib.Z_FULL_FLUSH)


def _led(deflate: _Compressor, piece: bytes) -> tuple[bytes, bytes]:
    return deflate.compress(piece), deflate.flush(zlib.Z_SYNC_FLUSH)


def packed(entries: Iterable[Entry]) -> bytes:
    """Return a package: its content types first, the other entries sorted, all with the earliest date.

    Raise ValueError for more entries or bytes than a zip without the extensions for large files can hold.
    """
    parts: list[bytes] = []
    central: list[bytes] = []
    at = 0
    ordered = sorted(entries, key=itemgetter(0))
    if ordered and ordered[0][0] != FIRST:
        ordered.sort(key=lambda each: each[0] != FIRST)
    for title, content, told in ordered:
        name = title.encode()
        parts += _LOCAL, told, name, content
        central += _CENTRAL, told, _PLAIN_FILE, (at & 0xFFFF_FFFF).to_bytes(4, "little"), name
        at += _HEADER + len(name) + len(content)
    count, length = len(ordered), sum(map(len, central))
    if count > MOST_ENTRIES or at + length > MOST_BYTES:
        raise ValueError(f"The file would have {count} parts and {at + length} bytes, more than an Office file holds.")
    return b"".join((*parts, *central, _END.pack(b"PK\5\6", 0, 0, count, count, length, at, 0)))
