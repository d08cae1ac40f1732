"""The parts of a briefing as values for the page's template: what stands where, its rich text already HTML."""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup

from briefings import labels
from briefings.anchors import anchors
from briefings.brand import Role
from briefings.facts import Detail, details_list
from briefings.model import Briefing, Half, Kind, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.questions import Question, questions
from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Inlines,
    NumberedList,
)
from briefings.writers.accent import accent
from briefings.writers.once import once
from briefings.writers.web.richtext import (
    Under,
    block_html,
    blocks_html,
    blocks_with,
    breakable,
    escaped,
    inlines_html,
    link_html,
    list_html,
    may_be_long,
)
from briefings.writers.web.ring import ring_svg

PROMPTS = f'<div class="prompts">\n<p class="prompts-label">{escaped(labels.PROMPTS)}</p>\n'
PLAIN_PROMPTS = f"<p>{escaped(labels.PROMPTS)}</p>\n"
"""How the prompts under a question begin, on our own page and on any."""

SECTION_LEVEL, THEME_LEVEL, HALF_LEVEL = 2, 3, 4


class Card(NamedTuple):
    """One half of a pair."""

    role: Role
    heading: Markup
    body: Markup


class ThemePart(NamedTuple):
    """A theme; `pair` is empty or has two cards."""

    anchor: str
    heading: Markup
    body: Markup
    pair: tuple[Card, ...]


class SectionPart(NamedTuple):
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


class Sections(NamedTuple):
    """The sections of a briefing."""

    parts: tuple[SectionPart, ...]
    targets: frozenset[str]
    """The addresses that links in them lead to."""


class AboutRow(NamedTuple):
    """A detail at the end of the page; its lines are words or links."""

    label: str
    lines: tuple[Markup, ...]


class ContentsLink(NamedTuple):
    """An entry of the contents list."""

    anchor: str
    words: str


class ContentsPanel(NamedTuple):
    """A panel in the contents list: the link to it, and links to the sections that share it."""

    number: int | None
    role: Role
    link: ContentsLink
    sections: tuple[ContentsLink, ...]


Names = Mapping[int, str]
"""The anchor of each section and theme, by its identity: two with equal words are two."""


def _names_of(briefing: Briefing) -> Names:
    return {id(part): anchor for anchor, part in anchors(briefing).items()}


names_of = once(_names_of, 2)
"""Returns the anchor of every section and theme."""


def contents(briefing: Briefing, names: Names) -> Iterator[ContentsPanel]:
    """Yield the entries of the contents list, in reading order."""
    for panel in briefing.panels:
        links = tuple([ContentsLink(names[id(section)], section.title) for section in panel.sections])
        if panel.own_title:
            link = ContentsLink(links[0].anchor, panel.own_title)
            others = links if len(links) > 1 else ()
        else:
            link, others = links[0], links[1:]
        yield ContentsPanel(panel.number, accent(panel.kind), link, others)


def sections(briefing: Briefing, names: Names) -> Sections:
    """Return every section of a briefing, in reading order, as HTML for our own page."""
    targets: set[str] = set()
    parts = []
    for panel in briefing.panels:
        for section in panel.sections:
            opened = panel if section is panel.sections[0] else None
            under = Under(SECTION_LEVEL, names[id(section)], targets=targets)
            parts.append(_section_part(section, opened, briefing, under, names))
    return Sections(tuple(parts), frozenset(targets))


def _section_part(
    section: Section, opened: Panel | None, briefing: Briefing, under: Under, names: Names
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
        heading=words_html(section.heading, under),
        key_message=words_html(section.key_message, under),
        added=labels.added_note(section.kind) if section.kind in briefing.details.added else "",
        body=body_html(section.kind, section.blocks, under),
        themes=tuple([_theme_part(section.kind, theme, under.targets, names) for theme in section.themes]),
    )


def _theme_part(kind: Kind, theme: Theme, targets: set[str] | None, names: Names) -> ThemePart:
    under = Under(THEME_LEVEL, names[id(theme)], targets=targets)
    pair = theme.pair
    cards = (
        (_card(Role.WARNING, pair.found, under), _card(Role.SUCCESS, pair.needed, under)) if pair is not None else ()
    )
    return ThemePart(under.anchor, words_html(theme.heading, under), body_html(kind, theme.blocks, under), cards)


def _card(role: Role, half: Half, under: Under) -> Card:
    lower = Under(HALF_LEVEL, under.anchor, targets=under.targets)
    return Card(role, words_html(half.heading, under), body_html(None, half.blocks, lower))


def words_html(inlines: Inlines, under: Under) -> Markup:
    """Return words as HTML."""
    return marked(inlines_html(inlines, under.plain, under.targets))


def marked(made: str) -> Markup:
    """Return HTML as what templates take for HTML."""
    return str.__new__(Markup, made)  # `Markup` would look at it first


def body_html(kind: Kind | None, blocks: Blocks, under: Under) -> Markup:
    """Return the blocks of a part as HTML, those of a section of questions with labelled prompts."""
    return marked(_with_prompts(blocks, under) if kind is Kind.QUESTIONS else blocks_html(blocks, under))


def _with_prompts(blocks: Blocks, under: Under) -> str:
    """Return the blocks of a section of questions, what is nested under each question as labelled prompts."""
    return blocks_with(_prompted, blocks, under)


def _prompted(block: Block, under: Under) -> str:
    if isinstance(block, BulletList | NumberedList):
        return _questions_html(block, under)
    return block_html(block, under)


def _questions_html(block: BulletList | NumberedList, under: Under) -> str:
    def item(question: Question) -> str:
        prompts = blocks_html(question.prompts, under)
        words = inlines_html(question.text, under.plain, under.targets)
        if not prompts:
            return words
        if under.plain:
            return f"{words}{PLAIN_PROMPTS}{prompts}"
        return f"{words}{PROMPTS}{prompts}</div>\n"

    return list_html(block, [item(question) for question in questions((block,))])


def _about(briefing: Briefing) -> tuple[tuple[AboutRow, ...], tuple[AboutRow, ...]]:
    ours, anywhere = [], []
    for detail in details_list(briefing):
        row = AboutRow(detail.label, _lines(detail, escaped))
        ours.append(row)
        may_differ = detail.link or any(map(may_be_long, detail.lines))
        anywhere.append(AboutRow(detail.label, _lines(detail, breakable)) if may_differ else row)
    return tuple(ours), tuple(anywhere)


def _lines(detail: Detail, words: Callable[[str], str]) -> tuple[Markup, ...]:
    if not detail.link:
        return tuple([marked(words(line)) for line in detail.lines])
    plain = words is breakable
    return tuple([marked(link_html(words(line), line, detail.link, plain)) for line in detail.lines])


about = once(_about, 2)
"""Returns the details at the end of a briefing: as HTML for our own page, and as HTML for any."""
