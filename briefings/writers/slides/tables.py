"""Tables on slides: columns as wide as their words ask, rows on as many slides as they need, the header on each.

A table that is too wide or too high for the template's size of text becomes a list, with a point for each row.
"""

from collections.abc import Iterator, Sequence
from itertools import repeat
from math import sqrt

from briefings.richtext import Inlines, Table, Text
from briefings.values import dataclass
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import TableFill, TextFill
from briefings.writers.slides.lines import flat, on_one_line, table_lines
from briefings.writers.slides.measure import SAFE
from briefings.writers.slides.pages import Measured, Pages, break_pages
from briefings.writers.slides.sheets import Sheet, Sheets, under_lead
from briefings.writers.slides.texts import number_of_words
from briefings.writers.textfit import Font, Words, count_lines_in, line_height, width, words_in, words_of

SIDE_PADDING, END_PADDING = 8.0, 6.0
"""The room in points between a cell's edge and its text, at the sides and above and below."""
SHORT = 0.18
"""A column that wants no more than this part of the table has it, so that dates and names stay on one line."""
MOST_WORDS, MOST_ROWS = 130, 9
"""A table is looked up rather than read, so more of it may stand on a slide."""

Row = tuple[Inlines, ...]


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with its measures in points; the first row is the header."""

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float
    """Of its text, in points."""


def table_sheets(table: Table, boxes: Boxes, lead: TextFill | None = None) -> Sheets:
    """Return a table over slides, the first under a lead if it has one; no slide where it does not fit as a table."""
    box = boxes["Table"]["Table"]
    lead_height = box.height - boxes["Table with Lead"]["Table"].height if lead else 0.0
    lengths = [_words(row) for row in table.rows]
    chosen = _fewest_pages(_grids(table, box), lengths, box.height, lead_height)
    if chosen is None:
        return ()
    grid, pages = chosen
    sheets = []
    for number, (start, end) in enumerate(pages):
        fill = _fill(table, grid, start + 1, end + 1)
        words = sum(lengths[start:end]) + (_words(table.header) if number == 0 else 0)
        sheet = Sheet("Table", (fill,), table_lines(table.header, table.rows[start:end]), words)
        sheets.append(under_lead("Table with Lead", lead, sheet) if lead and number == 0 else sheet)
    return tuple(sheets)


def _fewest_pages(
    grids: Iterator[_Grid], lengths: Sequence[int], height: float, lead_height: float
) -> tuple[_Grid, Pages] | None:
    """Return the grid that takes the fewest slides, the first of those, with its rows on them; None where none does."""
    chosen = None
    for grid in grids:
        pages = _pages(grid, lengths, height, lead_height)
        if len(pages) == 1:
            return grid, pages
        if pages and (chosen is None or len(pages) < len(chosen[1])):
            chosen = grid, pages
    return chosen


def _pages(grid: _Grid, lengths: Sequence[int], height: float, lead_height: float) -> Pages:
    """Return the first row of each slide and the one after its last; none where a row is higher than a slide.

    `lengths` are the numbers of words of all rows but the header.
    """
    header, *rows = grid.heights
    units = [Measured(0.0, row_height, words, 0) for row_height, words in zip(rows, lengths, strict=True)]
    above = [Measured(0.0, lead_height, 0, with_next=True)] if lead_height else []
    pages = break_pages([*above, *units], height - header, 1, MOST_WORDS, MOST_ROWS) or ()
    if any(end <= len(above) for _, end in pages):
        return ()
    return tuple((max(0, start - len(above)), end - len(above)) for start, end in pages)


def _words(row: Row) -> int:
    return sum(map(number_of_words, row))


def _fill(table: Table, grid: _Grid, start: int, end: int) -> TableFill:
    return TableFill(
        "Table",
        (grid.rows[0], *grid.rows[start:end]),
        table.alignments,
        grid.widths,
        (grid.heights[0], *grid.heights[start:end]),
        grid.size,
    )


def _grids(table: Table, box: Box) -> Iterator[_Grid]:
    """Yield a table at each size at which it is no wider than a box, the largest first."""
    family, rows = box.levels[0].font.family, (table.header, *table.rows)
    bold = Font(family, True)
    fonts = (bold, bold), *repeat((Font(family), bold), len(table.rows))
    words = [[_set_in(cell, *two) for cell in row] for row, two in zip(rows, fonts, strict=True)]
    columns = list(zip(*words, strict=True))
    widest = [max([cell.widest for cell in column]) for column in columns]
    longest = [max([_one_line(cell) for cell in column]) for column in columns]
    for size in (box.levels[0].size_at(drop) for drop in box.drops):
        least = [wide * size / SAFE + 2 * SIDE_PADDING for wide in widest]
        wanted = [wide * size / SAFE + 1 + 2 * SIDE_PADDING for wide in longest]
        if sum(least) > box.width:
            continue
        widths = share(box.width, least, wanted)
        rooms = [(wide - 2 * SIDE_PADDING) * SAFE for wide in widths]
        line = line_height(bold, size)
        lines = (max(map(count_lines_in, row, repeat(size), rooms)) for row in words)
        yield _Grid(rows, tuple(widths), tuple([count * line + 2 * END_PADDING for count in lines]), size)


def _set_in(cell: Inlines, font: Font, bold: Font) -> Words:
    first = cell[0] if len(cell) == 1 else None
    if isinstance(first, Text):  # nearly all are
        return words_in(on_one_line(first.text), font)
    return words_of([(text, bold if strong else font) for text, strong in flat(cell)])


def _one_line(cell: Words) -> float:
    if cell.blank:
        return cell.stretches[0][1][-1] - cell.blank  # what is plain lies along one line
    return sum([width(text, font, 1.0) for text, font in cell.spans])


def share(total: float, least: list[float], wanted: list[float]) -> list[float]:
    """Return the widths of columns that fill a total, none below its least.

    What is short, such as a date, stays on one line. The others share the rest by the root of what they want on one
    line, as their text then has about the same height; what nobody wants goes to all.
    """
    widths = {column: wish for column, wish in enumerate(wanted) if wish <= SHORT * total}
    if sum(widths.values()) + sum(low for column, low in enumerate(least) if column not in widths) > total:
        widths = {}
    while open_columns := [column for column in range(len(least)) if column not in widths]:
        part = (total - sum(widths.values())) / sum(sqrt(wanted[column]) for column in open_columns)
        fair = {column: sqrt(wanted[column]) * part for column in open_columns}
        too_little = {column: least[column] for column in open_columns if fair[column] < least[column]}
        too_much = {column: wanted[column] for column in open_columns if fair[column] > wanted[column]}
        widths |= too_little or too_much or fair
    rest = (total - sum(widths.values())) / sum(wanted)
    return [widths[column] + rest * wanted[column] for column in range(len(least))]
