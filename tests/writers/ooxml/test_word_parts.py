"""The small gaps: links, styles, colours, rings, elements."""

import pytest
from lxml import etree

from briefings.colour import tint
from briefings.ring import ARCS
from briefings.writers.ooxml.tints import word_tint, word_tinted
from briefings.writers.ooxml.word_links import LONGEST_NAME, bookmark_names, bookmarked, field
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours
from briefings.writers.ooxml.word_xml import Form, Tab, paragraph, property_of, run, tag, w
from tests.builders import BRAND
from tests.describe_word import find, in_words

# ---- elements


def test_properties_stand_in_the_order_of_the_schema() -> None:
    made = paragraph(
        Form("A", left=10, numbering=(1, 0), keep_next=True, before=3, align="end", outline=2, tabs=(Tab(5),))
    )
    for name in ("shd", "keepLines", "pBdr"):
        property_of(made, name)
    names = [etree.QName(each).localname for each in made[0]]
    assert names == [
        "pStyle",
        "keepNext",
        "keepLines",
        "numPr",
        "pBdr",
        "shd",
        "tabs",
        "spacing",
        "ind",
        "jc",
        "outlineLvl",
    ]
    inner = run("x", w("color", val="auto"), w("rStyle", val="Strong"), w("b"))[0]
    assert [etree.QName(each).localname for each in inner] == ["rStyle", "b", "color"]


def test_a_paragraph_without_properties_gets_them_first() -> None:
    bare = w("p", run("words"))
    property_of(bare, "spacing").set(tag("before"), "20")
    assert [etree.QName(each).localname for each in bare] == ["pPr", "r"]


def test_blanks_at_the_ends_of_a_run_are_kept() -> None:
    assert in_words(w("p", run(" between ")), {}) == " between "
    assert run(" x")[0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


# ---- links


def test_names_of_bookmarks_are_short_unique_and_plain() -> None:
    long = "what-needs-to-happen-about-the-voice-of-the-child"
    names = bookmark_names(["method", "7-days", f"{long}-one", f"{long}-two"])
    assert names["method"] == "to_method"
    assert names["7-days"] == "to_7_days"
    assert len(set(names.values())) == 4
    assert all(len(name) <= LONGEST_NAME for name in names.values())


def test_a_bookmark_has_two_ends_of_one_id() -> None:
    start, words, end = bookmarked("to_method", 7, run("Method"))
    assert (start.get(tag("id")), end.get(tag("id")), words[0].text) == ("7", "7", "Method")


def test_a_field_shows_something_before_it_is_worked_out() -> None:
    page = field("PAGE", "1")
    assert page.get(tag("instr")) == "PAGE"
    assert "".join(str(text) for text in page.itertext()) == "1"


# ---- styles


def styles() -> Styles:
    box = w("pPr", w("pBdr"), w("shd", fill="E8F2ED"), w("ind", left=240, right=200))
    numbered = w("pPr", w("numPr", w("numId", val=3)))
    return Styles(
        w(
            "styles",
            w("style", w("name", val="heading 1"), styleId="berschrift1"),
            w("style", w("name", val="Found"), box, styleId="Found"),
            w("style", w("name", val="Small Found"), w("basedOn", val="Found"), styleId="SmallFound"),
            w("style", w("name", val="List Bullet"), numbered, styleId="ListBullet"),
            w("style", styleId="Nameless"),
        )
    )


def test_a_style_is_found_by_its_name_whatever_its_id() -> None:
    assert styles().id("Heading 1") == "berschrift1"
    with pytest.raises(KeyError):
        styles().id("Heading 2")


def test_names_that_no_style_has_are_told() -> None:
    assert styles().missing(["Heading 1", "Found", "Quote"]) == ["Quote"]


def test_a_style_takes_its_box_from_the_one_it_is_based_on() -> None:
    box = styles().box("Small Found")
    assert (box.left, box.right) == (240, 200)
    assert box.shading is not None
    assert box.shading.get(tag("fill")) == "E8F2ED"


def test_a_style_without_a_box_has_none() -> None:
    box = styles().box("Heading 1")
    assert (box.borders, box.shading, box.left, box.right) == (None, None, 0, 0)
    assert styles().left("Heading 1") == 0


def test_a_table_style_may_leave_its_header_without_a_fill() -> None:
    last = w("tblStylePr", type="lastRow")
    plain = Styles(w("styles", w("style", w("name", val="Plain"), last, styleId="Plain")))
    assert plain.header_fill("Plain") is None


def test_a_list_style_knows_its_list() -> None:
    assert styles().list_id("List Bullet") == 3
    with pytest.raises(KeyError):
        styles().list_id("Found")


def test_the_language_is_that_of_all_text() -> None:
    defaults = w("rPr", w("lang", val="en-US"))
    root = w("styles", w("docDefaults", w("rPrDefault", defaults)))
    Styles(root).set_language("cy-GB")
    assert [each.get(tag("val")) for each in defaults] == ["cy-GB"]
    Styles(w("styles")).set_language("cy-GB")


# ---- colours


def test_colours_remember_what_the_theme_says() -> None:
    elements = (
        w("color", val="auto", themeColor="accent2"),
        w("top", color="auto", themeColor="background1"),
        w("shd", color="auto", fill="auto", themeFill="accent3", themeFillTint="1A"),
        w("color", val="auto", themeColor="text1", themeShade="80"),
        w("color", val="auto", themeColor="hyperlink"),
        w("color", val="123456"),
        w("color", val="auto", themeColor="none"),
    )
    refresh_caches(w("styles", *elements), word_colours(BRAND))
    cached = [each.get(tag("val")) or each.get(tag("color")) for each in elements]
    assert cached == ["1F6B4A", "FFFFFF", "auto", "0A131E", "0B5563", "123456", "auto"]
    assert elements[2].get(tag("fill")) == tint(BRAND.colours.warning).removeprefix("#")
    assert elements[2].get(tag("themeFillTint")) == f"{word_tint(BRAND.colours.warning):02X}"


def test_another_tint_than_the_marked_one_is_words_own() -> None:
    shading = w("shd", color="auto", fill="auto", themeFill="accent3", themeFillTint="33")
    refresh_caches(w("styles", shading), word_colours(BRAND))
    assert shading.get(tag("themeFillTint")) == "33"
    assert shading.get(tag("fill")) == word_tinted(BRAND.colours.warning, 0x33).removeprefix("#")


# ---- the ring


@pytest.mark.parametrize("passed", [0, 3, ARCS])
def test_the_ring_fills_an_arc_for_each_minute_that_has_passed(passed: int) -> None:
    said = in_words(w("p", ring(20, passed, "accent1", "accent6", drawing_id=1)), {})
    parts = [f"{passed} accent1"] * (passed > 0) + [f"{ARCS - passed} accent6"] * (passed < ARCS)
    assert said == f"(ring {', '.join(parts)}, decorative)"


def test_room_after_the_ring_is_part_of_the_drawing() -> None:
    made = ring(20, 3, "accent1", "accent6", drawing_id=1, after=5)
    extent = find(made, ".//wp:extent")[0]
    assert (extent.get("cx"), extent.get("cy")) == (str(25 * 12700), str(20 * 12700))
