from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.brand import Brand, Colours, Fonts, Logo, Masthead, Role
from briefings.brand.contrast import contrast_problems, text_pairs
from briefings.colour import contrast, tint
from briefings.yamlfile import parse_yaml
from tests.builders import BRAND, COLOURS

HEXES = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize("role", Role)
def test_each_role_has_its_colour(role: Role) -> None:
    assert COLOURS.of(role) == getattr(COLOURS, role.value)


def test_text_stands_on_tints_of_its_colour() -> None:
    assert COLOURS.tint_of(Role.DANGER) == tint(COLOURS.danger)
    assert COLOURS.surface == tint(COLOURS.primary)


def test_a_page_with_dark_text_is_light() -> None:
    assert not COLOURS.is_dark
    assert COLOURS.for_the_dark().is_dark


def test_the_dark_scheme_has_dark_tints() -> None:
    dark = COLOURS.for_the_dark()
    assert all(contrast(dark.tint_of(role), "#FFFFFF") > 7 for role in Role)
    assert contrast(dark.surface, dark.paper) < 2


@settings(deadline=None)
@given(HEXES, HEXES, HEXES)
def test_the_dark_scheme_of_any_brand_is_readable(primary: str, danger: str, link: str) -> None:
    colours = Colours(
        "#111111", "#FFFFFF", "#444444", "#CCCCCC", link, primary, "#1F6B4A", "#8A5200", danger, "#573A86"
    )
    dark = colours.for_the_dark()
    assert [pair for pair in text_pairs(dark) if pair.ratio < 4.5] == []


def test_the_colours_of_the_builders_pass_their_own_check() -> None:
    assert contrast_problems(BRAND.colours, parse_yaml("", Path("_brand.yml"))) == []


@pytest.mark.parametrize(
    "partnership",
    ["Children’s Partnership", "Children's Partnership", "children`s partnership", "  Children’s  Partnership ", "CP"],
)
def test_a_brand_answers_to_its_names_however_they_are_typed(partnership: str) -> None:
    brand = Brand("cp", "Children’s Partnership", "CP", COLOURS, Fonts("Arial", "Arial"))
    assert brand.answers_to(partnership)


@pytest.mark.parametrize("partnership", ["", "Childrens Partnership", "Children’s", "Partnership"])
def test_a_brand_does_not_answer_to_other_names(partnership: str) -> None:
    brand = Brand("cp", "Children's Partnership", "CP", COLOURS, Fonts("Arial", "Arial"))
    assert not brand.answers_to(partnership)


@pytest.mark.parametrize("masthead", Masthead)
def test_every_masthead_can_be_read(masthead: Masthead) -> None:
    ground = getattr(COLOURS, masthead.ground)
    names = (masthead.title, masthead.text, masthead.ring)
    assert all(contrast(getattr(COLOURS, name), ground) >= 4.5 for name in names)
    assert masthead.is_dark == (contrast(ground, "#000000") < contrast(ground, "#FFFFFF"))


def test_the_logo_on_the_masthead_is_the_one_for_its_ground() -> None:
    logo = Logo(Path("mark.png"), "Ours", Path("white.png"))
    assert replace(BRAND, logo=logo).masthead_logo == Path("white.png")
    assert replace(BRAND, logo=logo, masthead=Masthead.PAPER).masthead_logo == Path("mark.png")
    assert replace(BRAND, logo=replace(logo, dark=None)).masthead_logo is None
    assert replace(BRAND, logo=None).masthead_logo is None
