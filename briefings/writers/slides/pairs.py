"""A pair side by side: what was found on the left, what needs to happen on the right.

Both columns have one size. Where they do not fit, points show their leads, then both go on over as many slides; where
one has too little to stand on each of them, the pair becomes running text under its two headings.
"""

from collections.abc import Callable, Mapping

from briefings.model import Half, Pair
from briefings.richtext import Blocks, Heading, Inlines
from briefings.values import dataclass
from briefings.writers.once import once
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.inside import holds_large
from briefings.writers.slides.lines import HEADING, Line, words_in
from briefings.writers.slides.measure import smallest_drop, words_fit
from briefings.writers.slides.pages import MOST_ITEMS, Pages, break_pages, on_one_page, surely_more
from briefings.writers.slides.sheets import Sheet, Sheets, text_sheet, under_lead
from briefings.writers.slides.units import Units, stand, taken_apart, units_of

MOST_WORDS = 55
"""How many words of one column people take in while its neighbour waits."""
MOST_SLIDES = 4
MOST_HEADINGS = 64


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
    if holds_large(pair.found.blocks) or holds_large(pair.needed.blocks):
        return None
    one, other = _heading(pair.found, "Left", boxes), _heading(pair.needed, "Right", boxes)
    columns = _arranged(pair, boxes) if one and other else None
    if columns is None or one is None or other is None:
        return None
    titles, sheets = (one, other), []
    for number, (left, right) in enumerate(zip(columns.left, columns.right, strict=True)):
        beside = (
            text_sheet("Two Columns", "Left", left, columns.drop),
            text_sheet("Two Columns", "Right", right, columns.drop),
        )
        sheet = _side_by_side(*beside, titles, first=number == 0)
        sheets.append(under_lead("Two Columns with Lead", lead, sheet) if lead and number == 0 else sheet)
    return tuple(sheets)


def pair_as_blocks(pair: Pair) -> Blocks:
    """Return a pair as running text under its two headings."""
    found, needed = pair.found, pair.needed
    return (Heading(4, found.heading), *found.blocks, Heading(4, needed.heading), *needed.blocks)


def _heading(half: Half, side: str, boxes: Mapping[str, Box]) -> TextFill | None:
    lines = (_heading_line(half.heading),)
    drop = smallest_drop(lines, boxes[f"{side} Heading"])
    return None if drop is None else TextFill(f"{side} Heading", lines, drop)


def _arranged(pair: Pair, boxes: Mapping[str, Box]) -> _Columns | None:
    """Return the best way to set a pair: in full, by its leads, smaller, over more slides; None where there is none."""
    drops = boxes["Left"].drops
    for slides in range(1, MOST_SLIDES + 1):
        for sizes in (drops[:2], drops[2:]):
            for leads_only in (False, True):
                columns = _at_a_size(pair, leads_only, boxes, sizes, slides)
                if columns:
                    return columns
    return None


def _at_a_size(
    pair: Pair, leads_only: bool, boxes: Mapping[str, Box], drops: tuple[float, ...], slides: int
) -> _Columns | None:
    """Return a pair at the first of some sizes at which it goes over so many slides."""
    (left, _), (right, _) = units_of(pair.found.blocks, leads_only), units_of(pair.needed.blocks, leads_only)
    if slides == 1:
        if _too_many_words(left) or _too_many_words(right):
            return None  # At any size, and in parts too.
        if drops[:1] == (0.0,) and stand(left, boxes["Left"], MOST_WORDS) and stand(right, boxes["Right"], MOST_WORDS):
            return _Columns(0.0, (left,), (right,))
    columns = (taken_apart(left, boxes["Left"]), taken_apart(right, boxes["Right"]))
    if min(map(len, columns)) < slides:
        return None
    return next((found for drop in drops if (found := _columns(*columns, boxes, drop, slides))), None)


def _too_many_words(units: Units) -> bool:
    return len(units) > 1 and sum([unit.length for unit in units]) > MOST_WORDS


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
        if surely_more(measured, slides, box.height, MOST_WORDS, MOST_ITEMS):
            return ()
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


_heading_line: Callable[[Inlines], Line] = once(Line, MOST_HEADINGS)
"""Returns the line of a heading, the same whichever layout is tried."""


def _bold(heading: TextFill) -> tuple[Line, ...]:
    return tuple([Line(line.text, look=HEADING) for line in heading.lines])
