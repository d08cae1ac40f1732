"""Every rule finds what its fixture has where it says, and leaves alone what only looks like it."""

import re
from pathlib import Path

import pytest

from briefings.checks import ALL
from briefings.checks.rule import Rule
from tests.checks.manuscripts import EXPECTED, FIXTURES, found, manuscript, written

each_rule = pytest.mark.parametrize("rule", ALL, ids=lambda rule: rule.code)


@each_rule
def test_a_rule_finds_its_faults_at_their_line_and_column(rule: Rule) -> None:
    path = FIXTURES / f"{rule.code}.md"
    expected = [
        (int(line), int(column))
        for line, column, code in EXPECTED.findall(path.read_text("utf-8"))
        if code == rule.code
    ]
    assert expected, "the fixture must say what is expected of it"
    assert found(rule, manuscript(path)) == sorted(expected)


@each_rule
def test_a_rule_leaves_alone_what_only_looks_like_a_fault(rule: Rule) -> None:
    path = FIXTURES / f"{rule.code}.fine.md"
    assert found(rule, manuscript(path)) == []


@each_rule
def test_the_examples_of_a_rule_are_what_they_say(rule: Rule, tmp_path: Path) -> None:
    assert found(rule, written(tmp_path, rule.wrong))
    assert not found(rule, written(tmp_path, rule.right))


@each_rule
def test_a_rule_says_all_that_an_author_may_ask(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", rule.code)
    for sentence in (rule.summary, rule.reason):
        assert re.fullmatch(r"[A-Z“].*[.?]", sentence), sentence
    assert rule.source


@each_rule
def test_a_finding_is_a_plain_sentence_with_something_to_do(rule: Rule) -> None:
    for finding in rule.find(manuscript(FIXTURES / f"{rule.code}.md")):
        assert re.fullmatch(r"[A-Z“‘'\"].*[.?]", finding.message), finding.message
        assert finding.hint
        assert finding.place.line is not None


def test_every_code_is_of_one_rule() -> None:
    codes = [rule.code for rule in ALL]
    assert len(codes) == len(set(codes))


def test_every_fixture_is_of_a_rule() -> None:
    codes = {rule.code for rule in ALL}
    assert {path.name.split(".")[0] for path in FIXTURES.glob("*.md")} <= codes
