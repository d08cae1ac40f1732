"""Make slides.pptx, the first PowerPoint layout: a 16:9 master and its named layouts in theme colours and fonts.

Run it from anywhere: python layouts/briefing/make_slides.py. After that the PowerPoint file is the source: a designer
edits it in PowerPoint (View, Slide Master). Layouts and placeholders are found by name; so is the shape "Ring", which
has neither fill nor line and says where the ring is drawn, and the shape "Rule" of the cover, which only brands with
the masthead "paper" show. Places are in pixels of a slide of 1280 by 720, sizes of type in points.
"""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from slides_holders import PIXEL, Holder, Level, fill, listed, one
from slides_parts import (
    COLOUR_MAP,
    DECLARATION,
    NAMESPACES,
    core,
    notes_master,
    presentation,
    relationships,
    static_parts,
)

from briefings.writers.ooxml.package import repacked
from briefings.writers.ooxml.slide_ring import RingArt, ring_group
from briefings.writers.ooxml.slide_xml import Ids, Place

TARGET = Path(__file__).with_name("slides.pptx")
LEFT, WIDTH, TOP, BOTTOM = 64, 1152, 184, 632
"""The margins of what stands under a title."""

TITLE = Holder("Title", "title", LEFT, 72, 1000, 102, one(32, bold=True, heading=True, spacing=90))
SMALL = one(12, colour="tx2")
FOOTER = Holder("Footer", "ftr", LEFT, 660, 700, 40, SMALL, "b")
STEP = Holder("Step", "dt", 800, 660, 312, 40, one(12, colour="tx2", align="r"), "b")
NUMBER = Holder("Slide Number", "sldNum", 1128, 660, 88, 40, one(12, colour="tx2", align="r"), "b")
SECTION = Holder("Section", "body", LEFT, 34, 1000, 34, one(18, bold=True, colour="accent1"), "ctr")
LEAD = Holder("Lead", "body", LEFT, TOP - 4, WIDTH, 76, one(22, before=4), "t")
RING = Place(1112 * PIXEL, 48 * PIXEL, 104 * PIXEL, 104 * PIXEL)

FOOT = (FOOTER, STEP, NUMBER)
HEAD = (TITLE, SECTION)
UNDER_LEAD = TOP + 84
END = BOTTOM - 12
"""Where what has a ground of its own ends, as its edge looks lower than that of text."""


def body(name: str, x: int = LEFT, y: int = TOP, width: int = WIDTH, bottom: int = BOTTOM) -> Holder:
    return Holder(name, "body", x, y, width, bottom - y, listed(24))


def columns(top: int) -> tuple[Holder, ...]:
    holders = []
    for name, x, slot in (("Left", LEFT, "accent3"), ("Right", 656, "accent2")):
        heading = one(20, bold=True, heading=True, colour=slot)
        holders.append(Holder(f"{name} Heading", "body", x, top, 560, 60, heading, "b", slot, (28, 8, 28, 0)))
        rest = END - top - 60
        holders.append(Holder(name, "body", x, top + 60, 560, rest, listed(22, 9), "t", slot, (28, 12, 28, 16)))
    return tuple(holders)


def white(holder: Holder) -> Holder:
    return replace(holder, levels=tuple(replace(level, colour="bg1") for level in holder.levels))


TABLE = one(20)
ROWS = (Level(22, margin=46.5, hanging=46.5, before=17, line=26),)
"""Rows beside discs: lines of one distance, so that each row stands where its disc does in every program."""
QUESTION = tuple(replace(level, margin=level.margin + 20, hanging=level.hanging + 20) for level in listed(36, 16)[:1])
LAYOUTS: dict[str, tuple[Holder, ...]] = {
    "Cover": (
        Holder("Title", "title", 80, 196, 720, 164, one(40, bold=True, heading=True, colour="bg1", spacing=95)),
        Holder("Kicker", "body", 80, 144, 720, 40, one(18, bold=True, colour="bg1"), "ctr"),
        Holder("Subtitle", "body", 80, 376, 720, 112, one(20, before=4, colour="bg1")),
        Holder("Logo", "pic", 80, 48, 300, 72, one(18, colour="bg1")),
        Holder("Review", "body", 800, 660, 416, 40, one(12, colour="bg1", align="r"), "b"),
        white(FOOTER),
    ),
    "Glance": (*HEAD, Holder("Body", "body", 590, 166, 626, 480, ROWS, "ctr"), *FOOT),
    "Text": (*HEAD, body("Body"), *FOOT),
    "List": (*HEAD, replace(body("Body"), levels=listed(26, 16)), *FOOT),
    "Statement": (*HEAD, Holder("Body", "body", LEFT, TOP, 1060, BOTTOM - TOP - 48, listed(32, 14), "ctr"), *FOOT),
    "Two Columns": (*HEAD, *columns(TOP), *FOOT),
    "Two Columns with Lead": (*HEAD, LEAD, *columns(UNDER_LEAD), *FOOT),
    "Case": (
        *HEAD,
        Holder("Context", "body", LEFT, TOP, 400, END - TOP, one(22, before=10), "t", "bg2", (28, 22, 28, 22)),
        replace(body("Body", 496, TOP, 720, END), levels=listed(22), insets=(0, 22, 0, 0)),
        *FOOT,
    ),
    "Table": (*HEAD, Holder("Table", "tbl", LEFT, TOP, WIDTH, BOTTOM - TOP, TABLE), *FOOT),
    "Table with Lead": (
        *HEAD,
        LEAD,
        Holder("Table", "tbl", LEFT, UNDER_LEAD, WIDTH, BOTTOM - UNDER_LEAD, TABLE),
        *FOOT,
    ),
    "Question": (*HEAD, Holder("Body", "body", LEFT, TOP, WIDTH, BOTTOM - TOP - 48, QUESTION, "ctr"), *FOOT),
    "Picture": (
        *HEAD,
        Holder("Picture", "pic", LEFT, TOP, WIDTH, 372, one(18)),
        Holder("Caption", "body", LEFT, 572, WIDTH, 64, one(20, colour="tx2")),
        *FOOT,
    ),
    "Closing": (
        TITLE,
        Holder("Left", "body", LEFT, 150, 560, 486, listed(20, 8)),
        Holder("Right", "body", 656, 150, 560, 486, listed(20, 8)),
        *FOOT,
    ),
}

RINGS = {
    "Cover": Place(864 * PIXEL, 190 * PIXEL, 320 * PIXEL, 320 * PIXEL),
    "Glance": Place(100 * PIXEL, 226 * PIXEL, 360 * PIXEL, 360 * PIXEL),
    **dict.fromkeys(set(LAYOUTS) - {"Cover", "Glance", "Closing"}, RING),
}
RULE = Place(LEFT * PIXEL, 632 * PIXEL, WIDTH * PIXEL, 8 * PIXEL)


def rule(ids: Ids) -> str:
    """Return the heavy rule that closes the cover of brands with the masthead "paper"."""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{ids.next()}" name="Rule"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr><a:xfrm><a:off x="{RULE.x}" y="{RULE.y}"/><a:ext cx="{RULE.width}" cy="{RULE.height}"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{fill("accent1")}<a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def marker(place: Place, ids: Ids) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{ids.next()}" name="Ring"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        "<p:spPr>"
        f'<a:xfrm><a:off x="{place.x}" y="{place.y}"/><a:ext cx="{place.width}" cy="{place.height}"/></a:xfrm>'
        '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def tree(holders: tuple[Holder, ...], ids: Ids, more: str = "") -> str:
    shapes = "".join(holder.xml(ids) for holder in holders)
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f"{shapes}{more}</p:spTree>"
    )


def background(slot: str) -> str:
    return f"<p:bg><p:bgPr>{fill(slot)}<a:effectLst/></p:bgPr></p:bg>"


def layout(name: str, holders: tuple[Holder, ...]) -> str:
    ids = Ids()
    art, behind = "", ""
    if name == "Cover":
        behind = background("accent1")
        group = ring_group(RINGS[name], RingArt(("bg1",) * 7), ids, "en-GB")
        art = group + rule(ids)
    elif name in RINGS:
        art = marker(RINGS[name], ids)
    return (
        f'{DECLARATION}<p:sldLayout {NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="{name}">{behind}'
        f"{tree(holders, ids, art)}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master() -> str:
    holders = (TITLE, body("Body"), *FOOT)
    layouts = "".join(
        f'<p:sldLayoutId id="{2147483661 + number}" r:id="rId{1 + number}"/>' for number in range(1, len(LAYOUTS) + 1)
    )
    title = TITLE.levels[0].xml(1)
    lists = "".join(level.xml(number) for number, level in enumerate(listed(24), start=1))
    other = "".join(Level(18).xml(number) for number in range(1, 6))
    return (
        f"{DECLARATION}<p:sldMaster {NAMESPACES}><p:cSld>{background('bg1')}{tree(holders, Ids())}</p:cSld>"
        f"{COLOUR_MAP}<p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{title}</p:titleStyle>"
        f"<p:bodyStyle>{lists}</p:bodyStyle><p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def parts() -> dict[str, str | bytes]:
    made: dict[str, str | bytes] = dict(static_parts(len(LAYOUTS)))
    made["ppt/presentation.xml"] = presentation()
    made["docProps/core.xml"] = core("Slides")
    made["ppt/slideMasters/slideMaster1.xml"] = master()
    made["ppt/notesMasters/notesMaster1.xml"] = notes_master()
    for number, (name, holders) in enumerate(LAYOUTS.items(), start=1):
        made[f"ppt/slideLayouts/slideLayout{number}.xml"] = layout(name, holders)
        made[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"] = relationships(
            ("slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return made


def make() -> bytes:
    """Return the layout as a PowerPoint file; the same bytes each time."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, content in parts().items():
            package.writestr(name, content)
    return repacked(file.getvalue())


if __name__ == "__main__":
    TARGET.write_bytes(make())
    print(TARGET.name)
