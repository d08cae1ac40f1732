"""The rules as text, and the page of the documentation that is made from them."""

import re
import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.checks import ALL
from briefings.checks.rule import Family, Rule
from briefings.project.rulebook import MOST_CHARACTERS, MOST_LINES, as_markdown, in_full, listed

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "rules.md"


def rule(code: str) -> Rule:
    return next(rule for rule in ALL if rule.code == code)


def example(text: str) -> list[str]:
    """Return the lines of the wrong example of a rule in full."""
    return text.partition("Not so:\n")[2].partition("\n\nBut so:")[0].split("\n")


def test_the_page_is_what_the_rules_say() -> None:
    assert PAGE.read_text("utf-8") == as_markdown(ALL), "renew it: python docs/make_rules.py"


def test_the_page_names_every_rule_once() -> None:
    assert sorted(re.findall(r"^### `(.+)`$", PAGE.read_text("utf-8"), re.MULTILINE)) == sorted(
        rule.code for rule in ALL
    )


def test_the_script_writes_the_page(tmp_path: Path) -> None:
    script = tmp_path / "make_rules.py"
    script.write_bytes((ROOT / "docs" / "make_rules.py").read_bytes())
    runpy.run_path(str(script), run_name="__main__")
    assert (tmp_path / "rules.md").read_bytes() == PAGE.read_bytes()


def test_the_list_has_each_family_once_and_each_rule_in_it() -> None:
    parts = listed(ALL).split("\n\n")
    assert [part.split("\n")[0] for part in parts] == list(dict.fromkeys(rule.family.value for rule in ALL))
    for part in parts:
        family, *lines = part.split("\n")
        codes = [rule.code for rule in ALL if rule.family.value == family]
        assert [line.split()[0] for line in lines] == codes


def test_rules_of_a_family_stand_together_wherever_they_come_from() -> None:
    first, second = rule("per-cent"), rule("link-words")
    mixed = [first, second, replace(first, code="a-third")]
    assert [line.split()[0] for line in listed(mixed).splitlines() if line.startswith("  ")] == [
        "per-cent",
        "a-third",
        "link-words",
    ]
    assert as_markdown(mixed).count(f"## {Family.STYLE}\n") == 1


def test_a_rule_in_full_says_how_to_weigh_and_allow_it() -> None:
    text = in_full(rule("per-cent"))
    for words in (
        "per-cent (Plain English and style; note)",
        "Source: GOV.UK style guide: Numbers",
        "Not so:\n    Attendance rose to 80 per cent.",
        "But so:\n    Attendance rose to 80%.",
        'per-cent = "note"',
        "<!-- briefings: allow per-cent: the reason -->",
    ):
        assert words in text


@pytest.mark.parametrize("each", ALL, ids=lambda rule: rule.code)
def test_no_example_is_longer_than_a_reader_needs(each: Rule) -> None:
    lines = [line.removeprefix("    ") for line in example(in_full(each))]
    assert len(lines) <= MOST_LINES + 1
    assert len("\n".join(lines)) <= MOST_CHARACTERS + 2
    whole = each.wrong.strip("\n")
    assert (lines[-1].endswith("…")) or [line.rstrip() for line in lines] == whole.split("\n")


def test_a_long_example_is_cut_after_a_word_or_a_line_with_a_sign() -> None:
    few_lines = in_full(replace(rule("per-cent"), wrong="word " * 500))
    assert re.fullmatch(r"    (word )+…", example(few_lines)[0])
    many_lines = in_full(replace(rule("per-cent"), wrong="\n\n".join("abcdefghijk")))
    assert [line.strip() for line in example(many_lines)] == ["a", "", "b", "", "c", "", "d", "", "e", "", "f", "…"]
    one_word = in_full(replace(rule("per-cent"), wrong="x" * 700))
    assert example(one_word)[0] == f"    {'x' * MOST_CHARACTERS} …"
