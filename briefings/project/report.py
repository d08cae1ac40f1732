"""Problems as text for people, JSON for programs, annotations for GitHub, or SARIF for whatever reads that."""

import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path

from briefings.problems import Place, Problem, Severity, in_reading_order

WIDTH = 100
"""How many characters of a long line are shown around the words that a problem is about."""

TEXT_ENDINGS = (".md", ".yml", ".csv", ".toml")
"""The files whose lines can be shown; in Office files a line has no meaning."""


def as_text(problems: Sequence[Problem]) -> str:
    """Return problems as people read them, in the order of the files, each with the words that it is about."""
    _lines.cache_clear()
    return "\n".join(_with_source(problem) for problem in in_reading_order(problems))


def _with_source(problem: Problem) -> str:
    first, *rest = str(problem).split("\n")
    return "\n".join([first, *_excerpt(problem.place), *rest])


def _excerpt(place: Place) -> tuple[str, ...]:
    """Return the line that a place is on with carets under what is meant; nothing where it has no column."""
    if place.line is None or place.column is None or place.path.suffix not in TEXT_ENDINGS:
        return ()
    lines = _lines(place.path)
    if not 1 <= place.line <= len(lines):
        return ()
    line = lines[place.line - 1].expandtabs(1)
    start = max(0, place.column - 1 - WIDTH // 2) if len(line) > WIDTH else 0
    shown = line[start : start + WIDTH]
    cut = "…" if start else ""
    length = min(max(1, (place.end or 0) - place.column), WIDTH - (place.column - 1 - start))
    blanks = " " * (place.column - 1 - start + len(cut))
    return f"      {cut}{shown}{'…' if start + WIDTH < len(line) else ''}".rstrip(), f"      {blanks}{'^' * length}"


@lru_cache(maxsize=64)
def _lines(path: Path) -> tuple[str, ...]:
    try:
        return tuple(path.read_text(encoding="utf-8-sig", errors="replace").splitlines())
    except OSError:
        return ()


def as_json(problems: Sequence[Problem]) -> str:
    """Return problems as a JSON object with one list, `problems`."""
    rows = [
        {
            "file": problem.place.path.as_posix(),
            "line": problem.place.line,
            "column": problem.place.column,
            "endColumn": problem.place.end,
            "severity": problem.severity.value,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in in_reading_order(problems)
    ]
    return json.dumps({"problems": rows}, ensure_ascii=False, indent=2)


def as_github(problems: Sequence[Problem]) -> str:
    """Return problems as workflow commands, which GitHub shows beside the lines they are about."""
    return "\n".join(_command(problem) for problem in in_reading_order(problems))


def _command(problem: Problem) -> str:
    place = problem.place
    end = place.end - 1 if place.end else None
    where = {"file": place.path.as_posix(), "line": place.line, "col": place.column, "endColumn": end}
    where |= {"title": problem.code}
    given = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in where.items() if value is not None)
    kind = "notice" if problem.severity is Severity.NOTE else problem.severity.value
    text = f"{problem.message} {problem.hint}".strip()
    return f"::{kind} {given}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def _as_sarif(problems: Sequence[Problem]) -> str:
    """Return problems as SARIF, which needs the rules to be loaded."""
    from briefings.project.sarif import as_sarif

    return as_sarif(problems)


REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": _as_sarif,
}


def counted(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        count = sum(problem.severity is severity for problem in in_reading_order(problems))
        if count:
            parts.append(f"{count} {severity.value}{'s' * (count != 1)}")
    return " and ".join(parts) or "no problems"
