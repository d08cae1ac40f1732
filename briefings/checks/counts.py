"""Numbers that disagree: with each other, with the settings, with the list that they announce.

A number counts as one of the whole audit only where the words say so ("the records of ten children were reviewed", "six
of the nine cases", "all ten children"); "two cases" alone may be some of them.
"""

import re
from collections import Counter
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import NUMBER, TOOK_PART, in_words, number_of
from briefings.model import Kind
from briefings.problems import Place, Severity
from briefings.values import dataclass

SOURCE = "Code of Practice for Statistics: figures agree with each other"

_FAMILIES = {
    "children": r"children and young people|children|young people|pupils",
    "cases": r"cases",
    "families": r"families|households",
    "records": r"case files|files|records",
}
_STOP = (
    r"(?:of|the|and|in|to|for|with|at|by|on|from|or|that|who|which|other|others|more|further|older|younger|remaining|"
    rf"additional|different|such|these|those|own|were|was|had|have|a|an|out|as|{NUMBER})"
)
_NOUNS = "|".join(f"(?P<{name}>{nouns})" for name, nouns in _FAMILIES.items())
_NUMBER_OF = rf"\b(?P<number>{NUMBER})\s+(?:(?!{_STOP}\b)[a-z][\w’-]*\s+){{0,2}}?"
_COUNTED = re.compile(rf"{_NUMBER_OF}(?:{_NOUNS})\b", re.IGNORECASE)

_LOOKED = r"(?:audited|reviewed|examined|looked at|read|chosen|chose|selected|sampled|studied|considered|covered)"
_SAMPLE_BEFORE = re.compile(
    rf"(?:\b{_LOOKED}|\b(?:records|files|notes|audits?|review|sample|analysis|study) (?:of|on))"
    r"(?: (?:the|all|about))*(?: same)? $",
    re.IGNORECASE,
)
_SAMPLE_AFTER = re.compile(rf"(?:[’']s? (?:records|files))? (?:were|was|have been) (?:\w+ )?{_LOOKED}\b", re.IGNORECASE)
_SHARE_BEFORE = re.compile(
    rf"\b(?:{NUMBER}|none|all|most|half|any|each) (?:out )?of (?:the |our )?$|\ball (?:the )?$",
    re.IGNORECASE,
)
_DEFINITE_BEFORE = re.compile(r"\b(?:the|these|those) $", re.IGNORECASE)
_ROUGH_BEFORE = re.compile(
    r"\b(?:about|nearly|over|than|least|most|to|next|first|last|other|another|group of|groups of) $", re.IGNORECASE
)
_NARROWER = re.compile(
    r",? (?:where|who|that|which|with|whose|in (?:the|this|one|that) (?:family|household|home|case))\b"
)
_ABOUT_THE_AUDIT = (Kind.BACKGROUND, Kind.AIMS, Kind.METHOD)
_OVERALL = ("title", "subtitle", "description")


@dataclass(frozen=True, slots=True)
class _Total:
    """A number of children, cases, families or records in the whole audit, with the words and place that say it."""

    family: str
    number: int
    words: str
    place: Place


@rule(
    "counts-disagree",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The number of children, cases, families or records is not the same everywhere.",
    reason="One of the numbers is wrong, and readers who notice trust none of the others.",
    source=SOURCE,
    wrong="The records of ten children were reviewed. Six of the nine children had a plan.",
    right="The records of ten children were reviewed. Nine children had a plan.",
)
def counts_disagree(manuscript: Manuscript) -> Iterator[Finding]:
    """Find totals of one kind that differ from the one that most of them give, or from the settings."""
    totals = list(_totals(manuscript))
    for family in _FAMILIES:
        same = [total for total in totals if total.family == family]
        numbers = Counter(total.number for total in same)
        if len(numbers) > 1:
            usual = numbers.most_common(1)[0][0]
            reference = next(total for total in same if total.number == usual)
            for total in same:
                if total.number != usual:
                    yield _differ(total, reference)
    cases = next((total for total in totals if total.family == "cases"), None)
    children = [total for total in totals if total.family == "children"]
    if cases and children and max(total.number for total in children) < cases.number:
        yield _differ(children[0], cases)


def _differ(total: _Total, reference: _Total) -> Finding:
    message = f"'{total.words}' here, but '{reference.words}' in line {reference.place.line}."
    return Finding(total.place, message, "Look up which is right. If the audit itself disagrees, ask who led it.")


def _totals(manuscript: Manuscript) -> Iterator[_Total]:
    """Yield the totals; "one of the two cases" gives none where the section spoke of "two cases" before."""
    if manuscript.details.cases is not None:
        number = manuscript.details.cases
        yield _Total("cases", number, f"cases: {number}", manuscript.setting("cases"))
    some: set[tuple[str, int, int]] = set()
    for passage in manuscript.passages:
        for found in _COUNTED.finditer(passage.text):
            family, number = found.lastgroup or "", number_of(found["number"])
            key = (family, number, id(passage.section))
            if _is_total(passage, found) and key not in some:
                yield _Total(family, number, found[0], manuscript.place(passage, *found.span()))
            else:
                some.add(key)


def _is_total(passage: Passage, found: re.Match[str]) -> bool:
    before, after = passage.text[max(0, found.start() - 40) : found.start()], passage.text[found.end() :]
    if _ROUGH_BEFORE.search(before) or _NARROWER.match(after):
        return False
    if passage.part is Part.SETTING:
        return passage.name in _OVERALL and bool(_SAMPLE_BEFORE.search(before) or _SHARE_BEFORE.search(before))
    if passage.section is None or passage.section.kind in (Kind.CASES, Kind.QUESTIONS):
        return False
    if _SHARE_BEFORE.search(before):
        return True
    if passage.section.kind not in _ABOUT_THE_AUDIT:
        return False
    definite = _DEFINITE_BEFORE.search(before) and passage.section.kind is Kind.METHOD
    return bool(definite or _SAMPLE_BEFORE.search(before) or _SAMPLE_AFTER.match(after))


_PARTNERS = re.compile(rf"{_NUMBER_OF}(?:agencies|organisations|partners|services)\b", re.IGNORECASE)


@rule(
    "agencies-disagree",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The text gives another number of agencies than the settings list.",
    reason="The number of agencies is shown in large type at the head, and counted from the list in the settings.",
    source=SOURCE,
    wrong="---\ntitle: An audit\npartnership: Example\nagencies: [Police, Housing]\n---\n\n## Method\n\n"
    "Three agencies took part.",
    right="---\ntitle: An audit\npartnership: Example\nagencies: [Police, Housing]\n---\n\n## Method\n\n"
    "Two agencies took part.",
)
def agencies_disagree(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a number of agencies that took part which is not how many the settings list."""
    listed = len(manuscript.details.agencies)
    for passage in manuscript.passages if listed else ():
        if passage.part is not Part.SETTING and (not passage.section or passage.section.kind not in _ABOUT_THE_AUDIT):
            continue
        for found in _PARTNERS.finditer(passage.text):
            sentence = _sentence_around(passage.text, found.start())
            if number_of(found["number"]) != listed and TOOK_PART.search(sentence) and " not " not in sentence:
                line = manuscript.setting("agencies").line
                message = f"'{found[0]}' here, but the settings list {in_words(listed)} in line {line}."
                hint = "Look up who took part; mend the number or the list."
                yield Finding(manuscript.place(passage, *found.span()), message, hint)


def _sentence_around(text: str, at: int) -> str:
    start = max(text.rfind(sign, 0, at) for sign in ".!?")
    return re.split(r"(?<=[.!?])\s", text[start + 1 :].lstrip(), maxsplit=1)[0]


_SHARE = re.compile(
    rf"\b(?P<part>{NUMBER}) (?:out )?of (?:the |our )?(?P<whole>{NUMBER})\b"
    r"(?:[^.%()]{0,40}\((?P<percent>\d{1,3}(?:\.\d+)?) ?(?:%|per cent)\)?)?",
    re.IGNORECASE,
)


@rule(
    "share-wrong",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="A share is larger than its whole, or its percentage is another than its numbers give.",
    reason="A reader who checks one figure and finds it wrong doubts them all.",
    source=SOURCE,
    wrong="Eight of the ten children (75%) were seen.",
    right="Eight of the ten children (80%) were seen.",
)
def share_wrong(manuscript: Manuscript) -> Iterator[Finding]:
    """Find shares such as "8 of 10 (75%)" that do not come out, to the nearest whole per cent."""
    for _, found, place in manuscript.matches(_SHARE):
        part, whole = number_of(found["part"]), number_of(found["whole"])
        if part > whole and whole < 1000:
            yield Finding(place, f"'{found[0]}' is more than the whole.", "Look up both numbers.")
        elif found["percent"] and whole and abs(100 * part / whole - float(found["percent"])) >= 1:
            percent = round(100 * part / whole)
            message = f"'{found[0]}' does not come out: {part} of {whole} is {percent}%."
            yield Finding(place, message, "Look up the numbers and the percentage.")


RULES = (counts_disagree, agencies_disagree, share_wrong)
