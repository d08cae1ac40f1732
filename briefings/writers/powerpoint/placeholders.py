"""The placeholders of a slide layout: what they are called, where they stand, how their text looks.

A placeholder inherits from the master's placeholder of its kind and the master's text styles (ECMA-376 part 1,
19.3.1.36 and 19.3.1.51); what is measured is what PowerPoint would show.
"""

from functools import lru_cache

from pptx.slide import SlideLayout, SlideMaster

from briefings.brand import Fonts
from briefings.writers.ooxml.slide_styles import STYLES, anchor, find, insets, levels
from briefings.writers.ooxml.slide_xml import NAMESPACES, POINT, Place, one_for_all, place_of
from briefings.writers.ooxml.xml_library import Element
from briefings.writers.slides.boxes import Box, Level

BY_KIND = {"title": "Title", "ctrTitle": "Title", "ftr": "Footer", "dt": "Step", "sldNum": "Slide Number"}
"""Placeholders that need no name of ours: PowerPoint calls the title of a layout "Title 1"."""


def shapes_of(layout: SlideLayout) -> list[Element]:
    """Return the shapes of a layout."""
    return list(layout.element.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES))


def name_of(shape: Element) -> str:
    """Return the name of a shape, as the selection pane shows it."""
    properties = find(shape, "p:nvSpPr/p:cNvPr")
    return "" if properties is None else properties.get("name", "")


def placeholders(layout: SlideLayout) -> dict[str, Element]:
    """Return a layout's placeholders by name; those of which a layout has one only, by what they are as well."""
    shapes = [shape for shape in shapes_of(layout) if find(shape, "p:nvSpPr/p:nvPr/p:ph") is not None]
    by_kind = {BY_KIND[kind_of(shape)]: shape for shape in reversed(shapes) if kind_of(shape) in BY_KIND}
    return by_kind | {name_of(shape): shape for shape in reversed(shapes)}


def kind_of(shape: Element) -> str:
    """Return the kind of a placeholder; empty for a shape that is none."""
    placeholder = find(shape, "p:nvSpPr/p:nvPr/p:ph")
    return "" if placeholder is None else placeholder.get("type", "obj")


def _on_master(master: SlideMaster, shape: Element) -> Element | None:
    """Return the master's placeholder that a layout's inherits from."""
    kinds = {"ctrTitle": "title", "ftr": "ftr", "dt": "dt", "sldNum": "sldNum", "title": "title"}
    return _by_kind(master.element).get(kinds.get(kind_of(shape), "body"))


@lru_cache(maxsize=16)
def _by_kind(master: Element) -> dict[str, Element]:
    """Return the first shape of each kind of placeholder on a master."""
    shapes = list(master.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES))
    return {kind_of(shape): shape for shape in reversed(shapes)}


def place_on(shape: Element, master: SlideMaster) -> Place:
    """Return where a layout's placeholder stands; nowhere, and without room, where neither it nor the master says."""
    inherited = _on_master(master, shape)
    return place_of(shape) or (None if inherited is None else place_of(inherited)) or Place(0, 0, 0, 0)


def _bodies(shape: Element, master: SlideMaster) -> list[Element | None]:
    """Return the text bodies that a placeholder's look comes from, the one that counts first."""
    return [find(shape, "p:txBody"), find(_on_master(master, shape), "p:txBody")]


def text_place(shape: Element, master: SlideMaster) -> Place:
    """Return where the text of a placeholder may stand: its inside, without the insets."""
    place, (left, top, right, bottom) = place_on(shape, master), insets(_bodies(shape, master))
    return one_for_all(Place(place.x + left, place.y + top, place.width - left - right, place.height - top - bottom))


def has_room(shape: Element, master: SlideMaster) -> bool:
    """Return whether text in a placeholder has any room."""
    place = text_place(shape, master)
    return place.width > 0 and place.height > 0


def box_of(shape: Element, master: SlideMaster, fonts: Fonts) -> Box:
    """Return the room for text in a placeholder, and how each level of it looks in the fonts of a brand."""
    bodies, place = _bodies(shape, master), text_place(shape, master)
    style = find(master.element, f"p:txStyles/{STYLES.get(kind_of(shape), 'p:bodyStyle')}")
    looks = levels([*(find(body, "a:lstStyle") for body in bodies), style], fonts)
    return _box(place.width / POINT, place.height / POINT, looks, anchor(bodies))


@lru_cache(maxsize=256)
def _box(width: float, height: float, looks: tuple[Level, ...], above: float) -> Box:
    """Return one box for all placeholders with the same room."""
    return Box(width, height, looks, above)
