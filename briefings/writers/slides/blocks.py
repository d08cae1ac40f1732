"""Blocks over slides: each kind in the layout that suits it, running text together, what is large by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings.model import Kind
from briefings.richtext import Block, Blocks, Callout, Figure, Heading, Paragraph, Table, plain_text
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.flow import Flow, flow
from briefings.writers.slides.inside import holds_large, inside
from briefings.writers.slides.lines import Lines, lines_of, table_as_list, words_in
from briefings.writers.slides.measure import height_of, smallest_drop, words_fit
from briefings.writers.slides.questions import question_sheets
from briefings.writers.slides.sheets import (
    Sheet,
    Sheets,
    callout_sheets,
    flow_sheets,
    heading_said,
    lead_of,
    picture_sheet,
    running_sheets,
    statement,
    text_sheets,
    with_asides,
)
from briefings.writers.slides.tables import table_sheets
from briefings.writers.slides.titles import fits
from briefings.writers.slides.units import Units, taken_apart, trainer_lines, units_of

Large = Table | Figure | Callout
"""What has slides of its own."""
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
    flowing, drop = _alike(lines, taken_apart(units, boxes["Body"]), boxes) or _as_small(points, drop, boxes)
    fill = TextFill("Context", lines, drop)
    sheets = tuple(sheet._replace(fills=(fill, *sheet.fills)) for sheet in flow_sheets("Case", flowing))
    return (heading_said(sheets[0], *lines), *sheets[1:])


def _alike(context: Lines, points: Units, boxes: Mapping[str, Box]) -> tuple[Flow, float] | None:
    """Return the points on one slide and the drop of their context, both of one size; None where no size does."""
    beside, body = boxes["Context"], boxes["Body"]
    shown = tuple(line for unit in points for line in unit.shown)
    for drop in body.drops:
        same = beside.levels[0].size - body.levels[0].size_at(drop)
        both = ((context, beside, same), (shown, body, drop))
        if all(height_of(lines, box, by) <= box.height and words_fit(lines, box, by) for lines, box, by in both):
            return Flow(drop, (points,)), same
    return None


def _as_small(points: Blocks, drop: float, boxes: Mapping[str, Box]) -> tuple[Flow, float]:
    """Return points over slides and the drop of their context, both as small as the smaller of them has to be."""
    beside, body = boxes["Context"].levels[0], boxes["Body"].levels[0]
    flowing = flow(points, boxes["Body"])
    size = min(beside.size_at(drop), body.size_at(flowing.drop))
    return Flow(body.size - size, flowing.pages), beside.size - size


def block_sheets(blocks: Blocks, kind: Kind, boxes: Boxes) -> Sheets:
    """Return any blocks over slides, at least one; what is for the trainer goes with what it follows."""
    sheets: list[Sheet] = []
    waiting: Lines = ()
    for run, large in _parts(blocks):
        text, own = (run, ()) if large is None else _with_large(run, large, boxes)
        made = _running_text(text, kind, boxes) if text else ()
        waiting += () if made else trainer_lines(text)
        sheets += (*made, *own)
        if sheets:
            sheets[-1] = with_asides(sheets[-1], waiting)
            waiting = ()
    return tuple(sheets) or (Sheet("Text", (), (), 0, asides=waiting),)


def _with_large(run: Blocks, large: Large, boxes: Boxes) -> tuple[Blocks, Sheets]:
    """Return the running text before something large, and its slides: a heading over it, and a lead, stand on them."""
    text, headings, tail = _apart(run)
    lead = lead_of(tail, boxes["Table with Lead"]["Lead"]) if isinstance(large, Table) else None
    under_lead = table_sheets(large, boxes, lead) if lead and isinstance(large, Table) else ()
    title = ": ".join(plain_text(heading.children) for heading in headings)
    if (tail and not under_lead) or not fits(title, boxes["Text"]["Title"]):
        return run, _own_sheets(large, boxes)
    if headings and isinstance(large, Callout):
        return text, callout_sheets(replace(large, blocks=(*headings, *large.blocks)), boxes)
    own = under_lead or _own_sheets(large, boxes, title)
    if not headings:
        return text, own
    first, *rest = (sheet._replace(title=title) for sheet in own)
    return text, (heading_said(first, *lines_of(headings)), *rest)


def _apart(run: Blocks) -> tuple[Blocks, tuple[Heading, ...], Blocks]:
    """Return running text before its last headings, these headings, and the paragraphs that follow them.

    Without a heading it is all text, or all paragraphs.
    """
    start = len(run)
    while start and isinstance(run[start - 1], Paragraph):
        start -= 1
    first = start
    while first and isinstance(run[first - 1], Heading):
        first -= 1
    headings = tuple(block for block in run[first:start] if isinstance(block, Heading))
    if headings or start == 0:
        return run[:first], headings, run[start:]
    return run, (), ()


def _running_text(blocks: Blocks, kind: Kind, boxes: Boxes) -> Sheets:
    if statement(blocks):
        return text_sheets(blocks, "Statement", boxes["Statement"]["Body"])
    if kind is Kind.QUESTIONS:
        return question_sheets(blocks, boxes)
    return running_sheets(blocks, boxes)


def _own_sheets(large: Large, boxes: Boxes, title: str = "") -> Sheets:
    match large:
        case Table():
            return table_sheets(large, boxes) or running_sheets((table_as_list(large),), boxes)
        case Figure():
            return (picture_sheet(large, boxes["Picture"], title),)
        case Callout():
            return callout_sheets(large, boxes)


def flows(block: Block) -> bool:
    """Return whether a block is running text, which shares a slide with its neighbours."""
    if isinstance(block, Callout):
        return block.for_trainer or not block.title
    return not holds_large((block,))


def _parts(blocks: Blocks) -> Iterator[tuple[Blocks, Large | None]]:
    """Yield running text, each time with the table, picture or titled call-out that ends it."""
    run: list[Block] = []
    for block in blocks:
        inner: list[Large]
        if isinstance(block, (Table, Figure)) or (isinstance(block, Callout) and not flows(block)):
            inner = [block]
        else:
            run.append(block)
            inner = [*inside(block).figures]
        for large in inner:
            yield tuple(run), large
            run = []
    if run:
        yield tuple(run), None
