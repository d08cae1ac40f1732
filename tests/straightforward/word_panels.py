"""Panels, sections, themes, questions and pairs of a Word briefing, with bookmarks (python-docx has none)."""

from dataclasses import replace
from typing import Any

from docx.enum.text import WD_BREAK, WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.parfmt import ParagraphFormat

from briefings import labels
from briefings.brand import Role
from briefings.model import Half, Kind, Pair, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.richtext import (
    Blocks,
    BulletList,
    Callout,
    Figure,
    Inlines,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    inline_runs,
    plain_text,
    walk_blocks,
)
from briefings.writers.accent import accent
from briefings.writers.textfit import Font, count_lines
from tests.straightforward import looks
from tests.straightforward.word_columns import add_tiny, end_section
from tests.straightforward.word_drawings import add_ring
from tests.straightforward.word_template import File, body_elements, new
from tests.straightforward.word_text import (
    Look,
    Place,
    add_blocks,
    add_heading,
    add_paragraph,
    add_placed,
    add_run,
    add_words,
    colour_of,
    edges,
    enclose,
    number,
    right_tab,
)


def add_panel(file: File, panel: Panel, bookmarks: dict[int, str]) -> None:
    mark, level = panel, 1
    if panel.own_title and panel.own_title not in {section.title for section in panel.sections}:
        paragraph = add_panel_heading(file, panel)
        add_mark(file, paragraph, panel)
        add_run(paragraph, panel.own_title, Look(colour=colour_of(looks.slot(accent(panel.kind)))))
        mark, level = Panel(None, panel.sections), 2
    for section in panel.sections:
        paragraph = add_panel_heading(file, mark) if level == 1 else file.document.add_paragraph(style="Heading 2")
        begin_bookmark(file, paragraph, bookmarks[id(section)])
        add_mark(file, paragraph, mark)
        add_words(paragraph, section.heading, file, Look(colour=colour_of(looks.slot(accent(section.kind)))))
        end_bookmark(paragraph)
        add_section(file, section, level + 1, bookmarks)
        mark = Panel(None, panel.sections)


def add_panel_heading(file: File, panel: Panel) -> Any:
    numbered = panel.number is not None
    paragraph = add_paragraph(file, "Heading 1", *((48 * 20, 48 * 20) if numbered else ()))
    if file.of_style("Heading 1", "pPr/numPr/numId") is not None:
        number(paragraph, 0, 0)
    return paragraph


def add_mark(file: File, paragraph: Any, panel: Panel) -> None:
    """Add the ring of a numbered panel and its number."""
    if panel.number is not None:
        slot = looks.slot(accent(panel.kind))
        count = file.job.briefing.panel_count
        add_ring(paragraph, 23, minutes_so_far(panel.number, count), slot, after=7)
        add_run(paragraph, str(panel.number), Look(colour=colour_of(slot)))
        add_run(paragraph, "", Look(colour=colour_of(slot))).add_tab()


def begin_bookmark(file: File, paragraph: Any, name: str) -> None:
    paragraph._p.append(new("bookmarkStart", id=next(file.bookmark_ids), name=name))


def end_bookmark(paragraph: Any) -> None:
    start = next(paragraph._p.iter(qn("w:bookmarkStart")))
    paragraph._p.append(new("bookmarkEnd", id=start.get(qn("w:id"))))


def add_section(file: File, section: Section, level: int, bookmarks: dict[int, str]) -> None:
    at = Place(section.title, level)
    if section.key_message:
        add_words(file.document.add_paragraph(style="Standfirst"), section.key_message, file)
    if section.kind in file.details.added:
        file.document.add_paragraph(labels.added_note(section.kind), style="Added Note")
    add_text(file, section.blocks, section.kind, at)
    for theme in section.themes:
        add_theme(file, theme, section.kind, at, bookmarks)


def add_theme(file: File, theme: Theme, kind: Kind, at: Place, bookmarks: dict[int, str]) -> None:
    paragraph = file.document.add_paragraph(style=f"Heading {at.heading}")
    begin_bookmark(file, paragraph, bookmarks[id(theme)])
    add_words(paragraph, theme.heading, file, Look(colour=colour_of(looks.slot(accent(kind)))))
    end_bookmark(paragraph)
    below = Place(plain_text(theme.heading), at.heading + 1)
    add_text(file, theme.blocks, kind, below)
    if theme.pair:
        add_pair(file, theme.pair, below)


def add_text(file: File, blocks: Blocks, kind: Kind, at: Place) -> None:
    if kind is not Kind.QUESTIONS:
        add_blocks(file, blocks, at)
        return
    for block in blocks:
        match block:
            case BulletList(items):
                add_questions(file, items, file.bulleted(0), at)
            case NumberedList(items, start):
                add_questions(file, items, file.numbered(start, 0, 0), at)
            case _:
                add_blocks(file, (block,), at)


def add_questions(file: File, items: tuple[ListItem, ...], given: tuple[int, list[tuple[int, int]]], at: Place) -> None:
    """Add questions with their prompts in one box, and room to write after the last."""
    list_id, levels = given
    left = levels[0][0]
    below = Place(at.title, at.heading, "List Continue", left, 0, 1, "Question")
    start, openings, labelled = len(list(body_elements(file))), [], False
    for item in items:
        first = item.blocks[0] if item.blocks else None
        prompts = item.blocks[1:] if isinstance(first, Paragraph) else item.blocks
        paragraph = add_paragraph(file, "Question", edges(file, below)[0] + left, left, keep_next=bool(prompts))
        number(paragraph, list_id, 0)
        openings.append(paragraph._p)
        if isinstance(first, Paragraph):
            add_words(paragraph, first.children, file)
        if prompts and not labelled:
            add_run(add_placed(file, "Prompt Label", below), labels.PROMPTS)
            labelled = True
        add_blocks(file, prompts, below)
    elements = list(body_elements(file))[start:]
    enclose(file, elements, below, openings)
    if elements[-1].tag == qn("w:p"):
        ParagraphFormat(elements[-1]).keep_with_next = True
    room = file.document.add_paragraph(style="Notes Room")
    right_tab(file, room, WD_TAB_LEADER.LINES)
    add_run(room, f"{labels.NOTES_ROOM} ")
    room.add_run().add_tab()
    room.add_run().add_break()
    room.add_run().add_tab()


# Pairs, and text in columns


def add_pair(file: File, pair: Pair, at: Place) -> None:
    """Add what was found and what needs to happen: side by side, or one after the other where they are long."""
    beside = all(is_short(file, half) for half in (pair.found, pair.needed))
    if beside:
        end_section(file)
    boxes = [add_half(file, pair.found, Place(at.title, at.heading, "Found", box="Found"), Role.WARNING)]
    if beside:
        add_tiny(file).add_run().add_break(WD_BREAK.COLUMN)
    boxes.append(add_half(file, pair.needed, Place(at.title, at.heading, "Needed", box="Needed"), Role.SUCCESS))
    if beside:
        for elements in boxes:
            ParagraphFormat(elements[0]).space_before = Pt(0)
            for element in elements:
                ParagraphFormat(element).keep_with_next = None
        end_section(file, 2, 12 * 20)


def add_half(file: File, half: Half, at: Place, role: Role) -> list[Any]:
    start = len(list(body_elements(file)))
    add_heading(file, half.heading, at.heading, at, colour_of(looks.slot(role)))
    add_blocks(file, half.blocks, replace(at, heading=at.heading + 1))
    elements = list(body_elements(file))[start:]
    enclose(file, elements, at)
    return elements


def is_short(file: File, half: Half) -> bool:
    if any(isinstance(block, Table | Figure | Callout | Quote) for block in walk_blocks(half.blocks)):
        return False
    room = (file.room - 12 * 20) / 2 / 20 - 44
    words: list[Inlines] = [run for block in half.blocks for run in inline_runs(block)]
    return sum(count_lines(plain_text(run), Font(file.brand.fonts.body), 12, room) for run in words) <= 18
