"""The files that are made of a content file: their names, and writing and removing them in a briefing's folder."""

import errno
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefings.problems import Place, Problem, error
from briefings.project.files import NO_ROOM, reason, write_together
from briefings.project.stamps import Stamp, digest_of
from briefings.writers import FORMATS, PAGE

File = tuple[Path, bytes]
"""Where a file is to be written, and its bytes."""


def write_all(made: Sequence[File], there: Mapping[str, Stamp]) -> tuple[Problem, bool] | None:
    """Write files whole; return what kept one from being written, and whether no other file would fare better.

    Those that are `there` already, by their paths and as they were written, stay.
    """
    try:
        for folder in dict.fromkeys(file.parent for file, _ in made):
            _refuse_links(folder)
        write_together([(path, data) for path, data in made if not _stands(path, data, there)])
    except OSError as fault:
        path = Path(fault.filename or made[0][0])
        hint = "The files that were there before are as they were; what could be written is whole."
        message = f"{path.as_posix()} cannot be written: {reason(fault)}."
        return error(Place(path), "not-written", message, hint), fault.errno in NO_ROOM
    return None


def _refuse_links(folder: Path) -> None:
    """Raise OSError where a briefing's folder is a link: what is written there would land somewhere else."""
    if folder.is_symlink():
        raise OSError(errno.ELOOP, "it is a link to another folder", str(folder))


def _stands(path: Path, data: bytes, there: Mapping[str, Stamp]) -> bool:
    """Return whether a file stands as it is to be written, by what is known of it."""
    known = there.get(str(path))
    is_same = known is not None and known.size == len(data) and known.digest == digest_of(data)
    return known is not None and is_same and not path.is_symlink() and known.holds()


def remove_page(folder: Path) -> None:
    """Remove the page of an earlier build, with what was made for it; other files of the folder stay."""
    for name in page_files():
        (folder / name).unlink(missing_ok=True)


def page_files() -> Iterator[str]:
    """Yield the names of a page and of what is made for it."""
    for page in (kind for kind in FORMATS if kind.name == PAGE):
        yield page.file_name
        yield from (companion.file_name for companion in page.companions)


def possible_outputs(folder: Path) -> list[str]:
    """Return the paths of all files that may be made for a briefing in a folder, which has the name of its slug."""
    main = (kind.file_for(folder.name) for kind in FORMATS)
    return [str(folder / name) for name in dict.fromkeys([*main, *page_files()])]
