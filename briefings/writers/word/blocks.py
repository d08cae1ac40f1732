"""Blocks as paragraphs and tables: one small function for each kind, whatever they stand in."""

from typing import assert_never

from briefings import labels
from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Callout,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Table,
)
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import NOTHING, POINT, Para, Xml, joined, run
from briefings.writers.ooxml.word_numbering import DEEPEST, Level, List
from briefings.writers.word.boxes import enclose
from briefings.writers.word.inlines import Look, runs
from briefings.writers.word.setting import DEEPEST_HEADING, Setting, definition, heading, leads, placed
from briefings.writers.word.tables import write_table

TERM = Look("Definition Term")
"""The look of a term that is explained."""
MOST_HEIGHT = 280 * POINT
"""A picture is no higher than so many twips, so that its text stays beside it on the page."""
BELOW_TABLE, BELOW_LIST, ABOVE_TABLE = 10 * POINT, 4 * POINT, 7 * POINT
"""The space that a table or list leaves to its neighbours."""
GAP = 8 * POINT
"""The height of an empty line that parts what would be joined."""


def blocks(given: Blocks, setting: Setting, file: WordFile) -> list[Para | Xml]:
    """Return the paragraphs and tables of some blocks."""
    made: list[Para | Xml] = []
    levels = sorted({block.level for block in given if type(block) is Heading})
    above: Block | None = None
    left = len(given)
    for block in given:
        left -= 1
        deeper = levels.index(block.level) if type(block) is Heading else 0
        here = setting._replace(heading=setting.heading + deeper) if deeper else setting
        elements = _block(block, left > 0, here, file)
        if elements:
            if above is not None and type(above) is not Paragraph:
                made += _apart(above, made[-1], block, elements[0], file)
            above = block
            made += elements
    return made


def _block(block: Block, goes_on: bool, setting: Setting, file: WordFile) -> list[Para | Xml]:
    match block:
        case Paragraph(children):
            keep_next = goes_on and leads(block)
            return [placed(setting.style, setting, file, runs(children, file), keep_next=keep_next)]
        case Heading(_, children):
            return [heading(children, setting.heading, setting, file)]
        case BulletList(items):
            return _list(items, file.numbering.bulleted(setting.edge), "List Bullet", setting, file)
        case NumberedList(items, start):
            counted = file.numbering.numbered(start, setting.depth, setting.edge)
            return _list(items, counted, "List Number", setting, file)
        case _:
            return _rarer(block, setting, file)


def _rarer(
    block: DefinitionList | Quote | Callout | Table | Figure, setting: Setting, file: WordFile
) -> list[Para | Xml]:
    match block:
        case DefinitionList():
            return _definitions(block, setting, file)
        case Quote(inner):
            left = setting.left + file.styles["Quote"].left
            return blocks(inner, setting._replace(style="Quote", left=left, base=left), file)
        case Callout():
            return callout(block, setting, file)
        case Table():
            return [write_table(block, setting.title, file, setting.left)]
        case Figure():
            return _figure(block, setting, file)
    assert_never(block)


def _list(
    items: tuple[ListItem, ...], numbered: List, style: str, setting: Setting, file: WordFile
) -> list[Para | Xml]:
    made: list[Para | Xml] = []
    depth = min(setting.depth, DEEPEST)
    left, hanging = _indent(numbered.levels[depth], setting)
    inside = setting.base + numbered.levels[depth].left
    at, style_id = (numbered.id, depth), file.styles[style].id
    for item in items:
        first = item.blocks[0] if item.blocks else None
        if type(first) is Paragraph:
            content, rest = runs(first.children, file), item.blocks[1:]
            keep_next = bool(rest) and leads(first)
        else:
            rest, content, keep_next = item.blocks, NOTHING, True
        made.append(Para(style_id, content, left, hanging, numbering=at, keep_next=keep_next))
        if rest:
            inner = setting._replace(style="List Continue", left=inside, depth=setting.depth + 1)
            made += blocks(rest, inner, file)
    return made


def _indent(level: Level, setting: Setting) -> tuple[int | None, int]:
    """Return the left and the hanging indent of a list's items in twips; None where the list's own level says it."""
    left = setting.base + level.left
    if setting.box:
        return setting.box.left + left, left
    return (left, level.hanging) if setting.base else (None, 0)


def _definitions(block: DefinitionList, setting: Setting, file: WordFile) -> list[Para | Xml]:
    made: list[Para | Xml] = []
    for entry in block.entries:
        rest = tuple(inner for meaning in entry.meanings for inner in meaning)
        first: Inlines = ()
        if rest and isinstance(rest[0], Paragraph):
            first, rest = rest[0].children, rest[1:]
        made.append(definition(entry.term, TERM, first, setting, file))
        left = setting.left + file.styles["Definition"].left
        made += blocks(rest, setting._replace(style="List Continue", left=left, base=left), file)
    return made


def callout(block: Callout, setting: Setting, file: WordFile) -> list[Para | Xml]:
    """Return a call-out as a box, or as plain paragraphs where it stands in a box already."""
    style = "Trainer Notes" if block.for_trainer else "Callout"
    title = _callout_title(block, file)
    inner = setting._replace(heading=setting.heading + bool(title))
    if setting.box is None:
        box = file.styles[style].box
        box = box._replace(left=box.left + setting.left)
        inner = inner._replace(style=style, left=0, base=0, depth=0, box=box)
    elements = blocks(block.blocks, inner, file)
    if title:
        level = min(setting.heading, DEEPEST_HEADING)
        elements.insert(0, placed("Callout Title", inner, file, title, keep_next=True, outline=level))
    if setting.box is None and inner.box is not None:
        enclose(elements, inner.box, file)
    return elements


def _callout_title(block: Callout, file: WordFile) -> Xml:
    for_whom = run(f"{labels.TRAINER}: " if block.title else labels.TRAINER) if block.for_trainer else NOTHING
    return joined(for_whom, runs(block.title, file))


def _figure(block: Figure, setting: Setting, file: WordFile) -> list[Para | Xml]:
    room = file.room - setting.left - (setting.box.left + setting.box.right if setting.box else 0)
    image = file.picture(block.image, block.alt, room, MOST_HEIGHT)
    made: list[Para | Xml] = [placed("Figure", setting, file, image, keep_next=bool(block.caption))]
    if block.caption:
        made.append(placed("Caption", setting, file, runs(block.caption, file)))
    return made


def _apart(upper: Block, last: Para | Xml, lower: Block, first: Para | Xml, file: WordFile) -> list[Para | Xml]:
    """Give tables and lists room, given the blocks above and below a gap and what is nearest to it.

    Two tables or two boxes with nothing between them would be joined.
    """
    if not isinstance(last, Para) and not isinstance(first, Para):
        return [_gap(file)]
    match upper:
        case BulletList() | NumberedList():
            if isinstance(lower, Paragraph) and isinstance(first, Para):
                first.before = BELOW_LIST
            elif isinstance(lower, Table) and isinstance(last, Para):
                last.after = ABOVE_TABLE
        case Table():
            if not isinstance(lower, Heading) and isinstance(first, Para):
                first.before = BELOW_TABLE
        case Callout(for_trainer=False) if isinstance(lower, Callout) and not lower.for_trainer:
            return [_gap(file)]
        case _:
            pass
    return []


def _gap(file: WordFile) -> Para:
    return Para(file.styles["Body Text"].id, after=0, line=GAP)
