"""A line of text on a card, in numbers of colours: letters are laid side by side column by column, and read row by row.

So most of a line is put together by one step for each letter and one for each row. Where a letter reaches over the one
before it, the colours of both are mixed as Pillow mixes them.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from briefings.writers.web.lettering import Fitted, Font
from briefings.writers.web.sight import GROUND

_FLAT = bytes([GROUND])


class Placed(NamedTuple):
    """Fitted lines, where the first begins, and the number of their colour."""

    fitted: Fitted
    at: tuple[float, float]
    colour: int


class Line(NamedTuple):
    """What is seen of a line, row by row, and where its left end and its top are."""

    left: int
    top: int
    rows: list[bytes]
    colour: int


class _Letter(NamedTuple):
    """A letter, column by column, from as far above the middle of the line as the font is large to as far below."""

    left: int
    top: int
    bottom: int
    taken: bytes
    """How much it takes of each pixel."""
    seen: bytes
    """Each pixel as it is on the ground."""


def lines_of(text: Placed) -> Iterator[Line]:
    """Yield what is seen of some lines."""
    font, (x, y) = text.fitted.font, text.at
    for number, words in enumerate(text.fitted.lines):
        line = _line(words, font, round(x), round(y + (number + 0.5) * text.fitted.leading), text.colour)
        if line:
            yield line


def _line(words: str, font: Font, x: int, middle: int, colour: int) -> Line | None:
    placed: list[tuple[int, _Letter]] = []
    pen = float(x)
    for character in words:
        letter = _letter(character, font, colour)
        if letter:
            placed.append((round(pen) + letter.left, letter))
        pen += font.advance(character)
    if not placed:
        return None
    left = min([at for at, _ in placed])
    high = 2 * font.size
    columns = bytearray()
    for at, letter in placed:
        begins = (at - left) * high
        if begins < len(columns):
            covered = slice(begins, min(len(columns), begins + len(letter.taken)))
            under = bytes(columns[covered])
            columns[covered] = _mixed(under, letter.taken[: len(under)], colour)
            columns += letter.seen[len(under) :]
        else:
            columns += _FLAT * (begins - len(columns))
            columns += letter.seen
    top, bottom = min([letter.top for _, letter in placed]), max([letter.bottom for _, letter in placed])
    rows = [bytes(columns[row::high]) for row in range(top, bottom)]
    return Line(left, middle - font.size + top, rows, colour)


@lru_cache(maxsize=512)
def _letter(character: str, font: Font, colour: int) -> _Letter | None:
    """Return a letter in a colour; None where there is nothing to see."""
    drawn = font.drawn(character)
    if drawn is None:
        return None
    left, top, width, mask = drawn
    top += font.size
    bottom = top + len(mask) // width
    whole = bytes(top * width) + mask + bytes((2 * font.size - bottom) * width)
    taken = b"".join([whole[column::width] for column in range(width)])
    return _Letter(left, top, bottom, taken, taken.translate(_on_ground(colour)))


@lru_cache(maxsize=8)
def _on_ground(colour: int) -> bytes:
    """Return the number of a pixel on the ground by how much a letter takes of it."""
    return bytes([_mix(GROUND, colour, taken) for taken in range(256)])


@lru_cache(maxsize=512)
def _mixed(under: bytes, taken: bytes, colour: int) -> bytes:
    """Return pixels of which a letter takes some; pairs of letters recur."""
    return bytes([_mix(was, colour, part) for was, part in zip(under, taken, strict=True)])


def _mix(under: int, colour: int, taken: int) -> int:
    return (under * (255 - taken) + colour * taken + 127) // 255


def laid_over(under: bytes, row: bytes, colour: int) -> bytes:
    """Return what is seen of pixels where part of the row of a line is laid over more than the ground."""
    return bytes(
        [
            was + round((colour - was) * (seen - GROUND) / (colour - GROUND))
            for was, seen in zip(under, row, strict=True)
        ]
    )
