"""A line of text on a card, in numbers of colours.

The letters of a word are laid side by side column by column, and read row by row: so a word takes one step for each
letter and one for each row. Where a letter reaches over the one before it, their colours are mixed as Pillow mixes
them. Words recur, and are laid side by side row by row.
"""

from collections.abc import Iterator, Sequence
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
    placed: list[tuple[int, _Seen]] = []
    pen, reach, blank = float(x), 0, font.advance(" ")
    for word in words.split(" "):
        whole = int(pen)
        seen = _seen(word, font, colour, pen - whole)
        if seen:
            left = whole + seen.left
            if placed and left < reach:
                return _by_letters(words, font, x, middle, colour)
            placed.append((left, seen))
            reach = left + seen.width
        pen += font.length(word) + blank
    return _side_by_side(placed, middle - font.size, colour) if placed else None


def _by_letters(words: str, font: Font, x: int, middle: int, colour: int) -> Line | None:
    """Return a line of which a word reaches over the one before it."""
    seen = _seen(words, font, colour, 0.0)
    return _side_by_side([(x + seen.left, seen)], middle - font.size, colour) if seen else None


def _side_by_side(placed: Sequence[tuple[int, "_Seen"]], above: int, colour: int) -> Line:
    """Return words in their places as one line."""
    top, bottom = min([seen.top for _, seen in placed]), max([seen.bottom for _, seen in placed])
    left = reach = placed[0][0]
    parts: list[list[bytes]] = []
    for at, seen in placed:
        flat = [_FLAT * seen.width]
        parts += (
            [_FLAT * (at - reach)] * (bottom - top),
            [*flat * (seen.top - top), *seen.rows, *flat * (bottom - seen.bottom)],
        )
        reach = at + seen.width
    return Line(left, above + top, list(map(b"".join, zip(*parts, strict=True))), colour)


class _Seen(NamedTuple):
    """What is seen of a word, row by row, from its left end and its first row to the last."""

    left: int
    width: int
    top: int
    bottom: int
    rows: list[bytes]


@lru_cache(maxsize=128)
def _seen(word: str, font: Font, colour: int, pen: float) -> _Seen | None:
    """Return what is seen of a word, given where in a pixel it begins; None where there is nothing to see."""
    placed: list[tuple[int, _Letter]] = []
    for character in word:
        letter = _letter(character, font, colour)
        if letter:
            placed.append((round(pen) + letter.left, letter))
        pen += font.advance(character)
    if not placed:
        return None
    left = min([at for at, _ in placed])
    columns, high = bytearray(), 2 * font.size
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
    whole = bytes(columns)
    return _Seen(left, len(whole) // high, top, bottom, [whole[row::high] for row in range(top, bottom)])


@lru_cache(maxsize=256)
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
