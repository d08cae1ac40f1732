"""What a reader of an audit briefing would miss: how it was done, what was found, when, and until when it counts."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import NUMBER, TOOK_PART, sections_of, words_of
from briefings.model import Kind, PartialDate, Section, public_runs
from briefings.problems import Severity
from briefings.richtext import Figure, Link, plain_text, walk_inlines
from briefings.speech import count_words

PARTNERSHIPS = "Working Together to Safeguard Children 2023"
STYLE_GUIDE = "GOV.UK content design guidance: keep content up to date"

FEWEST_WORDS = 6
"""A section with fewer words under its heading says next to nothing."""

_SAMPLE = re.compile(
    rf"\b(?:{NUMBER}) (?:[\w’'-]+ ){{0,3}}?"
    r"(?:cases?|child(?:ren)?|famil(?:y|ies)|young (?:people|person)|babies|records|files|households|adults|pupils|"
    r"contacts|referrals|assessments|discussions|meetings|plans|audits|reviews|practitioners|respondents|responses)\b"
    r"|\b(?:a|single|this|the) case\b|\bsample of \d",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(?:police|constabulary|social (?:care|work)|health|hospitals?|NHS|GPs?|primary care|schools?|colleges?|ICB"
    r"|nurser(?:y|ies)|education|early (?:help|years)|midwi\w+|CAMHS|probation|housing|YOTs?|YJS|Cafcass|council"
    r"|youth (?:justice|offending)|women’s aid|substance misuse|ambulance|fire service|voluntary sector)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(r"\b(?:not|no|nor|never|neither|without|except|declined|unable)\b|n’t\b", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def days(given: PartialDate) -> tuple[date, date]:
    """Return the first and the last day that a date may mean, where only a year or a month is known."""
    first, last = given.month or 1, given.month or 12
    end = given.day or monthrange(given.year, last)[1]
    return date(given.year, first, given.day or 1), date(given.year, last, end)


@rule(
    "missing-method",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="There is no section on how the audit was done.",
    reason="Readers weigh findings by how they were reached: which records, how many, who looked.",
    source=PARTNERSHIPS,
    wrong="## Background\n\nWhy we looked.",
    right="## Method\n\nTen cases were read by police and social care.",
)
def missing_method(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing without a section on its method."""
    if not sections_of(manuscript.briefing, Kind.METHOD):
        hint = "Add '## Method': how many cases, how they were chosen, which agencies looked at them."
        yield Finding(manuscript.head(), "The briefing has no section on how the audit was done.", hint)


@rule(
    "method-without-sample",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The method does not say how many cases were looked at.",
    reason="What was seen in two of three cases is another finding than what was seen in twenty of thirty.",
    source=PARTNERSHIPS,
    wrong="## Method\n\nPolice and social care read the records.",
    right="## Method\n\nPolice and social care read the records of ten children.",
)
def method_without_sample(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a method without a number of cases, where the settings give none either."""
    sections = sections_of(manuscript.briefing, Kind.METHOD)
    if not sections or manuscript.details.cases is not None:
        return
    passages = words_of(manuscript, Kind.METHOD, Kind.BACKGROUND, Kind.AIMS)
    if not any(_SAMPLE.search(passage.text) for passage in passages):
        hint = "Write 'cases: 6' in the settings, or the number in this section; ask who led the audit."
        yield Finding(manuscript.at(sections[0]), "The method does not say how many cases were looked at.", hint)


@rule(
    "method-without-agencies",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The method does not say which agencies took part.",
    reason="A reader cannot tell whose practice was looked at, nor whose was not.",
    source=PARTNERSHIPS,
    wrong="## Method\n\nAll agencies read the records of ten children.",
    right="## Method\n\nPolice and social care read the records of ten children.",
)
def method_without_agencies(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a method that names no agency which took part, where the settings name none either."""
    sections = sections_of(manuscript.briefing, Kind.METHOD)
    if not sections or manuscript.details.agencies:
        return
    if not any(_says_who(passage) for passage in words_of(manuscript, Kind.METHOD, Kind.BACKGROUND, Kind.AIMS)):
        hint = "List them in the settings under 'agencies', or name them in this section."
        yield Finding(manuscript.at(sections[0]), "The method does not say which agencies took part.", hint)


def _says_who(passage: Passage) -> bool:
    """Return whether a sentence names an agency that took part; in the method, each that it names did."""
    is_method = passage.section is not None and passage.section.kind is Kind.METHOD
    return any(
        _AGENCY.search(sentence) and not _LEFT_OUT.search(sentence) and (is_method or TOOK_PART.search(sentence))
        for sentence in _SENTENCE.split(passage.text)
    )


@rule(
    "missing-strengths",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="There is no section on what worked well.",
    reason="Teams repeat what they see valued; a briefing of faults alone is not heard.",
    source="SCIE: Learning Together, which looks for good practice as well as for problems",
    wrong="## Areas for development\n\nVisits were late.",
    right="## Strengths\n\nVisits were on time.",
)
def missing_strengths(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing with neither strengths nor examples of good practice."""
    if not sections_of(manuscript.briefing, Kind.STRENGTHS, Kind.CASES):
        hint = "Add '## Strengths' with what the audit saw done well, if it says so."
        yield Finding(manuscript.head(), "The briefing has no section on what worked well.", hint)


@rule(
    "missing-development",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="There is no section on what needs to improve.",
    reason="A reader looks for what to do differently, and takes its absence for an assurance.",
    source=PARTNERSHIPS,
    wrong="## Strengths\n\nVisits were on time.",
    right="## Areas for development\n\nVisits were late.",
)
def missing_development(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing with neither areas for development nor learning."""
    if not sections_of(manuscript.briefing, Kind.DEVELOPMENT, Kind.LEARNING):
        hint = "Add '## Areas for development', or say in the text that the audit found none."
        yield Finding(manuscript.head(), "The briefing has no section on what needs to improve.", hint)


@rule(
    "missing-questions",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="There are no questions for the team to discuss.",
    reason="Learning comes from talking about one’s own work; a briefing that is only read out changes little.",
    source="The format of the seven-minute briefing",
    wrong="## Learning\n\nListen to children.",
    right="## Questions for your team\n\n1. How do we listen?",
)
def missing_questions(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing without a section of questions."""
    if not sections_of(manuscript.briefing, Kind.QUESTIONS):
        hint = "Add '## Questions for your team', and 'added: [questions]' to the settings if the audit has none."
        yield Finding(manuscript.head(), "The briefing has no questions for a team to discuss.", hint)


@rule(
    "missing-date",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The settings give no date.",
    reason="Without a date nobody can tell whether the findings still hold.",
    source=STYLE_GUIDE,
    wrong="---\ntitle: An audit\npartnership: Example\n---\n\n## Background\n\nWhy.",
    right="---\ntitle: An audit\npartnership: Example\ndate: 2025-11\n---\n\n## Background\n\nWhy.",
)
def missing_date(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing without a date."""
    if manuscript.details.date is None:
        hint = "Add 'date: 2025-11' with the month of the audit or of the briefing; ask if it is not known."
        yield Finding(manuscript.head(), "The briefing has no date.", hint)


@rule(
    "missing-review-date",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="The settings do not say when the briefing is to be looked at again.",
    reason="Guidance, teams and telephone numbers change; without a date of review a page stays up for ever.",
    source=STYLE_GUIDE,
    wrong="---\ntitle: An audit\npartnership: Example\ndate: 2025-11\n---\n\n## Background\n\nWhy.",
    right="---\ntitle: An audit\npartnership: Example\nreview-date: 2026-11\n---\n\n## Background\n\nWhy.",
)
def missing_review_date(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing without a date of review."""
    if manuscript.details.review_date is None:
        hint = "Add 'review-date: 2026-11' with the month when somebody will look at it again."
        yield Finding(manuscript.head(), "The briefing has no review date.", hint)


@rule(
    "review-date-passed",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The review date has passed.",
    reason="The partnership promised to look at the briefing again by then.",
    source=STYLE_GUIDE,
    wrong="---\ntitle: An audit\npartnership: Example\nreview-date: 2025-12\n---\n\n## Background\n\nWhy.",
    right="---\ntitle: An audit\npartnership: Example\nreview-date: 2026-01\n---\n\n## Background\n\nWhy.",
)
def review_date_passed(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a review date whose last day is before today."""
    review = manuscript.details.review_date
    if review and days(review)[1] < manuscript.today:
        message = f"The review date, {review.iso}, has passed."
        hint = "Read the briefing again, mend what has changed, and set a new date; or take it down."
        yield Finding(manuscript.setting("review-date"), message, hint)


@rule(
    "review-date-early",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The review date is not after the date of the briefing.",
    reason="One of the two dates must be a slip.",
    source=STYLE_GUIDE,
    wrong="---\ntitle: An audit\npartnership: Example\ndate: 2026-11\nreview-date: 2026-10\n---\n\n## Aims\n\nWhy.",
    right="---\ntitle: An audit\npartnership: Example\ndate: 2025\nreview-date: 2026-10\n---\n\n## Background\n\nWhy.",
)
def review_date_early(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a review date that lies before the briefing’s own, or is the same day."""
    review, given = manuscript.details.review_date, manuscript.details.date
    if review and given and (days(review)[1] < days(given)[0] or (review == given and review.day)):
        message = f"The review date, {review.iso}, is not after the date of the briefing, {given.iso}."
        yield Finding(manuscript.setting("review-date"), message, "Look up both dates; one of them must be a slip.")


@rule(
    "thin-section",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="A section has next to nothing under its heading.",
    reason="A heading is a promise; a reader who finds three words under it thinks that the rest was lost.",
    source="GOV.UK content design guidance: headings",
    wrong="## Strengths\n\nSee the report.",
    right="## Strengths\n\nVisits were on time in each of the cases.",
)
def thin_section(manuscript: Manuscript) -> Iterator[Finding]:
    """Find sections with fewer than six words and neither a picture nor a link."""
    for section in manuscript.briefing.sections:
        runs = list(public_runs(section))[1:]
        words = sum(count_words(plain_text(run)) for run in runs)
        if words < FEWEST_WORDS and not _shows_something(section):
            message = f"The section '{section.title}' has only {words} word{'s' * (words != 1)}."
            yield Finding(manuscript.at(section), message, "Say what a reader needs, or take the section out.")


def _shows_something(section: Section) -> bool:
    linked = any(isinstance(inline, Link) for run in public_runs(section) for inline in walk_inlines(run))
    return linked or any(isinstance(block, Figure) for block in section.blocks)


RULES = (
    missing_method, method_without_sample, method_without_agencies, missing_strengths, missing_development,
    missing_questions, missing_date, missing_review_date, review_date_passed, review_date_early, thin_section,
)  # fmt: skip
