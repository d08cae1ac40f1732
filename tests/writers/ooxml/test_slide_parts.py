"""What slides and notes share: rings, and notes pages up to the text."""

from uuid import NAMESPACE_URL, uuid5

import pytest

from briefings.writers.ooxml.slide_notes import NotesHolders, notes_around
from briefings.writers.ooxml.slide_package import identity
from briefings.writers.ooxml.slide_ring import RingArt, ring_group, shared_ring
from briefings.writers.ooxml.slide_shapes import Holder
from briefings.writers.ooxml.slide_table import table
from briefings.writers.ooxml.slide_text import run
from briefings.writers.ooxml.slide_xml import Ids, Place, element, one_for_all
from briefings.writers.ooxml.xml_library import etree

PICTURE, BODY = Holder("Picture", "<p:nvPr/>"), Holder("Notes", "<p:nvPr/>")


@pytest.mark.parametrize("last", [1, 5])
def test_a_shared_ring_is_the_ring_and_takes_as_many_ids(last: int) -> None:
    place, art = Place(10, 20, 1000, 1000), RingArt(("accent1",) * 7, middle=())
    for _ in range(2):
        ours, theirs = Ids(last), Ids(last)
        assert shared_ring(place, art, ours, "en-GB").content.decode() == ring_group(place, art, theirs, "en-GB")
        assert ours.last == theirs.last > last


@pytest.mark.parametrize(
    ("holders", "names"),
    [
        (NotesHolders(PICTURE, BODY), ["", "Picture", "Notes"]),
        (NotesHolders(None, BODY), ["", "Notes"]),
        (NotesHolders(PICTURE, None), ["", "Picture"]),
        (NotesHolders(None, None), [""]),
    ],
)
def test_notes_fill_the_placeholders_that_their_master_has(holders: NotesHolders, names: list[str]) -> None:
    before, after = notes_around(holders)
    root = etree.fromstring(before.content + (b"<a:p/>" + after.content if after else b""))
    assert [each.get("name") for each in root.iter("{*}cNvPr")] == names
    assert bool(after) == (holders.body is not None) == (root.find(".//{*}txBody/{*}p") is not None)


def test_rows_of_a_table_have_their_cells_in_order() -> None:
    made = table([["<a:p/>", "<b/>"], ["<c/>"]], [1, 2], [3, 4], "", (5, 6))
    root = etree.fromstring(f'<x xmlns:a="a">{made}</x>')
    rows = [[str(etree.QName(cell[0][-1]).localname) for cell in row] for row in root.iter("{*}tr")]
    assert rows == [["p", "b"], ["c"]]
    assert [row.get("h") for row in root.iter("{*}tr")] == ["38100", "50800"]


@pytest.mark.parametrize(
    ("text", "shown"), [("a b", "a b"), ("a\nb", "a b"), ("a<b>&c", "a&lt;b&gt;&amp;c"), ("a\u0001\u00a0b", "a\u00a0b")]
)
def test_words_of_a_run_are_on_one_line_and_well_formed(text: str, shown: str) -> None:
    assert run(text, "<p/>") == f"<a:r><p/><a:t>{shown}</a:t></a:r>"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (7, "7"),
        ("Review", "Review"),
        ('a "b" <c> & d', "a &quot;b&quot; &lt;c> &amp; d"),
        ("a\u00a0b\tc\nd\re", "a\u00a0b&#9;c&#10;d&#13;e"),
        ("a\u0001\ud800\uffffb", "ab"),
    ],
)
def test_attributes_are_well_formed(value: str | int, shown: str) -> None:
    assert element("a:x", name=value) == f'<a:x name="{shown}"/>'


def test_equal_values_are_one_for_all_and_only_those_of_a_kind() -> None:
    place = one_for_all(Place(1, 2, 3, 4))
    assert one_for_all(Place(1, 2, 3, 4)) is place
    assert one_for_all((1, 2, 3, 4)) is not place


def test_the_identity_of_a_section_is_that_of_its_name() -> None:
    for number in range(64):
        name = f"a-briefing/{number}. Caf\u00e9"
        assert identity(name) == f"{{{str(uuid5(NAMESPACE_URL, name)).upper()}}}"
