"""The deck, slide after slide as it was planned, through python-pptx.

lxml where python-pptx has no API: the order of shapes, alternative texts, the field of the slide's number, the style of
a table, sections, and colours of a layout.
"""

from io import BytesIO
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import pptx
from lxml import etree
from pptx.enum.shapes import MSO_SHAPE, PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu

from briefings.brand import Brand, Masthead
from briefings.richtext import Alignment
from briefings.writers.format import Job
from briefings.writers.powerpoint.template import boxes_of
from briefings.writers.slides import plan_deck
from briefings.writers.slides.boxes import Box, Boxes, Level
from briefings.writers.slides.deck import Fill, PictureFill, Slide, TableFill, TextFill
from briefings.writers.slides.lines import Mark, plain
from briefings.writers.slides.tables import END_PADDING, SIDE_PADDING
from briefings.writers.textfit import Font
from tests.straightforward import looks
from tests.straightforward.deck_drawings import POINT, Rectangle, add_discs, add_ring
from tests.straightforward.deck_text import Words

KINDS = {
    PP_PLACEHOLDER.TITLE: "Title", PP_PLACEHOLDER.CENTER_TITLE: "Title", PP_PLACEHOLDER.FOOTER: "Footer",
    PP_PLACEHOLDER.DATE: "Step", PP_PLACEHOLDER.SLIDE_NUMBER: "Slide Number",
}  # fmt: skip
FOOT = ("Footer", "Step", "Slide Number")
"""What is read last."""
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def powerpoint(job: Job) -> bytes:
    """Return a briefing as a PowerPoint file."""
    presentation: Any = pptx.Presentation(str(job.layout.slides))
    drop_slides(presentation)
    boxes = boxes_of(job.layout.slides, job.brand.fonts)
    deck = plan_deck(job.briefing, job.brand, boxes)
    found = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    layouts = {layout.name: layout for layout in reversed(found)}
    slides = [presentation.slides.add_slide(layouts[planned.layout]) for planned in deck.slides]
    by_anchor = {
        anchor: slide for planned, slide in zip(deck.slides, slides, strict=True) for anchor in planned.anchors
    }
    lang = job.briefing.details.lang
    for number, (planned, slide) in enumerate(zip(deck.slides, slides, strict=True), start=1):
        Writer(presentation, slide, planned, boxes, Words(lang, by_anchor)).write(number)
        notes = Box(432.0, 351.0, (Level(Font(job.brand.fonts.body), 12.0),))
        write_notes(slide, presentation.notes_master, planned, notes, Words(lang, None))
    list_notes_master(presentation)
    if job.brand.templates.slides is None:
        aim_cover(layouts["Cover"], job.brand.masthead)
    add_sections(presentation, job.briefing.slug, [(group.name, len(group.slides)) for group in deck.groups])
    restyle(presentation, job.brand)
    looks.describe(presentation.core_properties, job.briefing.details)
    target = BytesIO()
    presentation.save(target)
    return target.getvalue()


def drop_slides(presentation: Any) -> None:
    """Take out the slides that a template shows."""
    listed = presentation.slides._sldIdLst
    for slide_id in list(listed):
        presentation.part.drop_rel(slide_id.rId)
        listed.remove(slide_id)


def placeholders_of(layout: Any) -> dict[str, Any]:
    """Return a layout's placeholders by name; those of which it has one, by their kind as well."""
    shapes = list(layout.placeholders)
    kinds = [(KINDS.get(shape.placeholder_format.type), shape) for shape in reversed(shapes)]
    return {kind: shape for kind, shape in kinds if kind} | {shape.name: shape for shape in reversed(shapes)}


class Writer:
    """Writes one slide."""

    def __init__(self, presentation: Any, slide: Any, planned: Slide, boxes: Boxes, words: Words) -> None:
        self.presentation, self.slide, self.planned, self.words = presentation, slide, planned, words
        self.boxes = boxes[planned.layout]
        self.layout = slide.slide_layout
        self.offered = placeholders_of(self.layout)
        self.given = {shape.placeholder_format.idx: shape for shape in slide.placeholders}

    def write(self, number: int) -> None:
        planned = self.planned
        title = TextFill("Title", (plain(planned.title),), planned.title_drop)
        for fill in (title, *(fill for fill in planned.fills if fill.placeholder not in FOOT)):
            self.fill(fill)
        ring = next((s for s in self.layout.shapes if s.name == "Ring" and s._element.tag == qn("p:sp")), None)
        if planned.ring is not None and ring is not None:
            place = (ring.left, ring.top, ring.width, ring.height)
            add_ring(self.slide, planned, planned.ring, place, self.words.lang)
        for fill in planned.fills:
            if isinstance(fill, TextFill) and any(line.mark is Mark.DISC for line in fill.lines):
                place = self.text_place(fill.placeholder)
                add_discs(self.slide, fill, self.boxes[fill.placeholder], place, self.words.lang)
        for fill in planned.fills:
            if fill.placeholder in FOOT:
                self.fill(fill)
        if "Slide Number" in self.boxes:
            self.write_number(number)
        for unused in self.given.values():
            unused._element.getparent().remove(unused._element)

    def take(self, name: str) -> Any:
        """Return the slide's placeholder of a name, as the last shape so far."""
        offered = self.offered[name]
        shape = self.given.pop(offered.placeholder_format.idx, None)
        if shape is None:  # python-pptx leaves out what stands at the foot
            self.slide.shapes.clone_placeholder(offered)
            shape = self.slide.shapes[len(self.slide.shapes) - 1]
        shape.name = offered.name
        self.slide.shapes._spTree.append(shape._element)
        return shape

    def text_place(self, name: str) -> Rectangle:
        """Return where the text of a placeholder stands: its inside, by its own insets or the master's."""
        shape = self.offered[name]
        master = next(
            (s for s in self.layout.slide_master.placeholders if s.placeholder_format.type == PP_PLACEHOLDER.BODY), None
        )
        properties = [s.text_frame._txBody.bodyPr for s in (shape, master) if s is not None]

        def inset(key: str, default: int) -> int:
            return next((int(own.get(key)) for own in properties if own.get(key) is not None), default)

        left, top, right, bottom = (
            inset(key, n) for key, n in zip(("lIns", "tIns", "rIns", "bIns"), (91440, 45720) * 2, strict=True)
        )
        return shape.left + left, shape.top + top, shape.width - left - right, shape.height - top - bottom

    def fill(self, fill: Fill) -> None:
        shape = self.take(fill.placeholder)
        match fill:
            case TextFill(name, lines, drop):
                role = self.planned.role if name == "Section" else None
                self.words.fill(shape.text_frame, lines, self.boxes[name], drop, role)
            case TableFill():
                self.fill_table(shape, fill)
            case PictureFill():
                self.fill_picture(shape, fill)

    def write_number(self, number: int) -> None:
        paragraph = self.take("Slide Number").text_frame.paragraphs[0]._p
        field = etree.SubElement(paragraph, qn("a:fld"), id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type="slidenum")
        etree.SubElement(field, qn("a:rPr"), lang=self.words.lang)
        etree.SubElement(field, qn("a:t")).text = str(number)

    def fill_table(self, shape: Any, fill: TableFill) -> None:
        left, top = shape.left, shape.top
        frame = shape.insert_table(len(fill.rows), len(fill.widths))
        table = frame.table
        table.horz_banding = False
        style = table._tbl.tblPr.find(qn("a:tableStyleId"))
        style.text = default_table_style(self.presentation)
        if not style.text:
            table._tbl.tblPr.remove(style)
        for column, width in zip(table.columns, fill.widths, strict=True):
            column.width = Emu(round(width * POINT))
        for row, words, height in zip(table.rows, fill.rows, fill.heights, strict=True):
            row.height = Emu(round(height * POINT))
            for cell, inlines, alignment in zip(row.cells, words, fill.alignments, strict=True):
                cell.margin_left = cell.margin_right = Emu(round(SIDE_PADDING * POINT))
                cell.margin_top = cell.margin_bottom = Emu(round(END_PADDING * POINT))
                paragraph = cell.text_frame.paragraphs[0]
                alignments = {Alignment.CENTRE: PP_ALIGN.CENTER, Alignment.END: PP_ALIGN.RIGHT}
                paragraph.alignment = alignments.get(alignment)
                self.words.add(paragraph, inlines, size=fill.size)
                size = str(round(fill.size * 100))
                etree.SubElement(paragraph._p, qn("a:endParaRPr"), lang=self.words.lang, sz=size)
        frame.left, frame.top = left, top
        frame.width, frame.height = (Emu(round(sum(lengths) * POINT)) for lengths in (fill.widths, fill.heights))
        frame._element.nvGraphicFramePr.cNvPr.set("descr", self.planned.title)

    def fill_picture(self, shape: Any, fill: PictureFill) -> None:
        left, top, room, height = shape.left, shape.top, shape.width, shape.height
        picture = shape.insert_picture(str(fill.image))
        wide, high = picture.image.size
        room, height = min(room, wide * 9525 * 2), min(height, high * 9525 * 2)
        scale = min(room / wide, height / high)
        picture.crop_left = picture.crop_top = picture.crop_right = picture.crop_bottom = 0
        picture.left, picture.top = left, top
        picture.width, picture.height = Emu(round(wide * scale)), Emu(round(high * scale))
        picture.auto_shape_type = MSO_SHAPE.RECTANGLE
        properties = picture._element.nvPicPr.cNvPr
        properties.attrib.pop("descr", None)
        if fill.alt:
            properties.set("descr", fill.alt)
        else:
            looks.decorate(properties)


def write_notes(slide: Any, master: Any, planned: Slide, box: Box, words: Words) -> None:
    names = {shape.placeholder_format.type: shape.name for shape in master.placeholders}
    notes = slide.notes_slide
    properties = notes.shapes._spTree.grpSpPr
    properties.remove(properties.xfrm)  # of no size
    for shape in list(notes.placeholders):
        kind = shape.placeholder_format.type
        shape.name = names[kind]
        if kind == PP_PLACEHOLDER.SLIDE_IMAGE:
            next(shape._element.iter(qn("a:spLocks"))).attrib.update({"noRot": "1", "noChangeAspect": "1"})
        elif kind == PP_PLACEHOLDER.BODY:
            words.fill(shape.text_frame, planned.notes, box, 0.0)
        else:
            shape._element.getparent().remove(shape._element)


# The deck as a whole


def default_table_style(presentation: Any) -> str:
    styles = (p for p in presentation.part.package.iter_parts() if p.content_type == CONTENT_TYPE.PML_TABLE_STYLES)
    return next((str(parse_xml(part.blob).get("def", "")) for part in styles), "")


def list_notes_master(presentation: Any) -> None:
    root = presentation.part._element
    if root.find(qn("p:notesMasterIdLst")) is None:
        listed = etree.Element(qn("p:notesMasterIdLst"))
        entry = etree.SubElement(listed, qn("p:notesMasterId"))
        master = presentation.notes_master.part
        entry.set(qn("r:id"), presentation.part.relate_to(master, RELATIONSHIP_TYPE.NOTES_MASTER))
        root.find(qn("p:sldMasterIdLst")).addnext(listed)


def aim_cover(layout: Any, masthead: Masthead) -> None:
    """Give the cover the ground, the words and the ring of the brand's masthead."""
    for part in layout.element.cSld.findall(qn("p:bg")):
        recolour(part, masthead.ground)
    for shape in list(layout.shapes):
        element = shape._element
        if element.tag == qn("p:grpSp"):
            recolour(element, masthead.ring)
        elif element.tag == qn("p:sp"):
            is_title = shape.is_placeholder and shape.placeholder_format.type == PP_PLACEHOLDER.TITLE
            for body in element.findall(qn("p:txBody")):
                recolour(body, masthead.title if is_title else masthead.text)
            if shape.name == "Rule" and masthead is not Masthead.PAPER:
                element.getparent().remove(element)


def recolour(part: Any, field: str) -> None:
    for colour in part.iter(qn("a:schemeClr")):
        colour.set("val", looks.slide_name(field))


def add_sections(presentation: Any, slug: str, groups: list[tuple[str, int]]) -> None:
    """Divide the deck into PowerPoint's sections."""
    root = presentation.part._element
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = etree.SubElement(root, qn("p:extLst"))
    for old in extensions.findall(f"{qn('p:ext')}[@uri='{SECTIONS}']"):
        extensions.remove(old)
    listed = etree.SubElement(
        etree.SubElement(extensions, qn("p:ext"), uri=SECTIONS), f"{{{P14}}}sectionLst", nsmap={"p14": P14}
    )
    slides = iter(presentation.slides)
    for name, count in groups:
        identity = f"{{{str(uuid5(NAMESPACE_URL, f'{slug}/{name}')).upper()}}}"
        section = etree.SubElement(listed, f"{{{P14}}}section", name=name, id=identity)
        inside = etree.SubElement(section, f"{{{P14}}}sldIdLst")
        for _ in range(count):
            etree.SubElement(inside, f"{{{P14}}}sldId", id=str(next(slides).slide_id))


def restyle(presentation: Any, brand: Brand) -> None:
    """Put the brand into the themes of slides and notes, and aim the tints of all parts."""
    masters = [master.part for master in presentation.slide_masters] + [presentation.notes_master.part]
    for theme in {master.part_related_by(RELATIONSHIP_TYPE.THEME) for master in masters}:
        blob = looks.with_theme(theme.blob, brand)
        if hasattr(theme, "_element"):
            theme._element = parse_xml(blob)
        else:
            theme.blob = blob
    for part in presentation.part.package.iter_parts():
        if hasattr(part, "_element"):
            looks.aim_drawing_tints(part._element, brand)
