"""A file as it is now: what was made from it is kept for as long as its size and the time of its change stay."""

from pathlib import Path
from typing import NamedTuple


class Known(NamedTuple):
    """A file with its size and the time of its last change: a key for what is made from it."""

    path: Path
    size: int
    changed: int
    """In nanoseconds."""


def known(path: Path) -> Known:
    """Return a file as it is now; raise OSError where there is none."""
    found = path.stat()
    return Known(path, found.st_size, found.st_mtime_ns)
