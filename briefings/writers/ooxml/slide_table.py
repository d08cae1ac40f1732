"""A table as DrawingML (ECMA-376 part 1, 21.1.3): a header row that is marked as one, and rows of stated heights.

python-pptx makes tables too, but with bands, its own style and cells that are searched again at each call.
"""

from collections.abc import Iterable, Sequence

from briefings.writers.ooxml.slide_text import text_body
from briefings.writers.ooxml.slide_xml import POINT, Element, element


def table(
    rows: Iterable[Sequence[Element]],
    widths: Iterable[float],
    heights: Iterable[float],
    style: str,
    padding: tuple[float, float],
) -> Element:
    """Return a table of cells with a paragraph each; the header comes first, all lengths are in points.

    `style` is the id of a table style, `padding` the room at the sides of a cell's text and above and below it.
    """
    properties = element("a:tblPr", firstRow=1)
    if style:
        identity = element("a:tableStyleId")
        identity.text = style
        properties.append(identity)
    grid = element("a:tblGrid", *(element("a:gridCol", w=round(width * POINT)) for width in widths))
    made = element("a:tbl", properties, grid)
    side, end = (round(length * POINT) for length in padding)
    for row, height in zip(rows, heights, strict=True):
        cells = (
            element(
                "a:tc",
                text_body([paragraph], name="a:txBody"),
                element("a:tcPr", marL=side, marR=side, marT=end, marB=end),
            )
            for paragraph in row
        )
        made.append(element("a:tr", *cells, h=round(height * POINT)))
    return made
