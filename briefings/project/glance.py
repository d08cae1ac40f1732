"""Whether all is as an earlier build found it, seen at one glance: before a record is opened or a file is read.

A build that has found nothing to do notes what every file was like on which that hung: content and all that lies with
it, outputs, layouts, settings, the program. While they are all so there is nothing to do again, and nothing else is
looked at. Where anything differs, in whatever way, each content file is looked at by what the record says of it.

Nothing is noted where a file was changed while the build went on, or so recently that it could change again within
the same time. Outputs may be as recent as they like: what they hold is known from writing them.
"""

import json
import os
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefings.project.files import GLOSSARY
from briefings.project.stamps import SETTLED, State, digest_of_all, state_of_file, states_in
from briefings.project.wanted import Wanted
from briefings.project.writing import write_whole
from briefings.values import dataclass

if TYPE_CHECKING:
    from briefings.problems import Problem

VERSION = 1
AT_ONCE = 4096
"""How many files go into the digest at a time, so that those of a large project are never all in memory."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """What a build says that has nothing to do."""

    count: int
    """How many content files there are."""
    code: int
    """The exit code."""
    index: Path | None
    """The list of all briefings."""
    problems: "Sequence[Problem]"
    """The problems of content files, which stop nothing."""
    shared: "Sequence[Problem]"
    """Those of what briefings share."""
    removed: Sequence[Path] = ()
    kept: Sequence[Path] = ()


class Glance:
    """What all files on which a build of whole folders hangs are like as it begins."""

    def __init__(self, wanted: Wanted, folders: Sequence[Path], note: Path) -> None:
        """Look at some folders of content files and all that belongs to them; `note` is the file of earlier glances."""
        self._wanted, self._folders, self._note = wanted, [str(folder) for folder in folders], note
        self._began = time.time_ns()
        self._digest = self._digest_of(_row(path, state) for path, state in chain(self._in_folders(), self._single()))

    def nothing_to_do(self) -> Nothing | None:
        """Return what a build says that has nothing to do; None where there may be something."""
        try:
            given = json.loads(self._note.read_bytes())
            if given["digest"] != self._digest:
                return None
            if any(_row(path, state_of_file(path)) != row for path, row in given["beyond"]):
                return None
            index = Path(given["index"]) if given["index"] else None
            return Nothing(given["count"], given["code"], index, _read(given["problems"]), _read(given["shared"]))
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return None

    def keep(self, nothing: Nothing, relied_on: Iterable[str], outputs: Collection[str]) -> None:
        """Note that a build had nothing to do, where that is proven by the files that it relied on and its outputs."""
        folders: set[str] = set()
        fresh: set[str] = set()
        digest = self._digest_of(self._watched(folders, fresh))
        folders.update([os.path.abspath(folder) for folder in folders])
        beyond = []
        for path in dict.fromkeys((*relied_on, *outputs)):
            if os.path.dirname(path) not in folders:
                state = state_of_file(path)
                beyond.append((path, _row(path, state)))
                if self._is_fresh(state):
                    fresh.add(path)
        if digest == self._digest and fresh.issubset(outputs):
            from briefings.project.built import as_rows

            note = {
                "digest": digest,
                "beyond": beyond,
                "count": nothing.count,
                "code": nothing.code,
                "index": str(nothing.index or ""),
                "problems": as_rows(nothing.problems),
                "shared": as_rows(nothing.shared),
            }
            with suppress(OSError):
                write_whole(self._note, json.dumps(note, separators=(",", ":")).encode())

    def _watched(self, folders: set[str], fresh: set[str]) -> Iterator[str]:
        """Yield the rows of all files, noting the folders that they are in, and those that prove nothing."""
        for path, state in self._in_folders():
            folders.add(os.path.dirname(path))
            if self._is_fresh(state):
                fresh.add(path)
            yield _row(path, state)
        for path, state in self._single():
            if self._is_fresh(state):
                fresh.add(path)
            yield _row(path, state)

    def _is_fresh(self, state: State | None) -> bool:
        return state is not None and max(state.st_mtime_ns, state.st_ctime_ns) > self._began - SETTLED

    def _in_folders(self) -> Iterator[tuple[str, State | None]]:
        """Yield every file with its state of the folders that count as they are: content, outputs, layouts, program."""
        wanted = self._wanted
        for folder in dict.fromkeys((*self._folders, str(wanted.out), *map(str, wanted.trees.values()))):
            yield from states_in(folder)

    def _single(self) -> Iterator[tuple[str, State | None]]:
        """Yield the other files that count, with their states: settings, words to avoid, glossaries that may appear."""
        above = (parent for folder in self._folders for parent in Path(folder).parents)
        glossaries = (str(parent / GLOSSARY) for parent in above)
        for path in dict.fromkeys((*map(str, self._wanted.single_files.values()), *glossaries)):
            yield path, state_of_file(path)

    def _digest_of(self, rows: Iterator[str]) -> str:
        wanted = self._wanted
        words = [str(VERSION), wanted.key, str(wanted.out), time.strftime("%Y-%m-%d"), *self._folders]
        return digest_of_all(_in_parts(chain((*words, *wanted.program), rows)))


def _in_parts(rows: Iterator[str]) -> Iterator[bytes]:
    while some := list(islice(rows, AT_ONCE)):
        yield "\n".join((*some, "")).encode("utf-8", "surrogateescape")


def _read(rows: Sequence[Sequence[Any]]) -> "Sequence[Problem]":
    if not rows:
        return ()
    from briefings.project.built import from_rows

    return from_rows(rows)


def _row(path: str, state: State | None) -> str:
    """Return a file and its state in one line: with the time of its entry and its number, which no copy has."""
    if state is None:
        return f"{path}\0none"
    return f"{path}\0{state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"
