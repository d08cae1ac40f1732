"""Rectangles on a slide."""

from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in EMU, from the slide's top left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def shared(self, other: "Box") -> float:
        """Return which part of this box another covers, from 0 to 1."""
        across = min(self.right, other.right) - max(self.x, other.x)
        down = min(self.bottom, other.bottom) - max(self.y, other.y)
        area = self.width * self.height
        return max(across, 0) * max(down, 0) / area if area > 0 else 0.0
