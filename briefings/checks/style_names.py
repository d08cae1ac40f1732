"""Capitals that jobs, bodies and things do not need."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import hits
from briefings.problems import Severity

_JOBS = (
    "(?:Social|Support|Youth|Key|Family Support|Early Help|Outreach|Residential|Link) Workers?|"
    "(?:Head|Deputy Head|Class|Form) ?[Tt]eachers?|Teaching Assistants?|Health Visitors?|(?:School|Community|Practice|"
    "District) Nurses?|Police Officers?|(?:Team|Practice|Service|Case|Line) Managers?|Foster Carers?|"
    "Personal Advisers?|Team Leaders?|Designated (?:Safeguarding )?Leads?|"
    "Support Officers?|Housing Officers?|Probation Officers?|Independent Chairs?"
)
_JOB = re.compile(rf"\b(?:{_JOBS})\b(?! (?:\(|[A-Z]))")
_BODY = re.compile(
    r"(?<=[a-z,;] )(?P<the>the|our|this) (?P<body>Partnership|Board|Council|Local Authority|Police|Trust|School|Court|"
    r"Government|Audit|Report|Family|(?<![Vv]oice of the )Child)\b"
    r"(?!’s [A-Z]|'s [A-Z]|s? (?:\(|[A-Z&]|of [A-Z]|for [A-Z]))"
)


@rule(
    "capitals-job",
    Family.STYLE,
    Severity.NOTE,
    summary="A job or a body has capitals although it is no name.",
    reason="Capitals slow readers down, and each writer would capitalise other words.",
    source="GOV.UK style guide: Capitalisation; Job titles",
    wrong="The meeting was held by the Social Worker and the Partnership.",
    right="The meeting was held by the social worker and the partnership.",
)
def capitals(manuscript: Manuscript) -> Iterator[Finding]:
    """Find "Social Worker" and, within a sentence, "the Partnership"."""
    for hit in hits(manuscript, _JOB, Part.SETTING, Part.TERM):
        if not _in_name(hit.before):
            told = hit.words
            mended = told.lower() if not hit.opens_sentence else told[0] + told[1:].lower()
            if mended != told:
                yield hit.finding(f"'{told}' is a job, not a name.", f"Write '{mended}'.")
    for hit in hits(manuscript, _BODY, Part.SETTING, Part.TERM, Part.HEADING):
        body = hit.match["body"]
        yield hit.finding(f"'{body}' is no name by itself.", f"Write '{hit.match['the']} {body.lower()}'.")


def _in_name(before: str) -> bool:
    """Return whether a word with a capital comes before within the sentence, as in "Principal Social Worker"."""
    last = before.split()[-1:] or [""]
    return last[0][:1].isupper() and len(before.split()) > 1 and not before.rstrip().endswith((".", ":", "?", "!"))


RULES = (capitals,)
