"""Lines of text for a card: in which size they fit, and what they look like.

Every letter is measured and drawn once for each font, as FreeType takes long to fit it to the pixels. Letters stand as
far from each other as Pillow puts them, which is in whole pixels and, to a few hundredths of one, without kerning.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from briefings.layouts import Layout
from briefings.values import dataclass
from briefings.writers.web.known import Known, known
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.tokens import has_serifs

LEADING = 1.14
"""From one line of a title to the next, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text and the font in which they fit."""

    font: ImageFont.FreeTypeFont
    lines: tuple[str, ...]

    @property
    def leading(self) -> float:
        """From one line to the next, in pixels."""
        return self.font.size * LEADING

    @property
    def height(self) -> float:
        """The height of all the lines, in pixels."""
        return self.leading * len(self.lines)


Face = Callable[[int], ImageFont.FreeTypeFont]
"""Gives a font in a size, in pixels of the card."""


def face_of(layout: Layout, family: str) -> Face:
    """Return the font for a family: that of the layout with serifs or without."""
    path = layout.card_serif if has_serifs(family) else layout.card_sans
    file = known(path)
    return lambda size: _font(file, size)


@lru_cache(maxsize=128)
def _font(file: Known, size: int) -> ImageFont.FreeTypeFont:
    # Pillow's other engine for layout is not there on every machine.
    return ImageFont.truetype(file.path, size, layout_engine=ImageFont.Layout.BASIC)


def fit(text: str, face: Face, sizes: range, *, width: float, lines: int, height: float = CARD_SIZE[1]) -> Fitted:
    """Return a text in the largest of some sizes in which it fits, in lines of about equal length.

    What does not fit in the smallest ends in an ellipsis; the alternative text of the card has all of it.
    """
    words = text.split() or [""]
    for size in sizes:
        font = face(size)
        widths, space = [_length(word, font) for word in words], _advance(" ", font)
        starts = _starts(widths, space, width)
        if len(starts) <= lines and len(starts) * font.size * LEADING <= height and max(widths) <= width:
            return Fitted(font, _joined(words, _evened(widths, space, width, starts)))
    font = face(sizes[-1])
    starts = _starts([_length(word, font) for word in words], _advance(" ", font), width)
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


def _cut(line: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    while len(line) > 1 and _length(line, font) > width:
        line = f"{line[:-2].rstrip()}…"
    return line


def _length(words: str, font: ImageFont.FreeTypeFont) -> float:
    return sum([_advance(letter, font) for letter in words])


@lru_cache(maxsize=4096)
def _advance(letter: str, font: ImageFont.FreeTypeFont) -> float:
    """Return how far it is from a letter to the next."""
    return font.getlength(letter)


class Letter(NamedTuple):
    """What a letter looks like, and where it stands from the left end of the line's middle."""

    mask: Image.Image
    left: int
    top: int


def drawn(fitted: Fitted, x: float, y: float) -> Iterator[Letter]:
    """Yield every letter of some lines, the first of which begins at a place, and where it stands."""
    font = fitted.font
    for number, line in enumerate(fitted.lines):
        pen, middle = float(round(x)), round(y + (number + 0.5) * fitted.leading)
        for character in line:
            letter = _letter(character, font)
            if letter:
                mask, left, top = letter
                yield Letter(mask, round(pen) + left, middle + top)
            pen += _advance(character, font)


@lru_cache(maxsize=1024)
def _letter(character: str, font: ImageFont.FreeTypeFont) -> Letter | None:
    """Return a letter by itself; None where there is nothing to see."""
    around = round(font.size)
    mask = Image.new("L", (round(_advance(character, font)) + 2 * around, 4 * around))
    ImageDraw.Draw(mask).text((around, 2 * around), character, fill=255, font=font, anchor="lm")
    box = mask.getbbox()
    return Letter(mask.crop(box), box[0] - around, box[1] - 2 * around) if box else None
