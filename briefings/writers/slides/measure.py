"""How high lines of text stand in a box, in points: what the plan of the slides rests on."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from briefings.richtext import Inlines, Text
from briefings.writers.once import once
from briefings.writers.slides.boxes import BARE_INDENT, LEAST_SIZE, Box, Level
from briefings.writers.slides.lines import Line, Lines, Look, Mark, flat, on_one_line
from briefings.writers.textfit import Font, Words, count_lines_in, line_height, width, words_in, words_of

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
    apart: float
    """The distance of lines in points, where the template states one; else 0."""
    spacing: float
    before: float
    after: float
    set_text: Callable[[Inlines], "_Set"]
    """Sets a text in the font of what is not in bold itself."""


_Form = tuple[Mark, int, Look, int, tuple[int, ...]]
"""All of a line but its words that its measures depend on: mark, depth, look, last number and outer lists."""


def _manner(form: _Form, box: Box, drop: float) -> _Manner:
    mark, depth, look, last, outers = form
    level, line = box.level(depth), Line((), mark, depth, 0, last, outers, look)
    room = (box.width - margins(line, box, drop)[0]) * SAFE
    set_text = _setting(Font(level.font.family, level.font.bold or look is Look.HEADING))
    size, apart = size_of(line, level, drop), level.line or 0.0
    return _Manner(size, room, apart, level.spacing, level.before, level.after, set_text)


_Set = tuple[Words, float]
"""The words of a text in the fonts of a level, and the highest line of these, as a part of the size."""
_Measured = tuple[float, float, bool, Line]
"""What a line takes in a box at one size: the gap above it and its height without that, in points, and whether no word
is wider than the line; and the line, so that no other comes to have its identity."""


MOST_FONTS, MOST_TEXTS = 32, 256
MOST_RULERS, MOST_LINES, MOST_FORMS = 128, 64, 64
"""How much is remembered of how texts and lines were measured: a plan asks for each many times."""


@lru_cache(maxsize=MOST_FONTS)
def _setting(font: Font) -> Callable[[Inlines], _Set]:
    """Return what sets texts in a font, each of them once: they are the same at every size."""
    fonts = {bold: Font(font.family, font.bold or bold) for bold in (False, True)}
    heights = {bold: line_height(one, 1.0) for bold, one in fonts.items()}

    def set_text(text: Inlines) -> _Set:
        first = text[0] if len(text) == 1 else None
        if isinstance(first, Text):  # Nearly half are.
            return words_in(on_one_line(first.text), font), heights[False]
        parts = flat(text)
        tallest = max([heights[bold] for _, bold in parts], default=heights[False])
        return words_of([(words, fonts[bold]) for words, bold in parts]), tallest

    return once(set_text, MOST_TEXTS)


class Ruler:
    """Measures lines in a box at one size, and remembers those that it was asked about."""

    __slots__ = ("_box", "_drop", "_known", "_manners")

    def __init__(self, box: Box, drop: float) -> None:
        """Take a box, and by how many points its text is smaller than the template's."""
        self._box, self._drop = box, drop
        self._known: dict[int, _Measured] = {}
        self._manners: dict[_Form, _Manner] = {}

    def measured(self, line: Line) -> _Measured:
        """Return the gap above a line, its height without that gap, and whether no word is wider than the line."""
        return self._known.get(id(line)) or self._measure(line)

    def _measure(self, line: Line) -> _Measured:
        text, mark, depth, _, last, outers, look, _ = line
        form = mark, depth, look, last, outers
        size, room, apart, spacing, before, after, set_text = self._manners.get(form) or self._manner_of(form)
        words, tallest = set_text(text)
        height = count_lines_in(words, size, room) * (apart or tallest * size * spacing) + after
        if len(self._known) >= MOST_LINES:
            self._known.clear()
        found = self._known[id(line)] = before, height, words.widest * size <= room, line
        return found

    def _manner_of(self, form: _Form) -> _Manner:
        if len(self._manners) >= MOST_FORMS:
            self._manners.clear()
        found = self._manners[form] = _manner(form, self._box, self._drop)
        return found

    def stature(self, lines: Lines) -> tuple[float, float, bool]:
        """Return the gap above some lines, their height without it, and whether no word is wider than its line."""
        if len(lines) == 1:
            gap, height, fits, _ = self._known.get(id(lines[0])) or self._measure(lines[0])
            return gap, gap + height - gap, fits
        if not lines:
            return 0.0, 0.0, True
        found = [self.measured(line) for line in lines]
        first = found[0][0]
        return first, sum([one[0] + one[1] for one in found]) - first, False not in [one[2] for one in found]


ruler = lru_cache(maxsize=MOST_RULERS)(Ruler)
"""Returns what measures in a box at one size, the same for as long as it is remembered."""


def measure(line: Line, box: Box, drop: float) -> tuple[float, float]:
    """Return the gap above a line and its height without that gap, in points."""
    return ruler(box, drop).measured(line)[:2]


def height_of(lines: Lines, box: Box, drop: float) -> float:
    """Return the height of some lines from the top of a box, in points."""
    return ruler(box, drop).stature(lines)[1]


def extent_of(lines: Lines, box: Box, drop: float) -> tuple[float, float]:
    """Return the gap above some lines and their height without that gap, in points."""
    return stature_of(lines, box, drop)[:2]


def stature_of(lines: Lines, box: Box, drop: float) -> tuple[float, float, bool]:
    """Return what `extent_of` does, and whether no word is wider than its line."""
    return ruler(box, drop).stature(lines)


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
    return ruler(box, drop).stature(lines)[2]


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
