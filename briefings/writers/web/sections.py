"""The parts of a briefing as values for the page's template: what stands where, its rich text already HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from briefings import labels
from briefings.anchors import anchors
from briefings.brand import Role
from briefings.facts import details_list
from briefings.model import Briefing, Half, Kind, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.questions import Question, questions
from briefings.richtext import Blocks, BulletList, NumberedList, Text
from briefings.values import dataclass
from briefings.writers.accent import accent
from briefings.writers.web.richtext import (
    Under,
    block_html,
    blocks_html,
    inlines_html,
    joined,
    levelled,
    link_html,
    list_html,
)
from briefings.writers.web.ring import ring_svg

_PROMPTS = Markup('<div class="prompts">\n<p class="prompts-label">{}</p>\n{}</div>\n')
_PLAIN_PROMPTS = Markup("<p>{}</p>\n{}")

SECTION_LEVEL, THEME_LEVEL, HALF_LEVEL = 2, 3, 4


@dataclass(frozen=True, slots=True)
class Card:
    """One half of a pair."""

    role: Role
    heading: Markup
    body: Markup


@dataclass(frozen=True, slots=True)
class ThemePart:
    """A theme; `pair` is empty or has two cards."""

    anchor: str
    heading: Markup
    body: Markup
    pair: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A section, with the number and the ring of its panel where it is the panel's first."""

    anchor: str
    kind: Kind
    role: Role
    number: int | None
    ring: Markup
    panel_title: str
    """The author's own title of the panel, where the section opens it and the title is not its heading."""
    heading: Markup
    key_message: Markup
    added: str
    """The sentence which says that the section is not part of the audit, where that is so."""
    body: Markup
    themes: tuple[ThemePart, ...]


@dataclass(frozen=True, slots=True)
class AboutRow:
    """A detail at the end of the page; its lines are words or links."""

    label: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ContentsLink:
    """An entry of the contents list."""

    anchor: str
    words: str


@dataclass(frozen=True, slots=True)
class ContentsPanel:
    """A panel in the contents list: the link to it, and links to the sections that share it."""

    number: int | None
    role: Role
    link: ContentsLink
    sections: tuple[ContentsLink, ...]


Names = Mapping[int, str]
"""The anchor of each section and theme, by its identity: two with equal words are two."""


def names_of(briefing: Briefing) -> Names:
    """Return the anchor of every section and theme."""
    return {id(part): anchor for anchor, part in anchors(briefing).items()}


def contents(briefing: Briefing, names: Names) -> Iterator[ContentsPanel]:
    """Yield the entries of the contents list, in reading order."""
    for panel in briefing.panels:
        sections = tuple(ContentsLink(names[id(section)], section.title) for section in panel.sections)
        if panel.own_title:
            link = ContentsLink(sections[0].anchor, panel.own_title)
            others = sections if len(sections) > 1 else ()
        else:
            link, others = sections[0], sections[1:]
        yield ContentsPanel(panel.number, accent(panel.kind), link, others)


def section_parts(briefing: Briefing, names: Names, plain: bool = False) -> Iterator[SectionPart]:
    """Yield every section of a briefing, in reading order, with `plain` as HTML for any page."""
    for panel in briefing.panels:
        for section in panel.sections:
            opened = panel if section is panel.sections[0] else None
            under = Under(SECTION_LEVEL, names[id(section)], plain)
            yield _section_part(section, opened, briefing, names, under)


def _section_part(
    section: Section, opened: Panel | None, briefing: Briefing, names: Names, under: Under
) -> SectionPart:
    """Return a section; `opened` is the panel whose first section it is."""
    number = opened.number if opened else None
    own_title = opened.own_title if opened else ""
    return SectionPart(
        anchor=under.anchor,
        kind=section.kind,
        role=accent(section.kind),
        number=number,
        ring=ring_svg(minutes_so_far(number, briefing.panel_count)) if number else Markup(""),
        panel_title="" if own_title == section.title else own_title,
        heading=inlines_html(section.heading, under.plain),
        key_message=inlines_html(section.key_message, under.plain),
        added=labels.added_note(section.kind) if section.kind in briefing.details.added else "",
        body=_body(section.kind, section.blocks, under),
        themes=tuple(_theme_part(section.kind, theme, names, under.plain) for theme in section.themes),
    )


def _theme_part(kind: Kind, theme: Theme, names: Names, plain: bool) -> ThemePart:
    under = Under(THEME_LEVEL, names[id(theme)], plain)
    pair = theme.pair
    cards = (
        (_card(Role.WARNING, pair.found, under), _card(Role.SUCCESS, pair.needed, under)) if pair is not None else ()
    )
    return ThemePart(under.anchor, inlines_html(theme.heading, plain), _body(kind, theme.blocks, under), cards)


def _card(role: Role, half: Half, under: Under) -> Card:
    body = blocks_html(half.blocks, replace(under, level=HALF_LEVEL))
    return Card(role, inlines_html(half.heading, under.plain), body)


def _body(kind: Kind, blocks: Blocks, under: Under) -> Markup:
    return _with_prompts(blocks, under) if kind is Kind.QUESTIONS else blocks_html(blocks, under)


def _with_prompts(blocks: Blocks, under: Under) -> Markup:
    """Return the blocks of a section of questions, what is nested under each question as labelled prompts."""
    return joined(
        _questions_html(block, nearest) if isinstance(block, BulletList | NumberedList) else block_html(block, nearest)
        for block, nearest in levelled(blocks, under)
    )


def _questions_html(block: BulletList | NumberedList, under: Under) -> Markup:
    frame = _PLAIN_PROMPTS if under.plain else _PROMPTS

    def item(question: Question) -> Markup:
        prompts = blocks_html(question.prompts, under)
        words = inlines_html(question.text, under.plain)
        return words + (frame.format(labels.PROMPTS, prompts) if prompts else "")

    return list_html(block, (item(question) for question in questions((block,))))


def about_rows(briefing: Briefing, plain: bool = False) -> Iterator[AboutRow]:
    """Yield the details at the end of a briefing, with `plain` as HTML for any page."""
    for detail in details_list(briefing):
        lines = tuple(inlines_html((Text(line),), plain) for line in detail.lines)
        if detail.link:
            lines = tuple(
                link_html(shown, line, detail.link, plain) for shown, line in zip(lines, detail.lines, strict=True)
            )
        yield AboutRow(detail.label, lines)
