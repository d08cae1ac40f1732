"""The last slides: what the briefing's acronyms mean and what its front matter says, on as few slides as can be."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple

from briefings import labels
from briefings.facts import Detail, details_list
from briefings.model import Briefing
from briefings.richtext import Heading, Inlines, Link, Strong, Text
from briefings.writers.once import once
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import Fill, Slide, TextFill
from briefings.writers.slides.flow import arranged
from briefings.writers.slides.furniture import foot_of
from briefings.writers.slides.lines import Line, lines_of
from briefings.writers.slides.measure import stature_of
from briefings.writers.slides.notes import seconds_for, timing
from briefings.writers.slides.pages import Measured, break_pages, on_one_page, surely_more
from briefings.writers.slides.units import LONGEST_UNIT, Unit, Units, taken_apart, unit

COLUMN_WORDS, COLUMN_ITEMS = 110, 14
"""The most in one column of what is looked up, not read aloud."""
FEW = 5
"""So many details stand in one column; more are spread over two."""


class _Closing(NamedTuple):
    """What the last slides show."""

    details: tuple[Detail, ...]
    acronyms: tuple[tuple[str, str], ...]
    foot_of_one: tuple[TextFill, ...]
    """The foot of a slide of one column."""
    foot_of_two: tuple[TextFill, ...]


def closing(briefing: Briefing, boxes: Boxes) -> tuple[Slide, ...]:
    """Return the last slides: the details of the briefing, then its acronyms, beside each other where they can be."""
    details, acronyms = details_list(briefing), tuple(briefing.abbreviations.items())
    foot = foot_of(briefing.details)
    shown = _Closing(details, acronyms, foot(boxes["Text"]["Footer"]), foot(boxes["Closing"]["Footer"]))
    return _slides_for(boxes)(shown)


def _slides(boxes: Boxes, shown: _Closing) -> tuple[Slide, ...]:
    details = tuple([_detail(one.label, "; ".join(one.lines), one.link) for one in shown.details])
    acronyms = tuple([_acronym(short, full) for short, full in shown.acronyms])
    units = (*details, _HEADING, *acronyms) if acronyms else details
    box = boxes["Closing"]["Left"]
    at = cache(partial(_measured, units, box))
    measured, unbroken = at(0.0)
    if not (unbroken or at(box.drops[-1])[1]):
        # An address is wider than a column: it stands on a slide of one.
        box = boxes["Text"]["Body"]
        flow = arranged(units, box, COLUMN_WORDS, COLUMN_ITEMS)
        return tuple(_slide("Text", {"Body": page}, flow.drop, shown.foot_of_one) for page in flow.pages)
    if [one for one in measured if one.height > box.height or one.words > LONGEST_UNIT]:
        units = taken_apart(units, box)
        at = cache(partial(_measured, units, box))
    columns, drop = _columns(units, len(details), box, at)
    pairs = [dict(zip(("Left", "Right"), columns[left : left + 2], strict=False)) for left in range(0, len(columns), 2)]
    return tuple(_slide("Closing", pair, drop, shown.foot_of_two) for pair in pairs)


MOST_TEMPLATES = 8
_slides_for: Callable[[Boxes], Callable[[_Closing], tuple[Slide, ...]]] = once(
    lambda boxes: lru_cache(maxsize=4)(partial(_slides, boxes)), MOST_TEMPLATES
)
"""Makes the last slides for a template's boxes; most edits change nothing that they show."""


_HEADING = unit(lines_of((Heading(4, (Text(labels.ACRONYMS),)),)), with_next=True)
MOST_ENTRIES = 1024


@lru_cache(maxsize=MOST_ENTRIES)
def _acronym(short: str, full: str) -> Unit:
    """Return a short form with its meaning, one unit for all briefings that have both."""
    return _entry((Strong((Text(short),)), Text(f": {full}")))


@lru_cache(maxsize=MOST_ENTRIES)
def _detail(label: str, shown: str, link: str) -> Unit:
    """Return a detail, one unit for all briefings that say the same: so each is measured once."""
    words: Inlines = (Text(shown.removeprefix("https://") if shown == link else shown),)
    return _entry((Strong((Text(label),)), Text(": "), *((Link(words, link),) if link else words)))


def _entry(text: Inlines) -> Unit:
    return unit((Line(text),), series=0)


_Entry = tuple[Measured, bool]
"""A unit as the choice of columns needs it, and whether no word of it is wider than its line."""

MOST_SIZES = 16
"""At so many sizes, in the columns of as many brands, entries are remembered."""


@lru_cache(maxsize=MOST_SIZES)
def _entries(box: Box, drop: float) -> Callable[[Unit], _Entry]:
    """Return what measures entries in a box at one size; each of them once, as they are the same in many briefings."""

    def measured(one: Unit) -> _Entry:
        gap, height, whole = stature_of(one.shown, box, drop)
        return Measured(gap, height, one.length, one.series, one.with_next), whole

    return once(measured, MOST_ENTRIES)


_Entries = tuple[list[Measured], bool]
"""Units as the choice of columns needs them, and whether no word of them is wider than its line."""


def _measured(units: Units, box: Box, drop: float) -> _Entries:
    """Return units as they are in a box at one size."""
    entries = list(map(_entries(box, drop), units))
    return [one for one, _ in entries], False not in [whole for _, whole in entries]


def _columns(units: Units, details: int, box: Box, at: Callable[[float], _Entries]) -> tuple[Sequence[Units], float]:
    """Return units in columns, and by how many points they are smaller than a box has them; `at` measures them so.

    Best are the details beside the acronyms, then all of them in two columns, then in four, and so on.
    """
    beside = ((0, details), (details, len(units))) if details < len(units) else ((0, len(units)),)
    if (details < len(units) or len(units) <= FEW) and details <= COLUMN_ITEMS:
        for drop in box.drops:
            measured, unbroken = at(drop)
            if unbroken and all(_fit(measured[start:end], box) for start, end in beside):
                return [units[start:end] for start, end in beside], drop
    for slides in range(1, len(units) + 1):
        for drop in box.drops:
            measured, unbroken = at(drop)
            if surely_more(measured, 2 * slides, box.height, COLUMN_WORDS, COLUMN_ITEMS):
                continue
            pages = break_pages(measured, box.height, 2 * slides, COLUMN_WORDS, COLUMN_ITEMS)
            if pages and len(pages) <= 2 * slides and unbroken:
                return [units[start:end] for start, end in pages], drop
    return [(one,) for one in units], box.drops[-1]


def _fit(units: Sequence[Measured], box: Box) -> bool:
    """Return whether units stand in one column."""
    return on_one_page(units, box.height, COLUMN_WORDS, COLUMN_ITEMS)


def _slide(layout: str, columns: Mapping[str, Units], drop: float, foot: tuple[Fill, ...]) -> Slide:
    fills: tuple[Fill, ...] = tuple(
        TextFill(name, tuple(line for one in units for line in one.shown), drop) for name, units in columns.items()
    )
    said = tuple(line for units in columns.values() for one in units for line in one.said)
    return Slide(layout, labels.ABOUT, fills + foot, (timing("", seconds_for(0)), *said), seconds_for(0))
