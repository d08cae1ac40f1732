"""Headers and footers: what a template has in them stays, and the briefing's own lines come beside it.

A page's header is not the place for what must be read, but the marking of a document has to be seen on every page.
"""

from enum import Enum
from typing import TYPE_CHECKING, Any, cast

from briefings.values import dataclass
from briefings.writers.ooxml.part_around import around
from briefings.writers.ooxml.part_text import Around
from briefings.writers.ooxml.word_markup import NAMESPACES, Xml
from briefings.writers.ooxml.word_xml import tag
from briefings.writers.ooxml.xml_library import Element

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.section import _BaseHeaderFooter


class Line(Enum):
    """Which line of a briefing's a header or footer has."""

    HEADER = "header"
    FOOTER = "footer"
    NONE = "none"


EMPTY = Xml('<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>')
"""What a header without a line has, as there has to be a paragraph."""


@dataclass(frozen=True, slots=True)
class Margin:
    """A header or footer around the line that it gets."""

    part: str
    """The name of its part in the package."""
    line: Line
    text: Around


def open_margins(document: "WordDocument") -> list["OpenMargin"]:
    """Make the headers and footers that a briefing's lines stand in.

    The first page has the footer, and no running header unless the template has a header of its own that goes on all
    pages: then its pages stay alike.
    """
    section = document.sections[-1]
    if not (section.different_first_page_header_footer or _is_used(section.header)):
        section.different_first_page_header_footer = True
    first = section.different_first_page_header_footer
    even = document.settings.odd_and_even_pages_header_footer
    return [
        OpenMargin(part, line)
        for wanted, part, line in (
            (True, section.header, Line.HEADER),
            (True, section.footer, Line.FOOTER),
            (first, section.first_page_header, Line.NONE),
            (first, section.first_page_footer, Line.FOOTER),
            (even, section.even_page_header, Line.HEADER),
            (even, section.even_page_footer, Line.FOOTER),
        )
        if wanted
    ]


class OpenMargin:
    """A header or footer of a template: a footer's line comes before what the template has in it, a header's after."""

    def __init__(self, part: "_BaseHeaderFooter", line: Line) -> None:
        kept = list(_root(part)) if _is_used(part) else []
        part.is_linked_to_previous = False
        self._root = _root(part)
        self._root[:] = kept
        self._name = str(cast(Any, part).part.partname)[1:]
        self._line = line

    def margin(self) -> Margin | None:
        """Return it as text, once its colours are those of the brand; None where the template's needs no line."""
        if self._line is Line.NONE and len(self._root):
            return None
        at = 0 if self._line is Line.FOOTER else len(self._root)
        return Margin(self._name, self._line, around(self._root, self._root, at, NAMESPACES))


def _root(part: "_BaseHeaderFooter") -> Element:
    return cast(Element, cast(Any, part)._element)


def _is_used(part: "_BaseHeaderFooter") -> bool:
    """Return whether a template has a header or footer with words or pictures in it."""
    if part.is_linked_to_previous:
        return False
    marks = [tag(name) for name in ("t", "drawing", "pict", "fldSimple", "instrText")]
    return any(next(element.iter(*marks), None) is not None for element in _root(part))
