"""The placeholders of slides.pptx as XML: what kind each is, where it stands, how each level of its text looks."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from slides_parts import SLIDE_NUMBER

from briefings.writers.ooxml.slide_xml import Ids

PIXEL = 9525
"""One pixel in EMU, on a slide of 1280 by 720."""
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
    line: float = 0
    """The distance of lines in points, where it is the same whatever the size."""

    def xml(self, number: int) -> str:
        """Return the level as the list style's level of a number from 1."""
        font = "+mj-lt" if self.heading else "+mn-lt"
        mark = f'<a:buFont typeface="+mn-lt"/><a:buChar char="{self.bullet}"/>'
        bullet = f'<a:buClr><a:schemeClr val="accent1"/></a:buClr>{mark}' if self.bullet else "<a:buNone/>"
        line = (
            f'<a:spcPts val="{round(self.line * 100)}"/>' if self.line else f'<a:spcPct val="{self.spacing * 1000}"/>'
        )
        return (
            f'<a:lvl{number}pPr marL="{round(self.margin * 12700)}" indent="{-round(self.hanging * 12700)}"'
            f' algn="{self.align}" rtl="0" eaLnBrk="1" hangingPunct="1">'
            f"<a:lnSpc>{line}</a:lnSpc>"
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
