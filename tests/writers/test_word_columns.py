"""Sections with columns: closed where they end, in the order of the schema, with headers in the first only."""

from lxml import etree

from briefings.writers.ooxml.word_columns import Columns, Piece, in_sections
from briefings.writers.ooxml.word_markup import Para, Xml, run
from briefings.writers.ooxml.word_xml import fragment, parsed, property_of, tag, w, without
from briefings.writers.ooxml.xml_library import Element


def page() -> Xml:
    properties = (w("headerReference"), w("pgSz", w=100), w("pgMar"), w("cols", space=5), w("titlePg"), w("docGrid"))
    return fragment(w("sectPr", *properties, rsidR="00AA"))


def line(words: str) -> Para:
    return Para("A", run(words))


def made(pieces: list[Piece], of: Xml | None = None) -> tuple[list[Element], Element]:
    """Return the paragraphs of a text and the properties of its last section."""
    *paragraphs, last = parsed(Xml(f"<w:body>{''.join(in_sections(pieces, of or page(), 'A'))}</w:body>"))
    return paragraphs, last


def names(element: Element | None) -> list[str]:
    return [] if element is None else [str(etree.QName(each).localname) for each in element]


def end_of(element: Element) -> Element | None:
    return element.find(f"{tag('pPr')}/{tag('sectPr')}")


def test_a_text_without_columns_is_one_section() -> None:
    paragraphs, last = made([line("a"), line("b")])
    assert [end_of(each) for each in paragraphs] == [None, None]
    assert fragment(last) == page()


def test_only_the_first_section_has_headers_and_the_others_go_on_on_the_same_page() -> None:
    paragraphs, last = made([line("a"), Columns([[line("b")], [line("c")]], 7), line("d")])
    first, second = (end for each in paragraphs if (end := end_of(each)) is not None)
    assert names(first) == names(parsed(page()))
    assert names(second) == ["type", "pgSz", "pgMar", "cols", "docGrid"]
    assert names(last) == ["type", "pgSz", "pgMar", "cols", "docGrid"]
    counts = [each.find(tag("cols")).attrib.get(tag("num")) for each in (first, second, last)]  # type: ignore[union-attr]
    assert counts == [None, "2", None]
    assert [len(each.attrib) for each in (first, second, last)] == [0, 0, 1]


def test_a_text_that_begins_and_ends_with_columns_has_tiny_paragraphs_around_them() -> None:
    paragraphs, _ = made([Columns([[line("b")], [line("c")]], 7)])
    said = ["".join(str(text) for text in each.itertext()) for each in paragraphs]
    assert said == ["", "b", "", "c", ""]
    assert all(property_of(paragraphs[at], "spacing").get(tag("lineRule")) == "exact" for at in (0, 2, 4))


def test_a_table_cannot_close_a_section() -> None:
    table = Xml("<w:tbl/>")
    paragraphs, _ = made([table, Columns([[line("b")], [table]], 7), line("c")])
    assert [etree.QName(each).localname for each in paragraphs] == ["tbl", "p", "p", "p", "tbl", "p", "p"]
    assert [end_of(each) is not None for each in paragraphs] == [False, True, False, False, False, True, False]


def test_columns_of_a_page_without_a_grid_come_last() -> None:
    bare = fragment(w("sectPr", w("pgSz"), w("pgMar")))
    paragraphs, _ = made([line("a"), Columns([[line("b")]], 7)], bare)
    assert names(end_of(paragraphs[1])) == ["type", "pgSz", "pgMar", "cols"]


def test_properties_of_a_style_come_before_those_of_its_text() -> None:
    style = w("style", w("name"), w("rPr"))
    property_of(style, "keepNext")
    assert names(style) == ["name", "pPr", "rPr"]
    without(style, "keepNext", "shd")
    assert names(style[1]) == []
    bare = w("style", w("name"))
    property_of(bare, "keepNext")
    assert names(bare) == ["name", "pPr"]
