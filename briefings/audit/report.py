"""The findings of an audit as JSON for programs, and as one page to attach to a request to publish."""

import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from string import Template

from briefings.audit.file import Audit
from briefings.audit.rules import Kind, Rule, rules
from briefings.problems import Problem, Severity

TITLE = "Audit of finished files"
_TEMPLATE = Path(__file__).with_name("report.html")
_SEVERITIES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.NOTE: "Notes"}
_KINDS = {Kind.WORD: "Word files", Kind.SLIDES: "Decks of slides", Kind.PAGE: "Pages"}


def verdict(audit: Audit) -> str:
    """Return in a sentence what the audit of a file comes to."""
    if not audit.is_clean:
        return "Not ready: it has errors to put right before it is published."
    if audit.problems:
        return "No errors; there is something to look at."
    return "Nothing was found that stands in the way of publishing it."


def rules_for(kind: Kind) -> list[Rule]:
    """Return the rules that a kind of file is held against."""
    return [rule for rule in rules().values() if kind in rule.hints]


def as_json(audits: Sequence[Audit]) -> str:
    """Return audits as a JSON object with one list, `files`."""
    files = [
        {
            "file": audit.path.as_posix(),
            "kind": audit.kind.value if audit.kind else None,
            "clean": audit.is_clean,
            "verdict": verdict(audit),
            "looked_at": dict(audit.looked_at),
            "problems": [_row(problem) for problem in audit.problems],
        }
        for audit in audits
    ]
    return json.dumps({"files": files}, ensure_ascii=False, indent=2)


def _row(problem: Problem) -> dict[str, str | int | None]:
    return {
        "line": problem.place.line,
        "severity": problem.severity.value,
        "code": problem.code,
        "clause": rules()[problem.code].clause,
        "message": problem.message,
        "hint": problem.hint,
    }


def as_html(audits: Sequence[Audit]) -> str:
    """Return audits as one page that holds all it needs and no picture."""
    clean = sum(audit.is_clean for audit in audits)
    intro = f"{len(audits)} file{'s were' if len(audits) != 1 else ' was'} read; {clean} without errors."
    return Template(_TEMPLATE.read_text("utf-8")).substitute(
        title=TITLE,
        intro=intro,
        summary="\n".join(_summary(audits)),
        files="\n".join(line for audit in audits for line in _file(audit)),
        rules="\n".join(_rules(audits)),
    )


def _summary(audits: Sequence[Audit]) -> Iterator[str]:
    names = "".join(f'<th scope="col">{name}</th>' for name in ("File", "Found", "Verdict"))
    yield f"<table>\n<caption>Summary</caption>\n<thead><tr>{names}</tr></thead>\n<tbody>"
    for audit in audits:
        cells = f"<td>{_counted(audit)}</td><td>{verdict(audit)}</td>"
        yield f'<tr><th scope="row">{escape(audit.path.as_posix())}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _counted(audit: Audit) -> str:
    counts = {severity: sum(one.severity is severity for one in audit.problems) for severity in _SEVERITIES}
    parts = [f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items() if count]
    return ", ".join(parts) or "nothing"


def _file(audit: Audit) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(audit.path.as_posix())}</h2>"
    yield f'<p class="verdict">{verdict(audit)}</p>'
    for severity, name in _SEVERITIES.items():
        own = [problem for problem in audit.problems if problem.severity is severity]
        if own:
            yield f"<h3>{name}</h3>\n<ul>"
            yield from (_item(problem) for problem in own)
            yield "</ul>"
    counts = "; ".join(f"{what}: {count}" for what, count in audit.looked_at.items())
    if counts:
        yield f"<h3>What was looked at</h3>\n<p>{escape(counts)}.</p>"
    yield "</section>"


def _item(problem: Problem) -> str:
    line = f" (line {problem.place.line})" if problem.place.line else ""
    clause = rules()[problem.code].clause
    return f"<li>{escape(problem.message)}{line}<br>{escape(problem.hint)}<br>Asked for by: {escape(clause)}</li>"


def _rules(audits: Sequence[Audit]) -> Iterator[str]:
    """Yield what the files were held against, once for each kind of file."""
    for kind in dict.fromkeys(audit.kind for audit in audits if audit.kind):
        yield f"<h3>{_KINDS[kind]}</h3>\n<ul>"
        yield from (f"<li>{escape(rule.proves)} ({escape(rule.clause)})</li>" for rule in rules_for(kind))
        yield "</ul>"
