"""The parts of slides.pptx that hold no layout: content types, relationships, theme, table style, notes master."""

from briefings.brand import Brand, Colours, Fonts
from briefings.brand.read import DEFAULT_FONT, DEFAULT_LINE, DEFAULT_MUTED, DEFAULTS
from briefings.writers.ooxml.theme import branded_theme

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:a="{MAIN}" xmlns:r="{OFFICE}/relationships"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
TYPES = {
    "ppt/presentation.xml": "presentationml.presentation.main",
    "ppt/presProps.xml": "presentationml.presProps",
    "ppt/viewProps.xml": "presentationml.viewProps",
    "ppt/tableStyles.xml": "presentationml.tableStyles",
    "ppt/slideMasters/slideMaster1.xml": "presentationml.slideMaster",
    "ppt/notesMasters/notesMaster1.xml": "presentationml.notesMaster",
    "ppt/theme/theme1.xml": "theme",
    "ppt/theme/theme2.xml": "theme",
    "docProps/app.xml": "extended-properties",
}
SLIDE_NUMBER = (
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
    '<a:rPr lang="en-GB"/><a:t>\u2039#\u203a</a:t></a:fld>'
)
"""The slide's number, as the field that PowerPoint fills in."""
COLOUR_MAP = (
    '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
    ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
)
TABLE_STYLE = "{7B1E6A52-3C0D-4F6E-9A57-0C2D8E4F7A11}"
"""The id of the table style "Briefing Table", which is the default of the file."""


def relationships(*targets: tuple[str, str]) -> str:
    """Return a relationships part; each target is the last word of its type and an address."""
    lines = []
    for number, (kind, target) in enumerate(targets, start=1):
        base = PACKAGE if kind.startswith("metadata/") else OFFICE
        lines.append(f'<Relationship Id="rId{number}" Type="{base}/relationships/{kind}" Target="{target}"/>')
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'


def content_types(layouts: int) -> str:
    names = {
        **TYPES,
        **{f"ppt/slideLayouts/slideLayout{n}.xml": "presentationml.slideLayout" for n in range(1, layouts + 1)},
    }
    lines = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
        for name, kind in names.items()
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        f' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>{lines}</Types>'
    )


def static_parts(layouts: int) -> dict[str, str | bytes]:
    """Return every part but the presentation, the masters and the layouts."""
    theme = branded_theme(theme_form().encode(), plain_brand())
    inner = [("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, layouts + 1)]
    return {
        "[Content_Types].xml": content_types(layouts),
        "_rels/.rels": relationships(
            ("officeDocument", "ppt/presentation.xml"),
            ("metadata/core-properties", "docProps/core.xml"),
            ("extended-properties", "docProps/app.xml"),
        ),
        "docProps/app.xml": (
            f'{DECLARATION}<Properties xmlns="{OFFICE}/extended-properties">'
            "<Application>Microsoft Office PowerPoint</Application></Properties>"
        ),
        "ppt/_rels/presentation.xml.rels": relationships(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
        "ppt/presProps.xml": f"{DECLARATION}<p:presentationPr {NAMESPACES}/>",
        "ppt/viewProps.xml": f"{DECLARATION}<p:viewPr {NAMESPACES}/>",
        "ppt/tableStyles.xml": table_styles(),
        "ppt/theme/theme1.xml": theme,
        "ppt/theme/theme2.xml": theme,
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relationships(("theme", "../theme/theme1.xml"), *inner),
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": relationships(("theme", "../theme/theme2.xml")),
    }


def plain_brand() -> Brand:
    role = dict(DEFAULTS)
    ink, paper = role.pop("foreground"), role.pop("background")
    colours = Colours(ink=ink, paper=paper, muted=DEFAULT_MUTED, line=DEFAULT_LINE, link=role["primary"], **role)
    return Brand("plain", "Briefing", "Briefing", colours, Fonts(DEFAULT_FONT, DEFAULT_FONT))


def theme_form() -> str:
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
    colours = "".join(f'<a:{slot}><a:srgbClr val="000000"/></a:{slot}>' for slot in slots)
    font = '<a:latin typeface=""/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="12700">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{DECLARATION}<a:theme xmlns:a="{MAIN}" name="Briefing"><a:themeElements>'
        f'<a:clrScheme name="Briefing">{colours}</a:clrScheme><a:fontScheme name="Briefing">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Flat"><a:fillStyleLst>{solid * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def table_styles() -> str:
    def line(side: str, slot: str, width: int) -> str:
        return f'<a:{side}><a:ln w="{width}"><a:solidFill><a:schemeClr val="{slot}"/></a:solidFill></a:ln></a:{side}>'

    def text(slot: str, bold: str = "") -> str:
        return f'<a:tcTxStyle{bold}><a:fontRef idx="minor"/><a:schemeClr val="{slot}"/></a:tcTxStyle>'

    rows = line("bottom", "accent6", 12700) + line("insideH", "accent6", 12700)
    bold = ' b="on"'
    head = '<a:fill><a:solidFill><a:schemeClr val="bg2"/></a:solidFill></a:fill>'
    return (
        f'{DECLARATION}<a:tblStyleLst xmlns:a="{MAIN}" def="{TABLE_STYLE}">'
        f'<a:tblStyle styleId="{TABLE_STYLE}" styleName="Briefing Table">'
        f"<a:wholeTbl>{text('tx1')}<a:tcStyle><a:tcBdr>{rows}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:firstRow>{text('tx1', bold)}<a:tcStyle><a:tcBdr>{line('bottom', 'accent1', 19050)}</a:tcBdr>"
        f"{head}</a:tcStyle></a:firstRow></a:tblStyle></a:tblStyleLst>"
    )


def presentation() -> str:
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 457200}" algn="l"><a:defRPr lang="en-GB" sz="1800"><a:solidFill>'
        '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n in range(1, 10)
    )
    return (
        f'{DECLARATION}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483660" r:id="rId1"/></p:sldMasterIdLst>'
        '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/>'
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="en-GB"/></a:defPPr>{levels}</p:defaultTextStyle>'
        "</p:presentation>"
    )


def core(title: str) -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>"
    )


def notes_master() -> str:
    """Return the master of the notes: the slide's picture above its notes on a page of A4 proportions."""

    def holder(number: int, name: str, kind: str, place: tuple[int, int, int, int], text: str) -> str:
        x, y, width, height = place
        locks = ' noRot="1" noChangeAspect="1"' if kind == "sldImg" else ""
        line = (
            '<a:ln w="12700"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:ln>' if kind == "sldImg" else ""
        )
        words = f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{text}</a:p></p:txBody>" if text else ""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number + 1}" name="{name}"/>'
            f'<p:cNvSpPr><a:spLocks noGrp="1"{locks}/></p:cNvSpPr>'
            f'<p:nvPr><p:ph type="{kind}" idx="{number}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
            f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{line}'
            f"</p:spPr>{words}</p:sp>"
        )

    number = f'<a:pPr algn="r"/>{SLIDE_NUMBER}'
    shapes = (
        holder(1, "Slide Image", "sldImg", (685800, 685800, 5486400, 3086100), "")
        + holder(
            2, "Notes", "body", (685800, 4000500, 5486400, 4457700), '<a:r><a:rPr lang="en-GB"/><a:t>Notes</a:t></a:r>'
        )
        + holder(3, "Slide Number", "sldNum", (3884613, 8572500, 2287587, 457200), number)
    )
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 228600}" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef>'
        '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr>'
        f"</a:lvl{n}pPr>"
        for n in range(1, 10)
    )
    return (
        f"{DECLARATION}<p:notesMaster {NAMESPACES}><p:cSld><p:bg><p:bgPr>"
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>'
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
        f"{COLOUR_MAP}<p:notesStyle>{levels}</p:notesStyle></p:notesMaster>"
    )
