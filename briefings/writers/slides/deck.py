"""A deck as it is planned: what stands in which placeholder of which layout, and what the notes say. Values only."""

from pathlib import Path
from typing import NamedTuple

from briefings.brand import Role
from briefings.richtext import Alignment, Inlines
from briefings.values import dataclass
from briefings.writers.slides.lines import Lines


class TextFill(NamedTuple):
    """Lines for a placeholder, smaller by `drop` points than the template's."""

    placeholder: str
    lines: Lines
    drop: float = 0.0


@dataclass(frozen=True, slots=True)
class TableFill:
    """A table for a placeholder; widths, heights and the size of its text in points."""

    placeholder: str
    rows: tuple[tuple[Inlines, ...], ...]
    """The header first."""
    alignments: tuple[Alignment, ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float


@dataclass(frozen=True, slots=True)
class PictureFill:
    """A picture for a placeholder, decorative where it has no alternative text."""

    placeholder: str
    image: Path
    alt: str


Fill = TextFill | TableFill | PictureFill


@dataclass(frozen=True, slots=True)
class Ring:
    """What the ring on a slide shows."""

    arcs: tuple[Role | None, ...]
    """The colour of each of the seven arcs; None for a minute that is still to come."""
    numbers: tuple[str, ...] = ()
    """What stands in each arc, on the slide at a glance."""
    middle: str = ""
    below: str = ""
    """Stands in the middle too, under it and smaller."""


class Slide(NamedTuple):
    """One slide of the plan."""

    layout: str
    title: str
    """Unique in the deck."""
    fills: tuple[Fill, ...]
    notes: Lines
    seconds: int
    """How long it takes to say what the slide is about."""
    title_drop: float = 0.0
    role: Role = Role.PRIMARY
    """The colour of what marks the section."""
    ring: Ring | None = None
    anchors: tuple[str, ...] = ()
    """The links within the briefing that lead to this slide."""


@dataclass(frozen=True, slots=True)
class Group:
    """Slides that PowerPoint shows together under a name in its list of slides."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A whole deck."""

    groups: tuple[Group, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """All slides in order."""
        return tuple(slide for group in self.groups for slide in group.slides)
