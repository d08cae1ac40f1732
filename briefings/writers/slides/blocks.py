"""Blocks over slides: each kind in the layout that suits it, running text together, what is large by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings.model import Kind
from briefings.richtext import Block, Blocks, Callout, Figure, Paragraph, Table, walk_blocks
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.lines import Lines, lines_of, table_as_list, words_in
from briefings.writers.slides.measure import smallest_drop, words_fit
from briefings.writers.slides.questions import question_sheets
from briefings.writers.slides.sheets import (
    Sheet,
    Sheets,
    callout_sheets,
    heading_said,
    lead_of,
    picture_sheet,
    statement,
    text_sheets,
    with_asides,
)
from briefings.writers.slides.tables import table_sheets
from briefings.writers.slides.units import trainer_lines, units_of

MOST_CONTEXT_WORDS = 60
"""A case's context with more words is text like any other."""


def case_sheets(blocks: Blocks, boxes: Mapping[str, Box]) -> Sheets | None:
    """Return a case with its context beside its points; None where it has no such parts or they do not fit."""
    count = next((n for n, block in enumerate(blocks) if not isinstance(block, Paragraph)), len(blocks))
    context, points = blocks[:count], blocks[count:]
    units, _ = units_of(points)
    if not context or not units or not all(flows(block) for block in points):
        return None
    lines = tuple(lines_of(context))
    drop = smallest_drop(lines, boxes["Context"])
    if drop is None or not words_fit(lines, boxes["Context"], drop) or words_in(lines) > MOST_CONTEXT_WORDS:
        return None
    fill = TextFill("Context", lines, drop)
    sheets = text_sheets(points, "Case", boxes["Body"])
    sheets = tuple(replace(sheet, fills=(fill, *sheet.fills)) for sheet in sheets)
    return (heading_said(sheets[0], *lines), *sheets[1:])


def block_sheets(blocks: Blocks, kind: Kind, boxes: Boxes) -> Sheets:
    """Return any blocks over slides, at least one; what is for the trainer goes with what it follows."""
    sheets: list[Sheet] = []
    waiting: Lines = ()
    parts = list(_parts(blocks))
    while parts:
        part = parts.pop(0)
        if isinstance(part, tuple):
            following = parts[0] if parts else None
            lead = lead_of(part, boxes["Table with Lead"]["Lead"]) if isinstance(following, Table) else None
            under_lead = _table_under(lead, following, boxes)
            if under_lead:
                parts.pop(0)
            made = under_lead or _running_text(part, kind, boxes)
            waiting += () if made else trainer_lines(part)
        else:
            made = _own_sheets(part, boxes)
        sheets += made
        if sheets:
            sheets[-1] = with_asides(sheets[-1], waiting)
            waiting = ()
    return tuple(sheets) or (Sheet("Text", (), (), 0, asides=waiting),)


def _table_under(lead: TextFill | None, table: Block | Blocks | None, boxes: Boxes) -> Sheets:
    if lead is None or not isinstance(table, Table):
        return ()
    return table_sheets(table, boxes, lead)


def _running_text(blocks: Blocks, kind: Kind, boxes: Boxes) -> Sheets:
    if statement(blocks):
        return text_sheets(blocks, "Statement", boxes["Statement"]["Body"])
    if kind is Kind.QUESTIONS:
        return question_sheets(blocks, boxes["Question"]["Body"])
    return text_sheets(blocks, "Text", boxes["Text"]["Body"])


def _own_sheets(block: Table | Figure | Callout, boxes: Boxes) -> Sheets:
    body = boxes["Text"]["Body"]
    match block:
        case Table():
            return table_sheets(block, boxes) or text_sheets((table_as_list(block),), "Text", body)
        case Figure():
            return (picture_sheet(block, boxes["Picture"]["Caption"]),)
        case Callout():
            return callout_sheets(block, body)


def flows(block: Block) -> bool:
    """Return whether a block is running text, which shares a slide with its neighbours."""
    if isinstance(block, Callout):
        return block.for_trainer or not block.title
    return not any(isinstance(inner, Table | Figure) for inner in walk_blocks((block,)))


def _parts(blocks: Blocks) -> Iterator[Blocks | Table | Figure | Callout]:
    """Yield running text together, and by itself what has slides of its own: tables, pictures, titled call-outs."""
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, Table | Figure) or (isinstance(block, Callout) and not flows(block)):
            if run:
                yield tuple(run)
            run = []
            yield block
        else:
            run.append(block)
            inner = [figure for figure in walk_blocks((block,)) if isinstance(figure, Figure)]
            if inner:
                yield tuple(run)
                run = []
                yield from inner
    if run:
        yield tuple(run)
