"""The seven-arc ring as a native drawing in line with the text, in theme colours and marked decorative.

A group of two freeform shapes: the arcs of the minutes that have passed, and those still to come. Groups of shapes in
a text are Word 2010's (MS-ODRAWXML); `mc:AlternateContent` (ECMA-376 part 3, clause 10) lets older programs leave them
out. A freeform is ECMA-376 part 1, 20.1.9.8, with angles in 60,000ths of a degree clockwise from the right.
"""

from functools import lru_cache

from briefings.ring import ARCS, THICKNESS, Arc, arcs
from briefings.writers.ooxml.word_drawing import drawing
from briefings.writers.ooxml.word_markup import Xml, run_of

EMU = 12700
"""One point in English Metric Units."""
SIDE = 10000
"""The side of the ring in the units of its own path."""
DEGREE = 60000

_RING = """
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
  <mc:Choice Requires="wpg">
    <w:drawing>
      <wp:inline distT="0" distB="0" distL="0" distR="0">
        <wp:extent cx="{room}" cy="{side}"/>
        <wp:docPr id="%(id)s" name="Ring %(id)s"/>
        <wp:cNvGraphicFramePr/>
        <a:graphic>
          <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">
            <wpg:wgp>
              <wpg:cNvGrpSpPr/>
              <wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{room}" cy="{side}"/>
                <a:chOff x="0" y="0"/><a:chExt cx="{room}" cy="{side}"/></a:xfrm></wpg:grpSpPr>
              {shapes}{spacer}
            </wpg:wgp>
          </a:graphicData>
        </a:graphic>
      </wp:inline>
    </w:drawing>
  </mc:Choice>
</mc:AlternateContent>
"""

_SHAPE = """
<wps:wsp>
  <wps:cNvSpPr/>
  <wps:spPr>
    <a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm>
    <a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>
      <a:pathLst><a:path w="{units}" h="{units}">{path}</a:path></a:pathLst></a:custGeom>
    <a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>
    <a:ln><a:noFill/></a:ln>
  </wps:spPr>
  <wps:bodyPr/>
</wps:wsp>
"""


_SPACER = """
<wps:wsp>
  <wps:cNvSpPr/>
  <wps:spPr>
    <a:xfrm><a:off x="{side}" y="0"/><a:ext cx="{after}" cy="{side}"/></a:xfrm>
    <a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>
  </wps:spPr>
  <wps:bodyPr/>
</wps:wsp>
"""
"""Room after the ring: without a shape in it, LibreOffice would stretch the ring over the whole group."""


def ring(points: float, passed: int, colour: str, to_come: str, *, drawing_id: int, after: float = 0) -> Xml:
    """Return a run that draws the ring with some room after it, both in points.

    `passed` is how many arcs are filled with `colour`, the others with `to_come`: names of colours of the theme.
    """
    return run_of(Xml(str(drawing_id).join(_form(points, passed, colour, to_come, after))))


@lru_cache(maxsize=256)
def _form(points: float, passed: int, colour: str, to_come: str, after: float) -> list[str]:
    """Return the drawing of a ring around the places of its id."""
    side = round(points * EMU)
    shapes = ""
    for part, fill in ((arcs()[:passed], colour), (arcs()[passed:ARCS], to_come)):
        if part:
            path = "".join(_path(arc) for arc in part)
            shapes += _SHAPE.format(side=side, units=SIDE, path=path, colour=fill)
    room = side + round(after * EMU)
    spacer = _SPACER.format(side=side, after=room - side) if after else ""
    form = _RING.format(side=side, room=room, shapes=shapes, spacer=spacer)
    return drawing(form, decorative=True).split("%(id)s")


def _path(arc: Arc) -> str:
    def to(name: str, point: tuple[float, float]) -> str:
        return f'<a:{name}><a:pt x="{round(point[0] * SIDE)}" y="{round(point[1] * SIDE)}"/></a:{name}>'

    def along(radius: float, start: float, end: float) -> str:
        size, begin, sweep = round(radius * SIDE), round((start - 90) % 360 * DEGREE), round((end - start) * DEGREE)
        return f'<a:arcTo wR="{size}" hR="{size}" stAng="{begin}" swAng="{sweep}"/>'

    return (
        to("moveTo", arc.outer_start)
        + along(0.5, arc.start, arc.end)
        + to("lnTo", arc.inner_end)
        + along(0.5 - THICKNESS, arc.end, arc.start)
        + "<a:close/>"
    )
