"""Step 5 of reading: Python-Markdown's ElementTree turned into rich text. The only module that knows that tree.

The tree is no document: it holds stash marks, escapes code twice, and keeps raw HTML aside. Each function here
takes one kind of element; an element that none of them knows is a problem, and its words stay.
"""

import html
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from briefings.problems import Place, Problem, error
from briefings.readers.figures import read_figure
from briefings.readers.finder import Finder, finder_of
from briefings.readers.inlines import (
    decoded,
    joined,
    leftovers,
    link_allowed,
    split,
    tidy,
    with_abbreviations,
    with_single_blanks,
)
from briefings.readers.marks import first_mark, unmarked, without_marks
from briefings.readers.parser import parsed
from briefings.readers.prepared import Prepared
from briefings.richtext import (
    Alignment,
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
    Inline,
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
    plain_text,
)
from briefings.values import dataclass

_BLOCK_TAGS = {"p", "ul", "ol", "dl", "blockquote", "table", "div", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.END}


def read_markdown(prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> tuple[Blocks, list[Problem]]:
    """Return the blocks of prepared lines, and the problems found in them.

    `meanings` are the abbreviations to mark; pictures must lie in `picture_root` or below.
    """
    reading = _Reading(prepared, meanings, picture_root)
    root = parsed(prepared.text, reading.ragged_row)
    blocks = reading.blocks(root)
    return blocks, reading.problems


@dataclass(slots=True)
class _Reading:
    """One reading of one text; `line` follows the marks, so that a fault inside a paragraph has its line."""

    prepared: Prepared
    meanings: Mapping[str, str]
    finder: Finder
    picture_root: Path
    problems: list[Problem]
    line: int | None

    def __init__(self, prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> None:
        self.prepared = prepared
        self.meanings = meanings
        self.finder = finder_of(frozenset(meanings))
        self.picture_root = picture_root
        self.problems = []
        self.line = None

    def ragged_row(self, row: str, cells: int, columns: int) -> None:
        message = f"This row of the table has {cells} cell{'s' * (cells != 1)}, the header has {columns}."
        hint = r"Give every row the same number of | signs; write \| for one that is part of the text."
        self.refuse("ragged-table", message, hint, self.prepared.place(first_mark(row)))

    # ---- blocks

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
        text = plain_text(words)
        if text.startswith("|") and "|" in text[1:]:
            first_row = without_marks("".join(element.itertext())).split("\n")[0].strip("| ")
            hint = f"Put this line under its first row: {'|---' * (first_row.count('|') + 1)}|"
            self.refuse("table-without-header", "This looks like a table without a header.", hint, place)
        return (Paragraph(words, place),) if words else ()

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

    # ---- inlines

    def words(self, element: Element) -> Inlines:
        """Return the inlines of an element, tidied, with abbreviations marked."""
        if not len(element):
            return self.plain_words(element.text)
        found = tidy(self.inlines(element))
        for fault in leftovers(plain_text(tuple([i for i in found if not isinstance(i, Code)]))):
            self.refuse(*fault)
        return with_abbreviations(found, self.finder, self.meanings)

    def plain_words(self, text: str | None) -> Inlines:
        """Return words that hold no inlines but abbreviations: most do."""
        words = with_single_blanks(self.text(text)).strip(" ")
        if not words:
            return ()
        for fault in leftovers(words):
            self.refuse(*fault)
        return split(words, self.finder, self.meanings)

    def inlines(self, element: Element) -> list[Inline]:
        found: list[Inline] = [Text(self.text(element.text))] if element.text else []
        for child in element:
            found += self.inline(child)
            if child.tail:
                found.append(Text(self.text(child.tail)))
        return found

    def inline(self, element: Element) -> Sequence[Inline]:
        found: Inline
        match element.tag:
            case "strong":
                found = Strong(joined(self.inlines(element)))
            case "em":
                found = Emphasis(joined(self.inlines(element)))
            case "code":
                found = Code(without_marks(html.unescape(element.text or "")))
            case "br":
                found = LineBreak()
            case "a":
                return self.link(element)
            case "img":
                message = "A picture stands among words."
                self.refuse("picture-in-text", message, "Put it on a line of its own, with an empty line around it.")
                found = Text(without_marks(element.get("alt", "")))
            case _:
                return self.inlines(element)
        return (found,)

    def link(self, element: Element) -> Inlines:
        target = without_marks(decoded(element.get("href", "")))
        children = joined(self.inlines(element))
        if title := element.get("title"):
            hint = "Say it in the sentence; few readers ever see the words behind a link."
            self.refuse("link-title", f"The words '{without_marks(title)}' behind the link are not shown.", hint)
        if link_allowed(target):
            if not plain_text(children).strip():
                message = f"The link to {target} has no words to click on."
                self.refuse("link-without-text", message, "Write [words](address).")
            return (Link(children, target),)
        message = f"The link to '{target}' is not allowed here." if target else "This link leads nowhere."
        self.refuse("bad-link", message, "Link to https://…, mailto:… or #a-heading of this briefing.")
        return (*children, Text(f" ({target})" if target else ""))

    def text(self, text: str | None) -> str:
        """Return words without their marks, which tell the line on the way."""
        if not text:
            return ""
        if not text.isascii():
            text, line = unmarked(text)
            self.line = line or self.line
        return decoded(text) if "&" in text or "\x02" in text else text

    def place_of(self, element: Element) -> Place:
        """Return the place of the first word of an element, or of the words before it."""
        first = element
        while not first.text and len(first):
            first = first[0]
        words = first_mark(first.text or "") or next(filter(None, map(first_mark, element.itertext())), None)
        in_pictures = None if words else first_mark("".join([each.get("alt", "") for each in element.iter("img")]))
        self.line = words or in_pictures or self.line
        return self.prepared.place(self.line)

    def refuse(self, code: str, message: str, hint: str, place: Place | None = None) -> None:
        self.problems.append(error(place or self.prepared.place(self.line), code, message, hint))
