import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.limits import DEFAULT
from briefings.readers import density
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


@given(st.lists(st.sampled_from([" ", "\t", ">", "> ", "- ", "1. ", "23) ", "• ", "| ", "\n", "a", "-"]), max_size=70))
def test_lines_that_cannot_be_deep_are_not_counted_and_none_is_missed(parts: list[str]) -> None:
    text = "".join(parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(density, "_may_be_deep", lambda most: re.compile(""))
        all_counted = found(text)
    assert found(text) == all_counted


def test_a_long_text_of_short_paragraphs_is_not_dense() -> None:
    assert found("Words (and [more](https://example.org)).\n\n" * 500) == []
    assert found("Words.\n\n" * 2_000 + "[" * 30) == [(4_005, "too-many-brackets")]
