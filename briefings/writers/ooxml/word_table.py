"""Tables whose header row repeats and whose rows stay whole (ECMA-376 part 1, 17.4).

python-docx builds a table cell by cell through proxies, and has no API for header rows, rows that may not break, titles
of tables, or which parts of a table style apply.
"""

from collections.abc import Sequence

from briefings.values import dataclass
from briefings.writers.ooxml.word_markup import NOTHING, Para, Xml, w

WHOLE = 5000
"""The full width, in fiftieths of a per cent."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A table without its words."""

    style: str
    """The id of the style."""
    title: str
    """What the table is called, for those who cannot see it."""
    widths: Sequence[int]
    """The widths of the columns in twips."""
    left: int = 0
    """How far the table stands from the margin, in twips."""
    header_fill: Xml = NOTHING
    """The fill of the header row, said again in its cells: not every program reads it from the style."""


def table(frame: Frame, rows: Sequence[Sequence[Para]]) -> Xml:
    """Return a table of paragraphs by row; the first row is the header."""
    whole = w("tblW", w=WHOLE, type="pct")
    place = (
        [w("tblW", w=sum(frame.widths), type="dxa"), w("tblInd", w=frame.left, type="dxa")] if frame.left else [whole]
    )
    properties = w(
        "tblPr",
        w("tblStyle", val=frame.style),
        *place,
        w("tblLayout", type="fixed"),
        w("tblLook", val="0620", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1),
        w("tblCaption", val=frame.title),
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in frame.widths))
    return w("tbl", properties, grid, *(_row(row, frame, index == 0) for index, row in enumerate(rows)))


def _row(cells: Sequence[Para], frame: Frame, header: bool) -> Xml:
    fill = frame.header_fill if header else NOTHING
    made = [
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{cell.xml()}</w:tc>'
        for cell, width in zip(cells, frame.widths, strict=True)
    ]
    repeated = "<w:tblHeader/>" if header else ""
    return Xml(f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(made)}</w:tr>")
