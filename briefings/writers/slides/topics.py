"""What a section or a theme becomes: sheets under one title, each kind of block in the layout that suits it."""

from dataclasses import replace

from briefings.model import Kind, Section, Theme
from briefings.richtext import Blocks, BulletList, ListItem, Paragraph, Strong, plain_text
from briefings.values import dataclass
from briefings.writers.slides.blocks import block_sheets, case_sheets, flows
from briefings.writers.slides.boxes import Boxes
from briefings.writers.slides.flow import arranged
from briefings.writers.slides.glance import overview
from briefings.writers.slides.lines import HEADING, Line, words_in
from briefings.writers.slides.pairs import pair_as_blocks, pair_sheets
from briefings.writers.slides.sheets import (
    Sheets,
    flow_sheets,
    heading_said,
    lead_of,
    statement,
    text_sheets,
    with_asides,
)
from briefings.writers.slides.split import without_stop
from briefings.writers.slides.titles import fits
from briefings.writers.slides.units import for_trainer_only, trainer_lines, units_of

FEW_THEMES = 2
"""A section of so many themes is not worth a slide that names them."""


@dataclass(frozen=True, slots=True)
class Topic:
    """Sheets under one title."""

    title: str
    label: str
    """What stands above the title: the section's heading, where the title is another; may be empty."""
    sheets: Sheets
    parts: tuple[Section | Theme, ...]
    """Whose beginning this is."""


def section_topics(section: Section, boxes: Boxes) -> list[Topic]:
    """Return a section as topics: its own text first, then each theme; at least one."""
    heading, first = Line(section.heading, look=HEADING), None
    if section.themes and for_trainer_only(section.blocks):
        first = _with_key_message(section, boxes) if section.key_message else _theme_topic(0, section, boxes)
    following = [_theme_topic(number, section, boxes) for number in range(bool(first), len(section.themes))]
    if first is None:
        return [_own_topic(section, heading, boxes), *following]
    opening = with_asides(heading_said(first.sheets[0], heading), trainer_lines(section.blocks))
    return [replace(first, sheets=(opening, *first.sheets[1:]), parts=(section, *first.parts)), *following]


def _with_key_message(section: Section, boxes: Boxes) -> Topic | None:
    """Return the first theme under the section's key message; None where that would take a slide more, or says less.

    A section of many themes opens with their names instead, and the context of a case stands alone.
    """
    theme = section.themes[0]
    key = Paragraph((Strong(section.key_message),))
    if len(section.themes) > FEW_THEMES or section.kind is Kind.CASES:
        return None
    sheets = _theme_sheets(replace(theme, blocks=(key, *theme.blocks)), section.kind, boxes)
    first = sheets[0]
    if first.said[:1] != (Line(key.children),):
        return None
    if len(sheets) > 1 and len(sheets) > len(_theme_sheets(theme, section.kind, boxes)):
        return None
    said = (first.said[0], Line(theme.heading, look=HEADING), *first.said[1:])
    words = first.words + words_in((Line(theme.heading),))
    return Topic(_title_of(theme), section.title, (first._replace(said=said, words=words), *sheets[1:]), (theme,))


def _own_topic(section: Section, heading: Line, boxes: Boxes) -> Topic:
    key = plain_text(without_stop(section.key_message))
    said = (heading, Line((Strong(section.key_message),))) if key else (heading,)
    if key and not section.blocks and len(section.themes) < 2:
        sheets = text_sheets((Paragraph(section.key_message),), "Statement", boxes["Statement"]["Body"])
        first = sheets[0]._replace(said=said, words=words_in(said))
        return Topic(section.title, "", (first, *sheets[1:]), (section,))
    leads = bool(key) and fits(key, boxes["Text"]["Title"])
    blocks = section.blocks if leads or not key else (Paragraph((Strong(section.key_message),)), *section.blocks)
    sheets = _overview(section, blocks, boxes) or block_sheets(blocks, section.kind, boxes)
    sheets = (heading_said(sheets[0], *(said if leads else (heading,))), *sheets[1:])
    return Topic(key if leads else section.title, section.title if leads else "", sheets, (section,))


def _overview(section: Section, blocks: Blocks, boxes: Boxes) -> Sheets:
    """Return one slide that opens a section and names its themes; none where they do not fit on one."""
    if len(section.themes) < 2 or section.kind is Kind.QUESTIONS or statement(blocks):
        return ()
    if not all(flows(block) for block in blocks):
        return ()
    if for_trainer_only(blocks):
        opening = overview(section, boxes)
        return (with_asides(opening, trainer_lines(blocks)),) if opening else _names(section, blocks, boxes)
    sheets = _names(section, blocks, boxes)
    return sheets if len(sheets) == 1 else ()


def _names(section: Section, blocks: Blocks, boxes: Boxes) -> Sheets:
    """Return some blocks and the names of a section's themes, which are said later, as one text."""
    box = boxes["Text"]["Body"]
    units, asides = units_of(blocks)
    listed, _ = units_of((BulletList(tuple(ListItem((Paragraph(theme.heading),)) for theme in section.themes)),))
    listed = tuple(unit._replace(said=(), words=0, series=-1) for unit in listed)
    first, *rest = flow_sheets("Text", arranged((*units, *listed), box))
    return (with_asides(first, asides), *rest)


def _theme_topic(number: int, section: Section, boxes: Boxes) -> Topic:
    theme = section.themes[number]
    sheets = _theme_sheets(theme, section.kind, boxes)
    heading = Line(theme.heading, look=HEADING)
    sheets = (heading_said(sheets[0], heading), *sheets[1:])
    return Topic(_title_of(theme), section.title, sheets, (theme,))


def _title_of(theme: Theme) -> str:
    return plain_text(without_stop(theme.heading))


def _theme_sheets(theme: Theme, kind: Kind, boxes: Boxes) -> Sheets:
    if theme.pair is None:
        case = case_sheets(theme.blocks, boxes["Case"]) if kind is Kind.CASES else None
        return case or block_sheets(theme.blocks, kind, boxes)
    with_lead = boxes["Two Columns with Lead"]
    lead = lead_of(theme.blocks, with_lead["Lead"])
    under_lead = pair_sheets(theme.pair, with_lead, lead) if lead else None
    if under_lead:
        return under_lead
    pair = pair_sheets(theme.pair, boxes["Two Columns"]) or block_sheets(pair_as_blocks(theme.pair), kind, boxes)
    if for_trainer_only(theme.blocks):
        return (with_asides(pair[0], trainer_lines(theme.blocks)), *pair[1:])
    return (*block_sheets(theme.blocks, kind, boxes), *pair)
