"""Boxes: paragraphs with one fill that stand together as one, without a table or a floating frame.

Programs differ in when they join shaded paragraphs, and in what they leave white between them. So nothing is left to
joining: every paragraph brings its own borders in the colour of the fill, there is no space between two of them, all
start at the edge of the box (what is further in hangs from there), and no two neighbours have quite the
same borders, which keeps Word from joining some of them (ECMA-376 part 1, 17.3.1.24).
"""

from collections.abc import Collection, Sequence
from itertools import groupby

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
    for is_paragraph, group in groupby(enumerate(pieces), key=lambda numbered: isinstance(numbered[1], Para)):
        if is_paragraph:
            numbered = [(index in openings, piece) for index, piece in group if isinstance(piece, Para)]
            _fill([piece for _, piece in numbered], [opens for opens, _ in numbered], box, file, bool(openings))


def _fill(paragraphs: Sequence[Para], opens: Sequence[bool], box: Box, file: WordFile, in_parts: bool) -> None:
    last = len(paragraphs) - 1
    for index, paragraph in enumerate(paragraphs):
        is_last = index == last
        if box.borders:
            above = None if index == 0 else OPENING if opens[index] else WITHIN
            paragraph.borders = bordered(box.borders, above, None if is_last else WITHIN, file.nudge())
        paragraph.shading = box.shading or paragraph.shading
        paragraph.before = ABOVE if index == 0 else 0
        paragraph.after = BELOW if is_last else 0
        paragraph.right = box.right
        paragraph.keep_lines = True
        if (in_parts and not is_last and not opens[index + 1]) or index < last < SHORT:
            paragraph.keep_next = True
