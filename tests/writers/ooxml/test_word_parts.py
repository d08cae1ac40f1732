"""The small gaps: links, styles, colours, rings, elements."""

import pytest
from hypothesis import given
from hypothesis.strategies import characters, sampled_from, text
from lxml import etree

from briefings.colour import tint
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Details
from briefings.ring import ARCS
from briefings.writers.ooxml.part_around import around
from briefings.writers.ooxml.part_text import as_part
from briefings.writers.ooxml.properties import filled_pieces
from briefings.writers.ooxml.tints import word_tint, word_tinted
from briefings.writers.ooxml.word_branded import branded
from briefings.writers.ooxml.word_links import LONGEST_NAME, bookmark_names, bookmarked, field
from briefings.writers.ooxml.word_markup import (
    NAMESPACES,
    NOTHING,
    Para,
    Tab,
    W,
    Xml,
    escaped,
    joined,
    quoted,
    run,
    run_properties,
)
from briefings.writers.ooxml.word_markup import w as written
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.ooxml.word_styles import Styles, bordered
from briefings.writers.ooxml.word_theme import refresh_caches, word_colours
from briefings.writers.ooxml.word_xml import (
    PARAGRAPH_ORDER,
    fragment,
    parsed,
    property_of,
    tag,
    w,
)
from briefings.writers.ooxml.xml_library import Element
from tests.builders import BRAND
from tests.describe_word import find, in_words

# ---- elements


def names(element: Element) -> list[str]:
    return [str(etree.QName(each).localname) for each in element]


def test_properties_stand_in_the_order_of_the_schema() -> None:
    made = Para(
        "A",
        left=10,
        right=5,
        numbering=(1, 0),
        keep_next=True,
        keep_lines=True,
        before=3,
        align="end",
        outline=2,
        tabs=(Tab(5),),
        borders=Xml("<w:pBdr/>"),
        shading=Xml("<w:shd/>"),
        section=Xml("<w:sectPr/>"),
    )
    properties = parsed(made.xml())[0]
    ranks = [PARAGRAPH_ORDER.index(name) for name in names(properties)]
    assert len(ranks) == 12
    assert ranks == sorted(ranks)
    inner = run_properties("Strong", bold=True, theme_colour="accent1", colour="123456")
    assert names(parsed(inner)) == ["rStyle", "b", "color"]
    assert run_properties("", bold=False, theme_colour="", colour="auto") == NOTHING


def test_a_new_property_of_an_element_takes_its_place() -> None:
    made = parsed(Para("A", left=10, keep_next=True, tabs=(Tab(5),)).xml())
    for name in ("shd", "keepLines", "pBdr"):
        property_of(made, name)
    assert names(made[0]) == ["pStyle", "keepNext", "keepLines", "pBdr", "shd", "tabs", "ind"]


def test_a_paragraph_without_properties_gets_them_first() -> None:
    bare = w("p", w("r"))
    property_of(bare, "spacing").set(tag("before"), "20")
    assert names(bare) == ["pPr", "r"]


def test_blanks_at_the_ends_of_a_run_are_kept() -> None:
    assert in_words(parsed(written("p", run(" between "))), {}) == " between "
    assert parsed(run(" x"))[0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


ANY = characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | sampled_from("\r\n\t<&>\"'")


@given(words=text(alphabet=ANY))
def test_any_words_are_kept_in_text_and_in_attributes(words: str) -> None:
    made = parsed(written("a", Xml(f"<b>{escaped(words)}</b>"), title=words))
    assert (made.get(tag("title")), made[0].text or "") == (words, words)
    assert quoted(words).count('"') == 0


@pytest.mark.parametrize("character", ["\0", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_characters_that_xml_cannot_hold_are_refused(character: str) -> None:
    with pytest.raises(ValueError, match=r"control|surrogates"):
        as_part(f"<a>{escaped(character)}</a>")


def test_a_part_takes_markup_at_its_place_whatever_the_prefixes_of_a_template() -> None:
    root = etree.fromstring(f'<styles xmlns="{W}" xmlns:r="urn:other"><a/><body><sectPr/></body>after</styles>')
    made = etree.fromstring(around(root, root[1], 0, NAMESPACES).part(run("words & more")))
    assert [names(made), names(made[1])] == [["a", "body"], ["r", "sectPr"]]
    assert made[1][0][0].text == "words & more"
    assert names(root[1]) == ["sectPr"]


@pytest.mark.parametrize(
    "line", [Para("Footer", joined(run("A & B ’s"), run("later"))).xml(), Para("Footer", run("")).xml(), "<w:p/>"]
)
def test_a_part_with_one_line_is_the_same_in_pieces(line: str) -> None:
    root = etree.fromstring(f'<w:ftr xmlns:w="{W}"><w:p/></w:ftr>')
    part = around(root, root, 0, NAMESPACES)
    before, words, after = part.pieces_of_line(line)
    assert before.content + words + after.content == part.part(line)
    assert words.decode() == ("A &amp; B ’s" if "later" in line else "")


def test_properties_in_pieces_say_what_the_briefing_says() -> None:
    part = branded(find_layout([packaged_layouts()]).word, BRAND, "en-GB").properties
    details = Details(title='The "A" & <B> of it', partnership="Harbour’s")
    pieces = filled_pieces(part, details)
    root = etree.fromstring(b"".join(piece.content for piece in pieces))
    assert root.findtext("{http://purl.org/dc/elements/1.1/}title") == details.title
    assert root.findtext("{http://purl.org/dc/elements/1.1/}creator") == details.partnership
    assert b"The &quot;A&quot; &amp; &lt;B&gt; of it" in pieces[1].content


def test_names_of_bookmarks_hold_letters_of_any_language_and_nothing_else() -> None:
    given = ["plan-b", "caf\u00e9-2", "a_b-c", "risk\u2019s.x"]
    assert list(bookmark_names(given).values()) == ["to_plan_b", "to_caf\u00e9_2", "to_a_b_c", "to_risk_s_x"]


def test_an_element_as_markup_says_no_prefix_that_every_part_declares() -> None:
    element = etree.fromstring(f'<w:a xmlns:w="{W}" xmlns:x="urn:x" xmlns:y="urn:y"><x:b/><w:c/></w:a>')
    assert fragment(element) == '<w:a xmlns:x="urn:x"><x:b/><w:c/></w:a>'
    assert fragment(None) == NOTHING


# ---- links


def test_names_of_bookmarks_are_short_unique_and_plain() -> None:
    long = "what-needs-to-happen-about-the-voice-of-the-child"
    names = bookmark_names(["method", "7-days", f"{long}-one", f"{long}-two"])
    assert names["method"] == "to_method"
    assert names["7-days"] == "to_7_days"
    assert len(set(names.values())) == 4
    assert all(len(name) <= LONGEST_NAME for name in names.values())


def test_a_bookmark_has_two_ends_of_one_id() -> None:
    start, words, end = parsed(written("p", bookmarked("to_method", 7, run("Method"))))
    assert (start.get(tag("id")), end.get(tag("id")), words[0].text) == ("7", "7", "Method")


def test_a_field_shows_something_before_it_is_worked_out() -> None:
    page = parsed(field("PAGE", "1"))
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
    assert box.shading == '<w:shd w:fill="E8F2ED"/>'


def test_a_style_without_a_box_has_none() -> None:
    box = styles().box("Heading 1")
    assert (box.borders, box.shading, box.left, box.right) == (NOTHING, NOTHING, 0, 0)
    assert styles().left("Heading 1") == 0


def test_a_table_style_may_leave_its_header_without_a_fill() -> None:
    last = w("tblStylePr", type="lastRow")
    plain = Styles(w("styles", w("style", w("name", val="Plain"), last, styleId="Plain")))
    assert plain.header_fill("Plain") == NOTHING


def test_what_a_text_needs_of_styles_is_read_once_for_those_that_there_are() -> None:
    made = styles().resolved(["Small Found", "List Bullet", "Quote"])
    assert {name: (style.id, style.left, style.has_list) for name, style in made.items()} == {
        "Small Found": ("SmallFound", 240, False),
        "List Bullet": ("ListBullet", 0, True),
    }


def test_borders_go_on_where_a_box_does() -> None:
    style = fragment(w("pBdr", w("top", sz=8, space=4), w("bottom", sz=8, space=4)))
    top, bottom = parsed(bordered(style, 6, None, 2))
    assert [each.get(tag("space")) for each in (top, bottom)] == ["6", "4"]
    assert [each.get(tag("sz")) for each in (top, bottom)] == ["10", "8"]


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
    said = in_words(parsed(written("p", ring(20, passed, "accent1", "accent6", drawing_id=1))), {})
    parts = [f"{passed} accent1"] * (passed > 0) + [f"{ARCS - passed} accent6"] * (passed < ARCS)
    assert said == f"(ring {', '.join(parts)}, decorative)"


def test_room_after_the_ring_is_part_of_the_drawing() -> None:
    made = parsed(ring(20, 3, "accent1", "accent6", drawing_id=1, after=5))
    extent = find(made, ".//wp:extent")[0]
    assert (extent.get("cx"), extent.get("cy")) == (str(25 * 12700), str(20 * 12700))
