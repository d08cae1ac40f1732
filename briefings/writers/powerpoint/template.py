"""What a PowerPoint template offers, found by name: its layouts, their placeholders, the room and look of their text.

A placeholder inherits from the master's placeholder of its kind and the master's text styles (ECMA-376 part 1,
19.3.1.36 and 19.3.1.51); what is measured is what PowerPoint would show.
"""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster

from briefings.brand import Fonts
from briefings.layouts import SLIDE_LAYOUTS
from briefings.problems import Place as FilePlace
from briefings.problems import Problem, error
from briefings.writers.ooxml.slide_styles import STYLES, find, insets, levels
from briefings.writers.ooxml.slide_xml import NAMESPACES, POINT, Element, Place, place_of
from briefings.writers.slides.boxes import Box, Boxes

RING = "Ring"
"""The name of the shape on a layout that says where the ring is drawn; a layout may go without."""

CONTENT_TYPES = "[Content_Types].xml"
TEMPLATE_TYPE, DECK_TYPE = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


@dataclass(frozen=True, slots=True)
class Template:
    """An opened template without slides, ready to become one deck.

    It has all that `template_problems` asks for; what it lacks raises KeyError.
    """

    deck: Deck
    layouts: dict[str, SlideLayout]

    def placeholder(self, layout: str, name: str) -> Element:
        """Return a layout's placeholder."""
        return _placeholders(self.layouts[layout])[name]

    def place(self, layout: str, name: str) -> Place:
        """Return where a layout's placeholder stands."""
        return _place(self.placeholder(layout, name), self.layouts[layout].slide_master)

    def ring_place(self, layout: str) -> Place | None:
        """Return where the ring is drawn on slides of a layout, None where it has no shape of the name."""
        return next((place_of(shape) for shape in _shapes(self.layouts[layout]) if _name(shape) == RING), None)


def open_template(path: Path) -> Template:
    """Return a template (.pptx or .potx) opened anew, without the slides it may hold."""
    return _open(path.read_bytes())


def _open(package: bytes) -> Template:
    deck = Presentation(BytesIO(_as_deck(package)))
    slide_ids = deck.slides._sldIdLst
    for slide_id in list(slide_ids):
        deck.part.drop_rel(slide_id.rId)
        slide_ids.remove(slide_id)
    layouts = {layout.name: layout for master in deck.slide_masters for layout in master.slide_layouts}
    return Template(deck, layouts)


def boxes_of(path: Path, fonts: Fonts) -> Boxes:
    """Return the room for text in every placeholder of every layout of a template, in a brand's fonts."""
    return _boxes(path.read_bytes(), fonts)


@lru_cache(maxsize=16)
def _boxes(package: bytes, fonts: Fonts) -> Boxes:
    return {
        name: {
            placeholder: _box(shape, layout.slide_master, fonts) for placeholder, shape in _placeholders(layout).items()
        }
        for name, layout in _open(package).layouts.items()
    }


def _as_deck(package: bytes) -> bytes:
    """Return a template as a presentation: python-pptx opens no .potx, which differs in one content type only."""
    with ZipFile(BytesIO(package)) as old:
        types = old.read(CONTENT_TYPES)
        if TEMPLATE_TYPE not in types:
            return package
        target = BytesIO()
        with ZipFile(target, "w") as new:
            for name in old.namelist():
                new.writestr(name, old.read(name) if name != CONTENT_TYPES else types.replace(TEMPLATE_TYPE, DECK_TYPE))
    return target.getvalue()


def template_problems(path: Path) -> list[Problem]:
    """Return what a template lacks: layouts and placeholders, by the names that a deck needs."""
    at = FilePlace(path)
    try:
        layouts = open_template(path).layouts
    except (OSError, BadZipFile, KeyError, ValueError):
        return [error(at, "slides-unreadable", "The PowerPoint layout cannot be opened.", "Save it again as .pptx.")]
    problems = []
    for name, placeholders in SLIDE_LAYOUTS.items():
        if name not in layouts:
            hint = "In PowerPoint, open View, Slide Master; add a layout and give it this name."
            problems.append(error(at, "slide-layout-missing", f"There is no slide layout '{name}'.", hint))
            continue
        there = _placeholders(layouts[name])
        for placeholder in placeholders:
            if placeholder not in there:
                message = f"The slide layout '{name}' has no placeholder '{placeholder}'."
                hint = "Open View, Slide Master, then Home, Arrange, Selection Pane; add it there, or rename one."
                problems.append(error(at, "placeholder-missing", message, hint))
    return problems


def _shapes(layout: SlideLayout) -> list[Element]:
    return list(layout.element.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES))


def _name(shape: Element) -> str:
    properties = find(shape, "p:nvSpPr/p:cNvPr")
    return "" if properties is None else properties.get("name", "")


def _placeholders(layout: SlideLayout) -> dict[str, Element]:
    shapes = (shape for shape in _shapes(layout) if find(shape, "p:nvSpPr/p:nvPr/p:ph") is not None)
    return {_name(shape): shape for shape in shapes}


def _kind(shape: Element) -> str:
    placeholder = find(shape, "p:nvSpPr/p:nvPr/p:ph")
    return "" if placeholder is None else placeholder.get("type", "obj")


def _on_master(master: SlideMaster, shape: Element) -> Element | None:
    """Return the master's placeholder that a layout's inherits from."""
    kinds = {"ctrTitle": "title", "ftr": "ftr", "dt": "dt", "sldNum": "sldNum", "title": "title"}
    kind = kinds.get(_kind(shape), "body")
    shapes = master.element.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES)
    return next((other for other in shapes if _kind(other) == kind), None)


def _place(shape: Element, master: SlideMaster) -> Place:
    """Return where a layout's placeholder stands; nowhere, and without room, where neither it nor the master says."""
    inherited = _on_master(master, shape)
    return place_of(shape) or (None if inherited is None else place_of(inherited)) or Place(0, 0, 0, 0)


def _box(shape: Element, master: SlideMaster, fonts: Fonts) -> Box:
    inherited = _on_master(master, shape)
    bodies = [find(shape, "p:txBody"), find(inherited, "p:txBody")]
    left, top, right, bottom = insets(bodies)
    place = _place(shape, master)
    style = find(master.element, f"p:txStyles/{STYLES.get(_kind(shape), 'p:bodyStyle')}")
    return Box(
        (place.width - left - right) / POINT,
        (place.height - top - bottom) / POINT,
        levels([*(find(body, "a:lstStyle") for body in bodies), style], fonts),
    )
