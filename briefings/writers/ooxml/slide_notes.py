"""The notes of a slide: its picture and its text in the placeholders of the notes master (ECMA-376 part 1, 13.3.5)."""

from briefings.writers.ooxml.slide_shapes import shape_tree, text_shape
from briefings.writers.ooxml.slide_text import text_body
from briefings.writers.ooxml.slide_xml import NAMESPACES, Element, Ids, tag


def notes_tree(master: Element, body: Element) -> Element:
    """Return the shapes of a notes page for a notes master, with a text body as the notes."""
    ids = Ids()
    holders = {
        kind: holder for holder in master.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES) for kind in _kinds(holder)
    }
    shapes = []
    if "sldImg" in holders:
        shapes.append(_picture_of_the_slide(text_shape(holders["sldImg"], text_body([]), ids)))
    if "body" in holders:
        shapes.append(text_shape(holders["body"], body, ids))
    return shape_tree(shapes)


def _kinds(holder: Element) -> list[str]:
    return [placeholder.get("type", "obj") for placeholder in holder.iter(tag("p:ph"))]


def _picture_of_the_slide(shape: Element) -> Element:
    """Return a placeholder as the picture of the slide, which has no text and keeps its proportions."""
    shape.remove(next(shape.iter(tag("p:txBody"))))
    locks = next(shape.iter(tag("a:spLocks")))
    locks.attrib.update({"noRot": "1", "noChangeAspect": "1"})
    return shape
