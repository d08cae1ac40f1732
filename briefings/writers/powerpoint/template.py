"""What a PowerPoint template offers, found by name: its layouts, their placeholders, the room and look of their text.

A placeholder inherits from the master's placeholder of its kind and the master's text styles (ECMA-376 part 1,
19.3.1.36 and 19.3.1.51); what is measured is what PowerPoint would show.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout, SlideMaster

from briefings.brand import Fonts
from briefings.layouts import SLIDE_LAYOUTS
from briefings.problems import Place as FilePlace
from briefings.problems import Problem, error
from briefings.writers.ooxml.package import UNREADABLE
from briefings.writers.ooxml.slide_styles import STYLES, anchor, find, insets, levels
from briefings.writers.ooxml.slide_xml import NAMESPACES, POINT, Element, Place, place_of
from briefings.writers.ooxml.unpacked import RefusedError, unpacked
from briefings.writers.slides.boxes import Box, Boxes

RING = "Ring"
"""The name of the shape on a layout that says where the ring is drawn; a layout may go without."""

NAMED = {
    "title": ("Title",),
    "picture": ("Picture", "Logo"),
    "table": ("Table",),
    "footer": ("Footer",),
    "date": ("Step",),
    "slide number": ("Slide Number",),
}
"""Placeholders that are no text, by what PowerPoint calls their kind."""
BY_KIND = {"title": "Title", "ctrTitle": "Title", "ftr": "Footer", "dt": "Step", "sldNum": "Slide Number"}
"""Placeholders that need no name of ours: PowerPoint calls the title of a layout "Title 1"."""
KINDS = {"title": ("title", "ctrTitle"), "picture": ("pic", "obj"), "table": ("tbl", "obj")}
"""The kinds that must be what they are called (ECMA-376 part 1, 19.7.10); "obj" takes any content."""

CONTENT_TYPES = "[Content_Types].xml"
TEMPLATE_TYPE, DECK_TYPE = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


@dataclass(frozen=True, slots=True)
class Template:
    """An opened template without slides, ready to become one deck.

    It has all that `template_problems` asks for; what it lacks raises KeyError. Of two layouts or placeholders of one
    name, the first counts.
    """

    deck: Deck
    layouts: dict[str, SlideLayout]

    def placeholder(self, layout: str, name: str) -> Element:
        """Return a layout's placeholder."""
        return _placeholders(self.layouts[layout])[name]

    def place(self, layout: str, name: str) -> Place:
        """Return where a layout's placeholder stands."""
        return _place(self.placeholder(layout, name), self.layouts[layout].slide_master)

    def text_place(self, layout: str, name: str) -> Place:
        """Return where the text of a layout's placeholder may stand."""
        return _text_place(self.placeholder(layout, name), self.layouts[layout].slide_master)

    def ring_place(self, layout: str) -> Place | None:
        """Return where the ring is drawn on slides of a layout, None where it has no shape of the name."""
        return next((place_of(shape) for shape in _shapes(self.layouts[layout]) if _name(shape) == RING), None)


def open_template(path: Path) -> Template:
    """Return a template (.pptx or .potx) opened anew, without the slides it may hold."""
    unpacked(path)
    return _open(path.read_bytes())


def _open(package: bytes) -> Template:
    deck = Presentation(BytesIO(_as_deck(package)))
    slide_ids = deck.slides._sldIdLst
    for slide_id in list(slide_ids):
        deck.part.drop_rel(slide_id.rId)
        slide_ids.remove(slide_id)
    found = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    return Template(deck, {layout.name: layout for layout in reversed(found)})


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
    at, hint = FilePlace(path), "Save it again as .pptx."
    try:
        return _lacking(path)
    except RefusedError as fault:
        return [error(at, "slides-unreadable", f"The PowerPoint layout cannot be taken. {fault}", hint)]
    except (*UNREADABLE, PythonPptxError):
        return [error(at, "slides-unreadable", "The PowerPoint layout cannot be opened.", hint)]


def _lacking(path: Path) -> list[Problem]:
    at, layouts = FilePlace(path), open_template(path).layouts
    problems: list[Problem] = []
    for name, placeholders in SLIDE_LAYOUTS.items():
        if name in layouts:
            problems += _placeholder_problems(at, layouts[name], placeholders)
        else:
            wanted = ", ".join(f"{placeholder} ({_kind_to_insert(placeholder)})" for placeholder in placeholders)
            hint = (
                f"In PowerPoint, open View, Slide Master, choose Insert Layout and Rename it '{name}'."
                f" Give it these, named in Home, Arrange, Selection Pane: {wanted}."
            )
            problems.append(error(at, "slide-layout-missing", f"There is no slide layout '{name}'.", hint))
    return problems


def _placeholder_problems(at: FilePlace, layout: SlideLayout, names: Sequence[str]) -> Iterator[Problem]:
    there = _placeholders(layout)
    for name in names:
        kind = _kind_to_insert(name)
        if name not in there:
            message = f"The slide layout '{layout.name}' has no placeholder '{name}'."
            hint = (
                f"Open View, Slide Master, choose that layout and add a placeholder ({kind}), or use one;"
                f" name it '{name}' in Home, Arrange, Selection Pane."
            )
            yield error(at, "placeholder-missing", message, hint)
        elif kind in KINDS and _kind(there[name]) not in KINDS[kind]:
            message = f"The placeholder '{name}' of the slide layout '{layout.name}' is of another kind."
            yield error(at, "placeholder-kind", message, f"Delete it and insert a placeholder ({kind}) of that name.")
        elif not _has_room(there[name], layout.slide_master):
            message = f"The placeholder '{name}' of the slide layout '{layout.name}' has no room."
            yield error(at, "placeholder-without-room", message, "Give it a width and a height in View, Slide Master.")


def _kind_to_insert(name: str) -> str:
    """Return what PowerPoint calls the kind of placeholder that one of a name has to be."""
    named = {kind: group for group, kinds in NAMED.items() for kind in kinds}
    return named.get(name, "text")


def _shapes(layout: SlideLayout) -> list[Element]:
    return list(layout.element.iterfind("p:cSld/p:spTree/p:sp", NAMESPACES))


def _name(shape: Element) -> str:
    properties = find(shape, "p:nvSpPr/p:cNvPr")
    return "" if properties is None else properties.get("name", "")


def _placeholders(layout: SlideLayout) -> dict[str, Element]:
    """Return a layout's placeholders by name; those of which a layout has one only, by what they are as well."""
    shapes = [shape for shape in _shapes(layout) if find(shape, "p:nvSpPr/p:nvPr/p:ph") is not None]
    by_kind = {BY_KIND[_kind(shape)]: shape for shape in reversed(shapes) if _kind(shape) in BY_KIND}
    return by_kind | {_name(shape): shape for shape in reversed(shapes)}


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


def _bodies(shape: Element, master: SlideMaster) -> list[Element | None]:
    """Return the text bodies that a placeholder's look comes from, the one that counts first."""
    return [find(shape, "p:txBody"), find(_on_master(master, shape), "p:txBody")]


def _text_place(shape: Element, master: SlideMaster) -> Place:
    """Return where the text of a placeholder may stand: its inside, without the insets."""
    place, (left, top, right, bottom) = _place(shape, master), insets(_bodies(shape, master))
    return Place(place.x + left, place.y + top, place.width - left - right, place.height - top - bottom)


def _has_room(shape: Element, master: SlideMaster) -> bool:
    place = _text_place(shape, master)
    return place.width > 0 and place.height > 0


def _box(shape: Element, master: SlideMaster, fonts: Fonts) -> Box:
    bodies, place = _bodies(shape, master), _text_place(shape, master)
    style = find(master.element, f"p:txStyles/{STYLES.get(_kind(shape), 'p:bodyStyle')}")
    return Box(
        place.width / POINT,
        place.height / POINT,
        levels([*(find(body, "a:lstStyle") for body in bodies), style], fonts),
        anchor(bodies),
    )
