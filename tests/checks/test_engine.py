"""Places, waivers and settings: what holds for every rule."""

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.checks import ALL, check
from briefings.checks.allowed import is_allowed
from briefings.checks.manuscript import Manuscript, Part
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.serious import SERIOUS
from briefings.checks.settings import CheckSettings
from briefings.model import Allowed
from briefings.problems import Problem, Severity
from tests.checks.manuscripts import HEAD, allowing, manuscript, written

ROOT = Path(__file__).parents[2]
FILES = [*sorted((ROOT / "content").glob("*.md")), *sorted((ROOT / "tests" / "hard").glob("*.md"))]
ODD = re.compile(r"\bodd\b")


@rule(
    "odd-word",
    Family.STYLE,
    Severity.WARNING,
    summary="A word is odd.",
    reason="For tests.",
    source="None.",
    wrong="odd",
    right="even",
)
def odd(text: Manuscript) -> Iterator[Finding]:
    for _, match, place in text.matches(ODD):
        yield Finding(place, f"'{match[0]}' is odd.", "Take it out.")


def problems(folder: Path, body: str, **severities: Severity | None) -> list[Problem]:
    text = written(folder, body)
    named = {code.replace("_", "-"): severity for code, severity in severities.items()}
    return check(replace(text, config=CheckSettings(severities=named)), [odd])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_is_searched_for_signs_is_the_words_of_all_passages(path: Path) -> None:
    text = manuscript(path)
    passages = "\n".join(passage.text for passage in text.passages)
    assert sorted(text.words.split("\n")) == sorted(passages.split("\n"))
    figures = [passage.text for passage in text.passages if re.search("[0-9]", passage.text)]
    assert sorted(text.figures.split("|")) == sorted("|".join(figures).split("|"))


def test_figures_of_other_scripts_count_as_figures(tmp_path: Path) -> None:
    text = written(tmp_path, "Ring \u0660\u0667\u0667\u0660\u0660 now.\n\nNo figure – here.")
    assert text.figures == text.words
    assert written(tmp_path, "No figure – here.\n\nBut 1 here.").figures.count("here") == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_of_a_file_is_found_where_it_stands(path: Path) -> None:
    text = manuscript(path)
    assert len(text.passages) > 3
    for passage in text.passages:
        for word in re.finditer(r"\w+", passage.text):
            place = text.place(passage, *word.span())
            assert place.line is not None
            assert place.column is not None
            assert place.end is not None
            assert text.lines[place.line - 1][place.column - 1 : place.end - 1] == word[0]


def test_every_part_of_a_text_has_its_passages() -> None:
    text = manuscript(ROOT / "tests" / "hard" / "every-feature.md")
    assert {passage.part for passage in text.passages} == set(Part)
    assert {passage.name for passage in text.passages if passage.part is Part.SETTING} >= {
        "title",
        "subtitle",
        "marking",
    }
    assert any(passage.for_trainer for passage in text.body)
    assert all(passage.section for passage in text.body)
    quoted = next(passage for passage in text.body if passage.text.startswith("slowly"))
    assert quoted.part is Part.QUOTE
    assert not quoted.is_prose


def test_a_place_covers_the_words_that_are_meant_and_no_more_than_their_line(tmp_path: Path) -> None:
    text = written(tmp_path, "One **two** [three](https://example.org/odd) four\nfive odd.")
    passage = text.body[-1]
    at = text.place(passage, 4, 13)
    assert (at.line, at.column, at.end) == (10, 7, 19)
    across = text.place(passage, 14, 23)
    assert (across.line, across.column, across.end) == (10, 46, 50)
    (only,) = check(text, [odd])
    assert (only.place.line, only.place.column, only.place.end) == (11, 6, 9)


def test_settings_have_their_places(tmp_path: Path) -> None:
    text = written(tmp_path, HEAD.replace("What our", "An odd") + "## Background\n\nWords.\n")
    (only,) = check(text, [odd])
    assert (only.place.line, only.place.column) == (2, 11)
    assert text.setting("review-date").line == 5
    assert text.setting("contact").line == 2
    assert text.head().line == 1
    assert text.at(text.briefing.sections[0]).line == 8


def test_a_rule_counts_as_the_project_says(tmp_path: Path) -> None:
    assert [each.severity for each in problems(tmp_path, "An odd one.")] == [Severity.WARNING]
    assert [each.severity for each in problems(tmp_path, "An odd one.", odd_word=Severity.ERROR)] == [Severity.ERROR]
    assert problems(tmp_path, "An odd one.", odd_word=None) == []


def test_a_build_asks_the_rules_that_count_as_errors_alone(tmp_path: Path) -> None:
    text = written(tmp_path, "An odd one. <!-- briefings: allow odd-word: a reason -->\n\nAnother odd one.")
    strict = replace(text, config=CheckSettings(severities={"odd-word": Severity.ERROR}))
    assert check(text, [odd], errors_only=True) == []
    assert [each.place.line for each in check(strict, [odd], errors_only=True)] == [12]


@pytest.mark.parametrize(
    "body",
    [
        "An odd one. <!-- briefings: allow odd-word: said in court -->",
        "<!-- briefings: allow odd-word: said in court -->\nAn odd one,\nand one more odd one.",
        "<!-- briefings: allow odd-word: said in court -->\n\n- An odd one",
    ],
)
def test_an_exception_with_a_reason_covers_its_line_or_what_is_below_it(tmp_path: Path, body: str) -> None:
    assert problems(tmp_path, body) == []


def test_an_exception_covers_one_point_and_not_the_next(tmp_path: Path) -> None:
    found = problems(tmp_path, "<!-- briefings: allow odd-word: said in court -->\n- An odd one\n- Another odd one")
    assert [(each.code, each.place.line) for each in found] == [("odd-word", 12)]


def test_an_exception_among_the_settings_is_written_as_a_remark(tmp_path: Path) -> None:
    settings = HEAD.replace("What our audit found", "An odd audit  # briefings: allow odd-word: its name")
    assert problems(tmp_path, f"{settings}## Background\n\nWords.\n") == []


@pytest.mark.parametrize(
    ("comment", "codes"),
    [
        ("<!-- briefings: allow odd-word -->", ["odd-word", "waiver-without-reason"]),
        ("<!-- briefings: allow odd-word: -->", ["odd-word", "waiver-without-reason"]),
        ("<!-- briefings: allow od-word: why not -->", ["odd-word", "waiver-unknown"]),
    ],
)
def test_an_exception_needs_a_reason_and_a_rule(tmp_path: Path, comment: str, codes: list[str]) -> None:
    found = problems(tmp_path, f"An odd one. {comment}")
    assert sorted(each.code for each in found) == codes
    exception = next(each for each in found if each.code.startswith("waiver"))
    assert (exception.place.line, exception.place.column) == (10, 13)


def test_an_exception_that_covers_nothing_is_told_unless_its_rule_is_off(tmp_path: Path) -> None:
    body = "An even one. <!-- briefings: allow odd-word: said in court -->"
    (unused,) = problems(tmp_path, body)
    assert unused.code == "waiver-unused"
    assert problems(tmp_path, body, odd_word=None) == []


def test_an_exception_at_the_end_of_a_file_covers_nothing(tmp_path: Path) -> None:
    assert [each.code for each in problems(tmp_path, "Even.\n\n<!-- briefings: allow odd-word: x -->")] == [
        "waiver-unused"
    ]


def test_words_may_be_allowed_in_the_file_or_in_the_project(tmp_path: Path) -> None:
    text = written(
        tmp_path,
        HEAD.replace("\n---\n\n", "\nallow: [{words: Signs of  Safety, reason: a method}]\n---\n\n")
        + "## Aims\n\nA.\n",
    )
    assert text.details.allowed == (Allowed("Signs of  Safety", "a method"),)
    assert is_allowed(text, "signs of safety")
    assert not is_allowed(text, "St Mary’s")
    assert is_allowed(allowing(text, **{"St Mary's": "the name of the review"}), "St Mary’s")


def test_a_build_asks_every_rule_that_is_an_error_and_in_the_order_of_the_table() -> None:
    assert list(SERIOUS) == [each for each in ALL if each.severity is Severity.ERROR]


def test_a_rule_that_the_project_makes_an_error_keeps_a_file_from_being_built(tmp_path: Path) -> None:
    text = written(tmp_path, "The mother failed to engage.")
    assert "language-engagement" not in {found.code for found in check(text, errors_only=True)}
    strict = replace(text, config=CheckSettings(severities={"language-engagement": Severity.ERROR}))
    assert "language-engagement" in {found.code for found in check(strict, errors_only=True)}


def test_a_build_tells_of_an_exception_from_a_rule_that_there_is_not(tmp_path: Path) -> None:
    text = written(tmp_path, "Words. <!-- briefings: allow no-such-rule: a reason -->")
    assert {found.code for found in check(text, errors_only=True)} == {"waiver-unknown"}


def test_reading_and_the_rules_of_a_build_load_no_other_rules() -> None:
    program = (
        "import sys; from pathlib import Path; from briefings.checks import check;"
        "from briefings.project.library import Library; library = Library(Path.cwd());"
        "loaded = library.load(next(iter(sorted(Path('content').glob('*.md')))));"
        "check(loaded.manuscript, errors_only=True);"
        "print([name for name in ('coloraide', 'briefings.checks.table') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
