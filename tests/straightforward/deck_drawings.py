"""The ring and the discs of a slide as grouped shapes of python-pptx.

lxml for what its shapes cannot be: arcs of a circle (its freeforms have straight lines only), shapes without a style of
their own, and the mark of a decorative object.
"""

from dataclasses import dataclass
from math import cos, radians, sin
from typing import Any

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Centipoints

from briefings.brand import Role
from briefings.ring import GAP_DEGREES, THICKNESS, Arc, arcs
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import Ring, Slide, TextFill
from briefings.writers.slides.measure import DISC, tops_of
from briefings.writers.textfit import LEAST_LINE
from tests.straightforward import looks

POINT = 12700
UNITS = 1_000_000
WIDE_THICKNESS, WIDE_GAP = 0.217, 2.0
"""The large ring, with a number in each arc."""

Rectangle = tuple[int, int, int, int]
"""Left, top, width and height in EMU."""


def decorative_group(slide: Any, name: str) -> Any:
    group = slide.shapes.add_group_shape()
    group.name = name
    looks.decorate(group._element.nvGrpSpPr.cNvPr)
    return group


def bare(shape: Any, name: str, colour: str) -> Any:
    """Return a shape without a style and an outline, filled with a colour of the theme."""
    shape.name = name
    shape._element.remove(shape._element.find(qn("p:style")))
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.from_xml(colour)
    shape.line.fill.background()
    return shape


@dataclass(frozen=True)
class Letters:
    """Words in the middle of a shape: their size in points, their colour in the theme."""

    text: str
    size: int
    colour: str = "bg1"
    bold: bool = True


def write_in(shape: Any, letters: Letters, lang: str) -> None:
    frame = shape.text_frame
    frame.word_wrap = False
    frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = 0
    frame.vertical_anchor = MSO_ANCHOR.MIDDLE
    frame._txBody.bodyPr.attrib.pop("rtlCol", None)
    for fitting in frame._txBody.bodyPr.findall(qn("a:spAutoFit")):
        frame._txBody.bodyPr.remove(fitting)
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    if letters.text:
        run = paragraph.add_run()
        run.text = letters.text
        run.font.size = Centipoints(letters.size * 100)
        run.font.bold = letters.bold
        run.font.color.theme_color = MSO_THEME_COLOR.from_xml(letters.colour)
        run._r.rPr.set("lang", lang)


# Discs


def add_discs(slide: Any, fill: TextFill, box: Box, place: Rectangle, lang: str) -> None:
    """Add a disc with a number, or a dot, beside each row of a text."""
    group = decorative_group(slide, "Discs")
    for row, top in zip(fill.lines, tops_of(fill.lines, box, fill.drop), strict=True):
        level = box.level(row.depth)
        room = DISC * level.size
        side = room if row.number else room * 0.32
        height = level.line or level.size * LEAST_LINE
        x = (room - side) / 2
        y = top + (height - side) / 2 + (0.0 if row.number else 0.1 * level.size)
        left, above, width = place[0] + round(x * POINT), place[1] + round(y * POINT), round(side * POINT)
        disc = group.shapes.add_shape(MSO_SHAPE.OVAL, left, above, width, width)
        bare(disc, "Disc", looks.slot(row.role or Role.PRIMARY))
        write_in(disc, Letters(str(row.number) if row.number else "", round(width * 0.52 / POINT)), lang)


# The ring


def add_ring(slide: Any, planned: Slide, ring: Ring, place: Rectangle, lang: str) -> None:
    """Add the ring, with its words: the colours of the arcs, numbers in them, what stands in the middle."""
    left, top, width, height = place
    wide = bool(ring.numbers)
    thickness, gap = (WIDE_THICKNESS, WIDE_GAP) if wide else (THICKNESS, GAP_DEGREES)
    group = decorative_group(slide, "Ring")
    for number, (arc, role) in enumerate(zip(arcs(thickness, gap), ring.arcs, strict=True), start=1):
        shape = add_arc(group, place, arc, thickness)
        bare(shape, f"Arc {number}", looks.slot(role) if role else looks.SLOTS["line"])
    for arc, text in zip(arcs(thickness, gap), ring.numbers, strict=False):
        if text:
            turn, radius, side = radians((arc.start + arc.end) / 2), 0.5 - thickness / 2, round(thickness * width)
            x = left + round((0.5 + radius * sin(turn)) * width) - side // 2
            y = top + round((0.5 - radius * cos(turn)) * height) - side // 2
            add_letters(group, (x, y, side, side), Letters(text, round(0.083 * height / POINT)), lang)
    words = [(ring.middle, 0.15, "tx1", True) if wide else (ring.middle, 0.36, looks.slot(planned.role), True)]
    words += [(ring.below, 0.061, "tx1", False)] if ring.below else []
    heights = [round(size * 1.25 * height) for _, size, _, _ in words]
    middle = round((1 - 2 * WIDE_THICKNESS) * width)
    y = top + (height - sum(heights)) // 2
    for (text, size, colour, bold), high in zip(words, heights, strict=True):
        where = (left + (width - middle) // 2, y, middle, high)
        add_letters(group, where, Letters(text, round(size * height / POINT), colour, bold), lang)
        y += high
    stand(group, place)


def stand(group: Any, place: Rectangle) -> None:
    """Let a group take up a place, whatever its shapes fill of it."""
    transform = group._element.grpSpPr.xfrm
    for corner in ("off", "chOff"):
        transform.find(qn(f"a:{corner}")).attrib.update({"x": str(place[0]), "y": str(place[1])})
    for extent in ("ext", "chExt"):
        transform.find(qn(f"a:{extent}")).attrib.update({"cx": str(place[2]), "cy": str(place[3])})


def add_letters(group: Any, place: Rectangle, letters: Letters, lang: str) -> None:
    box = group.shapes.add_textbox(*place)
    box.name = "Number"
    write_in(box, letters, lang)


def add_arc(group: Any, ring: Rectangle, arc: Arc, thickness: float) -> Any:
    """Add a shape with the outline of an arc, as large as what it shows."""
    angles = [arc.start, *(quarter for quarter in (0, 90, 180, 270, 360) if arc.start < quarter < arc.end), arc.end]
    corners = [(0.5 + r * sin(radians(a)), 0.5 - r * cos(radians(a))) for r in (0.5, 0.5 - thickness) for a in angles]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    left, top, wide, high = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
    shape = group.shapes.add_shape(
        MSO_SHAPE.RECTANGLE,
        ring[0] + round(left * ring[2]),
        ring[1] + round(top * ring[3]),
        round(wide * ring[2]),
        round(high * ring[3]),
    )
    shape._element.remove(shape._element.txBody)

    def corner(point: tuple[float, float]) -> str:
        return f'<a:pt x="{round((point[0] - left) * UNITS)}" y="{round((point[1] - top) * UNITS)}"/>'

    def sweep(radius: float, start: float, by: float) -> str:
        r, begin = round(radius * UNITS), round((start - 90) % 360 * 60_000)
        return f'<a:arcTo wR="{r}" hR="{r}" stAng="{begin}" swAng="{round(by * 60_000)}"/>'

    outside, inside = sweep(0.5, arc.start, arc.end - arc.start), sweep(0.5 - thickness, arc.end, arc.start - arc.end)
    path = (
        f"<a:moveTo>{corner(arc.outer_start)}</a:moveTo>{outside}"
        f"<a:lnTo>{corner(arc.inner_end)}</a:lnTo>{inside}<a:close/>"
    )
    geometry = parse_xml(
        f'<a:custGeom {nsdecls("a")}><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{round(wide * UNITS)}" h="{round(high * UNITS)}">{path}</a:path></a:pathLst>'
        "</a:custGeom>"
    )
    old = shape._element.spPr.find(qn("a:prstGeom"))
    shape._element.spPr.replace(old, geometry)
    return shape
