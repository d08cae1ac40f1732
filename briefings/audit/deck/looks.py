"""How text on a slide looks: what run, box, layout, master and deck say, the nearest first (19.3.1, 21.1.2)."""

from collections.abc import Iterator
from dataclasses import field

from briefings.audit.colours import CLEAR, UNKNOWN, Fill
from briefings.audit.deck.model import FURNITURE, Shape, Slide
from briefings.audit.names import A, Element, P, child, is_on, whole
from briefings.values import dataclass

_STYLE_OF = {"title": "titleStyle", "ctrTitle": "titleStyle"}
USUAL_SIZE = 18.0
"""Points, where nothing states a size."""


@dataclass(frozen=True, slots=True)
class TextLook:
    """How some words look."""

    size: float
    bold: bool
    colours: tuple[str, ...]
    language: str
    """A code, or nothing where nothing states one."""


@dataclass(slots=True)
class Looks:
    """The looks of one shape's text; what is the same for all words of a level is worked out once."""

    slide: Slide
    shape: Shape
    extra: Fill = None
    """The colour of text that a table's style gives."""
    extra_bold: bool = False
    _levels: dict[int, TextLook] = field(default_factory=dict)

    def of(self, paragraph: Element, run: Element) -> TextLook:
        """Return the look of a run."""
        level = _level_of(paragraph)
        if level not in self._levels:
            self._levels[level] = self._inherited(level)
        base, own = self._levels[level], child(run, f"{A}rPr")
        if own is None:
            return base
        return TextLook(
            whole(own.get("sz")) / 100 or base.size,
            is_on(own.get("b")) if own.get("b") else base.bold,
            self._own_colours(own) or base.colours,
            own.get("lang") or base.language,
        )

    def has_bullet(self, paragraph: Element) -> bool:
        """Return whether a paragraph has a bullet or number that PowerPoint sets."""
        marks = map(_bullet, (child(paragraph, f"{A}pPr"), *self._manners(_level_of(paragraph))))
        return next((mark for mark in marks if mark is not None), False)

    def _own_colours(self, own: Element) -> Fill:
        palette = self.slide.palette
        if child(own, f"{A}hlinkClick") is not None:
            link = palette.scheme.get(palette.mapping.get("hlink", "hlink"))
            if link:
                return (link,)
        return palette.fill(own)

    def _inherited(self, level: int) -> TextLook:
        looks = [one for manner in self._manners(level) if (one := child(manner, f"{A}defRPr")) is not None]
        default = child(self.slide.deck.root, f"{P}defaultTextStyle", f"{A}defPPr", f"{A}defRPr")
        languages = (one.get("lang") for one in (*looks, default) if one is not None)
        bold = next((one.get("b") for one in looks if one.get("b")), None)
        return TextLook(
            whole(next((one.get("sz") for one in looks if one.get("sz")), None)) / 100 or USUAL_SIZE,
            is_on(bold) if bold is not None and not self.extra_bold else self.extra_bold,
            self._colours(looks),
            next((language for language in languages if language), ""),
        )

    def _manners(self, level: int) -> list[Element]:
        """Return the properties of paragraphs that a level inherits, the nearest first."""
        return [one for source in self._lists() if (one := child(source, f"{A}lvl{level + 1}pPr")) is not None]

    def _lists(self) -> Iterator[Element | None]:
        for element in (self.shape.element, *self.shape.parents):
            yield child(element, f"{P}txBody", f"{A}lstStyle")
        kind = self.shape.placeholder
        if kind is not None:
            style = "otherStyle" if kind in FURNITURE else _STYLE_OF.get(kind, "bodyStyle")
            yield child(self.slide.master, f"{P}txStyles", f"{P}{style}")
        yield child(self.slide.deck.root, f"{P}defaultTextStyle")

    def _colours(self, looks: list[Element]) -> tuple[str, ...]:
        palette = self.slide.palette
        if self.extra:
            return self.extra
        font = child(self.shape.element, f"{P}style", f"{A}fontRef")
        for look in looks:
            if font is not None and self.shape.element not in look.iterancestors():
                break
            fill = palette.fill(look)
            if fill is not None:
                return fill
        dark = palette.scheme.get(palette.mapping.get("tx1", "dk1"), "")
        return (palette.colour(font) or dark,)


def _level_of(paragraph: Element) -> int:
    properties = child(paragraph, f"{A}pPr")
    return min(max(whole(properties.get("lvl")) if properties is not None else 0, 0), 8)


def shape_fill(slide: Slide, shape: Shape) -> Fill:
    """Return the fill of a shape: its own, that of its placeholder in the layout, or one of the theme."""
    if shape.element not in slide.fills:
        slide.fills[shape.element] = _shape_fill(slide, shape)
    return slide.fills[shape.element]


def _shape_fill(slide: Slide, shape: Shape) -> Fill:
    for element in (shape.element, *shape.parents):
        fill = slide.palette.fill(child(element, f"{P}spPr"))
        if fill is not None:
            return fill
        reference = child(element, f"{P}style", f"{A}fillRef")
        themed = slide.reference(reference, "fillStyleLst")
        if themed is not None:
            return themed
    return CLEAR


def background(slide: Slide) -> Fill:
    """Return the colours of a slide's background: its own, its layout's or its master's."""
    if slide.sheet.root not in slide.fills:
        slide.fills[slide.sheet.root] = _background(slide)
    return slide.fills[slide.sheet.root]


def _background(slide: Slide) -> Fill:
    for sheet in (slide.sheet, *slide.above):
        ground = child(sheet.root, f"{P}cSld", f"{P}bg")
        if ground is None:
            continue
        stated = slide.palette.fill(child(ground, f"{P}bgPr"))
        themed = slide.reference(child(ground, f"{P}bgRef"), "bgFillStyleLst")
        return stated or themed or UNKNOWN
    light = slide.palette.scheme.get(slide.palette.mapping.get("bg1", "lt1"))
    return (light or "#FFFFFF",)


def grounds(slide: Slide, shape: Shape) -> tuple[tuple[str, ...], bool]:
    """Return the colours behind a shape's text, and whether they are sure.

    They are not where something lies under a part of the box: the words may stand beside it.
    """
    own = shape_fill(slide, shape)
    if own:
        return own, True
    colours, sure = background(slide) or (), True
    if shape.box is None:
        return colours, False
    for lower in (*slide.behind(), *slide.sheet.shapes):
        if lower.element is shape.element:
            break
        if lower.box is None or lower.tag not in ("sp", "pic"):
            continue
        part = shape.box.shared(lower.box)
        fill = CLEAR if part < 0.02 else UNKNOWN if lower.tag == "pic" else shape_fill(slide, lower)
        if not fill:
            continue
        if part > 0.95 and _is_rectangle(lower):
            colours, sure = fill, True
        else:
            colours, sure = (*colours, *(colour for colour in fill if colour)), False
    return colours, sure


def _is_rectangle(shape: Shape) -> bool:
    """Return whether a shape fills its box, as a rectangle does, with round corners or none."""
    form = child(shape.element, f"{P}spPr", f"{A}prstGeom")
    return shape.tag == "pic" or form is None or form.get("prst", "rect") in ("rect", "roundRect", "round2SameRect")


def _bullet(manner: Element | None) -> bool | None:
    if manner is None:
        return None
    if child(manner, f"{A}buNone") is not None:
        return False
    return True if any(child(manner, f"{A}{name}") is not None for name in ("buChar", "buAutoNum", "buBlip")) else None
