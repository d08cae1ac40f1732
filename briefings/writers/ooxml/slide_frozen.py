"""A PowerPoint template with a brand in it, frozen so that all decks of the brand can share its parts.

python-pptx does what is done once: it opens the package, finds masters, layouts and themes, makes a notes master where
there is none (which it does not list, ECMA-376 part 1, 19.2.1.26), and writes the parts.
"""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.oxml import parse_xml
from pptx.parts.image import ImagePart
from pptx.presentation import Presentation

from briefings.writers.ooxml.package import SMALL, entry
from briefings.writers.ooxml.slide_package import CONTENT_TYPES, Frozen
from briefings.writers.ooxml.slide_xml import NAMESPACES, element, parsed, tag


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
        types = package.read(CONTENT_TYPES)
        root = etree.fromstring(package.read(main_name))
    pictures = {part.sha1: _name(part) for part in main.package.iter_parts() if isinstance(part, ImagePart)}
    related = tuple((rel.rId, rel.reltype, rel.target_ref) for rel in main.rels.values())
    return Frozen(entries, main_name, root, related, types, _name(main.notes_master_part), pictures)


def _name(part: Part) -> str:
    return str(part.partname).removeprefix("/")
