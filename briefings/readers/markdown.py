"""Step 5 of reading: Python-Markdown's ElementTree turned into rich text. The only module that knows that tree.

The tree is no document: it holds stash marks, escapes code twice, and keeps raw HTML aside. Each function here
takes one kind of element; an element that none of them knows is a problem, and its words stay.
"""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from briefings.problems import Place, Problem
from briefings.readers.easy import Hard, Listed, Piece, Plain, Quoted, Tabled, pieces_of
from briefings.readers.easy import Words as EasyWords
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
_SIDES = {
    (False, False): Alignment.START,
    (True, False): Alignment.START,
    (True, True): Alignment.CENTRE,
    (False, True): Alignment.END,
}
"""How a column is aligned, by whether a colon stands at either end of the line under its heading."""
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
        found: list[Block] = []
        for piece in pieces:
            match piece:
                case Plain(0, words):
                    found += self.easy_paragraph(words)
                case Plain(level, words):
                    found.append(Heading(level, self.easy_words(words), self.prepared.place(words[0])))
                case Listed():
                    found.append(self.listed(piece))
                case Quoted(paragraphs):
                    inside = tuple([block for words in paragraphs for block in self.easy_paragraph(words)])
                    found.append(Quote(inside, self.prepared.place(paragraphs[0][0])))
                case Tabled(under, rows):
                    found.append(self.tabled(under, rows))
                case Hard():
                    found += self.blocks(next(trees))
        return tuple(found)

    def easy_paragraph(self, words: EasyWords) -> Blocks:
        line, parts = words
        place = self.prepared.place(line)
        inlines = self.easy_words(words)
        if not inlines:
            return ()
        if not (isinstance(inlines[0], Text) and inlines[0].text[0] != "|"):
            self.look_for_rows(inlines, place, [part for at, part in enumerate(parts) if part and at % 4 != 3])
        return (Paragraph(inlines, place),)

    def listed(self, piece: Listed) -> Block:
        items: list[ListItem] = []
        for words, lists in piece.points:
            inside = self.easy_paragraph(words)
            if lists:
                inside += (self.listed(lists[0]),)
            self.line = words[0]
            items.append(ListItem(inside, self.prepared.place(self.line)))
        if piece.start is None:
            return BulletList(tuple(items), items[0].place)
        return NumberedList(tuple(items), piece.start, items[0].place)

    def tabled(self, under: Sequence[str], rows: Sequence[Sequence[EasyWords]]) -> Block:
        place = self.prepared.place(rows[0][0][0])
        cells = [tuple([self.easy_words(words) for words in row]) for row in rows]
        return self.table_of(cells, [_SIDES[signs[:1] == ":", signs[-1:] == ":"] for signs in under], place)

    # ---- blocks of a tree

    def blocks(self, parent: Element) -> Blocks:
        """Return what stands in an element: words between the blocks become paragraphs of their own."""
        found: list[Block] = []
        loose: list[Element] = []
        text = parent.text
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
        rows = [list(row) for row in element.iter("tr")]
        alignments = [_ALIGNMENTS.get(cell.get("align", ""), Alignment.START) for cell in rows[0]]
        return self.table_of([tuple([self.words(cell) for cell in row]) for row in rows], alignments, place)

    def table_of(self, rows: Sequence[tuple[Inlines, ...]], alignments: Iterable[Alignment], place: Place) -> Table:
        """Return a table of its rows, the first of which are the headings."""
        if not all(rows[0]):
            self.refuse("table-header-empty", "A column of this table has no heading.", "Name every column.", place)
        if len(rows) == 1:
            self.refuse("table-without-rows", "This table has a header and nothing under it.", "", place)
        return Table(rows[0], tuple(rows[1:]), tuple(alignments), place)

    def place_of(self, element: Element) -> Place:
        """Return the place of the first word of an element, or of the words before it."""
        first = element
        while not first.text and len(first):
            first = first[0]
        words = first_mark(first.text or "") or next(filter(None, map(first_mark, element.itertext())), None)
        in_pictures = None if words else first_mark("".join([each.get("alt", "") for each in element.iter("img")]))
        self.line = words or in_pictures or self.line
        return self.prepared.place(self.line)
