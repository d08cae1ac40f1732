"""Our arithmetic of OKLCH agrees with coloraide, to the last digit of the colours that are written."""

import random
import subprocess
import sys

import pytest
from coloraide import Color

from briefings import colour
from briefings.oklch import to_srgb

CHANCE = random.Random(7)  # noqa: S311  for tests, the same at every run
COLOURS = ["#000000", "#FFFFFF", "#808080", "#FF0000", "#0000FF"]
COLOURS += [f"#{CHANCE.randrange(1 << 24):06X}" for _ in range(3000)]


def theirs(lightness: float, chroma: float, hue: float) -> str:
    return Color("oklch", [lightness, chroma, hue]).convert("srgb").fit().to_string(hex=True)


def long_form(text: str) -> str:
    return colour.normalise(text)


def test_a_colour_has_the_lightness_chroma_and_hue_that_coloraide_finds() -> None:
    for each in COLOURS:
        lightness, chroma, hue = Color(each).convert("oklch").coords(nans=False)
        assert colour.to_oklch(each) == pytest.approx((lightness, chroma, hue), abs=1e-6)


def test_tints_shades_and_colours_beyond_the_screen_are_those_of_coloraide() -> None:
    beyond = 0
    for each in COLOURS:
        _, chroma, hue = colour.to_oklch(each)
        for lightness, kept in ((0.955, min(chroma * 0.14, 0.02)), (CHANCE.random(), chroma * CHANCE.random())):
            beyond += to_srgb(lightness, kept, hue) is None
            assert colour.from_oklch(lightness, kept, hue) == long_form(theirs(lightness, kept, hue))
    assert beyond > 50


def test_colours_far_beyond_the_screen_become_those_of_coloraide() -> None:
    beyond = 0
    for _ in range(6000):
        asked = CHANCE.uniform(-0.1, 1.1), CHANCE.uniform(0, 0.5), CHANCE.uniform(0, 360)
        if to_srgb(*asked) is None:
            beyond += 1
            assert colour.from_oklch(*asked) == long_form(theirs(*asked)), asked
    assert beyond > 3000


def test_the_library_of_colours_is_not_loaded_for_hexadecimal_ones() -> None:
    code = "import sys; from briefings import colour; colour.toned('#FF0000', 0.9); print('coloraide' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"


def test_a_colour_comes_back_from_its_lightness_chroma_and_hue() -> None:
    assert [colour.from_oklch(*colour.to_oklch(each)) for each in COLOURS] == COLOURS
