"""Text in columns: sections of a page, which python-docx has but for their columns.

`Document.add_section` would add an empty paragraph to close a section in; here the last one that is there closes it.
"""

from copy import deepcopy
from typing import Any

from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section as WordSection
from docx.shared import Pt, Twips

from tests.straightforward.word_template import File, body_elements, new


def add_tiny(file: File) -> Any:
    """Add a paragraph that takes no room to speak of."""
    paragraph = file.document.add_paragraph(style="Body Text")
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Twips(1)
    return paragraph


def end_section(file: File, columns: int = 0, gap: int = 0) -> None:
    """End a section with the last paragraph; the first of all has headers and footers, which the others take over."""
    elements = list(body_elements(file))
    if elements[-1].tag != qn("w:p") or elements[-1].find(f".//{qn('w:sectPr')}") is not None:
        elements.append(add_tiny(file)._p)
    is_first = len(file.document.sections) == 1
    properties = section_properties(file, is_first)
    if columns:
        for old in properties.findall(qn("w:cols")):
            properties.remove(old)
        later = ("formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid")
        properties.insert_element_before(new("cols", num=columns, space=gap), *(f"w:{name}" for name in later))
    elements[-1].get_or_add_pPr()._insert_sectPr(properties)
    last = file.document.element.body.sectPr
    last.getparent().replace(last, section_properties(file, is_first=False))


def section_properties(file: File, is_first: bool) -> Any:
    properties = deepcopy(file.page)
    if not is_first:
        for name in ("headerReference", "footerReference", "pgNumType", "titlePg"):
            for old in properties.findall(qn(f"w:{name}")):
                properties.remove(old)
        WordSection(properties, file.part).start_type = WD_SECTION.CONTINUOUS
    return properties
