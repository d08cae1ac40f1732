"""A Word template with a brand and a language in it, opened and looked through once for all files that are made of it.

python-docx opens it and knows its parts. What comes out are values only, which nothing can change: entries of the zip
as they go into every file, and the text around what each file has of its own (its body, lists, margins, properties).
"""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, cast
from zipfile import ZipFile

from briefings.brand import Brand
from briefings.kept import kept
from briefings.layouts import WORD_STYLES
from briefings.values import dataclass
from briefings.writers.once import once
from briefings.writers.ooxml.package import Entry, entry
from briefings.writers.ooxml.part_around import around
from briefings.writers.ooxml.part_text import Around
from briefings.writers.ooxml.properties import leave_open
from briefings.writers.ooxml.theme import branded_theme
from briefings.writers.ooxml.word_contents import CONTENT_TYPES, Contents, Target
from briefings.writers.ooxml.word_head import aim_masthead, has_ground
from briefings.writers.ooxml.word_margins import EMPTY, Line, Margin, open_margins
from briefings.writers.ooxml.word_markup import NAMESPACES, Xml
from briefings.writers.ooxml.word_numbering import Lists
from briefings.writers.ooxml.word_styles import Box, Style, Styles
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours
from briefings.writers.ooxml.word_xml import fragment, number, tag
from briefings.writers.ooxml.xml_library import Element, etree

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

LIST_STYLES = ("List Bullet", "List Number")
"""The styles whose lists are copied for the lists of the text."""


@dataclass(frozen=True, slots=True)
class Page:
    """The measures of a page in twips, and the properties of the section that they are from."""

    properties: Xml
    width: int
    left: int
    right: int
    top: int


@dataclass(frozen=True, slots=True)
class Branded:
    """A template in the colours, the fonts and the language of a file."""

    entries: tuple[Entry, ...]
    """The parts that are the same in every file."""
    document: Around
    contents: Contents
    numbering: Entry
    """The part of the lists, for files that have none of their own."""
    lists: Lists
    margins: tuple[Margin, ...]
    properties_name: str
    properties: str
    """The core properties, left open."""
    page: Page
    styles: Mapping[str, Style]
    colours: Mapping[str, str]
    """Six digits for each name of a colour of the theme."""
    has_ground: bool


KEPT = (Branded, Entry, Around, Contents, Target, Lists, Margin, Line, Page, Style, Box)
"""The classes of which a branded template consists."""


def branded(template: Path, brand: Brand, lang: str) -> Branded:
    """Return a template in a brand and a language; a file that was changed since is opened again."""
    known = template.stat()
    return _in_brand(brand)(template, known.st_size, known.st_mtime_ns, lang)


@lru_cache(maxsize=32)
def _branded(brand: Brand, template: Path, size: int, changed: int, lang: str) -> Branded:
    given = template, size, changed, brand, lang
    return kept("word", given, lambda: _opened(template, brand, lang), KEPT)


def _with(brand: Brand) -> Callable[[Path, int, int, str], Branded]:
    return lru_cache(maxsize=4)(partial(_branded, brand))


_in_brand = once(_with, 16)
"""The templates in one brand: what they are remembered by is short without it."""


def _opened(template: Path, brand: Brand, lang: str) -> Branded:
    from briefings.writers.ooxml.word_template import open_template

    document = open_template(template)
    part, body = document.part, cast(Element, document.element.body)
    styles = Styles(cast(Element, document.styles.element))
    ground, colours = has_ground(styles), word_colours(brand)
    margins = open_margins(document)
    _dress(document, styles, brand, lang)
    properties = _properties_of(document)
    saved = _saved(document)
    contents = Contents.of(part, saved)
    page = _page(body[-1])
    body[:] = []
    closed = tuple(margin for one in margins if (margin := one.margin()))
    lists = _name(part.numbering_part.partname)
    saved |= {margin.part: margin.text.part(EMPTY) for margin in closed if margin.line is Line.NONE}
    lined = tuple(margin for margin in closed if margin.line is not Line.NONE)
    own = {contents.document, contents.relations_name, CONTENT_TYPES, properties, *(margin.part for margin in lined)}
    return Branded(
        tuple(entry(name, content) for name, content in saved.items() if name not in {*own, lists}),
        around(cast(Element, document.element), body, 0, NAMESPACES),
        contents,
        entry(lists, saved[lists]),
        Lists.of(cast(Element, part.numbering_part.element), *map(styles.list_id, LIST_STYLES)),
        lined,
        properties,
        _text_of(saved[properties]),
        page,
        MappingProxyType(styles.resolved(WORD_STYLES)),
        MappingProxyType(colours),
        ground,
    )


def _dress(document: "WordDocument", styles: Styles, brand: Brand, lang: str) -> None:
    """Put a brand's colours, fonts and masthead and a language into all parts of a document."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.part import XmlPart

    aim_masthead(styles, brand.masthead)
    styles.set_language(lang)
    _set_theme_language(cast(Element, document.settings.element), lang)
    theme = document.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = branded_theme(theme.blob, brand)
    for part in document.part.package.iter_parts():
        if isinstance(part, XmlPart):
            refresh_caches(cast(Element, part.element), word_colours(brand))


def _name(uri: object) -> str:
    return str(uri).removeprefix("/")


def _properties_of(document: "WordDocument") -> str:
    """Return the name of the part with the core properties, which is made where there is none and left open."""
    leave_open(document.core_properties)
    return _name(document.part.package._core_properties_part.partname)


def _text_of(part: bytes) -> str:
    return str(etree.tostring(etree.fromstring(part, etree.XMLParser(resolve_entities=False)), encoding="unicode"))


def _saved(document: "WordDocument") -> dict[str, bytes]:
    target = BytesIO()
    document.save(target)
    with ZipFile(target) as package:
        return {name: package.read(name) for name in package.namelist()}


def _page(section: Element) -> Page:
    size, margins = section.find(tag("pgSz")), section.find(tag("pgMar"))
    if size is None or margins is None:
        raise ValueError("the template's page has no size or no margins")
    left, right, top = (number(margins, name) for name in ("left", "right", "top"))
    return Page(fragment(section), number(size, "w"), left, right, top)


def _set_theme_language(settings: Element, lang: str) -> None:
    found = settings.find(tag("themeFontLang"))
    if found is not None:
        found.set(tag("val"), lang)
