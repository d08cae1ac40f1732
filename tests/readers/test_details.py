from pathlib import Path

import pytest

from briefings.model import Audience, Contact, Details, Judgement, Kind, PartialDate, Source, Status
from briefings.problems import Problem
from briefings.readers.dates import parse_date
from briefings.readers.details import read_details
from briefings.yamlfile import parse_yaml

PATH = Path("x.md")


def read(text: str) -> tuple[Details | None, list[Problem]]:
    data, problems = read_details(parse_yaml(text, PATH, 2))
    return (data.details if data else None), problems


def test_every_setting_is_kept_as_written() -> None:
    details, problems = read(
        """title: "Domestic abuse: six families"
subtitle: Multi-agency audit
description: What we learned.
partnership: Example SCP
brand: plain
date: 2020-12
period: April to October 2020
review-date: 5 March 2021
lang: en
type: Audit
audience: partners
status: draft
marking: OFFICIAL
categories: neglect
cases: 6
agencies: [Police, Schools]
judgement: {score: 2.30, words: requires improvement}
contact: {team: Learning team, email: learning@example.org, phone: 01234 567, web: "https://example.org"}
source: {title: The audit, date: 2020, web: "https://example.org/a"}
added: questions
"""
    )
    assert problems == []
    assert details == Details(
        title="Domestic abuse: six families",
        partnership="Example SCP",
        brand="plain",
        subtitle="Multi-agency audit",
        description="What we learned.",
        date=PartialDate(2020, 12),
        period="April to October 2020",
        review_date=PartialDate(2021, 3, 5),
        lang="en",
        type="Audit",
        audience=Audience.PARTNERS,
        status=Status.DRAFT,
        marking="OFFICIAL",
        categories=("neglect",),
        cases=6,
        agencies=("Police", "Schools"),
        judgement=Judgement(score="2.30", words="requires improvement"),
        contact=Contact("Learning team", "learning@example.org", "01234 567", "https://example.org"),
        source=Source("The audit", PartialDate(2020), "https://example.org/a"),
        added=(Kind.QUESTIONS,),
    )


def test_a_setting_without_a_value_counts_as_not_given() -> None:
    details, problems = read("title: T\npartnership: P\ndate:\nsubtitle:\n")
    assert problems == []
    assert details == Details(title="T", partnership="P")


def test_a_contact_and_a_source_may_be_one_line() -> None:
    details, _ = read("title: T\npartnership: P\ncontact: The team\nsource: The report\n")
    assert details is not None
    assert (details.contact, details.source) == (Contact("The team"), Source("The report"))


def test_all_faults_come_at_once_each_with_its_line() -> None:
    details, problems = read("titel: T\npartnership: ''\ncases: none\ndate: soon\njudgement:\n  grade: good\n")
    assert details is None
    found = {(problem.place.line, problem.code) for problem in problems}
    assert found == {
        (2, "unknown-key"),
        (2, "missing-key"),
        (3, "wrong-value"),
        (4, "wrong-value"),
        (5, "wrong-value"),
        (7, "unknown-key"),
    }


def test_an_unknown_setting_is_answered_with_the_one_meant() -> None:
    _, problems = read("title: T\npartnership: P\nreviewdate: 2020\n")
    assert [problem.hint for problem in problems] == ["Did you mean 'review-date'?"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2014", PartialDate(2014)),
        ("2014-02", PartialDate(2014, 2)),
        ("2014-3-5", PartialDate(2014, 3, 5)),
        ("March 2014", PartialDate(2014, 3)),
        ("5th mar 2014", PartialDate(2014, 3, 5)),
        ("29 February 2024", PartialDate(2024, 2, 29)),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, date: PartialDate) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "05/03/2014",
        "2014-13",
        "2014-00",
        "2014-03-00",
        "0 May 2014",
        "30 February 2014",
        "5 Ma 2014",
        "5 Ju 2014",
        "Lent 2014",
        "",
    ],
)
def test_other_dates_are_refused_with_a_reason(text: str) -> None:
    with pytest.raises(ValueError, match=r"^(is not a date|has no month)"):
        parse_date(text)


def test_a_list_where_words_are_wanted_is_a_problem() -> None:
    _, problems = read("title: T\npartnership: P\nsource: {title: S, web: [a]}\ncontact: {email: {a: b}}\n")
    assert {(p.place.line, p.code) for p in problems} == {(4, "wrong-value"), (5, "wrong-value")}


def test_agencies_in_one_line_are_refused_as_their_number_is_shown() -> None:
    for text in ("agencies: Police, Schools", "agencies: Police and schools", "categories: neglect, fathers"):
        _, (problem,) = read(f"title: T\npartnership: P\n{text}\n")
        assert "must be a list with one entry for each" in problem.message


def test_curly_quotes_around_a_setting_are_told_with_the_line_to_write() -> None:
    _, (problem,) = read("title: “Neglect”\npartnership: P\n")
    assert (problem.place.line, problem.code) == (2, "curly-quotes")
    assert problem.hint == 'Write title: "Neglect", or leave the quotes out.'


def test_a_judgement_in_one_word_is_told_how_to_name_its_parts() -> None:
    _, (problem,) = read("title: T\npartnership: P\njudgement: 2.3\n")
    assert "{score: 2.3" in problem.message


def test_capitals_do_not_matter_where_there_is_a_choice() -> None:
    details, problems = read("title: T\npartnership: P\nstatus: Draft\naudience: Partners\n")
    assert problems == []
    assert details is not None
    assert (details.status, details.audience) == (Status.DRAFT, Audience.PARTNERS)


def test_a_date_in_parts_and_an_empty_panel_are_problems() -> None:
    _, problems = read("title: T\npartnership: P\ndate: {year: 2014, month: 77}\npanels: [[]]\n")
    assert {(p.place.line, p.code) for p in problems} == {(4, "wrong-value"), (5, "wrong-value")}
