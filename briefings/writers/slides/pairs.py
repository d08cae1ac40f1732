"""A pair side by side: what was found on the left, what needs to happen on the right.

Both columns have one size. Where they do not fit, points show their leads, then both go on over as many slides; where
one has too little to stand on each of them, the pair becomes running text under its two headings.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from briefings.model import Half, Pair
from briefings.richtext import Blocks, Figure, Heading, Table, walk_blocks
from briefings.values import dataclass
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.lines import Line, Look, words_in
from briefings.writers.slides.measure import smallest_drop, words_fit
from briefings.writers.slides.pages import Pages, break_pages, on_one_page
from briefings.writers.slides.sheets import Sheet, Sheets, text_sheet, under_lead
from briefings.writers.slides.units import Units, taken_apart, units_of

MOST_WORDS = 55
"""How many words of one column people take in while its neighbour waits."""
MOST_SLIDES = 4


@dataclass(frozen=True, slots=True)
class _Columns:
    """Both columns over some slides, at one size."""

    drop: float
    left: tuple[Units, ...]
    right: tuple[Units, ...]


def pair_sheets(pair: Pair, boxes: Mapping[str, Box], lead: TextFill | None = None) -> Sheets | None:
    """Return a pair in two columns over slides, under a lead if it has one; None where it does not fit so.

    `boxes` are the placeholders of the layout of the first slide.
    """
    if any(_needs_its_own_slide(half.blocks) for half in (pair.found, pair.needed)):
        return None
    headings = [_heading(pair.found, "Left", boxes), _heading(pair.needed, "Right", boxes)]
    columns = next(_arrangements(pair, boxes), None)
    if columns is None or None in headings:
        return None
    titles = tuple(heading for heading in headings if heading)
    sheets = []
    for number, (left, right) in enumerate(zip(columns.left, columns.right, strict=True)):
        one = text_sheet("Two Columns", "Left", left, columns.drop)
        other = text_sheet("Two Columns", "Right", right, columns.drop)
        sheet = _side_by_side(one, other, titles, first=number == 0)
        sheets.append(under_lead("Two Columns with Lead", lead, sheet) if lead and number == 0 else sheet)
    return tuple(sheets)


def pair_as_blocks(pair: Pair) -> Blocks:
    """Return a pair as running text under its two headings."""
    found, needed = pair.found, pair.needed
    return (Heading(4, found.heading), *found.blocks, Heading(4, needed.heading), *needed.blocks)


def _needs_its_own_slide(blocks: Blocks) -> bool:
    return any(isinstance(block, Table | Figure) for block in walk_blocks(blocks))


def _heading(half: Half, side: str, boxes: Mapping[str, Box]) -> TextFill | None:
    lines = (Line(half.heading),)
    drop = smallest_drop(lines, boxes[f"{side} Heading"])
    return None if drop is None else TextFill(f"{side} Heading", lines, drop)


def _arrangements(pair: Pair, boxes: Mapping[str, Box]) -> Iterator[_Columns]:
    """Yield the ways to set a pair, the best first: in full, by its leads, smaller, over more slides."""
    box = boxes["Left"]

    @cache
    def apart(leads_only: bool) -> tuple[Units, Units]:
        return _apart(pair.found, leads_only, box), _apart(pair.needed, leads_only, boxes["Right"])

    for slides in range(1, MOST_SLIDES + 1):
        for drops in (box.drops[:2], box.drops[2:]):
            for leads_only in (False, True):
                left, right = apart(leads_only)
                for drop in drops:
                    columns = _columns(left, right, boxes, drop, slides)
                    if columns:
                        yield columns


def _apart(half: Half, leads_only: bool, box: Box) -> Units:
    units, _ = units_of(half.blocks, leads_only)
    return taken_apart(units, box)


def _columns(left: Units, right: Units, boxes: Mapping[str, Box], drop: float, slides: int) -> _Columns | None:
    pages = []
    for units, box in ((left, boxes["Left"]), (right, boxes["Right"])):
        broken = _broken(units, box, drop, slides)
        if len(broken) != slides or not all(words_fit(unit.shown, box, drop) for unit in units):
            return None
        pages.append(tuple(units[start:end] for start, end in broken))
    return _Columns(drop, pages[0], pages[1])


def _broken(units: Units, box: Box, drop: float, slides: int) -> Pages:
    """Return the pages of a column over so many slides; others, or none, where it does not go on as many."""
    measured = [unit.measured(box, drop) for unit in units]
    if slides > 1:
        return break_pages(measured, box.height, slides, MOST_WORDS) or ()
    return ((0, len(units)),) if on_one_page(measured, box.height, MOST_WORDS) else ()


def _side_by_side(left: Sheet, right: Sheet, headings: tuple[TextFill, ...], first: bool) -> Sheet:
    left_heading, right_heading = headings
    return Sheet(
        "Two Columns",
        (left_heading, *left.fills, right_heading, *right.fills),
        said=(*_bold(left_heading), *left.said, *_bold(right_heading), *right.said),
        words=left.words + right.words + (words_in(left_heading.lines + right_heading.lines) if first else 0),
        shortened=left.shortened or right.shortened,
        asides=left.asides + right.asides,
    )


def _bold(heading: TextFill) -> tuple[Line, ...]:
    return tuple(line._replace(look=Look.HEADING) for line in heading.lines)
