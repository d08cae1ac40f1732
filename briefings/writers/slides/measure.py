"""How high lines of text stand in a box, in points: what the plan of the slides rests on."""

from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from briefings.richtext import Inlines, Text
from briefings.writers.slides.boxes import BARE_INDENT, LEAST_SIZE, Box, Level
from briefings.writers.slides.lines import Line, Lines, Look, Mark, flat, on_one_line
from briefings.writers.textfit import Font, Words, count_lines_in, line_height, width, words_of

SAFE = 0.985
"""The part of a line that is filled: PowerPoint rounds the widths of letters to its own grid."""
LEAD_SIZE = 24.0
"""The largest size in points of what is only said before the text that matters."""
DISC, DISC_GAP = 1.45, 0.6
"""How wide a disc is, and the least room between it and its text, as parts of the size."""
NUMBER_GAP = 0.4
"""The least room between a number and its text, as a part of the size."""


def size_of(line: Line, level: Level, drop: float) -> float:
    """Return the size of a line in points."""
    size, look = level.size_at(drop), line.look
    if look is Look.SMALL:
        return min(size, LEAST_SIZE)
    return min(size, LEAD_SIZE) if look is Look.LEAD else size


def margins(line: Line, box: Box, drop: float) -> tuple[float, float]:
    """Return where the text of a line starts and how far its mark hangs to the left of it, in points."""
    if line.depth == 0:
        return (box.level(1).margin, 0.0) if line.look is Look.QUOTE else (0.0, 0.0)
    return _margins((line.mark, line.depth), line.last, line.outers, box, drop)


@lru_cache(maxsize=4096)
def _margins(form: tuple[Mark, int], last: int, outers: tuple[int, ...], box: Box, drop: float) -> tuple[float, float]:
    mark, depth = form
    if mark is Mark.DISC:
        level = box.level(depth)
        return max(level.margin, (DISC + DISC_GAP) * level.size), 0.0
    left, margin = _indents(depth, last, box, drop)
    outside = zip(range(depth - len(outers), depth), outers, strict=True)
    shift = sum(_indents(depth, last, box, drop)[1] - _indents(depth, 0, box, drop)[1] for depth, last in outside)
    return margin + shift, margin - left if mark is not Mark.NONE else 0.0


def _indents(depth: int, last: int, box: Box, drop: float) -> tuple[float, float]:
    """Return where the mark of a list stands and where its text, which leaves room for the list's last number."""
    level = box.level(depth)
    if level.bullet:
        left, margin = level.margin - level.hanging, level.margin
    else:
        left = level.margin + BARE_INDENT * (depth - 1)
        margin = left + BARE_INDENT
    if last:
        size = level.size_at(drop)
        margin = max(margin, left + width(f"{last}.", level.font, size) + NUMBER_GAP * size)
    return left, margin


class _Manner(NamedTuple):
    """How lines of one form are measured in a box, at one size."""

    size: float
    room: float
    """How wide the line is, in points."""
    line: float | None
    """The distance of lines in points, where the template states one."""
    spacing: float
    before: float
    after: float
    font: Font
    """Of what is not in bold itself."""


@lru_cache(maxsize=4096)
def _manner(form: tuple[Mark, int, Look], last: int, outers: tuple[int, ...], box: Box, drop: float) -> _Manner:
    mark, depth, look = form
    level, line = box.level(depth), Line((), mark, depth, 0, last, outers, look)
    room = (box.width - margins(line, box, drop)[0]) * SAFE
    font = Font(level.font.family, level.font.bold or look is Look.HEADING)
    return _Manner(size_of(line, level, drop), room, level.line, level.spacing, level.before, level.after, font)


_Set = tuple[Words, float, Inlines]
"""The words of a text in the fonts of a level; the highest line of these, as a part of the size; and the text, so that
no other comes to have its identity."""
_Measured = tuple[float, float, bool, Line, tuple[Level, ...]]
"""What a line takes in a box at one size: the gap above it and its height without that, in points, and whether no word
is wider than the line; and what it is of, so that nothing else comes to have their identities."""


MOST_KEPT = 2048
"""How many texts, and how many heights of lines, are remembered: a plan asks for each many times."""
_SET: dict[tuple[int, Font], _Set] = {}
_MEASURED: dict[tuple[int, int, float, float], _Measured] = {}
"""By the identities of the line and of the levels of its box, the width of that, and the drop."""


def _set_in(text: Inlines, font: Font) -> _Set:
    """Return the words of a text, worked out once for each font: they are the same at every size."""
    key = id(text), font
    found = _SET.get(key)
    if found is None:
        if len(_SET) >= MOST_KEPT:
            _SET.clear()
        first = text[0] if len(text) == 1 else None
        if isinstance(first, Text):  # Nearly half are.
            found = words_of(((on_one_line(first.text), font),)), line_height(font, 1.0), text
        else:
            strong, parts = Font(font.family, True), flat(text)
            fonts = [strong if bold else font for bold in {bold for _, bold in parts}] or [font]
            tallest = max([line_height(one, 1.0) for one in fonts])
            found = words_of([(words, strong if bold else font) for words, bold in parts]), tallest, text
        _SET[key] = found
    return found


def _measured(line: Line, box: Box, drop: float) -> _Measured:
    key = id(line), id(box.levels), box.width, drop
    found = _MEASURED.get(key)
    if found is None:
        if len(_MEASURED) >= MOST_KEPT:
            _MEASURED.clear()
        text, mark, depth, _, last, outers, look, _ = line
        size, room, apart, spacing, before, after, font = _manner((mark, depth, look), last, outers, box, drop)
        words, tallest, _ = _set_in(text, font)
        height = count_lines_in(words, size, room) * (apart or tallest * size * spacing) + after
        found = _MEASURED[key] = before, height, words.widest * size <= room, line, box.levels
    return found


def measure(line: Line, box: Box, drop: float) -> tuple[float, float]:
    """Return the gap above a line and its height without that gap, in points."""
    return _measured(line, box, drop)[:2]


def height_of(lines: Lines, box: Box, drop: float) -> float:
    """Return the height of some lines from the top of a box, in points."""
    return stature_of(lines, box, drop)[1]


def extent_of(lines: Lines, box: Box, drop: float) -> tuple[float, float]:
    """Return the gap above some lines and their height without that gap, in points."""
    return stature_of(lines, box, drop)[:2]


def stature_of(lines: Lines, box: Box, drop: float) -> tuple[float, float, bool]:
    """Return what `extent_of` does, and whether no word is wider than its line."""
    if len(lines) == 1:
        gap, height, fits, _, _ = _measured(lines[0], box, drop)
        return gap, gap + height - gap, fits
    if not lines:
        return 0.0, 0.0, True
    found = [_measured(line, box, drop) for line in lines]
    first = found[0][0]
    return first, sum([one[0] + one[1] for one in found]) - first, False not in [one[2] for one in found]


def tops_of(lines: Lines, box: Box, drop: float) -> list[float]:
    """Return how far below the top of a box each line begins, in points."""
    top = (box.height - height_of(lines, box, drop)) * box.anchor
    tops = []
    for number, line in enumerate(lines):
        gap, height = measure(line, box, drop)
        top += gap if number else 0.0
        tops.append(top)
        top += height
    return tops


def words_fit(lines: Lines, box: Box, drop: float) -> bool:
    """Return whether no word of some lines is wider than its line."""
    return all(map(_words_fit, lines, repeat(box), repeat(drop)))


def _words_fit(line: Line, box: Box, drop: float) -> bool:
    found = _MEASURED.get((id(line), id(box.levels), box.width, drop))
    if found:
        return found[2]
    size, room, _, _, _, _, font = _manner((line.mark, line.depth, line.look), line.last, line.outers, box, drop)
    return _set_in(line.text, font)[0].widest * size <= room


def smallest_drop(lines: Lines, box: Box) -> float | None:
    """Return by how many points to make some lines smaller so that they fit a box, None where nothing helps."""
    last = None
    for drop in box.drops:
        _, height, whole = stature_of(lines, box, drop)
        if height <= box.height:
            last = drop
            if whole:
                return drop
    return last
