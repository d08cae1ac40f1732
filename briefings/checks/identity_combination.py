"""Identifiability: facts that name nobody one by one, and somebody together."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.identity_ages import AFTER_A_NAME, AGE, DAY, MONTH_OF_BIRTH, SCHOOL_YEAR
from briefings.checks.identity_cases import Case, cases
from briefings.checks.identity_data import facts, first_names
from briefings.checks.identity_places import places_in
from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.problems import Severity

_SEX = re.compile(
    r"\b(?:girl|boy|daughter|son|sister|brother|schoolgirl|schoolboy|young woman|young man|male|female)\b",
    re.IGNORECASE,
)
_JOB = (
    r"(?:police officer|teacher|head ?teacher|nurse|doctor|GP|solicitor|barrister|magistrate|judge|soldier|councillor"
    r"|social worker|footballer|taxi driver|lorry driver|bus driver|vicar|imam|pastor|priest|rabbi|prison officer|pilot"
    r"|fire ?fighter|paramedic|chef|farmer|fisherman|childminder|foster carer|midwife|health visitor|dentist"
    r"|pharmacist|journalist|musician|actor|politician|accountant|engineer|teaching assistant|security guard|builder"
    r"|plumber|electrician|hairdresser|shopkeeper|surgeon|lecturer|scientist)"
)
_PARENT = (
    r"(?:mother|father|mum|dad|parents?|step-?(?:mother|father|dad|mum)|grand(?:mother|father)|partner|uncle|aunt)"
)
_COUNT = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"

_PATTERNS: dict[str, re.Pattern[str]] = {
    "age": re.compile(f"{AGE.pattern}|{SCHOOL_YEAR.pattern}|{MONTH_OF_BIRTH.pattern}", re.VERBOSE | re.IGNORECASE),
    "exact date": DAY,
    "place in the family": re.compile(
        r"\b(?:twins?|triplets?|quadruplets?|only child"
        r"|(?:eldest|oldest|youngest|first|second|third|fourth|fifth|sixth|one|middle) (?:child )?"
        rf"of {_COUNT}(?! (?:days|weeks|months|cases|visits))(?: (?:children|siblings|brothers|sisters|half-siblings))?"
        r"|(?:three|four|five|six|seven|eight|nine|ten|[3-9]|1\d) (?:younger |older |half-|other )?"
        r"(?:siblings|brothers|sisters))\b",
        re.IGNORECASE,
    ),
    "parent’s job": re.compile(
        rf"\b{_PARENT}(?:,| is| was| worked| works| served| who (?:is|was|worked|works))(?: as)? (?:an? |the )?"
        rf"(?:\w+ )?{_JOB}\b"
        rf"|\b{_PARENT}(?:[’']s)? (?:\w+ ){{0,3}}(?:in|with|for) the (?:army|navy|RAF|air force|military|police"
        r"|armed forces|prison service|fire service|council)\b",
        re.IGNORECASE,
    ),
}
"""What each fact is called, and how it is written; those that are lists of words are in the data."""

_HOME = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|moved|brought up|grew up|home|born|arrived|travelled|village|town|estate|fled|came)"
    r" (?:in|to|from|near|of) (?P<place>(?!January|February|March|April|May|June|July|August|September|October"
    r"|November|December|England|Britain|Case|Child|Family|The|Year|Reception)[A-Z][a-z]+(?:[- ][A-Z][a-z]+)*)"
)


@rule(
    "identifiable-combination",
    Family.IDENTITY,
    Severity.WARNING,
    summary="Several facts about one child identify them together.",
    reason="Nobody is named, and yet there is only one child of that age, origin and family whom this can be.",
    source="ICO Anonymisation guidance: the motivated intruder test; UK GDPR, Recital 26",
    wrong="## Cases\n\n### Case 1\n\nAn 8-year-old Somali girl with cystic fibrosis was seen alone.",
    right="## Cases\n\n### Case 1\n\nAn 8-year-old girl was seen.\n\n### Case 2\n\nA Somali family was seen at home.",
)
def _combination(manuscript: Manuscript) -> Iterator[Finding]:
    for case in cases(manuscript):
        facts = _facts(manuscript, case)
        if len(facts) < 2:
            continue
        passage, start, end = min(facts.values(), key=lambda fact: (manuscript.offset(fact[0]), fact[1]))
        listed = [f"{name} ('{where.text[first:last]}')" for name, (where, first, last) in facts.items()]
        together = f"{', '.join(listed[:-1])} and {listed[-1]}"
        message = f"These facts together may tell readers which child or family this is: {together}."
        hint = "Keep what the learning needs, and make the rest wider: an age band, 'a long illness', 'siblings'."
        yield Finding(manuscript.place(passage, start, end), message, hint)


def _facts(manuscript: Manuscript, case: Case) -> dict[str, tuple[Passage, int, int]]:
    """Return the first of each sort of fact in a case, with where it stands; the sex of a child counts with its age."""
    found: dict[str, tuple[Passage, int, int]] = {}
    for passage in case.passages:
        for name, start, end in _facts_of(passage):
            if name not in found and not is_allowed_at(manuscript, passage, start, end):
                found[name] = (passage, start, end)
    if "age" in found and any(_SEX.search(passage.text) for passage in case.passages):
        found = {("age and sex" if name == "age" else name): where for name, where in found.items()}
    return found


def _facts_of(passage: Passage) -> Iterator[tuple[str, int, int]]:
    text = passage.text
    for name, pattern in (_PATTERNS | facts()).items():
        for match in pattern.finditer(text):
            yield name, *match.span()
    for match in AFTER_A_NAME.finditer(text):
        if match["name"] in first_names():
            yield "age", *match.span("age")
    if home := _HOME.search(text):
        yield "place", *home.span("place")
    for place in places_in(text):
        start = text.find(place)
        yield "place", start, start + len(place)


RULES = (_combination,)
