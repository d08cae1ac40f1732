"""Discs beside rows of text: a number in each, or a dot, in one decorative group (ECMA-376 part 1, 20.1.9.18).

What they show stands in words beside them.
"""

from collections.abc import Sequence

from briefings.values import dataclass
from briefings.writers.ooxml.decorative import DECORATIVE
from briefings.writers.ooxml.slide_xml import POINT, Ids, Place, Xml, colour, element, named, text_element

NUMBER_SIZE = 0.52
"""The size of a number in a disc, as a part of its width."""


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc: its square, a colour of the theme, what stands in it."""

    place: Place
    colour: str
    text: str = ""


def disc_group(discs: Sequence[Disc], ids: Ids, lang: str) -> Xml:
    """Return discs as one group, marked decorative."""
    properties = named("p:cNvPr", ids, "Discs", DECORATIVE)
    places = [disc.place for disc in discs]
    left, top = min(place.x for place in places), min(place.y for place in places)
    right, bottom = (max(place.x + place.width for place in places), max(place.y + place.height for place in places))
    return element(
        "p:grpSp",
        element("p:nvGrpSpPr", properties, element("p:cNvGrpSpPr"), element("p:nvPr")),
        element("p:grpSpPr", Place(left, top, right - left, bottom - top).group_transform()),
        *(_disc(disc, ids, lang) for disc in discs),
    )


def _disc(disc: Disc, ids: Ids, lang: str) -> Xml:
    size = round(disc.place.width * NUMBER_SIZE / POINT) * 100
    properties = element("a:rPr", colour("bg1"), lang=lang, sz=size, b=1)
    run = (element("a:r", properties, text_element(disc.text)),) if disc.text else ()
    body = element("a:bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
    shape = element("a:prstGeom", element("a:avLst"), prst="ellipse")
    return element(
        "p:sp",
        element("p:nvSpPr", named("p:cNvPr", ids, "Disc"), element("p:cNvSpPr"), element("p:nvPr")),
        element("p:spPr", disc.place.transform(), shape, colour(disc.colour), element("a:ln", element("a:noFill"))),
        element("p:txBody", body, element("a:lstStyle"), element("a:p", element("a:pPr", algn="ctr"), *run)),
    )
