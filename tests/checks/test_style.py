"""The rules on style: their edits mend what they find, and texts in the manner of real ones have what is expected."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.checks import wording
from briefings.checks.fix import fixed
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Finding, Rule
from briefings.checks.style import RULES
from briefings.readers.glossary import read_glossary
from tests.checks.manuscripts import EXPECTED, FIXTURES, manuscript, written

GLOSSARY, _ = read_glossary(Path(__file__).parents[2] / "content" / "glossary.csv")
MANNER = sorted((Path(__file__).parent / "manner").glob("style-*.md"))
MENDING = [
    "age-hyphens",
    "ampersand-for-and",
    "blank-before-mark",
    "blank-double",
    "blank-missing",
    "date-figures",
    "date-words",
    "latin-short",
    "per-cent",
    "quotes-mixed",
    "span-dash",
    "time-style",
]


def rule_of(code: str) -> Rule:
    return next(rule for rule in RULES if rule.code == code)


def findings(code: str, text: Manuscript) -> list[Finding]:
    return list(rule_of(code).find(text))


def mended(code: str, folder: Path, text: str) -> str:
    before = written(folder, text)
    after = fixed(before.source, [found.edit for found in findings(code, before) if found.edit])
    return after.split("## Background\n\n")[1].removesuffix("\n")


@pytest.mark.parametrize("code", MENDING)
def test_the_edits_of_a_rule_leave_nothing_for_it_to_mend(code: str, tmp_path: Path) -> None:
    before = manuscript(FIXTURES / f"{code}.md")
    found = findings(code, before)
    edits = [finding.edit for finding in found if finding.edit]
    assert edits
    for edit in edits:
        assert before.lines[edit.line - 1].startswith(edit.old, edit.column - 1)
    path = tmp_path / "mended.md"
    path.write_text(fixed(before.source, edits), encoding="utf-8")
    left = findings(code, manuscript(path))
    assert len(left) == len(found) - len(edits)
    assert not any(finding.edit for finding in left)


def test_only_the_rules_that_say_so_mend(tmp_path: Path) -> None:
    for rule in RULES:
        mends = any(finding.edit for finding in rule.find(manuscript(FIXTURES / f"{rule.code}.md")))
        assert mends == (rule.code in MENDING), rule.code


@pytest.mark.parametrize("path", MANNER, ids=lambda path: path.stem)
def test_a_text_as_partnerships_write_it_has_these_findings_and_no_others(path: Path) -> None:
    text = replace(manuscript(path), glossary=GLOSSARY.meanings, ambiguous=GLOSSARY.ambiguous)
    found = [(each.place.line, each.place.column, rule.code) for rule in RULES for each in rule.find(text)]
    expected = [(int(line), int(column), code) for line, column, code in EXPECTED.findall(text.source)]
    assert sorted(found, key=str) == sorted(expected, key=str)


def test_all_edits_of_a_text_can_be_made_together_and_leave_a_file_that_reads(tmp_path: Path) -> None:
    for given in MANNER:
        text, path = manuscript(given), tmp_path / given.name
        for _ in range(3):
            edits = [each.edit for rule in RULES for each in rule.find(text) if each.edit]
            path.write_text(fixed(text.source, edits), encoding="utf-8")
            text = manuscript(path)
        assert not any(each.edit for rule in RULES for each in rule.find(text))


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("date-words", "It is on **1st May 2020**.", "It is on **1 May 2020**."),
        ("date-words", "It is on the 1st of May.", "It is on 1 May."),
        ("date-words", "Bring it to the 1st May meeting.", "Bring it to the 1 May meeting."),
        ("date-words", "It is on the 1st and 2nd May.", "It is on the 1st and 2nd May."),
        ("date-words", "It is on 31st\nMay.", "It is on 31st\nMay."),
        ("date-words", "It is on 41st May.", "It is on 41st May."),
        ("date-figures", "It is on 05/13/2020.", "It is on 05/13/2020."),
        ("date-figures", "It is on 5.6.20.", "It is on 5.6.20."),
        ("latin-short", "See the form (i.e. the old one).", "See the form (that is the old one)."),
        ("latin-short", "I.e. the old one.", "That is the old one."),
        ("time-style", "Come at 13.00pm.", "Come at 13.00pm."),
        ("time-style", "Open from 00:00 to 01:30.", "Open from midnight to 1:30am."),
        ("time-style", "Open 10-13pm.", "Open 10-13pm."),
        ("span-dash", "In 2019-2018 and 2020/29 it fell.", "In 2019-2018 and 2020/29 it fell."),
        ("quotes-mixed", "‘Yes’ and the child's view", "‘Yes’ and the child’s view"),
        ("quotes-mixed", "“Yes” and 'the carers' view' too", "“Yes” and 'the carers' view' too"),
        ("quotes-mixed", "“Yes” and `it's` and it's", "“Yes” and `it's` and it’s"),
        ("quotes-mixed", "\"No\" and “yes” and it's\nand it's", "“No” and “yes” and it’s\nand it’s"),
        ("quotes-mixed", '“Yes” and **"no"** in bold', "“Yes” and **“no”** in bold"),
        ("blank-double", "Two `a  b`  here.", "Two `a  b` here."),
        ("ampersand-for-and", "Sleep &amp; meals", "Sleep &amp; meals"),
    ],
)
def test_an_edit_does_what_is_certain(code: str, before: str, after: str, tmp_path: Path) -> None:
    assert mended(code, tmp_path, before) == after


def test_a_mark_in_an_address_is_never_changed(tmp_path: Path) -> None:
    text = "“Yes”. [The guide](https://example.org/o'b)' is new."
    assert mended("quotes-mixed", tmp_path, text) == text


def test_words_that_a_project_allows_are_left_alone(tmp_path: Path) -> None:
    head = "---\ntitle: A\npartnership: B\nallow: [{words: robust, reason: a programme has this name}]\n---\n"
    assert not findings("word-jargon", written(tmp_path, f"{head}\n## Background\n\nWe are robust.\n"))


def test_every_row_of_the_table_of_words_can_be_found(tmp_path: Path) -> None:
    with wording.TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["rule"] for row in rows} == {"word-jargon", "word-plainer"}
    for row in rows:
        assert re.match(r"[a-z]", row["avoid"]), "the table is searched by first letters"
        text = written(tmp_path, f"{row['example'].capitalize()} there, they said.")
        assert [found.place.column for found in findings(row["rule"], text)] == [1], row["example"]


def test_every_message_about_words_names_what_to_write_instead(tmp_path: Path) -> None:
    hints = [
        found.hint
        for code in ("word-jargon", "word-plainer")
        for found in findings(code, manuscript(FIXTURES / f"{code}.md"))
    ]
    assert all(re.fullmatch(r"Better: .+\.", hint) for hint in hints)
