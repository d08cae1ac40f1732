"""The room that a template's placeholders give to text: widths, heights and the look of each level, in points.

Read from the template by `powerpoint_template`, so a partnership's own layout is measured as it is.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import NamedTuple

from briefings.values import dataclass
from briefings.writers.once import once
from briefings.writers.textfit import Font

LEAST_SIZE = 18.0
"""No text that people are to read from a slide is smaller, in points."""
LADDER = (32.0, 28.0, 24.0, 22.0, 20.0, LEAST_SIZE)
"""The sizes in points that text may be made smaller to, so that a deck has few sizes."""
BARE_INDENT = 18.0
"""How far the bullets of a list hang, in points, where the template gives a placeholder none."""


class Level(NamedTuple):
    """How one level of a placeholder's text looks; lengths in points."""

    font: Font
    size: float
    margin: float = 0.0
    """From the placeholder's edge to the text."""
    hanging: float = 0.0
    """How far the bullet stands to the left of the text."""
    before: float = 0.0
    after: float = 0.0
    spacing: float = 1.0
    """The distance of lines as a multiple of single spacing."""
    line: float | None = None
    """The distance of lines in points, where the template states one whatever the size."""
    bullet: bool = False

    def size_at(self, drop: float) -> float:
        """Return the size after making it smaller by some points, never below 18 for what is larger."""
        return max(self.size - drop, min(self.size, LEAST_SIZE))


@dataclass(frozen=True, slots=True, eq=False)
class Box:
    """The inside of a placeholder, without its insets, and its levels from the first.

    Boxes are keys of many measurements, and each placeholder has one, so that they are compared by their identity.
    """

    width: float
    height: float
    levels: tuple[Level, ...]
    anchor: float = 0.0
    """How much of the room that is left stands above the text: 0 none, 1 all."""

    def level(self, depth: int) -> Level:
        """Return the look of text inside so many lists; text outside any list looks as in the first."""
        return self.levels[min(max(depth, 1), len(self.levels)) - 1]

    @property
    def drops(self) -> tuple[float, ...]:
        """By how many points the text may be made smaller: not at all, or to a step of the ladder."""
        return _drops(self.levels[0].size)


@cache
def _drops(base: float) -> tuple[float, ...]:
    return (0.0, *(base - size for size in LADDER if size < base))


Boxes = Mapping[str, Mapping[str, Box]]
"""The placeholders of every slide layout, both by name."""

MOST_TEMPLATES = 32


def _alike(boxes: Boxes) -> Boxes:
    levels: dict[tuple[Level, ...], tuple[Level, ...]] = {}
    known: dict[tuple[float, float, int, float], Box] = {}

    def one(box: Box) -> Box:
        inside = levels.setdefault(box.levels, box.levels)
        look = box.width, box.height, id(inside), box.anchor
        found = known.get(look)
        if found is None:
            found = known[look] = Box(box.width, box.height, inside, box.anchor)
        return found

    return {layout: {name: one(box) for name, box in room.items()} for layout, room in boxes.items()}


alike: Callable[[Boxes], Boxes] = once(_alike, MOST_TEMPLATES)
"""Returns the placeholders of every layout with one box for all that have the same room, and one value for the same
levels: the foot of all layouts is measured once."""
