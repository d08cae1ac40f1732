"""What the files of one template share: nothing that a file could change, and never longer than the template stays."""

import os
import subprocess
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from zipfile import ZIP_STORED, ZipFile

import pytest
from docx import Document
from lxml import etree

from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.richtext import Figure, NumberedList
from briefings.writers.format import Job
from briefings.writers.once import once
from briefings.writers.ooxml import word_branded
from briefings.writers.ooxml.package import Deflater
from briefings.writers.ooxml.word_branded import _branded, branded
from briefings.writers.ooxml.word_contents import Contents, FileContents, Target
from briefings.writers.ooxml.word_picture import Image, image_of
from briefings.writers.word import write_word
from tests.builders import BRAND, briefing, bullets, section, words
from tests.describe_word import Opened

LAYOUT = find_layout([packaged_layouts()])
PICTURE = Path(__file__).parents[2] / "hard" / "chart.png"
OF_ITS_OWN = {
    "[Content_Types].xml",
    "docProps/core.xml",
    "word/_rels/document.xml.rels",
    "word/document.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/header1.xml",
    "word/media/image1.png",
    "word/numbering.xml",
}


def plain(title: str = "What we did") -> Job:
    return Job(briefing(section(Kind.METHOD, title, bullets("Six cases."))), BRAND, LAYOUT)


def rich() -> Job:
    counted = NumberedList(bullets("one", "two").items, 4)
    figure = Figure(PICTURE, "A chart", words("Cases"))
    return Job(briefing(section(Kind.QUESTIONS, "Questions", (counted, figure))), BRAND, LAYOUT)


def changeable(value: object, at: str) -> Iterator[str]:
    """Yield the places within a value where something can be changed."""
    if is_dataclass(value) and not isinstance(value, type):
        if not value.__dataclass_params__.frozen:  # type: ignore[attr-defined]
            yield at
        for field in fields(value):
            yield from changeable(getattr(value, field.name), f"{at}.{field.name}")
    elif isinstance(value, MappingProxyType):
        for key, each in value.items():
            yield from changeable(each, f"{at}[{key!r}]")
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from changeable(each, f"{at}[{index}]")
    elif not isinstance(value, str | bytes | int | Enum):
        yield f"{at} is a {type(value).__name__}"


def test_files_of_one_template_brand_and_language_share_what_is_the_same() -> None:
    one = branded(LAYOUT.word, BRAND, "en-GB")
    assert branded(LAYOUT.word, BRAND, "en-GB") is one
    assert branded(LAYOUT.word, BRAND, "cy-GB") is not one
    assert branded(LAYOUT.word, replace(BRAND, short_name="Other"), "en-GB") is not one


def test_a_brand_that_is_equal_to_another_shares_its_templates() -> None:
    assert branded(LAYOUT.word, replace(BRAND), "en-GB") is branded(LAYOUT.word, BRAND, "en-GB")


def test_nothing_that_files_share_can_be_changed() -> None:
    assert list(changeable(branded(LAYOUT.word, BRAND, "en-GB"), "branded")) == []
    assert list(changeable(([], {}), "it")) == ["it[0] is a list", "it[1] is a dict"]


def forget() -> None:
    _branded.cache_clear()
    word_branded._in_brand = once(word_branded._with, 16)


def test_a_file_is_the_same_whatever_was_written_before_it() -> None:
    forget()
    first = write_word(plain())
    write_word(rich())
    assert write_word(plain()) == first
    forget()
    write_word(rich())
    assert write_word(plain()) == first


def test_two_files_differ_only_in_the_parts_of_their_own() -> None:
    one, other = (Opened.of(write_word(job)).parts for job in (plain(), rich()))
    assert {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)} <= OF_ITS_OWN
    shared = {each.name for each in branded(LAYOUT.word, BRAND, "en-GB").entries}
    assert one.keys() - shared == OF_ITS_OWN - {"word/media/image1.png"}


def test_a_template_that_was_changed_is_opened_again(tmp_path: Path) -> None:
    template = tmp_path / "word.docx"
    template.write_bytes(LAYOUT.word.read_bytes())
    job = replace(plain(), layout=replace(LAYOUT, word=template))
    before = write_word(job)
    document = Document(str(template))
    document.styles["Body Text"].font.bold = True
    document.save(str(template))
    assert write_word(job) != before


def test_a_picture_is_read_once_until_it_changes(tmp_path: Path) -> None:
    path = tmp_path / "chart.png"
    path.write_bytes(PICTURE.read_bytes())
    first = image_of(path)
    assert image_of(path).content is first.content
    path.write_bytes((PICTURE.parent / "door.png").read_bytes())
    os.utime(path, ns=(1, 1))
    assert image_of(path).digest != first.digest


def test_pictures_stand_in_the_file_as_they_are(tmp_path: Path) -> None:
    target = tmp_path / "file.docx"
    target.write_bytes(write_word(rich()))
    with ZipFile(target) as package:
        assert package.getinfo("word/media/image1.png").compress_type == ZIP_STORED
        assert package.read("word/media/image1.png") == PICTURE.read_bytes()


def test_a_process_that_writes_no_word_file_does_not_wait_for_python_docx() -> None:
    code = "import sys, briefings.writers.word; sys.exit('docx' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


# ---- relationships and content types

TEMPLATE = Contents(
    "word/document.xml",
    MappingProxyType({"rId1": Target("styles", "styles.xml"), "rId3": Target("theme", "theme/theme1.xml")}),
    MappingProxyType({"known": "word/media/image2.png"}),
    MappingProxyType({"png": "image/png", "xml": "application/xml"}),
    MappingProxyType({"/word/document.xml": "main"}),
)


def image(digest: str, ending: str = "png", *, is_usual: bool = True) -> Image:
    return Image(b"...", ending, f"image/{ending}", digest, is_usual, 1, 1)


def said(contents: FileContents) -> Mapping[str, str]:
    return {each.name: "" if each.packed == b"..." else each.name for each in contents.entries(Deflater())}


def test_relationships_take_the_numbers_that_are_free() -> None:
    contents = FileContents(TEMPLATE)
    assert [contents.link("https://a.example"), contents.link("https://b.example")] == ["rId2", "rId4"]
    assert contents.link("https://a.example") == "rId2"
    assert FileContents(TEMPLATE).link("https://c.example") == "rId2"


def test_relationships_are_those_of_the_template_and_those_of_the_file() -> None:
    contents = FileContents(TEMPLATE)
    assert contents._related(Target("styles", "styles.xml")) == "rId1"
    contents.link('https://a.example/?q="1"&r')
    part = next(each for each in contents.entries(Deflater()) if each.name == TEMPLATE.relations_name)
    root = etree.fromstring(zlib.decompress(part.packed, wbits=-15))
    assert [(each.get("Id"), each.get("Target"), each.get("TargetMode")) for each in root] == [
        ("rId1", "styles.xml", None),
        ("rId3", "theme/theme1.xml", None),
        ("rId2", 'https://a.example/?q="1"&r', "External"),
    ]


def test_a_picture_that_the_template_has_is_not_added_again() -> None:
    contents = FileContents(TEMPLATE)
    assert contents.picture(image("known")) == "rId2"
    assert [each for each in said(contents) if "media" in each] == []
    assert contents.picture(image("new")) == "rId4"
    assert contents.picture(image("newer", "jpg")) == "rId5"
    assert contents.picture(image("new")) == "rId4"
    assert [each for each in said(contents) if "media" in each] == ["word/media/image1.png", "word/media/image3.jpg"]


@pytest.mark.parametrize(
    ("ending", "is_usual", "expected"),
    [
        ("JPG", True, '<Default Extension="jpg" ContentType="image/JPG"/>'),
        ("foto", False, '<Override PartName="/word/media/image1.foto" ContentType="image/foto"/>'),
    ],
)
def test_the_content_type_of_a_picture_is_told_by_its_ending_or_for_itself(
    ending: str, is_usual: bool, expected: str
) -> None:
    contents = FileContents(TEMPLATE)
    contents.picture(image("new", ending, is_usual=is_usual))
    assert expected in zlib.decompress(contents._types().packed, wbits=-15).decode()
