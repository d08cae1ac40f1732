"""The content files of a folder, and why a file could not be read or written."""

import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

ENDING = ".md"
GLOSSARY = "glossary.csv"
"""The name of a glossary, as `readers.glossary` has it; said here again, so that looking for files loads no reader."""

WINDOWS = os.name == "nt"
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})
"""Faults of the disk itself: no other file would fare better."""

IN_USE = "it is open in another program, such as Word; close it there and build again"
REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for your files on this disk",
    errno.EROFS: "the disk can only be read",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.ENAMETOOLONG: "its name is too long for this disk",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EISDIR: "a folder stands where the file is needed",
    errno.EFBIG: "it is larger than this disk, or your account, allows",
    errno.EIO: "the disk reports a fault",
}


def reason(fault: OSError) -> str:
    """Return in plain words why a file could not be written."""
    if WINDOWS and isinstance(fault, PermissionError):
        return IN_USE
    return REASONS.get(fault.errno or 0, fault.strerror or str(fault))


def content_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the content files that some paths mean, each once: files as they are, folders with all inside.

    Names that begin with a dot or an underscore are an author's own notes and left out of folders.
    """
    seen: set[str] = set()
    for path in paths:
        is_folder = path.is_dir() and path.suffix != ENDING
        found = sorted(_inside(str(path)), key=_by_folders) if is_folder else [path]
        for file in map(Path, found):
            name = os.path.normcase(file)
            if name not in seen:
                seen.add(name)
                yield file


def _by_folders(name: str) -> list[str]:
    return os.path.normcase(name).split(os.sep)


def _inside(folder: str) -> Iterator[str]:
    """Yield the content files of a folder and of those in it, and folders with such a name, for the reader to refuse.

    Links to other folders are not followed.
    """
    for base, folders, names in os.walk(folder):
        visible = [name for name in folders if not name.startswith((".", "_"))]
        folders[:] = [name for name in visible if not name.endswith(ENDING)]
        named = [name for name in visible if name.endswith(ENDING)]
        named += [name for name in names if name.endswith(ENDING) and not name.startswith((".", "_"))]
        yield from (os.path.join(base, name) for name in named)


def glossary_of(file: Path, root: Path) -> Path:
    """Return where the glossary of a content file is, or would be: in its folder or the nearest above it in a project.

    Of a file outside the project's folder `root`, only its own folder is looked at.
    """
    top = root.resolve()
    above = (folder for folder in file.parent.parents if folder.resolve().is_relative_to(top))
    found = (folder for folder in (file.parent, *above) if (folder / GLOSSARY).is_file())
    return next(found, file.parent) / GLOSSARY
