"""What the styles of a Word file come to: defaults, chains of styles and formats of tables (ISO/IEC 29500-1, 17.7)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import field, fields
from typing import TypeVar

from briefings.audit.colours import HIGHLIGHTS, UNKNOWN, Fill, Palette, word_colour, word_shading
from briefings.audit.names import Element, W, child, is_on, whole
from briefings.values import dataclass

T = TypeVar("T")

_MOST_STEPS = 20
"""Styles that are based on each other; a circle has no end."""


@dataclass(frozen=True, slots=True)
class Look:
    """How text looks, as far as something says so; None where nothing does."""

    size: float | None = None
    """In points."""
    colour: str | None = None
    """A colour, or "auto": black or white, as Word chooses."""
    bold: bool | None = None
    hidden: bool | None = None
    behind: Fill = None
    """The shading or highlight of the characters."""
    language: str | None = None
    raised: bool | None = None
    """Whether it is a small sign above the line, such as the mark of a note."""

    def over(self, base: "Look") -> "Look":
        """Return this look, with what it leaves open taken from another."""
        if self is PLAIN or self == base:
            return base
        return Look(*(_first(getattr(self, one.name), getattr(base, one.name)) for one in fields(Look)))


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Manner:
    """What a style says of a paragraph: the look of its text, its shading and its place among the headings."""

    look: Look = PLAIN
    ground: Fill = None
    level: int | None = None
    """1 to 9 for a heading, 0 for a style that says it is none."""
    numbered: bool = False
    names: tuple[str, ...] = ()
    """The names of the style and of those it is based on, in lower case."""


@dataclass(slots=True)
class Styles:
    """The styles of one Word file; each is worked out once."""

    palette: Palette
    defaults: Look = PLAIN
    default_style: str = ""
    _elements: dict[str, Element] = field(default_factory=dict)
    _manners: dict[str, Manner] = field(default_factory=dict)
    _conditions: dict[tuple[str, tuple[str, ...]], tuple[Look, Fill]] = field(default_factory=dict)

    def look_of(self, properties: Element | None) -> Look:
        """Return what an element ``w:rPr`` itself says."""
        if properties is None or not len(properties):
            return PLAIN
        size = child(properties, f"{W}sz")
        language = child(properties, f"{W}lang")
        raised = child(properties, f"{W}vertAlign")
        behind = word_shading(child(properties, f"{W}shd"), self.palette)
        highlight = child(properties, f"{W}highlight")
        if highlight is not None:
            colour = HIGHLIGHTS.get(highlight.get(f"{W}val", ""))
            behind = ((colour,) if colour else ()) if colour is not None else UNKNOWN
        return Look(
            whole(size.get(f"{W}val")) / 2 or None if size is not None else None,
            word_colour(child(properties, f"{W}color"), self.palette),
            _toggle(child(properties, f"{W}b")),
            _toggle(child(properties, f"{W}vanish")),
            behind,
            language.get(f"{W}val") if language is not None else None,
            True if raised is not None and raised.get(f"{W}val") in ("superscript", "subscript") else None,
        )

    def manner(self, style: str) -> Manner:
        """Return what a style comes to with all it is based on."""
        if style not in self._manners:
            result = Manner()
            for element in self._chain(style):
                result = self._added(result, element)
            self._manners[style] = result
        return self._manners[style]

    def _added(self, base: Manner, element: Element) -> Manner:
        properties = child(element, f"{W}pPr")
        name = child(element, f"{W}name")
        title = name.get(f"{W}val", "").casefold() if name is not None else ""
        ground = word_shading(child(properties, f"{W}shd"), self.palette)
        level = outline_level(properties)
        named = re.fullmatch(r"heading ([1-9])", title)
        if named:
            level = int(named[1])
        return Manner(
            self.look_of(child(element, f"{W}rPr")).over(base.look),
            _first(ground, base.ground),
            _first(level, base.level),
            base.numbered or child(properties, f"{W}numPr") is not None,
            (title, *base.names),
        )

    def _chain(self, style: str) -> list[Element]:
        """Return a style and those it is based on, the last of them first."""
        chain: list[Element] = []
        while (element := self._elements.get(style)) is not None and len(chain) < _MOST_STEPS:
            chain.insert(0, element)
            based = child(element, f"{W}basedOn")
            style = based.get(f"{W}val", "") if based is not None else ""
        return chain

    def table_format(self, style: str, parts: tuple[str, ...]) -> tuple[Look, Fill]:
        """Return how a table's style makes a cell look that belongs to some parts of it, such as ``firstRow``."""
        key = (style, parts)
        if key not in self._conditions:
            look, ground = PLAIN, None
            for element in self._chain(style):
                for source in _sources(element, parts):
                    look = self.look_of(source.find(f"{W}rPr")).over(look)
                    own = child(source, f"{W}tcPr", f"{W}shd")
                    if own is None and source is element:
                        own = child(source, f"{W}tblPr", f"{W}shd")
                    ground = _first(word_shading(own, self.palette), ground)
            self._conditions[key] = (look, ground)
        return self._conditions[key]


def read_styles(root: Element | None, palette: Palette) -> Styles:
    """Return the styles that a part of styles holds; those of a file without one are empty."""
    styles = Styles(palette)
    if root is None:
        return styles
    for element in root.iter(f"{W}style"):
        key = element.get(f"{W}styleId", "")
        styles._elements[key] = element
        if element.get(f"{W}type") == "paragraph" and is_on(element.get(f"{W}default", "0")):
            styles.default_style = key
    styles.defaults = styles.look_of(child(root, f"{W}docDefaults", f"{W}rPrDefault", f"{W}rPr"))
    return styles


def outline_level(properties: Element | None) -> int | None:
    """Return the level of heading that properties of a paragraph state: 1 to 9, 0 for none, None for no word of it."""
    outline = child(properties, f"{W}outlineLvl")
    if outline is None:
        return None
    level = whole(outline.get(f"{W}val"), 9)
    return level + 1 if 0 <= level < 9 else 0


def parts_of_cell(look: Element | None, row: int, column: int, rows: int, columns: int) -> tuple[str, ...]:
    """Return the parts of a table's style that a cell belongs to, the weakest first (17.7.6)."""
    bits = whole_hex(look.get(f"{W}val")) if look is not None else 0

    def has(name: str, bit: int) -> bool:
        stated = look.get(f"{W}{name}") if look is not None else None
        return is_on(stated) if stated is not None else bool(bits & bit)

    first_row = has("firstRow", 0x20) and row == 0
    last_row = has("lastRow", 0x40) and row == rows - 1 and rows > 1
    first_column = has("firstColumn", 0x80) and column == 0
    last_column = has("lastColumn", 0x100) and column == columns - 1
    parts = ["wholeTable"]
    if not has("noVBand", 0x400):
        parts.append("band1Vert" if (column - has("firstColumn", 0x80)) % 2 == 0 else "band2Vert")
    if not has("noHBand", 0x200):
        parts.append("band1Horz" if (row - has("firstRow", 0x20)) % 2 == 0 else "band2Horz")
    edges = (("firstCol", first_column), ("lastCol", last_column), ("firstRow", first_row), ("lastRow", last_row))
    return (*parts, *(name for name, applies in edges if applies))


def whole_hex(value: str | None) -> int:
    """Return the number that hexadecimal digits stand for, 0 where they are something else."""
    try:
        return int(value or "0", 16)
    except ValueError:
        return 0


def _sources(element: Element, parts: Iterable[str]) -> Iterator[Element]:
    yield element
    conditions = {one.get(f"{W}type"): one for one in element.iter(f"{W}tblStylePr")}
    for part in parts:
        if part in conditions:
            yield conditions[part]


def _toggle(element: Element | None) -> bool | None:
    return None if element is None else is_on(element.get(f"{W}val"))


def _first(one: T | None, other: T | None) -> T | None:
    return other if one is None else one
