"""The notes of a slide: its picture and its text in the placeholders of the notes master (ECMA-376 part 1, 13.3.5)."""

from functools import lru_cache

from briefings.values import dataclass
from briefings.writers.ooxml.package import Shared
from briefings.writers.ooxml.slide_shapes import Holder, holder_of, page_around, text_shape
from briefings.writers.ooxml.slide_text import text_body
from briefings.writers.ooxml.slide_xml import NAMESPACES, Ids, tag
from briefings.writers.ooxml.xml_library import Element

_PLACE = "<place/>"


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


@lru_cache(maxsize=64)
def notes_around(holders: NotesHolders) -> tuple[Shared, Shared | None]:
    """Return a notes page up to its paragraphs, and what comes after them: None where it has no room for notes.

    The picture of the slide has no text.
    """
    ids = Ids()
    before, after = page_around("p:notes")
    picture = text_shape(holders.picture, "", ids, "noRot", "noChangeAspect") if holders.picture else ""
    body = text_shape(holders.body, text_body([_PLACE]), ids) if holders.body else ""
    until, _, rest = f"{before}{picture}{body}{after}".partition(_PLACE)
    return Shared.of(until.encode(), leads=True), Shared.of(rest.encode()) if rest else None
