"""Discs beside rows of text: a number in each, or a dot, in one decorative group (ECMA-376 part 1, 20.1.9.18).

What they show stands in words beside them.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefings.writers.ooxml.decorative import DECORATIVE
from briefings.writers.ooxml.slide_xml import POINT, Ids, Place, Xml, colour, element, named, text_element

NUMBER_SIZE = 0.52
"""The size of a number in a disc, as a part of its width."""
_HEAD, _BARE = '<p:sp><p:nvSpPr><p:cNvPr id="', "<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"


class Disc(NamedTuple):
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
    before, within, after = _around(disc.colour, round(disc.place.width * NUMBER_SIZE / POINT) * 100, lang)
    run = f"{within}{text_element(disc.text)}</a:r>" if disc.text else ""
    return f'{_HEAD}{ids.next()}" name="Disc"/>{_BARE}{disc.place.transform()}{before}{run}{after}'


@lru_cache(maxsize=256)
def _around(slot: str, size: int, lang: str) -> tuple[Xml, Xml, Xml]:
    """Return a disc of a colour from its place up to its paragraph, the beginning of a number in it, and the rest."""
    shape = element("a:prstGeom", element("a:avLst"), prst="ellipse")
    body = element("a:bodyPr", wrap="none", lIns=0, tIns=0, rIns=0, bIns=0, anchor="ctr")
    before = f"{shape}{colour(slot)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody>{body}<a:lstStyle/><a:p>"
    properties = element("a:rPr", colour("bg1"), lang=lang, sz=size, b=1)
    return f'{before}<a:pPr algn="ctr"/>', f"<a:r>{properties}", "</a:p></p:txBody></p:sp>"
