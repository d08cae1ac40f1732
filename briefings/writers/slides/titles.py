"""Titles that fit, and that no other slide has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefings import labels
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.lines import Line, Lines, plain
from briefings.writers.slides.measure import height_of, stature_of, words_fit
from briefings.writers.slides.split import cut_short

NO_BREAK = "\xa0"
"""Stands between the words of a title's part in a series, which stay on one line."""
LEAST_TITLE = 24.0
"""The smallest title in points."""
NEAT_TITLE = 28.0
"""A title is made smaller down to this size to keep its number in a series on the line of its last word."""
SUFFIX = " " + labels.page_of(10, 10).replace(" ", NO_BREAK)
"""Room kept in each title for its part in a series."""


@lru_cache(maxsize=256)
def title_drop(title: str, box: Box, suffix: str = "") -> float | None:
    """Return by how many points to make a title smaller so that it fits with its suffix; None where it does not."""
    if not suffix and _stands_in_full((_line(title + SUFFIX),), box):
        return 0.0  # What fits with more to it fits alone, and that was asked when the title was chosen.
    lines = (_line(title + suffix),)
    first = next(_fitting(lines, box), None)
    if first is None or not suffix:
        return first
    alone = (_line(title),)
    neat = (drop for drop in _fitting(lines, box) if height_of(alone, box, drop) == height_of(lines, box, drop))
    return next((drop for drop in neat if box.levels[0].size - drop >= NEAT_TITLE), first)


def _fitting(lines: Lines, box: Box) -> Iterator[float]:
    """Yield by how many points to make a title smaller, the least first; those that break no word, if any do not."""
    broken = []
    whole = False
    for drop in _drops(box):
        if height_of(lines, box, drop) <= box.height:
            if words_fit(lines, box, drop):
                whole = True
                yield drop
            else:
                broken.append(drop)
    if not whole:
        yield from broken


@lru_cache(maxsize=256)
def _line(title: str) -> Line:
    """Return the line of a title, one for each title, so that it is measured once."""
    return plain(title)


def _stands_in_full(lines: Lines, box: Box) -> bool:
    _, height, whole = stature_of(lines, box, 0.0)
    return whole and height <= box.height and box.levels[0].size >= LEAST_TITLE


@lru_cache(maxsize=128)
def _drops(box: Box) -> tuple[float, ...]:
    base = box.levels[0].size
    return tuple(drop for drop in box.drops if base - drop >= LEAST_TITLE)


def fitting(text: str, box: Box, suffix: str = SUFFIX) -> str:
    """Return a title that fits with its suffix: the text, or as much of its beginning as there is room for."""
    if _has_room(text + suffix, box):
        return text
    length = len(text)
    while not _has_room(cut_short(text, length) + suffix, box) and length > 1:
        length = min(length - 1, length * 9 // 10)
    return cut_short(text, length)


def fits(title: str, box: Box) -> bool:
    """Return whether a title fits whole, with its number in a series."""
    return _has_room(title + SUFFIX, box)


@lru_cache(maxsize=256)
def _has_room(title: str, box: Box) -> bool:
    lines = (_line(title),)
    return any(height_of(lines, box, drop) <= box.height for drop in _drops(box))


def series(titles: Sequence[str]) -> list[str]:
    """Return what to add to titles so that no two are the same: " (1 of 2)" for those that several slides share."""
    return [unique.removeprefix(title) for title, unique in zip(titles, numbered(titles), strict=True)]


def numbered(titles: Sequence[str]) -> list[str]:
    """Return titles of which no two are the same: those that several slides share are counted, "(1 of 2)"."""
    result = list(titles)
    while len(set(keys := [title.casefold() for title in result])) < len(keys):
        total, seen = Counter(keys), dict.fromkeys(keys, 0)
        for index, key in enumerate(keys):
            seen[key] += 1
            if total[key] > 1:
                part = labels.page_of(seen[key], total[key]).replace(" ", NO_BREAK)
                result[index] = f"{result[index]} {part}"
    return result
