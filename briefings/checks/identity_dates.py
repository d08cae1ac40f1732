"""Identifiability: exact ages, days of birth and other days in what is told of one child."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.identity_ages import AFTER_A_NAME, AGE, BIRTH, DAY
from briefings.checks.identity_cases import in_cases
from briefings.checks.identity_data import first_names
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.patterns import pattern_of
from briefings.problems import Severity

_OF_BIRTH = pattern_of("[BbDd](?=[.OoIi\u0130\u0131])\\.?(?:[Oo][Rr][Nn]|[Ii\u0130\u0131][Rr][Tt][Hh]|[Oo]\\.?[Bb])")
"""The first letters of all words that say so, and of some others: a pattern that begins with one class of letters, all
of them spelt out, is found several times faster than one with choices, or with any case of letters."""
_NO_PERSON = pattern_of(
    r"\b(?:NHS|Act|service|partnership|project|programme|hub|team|board|idea|scheme|charity|movement|policy)\s*$"
    r"|\b(?:its|our)(?:\s\S+)?\s*$",
    re.IGNORECASE,
)


@rule(
    "identifiable-birth-date",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has somebody’s date of birth.",
    reason="With a date of birth and a place, a neighbour or a newspaper knows who the child is.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="The child (born 3 March 2015) was seen alone.",
    right="The child was seen alone on the day. The NHS was born on 5 July 1948.",
)
def _birth_date(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_OF_BIRTH):
        return
    for passage, match, _ in manuscript.matches(BIRTH):
        start, end = match.span("day")
        if _NO_PERSON.search(re.sub(r"\s(?:was|is)\s*$", "", passage.text[: match.start()])):
            continue
        if not is_allowed_at(manuscript, passage, start, end):
            message = f"'{match['day']}' is given as a date of birth."
            hint = "Take it out; where age matters, write an age band such as 'of primary school age'."
            yield Finding(manuscript.place(passage, start, end), message, hint)


@rule(
    "identifiable-date",
    Family.IDENTITY,
    Severity.WARNING,
    summary="An exact date is tied to one child.",
    reason="A reader who knows of an event on that day knows which child this is.",
    source="ICO Anonymisation guidance: the motivated intruder test",
    wrong="## Cases\n\n### Case 1\n\nThe police came to the home on 5 March 2024.",
    right="## Cases\n\n### Case 1\n\nThe police came in spring.\n\n## Method\n\nWe met on 5 March 2024.",
)
def _date(manuscript: Manuscript) -> Iterator[Finding]:
    for passage, match, place in in_cases(manuscript, DAY):
        of_birth = any(birth.span("day") == match.span() for birth in BIRTH.finditer(passage.text))
        if not of_birth and not is_allowed_at(manuscript, passage, *match.span()):
            message = f"'{match[0]}' is an exact date in what is told of one child or family."
            yield Finding(place, message, "Write a month, a season or how long after: 'three weeks later'.")


@rule(
    "identifiable-age",
    Family.IDENTITY,
    Severity.WARNING,
    summary="A case gives a child’s exact age.",
    reason="An exact age beside what happened tells a reader who lives near which child this is; an age band does not.",
    source="ICO Anonymisation guidance: generalisation and the motivated intruder test",
    wrong="## Cases\n\n### Case 1: child of 8\n\nThe child was seen alone.",
    right="## Cases\n\n### Case 1: child of primary school age\n\nChildren aged 8 to 11 were seen alone.",
)
def _age(manuscript: Manuscript) -> Iterator[Finding]:
    hint = "Write an age band, such as 'under 5' or 'of primary school age', unless the exact age is part of the point."
    for passage, match, place in in_cases(manuscript, AGE):
        if not is_allowed_at(manuscript, passage, *match.span()):
            yield Finding(place, f"'{match[0]}' gives an exact age in what is told of one child or family.", hint)
    for passage, match, place in manuscript.matches(AFTER_A_NAME):
        if match["name"] in first_names() and not is_allowed_at(manuscript, passage, *match.span()):
            yield Finding(place, f"'{match[0]}' gives a name with an exact age.", hint)


RULES = (_birth_date, _date, _age)
