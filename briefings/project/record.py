"""What was made of what: the record that lets a build skip what has not changed, and clean up only what it made.

One line for each content file, added when its outputs stand; a later line takes the place of an earlier one. A line is
also added before outputs are written (with nothing `made`), so that even a build that was killed leaves word of
which files are its own. A line that was cut off counts for nothing. The record is a help and never a need: without it,
everything is built.
"""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import field
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from briefings.project.stamps import Stamp, all_hold
from briefings.project.writing import write_whole
from briefings.values import dataclass

VERSION = 1
SPARE = 20
"""A record is written anew when it has so many lines more than two for each content file."""

NOTHING = b"null\n"

ENTRY = ',"entry":'
"""What comes before an entry in a line, and nowhere else: within words, such signs have strokes before them."""


@dataclass(slots=True)
class Trace:
    """What was made of one content file."""

    key: str = ""
    """A digest of all that the outputs depend on besides the files of `read`; empty where none stand."""
    read: list[Stamp] = field(default_factory=list)
    """The content file, the glossary and the pictures, as they were."""
    glossary: str = ""
    """The path of the glossary that was read, or would be."""
    made: list[Stamp] = field(default_factory=list)
    """The outputs, as they were written."""
    also: list[Stamp] = field(default_factory=list)
    """Other outputs that were made of it earlier, as they were written."""
    begun: list[str] = field(default_factory=list)
    """The paths of outputs that were about to be written; whatever stands there is ours."""
    absent: list[str] = field(default_factory=list)
    """The paths of outputs that must not be there, such as a page that is withheld."""
    said: str = ""
    problems: list[list[Any]] = field(default_factory=list)
    shared: list[list[Any]] = field(default_factory=list)
    entry: dict[str, Any] | None = None
    settings: list[list[str]] = field(default_factory=list)
    """What was worked out of its settings, for the next build of it."""

    def holds(self, key: str, glossary: str, held: set[Stamp]) -> bool:
        """Return whether all is still as it was: what was read, what was made, and what must not be there.

        `held` has what others have read too and was found to be as it was a moment ago; more comes to it.
        """
        if self.key != key or not self.made or self.glossary != glossary:
            return False
        shared = [stamp for stamp in self.read[1:] if stamp not in held]
        if not (all_hold(self.read[:1]) and all_hold(self.made) and all_hold(shared)):
            return False
        held.update(shared)
        return not any(map(os.path.lexists, self.absent))

    @property
    def own(self) -> dict[str, Stamp]:
        """All outputs that were ever made of it, or may have been, by their paths."""
        return {stamp.path: stamp for stamp in (*self.also, *self.made)}


class Record:
    """The record of all builds into one folder; what it says of a content file is read when it is asked for."""

    def __init__(self, path: Path | None) -> None:
        """Open the record in a file; `path` is None where none is kept."""
        self._path = path
        self._file: IO[bytes] | BytesIO | None = None
        self._at: dict[str, int] = {}
        self._lines = 0
        self.common: dict[str, Any] = {}
        """What holds for the build as a whole: the last glance at the surroundings and what came of it."""
        if path is not None:
            with suppress(OSError):
                self._read(path)

    def _read(self, path: Path) -> None:
        self._file = path.open("r+b")
        at = 0
        for line in self._file:
            if line.endswith(b"\n"):
                self._note(at, line)
            at += len(line)
        if self.common.get("version") != VERSION:
            self._at, self.common = {}, {}

    def _note(self, at: int, line: bytes, source: str | None = None) -> None:
        """Take in what a line says; its source may be given, so that the name is not in memory twice."""
        name, _, rest = line.partition(b"\t")
        with suppress(ValueError):
            source = _text(name) if source is None else source
            if not source:
                self.common = json.loads(rest)
            elif rest == NOTHING:
                self._at.pop(source, None)
            else:
                self._at[source] = at + len(name) + 1
            self._lines += 1

    def sources(self) -> list[str]:
        """Return the paths of all content files that the record knows."""
        return list(self._at)

    def get(self, source: str, *, in_short: bool = False) -> Trace | None:
        """Return what was made of a content file; None where nothing was, or where the line cannot be read.

        In short, an entry is empty and there are no settings: most of a line is one of these.
        """
        at = self._at.get(source)
        if at is None or self._file is None:
            return None
        try:
            self._file.seek(at)
            line = self._file.readline().decode("ascii")
            if in_short:
                line, _, rest = line.partition(ENTRY)
                line += f"{ENTRY}{'null' if rest.startswith('null') else '{}'}}}" if rest else ""
            given = json.loads(line)
            for name in ("read", "made", "also"):
                given[name] = list(map(Stamp._make, given[name]))
            return Trace(**given)
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def entry(self, source: str) -> dict[str, Any]:
        """Return how the lists show what was made of a content file, without reading the rest of what is known of it.

        Raise OSError where there is no such thing, as when someone else wrote into the record meanwhile.
        """
        assert self._file is not None  # noqa: S101  asked of a record that something was set in
        self._file.seek(self._at.get(source, 0))
        line = self._file.readline().decode("ascii", "replace")
        try:
            found: Any = _DECODER.raw_decode(line, line.index(ENTRY) + len(ENTRY))[0]
            return dict(found)
        except (ValueError, TypeError) as fault:
            raise OSError(errno.EIO, "the record was changed meanwhile", str(self._path or "")) from fault

    def set(self, source: str, trace: Trace) -> None:
        """Keep what was made of a content file, at once."""
        self._add(source, _line({name: getattr(trace, name) for name in Trace.__slots__}))

    def forget(self, source: str) -> None:
        """Keep no longer that anything was made of a content file."""
        if source in self._at:
            self._add(source, NOTHING)

    def set_common(self, **given: Any) -> None:
        """Keep what holds for the build as a whole."""
        common = {**self.common, **given, "version": VERSION}
        if common != self.common:
            self._add("", _line(common))

    def _add(self, source: str, rest: bytes) -> None:
        line = json.dumps(source).encode() + b"\t" + rest
        try:
            self._append(source, line)
        except OSError:
            self._keep_in_memory()
            self._append(source, line)

    def _append(self, source: str, line: bytes) -> None:
        if self._file is None:
            self._file = _created(self._path) if self._path else BytesIO()
        at = self._file.seek(0, os.SEEK_END)
        if at and not self._ends_whole(at):
            at += self._file.write(b"\n")
        self._file.write(line)
        self._file.flush()
        self._note(at, line, source)

    def _keep_in_memory(self) -> None:
        """Go on without a file, as where the disk is full or can only be read."""
        lines = list(self._needed()) if self._file else []
        self._path, self._file, self._at = None, BytesIO(), {}
        for line in lines:
            self._note(self._file.tell(), line)
            self._file.write(line)

    def _ends_whole(self, end: int) -> bool:
        assert self._file is not None  # noqa: S101  asked of an open file
        self._file.seek(end - 1)
        return self._file.read(1) == b"\n"

    def close(self) -> None:
        """Let go of the file, and write it anew where most of its lines have been overtaken."""
        if self._file is None:
            return
        with suppress(OSError):
            if self._path is not None and self._lines > 2 * len(self._at) + SPARE:
                write_whole(self._path, self._last())
        with suppress(OSError):
            self._file.close()
        self._file = None

    def _last(self) -> Iterator[bytes]:
        """Yield the lines that are needed, and let go of the file: some systems let nobody replace one that is open."""
        assert self._file is not None  # noqa: S101  asked of an open file
        yield from self._needed()
        self._file.close()

    def _needed(self) -> Iterator[bytes]:
        """Yield the lines that have not been overtaken."""
        assert self._file is not None  # noqa: S101  asked of an open file
        yield b'""\t' + _line(self.common)
        for source, at in self._at.items():
            self._file.seek(at)
            yield json.dumps(source).encode() + b"\t" + self._file.readline()


_DECODER = json.JSONDecoder()


def _text(name: bytes) -> str:
    """Return a name as `json` has written it; most hold nothing that it writes otherwise."""
    is_plain = len(name) > 1 and name[:1] == name[-1:] == b'"' and b"\\" not in name
    return name[1:-1].decode("ascii") if is_plain else str(json.loads(name))


def _line(plain: Any) -> bytes:
    return json.dumps(plain, separators=(",", ":")).encode() + b"\n"


def _created(path: Path) -> IO[bytes]:
    path.parent.mkdir(parents=True, exist_ok=True)
    ignored = path.parent / ".gitignore"
    if not ignored.exists():
        write_whole(ignored, b"*\n")
    return path.open("w+b")
