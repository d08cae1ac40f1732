from pathlib import Path

import pytest

from briefings.limits import DEFAULT
from briefings.readers.density import dense_problems

PATH = Path("a.md")
DEEP = DEFAULT.nesting_depth


def found(text: str) -> list[tuple[int | None, str]]:
    return [(problem.place.line, problem.code) for problem in dense_problems(text, PATH, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[a](b) " * 500,
        "(a [b] c) " * 300,
        "- a\n" * 900,
        "> " * DEEP + "a",
        "- " * 60,
        "* * * * * * * * * * * * * * * * * * * * * * * * * *",
        "| a | b |\n|---|---|\n" + "| c | d |\n" * 900,
        "    " * DEEP + "- a",
        "a\n" * 900,
    ],
)
def test_what_an_author_writes_passes(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("x\n\n" + "[" * 30, "too-many-brackets"),
        ("x\n\n" + "[a](" * 30, "too-many-brackets"),
        ("x\n\n" + "a" * 10_001, "paragraph-too-long"),
        ("x\n\n" + "a\n" * 5_001, "paragraph-too-long"),
        ("x\n\n" + "> " * 30 + "a", "too-deep"),
        ("x\n\n" + "- " * 30 + "a", "too-deep"),
        ("x\n\n" + "    " * 30 + "- a", "too-deep"),
        ("x\n\n" + "| a " * 50, "table-too-wide"),
    ],
)
def test_what_makes_reading_slow_is_told_at_its_line(text: str, code: str) -> None:
    assert found(text) == [(7, code)]


def test_headings_are_counted() -> None:
    assert found("## A\n\n" * 301) == [(5 + 600, "too-many-headings")]
