"""Lines of text for a card: in which size they fit, and what they look like.

Every letter is measured and drawn once for each font, as FreeType takes long to fit it to the pixels, and kept from one
run to the next, so that most runs need no Pillow. Letters stand as far from each other as Pillow puts them, which is in
whole pixels and, to a few hundredths of one, without kerning.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from briefings.kept import growing
from briefings.layouts import Layout
from briefings.values import dataclass
from briefings.writers.web.known import Known, known
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.tokens import has_serifs

if TYPE_CHECKING:
    from briefings.writers.web.typeface import Typeface

LEADING = 1.14
"""From one line of a title to the next, in sizes of the font."""

MOST_LETTERS = 200
"""Of so many letters of a font is remembered what was measured and drawn."""

Drawn = tuple[int, int, int, bytes]
"""What `Typeface.drawn` returns."""


class Font:
    """A font file in a size, in pixels of the card."""

    def __init__(self, file: Known, size: int) -> None:
        """Take what earlier runs have kept of it."""
        self.size = size
        self._given = file, size
        self._advances: dict[str, float] = growing("advances", self._given)

    @cached_property
    def _letters(self) -> dict[str, Drawn | None]:
        return growing("letters", self._given)

    @cached_property
    def _typeface(self) -> "Typeface":
        from briefings.writers.web.typeface import Typeface

        file, size = self._given
        return Typeface(file.path, size)

    def length(self, words: str) -> float:
        """Return how long some words are on one line."""
        try:
            return sum(map(self._advances.__getitem__, words))
        except KeyError:
            return sum(map(self.advance, words))

    def advance(self, letter: str) -> float:
        """Return how far it is from a letter to the next."""
        found = self._advances.get(letter)
        if found is None:
            found = self._typeface.advance(letter)
            if len(self._advances) < MOST_LETTERS:
                self._advances[letter] = growing("advances", self._given)[letter] = found
        return found

    def drawn(self, letter: str) -> Drawn | None:
        """Return what a letter looks like; None where there is nothing to see."""
        if letter in self._letters:
            return self._letters[letter]
        made = self._typeface.drawn(letter)
        if len(self._letters) < MOST_LETTERS:
            self._letters[letter] = growing("letters", self._given)[letter] = made
        return made


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text and the font in which they fit."""

    font: Font
    lines: tuple[str, ...]

    @property
    def leading(self) -> float:
        """From one line to the next, in pixels."""
        return self.font.size * LEADING

    @property
    def height(self) -> float:
        """The height of all the lines, in pixels."""
        return self.leading * len(self.lines)


Face = Callable[[int], Font]
"""Gives a font in a size, in pixels of the card."""


def face_of(layout: Layout, family: str) -> Face:
    """Return the font for a family: that of the layout with serifs or without."""
    path = layout.card_serif if has_serifs(family) else layout.card_sans
    file = known(path)
    return lambda size: _font(file, size)


_font = lru_cache(maxsize=128)(Font)


def fit(text: str, face: Face, sizes: range, *, width: float, lines: int, height: float = CARD_SIZE[1]) -> Fitted:
    """Return a text in the largest of some sizes in which it fits, in lines of about equal length.

    What does not fit in the smallest ends in an ellipsis; the alternative text of the card has all of it.
    """
    words = text.split() or [""]
    for size in sizes:
        font = face(size)
        widths, space = [font.length(word) for word in words], font.advance(" ")
        starts = _starts(widths, space, width)
        if len(starts) <= lines and len(starts) * font.size * LEADING <= height and max(widths) <= width:
            return Fitted(font, _joined(words, _evened(widths, space, width, starts)))
    font = face(sizes[-1])
    starts = _starts([font.length(word) for word in words], font.advance(" "), width)
    whole = [_cut(line, font, width) for line in _joined(words, starts)]
    kept = min(lines, max(1, int(height / (font.size * LEADING))))
    shown = whole[:kept]
    if len(whole) > kept:
        shown[-1] = _cut(f"{shown[-1]}…", font, width)
    return Fitted(font, tuple(shown))


def _starts(widths: Sequence[float], space: float, width: float) -> list[int]:
    """Return with which words lines begin that are no wider than they must be; a word of its own may be."""
    starts, reach = [0], widths[0]
    for number, own in enumerate(widths[1:], 1):
        reach += space + own
        if reach > width:
            starts.append(number)
            reach = own
    return starts


def _evened(widths: Sequence[float], space: float, width: float, starts: list[int]) -> list[int]:
    """Return the beginnings of the same number of lines in the least width that keeps it."""
    for part in range(55, 100, 5):
        narrower = _starts(widths, space, width * part / 100)
        if len(narrower) == len(starts):
            return narrower
    return starts


def _joined(words: Sequence[str], starts: Sequence[int]) -> tuple[str, ...]:
    return tuple([" ".join(words[first:end]) for first, end in zip(starts, [*starts[1:], len(words)], strict=True)])


def _cut(line: str, font: Font, width: float) -> str:
    while len(line) > 1 and font.length(line) > width:
        line = f"{line[:-2].rstrip()}…"
    return line
