"""Tables on slides: columns as wide as their words ask, rows on as many slides as they need, the header on each.

A table that is too wide or too high for the template's size of text becomes a list, with a point for each row.
"""

from dataclasses import dataclass, replace

from briefings.richtext import Inlines, Table, plain_text
from briefings.speech import count_words
from briefings.writers.slides_boxes import Box
from briefings.writers.slides_deck import Fill, TableFill, TextFill
from briefings.writers.slides_lines import Lines, flat, lines_of, table_as_list, words_in
from briefings.writers.slides_measure import SAFE
from briefings.writers.slides_pages import Measured, break_pages
from briefings.writers.slides_sheets import Sheet, Sheets
from briefings.writers.textfit import Font, count_lines_of, line_height, widest_word, width

SIDE_PADDING, END_PADDING = 8.0, 6.0
"""The room in points between a cell's edge and its text, at the sides and above and below."""
MOST_WORDS, MOST_ROWS = 130, 9
"""A table is looked up rather than read, so more of it may stand on a slide."""

Row = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with its measures in points; the first row is the header."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]


def table_sheets(table: Table, box: Box, lead: TextFill | None = None) -> Sheets | None:
    """Return a table over slides, under a lead if it has one; None where it does not fit as a table.

    `box` is the room for the table, on the first slide under the lead.
    """
    grid = _grid(table, box)
    if grid is None:
        return None
    rows = [Measured(0.0, height, _words(row)) for row, height in zip(grid.rows[1:], grid.heights[1:], strict=True)]
    rows = [replace(row, series=0) for row in rows]
    pages = break_pages(rows, box.height - grid.heights[0], 1, MOST_WORDS, MOST_ROWS)
    if pages is None:
        return None
    sheets = []
    for number, (start, end) in enumerate(pages):
        fills: tuple[Fill, ...] = (_fill(table, grid, start + 1, end + 1, box.levels[0].size),)
        said = _said(table, start, end)
        words = sum(_words(row) for row in table.rows[start:end]) + (_words(table.header) if number == 0 else 0)
        if lead and number == 0:
            fills, said, words = (lead, *fills), (*lead.lines, *said), words + words_in(lead.lines)
            sheets.append(Sheet("Table with Lead", fills, said, words))
        else:
            sheets.append(Sheet("Table", fills, said, words))
    return tuple(sheets)


def _words(row: Row) -> int:
    return sum(count_words(plain_text(cell)) for cell in row)


def _said(table: Table, start: int, end: int) -> Lines:
    part = replace(table, rows=table.rows[start:end])
    return tuple(lines_of((table_as_list(part),)))


def _fill(table: Table, grid: _Grid, start: int, end: int, size: float) -> TableFill:
    return TableFill(
        "Table",
        (grid.rows[0], *grid.rows[start:end]),
        table.alignments,
        grid.widths,
        (grid.heights[0], *grid.heights[start:end]),
        size,
    )


def _grid(table: Table, box: Box) -> _Grid | None:
    size, family = box.levels[0].size, box.levels[0].font.family
    rows = (table.header, *table.rows)
    spans = [[_spans(cell, family, bold=number == 0) for cell in row] for number, row in enumerate(rows)]
    columns = list(zip(*spans, strict=True))
    least = [max(_widest_word(cell, size) for cell in column) + 2 * SIDE_PADDING for column in columns]
    wanted = [max(_one_line(cell, size) for cell in column) + 2 * SIDE_PADDING for column in columns]
    if sum(least) > box.width:
        return None
    widths = share(box.width, least, wanted)
    heights = []
    for row in spans:
        rooms = [(wide - 2 * SIDE_PADDING) * SAFE for wide in widths]
        lines = max(count_lines_of(cell, size, room) for cell, room in zip(row, rooms, strict=True))
        heights.append(lines * line_height(Font(family, True), size) + 2 * END_PADDING)
    return _Grid(rows, tuple(widths), tuple(heights))


def _spans(cell: Inlines, family: str, bold: bool) -> list[tuple[str, Font]]:
    return [(text, Font(family, bold or strong)) for text, strong in flat(cell)]


def _widest_word(cell: list[tuple[str, Font]], size: float) -> float:
    return max((widest_word(text, font, size) for text, font in cell), default=0.0) / SAFE


def _one_line(cell: list[tuple[str, Font]], size: float) -> float:
    return sum(width(text, font, size) for text, font in cell) / SAFE + 1


def share(total: float, least: list[float], wanted: list[float]) -> list[float]:
    """Return the widths of columns that fill a total: what each wants where there is room, else at least its least.

    Columns that want little get it, and a part of what is left over; those that want more share the rest evenly.
    """
    widths = dict.fromkeys(range(len(least)), 0.0)
    open_columns = list(widths)
    rest = total
    while open_columns:
        fair = rest / len(open_columns)
        greedy = {column: least[column] for column in open_columns if least[column] > fair}
        modest = {column: wanted[column] for column in open_columns if wanted[column] <= fair}
        settled = greedy or modest
        if not settled:
            break
        widths |= settled
        rest -= sum(settled.values())
        open_columns = [column for column in open_columns if column not in settled]
    weights = dict.fromkeys(open_columns, 1.0) or dict(enumerate(wanted))
    for column, weight in weights.items():
        widths[column] += rest * weight / sum(weights.values())
    return list(widths.values())
