"""What one slide holds before it has its place in the deck: text, a quotation, a call-out or a picture.

Sections and themes differ in their titles only; what stands under them becomes sheets here.
"""

from dataclasses import dataclass, replace

from briefings.richtext import Blocks, Callout, Figure, Paragraph, Quote, plain_text
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import Fill, PictureFill, TextFill
from briefings.writers.slides.flow import Flow, flow
from briefings.writers.slides.lines import Line, Lines, plain, words_in
from briefings.writers.slides.measure import smallest_drop
from briefings.writers.slides.pages import MOST_ITEMS, MOST_WORDS
from briefings.writers.slides.units import Units, trainer_lines, units_of

MOST_LEAD_WORDS = 30
"""A paragraph with more words is no lead into the table or the pair that follows it."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide's layout and contents, and what is said about it."""

    layout: str
    fills: tuple[Fill, ...]
    said: Lines
    words: int
    shortened: bool = False
    """Whether more is said than shown."""
    prompts: Lines = ()
    asides: Lines = ()
    title: str = ""
    """Its own, where that is not the title of what it belongs to."""
    note: str = ""
    """Says that what it shows is ours and not the audit's, where that is so."""
    continues: bool = False
    """Whether the next slide goes on with it."""


Sheets = tuple[Sheet, ...]


def text_sheet(layout: str, placeholder: str, units: Units, drop: float) -> Sheet:
    """Return one page of running text."""
    return Sheet(
        layout,
        (TextFill(placeholder, tuple(line for unit in units for line in unit.shown), drop),),
        said=tuple(line for unit in units for line in unit.said),
        words=sum(unit.words for unit in units),
        shortened=any(unit.shortened for unit in units),
        prompts=tuple(line for unit in units for line in unit.prompts),
        asides=tuple(line for unit in units for line in unit.asides),
    )


def flow_sheets(layout: str, flowing: Flow) -> Sheets:
    """Return the pages of running text in the placeholder "Body" of a layout."""
    return tuple(text_sheet(layout, "Body", units, flowing.drop) for units in flowing.pages)


def text_sheets(
    blocks: Blocks, layout: str, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS
) -> Sheets:
    """Return running text over as many slides as it takes; no slide where there is nothing to show."""
    units, _ = units_of(blocks)
    return flow_sheets(layout, flow(blocks, box, most_words, most_items)) if units else ()


def statement(blocks: Blocks) -> bool:
    """Return whether some blocks are somebody's own words and nothing else."""
    return bool(blocks) and all(isinstance(block, Quote) for block in blocks)


def callout_sheets(callout: Callout, box: Box) -> Sheets:
    """Return a call-out on slides under its own title."""
    title = plain_text(callout.title)
    sheets = text_sheets(callout.blocks, "Text", box)
    if not sheets:
        return (Sheet("Text", (), (plain(title),), words_in((plain(title),)), title=title),)
    first, *rest = (replace(sheet, title=title) for sheet in sheets)
    return (heading_said(first, Line(callout.title)), *rest)


def heading_said(sheet: Sheet, *headings: Line) -> Sheet:
    """Return a sheet whose notes open with headings, which are said too."""
    return replace(sheet, said=(*headings, *sheet.said), words=sheet.words + words_in(headings))


def with_asides(sheet: Sheet, asides: Lines) -> Sheet:
    """Return a sheet with more notes for the trainer, after those it has."""
    return replace(sheet, asides=sheet.asides + asides)


def picture_sheet(figure: Figure, caption_box: Box) -> Sheet:
    """Return a picture with its caption; what it shows is said, for those who cannot see it."""
    caption = (Line(figure.caption),) if figure.caption else ()
    said = (*caption, *((plain(figure.alt),) if figure.alt else ()))
    drop = smallest_drop(caption, caption_box)
    fills: tuple[Fill, ...] = (PictureFill("Picture", figure.image, figure.alt),)
    if caption and drop is not None:
        fills += (TextFill("Caption", caption, drop),)
    return Sheet("Picture", fills, said, words_in(caption), shortened=drop is None)


def under_lead(layout: str, lead: TextFill, sheet: Sheet) -> Sheet:
    """Return a sheet of a layout that has a lead above what the sheet holds; the lead is said first."""
    said = (*lead.lines, *sheet.said)
    return replace(
        sheet, layout=layout, fills=(lead, *sheet.fills), said=said, words=sheet.words + words_in(lead.lines)
    )


def lead_of(blocks: Blocks, box: Box) -> TextFill | None:
    """Return short paragraphs as the lead above a table or a pair, None where they are no lead or do not fit."""
    if not blocks or not all(isinstance(block, Paragraph) for block in blocks) or trainer_lines(blocks):
        return None
    units, _ = units_of(blocks)
    lines = tuple(line for unit in units for line in unit.shown)
    drop = smallest_drop(lines, box)
    if drop is None or words_in(lines) > MOST_LEAD_WORDS:
        return None
    return TextFill("Lead", lines, drop)
