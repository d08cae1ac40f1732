"""Make slides.pptx, the first PowerPoint layout: a 16:9 master and its named layouts in theme colours and fonts.

Run it from anywhere: python layouts/briefing/make_slides.py. After that the PowerPoint file is the source: a designer
edits it in PowerPoint (View, Slide Master). Layouts and placeholders are found by name; so is the shape "Ring", which
has neither fill nor line and says where the ring is drawn. Places are in pixels of a slide of 1280 by 720, sizes of
type in points.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr
from zipfile import ZipFile

from lxml import etree
from slides_parts import (
    COLOUR_MAP,
    DECLARATION,
    NAMESPACES,
    SLIDE_NUMBER,
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
PIXEL = 9525
"""One pixel in EMU."""
LEFT, WIDTH, TOP, BOTTOM = 64, 1152, 200, 620
"""The margins of what stands under a title."""
INDEXES = {"Body": 1, "Left": 1, "Subtitle": 1, "Right": 2, "Step": 10, "Footer": 11, "Slide Number": 12}
INDEXES |= {"Section": 13, "Lead": 14, "Left Heading": 15, "Right Heading": 16, "Context": 17, "Picture": 18}
INDEXES |= {"Table": 19, "Caption": 20, "Kicker": 21, "Review": 22, "Logo": 23}
"""The same index in every layout, so that text stays in its place when somebody chooses another layout."""


@dataclass(frozen=True)
class Level:
    """A level of text: size, where its text starts, how far its bullet hangs, room before; in points."""

    size: float
    margin: float = 0
    hanging: float = 0
    before: float = 0
    bullet: str = ""
    colour: str = "tx1"
    bold: bool = False
    heading: bool = False
    align: str = "l"
    spacing: int = 100

    def xml(self, number: int) -> str:
        """Return the level as the list style's level of a number from 1."""
        font = "+mj-lt" if self.heading else "+mn-lt"
        mark = f'<a:buFont typeface="+mn-lt"/><a:buChar char="{self.bullet}"/>'
        bullet = f'<a:buClr><a:schemeClr val="accent1"/></a:buClr>{mark}' if self.bullet else "<a:buNone/>"
        return (
            f'<a:lvl{number}pPr marL="{round(self.margin * 12700)}" indent="{-round(self.hanging * 12700)}"'
            f' algn="{self.align}" rtl="0" eaLnBrk="1" hangingPunct="1">'
            f'<a:lnSpc><a:spcPct val="{self.spacing * 1000}"/></a:lnSpc>'
            f'<a:spcBef><a:spcPts val="{round(self.before * 100)}"/></a:spcBef>'
            f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}'
            f'<a:defRPr sz="{round(self.size * 100)}" b="{int(self.bold)}" i="0" kern="1200">{fill(self.colour)}'
            f'<a:latin typeface="{font}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
            f"</a:lvl{number}pPr>"
        )


def fill(slot: str, tint: bool = False) -> str:
    inner = '<a:lumMod val="10000"/><a:lumOff val="90000"/>' if tint else ""
    return f'<a:solidFill><a:schemeClr val="{slot}">{inner}</a:schemeClr></a:solidFill>'


def listed(size: float, before: float = 10) -> tuple[Level, ...]:
    """Return the five levels of a list that starts at a size and never goes below 18 points."""
    sizes = [max(18, size - 2 * level) for level in range(5)]
    margins = (24, 46, 66, 86, 106)
    return tuple(
        Level(points, margin, margin - inner, max(4, before - 3 * number), "•–•–•"[number])
        for number, (points, margin, inner) in enumerate(zip(sizes, margins, (0, 24, 46, 66, 86), strict=True))
    )


@dataclass(frozen=True)
class Holder:
    """A placeholder of a layout."""

    name: str
    kind: str
    x: int
    y: int
    width: int
    height: int
    levels: tuple[Level, ...] = ()
    anchor: str = "t"
    fill: str = ""
    insets: tuple[int, int, int, int] = (0, 0, 0, 0)

    def xml(self, ids: Ids) -> str:
        """Return the placeholder as a shape of a layout."""
        where = (
            f'<a:xfrm><a:off x="{self.x * PIXEL}" y="{self.y * PIXEL}"/>'
            f'<a:ext cx="{self.width * PIXEL}" cy="{self.height * PIXEL}"/></a:xfrm>'
        )
        left, top, right, bottom = (inset * PIXEL for inset in self.insets)
        levels = "".join(level.xml(number) for number, level in enumerate(self.levels, start=1))
        position = {"title": "", "ftr": ' sz="quarter"', "sldNum": ' sz="quarter"', "dt": ' sz="half"'}.get(
            self.kind, ""
        )
        number = "" if self.kind == "title" else f' idx="{INDEXES[self.name]}"'
        words = f'<a:r><a:rPr lang="en-GB"/><a:t>{self.name}</a:t></a:r>'
        text = SLIDE_NUMBER if self.kind == "sldNum" else words
        custom = ' hasCustomPrompt="1"' if self.kind in ("title", "body", "pic", "tbl") else ""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{ids.next()}" name={quoteattr(self.name)}/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{self.kind}"{position}{number}{custom}/></p:nvPr>'
            f'</p:nvSpPr><p:spPr>{where}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{fill(self.fill, tint=self.fill != 'bg2') if self.fill else ''}</p:spPr><p:txBody>"
            f'<a:bodyPr vert="horz" wrap="square" lIns="{left}" tIns="{top}" rIns="{right}" bIns="{bottom}"'
            f' anchor="{self.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle>{levels}</a:lstStyle>'
            f"<a:p>{text}</a:p></p:txBody></p:sp>"
        )


def one(size: float, **style: object) -> tuple[Level, ...]:
    return (Level(size, **style),)  # type: ignore[arg-type]


TITLE = Holder("Title", "title", LEFT, 74, 1000, 108, one(36, bold=True, heading=True, spacing=90))
SMALL = one(12, colour="tx2")
FOOTER = Holder("Footer", "ftr", LEFT, 660, 700, 40, SMALL, "b")
STEP = Holder("Step", "dt", 800, 660, 312, 40, one(12, colour="tx2", align="r"), "b")
NUMBER = Holder("Slide Number", "sldNum", 1128, 660, 88, 40, one(12, colour="tx2", align="r"), "b")
SECTION = Holder("Section", "body", LEFT, 36, 1000, 36, one(18, bold=True, colour="accent1"), "ctr")
LEAD = Holder("Lead", "body", LEFT, TOP - 4, WIDTH, 72, one(22), "t")
RING = Place(1112 * PIXEL, 48 * PIXEL, 104 * PIXEL, 104 * PIXEL)

FOOT = (FOOTER, STEP, NUMBER)
HEAD = (TITLE, SECTION)


def body(name: str, x: int = LEFT, y: int = TOP, width: int = WIDTH, bottom: int = BOTTOM) -> Holder:
    return Holder(name, "body", x, y, width, bottom - y, listed(24))


def columns(top: int) -> tuple[Holder, ...]:
    holders = []
    for name, x, slot in (("Left", LEFT, "accent3"), ("Right", 656, "accent2")):
        heading = one(20, bold=True, heading=True, colour=slot)
        holders.append(Holder(f"{name} Heading", "body", x, top, 560, 60, heading, "b", slot, (28, 8, 28, 0)))
        rest = BOTTOM - top - 60
        holders.append(Holder(name, "body", x, top + 60, 560, rest, listed(22, 8), "t", slot, (28, 12, 28, 16)))
    return tuple(holders)


def white(holder: Holder) -> Holder:
    return replace(holder, levels=tuple(replace(level, colour="bg1") for level in holder.levels))


TABLE = one(18)
QUESTIONS = tuple(
    replace(level, margin=level.margin + 16, hanging=level.hanging + (16 if number == 0 else 0))
    for number, level in enumerate(listed(28, 16))
)
LAYOUTS: dict[str, tuple[Holder, ...]] = {
    "Cover": (
        Holder("Title", "title", 80, 196, 720, 156, one(40, bold=True, heading=True, colour="bg1", spacing=95)),
        Holder("Kicker", "body", 80, 144, 720, 40, one(18, bold=True, colour="bg1"), "ctr"),
        Holder("Subtitle", "body", 80, 368, 720, 96, one(20, colour="bg1")),
        Holder("Logo", "pic", 80, 48, 300, 72, one(18, colour="bg1")),
        Holder("Review", "body", 800, 660, 416, 40, one(12, colour="bg1", align="r"), "b"),
        white(FOOTER),
    ),
    "Glance": (TITLE, replace(body("Body", 590, 150, 626, 630), anchor="ctr"), *FOOT),
    "Text": (*HEAD, body("Body"), *FOOT),
    "Two Columns": (*HEAD, *columns(TOP), *FOOT),
    "Two Columns with Lead": (*HEAD, LEAD, *columns(TOP + 76), *FOOT),
    "Case": (
        *HEAD,
        Holder("Context", "body", LEFT, TOP, 380, BOTTOM - TOP, one(20, before=8), "t", "bg2", (24, 20, 24, 20)),
        body("Body", 476, TOP, 740),
        *FOOT,
    ),
    "Table": (*HEAD, Holder("Table", "tbl", LEFT, TOP, WIDTH, BOTTOM - TOP, TABLE), *FOOT),
    "Table with Lead": (*HEAD, LEAD, Holder("Table", "tbl", LEFT, TOP + 76, WIDTH, BOTTOM - TOP - 76, TABLE), *FOOT),
    "Question": (*HEAD, Holder("Body", "body", LEFT, TOP, WIDTH, BOTTOM - TOP, QUESTIONS), *FOOT),
    "Statement": (*HEAD, Holder("Body", "body", LEFT, TOP, WIDTH, BOTTOM - TOP, listed(32, 12)), *FOOT),
    "Picture": (
        *HEAD,
        Holder("Picture", "pic", LEFT, TOP, WIDTH, 364, one(18)),
        Holder("Caption", "body", LEFT, 572, WIDTH, 64, one(18, colour="tx2")),
        *FOOT,
    ),
    "Closing": (
        TITLE,
        Holder("Left", "body", LEFT, 150, 560, 480, listed(18, 6)),
        Holder("Right", "body", 656, 150, 560, 480, listed(18, 6)),
        *FOOT,
    ),
}

RINGS = {
    "Cover": Place(864 * PIXEL, 190 * PIXEL, 320 * PIXEL, 320 * PIXEL),
    "Glance": Place(100 * PIXEL, 210 * PIXEL, 360 * PIXEL, 360 * PIXEL),
    **dict.fromkeys(set(LAYOUTS) - {"Cover", "Glance", "Closing"}, RING),
}


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
        art = etree.tostring(group, encoding="unicode")
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
