"""The table of words to avoid: how its cells are read, which uses are reported, and what its faults say."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefings.checks.language import RULES
from briefings.checks.language_pattern import may_be_in, pattern_of
from briefings.checks.language_table import COLUMNS, KINDS, read_terms
from briefings.checks.settings import Term
from tests.checks.manuscripts import found, written

BY_CODE = {rule.code: rule for rule in RULES}


def table(folder: Path, *rows: str) -> Path:
    path = folder / "language.csv"
    path.write_text("\n".join([",".join(COLUMNS), *rows, ""]), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("hard to reach", "Hard-to-reach families"),
        ("street-wise", "a streetwise child"),
        ("street-wise", "a street wise child"),
        ("put* themselves at risk", "putting themselves at risk"),
        ("had sex with … man", "had sex with an older man"),
        ("had sex with ... man", "had sex with man"),
        ("child’s choice", "the child's choice"),
        ("this / that one", "not that one"),
        ("LAC", "a LAC review"),
        ("DNA’d", "was DNA'd"),
    ],
)
def test_a_cell_finds_its_words_in_their_usual_forms(cell: str, text: str) -> None:
    assert pattern_of(cell).search(text)
    assert may_be_in(text.lower(), cell) or "’" in cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("hard to reach", "hard to reaches"),
        ("had sex with … man", "had sex with one two three four man"),
        ("LAC", "a lac of it"),
        ("kids", "skids and kids-only"),
        ("choice", "choices"),
        ("had sex with … man", "had sex with her. A man"),
    ],
)
def test_a_cell_does_not_find_other_words(cell: str, text: str) -> None:
    assert not pattern_of(cell).search(text)


def test_the_longest_wording_of_a_cell_is_found() -> None:
    match = pattern_of("choice / lifestyle choice").search("a lifestyle choice")
    assert match
    assert match[0] == "lifestyle choice"


def test_our_own_table_is_long_and_every_row_has_a_source() -> None:
    terms, problems = read_terms(None)
    assert not problems
    assert len(terms) >= 60
    assert {term.kind for term in terms} == set(KINDS)
    assert all(term.source and term.reason and term.prefer for term in terms)
    assert {f"language-{kind}" for kind in KINDS} == set(BY_CODE)


def test_no_wording_of_our_table_stands_in_it_twice() -> None:
    wordings = [wording for term in read_terms(None)[0] for wording in term.avoid.split(" / ")]
    assert sorted(wordings) == sorted(set(wordings))


def test_every_wording_of_our_table_finds_itself() -> None:
    for term in read_terms(None)[0]:
        for wording in term.avoid.split(" / "):
            words = wording.replace("… ", "").replace("*", "")
            assert pattern_of(term.avoid).search(f"Here, {words} stands."), wording


def test_a_partnership_may_have_its_own_table(tmp_path: Path) -> None:
    path = table(tmp_path, '"naughty / bad, mad",unsettled,blaming,it labels.,Our own')
    terms, problems = read_terms(path)
    assert terms == (Term("naughty / bad, mad", "unsettled", "blaming", "it labels.", "Our own"),)
    assert not problems
    text = written(tmp_path, "A naughty child was promiscuous.")
    own = replace(text, config=replace(text.config, terms=terms))
    [finding] = BY_CODE["language-blaming"].find(own)
    assert finding.message == "'naughty' is wording that guidance asks to avoid: it labels."
    assert finding.hint == "Perhaps: unsettled. Source: Our own."


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [
        ("a,b,blaming,c,d,e", "language-row", "needs words to avoid"),
        (",b,blaming,c,d", "language-row", "needs words to avoid"),
        ("ab,,blaming,c,d", "language-row", "needs words to avoid"),
        ("ab,b,blame,c,d", "language-kind", "'blame' is no kind"),
        ("… man,b,blaming,c,d", "language-wording", "'… man' cannot be looked for"),
        ("a*b,b,blaming,c,d", "language-wording", "cannot be looked for"),
        ("ab / *,b,blaming,c,d", "language-wording", "'*' cannot be looked for"),
    ],
)
def test_a_fault_in_a_row_is_told_with_its_line(tmp_path: Path, row: str, code: str, words: str) -> None:
    terms, [problem] = read_terms(table(tmp_path, "good,better,blaming,so,us", row))
    assert len(terms) == 1
    assert (problem.code, problem.place.line) == (code, 3)
    assert words in problem.message
    assert problem.hint


def test_a_table_with_other_columns_or_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "language.csv"
    path.write_text("avoid,prefer\n", encoding="utf-8")
    assert [problem.code for problem in read_terms(path)[1]] == ["language-columns"]
    path.write_bytes(b"\xff\xfe\x00")
    assert [problem.code for problem in read_terms(path)[1]] == ["language-unreadable"]
    assert [problem.code for problem in read_terms(tmp_path / "none.csv")[1]] == ["language-unreadable"]


def test_a_table_with_a_quote_that_never_ends_is_said_to_be_broken(tmp_path: Path) -> None:
    path = tmp_path / "language.csv"
    path.write_text('avoid,prefer,kind,reason,source\nA,"' + "a" * 200_000, "utf-8")
    terms, (problem,) = read_terms(path)
    assert terms == ()
    assert problem.code == "language-broken"
    assert "a quote without an end" in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "It was “a lifestyle choice”.",
        'It was "a lifestyle choice".',
        "It was ‘a lifestyle choice’ and the child’s ‘own’.",
        "It was 'a lifestyle choice' then.",
        "It is never a lifestyle choice.",
        "Do not write lifestyle choice.",
        "Lifestyle choice was a heading.",
        "Lifestyle choice: two logs use this term.",
        "> It was a lifestyle choice.",
        "| Avoid | Write |\n|---|---|\n| Lifestyle choice | Situation |",
        "A so-called lifestyle choice.",
    ],
)
def test_words_that_are_quoted_denied_or_warned_of_are_left_alone(tmp_path: Path, text: str) -> None:
    assert not found(BY_CODE["language-blaming"], written(tmp_path, text))


def test_one_place_is_reported_once_by_its_longest_words(tmp_path: Path) -> None:
    text = written(tmp_path, "She chose this lifestyle, a risky lifestyle choice.")
    messages = [finding.message.split("'")[1] for finding in BY_CODE["language-blaming"].find(text)]
    assert messages == ["chose this lifestyle", "risky lifestyle"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The mother, known to services, failed to engage.", 1),
        ("Failed to engage.", 1),
        ("Services failed to engage fathers.", 0),
        ("Agencies did not see fathers, and failed to engage them.", 0),
        ("The school rang. She failed to engage.", 1),
    ],
)
def test_words_on_engagement_are_of_families_not_of_services(tmp_path: Path, text: str, count: int) -> None:
    assert len(found(BY_CODE["language-engagement"], written(tmp_path, text))) == count
