import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.colour import (
    TINT_LIGHTNESS,
    contrast,
    from_css,
    is_hex,
    lightness_of,
    luminance,
    nearest,
    nearest_passing,
    normalise,
    tint,
    toned,
)

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize("text", ["#0B5563", "#fff", "#0b5563"])
def test_three_or_six_digits_are_a_colour(text: str) -> None:
    assert is_hex(text)


@pytest.mark.parametrize("text", ["0B5563", "#0B556", "#0B5563FF", "#GGG", "teal", "", "#fff\n"])
def test_anything_else_is_no_colour(text: str) -> None:
    assert not is_hex(text)


def test_a_colour_is_written_in_one_way() -> None:
    assert normalise("#0b5563") == "#0B5563"
    assert normalise("#f0a") == "#FF00AA"


def test_luminance_runs_from_black_to_white() -> None:
    assert luminance("#000000") == 0
    assert luminance("#FFFFFF") == pytest.approx(1)
    assert luminance("#0000FF") == pytest.approx(0.0722)


def test_contrast_of_black_and_white_is_21_either_way_round() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


def test_contrast_agrees_with_a_published_example() -> None:
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


def test_contrast_takes_short_colours() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)


def test_tints_are_quiet_and_of_the_same_hue() -> None:
    assert tint("#1F6B4A") == "#E9F3ED"
    assert tint("#8A5200") == "#F8EEE6"
    assert tint("#000000") == "#F0F0F0"


@pytest.mark.parametrize("colour", ["#0B5563", "#B4472E", "#0F35B0", "#FFFF00", "#000000", "#FFFFFF"])
def test_all_tints_look_equally_light(colour: str) -> None:
    assert lightness_of(tint(colour)) == pytest.approx(TINT_LIGHTNESS, abs=0.005)


def test_a_colour_takes_another_lightness_and_less_chroma() -> None:
    assert lightness_of(toned("#0B5563", 0.7)) == pytest.approx(0.7, abs=0.005)
    assert toned("#0B5563", 1.0) == "#FFFFFF"
    assert toned("#123456", 0.0) == "#000000"
    assert toned("#123456") == "#123456"
    grey = toned("#BE2C55", None, 0.0)
    assert grey[1:3] == grey[3:5] == grey[5:7]
    assert toned("#BE2C55", most=0.0) == grey != toned("#BE2C55", most=0.05)


@pytest.mark.parametrize(
    ("text", "written"),
    [("teal", "#008080"), ("rgb(11 85 99)", "#0B5563"), ("#fff", "#FFFFFF"), ("hsl(0 100% 50%)", "#FF0000")],
)
def test_any_opaque_colour_of_css_is_read(text: str, written: str) -> None:
    assert from_css(text) == written


@pytest.mark.parametrize("text", ["", "sea", "rgba(1, 1, 1, 0.5)", "#0B55637F", "teal; x", "transparent"])
def test_what_is_no_opaque_colour_is_not_read(text: str) -> None:
    assert from_css(text) is None


def test_a_colour_that_passes_is_its_own_nearest() -> None:
    assert nearest_passing("#0B5563", "#FFFFFF") == "#0B5563"


def test_the_nearest_that_passes_is_only_as_dark_as_it_must_be() -> None:
    found = nearest_passing("#3FA7B5", "#FFFFFF")
    assert 4.5 <= contrast(found, "#FFFFFF") < 4.8
    assert luminance(found) < luminance("#3FA7B5")


def test_on_a_dark_background_the_nearest_that_passes_is_lighter() -> None:
    found = nearest_passing("#0B5563", "#0A0A0A", least=7)
    assert contrast(found, "#0A0A0A") >= 7


def test_where_nothing_passes_the_better_of_black_and_white_comes_back() -> None:
    assert nearest_passing("#0B5563", "#FFFFFF", "#000000", least=7) in {"#000000", "#FFFFFF"}
    assert nearest_passing("#0B5563", "#FFFFFF", "#DDDDDD", least=22) == "#000000"


def test_nearest_says_when_no_lightness_passes() -> None:
    assert nearest("#0B5563", lambda _: False) is None


@settings(deadline=None)
@given(COLOURS, COLOURS)
def test_a_nearest_colour_passes_on_any_one_background(colour: str, background: str) -> None:
    assert contrast(nearest_passing(colour, background), background) >= 4.5


@settings(deadline=None)
@given(COLOURS)
def test_a_tint_is_lighter_and_a_colour(colour: str) -> None:
    assert is_hex(tint(colour))
    assert luminance(tint(colour)) > 0.8
