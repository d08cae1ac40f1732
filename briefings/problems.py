"""One type for every fault that an author can make, and how it reads in print.

The lowest module of the house: everything that reads an author's file returns its value together with
problems. An exception means a bug of ours, never a fault of the author's.
"""

from collections.abc import Iterable
from dataclasses import field
from enum import StrEnum
from pathlib import Path

from briefings.values import dataclass


class Severity(StrEnum):
    """How much a problem matters: an error stops the file, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in a file; lines and columns count from 1, None where it cannot be known."""

    path: Path
    line: int | None = None
    column: int | None = None
    end: int | None = field(default=None, compare=False)
    """The column after the last that is meant, where more than one is."""

    def __str__(self) -> str:
        """Return ``file:line:column`` with as much of it as is known."""
        parts = [self.path.as_posix(), *(str(n) for n in (self.line, self.column) if n is not None)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True)
class Edit:
    """A change to a file that is safe to make without asking: what stands from a column on, and what should."""

    line: int
    column: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault in a file that an author wrote: where, what, and what to do about it."""

    place: Place
    severity: Severity
    code: str
    """A stable name such as ``unknown-section``, to look up and to switch on."""
    message: str
    """One plain English sentence."""
    hint: str = ""
    """What to do about it; may be empty where the message says it."""
    edit: Edit | None = field(default=None, compare=False)
    """How ``--fix`` mends it; None where only the author can."""

    def __str__(self) -> str:
        """Return the problem as a line for people, and its hint as a second one."""
        line = f"{self.place}: {self.severity}: {self.message} [{self.code}]"
        return f"{line}\n    {self.hint}" if self.hint else line


def error(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """Return a problem that keeps its file from being built."""
    return Problem(place, Severity.ERROR, code, message, hint)


def warning(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """Return a problem that an author should see, and that stops nothing unless ``--strict`` is given."""
    return Problem(place, Severity.WARNING, code, message, hint)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of the problems keeps its file from being built."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def in_reading_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems sorted by file, line and column, each once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda p: (p.place.path.as_posix(), p.place.line or 0, p.place.column or 0)))
