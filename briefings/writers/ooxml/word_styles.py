"""The styles of a Word template by the names that Word shows, and what their boxes look like (ECMA-376 part 1, 17.7).

python-docx finds a style by going through all of them for each paragraph; here the names are read once. Word writes the
names of its own styles in lower case ("heading 1") and shows them with a capital, so case does not count.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from briefings.kept import kept_text
from briefings.writers.ooxml.word_markup import Xml, quoted
from briefings.writers.ooxml.word_xml import fragment, number, parsed, tag, w
from briefings.writers.ooxml.xml_library import Element


@lru_cache(maxsize=32)
def _steps(path: str) -> str:
    """Return a path as lxml wants it."""
    return "/".join(map(tag, path.split("/")))


class Box(NamedTuple):
    """The borders and the fill of a style, empty where it has none, and how far its text stands from the margins."""

    borders: Xml
    shading: Xml
    left: int
    right: int


@lru_cache(maxsize=1024)
def bordered(borders: Xml, above: int | None, below: int | None, thicker: int) -> Xml:
    """Return the borders of a box at other distances above and below, in points; None leaves them as they are.

    The upper border is thicker by some eighths of a point.
    """
    given = borders, above, below, thicker
    return kept_text("borders", given, lambda: _moved(*given))


def _moved(borders: Xml, above: int | None, below: int | None, thicker: int) -> Xml:
    changed = parsed(borders)
    for side, space in (("top", above), ("bottom", below)):
        border = changed.find(tag(side))
        if border is not None and space is not None:
            border.set(tag("space"), str(space))
    top = changed.find(tag("top"))
    if top is not None:
        top.set(tag("sz"), str(number(top, "sz") + thicker))
    return fragment(changed)


class Style(NamedTuple):
    """What a text needs to know of a style."""

    id: str
    """As `quoted`, to be put into markup as it is."""
    box: Box
    left: int
    """The left indent of its paragraphs in twips."""
    has_list: bool
    """Whether its paragraphs belong to a list."""
    header_fill: Xml
    """The fill that a table style gives the header row."""


class Styles:
    """The styles of one template."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._by_name: dict[str, Element] = {}
        self._by_id: dict[str, Element] = {}
        for style in root.iterfind(tag("style")):
            name = style.find(tag("name"))
            if name is not None:
                self._by_name[name.get(tag("val"), "").casefold()] = style
            self._by_id[style.get(tag("styleId"), "")] = style

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return those of the names that no style has."""
        return [name for name in names if name.casefold() not in self._by_name]

    def kind(self, name: str) -> str:
        """Return what a style is for: "paragraph", "character", "table" or "numbering"."""
        return self.element(name).get(tag("type"), "paragraph")

    def element(self, name: str) -> Element:
        """Return a style; a KeyError where the template has none of this name."""
        return self._by_name[name.casefold()]

    def id(self, name: str) -> str:
        """Return the id of a style; a KeyError where the template has none of this name."""
        return self.element(name).get(tag("styleId"), "")

    def _property(self, name: str, path: str) -> Element | None:
        """Return a property of a style or of the nearest style that it is based on."""
        return self._inherited(self.element(name), path)

    def _inherited(self, style: Element | None, path: str) -> Element | None:
        while style is not None:
            found = style.find(_steps(path))
            if found is not None:
                return found
            base = style.find(tag("basedOn"))
            style = self._by_id.get(base.get(tag("val"), "")) if base is not None else None
        return None

    def left(self, name: str) -> int:
        """Return the left indent of a paragraph style."""
        indent = self._property(name, "pPr/ind")
        return number(indent, "left") if indent is not None else 0

    def has_list(self, name: str) -> bool:
        """Return whether a paragraph style belongs to a list."""
        return self._property(name, "pPr/numPr/numId") is not None

    def list_id(self, name: str) -> int:
        """Return the id of the list that a paragraph style belongs to; a KeyError where it belongs to none."""
        found = self._property(name, "pPr/numPr/numId")
        if found is None:
            raise KeyError(name)
        return number(found, "val")

    def box(self, name: str) -> Box:
        """Return the box of a paragraph style."""
        indent = self._property(name, "pPr/ind")
        return Box(
            fragment(self._property(name, "pPr/pBdr")),
            fragment(self._property(name, "pPr/shd")),
            0 if indent is None else number(indent, "left"),
            0 if indent is None else number(indent, "right"),
        )

    def header_fill(self, name: str) -> Xml:
        """Return the fill that a table style gives the header row, empty where it gives none."""
        for part in self.element(name).findall(tag("tblStylePr")):
            if part.get(tag("type")) == "firstRow":
                return fragment(part.find(f"{tag('tcPr')}/{tag('shd')}"))
        return fragment(None)

    def resolved(self, names: Iterable[str]) -> dict[str, Style]:
        """Return those of some styles that there are, as values that no longer hang together with the part."""
        return {
            name: Style(
                quoted(self.id(name)), self.box(name), self.left(name), self.has_list(name), self.header_fill(name)
            )
            for name in names
            if name.casefold() in self._by_name
        }

    def fill(self, name: str) -> str:
        """Return the theme colour that a paragraph style is filled with, empty where it has no fill of the theme."""
        shading = self._property(name, "pPr/shd")
        return "" if shading is None else shading.get(tag("themeFill"), "")

    def set_language(self, lang: str) -> None:
        """Make a language that of all text."""
        properties = self._root.find("/".join(map(tag, ("docDefaults", "rPrDefault", "rPr"))))
        if properties is not None:
            for old in properties.findall(tag("lang")):
                properties.remove(old)
            properties.append(w("lang", val=lang, eastAsia=lang, bidi="ar-SA"))
