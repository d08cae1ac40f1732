"""Points made twice, in the same words or in others.

Two points are compared by the stems of their words: the share of stems that both have, of all that either has. Only
pairs that share two of their rarest stems are compared at all, so that the cost grows with the text and not with its
square (prefix filtering: of two sets with at least n in common, the rarest size - n + 2 of each share two at least).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import ceil

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.model import Kind
from briefings.problems import Severity
from briefings.values import dataclass

SAME = 0.6
"""The share of stems from which a sentence repeats another that has all its stems, or lacks only some of them."""

SAME_IN_OTHER_WORDS = 0.75
"""The same, where each of the two sentences has stems of its own: with fewer in common, "Police shared information in
good time" would repeat "Schools shared information in good time"."""

FEWEST_STEMS = 4
"""A sentence with fewer stems, such as "The plan was shared.", is no point that can be told from another."""

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_ENDING = re.compile(r"(?:’s|'s|ingly|edly|ings?|edness|ies|ied|es|ed|ly|s)$")
_IRREGULAR = {
    "held": "hold", "sent": "send", "kept": "keep", "made": "make", "seen": "see", "saw": "see", "told": "tell",
    "heard": "hear", "met": "meet", "written": "write", "wrote": "write", "given": "give", "gave": "give",
    "taken": "take", "took": "take", "children": "child", "understood": "understand", "sought": "seek", "led": "lead",
}  # fmt: skip
_EMPTY = frozenset({
    "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "into", "is", "are",
    "was", "were", "be", "been", "being", "it", "its", "this", "that", "these", "those", "there", "their", "they",
    "them", "he", "she", "his", "her", "him", "we", "our", "us", "you", "your", "should", "must", "will", "shall",
    "would", "can", "could", "may", "might", "has", "have", "had", "do", "does", "did", "each", "every", "all", "any",
    "some", "more", "most", "very", "also", "so", "than", "then", "which", "who", "whom", "when", "where", "how",
    "what", "about", "always", "need", "needs",
})  # fmt: skip
_CONTRASTS = frozenset({
    "above", "below", "under", "over", "before", "after", "first", "second",
    "third", "fourth", "last", "next", "earlier", "later", "mother", "father", "parent", "boy", "girl", "boys", "girls",
    "older", "younger", "adult", "adults", "child", "sibling", "siblings", "baby", "good", "poor", "high", "low",
    "police", "health", "school", "schools", "social", "care", "gp", "gps", "probation", "housing", "education",
    "hospital", "nursery", "early", "late", "fewer", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten",
})  # fmt: skip
"""Words that set two sentences apart where each has one of its own, however much else they share."""

_NEGATIONS = frozenset({"not", "no", "never", "without", "lack"})
"""Words that set a sentence apart from one that has none of them."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a passage with its stems."""

    passage: Passage
    start: int
    end: int
    stems: frozenset[str]

    @property
    def words(self) -> str:
        return self.passage.text[self.start : self.end]


@rule(
    "repeated-point",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="A point is made twice, in the same words or in others.",
    reason="Time is short, and two points that say the same make a reader look for the difference.",
    source="GOV.UK content design guidance: say it once",
    wrong="- Hold strategy discussions within 72 hours of a referral.\n"
    "- Strategy discussions should be held within 72 hours of each referral.",
    right="- Hold strategy discussions within 72 hours of a referral.\n"
    "- Send the minutes of strategy discussions within 5 days.",
)
def repeated_point(manuscript: Manuscript) -> Iterator[Finding]:
    """Find sentences that share most of their stems with an earlier one; once for each passage."""
    said = [sentence for passage in manuscript.body if _counts(passage) for sentence in _sentences(passage)]
    told: set[int] = set()
    for earlier, later in _pairs(said):
        if id(later.passage) in told:
            continue
        told.add(id(later.passage))
        line = manuscript.place(earlier.passage, earlier.start, earlier.end).line
        same = "repeats" if earlier.words.casefold() == later.words.casefold() else "says the same as"
        message = f"'{_shown(later.words)}' {same} '{_shown(earlier.words)}' in line {line}."
        hint = "Keep one of them; if the audit lists both, ask whether the second was meant to say something else."
        yield Finding(manuscript.place(later.passage, later.start, later.end), message, hint)


def _counts(passage: Passage) -> bool:
    """Return whether a passage makes a point: no heading, headline, caption, quotation or trainer's note."""
    return passage.part in (Part.PARAGRAPH, Part.POINT, Part.CELL) and not passage.for_trainer


def _sentences(passage: Passage) -> Iterator[_Said]:
    at = 0
    for sentence in _SENTENCE.split(passage.text):
        start = passage.text.find(sentence, at)
        at = start + len(sentence)
        stems = frozenset(_stem(word) for word in _WORD.findall(sentence.casefold()) if word not in _EMPTY)
        if len(stems) >= FEWEST_STEMS:
            yield _Said(passage, start, at, stems)


def _stem(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    short = _ENDING.sub("", word)
    return (short if len(short) >= 3 else word).removesuffix("e").removesuffix("y")


_CONTRAST_STEMS = frozenset(_stem(word) for word in _CONTRASTS)


def _pairs(said: Sequence[_Said]) -> Iterator[tuple[_Said, _Said]]:
    """Yield each sentence with the first earlier one that says the same."""
    often = Counter(stem for sentence in said for stem in sentence.stems)
    by_pair: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, sentence in enumerate(said):
        rare = sorted(sentence.stems, key=lambda stem: (often[stem], stem))
        rare = rare[: len(rare) - ceil(SAME * len(rare)) + 2]
        keys = [pair for pair in combinations(rare, 2) if min(often[stem] for stem in pair) > 1]
        for at in sorted({at for key in keys for at in by_pair.get(key, ())}):
            if _may_be_compared(said[at].passage, sentence.passage) and _is_same(said[at].stems, sentence.stems):
                yield said[at], sentence
                break
        for key in keys:
            by_pair[key].append(index)


def _may_be_compared(first: Passage, second: Passage) -> bool:
    """Return whether two passages may repeat each other.

    A passage never repeats itself, one case never another; and a question only repeats a question, for good ones take
    up what was found.
    """
    if first is second or first.section is None or second.section is None:
        return False
    kinds = (first.section.kind, second.section.kind)
    if Kind.CASES in kinds:
        return first.section is second.section and first.theme is second.theme
    return Kind.QUESTIONS not in kinds or kinds == (Kind.QUESTIONS, Kind.QUESTIONS)


def _is_same(first: frozenset[str], second: frozenset[str]) -> bool:
    mine, yours = first - second, second - first
    if bool(mine & _NEGATIONS) != bool(yours & _NEGATIONS) or (_contrasts(mine) and _contrasts(yours)):
        return False
    likeness = len(first & second) / len(first | second)
    return likeness >= (SAME_IN_OTHER_WORDS if mine and yours else SAME)


def _contrasts(stems: frozenset[str]) -> bool:
    return any(stem in _CONTRAST_STEMS or stem.isdecimal() for stem in stems)


def _shown(words: str) -> str:
    return words if len(words) <= 70 else f"{words[:67].rstrip()}…"


RULES = (repeated_point,)
