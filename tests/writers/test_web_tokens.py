import re
from dataclasses import replace

import pytest

from briefings.brand import Brand, Colours, Fonts, Masthead, Role
from briefings.colour import LEAST_CONTRAST, contrast
from briefings.layouts import find_brands, packaged_layouts
from briefings.writers.web.tokens import brand_css, css_string, font_stack, has_serifs
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


@pytest.mark.parametrize("masthead", Masthead)
@pytest.mark.parametrize("brand", BRANDS, ids=lambda brand: f"{brand.key}-{brand.colours.primary}")
def test_every_text_is_readable_on_every_surface_in_light_and_dark(brand: Brand, masthead: Masthead) -> None:
    for scheme in properties(brand_css(replace(brand, masthead=masthead))):
        grounds = ["paper", "surface", *(f"{role}-tint" for role in Role)]
        pairs = [(text, ground) for text in ("ink", "link") for ground in grounds]
        pairs += [("muted", "paper"), ("on-masthead", "masthead"), ("masthead-title", "masthead")]
        pairs += [(role.value, ground) for role in Role for ground in ("paper", f"{role}-tint")]
        for text, ground in pairs:
            assert contrast(scheme[text], scheme[ground]) >= LEAST_CONTRAST, (text, ground)


def test_a_solid_masthead_looks_the_same_in_both_schemes() -> None:
    light, dark = properties(brand_css(BRAND))
    assert light["masthead"] == dark["masthead"] == COLOURS.primary
    assert light["paper"] != dark["paper"]


@pytest.mark.parametrize(("masthead", "ground"), [(Masthead.TINT, "surface"), (Masthead.PAPER, "paper")])
def test_a_light_masthead_turns_dark_with_the_page(masthead: Masthead, ground: str) -> None:
    light, dark = properties(brand_css(replace(BRAND, masthead=masthead)))
    for scheme in (light, dark):
        assert scheme["masthead"] == scheme[ground]
        assert scheme["masthead-ring"] == scheme["primary"]
    assert light["masthead"] != dark["masthead"]


def test_a_brand_s_own_dark_colours_are_taken() -> None:
    own = replace(COLOURS.for_the_dark(), ink="#FFFFFE")
    assert properties(brand_css(replace(BRAND, dark=own)))[1]["ink"] == "#FFFFFE"


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ("Arial", '"Arial", Arial, sans-serif'),
        ("Georgia", '"Georgia", Georgia, serif'),
        ("Noto Serif", '"Noto Serif", Georgia, serif'),
        ("Microsoft Sans Serif", '"Microsoft Sans Serif", Arial, sans-serif'),
        ("Cambria", '"Cambria", "Caladea", Georgia, serif'),
    ],
)
def test_a_font_falls_back_to_one_of_its_own_sort(family: str, expected: str) -> None:
    assert font_stack(family) == expected


def test_the_name_of_a_font_cannot_leave_its_string() -> None:
    css = css_string('x"; } </style><script>')
    assert css == '"x\\22 \\3b  \\7d  \\3c \\2f style\\3e \\3c script\\3e "'
    fonts = Fonts("</style>", "a\\")
    assert "</style" not in brand_css(replace(BRAND, fonts=fonts))


@pytest.mark.parametrize(("family", "expected"), [("Noto Serif", True), ("CAMBRIA", True), ("Arial", False)])
def test_serifs_are_known_by_name(family: str, expected: bool) -> None:
    assert has_serifs(family) is expected
