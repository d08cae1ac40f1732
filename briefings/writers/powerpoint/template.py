"""A PowerPoint template opened: what it offers, found by name, and what it lacks; and a brand put into it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pptx import Presentation
from pptx.exc import PythonPptxError
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout

from briefings.brand import Brand, Fonts
from briefings.layouts import SLIDE_LAYOUTS
from briefings.problems import Place as FilePlace
from briefings.problems import Problem, error
from briefings.values import dataclass
from briefings.writers.ooxml.package import UNREADABLE
from briefings.writers.ooxml.properties import leave_open
from briefings.writers.ooxml.slide_cover import aim_cover
from briefings.writers.ooxml.slide_frozen import default_table_style, frozen, list_notes_master, restyle
from briefings.writers.ooxml.slide_notes import notes_holders
from briefings.writers.ooxml.slide_shapes import holder_of
from briefings.writers.ooxml.slide_tints import aim_tints
from briefings.writers.ooxml.slide_xml import Place, place_of
from briefings.writers.ooxml.theme import branded_theme
from briefings.writers.ooxml.unpacked import RefusedError, unpacked
from briefings.writers.ooxml.xml_library import Element
from briefings.writers.powerpoint.branded import Branded, Room, SlideKind
from briefings.writers.powerpoint.placeholders import (
    box_of,
    has_room,
    kind_of,
    name_of,
    place_on,
    placeholders,
    shapes_of,
    text_place,
)
from briefings.writers.slides.boxes import Boxes

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
KINDS = {"title": ("title", "ctrTitle"), "picture": ("pic", "obj"), "table": ("tbl", "obj")}
"""The kinds that must be what they are called (ECMA-376 part 1, 19.7.10); "obj" takes any content."""

CONTENT_TYPES = "[Content_Types].xml"
TEMPLATE_TYPE, DECK_TYPE = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"


@dataclass(frozen=True, slots=True)
class Template:
    """An opened template without slides.

    It has all that `template_problems` asks for; what it lacks raises KeyError. Of two layouts or placeholders of one
    name, the first counts.
    """

    deck: Deck
    layouts: dict[str, SlideLayout]

    def placeholder(self, layout: str, name: str) -> Element:
        """Return a layout's placeholder."""
        return placeholders(self.layouts[layout])[name]

    def place(self, layout: str, name: str) -> Place:
        """Return where a layout's placeholder stands."""
        return place_on(self.placeholder(layout, name), self.layouts[layout].slide_master)

    def ring_place(self, layout: str) -> Place | None:
        """Return where the ring is drawn on slides of a layout, None where it has no shape of the name."""
        return next((place_of(shape) for shape in shapes_of(self.layouts[layout]) if name_of(shape) == RING), None)


def opened(path: Path, brand: Brand) -> Branded:
    """Return a template (.pptx or .potx) with a brand in it; raise as `open_template` does."""
    template = open_template(path)
    deck = template.deck
    kinds = {name: _kind_of(layout, brand.fonts) for name, layout in template.layouts.items()}
    notes = notes_holders(deck.notes_master.element)
    list_notes_master(deck)
    if brand.templates.slides is None:
        aim_cover(template.layouts["Cover"], brand.masthead)
    restyle(deck, lambda theme: branded_theme(theme, brand))
    aim_tints(deck, brand)
    boxes = {name: {holder: room.box for holder, room in kind.rooms.items()} for name, kind in kinds.items()}
    leave_open(deck.core_properties)
    return Branded(frozen(deck), kinds, boxes, notes, default_table_style(deck))


def _kind_of(layout: SlideLayout, fonts: Fonts) -> SlideKind:
    master = layout.slide_master
    rooms = {
        name: Room(holder_of(shape), place_on(shape, master), text_place(shape, master), box_of(shape, master, fonts))
        for name, shape in placeholders(layout).items()
    }
    ring = next((place_of(shape) for shape in shapes_of(layout) if name_of(shape) == RING), None)
    return SlideKind(str(layout.part.partname).removeprefix("/"), rooms, ring)


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
            placeholder: box_of(shape, layout.slide_master, fonts)
            for placeholder, shape in placeholders(layout).items()
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
    for name, wanted in SLIDE_LAYOUTS.items():
        if name in layouts:
            problems += _placeholder_problems(at, layouts[name], wanted)
        else:
            listed = ", ".join(f"{placeholder} ({_kind_to_insert(placeholder)})" for placeholder in wanted)
            hint = (
                f"In PowerPoint, open View, Slide Master, choose Insert Layout and Rename it '{name}'."
                f" Give it these, named in Home, Arrange, Selection Pane: {listed}."
            )
            problems.append(error(at, "slide-layout-missing", f"There is no slide layout '{name}'.", hint))
    return problems


def _placeholder_problems(at: FilePlace, layout: SlideLayout, names: Sequence[str]) -> Iterator[Problem]:
    there = placeholders(layout)
    for name in names:
        kind = _kind_to_insert(name)
        if name not in there:
            message = f"The slide layout '{layout.name}' has no placeholder '{name}'."
            hint = (
                f"Open View, Slide Master, choose that layout and add a placeholder ({kind}), or use one;"
                f" name it '{name}' in Home, Arrange, Selection Pane."
            )
            yield error(at, "placeholder-missing", message, hint)
        elif kind in KINDS and kind_of(there[name]) not in KINDS[kind]:
            message = f"The placeholder '{name}' of the slide layout '{layout.name}' is of another kind."
            yield error(at, "placeholder-kind", message, f"Delete it and insert a placeholder ({kind}) of that name.")
        elif not has_room(there[name], layout.slide_master):
            message = f"The placeholder '{name}' of the slide layout '{layout.name}' has no room."
            yield error(at, "placeholder-without-room", message, "Give it a width and a height in View, Slide Master.")


def _kind_to_insert(name: str) -> str:
    """Return what PowerPoint calls the kind of placeholder that one of a name has to be."""
    named = {kind: group for group, kinds in NAMED.items() for kind in kinds}
    return named.get(name, "text")
