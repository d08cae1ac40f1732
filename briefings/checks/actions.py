"""Whether actions say who does what by when, and so can be done and checked (SMART)."""

import re
from collections.abc import Iterator
from datetime import date

from briefings.checks.action_lists import Action, ActionList, action_lists
from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure import days
from briefings.model import Kind, PartialDate
from briefings.problems import Severity

SMART = "SMART objectives: specific, measurable, achievable, relevant and time-bound"


_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905
_DATED = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{_MONTH})\s+(?P<year>\d{{4}})\b"
    r"|\b(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<third>20\d\d)\b"
    r"|\b(?P<y>20\d\d)-(?P<m>\d\d)(?:-(?P<d>\d\d))?\b|\bby (?:the end of )?(?P<only>20\d\d)\b",
    re.IGNORECASE,
)
_OPEN_WHEN = re.compile(
    r"^\W*(?:on-?going|tb[cda]|to be (?:confirmed|agreed|decided|set)|asap|as soon as (?:possible|practicable)|n/?a|"
    r"not (?:known|set|stated)|soon|in due course)\W*$|^[^\w?–—-]*[?–—-]\W*$",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(
    r"^\W*+(?:all|each|every|the|all the|relevant|multi-agency)?\s*(?:agenc(?:y|ies)|partners?(?: agencies)?|staff|all|"
    r"practitioners?|professionals?|services?|organisations?|everyone|everybody|teams?|workers?|managers?)\W*$",
    re.IGNORECASE,
)


def _has_date(action: Action) -> bool:
    return bool(action.when) and not _OPEN_WHEN.match(action.when)


@rule(
    "action-without-owner",
    Family.ACTIONS,
    Severity.WARNING,
    summary="An action does not say who does it.",
    reason="What everybody should do is done by nobody.",
    source=SMART,
    wrong="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | | May 2026 |",
    right="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | Police | May 2026 |",
)
def action_without_owner(manuscript: Manuscript) -> Iterator[Finding]:
    """Find actions without an owner; one finding for a list in which none has one."""
    for actions in action_lists(manuscript):
        without = [action for action in actions.actions if not action.owner or _OPEN_WHEN.match(action.owner)]
        hint = "Name the team or role that does it; ask if the audit does not say."
        yield from _missing(manuscript, actions, without, "owner", hint)


@rule(
    "action-without-date",
    Family.ACTIONS,
    Severity.WARNING,
    summary="An action does not say by when it is done.",
    reason="An action without a date cannot be late, and so is never finished.",
    source=SMART,
    wrong="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | Police | Ongoing |",
    right="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | Police | May 2026 |",
)
def action_without_date(manuscript: Manuscript) -> Iterator[Finding]:
    """Find actions without a date, or with one such as "ongoing"; one finding for a list in which none has one."""
    for actions in action_lists(manuscript):
        without = [action for action in actions.actions if not _has_date(action)]
        yield from _missing(
            manuscript, actions, without, "date", "Write by when, such as 'March 2026' or 'each quarter'."
        )


def _missing(
    manuscript: Manuscript, actions: ActionList, without: list[Action], what: str, hint: str
) -> Iterator[Finding]:
    if len(without) == len(actions.actions) and len(without) > 2:
        article = "an" if what == "owner" else "a"
        message = f"None of the {len(without)} actions of this {actions.what} has {article} {what}."
        yield Finding(manuscript.place(without[0].passages[0]), message, hint)
        return
    for action in without:
        given = action.when if what == "date" else action.owner
        instead = f", only '{given}'" if given else ""
        yield Finding(
            manuscript.place(action.passages[0]), f"The action '{_shown(action.words)}' has no {what}{instead}.", hint
        )


@rule(
    "action-owner-vague",
    Family.ACTIONS,
    Severity.NOTE,
    summary="The owner of an action is everybody.",
    reason="Each agency waits for another where all are asked.",
    source=SMART,
    wrong="## Recommendations\n\n1. All agencies should update the form by May 2026.",
    right="## Recommendations\n\n1. The police should update the form by May 2026.",
)
def action_owner_vague(manuscript: Manuscript) -> Iterator[Finding]:
    """Find owners such as "all agencies" and "practitioners"."""
    for actions in action_lists(manuscript):
        for action in actions.actions:
            if _EVERYBODY.match(action.owner):
                owner = action.owner.strip()
                message = f"The action '{_shown(action.words)}' is for '{owner}', which is nobody in particular."
                yield Finding(
                    manuscript.place(action.passages[0]),
                    message,
                    "Name who makes sure that all of them do it, and reports back.",
                )


@rule(
    "action-date-early",
    Family.ACTIONS,
    Severity.WARNING,
    summary="An action is due before the date of the audit.",
    reason="One of the two dates must be a slip, or the action is done and should say so.",
    source=SMART,
    wrong="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | Police | May 2025 |",
    right="## Recommendations\n\n| Action | Owner | By when |\n|---|---|---|\n| Update the form | Police | May 2026 |",
)
def action_date_early(manuscript: Manuscript) -> Iterator[Finding]:
    """Find actions whose last date ends before the briefing’s begins."""
    given = manuscript.details.date
    for actions in action_lists(manuscript):
        for action in actions.actions:
            due = list(_dates(action.when if actions.what == "table" else action.words))
            last = max(due, key=lambda each: days(each)[1], default=None)
            if last and given and days(last)[1] < days(given)[0]:
                message = (
                    f"The action '{_shown(action.words)}' is due by {last.iso}, before the briefing of {given.iso}."
                )
                yield Finding(
                    manuscript.place(action.passages[0]), message, "Look up both dates; if the action is done, say so."
                )


def _dates(text: str) -> Iterator[PartialDate]:
    for found in _DATED.finditer(text):
        year = int(found["year"] or found["y"] or found["third"] or found["only"])
        month = int(found["m"] or found["second"] or 0) or None
        if found["month"]:
            month = _MONTHS.index(found["month"][:3].casefold()) + 1
        day = int(found["day"] or found["d"] or found["first"] or 0) or None
        try:
            date(year, month or 1, day or 1)
        except ValueError:
            continue
        yield PartialDate(year, month, day)


_VAGUE = re.compile(
    r"\b(?:give consideration to|consider(?:s|ing)?|(?:to |be )?remind(?:ed|ing)?|rais(?:e|ing) (?:the )?awareness|"
    r"look(?:ing)? (?:in|at)to|be (?:more )?(?:mindful|aware) of|explore (?:whether|how|ways|options|the possibility)|"
    r"(?:where|when|if|whenever|wherever) (?:appropriate|possible|practicable|necessary|relevant|applicable)|"
    r"as (?:appropriate|necessary|relevant|required)|"
    r"continue to|strive to|aim to|endeavour to|seek to|encourage|work towards|further assurance is required|"
    r"give thought to|think about)\b",
    re.IGNORECASE,
)


@rule(
    "action-vague",
    Family.ACTIONS,
    Severity.NOTE,
    summary="An action is worded so that nobody can tell whether it is done.",
    reason="To consider, to remind and to raise awareness leave no trace that the next audit could look for.",
    source=SMART,
    wrong="## Recommendations\n\n1. The police should consider a new form by May 2026.",
    right="## Recommendations\n\n1. The police will introduce the new form by May 2026.",
)
def action_vague(manuscript: Manuscript) -> Iterator[Finding]:
    """Find vague words in actions, and in points on what needs to improve; once for each point."""
    for passage in _asking(manuscript):
        if found := _VAGUE.search(passage.text):
            message = f"'{found[0]}' does not say what is done: nobody can tell when this action is finished."
            hint = "Say what will be different: who does what, by when, and what shows it."
            yield Finding(manuscript.place(passage, *found.span()), message, hint)


def _asking(manuscript: Manuscript) -> Iterator[Passage]:
    actions = [action for listed in action_lists(manuscript) for action in listed.actions]
    told = {id(passage.inlines) for action in actions for passage in action.passages}
    for passage in manuscript.body:
        is_point = passage.part is Part.POINT and passage.section and passage.section.kind is Kind.DEVELOPMENT
        if id(passage.inlines) in told or (is_point and not passage.for_trainer):
            yield passage


def _shown(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57].rstrip()}…"


RULES = (action_without_owner, action_without_date, action_owner_vague, action_date_early, action_vague)
