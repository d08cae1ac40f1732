"""The ground of the head of a briefing: a fill from edge to edge of the paper that grows with the title.

The fill is that of the paragraphs, so that their words always have a ground of their own; their borders, in the same
colour, carry it to the sides of the paper. Only the strip above the first paragraph is a drawing, of one height however
long the title. A template's styles hold the solid look; here it becomes that of the brand's masthead.
"""

from briefings.brand import Masthead
from briefings.writers.ooxml.theme import PAPER, SLOT_OF, SURFACE, word_name
from briefings.writers.ooxml.word_drawing import drawing
from briefings.writers.ooxml.word_markup import POINT, Xml, run_of
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.ooxml.word_xml import property_of, tag, w, without

HEAD_STYLES = ("Kicker", "Title", "Subtitle", "Dateline")
GROUND, TEXT = word_name(Masthead.SOLID.ground), word_name(Masthead.SOLID.text)
"""What marks the ground and the words of a masthead in a template."""

RULE, ABOVE_RULE = 36, 12
"""The rule that closes a masthead without a ground: its width in eighths of a point, its distance in points."""

OVERLAP = 12 * POINT
"""How far the strip reaches below the top of the first paragraph, in twips."""

EMU_PER_TWIP = 635

DRAWING_NAMES = {PAPER: "bg1", SURFACE: "bg2"}
"""What Word calls these slots of the theme in a drawing."""

_STRIP = """
<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
  <mc:Choice Requires="wps">
    <w:drawing>
      <wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="0" behindDoc="1" locked="1"
          layoutInCell="1" allowOverlap="1">
        <wp:simplePos x="0" y="0"/>
        <wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>
        <wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>
        <wp:extent cx="%(width)s" cy="%(height)s"/>
        <wp:effectExtent l="0" t="0" r="0" b="0"/>
        <wp:wrapNone/>
        <wp:docPr id="%(id)s" name="Ground %(id)s"/>
        <wp:cNvGraphicFramePr/>
        <a:graphic>
          <a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
            <wps:wsp>
              <wps:cNvSpPr/>
              <wps:spPr>
                <a:xfrm><a:off x="0" y="0"/><a:ext cx="%(width)s" cy="%(height)s"/></a:xfrm>
                <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
                <a:solidFill><a:schemeClr val="%(colour)s"/></a:solidFill>
                <a:ln><a:noFill/></a:ln>
              </wps:spPr>
              <wps:bodyPr/>
            </wps:wsp>
          </a:graphicData>
        </a:graphic>
      </wp:anchor>
    </w:drawing>
  </mc:Choice>
</mc:AlternateContent>
"""


def drawing_name(field: str) -> str:
    """Return what a drawing in Word calls the theme colour of a field of `Colours`."""
    slot = SLOT_OF[field]
    return DRAWING_NAMES.get(slot, slot)


def strip(masthead: Masthead, width: int, top: int, drawing_id: int) -> Xml:
    """Return a run with the strip of a masthead's ground, for a page of a width and a top margin in twips."""
    values = {
        "id": drawing_id,
        "width": width * EMU_PER_TWIP,
        "height": (top + OVERLAP) * EMU_PER_TWIP,
        "colour": drawing_name(masthead.ground),
    }
    return run_of(Xml(drawing(_STRIP, decorative=True) % values))


def has_ground(styles: Styles) -> bool:
    """Return whether a template fills the head of a briefing, so that a brand's masthead has a say in it."""
    return styles.fill("Title") == GROUND


def aim_masthead(styles: Styles, masthead: Masthead) -> None:
    """Give the styles of the head the colours of a masthead; those of a template without a ground stay as they are."""
    if not has_ground(styles):
        return
    for name in HEAD_STYLES:
        said = word_name(masthead.title if name == "Title" else masthead.text)
        aimed = {"themeFill": {GROUND: word_name(masthead.ground)}, "themeColor": {TEXT: said}}
        aimed["themeColor"][GROUND] = word_name(masthead.ground)
        for element in styles.element(name).iter():
            for key, names in aimed.items():
                if (given := element.get(tag(key))) in names:
                    element.set(tag(key), names[given])
    if masthead is Masthead.PAPER:
        _close_with_rule(styles)


def _close_with_rule(styles: Styles) -> None:
    """Take the ground from the head and close it with a rule, which is also the upper rule of the key facts."""
    for name in HEAD_STYLES:
        without(styles.element(name), "shd", "pBdr")
    colour = word_name(Masthead.PAPER.ring)
    rule = w("bottom", val="single", sz=RULE, space=ABOVE_RULE, color="auto", themeColor=colour)
    property_of(styles.element("Dateline"), "pBdr").append(rule)
    facts = property_of(styles.element("Facts"), "pBdr")
    for top in facts.findall(tag("top")):
        facts.remove(top)
