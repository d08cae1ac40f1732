from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from briefings.problems import Place, Problem
from briefings.validation import problems_of, suggestion
from briefings.yamlfile import parse_yaml

PATH = Path("content/housing.md")


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)


class Status(StrEnum):
    DRAFT = "draft"
    FINAL = "final"


class Date:
    """A value of a class of its own."""


class Contact(Strict):
    team: str
    email: str = ""


class Panel(Strict):
    title: str


def _no_shouting(value: Any) -> Any:
    if value == "LOUD":
        raise ValueError("must not be in capitals.")
    return value


class Settings(Strict):
    title: Annotated[str, Field(min_length=2), BeforeValidator(_no_shouting)]
    cases: int | None = Field(None, ge=1, le=99)
    review_date: Date | None = Field(None, alias="review-date")
    example: bool = False
    status: Status = Status.FINAL
    agencies: tuple[str, ...] = ()
    topics: list[str] = []
    notes: dict[str, str] = {}
    contact: Contact | None = None
    panels: tuple[Panel, ...] = ()
    pictures: dict[str, Panel] = {}
    link: str | dict[str, str] = ""
    when: float = 0


def problems(text: str) -> list[Problem]:
    file = parse_yaml(text, PATH)
    with pytest.raises(ValidationError) as raised:
        Settings.model_validate(file.value)
    return problems_of(raised.value, file, Settings)


def only(text: str) -> Problem:
    (problem,) = problems(text)
    return problem


def test_the_nearest_known_word_is_suggested() -> None:
    assert suggestion("Partnershp", ["partnership", "period"]) == "Did you mean 'partnership'?"


def test_a_suggestion_is_spelt_as_it_is_known() -> None:
    assert suggestion("esccp", ["ESSCP", "MSCB"]) == "Did you mean 'ESSCP'?"


def test_where_no_word_is_near_nothing_is_suggested() -> None:
    assert suggestion("zebra", ["partnership"]) == ""
    assert suggestion("zebra", []) == ""


def test_a_setting_that_is_missing_is_told_at_the_settings() -> None:
    problem = only("cases: 3\n")
    assert problem.code == "missing-key"
    assert problem.message == "'title' is missing."
    assert problem.place == Place(PATH, 1, 1)


def test_one_that_is_missing_in_a_group_is_told_at_the_group() -> None:
    problem = only("title: One\ncontact:\n  email: a@example.org\n")
    assert problem.message == "'contact › team' is missing."
    assert problem.place == Place(PATH, 2, 1)


def test_an_unknown_setting_is_told_with_the_one_that_is_meant() -> None:
    problem = only("title: One\nagancies: Police\n")
    assert (problem.code, problem.place) == ("unknown-key", Place(PATH, 2, 1))
    assert problem.message == "'agancies' is not a setting that is known here."
    assert problem.hint == "Did you mean 'agencies'?"


def test_names_are_suggested_as_authors_write_them() -> None:
    assert only("title: One\nreviewdate: 2020\n").hint == "Did you mean 'review-date'?"


def test_an_unknown_setting_like_no_other_is_told_with_all_that_there_are() -> None:
    hint = only("title: One\nzebra: 1\n").hint
    assert hint.startswith("Known names: agencies, cases, contact, example, ")
    assert "review-date" in hint


@pytest.mark.parametrize(
    ("text", "name", "hint"),
    [
        ("contact:\n  team: A\n  emial: b\n", "contact › emial", "Did you mean 'email'?"),
        ("contact:\n  team: A\n  fax: b\n", "contact › fax", "Known names: email, team."),
        ("panels:\n  - title: A\n    titel: b\n", "panels › entry 1 › titel", "Did you mean 'title'?"),
        ("pictures:\n  logo:\n    title: A\n    titel: b\n", "pictures › logo › titel", "Did you mean 'title'?"),
    ],
)
def test_inside_a_group_the_names_of_that_group_are_suggested(text: str, name: str, hint: str) -> None:
    problem = only(f"title: One\n{text}")
    assert problem.message == f"'{name}' is not a setting that is known here."
    assert problem.hint == hint


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("cases: many", "'cases' must be a whole number, not 'many'."),
        ("cases: [1]", "'cases' must be a whole number."),
        ("cases: 0", "'cases' must be 1 or more, not 0."),
        ("cases: 100", "'cases' must be 99 or less, not 100."),
        ("example: perhaps", "'example' must be true or false, not 'perhaps'."),
        ("example: [1]", "'example' must be true or false."),
        ("status: done", "'status' must be one of 'draft' or 'final', not 'done'."),
        ("agencies: Police", "'agencies' must be a list: one entry a line, each after '- '."),
        ("topics: Housing", "'topics' must be a list: one entry a line, each after '- '."),
        ("notes: none", "'notes' must be a group of 'name: value' lines."),
        ("contact: Jo", "'contact' must be a group of 'name: value' lines."),
        ("agencies:\n  - [a]", "'agencies › entry 1' must be a single piece of text, not a list or a group."),
        ("review-date: [a]", "'review-date' must be a single piece of text, not a list or a group."),
        ("when: soon", "'when' is not right: Input should be a valid number, unable to parse string as a number."),
    ],
)
def test_a_wrong_value_is_told_in_plain_english_at_its_line(text: str, sentence: str) -> None:
    problem = only(f"title: One\n{text}\n")
    assert problem.code == "wrong-value"
    assert problem.message == sentence
    assert problem.place.line == 2 + text.count("\n")


def test_a_value_that_is_too_short_is_told() -> None:
    assert only("title: A\n").message == "'title' must not be empty."


def test_a_rule_of_ours_speaks_in_its_own_words() -> None:
    assert only("title: LOUD\n").message == "'title' must not be in capitals."


@pytest.mark.parametrize("text", ["title:\n", "title: ''\n", "title: #0B5563\n"])
def test_a_value_that_is_not_there_is_told_with_the_reason_it_may_have(text: str) -> None:
    problem = only(text)
    assert problem.message == "'title' has no value."
    assert problem.hint == "Write it after the colon; a value that starts with # must stand in quotes."


def test_settings_that_are_no_group_are_told() -> None:
    assert only("just words\n").message == "'settings' must be a group of 'name: value' lines."


def test_a_value_that_may_be_of_two_types_is_told_once_and_without_their_names() -> None:
    assert only("title: One\nlink: [a]\n").message.startswith("'link' must be a single piece of text")


def test_every_fault_is_told_at_once() -> None:
    found = problems("cases: many\nzebra: 1\n")
    assert [problem.code for problem in found] == ["missing-key", "wrong-value", "unknown-key"]
