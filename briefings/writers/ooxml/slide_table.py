"""A table as DrawingML (ECMA-376 part 1, 21.1.3): a header row that is marked as one, and rows of stated heights.

python-pptx makes tables too, but with bands, its own style and cells that are searched again at each call.
"""

from collections.abc import Iterable, Sequence

from briefings.writers.ooxml.slide_text import text_body
from briefings.writers.ooxml.slide_xml import POINT, Xml, element, escaped


def table(
    rows: Iterable[Sequence[Xml]],
    widths: Iterable[float],
    heights: Iterable[float],
    style: str,
    padding: tuple[float, float],
) -> Xml:
    """Return a table of cells with a paragraph each; the header comes first, all lengths are in points.

    `style` is the id of a table style, `padding` the room at the sides of a cell's text and above and below it.
    """
    styled = (f"<a:tableStyleId>{escaped(style)}</a:tableStyleId>",) if style else ()
    properties = element("a:tblPr", *styled, firstRow=1)
    grid = element("a:tblGrid", *(element("a:gridCol", w=round(width * POINT)) for width in widths))
    side, end = (round(length * POINT) for length in padding)
    room = element("a:tcPr", marL=side, marR=side, marT=end, marB=end)
    before, _, after = element("a:tc", text_body(["<place/>"], name="a:txBody"), room).partition("<place/>")
    made = []
    for row, height in zip(rows, heights, strict=True):
        cells = f"{after}{before}".join(row)
        made.append(f'<a:tr h="{round(height * POINT)}">{before}{cells}{after}</a:tr>')
    return element("a:tbl", properties, grid, *made)
