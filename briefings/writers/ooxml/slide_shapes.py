"""What stands on a slide: placeholders filled with text, a table or a picture (ECMA-376 part 1, 19.3.1).

A shape on a slide names its placeholder and leaves its place and look to the layout; tables and pictures state their
place, since their proportions are their own.
"""

from briefings.writers.ooxml.decorative import mark_decorative
from briefings.writers.ooxml.slide_xml import Element, Ids, Place, element, named, tag

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
FIELDS = ("type", "orient", "sz", "idx")
"""What a placeholder on a slide repeats of its layout's."""


def _named(layout_shape: Element, ids: Ids) -> Element:
    """Return the ``cNvPr`` of a slide's shape, which is called as its placeholder is."""
    return named("p:cNvPr", ids, next(layout_shape.iter(tag("p:cNvPr"))).get("name", ""))


def _placeholder(layout_shape: Element) -> Element:
    """Return the ``nvPr`` of a slide's shape that fills a layout's placeholder."""
    found = next(layout_shape.iter(tag("p:ph")))
    return element("p:nvPr", element("p:ph", **{name: found.get(name, "") for name in FIELDS if found.get(name)}))


def text_shape(layout_shape: Element, body: Element, ids: Ids) -> Element:
    """Return a placeholder filled with a text body."""
    locks = element("p:cNvSpPr", element("a:spLocks", noGrp=1))
    return element(
        "p:sp",
        element("p:nvSpPr", _named(layout_shape, ids), locks, _placeholder(layout_shape)),
        element("p:spPr"),
        body,
    )


def table_shape(layout_shape: Element, table: Element, place: Place, description: str, ids: Ids) -> Element:
    """Return a placeholder filled with a table; `description` says what it is about."""
    properties = _named(layout_shape, ids)
    properties.set("descr", description)
    locks = element("p:cNvGraphicFramePr", element("a:graphicFrameLocks", noGrp=1))
    return element(
        "p:graphicFrame",
        element("p:nvGraphicFramePr", properties, locks, _placeholder(layout_shape)),
        place.transform("p:xfrm"),
        element("a:graphic", element("a:graphicData", table, uri=TABLE)),
    )


def picture_shape(layout_shape: Element, relationship: str, place: Place, alt: str, ids: Ids) -> Element:
    """Return a placeholder filled with a whole picture, decorative where there is no alternative text."""
    properties = _named(layout_shape, ids)
    if alt:
        properties.set("descr", alt)
    else:
        mark_decorative(properties)
    blip = element("a:blip")
    blip.set(tag("r:embed"), relationship)
    return element(
        "p:pic",
        element(
            "p:nvPicPr",
            properties,
            element("p:cNvPicPr", element("a:picLocks", noGrp=1, noChangeAspect=1)),
            _placeholder(layout_shape),
        ),
        element("p:blipFill", blip, element("a:stretch", element("a:fillRect"))),
        element("p:spPr", place.transform(), element("a:prstGeom", element("a:avLst"), prst="rect")),
    )


def shape_tree(shapes: list[Element]) -> Element:
    """Return the tree of a slide's shapes, which are read in this order."""
    head = element("p:nvGrpSpPr", element("p:cNvPr", id=1, name=""), element("p:cNvGrpSpPr"), element("p:nvPr"))
    return element("p:spTree", head, element("p:grpSpPr"), *shapes)
