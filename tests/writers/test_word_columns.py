"""Sections with columns: closed where they end, in the order of the schema, with headers in the first only."""

from lxml import etree

from briefings.writers.ooxml.word_columns import columns, in_sections
from briefings.writers.ooxml.word_xml import Element, Form, paragraph, property_of, run, tag, w, without


def page() -> Element:
    return w(
        "sectPr", w("headerReference"), w("pgSz", w=100), w("pgMar"), w("cols", space=5), w("titlePg"), w("docGrid")
    )


def line(words: str) -> Element:
    return paragraph(Form("A"), run(words))


def names(element: Element | None) -> list[str]:
    return [] if element is None else [str(etree.QName(each).localname) for each in element]


def end_of(element: Element) -> Element | None:
    return element.find(f"{tag('pPr')}/{tag('sectPr')}")


def test_a_text_without_columns_is_one_section() -> None:
    last = page()
    made = in_sections([line("a"), line("b")], last, "A")
    assert [end_of(each) for each in made] == [None, None]
    assert names(last) == names(page())


def test_only_the_first_section_has_headers_and_the_others_go_on_on_the_same_page() -> None:
    last = page()
    made = in_sections([line("a"), columns([[line("b")], [line("c")]], 7, "A"), line("d")], last, "A")
    first, second = (end for each in made if (end := end_of(each)) is not None)
    assert names(first) == names(page())
    assert names(second) == ["type", "pgSz", "pgMar", "cols", "docGrid"]
    assert names(last) == ["type", "pgSz", "pgMar", "cols", "docGrid"]
    counts = [each.find(tag("cols")).attrib.get(tag("num")) for each in (first, second, last)]  # type: ignore[union-attr]
    assert counts == [None, "2", None]


def test_a_text_that_begins_and_ends_with_columns_has_tiny_paragraphs_around_them() -> None:
    made = in_sections([columns([[line("b")], [line("c")]], 7, "A")], page(), "A")
    said = ["".join(str(text) for text in each.itertext()) for each in made]
    assert said == ["", "b", "", "c", ""]
    assert all(property_of(made[at], "spacing").get(tag("lineRule")) == "exact" for at in (0, 2, 4))


def test_columns_of_a_page_without_a_grid_come_last() -> None:
    made = in_sections([line("a"), columns([[line("b")]], 7, "A")], w("sectPr", w("pgSz"), w("pgMar")), "A")
    assert names(end_of(made[1])) == ["type", "pgSz", "pgMar", "cols"]


def test_properties_of_a_style_come_before_those_of_its_text() -> None:
    style = w("style", w("name"), w("rPr"))
    property_of(style, "keepNext")
    assert names(style) == ["name", "pPr", "rPr"]
    without(style, "keepNext", "shd")
    assert names(style[1]) == []
    bare = w("style", w("name"))
    property_of(bare, "keepNext")
    assert names(bare) == ["name", "pPr"]
