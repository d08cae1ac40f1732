"""Office packages: what the standard library reads back from our own zip files."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from briefings.writers.ooxml.package import EPOCH, FIRST, Deflater, entry, packed

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
