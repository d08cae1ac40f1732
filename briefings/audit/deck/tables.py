"""Checks on the tables of slides."""

from briefings.audit.colours import UNKNOWN, Fill, lightened
from briefings.audit.contrast import judge_contrast
from briefings.audit.deck.looks import Looks, background
from briefings.audit.deck.model import Shape, Slide, text_of
from briefings.audit.deck.text import LEAST_SIZE, judge_run
from briefings.audit.findings import Findings
from briefings.audit.names import A, Element, child, is_on, whole
from briefings.audit.wording import judge_words

MEDIUM_STYLE_2 = {
    "{073A0DAA-6AF3-43AB-8588-CEC1D06C72B9}": "dk1",
    "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}": "accent1",
    "{21E4AEA4-8DFA-4A89-87EB-49C32662AFE0}": "accent2",
    "{F5AB1C69-6EDB-4FF4-983F-18BD219EF322}": "accent3",
    "{00A15C55-8517-42AA-B614-E9B94910E393}": "accent4",
    "{7DF18680-E054-41AD-8BC1-D1AEF772440D}": "accent5",
    "{93296810-A885-4BE3-A3E7-6D5BEEA58F35}": "accent6",
}
"""PowerPoint's own style of tables, which files name and do not hold: its number, and the colour of its header."""

PLAIN_STYLES = {"{2D5ABB26-0587-4C30-8999-92F81FD0307C}", "{5940675A-B579-460E-94D1-54222C63F5DA}"}
"""No Style, No Grid; and No Style, Table Grid: text as on the slide, no fills."""


def table_of(shape: Shape) -> Element | None:
    """Return the table that a frame holds."""
    return child(shape.element, f"{A}graphic", f"{A}graphicData", f"{A}tbl")


def audit_table(found: Findings, slide: Slide, shape: Shape, table: Element) -> None:
    """Look at a table: its header, cells that are merged, whether it holds data, and its text."""
    found.look("tables")
    where = slide.place(shape)
    rows = [row.findall(f"{A}tc") for row in table.findall(f"{A}tr")]
    properties = table.find(f"{A}tblPr")
    if len(rows) < 2 or len(rows[0]) < 2:
        found.add("layout-table", f"The table has one {'row' if len(rows) < 2 else 'column'} only.", where)
    elif not (_has(properties, "firstRow") or _has(properties, "firstCol")):
        found.add("no-table-header", "The first row is not marked as a header.", where)
    elif _has(properties, "firstRow") and any(not text_of(cell).strip() for cell in rows[0]):
        found.add("empty-table-header", "A cell of the header row is empty.", where)
    spans = ("gridSpan", "rowSpan")
    if any(whole(cell.get(name), 1) > 1 for row in rows for cell in row for name in spans):
        found.add("merged-cells", "Cells are merged.", where)
    size = (len(rows), max(map(len, rows), default=0))
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            _audit_cell(found, slide, shape, cell, _Style(slide, table, (number, column), size))


def _audit_cell(found: Findings, slide: Slide, shape: Shape, cell: Element, style: "_Style") -> None:
    where = slide.place(shape)
    own = slide.palette.fill(cell.find(f"{A}tcPr"))
    behind = (own or background(slide) if own is not None else style.fill) or ()
    looks = Looks(slide, shape, style.text, style.bold)
    for paragraph in cell.iter(f"{A}p"):
        for run in paragraph.iter(f"{A}r", f"{A}fld"):
            text = run.findtext(f"{A}t") or ""
            if not text.strip():
                continue
            judge_words(found, text, where)
            look = looks.of(paragraph, run)
            judge_run(found, slide, run, look.language, where)
            if look.size < LEAST_SIZE:
                found.add("small-text", f"Text in a table is {look.size:g} pt.", where)
            judge_contrast(found, look.colours, behind, size=look.size, bold=look.bold, where=where)


class _Style:
    """What the style of a table gives one of its cells: fill, colour of text, bold."""

    def __init__(self, slide: Slide, table: Element, at: tuple[int, int], size: tuple[int, int]) -> None:
        self.fill: Fill = background(slide)
        self.text: Fill = None
        self.bold = False
        properties = table.find(f"{A}tblPr")
        number = (table.findtext(f"{A}tblPr/{A}tableStyleId") or "").strip()
        parts = list(_parts(properties, at, size))
        stated = _styles(slide).get(number)
        if stated is not None:
            for part in parts:
                self._apply(slide, stated.find(f"{A}{part}"))
        elif number in MEDIUM_STYLE_2:
            self._apply_medium(slide, MEDIUM_STYLE_2[number], parts)
        elif number and number not in PLAIN_STYLES:
            self.fill = self.text = UNKNOWN

    def _apply(self, slide: Slide, part: Element | None) -> None:
        text, cell = child(part, f"{A}tcTxStyle"), child(part, f"{A}tcStyle")
        if text is not None:
            self.bold = text.get("b") == "on" or (self.bold and text.get("b") != "off")
            colour = next((one for one in text if str(one.tag).endswith("Clr")), None)
            known = slide.palette.named(colour) if colour is not None else None
            self.text = (known,) if known else self.text
        fill = slide.palette.fill(child(cell, f"{A}fill"))
        themed = slide.reference(child(cell, f"{A}fillRef"), "fillStyleLst")
        self.fill = fill or themed or self.fill

    def _apply_medium(self, slide: Slide, accent: str, parts: list[str]) -> None:
        scheme = slide.palette.scheme
        dark, light = scheme.get("dk1", "#000000"), scheme.get("lt1", "#FFFFFF")
        strong = {"firstRow", "lastRow", "firstCol", "lastCol"} & set(parts)
        colour = scheme.get(accent)
        if strong:
            self.text, self.bold, self.fill = (light,), True, (colour,) if colour else UNKNOWN
            return
        self.text = (dark,)
        part = 0.4 if "band1H" in parts or "band1V" in parts else 0.2
        self.fill = (lightened(colour, part, 1 - part),) if colour else UNKNOWN


def _parts(properties: Element | None, at: tuple[int, int], size: tuple[int, int]) -> list[str]:
    """Return the parts of a table's style that a cell belongs to, the weakest first (ISO/IEC 29500-1, 21.1.3.15)."""
    (row, column), (rows, columns) = at, size
    parts = ["wholeTbl"]
    if _has(properties, "bandRow"):
        parts.append("band1H" if (row - _has(properties, "firstRow")) % 2 == 0 else "band2H")
    if _has(properties, "bandCol"):
        parts.append("band1V" if (column - _has(properties, "firstCol")) % 2 == 0 else "band2V")
    edges = (
        ("lastCol", column == columns - 1),
        ("firstCol", column == 0),
        ("lastRow", row == rows - 1),
        ("firstRow", row == 0),
    )
    return [*parts, *(name for name, applies in edges if applies and _has(properties, name))]


def _styles(slide: Slide) -> dict[str, Element]:
    package = slide.deck.package
    part = package.one(slide.deck.main, "tableStyles")
    root = package.tree(part) if part else None
    return {} if root is None else {one.get("styleId", ""): one for one in root}


def _has(properties: Element | None, name: str) -> bool:
    return properties is not None and is_on(properties.get(name, "0"))
