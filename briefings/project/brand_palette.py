"""All colours of a new brand from one: hues that sit well beside the partnership's own, each readable where it is used.

Lightness, chroma and hue are those of OKLCH (`colour`). Green stays the colour of strengths and red that of actions, so
that readers of several partnerships' briefings find their way; each moves aside where the partnership's colour is
itself a green or a red.
"""

from briefings.colour import LEAST_CONTRAST, contrast, from_oklch, nearest, normalise, tint, to_oklch, toned
from briefings.values import dataclass

PAPER = "#FFFFFF"
APART = 25.0
"""Degrees of hue between a role's colour and any other, so that nobody takes one for the other."""

GREY = 0.03
"""Chroma below which a colour has no hue that anyone would name."""

USUAL_CHROMA = 0.08
"""Chroma of a partnership's colour beside which the seeds below stand as they are."""

LEAST_LIVELY, MOST_LIVELY = 0.8, 1.15
"""How much of their chroma they keep beside a greyish colour, and beside a glowing one."""

PULL = 0.25
"""How much of the difference in lightness from the partnership's colour they follow."""


@dataclass(frozen=True, slots=True)
class Seed:
    """Where the colour of a role begins: lightness, chroma, and hues by name, the best first."""

    lightness: float
    chroma: float
    hues: tuple[tuple[str, float], ...]


SEEDS = {
    "success": Seed(0.47, 0.1, (("green", 157), ("moss", 130), ("teal", 184))),
    "warning": Seed(0.49, 0.11, (("amber", 66), ("olive", 98), ("copper", 46))),
    "danger": Seed(0.5, 0.15, (("brick", 32), ("crimson", 12), ("raspberry", 358))),
    "info": Seed(0.43, 0.13, (("violet", 300), ("plum", 328), ("indigo", 272))),
}
SECOND_ROLE = "info"
"""The role that a partnership's second colour has."""

INK, SLATE, MIST = (0.26, 0.04), (0.46, 0.03), (0.865, 0.014)
"""Lightness and most chroma of text, muted text and lines, which have the hue of the partnership's colour."""

USUAL_LIGHTNESS = 0.415
"""Lightness of a partnership's colour beside which they stand as they are."""


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a new brand by names, and which of the names each role has."""

    colours: dict[str, str]
    roles: dict[str, str]
    darkened: dict[str, tuple[str, str]]
    """Colours that were too light for text: as they were asked for, and as they are."""


def palette_of(primary: str, secondary: str | None = None) -> Palette:
    """Return the colours of a brand in which every text passes, from its main colour and perhaps a second one.

    The second colour is that of questions. Either is darkened to the nearest shade that passes where it is too light.
    """
    named = _roles(primary, secondary)
    tints = [tint(colour) for _, colour in named.values()]
    main = _readable(primary, *tints)
    grounds = (*tints, tint(main))
    ink, slate = (_readable(toned(main, lightness, 1.0, most), *grounds) for lightness, most in (INK, SLATE))
    mist = toned(main, MIST[0], 1.0, MIST[1])
    colours = {"white": PAPER, "ink": ink, "main": main, **dict(named.values()), "slate": slate, "mist": mist}
    asked = {"primary": (normalise(primary), main)}
    if secondary:
        asked["secondary"] = (normalise(secondary), named[SECOND_ROLE][1])
    return Palette(
        colours,
        {role: name for role, (name, _) in named.items()},
        {name: pair for name, pair in asked.items() if pair[0] != pair[1]},
    )


def _roles(primary: str, secondary: str | None) -> dict[str, tuple[str, str]]:
    """Return the name and the colour of each role, none like the partnership's colours or another role's."""
    lightness, chroma, _ = to_oklch(primary)
    lively = min(max(chroma / USUAL_CHROMA, LEAST_LIVELY), MOST_LIVELY)
    following = PULL * (min(max(lightness, 0.3), 0.55) - USUAL_LIGHTNESS)
    taken = [hue for _, own_chroma, hue in map(to_oklch, filter(None, (primary, secondary))) if own_chroma > GREY]
    named: dict[str, tuple[str, str]] = {}
    for role, seed in SEEDS.items():
        if role == SECOND_ROLE and secondary:
            named[role] = ("second", _readable(secondary))
            continue
        name, hue = _free(seed, taken)
        taken.append(hue)
        named[role] = (name, _readable(from_oklch(seed.lightness + following, seed.chroma * lively, hue)))
    return named


def _free(seed: Seed, taken: list[float]) -> tuple[str, float]:
    """Return the first hue of a seed that is apart from all that are taken, or the one farthest from them."""

    def distance(named: tuple[str, float]) -> float:
        return min((_degrees(named[1], hue) for hue in taken), default=360)

    return next((named for named in seed.hues if distance(named) >= APART), max(seed.hues, key=distance))


def _degrees(one: float, other: float) -> float:
    """Return how far two hues are apart, from 0 to 180 degrees."""
    return abs((one - other + 180) % 360 - 180)


def _readable(colour: str, *grounds: str) -> str:
    """Return the nearest shade that passes as text on the page, on its own tint and on other grounds."""

    def passes(candidate: str) -> bool:
        return all(contrast(candidate, ground) >= LEAST_CONTRAST for ground in (PAPER, tint(candidate), *grounds))

    return nearest(colour, passes) or "#000000"
