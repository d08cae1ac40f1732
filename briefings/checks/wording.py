"""Words to avoid, from a table, and ways of writing that slow readers down: short Latin, contractions, signs."""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from briefings.checks.allowed import is_allowed
from briefings.checks.manuscript import Manuscript, Part
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import Hit, hits
from briefings.problems import Severity
from briefings.values import dataclass

TABLE = Path(__file__).parent / "data" / "words.csv"


@dataclass(frozen=True, slots=True)
class Words:
    """The words that one rule asks to avoid, with what to write instead of each."""

    all: re.Pattern[str]
    rows: tuple[tuple[re.Pattern[str], str], ...]

    def prefer(self, words: str) -> str:
        """Return what to write instead of words that the pattern matched."""
        return next(prefer for row, prefer in self.rows if row.match(words))


@cache
def _table() -> dict[str, Words]:
    """Return the table by the code of the rule; each row's words are a pattern that begins with a letter."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    table = {}
    for code in dict.fromkeys(row["rule"] for row in rows):
        own = [row for row in rows if row["rule"] == code]
        each = tuple((re.compile(row["avoid"].split("(?=")[0], re.IGNORECASE), row["prefer"]) for row in own)
        table[code] = Words(_any_of(row["avoid"] for row in own), each)
    return table


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    """Return one pattern for many, which looks at the first letter before it tries any of them."""
    by_letter: dict[str, list[str]] = {}
    for pattern in patterns:
        by_letter.setdefault(pattern[0], []).append(pattern[1:])
    branches = (f"[{letter}{letter.upper()}](?i:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"\b(?:{'|'.join(branches)})(?!\w)")


def _to_avoid(manuscript: Manuscript, code: str, *without: Part) -> Iterator[Hit]:
    for hit in hits(manuscript, _table()[code].all, *without):
        if not _is_name(hit) and not is_allowed(manuscript, hit.words):
            yield hit


def _is_name(hit: Hit) -> bool:
    """Return whether the words have a capital that no sentence gives them, or that a name goes on from: "Key Stage"."""
    if not hit.words[0].isupper():
        return False
    return not hit.opens_sentence or hit.after.lstrip()[:1].isupper()


@rule(
    "word-jargon",
    Family.STYLE,
    Severity.WARNING,
    summary="A word is jargon that the GOV.UK style guide or other plain English advice asks to avoid.",
    reason="Jargon sounds busy and says little, and readers who do not share it cannot tell what was done.",
    source="GOV.UK content design: words to avoid",
    wrong="Agencies should utilise the tool to deliver better outcomes going forward.",
    right="Agencies should use the tool, so that children wait less from now on.",
)
def jargon(manuscript: Manuscript) -> Iterator[Finding]:
    """Find jargon, outside quotations and names."""
    words = _table()["word-jargon"]
    for hit in _to_avoid(manuscript, "word-jargon"):
        said = hit.words
        yield hit.finding(f"The word or phrase '{said}' is jargon.", f"Better: {words.prefer(hit.words)}.")


@rule(
    "word-plainer",
    Family.STYLE,
    Severity.NOTE,
    summary="There is a plainer or shorter way to say something.",
    reason="Short, everyday words are read faster by everyone, and by experts too.",
    source="GOV.UK content design: plain English; Plain English Campaign: The A to Z of alternative words",
    wrong="Staff met prior to the conference in order to agree a plan.",
    right="Staff met before the conference to agree a plan.",
)
def plainer(manuscript: Manuscript) -> Iterator[Finding]:
    """Find words that have a plainer equal, outside quotations, names and headings."""
    words = _table()["word-plainer"]
    for hit in _to_avoid(manuscript, "word-plainer", Part.HEADING, Part.TERM):
        said = hit.words
        if said.casefold() == "please" and not hit.opens_sentence:
            continue
        yield hit.finding(f"There are plainer words than '{said}'.", f"Better: {words.prefer(hit.words)}.")


_LATIN = re.compile(
    r"(?<![\w./])(?:(?P<example>[Ee]\.\s?g\.?|eg\b\.?)|(?P<that_is>[Ii]\.\s?e\.?|ie\b\.?)|"
    r"(?P<rest>etc\b\.?|et cetera\b)|(?P<note>N\.B\.|NB\b|n\.b\.)|(?P<other>cf\.|viz\.|inter alia\b))(?![\w])"
)
_MENDED = {"example": "for example", "that_is": "that is"}
_LATIN_HINTS = {
    "example": "Write 'for example', 'such as' or 'including'.",
    "that_is": "Write 'that is' or 'meaning', or say it in one way only.",
    "rest": "Begin the list with 'such as' or 'including', and leave 'etc.' out.",
    "note": "Leave it out, or write 'Note that'.",
    "other": "Say it in English: 'compare', 'namely', 'among other things'.",
}


@rule(
    "latin-short",
    Family.STYLE,
    Severity.NOTE,
    summary="A Latin abbreviation is used, such as 'e.g.', 'i.e.' or 'etc.'.",
    reason="Many readers mix them up, and screen readers may say 'eg' as 'egg'.",
    source="GOV.UK style guide: eg, etc and ie",
    wrong="Ask about the routine, e.g. meals and sleep.",
    right="Ask about the routine, for example meals and sleep.",
)
def latin(manuscript: Manuscript) -> Iterator[Finding]:
    """Find Latin abbreviations, and write out the two that have one meaning."""
    for hit in hits(manuscript, _LATIN):
        kind = hit.match.lastgroup or ""
        new = _MENDED.get(kind)
        if new and hit.opens_sentence and hit.words[0].isupper():
            new = new.capitalize()
        yield hit.finding(f"'{hit.words}' is Latin, which readers may not know.", _LATIN_HINTS[kind], new)


_APOSTROPHE = re.compile(r"[’']")
_NEGATIVE = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have|had|could|should|would|must|need|might)n[’']t|can[’']t|won[’']t|"
    r"shan[’']t|(?:could|should|would|might|they)[’']ve)\b",
    re.IGNORECASE,
)


@rule(
    "contraction-unclear",
    Family.STYLE,
    Severity.NOTE,
    summary="A contraction is harder to read than the words in full, such as 'don’t' or 'should’ve'.",
    reason="Some readers miss the 'not' in a contraction and take the opposite meaning.",
    source="GOV.UK style guide: Contractions",
    wrong="Practitioners shouldn’t wait for proof.",
    right="Practitioners should not wait for proof. It’s enough to be worried.",
)
def contractions(manuscript: Manuscript) -> Iterator[Finding]:
    """Find negative contractions, and those with 've'."""
    for hit in hits(manuscript, _NEGATIVE, needing=_APOSTROPHE):
        yield hit.finding(f"'{hit.words}' is hard to read for some people.", "Write the words in full.")


RULES = (jargon, plainer, latin, contractions)
