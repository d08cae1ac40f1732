"""The content files of a folder, and outputs that are either whole or not there."""

import errno
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import IO

ENDING = ".md"
GLOSSARY = "glossary.csv"
"""The name of a glossary, as `readers.glossary` has it; said here again, so that looking for files loads no reader."""

PART = ".part"
"""How the name of a file ends that is being written; it begins with a dot."""

WINDOWS = os.name == "nt"
TRIES, PAUSE = 6, 0.05
"""How often a file that another program holds is tried, and the first pause in seconds; each is twice the last."""

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


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file so that, whatever happens, either the old or the new one is there whole.

    What a file holds may come piece by piece, so that it need not be in memory.
    Raise OSError with the file's own name. A process that is killed may leave a file `part_of` this one.
    """
    write_together([(path, data)])


def write_together(files: Sequence[tuple[Path, bytes | Iterable[bytes]]]) -> None:
    """Write files whole, none before all of them are safe on the disk: it flushes several in little more time than one.

    Raise OSError with the name of the file at fault.
    """
    with ExitStack() as stack:
        written = []
        for path, data in files:
            with _named(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                temporary = path.with_name(f".{path.name}.{os.getpid()}{PART}")
                stack.callback(temporary.unlink, missing_ok=True)
                file = stack.enter_context(_begun(temporary))
                _write(file, data)
                written.append((path, temporary, file))
        for path, _, file in written:
            with _named(path):
                os.fsync(file.fileno())
                file.close()
        if not WINDOWS:  # where a file that is open could not be replaced
            for path, _, _ in written:
                stack.callback(_hold(path))
        for path, temporary, _ in written:
            with _named(path):
                _put(temporary, path)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have an OSError name the file that was to be written."""
    try:
        yield
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from fault


def _write(file: IO[bytes], data: bytes | Iterable[bytes]) -> None:
    for part in (data,) if isinstance(data, bytes) else data:
        file.write(part)
    file.flush()


def _begun(path: Path) -> IO[bytes]:
    path.unlink(missing_ok=True)
    return open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644), "wb")


def _hold(path: Path) -> Callable[[], None]:
    """Open the file that is about to be replaced, and return how to let go of it.

    To free what a file held takes many disks longer than all else here, and happens when the last who has it lets go:
    that is after all new files are in their places, and not before each of them.
    """
    try:
        return partial(os.close, os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW))
    except OSError:  # none is there, or it may not be read: it is replaced all the same
        return lambda: None


def _put(temporary: Path, path: Path) -> None:
    """Put a file in the place of another; on Windows, where a reader can stand in the way, try for a moment."""
    for attempt in range(TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            if not WINDOWS or attempt == TRIES - 1:
                raise
            time.sleep(PAUSE * 2**attempt)
        else:
            return


def parts_in(folder: Path) -> Iterator[Path]:
    """Yield what a killed build left half written in a folder."""
    return folder.glob(f".*{PART}")
