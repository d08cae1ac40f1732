"""The geometry of the seven-arc ring, the motif of all three formats: one drawing, made natively by each.

Pure numbers on a square of side 1 with the origin at the top left, so that a writer needs only to scale.
"""

from math import cos, pi, sin

from briefings.values import dataclass

ARCS = 7
GAP_DEGREES = 8.0
"""The gap between two neighbouring arcs, measured at the centre."""
THICKNESS = 0.165
"""How thick an arc is, as a part of the ring's side."""


@dataclass(frozen=True, slots=True)
class Arc:
    """One arc of the ring: angles in degrees clockwise from the top, and the four corners in order."""

    start: float
    end: float
    outer_start: tuple[float, float]
    outer_end: tuple[float, float]
    inner_end: tuple[float, float]
    inner_start: tuple[float, float]


def _point(radius: float, degrees: float) -> tuple[float, float]:
    angle = degrees * pi / 180
    return 0.5 + radius * sin(angle), 0.5 - radius * cos(angle)


def arcs(thickness: float = THICKNESS, gap: float = GAP_DEGREES) -> tuple[Arc, ...]:
    """Return the seven arcs clockwise from the top; the thickness is a part of the side, the gap in degrees."""
    each = 360 / ARCS
    result = []
    for index in range(ARCS):
        start, end = index * each + gap / 2, (index + 1) * each - gap / 2
        inner = 0.5 - thickness
        result.append(Arc(start, end, _point(0.5, start), _point(0.5, end), _point(inner, end), _point(inner, start)))
    return tuple(result)


def svg_path(arc: Arc, size: float = 100, thickness: float = THICKNESS) -> str:
    """Return the outline of an arc as the ``d`` of an SVG path on a square of the given side."""

    def at(point: tuple[float, float]) -> str:
        return f"{point[0] * size:.2f} {point[1] * size:.2f}"

    outer, inner = f"{size / 2:.2f}", f"{(0.5 - thickness) * size:.2f}"
    return (
        f"M{at(arc.outer_start)}A{outer} {outer} 0 0 1 {at(arc.outer_end)}"
        f"L{at(arc.inner_end)}A{inner} {inner} 0 0 0 {at(arc.inner_start)}Z"
    )
