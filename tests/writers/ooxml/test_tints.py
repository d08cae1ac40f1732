from colorsys import hls_to_rgb, rgb_to_hls

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefings.colour import tint
from briefings.writers.ooxml.theme import NAMESPACE, slot_colours
from briefings.writers.ooxml.tints import aim_drawing_tints, drawing_tint, word_shaded, word_tint, word_tinted
from tests.builders import BRAND

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
WARNING = BRAND.colours.warning


def channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def apart(one: str, other: str) -> int:
    """Return the greatest difference of two colours in any channel, of 255."""
    return max(abs(a - b) for a, b in zip(channels(one), channels(other), strict=True))


def drawn(colour: str) -> str:
    """Return what Office draws for a tint: its transforms applied in their order (ECMA-376 part 1, 20.1.2.3)."""
    hue, light, colourful = rgb_to_hls(*(channel / 255 for channel in channels(colour)))
    for name, value in drawing_tint(colour):
        share = value / 100_000
        if name == "satMod":
            colourful = min(1.0, colourful * share)
        elif name == "lumMod":
            light *= share
        else:
            light = min(1.0, light + share)
    return "#" + "".join(f"{round(255 * channel):02X}" for channel in hls_to_rgb(hue, light, colourful))


@given(COLOURS)
def test_slides_show_nearly_the_tint_of_the_brand(colour: str) -> None:
    assert apart(drawn(colour), tint(colour)) <= 8


@given(COLOURS)
def test_word_comes_near_to_it_with_the_one_value_that_it_has(colour: str) -> None:
    assert apart(word_tinted(colour, word_tint(colour)), tint(colour)) <= 16


def test_a_shade_is_darker() -> None:
    assert word_shaded("#808080", 0x80) == "#404040"


def part(inner: str) -> etree._Element:
    return etree.fromstring(f'<a:fill xmlns:a="{NAMESPACE}">{inner}</a:fill>')


MARK = '<a:lumMod val="10000"/><a:lumOff val="90000"/>'


@pytest.mark.parametrize(
    ("name", "colour"), [("accent3", WARNING), ("tx1", BRAND.colours.ink), ("dk1", BRAND.colours.ink)]
)
def test_a_marked_tint_is_aimed_at_its_own_colour(name: str, colour: str) -> None:
    root = part(f'<a:schemeClr val="{name}">{MARK}</a:schemeClr>')
    aim_drawing_tints(root, slot_colours(BRAND))
    made = [(etree.QName(child).localname, int(child.get("val", ""))) for child in root[0]]
    assert tuple(made) == drawing_tint(colour)


@pytest.mark.parametrize(
    "inner",
    [
        '<a:schemeClr val="accent3"/>',
        '<a:schemeClr val="accent3"><a:lumMod val="20000"/><a:lumOff val="80000"/></a:schemeClr>',
        f'<a:schemeClr val="phClr">{MARK}</a:schemeClr>',
    ],
)
def test_any_other_colour_is_left_alone(inner: str) -> None:
    root = part(inner)
    before = etree.tostring(root)
    aim_drawing_tints(root, slot_colours(BRAND))
    assert etree.tostring(root) == before
