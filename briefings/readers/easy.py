"""Blocks of Markdown that can be but one thing, told apart from their text alone: most are.

Lines made ready have a mark near their head, so that a paragraph, a heading, a point or a quotation of one line, whose
words hold nothing but plain bold words and links, is known without a tree. Whatever else there is comes out as blocks
for Python-Markdown, together with whatever before it or after it they may belong to.
"""

import re
from collections.abc import Sequence
from dataclasses import field

from briefings.readers.marks import ANY_MARK, line_of
from briefings.values import dataclass

SIGNS = re.compile(r"[`\\\[<*_]|  \n")
"""What every inline of Markdown begins with; ``!`` counts before a bracket only."""

UNUSUAL = ("\r", "\t", " \n", "\x02", "\x03")
"""What Python-Markdown makes other blanks of, or takes out, before it looks at a text; lines made ready hold none."""

_LEAD = r"\*\*(?P<strong>\w(?:[^`\\\[<*_\n]*[\w.!?:])?)\*\*(?!\S)"
_EASY = re.compile(
    rf"(?:(?<={ANY_MARK})|(?<!\S)){_LEAD}"
    r"|(?<!!)\[(?P<words>[^`\\\[<*_\n\]]+)\]\((?P<address>(?:https?://|mailto:)[\w.:/?=&#%~@+-]+)\)"
)
"""Words in bold that stand apart, and a link with an address and no more: what nearly all inlines are."""

_BLOCK = re.compile(
    rf"(?P<sign>- |    - |#{{1,6}} ?|[0-9]+\. |    [0-9]+\. |> )?(?P<head>{ANY_MARK})"
    rf"(?:{_LEAD})?(?P<rest>[^`\\\[<*_\n]*\Z)?"
)
"""A block with the mark so near its head that it can be but one thing; the rest are words without any sign."""
_HARD = re.compile(r"[`\\\[<*_\n]")
_PARAGRAPH = re.compile(f"{ANY_MARK}[^\n]*(?:\n{ANY_MARK}[^\n]*)*\\Z")
_TABLE = re.compile(r"\|[^\n]*(?:\n\|[^\n]*)*\Z")
_UNDER = frozenset("|:- ")
"""What stands under the headings of a table."""
_PICTURE = re.compile(rf"(?P<mark>{ANY_MARK})!\[(?P<alt>[^`\\\[\]<*_&\n]*)\]\((?P<source>[\w./-]+)\) *\Z")
_DEFINED = re.compile(rf"(?P<term>{ANY_MARK}[^\n]*\S)\n:   (?P<meaning>{ANY_MARK}[^\n]*)\Z")
_CALLED = re.compile(rf'!!! (?P<name>notes?) "(?P<title>{ANY_MARK}[^\n]*)"(?P<inside>(?:\n    [^ \n][^\n]*)*)\Z')
_INSIDE = re.compile(r"(?:\n?    [^ \n][^\n]*)+\Z")

Parts = Sequence[str | None]
"""Words up to an inline, then for each inline the bold words, the words of a link, its address and what follows it."""

Words = tuple[int | None, Parts]
"""The line of some words, None where they have no mark, and the words without the mark at their head."""


@dataclass(slots=True)
class Plain:
    """A paragraph, at level 0, or a heading."""

    level: int
    words: Words


@dataclass(slots=True)
class Listed:
    """A list; each point has words, and perhaps a list of its own."""

    start: int | None
    """The number of the first point, None for bullets."""
    points: "list[tuple[Words, list[Listed]]]" = field(default_factory=list)
    at: int = 0
    """Which block of the text it begins with."""


@dataclass(slots=True)
class Quoted:
    """A quotation of some paragraphs."""

    paragraphs: list[Words]
    at: int


@dataclass(slots=True)
class Tabled:
    """A table: the rows after the first have as many cells as that."""

    alignments: list[str]
    """The signs under each heading."""
    rows: list[list[Words]]


@dataclass(slots=True)
class Pictured:
    """A picture in a line of its own, without a caption."""

    line: int | None
    alt: str
    source: str


@dataclass(slots=True)
class Defined:
    """Terms, each with its one meaning."""

    entries: list[tuple[Words, Words]]
    at: int


@dataclass(slots=True)
class Called:
    """A call-out with what stands in it."""

    is_for_trainer: bool
    title: Words
    at: int
    inside: "_Telling"


@dataclass(slots=True)
class Hard:
    """Blocks for Python-Markdown."""

    blocks: list[str]
    is_open: bool = True
    """Whether what follows may belong to it."""


Piece = Plain | Listed | Quoted | Tabled | Pictured | Defined | Called | Hard


def easy_words(text: str) -> list[str | None]:
    """Return words and their inlines, where all are easy; else nothing."""
    parts = _EASY.split(text)
    return [] if any(map(SIGNS.search, parts[::4])) else parts


def pieces_of(blocks: list[str]) -> list[Piece]:
    """Return what the blocks of a text are, in their order."""
    telling = _Telling(blocks)
    for at, block in enumerate(blocks):
        if not block or block[0] == "\n":
            telling.gap(block[:1])
            block = block[1:]  # noqa: PLW2901
        if block and not telling.is_told(at, block):
            if block.lstrip(" \n").startswith(":"):  # a meaning, whose term may stand in the block before it
                return [Hard(blocks)]
            telling.hard(at, block)
    return telling.pieces


class _Telling:
    """One walk down the blocks of a text."""

    def __init__(self, blocks: list[str]) -> None:
        self.blocks = blocks
        self.pieces: list[Piece] = []
        self.last: Piece | None = None

    def gap(self, block: str) -> None:
        """Tell of one more empty line between two blocks."""
        if isinstance(self.last, Hard) and self.last.is_open:
            self.last.blocks.append(block)

    def is_told(self, at: int, block: str) -> bool:
        """Return whether a block is a piece now, or part of one, without anybody's help."""
        if isinstance(self.last, Called) and block[0] == " ":
            return bool(_INSIDE.match(block)) and self.last.inside.is_within(at, block)
        found = _BLOCK.match(block)
        if not found:
            return self.is_called(at, block)
        sign, head, strong, rest = found.groups()
        words: Words | None
        if rest is not None:
            words = line_of(head), (("", strong, None, None, rest) if strong else (rest,))
        elif not (words := _words_of(block, found.start("head"))):
            return not sign and self.is_shown_or_defined(at, block)
        if not sign:
            self.pieces.append(plain := Plain(0, words))
            self.last = plain
        elif sign[0] == "#":
            if block.rfind("#") >= len(sign) or block[-1].isspace():
                return False
            self.add(Plain(len(sign.rstrip()), words))
        else:
            return self.is_joined(at, sign, words)
        return True

    def is_joined(self, at: int, sign: str, words: Words) -> bool:
        """Return whether a point or a quotation is part of the piece before it or a piece of its own."""
        last = self.last
        if isinstance(last, Hard) and last.is_open:
            return False
        if sign == "> ":
            if isinstance(last, Quoted):
                last.paragraphs.append(words)
            else:
                self.add(Quoted([words], at))
            return True
        start = None if sign.endswith("- ") else int(sign[:-2])
        if sign[0] == " ":
            return isinstance(last, Listed) and _is_point_of(last.points[-1][1], start, words)
        if isinstance(last, Listed) and (last.start is None) is (start is None):
            last.points.append((words, []))
        else:
            self.add(Listed(start, [(words, [])], at))
        return True

    def is_called(self, at: int, block: str) -> bool:
        """Return whether a block begins a call-out."""
        found = None if isinstance(self.last, Hard) and self.last.is_open else _CALLED.match(block)
        title = _words_of_cell(found["title"]) if found else None
        if not found or not title:
            return False
        inside = _Telling(self.blocks)
        if found["inside"] and not inside.is_within(at, found["inside"][1:]):
            return False
        self.add(Called(found["name"] == "notes", title, at, inside))
        return True

    def is_within(self, at: int, block: str) -> bool:
        """Return whether a block of a call-out, with the blanks before its lines, is easy too."""
        return self.is_told(at, block[4:].replace("\n    ", "\n"))

    def is_shown_or_defined(self, at: int, block: str) -> bool:
        """Return whether a block is a picture or a term with its meaning."""
        if shown := _PICTURE.match(block):
            self.add(Pictured(line_of(shown["mark"]), shown["alt"], shown["source"]))
            return True
        last, found = self.last, _DEFINED.match(block)
        term, meaning = map(_words_of_cell, found.groups()) if found else (None, None)
        if not term or not meaning or (isinstance(last, Hard) and last.is_open):
            return False
        if isinstance(last, Defined):
            last.entries.append((term, meaning))
        else:
            self.add(Defined([(term, meaning)], at))
        return True

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.last = piece

    def hard(self, at: int, block: str) -> None:
        """Leave a block to Python-Markdown, with the list or quotation before it where it may be part of that."""
        last = self.last
        if _TABLE.match(block):
            self.add(_table_of(block) or Hard([block], is_open=False))
        elif _PARAGRAPH.match(block):
            self.add(Hard([block], is_open=False))
        elif isinstance(last, Hard) and last.is_open:
            last.blocks.append(block)
        elif isinstance(last, (Listed, Quoted, Defined, Called)) and block[0] not in "!#":
            self.pieces.pop()
            self.add(Hard(self.blocks[last.at : at + 1]))
        else:
            self.add(Hard([block]))


def _words_of(block: str, start: int) -> Words | None:
    """Return the words of a block from its mark on, None where they are not easy or part of something else."""
    if "\n" in block and (start or not _PARAGRAPH.match(block)):
        return None
    parts = easy_words(block[start:])
    return (line_of(block[start]), [(parts[0] or "")[1:], *parts[1:]]) if parts else None


def _table_of(block: str) -> Tabled | None:
    """Return the table that a block of rows is, None where it is no plain one or its cells are not easy."""
    if "`" in block or "\\" in block or "\n" not in block:
        return None
    head, under, *rest = [_cells_of(row) for row in block.split("\n")]
    columns = len(head)
    if columns < 2 or not _UNDER.issuperset("".join(under)) or {columns} != {len(row) for row in (under, *rest)}:
        return None
    rows = [[_words_of_cell(cell) for cell in row] for row in (head, *rest)]
    easy = [[cell for cell in row if cell] for row in rows]
    return Tabled(under, easy) if easy == rows and easy[0][0][0] else None


def _cells_of(row: str) -> list[str]:
    return [cell.strip(" ") for cell in row.strip(" ").removeprefix("|").removesuffix("|").split("|")]


def _words_of_cell(cell: str) -> Words | None:
    line = line_of(cell[0]) if cell else None
    if not _HARD.search(cell):
        return line, (cell[1:] if line else cell,)
    parts = easy_words(cell)
    return (line, [(parts[0] or "")[1:] if line else parts[0], *parts[1:]]) if parts else None


def _is_point_of(lists: list[Listed], start: int | None, words: Words) -> bool:
    """Return whether a point is one of the lists of another point now; it has lists of one kind only."""
    if not lists:
        lists.append(Listed(start))
    elif (lists[0].start is None) is not (start is None):
        return False
    lists[0].points.append((words, []))
    return True
