"""A Word file while it is being written: all that is counted or kept once for a file, on a template that is shared.

Everything that does not depend on the briefing comes, already deflated, from `word_branded`.
"""

from collections.abc import Iterable, Iterator
from itertools import count, cycle
from pathlib import Path

from briefings.brand import Brand, Masthead
from briefings.model import Details
from briefings.writers.ooxml.package import Deflater, Entry, packed
from briefings.writers.ooxml.properties import filled_pieces
from briefings.writers.ooxml.word_branded import branded
from briefings.writers.ooxml.word_columns import Piece, in_sections
from briefings.writers.ooxml.word_contents import FileContents
from briefings.writers.ooxml.word_head import strip
from briefings.writers.ooxml.word_links import bookmark_names
from briefings.writers.ooxml.word_margins import Line
from briefings.writers.ooxml.word_markup import NOTHING, Para, Xml
from briefings.writers.ooxml.word_numbering import Numbering
from briefings.writers.ooxml.word_picture import image_of, picture

EMU_PER_TWIP = 635
MEMORY = 7
"""What deflating a whole text takes, in the terms of zlib."""


class WordFile:
    """A Word file that is being written."""

    def __init__(self, template: Path, brand: Brand, lang: str, anchors: Iterable[str]) -> None:
        """Begin a file in the language of its text; `anchors` are the names that links within the text lead to."""
        self.brand = brand
        self._branded = shared = branded(template, brand, lang)
        self.styles = shared.styles
        self.has_ground = shared.has_ground
        self.room = shared.page.width - shared.page.left - shared.page.right
        """The width of the text in twips, as the template's page has it."""
        self.numbering = Numbering(shared.lists)
        self.bookmarks = bookmark_names(anchors)
        self._contents = FileContents(shared.contents)
        self._ids = count(1)
        self._nudges = cycle(range(3))
        self.looks: dict[tuple[str, bool, str], Xml] = {}
        """The properties of runs by the name of their style, whether they are bold, and their colour."""
        self._lines: dict[Line, Xml] = {}
        self._body: list[Xml] = []

    def colour(self, name: str) -> str:
        """Return six digits for a colour of the theme, as `w:color` remembers it; "auto" for a name that is none."""
        return self._branded.colours.get(name, "auto")

    def next_id(self) -> int:
        """Return a number that no drawing or bookmark of the file has yet."""
        return next(self._ids)

    def nudge(self) -> int:
        """Return 0, 1 or 2: never what the call before returned."""
        return next(self._nudges)

    def relationship(self, target: str) -> str:
        """Return the id of a relationship to an address outside the file."""
        return self._contents.link(target)

    def picture(self, path: Path, alt: str, most_width: int, most_height: int) -> Xml:
        """Return a run that shows a picture in its own size, or as large as two measures in twips allow."""
        image = image_of(path)
        relationship = self._contents.picture(image)
        scale = min(1.0, most_width * EMU_PER_TWIP / image.width, most_height * EMU_PER_TWIP / image.height)
        return picture(relationship, round(image.width * scale), round(image.height * scale), alt, self.next_id())

    def strip(self) -> Xml:
        """Return a run with the strip above the first paragraph, nothing where the head has no ground to the edges."""
        masthead, page = self.brand.masthead, self._branded.page
        if not self.has_ground or masthead is Masthead.PAPER:
            return NOTHING
        return strip(masthead, page.width, page.top, self.next_id())

    def set_body(self, content: Iterable[Piece]) -> None:
        """Set the text; the page's measures stay as the template has them."""
        self._body = in_sections(content, self._branded.page.properties, self.styles["Body Text"].id)

    def set_margins(self, header: Para, footer: Para) -> None:
        """Set the running header and the footer."""
        self._lines = {Line.HEADER: header.xml(), Line.FOOTER: footer.xml()}

    def save(self, details: Details) -> bytes:
        """Return the file with its properties; the same input gives the same bytes."""
        return packed((*self._branded.entries, *self._own(details)))

    def _own(self, details: Details) -> Iterator[Entry]:
        """Yield the entries that no other file shares."""
        shared, deflater = self._branded, Deflater(MEMORY)
        entry = deflater.entry
        yield entry(shared.contents.document, *shared.document.pieces(*self._body))
        yield self.numbering.part(shared.numbering)
        made: dict[tuple[str, str, Line], Entry] = {}
        for margin in shared.margins:
            key = margin.text.before, margin.text.after, margin.line
            if key not in made:
                made[key] = entry(margin.part, *margin.text.pieces_of_line(self._lines[margin.line]))
            yield made[key].named(margin.part)
        yield entry(shared.properties_name, *filled_pieces(shared.properties, details))
        yield from self._contents.entries(deflater)
