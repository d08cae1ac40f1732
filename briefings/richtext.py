"""Formatted text as values: the closed family of inlines and blocks that a briefing is written in.

Readers make these trees, writers render them; neither knows the other. Children are tuples, so a tree is
hashable and cannot change. Places are left out of comparisons: two paragraphs with the same words are equal.
"""

from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from pathlib import Path
from typing import assert_never

from briefings.problems import Place
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words."""

    text: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of strong importance, shown in bold."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words. Shown without italics, which many readers find hard to read."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    """Words to be typed or read exactly as they stand, such as the name of a form."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to a web address, an e-mail address or a heading of the same briefing (``#…``)."""

    children: "Inlines"
    target: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form whose meaning is known from the file's own list or the shared glossary."""

    text: str
    expansion: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A new line within a paragraph."""


Inline = Text | Strong | Emphasis | Code | Link | Abbreviation | LineBreak
Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text."""

    children: Inlines
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section that the model gives no meaning of its own (level 4 to 6)."""

    level: int
    children: Inlines
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list: a paragraph first as a rule, nested lists after it."""

    blocks: "Blocks"
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list in which order has no meaning."""

    items: tuple[ListItem, ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A numbered list; the first item has the number `start`, as the author wrote it."""

    items: tuple[ListItem, ...]
    start: int = 1
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Definition:
    """A term and what it means; one term may have several meanings."""

    term: Inlines
    meanings: tuple["Blocks", ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class DefinitionList:
    """Terms and their meanings."""

    entries: tuple[Definition, ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words."""

    blocks: "Blocks"
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Callout:
    """Text set apart: for everyone, or with `for_trainer` for the trainer only (never on the public page)."""

    title: Inlines
    blocks: "Blocks"
    for_trainer: bool = False
    place: Place | None = field(default=None, compare=False)


class Alignment(StrEnum):
    """How a table's column is aligned."""

    START = "start"
    CENTRE = "centre"
    END = "end"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; every row has as many cells as the header."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    alignments: tuple[Alignment, ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture on its own line; `alt` is empty only when the author marked it decorative."""

    image: Path
    """The picture's file, as an absolute path."""
    alt: str
    caption: Inlines = ()
    place: Place | None = field(default=None, compare=False)


Block = Paragraph | Heading | BulletList | NumberedList | DefinitionList | Quote | Callout | Table | Figure
Blocks = tuple[Block, ...]


def plain_text(inlines: Inlines) -> str:
    """Return the words of some inlines without their formatting; a line break becomes a blank."""
    if len(inlines) == 1:
        only = inlines[0]
        return only.text if isinstance(only, Text) else _plain(only)  # most are words alone
    return "".join([inline.text if isinstance(inline, Text) else _plain(inline) for inline in inlines])


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text) | Abbreviation(text, _):
            return text
        case Strong(children) | Emphasis(children) | Link(children, _):
            return plain_text(children)
        case LineBreak():
            return " "
    assert_never(inline)


def walk_inlines(inlines: Inlines) -> Iterator[Inline]:
    """Yield every inline of some inlines, parents before their children, in reading order."""
    for inline in inlines:
        yield inline
        if not isinstance(inline, Text) and isinstance(inline, (Strong, Emphasis, Link)):  # most are words
            yield from walk_inlines(inline.children)


def inline_runs(block: Block) -> list[Inlines]:
    """Return each separate run of words of a block and of all blocks inside it, in reading order.

    A run is a paragraph, a heading, a cell, a term, a caption: words that stand together in every format.
    """
    return runs_of((block,))


def runs_of(blocks: Blocks) -> list[Inlines]:
    """Return each separate run of words of some blocks, in reading order."""
    found: list[Inlines] = []
    _gather(blocks, found)
    return found


def _gather(blocks: Blocks, found: list[Inlines]) -> None:
    for block in blocks:
        if isinstance(block, (Paragraph, Heading)):  # most are
            found.append(block.children)
            continue
        match block:
            case BulletList() | NumberedList():
                _gather_points(block.items, found)
            case DefinitionList():
                for entry in block.entries:
                    found.append(entry.term)
                    for meaning in entry.meanings:
                        _gather(meaning, found)
            case Quote():
                _gather(block.blocks, found)
            case Callout():
                if block.title:
                    found.append(block.title)
                _gather(block.blocks, found)
            case Table():
                found += block.header
                for row in block.rows:
                    found += row
            case Figure():
                if block.caption:
                    found.append(block.caption)
            case _:
                assert_never(block)


def _gather_points(items: tuple[ListItem, ...], found: list[Inlines]) -> None:
    for item in items:
        inside = item.blocks
        if len(inside) == 1 and isinstance(inside[0], Paragraph):  # most have no more
            found.append(inside[0].children)
        else:
            _gather(inside, found)


def walk_blocks(blocks: Blocks) -> list[Block]:
    """Return every block of some blocks, parents before what stands inside them, in reading order."""
    found: list[Block] = []
    _walk(blocks, found)
    return found


def _walk(blocks: Blocks, found: list[Block]) -> None:
    for block in blocks:
        found.append(block)
        if isinstance(block, (Paragraph, Heading, Table, Figure)):  # most are; nothing stands inside them
            continue
        match block:
            case BulletList() | NumberedList():
                for item in block.items:
                    inside = item.blocks
                    if len(inside) == 1 and isinstance(inside[0], Paragraph):  # most have no more
                        found.append(inside[0])
                    else:
                        _walk(inside, found)
            case DefinitionList():
                for entry in block.entries:
                    for meaning in entry.meanings:
                        _walk(meaning, found)
            case Quote() | Callout():
                _walk(block.blocks, found)
            case _:
                assert_never(block)


def split_lead(inlines: Inlines) -> tuple[Inlines, Inlines]:
    """Split words that open in bold into the lead and the rest; no lead where they do not, or are all bold."""
    if inlines and isinstance(inlines[0], Strong) and plain_text(inlines[1:]).strip():
        return inlines[:1], inlines[1:]
    return (), inlines
