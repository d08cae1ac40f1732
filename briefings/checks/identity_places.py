"""Identifiability: postcodes, addresses, and schools, surgeries and streets by name where one child is told of."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.identity_cases import OF_NO_CASE, cases
from briefings.checks.identity_data import listed
from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.model import Kind
from briefings.patterns import pattern_of
from briefings.problems import Severity

_AREAS = (
    "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY"
    "|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR"
    "|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA"
    "|WC|WD|WF|WN|WR|WS|WV|YO|ZE"
)
_POSTCODE = pattern_of(rf"\b(?:{_AREAS})\d[\dA-Z]?(?P<gap> ?)\d[ABD-HJLNP-UW-Z]{{2}}\b")
_INWARD = pattern_of(r"\d[ABD-HJLNP-UW-Z]{2}\b")
"""The second half of a postcode."""
_OF_AN_OFFICE = pattern_of(
    r"\b(?:Council|Civic|Town Hall|County Hall|House|Office|Partnership|Centre|Freepost|PO Box|Trust|Headquarters|HQ"
    r"|Hospital|Station|College|venue)\b",
    re.IGNORECASE,
)
_CAP = r"[A-Z][a-z]+(?:[’']s)?"
_STREET = (
    r"(?:Street|Road|Avenue|Lane|Close|Drive|Crescent|Terrace|Gardens|Grove|Mews|Square|Walk|Way|Court|Place|Rise)"
)
_ADDRESS = pattern_of(
    rf"(?<![\d.,-])\b(?:Flat \d{{1,3}}[a-zA-Z]?,? )?\d{{1,3}}[a-zA-Z]?,? (?:{_CAP} ){{1,3}}{_STREET}\b"
    r"|\bFlat \d{1,3}[a-zA-Z]?\b"
)
_NO_STREET = pattern_of(r"\b(?:High|Crown|Family|Youth|County|Magistrates[’']?|Supreme|Civil) Court\b")


@rule(
    "identifiable-postcode",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has a full postcode.",
    reason="A postcode covers about 15 homes: with one more fact it leads to one family.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="The family lived in EN1 3XY at the time.",
    right="The family lived in the north of the borough. Form CP1 was late.",
)
def _postcode(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_INWARD):
        return
    for passage, match, place in manuscript.matches(_POSTCODE):
        if not _is_of_an_office(passage, match.start()) and not is_allowed_at(manuscript, passage, *match.span()):
            hint = "Take it out; where the place matters, name the district or say what sort of place it is."
            yield Finding(place, f"'{match[0]}' is a full postcode.", hint)


@rule(
    "identifiable-address",
    Family.IDENTITY,
    Severity.WARNING,
    summary="The text has what reads as a street address.",
    reason="An address leads to one home and all who live there.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="Officers went to 12 Green Lane that night.",
    right="Officers went to 12 homes that night. Green Lane Centre was open.",
)
def _address(manuscript: Manuscript) -> Iterator[Finding]:
    for passage, match, place in manuscript.matches(_ADDRESS):
        if _NO_STREET.search(match[0]) or _is_of_an_office(passage, match.start()):
            continue
        if not is_allowed_at(manuscript, passage, *match.span()):
            yield Finding(place, f"'{match[0]}' reads as an address.", "Write 'the home' or 'a flat' instead.")


def _is_of_an_office(passage: Passage, start: int) -> bool:
    """Return whether an address is where readers may go: among the resources, or beside the name of an office."""
    kind = passage.section.kind if passage.section else None
    return kind is Kind.RESOURCES or bool(_OF_AN_OFFICE.search(passage.text[max(0, start - 80) : start]))


_IN_A_STREET = pattern_of(
    rf"\b(?:in|on|along|near|off) (?P<name>(?:{_CAP} ){{1,3}})(?P<sort>Street|Road|Avenue|Lane|Close|Drive|Crescent)\b"
    r"(?![ ][A-Z])"
)
_PLACE = pattern_of(
    rf"(?P<name>(?<!\w)(?:(?:St\.? )?{_CAP}[ ]){{1,5}})(?P<sort>School|Academy|College|Nursery|Pre-?school|Surgery"
    r"|Medical (?:Centre|Practice)|Health Centre|Hospital|Infirmary|Hospice|Children[’']s (?:Home|Centre)|Refuge|Hostel"
    r"|Mosque|Church|Temple|Gurdwara|Synagogue|Street|Road|Avenue|Lane|Close|Drive|Crescent|Estate|Gardens|Youth Club"
    r"|Community Centre|Leisure Centre|Library|Ward|Park)\b(?! (?:Nurse|Health|Nursing|Readiness))"
)


@rule(
    "identifiable-place",
    Family.IDENTITY,
    Severity.WARNING,
    summary="A case names a school, a surgery or a hospital, or the text a street where people live.",
    reason="With a named school or street, a case can be about a few hundred children and no longer about thousands.",
    source="ICO Anonymisation guidance: the motivated intruder test",
    wrong="## Cases\n\n### Case 1\n\nStaff at Oakfield Primary School saw the bruises.",
    right="## Cases\n\n### Case 1\n\nStaff at the Primary School saw the bruises.",
)
def _place(manuscript: Manuscript) -> Iterator[Finding]:
    told = {id(passage) for case in cases(manuscript) for passage in case.passages}
    for passage in manuscript.body:
        pattern = _PLACE if id(passage) in told else _IN_A_STREET
        if pattern is _IN_A_STREET and passage.section and passage.section.kind in OF_NO_CASE:
            continue
        for match in pattern.finditer(passage.text):
            words = named_place(match)
            start = match.end() - len(words)
            if words and not is_allowed_at(manuscript, passage, start, match.end()):
                place = manuscript.place(passage, start, match.end())
                hint = f"Write 'the {match['sort'].lower()}' or say what sort of place it is."
                yield Finding(place, f"'{words}' names a place where a child or family could be found.", hint)


def places_in(text: str) -> Iterator[str]:
    """Yield the named schools, surgeries, hospitals and streets of some words."""
    yield from filter(None, map(named_place, _PLACE.finditer(text)))


def named_place(match: re.Match[str]) -> str:
    """Return the name of a place without the words before it that are no part of it; empty where it has no name."""
    words = match["name"].split()
    while words and words[0] in listed("words-without-name"):
        words = words[1:]
    if all(word in listed("words-without-name") for word in words):
        return ""
    return f"{' '.join(words)} {match['sort']}"


RULES = (_postcode, _address, _place)
