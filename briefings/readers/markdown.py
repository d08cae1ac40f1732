"""Step 5 of reading: Python-Markdown's ElementTree turned into rich text. The only module that knows that tree.

The tree is no document: it holds stash marks, escapes code twice, and keeps raw HTML aside. Each function here
takes one kind of element; an element that none of them knows is a problem, and its words stay.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.problems import Place, Problem
from briefings.readers.easy import UNUSUAL, Hard, pieces_of
from briefings.readers.inlines import (
    decoded,
    tidy,
    with_abbreviations,
)
from briefings.readers.marks import first_mark, without_marks
from briefings.readers.prepared import Prepared
from briefings.readers.told import Told
from briefings.richtext import (
    Alignment,
    Block,
    Blocks,
    BulletList,
    Definition,
    DefinitionList,
    Heading,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    Text,
)

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_BLOCK_TAGS = {"p", "ul", "ol", "dl", "blockquote", "table", "div", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.END}


def read_markdown(prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> tuple[Blocks, list[Problem]]:
    """Return the blocks of prepared lines, and the problems found in them.

    `meanings` are the abbreviations to mark; pictures must lie in `picture_root` or below.
    """
    reading = _Reading(prepared, meanings, picture_root)
    pieces = pieces_of(_blocks_of(prepared.text))
    trees = _trees_of([piece.blocks for piece in pieces if isinstance(piece, Hard)], reading.ragged_row)
    blocks = reading.pieces(pieces, map(reading.blocks, trees))
    return blocks, reading.problems


def _blocks_of(text: str) -> list[str]:
    """Return the blocks of a whole text: what stands between its empty lines."""
    if any(sign in text for sign in UNUSUAL) or text.endswith(" "):
        from briefings.readers.parser import blocks_of

        return blocks_of(text)
    return f"{text}\n\n".split("\n\n")


def _trees_of(hard: Sequence[list[str]], report: Callable[[str, int, int], None]) -> "Iterable[Element]":
    """Return what Python-Markdown makes of the parts of a text; it is loaded for the first of them."""
    if not hard:
        return ()
    from briefings.readers.parser import parsed

    return parsed(hard, report)


class _Reading(Told):
    """One reading of one text."""

    def ragged_row(self, row: str, cells: int, columns: int) -> None:
        message = f"This row of the table has {cells} cell{'s' * (cells != 1)}, the header has {columns}."
        hint = r"Give every row the same number of | signs; write \| for one that is part of the text."
        self.refuse("ragged-table", message, hint, self.prepared.place(first_mark(row)))

    def blocks(self, parent: "Element") -> Blocks:
        """Return what stands in an element: words between the blocks become paragraphs of their own."""
        found: list[Block] = []
        loose: list[Element] = []
        text = parent.text
        for child in parent:
            if child.tag in _BLOCK_TAGS:
                if text or loose:
                    found += self.loose(parent, text, loose)
                    loose = []
                found += self.paragraph(child) if child.tag == "p" else self.block(child)
                text = child.tail
            else:
                loose.append(child)
        found += self.loose(parent, text, loose)
        return tuple(found)

    def loose(self, parent: "Element", text: str | None, inlines: "list[Element]") -> Blocks:
        if not inlines and (not text or text.isspace()):
            return ()
        paragraph = parent.makeelement("p", {})
        paragraph.text = text
        paragraph.extend(inlines)
        return self.paragraph(paragraph)

    def block(self, element: "Element") -> Blocks:
        place = self.place_of(element)
        found: Block
        match element.tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                found = Heading(int(element.tag[1]), self.words(element), place)
            case "ul":
                found = BulletList(self.items(element), place)
            case "ol":
                found = NumberedList(self.items(element), int(element.get("start", "1")), place)
            case "dl":
                found = DefinitionList(tuple(self.definitions(element)), place)
            case "blockquote":
                found = Quote(self.blocks(element), place)
            case "table":
                found = self.table(element, place)
            case "div" if "admonition" in element.get("class", ""):
                found = self.callout(element, place)
            case "hr":
                return ()  # `lines` has reported it
            case _:
                self.refuse("unknown-block", "This block is of a kind that briefings do not have.", "", place)
                found = Paragraph(self.words(element), place)
        return (found,)

    def paragraph(self, element: "Element") -> Blocks:
        place = self.place_of(element)
        if len(element):
            pictures = [child for child in element if child.tag == "img"]
            if len(pictures) == 1 and not self.has_words(element):
                return (self.figure(pictures[0], place),)
        words = self.words(element)
        self.look_for_rows(words, place, ["".join(element.itertext())])
        return (Paragraph(words, place),) if words else ()

    def has_words(self, element: "Element") -> bool:
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        others = any(child.tag != "img" for child in element)
        return others or bool(without_marks("".join(pieces)).strip())

    def figure(self, element: "Element", place: Place) -> Block:
        from html import unescape

        source, alt = unescape(element.get("src", "")), decoded(without_marks(element.get("alt", "")))
        caption = tidy((Text(decoded(without_marks(element.get("title", "")))),))
        return self.shown(source, alt, place, with_abbreviations(caption, self.finder, self.meanings))

    def items(self, element: "Element") -> tuple[ListItem, ...]:
        return tuple([ListItem(self.blocks(item), self.place_of(item)) for item in element])

    def definitions(self, element: "Element") -> Iterator[Definition]:
        term: Element | None = None
        meanings: list[Blocks] = []
        for child in element:
            if child.tag == "dt":
                if term is not None:
                    yield Definition(self.words(term), tuple(meanings), self.place_of(term))
                term, meanings = child, []
            elif term is None:
                message = "A meaning stands here without the term that it explains."
                hint = "Write the term on a line of its own, ':   ' and its meaning on the next."
                self.refuse("definition-without-term", message, hint, self.place_of(child))
            else:
                meanings.append(self.blocks(child))
        if term is not None:
            yield Definition(self.words(term), tuple(meanings), self.place_of(term))

    def callout(self, element: "Element", place: Place) -> Block:
        title: Inlines = ()
        inside = list(element)
        if inside and inside[0].get("class") == "admonition-title":
            title = self.words(inside[0])
            element.remove(inside[0])
        return self.called(title, self.blocks(element), "notes" in element.get("class", "").split(), place)

    def table(self, element: "Element", place: Place) -> Table:
        rows = [list(row) for row in element.iter("tr")]
        alignments = [_ALIGNMENTS.get(cell.get("align", ""), Alignment.START) for cell in rows[0]]
        return self.table_of([tuple([self.words(cell) for cell in row]) for row in rows], alignments, place)

    def place_of(self, element: "Element") -> Place:
        """Return the place of the first word of an element, or of the words before it."""
        first = element
        while not first.text and len(first):
            first = first[0]
        words = first_mark(first.text or "") or next(filter(None, map(first_mark, element.itertext())), None)
        in_pictures = None if words else first_mark("".join([each.get("alt", "") for each in element.iter("img")]))
        self.line = words or in_pictures or self.line
        return self.prepared.place(self.line)
