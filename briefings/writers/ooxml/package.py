"""Same input, same bytes: an Office package as a zip with sorted entries and one fixed date.

Part 2 of ECMA-376 asks for no order and no dates; the zip format cannot go without a date, so all entries
carry the earliest it knows.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812  named as an exception

from briefings.values import dataclass

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


_LOCAL, _CENTRAL, _END = struct.Struct("<4s5H3L2H"), struct.Struct("<4s6H3L5H2L"), struct.Struct("<4s4H2LH")
_DATE = 1 << 5 | 1
_UTF8 = 0x800


QUICK, SMALL = 3, 9
"""How hard to deflate: what each file has of its own (a twentieth larger in half the time); what many share."""


MOST_ENTRIES, MOST_BYTES = 0xFFFE, 0xFFFF_FFFE
"""What a zip holds without its extensions for large files, which not every program reads."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part of a package as it stands in the zip."""

    name: str
    packed: bytes
    size: int
    checksum: int
    method: int

    def named(self, name: str) -> "Entry":
        """Return the same content under another name."""
        return replace(self, name=name)


def entry(name: str, content: bytes, *, stored: bool = False, level: int = QUICK) -> Entry:
    """Return an entry for a zip, deflated unless it is `stored` as it is, such as a picture."""
    if stored:
        return Entry(name, content, len(content), zlib.crc32(content), 0)
    deflate = zlib.compressobj(level, wbits=-15)
    return Entry(name, deflate.compress(content) + deflate.flush(), len(content), zlib.crc32(content), ZIP_DEFLATED)


_LAST_BLOCK = b"\x03\x00"
"""An empty block that ends a deflated stream (RFC 1951, 3.2.3 and 3.2.6)."""


class Deflater:
    """Deflates the many parts of one package, each by itself: to set up anew takes nearly as long as a small part."""

    def __init__(self) -> None:
        """Set up once."""
        self._deflate = zlib.compressobj(QUICK, wbits=-15)

    def entry(self, name: str, content: bytes) -> Entry:
        """Return an entry for a zip, which owes nothing to those before it: a full flush forgets what was there."""
        deflated = self._deflate.compress(content) + self._deflate.flush(zlib.Z_FULL_FLUSH) + _LAST_BLOCK
        return Entry(name, deflated, len(content), zlib.crc32(content), ZIP_DEFLATED)


def packed(entries: Iterable[Entry]) -> bytes:
    """Return a package: its content types first, the other entries sorted, all with the earliest date.

    Raise ValueError for more entries or bytes than a zip without the extensions for large files can hold.
    """
    parts: list[bytes] = []
    central: list[bytes] = []
    at = 0
    for each in sorted(entries, key=lambda each: (each.name != FIRST, each.name)):
        name = each.name.encode()
        flags = 0 if each.name.isascii() else _UTF8
        sizes = each.checksum, len(each.packed), each.size
        head = _LOCAL.pack(b"PK\3\4", 20, flags, each.method, 0, _DATE, *sizes, len(name), 0)
        parts += head, name, each.packed
        record = (
            b"PK\1\2",
            3 << 8 | 20,
            20,
            flags,
            each.method,
            0,
            _DATE,
            *sizes,
            len(name),
            0,
            0,
            0,
            0,
            0o644 << 16,
            at,
        )
        central += _CENTRAL.pack(*record), name
        at += len(head) + len(name) + len(each.packed)
    count, length = len(central) // 2, sum(map(len, central))
    if count > MOST_ENTRIES or at + length > MOST_BYTES:
        raise ValueError(f"The file would have {count} parts and {at + length} bytes, more than an Office file holds.")
    return b"".join((*parts, *central, _END.pack(b"PK\5\6", 0, 0, count, count, length, at, 0)))
