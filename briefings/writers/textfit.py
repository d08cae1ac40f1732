"""How much room text takes: how wide it is, and where its lines break."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf
from operator import add
from typing import NamedTuple

from briefings.patterns import pattern_of
from briefings.writers.faces import LEAST_LINE, ODD, Face, Font, face_of

__all__ = [
    "LEAST_LINE",
    "Font",
    "Span",
    "Words",
    "count_lines",
    "count_lines_in",
    "count_lines_of",
    "line_height",
    "widest_word",
    "width",
    "words_in",
    "words_of",
]

FULL = 1e-9
"""A line that is longer by no more than this part of the size is full: sums of widths are not exact."""

_PIECE = pattern_of(r"\n|[^\S\n\xa0]+|(?:[^\s-]|\xa0)+-*|-+")
"""What stays together on a line: a line may break at blanks and after hyphens, never at a no-break space."""
_BLANK = r" \t\r\f\v\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD = pattern_of(rf"([^\n{_BLANK}-]+-*|-+)([{_BLANK}]*)")
"""The same, with the blanks that follow it."""


@lru_cache(maxsize=1024)
def _ems(text: str, font: Font) -> float:
    return face_of(font).width_of(text)


def width(text: str, font: Font, size: float) -> float:
    """Return how wide a text is on one line in points, at a font size in points."""
    return _ems(text, font) * size


def line_height(font: Font, size: float) -> float:
    """Return the height of a line of single spacing in points, at a font size in points."""
    return face_of(font).line * size


@lru_cache(maxsize=1024)
def _widest(text: str, font: Font) -> float:
    return words_of(((text, font),)).widest


def widest_word(text: str, font: Font, size: float) -> float:
    """Return the width in points of the longest stretch of a text that does not break of itself."""
    return _widest(text, font) * size


Span = tuple[str, Font]
"""Some words in one font; the spans of a paragraph follow each other without a gap."""


_Pieces = tuple[float, list[float], list[float], bool, bool]
"""A span without line breaks, as parts of the size.

The blanks before the first word; the widths of the words and parts of words between which a line may break; the same
with the blanks that follow; whether the first word may go on from the span before, and the last one in the next.
"""


def _pieces(text: str, face: Face) -> _Pieces:
    words, blank = face.words, face.blank
    if text.isprintable() and not ("  " in text or "- " in text or "--" in text):
        # Nearly all text: there are no blanks but single spaces, and splitting is ten times as fast as matching.
        if "-" in text:
            parts = text.replace("-", "- ").split()
            wide = list(map(words.__getitem__, parts))
            steps = [one if part[-1] == "-" else one + blank for part, one in zip(parts, wide, strict=True)]
        else:
            wide = list(map(words.__getitem__, text.split()))
            steps = [one + blank for one in wide]
        goes_on = bool(wide) and text[-1] != " "
        if goes_on:
            steps[-1] = wide[-1]
        joins = text[:1] != " "
        return 0.0 if joins else blank, wide, steps, joins, goes_on and text[-1] != "-"
    found = _WORD.findall(text)
    wide = [words[word] for word, _ in found]
    steps = [one + words[blanks] for one, (_, blanks) in zip(wide, found, strict=True)]
    before = text.partition(found[0][0])[0] if found else text
    goes_on = bool(found) and not (found[-1][1] or found[-1][0].endswith("-"))
    return words[before], wide, steps, not before, goes_on


SHORT, MOST_SHORT = 40, 1024
"""Texts of so many characters, such as headings and what stands in cells, recur in all briefings: of so many of them
the words are remembered."""

Stretch = tuple[list[float], list[float]]
"""Words between two line breaks, along one endless line: where each begins and where it ends."""


class Words(NamedTuple):
    """Some spans as lines are made of them: the same at every size and in every room, as parts of the size."""

    spans: tuple[Span, ...]
    stretches: list[Stretch]
    widest: float
    """The longest part of a word within one span."""
    longest: float
    """The longest word, which may go over several spans."""
    blank: float = 0.0
    """How much of the end of each word is the blank after it, which a line has no need of."""


def words_of(spans: Iterable[Span]) -> Words:
    """Return the words of some spans."""
    spans = tuple(spans)
    if len(spans) != 1:
        return _plain_words_over(spans) or _words_over(spans)
    return words_in(*spans[0])


def words_in(text: str, font: Font) -> Words:
    """Return the words of a text in one font."""
    return _short_words(text, font) if len(text) <= SHORT else _words_in(text, font)


def _words_in(text: str, font: Font) -> Words:
    face, words = face_of(font), text.split(" ")
    steps = list(map(face.steps.__getitem__, words))
    longest = max(steps)
    if longest >= ODD:
        return _words_over(((text, font),))
    # Nearly all text: single words with single blanks between them.
    ends = list(accumulate(steps))
    widest = face.words[words[steps.index(longest)]]
    return Words(((text, font),), [([0.0, *ends], ends)], widest, widest, face.blank)


_short_words = lru_cache(maxsize=MOST_SHORT)(_words_in)


def _plain_words_over(spans: tuple[Span, ...]) -> Words | None:
    """Return the words of spans in which single words stand with single blanks between them; None for all others.

    So are nearly all: a lead in bold with what follows, or a label. The blanks of all their fonts must be as wide.
    """
    steps: list[float] = []
    widest, blank, open_end = 0.0, -1.0, False
    for text, font in spans:
        face = face_of(font)
        if not text or blank not in (-1.0, face.blank):
            return None
        blank, begins = face.blank, text[0] == " "
        if begins and not open_end:
            return None
        goes_on, open_end = open_end and not begins, text[-1] != " "
        more = list(map(face.steps.__getitem__, text[begins : len(text) - (not open_end)].split(" ")))
        widest = max(widest, *more)
        if goes_on:
            steps[-1] += more[0] - blank
            del more[0]
        steps += more
    if not open_end or widest >= ODD:
        return None
    ends = list(accumulate(steps))
    return Words(spans, [([0.0, *ends], ends)], widest - blank, max(steps) - blank, blank)


def _words_over(spans: tuple[Span, ...]) -> Words:
    """Return the words of any spans: in several fonts, or with line breaks, hyphens and what nobody sees."""
    starts: list[float] = []
    ends: list[float] = []
    stretches = [(starts, ends)]
    at, widest, longest, went_on = 0.0, 0.0, 0.0, False
    for text, font in spans:
        face = face_of(font)
        for number, part in enumerate(text.split("\n") if "\n" in text else (text,)):
            if number:
                starts, ends = [], []
                stretches.append((starts, ends))
                went_on = False
            before, wide, steps, joins, goes_on = _pieces(part, face)
            went_on = went_on and joins
            if wide:
                begun = list(accumulate(steps, initial=at + before))
                at, ended = begun.pop(), list(map(add, begun, wide))
                widest = max(widest, *wide)
                if went_on:
                    ends[-1] = ended[0]
                    longest = max(longest, ends[-1] - starts[-1])
                    del begun[0], ended[0]
                starts += begun
                ends += ended
                went_on = goes_on
            else:
                at += before
    return Words(spans, stretches, widest, max(longest, widest))


def _is_blank(piece: str) -> bool:
    return piece.isspace() and "\xa0" not in piece


def _split(spans: Sequence[Span]) -> Iterator[list[Span]]:
    word: list[Span] = []
    for text, font in spans:
        for piece in _PIECE.findall(text):
            if _is_blank(piece):
                yield from ([word] if word else [])
                yield [(piece, font)]
                word = []
            else:
                word.append((piece, font))
                if piece.endswith("-"):
                    yield word
                    word = []
    if word:
        yield word


def count_lines_of(spans: Iterable[Span], size: float, room: float) -> int:
    """Return how many lines some spans take at a size and a width of the line, both in points.

    A line breaks at blanks, after hyphens and at a newline; a word that is wider than the line breaks anywhere.
    """
    return count_lines_in(words_of(spans), size, room)


def count_lines_in(words: Words, size: float, room: float) -> int:
    """Return how many lines some words take, as `count_lines_of` does of their spans."""
    spans, stretches, _, longest, blank = words
    room = max(room, size)
    if longest * size > room:
        return _broken_lines(spans, size, room)
    lines, fitting = 0, room / size + FULL + blank if size else inf
    for starts, ends in stretches:
        if not ends or ends[-1] <= starts[0] + fitting:
            lines += 1
            continue
        at, count = 0, len(ends)
        while at < count:
            at = bisect_right(ends, starts[at] + fitting, at + 1)
            lines += 1
    return lines


def _broken_lines(spans: Sequence[Span], size: float, room: float) -> int:
    """Return how many lines some spans take of which a word is wider than the line."""
    lines, used, owed = 1, 0.0, 0.0
    for word in _split(spans):
        wide = sum(_ems(*span) for span in word) * size
        if word[0][0] == "\n":
            lines, used, owed = lines + 1, 0.0, 0.0
            continue
        if _is_blank(word[0][0]):
            owed += wide if used else 0.0
            continue
        if used and used + owed + wide > room:
            lines, used, owed = lines + 1, 0.0, 0.0
        if wide > room:
            for character, font in ((c, font) for text, font in word for c in text):
                one = width(character, font, size)
                if used + one > room:
                    lines, used = lines + 1, 0.0
                used += one
        else:
            used += owed + wide
        owed = 0.0
    return lines


def count_lines(text: str, font: Font, size: float, room: float) -> int:
    """Return how many lines a text takes at a font size and a width of the line, both in points."""
    return count_lines_of(((text, font),), size, room)
