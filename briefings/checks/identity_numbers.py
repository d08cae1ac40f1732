"""Identifiability: the numbers that belong to one person, by their form and, where they have one, their check digit."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.patterns import pattern_of
from briefings.problems import Severity

_TAKE_OUT = "Take it out. If it has been sent to anybody, tell your data protection officer."

_TEN_FIGURES = pattern_of(r"\d{3}[ -]?\d{3}[ -]?\d{4}")
_TEN_DIGITS = pattern_of(
    r"(?P<label>\bNHS\s+(?:number|no\.?|num\.?|#|ID)[\s:=(]*(?:is\s+|was\s+)?)?"
    r"(?<![\d+-])(?P<number>\d{3}([ -]?)\d{3}\3\d{4})(?![\d-])",
    re.IGNORECASE,
)


@rule(
    "identifiable-nhs-number",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has an NHS number.",
    reason="An NHS number belongs to one person for life and leads to the whole of their health record.",
    source="NHS Data Model and Dictionary: NHS number; UK GDPR, Article 4(1)",
    wrong="The record of 943 476 5919 was not shared.",
    right="The record of the child was not shared. Ring 020 7946 0123.",
)
def _nhs_number(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_TEN_FIGURES):
        return
    for passage, match, _ in manuscript.matches(_TEN_DIGITS):
        start, end = match.span("number")
        if not (match["label"] or _is_nhs_number(match["number"])) or is_allowed_at(manuscript, passage, start, end):
            continue
        message = f"'{match['number']}' is an NHS number."
        yield Finding(manuscript.place(passage, start, end), message, _TAKE_OUT)


def _is_nhs_number(number: str) -> bool:
    """Return whether a number has the check digit of an NHS number; those of England and Wales begin with 4, 6, 7 or 9.

    Telephone numbers begin with 0, and one run of ten digits in eleven has a right check digit by chance.
    """
    from stdnum.gb import nhs

    return number[0] in "4679" and bool(nhs.is_valid(number))


_FIGURES_AND_LETTER = pattern_of(r"\d\d ?[A-Da-d]\b")
_NI_NUMBER = pattern_of(
    r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
    r"|\b(?!bg|gb|nk|kn|tn|nt|zz)[abceghj-prstw-z][abceghj-nprstw-z]\d{6}[a-d]\b"
)


@rule(
    "identifiable-ni-number",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has a National Insurance number.",
    reason="A National Insurance number belongs to one person for life and can be used to take their identity.",
    source="HMRC, National Insurance Manual NIM39110: format of a National Insurance number",
    wrong="The mother’s claim (AB 12 34 56 C) had stopped.",
    right="The mother’s claim (form AB 12) had stopped.",
)
def _ni_number(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_FIGURES_AND_LETTER):
        return
    for passage, match, place in manuscript.matches(_NI_NUMBER):
        if not is_allowed_at(manuscript, passage, *match.span()):
            yield Finding(place, f"'{match[0]}' is a National Insurance number.", _TAKE_OUT)


_ELEVEN_FIGURES = pattern_of(r"\d{11}")
_PUPIL_NUMBER = pattern_of(r"\b[A-HJ-NP-RT-Z]\d{11}[\dA-Z]\b", re.IGNORECASE)


@rule(
    "identifiable-pupil-number",
    Family.IDENTITY,
    Severity.ERROR,
    summary="The text has a unique pupil number.",
    reason="A pupil number belongs to one child for the whole of their time at school.",
    source="Department for Education: Unique pupil numbers (UPNs)",
    wrong="School records (B801200005001) were late.",
    right="School records (B801200005002) were late.",
)
def _pupil_number(manuscript: Manuscript) -> Iterator[Finding]:
    if not manuscript.may_count(_ELEVEN_FIGURES):
        return
    for passage, match, place in manuscript.matches(_PUPIL_NUMBER):
        from stdnum.gb import upn

        if upn.is_valid(match[0].upper()) and not is_allowed_at(manuscript, passage, *match.span()):
            yield Finding(place, f"'{match[0]}' is a pupil’s number.", _TAKE_OUT)


_CASE_NUMBER = pattern_of(
    r"\b(?:(?:case|crime|incident|custody|file|client|person|pupil|patient|hospital|police|court|social care|record"
    r"|liquid\s?logic|mosaic|lcs|ehm|systm?one|emis|rio|pnc|niche|cad)\s+(?:(?:reference|record|file)\s+)?"
    r"(?:numbers?|no\b\.?|ref(?:erence)?\b\.?|id\b|#)|URN\b|UCRN\b|LCS\s+ID\b)(?:\s+number)?[\s:=(]*(?:is\s+|was\s+)?"
    r"(?P<number>(?=[\w/-]{0,15}\d[\w/-]{0,15}\d[\w/-]{0,15}\d)[\w/-]{2,30}\w)"
    r"|\b(?P<court>[A-Z]{2}\d{2}[CPFZ]\d{5})\b",
    re.IGNORECASE,
)
_A_YEAR = pattern_of(r"(?:19|20)\d\d(?:[/-](?:\d\d){1,2})?")


@rule(
    "identifiable-case-number",
    Family.IDENTITY,
    Severity.WARNING,
    summary="The text has the number of a case, a file or a crime.",
    reason="Everybody with access to the system can look up whose it is.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="The case reference number is LL/204981.",
    right="The case reference number was missing in 12 files.",
)
def _case_number(manuscript: Manuscript) -> Iterator[Finding]:
    for passage, match, _ in manuscript.matches(_CASE_NUMBER):
        group = "court" if match["court"] else "number"
        start, end = match.span(group)
        if _A_YEAR.fullmatch(match[group]) or is_allowed_at(manuscript, passage, start, end):
            continue
        message = f"'{match[group]}' reads as the number of a case or file."
        yield Finding(manuscript.place(passage, start, end), message, "Take it out, or write 'Case 1'.")


RULES = (_nhs_number, _ni_number, _pupil_number, _case_number)
