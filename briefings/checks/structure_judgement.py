"""Numbers that a reader may misread: a score whose scale is not told, and lists that do not begin at one."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import numbered_lists_of
from briefings.model import Judgement
from briefings.problems import Severity
from briefings.richtext import NumberedList

_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_OUT_OF = re.compile(r"\bout of\s+(\d+)|(?<!\d)/\s*(\d+)", re.IGNORECASE)
_SAYS_WHICH = re.compile(
    r"\b(?:good|best|better|outstanding|excellent|strong(?:est)?|poor|worst|worse|weak(?:est)?|inadequate|"
    r"requires improvement|high(?:est|er)?|low(?:est|er)?)\b",
    re.IGNORECASE,
)
GRADES = ("inadequate", "requires improvement", "good", "outstanding")
"""The four grades of Ofsted's framework, from the worst to the best."""

_GRADE = re.compile("|".join(GRADES), re.IGNORECASE)
_HEAD = "---\ntitle: An audit\npartnership: Example\njudgement: {{{}}}\n---\n\n## Method\n\nHow.\n"


def ends(scale: str) -> tuple[float, float] | None:
    """Return the lowest and the highest figure of a scale such as "1 to 4" or "out of 10", None where it has none."""
    if found := _OUT_OF.search(scale):
        return 0, float(found[1] or found[2])
    figures = [float(figure) for figure in _FIGURE.findall(scale)]
    return (min(figures), max(figures)) if len(figures) >= 2 else None


def _score(judgement: Judgement | None) -> float | None:
    found = _FIGURE.search(judgement.score) if judgement else None
    return float(found[0]) if found else None


@rule(
    "score-off-scale",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The score lies outside its scale.",
    reason="Either the score or the scale is a slip, and both are shown in large type.",
    source="Code of Practice for Statistics: figures are presented with what is needed to understand them",
    wrong=_HEAD.format("score: '4.3', scale: 1 to 4 where 4 is best"),
    right=_HEAD.format("score: '2.3', scale: 1 to 4 where 4 is best"),
)
def score_off_scale(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a score below the lowest or above the highest figure of its scale."""
    judgement = manuscript.details.judgement
    score, limits = _score(judgement), ends(judgement.scale) if judgement else None
    if judgement and score is not None and limits and not limits[0] <= score <= limits[1]:
        message = f"The score '{judgement.score}' lies outside the scale '{judgement.scale}'."
        yield Finding(manuscript.setting("judgement", "score"), message, "Look up both in the audit.")


@rule(
    "scale-unclear",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The score stands without a scale, or the scale does not say which end is good.",
    reason="A score of 2.3 is nearer to good on one scale of four and nearer to poor on another.",
    source="Code of Practice for Statistics: figures are presented with what is needed to understand them",
    wrong=_HEAD.format("score: '2.3', scale: 1 to 4, words: requires improvement"),
    right=_HEAD.format("score: '2.3', scale: 1 to 4 where 4 is best, words: requires improvement"),
)
def scale_unclear(manuscript: Manuscript) -> Iterator[Finding]:
    """Ask which end of the scale is good, where a score is given and the scale does not say."""
    judgement = manuscript.details.judgement
    if not judgement or _score(judgement) is None or _SAYS_WHICH.search(judgement.scale):
        return
    beside = f" beside the words '{judgement.words}'" if judgement.words else ""
    limits = ends(judgement.scale)
    if limits:
        question = f"is {limits[1]:g} or {limits[0]:g} the best"
        message = f"The score '{judgement.score}'{beside} is on the scale '{judgement.scale}': {question}?"
        hint = f"Ask, then write 'scale: {judgement.scale} where {limits[1]:g} is best', or the other way round."
    else:
        message = f"The score '{judgement.score}'{beside} stands without a scale: which figure is the best?"
        hint = "Ask who led the audit, then write 'scale: 1 to 4 where 4 is best', or as it is. Do not guess."
    yield Finding(manuscript.setting("judgement", "score"), message, hint)


@rule(
    "judgement-conflict",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The words of the judgement are not those that its score means on its scale.",
    reason="Readers take away one of the two, and half of them the wrong one.",
    source="Code of Practice for Statistics: figures are presented with what is needed to understand them",
    wrong=_HEAD.format("score: '3.6', scale: 1 to 4 where 4 is outstanding, words: requires improvement"),
    right=_HEAD.format("score: '2.1', scale: 1 to 4 where 4 is outstanding, words: requires improvement"),
)
def judgement_conflict(manuscript: Manuscript) -> Iterator[Finding]:
    """Ask about words that name another grade than the score does on a scale that says which end is good."""
    judgement = manuscript.details.judgement
    score = _score(judgement)
    said = _GRADE.search(judgement.words) if judgement else None
    if judgement is None or score is None or said is None:
        return
    meant = _meant(score, judgement.scale)
    if meant and meant != said[0].casefold():
        message = (
            f"The judgement says '{said[0]}', but '{judgement.score}' on the scale '{judgement.scale}' "
            f"is nearer to '{meant}'. Which is meant?"
        )
        hint = "Ask who led the audit; if both are as published, allow this with the reason."
        yield Finding(manuscript.setting("judgement", "words"), message, hint)


def _meant(score: float, scale: str) -> str | None:
    """Return the grade that a score is nearest to, None where the scale does not say or another is as near."""
    limits = ends(scale)
    best = _best(scale, limits) if limits else None
    if limits is None or best is None or limits[0] == limits[1]:
        return None
    worst = limits[0] if best == limits[1] else limits[1]
    rank = (score - worst) / (best - worst) * (len(GRADES) - 1)
    near_the_middle = abs(rank % 1 - 0.5) < 0.1
    return None if near_the_middle or not 0 <= rank <= len(GRADES) - 1 else GRADES[round(rank)]


def _best(scale: str, limits: tuple[float, float]) -> float | None:
    """Return the figure that a scale calls the best, judged by the words that stand right beside a figure."""
    good, poor = r"(?:the )?(?:best|outstanding|excellent|highest)", r"(?:the )?(?:worst|inadequate|poor|lowest)"
    between = r"\s*(?:\(|=|:|,|-|–|is|being|means|as)?\s*"
    for limit, other in (limits, limits[::-1]):
        figure = rf"(?<![\d.]){limit:g}(?![\d.])"
        if re.search(figure + between + rf"{good}\b", scale, re.IGNORECASE):
            return limit
        if re.search(figure + between + rf"{poor}\b", scale, re.IGNORECASE):
            return other
    return None


@rule(
    "numbering-runs-on",
    Family.STRUCTURE,
    Severity.NOTE,
    summary="The numbers of a list run on from a list in an earlier section.",
    reason="On a slide of its own such a list begins at a number that nobody can place.",
    source="GOV.UK style guide: numbered lists, which begin at 1",
    wrong="## Strengths\n\n1. Visits\n2. Plans\n\n## Learning\n\n3. Minutes",
    right="## Strengths\n\n1. Visits\n2. Plans\n\n## Learning\n\n1. Minutes",
)
def numbering_runs_on(manuscript: Manuscript) -> Iterator[Finding]:
    """Find lists that go on counting where one in an earlier section stopped."""
    for numbered, before, same_section in _lists(manuscript):
        if numbered.start > 1 and numbered.start == before and not same_section:
            message = f"This list begins at {numbered.start}: its numbers run on from an earlier section."
            hint = "Keep them if the audit is cited by these numbers; else begin at 1."
            yield Finding(numbered.place or manuscript.head(), message, hint)


@rule(
    "numbering-breaks",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="A list begins at a number that follows from no list before it.",
    reason="A reader looks for the points that seem to be missing.",
    source="GOV.UK style guide: numbered lists, which begin at 1",
    wrong="## Strengths\n\n1. Visits\n2. Plans\n\n## Learning\n\n5. Minutes",
    right="## Strengths\n\n1. Visits\n2. Plans\n\n## Learning\n\n1. Minutes",
)
def numbering_breaks(manuscript: Manuscript) -> Iterator[Finding]:
    """Find lists that begin neither at one nor where the list before them stopped."""
    for numbered, before, _ in _lists(manuscript):
        if numbered.start not in (1, before):
            stopped = f"the list before it ends at {before - 1}" if before > 1 else "no list stands before it"
            message = f"This list begins at {numbered.start}, but {stopped}."
            hint = "Look up the numbers in the audit: a point may be missing, or the list may begin at 1."
            yield Finding(numbered.place or manuscript.head(), message, hint)


def _lists(manuscript: Manuscript) -> Iterator[tuple[NumberedList, int, bool]]:
    """Yield each list with the number that would follow the list before, and whether both share a section."""
    following, last = 1, None
    for section in manuscript.briefing.sections:
        for numbered in numbered_lists_of(section):
            yield numbered, following, section is last
            following, last = numbered.start + len(numbered.items), section


RULES = (score_off_scale, scale_unclear, judgement_conflict, numbering_runs_on, numbering_breaks)
