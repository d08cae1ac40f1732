"""Same input, same bytes: an Office package as a zip with sorted entries and one fixed date.

Part 2 of ECMA-376 asks for no order and no dates; the zip format cannot go without a date, so all entries
carry the earliest it knows.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812  named as an exception

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
