"""Office packages: what the standard library reads back from our own zip files."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis.strategies import binary, booleans, lists, tuples

from briefings.writers.ooxml.package import EPOCH, FIRST, Deflater, Shared, entry, packed

CONTENTS = {
    "ppt/slides/slide2.xml": b"<a/>" * 500,
    "ppt/media/image1.png": bytes(range(256)),
    FIRST: b"<Types/>",
    "_rels/.rels": b"",
    "ppt/media/Caf\u00e9.xml": b"<b/>",
}


def test_zip_reads_back() -> None:
    package = packed(entry(name, content) for name, content in CONTENTS.items())
    with ZipFile(BytesIO(package)) as opened:
        assert opened.testzip() is None
        assert opened.namelist() == [FIRST, *sorted(CONTENTS.keys() - {FIRST})]
        assert {name: opened.read(name) for name in opened.namelist()} == CONTENTS
        for info in opened.infolist():
            made = info.date_time, info.create_system, info.external_attr, info.compress_type
            assert made == (EPOCH, 3, 0o644 << 16, ZIP_DEFLATED)


def test_parts_deflated_one_after_the_other_read_back_and_owe_nothing_to_each_other() -> None:
    contents = CONTENTS | {"ppt/slides/slide1.xml": bytes(range(256)) * 800 + b"<a/>" * 50_000}
    one = Deflater()
    entries = [one.entry(name, content) for name, content in contents.items()]
    assert entries == [Deflater().entry(name, content) for name, content in contents.items()]
    with ZipFile(BytesIO(packed(entries))) as opened:
        assert opened.testzip() is None
        assert {name: opened.read(name) for name in opened.namelist()} == contents


@given(lists(tuples(binary(max_size=3000), booleans()), max_size=6))
def test_a_part_in_pieces_reads_back_whichever_of_them_are_shared(pieces: list[tuple[bytes, bool]]) -> None:
    deflater, ring = Deflater(), Shared.of(b"<arc/>" * 900)
    made = [Shared.of(content) if is_shared else content for content, is_shared in pieces]
    entries = [deflater.entry("a.xml", *made, ring, b"<end/>"), deflater.entry("b.xml", ring, *made)]
    with ZipFile(BytesIO(packed(entries))) as opened:
        assert opened.testzip() is None
        whole = b"".join(content for content, _ in pieces)
        assert opened.read("a.xml") == whole + ring.content + b"<end/>"
        assert opened.read("b.xml") == ring.content + whole


@pytest.mark.parametrize(("length", "stands"), [(0, True), (599, True), (600, False), (3000, False)])
def test_a_short_piece_stands_as_it_is_between_deflated_ones(length: int, stands: bool) -> None:
    words, arc = b"Hear the child. " * 200, Shared.of(b"<arc/>" * 900)
    made = Deflater().entry("a.xml", arc, words[:length], arc)
    assert (words[:length] in made.packed) is stands
    with ZipFile(BytesIO(packed([made]))) as opened:
        assert opened.read("a.xml") == arc.content + words[:length] + arc.content


def test_a_piece_that_stands_as_it_is_is_shared_like_any_other() -> None:
    contents = (b"<a>" * 300, b"", bytes(range(256)) * 255)
    made = Deflater().entry("a.xml", Shared.plain(contents[0]), b"words", *map(Shared.plain, contents[1:]))
    with ZipFile(BytesIO(packed([made]))) as opened:
        assert opened.testzip() is None
        assert opened.read("a.xml") == contents[0] + b"words" + contents[2]
    assert contents[0] in made.packed


@given(binary(max_size=6000), binary(min_size=600, max_size=9000))
def test_a_piece_after_one_that_leads_on_to_it_reads_back(before: bytes, text: bytes) -> None:
    leading, deflater = Shared.of(before, leads=True), Deflater()
    entries = [
        deflater.entry("a.xml", leading, text, text, leading, b"short", text),
        deflater.entry("b.xml", b"<a>", leading, text + before),
    ]
    with ZipFile(BytesIO(packed(entries))) as opened:
        assert opened.read("a.xml") == before + text + text + before + b"short" + text
        assert opened.read("b.xml") == b"<a>" + before + text + before


def test_a_piece_is_smaller_after_one_like_it_that_leads_on_to_it() -> None:
    text = b"".join(b"<a:r><a:rPr lang='en-GB'/><a:t>%d</a:t></a:r>" % number for number in range(60))
    led, alone = (Deflater().entry("a.xml", Shared.of(text, leads=leads), text) for leads in (True, False))
    assert len(led.packed) < len(alone.packed) - 100
    assert led == Deflater().entry("a.xml", Shared.of(text, leads=True), text)


@pytest.mark.parametrize("stored", [True, False])
def test_an_entry_under_another_name_has_the_same_content(stored: bool) -> None:
    one = entry("", b"<a/>" * 500, stored=stored)
    with ZipFile(BytesIO(packed([one.named("Caf\u00e9.xml"), one.named("b.xml")]))) as opened:
        assert {opened.read(name) for name in ("Caf\u00e9.xml", "b.xml")} == {b"<a/>" * 500}
        assert {info.compress_type for info in opened.infolist()} == {ZIP_STORED if stored else ZIP_DEFLATED}


def test_stored_entry_stands_as_it_is() -> None:
    picture = bytes(range(256))
    package = packed([entry("image1.png", picture, stored=True)])
    with ZipFile(BytesIO(package)) as opened:
        assert opened.infolist()[0].compress_type == ZIP_STORED
        assert opened.read("image1.png") == picture
    assert picture in package


def test_order_of_entries_does_not_matter() -> None:
    entries = [entry(name, content) for name, content in CONTENTS.items()]
    assert packed(entries) == packed(reversed(entries))


def test_more_than_a_zip_holds_is_refused() -> None:
    one = entry("a", b"")
    with pytest.raises(ValueError, match="65535 parts"):
        packed(one.named(f"part-{number}") for number in range(65535))
