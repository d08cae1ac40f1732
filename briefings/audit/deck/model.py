"""A deck as its slides, and each slide with the layout, master and theme it takes its looks from."""

from collections.abc import Iterator
from dataclasses import field, replace
from itertools import pairwise

from briefings.audit.colours import USUAL_MAP, Fill, Palette, read_scheme
from briefings.audit.deck.box import Box
from briefings.audit.names import A, Element, P, R, child, descend, is_decorative, is_on, whole
from briefings.audit.package import Package
from briefings.values import dataclass

FURNITURE = {"dt", "ftr", "sldNum", "hdr"}
"""Types of placeholder that hold what every slide has: date, footer, number."""

TITLES = {"title", "ctrTitle"}
_SHAPES = tuple(f"{P}{name}" for name in ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart"))


@dataclass(frozen=True, slots=True)
class Shape:
    """An object on a slide, a layout or a master."""

    element: Element
    tag: str
    """What it is: ``sp``, ``pic``, ``graphicFrame``, ``cxnSp`` or ``grpSp``."""
    properties: Element
    """Its name and alternative text (``p:cNvPr``)."""
    placeholder: str | None
    """The type of placeholder, "obj" where none is stated; None for any other object."""
    index: str
    box: Box | None
    parents: tuple[Element, ...]
    """The placeholders of layout and master that it takes its looks from, the nearest first."""
    top: bool
    """Whether it stands in no group."""
    decorative: bool
    text: str
    """The words of its text box."""

    @property
    def name(self) -> str:
        """The name in the selection pane."""
        return self.properties.get("name", "")

    @property
    def is_title(self) -> bool:
        """Whether it is the title of its slide."""
        return self.placeholder in TITLES


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide, layout or master with its shapes from back to front."""

    part: str
    root: Element
    shapes: tuple[Shape, ...]


@dataclass(slots=True)
class Deck:
    """The parts of a deck that slides share; each is read once."""

    package: Package
    main: str
    root: Element
    width: int
    height: int
    _sheets: dict[str, Sheet] = field(default_factory=dict)
    _palettes: dict[str, Palette] = field(default_factory=dict)

    def slides(self) -> Iterator["Slide"]:
        """Yield the slides in their order."""
        relations = self.package.relations(self.main)
        number = 0
        for entry in self.root.iter(f"{P}sldId"):
            target = relations.get(entry.get(f"{R}id", ""))
            if target is None or target.target not in self.package.names:
                continue
            number += 1
            yield self._slide(target.target, number)

    def _slide(self, part: str, number: int) -> "Slide":
        layout = self.package.one(part, "slideLayout")
        master = self.package.one(layout, "slideMaster") if layout else None
        above = tuple(self._sheet(name, ()) for name in (layout, master) if name)
        sheet = self._sheet(part, above)
        notes = self.package.one(part, "notesSlide")
        return Slide(
            self, number, sheet, above, self._palette(part, above), self.package.tree(notes) if notes else None
        )

    def _sheet(self, part: str, above: tuple[Sheet, ...]) -> Sheet:
        if part not in self._sheets:
            root = self.package.tree(part)
            tree = child(root, f"{P}cSld", f"{P}spTree")
            shapes = () if tree is None else tuple(_shapes(tree, above, (1, 1, 0, 0), top=True, decorative=False))
            self._sheets[part] = Sheet(part, root, shapes)
        return self._sheets[part]

    def _palette(self, part: str, above: tuple[Sheet, ...]) -> Palette:
        master = above[-1].part if above else part
        if master not in self._palettes:
            theme = self.package.one(master, "theme")
            own = self.package.tree(master).find(f"{P}clrMap")
            mapping = own.attrib if own is not None else USUAL_MAP
            scheme = read_scheme(self.package.tree(theme)) if theme else {}
            self._palettes[master] = Palette(scheme, {str(name): str(slot) for name, slot in mapping.items()})
        palette = self._palettes[master]
        for sheet in (self._sheets[part], *above[:1]):
            override = child(sheet.root, f"{P}clrMapOvr", f"{A}overrideClrMapping")
            if override is not None:
                return replace(palette, mapping={str(name): str(slot) for name, slot in override.attrib.items()})
        return palette

    def theme_fills(self, above: tuple[Sheet, ...], kind: str) -> list[Element]:
        """Return the fills that a theme offers: ``fillStyleLst`` or ``bgFillStyleLst``."""
        theme = self.package.one(above[-1].part, "theme") if above else None
        styles = child(self.package.tree(theme), f"{A}themeElements", f"{A}fmtScheme", f"{A}{kind}") if theme else None
        return [] if styles is None else list(styles)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide with all that it takes its looks from."""

    deck: Deck
    number: int
    sheet: Sheet
    above: tuple[Sheet, ...]
    """Its layout and master."""
    palette: Palette
    notes: Element | None
    fills: dict[Element, Fill] = field(default_factory=dict)
    """The fills that were worked out for this slide: of shapes, and of its background by its root."""

    @property
    def where(self) -> str:
        """How problems name the slide."""
        return f"slide {self.number}"

    @property
    def master(self) -> Element | None:
        """The root element of its master."""
        return self.above[-1].root if self.above else None

    def place(self, shape: Shape) -> str:
        """Return how problems name an object of the slide."""
        return (
            f"{self.where}, “{shape.name}”" if shape.name else f"{self.where}, object {shape.properties.get('id', '')}"
        )

    def behind(self) -> Iterator[Shape]:
        """Yield the objects that layout and master put on the slide, from back to front; not their placeholders."""
        shown: list[Sheet] = []
        for user, sheet in pairwise((self.sheet, *self.above)):
            if not is_on(user.root.get("showMasterSp")):
                break
            shown.insert(0, sheet)
        for sheet in shown:
            yield from (shape for shape in sheet.shapes if shape.placeholder is None)

    def reference(self, element: Element | None, kind: str) -> Fill:
        """Return the fill of the theme that an element refers to, such as ``a:fillRef`` or ``p:bgRef``."""
        if element is None:
            return None
        number = whole(element.get("idx"))
        number -= 1000 if kind == "bgFillStyleLst" else 0
        if number < 1:
            return None
        offered = self.deck.theme_fills(self.above, kind)
        own = self.palette.colour(element) or ""
        return self.palette.paint(offered[number - 1], own) if number <= len(offered) else ((own,) if own else None)


def text_of(body: Element | None) -> str:
    """Return the words of a text body, a paragraph a line."""
    if body is None:
        return ""
    return "\n".join(paragraph_text(paragraph) for paragraph in body.iter(f"{A}p"))


def paragraph_text(paragraph: Element) -> str:
    """Return the words of a paragraph; a break is a blank."""
    return "".join(" " if piece.tag == f"{A}br" else piece.text or "" for piece in paragraph.iter(f"{A}t", f"{A}br"))


Frame = tuple[float, float, float, float]
"""How a group places what stands in it: scale across and down, and shift across and down."""


def _shapes(tree: Element, above: tuple[Sheet, ...], frame: Frame, top: bool, decorative: bool) -> Iterator[Shape]:
    for element in _objects(tree):
        head = element[0] if len(element) else None
        properties = head.find(f"{P}cNvPr") if head is not None else None
        if head is None or properties is None or is_on(properties.get("hidden", "0")):
            continue
        mark = child(head, f"{P}nvPr", f"{P}ph")
        kind = None if mark is None else mark.get("type", "obj")
        index = "" if mark is None else mark.get("idx", "0")
        parents = () if kind is None else tuple(_parents(kind, index, above))
        is_mark = decorative or is_decorative(properties)
        tag = str(element.tag).rpartition("}")[2]
        text = text_of(child(element, f"{P}txBody"))
        place = _box((element, *parents), frame)
        yield Shape(element, tag, properties, kind, index, place, parents, top, is_mark, text)
        if tag == "grpSp":
            yield from _shapes(element, above, _inner_frame(element, frame), top=False, decorative=is_mark)


def _objects(tree: Element) -> Iterator[Element]:
    for element in tree:
        if element.tag in _SHAPES:
            yield element
        elif str(element.tag).endswith("}AlternateContent"):
            yield from descend(element, *_SHAPES, stop=_SHAPES)


def _parents(kind: str, index: str, above: tuple[Sheet, ...]) -> Iterator[Element]:
    """Yield the placeholders that one takes its looks from: by number in the layout, then by type in the master."""
    for level, sheet in enumerate(above):
        candidates = [shape for shape in sheet.shapes if shape.placeholder is not None]
        found = None
        if level == 0:
            found = next((shape for shape in candidates if shape.index == index and index != "0"), None)
        found = found or next((s for s in candidates if _family(s.placeholder) == _family(kind)), None)
        if found is not None:
            kind = found.placeholder or kind if level == 0 and kind == "obj" else kind
            yield found.element


def _family(kind: str | None) -> str:
    """Return the type of a master's placeholder that stands behind a type."""
    if kind in TITLES:
        return "title"
    return kind if kind in FURNITURE else "body"


_WAYS_TO_PLACE = ((f"{P}spPr", f"{A}xfrm"), (f"{P}xfrm",), (f"{P}grpSpPr", f"{A}xfrm"))


def _box(sources: tuple[Element, ...], frame: Frame) -> Box | None:
    for element in sources:
        places = (child(element, *way) for way in _WAYS_TO_PLACE)
        place = next((one for one in places if one is not None), None)
        offset, extent = child(place, f"{A}off"), child(place, f"{A}ext")
        if place is None or offset is None or extent is None:
            continue
        across, down, right, lower = frame
        width, height = whole(extent.get("cx")) * across, whole(extent.get("cy")) * down
        x, y = whole(offset.get("x")) * across + right, whole(offset.get("y")) * down + lower
        if 45 <= whole(place.get("rot")) / 60_000 % 180 < 135:
            x, y, width, height = x + (width - height) / 2, y + (height - width) / 2, height, width
        return Box(x, y, width, height)
    return None


def _inner_frame(group: Element, frame: Frame) -> Frame:
    place = child(group, f"{P}grpSpPr", f"{A}xfrm")
    parts = [child(place, f"{A}{name}") for name in ("off", "ext", "chOff", "chExt")]
    off, ext, inner_off, inner_ext = parts
    if off is None or ext is None or inner_off is None or inner_ext is None:
        return frame
    across = whole(ext.get("cx")) / (whole(inner_ext.get("cx")) or 1)
    down = whole(ext.get("cy")) / (whole(inner_ext.get("cy")) or 1)
    right = whole(off.get("x")) - whole(inner_off.get("x")) * across
    lower = whole(off.get("y")) - whole(inner_off.get("y")) * down
    return (
        frame[0] * across,
        frame[1] * down,
        frame[0] * right + frame[2],
        frame[1] * lower + frame[3],
    )
