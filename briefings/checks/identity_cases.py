"""Where a file speaks of one child: a case of its own, a theme or a passage that tells of one child or family."""

import re
from collections.abc import Iterator

from briefings.checks.identity_ages import AGE
from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.model import Kind
from briefings.patterns import pattern_of
from briefings.problems import Place
from briefings.richtext import plain_text
from briefings.values import dataclass

ONE_CHILD = pattern_of(
    r"\b(?:[Cc]ase|Child|Family|Baby|Sibling|Young [Pp]erson|YP|Boy|Girl|Mother|Father) (?:[A-Z]|\d{1,2})\b(?![’'])"
)
"""A case or person under a letter or number: "Case 2", "Child A"."""

_SOMEBODY = pattern_of(
    r"\b(?:an?|one|the|this)\s+(?:[\w’'-]+\s+){0,3}?(?:girl|boy|baby|child|teenager|young (?:person|woman|man)|infant"
    r"|toddler|pupil|family|mother|father|sibling)\b(?!(?:[’']s)? (?:protection|in need|looked|plans?|records?|files?"
    r"|practice|safeguarding|group|support|assessments?)\b)",
    re.IGNORECASE,
)
_TOLD = pattern_of(
    r"\b(?:was|were|had|told|said|lived|lives|went|died|came|moved|became|attended|reported|suffered|arrived|whose"
    r"|his|her)\b",
    re.IGNORECASE,
)
_RULE = pattern_of(
    r"\b(?:must|should|may|can|shall|any|every|if an?|when an?|whenever|the law|an offence|statutory|guidance|policy"
    r"|imagine|suppose|the age of)\b",
    re.IGNORECASE,
)

OF_ONE_CASE = (Kind.BACKGROUND, Kind.JUDGEMENT, Kind.STRENGTHS, Kind.DEVELOPMENT, Kind.LEARNING)
"""The sections that tell of the child where an audit is of one case only."""

OF_NO_CASE = (Kind.AIMS, Kind.METHOD, Kind.QUESTIONS, Kind.RESOURCES)
"""Sections that speak of a sample, or of children that nobody is."""


@dataclass(slots=True)
class Case:
    """What a file says of one child or family, by the passages that say it."""

    passages: list[Passage]

    @property
    def first(self) -> Passage:
        """Where it begins."""
        return self.passages[0]


def cases(manuscript: Manuscript) -> tuple[Case, ...]:
    """Return each case of a file in the order of its first passage."""
    return manuscript.once(_cases)


def _cases(manuscript: Manuscript) -> tuple[Case, ...]:
    found: dict[int, Case] = {}
    for number, passage in enumerate(manuscript.passages):
        if (key := _key(manuscript, passage, number)) is not None:
            found.setdefault(key, Case([])).passages.append(passage)
    return tuple(found.values())


def in_cases(manuscript: Manuscript, pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str], Place]]:
    """Yield every match of a pattern in what a file says of single children."""
    for case in cases(manuscript):
        for passage in case.passages:
            for match in pattern.finditer(passage.text):
                yield passage, match, manuscript.place(passage, *match.span())


def _key(manuscript: Manuscript, passage: Passage, number: int) -> int | None:
    """Return what tells one case from another; None for a passage that is of no single child."""
    section, theme = passage.section, passage.theme
    if section is None:
        return -1 - number if passage.name in ("title", "subtitle", "description") and _tells(passage.text) else None
    if section.kind is Kind.CASES:
        return id(theme or section)
    for part, heading in ((theme, theme.heading if theme else ()), (section, section.heading)):
        if part and ONE_CHILD.search(plain_text(heading)):
            return id(part)
    if section.kind in OF_NO_CASE or passage.part is Part.HEADING:
        return None
    if manuscript.details.cases == 1 and section.kind in OF_ONE_CASE:
        return 0
    return -1 - number if ONE_CHILD.search(passage.text) or _tells(passage.text) else None


def _tells(text: str) -> bool:
    """Return whether some words tell of one child, rather than lay down what is done for any child."""
    if not _TOLD.search(text) or _RULE.search(text):
        return False
    return bool(_SOMEBODY.search(text) or AGE.search(text))
