# ruff: noqa: E501
"""Small files for the audit: clean ones, made of plain XML and HTML, which each test makes wrong in one thing."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from briefings.audit import audit_bytes
from briefings.problems import Problem

_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
NS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _NAMES.items())
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

Link = tuple[str, str, str] | tuple[str, str, str, bool]
"""A relationship: its id, kind, target, and whether it leads outside."""

DECORATIVE = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'


def rels(*links: Link) -> str:
    outside = " TargetMode='External'"
    entries = "".join(
        f"<Relationship Id='{link[0]}' Type='{_REL}{link[1]}' Target='{link[2]}'{outside if len(link) > 3 else ''}/>"
        for link in links
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'
    )


def core(title: str = "What the audit tells us", author: str = "Example Partnership", changed: str = "") -> str:
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>'
        f"<cp:lastModifiedBy>{changed}</cp:lastModifiedBy></cp:coreProperties>"
    )


def app(**values: str) -> str:
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
    return (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{inner}</Properties>"
    )


CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    + "".join(f'<property name="{name}"/>' for name in ("Case", "Owner", "Site", "Team"))
    + "</Properties>"
)

THEME = (
    f"<a:theme {NS}><a:themeElements><a:clrScheme name='x'>"
    "<a:dk1><a:sysClr val='windowText' lastClr='000000'/></a:dk1><a:lt1><a:sysClr val='window'/></a:lt1>"
    "<a:dk2><a:srgbClr val='1F3864'/></a:dk2><a:lt2><a:srgbClr val='E7E6E6'/></a:lt2>"
    "<a:accent1><a:srgbClr val='4F81BD'/></a:accent1><a:accent2><a:srgbClr val='0B5563'/></a:accent2>"
    "<a:hlink><a:srgbClr val='0B5563'/></a:hlink></a:clrScheme><a:fmtScheme><a:fillStyleLst>"
    "<a:solidFill><a:schemeClr val='phClr'/></a:solidFill>"
    "<a:gradFill><a:gsLst><a:gs pos='0'><a:schemeClr val='phClr'><a:tint val='50000'/></a:schemeClr></a:gs>"
    "<a:gs pos='1'><a:schemeClr val='phClr'><a:shade val='90000'/></a:schemeClr></a:gs></a:gsLst></a:gradFill>"
    "</a:fillStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val='phClr'/></a:solidFill></a:bgFillStyleLst>"
    "</a:fmtScheme></a:themeElements></a:theme>"
)


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def found(name: str, data: bytes, folder: Path = Path("made")) -> list[Problem]:
    return list(audit_bytes(folder / name, data).problems)


def codes(problems: Sequence[Problem]) -> list[str]:
    return [problem.code for problem in problems]


def _parts(main: str, main_links: Sequence[Link], more: Mapping[str, str | bytes], head: str) -> dict[str, str | bytes]:
    folder, _, file = main.rpartition("/")
    found = {
        "[Content_Types].xml": "<Types xmlns='x'/>",
        "_rels/.rels": rels(
            ("rId1", "officeDocument", main),
            ("rId2", "core-properties", "docProps/core.xml"),
            ("rId3", "extended-properties", "docProps/app.xml"),
            ("rId4", "custom-properties", "docProps/custom.xml"),
        ),
        "docProps/core.xml": head,
        f"{folder}/_rels/{file}.rels": rels(*main_links),
    }
    return {**found, **more}


# Word

DEFAULTS = "<w:sz w:val='24'/><w:lang w:val='en-GB'/><w:color w:val='auto'/>"
PAGE = "<w:sectPr><w:pgSz w:w='11906' w:h='16838'/></w:sectPr>"
MORE_STYLES = (
    "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/></w:style>"
    "<w:style w:type='paragraph' w:styleId='List'><w:name w:val='List Bullet'/><w:pPr><w:numPr/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Key'><w:name w:val='Key'/><w:rPr><w:b/></w:rPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Outline'><w:name w:val='Own'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr></w:style>"
    "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='Loop'/><w:basedOn w:val='Loop'/></w:style>"
    "<w:style w:type='character' w:styleId='Hyperlink'><w:name w:val='Hyperlink'/><w:rPr><w:color w:val='0B5563' "
    "w:themeColor='hyperlink'/></w:rPr></w:style>"
    "<w:style w:type='table' w:styleId='Grid'><w:name w:val='Grid'/><w:tblPr><w:shd w:val='clear' w:fill='FFFFFF'/></w:tblPr>"
    "<w:tblStylePr w:type='firstRow'><w:rPr><w:color w:val='FFFFFF'/></w:rPr>"
    "<w:tcPr><w:shd w:val='clear' w:fill='0B5563'/></w:tcPr></w:tblStylePr></w:style>"
    + "".join(
        f"<w:style w:type='paragraph' w:styleId='H{n}'><w:name w:val='heading {n}'/><w:basedOn w:val='Normal'/>"
        f"<w:rPr><w:b/><w:sz w:val='32'/></w:rPr></w:style>"
        for n in (1, 2, 3)
    )
)


def para(text: str, style: str = "", run: str = "", properties: str = "") -> str:
    named = f"<w:pStyle w:val='{style}'/>" if style else ""
    words = f"<w:r><w:rPr>{run}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{words}</w:p>"


def row(*cells: str, header: bool = False, properties: str = "") -> str:
    mark = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    inner = "".join(f"<w:tc><w:tcPr>{properties}</w:tcPr>{para(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{mark}{inner}</w:tr>"


def table(*rows: str, look: str = "<w:tblLook w:val='04A0'/>") -> str:
    return f"<w:tbl><w:tblPr><w:tblStyle w:val='Grid'/>{look}</w:tblPr>{''.join(rows)}</w:tbl>"


def drawing(properties: str, inner: str = "", place: str = "inline", uri: str = "picture") -> str:
    return (
        f"<w:r><w:drawing><wp:{place}><wp:docPr id='1' name='Picture 1' {properties}</wp:docPr>"
        f"<a:graphic><a:graphicData uri='{uri}'>{inner}</a:graphicData></a:graphic></wp:{place}></w:drawing></w:r>"
    )


BODY = para("Findings", "H1") + para("Six cases were audited in the spring.") + para("Method", "H2")


def word(
    body: str = BODY,
    *,
    defaults: str = DEFAULTS,
    styles: str = MORE_STYLES,
    head: str = "",
    page: str = PAGE,
    links: Sequence[Link] = (),
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    more: dict[str, str | bytes] = {
        "word/document.xml": f"<w:document {NS}><w:body>{body}{page}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr>{defaults}</w:rPr></w:rPrDefault>"
        f"</w:docDefaults>{styles}</w:styles>",
        "word/theme/theme1.xml": THEME,
        **(parts or {}),
    }
    own: tuple[Link, ...] = (("s", "styles", "styles.xml"), ("t", "theme", "theme/theme1.xml"), *links)
    return packed(_parts("word/document.xml", own, more, head or core()))


def word_codes(body: str = BODY, **more: object) -> list[str]:
    return codes(found("made.docx", word(body, **more)))  # type: ignore[arg-type]


# PowerPoint

EMU = 12_700


def box(x: float, y: float, width: float, height: float, *, tag: str = "a:xfrm", more: str = "") -> str:
    """Return a place in points."""
    x, y, width, height = (round(value * EMU) for value in (x, y, width, height))
    return f"<{tag}{more}><a:off x='{x}' y='{y}'/><a:ext cx='{width}' cy='{height}'/></{tag}>"


def text(*paragraphs: str, run: str = "lang='en-GB'", body: str = "", inside: str = "", lists: str = "") -> str:
    words = "".join(
        f"<a:p><a:r><a:rPr {run}>{inside}</a:rPr><a:t>{words}</a:t></a:r></a:p>" if words else "<a:p/>"
        for words in paragraphs
    )
    return f"<p:txBody><a:bodyPr{body}/><a:lstStyle>{lists}</a:lstStyle>{words}</p:txBody>"


def shape(
    name: str,
    place: str = "",
    words: str = "",
    *,
    holder: str = "",
    fill: str = "",
    alt: str = "",
    style: str = "",
    mark: str = "",
    form: str = "rect",
) -> str:
    geometry = f"<a:prstGeom prst='{form}'><a:avLst/></a:prstGeom>" if place else ""
    return (
        f"<p:sp><p:nvSpPr><p:cNvPr id='9' name='{name}' {alt}>{mark}</p:cNvPr><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr>"
        f"</p:nvSpPr><p:spPr>{place}{geometry}{fill}</p:spPr>{style}{words}</p:sp>"
    )


def solid(colour: str) -> str:
    inner = f"<a:srgbClr val='{colour}'/>" if len(colour) == 6 else f"<a:schemeClr val='{colour}'/>"
    return f"<a:solidFill>{inner}</a:solidFill>"


def picture(name: str, place: str, alt: str = "", mark: str = "", more: str = "") -> str:
    return (
        f"<p:pic><p:nvPicPr><p:cNvPr id='8' name='{name}' {alt}>{mark}</p:cNvPr><p:cNvPicPr/><p:nvPr>{more}</p:nvPr>"
        f"</p:nvPicPr><p:blipFill/><p:spPr>{place}</p:spPr></p:pic>"
    )


def grid(*rows: Sequence[str], properties: str = "firstRow='1'", style: str = "", cell: str = "", run: str = "") -> str:
    inner = "".join(
        "<a:tr h='1'>"
        + "".join(
            f"<a:tc {cell}><a:txBody><a:bodyPr/><a:p><a:r><a:rPr lang='en-GB' {run}/><a:t>{words}</a:t></a:r></a:p></a:txBody>"
            "<a:tcPr/></a:tc>"
            for words in one
        )
        + "</a:tr>"
        for one in rows
    )
    named = f"<a:tableStyleId>{style}</a:tableStyleId>" if style else ""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id='7' name='Table'/><p:cNvGraphicFramePr/><p:nvPr/>"
        f"</p:nvGraphicFramePr>{box(50, 150, 400, 100, tag='p:xfrm')}<a:graphic><a:graphicData uri='table'>"
        f"<a:tbl><a:tblPr {properties}>{named}</a:tblPr><a:tblGrid/>{inner}</a:tbl></a:graphicData></a:graphic>"
        "</p:graphicFrame>"
    )


def title(words: str = "What we found") -> str:
    return shape("Title 1", words=text(words) if words else text(""), holder="<p:ph type='title'/>")


def body(*paragraphs: str, **more: str) -> str:
    return shape("Body 2", words=text(*(paragraphs or ("Six cases.",)), **more), holder="<p:ph idx='1'/>")


def _tree(shapes: str) -> str:
    return f"<p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>{shapes}</p:spTree></p:cSld>"


LAYOUT = shape("Title", words=text("Click to edit"), holder="<p:ph type='title'/>") + shape(
    "Content", box(50, 120, 860, 380), text("Click to edit"), holder="<p:ph idx='1'/>"
)
MASTER = shape("Title", box(50, 30, 860, 70), text("x"), holder="<p:ph type='title'/>") + shape(
    "Body", box(50, 120, 860, 380), text("x"), holder="<p:ph type='body' idx='1'/>"
)
STYLES = (
    "<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz='3200' b='1'><a:solidFill><a:schemeClr val='tx2'/></a:solidFill>"
    "</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr><a:buChar char='•'/><a:defRPr sz='2000'>"
    "<a:solidFill><a:schemeClr val='tx1'/></a:solidFill></a:defRPr></a:lvl1pPr></p:bodyStyle></p:txStyles>"
)


def deck(
    *slides: str,
    notes: bool = True,
    size: str = "<p:sldSz cx='12192000' cy='6858000'/>",
    extra: str = "",
    after: str = "",
    attributes: str = "",
    layout: str = LAYOUT,
    layout_after: str = "",
    master_background: str = "",
    master: str = MASTER,
    table_styles: str = "",
    head: str = "",
    slide_links: Sequence[Link] = (),
    links: Sequence[Link] = (),
    parts: Mapping[str, str | bytes] | None = None,
) -> bytes:
    slides = slides or (title() + body(),)
    own: list[Link] = [("m", "slideMaster", "slideMasters/m.xml"), ("ts", "tableStyles", "tableStyles.xml"), *links]
    entries = ""
    more: dict[str, str | bytes] = {
        "ppt/slideMasters/m.xml": f"<p:sldMaster {NS}>"
        + _tree(master).replace("<p:cSld>", f"<p:cSld>{master_background}")
        + "<p:clrMap bg1='lt1' tx1='dk1' bg2='lt2' tx2='dk2' accent1='accent1' accent2='accent2' hlink='hlink'/>"
        + f"{STYLES}</p:sldMaster>",
        "ppt/slideMasters/_rels/m.xml.rels": rels(("t", "theme", "../theme/theme1.xml")),
        "ppt/slideLayouts/l.xml": f"<p:sldLayout {NS}>{_tree(layout)}{layout_after}</p:sldLayout>",
        "ppt/slideLayouts/_rels/l.xml.rels": rels(("m", "slideMaster", "../slideMasters/m.xml")),
        "ppt/theme/theme1.xml": THEME,
        "ppt/tableStyles.xml": f"<a:tblStyleLst {NS}>{table_styles}</a:tblStyleLst>",
    }
    for number, slide in enumerate(slides, 1):
        own.append((f"s{number}", "slide", f"slides/s{number}.xml"))
        entries += f"<p:sldId id='{255 + number}' r:id='s{number}'/>"
        note: tuple[Link, ...] = (("n", "notesSlide", f"../notesSlides/n{number}.xml"),) if notes else ()
        more[f"ppt/slides/s{number}.xml"] = f"<p:sld {NS} {attributes}>{_tree(slide)}{after}</p:sld>"
        more[f"ppt/slides/_rels/s{number}.xml.rels"] = rels(
            ("l", "slideLayout", "../slideLayouts/l.xml"), *note, *slide_links
        )
        if notes:
            said = shape("Notes", words=text("What the trainer says."), holder="<p:ph type='body' idx='1'/>")
            said += shape("Number", words=text("1"), holder="<p:ph type='sldNum'/>")
            more[f"ppt/notesSlides/n{number}.xml"] = f"<p:notes {NS}>{_tree(said)}</p:notes>"
    more["ppt/presentation.xml"] = (
        f"<p:presentation {NS}><p:sldIdLst>{entries}</p:sldIdLst>{size}<p:defaultTextStyle><a:defPPr>"
        f"<a:defRPr/></a:defPPr></p:defaultTextStyle>{extra}</p:presentation>"
    )
    return packed(_parts("ppt/presentation.xml", own, {**more, **(parts or {})}, head or core()))


def deck_codes(*slides: str, **more: object) -> list[str]:
    return codes(found("made.pptx", deck(*slides, **more)))  # type: ignore[arg-type]


# Pages

MAIN = "<main><h1>Findings</h1><p>Six cases were audited.</p></main>"


def page(
    main: str = MAIN, *, head: str = "<title>What the audit tells us</title>", lang: str = "lang='en-GB'"
) -> bytes:
    return f"<!DOCTYPE html><html {lang}><head><meta charset='utf-8'>{head}</head><body>{main}</body></html>".encode()


def page_codes(main: str = MAIN, **more: str) -> list[str]:
    return codes(found("made.html", page(main, **more)))


def in_main(inner: str) -> str:
    return f"<main><h1>Findings</h1>{inner}</main>"
