"""A PowerPoint template with a brand in it, frozen so that all decks of the brand can share its parts.

python-pptx does what is done once: it opens the package, finds masters, layouts and themes, makes a notes master where
there is none (which it does not list, ECMA-376 part 1, 19.2.1.26), and writes the parts.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.parts.image import ImagePart
from pptx.presentation import Presentation

from briefings.writers.ooxml.package import SMALL, entry
from briefings.writers.ooxml.part_around import cut
from briefings.writers.ooxml.slide_package import CONTENT_TYPES, SECTIONS_URI, Frozen
from briefings.writers.ooxml.slide_xml import NAMESPACES, element, parsed, tag
from briefings.writers.ooxml.xml_library import Element, etree


def default_table_style(deck: Presentation) -> str:
    """Return the id of the table style that the template uses by default; empty where it has none."""
    for part in deck.part.package.iter_parts():
        if part.content_type == CONTENT_TYPE.PML_TABLE_STYLES:
            return str(parse_xml(part.blob).get("def", ""))
    return ""


def list_notes_master(deck: Presentation) -> None:
    """State the deck's notes master in the presentation, where it is not stated yet."""
    root: Any = deck.part._element
    root.get_or_add_sldIdLst()
    if root.find("p:notesMasterIdLst", NAMESPACES) is None:
        related = deck.part.relate_to(deck.part.notes_master_part, RELATIONSHIP_TYPE.NOTES_MASTER)
        listed = parsed(element("p:notesMasterIdLst", element("p:notesMasterId", **{"r:id": related})))
        next(root.iter(tag("p:sldMasterIdLst"))).addnext(listed)


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


def frozen(deck: Presentation) -> Frozen:
    """Return a template without slides as decks share it."""
    main = deck.part
    main_name, core_name = _name(main), _name(deck.core_properties)
    target = BytesIO()
    deck.save(target)
    folder, _, file = main_name.rpartition("/")
    own = {main_name, f"{folder}/_rels/{file}.rels", CONTENT_TYPES, core_name}
    with ZipFile(target) as package:
        entries = tuple(entry(name, package.read(name), level=SMALL) for name in package.namelist() if name not in own)
        types = package.read(CONTENT_TYPES).decode()
        root = etree.fromstring(package.read(main_name))
        properties = _text_of(package.read(core_name))
    pictures = {part.sha1: _name(part) for part in main.package.iter_parts() if isinstance(part, ImagePart)}
    related = tuple((rel.rId, rel.reltype, rel.target_ref) for rel in main.rels.values())
    notes = _name(main.notes_master_part)
    return Frozen(entries, main_name, _main(root), related, types, notes, pictures, core_name, properties)


def _main(root: Element) -> tuple[str, str, str]:
    """Return the main part around its slides and its sections, which it has none of then."""
    slides = next(root.iter(tag("p:sldIdLst")))
    extensions = root.find("p:extLst", NAMESPACES)
    if extensions is None:
        extensions = etree.SubElement(root, tag("p:extLst"))
    for old in extensions.findall(f"p:ext[@uri='{SECTIONS_URI}']", NAMESPACES):
        extensions.remove(old)
    until_slides, until_sections, end = cut(root, [(slides, len(slides)), (extensions, len(extensions))], NAMESPACES)
    return until_slides, until_sections, end


def _text_of(part: bytes) -> str:
    return str(etree.tostring(etree.fromstring(part), encoding="unicode"))


def _name(part: Part) -> str:
    return str(part.partname).removeprefix("/")
