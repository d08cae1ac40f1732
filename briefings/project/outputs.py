"""The files that are made of a content file: their names, and writing and removing them in a briefing's folder."""

import errno
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from briefings.problems import Place, Problem, error
from briefings.project.built import Built
from briefings.project.files import NO_ROOM, reason
from briefings.project.stamps import Stamp, digest_of, stamp_of
from briefings.project.writing import Beside, Writing, beside
from briefings.writers import FORMATS, PAGE

File = tuple[Path, bytes]
"""Where a file is to be written, and its bytes."""


class Delivery:
    """The outputs of a briefing on their way to the disk."""

    def __init__(self, made: Sequence[File], there: Mapping[str, Stamp], start: Beside = beside) -> None:
        """Begin to write files; those that are `there` already, by their paths and as they were written, stay."""
        self._made = made
        self._writing: Writing | None = None
        self._fault: OSError | None = None
        try:
            for folder in dict.fromkeys(file.parent for file, _ in made):
                _refuse_links(folder)
            self._writing = Writing([(path, data) for path, data in made if not _stands(path, data, there)], start)
        except OSError as fault:
            self._fault = fault

    def finish(self) -> tuple[Problem, bool] | None:
        """Put the files into their places; return what kept one from that, and whether no other would fare better."""
        try:
            if self._fault:
                raise self._fault
            if self._writing:
                self._writing.finish()
        except OSError as fault:
            path = Path(fault.filename or self._made[0][0])
            hint = "The files that were there before are as they were; what could be written is whole."
            message = f"{path.as_posix()} cannot be written: {reason(fault)}."
            return error(Place(path), "not-written", message, hint), fault.errno in NO_ROOM
        return None

    def stamps(self) -> tuple[Stamp, ...]:
        """Return what the files are like that were put into their places."""
        found = (stamp_of(str(path), data) for path, data in self._made)
        return tuple(stamp for stamp in found if stamp)

    def abandon(self) -> None:
        """Leave what is in their places."""
        if self._writing:
            self._writing.abandon()


class Begun(NamedTuple):
    """A content file of which all is made, and whose outputs are on their way to the disk."""

    built: Built
    """What is to say of it once they have arrived."""
    delivery: Delivery | None = None

    def finish(self) -> Built:
        """Wait until the outputs are in their places, and return what came of the content file."""
        clock, built = time.perf_counter(), self.built
        if self.delivery is None:
            return built
        if failure := self.delivery.finish():
            unwritten, stops = failure
            kept = replace(built, said="", entry=None, absent=(), unwritable=True, stops=stops)
            return replace(kept, problems=(*built.problems, unwritten))
        seconds = built.seconds + time.perf_counter() - clock
        return replace(built, left_over=None, made=self.delivery.stamps(), seconds=seconds)

    def abandon(self) -> None:
        """Leave the outputs as they were."""
        if self.delivery:
            self.delivery.abandon()


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
    return [os.path.join(folder, name) for name in dict.fromkeys([*main, *page_files()])]
