"""A Word file while it is being written: a copy of a template, and all that is counted or kept once for a file.

The one place that knows python-docx, which opens and saves the package, keeps relationships and pictures, and holds
headers and footers.
"""

from collections.abc import Iterable, Sequence
from io import BytesIO
from itertools import count, cycle
from pathlib import Path
from typing import cast
from zipfile import BadZipFile

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from lxml.etree import XMLSyntaxError

from briefings.brand import Brand
from briefings.model import Details
from briefings.writers.ooxml.package import repacked
from briefings.writers.ooxml.properties import set_properties
from briefings.writers.ooxml.theme import branded_theme
from briefings.writers.ooxml.word_links import bookmark_names
from briefings.writers.ooxml.word_numbering import Numbering
from briefings.writers.ooxml.word_picture import picture
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours
from briefings.writers.ooxml.word_xml import POINT, Element, number, tag, w

EMU_PER_TWIP = 635
LIST_STYLES = ("List Bullet", "List Number")
"""The styles whose lists are copied for the lists of the text."""


def lacking(template: Path, names: Iterable[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the styles, the lists of styles and the other parts that a template lacks.

    Raise OSError, KeyError or ValueError where it is no Word file.
    """
    try:
        document = Document(str(template))
    except (BadZipFile, PackageNotFoundError, XMLSyntaxError) as fault:
        raise ValueError(str(fault)) from fault
    styles = Styles(cast(Element, document.styles.element))
    missing = styles.missing(names)
    lists = [name for name in LIST_STYLES if name not in missing and not styles.has_list(name)]
    kinds = {relationship.reltype for relationship in document.part.rels.values()}
    wanted = {"theme": RELATIONSHIP_TYPE.THEME, "list definitions": RELATIONSHIP_TYPE.NUMBERING}
    page = cast(Element, document.element.body[-1]) if len(document.element.body) else None
    has_page = page is not None and all(page.find(tag(name)) is not None for name in ("pgSz", "pgMar"))
    parts = [what for what, kind in wanted.items() if kind not in kinds]
    return missing, lists, parts + ["page size and margins"] * (not has_page)


class WordFile:
    """An open Word file."""

    def __init__(self, template: Path, brand: Brand, anchors: Iterable[str]) -> None:
        """Open a copy of a template; `anchors` are the names that links within the text lead to."""
        self.brand = brand
        self._document = Document(str(template))
        self._part = self._document.part
        self._page = cast(Element, self._document.element.body[-1])
        self.styles = Styles(cast(Element, self._document.styles.element))
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
        size, margins = (self._page.find(tag(name)) for name in ("pgSz", "pgMar"))
        if size is None or margins is None:
            raise ValueError("the template's page has no size or no margins")
        return number(size, "w") - number(margins, "left") - number(margins, "right")

    def relationship(self, target: str) -> str:
        """Return the id of a relationship to an address outside the file."""
        return str(self._part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))

    def picture(self, path: Path, alt: str, most_width: int, most_height: int) -> Element:
        """Return a run that shows a picture in its own size, or as large as two measures in twips allow."""
        relationship, image = self._part.get_or_add_image(str(path))
        width, height = int(image.width), int(image.height)
        scale = min(1.0, most_width * EMU_PER_TWIP / width, most_height * EMU_PER_TWIP / height)
        return picture(relationship, round(width * scale), round(height * scale), alt, self.next_id())

    def set_body(self, content: Iterable[Element]) -> None:
        """Replace the body's text; the page's measures stay as the template has them."""
        cast(Element, self._document.element.body)[:] = [*content, self._page]

    def set_margins(
        self, header: Sequence[Element], footer: Sequence[Element], first_footer: Sequence[Element]
    ) -> None:
        """Write the running header and footer; the first page has a footer and an empty header as low as can be."""
        section = self._document.sections[-1]
        section.different_first_page_header_footer = True
        nothing = w("p", w("pPr", w("spacing", before=0, after=0, line=POINT, lineRule="exact")))
        for part, content in (
            (section.header, header),
            (section.footer, footer),
            (section.first_page_header, [nothing]),
            (section.first_page_footer, first_footer),
        ):
            part.is_linked_to_previous = False
            cast(Element, part._element)[:] = content

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
