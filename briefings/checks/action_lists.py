"""The actions of a briefing, as tables and lists give them: what, who, by when."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.structure_words import passages_by_words, tables_of
from briefings.model import Kind, Section, section_blocks
from briefings.richtext import BulletList, Inlines, NumberedList, Paragraph, Table, plain_text, runs_of
from briefings.values import dataclass

_ACTION_COLUMN = re.compile(r"\b(?:action|recommendation|task|improvement|what)s?\b", re.IGNORECASE)
_OWNER_COLUMN = re.compile(r"\b(?:owner|lead|who|whom|responsib\w+|agency|organisation)s?\b", re.IGNORECASE)
_DATE_COLUMN = re.compile(
    r"\b(?:when|dates?|due|deadline|timescales?|timeframes?|target|complete[d]? by)\b|^by$", re.IGNORECASE
)

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*"
_SEASON = "(?:spring|summer|autumn|winter)"
_WHEN = re.compile(
    rf"\b{_MONTH}\s+20\d\d\b|\bby\s+(?:the\s+)?(?:end|start|{_MONTH}|{_SEASON}|next|mon|tue|wed|thu|fri|\d)"
    rf"|\b(?:before|after|in|until|from)\s+(?:the\s+)?(?:{_MONTH}|next|{_SEASON})\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b"
    r"|\bwithin\s+(?:[\w-]+\s+){1,2}?(?:hours?|days?|weeks?|months?|years?)\b"
    r"|\b(?:at once|immediate(?:ly)?|today|straight away)\b"
    r"|\b(?:each|every|once a|twice a|per)\s+(?:half[- ]?)?(?:day|week|month|quarter|term|year|meeting)\b"
    r"|\b(?:weekly|monthly|quarterly|termly|annual(?:ly)?|yearly)\b|\bnext (?:term|quarter|month|year|meeting|audit)\b"
    rf"|\b{_SEASON}\b|\bQ[1-4]\b",
    re.IGNORECASE,
)
_BODY = (
    r"(?:(?i:agenc(?:y|ies)|partners?|police|care|schools?|health|GPs?|board|partnership|teams?|managers?|services?|"
    r"leads?|"
    r"commissioners?|trusts?|councils?|chairs?|groups?|nurses?|nursing|visit(?:ing|ors?)|education|housing|probation|"
    r"hospitals?|practitioners?|workers?|officers?|directors?|heads?|authority|authorities|colleges?|nurser(?:y|ies)|"
    r"professionals|staff|supervisors?|auditors?|committee|sub-group|unit|coordinators?|advisers?|advisors?|trainers?|"
    r"teachers?|early help|governors?|pool|forum|panel|hub)|[A-Z]{2,}[a-z]*)"
)
_PERSON = "[A-Z][a-z]+ [A-Z][a-z]+"
_WHERE = r"(?: (?:in|without|with|of|from|at|for) [\w’ -]{1,40}?)"
_SUBJECT = re.compile(
    rf"(?:^|(?<=[.:] ))(?P<who>(?:[\w’'&,-]+ ){{0,9}}?(?:{_BODY}|[Ww]e|{_PERSON})(?: \([^)]*\))?{_WHERE}?) "
    r"(?:should|must|will|shall|is to|are to|needs? to|has to|have to|to(?= [a-z])|agreed? to|has agreed|have agreed)\b"
)
_NAMED = re.compile(r"\b(?:owner|lead|led by|responsible|action for|by whom)\b\s*:?\s*\w", re.IGNORECASE)
_DONE = re.compile(r"\b(?:taken|done|completed|so far|already)\b", re.IGNORECASE)
_TO_DO = re.compile(r"\b(?:is to|are to|should|must|will|shall|needs? to|have to|has to)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Action:
    """An action: its words, who owns it and by when, as far as a table or its words say."""

    words: str
    passages: tuple[Passage, ...]
    owner: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class ActionList:
    """The actions of a table or list."""

    what: str
    """What the reader sees: "table" or "list"."""
    actions: tuple[Action, ...]


def action_lists(manuscript: Manuscript) -> Iterator[ActionList]:
    """Yield the tables of actions anywhere, and the lists of sections of actions, without what is done already."""
    passages = passages_by_words(manuscript)
    for section, table in tables_of(manuscript):
        if found := _in_table(section, table, passages):
            yield found
    for section in manuscript.briefing.sections:
        if section.kind is Kind.ACTIONS:
            yield from _in_lists(section, passages)


def _in_table(section: Section, table: Table, passages: dict[int, Passage]) -> ActionList | None:
    headings = [plain_text(cell) for cell in table.header]
    what, who, when = (_column(headings, pattern) for pattern in (_ACTION_COLUMN, _OWNER_COLUMN, _DATE_COLUMN))
    if section.kind is not Kind.ACTIONS and (what is None or (who is None and when is None)):
        return None
    what = 0 if what is None else what
    actions = []
    for row in table.rows:
        if (passage := passages.get(id(row[what]))) is not None:
            owner, by = (plain_text(row[column]).strip() if column is not None else "" for column in (who, when))
            actions.append(Action(passage.text, (passage,), owner, by))
    return ActionList("table", tuple(actions)) if actions else None


def _column(headings: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((index for index, heading in enumerate(headings) if pattern.search(heading)), None)


def _in_lists(section: Section, passages: dict[int, Passage]) -> Iterator[ActionList]:
    is_done = bool(_DONE.search(section.title))
    lead = ""
    for block in section_blocks(section):
        if isinstance(block, BulletList | NumberedList):
            found = (_from_words(lead, list(runs_of(item.blocks)), passages) for item in block.items)
            actions = [action for action in found if action and (not is_done or _TO_DO.search(action.words))]
            if actions:
                yield ActionList("list", tuple(actions))
        words = plain_text(block.children) if isinstance(block, Paragraph) else ""
        lead = words if words.rstrip().endswith(":") else ""


def _from_words(lead: str, runs: list[Inlines], passages: dict[int, Passage]) -> Action | None:
    """Return the action that a point asks for; `lead` opens its list, such as "The board will:"."""
    found = [passages[id(run)] for run in runs if id(run) in passages]
    if not found:
        return None
    words = " ".join(passage.text for passage in found)
    subject = _SUBJECT.search(words) or _SUBJECT.search(lead) or _NAMED.search(words) or _NAMED.search(lead)
    owner = (subject["who"] if "who" in subject.re.groupindex else subject[0]) if subject else ""
    when = _WHEN.search(words) or _WHEN.search(lead)
    return Action(words, tuple(found), owner, when[0] if when else "")
