"""Text in columns side by side, without a table: continuous sections of the page (ECMA-376 part 1, 17.6).

Such text is read column by column by whatever reads a document aloud. A section is closed in its last paragraph; the
first one has the headers and footers, which the others take over (17.10.5).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefings.kept import kept_text
from briefings.values import dataclass
from briefings.writers.ooxml.word_markup import COLUMN_BREAK, NOTHING, Para, Xml, run_of
from briefings.writers.ooxml.word_xml import fragment, parsed, tag, w

FIRST_ONLY = ("headerReference", "footerReference", "pgNumType", "titlePg")
"""What only the first section says for itself."""

AFTER_COLUMNS = ("formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid")
"""What follows ``w:cols`` in the properties of a section (17.6.17)."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of equal width side by side, which `in_sections` puts into a text."""

    parts: Sequence[Sequence[Para | Xml]]
    gap: int
    """How far apart they stand, in twips."""


Piece = Para | Xml | Columns
"""What a text consists of: paragraphs, tables, and some of them side by side."""


def in_sections(content: Iterable[Piece], page: Xml, style: str) -> list[Xml]:
    """Return a text with its columns, piece by piece, and `page`, the properties of the template's page, at its end.

    Its last section, which those are of, has no columns, and there is a section without any between two groups of
    columns too: else some programs begin a page for the second. `style` is the id of a paragraph style for what only
    holds columns together.
    """
    sections: list[tuple[Columns | None, list[Para | Xml]]] = [(None, [])]
    for piece in content:
        if isinstance(piece, Columns):
            sections += [(piece, _broken(piece, style)), (None, [])]
        else:
            sections[-1][1].append(piece)
    for index, (given, pieces) in enumerate(sections[:-1]):
        columns = (len(given.parts), given.gap) if given else None
        _last(pieces, style).section = _closing(page, columns, is_first=index == 0)
    if not sections[-1][1]:
        _last(sections[-1][1], style)
    end = page if len(sections) == 1 else _going_on(page)
    return [*[piece.xml() if isinstance(piece, Para) else piece for _, pieces in sections for piece in pieces], end]


def _broken(columns: Columns, style: str) -> list[Para | Xml]:
    """Return what stands in columns, with a break before each but the first."""
    first, *others = columns.parts
    later = (piece for part in others for piece in (_tiny(style, run_of(COLUMN_BREAK)), *part))
    return [*first, *later]


def _last(pieces: list[Para | Xml], style: str) -> Para:
    """Return the paragraph that some pieces end with, a tiny one where they end with none."""
    last = pieces[-1] if pieces else None
    if not isinstance(last, Para):
        last = _tiny(style)
        pieces.append(last)
    return last


def _tiny(style: str, content: Xml = NOTHING) -> Para:
    """Return a paragraph that takes no room to speak of, wherever a program puts its end."""
    return Para(style, content, before=0, after=0, line=1)


@lru_cache(maxsize=256)
def _closing(page: Xml, columns: tuple[int, int] | None, is_first: bool) -> Xml:
    """Return the properties of a section that a paragraph closes: the number of columns and the gap between them."""
    return kept_text(
        "section", (page, columns, is_first), lambda: _section(page, columns, is_first=is_first, is_last=False)
    )


@lru_cache(maxsize=64)
def _going_on(page: Xml) -> Xml:
    """Return the properties of the last section, on the same page as the one before it."""
    return kept_text("section", page, lambda: _section(page, None, is_first=False, is_last=True))


def _section(page: Xml, columns: tuple[int, int] | None, *, is_first: bool, is_last: bool) -> Xml:
    """Return the properties of a section, in the order of the schema."""
    properties = parsed(page)
    if not is_last:
        properties.attrib.clear()
    for name in () if is_first else (*FIRST_ONLY, "type"):
        for found in properties.findall(tag(name)):
            properties.remove(found)
    if not is_first:
        size = properties.find(tag("pgSz"))
        properties.insert(0 if size is None else properties.index(size), w("type", val="continuous"))
    if columns is not None:
        for found in properties.findall(tag("cols")):
            properties.remove(found)
        later = [each for each in properties if each.tag in map(tag, AFTER_COLUMNS)]
        made = w("cols", num=columns[0], space=columns[1])
        properties.insert(properties.index(later[0]) if later else len(properties), made)
    return fragment(properties)
