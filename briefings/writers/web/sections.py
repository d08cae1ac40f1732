"""The parts of a briefing as values for the page's template: what stands where, its rich text already HTML."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from markupsafe import Markup

from briefings import labels
from briefings.anchors import anchors
from briefings.brand import Role
from briefings.facts import details_list
from briefings.model import Briefing, Half, Kind, Panel, Section, Theme, public_runs
from briefings.panels import minutes_so_far
from briefings.questions import Question, questions
from briefings.richtext import (
    Abbreviation,
    Blocks,
    BulletList,
    Emphasis,
    Inlines,
    Link,
    NumberedList,
    Strong,
    Text,
)
from briefings.values import dataclass
from briefings.writers.accent import accent
from briefings.writers.once import Once
from briefings.writers.web.richtext import (
    SAFE,
    Under,
    block_html,
    blocks_html,
    breakable,
    escaped,
    inlines_html,
    is_plain,
    levelled,
    link_html,
    list_html,
    unframed,
)
from briefings.writers.web.ring import ring_svg

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


names_of: Once[Briefing, Names] = Once(
    lambda briefing: {id(part): anchor for anchor, part in anchors(briefing).items()}, 2
)
"""Returns the anchor of every section and theme."""


@dataclass(frozen=True, slots=True)
class Said:
    """What is gathered from all words of a briefing that are for everyone."""

    acronyms: dict[str, str]
    targets: frozenset[str]
    """The addresses that links lead to."""


def _said(briefing: Briefing) -> Said:
    acronyms: dict[str, str] = {}
    targets: set[str] = set()

    def hear(inlines: Inlines) -> None:
        for inline in inlines:
            if isinstance(inline, Text):
                continue
            if isinstance(inline, Abbreviation):
                acronyms[inline.text] = inline.expansion
            elif isinstance(inline, Strong | Emphasis | Link):
                hear(inline.children)
                if isinstance(inline, Link):
                    targets.add(inline.target)

    for section in briefing.sections:
        for run in public_runs(section):
            hear(run)
    in_order = sorted(acronyms.items(), key=lambda entry: entry[0].casefold())
    return Said(dict(in_order), frozenset(targets))


said: Once[Briefing, Said] = Once(_said, 2)
"""Returns it, worked out once for the page and the embed."""


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


def section_parts(briefing: Briefing, names: Names) -> Iterator[SectionPart]:
    """Yield every section of a briefing, in reading order, as HTML for our own page."""
    for panel in briefing.panels:
        for section in panel.sections:
            opened = panel if section is panel.sections[0] else None
            yield _section_part(section, opened, briefing, Under(SECTION_LEVEL, names[id(section)]), names)


def plain_parts(briefing: Briefing, parts: Sequence[SectionPart]) -> Iterator[SectionPart]:
    """Yield the sections of our own page as HTML for any page; what is the same on both is taken as it is."""
    shares = all(target.startswith(SAFE) for target in said(briefing).targets)
    for part, section in zip(parts, briefing.sections, strict=True):
        under = Under(SECTION_LEVEL, part.anchor, plain=True)
        yield part._replace(
            heading=_words(section.heading, plain=True),
            key_message=_words(section.key_message, plain=True),
            body=_plain(part.body, section.kind, section.blocks, under, shares),
            themes=tuple(
                _plain_theme(theme_part, section.kind, theme, shares)
                for theme_part, theme in zip(part.themes, section.themes, strict=True)
            ),
        )


def _plain_theme(part: ThemePart, kind: Kind, theme: Theme, shares: bool) -> ThemePart:
    under = Under(THEME_LEVEL, part.anchor, plain=True)
    halves = (theme.pair.found, theme.pair.needed) if theme.pair else ()
    lower = replace(under, level=HALF_LEVEL)
    cards = (
        Card(card.role, _words(half.heading, plain=True), _plain(card.body, None, half.blocks, lower, shares))
        for card, half in zip(part.pair, halves, strict=True)
    )
    body = _plain(part.body, kind, theme.blocks, under, shares)
    return ThemePart(part.anchor, _words(theme.heading, plain=True), body, tuple(cards))


def _plain(made: Markup, kind: Kind | None, blocks: Blocks, under: Under, shares: bool) -> Markup:
    """Return blocks as HTML for any page; `made` is what they are on our own."""
    if shares:
        html = unframed(made, under)
        if is_plain(html):
            return made if html is made else _html(html)
    return _body(kind, blocks, under)


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
        heading=_words(section.heading),
        key_message=_words(section.key_message),
        added=labels.added_note(section.kind) if section.kind in briefing.details.added else "",
        body=_body(section.kind, section.blocks, under),
        themes=tuple(_theme_part(section.kind, theme, names) for theme in section.themes),
    )


def _theme_part(kind: Kind, theme: Theme, names: Names) -> ThemePart:
    under = Under(THEME_LEVEL, names[id(theme)])
    pair = theme.pair
    cards = (
        (_card(Role.WARNING, pair.found, under), _card(Role.SUCCESS, pair.needed, under)) if pair is not None else ()
    )
    return ThemePart(under.anchor, _words(theme.heading), _body(kind, theme.blocks, under), cards)


def _card(role: Role, half: Half, under: Under) -> Card:
    return Card(role, _words(half.heading), _body(None, half.blocks, replace(under, level=HALF_LEVEL)))


def _words(inlines: Inlines, plain: bool = False) -> Markup:
    return _html(inlines_html(inlines, plain))


def _html(made: str) -> Markup:
    return str.__new__(Markup, made)  # `Markup` would look at it first


def _body(kind: Kind | None, blocks: Blocks, under: Under) -> Markup:
    return _html(_with_prompts(blocks, under) if kind is Kind.QUESTIONS else blocks_html(blocks, under))


def _with_prompts(blocks: Blocks, under: Under) -> str:
    """Return the blocks of a section of questions, what is nested under each question as labelled prompts."""
    return "".join(
        [
            _questions_html(block, near) if isinstance(block, BulletList | NumberedList) else block_html(block, near)
            for block, near in levelled(blocks, under)
        ]
    )


def _questions_html(block: BulletList | NumberedList, under: Under) -> str:
    label = escaped(labels.PROMPTS)

    def item(question: Question) -> str:
        prompts = blocks_html(question.prompts, under)
        words = inlines_html(question.text, under.plain)
        if not prompts:
            return words
        if under.plain:
            return f"{words}<p>{label}</p>\n{prompts}"
        return f'{words}<div class="prompts">\n<p class="prompts-label">{label}</p>\n{prompts}</div>\n'

    return list_html(block, [item(question) for question in questions((block,))])


def about_rows(briefing: Briefing, plain: bool = False) -> Iterator[AboutRow]:
    """Yield the details at the end of a briefing, with `plain` as HTML for any page."""
    words = breakable if plain else escaped
    for detail in details_list(briefing):
        lines = [*map(words, detail.lines)]
        if detail.link:
            lines = [
                link_html(shown, line, detail.link, plain) for shown, line in zip(lines, detail.lines, strict=True)
            ]
        yield AboutRow(detail.label, tuple(map(_html, lines)))
