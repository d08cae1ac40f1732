"""The cover of a brand: its layout's colours aimed at the slots of the theme that the brand's masthead names."""

from pptx.slide import SlideLayout

from briefings.brand import Masthead
from briefings.writers.ooxml.slide_xml import NAMESPACES, tag
from briefings.writers.ooxml.theme import SLOT_OF
from briefings.writers.ooxml.tints import MAPPED
from briefings.writers.ooxml.xml_library import Element

RULE = "Rule"
"""The name of the shape that closes a cover without a ground of its own."""

_SLIDE_NAMES = {slot: name for name, slot in MAPPED.items()}


def slide_name(field: str) -> str:
    """Return what slides call the slot of the theme that holds a field of `Colours`."""
    slot = SLOT_OF[field]
    return _SLIDE_NAMES.get(slot, slot)


def aim_cover(layout: SlideLayout, masthead: Masthead) -> None:
    """Give the layout of the cover the ground, the text and the ring of a masthead."""
    root: Element = layout.element
    for ground in root.iterfind("p:cSld/p:bg", NAMESPACES):
        _aim(ground, masthead.ground)
    for ring in root.iterfind("p:cSld/p:spTree/p:grpSp", NAMESPACES):
        _aim(ring, masthead.ring)
    for shape in root.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES):
        kinds = [holder.get("type", "") for holder in shape.iter(tag("p:ph"))]
        for body in shape.iterfind("p:txBody", NAMESPACES):
            _aim(body, masthead.title if "title" in kinds else masthead.text)
        if next(shape.iter(tag("p:cNvPr"))).get("name") == RULE and masthead is not Masthead.PAPER:
            next(root.iter(tag("p:spTree"))).remove(shape)


def _aim(part: Element, field: str) -> None:
    for colour in part.iter(tag("a:schemeClr")):
        colour.set("val", slide_name(field))
