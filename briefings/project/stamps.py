"""What a file was like when it was last looked at, so that it can be seen at a glance whether it is still the same.

Size and time of change are compared first, as that needs no reading; only where they differ is the content, by its
digest. A time that is so recent that the file could change again within it proves nothing, so it is not kept.
"""

import os
import stat
import time
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefings.digests import blake2b
from briefings.sourcefile import SourceError, read_bytes
from briefings.values import dataclass

SETTLED = 100_000_000
"""In nanoseconds: how old a time of change must be to prove that nothing was changed since; disks count in steps."""

WITHOUT_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe is opened at once, and then seen to be one."""

MOST_BYTES = 1 << 26
"""What is larger is not remembered, and so is built anew each time; `limits` keeps files well below by themselves."""

UNPROVEN = -1
"""In the place of a time of change that proves nothing."""

LOOKS_ITSELF = os.name == "nt"
"""Whether what a folder says of its files may be behind the files themselves, as it is in Windows while one is open."""

State = os.stat_result
"""What the operating system says of a file."""


class Stamp(NamedTuple):
    """A file as it was: its path, its size in bytes, when it was changed in nanoseconds, and a digest of its bytes."""

    path: str
    size: int
    changed: int
    digest: str

    def holds(self) -> bool:
        """Return whether the file is still the same."""
        return all_hold((self,))


def all_hold(stamps: "Iterable[Stamp]") -> bool:
    """Return whether files are still the same."""
    look = os.stat
    for path, size, changed, digest in stamps:
        try:
            found = look(path)
        except OSError:
            return False
        if found.st_size != size or (found.st_mtime_ns != changed and digest_of_file(path) != digest):
            return False
    return True


def digest_of(data: bytes) -> str:
    """Return a digest of some bytes."""
    return blake2b(data, digest_size=16).hexdigest()


def digest_of_all(parts: Iterable[bytes]) -> str:
    """Return a digest of some bytes that come one part after another and need not all be in memory."""
    digest = blake2b(digest_size=16)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def digest_of_file(path: str) -> str:
    """Return a digest of a file's bytes; empty where it cannot be read, or is a pipe, a device or the like."""
    try:
        with open(os.open(path, os.O_RDONLY | WITHOUT_WAITING), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return ""
            from hashlib import file_digest

            return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()
    except OSError:
        return ""


def stamp_of(path: str, data: bytes | None = None) -> Stamp | None:
    """Return the stamp of a file, whose bytes may be given; None where it cannot be read, or must not be."""
    try:
        found = os.stat(path)
        if data is not None:
            return Stamp(path, found.st_size, found.st_mtime_ns, digest_of(data))
        settled = time.time_ns() - found.st_mtime_ns > SETTLED
        changed = found.st_mtime_ns if settled else UNPROVEN
        read = _digest_of_source if settled else _digest_of_source.__wrapped__
        return Stamp(path, found.st_size, changed, read(path, found.st_size, changed))
    except (OSError, SourceError):
        return None


@lru_cache(maxsize=64)
def _digest_of_source(path: str, _size: int, _changed: int) -> str:
    """Return the digest of a file that somebody else may have written; pictures stand in many briefings."""
    return digest_of(read_bytes(Path(path), MOST_BYTES))


def stamp_written(path: str, digest: str) -> Stamp | None:
    """Return the stamp of a file that was just written, whose digest is known; None where it is gone again."""
    found = state_of_file(path)
    return Stamp(path, found.st_size, found.st_mtime_ns, digest) if found else None


class Digested:
    """Bytes that come piece by piece, of which a digest is made as they pass."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        """Take the pieces, which can be asked for once."""
        self._parts, self._digest = parts, blake2b(digest_size=16)

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            self._digest.update(part)
            yield part

    @property
    def digest(self) -> str:
        """The digest of what has passed, as `digest_of` would return it."""
        return self._digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The files that all outputs depend on, looked at by time first and by content only where that has changed."""

    glance: str
    """A digest of the names, sizes and times of all the files."""
    look: Callable[[], str]
    """Returns a digest of their names and contents."""


def surroundings(files: Iterable[tuple[str, str]], more: str) -> Surroundings:
    """Return what is common to all outputs: files, each with the name that counts, and whatever else in words."""
    found = sorted(files)
    seen = [f"{name}\0{path}\0{at_a_glance(path)}" for name, path in found]

    def look() -> str:
        return digest_of("\n".join([more, *(f"{name}\0{digest_of_file(path)}" for name, path in found)]).encode())

    return Surroundings(digest_of("\n".join([more, *seen]).encode()), look)


def at_a_glance(path: str) -> str:
    """Return the size of a file and when it was changed, in one word; where there is none, that."""
    try:
        found = os.stat(path)
    except OSError:
        return "none"
    return f"{found.st_size} {found.st_mtime_ns}"


def state_of_file(path: str) -> State | None:
    """Return the state of a file, of what it leads to where it is a link; None where there is none."""
    try:
        return os.stat(path)
    except OSError:
        return None


def states_in(top: str) -> Iterator[tuple[str, State | None]]:
    """Yield every file of a folder and of those in it with its state; links to other folders are followed, once each.

    Hidden folders are left out, and those in which Python keeps what it has compiled.
    """
    folders, linked = [top], set[tuple[int, int]]()
    while folders:
        for entry in _entries(folders.pop()):
            try:
                is_folder = entry.is_dir()
                state = None if is_folder else os.stat(entry.path) if LOOKS_ITSELF else entry.stat()
            except OSError:  # a link to nothing, or to itself
                is_folder, state = False, None
            if not is_folder:
                yield entry.path, state
            elif entry.name[0] != "." and entry.name != "__pycache__" and _is_new(entry, linked):
                folders.append(entry.path)


def _entries(folder: str) -> "list[os.DirEntry[str]]":
    try:
        return list(os.scandir(folder))
    except OSError:
        return []


def _is_new(folder: "os.DirEntry[str]", linked: set[tuple[int, int]]) -> bool:
    """Return whether a folder is none that another link has led to, which keeps links from going in circles."""
    if not folder.is_symlink():
        return True
    found = os.stat(folder.path)
    place = found.st_dev, found.st_ino
    is_new = place not in linked
    linked.add(place)
    return is_new
