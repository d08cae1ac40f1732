"""The parts of a deck: slides and their notes, the notes master in its list, the theme, PowerPoint's sections.

python-pptx adds a slide by copying every placeholder of its layout and looks for a free name among all parts; it makes
notes masters without listing them (ECMA-376 part 1, 19.2.1.26), and knows no sections ([MS-PPTX] 2.6).
"""

from collections.abc import Callable, Sequence
from typing import Any, cast
from uuid import NAMESPACE_URL, uuid5

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation
from pptx.slide import SlideLayout

from briefings.writers.ooxml.slide_xml import NAMESPACES, Element, element, tag

SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
FIRST_SLIDE_ID = 256
"""The least id of a slide (ECMA-376 part 1, 19.7.13)."""


def new_slide(deck: Presentation, layout: SlideLayout, number: int) -> SlidePart:
    """Return a new slide of a layout without shapes, added to the deck as its slide of a number from 1."""
    name = PackURI(f"/ppt/slides/slide{number}.xml")
    part = SlidePart(name, CONTENT_TYPE.PML_SLIDE, deck.part.package, _empty("p:sld"))
    part.relate_to(layout.part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    root: Any = deck.part._element
    entry = etree.SubElement(root.get_or_add_sldIdLst(), tag("p:sldId"), id=str(FIRST_SLIDE_ID + number - 1))
    entry.set(tag("r:id"), deck.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE))
    return part


def _empty(name: str) -> BaseOxmlElement:
    """Return a slide or its notes, as the element of python-pptx that has nothing in it."""
    overridden = element("p:clrMapOvr", element("a:masterClrMapping"))
    root = element(name, element("p:cSld", element("p:spTree")), overridden)
    return cast(BaseOxmlElement, parse_xml(etree.tostring(root)))


def set_shapes(part: XmlPart, tree: Element) -> None:
    """Put a tree of shapes in the place of what a slide or its notes have."""
    old = next(part._element.iter(tag("p:spTree")))
    old.addprevious(tree)
    next(part._element.iter(tag("p:cSld"))).remove(old)


def new_notes(deck: Presentation, slide: SlidePart, number: int) -> NotesSlidePart:
    """Return new notes for a slide, related to it and to the deck's notes master."""
    name = PackURI(f"/ppt/notesSlides/notesSlide{number}.xml")
    notes = NotesSlidePart(name, CONTENT_TYPE.PML_NOTES_SLIDE, deck.part.package, _empty("p:notes"))
    notes.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
    return notes


def default_table_style(deck: Presentation) -> str:
    """Return the id of the table style that the template uses by default; empty where it has none."""
    for part in deck.part.package.iter_parts():
        if part.content_type == CONTENT_TYPE.PML_TABLE_STYLES:
            return str(parse_xml(part.blob).get("def", ""))
    return ""


def list_notes_master(deck: Presentation) -> None:
    """State the deck's notes master in the presentation, where it is not stated yet."""
    root = deck.part._element
    if root.find("p:notesMasterIdLst", NAMESPACES) is None:
        entry = element("p:notesMasterId")
        entry.set(tag("r:id"), deck.part.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER))
        next(root.iter(tag("p:sldMasterIdLst"))).addnext(element("p:notesMasterIdLst", entry))


def restyle(deck: Presentation, branded: Callable[[bytes], bytes]) -> None:
    """Put a brand into every theme of the deck: that of the slides and that of the notes."""
    masters = [master.part for master in deck.slide_masters] + [deck.part.notes_master_part]
    themes = {id(theme): theme for theme in (part.part_related_by(RELATIONSHIP_TYPE.THEME) for part in masters)}
    for theme in themes.values():
        _set_blob(theme, branded(theme.blob))


def _set_blob(part: Part, blob: bytes) -> None:
    if isinstance(part, XmlPart):
        part._element = parse_xml(blob)
    else:
        part.blob = blob


def set_sections(deck: Presentation, slug: str, sections: Sequence[tuple[str, int]]) -> None:
    """Divide the deck into named sections of so many slides each; ids follow from the slug and the names."""
    root = deck.part._element
    extensions = root.find("p:extLst", NAMESPACES)
    if extensions is None:
        extensions = etree.SubElement(root, tag("p:extLst"))
    for old in extensions.findall(f"p:ext[@uri='{SECTIONS_URI}']", NAMESPACES):
        extensions.remove(old)
    extension = etree.SubElement(extensions, tag("p:ext"), uri=SECTIONS_URI)
    listed = etree.SubElement(extension, f"{{{P14}}}sectionLst", nsmap={"p14": P14})
    slide_id = FIRST_SLIDE_ID
    for name, count in sections:
        identity = f"{{{str(uuid5(NAMESPACE_URL, f'{slug}/{name}')).upper()}}}"
        section = etree.SubElement(listed, f"{{{P14}}}section", name=name, id=identity)
        slides = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for _ in range(count):
            etree.SubElement(slides, f"{{{P14}}}sldId", id=str(slide_id))
            slide_id += 1
