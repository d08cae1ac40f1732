"""What came of one content file, as plain values: they go between processes and into the record of a build."""

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path
from typing import Any, NamedTuple

from briefings.characters import printable
from briefings.problems import Place, Problem, Severity, error, has_errors
from briefings.project.stamps import Stamp
from briefings.slugs import slug_of
from briefings.values import dataclass


class Earlier(NamedTuple):
    """What an earlier build left of a content file that may be of use now."""

    settings: Sequence[Sequence[str]] = ()
    """What was worked out of its settings."""
    outputs: Sequence[Stamp] = ()
    """Its outputs as they were written, of which those that would be the same stay; none where all are to be new."""


NOTHING_EARLIER = Earlier()


@dataclass(frozen=True, slots=True)
class Built:
    """What came of one content file: what was made of it, nothing where it has problems that forbid it."""

    path: Path
    problems: tuple[Problem, ...] = ()
    said: str = ""
    """The figures of what it holds, as the command line says them."""
    entry: dict[str, Any] | None = None
    """How the lists of briefings show it, in the plain values of `writers.web.shelves.Entry`; None without a page,
    and empty for what an earlier build made, as the record has it."""
    left_over: Path | None = None
    """The folder with the outputs of an earlier build, where this one made none."""
    is_new: bool = True
    """Whether it was made now; False where all was as an earlier build left it."""
    shared: tuple[Problem, ...] = ()
    """Problems of what it shares with others: brands, glossary, layouts, settings."""
    about_glossary: tuple[Problem, ...] = ()
    """Those of the glossary."""
    pictures: tuple[str, ...] = ()
    """The paths of the pictures that it shows."""
    read: tuple[Stamp, ...] = ()
    """The files that it was made of, as they were; none where one was changed meanwhile."""
    glossary: str = ""
    """The path of the glossary that was read; empty where there was none."""
    made: tuple[Stamp, ...] = ()
    """The outputs as they were written."""
    absent: tuple[str, ...] = ()
    """The paths of outputs that must not be there."""
    unwritable: bool = False
    """Whether an output could not be written."""
    stops: bool = False
    """Whether no output of any other content file could be written either, as when the disk is full."""
    settings: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    """What was worked out of its settings, for the next build of it."""
    seconds: float = field(default=0.0, compare=False)
    """How long it took."""

    @property
    def outputs(self) -> tuple[Path, ...]:
        """The outputs that were made, now or by an earlier build; none where the content file has problems."""
        return tuple(Path(stamp.path) for stamp in self.made)

    @property
    def line(self) -> str:
        """What the command line says of it, with the figures of what it holds."""
        if not self.made:
            left = f"; what an earlier build made is still in {self.left_over.as_posix()}" if self.left_over else ""
            return printable(f"{self.path.as_posix()}: not built{left}")
        names = ", ".join(output.name for output in self.outputs)
        return printable(f"{self.path.as_posix()}: {self.said}: {names}")


def as_rows(problems: Sequence[Problem]) -> list[list[Any]]:
    """Return problems as plain lists, to be kept; how to mend them is left out."""
    return [
        [
            p.place.path.as_posix(),
            p.place.line,
            p.place.column,
            p.place.end,
            p.severity.value,
            p.code,
            p.message,
            p.hint,
        ]
        for p in problems
    ]


def from_rows(rows: Sequence[Sequence[Any]]) -> tuple[Problem, ...]:
    """Return the problems that were kept as plain lists."""
    return tuple(
        Problem(Place(Path(path), line, column, end), Severity(severity), code, message, hint)
        for path, line, column, end, severity, code, message, hint in rows
    )


def failed(problems: Sequence[Problem], strict: bool) -> bool:
    """Return whether problems are such that the command must say so by its exit code."""
    return has_errors(problems) or (strict and bool(problems))


def slugs_of(paths: Sequence[Path]) -> tuple[dict[str, Path], dict[Path, Built]]:
    """Return the content file that each name of outputs belongs to, and what to say of files that come too late."""
    slugs: dict[str, Path] = {}
    twins = {}
    for path in paths:
        first = slugs.setdefault(slug_of(path.stem), path)
        if first is not path:
            message = f"Its outputs would take the place of those of '{first.as_posix()}'."
            problem = error(Place(path), "same-name", message, "Give one of the two files another name.")
            twins[path] = Built(path, (problem,))
    return slugs, twins
