"""How the text of a placeholder looks after all it inherits (ECMA-376 part 1, 21.1.2.3 to 21.1.2.4).

A property comes from the first of these that states it: the placeholder on the layout, the master's placeholder of
the same kind, the master's style for that kind of text. python-pptx resolves the place of a placeholder, not its text.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from briefings.brand import Fonts
from briefings.writers.ooxml.slide_xml import POINT, one_for_all, tag
from briefings.writers.ooxml.xml_library import Element
from briefings.writers.slides.boxes import Level
from briefings.writers.textfit import LEAST_LINE, Font

LEVELS = range(1, 10)
SIDE_INSET, END_INSET = 91440, 45720
"""The insets of a text box that states none, in EMU (ECMA-376 part 1, 21.1.2.1.1)."""
DEFAULT_SIZE = 18.0

STYLES = {"title": "p:titleStyle", "ctrTitle": "p:titleStyle", "ftr": "p:otherStyle", "dt": "p:otherStyle"}
STYLES |= {"sldNum": "p:otherStyle"}
"""The master's style for a kind of placeholder; every other kind has the style of body text."""


def find(parent: Element | None, path: str) -> Element | None:
    """Return the first element at a path such as ``p:spPr/a:xfrm``, None where there is none."""
    return None if parent is None else parent.find(_spelt_out(path))


@cache
def _spelt_out(path: str) -> str:
    """Return a path as lxml finds it soonest: with the namespaces of its steps in it."""
    return "/".join(map(tag, path.split("/")))


def insets(bodies: Sequence[Element | None]) -> tuple[int, int, int, int]:
    """Return the left, top, right and bottom insets in EMU from text bodies, the one that counts first."""
    properties = [found for body in bodies if (found := find(body, "a:bodyPr")) is not None]

    def inset(name: str, default: int) -> int:
        return next((int(found.get(name, 0)) for found in properties if found.get(name) is not None), default)

    return inset("lIns", SIDE_INSET), inset("tIns", END_INSET), inset("rIns", SIDE_INSET), inset("bIns", END_INSET)


def anchor(bodies: Sequence[Element | None]) -> float:
    """Return how much of the room that is left stands above the text (ECMA-376 part 1, 20.1.10.60)."""
    properties = [found for body in bodies if (found := find(body, "a:bodyPr")) is not None]
    return {"ctr": 0.5, "b": 1.0}.get(_own(properties, "anchor") or "t", 0.0)


def levels(lists: Sequence[Element | None], fonts: Fonts) -> tuple[Level, ...]:
    """Return the nine levels of text from list styles, the one that counts first."""
    stated = [_stated_levels(style) for style in lists if style is not None]
    names = (tag(f"a:lvl{number}pPr") for number in LEVELS)
    return one_for_all(
        tuple(_level(tuple(levels[name] for levels in stated if name in levels), fonts) for name in names)
    )


@lru_cache(maxsize=1024)
def _stated_levels(style: Element) -> dict[str, Element]:
    """Return the levels that a list style states, by their tags."""
    return {str(level.tag): level for level in reversed(style)}


@lru_cache(maxsize=1024)
def _level(chain: tuple[Element, ...], fonts: Fonts) -> Level:
    """Return a level of text; most placeholders of a template have theirs from the same few styles."""
    size = int(_run(chain, "sz") or DEFAULT_SIZE * 100) / 100
    spacing = _first(chain, "a:lnSpc")
    return Level(
        Font(_family(chain, fonts), _run(chain, "b") in ("1", "true")),
        size,
        margin=int(_own(chain, "marL") or 0) / POINT,
        hanging=-int(_own(chain, "indent") or 0) / POINT,
        before=_distance(_first(chain, "a:spcBef"), size),
        after=_distance(_first(chain, "a:spcAft"), size),
        spacing=1.0 if find(spacing, "a:spcPct") is None else _distance(spacing, size) / (size * LEAST_LINE),
        line=None if find(spacing, "a:spcPts") is None else _distance(spacing, size),
        bullet=_has_bullet(chain),
    )


def _own(chain: Sequence[Element], name: str) -> str | None:
    return next((level.get(name) for level in chain if level.get(name) is not None), None)


def _run(chain: Sequence[Element], name: str) -> str | None:
    runs = [run for level in chain if (run := find(level, "a:defRPr")) is not None]
    return _own(runs, name)


def _first(chain: Sequence[Element], path: str) -> Element | None:
    return next((found for level in chain if (found := find(level, path)) is not None), None)


def _family(chain: Sequence[Element], fonts: Fonts) -> str:
    latin = _first(chain, "a:defRPr/a:latin")
    typeface = "+mn-lt" if latin is None else latin.get("typeface", "+mn-lt")
    return {"+mj-lt": fonts.heading, "+mn-lt": fonts.body}.get(typeface, typeface)


def _distance(spacing: Element | None, size: float) -> float:
    """Return a distance in points; a percentage counts of a line of single spacing."""
    percent, points = find(spacing, "a:spcPct"), find(spacing, "a:spcPts")
    if percent is not None:
        value = percent.get("val", "0")
        part = float(value.rstrip("%")) / 100 if value.endswith("%") else int(value) / 100_000
        return part * size * LEAST_LINE
    return 0.0 if points is None else int(points.get("val", 0)) / 100


def _has_bullet(chain: Sequence[Element]) -> bool:
    for level in chain:
        if find(level, "a:buNone") is not None:
            return False
        if any(find(level, f"a:{kind}") is not None for kind in ("buChar", "buAutoNum", "buBlip")):
            return True
    return False
