"""Text in columns side by side, without a table: continuous sections of the page (ECMA-376 part 1, 17.6).

Such text is read column by column by whatever reads a document aloud. A section is closed in its last paragraph; the
first one has the headers and footers, which the others take over (17.10.5).
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from lxml import etree

from briefings.writers.ooxml.word_xml import Element, Form, paragraph, property_of, run, tag, w

COLUMNS = "columns"
"""The tag of what stands for a group of columns until the text is put together."""

FIRST_ONLY = ("headerReference", "footerReference", "pgNumType", "titlePg")
"""What only the first section says for itself."""

AFTER_COLUMNS = ("formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid")
"""What follows ``w:cols`` in the properties of a section (17.6.17)."""


def columns(parts: Sequence[Sequence[Element]], gap: int, style: str) -> Element:
    """Return columns of equal width side by side, `gap` twips apart, to be put into a text by `in_sections`.

    `style` is the id of a paragraph style for the breaks between them.
    """
    group = etree.Element(COLUMNS)
    group.append(w("cols", num=len(parts), space=gap))
    for index, part in enumerate(parts):
        if index:
            group.append(_tiny(style, run(w("br", type="column"))))
        group.extend(part)
    return group


def in_sections(content: Iterable[Element], page: Element, style: str) -> list[Element]:
    """Return a text with its columns; `page`, the properties of the body, become those of the last section.

    That has no columns, and there is a section without any between two groups of columns too: else some programs begin
    a page for the second.
    """
    sections: list[tuple[Element | None, list[Element]]] = [(None, [])]
    for element in content:
        if element.tag != COLUMNS:
            sections[-1][1].append(element)
            continue
        cols, *inside = element
        plain = sections[-1][1]
        if not plain or plain[-1].tag != tag("p"):
            plain.append(_tiny(style))
        sections += [(cols, inside), (None, [])]
    if not sections[-1][1]:
        sections[-1][1].append(_tiny(style))
    whole = deepcopy(page)
    for index, (given, elements) in enumerate(sections[:-1]):
        property_of(elements[-1], "sectPr")[:] = _properties(whole, given, index == 0)
    if len(sections) > 1:
        page[:] = _properties(whole, None, is_first=False)
    return [element for _, elements in sections for element in elements]


def _tiny(style: str, *content: Element) -> Element:
    """Return a paragraph that takes no room to speak of, wherever a program puts its end."""
    made = paragraph(Form(style), *content)
    spacing = property_of(made, "spacing")
    for name, value in (("before", "0"), ("after", "0"), ("line", "1"), ("lineRule", "exact")):
        spacing.set(tag(name), value)
    return made


def _properties(page: Element, cols: Element | None, is_first: bool) -> list[Element]:
    """Return the properties of a section, in the order of the schema."""
    properties = deepcopy(page)
    for name in () if is_first else (*FIRST_ONLY, "type"):
        for found in properties.findall(tag(name)):
            properties.remove(found)
    if not is_first:
        size = properties.find(tag("pgSz"))
        properties.insert(0 if size is None else properties.index(size), w("type", val="continuous"))
    if cols is not None:
        for found in properties.findall(tag("cols")):
            properties.remove(found)
        later = [each for each in properties if each.tag in map(tag, AFTER_COLUMNS)]
        properties.insert(properties.index(later[0]) if later else len(properties), cols)
    return list(properties)
