"""The plan of a deck: which words stand on which slide, which are for the notes. Pure: nothing here writes a file.

`plan_deck` walks the panels of a briefing: sections become topics, topics become sheets, and sheets become slides once
they know their place: the minute, the title that no other slide has, the section label, the footer.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from briefings import labels
from briefings.anchors import anchors
from briefings.brand import Brand, Role
from briefings.model import Briefing, Panel, Section
from briefings.panels import MOST_PANELS, minutes_so_far
from briefings.values import dataclass
from briefings.writers.accent import accent
from briefings.writers.once import once
from briefings.writers.slides.boxes import Box, Boxes, alike
from briefings.writers.slides.closing import closing
from briefings.writers.slides.cover import cover
from briefings.writers.slides.deck import Deck, Fill, Group, Ring, Slide, TextFill
from briefings.writers.slides.furniture import Foot, foot_of, one_line
from briefings.writers.slides.glance import glance
from briefings.writers.slides.lines import Look, plain
from briefings.writers.slides.measure import height_of
from briefings.writers.slides.notes import notes_for, seconds_for
from briefings.writers.slides.sheets import Sheet
from briefings.writers.slides.titles import fitting, numbered, series, title_drop
from briefings.writers.slides.topics import Topic, section_topics


@dataclass(frozen=True, slots=True)
class _Setting:
    """What the slides of one briefing have in common."""

    briefing: Briefing
    boxes: Boxes
    anchors: dict[int, str]
    """The anchor of each section and theme, by its identity: two may be equal."""
    panel_count: int
    foot: Foot
    shared_titles: frozenset[str]
    """Titles, in lower case, that more than one section or theme has."""


def plan_deck(briefing: Briefing, brand: Brand, boxes: Boxes) -> Deck:
    """Return the deck of a briefing for a template whose placeholders have these boxes."""
    boxes = alike(boxes)
    topics_of = _topics(boxes)
    topics = [
        [(section, topic) for section in panel.sections for topic in topics_of(section)] for panel in briefing.panels
    ]
    titles = Counter(topic.title.casefold() for panel in topics for _, topic in panel)
    setting = _Setting(
        briefing,
        boxes,
        {id(part): name for name, part in anchors(briefing).items()},
        briefing.panel_count,
        foot_of(briefing.details),
        frozenset(title for title, count in titles.items() if count > 1),
    )
    panels = [
        Group(_panel_name(panel), tuple(_panel_slides(setting, panel, found)))
        for panel, found in zip(briefing.panels, topics, strict=True)
    ]
    seconds = [sum(slide.seconds for slide in group.slides) for group in panels]
    opening = (cover(briefing, brand, boxes, sum(seconds)), *glance(briefing, boxes, seconds))
    end = closing(briefing, boxes)
    groups = (Group(labels.KICKER, opening), *panels, Group(labels.ABOUT, end))
    return _with_unique_names([group for group in groups if group.slides], boxes)


MOST_SECTIONS, MOST_BOXES = 32, 8
"""Of how many sections the topics are remembered, for each of so many templates."""

_topics: Callable[[Boxes], Callable[[Section], tuple[Topic, ...]]] = once(
    lambda boxes: once(lambda section: tuple(section_topics(section, boxes)), MOST_SECTIONS), MOST_BOXES
)
"""What the sections of a briefing become; an edit leaves most sections as they were."""


def _panel_name(panel: Panel) -> str:
    return panel.title if panel.number is None else f"{panel.number}. {panel.title}"


def _panel_slides(setting: _Setting, panel: Panel, topics: list[tuple[Section, Topic]]) -> Iterator[Slide]:
    begun: Section | None = None
    step = labels.step(panel.number, setting.panel_count) if panel.number else ""
    for section, topic in topics:
        for number, sheet in enumerate(topic.sheets):
            first = section is not begun
            begun = section
            added = section.kind if first and section.kind in setting.briefing.details.added else None
            note = labels.added_note(added) if added else ""
            following = topic.sheets[number + 1 : number + 2]
            continues = bool(following) and following[0].title == sheet.title
            placed = sheet._replace(note=note, continues=continues) if note or continues else sheet
            yield _slide(setting, (panel, step), section, topic, placed, first=number == 0)


def _slide(
    setting: _Setting, place: tuple[Panel, str], section: Section, topic: Topic, sheet: Sheet, *, first: bool
) -> Slide:
    """Return a sheet as a slide, at its place: in a panel, and in which minute that is."""
    room, (panel, step) = setting.boxes[sheet.layout], place
    label = section.title if sheet.title else topic.label or panel.own_title
    own = sheet.title or topic.title
    shared = not sheet.title and topic.label and own.casefold() in setting.shared_titles
    title = fitting(" ".join((f"{topic.label}: {own}" if shared else own).split()), room["Title"])
    fills: tuple[Fill, ...] = (
        *one_line("Section", label if label != title else "", room["Section"]),
        *(tuple(_with_note(fill, sheet.note, room) for fill in sheet.fills) if sheet.note else sheet.fills),
        *setting.foot(room["Footer"]),
        *one_line("Step", step, room["Step"]),
    )
    notes = notes_for(sheet, step)
    role = accent(section.kind)
    ring = _ring(panel.number, setting.panel_count, role) if panel.number else None
    anchors = tuple([setting.anchors[id(part)] for part in topic.parts]) if first else ()
    return Slide(sheet.layout, title, fills, notes, seconds_for(sheet.words), 0.0, role, ring, anchors)


def _with_note(fill: Fill, note: str, room: Mapping[str, Box]) -> Fill:
    """Return the main text of a slide with a note in small type under it, where there is room."""
    if not (isinstance(fill, TextFill) and fill.placeholder == "Body"):
        return fill
    box, lines = room["Body"], (*fill.lines, plain(note, Look.SMALL))
    return fill._replace(lines=lines) if height_of(lines, box, fill.drop) <= box.height else fill


@lru_cache(maxsize=256)
def _ring(number: int, count: int, role: Role) -> Ring:
    passed = minutes_so_far(number, count)
    return Ring(tuple(role if arc < passed else None for arc in range(MOST_PANELS)), middle=str(number))


def _with_unique_names(groups: list[Group], boxes: Boxes) -> Deck:
    """Return the deck with every title and every group's name different from all others."""
    suffixes = iter(series([slide.title for group in groups for slide in group.slides]))
    names = numbered([group.name for group in groups])
    named = (
        Group(name, tuple(_titled(slide, next(suffixes), boxes) for slide in group.slides))
        for name, group in zip(names, groups, strict=True)
    )
    return Deck(tuple(named))


def _titled(slide: Slide, suffix: str, boxes: Boxes) -> Slide:
    drop = title_drop(slide.title, boxes[slide.layout]["Title"], suffix) or 0.0
    if not (suffix or drop):
        return slide
    layout, title, fills, notes, seconds, _, role, ring, anchors = slide
    return Slide(layout, title + suffix, fills, notes, seconds, drop, role, ring, anchors)
