"""Step 5 of reading: rich text of the blocks that are told apart from their text (`easy`); most are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from briefings.problems import Place
from briefings.readers.easy import Called, Defined, Hard, Listed, Pictured, Piece, Plain, Quoted, Tabled
from briefings.readers.easy import Words as EasyWords
from briefings.readers.figures import read_figure
from briefings.readers.marks import without_marks
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

_SIDES = {
    (False, False): Alignment.START,
    (True, False): Alignment.START,
    (True, True): Alignment.CENTRE,
    (False, True): Alignment.END,
}
"""How a column is aligned, by whether a colon stands at either end of the line under its heading."""

_OF_A_ROW = ("|", "")
"""What the words of a row begin with, or of a row with something before it that has no words."""


class Told(Words):
    """Reads the pieces of one text."""

    def __init__(self, prepared: Prepared, meanings: Mapping[str, str], picture_root: Path) -> None:
        super().__init__(prepared, meanings)
        self.picture_root = picture_root

    def pieces(self, pieces: Iterable[Piece], hard: Iterator[Blocks]) -> Blocks:
        """Return what the pieces of a text are; `hard` are the blocks of the hard ones, in their order."""
        found: list[Block] = []
        for piece in pieces:
            if isinstance(piece, Plain):  # most are
                if not piece.level:
                    found += self.easy_paragraph(piece.words)
                    continue
                inlines = self.easy_words(piece.words)
                found.append(Heading(piece.level, inlines, self.prepared.place(piece.words[0])))
            elif isinstance(piece, Hard):
                found += next(hard)
            else:
                found.append(self.block_of(piece, hard))
        return tuple(found)

    def block_of(self, piece: Listed | Quoted | Tabled | Pictured | Defined | Called, hard: Iterator[Blocks]) -> Block:
        """Return the one block that a piece is."""
        match piece:
            case Listed():
                return self.listed(piece)
            case Quoted(paragraphs):
                inside = tuple([block for words in paragraphs for block in self.easy_paragraph(words)])
                return Quote(inside, self.prepared.place(paragraphs[0][0]))
            case Tabled(under, rows):
                return self.tabled(under, rows)
            case Pictured(line, alt, source):
                self.line = line or self.line
                return self.shown(source, alt, self.prepared.place(line))
            case Defined(entries):
                return self.defined(entries)
            case Called(is_for_trainer, title):
                place, words = self.prepared.place(title[0]), self.easy_words(title)
                return self.called(words, self.pieces(piece.inside.pieces, hard), is_for_trainer, place)

    def easy_paragraph(self, words: EasyWords) -> Blocks:
        """Return a paragraph of easy words, nothing where there are none."""
        line, parts = words
        inlines = self.easy_words(words)
        if not inlines:
            return ()
        place = self.prepared.place(line)
        if plain_text(inlines[:1])[:1] in _OF_A_ROW:
            self.look_for_rows(inlines, place, parts)
        return (Paragraph(inlines, place),)

    def listed(self, piece: Listed) -> Block:
        """Return a list."""
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
        """Return a table of its rows and the signs under its headings."""
        place = self.prepared.place(rows[0][0][0])
        cells = [tuple([self.easy_words(words) for words in row]) for row in rows]
        return self.table_of(cells, [_SIDES[signs[:1] == ":", signs[-1:] == ":"] for signs in under], place)

    def defined(self, entries: Sequence[tuple[EasyWords, EasyWords]]) -> Block:
        """Return a list of terms, each with its meaning."""
        found = []
        for term, meaning in entries:
            inside = self.easy_paragraph(meaning)
            found.append(Definition(self.easy_words(term), (inside,), self.prepared.place(term[0])))
        return DefinitionList(tuple(found), found[0].place)

    def shown(self, source: str, alt: str, place: Place, caption: Inlines = ()) -> Block:
        """Return a picture, or its words where there is none that can be shown."""
        words = self.prepared.attributes.get(place.line or 0, ())
        image, problems = read_figure(source, alt, words, self.picture_root, place)
        self.problems += problems
        if not image:
            return Paragraph((Text(alt or source),), place)
        return Figure(image, " ".join(alt.split()), caption, place)

    def called(self, title: Inlines, blocks: Blocks, is_for_trainer: bool, place: Place) -> Block:
        """Return a call-out of its parts; one without text is refused."""
        if not blocks:
            self.refuse("empty-callout", "This call-out has no text.", "Put four blanks before each line of it.", place)
        return Callout(title, blocks, is_for_trainer, place)

    def table_of(self, rows: Sequence[tuple[Inlines, ...]], alignments: Iterable[Alignment], place: Place) -> Table:
        """Return a table of its rows, the first of which are the headings."""
        if not all(rows[0]):
            self.refuse("table-header-empty", "A column of this table has no heading.", "Name every column.", place)
        if len(rows) == 1:
            self.refuse("table-without-rows", "This table has a header and nothing under it.", "", place)
        return Table(rows[0], tuple(rows[1:]), tuple(alignments), place)

    def look_for_rows(self, words: Inlines, place: Place, given: Sequence[str | None]) -> None:
        """Refuse words that look like the rows of a table without a header; `given` are their parts with the marks."""
        text = plain_text(words)
        if text.startswith("|") and "|" in text[1:]:
            shown = [part for at, part in enumerate(given) if part and at % 4 != 3]  # the fourth is an address
            first_row = without_marks("".join(shown)).split("\n")[0].strip("| ")
            hint = f"Put this line under its first row: {'|---' * (first_row.count('|') + 1)}|"
            self.refuse("table-without-header", "This looks like a table without a header.", hint, place)
