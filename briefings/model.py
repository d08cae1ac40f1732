"""What a briefing is: its details, its sections and its panels. Values only; nothing here reads or renders.

`readers` make a `Briefing` from a content file, `checks` look at it, `writers` turn it into documents.
"""

from collections.abc import Iterable, Iterator
from dataclasses import field
from enum import StrEnum

from briefings.problems import Place
from briefings.richtext import (
    Abbreviation,
    Block,
    Blocks,
    Callout,
    Figure,
    Heading,
    Inlines,
    Paragraph,
    Text,
    inline_runs,
    plain_text,
    runs_of,
    walk_blocks,
    walk_inlines,
)
from briefings.values import Latest, dataclass


class Kind(StrEnum):
    """What a section is about. The family is closed: every format knows each of them."""

    BACKGROUND = "background"
    AIMS = "aims"
    METHOD = "method"
    JUDGEMENT = "judgement"
    CASES = "cases"
    STRENGTHS = "strengths"
    DEVELOPMENT = "development"
    LEARNING = "learning"
    ACTIONS = "actions"
    QUESTIONS = "questions"
    RESOURCES = "resources"


class Status(StrEnum):
    """Whether a briefing may be used yet."""

    DRAFT = "draft"
    FINAL = "final"


class Audience(StrEnum):
    """Who a briefing is for."""

    PUBLIC = "public"
    PARTNERS = "partners"
    RESTRICTED = "restricted"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year: as much of a date as the author gave."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The date in ISO 8601, as short as what is known: ``2014``, ``2014-02`` or ``2014-03-05``."""
        return "-".join([f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)])


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the audit judged, each part as the audit gave it and none worked out from another."""

    score: str = ""
    scale: str = ""
    direction: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Where a reader may turn to: a team or role, never a person."""

    team: str = ""
    email: str = ""
    phone: str = ""
    web: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The published audit that a briefing is made from."""

    title: str
    date: PartialDate | None = None
    web: str = ""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Words that an author has looked at and stands by, with the reason; no document shows them."""

    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Details:
    """What the front matter of a content file says about the briefing."""

    title: str
    partnership: str
    brand: str = ""
    """Name of the brand folder, where it is not found by the partnership's name."""
    subtitle: str = ""
    description: str = ""
    date: PartialDate | None = None
    period: str = ""
    review_date: PartialDate | None = None
    lang: str = "en-GB"
    type: str = ""
    audience: Audience = Audience.PUBLIC
    status: Status = Status.FINAL
    marking: str = ""
    categories: tuple[str, ...] = ()
    cases: int | None = None
    agencies: tuple[str, ...] = ()
    judgement: Judgement | None = None
    contact: Contact | None = None
    source: Source | None = None
    added: tuple[Kind, ...] = ()
    """Kinds of section that were written for the briefing and are not in the audit."""
    allowed: tuple[Allowed, ...] = ()


@dataclass(frozen=True, slots=True)
class Half:
    """One half of a pair: *what we found* or *what needs to happen*, under the author's own heading."""

    heading: Inlines
    blocks: Blocks
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Pair:
    """What an audit found about a theme, and what needs to happen about it."""

    found: Half
    needed: Half


@dataclass(frozen=True, slots=True)
class Theme:
    """A third-level heading and what stands under it: a theme, a case, a stage."""

    heading: Inlines
    blocks: Blocks
    pair: Pair | None = None
    """Comes after the blocks, where the theme has one."""
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A second-level heading and what stands under it."""

    kind: Kind
    heading: Inlines
    key_message: Inlines = ()
    """The section's headline: its first paragraph, where that is wholly bold."""
    blocks: Blocks = ()
    themes: tuple[Theme, ...] = ()
    """Come after the blocks."""
    place: Place | None = field(default=None, compare=False)

    @property
    def title(self) -> str:
        """The words of the heading."""
        return plain_text(self.heading)


@dataclass(frozen=True, slots=True)
class Panel:
    """One of the at most seven parts of a briefing; `number` is None for what is no minute of its own."""

    number: int | None
    sections: tuple[Section, ...]
    own_title: str = ""
    """The title that the author gave in `panels`, where it differs from the headings."""

    @property
    def title(self) -> str:
        """The title of the panel: the author's, or the headings of its sections joined by commas."""
        return self.own_title or ", ".join(section.title for section in self.sections)

    @property
    def kind(self) -> Kind:
        """The kind that gives the panel its colour: that of its first section."""
        return self.sections[0].kind


@dataclass(frozen=True, slots=True)
class Briefing:
    """One briefing: its details and its panels, which hold every section in the author's order."""

    slug: str
    details: Details
    panels: tuple[Panel, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in the author's order."""
        return tuple([section for panel in self.panels for section in panel.sections])

    @property
    def panel_count(self) -> int:
        """How many of the panels are numbered."""
        return len([panel for panel in self.panels if panel.number is not None])

    @property
    def abbreviations(self) -> dict[str, str]:
        """The abbreviations used anywhere in the text with their expansions, in alphabetical order."""
        return _in_order(_short_forms(self))

    @property
    def public_abbreviations(self) -> dict[str, str]:
        """The abbreviations of the text without the trainer's notes."""
        return _in_order([form for form in _short_forms(self) if form[1]])


def theme_blocks(theme: Theme) -> Iterator[Block]:
    """Yield a theme as plain blocks: its headings as headings of level 3 and 4, in reading order."""
    yield Heading(3, theme.heading, theme.place)
    yield from theme.blocks
    for half in (theme.pair.found, theme.pair.needed) if theme.pair else ():
        yield Heading(4, half.heading, half.place)
        yield from half.blocks


def section_blocks(section: Section) -> Iterator[Block]:
    """Yield what stands under a section's heading as plain blocks, without its key message."""
    yield from section.blocks
    for theme in section.themes:
        yield from theme_blocks(theme)


@Latest
def text_of(briefing: Briefing) -> list[tuple[Section, Blocks]]:
    """Return each section with what stands under its heading as plain blocks."""
    return [(section, tuple(section_blocks(section))) for section in briefing.sections]


@Latest
def runs_in(briefing: Briefing) -> list[tuple[Inlines, bool]]:
    """Return each separate run of words of a text in reading order, and whether it is for everyone."""
    found: list[tuple[Inlines, bool]] = []
    for section, blocks in text_of(briefing):
        found += [(run, True) for run in (section.heading, section.key_message) if run]
        for block in blocks:
            is_public = not (isinstance(block, Callout) and block.for_trainer)
            found += [(run, is_public) for run in inline_runs(block)]
    return found


@Latest
def _short_forms(briefing: Briefing) -> list[tuple[Abbreviation, bool]]:
    """Return each abbreviation of a text in reading order, and whether it is for everyone: all outputs ask for them."""
    mixed = [found for found in runs_in(briefing) if len(found[0]) != 1 or not isinstance(found[0][0], Text)]
    return [(one, is_public) for run, is_public in mixed for one in walk_inlines(run) if isinstance(one, Abbreviation)]


def _in_order(forms: Iterable[tuple[Abbreviation, bool]]) -> dict[str, str]:
    return dict(sorted({form.text: form.expansion for form, _ in forms}.items(), key=lambda entry: entry[0].casefold()))


def public_runs(section: Section) -> list[Inlines]:
    """Return each separate run of words of a section that is for everyone, not for the trainer only."""
    return _runs(section, [b for b in section_blocks(section) if not (isinstance(b, Callout) and b.for_trainer)])


def section_runs(section: Section) -> list[Inlines]:
    """Return each separate run of words of a section, heading and key message first."""
    return _runs(section, section_blocks(section))


def _runs(section: Section, blocks: Iterable[Block]) -> list[Inlines]:
    return [run for run in (section.heading, section.key_message) if run] + runs_of(tuple(blocks))


@Latest
def figures(briefing: Briefing) -> tuple[Figure, ...]:
    """Return every picture of a briefing."""
    others = [block for _, text in text_of(briefing) for block in text if not isinstance(block, (Paragraph, Heading))]
    return tuple([each for each in walk_blocks(tuple(others)) if isinstance(each, Figure)])
