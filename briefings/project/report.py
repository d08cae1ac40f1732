"""Problems as text for people, JSON for programs, or annotations for GitHub."""

import json
from collections.abc import Callable, Sequence

from briefings.problems import Problem, Severity, in_reading_order


def as_text(problems: Sequence[Problem]) -> str:
    """Return problems as people read them, one after the other, in the order of the files."""
    return "\n".join(str(problem) for problem in in_reading_order(problems))


def as_json(problems: Sequence[Problem]) -> str:
    """Return problems as a JSON object with one list, `problems`."""
    rows = [
        {
            "file": problem.place.path.as_posix(),
            "line": problem.place.line,
            "column": problem.place.column,
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
    where = {"file": place.path.as_posix(), "line": place.line, "col": place.column, "title": problem.code}
    given = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in where.items() if value is not None)
    kind = "notice" if problem.severity is Severity.NOTE else problem.severity.value
    text = f"{problem.message} {problem.hint}".strip()
    return f"::{kind} {given}::{_escaped(text)}"


def _escaped(text: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def counted(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        count = sum(problem.severity is severity for problem in in_reading_order(problems))
        if count:
            parts.append(f"{count} {severity.value}{'s' * (count != 1)}")
    return " and ".join(parts) or "no problems"
