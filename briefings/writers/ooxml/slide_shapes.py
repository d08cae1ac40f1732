"""What stands on a slide: placeholders filled with text, a table or a picture (ECMA-376 part 1, 19.3.1).

A shape on a slide names its placeholder and leaves its place and look to the layout; tables and pictures state their
place, since their proportions are their own.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from briefings.writers.ooxml.decorative import DECORATIVE
from briefings.writers.ooxml.slide_xml import DECLARATION, DECLARED, Ids, Place, Xml, element, named, one_for_all, tag
from briefings.writers.ooxml.xml_library import Element

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
FIELDS = ("type", "orient", "sz", "idx")
"""What a placeholder on a slide repeats of its layout's."""
_HEAD = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


class Holder(NamedTuple):
    """A placeholder of a layout or master, as far as a slide that fills it repeats it."""

    name: str
    kind: Xml
    """The ``nvPr`` of a shape that fills it."""


def holder_of(layout_shape: Element) -> Holder:
    """Return what a slide repeats of a layout's placeholder."""
    name = next(layout_shape.iter(tag("p:cNvPr"))).get("name", "")
    found = next(layout_shape.iter(tag("p:ph")))
    marks = {field: found.get(field, "") for field in FIELDS if found.get(field)}
    return one_for_all(Holder(name, element("p:nvPr", element("p:ph", **marks))))


def text_shape(holder: Holder, body: Xml, ids: Ids, *locks: str) -> Xml:
    """Return a placeholder filled with a text body; `locks` say what else cannot be changed about it."""
    before, after = _around(holder, locks)
    return f"{before}{ids.next()}{after}{body}</p:sp>"


@lru_cache(maxsize=1024)
def _around(holder: Holder, locks: tuple[str, ...]) -> tuple[Xml, Xml]:
    """Return what stands before the id of a filled placeholder, and between it and its text."""
    locked = element("p:cNvSpPr", element("a:spLocks", noGrp=1, **dict.fromkeys(locks, 1)))
    named_so = element("p:cNvPr", name=holder.name).removeprefix("<p:cNvPr")
    return '<p:sp><p:nvSpPr><p:cNvPr id="', f'"{named_so}{locked}{holder.kind}</p:nvSpPr><p:spPr/>'


def table_shape(holder: Holder, table: Xml, place: Place, description: str, ids: Ids) -> Xml:
    """Return a placeholder filled with a table; `description` says what it is about."""
    properties = named("p:cNvPr", ids, holder.name, descr=description)
    locks = element("p:cNvGraphicFramePr", element("a:graphicFrameLocks", noGrp=1))
    return element(
        "p:graphicFrame",
        element("p:nvGraphicFramePr", properties, locks, holder.kind),
        place.transform("p:xfrm"),
        element("a:graphic", element("a:graphicData", table, uri=TABLE)),
    )


def picture_shape(holder: Holder, relationship: str, place: Place, alt: str, ids: Ids) -> Xml:
    """Return a placeholder filled with a whole picture, decorative where there is no alternative text."""
    shown = {"descr": alt} if alt else {}
    properties = named("p:cNvPr", ids, holder.name, *(() if alt else (DECORATIVE,)), **shown)
    blip = element("a:blip", **{"r:embed": relationship})
    return element(
        "p:pic",
        element(
            "p:nvPicPr",
            properties,
            element("p:cNvPicPr", element("a:picLocks", noGrp=1, noChangeAspect=1)),
            holder.kind,
        ),
        element("p:blipFill", blip, element("a:stretch", element("a:fillRect"))),
        element("p:spPr", place.transform(), element("a:prstGeom", element("a:avLst"), prst="rect")),
    )


@cache
def page_around(root: str) -> tuple[Xml, Xml]:
    """Return a slide or the like up to its shapes, which are read in the order in which they stand, and its end."""
    before = f"{DECLARATION}<{root} {DECLARED}><p:cSld><p:spTree>{_HEAD}"
    return before, f"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></{root}>"
