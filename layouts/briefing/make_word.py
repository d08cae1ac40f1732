"""Make ``word.docx``, the Word template: run ``python layouts/briefing/make_word.py``.

The first template is made here, so that it holds only the styles that are used and names nobody. After that the Office
file is the source: open it in Word, change the styles, save. Its text is a specimen of the styles; a briefing takes
over the styles and the measures of the page.
"""

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from word_look import (
    DOCUMENT_DEFAULTS,
    MARGIN,
    NOT_IN_TEXT,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    ROOM,
    STYLES,
    TABLE_STYLES,
    W,
    colour,
    indent,
)

from briefings.brand import Brand, Colours, Fonts
from briefings.brand.read import DEFAULT_FONT, DEFAULT_LINE, DEFAULT_MUTED, DEFAULTS
from briefings.writers.ooxml.package import repacked
from briefings.writers.ooxml.theme import NAMESPACE, branded_theme
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours

TARGET = Path(__file__).with_name("word.docx")

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": R,
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "a": NAMESPACE,
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    }.items()
)
"""All that a briefing will need, said once at its root."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

TOP, BOTTOM = 380, 860
"""The margins above and below the text in twips: 6.7 mm, from where the running header pushes the text of the later
pages down, and 15.2 mm."""
HEADER, FOOTER = 320, 390
"""How far the header and the footer are from the edges of the paper, in twips."""
STEP = 400
"""How far each level of a list is indented beyond the one above it, in twips."""
BULLETS = "•–"
COUNTS = (("decimal", "%{}."), ("lowerLetter", "%{})"), ("lowerRoman", "%{}."))


def level(depth: int, form: str, label: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{label}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{indent(STEP * (depth + 1), hanging=STEP)}</w:pPr>'
        f"<w:rPr>{colour('accent1')}</w:rPr></w:lvl>"
    )


def numbering() -> str:
    bullets = "".join(level(depth, "bullet", BULLETS[depth % 2]) for depth in range(9))
    counts = (COUNTS[depth % 3] for depth in range(9))
    numbers = "".join(level(depth, form, label.format(depth + 1)) for depth, (form, label) in enumerate(counts))
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for i, levels in enumerate((bullets, numbers), 1)
    )
    nums = "".join(f'<w:num w:numId="{i}"><w:abstractNumId w:val="{i}"/></w:num>' for i in (1, 2))
    return f'{HEAD}<w:numbering xmlns:w="{W}">{lists}{nums}</w:numbering>'


def styles() -> str:
    each = "".join(style.xml() for style in STYLES)
    return f'{HEAD}<w:styles xmlns:w="{W}">{DOCUMENT_DEFAULTS}{each}{TABLE_STYLES}</w:styles>'


def specimen() -> str:
    """One paragraph in each style, named for it, for whoever edits the template."""
    lines = []
    for style in STYLES:
        name = style.name[0].upper() + style.name[1:]
        if style.kind == "paragraph" and style.name not in NOT_IN_TEXT:
            lines.append(f'<w:p><w:pPr><w:pStyle w:val="{style.id}"/></w:pPr><w:r><w:t>{name}</w:t></w:r></w:p>')
        elif style.name != "Default Paragraph Font" and style.kind == "character":
            properties = f'<w:rPr><w:rStyle w:val="{style.id}"/></w:rPr>'
            lines.append(
                f'<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r>{properties}<w:t>{name}</w:t></w:r></w:p>'
            )
    page = (
        f'<w:sectPr><w:pgSz w:w="{PAGE_WIDTH}" w:h="{PAGE_HEIGHT}"/>'
        f'<w:pgMar w:top="{TOP}" w:right="{MARGIN}" w:bottom="{BOTTOM}" w:left="{MARGIN}"'
        f' w:header="{HEADER}" w:footer="{FOOTER}" w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(lines)}{specimen_table()}{page}</w:body></w:document>"


def specimen_table() -> str:
    def cell(style: str, words: str) -> str:
        return (
            f'<w:tc><w:tcPr><w:tcW w:w="{ROOM // 2}" w:type="dxa"/></w:tcPr>'
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p></w:tc>'
        )

    rows = (("<w:trPr><w:tblHeader/></w:trPr>", "TableHeading", "Table Heading"), ("", "TableText", "Table Text"))
    body = "".join(f"<w:tr>{header}{cell(style, words) * 2}</w:tr>" for header, style, words in rows)
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="BriefingTable"/><w:tblW w:w="5000" w:type="pct"/>'
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid><w:gridCol w:w="{ROOM // 2}"/><w:gridCol w:w="{ROOM // 2}"/></w:tblGrid>'
        f'{body}</w:tbl><w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>'
    )


SETTINGS = f"""{HEAD}<w:settings xmlns:w="{W}">
<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
<w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" w:uri="http://schemas.microsoft.com/office/word"
 w:val="1"/>
<w:compatSetting w:name="enableOpenTypeFeatures" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
<w:compatSetting w:name="doNotFlipMirrorIndents" w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
</w:compat><w:themeFontLang w:val="en-GB"/>
<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2"
 w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink"
 w:followedHyperlink="followedHyperlink"/>
<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{i}" for i in range(1, 7)), "hlink", "folHlink")


def theme() -> str:
    """Return a theme whose colours and fonts `branded_theme` fills in; Office asks for three of each effect."""
    colours = "".join(f'<a:{slot}><a:srgbClr val="000000"/></a:{slot}>' for slot in SLOTS)
    font = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525" cap="flat" cmpd="sng" algn="ctr">{solid}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{NAMESPACE}" name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Briefing"><a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont>'
        "</a:fontScheme>"
        f'<a:fmtScheme name="Briefing"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


CORE = f"""{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Template of a briefing</dc:title><dc:creator></dc:creator>
<dc:language>en-GB</dc:language></cp:coreProperties>"""

CONTENT_TYPES = f"""{HEAD}<Types xmlns="{PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="{TYPE}.settings+xml"/>
<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>"""


def relationships(*targets: tuple[str, str]) -> str:
    each = "".join(
        f'<Relationship Id="rId{i}" Type="{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{each}</Relationships>'


def default_brand() -> Brand:
    """Return the look of the template itself, before a partnership's brand is written into it."""
    given = dict(DEFAULTS)
    colours = Colours(
        ink=given.pop("foreground"),
        paper=given.pop("background"),
        muted=DEFAULT_MUTED,
        line=DEFAULT_LINE,
        link=given["primary"],
        **given,
    )
    return Brand("", "Briefing", "Briefing", colours, Fonts(DEFAULT_FONT, DEFAULT_FONT))


def with_caches(part: str, brand: Brand) -> bytes:
    """Return a part without the blanks of its text here, and with the colour that each theme colour stands for."""
    root = etree.fromstring(part.encode(), etree.XMLParser(remove_blank_text=True))
    refresh_caches(root, word_colours(brand))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def make() -> bytes:
    brand = default_brand()
    office = f"{R}/officeDocument"
    parts = {
        "[Content_Types].xml": CONTENT_TYPES.encode(),
        "_rels/.rels": relationships(
            (office, "word/document.xml"), (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
        ).encode(),
        "docProps/core.xml": CORE.encode(),
        "word/_rels/document.xml.rels": relationships(
            (f"{R}/styles", "styles.xml"),
            (f"{R}/numbering", "numbering.xml"),
            (f"{R}/settings", "settings.xml"),
            (f"{R}/theme", "theme/theme1.xml"),
        ).encode(),
        "word/document.xml": with_caches(specimen(), brand),
        "word/styles.xml": with_caches(styles(), brand),
        "word/numbering.xml": with_caches(numbering(), brand),
        "word/settings.xml": with_caches(SETTINGS, brand),
        "word/theme/theme1.xml": branded_theme(theme().encode(), brand),
    }
    target = BytesIO()
    with ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return repacked(target.getvalue())


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_bytes(make())
    print(f"{target.name} made")
