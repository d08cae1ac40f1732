"""The styles of the Word template, as `make_word` writes them: what each is for, and how it looks.

All colours and fonts are the theme's, so that a brand recolours everything. Properties stand in the order of the schema
(ECMA-376 part 1, 17.3.1.26 and 17.3.2.28), which Word insists on. Lengths are in points unless a name says otherwise.
"""

from dataclasses import dataclass

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

PAGE_WIDTH, PAGE_HEIGHT = 11906, 16838
"""A4, in twips."""
MARGIN = 860
"""The left and right margins in twips: 15.2 mm, as far as the masthead's fill reaches beyond its text."""
ROOM = PAGE_WIDTH - 2 * MARGIN
"""The width of the text, in twips."""
REACH, WIDEST_BORDER = 31, 96
"""The most that Word allows: the points between a text and its border, the eighths of a point of the border itself."""
TINT = "1A"
"""The mark of a tint, which `briefings.writers.ooxml.word_theme` aims at that of the brand."""
LINE = 1.0
"""The distance of lines in text, as a part of what the font asks for."""
GREY = "4D"
"""A third of the colour of lines."""


def colour(name: str) -> str:
    return f'<w:color w:val="auto" w:themeColor="{name}"/>'


def size(points: float) -> str:
    return f'<w:sz w:val="{points * 2:g}"/><w:szCs w:val="{points * 2:g}"/>'


def fill(name: str, tint: str = "") -> str:
    light = f' w:themeFillTint="{tint}"' if tint else ""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="{name}"{light}/>'


def edge(side: str, name: str, eighths: int, space: int, tint: str = "") -> str:
    light = f' w:themeTint="{tint}"' if tint else ""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" w:color="auto" w:themeColor="{name}"{light}/>'


def spacing(before: float = 0, after: float = 0, lines: float = 0) -> str:
    line = f' w:line="{round(lines * 240)}" w:lineRule="auto"' if lines else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{line}/>'


def indent(left: int, right: int = 0, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def box(name: str, tint: str = "") -> str:
    """Return a filled box: borders in the colour of the fill give it room."""
    sides = (("top", 5), ("left", 11), ("bottom", 6), ("right", 11))
    borders = "".join(edge(side, name, 8, space, tint) for side, space in sides)
    return f"<w:pBdr>{borders}</w:pBdr>{fill(name, tint)}"


BOXED = indent(240, 240)
BOLD = "<w:b/><w:bCs/>"
KEEP = "<w:keepNext/><w:keepLines/>"
CENTRED_LINE = '<w:textAlignment w:val="center"/>'
RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{ROOM}"/></w:tabs>'
BAND_SIDES = (("top", 8, 11), ("left", WIDEST_BORDER, REACH), ("bottom", 8, 13), ("right", WIDEST_BORDER, REACH))
BAND = (
    f"<w:pBdr>{''.join(edge(side, 'accent1', width, space) for side, width, space in BAND_SIDES)}</w:pBdr>"
    f"{fill('accent1')}"
)
ON_BAND = colour("background1")
HEADING_FONT = (
    '<w:rFonts w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:hAnsiTheme="majorHAnsi"'
    ' w:cstheme="majorBidi"/>'
)


def id_of(name: str) -> str:
    return "".join(word[0].upper() + word[1:] for word in name.split())


@dataclass(frozen=True)
class Style:
    """One style: its name, the properties of its paragraphs and of its text, and what it is based on."""

    name: str
    paragraph: str = ""
    text: str = ""
    based: str = "Normal"
    kind: str = "paragraph"
    then: str = ""
    """The style of the next paragraph that somebody types."""

    @property
    def id(self) -> str:
        """The name without blanks, as Word makes ids of names."""
        return id_of(self.name)

    def xml(self) -> str:
        """Return the style as an element of the styles part."""
        default = ' w:default="1"' if self.name in DEFAULT_STYLES else ""
        custom = "" if self.name.casefold() in BUILT_IN else ' w:customStyle="1"'
        based = "" if default else f'<w:basedOn w:val="{id_of(self.based)}"/>'
        then = f'<w:next w:val="{id_of(self.then)}"/>' if self.then else ""
        paragraph = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        text = f"<w:rPr>{self.text}</w:rPr>" if self.text else ""
        return (
            f'<w:style w:type="{self.kind}"{default}{custom} w:styleId="{self.id}"><w:name w:val="{self.name}"/>'
            f"{based}{then}<w:qFormat/>{paragraph}{text}</w:style>"
        )


def in_list(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


def character(name: str, text: str) -> Style:
    return Style(name, text=text, based="Default Paragraph Font", kind="character")


NOT_IN_TEXT = ("Normal", "header", "footer", "Table Text", "Table Heading")
DEFAULT_STYLES = ("Normal", "Default Paragraph Font", "Normal Table")
BUILT_IN = {
    *("normal", "default paragraph font", "title", "subtitle", "body text", "list bullet", "list number"),
    *("list continue", "quote", "caption", "header", "footer", "strong", "emphasis", "hyperlink"),
    *(f"heading {level}" for level in range(1, 5)),
}


def heading(level: int, points: float, before: float, after: float, name: str) -> Style:
    outline = f'<w:outlineLvl w:val="{level - 1}"/>'
    paragraph = KEEP + spacing(before, after, 1) + CENTRED_LINE + outline
    text = HEADING_FONT + BOLD + colour(name) + size(points)
    return Style(f"heading {level}", paragraph, text, then="Body Text")


STYLES = (
    Style("Normal"),
    Style("Default Paragraph Font", kind="character"),
    # The masthead: one band, so all its paragraphs have the same borders and indents
    Style("Letterhead", KEEP + RIGHT_TAB + spacing(before=14, after=12) + CENTRED_LINE, then="Kicker"),
    Style("Kicker", KEEP + BAND + RIGHT_TAB + spacing(after=2, lines=1) + CENTRED_LINE, BOLD + ON_BAND, then="Title"),
    Style("Title", KEEP + BAND + spacing(after=5, lines=1), HEADING_FONT + BOLD + ON_BAND + size(26), then="Subtitle"),
    Style("Subtitle", KEEP + BAND + spacing(after=3, lines=1), ON_BAND + size(14), then="Dateline"),
    Style("Dateline", KEEP + BAND + spacing(after=5, lines=1), ON_BAND, then="Facts"),
    # The key facts
    Style(
        "Facts",
        f"<w:keepLines/><w:pBdr>{edge('top', 'accent1', 16, 5)}{edge('bottom', 'accent6', 6, 5)}</w:pBdr>"
        + spacing(lines=1),
        then="heading 1",
    ),
    character("Fact Value", HEADING_FONT + BOLD + colour("accent1") + size(22)),
    character("Fact Label", size(12)),
    # Headings and text
    heading(1, 18, 9, 2, "accent1"),
    heading(2, 14, 8, 2, "accent1"),
    heading(3, 12.5, 6, 1, "text1"),
    heading(4, 12, 5, 1, "text2"),
    Style("Body Text", spacing(after=4)),
    Style("Standfirst", KEEP + spacing(after=4), BOLD + size(13), then="Body Text"),
    Style("Added Note", KEEP + spacing(after=4), colour("text2"), then="Body Text"),
    Style("List Bullet", "<w:keepLines/>" + in_list(1) + spacing(after=2)),
    Style("List Number", "<w:keepLines/>" + in_list(2) + spacing(after=2)),
    Style("List Continue", "<w:keepLines/>" + spacing(after=2)),
    Style("Definition", "<w:keepLines/>" + spacing(after=2) + indent(2268, hanging=2268)),
    character("Definition Term", BOLD),
    Style("Quote", "<w:keepLines/>" + spacing(after=5) + indent(480, 480), colour("accent1") + size(13)),
    # Boxes: no space between their paragraphs, which some programs would leave white
    Style("Callout", box("background2") + spacing() + BOXED),
    Style("Callout Title", KEEP + box("background2") + spacing() + BOXED, BOLD + colour("accent1"), then="Callout"),
    Style("Trainer Notes", box("accent6", GREY) + spacing() + BOXED),
    Style("Found", box("accent3", TINT) + spacing() + BOXED),
    Style("Needed", box("accent2", TINT) + spacing() + BOXED),
    Style("Question", "<w:keepLines/>" + box("accent5", TINT) + spacing(6, 4) + BOXED),
    Style("Prompt Label", KEEP + spacing(after=2), colour("text2"), then="List Bullet"),
    Style("Notes Room", "<w:keepLines/>" + spacing(2, 2, 1.6), colour("text2")),
    # Pictures, tables, end matter
    Style("Figure", "<w:keepNext/>" + spacing(6, 6), then="Caption"),
    Style("caption", "<w:keepLines/>" + spacing(after=8), colour("text2")),
    Style("Table Text", spacing(lines=LINE)),
    Style("Table Heading", "<w:keepNext/>" + spacing(lines=LINE), BOLD + colour("background1")),
    Style("Detail", "<w:keepLines/>" + spacing(after=2)),
    character("Detail Label", BOLD),
    Style("header", spacing(before=4, after=11, lines=1), colour("text2") + size(10)),
    Style("footer", f"<w:pBdr>{edge('top', 'accent6', 6, 5)}</w:pBdr>" + spacing(lines=1), colour("text2") + size(10)),
    # Words
    character("Strong", BOLD),
    character("Emphasis", BOLD),
    character("Code", f"<w:noProof/>{fill('background2')}"),
    character("Hyperlink", f'{colour("hyperlink")}<w:u w:val="single"/>'),
)

TABLE_STYLES = f"""
<w:style w:type="table" w:default="1" w:styleId="NormalTable"><w:name w:val="Normal Table"/><w:tblPr>
  <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>
  <w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="BriefingTable"><w:name w:val="Briefing Table"/>
  <w:basedOn w:val="NormalTable"/><w:qFormat/>
  <w:tblPr><w:tblBorders>{edge("bottom", "accent6", 6, 0)}{edge("insideH", "accent6", 6, 0)}</w:tblBorders>
  <w:tblCellMar><w:top w:w="50" w:type="dxa"/><w:left w:w="120" w:type="dxa"/>
  <w:bottom w:w="50" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar></w:tblPr>
  <w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}{colour("background1")}</w:rPr><w:tcPr>{fill("accent1")}</w:tcPr>
  </w:tblStylePr></w:style>
"""

DOCUMENT_DEFAULTS = f"""
<w:docDefaults><w:rPrDefault><w:rPr>
  <w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>
  {colour("text1")}{size(12)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:widowControl/>{spacing(lines=LINE)}</w:pPr></w:pPrDefault></w:docDefaults>
<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"
  w:defQFormat="0" w:count="376"/>
"""
