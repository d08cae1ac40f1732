"""Blocks of a briefing as paragraphs, lists and tables, added to a python-docx document one after the other.

lxml where python-docx has no API: hyperlinks, lists of a paragraph, boxes around paragraphs, what a table is called,
decorative pictures, and levels of headings that a style does not give.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, Twips
from docx.text.parfmt import ParagraphFormat

from briefings import labels
from briefings.richtext import (
    Abbreviation,
    Alignment,
    Block,
    Blocks,
    BulletList,
    Callout,
    Code,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    plain_text,
)
from briefings.writers.textfit import Font, widest_word, width
from tests.straightforward import looks
from tests.straightforward.word_template import File, body_elements, indent, new, put

ALIGNMENTS = {Alignment.CENTRE: WD_ALIGN_PARAGRAPH.CENTER, Alignment.END: WD_ALIGN_PARAGRAPH.RIGHT}


@dataclass(frozen=True)
class Place:
    """Where blocks stand; lengths in twips."""

    title: str
    heading: int
    style: str = "Body Text"
    left: int = 0
    base: int = 0
    """Where lists reckon from."""
    depth: int = 0
    box: str = ""
    """The style of the box that they stand in."""
    shift: int = 0
    """How far that box is moved in."""


@dataclass(frozen=True)
class Look:
    """What runs take from the inlines around them; `colour` is a member of MSO_THEME_COLOR or None."""

    style: str = ""
    bold: bool = False
    colour: Any = None


def edges(file: File, at: Place) -> tuple[int, int]:
    """Return how far a box stands in from the left and the right."""
    found = file.of_style(at.box, "pPr/ind") if at.box else None
    return indent(found, "left") + at.shift, indent(found, "right")


def colour_of(slot: str) -> Any:
    """Return python-docx's name for a slot of the theme."""
    return MSO_THEME_COLOR.from_xml(slot)


# Words


def add_words(paragraph: Any, inlines: Inlines, file: File, look: Look = Look()) -> None:
    for inline in inlines:
        match inline:
            case Text(text) | Abbreviation(text, _):
                add_run(paragraph, text, look)
            case Code(text):
                add_run(paragraph, text, replace(look, style=look.style or "Code"))
            case Strong(children):
                add_words(paragraph, children, file, replace(look, style=look.style or "Strong", bold=True))
            case Emphasis(children):
                add_words(paragraph, children, file, replace(look, style=look.style or "Emphasis", bold=True))
            case LineBreak():
                add_run(paragraph, "", look).add_break()
            case Link(children, target):
                if target.startswith("#") and target[1:] not in file.bookmarks:
                    add_words(paragraph, children, file, look)
                else:
                    before = len(paragraph._p)
                    add_words(paragraph, children, file, replace(look, style="Hyperlink"))
                    link(paragraph, before, target, file)


def add_run(paragraph: Any, text: str, look: Look = Look()) -> Any:
    run = paragraph.add_run(text.replace("\n", " "), look.style or None)
    if look.bold:
        run.bold = True
    if look.colour is not None and (
        look.colour == MSO_THEME_COLOR.BACKGROUND_1 or look.style not in ("Hyperlink", "Code")
    ):
        run.font.color.theme_color = look.colour
    return run


def link(paragraph: Any, start: int, target: str, file: File) -> None:
    """Make what a paragraph has from an index on a link."""
    made = new("hyperlink", history=1)
    if target.startswith("#"):
        made.set(qn("w:anchor"), file.bookmarks[target[1:]])
    else:
        made.set(qn("r:id"), file.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    made.extend(list(paragraph._p)[start:])
    paragraph._p.append(made)


# Paragraphs


def add_paragraph(file: File, style: str, left: int | None = None, hanging: int = 0, keep_next: bool = False) -> Any:
    paragraph = file.document.add_paragraph(style=style)
    if left is not None:
        paragraph.paragraph_format.left_indent = Twips(left)
        paragraph.paragraph_format.first_line_indent = Twips(-hanging)
    if keep_next:
        paragraph.paragraph_format.keep_with_next = True
    return paragraph


def add_placed(file: File, style: str, at: Place, keep_next: bool = False) -> Any:
    """Add a paragraph at the indent of its place; in a box it hangs from the box's edge, by a tab."""
    if at.box:
        paragraph = add_paragraph(file, style, edges(file, at)[0] + at.left, at.left, keep_next)
        if at.left:
            paragraph.add_run().add_tab()
        return paragraph
    return add_paragraph(file, style, None if at.left == file.left_of(style) else at.left, 0, keep_next)


def number(paragraph: Any, list_id: int, level: int) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = level
    properties.get_or_add_numId().val = list_id


def outline(paragraph: Any, level: int) -> None:
    put(paragraph._p, new("outlineLvl", val=level - 1))


def right_tab(file: File, paragraph: Any, leader: Any = WD_TAB_LEADER.SPACES) -> None:
    paragraph.paragraph_format.tab_stops.add_tab_stop(Twips(file.room), WD_TAB_ALIGNMENT.RIGHT, leader)


def leads(block: Paragraph, following: Blocks) -> bool:
    return bool(following) and plain_text(block.children).rstrip().endswith(":")


def add_heading(file: File, words: Inlines, level: int, at: Place, colour: Any = None) -> None:
    paragraph = add_placed(file, f"Heading {min(level, 4)}", at)
    add_words(paragraph, words, file, Look(colour=colour))


# Blocks


def add_blocks(file: File, blocks: Blocks, at: Place) -> None:
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    above: Block | None = None
    for index, block in enumerate(blocks):
        count = len(list(body_elements(file)))
        here = replace(at, heading=at.heading + levels.index(block.level)) if isinstance(block, Heading) else at
        add_block(file, block, blocks[index + 1 :], here)
        elements = list(body_elements(file))
        if len(elements) > count:
            if above is not None:
                set_apart(file, above, elements[count - 1], block, elements[count])
            above = block


def add_block(file: File, block: Block, following: Blocks, at: Place) -> None:
    match block:
        case Paragraph(children):
            add_words(add_placed(file, at.style, at, leads(block, following)), children, file)
        case Heading(_, children):
            add_heading(file, children, at.heading, at)
        case BulletList(items):
            add_list(file, items, file.bulleted(at.base if at.box else None), "List Bullet", at)
        case NumberedList(items, start):
            counted = file.numbered(start, at.depth, at.base if at.box else None)
            add_list(file, items, counted, "List Number", at)
        case DefinitionList():
            add_definitions(file, block, at)
        case Quote(inner):
            left = at.left + file.left_of("Quote")
            add_blocks(file, inner, replace(at, style="Quote", left=left, base=left))
        case Callout():
            add_callout(file, block, at)
        case Table():
            add_table(file, block, at)
        case Figure():
            add_figure(file, block, at)


def set_apart(file: File, upper: Block, last: Any, lower: Block, first: Any) -> None:
    """Give tables and lists room; two tables, or two boxes, would be joined with nothing between them."""
    tables_meet = last.tag == first.tag == qn("w:tbl")
    match upper, lower:
        case _ if tables_meet:
            first.addprevious(gap_of(file))
        case (Callout(for_trainer=False), Callout(for_trainer=False)):
            first.addprevious(gap_of(file))
        case _, Heading():
            pass
        case Table(), _:
            ParagraphFormat(first).space_before = Pt(10)
        case (BulletList() | NumberedList(), Paragraph()):
            ParagraphFormat(first).space_before = Pt(4)
        case (BulletList() | NumberedList(), Table()) if last.tag == qn("w:p"):
            ParagraphFormat(last).space_after = Pt(7)


def gap_of(file: File) -> Any:
    gap = file.document.add_paragraph(style="Body Text")
    gap.paragraph_format.space_after = Pt(0)
    gap.paragraph_format.line_spacing = Pt(8)
    return gap._p


def add_list(
    file: File, items: Iterable[ListItem], given: tuple[int, list[tuple[int, int]]], style: str, at: Place
) -> None:
    list_id, levels = given
    depth = min(at.depth, 8)
    stands, hanging = levels[depth]
    if at.box:
        place: tuple[int | None, int] = edges(file, at)[0] + at.base + stands, at.base + stands
    else:
        place = (at.base + stands, hanging) if at.base else (None, 0)
    inner = replace(at, style="List Continue", left=at.base + stands, depth=at.depth + 1)
    for item in items:
        first = item.blocks[0] if item.blocks else None
        opens = isinstance(first, Paragraph)
        rest = item.blocks[1:] if opens else item.blocks
        keep = leads(first, rest) if isinstance(first, Paragraph) else True
        paragraph = add_paragraph(file, style, *place, keep_next=keep)
        number(paragraph, list_id, depth)
        if isinstance(first, Paragraph):
            add_words(paragraph, first.children, file)
        add_blocks(file, rest, inner)


def add_definitions(file: File, block: DefinitionList, at: Place) -> None:
    hanging = file.left_of("Definition")
    edge = at.left + edges(file, at)[0]
    for entry in block.entries:
        rest = tuple(inner for meaning in entry.meanings for inner in meaning)
        paragraph = add_paragraph(
            file, "Definition", edge + hanging if edge else None, hanging + (at.left if at.box else 0)
        )
        add_words(paragraph, entry.term, file, Look("Definition Term"))
        words = "".join(text.text or "" for text in paragraph._p.iter(qn("w:t")))
        if width(words, Font(file.brand.fonts.body, bold=True), 12) < hanging / 20:
            paragraph.add_run().add_tab()
        else:
            paragraph.add_run().add_break()
        if rest and isinstance(rest[0], Paragraph):
            add_words(paragraph, rest[0].children, file)
            rest = rest[1:]
        left = at.left + hanging
        add_blocks(file, rest, replace(at, style="List Continue", left=left, base=left))


def add_callout(file: File, block: Callout, at: Place) -> None:
    """Add a call-out as a box, or as plain paragraphs where it stands in a box already."""
    style = "Trainer Notes" if block.for_trainer else "Callout"
    title = bool(block.title) or block.for_trainer
    inner = replace(at, heading=at.heading + title)
    if not at.box:
        inner = replace(inner, style=style, left=0, base=0, depth=0, box=style, shift=at.left)
    begin = len(list(body_elements(file)))
    if title:
        paragraph = add_placed(file, "Callout Title", inner, keep_next=True)
        outline(paragraph, min(at.heading, 4))
        if block.for_trainer:
            add_run(paragraph, f"{labels.TRAINER}: " if block.title else labels.TRAINER)
        add_words(paragraph, block.title, file)
    add_blocks(file, block.blocks, inner)
    if not at.box:
        enclose(file, list(body_elements(file))[begin:], inner)


def enclose(file: File, elements: list[Any], at: Place, openings: Iterable[Any] = ()) -> None:
    """Give paragraphs the borders and the fill of a box; there is more room above `openings`."""
    apart = list(openings)
    for is_paragraph, group in groupby(elements, key=lambda element: bool(element.tag == qn("w:p"))):
        if is_paragraph:
            fill(file, list(group), at, apart)


def fill(file: File, paragraphs: list[Any], at: Place, apart: list[Any]) -> None:
    borders, shading = (file.of_style(at.box, f"pPr/{name}") for name in ("pBdr", "shd"))
    last = len(paragraphs) - 1
    for index, paragraph in enumerate(paragraphs):
        if borders is not None:
            own = deepcopy(borders)
            spaces = {} if index == 0 else {"top": 6 if paragraph in apart else 1}
            spaces |= {} if index == last else {"bottom": 1}
            for side, space in spaces.items():
                for border in own.findall(qn(f"w:{side}")):
                    border.set(qn("w:space"), str(space))
            nudge = next(file.nudges)
            for top in own.findall(qn("w:top")):
                top.set(qn("w:sz"), str(int(top.get(qn("w:sz"), 0)) + nudge))
            put(paragraph, own)
        if shading is not None:
            put(paragraph, deepcopy(shading))
        form = ParagraphFormat(paragraph)
        form.space_before = Pt(5 if index == 0 else 0)
        form.space_after = Pt(7 if index == last else 0)
        form.right_indent = Twips(edges(file, at)[1])
        form.keep_together = True
        in_part = bool(apart) and index < last and paragraphs[index + 1] not in apart
        if in_part or index < last < 6:
            form.keep_with_next = True


# Tables and pictures


def add_table(file: File, block: Table, at: Place) -> None:
    columns = [(head, *(row[i] for row in block.rows)) for i, head in enumerate(block.header)]
    widths = [round(each * 20) for each in column_widths(columns, file.brand.fonts.body, (file.room - at.left) / 20)]
    table = file.document.add_table(1 + len(block.rows), len(columns), "Briefing Table")
    describe_table(table, at.title, sum(widths), at.left)
    header_fill = next(
        (
            part.find(f"{qn('w:tcPr')}/{qn('w:shd')}")
            for part in file.style("Briefing Table").element.findall(qn("w:tblStylePr"))
            if part.get(qn("w:type")) == "firstRow"
        ),
        None,
    )
    for column, twips in zip(table.columns, widths, strict=True):
        column.width = Twips(twips)
    for row, cells in zip(table.rows, (block.header, *block.rows), strict=True):
        is_header = cells is block.header and row._tr is table._tbl.tr_lst[0]
        properties = row._tr.get_or_add_trPr()
        properties.append(new("cantSplit"))
        if is_header:
            properties.append(new("tblHeader"))
        for cell, words, alignment, twips in zip(row.cells, cells, block.alignments, widths, strict=True):
            cell.width = Twips(twips)
            if is_header and header_fill is not None:
                cell._tc.get_or_add_tcPr().append(deepcopy(header_fill))
            paragraph = cell.paragraphs[0]
            paragraph.style = "Table Heading" if is_header else "Table Text"
            paragraph.alignment = ALIGNMENTS.get(alignment)
            on_dark = Look("Strong", True, MSO_THEME_COLOR.BACKGROUND_1)
            add_words(paragraph, words, file, on_dark if is_header else Look())


def describe_table(table: Any, title: str, twips: int, left: int) -> None:
    """Say what a table is called, that its widths hold, and which parts of its style apply."""
    table.autofit = False
    properties = table._tbl.tblPr
    size = properties.find(qn("w:tblW"))
    size.set(qn("w:w"), str(twips if left else 5000))
    size.set(qn("w:type"), "dxa" if left else "pct")
    if left:
        size.addnext(new("tblInd", w=left, type="dxa"))
    parts = properties.find(qn("w:tblLook"))
    for name, value in {"val": "0620", "firstColumn": 0, "noHBand": 1}.items():
        parts.set(qn(f"w:{name}"), str(value))
    parts.addnext(new("tblCaption", val=title))


def column_widths(columns: list[tuple[Inlines, ...]], family: str, room: float) -> list[float]:
    """Return widths in points: room for the longest word of each column, and the rest where the text is long."""
    least, wanted = [], []
    for cells in columns:
        texts = [(plain_text(cell), Font(family, bold=index == 0)) for index, cell in enumerate(cells)]
        needs = []
        for text, font in texts:
            whole = width(text, font, 12)
            needs.append(whole if whole <= 90 else widest_word(text, font, 12))
        least.append(14 + max(needs))
        most = 14 + max(width(text, font, 12) for text, font in texts)
        wanted.append(most if most <= 180 else 180 + (most - 180) / 3)
    spare = room - sum(least)
    if spare < 0:
        return [room * need / sum(least) for need in least]
    extra = [max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]
    if sum(extra) == 0:
        return [need + spare / len(least) for need in least]
    return [need + spare * more / sum(extra) for need, more in zip(least, extra, strict=True)]


def add_figure(file: File, block: Figure, at: Place) -> None:
    room = file.room - at.left - sum(edges(file, at))
    paragraph = add_placed(file, "Figure", at, keep_next=bool(block.caption))
    add_picture(paragraph, block.image, block.alt, room, 280 * 20)
    if block.caption:
        add_words(add_placed(file, "Caption", at), block.caption, file)


def add_picture(paragraph: Any, path: Any, alt: str, most_width: int, most_height: int) -> None:
    """Add a picture no larger than two measures in twips, with its alternative text or marked decorative."""
    shape = paragraph.add_run().add_picture(str(path))
    scale = min(1.0, most_width * 635 / shape.width, most_height * 635 / shape.height)
    shape.width, shape.height = Emu(round(shape.width * scale)), Emu(round(shape.height * scale))
    properties = shape._inline.docPr
    inner = next(shape._inline.iter(qn("pic:cNvPr")))
    inner.set("id", str(properties.id))
    inner.set("name", properties.name)
    if alt:
        properties.set("descr", alt)
    else:
        looks.decorate(properties)
