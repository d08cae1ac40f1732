"""Colours of Office files, against what PowerPoint and Word show."""

import pytest
from lxml import etree

from briefings.audit.colours import CLEAR, UNKNOWN, Palette, hexadecimal, word_colour, word_shading
from tests.audit.made import NS

PALETTE = Palette({"accent1": "#4F81BD", "dk1": "#000000", "lt1": "#FFFFFF"})


def xml(text: str) -> etree._Element:
    return etree.fromstring(f"<x {NS}>{text}</x>")[0]


@pytest.mark.parametrize(("colour", "expected"), [
    ("<a:srgbClr val='0b5563'/>", "#0B5563"),
    ("<a:sysClr val='windowText'/>", "#000000"),
    ("<a:sysClr val='window'/>", "#FFFFFF"),
    ("<a:prstClr val='dkBlue'/>", "#00008B"),
    ("<a:prstClr val='medSeaGreen'/>", "#3CB371"),
    ("<a:prstClr val='teal'/>", "#008080"),
    ("<a:schemeClr val='tx1'/>", "#000000"),
    ("<a:schemeClr val='accent9'/>", None),
    ("<a:schemeClr val='phClr'/>", None),
    ("<a:scrgbClr r='0' g='0' b='0'/>", None),
    ("<a:schemeClr val='accent1'><a:lumMod val='75000'/></a:schemeClr>", "#366092"),
    ("<a:schemeClr val='accent1'><a:lumMod val='20000'/><a:lumOff val='80000'/></a:schemeClr>", "#DCE6F2"),
    ("<a:schemeClr val='tx1'><a:lumMod val='65000'/><a:lumOff val='35000'/></a:schemeClr>", "#595959"),
    ("<a:srgbClr val='808080'><a:shade val='50000'/></a:srgbClr>", "#5C5C5C"),
    ("<a:srgbClr val='000000'><a:tint val='50000'/></a:srgbClr>", "#BCBCBC"),
    ("<a:srgbClr val='808080'><a:hueOff val='50000'/></a:srgbClr>", "#808080"),
])  # fmt: skip
def test_colours_of_drawings_are_changed_as_office_does(colour: str, expected: str | None) -> None:
    found = PALETTE.colour(xml(f"<a:solidFill>{colour}</a:solidFill>"))
    if expected is None or found is None:
        assert found is expected
    else:
        pairs = zip(bytes.fromhex(found[1:]), bytes.fromhex(expected[1:]), strict=True)
        assert max(abs(one - other) for one, other in pairs) <= 2, found


def test_fills_are_clear_known_or_unknown() -> None:
    assert PALETTE.fill(None) is None
    assert PALETTE.fill(xml("<p:spPr/>")) is None
    assert PALETTE.fill(xml("<p:spPr><a:noFill/></p:spPr>")) == CLEAR
    assert PALETTE.fill(xml("<p:spPr><a:blipFill/></p:spPr>")) == UNKNOWN
    assert PALETTE.fill(xml("<p:spPr><a:solidFill/></p:spPr>")) == UNKNOWN
    assert PALETTE.fill(xml("<p:spPr><a:gradFill/></p:spPr>")) == UNKNOWN


@pytest.mark.parametrize(("value", "expected"), [
    ("0b5563", "#0B5563"), ("auto", None), ("-00001", None), ("0x1234", None), ("12 456", None), ("1_2345", None),
])  # fmt: skip
def test_six_digits_are_a_colour_and_nothing_else_is(value: str, expected: str | None) -> None:
    assert hexadecimal(value) == expected


def test_colours_of_words_theme_fall_back_on_those_written_beside_them() -> None:
    assert word_colour(xml("<w:color w:val='112233' w:themeColor='accent6'/>"), PALETTE) == "#112233"
    assert word_colour(xml("<w:color w:val='112233' w:themeColor='none'/>"), PALETTE) == "#112233"
    assert word_colour(xml("<w:color/>"), PALETTE) == "auto"
    assert word_colour(xml("<w:color w:themeColor='accent1' w:themeShade='BF'/>"), PALETTE) == "#376092"
    assert word_shading(xml("<w:shd w:fill='112233' w:themeFill='accent6'/>"), PALETTE) == ("#112233",)
    assert word_shading(xml("<w:shd w:val='diagStripe' w:color='000000' w:fill='FFFFFF'/>"), PALETTE) == ("#808080",)
