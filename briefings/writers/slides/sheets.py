"""What one slide holds before it has its place in the deck: text, a quotation, a call-out or a picture.

Sections and themes differ in their titles only; what stands under them becomes sheets here.
"""

from collections.abc import Mapping
from typing import NamedTuple

from briefings.richtext import Blocks, Callout, Figure, Paragraph, Quote, plain_text
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import Fill, PictureFill, TextFill
from briefings.writers.slides.flow import Flow, flow
from briefings.writers.slides.lines import BULLET, HEADING, Line, Lines, Mark, plain, words_in
from briefings.writers.slides.measure import smallest_drop, stature_of
from briefings.writers.slides.pages import MOST_ITEMS, MOST_WORDS
from briefings.writers.slides.split import without_stop
from briefings.writers.slides.titles import fits
from briefings.writers.slides.units import Units, trainer_lines, units_of

MOST_STATED, STATED_SIZE = 60, 28.0
"""A text of so few words may stand alone in large type, and the least size in points of such type."""
MOST_LISTED, LISTED_SIZE = 75, 24.0
"""The same of a list that stands alone, which has more room between its points than one in running text."""
MOST_TITLE_WORDS = 14
"""A caption with more words is no title."""
MOST_LEAD_WORDS = 30
"""A paragraph with more words is no lead into the table or the pair that follows it."""


class Sheet(NamedTuple):
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
    shown: list[Line] = []
    said: list[Line] = []
    prompts: Lines = ()
    asides: Lines = ()
    words, shortened = 0, False
    for unit in units:
        shown += unit.shown
        said += unit.said
        words += unit.words
        shortened = shortened or (unit.shown is not unit.said and unit.shortened)
        prompts += unit.prompts
        asides += unit.asides
    fill = TextFill(placeholder, tuple(shown), drop)
    return Sheet(layout, (fill,), tuple(said), words, shortened, prompts, asides)


def flow_sheets(layout: str, flowing: Flow) -> Sheets:
    """Return the pages of running text in the placeholder "Body" of a layout."""
    return tuple(text_sheet(layout, "Body", units, flowing.drop) for units in flowing.pages)


def text_sheets(
    blocks: Blocks, layout: str, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS
) -> Sheets:
    """Return running text over as many slides as it takes; no slide where there is nothing to show."""
    units, _ = units_of(blocks)
    return flow_sheets(layout, flow(blocks, box, most_words, most_items)) if units else ()


def running_sheets(blocks: Blocks, boxes: Boxes) -> Sheets:
    """Return running text in the layout that suits it: a statement, a list or text over as many slides as it takes."""
    units, _ = units_of(blocks)
    if not units:
        return ()
    flowing = flow(blocks, boxes["Text"]["Body"])
    if len(flowing.pages) == 1:
        for layout, least, suiting in (
            ("Statement", STATED_SIZE, _as_statement(flowing.pages[0])),
            ("List", LISTED_SIZE, _as_list(flowing.pages[0])),
        ):
            drop = _large_drop(suiting, boxes[layout]["Body"], least)
            if drop is not None:
                return (text_sheet(layout, "Body", suiting, drop),)
    return flow_sheets("Text", flowing)


def _as_statement(units: Units) -> Units:
    """Return a paragraph or two, or the only point of a list, which needs no bullet; none where units are more."""
    if len(units) > 2 or _words(units) > MOST_STATED:
        return ()
    first, *rest = (line for unit in units for line in unit.shown)
    headings = [line for line in (first, *rest) if line.look is HEADING]
    points = [unit for unit in units if unit.series is not None]
    if headings or len(units) > 2 - len(points):
        return ()
    if first.mark is BULLET and not rest:
        return (units[0]._replace(shown=(first._replace(mark=Mark.NONE, depth=0),)),)
    return units


def _as_list(units: Units) -> Units:
    """Return the points of one list, perhaps after a paragraph that leads to them; none where units are no such."""
    if _words(units) > MOST_LISTED:
        return ()
    leads = units[0].series is None and units[0].shown[0].look is not HEADING
    points = units[1:] if leads else units
    series = {unit.series for unit in points}
    return units if len(points) > 1 and len(series) == 1 and None not in series else ()


def _words(units: Units) -> int:
    return sum([unit.length for unit in units])


def _large_drop(units: Units, box: Box, least: float) -> float | None:
    """Return by how many points units are smaller than a box has them, None where they do not fit at the least size."""
    if not units:
        return None
    lines = tuple([line for unit in units for line in unit.shown])
    largest = box.levels[0].size
    for drop in box.drops:
        if largest - drop < min(least, largest):
            return None
        _, height, whole = stature_of(lines, box, drop)
        if whole and height <= box.height:
            return drop
    return None


def statement(blocks: Blocks) -> bool:
    """Return whether some blocks are somebody's own words and nothing else."""
    return bool(blocks) and all(isinstance(block, Quote) for block in blocks)


def callout_sheets(callout: Callout, boxes: Boxes) -> Sheets:
    """Return a call-out on slides under its own title."""
    title = plain_text(callout.title)
    sheets = running_sheets(callout.blocks, boxes)
    if not sheets:
        return (Sheet("Text", (), (plain(title),), words_in((plain(title),)), title=title),)
    first, *rest = (sheet._replace(title=title) for sheet in sheets)
    return (heading_said(first, Line(callout.title)), *rest)


def heading_said(sheet: Sheet, *headings: Line) -> Sheet:
    """Return a sheet whose notes open with headings, which are said too."""
    layout, fills, said, words, shortened, prompts, asides, title, note, continues = sheet
    told, number = (*headings, *said), words + words_in(headings)
    return Sheet(layout, fills, told, number, shortened, prompts, asides, title, note, continues)


def with_asides(sheet: Sheet, asides: Lines) -> Sheet:
    """Return a sheet with more notes for the trainer, after those it has."""
    return sheet._replace(asides=sheet.asides + asides) if asides else sheet


def picture_sheet(figure: Figure, boxes: Mapping[str, Box], title: str = "") -> Sheet:
    """Return a picture with its caption; what it shows is said, for those who cannot see it.

    Where it has no title of its own, a short caption is its title, or a short description where there is no caption.
    """
    caption = (Line(figure.caption),) if figure.caption else ()
    said = (*caption, *((plain(figure.alt),) if figure.alt else ()))
    fills: tuple[Fill, ...] = (PictureFill("Picture", figure.image, figure.alt),)
    own = plain_text(without_stop(figure.caption)) or figure.alt.removesuffix(".")
    if not title and words_in(said[:1]) <= MOST_TITLE_WORDS and fits(own, boxes["Title"]):
        return Sheet("Picture", fills, said, words_in(caption), title=own)
    drop = smallest_drop(caption, boxes["Caption"])
    if caption and drop is not None:
        fills += (TextFill("Caption", caption, drop),)
    return Sheet("Picture", fills, said, words_in(caption), shortened=drop is None)


def under_lead(layout: str, lead: TextFill, sheet: Sheet) -> Sheet:
    """Return a sheet of a layout that has a lead above what the sheet holds; the lead is said first."""
    said = (*lead.lines, *sheet.said)
    return sheet._replace(
        layout=layout, fills=(lead, *sheet.fills), said=said, words=sheet.words + words_in(lead.lines)
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
