"""Step 5 of reading: Python-Markdown's ElementTree turned into rich text. The only module that knows that tree.

The tree is no document: it holds stash marks, escapes code twice, and keeps raw HTML aside. Each function here
takes one kind of element; an element that none of them knows is a problem, and its words stay.
"""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from briefings.problems import Place, Problem
from briefings.readers.easy import Hard, Listed, Piece, Plain, Quoted, pieces_of
from briefings.readers.easy import Words as Parts
from briefings.readers.figures import read_figure
from briefings.readers.inlines import (
    decoded,
    tidy,
    with_abbreviations,
)
from briefings.readers.marks import first_mark, without_marks
from briefings.readers.parser import blocks_of, parsed
from briefings.readers.prepared import Prepared
from briefings.readers.words import Words
from briefings.richtext import (
    Alignment,
    Block,
    Blocks,
    BulletList,
    Callout,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    Text,
    plain_text,
)

_BLOCK_TAGS = {"p", "ul", "ol", "dl", "blockquote", "table", "div", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.END}


def read_markdown(prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> tuple[Blocks, list[Problem]]:
    """Return the blocks of prepared lines, and the problems found in them.

    `meanings` are the abbreviations to mark; pictures must lie in `picture_root` or below.
    """
    reading = _Reading(prepared, meanings, picture_root)
    blocks = reading.pieces(pieces_of(blocks_of(prepared.text)))
    return blocks, reading.problems


class _Reading(Words):
    """One reading of one text."""

    def __init__(self, prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> None:
        super().__init__(prepared, meanings)
        self.picture_root = picture_root

    def ragged_row(self, row: str, cells: int, columns: int) -> None:
        message = f"This row of the table has {cells} cell{'s' * (cells != 1)}, the header has {columns}."
        hint = r"Give every row the same number of | signs; write \| for one that is part of the text."
        self.refuse("ragged-table", message, hint, self.prepared.place(first_mark(row)))

    # ---- blocks that are told apart from their text

    def pieces(self, pieces: Sequence[Piece]) -> Blocks:
        """Return what the pieces of a text are; for the hard ones Python-Markdown is asked once."""
        hard = [piece.blocks for piece in pieces if isinstance(piece, Hard)]
        trees = iter(parsed(hard, self.ragged_row) if hard else ())
        found = list[Block]()
        for piece in pieces:
            match piece:
                case Plain(level, words):
                    found += self.plain(level, words)
                case Listed():
                    found.append(self.listed(piece))
                case Quoted(paragraphs):
                    place = self.place_at(paragraphs[0])
                    found.append(Quote(tuple([block for words in paragraphs for block in self.plain(0, words)]), place))
                case Hard():
                    found += self.blocks(next(trees))
        return tuple(found)

    def plain(self, level: int, words: Parts) -> Blocks:
        place = self.place_at(words)
        inlines = self.easy_words(words)
        if level:
            return (Heading(level, inlines, place),)
        self.look_for_rows(inlines, place, [part for at, part in enumerate(words) if part and at % 4 != 3])
        return (Paragraph(inlines, place),) if inlines else ()

    def listed(self, piece: Listed) -> Block:
        place, items = self.place_at(piece.points[0][0]), list[ListItem]()
        for words, lists in piece.points:
            inside = self.plain(0, words)
            if lists:
                inside += (self.listed(lists[0]),)
            items.append(ListItem(inside, self.place_at(words)))
        if piece.start is None:
            return BulletList(tuple(items), place)
        return NumberedList(tuple(items), piece.start, place)

    def place_at(self, words: Parts) -> Place:
        """Return the place of words that begin with a mark."""
        self.line = first_mark(words[0] or "")
        return self.prepared.place(self.line)

    # ---- blocks of a tree

    def blocks(self, parent: Element) -> Blocks:
        """Return what stands in an element: words between the blocks become paragraphs of their own."""
        found, loose, text = list[Block](), list[Element](), parent.text
        for child in parent:
            if child.tag in _BLOCK_TAGS:
                if text or loose:
                    found += self.loose(text, loose)
                    loose = []
                found += self.paragraph(child) if child.tag == "p" else self.block(child)
                text = child.tail
            else:
                loose.append(child)
        found += self.loose(text, loose)
        return tuple(found)

    def loose(self, text: str | None, inlines: list[Element]) -> Blocks:
        if not inlines and (not text or text.isspace()):
            return ()
        paragraph = Element("p")
        paragraph.text = text
        paragraph.extend(inlines)
        return self.paragraph(paragraph)

    def block(self, element: Element) -> Blocks:
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

    def paragraph(self, element: Element) -> Blocks:
        place = self.place_of(element)
        if len(element):
            pictures = [child for child in element if child.tag == "img"]
            if len(pictures) == 1 and not self.has_words(element):
                return (self.figure(pictures[0], place),)
        words = self.words(element)
        self.look_for_rows(words, place, element.itertext())
        return (Paragraph(words, place),) if words else ()

    def look_for_rows(self, words: Inlines, place: Place, given: Iterable[str]) -> None:
        """Refuse words that look like the rows of a table without a header; `given` are they with their marks."""
        text = plain_text(words)
        if text.startswith("|") and "|" in text[1:]:
            first_row = without_marks("".join(given)).split("\n")[0].strip("| ")
            hint = f"Put this line under its first row: {'|---' * (first_row.count('|') + 1)}|"
            self.refuse("table-without-header", "This looks like a table without a header.", hint, place)

    def has_words(self, element: Element) -> bool:
        pieces = [element.text or "", *(child.tail or "" for child in element)]
        others = any(child.tag != "img" for child in element)
        return others or bool(without_marks("".join(pieces)).strip())

    def figure(self, element: Element, place: Place) -> Block:
        words = self.prepared.attributes.get(place.line or 0, ())
        source, alt = html.unescape(element.get("src", "")), decoded(without_marks(element.get("alt", "")))
        image, problems = read_figure(source, alt, words, self.picture_root, place)
        self.problems += problems
        caption = tidy((Text(decoded(without_marks(element.get("title", "")))),))
        if not image:
            return Paragraph((Text(alt or source),), place)
        return Figure(image, " ".join(alt.split()), with_abbreviations(caption, self.finder, self.meanings), place)

    def items(self, element: Element) -> tuple[ListItem, ...]:
        return tuple([ListItem(self.blocks(item), self.place_of(item)) for item in element])

    def definitions(self, element: Element) -> Iterator[Definition]:
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

    def callout(self, element: Element, place: Place) -> Block:
        title: Inlines = ()
        inside = list(element)
        if inside and inside[0].get("class") == "admonition-title":
            title = self.words(inside[0])
            element.remove(inside[0])
        blocks = self.blocks(element)
        if not blocks:
            self.refuse("empty-callout", "This call-out has no text.", "Put four blanks before each line of it.", place)
        return Callout(title, blocks, "notes" in element.get("class", "").split(), place)

    def table(self, element: Element, place: Place) -> Table:
        head, *rows = [list(row) for row in element.iter("tr")]
        alignments = tuple([_ALIGNMENTS.get(cell.get("align", ""), Alignment.START) for cell in head])
        header = tuple([self.words(cell) for cell in head])
        if not all(header):
            self.refuse("table-header-empty", "A column of this table has no heading.", "Name every column.", place)
        if not rows:
            self.refuse("table-without-rows", "This table has a header and nothing under it.", "", place)
        inside = tuple([tuple([self.words(cell) for cell in row]) for row in rows])
        return Table(header, inside, alignments, place)

    def place_of(self, element: Element) -> Place:
        """Return the place of the first word of an element, or of the words before it."""
        first = element
        while not first.text and len(first):
            first = first[0]
        words = first_mark(first.text or "") or next(filter(None, map(first_mark, element.itertext())), None)
        in_pictures = None if words else first_mark("".join([each.get("alt", "") for each in element.iter("img")]))
        self.line = words or in_pictures or self.line
        return self.prepared.place(self.line)
