"""Boxes: paragraphs with one fill that stand together as one, without a table or a floating frame.

Programs differ in when they join shaded paragraphs, and in what they leave white between them. So nothing is left to
joining: every paragraph brings its own borders in the colour of the fill, there is no space between two of them, all
start at the edge of the box (what is further in hangs from there), and no two neighbours have quite the
same borders, which keeps Word from joining some of them (ECMA-376 part 1, 17.3.1.24).
"""

from collections.abc import Sequence
from copy import deepcopy
from itertools import groupby

from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_styles import Box
from briefings.writers.ooxml.word_xml import POINT, Element, number, property_of, tag

ABOVE, BELOW = 6 * POINT, 9 * POINT
"""The space around a box."""
WITHIN = 2
"""The distance in points between a paragraph's text and its border inside the box."""
SHORT = 6
"""A box of so few paragraphs stays on one page."""


def enclose(elements: Sequence[Element], box: Box, file: WordFile) -> None:
    """Give paragraphs the look of a box; a table among them parts it in two."""
    for is_paragraph, group in groupby(elements, key=lambda element: element.tag == tag("p")):
        if is_paragraph:
            _fill(list(group), box, file)


def _fill(paragraphs: Sequence[Element], box: Box, file: WordFile) -> None:
    last = len(paragraphs) - 1
    for index, paragraph in enumerate(paragraphs):
        if box.borders is not None:
            _put(paragraph, _borders(box.borders, index == 0, index == last, file.nudge()))
        if box.shading is not None:
            _put(paragraph, deepcopy(box.shading))
        spacing = property_of(paragraph, "spacing")
        spacing.set(tag("before"), str(ABOVE if index == 0 else 0))
        spacing.set(tag("after"), str(BELOW if index == last else 0))
        property_of(paragraph, "ind").set(tag("right"), str(box.right))
        property_of(paragraph, "keepLines")
        if index < last < SHORT:
            property_of(paragraph, "keepNext")


def _borders(style: Element, first: bool, last: bool, nudge: int) -> Element:
    """Return the borders of a style, nearer to the text where the box goes on above or below.

    The upper one is thicker by `nudge` eighths of a point.
    """
    borders = deepcopy(style)
    for side, is_outer in (("top", first), ("bottom", last)):
        border = borders.find(tag(side))
        if border is not None and not is_outer:
            border.set(tag("space"), str(WITHIN))
    top = borders.find(tag("top"))
    if top is not None:
        top.set(tag("sz"), str(number(top, "sz") + nudge))
    return borders


def _put(paragraph: Element, given: Element) -> None:
    found = property_of(paragraph, str(given.tag).partition("}")[2])
    found.getparent().replace(found, given)  # type: ignore[union-attr]
