import json
from pathlib import Path

from briefings.problems import Place, Problem, Severity, error, warning
from briefings.project.report import as_github, as_json, as_text, counted

HERE = Place(Path("content/a,b.md"), 12, 5)
PROBLEMS = (
    warning(HERE, "acronym", "100% of EHCP\nis new.", "Explain it."),
    error(Place(Path("content/a,b.md"), 3), "unknown-key", "No such key."),
    Problem(Place(Path("a.md")), Severity.NOTE, "remark", "Just so."),
)


def test_text_shows_file_line_sentence_code_and_hint_in_reading_order() -> None:
    assert as_text(PROBLEMS) == (
        "a.md: note: Just so. [remark]\n"
        "content/a,b.md:3: error: No such key. [unknown-key]\n"
        "content/a,b.md:12:5: warning: 100% of EHCP\nis new. [acronym]\n"
        "    Explain it."
    )


def test_json_holds_every_field() -> None:
    rows = json.loads(as_json(PROBLEMS))["problems"]
    assert rows[2] == {
        "file": "content/a,b.md",
        "line": 12,
        "column": 5,
        "severity": "warning",
        "code": "acronym",
        "message": "100% of EHCP\nis new.",
        "hint": "Explain it.",
    }
    assert rows[0]["line"] is None


def test_github_gets_one_escaped_command_a_problem() -> None:
    assert as_github(PROBLEMS).splitlines() == [
        "::notice file=a.md,title=remark::Just so.",
        "::error file=content/a%2Cb.md,line=3,title=unknown-key::No such key.",
        "::warning file=content/a%2Cb.md,line=12,col=5,title=acronym::100%25 of EHCP%0Ais new. Explain it.",
    ]


def test_problems_are_counted_in_words() -> None:
    assert counted(PROBLEMS) == "1 error and 1 warning and 1 note"
    assert counted(()) == "no problems"
