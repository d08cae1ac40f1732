import re
from dataclasses import replace

import pytest

from briefings.brand import Brand, Colours, Fonts, Role
from briefings.colour import LEAST_CONTRAST, contrast
from briefings.layouts import find_brands, packaged_layouts
from briefings.writers.web.tokens import brand_css, css_string, dark_colours, font_stack, quiet, quiet_tint
from tests.builders import BRAND, COLOURS

LOUD = Colours(
    ink="#000000",
    paper="#FFFFFF",
    muted="#595959",
    line="#CCCCCC",
    link="#0000EE",
    primary="#B00020",
    success="#007A00",
    warning="#8F5A00",
    danger="#C00000",
    info="#6A00D5",
)
BRANDS = [BRAND, replace(BRAND, colours=LOUD), *find_brands([packaged_layouts()]).by_key.values()]


def properties(css: str) -> tuple[dict[str, str], dict[str, str]]:
    light, dark = css.split("@media")
    pairs = re.compile(r"--([a-z-]+): ([^;]+);")
    return dict(pairs.findall(light)), {**dict(pairs.findall(light)), **dict(pairs.findall(dark))}


@pytest.mark.parametrize("brand", BRANDS, ids=lambda brand: f"{brand.key}-{brand.colours.primary}")
def test_every_text_is_readable_on_every_surface_in_light_and_dark(brand: Brand) -> None:
    for scheme in properties(brand_css(brand)):
        grounds = ["paper", "surface", *(f"{role}-tint" for role in Role)]
        pairs = [(text, ground) for text in ("ink", "link") for ground in grounds]
        pairs += [("muted", "paper"), ("on-masthead", "masthead")]
        pairs += [(role.value, ground) for role in Role for ground in ("paper", f"{role}-tint")]
        for text, ground in pairs:
            assert contrast(scheme[text], scheme[ground]) >= LEAST_CONTRAST, (text, ground)


def test_the_masthead_looks_the_same_in_both_schemes() -> None:
    light, dark = properties(brand_css(BRAND))
    assert light["masthead"] == dark["masthead"] == COLOURS.primary
    assert light["paper"] != dark["paper"]


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Arial", '"Arial", Arial, sans-serif'),
        ("Georgia", '"Georgia", Georgia, serif'),
        ("Noto Serif", '"Noto Serif", Georgia, serif'),
        ("Microsoft Sans Serif", '"Microsoft Sans Serif", Arial, sans-serif'),
    ],
)
def test_a_font_falls_back_to_one_of_its_own_sort(family: str, expected: str) -> None:
    assert font_stack(family) == expected


def test_the_name_of_a_font_cannot_leave_its_string() -> None:
    css = css_string('x"; } </style><script>')
    assert css == '"x\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c script\\3e "'
    fonts = Fonts("</style>", "a\\")
    assert "</style" not in brand_css(replace(BRAND, fonts=fonts))


def test_a_quiet_colour_keeps_its_lightness_and_loses_saturation() -> None:
    assert quiet("#FF0000", 0.5) == "#BF4040"
    assert quiet("#808080", 0.5) == "#808080"


def test_a_tint_keeps_its_colour_where_text_would_not_pass_otherwise() -> None:
    just = replace(COLOURS, warning="#8A5200", ink="#000000", link="#000000", muted="#000000")
    tint = just.tint_of(Role.WARNING)
    assert quiet_tint(tint, just.warning, just) == quiet(tint, 0.5)
    assert quiet_tint(tint, "#9A7B52", just) == tint


def test_the_dark_scheme_is_dark_and_calmer_than_the_brand() -> None:
    def spread(colour: str) -> int:
        channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        return max(channels) - min(channels)

    loud, calm = LOUD.for_the_dark(), dark_colours(LOUD)
    assert calm.is_dark
    assert all(spread(getattr(calm, name)) < spread(getattr(loud, name)) for name in ("paper", "line"))
