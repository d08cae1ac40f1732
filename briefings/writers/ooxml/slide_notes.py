"""The notes of a slide: its picture and its text in the placeholders of the notes master (ECMA-376 part 1, 13.3.5)."""

from briefings.values import dataclass
from briefings.writers.ooxml.slide_shapes import Holder, holder_of, shape_tree, text_shape
from briefings.writers.ooxml.slide_xml import NAMESPACES, Ids, Xml, tag
from briefings.writers.ooxml.xml_library import Element


@dataclass(frozen=True, slots=True)
class NotesHolders:
    """The placeholders of a notes master that notes fill; None where it has none."""

    picture: Holder | None
    body: Holder | None


def notes_holders(master: Element) -> NotesHolders:
    """Return the placeholders of a notes master; of two of a kind, the last counts."""
    found = {
        placeholder.get("type", "obj"): holder_of(shape)
        for shape in master.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES)
        for placeholder in shape.iter(tag("p:ph"))
    }
    return NotesHolders(found.get("sldImg"), found.get("body"))


def notes_tree(holders: NotesHolders, body: Xml) -> Xml:
    """Return the shapes of a notes page, with a text body as the notes; the picture of the slide has no text."""
    ids = Ids()
    shapes = []
    if holders.picture:
        shapes.append(text_shape(holders.picture, "", ids, "noRot", "noChangeAspect"))
    if holders.body:
        shapes.append(text_shape(holders.body, body, ids))
    return shape_tree(shapes)
