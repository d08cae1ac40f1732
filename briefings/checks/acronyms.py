"""Acronyms: unexplained, ambiguous, explained late, in two ways, or for a single use."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path

from briefings.checks.allowed import is_allowed
from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import ADDRESS, LETTERED, spans_of
from briefings.problems import Place, Severity
from briefings.richtext import Code
from briefings.values import dataclass

_SHORT = re.compile(
    r"(?<![\w&.])(?P<short>[A-Z](?:&[A-Z])+|[A-Z](?:[a-z]?[A-Z]){1,7}(?:(?<=[A-Z]{3})\d)?(?:-[A-Z]{2,})?)(?=s?(?![\w&]))(?!\.[A-Z]|-\d)"
)
_ROMAN = re.compile(r"[IVX]+")
_STRESSED = re.compile(
    r"(?=(?:.*[AEIOU]){2})[A-Z]{6,}|ALL|ALWAYS|AND|ANY|ASK|BEFORE|BOTH|BUT|CAN|DO|DRAFT|EACH|EVERY|FIRST|HOW|IF|KEY|MUST|NEVER|NEW|"
    r"NO|NOT|NOTE|NOW|ONE|ONLY|OR|READ|SHALL|STOP|THAT|THE|THIS|TOP|WHAT|WHEN|WHERE|WHO|WHY|WILL|WITH|YES|YOU|YOUR"
)
"""Words that people write in capitals for stress: these, and longer ones that can be said aloud."""
_DEFINED = re.compile(r"^[^\S\n]*\*\[(?P<short>[^\]]+)\]:[ \t]*(?P<long>\S.*)$", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z][\w’']*")
_CAPITALS_BESIDE = re.compile(r"(?<![A-Z])[A-Z]{5,}\s+$")
_CAPITALS_AFTER = re.compile(r"s?\s+[A-Z]{5,}\b")
_LONG_AFTER = re.compile(r"s?(?: \(([^()]+)\)|,? (?:or|that is|meaning) ([^.,;()]+)|(?::| [–=-]) ([^.,;:()]+))")
_SAID_AFTER = re.compile(r"s?[”’\"']?,? (?:stands for|is short for|means|is an? (?:acronym|abbreviation))\b")
_SAID_BEFORE = re.compile(r"(?:known as|abbreviated to|called|or) (?:an? |the )?[“‘\"']?$")
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"])
LONGEST_MEANING = 12
"""In words: how far back a meaning before a bracket is looked for."""


@cache
def _well_known() -> frozenset[str]:
    """Return the acronyms that need no explanation, such as UK, NHS and PDF."""
    return frozenset((Path(__file__).parent / "data" / "acronyms.txt").read_text(encoding="utf-8").split())


@dataclass(frozen=True, slots=True)
class Use:
    """One place of the text where an acronym stands."""

    passage: Passage
    start: int
    end: int
    meaning: str | None = None
    """What the text says there that it means, empty where that is not clear; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class Acronyms:
    """The acronyms of a file: where they are used, and what the file's own list says that they mean."""

    uses: Mapping[str, list[Use]] = field(default_factory=lambda: defaultdict(list))
    defined: Mapping[str, list[tuple[str, int]]] = field(default_factory=lambda: defaultdict(list))
    """Each meaning with the line where it stands."""

    def is_explained(self, short: str) -> bool:
        """Return whether the file itself says what an acronym means."""
        return short in self.defined or any(use.meaning is not None for use in self.uses[short])


def acronyms_of(manuscript: Manuscript) -> Acronyms:
    """Return the acronyms of a file; no numerals, nothing in code, no words in capitals for stress."""
    found = Acronyms()
    lower = {word for passage in manuscript.body for word in re.findall(r"\b[a-z]{2,}\b", passage.text)}
    for line in _DEFINED.finditer(manuscript.source):
        number = manuscript.source.count("\n", 0, line.start("short")) + 1
        found.defined[line["short"].strip()].append((line["long"].strip(), number))
    for passage in manuscript.body:
        if passage.part is Part.ALT or _in_capitals(passage.text):
            continue
        for match in _SHORT.finditer(passage.text):
            short = match["short"]
            known = short in manuscript.glossary or short in manuscript.ambiguous or short in found.defined
            if (known or not _is_word(match, lower)) and not _is_code(passage, match.start()):
                found.uses[short].append(Use(passage, *match.span(), _meaning(match, passage)))
    return found


def _is_code(passage: Passage, at: int) -> bool:
    """Return whether a character stands in code or in an address."""
    spans = [*spans_of(passage.inlines, Code), *(found.span() for found in ADDRESS.finditer(passage.text))]
    return any(first <= at < last for first, last in spans)


def _in_capitals(text: str) -> bool:
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    return len(words) >= 3 and sum(word.isupper() for word in words) > 0.6 * len(words)


def _is_word(match: re.Match[str], lower: set[str]) -> bool:
    """Return whether something in capitals is a numeral, a child's letters, or a word written large."""
    short, text = match["short"], match.string
    if _ROMAN.fullmatch(short) or short.casefold() in lower or _STRESSED.fullmatch(short):
        return True
    before = text[max(0, match.start() - 40) : match.start()]
    if len(short) == 2 and before.split() and before.split()[-1].casefold() in LETTERED:
        return True
    return bool(_CAPITALS_BESIDE.search(before) or _CAPITALS_AFTER.match(text, match.end()))


def _meaning(match: re.Match[str], passage: Passage) -> str | None:
    """Return what a text says that an acronym means, where it does so beside it."""
    text, letters = match.string, re.sub(r"[^a-z]", "", match["short"].casefold())
    before, after = text[: match.start()], text[match.end() :]
    if before.endswith("(") and re.match(r"s?[,;)]", after):
        return _long_before(before[:-1], letters)
    inside = _LONG_AFTER.match(after)
    if inside:
        long = next(part for part in inside.groups() if part)
        if _spells(long.split(), letters):
            return long
    if passage.part is Part.TERM or _SAID_AFTER.match(after):
        return ""
    return "" if _SAID_BEFORE.search(before) and _long_before(before, letters) is not None else None


def _long_before(before: str, letters: str) -> str | None:
    words = before.split()[-LONGEST_MEANING:]
    for count in range(1, len(words) + 1):
        tail = words[-count:]
        if letters == tail[0].casefold():
            break
        if _spells(tail, letters):
            return " ".join(tail).strip("“‘\"'(")
    loose = any(
        _follow(letters, "".join(words[at:]).casefold()) for at in range(len(words)) if _opens(words[at], letters)
    )
    return "" if loose else None


def _opens(word: str, letters: str) -> bool:
    return word.lstrip("“‘\"'(").casefold().startswith(letters[:1])


def _spells(words: list[str], letters: str) -> bool:
    """Return whether the initials of some words give the letters, in their order, from the first word on."""
    parts = [part for word in words for part in re.split(r"[-/]", word.strip("“”‘’\"'(),;:").casefold()) if part]
    initials = "".join(part[0] for part in parts if part not in _SMALL or part[0] in letters)
    return len(parts) > 1 and initials[:1] == letters[:1] and _follow(letters, initials)


def _follow(letters: str, text: str) -> bool:
    """Return whether letters stand in a text in their order, whatever is between them."""
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _place(manuscript: Manuscript, use: Use) -> Place:
    return manuscript.place(use.passage, use.start, use.end)


def _own(uses: list[Use]) -> list[Use]:
    return [use for use in uses if use.passage.part is not Part.QUOTE]


@rule(
    "acronym-unexplained",
    Family.STYLE,
    Severity.WARNING,
    summary="An acronym is never explained, neither in the file nor in the shared glossary.",
    reason="Agencies do not share each other's short forms, and the public knows few of them.",
    source="GOV.UK style guide: Abbreviations and acronyms",
    wrong="The school asked for a QZRT meeting.",
    right="The school asked for a quick response team (QRT) meeting. The QRT met that week.",
)
def unexplained(manuscript: Manuscript) -> Iterator[Finding]:
    """Find acronyms without any explanation, each at its first use."""
    found = manuscript.once(acronyms_of)
    for short, uses in found.uses.items():
        own = _own(uses)
        known = short in _well_known() or short in manuscript.glossary or short in manuscript.ambiguous
        if own and not known and not found.is_explained(short) and not is_allowed(manuscript, short):
            hint = f"Write it in full at its first use, or add a line such as *[{short}]: what it means"
            yield Finding(_place(manuscript, own[0]), f"Nothing says what '{short}' means.", f"{hint}.")


@rule(
    "acronym-ambiguous",
    Family.STYLE,
    Severity.WARNING,
    summary="An acronym means different things to different agencies, and the file does not say which it means.",
    reason="A reader may take the wrong meaning and never notice.",
    source="GOV.UK style guide: Abbreviations and acronyms; the project's glossary",
    wrong="The SAR was late.",
    right="The safeguarding adults review (SAR) was late. The SAR had no owner.",
)
def ambiguous(manuscript: Manuscript) -> Iterator[Finding]:
    """Find acronyms that the glossary notes as ambiguous and the file leaves open, each at its first use."""
    found = manuscript.once(acronyms_of)
    for short, uses in found.uses.items():
        own = _own(uses)
        if own and short in manuscript.ambiguous and not found.is_explained(short):
            message = f"'{short}' can mean more than one thing: {manuscript.ambiguous[short].rstrip('.')}."
            yield Finding(
                _place(manuscript, own[0]), message, f"Write it in full, or add *[{short}]: what it means here."
            )


@rule(
    "acronym-late",
    Family.STYLE,
    Severity.WARNING,
    summary="An acronym is used before the text explains it.",
    reason="Whoever reads from the beginning, or one panel only, meets a riddle first.",
    source="GOV.UK style guide: Abbreviations and acronyms",
    wrong="The QRT met in May.\n\nThe quick response team (QRT) has five members.",
    right="The quick response team (QRT) met in May.\n\nThe QRT has five members.",
)
def late(manuscript: Manuscript) -> Iterator[Finding]:
    """Find acronyms whose explanation comes in a later passage than their first use, headings aside."""
    for short, uses in manuscript.once(acronyms_of).uses.items():
        told = next((use for use in uses if use.meaning is not None and use.passage.part is not Part.TERM), None)
        first = next((use for use in _own(uses) if use.passage.part is not Part.HEADING), None)
        if told and first and told.passage is not first.passage and uses.index(first) < uses.index(told):
            line = _place(manuscript, told).line
            message = f"'{short}' is used here and explained only on line {line}."
            yield Finding(_place(manuscript, first), message, "Move the explanation to the first use.")


@rule(
    "acronym-once",
    Family.STYLE,
    Severity.NOTE,
    summary="An acronym is explained and then never used again.",
    reason="It costs the reader a new short form and saves nothing.",
    source="GOV.UK style guide: Abbreviations and acronyms",
    wrong="The quick response team (QRT) met in May.",
    right="The quick response team met in May.",
)
def once(manuscript: Manuscript) -> Iterator[Finding]:
    """Find acronyms that the file explains and uses at one place only."""
    found = manuscript.once(acronyms_of)
    for short, uses in found.uses.items():
        if len(uses) == 1 and found.is_explained(short) and uses[0].passage.part not in (Part.TERM, Part.QUOTE):
            message = f"'{short}' is explained and used only here."
            yield Finding(_place(manuscript, uses[0]), message, "Write it in full and leave the short form out.")


@rule(
    "acronym-two-meanings",
    Family.STYLE,
    Severity.WARNING,
    summary="An acronym is explained in two ways.",
    reason="The documents list one meaning beside it; a reader cannot tell which of the two is right.",
    source="GOV.UK style guide: Abbreviations and acronyms",
    wrong="The quick response team (QRT) met. The QRT (quality review table) agreed.",
    right="The quick response team (QRT) met. The QRT agreed.",
)
def two_meanings(manuscript: Manuscript) -> Iterator[Finding]:
    """Find acronyms with different meanings in the text and in the file's list, or else the shared glossary."""
    found = manuscript.once(acronyms_of)
    for short in dict.fromkeys([*found.defined, *found.uses]):
        listed = [(long, Place(manuscript.path, line, 1)) for long, line in found.defined.get(short, [])]
        shared = manuscript.glossary.get(short)
        if shared and not listed:
            listed = [(shared, manuscript.head())]
        told = [(use.meaning, _place(manuscript, use)) for use in found.uses[short] if use.meaning]
        meanings = [*listed, *told]
        other = next(((long, place) for long, place in meanings[1:] if not _same(meanings[0][0], long)), None)
        if other:
            message = f"'{short}' is explained as '{other[0]}' here and as '{meanings[0][0]}' elsewhere."
            hint = f"Use one meaning; where this file's differs from the glossary, add *[{short}]: and the meaning."
            yield Finding(other[1], message, hint)


def _same(one: str, other: str) -> bool:
    """Return whether one meaning has all the words of another, by their first four letters: "child", "children"."""
    first, second = _openings(one), _openings(other)
    return first <= second or second <= first


def _openings(meaning: str) -> set[str]:
    words = re.findall(r"[a-z]+", meaning.casefold().replace("’s", "").replace("'s", ""))
    return {word.rstrip("s")[:4] for word in words if word not in _SMALL}


RULES = (unexplained, ambiguous, late, once, two_meanings)
