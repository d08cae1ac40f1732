"""Running text over slides: how large, how much on each, in full or by its leads."""

from briefings.richtext import Blocks
from briefings.values import dataclass
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.measure import words_fit
from briefings.writers.slides.pages import MOST_ITEMS, MOST_WORDS, break_pages, surely_more
from briefings.writers.slides.units import Units, stand, taken_apart, units_of, worth_shortening

COMFORTABLE = 20.0
"""The least size in points that reads well from the back of a room; text is smaller only where nothing else helps."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Text divided into pages of one size."""

    drop: float
    """By how many points the text is smaller than the template's."""
    pages: tuple[Units, ...]


def flow(blocks: Blocks, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS) -> Flow:
    """Return some blocks in pages of a box: in full, or long points by their leads where one page is too small."""
    units, _ = units_of(blocks)
    full = arranged(units, box, most_words, most_items)
    if worth_shortening(units, len(full.pages)):
        leads, _ = units_of(blocks, leads_only=True)
        short = arranged(leads, box, most_words, most_items)
        return short if len(short.pages) < len(full.pages) else full
    return full


def arrange(units: Units, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS) -> Flow:
    """Return units on as few pages as can be at a comfortable size, and as large as these pages allow."""
    tried: list[Flow] = []
    base, fewest = box.levels[0], fewest_pages(units, most_words, most_items)
    comfortable = min(COMFORTABLE, base.size)
    for drop in box.drops:
        if tried and base.size_at(drop) < comfortable <= base.size_at(tried[0].drop):
            break
        measured = [unit.measured(box, drop) for unit in units]
        fewer = min([len(flow.pages) for flow in tried], default=len(units) + 1) - 1
        if surely_more(measured, fewer, box.height, most_words, most_items):
            continue
        pages = break_pages(measured, box.height, 1, most_words, most_items)
        if pages and _unbroken(units, box, drop):
            tried.append(Flow(drop, tuple([units[start:end] for start, end in pages])))
            if len(pages) == fewest:
                break
    if tried:
        return min(tried, key=lambda flow: (len(flow.pages), flow.drop))
    return Flow(box.drops[-1], tuple((unit,) for unit in units))


def arranged(units: Units, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS) -> Flow:
    """Return units as `arrange` does, those in parts that are too long for a slide."""
    if stand(units, box, most_words, most_items):
        return Flow(0.0, (units,))
    return arrange(taken_apart(units, box), box, most_words, most_items)


def fewest_pages(units: Units, most_words: int, most_items: int) -> int:
    """Return how many pages units take that are as high as one likes: no size of type makes them fewer."""
    pages = words = items = 0
    for unit in units:
        more, is_item = unit.length, unit.series is not None
        words, items = words + more, items + is_item
        if not pages or words > most_words or items > most_items:
            pages, words, items = pages + 1, more, int(is_item)
    return pages


def _unbroken(units: Units, box: Box, drop: float) -> bool:
    """Return whether no word is wider than its line.

    A word that is wider at any size breaks anyway, and makes nothing else smaller.
    """
    wide = (unit.shown for unit in units if not words_fit(unit.shown, box, drop))
    return not any(words_fit(lines, box, box.drops[-1]) for lines in wide)
