"""One file from its bytes to its problems, whatever the file is; hostile files give a problem and no traceback."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path

from briefings.audit.deck import audit_deck
from briefings.audit.expected import passages
from briefings.audit.findings import Findings
from briefings.audit.package import UnreadableError
from briefings.audit.page import audit_page
from briefings.audit.rules import KIND_OF, Kind, rules
from briefings.audit.word import audit_word
from briefings.audit.wording import judge_passages
from briefings.model import Briefing
from briefings.problems import Place, Problem, has_errors
from briefings.values import dataclass

_READERS: dict[Kind, Callable[[Findings, bytes], str]] = {
    Kind.WORD: audit_word,
    Kind.SLIDES: audit_deck,
    Kind.PAGE: audit_page,
}
"""What reads each kind of file, adds what it finds and returns the file's text."""

MOST_FILE = 200 * 2**20
"""Bytes of the largest file that is opened at all."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What the audit of one file found, and what it looked at."""

    path: Path
    kind: Kind | None
    problems: tuple[Problem, ...]
    looked_at: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        """Whether nothing stands in the way of publishing the file."""
        return not has_errors(self.problems)


def audit(path: Path, expected: Sequence[str] | None = None, unwanted: Sequence[str] = ()) -> Audit:
    """Return what is wrong with a file; `expected` are passages that must be in it, `unwanted` such as must not."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MOST_FILE else None
    except OSError as fault:
        return _unreadable(path, f"It cannot be read: {fault.strerror}.")
    if data is None:
        return _unreadable(path, f"It is too large to be looked at ({size // 2**20} MB).")
    return audit_bytes(path, data, expected, unwanted)


def audit_bytes(path: Path, data: bytes, expected: Sequence[str] | None = None, unwanted: Sequence[str] = ()) -> Audit:
    """Return what is wrong with a file whose bytes are in hand, as `audit` does."""
    kind = KIND_OF.get(path.suffix.lower())
    if kind is None:
        return _unreadable(path, "It is none of .docx, .pptx and .html.")
    found = Findings(path, kind)
    try:
        text = _READERS[kind](found, data)
    except UnreadableError as fault:
        found.add("unreadable-file", str(fault))
    except (RecursionError, MemoryError):
        found.add("unreadable-file", "It is nested too deeply, as files are that mean harm.")
    else:
        judge_passages(found, text, expected or (), unwanted)
    return Audit(path, kind, tuple(found.problems), dict(found.looked_at))


def audit_file(path: Path, expected: Sequence[str] | None = None) -> list[Problem]:
    """Return the problems of a finished file; `expected` are passages that must be in it."""
    return list(audit(path, expected).problems)


def audit_output(path: Path, data: bytes, briefing: Briefing) -> list[Problem]:
    """Return the problems of a file made from a briefing: all its words must be in it, and no others' notes."""
    kind = KIND_OF.get(path.suffix.lower())
    if kind is None:
        return []
    expected, unwanted = passages(briefing, kind)
    return list(audit_bytes(path, data, expected, unwanted).problems)


def _unreadable(path: Path, message: str) -> Audit:
    rule = rules()["unreadable-file"]
    hint = "Give a Word file (.docx), a deck (.pptx) or a page (.html)."
    return Audit(path, None, (Problem(Place(path), rule.severity, rule.code, message, hint),))
