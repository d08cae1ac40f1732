"""The bytes of a file that somebody else may have written: a plain file of a sensible size, in its own folder.

A pipe or a device never ends, a link may lead to what its author cannot see and the builder can, and a name such as
CON is no file in Windows. None of them is opened.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path
from typing import Literal

DEVICES = frozenset(
    ("con", "prn", "aux", "nul", "conin$", "conout$", *(f"{port}{n}" for port in ("com", "lpt") for n in "0123456789"))
)
"""What Windows takes for a device, whatever its ending ("Naming Files, Paths, and Namespaces")."""


class SourceError(Exception):
    """Why a file is not read: a name for it, a sentence's end ("is a folder"), and what to do about it."""

    def __init__(self, code: str, what: str, hint: str = "") -> None:
        super().__init__(what)
        self.code, self.what, self.hint = code, what, hint


def read_bytes(path: Path, most: int) -> bytes:
    """Return the bytes of a plain file of at most so many; raise SourceError for any other, OSError as the system does.

    A symbolic link must lead to a file of its own folder, or of the folder that the program runs in.
    """
    if is_device(path.name):
        hint = "Windows keeps this name for a device, or cannot hold it; give the file another."
        raise SourceError("reserved-name", f"has a name that no file can have everywhere: '{path.name}'", hint)
    refuse_link_outside(path)
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise SourceError("is-a-folder", "is a folder", "Rename the folder, or put the text into a file of this name.")
    if not stat.S_ISREG(mode):
        raise SourceError("not-a-file", "is a device or a pipe and no file", "Save what it holds as a file.")
    with os.fdopen(os.open(path, flags), "rb") as file:
        known = os.fstat(file.fileno())
        if not stat.S_ISREG(known.st_mode):
            raise SourceError("not-a-file", "is a device or a pipe and no file", "Save what it holds as a file.")
        data = b"" if known.st_size > most else file.read(most + 1)
    if known.st_size > most or len(data) > most:
        raise SourceError("file-too-large", f"has {_size(max(known.st_size, len(data)))}; it may have {_size(most)}")
    return data


def is_device(name: str) -> bool:
    """Return whether a file name is one that Windows keeps for a device or cannot hold."""
    return name.partition(".")[0].rstrip(" ").casefold() in DEVICES or name.endswith((".", " "))


def refuse_link_outside(path: Path) -> None:
    """Raise SourceError for a symbolic link that leads out of its folder and out of the one the program runs in."""
    if not path.is_symlink():
        return
    with suppress(OSError, RuntimeError):
        real = path.resolve()
        if real.is_relative_to(path.parent.resolve()) or real.is_relative_to(Path.cwd().resolve()):
            return
    hint = "Copy the file itself into the folder."
    raise SourceError("link-outside", "is a link that leads out of its folder", hint)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count:,} bytes"


def inside_folder(folder: Path, name: str) -> bool | None:
    """Return whether a file that a text names is there; None where its name leads out of a folder."""
    found = file_inside(folder, name)
    return None if found is None else bool(found)


def file_inside(folder: Path, name: str) -> Path | Literal[False] | None:
    """Return the real path of a file that a text names, False where there is none or its name is too odd.

    None where its name leads out of a folder.
    """
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            return None
        return path.is_file() and path
    except (OSError, RuntimeError, ValueError):  # too long, a link to itself, a character that no name has
        return False
