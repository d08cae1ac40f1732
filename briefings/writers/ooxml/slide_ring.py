"""The seven-arc ring as native shapes in colours of the theme, in one decorative group.

Each arc is a freeform (ECMA-376 part 1, 20.1.9.8) as large as what it shows. python-pptx draws freeforms of straight
lines only.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

from briefings.ring import GAP_DEGREES, THICKNESS, Arc, arcs
from briefings.writers.ooxml.decorative import DECORATIVE
from briefings.writers.ooxml.package import Shared
from briefings.writers.ooxml.slide_xml import POINT, Ids, Place, Xml, colour, element, named, text_element

SIDE = 1_000_000
"""The side of the ring's square in units of the paths of its arcs."""
DEGREE = 60_000
"""One degree in the unit of angles (ECMA-376 part 1, 20.1.10.3)."""
WIDE_THICKNESS, WIDE_GAP = 0.217, 2.0
"""The large ring at a glance: thick enough for a number in each arc."""
NUMBER_SIZE = 0.083
"""The size of a number in an arc, as a part of the ring's side."""


class Letters(NamedTuple):
    """Some words in the ring: a part of its height as their size, a colour of the theme, bold or not."""

    text: str
    size: float
    colour: str
    bold: bool = True


class RingArt(NamedTuple):
    """What a ring shows: the colour of each arc, numbers in the arcs, words in the middle from top to bottom."""

    colours: tuple[str, ...]
    numbers: tuple[str, ...] = ()
    middle: tuple[Letters, ...] = ()
    wide: bool = False


def shared_ring(place: Place, art: RingArt, ids: Ids, lang: str) -> Shared:
    """Return the ring as `ring_group` does, deflated once for all slides on which it looks the same.

    It is more than half of the markup of most slides.
    """
    drawn, ids.last = _drawn(place, art, ids.last, lang)
    return drawn


@lru_cache(maxsize=512)
def _drawn(place: Place, art: RingArt, last: int, lang: str) -> tuple[Shared, int]:
    """Return a ring whose ids follow on the last one that is taken, and its own last id: the same in many decks."""
    ids = Ids(last)
    return Shared.of(ring_group(place, art, ids, lang).encode()), ids.last


def ring_group(place: Place, art: RingArt, ids: Ids, lang: str) -> Xml:
    """Return the ring as one group, marked decorative: what it shows stands in words on the slide."""
    properties = named("p:cNvPr", ids, "Ring", DECORATIVE)
    thickness, gap = (WIDE_THICKNESS, WIDE_GAP) if art.wide else (THICKNESS, GAP_DEGREES)
    drawn = arcs(thickness, gap)
    shapes = [
        _arc_shape(place, arc, thickness, slot, named("p:cNvPr", ids, f"Arc {number}"))
        for number, (arc, slot) in enumerate(zip(drawn, art.colours, strict=True), start=1)
    ]
    for arc, text in zip(drawn, art.numbers, strict=False):
        if text:
            where = _in_arc(place, arc, thickness)
            shapes.append(_letters(where, place.height, Letters(text, NUMBER_SIZE, "bg1"), ids, lang))
    for line, where in zip(art.middle, _lines_in_the_middle(place, art.middle), strict=True):
        shapes.append(_letters(where, place.height, line, ids, lang))
    head = element("p:nvGrpSpPr", properties, element("p:cNvGrpSpPr"), element("p:nvPr"))
    return element("p:grpSp", head, element("p:grpSpPr", place.group_transform()), *shapes)


def _arc_shape(ring: Place, arc: Arc, thickness: float, slot: str, properties: Xml) -> Xml:
    left, top, right, bottom = _bounds(arc, thickness)
    place = Place(
        ring.x + round(left * ring.width),
        ring.y + round(top * ring.height),
        round((right - left) * ring.width),
        round((bottom - top) * ring.height),
    )

    def point(of: tuple[float, float]) -> Xml:
        return element("a:pt", x=round((of[0] - left) * SIDE), y=round((of[1] - top) * SIDE))

    def sweep(radius: float, start: float, by: float) -> Xml:
        size = round(radius * SIDE)
        return element("a:arcTo", wR=size, hR=size, stAng=_angle(start), swAng=round(by * DEGREE))

    path = element(
        "a:path",
        element("a:moveTo", point(arc.outer_start)),
        sweep(0.5, arc.start, arc.end - arc.start),
        element("a:lnTo", point(arc.inner_end)),
        sweep(0.5 - thickness, arc.end, arc.start - arc.end),
        element("a:close"),
        w=round((right - left) * SIDE),
        h=round((bottom - top) * SIDE),
    )
    lists = (element(f"a:{name}") for name in ("avLst", "gdLst", "ahLst", "cxnLst"))
    rectangle = element("a:rect", l="0", t="0", r="r", b="b")
    geometry = element("a:custGeom", *lists, rectangle, element("a:pathLst", path))
    return element(
        "p:sp",
        element("p:nvSpPr", properties, element("p:cNvSpPr"), element("p:nvPr")),
        element("p:spPr", place.transform(), geometry, colour(slot), element("a:ln", element("a:noFill"))),
    )


def _bounds(arc: Arc, thickness: float) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of an arc on the ring's square of side 1."""
    quarters = [quarter for quarter in (0.0, 90.0, 180.0, 270.0, 360.0) if arc.start < quarter < arc.end]
    points = [
        (0.5 + radius * sin(degrees * pi / 180), 0.5 - radius * cos(degrees * pi / 180))
        for radius in (0.5, 0.5 - thickness)
        for degrees in (arc.start, *quarters, arc.end)
    ]
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def _angle(from_the_top: float) -> int:
    """Return an angle clockwise from the top as DrawingML counts it: clockwise from the right."""
    return round((from_the_top - 90) % 360 * DEGREE)


def _in_arc(place: Place, arc: Arc, thickness: float) -> Place:
    middle = (arc.start + arc.end) / 2 * pi / 180
    radius = 0.5 - thickness / 2
    side = round(thickness * place.width)
    x = place.x + round((0.5 + radius * sin(middle)) * place.width) - side // 2
    y = place.y + round((0.5 - radius * cos(middle)) * place.height) - side // 2
    return Place(x, y, side, side)


def _lines_in_the_middle(place: Place, lines: Sequence[Letters]) -> list[Place]:
    heights = [round(line.size * 1.25 * place.height) for line in lines]
    y = place.y + (place.height - sum(heights)) // 2
    width = round((1 - 2 * WIDE_THICKNESS) * place.width)
    places = []
    for height in heights:
        places.append(Place(place.x + (place.width - width) // 2, y, width, height))
        y += height
    return places


def _letters(place: Place, side: int, letters: Letters, ids: Ids, lang: str) -> Xml:
    points = round(letters.size * side / POINT)
    run = element(
        "a:r",
        element("a:rPr", colour(letters.colour), lang=lang, sz=points * 100, b=int(letters.bold)),
        text_element(letters.text),
    )
    body = element("a:bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
    shape = element("a:prstGeom", element("a:avLst"), prst="rect")
    properties = named("p:cNvPr", ids, "Number")
    return element(
        "p:sp",
        element("p:nvSpPr", properties, element("p:cNvSpPr", txBox=1), element("p:nvPr")),
        element("p:spPr", place.transform(), shape, element("a:noFill")),
        element("p:txBody", body, element("a:lstStyle"), element("a:p", element("a:pPr", algn="ctr"), run)),
    )
