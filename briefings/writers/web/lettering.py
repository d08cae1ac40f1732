"""Lines of text for a card: in which size they fit, and what they look like."""

from collections.abc import Callable, Sequence
from functools import lru_cache

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
    for size in sizes:
        font = face(size)
        found = _lines(text, font, width)
        if len(found) <= lines and len(found) * font.size * LEADING <= height and _widest(found, font) <= width:
            return Fitted(font, _evened(text, font, width, found))
    font = face(sizes[-1])
    whole = [_cut(line, font, width) for line in _lines(text, font, width)]
    kept = min(lines, max(1, int(height / (font.size * LEADING))))
    shown = whole[:kept]
    if len(whole) > kept:
        shown[-1] = _cut(f"{shown[-1]}…", font, width)
    return Fitted(font, tuple(shown))


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _length(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _evened(text: str, font: ImageFont.FreeTypeFont, width: float, found: list[str]) -> tuple[str, ...]:
    """Return the same number of lines in the least width that keeps it."""
    for part in range(55, 100, 5):
        lines = _lines(text, font, width * part / 100)
        if len(lines) == len(found) and _widest(lines, font) <= width:
            return tuple(lines)
    return tuple(found)


def _widest(lines: Sequence[str], font: ImageFont.FreeTypeFont) -> float:
    return max(_length(line, font) for line in lines)


@lru_cache(maxsize=2048)
def _length(line: str, font: ImageFont.FreeTypeFont) -> float:
    return font.getlength(line)


def _cut(line: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    while len(line) > 1 and _length(line, font) > width:
        line = f"{line[:-2].rstrip()}…"
    return line


@lru_cache(maxsize=64)
def drawn(line: str, font: ImageFont.FreeTypeFont) -> tuple[Image.Image, tuple[int, int]]:
    """Return a line of text as a mask, and where it stands from the left end of the line's middle.

    Many titles begin alike.
    """
    around = round(font.size)
    mask = Image.new("L", (round(_length(line, font)) + 2 * around, 4 * around))
    ImageDraw.Draw(mask).text((around, 2 * around), line, fill=255, font=font, anchor="lm")
    left, top, right, bottom = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop((left, top, right, bottom)), (left - around, top - 2 * around)
