"""A deck as indented text: each slide's layout and title, what stands in which placeholder, what the notes say.

Reads the finished file through python-pptx, so that it sees what a user of PowerPoint sees.
"""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
}
Element = etree._Element


def opened(data: bytes) -> Deck:
    return Presentation(BytesIO(data))


def find(element: Element, path: str) -> list[Element]:
    """Return the elements at an XPath, in the prefixes above."""
    found = etree.ElementBase.xpath(element, path, namespaces=NS)
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, Element)]


def describe_deck(data: bytes) -> str:
    """Return a deck as text, a line for each thing that a reader would notice."""
    deck = opened(data)
    return "\n".join(line.rstrip() for line in _lines(deck)) + "\n"


def sections(deck: Deck) -> dict[str, list[int]]:
    """Return PowerPoint's sections with the ids of their slides."""
    found = find(deck.element, "p:extLst/p:ext/p14:sectionLst/p14:section")
    return {
        section.get("name", ""): [int(slide.get("id", 0)) for slide in find(section, "p14:sldIdLst/p14:sldId")]
        for section in found
    }


def _lines(deck: Deck) -> Iterator[str]:
    begins = {ids[0]: name for name, ids in sections(deck).items()}
    for number, slide in enumerate(deck.slides, 1):
        if slide.slide_id in begins:
            yield f"Section {begins[slide.slide_id]!r}"
        assert slide.shapes.title is not None
        yield f'Slide {number} [{slide.slide_layout.name}] "{slide.shapes.title.text_frame.text}"'
        for shape in find(
            slide.element, "p:cSld/p:spTree/*[p:nvSpPr or p:nvPicPr or p:nvGraphicFramePr or p:nvGrpSpPr]"
        ):
            yield from _shape(shape, slide)
        yield "  Notes"
        for paragraph in find(slide.notes_slide.element, "p:cSld/p:spTree/p:sp/p:txBody/a:p"):
            yield f"    {_paragraph(paragraph)}"


def _shape(shape: Element, slide: Slide) -> Iterator[str]:
    (properties,) = find(shape, "*/p:cNvPr")
    kind = etree.QName(shape).localname
    name, alt = properties.get("name", ""), properties.get("descr", "")
    if name == "Title":
        return
    marks = [" decorative"] if find(properties, ".//adec:decorative[@val='1']") else []
    marks += [f" alt={alt!r}"] if alt else []
    if kind == "grpSp":
        arcs = find(shape, "p:sp[starts-with(p:nvSpPr/p:cNvPr/@name, 'Arc')]/p:spPr/a:solidFill/a:schemeClr")
        marks.append(" " + " ".join(arc.get("val", "") for arc in arcs))
        marks += [f" {text.text!r}" for text in find(shape, "p:sp/p:txBody//a:t")]
    yield f"  {name} ({kind}){''.join(marks)}"
    if kind == "sp":
        sizes = sorted({level.get("sz", "") for level in find(shape, "p:txBody/a:lstStyle/*/a:defRPr")})
        if sizes:
            yield f"    smaller: {', '.join(sizes)}"
        for paragraph in find(shape, "p:txBody/a:p"):
            yield f"    {_paragraph(paragraph, slide)}"
    for row in find(shape, ".//a:tr"):
        cells = (" / ".join(_paragraph(p, slide) for p in find(cell, "a:txBody/a:p")) for cell in find(row, "a:tc"))
        yield f"    | {' | '.join(cells)} |"


def _paragraph(paragraph: Element, slide: Slide | None = None) -> str:
    mark = ""
    indent = "  "
    for properties in find(paragraph, "a:pPr"):
        indent = "  " * (int(properties.get("lvl", 0)) + 1)
        numbers = find(properties, "a:buAutoNum")
        mark = f"#{numbers[0].get('startAt')} " if numbers else ""
        mark = mark or ("• " if find(properties, "a:buChar") else "")
    return indent[2:] + mark + "".join(_run(run, slide) for run in find(paragraph, "a:r | a:br | a:fld"))


def _run(run: Element, slide: Slide | None) -> str:
    if etree.QName(run).localname == "br":
        return " ⏎ "
    text = "".join(node.text or "" for node in find(run, "a:t"))
    text = f"**{text}**" if find(run, "a:rPr[@b='1']") else text
    for click in find(run, "a:rPr/a:hlinkClick"):
        assert slide is not None
        relation = slide.part.rels[click.get(f"{{{NS['r']}}}id", "")]
        text = f"[{text}]({relation.target_ref})"
    return text


def describe_template(data: bytes) -> str:
    """Return a template as text: each layout with its shapes, their places in points and the look of their levels."""
    lines = []
    for layout in opened(data).slide_layouts:
        lines.append(f"Layout {layout.name!r}")
        for shape in find(layout.element, "p:cSld/p:spTree/*[*/p:cNvPr and not(self::p:nvGrpSpPr)]"):
            (properties,) = find(shape, "*/p:cNvPr")
            holders = [f" {one.get('type', 'obj')} {one.get('idx', '0')}" for one in find(shape, "*/p:nvPr/p:ph")]
            numbers = [
                int(end.get(name, 0)) // 12700
                for end in find(shape, "*/a:xfrm/a:off | */a:xfrm/a:ext")
                for name in ("x", "y", "cx", "cy")
                if name in end.attrib
            ]
            lines.append(f"  {properties.get('name')}{''.join(holders)} at {numbers}")
            lines += [f"    {_level(level)}" for level in find(shape, "p:txBody/a:lstStyle/*")]
    return "\n".join(lines) + "\n"


def _level(level: Element) -> str:
    (run,) = find(level, "a:defRPr")
    colours = [colour.get("val", "") for colour in find(run, "a:solidFill/a:schemeClr")]
    bullets = [bullet.get("char", "") for bullet in find(level, "a:buChar")]
    bold = " bold" if run.get("b") == "1" else ""
    words = [etree.QName(level).localname, run.get("sz", "") + bold, *colours, level.get("marL", ""), *bullets]
    return " ".join(words)
