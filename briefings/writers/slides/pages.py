"""Where a run of units breaks into pages: as few as can be, evenly filled, and never a point left alone.

The choice is made over all breaks at once, as TeX breaks a paragraph into lines (Knuth and Plass, 1981).
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise
from math import inf
from operator import add
from typing import NamedTuple

MOST_WORDS, MOST_ITEMS = 110, 9
"""What people still read while somebody talks; a unit that is larger alone has a page of its own."""

TORN, LAST_ALONE, FIRST_ALONE, IN_A_LIST = 1000.0, 80.0, 50.0, 1.0
"""What it costs to tear a heading from its text, to leave the last point of a list alone on its slide, or the first, to
break within a list."""


class Measured(NamedTuple):
    """What the choice of breaks needs to know of a unit; lengths in points."""

    gap: float
    height: float
    words: int
    series: int | None = None
    """Which list the unit is a point of."""
    with_next: bool = False


FULL = 1e-9
"""Sums of heights are not exact: what is higher than a page by no more than this part of it may fit."""
LAST_PAGE = 0.98
"""How much less room that is left on the last page costs: five points are three and two, not two and three."""

Pages = tuple[tuple[int, int], ...]
"""The first unit of each page and the one after its last."""


def break_pages(
    units: Sequence[Measured],
    room: float,
    at_least: int = 1,
    most_words: int = MOST_WORDS,
    most_items: int = MOST_ITEMS,
) -> Pages | None:
    """Return the best pages of a height in points; None where a unit is higher or there are too few units."""
    if at_least == 1 and on_one_page(units, room, most_words, most_items):
        return ((0, len(units)),)
    if len(units) < at_least:
        return None
    costs = _Costs(units, room, most_words, most_items)
    best = [0.0] + [inf] * len(units)
    came_from: list[list[int]] = []
    chosen: Pages | None = None
    for count in range(1, len(units) + 1):
        if count >= at_least:
            # One page more is worth it where a heading would be torn from its text, and only there.
            cheapest, start = costs.cheapest_end(best)
            if chosen and cheapest >= TORN:
                break
            if cheapest < inf:
                chosen = (*_trace(came_from, start), (start, len(units)))
            if cheapest < TORN:
                break
        reached, origin = [inf] * len(best), [0] * len(best)
        for start, before in enumerate(best[:-1]):
            if before < inf:
                for end, cost in costs[start]:
                    if before + cost < reached[end]:
                        reached[end], origin[end] = before + cost, start
        best = reached
        came_from.append(origin)
    return chosen


def on_one_page(
    units: Iterable[Measured], room: float, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS
) -> bool:
    """Return whether units fit on one page of a height in points, which no other choice is better than."""
    height, count, words, items = 0.0, 0, 0, 0
    for gap, more, said, series, _ in units:
        height += gap + more if count else -gap + (gap + more)
        count += 1
        words += said
        items += series is not None
        if height > room or ((words > most_words or items > most_items) and count > 1):
            return False
    return count > 0


def _trace(came_from: list[list[int]], end: int) -> Pages:
    pages = []
    for origin in reversed(came_from):
        pages.append((origin[end], end))
        end = origin[end]
    return tuple(reversed(pages))


class _Costs(dict[int, list[tuple[int, float]]]):
    """What the pages cost that begin with a unit, each by the unit after its last; worked out where one may begin."""

    def __init__(self, units: Sequence[Measured], room: float, most_words: int, most_items: int) -> None:
        super().__init__()
        self._units, self._room, self._most_words, self._most_items = units, room, most_words, most_items
        same = _same_list(units)
        parted = [
            0.0,
            *(TORN * unit.with_next + IN_A_LIST * on for unit, on in zip(units, same[1:], strict=False)),
            0.0,
        ]
        self._same, self._parted = [*same, False], parted
        """Of each unit whether it goes on with the list before it, and what it costs to break before it."""

    def __missing__(self, start: int) -> list[tuple[int, float]]:
        units, room, most_words, most_items = self._units, self._room, self._most_words, self._most_items
        found = self[start] = []
        height, words, items, end = -units[start].gap, 0, 0, start
        for gap, more, said, series, _ in units[start:]:
            end += 1
            height += gap + more
            words += said
            items += series is not None
            if height > room or ((words > most_words or items > most_items) and end > start + 1):
                break
            found.append((end, self._cost(start, end, height)))
        return found

    def _cost(self, start: int, end: int, height: float) -> float:
        same, alone = self._same, end == start + 1
        last = LAST_PAGE if end == len(self._units) else 1
        cost = 10 * (1 - height / self._room) ** 2 * last + self._parted[end]
        if same[start] and (alone or not same[start + 1]):
            cost += LAST_ALONE
        if same[end] and (alone or not same[end - 1]):
            cost += FIRST_ALONE
        return cost

    def cheapest_end(self, best: Sequence[float]) -> tuple[float, int]:
        """Return what it costs at least to end with the next page, and the first unit of that.

        `best` are the costs so far of what stands before each unit. The ends of other pages need not be weighed for it.
        """
        units = self._units
        cheapest, chosen, words, items = inf, 0, 0, 0
        steps = [unit.gap + unit.height for unit in units]
        for start in range(len(units) - 1, -1, -1):
            gap, _, said, series, _ = units[start]
            words += said
            items += series is not None
            if (words > self._most_words or items > self._most_items) and start < len(units) - 1:
                break
            if best[start] == inf:
                continue
            height = reduce(add, steps[start:], -gap)
            if height > self._room:
                break
            cost = best[start] + self._cost(start, len(units), height)
            if cost <= cheapest:
                cheapest, chosen = cost, start
        return cheapest, chosen


def surely_more(units: Sequence[Measured], pages: int, room: float, most_words: int, most_items: int) -> bool:
    """Return whether units take more than so many pages, however they break: quickly said, and never in doubt."""
    room += room * FULL
    taken, height, words, items = 0, inf, 0, 0
    for gap, more, said, series, _ in units:
        height += gap + more
        words += said
        items += series is not None
        if height > room or words > most_words or items > most_items:
            taken, height, words, items = taken + 1, more, said, int(series is not None)
            if taken > pages:
                return True
    return False


def _same_list(units: Sequence[Measured]) -> list[bool]:
    """Return of each unit whether it and the one before it are points of one list."""
    series = [unit.series for unit in units]
    return [False, *(one is not None and one == before for before, one in pairwise(series))]
