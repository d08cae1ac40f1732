"""How much room text takes: widths of characters in common fonts, and where lines break.

Office gives no answer before it opens a file, and fonts differ from machine to machine. So the widths come with the
program (`fontwidths.json`, made by ``layouts/briefing/make_fontwidths.py``) and the answer is the same everywhere.
Every doubt is settled for more room: a font without a free twin is measured as one that is wider, a font that nobody
measured is as wide as Verdana, an unknown character as wide as an em.
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from briefings.values import dataclass

WIDEST = "Verdana"
"""The family that stands in for every font without widths of its own."""
LEAST_LINE = 1.2
"""No line is closer to the next than this part of its size, as PowerPoint spaces the fonts of Office."""
UNKNOWN_LINE = 1.37
"""The line of a font that is not known, as a part of its size: that of the tallest common font (Open Sans)."""

_PIECE = re.compile(r"\n|[^\S\n\xa0]+|(?:[^\s-]|\xa0)+-*|-+")
"""What stays together on a line: a line may break at blanks and after hyphens, never at a no-break space."""


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface by the family name that Office lists it under, and its weight."""

    family: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Face:
    advances: dict[str, float]
    """Width of a character as a part of the font's size."""
    line: float


@lru_cache(maxsize=1)
def _faces() -> tuple[dict[str, str], dict[tuple[str, bool], _Face]]:
    data = json.loads((files("briefings.writers") / "fontwidths.json").read_text(encoding="utf-8"))
    stands_for = {name.casefold(): family for name, family in (data["same"] | data["wider"]).items()}
    faces = {}
    for face in data["faces"]:
        advances = {
            character: int(thousandths) / 1000
            for thousandths, characters in face["characters"].items()
            for character in characters
        }
        family = face["family"].casefold()
        faces[family, face["bold"]] = _Face(advances, max(LEAST_LINE, face["line"] / 1000))
    return stands_for, faces


@lru_cache(maxsize=64)
def _face(font: Font) -> _Face:
    stands_for, faces = _faces()
    name = font.family.casefold()
    known = faces.get((stands_for.get(name, name).casefold(), font.bold))
    return known or _Face(faces[WIDEST.casefold(), font.bold].advances, UNKNOWN_LINE)


def _unlisted(character: str) -> float:
    return 0.0 if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me") else 1.0


@lru_cache(maxsize=4096)
def _ems(text: str, font: Font) -> float:
    advances = _face(font).advances
    return sum(advances[c] if c in advances else _unlisted(c) for c in text)


def width(text: str, font: Font, size: float) -> float:
    """Return how wide a text is on one line in points, at a font size in points."""
    return _ems(text, font) * size


def line_height(font: Font, size: float) -> float:
    """Return the height of a line of single spacing in points, at a font size in points."""
    return _face(font).line * size


@lru_cache(maxsize=8192)
def _widest(text: str, font: Font) -> float:
    return max((_ems(piece, font) for piece in _PIECE.findall(text)), default=0.0)


def widest_word(text: str, font: Font, size: float) -> float:
    """Return the width in points of the longest stretch of a text that does not break of itself."""
    return _widest(text, font) * size


Span = tuple[str, Font]
"""Some words in one font; the spans of a paragraph follow each other without a gap."""


class Word(NamedTuple):
    """What stays together on a line: a word, even across spans, or the blanks between two."""

    spans: tuple[Span, ...]
    wide: float
    """As a part of the size of the font."""
    is_blank: bool
    is_break: bool


def _is_blank(piece: str) -> bool:
    return piece.isspace() and "\xa0" not in piece


@lru_cache(maxsize=4096)
def words_of(spans: tuple[Span, ...]) -> tuple[Word, ...]:
    """Return the words of some spans, which are the same at every size and in every room."""
    return tuple(
        Word(tuple(word), sum(_ems(*span) for span in word), _is_blank(word[0][0]), word[0][0] == "\n")
        for word in _split(spans)
    )


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


def count_lines_of(spans: Sequence[Span], size: float, room: float) -> int:
    """Return how many lines some spans take at a size and a width of the line, both in points.

    A line breaks at blanks, after hyphens and at a newline; a word that is wider than the line breaks anywhere.
    """
    return count_lines_in(words_of(tuple(spans)), size, room)


def count_lines_in(words: Sequence[Word], size: float, room: float) -> int:
    """Return how many lines some words take, as `count_lines_of` does of their spans."""
    room = max(room, size)
    lines, used, owed = 1, 0.0, 0.0
    for word, ems, is_blank, is_break in words:
        wide = ems * size
        if is_break:
            lines, used, owed = lines + 1, 0.0, 0.0
            continue
        if is_blank:
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
