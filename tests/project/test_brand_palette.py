from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.brand import Colours
from briefings.brand.contrast import text_pairs
from briefings.colour import LEAST_CONTRAST, contrast, to_oklch
from briefings.project.brand_palette import Palette, palette_of

HEXES = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def colours(palette: Palette) -> Colours:
    named = palette.colours
    roles = {role: named[name] for role, name in palette.roles.items()}
    return Colours(
        ink=named["ink"],
        paper=named["white"],
        muted=named["slate"],
        line=named["mist"],
        link=named["main"],
        primary=named["main"],
        **roles,
    )


def hue(colour: str) -> float:
    return to_oklch(colour)[2]


@given(HEXES, st.none() | HEXES)
def test_every_text_passes_in_any_pair_of_colours(primary: str, secondary: str | None) -> None:
    made = colours(palette_of(primary, secondary))
    assert all(pair.ratio >= LEAST_CONTRAST for pair in text_pairs(made))


def test_a_colour_that_can_carry_text_stays_as_it_is() -> None:
    palette = palette_of("#0b5563")
    assert palette.colours["main"] == "#0B5563"
    assert palette.darkened == {}


def test_a_colour_that_is_too_light_is_darkened_in_its_own_hue_and_told() -> None:
    palette = palette_of("#FFCC00", "#7FD1E8")
    assert palette.darkened == {
        "primary": ("#FFCC00", palette.colours["main"]),
        "secondary": ("#7FD1E8", palette.colours["second"]),
    }
    assert contrast(palette.colours["main"], "#FFFFFF") >= LEAST_CONTRAST
    assert hue(palette.colours["main"]) == pytest.approx(hue("#FFCC00"), abs=6)


def test_the_second_colour_is_that_of_questions() -> None:
    palette = palette_of("#0B5563", "#8E2457")
    assert palette.roles["info"] == "second"
    assert palette.colours["second"] == "#8E2457"


@pytest.mark.parametrize(
    ("primary", "role", "name"),
    [
        ("#0B5563", "success", "green"),
        ("#00703C", "success", "teal"),
        ("#C8102E", "danger", "raspberry"),
        ("#B35900", "warning", "olive"),
        ("#5B2C83", "info", "indigo"),
        ("#808080", "danger", "brick"),
        ("#FFCC00", "danger", "crimson"),  # brick would be like the copper that warning has beside a yellow
    ],
)
def test_a_role_moves_aside_for_a_colour_that_is_like_it(primary: str, role: str, name: str) -> None:
    assert palette_of(primary).roles[role] == name


def apart(one: str, other: str) -> float:
    return abs((hue(one) - hue(other) + 180) % 360 - 180)


@given(HEXES)
def test_no_role_is_like_another(primary: str) -> None:
    palette = palette_of(primary)
    hexes = [palette.colours[name] for name in palette.roles.values()]
    assert all(apart(one, other) > 15 for one, other in combinations(hexes, 2))


def test_a_lively_colour_has_lively_neighbours() -> None:
    chroma = {primary: to_oklch(palette_of(primary).colours["violet"])[1] for primary in ("#E4002B", "#5A6B6B")}
    assert chroma["#E4002B"] > chroma["#5A6B6B"]
