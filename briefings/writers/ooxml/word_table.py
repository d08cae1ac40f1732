"""Tables whose header row repeats and whose rows stay whole (ECMA-376 part 1, 17.4).

python-docx builds a table cell by cell through proxies, and has no API for header rows, rows that may not break, titles
of tables, or which parts of a table style apply.
"""

from collections.abc import Sequence

from briefings.values import dataclass
from briefings.writers.ooxml.word_markup import NOTHING, Para, Xml, quoted

WHOLE = 5000
"""The full width, in fiftieths of a per cent."""
_LOOK = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
    ' w:noVBand="1"/>'
)
"""Which parts of a table style apply."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A table without its words."""

    style: str
    """The id of the style, as `quoted`."""
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
    place = f'<w:tblW w:w="{WHOLE}" w:type="pct"/>'
    if frame.left:
        place = f'<w:tblW w:w="{sum(frame.widths)}" w:type="dxa"/><w:tblInd w:w="{frame.left}" w:type="dxa"/>'
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in frame.widths])
    said = "".join([_row(row, frame, index == 0) for index, row in enumerate(rows)])
    return Xml(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{frame.style}"/>{place}<w:tblLayout w:type="fixed"/>{_LOOK}'
        f'<w:tblCaption w:val="{quoted(frame.title)}"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>{said}</w:tbl>'
    )


def _row(cells: Sequence[Para], frame: Frame, header: bool) -> Xml:
    fill = frame.header_fill if header else NOTHING
    made = "".join(
        [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>{cell.xml()}</w:tc>'
            for cell, width in zip(cells, frame.widths, strict=True)
        ]
    )
    return Xml(f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if header else ''}</w:trPr>{made}</w:tr>")
