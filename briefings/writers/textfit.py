"""How much room text takes: widths of characters in common fonts, and where lines break.

Office gives no answer before it opens a file, and fonts differ from machine to machine. So the widths come with the
program (`fontwidths.json`, made by ``layouts/briefing/make_fontwidths.py``) and the answer is the same everywhere.
Every doubt is settled for more room: a font without a free twin is measured as one that is wider, a font that nobody
measured is as wide as Verdana, an unknown character as wide as an em.
"""

import json
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from math import inf
from operator import add
from typing import Any, NamedTuple

WIDEST = "Verdana"
"""The family that stands in for every font without widths of its own."""
LEAST_LINE = 1.2
"""No line is closer to the next than this part of its size, as PowerPoint spaces the fonts of Office."""
FULL = 1e-9
"""A line that is longer by no more than this part of the size is full: sums of widths are not exact."""
UNKNOWN_LINE = 1.37
"""The line of a font that is not known, as a part of its size: that of the tallest common font (Open Sans)."""

_PIECE = re.compile(r"\n|[^\S\n\xa0]+|(?:[^\s-]|\xa0)+-*|-+")
"""What stays together on a line: a line may break at blanks and after hyphens, never at a no-break space."""
_BLANK = r" \t\r\f\v\x1c-\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD = re.compile(rf"([^\n{_BLANK}-]+-*|-+)([{_BLANK}]*)")
"""The same, with the blanks that follow it."""


class Font(NamedTuple):
    """A typeface by the family name that Office lists it under, and its weight."""

    family: str
    bold: bool = False


class _Advances(dict[str, float]):
    """The width of each character as a part of the font's size."""

    def __missing__(self, character: str) -> float:
        return 0.0 if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me") else 1.0


MOST_WORDS = 16384
"""Of so many words in a face the widths are remembered: the same words stand in all texts."""


class _Widths(dict[str, float]):
    """The width of each word as a part of the font's size, worked out when it is asked for first."""

    def __init__(self, work: Callable[[str], float]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> float:
        if len(self) >= MOST_WORDS:
            self.clear()
        wide = self[word] = self._work(word)
        return wide


class _Face:
    def __init__(self, advances: _Advances, line: float) -> None:
        self.advances, self.line = advances, line
        self.words = _Widths(self.width_of)

    def width_of(self, text: str) -> float:
        return sum(map(self.advances.__getitem__, text), 0.0)


@lru_cache(maxsize=1)
def _faces() -> tuple[dict[str, str], dict[tuple[str, bool], Any]]:
    data = json.loads((files("briefings.writers") / "fontwidths.json").read_text(encoding="utf-8"))
    stands_for = {name.casefold(): family for name, family in (data["same"] | data["wider"]).items()}
    return stands_for, {(face["family"].casefold(), face["bold"]): face for face in data["faces"]}


@lru_cache(maxsize=64)
def _measured(family: str, bold: bool) -> _Face | None:
    """Return a face that there are widths of; made when it is asked for, as a brand has two or three."""
    face = _faces()[1].get((family, bold))
    if face is None:
        return None
    advances = _Advances(
        (character, int(thousandths) / 1000)
        for thousandths, characters in face["characters"].items()
        for character in characters
    )
    return _Face(advances, max(LEAST_LINE, face["line"] / 1000))


@lru_cache(maxsize=64)
def _face(font: Font) -> _Face:
    stands_for, name = _faces()[0], font.family.casefold()
    if known := _measured(stands_for.get(name, name).casefold(), font.bold):
        return known
    widest = _measured(WIDEST.casefold(), font.bold)
    assert widest is not None  # noqa: S101  it is in the list
    return _Face(widest.advances, UNKNOWN_LINE)


@lru_cache(maxsize=4096)
def _ems(text: str, font: Font) -> float:
    return _face(font).width_of(text)


def width(text: str, font: Font, size: float) -> float:
    """Return how wide a text is on one line in points, at a font size in points."""
    return _ems(text, font) * size


def line_height(font: Font, size: float) -> float:
    """Return the height of a line of single spacing in points, at a font size in points."""
    return _face(font).line * size


@lru_cache(maxsize=8192)
def _widest(text: str, font: Font) -> float:
    return max((max(_pieces(part, _face(font))[1], default=0.0) for part in text.split("\n")), default=0.0)


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


def _pieces(text: str, face: _Face) -> _Pieces:
    words = face.words
    if text.isprintable() and "-" not in text and "  " not in text:
        # Nearly all text: there are no blanks but single spaces, and splitting is ten times as fast as matching.
        blank, wide = words[" "], list(map(words.__getitem__, text.split()))
        steps = [one + blank for one in wide]
        goes_on = bool(wide) and text[-1] != " "
        if goes_on:
            steps[-1] = wide[-1]
        joins = text[:1] != " "
        return 0.0 if joins else blank, wide, steps, joins, goes_on
    found = _WORD.findall(text)
    wide = [words[word] for word, _ in found]
    steps = [one + words[blanks] for one, (_, blanks) in zip(wide, found, strict=True)]
    before = text.partition(found[0][0])[0] if found else text
    goes_on = bool(found) and not (found[-1][1] or found[-1][0].endswith("-"))
    return words[before], wide, steps, not before, goes_on


class Stretch(NamedTuple):
    """Words between two line breaks, along one endless line: where each begins and ends."""

    starts: list[float]
    ends: list[float]


class Words(NamedTuple):
    """Some spans as lines are made of them: the same at every size and in every room, as parts of the size."""

    spans: tuple[Span, ...]
    stretches: list[Stretch]
    widest: float
    """The longest part of a word within one span."""
    longest: float
    """The longest word, which may go over several spans."""


def words_of(spans: Iterable[Span]) -> Words:
    """Return the words of some spans."""
    spans = tuple(spans)
    if len(spans) == 1 and "\n" not in spans[0][0]:
        before, wide, steps, _, _ = _pieces(spans[0][0], _face(spans[0][1]))
        starts = list(accumulate(steps, initial=before))
        widest = max(wide, default=0.0)
        return Words(spans, [Stretch(starts, list(map(add, starts, wide)))], widest, widest)
    stretches = [Stretch([], [])]
    starts, ends = stretches[0]
    at, widest, longest, went_on = 0.0, 0.0, 0.0, False
    for text, font in spans:
        face = _face(font)
        for number, part in enumerate(text.split("\n")):
            if number:
                starts, ends = Stretch([], [])
                stretches.append(Stretch(starts, ends))
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
    room = max(room, size)
    if words.longest * size > room:
        return _broken_lines(words.spans, size, room)
    lines, fitting = 0, room / size + FULL if size else inf
    for starts, ends in words.stretches:
        at, count = 0, len(ends)
        lines += not count
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
