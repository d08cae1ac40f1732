"""A brand as CSS custom properties: the style sheets ask for a role and never for a colour or a font.

The masthead keeps its colours in the dark scheme, so that a page is known by them in both.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from markupsafe import Markup

from briefings.brand import Brand, Colours, Role
from briefings.colour import LEAST_CONTRAST, contrast

TINT_SATURATION, DARK_SATURATION = 0.5, 0.7
"""How much of its saturation a colour keeps in a tint, and in the dark, where all of it would be too loud."""

SERIFS = frozenset(
    (
        "baskerville",
        "book antiqua",
        "bookman old style",
        "caladea",
        "cambria",
        "century",
        "constantia",
        "crimson text",
        "garamond",
        "eb garamond",
        "georgia",
        "libre baskerville",
        "lora",
        "merriweather",
        "palatino",
        "palatino linotype",
        "playfair display",
        "source serif pro",
        "times",
        "times new roman",
    )
)
"""Families with serifs that do not say so in their names."""


@cache
def brand_css(brand: Brand) -> Markup:
    """Return the brand's custom properties for the light scheme, and those that differ in the dark one."""
    fixed = {
        "masthead": brand.colours.primary,
        "on-masthead": brand.colours.paper,
        "picture-ground": brand.colours.paper,
        "font-heading": font_stack(brand.fonts.heading),
        "font-body": font_stack(brand.fonts.body),
    }
    light = _rule({**fixed, **dict(_colours(brand.colours))})
    dark = _rule(dict(_colours(dark_colours(brand.colours))))
    return Markup(f"{light}\n@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n")  # noqa: S704  no content


def font_stack(family: str) -> str:
    """Return a value for ``font-family``: the family as a string, one that most machines have, the generic one."""
    name = family.casefold()
    has_serifs = name in SERIFS or ("serif" in name and "sans" not in name)
    return f"{css_string(family)}, {'Georgia, serif' if has_serifs else 'Arial, sans-serif'}"


def css_string(text: str) -> str:
    """Return a text as a CSS string in which no sign can end the string or the style element (CSS Syntax 3, 4.3.7)."""
    return '"' + re.sub(r"[^\w -]", lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'


def _colours(colours: Colours) -> Iterator[tuple[str, str]]:
    for name in ("ink", "paper", "muted", "line", "link"):
        yield name, getattr(colours, name)
    yield "surface", quiet_tint(colours.surface, colours.primary, colours)
    for role in Role:
        yield role.value, colours.of(role)
        yield f"{role.value}-tint", quiet_tint(colours.tint_of(role), colours.of(role), colours)


def quiet_tint(tint: str, colour: str, colours: Colours) -> str:
    """Return a tint less colourful than Office can make it, or that tint where text would not pass on the other."""
    texts = (colour, colours.ink, colours.link, colours.muted)
    quieter = quiet(tint, TINT_SATURATION)
    return quieter if all(contrast(text, quieter) >= LEAST_CONTRAST for text in texts) else tint


def dark_colours(colours: Colours) -> Colours:
    """Return the brand's colours for the dark, less colourful than in the light, where they would glow."""
    names = ("link", *(role.value for role in Role))
    return replace(colours, **{name: quiet(getattr(colours, name), DARK_SATURATION) for name in names}).for_the_dark()


def quiet(colour: str, kept: float) -> str:
    """Return a colour with a part (0 to 1) of its saturation (HSL) and the same lightness."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    grey = (max(channels) + min(channels)) / 2
    return "#" + "".join(f"{round(grey + (channel - grey) * kept):02X}" for channel in channels)


def _rule(properties: Mapping[str, str]) -> str:
    return ":root { " + " ".join(f"--{name}: {value};" for name, value in properties.items()) + " }"
