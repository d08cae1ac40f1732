"""Blocks of Markdown that can be but one thing, told apart from their text alone: most are.

Lines made ready have a mark near their head, so that a paragraph, a heading, a point or a quotation of one line, whose
words hold nothing but plain bold words and links, is known without a tree. Whatever else there is comes out as blocks
for Python-Markdown, together with whatever before it or after it they may belong to.
"""

import re
from collections.abc import Sequence
from dataclasses import field

from briefings.readers.marks import ANY_MARK
from briefings.values import dataclass

SIGNS = re.compile(r"[`\\\[<*_]|  \n")
"""What every inline of Markdown begins with; ``!`` counts before a bracket only."""

_LEAD = r"\*\*(?P<strong>\w(?:[^`\\\[<*_\n]*[\w.!?:])?)\*\*(?!\S)"
_EASY = re.compile(
    rf"(?:(?<={ANY_MARK})|(?<!\S)){_LEAD}"
    r"|(?<!!)\[(?P<words>[^`\\\[<*_\n\]]+)\]\((?P<address>(?:https?://|mailto:)[\w.:/?=&#%~@+-]+)\)"
)
"""Words in bold that stand apart, and a link with an address and no more: what nearly all inlines are."""

_BLOCK = re.compile(rf"(?P<sign>- |    - |#{{1,6}} ?|[0-9]+\. |    [0-9]+\. |> )?(?P<head>{ANY_MARK})(?:{_LEAD})?")
_HARD = re.compile(r"[`\\\[<*_\n]")
_PARAGRAPH = re.compile(f"{ANY_MARK}[^\n]*(?:\n{ANY_MARK}[^\n]*)*\\Z")
_TABLE = re.compile(r"\|[^\n]*(?:\n\|[^\n]*)*\Z")
_INDENT = "    "

Words = Sequence[str | None]
"""Words up to an inline, then for each inline the bold words, the words of a link, its address and what follows it."""


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
class Hard:
    """Blocks for Python-Markdown."""

    blocks: list[str]
    is_open: bool = True
    """Whether what follows may belong to it."""


Piece = Plain | Listed | Quoted | Hard


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
        found = _BLOCK.match(block)
        words = _words_of(block, found) if found else ()
        if not found or not words:
            return False
        sign: str | None = found["sign"]
        if sign is None:
            self.add(Plain(0, words))
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

    def add(self, piece: Piece) -> None:
        self.pieces.append(piece)
        self.last = piece

    def hard(self, at: int, block: str) -> None:
        """Leave a block to Python-Markdown, with the list or quotation before it where it may be part of that."""
        last = self.last
        if _PARAGRAPH.match(block) or _TABLE.match(block):
            self.add(Hard([block], is_open=False))
        elif isinstance(last, Hard) and last.is_open:
            last.blocks.append(block)
        elif isinstance(last, (Listed, Quoted)) and block[0] not in "!#":
            self.pieces.pop()
            self.add(Hard(self.blocks[last.at : at + 1]))
        else:
            self.add(Hard([block]))


def _words_of(block: str, found: re.Match[str]) -> Words:
    """Return the words of a block from its mark on, nothing where they are not easy or part of something else."""
    start, end, strong = found.start("head"), found.end(), found["strong"]
    if end == len(block) or not _HARD.search(block, end):
        return (block[start], strong, None, None, block[end:]) if strong else (block[start:],)
    if "\n" in block and (start or not _PARAGRAPH.match(block)):
        return ()
    return easy_words(block[start:])


def _is_point_of(lists: list[Listed], start: int | None, words: Words) -> bool:
    """Return whether a point is one of the lists of another point now; it has lists of one kind only."""
    if not lists:
        lists.append(Listed(start))
    elif (lists[0].start is None) is not (start is None):
        return False
    lists[0].points.append((words, []))
    return True
