"""Identifiability: names of people, by titles, a list of first names, and the words that stand beside a name."""

import re
from collections.abc import Iterator

from briefings.checks.allowed import is_allowed_at
from briefings.checks.identity_data import (
    doubtful_first_names,
    first_names,
    is_first_name,
    known_names,
    listed,
    surnames,
)
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.patterns import pattern_of
from briefings.problems import Severity
from briefings.values import dataclass

_WORD = r"(?:[OD][’'])?[A-ZÀ-ÞŁŚŻ][a-zà-ÿąćęłńśźż]+(?:[A-Z][a-z]+)?(?:-[A-Z][a-zà-ÿ]+)*"
_RUN = pattern_of(rf"(?<![\w’'-]){_WORD}(?:[  ]{_WORD})*(?!\w)")
_TITLED = pattern_of(
    r"\b(?P<title>Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|PC|DC|DS|DI|DCI|Sgt|Sergeant|Rev|Reverend|Sir"
    rf"|Dame|Lord|Lady|Baroness|Rabbi|Auntie|Aunty|Uncle|Judge)\.?\s(?P<name>(?:[A-Z]\.?\s)?{_WORD}(?:\s{_WORD})?)"
)
_KIN = (
    r"(?:mother|father|mum|dad|parents?|step-?(?:mother|father|dad|mum)|sisters?|brothers?|siblings?|twin|gran|nan"
    r"|grand(?:mother|father|parents)|aunt|uncle|carers?|family|school|nursery|teacher|GP|social worker|health visitor"
    r"|bedroom|injuries|death|birth|voice|views|plan|case|behaviour)"
)
_PERSON_AFTER = pattern_of(
    rf"(?:[’']s? {_KIN}\b|,? \((?:aged )?\d{{1,2}}(?: months)?\)|, aged \d| and (?:his|her) (?:mother|father|sister"
    r"|brother|sibling|family)\b)"
)
_KIN_AFTER = pattern_of(r"[’']s? (?:mother|father|mum|dad|stepfather|stepmother|sister|brother|siblings?)\b")
_SAID_AFTER = pattern_of(
    r" (?:told|said|says|was|had|has|lived|lives|went|felt|feels|wanted|asked|described|disclosed|attended|needed)\b"
)
_PERSON_BEFORE = pattern_of(
    r"\b(?:called|named|daughter|son|girl|boy|sister|brother|mother|father|mum|dad|baby|twin|stepfather|stepmother"
    r"|social worker|health visitor|headteacher|midwife|teacher|chair),? $"
)
_CALLED = pattern_of(
    rf"\b(?:girl|boy|child|baby|daughter|son|sister|brother|man|woman) (?:called|named) (?P<name>{_WORD})"
)
_PLACE_BEFORE = pattern_of(r"\b(?:in|at|from|to|of|for|by|since|until|last|this|next|during|the) $", re.IGNORECASE)
_CHANGED = pattern_of(
    r"\bnames? (?:of \w+ )?(?:have|has|had|were|was|are|is) (?:all )?(?:been )?(?:changed|invented|made up)\b"
    r"|\bpseudonym|\bnot (?:his|her|their) real names?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person’s name in some words: from where to where, and whether a surname or title comes with it."""

    start: int
    end: int
    full: bool


@rule(
    "identifiable-name",
    Family.IDENTITY,
    Severity.WARNING,
    summary="The text has what reads as a person’s name.",
    reason="A briefing is about practice. A name, even a first name, tells people who live near whom it is about.",
    source="Working Together to Safeguard Children 2023, chapter 5: publication; ICO Anonymisation guidance",
    wrong="The social worker saw Jade’s mother twice.",
    right="Jordan Street Team asked about Clare’s Law in May. Child A’s mother was seen twice.",
)
def _name(manuscript: Manuscript) -> Iterator[Finding]:
    changed = bool(_CHANGED.search(manuscript.source))
    hint = (
        "Write a role or a letter, such as 'the mother' or 'Child A'; a name that is meant to be public goes into"
        " 'allow' with the reason."
    )
    for passage in manuscript.passages:
        if passage.name in ("type", "period", "marking", "partnership"):
            continue
        told = set()
        for name in names_in(passage.text):
            words = passage.text[name.start : name.end]
            invented = _CHANGED.search(passage.text[name.end : name.end + 40])
            if words in told or invented or (changed and not name.full):
                continue
            told.add(words)
            if not is_allowed_at(manuscript, passage, name.start, name.end):
                place = manuscript.place(passage, name.start, name.end)
                yield Finding(place, f"'{words}' reads as a person’s name.", hint)


def name_in(text: str) -> str:
    """Return the first name of a person in some words, or nothing."""
    return next((text[name.start : name.end] for name in names_in(text)), "")


def names_in(text: str) -> Iterator[Name]:
    """Yield the names of people in some words, in their order."""
    spans = [*_titled(text), *_listed(text), *_called(text)]
    if not spans:
        return
    known = [match.span() for match in known_names().finditer(text)]
    end = 0
    for name in sorted(spans, key=lambda name: (name.start, -name.end)):
        if name.start >= end and not any(first < name.end and name.start < last for first, last in known):
            end = name.end
            yield name


def _titled(text: str) -> Iterator[Name]:
    for match in _TITLED.finditer(text):
        words = match["name"].split()
        if words[0].endswith(".") and words[1] not in surnames():  # "Mr A. The …"
            continue
        if not listed("words-of-roles").intersection(words) and not _is_a_thing(text, match.end(), words):
            yield Name(match.start(), match.end(), full=True)


def _called(text: str) -> Iterator[Name]:
    for match in _CALLED.finditer(text):
        if match["name"] not in listed("words-for-people"):
            yield Name(*match.span("name"), full=False)
    for match in _RUN.finditer(text):
        if " " not in match[0] and match[0] not in listed("words-for-people") and _KIN_AFTER.match(text, match.end()):
            yield Name(*match.span(), full=False)


def _listed(text: str) -> Iterator[Name]:
    """Yield names whose first word is a first name."""
    for run in _RUN.finditer(text):
        words = run[0].split(" ") if " " not in run[0] else re.split("[  ]", run[0])
        at = run.start()
        starts = []
        for word in words:
            starts.append(at)
            at += len(word) + 1
        index = 0
        while index < len(words):
            count = _length_of_name(text, run, words, index, starts[index])
            if count:
                end = starts[index + count - 1] + len(words[index + count - 1])
                yield Name(starts[index], end, full=count > 1)
            index += max(count, 1)


def _length_of_name(text: str, run: re.Match[str], words: list[str], index: int, start: int) -> int:
    """Return how many words from `index` on are a person’s name: 0 where they are none."""
    word, rest = words[index], words[index + 1 : index + 6]
    sure = word in first_names() or ("-" in word and is_first_name(word))
    if not sure and word not in doubtful_first_names():
        return 0
    before = words[max(0, index - 2) : index]
    if _is_a_thing(text, run.end(), rest) or listed("words-before-places").intersection(before):
        return 0
    if text[max(0, start - 4) : start].endswith("St. "):
        return 0
    last = rest[0] if rest else ""
    if sure:
        return 2 if last and last not in listed("words-for-people") and last not in listed("words-of-roles") else 1
    if last in surnames():
        return 2
    return 0 if rest else int(_is_a_person(text, start, run.end(), alone=index == 0))


def _is_a_person(text: str, start: int, end: int, *, alone: bool) -> bool:
    """Return whether the words beside a doubtful name, such as Grace or Jordan, say that a person is meant."""
    before = text[max(0, start - 30) : start]
    if _PERSON_BEFORE.search(before) or _PERSON_AFTER.match(text, end):
        return True
    opens = not before.strip() or before.rstrip()[-1] in ".!?:–("
    month = text[start:end] in ("April", "May", "June")
    return bool(_SAID_AFTER.match(text, end)) and alone and not (opens or month or _PLACE_BEFORE.search(before))


def _is_a_thing(text: str, end: int, rest: list[str]) -> bool:
    """Return whether a name is part of that of a place, an organisation, a law: by what comes after it."""
    if listed("words-of-things").intersection(rest):
        return True
    after = re.match(rf"[’']s?\s({_WORD}(?:\s{_WORD})*)", text[end : end + 60])
    return bool(after and listed("words-of-things").intersection(after[1].split()))


RULES = (_name,)
