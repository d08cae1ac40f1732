"""Boxes: paragraphs with one fill that stand together as one, without a table or a floating frame.

Programs differ in when they join shaded paragraphs, and in what they leave white between them. So nothing is left to
joining: every paragraph brings its own borders in the colour of the fill, there is no space between two of them, all
start at the edge of the box (what is further in hangs from there), and no two neighbours have quite the
same borders, which keeps Word from joining some of them (ECMA-376 part 1, 17.3.1.24).
"""

from collections.abc import Collection, Sequence
from copy import deepcopy
from itertools import groupby

from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_styles import Box
from briefings.writers.ooxml.word_xml import POINT, Element, number, property_of, tag

ABOVE, BELOW = 5 * POINT, 7 * POINT
"""The space around a box."""
WITHIN, OPENING = 1, 6
"""The distance in points between a paragraph's text and its border inside the box, and where something new begins."""
SHORT = 6
"""A box of so few paragraphs stays on one page."""


def enclose(elements: Sequence[Element], box: Box, file: WordFile, openings: Collection[int] = ()) -> None:
    """Give paragraphs the look of a box; a table among them parts it in two.

    Paragraphs whose position is among the `openings` have more room above them inside the box.
    """
    apart = [elements[index] for index in openings]
    for is_paragraph, group in groupby(elements, key=lambda element: element.tag == tag("p")):
        if is_paragraph:
            _fill(list(group), box, file, apart)


def _fill(paragraphs: Sequence[Element], box: Box, file: WordFile, apart: Collection[Element]) -> None:
    last = len(paragraphs) - 1
    for index, paragraph in enumerate(paragraphs):
        is_last = index == last
        if box.borders is not None:
            above = None if index == 0 else OPENING if paragraph in apart else WITHIN
            _put(paragraph, _borders(box.borders, above, None if is_last else WITHIN, file.nudge()))
        if box.shading is not None:
            _put(paragraph, deepcopy(box.shading))
        spacing = property_of(paragraph, "spacing")
        spacing.set(tag("before"), str(ABOVE if index == 0 else 0))
        spacing.set(tag("after"), str(BELOW if is_last else 0))
        property_of(paragraph, "ind").set(tag("right"), str(box.right))
        property_of(paragraph, "keepLines")
        in_part = bool(apart) and not is_last and paragraphs[index + 1] not in apart
        if in_part or index < last < SHORT:
            property_of(paragraph, "keepNext")


def _borders(style: Element, above: int | None, below: int | None, nudge: int) -> Element:
    """Return the borders of a style, at other distances where the box goes on above or below, in points.

    The upper one is thicker by `nudge` eighths of a point.
    """
    borders = deepcopy(style)
    for side, space in (("top", above), ("bottom", below)):
        border = borders.find(tag(side))
        if border is not None and space is not None:
            border.set(tag("space"), str(space))
    top = borders.find(tag("top"))
    if top is not None:
        top.set(tag("sz"), str(number(top, "sz") + nudge))
    return borders


def _put(paragraph: Element, given: Element) -> None:
    found = property_of(paragraph, str(given.tag).partition("}")[2])
    found.getparent().replace(found, given)  # type: ignore[union-attr]
