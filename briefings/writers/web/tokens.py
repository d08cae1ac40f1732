"""A brand as CSS custom properties: the style sheets ask for a role and never for a colour or a font.

A dark masthead keeps its colours in the dark scheme, so that a page is known by them in both; a light one turns dark.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from markupsafe import Markup

from briefings.brand import Brand, Colours, Role

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

TWINS = {
    "calibri": "Carlito",
    "cambria": "Caladea",
    "times new roman": "Liberation Serif",
    "trebuchet ms": "Fira Sans",
    "verdana": "DejaVu Sans",
}
"""Free families of the same widths or manner, for machines without Office."""


@lru_cache(maxsize=32)
def brand_css(brand: Brand) -> Markup:
    """Return the brand's custom properties for the light scheme, and those that differ in the dark one."""
    fixed = {
        "picture-ground": brand.colours.paper,
        "font-heading": font_stack(brand.fonts.heading),
        "font-body": font_stack(brand.fonts.body),
    }
    light = _rule({**fixed, **dict(_masthead(brand, brand.colours)), **dict(_colours(brand.colours))})
    dark = _rule({**dict(_masthead(brand, masthead_in_the_dark(brand))), **dict(_colours(_dark_colours(brand)))})
    return Markup(f"{light}\n@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n")  # noqa: S704  no content


def masthead_in_the_dark(brand: Brand) -> Colours:
    """Return the colours that a brand's masthead takes its own from in the dark scheme."""
    return brand.colours if brand.masthead.is_dark else _dark_colours(brand)


@lru_cache(maxsize=32)
def _dark_colours(brand: Brand) -> Colours:
    """Return the colours of the dark scheme, which take long to find."""
    return brand.dark_colours


def has_serifs(family: str) -> bool:
    """Return whether the letters of a font family have serifs, by its name."""
    name = family.casefold()
    return name in SERIFS or ("serif" in name and "sans" not in name)


def font_stack(family: str) -> str:
    """Return a value for ``font-family``: the family as a string, one that most machines have, the generic one."""
    twin = TWINS.get(family.casefold())
    names = [css_string(name) for name in (family, twin) if name]
    return ", ".join((*names, "Georgia, serif" if has_serifs(family) else "Arial, sans-serif"))


def css_string(text: str) -> str:
    """Return a text as a CSS string in which no sign can end the string or the style element (CSS Syntax 3, 4.3.7)."""
    return '"' + re.sub(r"[^\w -]", lambda sign: f"\\{ord(sign[0]):x} ", text) + '"'


def _masthead(brand: Brand, colours: Colours) -> Iterator[tuple[str, str]]:
    look = brand.masthead
    for name, field in (
        ("masthead", look.ground),
        ("masthead-title", look.title),
        ("on-masthead", look.text),
        ("masthead-ring", look.ring),
    ):
        yield name, getattr(colours, field)


def _colours(colours: Colours) -> Iterator[tuple[str, str]]:
    for name in ("ink", "paper", "muted", "line", "link", "surface"):
        yield name, getattr(colours, name)
    for role in Role:
        yield role.value, colours.of(role)
        yield f"{role.value}-tint", colours.tint_of(role)


def _rule(properties: Mapping[str, str]) -> str:
    return ":root { " + " ".join(f"--{name}: {value};" for name, value in properties.items()) + " }"
