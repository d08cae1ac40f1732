"""A Word file while it is being written: a copy of a template, and all that is counted or kept once for a file.

The one place that knows python-docx, which opens and saves the package, keeps relationships and pictures, and holds
headers and footers.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import count, cycle
from pathlib import Path
from typing import cast

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from briefings.brand import Brand, Masthead
from briefings.model import Details
from briefings.pictures import clean_bytes
from briefings.writers.ooxml.package import repacked
from briefings.writers.ooxml.properties import set_properties
from briefings.writers.ooxml.theme import branded_theme
from briefings.writers.ooxml.word_columns import columns, in_sections
from briefings.writers.ooxml.word_head import aim_masthead, has_ground, strip
from briefings.writers.ooxml.word_links import bookmark_names
from briefings.writers.ooxml.word_margins import write_margins
from briefings.writers.ooxml.word_numbering import Numbering
from briefings.writers.ooxml.word_picture import picture
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.ooxml.word_template import LIST_STYLES, open_template
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours
from briefings.writers.ooxml.word_xml import Element, number, tag

EMU_PER_TWIP = 635


class WordFile:
    """An open Word file."""

    def __init__(self, template: Path, brand: Brand, anchors: Iterable[str]) -> None:
        """Open a copy of a template; `anchors` are the names that links within the text lead to."""
        self.brand = brand
        self._document = open_template(template)
        self._part = self._document.part
        self._page = cast(Element, self._document.element.body[-1])
        self.styles = Styles(cast(Element, self._document.styles.element))
        self.has_ground = has_ground(self.styles)
        aim_masthead(self.styles, brand.masthead)
        self.numbering = Numbering(
            cast(Element, self._part.numbering_part.element),
            *map(self.styles.list_id, LIST_STYLES),
        )
        self.bookmarks = bookmark_names(anchors)
        self._ids = count(1)
        self._nudges = cycle(range(3))

    def next_id(self) -> int:
        """Return a number that no drawing or bookmark of the file has yet."""
        return next(self._ids)

    def nudge(self) -> int:
        """Return 0, 1 or 2: never what the call before returned."""
        return next(self._nudges)

    @property
    def room(self) -> int:
        """The width of the text in twips, as the template's page has it."""
        width, left, right = self._page_measures("w", "left", "right")
        return width - left - right

    def _page_measures(self, *names: str) -> list[int]:
        size, margins = (self._page.find(tag(name)) for name in ("pgSz", "pgMar"))
        if size is None or margins is None:
            raise ValueError("the template's page has no size or no margins")
        return [number(size if name in ("w", "h") else margins, name) for name in names]

    def relationship(self, target: str) -> str:
        """Return the id of a relationship to an address outside the file."""
        return str(self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def picture(self, path: Path, alt: str, most_width: int, most_height: int) -> Element:
        """Return a run that shows a picture in its own size, or as large as two measures in twips allow."""
        relationship, image = self._part.get_or_add_image(BytesIO(clean_bytes(path)))
        width, height = int(image.width), int(image.height)
        scale = min(1.0, most_width * EMU_PER_TWIP / width, most_height * EMU_PER_TWIP / height)
        return picture(relationship, round(width * scale), round(height * scale), alt, self.next_id())

    def strip(self) -> Element | None:
        """Return a run with the strip above the first paragraph, None where the head has no ground to the edges."""
        masthead = self.brand.masthead
        if not self.has_ground or masthead is Masthead.PAPER:
            return None
        width, top = self._page_measures("w", "top")
        return strip(masthead, width, top, self.next_id())

    def columns(self, parts: Sequence[Sequence[Element]], gap: int) -> Element:
        """Return columns side by side, `gap` twips apart, to stand among the paragraphs of the body."""
        return columns(parts, gap, self.styles.id("Body Text"))

    def set_body(self, content: Iterable[Element]) -> None:
        """Replace the body's text; the page's measures stay as the template has them."""
        placed = in_sections(content, self._page, self.styles.id("Body Text"))
        cast(Element, self._document.element.body)[:] = [*placed, self._page]

    def set_margins(self, header: Sequence[Element], footer: Sequence[Element]) -> None:
        """Write the running header and the footer, before the body is set."""
        write_margins(self._document, header, footer)

    def save(self, details: Details) -> bytes:
        """Return the file with its brand, language and properties; the same input gives the same bytes."""
        self.styles.set_language(details.lang)
        self._set_theme_language(details.lang)
        set_properties(self._document.core_properties, details)
        theme = self._part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme._blob = branded_theme(theme.blob, self.brand)
        colours = word_colours(self.brand)
        for part in self._part.package.iter_parts():
            if isinstance(part, XmlPart):
                refresh_caches(cast(Element, part.element), colours)
        target = BytesIO()
        self._document.save(target)
        return repacked(target.getvalue())

    def _set_theme_language(self, lang: str) -> None:
        settings = cast(Element, self._document.settings.element)
        found = settings.find(tag("themeFontLang"))
        if found is not None:
            found.set(tag("val"), lang)
