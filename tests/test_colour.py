import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.colour import contrast, is_hex, luminance, nearest, nearest_passing, normalise, tint, with_lightness

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


def test_a_tint_keeps_the_hue_and_is_what_office_makes_of_it() -> None:
    assert tint("#0B5563") == "#DBF6FB"
    assert tint("#000000") == "#E6E6E6"
    assert tint("#FFFFFF") == "#FFFFFF"


def test_another_lightness_keeps_the_hue() -> None:
    assert with_lightness("#0000FF", 0.25) == "#000080"
    assert with_lightness("#123456", 0) == "#000000"
    assert with_lightness("#123456", 1) == "#FFFFFF"


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
    assert luminance(tint(colour)) >= luminance(colour)
