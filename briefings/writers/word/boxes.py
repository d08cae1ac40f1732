"""Boxes: paragraphs with one fill that stand together as one, without a table or a floating frame.

Programs differ in when they join shaded paragraphs, and in what they leave white between them. So nothing is left to
joining: every paragraph brings its own borders in the colour of the fill, there is no space between two of them, all
start at the edge of the box (what is further in hangs from there), and no two neighbours have quite the
same borders, which keeps Word from joining some of them (ECMA-376 part 1, 17.3.1.24).
"""

from collections.abc import Collection, Sequence

from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import POINT, Para, Xml
from briefings.writers.ooxml.word_styles import Box, bordered

ABOVE, BELOW = 5 * POINT, 7 * POINT
"""The space around a box."""
WITHIN, OPENING = 1, 6
"""The distance in points between a paragraph's text and its border inside the box, and where something new begins."""
SHORT = 6
"""A box of so few paragraphs stays on one page."""


def enclose(pieces: Sequence[Para | Xml], box: Box, file: WordFile, openings: Collection[int] = ()) -> None:
    """Give paragraphs the look of a box; a table among them parts it in two.

    Paragraphs whose position is among the `openings` have more room above them inside the box.
    """
    together: list[tuple[int, Para]] = []
    for index, piece in enumerate(pieces):
        if isinstance(piece, Para):
            together.append((index, piece))
        else:
            _fill(together, box, file, openings)
            together = []
    _fill(together, box, file, openings)


def _fill(paragraphs: Sequence[tuple[int, Para]], box: Box, file: WordFile, openings: Collection[int]) -> None:
    """Give paragraphs that follow each other, each with its position, the look of one box."""
    last, is_short = len(paragraphs) - 1, len(paragraphs) <= SHORT
    for number, (index, paragraph) in enumerate(paragraphs):
        is_first, is_last = number == 0, number == last
        if box.borders:
            above = None if is_first else OPENING if index in openings else WITHIN
            paragraph.borders = bordered(box.borders, above, None if is_last else WITHIN, file.nudge())
        paragraph.shading = box.shading or paragraph.shading
        paragraph.before = ABOVE if is_first else 0
        paragraph.after = BELOW if is_last else 0
        paragraph.right = box.right
        paragraph.keep_lines = True
        if not is_last and (is_short or (openings and index + 1 not in openings)):
            paragraph.keep_next = True
