"""Headers and footers: what a template has in them stays, and the briefing's own lines come beside it.

A page's header is not the place for what must be read, but the marking of a document has to be seen on every page.
"""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, cast

from docx.document import Document as WordDocument
from docx.section import _BaseHeaderFooter

from briefings.writers.ooxml.word_xml import POINT, Element, tag, w


def write_margins(document: WordDocument, header: Sequence[Element], footer: Sequence[Element]) -> None:
    """Write the running header and the footer.

    The first page has the footer, and no running header unless the template has a header of its own that goes on all
    pages: then its pages stay alike.
    """
    section = document.sections[-1]
    if not (section.different_first_page_header_footer or _is_used(section.header)):
        section.different_first_page_header_footer = True
    nothing = w("p", w("pPr", w("spacing", before=0, after=0, line=POINT, lineRule="exact")))
    first = section.different_first_page_header_footer
    even = document.settings.odd_and_even_pages_header_footer
    for wanted, part, before, after in (
        (True, section.header, (), header),
        (True, section.footer, footer, ()),
        (first, section.first_page_header, (), (nothing,)),
        (first, section.first_page_footer, footer, ()),
        (even, section.even_page_header, (), header),
        (even, section.even_page_footer, footer, ()),
    ):
        if wanted:
            _put(part, before, after)


def _put(part: _BaseHeaderFooter, before: Sequence[Element], after: Sequence[Element]) -> None:
    kept = list(_root(part)) if _is_used(part) else []
    part.is_linked_to_previous = False
    _root(part)[:] = [*map(deepcopy, before), *kept, *(() if kept and not _says(after) else map(deepcopy, after))]


def _root(part: _BaseHeaderFooter) -> Element:
    return cast(Element, cast(Any, part)._element)


def _is_used(part: _BaseHeaderFooter) -> bool:
    """Return whether a template has a header or footer with words or pictures in it."""
    return not part.is_linked_to_previous and _says(list(_root(part)))


def _says(elements: Sequence[Element]) -> bool:
    marks = [tag(name) for name in ("t", "drawing", "pict", "fldSimple", "instrText")]
    return any(next(element.iter(*marks), None) is not None for element in elements)
