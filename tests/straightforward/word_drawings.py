"""What python-docx cannot draw: the ring and the ground of the head, as groups of native shapes (lxml throughout)."""

from typing import Any

from docx.oxml import parse_xml

from briefings.brand import Masthead
from briefings.ring import THICKNESS, Arc, arcs
from tests.straightforward import looks
from tests.straightforward.word_template import File

URIS = {
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
UNITS = 10_000
"""The side of the ring in the units of its paths."""


def add_drawing(paragraph: Any, requires: str, name: str, content: str) -> None:
    """Add a decorative drawing that programs without Word 2010's shapes leave out."""
    number = paragraph.part.next_id
    content = content.replace("{named}", f'<wp:docPr id="{number}" name="{name} {number}"/><wp:cNvGraphicFramePr/>')
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in URIS.items())
    choice = f'<mc:Choice Requires="{requires}"><w:drawing>{content}</w:drawing></mc:Choice>'
    made = parse_xml(f"<mc:AlternateContent {declared}>{choice}</mc:AlternateContent>")
    looks.decorate(next(made.iter(f"{{{URIS['wp']}}}docPr")))
    paragraph.add_run()._r.append(made)


def place(x: int, width: int, height: int) -> str:
    return f'<a:off x="{x}" y="0"/><a:ext cx="{width}" cy="{height}"/>'


def shape(where: str, geometry: str, fill: str) -> str:
    look = f"<a:xfrm>{where}</a:xfrm>{geometry}{fill}<a:ln><a:noFill/></a:ln>"
    return f"<wps:wsp><wps:cNvSpPr/><wps:spPr>{look}</wps:spPr><wps:bodyPr/></wps:wsp>"


def filled(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def add_ring(paragraph: Any, points: float, passed: int, colour: str, after: float = 0.0) -> None:
    """Add the ring: so many arcs in a colour of the theme, the others as lines, and some room after it."""
    side, room = round(points * 12700), round(points * 12700) + round(after * 12700)
    shapes = [
        shape(place(0, side, side), _freeform(part), filled(slot))
        for part, slot in ((arcs()[:passed], colour), (arcs()[passed:], looks.SLOTS["line"]))
        if part
    ]
    if after:
        shapes.append(shape(place(side, room - side, side), RECTANGLE, "<a:noFill/>"))
    inner = f'<a:chOff x="0" y="0"/><a:chExt cx="{room}" cy="{side}"/>'
    group = f"<a:xfrm>{place(0, room, side)}{inner}</a:xfrm>"
    add_drawing(
        paragraph,
        "wpg",
        "Ring",
        f'<wp:inline><wp:extent cx="{room}" cy="{side}"/>{{named}}<a:graphic><a:graphicData uri="{URIS["wpg"]}">'
        f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{group}</wpg:grpSpPr>{''.join(shapes)}</wpg:wgp>"
        "</a:graphicData></a:graphic></wp:inline>",
    )


def _freeform(part: tuple[Arc, ...]) -> str:
    path = "".join(_path(arc) for arc in part)
    return (
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
        f'<a:pathLst><a:path w="{UNITS}" h="{UNITS}">{path}</a:path></a:pathLst></a:custGeom>'
    )


def _path(arc: Arc) -> str:
    def corner(point: tuple[float, float]) -> str:
        return f'<a:pt x="{round(point[0] * UNITS)}" y="{round(point[1] * UNITS)}"/>'

    def sweep(radius: float, start: float, end: float) -> str:
        r, begin = round(radius * UNITS), round((start - 90) % 360 * 60_000)
        return f'<a:arcTo wR="{r}" hR="{r}" stAng="{begin}" swAng="{round((end - start) * 60_000)}"/>'

    outside, inside = sweep(0.5, arc.start, arc.end), sweep(0.5 - THICKNESS, arc.end, arc.start)
    begin, cross = corner(arc.outer_start), corner(arc.inner_end)
    return f"<a:moveTo>{begin}</a:moveTo>{outside}<a:lnTo>{cross}</a:lnTo>{inside}<a:close/>"


def add_strip(paragraph: Any, file: File) -> None:
    """Add the ground of the masthead above the first paragraph, from edge to edge of the paper."""
    look = file.brand.masthead
    if not file.has_ground or look is Masthead.PAPER:
        return
    width, height = file.section.page_width, file.section.top_margin + 12 * 12700
    ground = shape(place(0, width, height), RECTANGLE, filled(looks.slide_name(look.ground)))
    sides = "".join(
        f'<wp:position{axis} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{axis}>' for axis in "HV"
    )
    add_drawing(
        paragraph,
        "wps",
        "Ground",
        '<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0" behindDoc="1" locked="1" '
        f'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>{sides}<wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>{{named}}<a:graphic>'
        f'<a:graphicData uri="{URIS["wps"]}">'
        f"{ground}</a:graphicData></a:graphic></wp:anchor>",
    )
