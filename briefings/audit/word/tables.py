"""Checks on the tables of a Word file."""

from collections.abc import Iterable

from briefings.audit.findings import Findings
from briefings.audit.names import Element, W, child, descend, is_on, whole
from briefings.audit.word.body import Table, cells_of, rows_of


def audit_tables(found: Findings, tables: Iterable[Table]) -> None:
    """Look at each table: its header row, cells that are merged, and whether it holds data at all."""
    for table in tables:
        found.look("tables")
        rows = list(rows_of(table.element))
        cells = [list(cells_of(row)) for row in rows]
        if table.inside:
            found.add("nested-table", "A table stands inside a table.", table.where)
        if len(rows) < 2 or max(map(len, cells)) < 2:
            found.add("layout-table", _only(len(rows)), table.where)
            continue
        if not _is_header(rows[0]):
            found.add("no-table-header", "The first row is not marked as a header.", table.where)
        if any(_is_merged(cell) for row in cells for cell in row) or len({_width(row) for row in cells}) > 1:
            found.add("merged-cells", "Cells are merged or split.", table.where)
        if any(not _has_text(cell) for cell in cells[0]):
            found.add("empty-table-header", "A cell of the header row is empty.", table.where)


def _only(rows: int) -> str:
    return f"The table has one {'row' if rows == 1 else 'column'} only."


def _is_header(row: Element) -> bool:
    mark = child(row, f"{W}trPr", f"{W}tblHeader")
    return mark is not None and is_on(mark.get(f"{W}val"))


def _is_merged(cell: Element) -> bool:
    properties = cell.find(f"{W}tcPr")
    span = child(properties, f"{W}gridSpan")
    if span is not None and whole(span.get(f"{W}val"), 1) > 1:
        return True
    return any(child(properties, f"{W}{name}") is not None for name in ("vMerge", "hMerge"))


def _width(row: list[Element]) -> int:
    spans = (child(cell, f"{W}tcPr", f"{W}gridSpan") for cell in row)
    return sum(1 if span is None else whole(span.get(f"{W}val"), 1) for span in spans)


def _has_text(cell: Element) -> bool:
    if any((text.text or "").strip() for text in descend(cell, f"{W}t")):
        return True
    return next(descend(cell, f"{W}drawing", f"{W}pict"), None) is not None
