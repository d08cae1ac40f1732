"""A briefing's blocks as the lines of a text box: paragraphs with a list's mark and depth.

The same lines are measured, written on slides, and written in full into the notes.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple, assert_never

from briefings.brand import Role
from briefings.richtext import (
    Abbreviation,
    Block,
    Blocks,
    BulletList,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from briefings.writers.slides.texts import number_of_words


class Mark(StrEnum):
    """What stands before a line."""

    __hash__ = str.__hash__

    NONE = "none"
    BULLET = "bullet"
    NUMBER = "number"
    DISC = "disc"
    """A disc beside the text, with the line's number in it; a dot where it has none."""


class Look(StrEnum):
    """How a line differs from the text around it."""

    __hash__ = str.__hash__

    PLAIN = "plain"
    HEADING = "heading"
    QUOTE = "quote"
    LEAD = "lead"
    """Said before what matters; of ordinary size where the text around it is large."""
    SMALL = "small"


BULLET, NUMBER, HEADING = Mark.BULLET, Mark.NUMBER, Look.HEADING
"""What is asked about at every line: an enumeration looks for its members anew each time, until Python 3.12."""


class Line(NamedTuple):
    """One paragraph of a text box."""

    text: Inlines
    mark: Mark = Mark.NONE
    depth: int = 0
    """How many lists the line stands in; without a mark it continues an item of that depth."""
    number: int = 0
    last: int = 0
    """The last number of the line's list, so that all its numbers take the same room; 0 outside numbered lists."""
    outers: tuple[int, ...] = ()
    """The last numbers of the lists that its own list stands in, from the outside; 0 for those without numbers."""
    look: Look = Look.PLAIN
    role: Role | None = None
    """The colour of the mark, where it is not the template's; a disc always has one."""


Lines = tuple[Line, ...]


def words_in(lines: Lines) -> int:
    """Return how many words some lines have."""
    return sum([number_of_words(line.text) for line in lines])


def plain(text: str, look: Look = Look.PLAIN) -> Line:
    """Return a line of plain words."""
    return Line((Text(text),), look=look)


def lines_of(blocks: Blocks, depth: int = 0, last: int = 0) -> Iterator[Line]:
    """Yield the lines of some blocks in reading order, but for what only the trainer is to see."""
    for block in blocks:
        yield from _lines(block, depth, last)


def _lines(block: Block, depth: int, last: int) -> Iterator[Line]:
    match block:
        case Paragraph(children):
            yield Line(children, depth=depth, last=last)
        case Heading(_, children):
            yield Line(children, depth=depth, last=last, look=HEADING)
        case BulletList(items):
            for item in items:
                yield from item_lines(item, depth + 1)
        case NumberedList(items, start):
            for number, item in enumerate(items, start):
                yield from item_lines(item, depth + 1, number, start + len(items) - 1)
        case DefinitionList(entries):
            for entry in entries:
                yield from entry_lines(entry, depth)
        case Quote(blocks):
            yield from (_quoted(line) for line in lines_of(blocks, depth))
        case Callout(title, blocks, for_trainer):
            if not for_trainer:
                if title:
                    yield Line(title, depth=depth, look=HEADING)
                yield from lines_of(blocks, depth)
        case Table():
            yield from table_lines(block.header, block.rows, depth)
        case Figure(_, alt, caption):
            yield from (Line(text, depth=depth) for text in (caption, (Text(alt),) if alt else ()) if text)
        case _:
            assert_never(block)


def _quoted(line: Line) -> Line:
    if line.mark is not Mark.NONE or line.look is not Look.PLAIN:
        return line
    return Line(line.text, depth=line.depth, look=Look.QUOTE)


def item_lines(item: ListItem, depth: int, number: int = 0, last: int = 0) -> Lines:
    """Return the lines of a list's item: its mark stands before its first paragraph."""
    blocks = item.blocks
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return tuple(lines_of(blocks, depth, last))
    marked = Line(first.children, NUMBER if last else BULLET, depth, number, last)
    if len(blocks) == 1:
        return (marked,)
    below = (
        line._replace(outers=(last, *line.outers)) if line.depth > depth else line
        for line in lines_of(blocks[1:], depth, last)
    )
    return (marked, *below)


def entry_lines(entry: Definition, depth: int) -> Iterator[Line]:
    """Yield the lines of a definition: its term in bold, then its meanings."""
    yield Line((Strong(entry.term),), depth=depth)
    for meaning in entry.meanings:
        yield from lines_of(meaning, depth)


def table_as_list(table: Table) -> BulletList:
    """Return a table as a list with an item for each row, each cell named by its column's heading."""
    if not table.rows:
        return BulletList(tuple(ListItem((Paragraph(heading),)) for heading in table.header))
    empty = [column for column in range(len(table.header)) if not any(row[column] for row in table.rows)]
    items = []
    for number, row in enumerate(table.rows):
        cells = [
            _named_cell(heading, cell)
            for column, (heading, cell) in enumerate(zip(table.header, row, strict=True))
            if cell or (number == 0 and column in empty)
        ]
        rest = BulletList(tuple(ListItem((paragraph,)) for paragraph in cells[1:]))
        items.append(ListItem((*cells[:1], rest) if rest.items else tuple(cells)))
    return BulletList(tuple(items))


def table_lines(header: Sequence[Inlines], rows: Sequence[Sequence[Inlines]], depth: int = 0) -> Lines:
    """Return the lines of a table, or of some of its rows, as those of `table_as_list` would be."""
    if not rows:
        return tuple([Line(heading, BULLET, depth + 1) for heading in header])
    names: list[Inlines] = [(Strong(heading), Text(": ")) if heading else () for heading in header]
    lines: list[Line] = []
    for number, row in enumerate(rows):
        above = len(lines)
        for column, (name, cell) in enumerate(zip(names, row, strict=True)):
            # A column without words is named once, in the first row.
            if cell or (number == 0 and not any(one[column] for one in rows)):
                first = len(lines) == above
                place = (depth + 1, 0, 0, ()) if first else (depth + 2, 0, 0, (0,))
                lines.append(Line((*name, *cell), BULLET, *place))
    return tuple(lines)


def _named_cell(heading: Inlines, cell: Inlines) -> Paragraph:
    return Paragraph((Strong(heading), Text(": "), *cell) if heading else cell)


def on_one_line(text: str) -> str:
    """Return a text without line breaks of its own: those of the author's file mean nothing."""
    return text.replace("\n", " ")


def flat(inlines: Inlines, bold: bool = False) -> list[tuple[str, bool]]:
    r"""Return the words of some inlines with whether they are bold; a line break is ``\n``."""
    spans: list[tuple[str, bool]] = []
    for inline in inlines:
        if isinstance(inline, Text):  # most are
            spans.append((on_one_line(inline.text), bold))
            continue
        match inline:
            case Code(text) | Abbreviation(text, _):
                spans.append((on_one_line(text), bold))
            case Strong(children):
                spans += flat(children, True)
            case Emphasis(children) | Link(children, _):
                spans += flat(children, bold)
            case LineBreak():
                spans.append(("\n", bold))
            case _:
                assert_never(inline)
    return spans
