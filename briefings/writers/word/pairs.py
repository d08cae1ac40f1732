"""Pairs: *what we found* and *what needs to happen*, side by side to the eye and one after the other to the ear.

A pair that is too long for that, or has a table or a picture in it, stays one box above the other.
"""

from briefings.brand import Role
from briefings.model import Half, Pair
from briefings.richtext import Callout, Figure, Quote, Table, plain_text, runs_of, walk_blocks
from briefings.writers.ooxml.theme import SLOTS
from briefings.writers.ooxml.word_columns import Columns, Piece
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import POINT, Para, Xml
from briefings.writers.textfit import Font, count_lines
from briefings.writers.word.blocks import blocks
from briefings.writers.word.boxes import enclose
from briefings.writers.word.setting import Setting, heading

GAP = 12 * POINT
"""The distance between the two boxes, in twips."""
INSETS = 44 * POINT
"""What the edges of a box and the indent of a list take from a column, in twips."""
SIZE = 12
"""What lines are reckoned from, in points."""
MOST_LINES = 18
"""A half of more lines than these would reach too far down the page to be read as one of two."""

_LARGER = frozenset({Table, Figure, Callout, Quote})
"""The blocks that want a line of their own."""


def pair(given: Pair, setting: Setting, file: WordFile) -> list[Piece]:
    """Return the two boxes of a pair."""
    found = _half(given.found, "Found", Role.WARNING, setting, file)
    needed = _half(given.needed, "Needed", Role.SUCCESS, setting, file)
    if not all(_fits_beside(half, file) for half in (given.found, given.needed)):
        return [*found, *needed]
    for box in (found, needed):
        for index, piece in enumerate(box):
            if isinstance(piece, Para):
                piece.keep_next = False
                piece.before = 0 if index == 0 else piece.before
    return [Columns((found, needed), GAP)]


def _half(half: Half, style: str, role: Role, setting: Setting, file: WordFile) -> list[Para | Xml]:
    box = file.styles[style].box
    inside = setting._replace(style=style, box=box)
    head = heading(half.heading, inside.heading, inside, file, SLOTS[role])
    elements = [head, *blocks(half.blocks, inside._replace(heading=inside.heading + 1), file)]
    enclose(elements, box, file)
    return elements


def _fits_beside(half: Half, file: WordFile) -> bool:
    """Return whether a half is plain enough and short enough for a column."""
    if not _LARGER.isdisjoint(map(type, walk_blocks(half.blocks))):
        return False
    room, font = ((file.room - GAP) / 2 - INSETS) / POINT, Font(file.brand.fonts.body)
    return sum([count_lines(plain_text(run), font, SIZE, room) for run in runs_of(half.blocks)]) <= MOST_LINES
