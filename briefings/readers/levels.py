"""The levels of points in points as the lines of a content file are walked, and how the points of each count."""

from collections.abc import Iterator

from briefings.problems import Place, Problem, error
from briefings.values import dataclass


@dataclass(slots=True)
class Level:
    """One open level of nesting: how far its sign stands in, what sign it has and its latest number."""

    indent: int
    ordered: bool | None
    number: int = 0
    lazy: bool = True

    def counted(self, given: int, place: Place) -> Iterator[Problem]:
        """Take the number of a point; a list must count on, or repeat one number throughout."""
        expected = self.number + 1
        if not given:
            hint = "Begin at 1; Word and PowerPoint count from there."
            yield error(place, "numbering-from-zero", "The numbering begins at 0.", hint)
        if self.number and given != expected and not (self.lazy and given == self.number):
            message = f"The numbering jumps from {self.number} to {given}."
            hint = f"Write {expected}, or begin a new list at {given} after a line of text."
            yield error(place, "numbering-jumps", message, hint)
        self.lazy = self.lazy and (self.number in (0, given))
        self.number = given


def level_of(levels: list[Level], indent: int, ordered: bool) -> Level:
    """Return the level of a point with so many blanks before it; deeper ones are closed, and its own is opened."""
    while levels and indent < levels[-1].indent:
        levels.pop()
    if not levels or indent >= levels[-1].indent + 2:
        levels.append(Level(indent, ordered))
    elif levels[-1].ordered is not ordered:
        levels[-1] = Level(indent, ordered)
    return levels[-1]


def close_levels(levels: list[Level], indent: int) -> None:
    """Close the levels that a line with so many blanks before it does not belong to."""
    while levels and indent < levels[-1].indent + 2:
        levels.pop()
