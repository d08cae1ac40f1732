"""The seven-arc ring as inline SVG: decoration for the eye; the number beside it says the same in words."""

from functools import cache

from markupsafe import Markup

from briefings.ring import ARCS, Arc, arcs, svg_path

# The drawing has a margin of 1, so that no browser cuts the smoothed edge of an arc.
_SVG = Markup('<svg class="ring" viewBox="-1 -1 102 102" aria-hidden="true">{}{}</svg>')
_PATH = Markup('<path class="{}" d="{}"/>')


@cache
def ring_svg(passed: int = ARCS) -> Markup:
    """Return the ring with so many of its arcs passed and the others still to come."""
    every = arcs()
    return _SVG.format(_path("passed", every[:passed]), _path("coming", every[passed:]))


def _path(name: str, some: tuple[Arc, ...]) -> Markup:
    return _PATH.format(name, "".join(svg_path(arc) for arc in some)) if some else Markup("")
