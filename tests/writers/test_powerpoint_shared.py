"""Decks of a brand share the parts of its template, and none can change them for the others."""

import os
import shutil
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from briefings.brand import Masthead
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.writers.format import Job
from briefings.writers.powerpoint import write_powerpoint
from briefings.writers.powerpoint.branded import _branded, branded
from tests.builders import BRAND, briefing, paragraph, section

LAYOUT = find_layout([packaged_layouts()])
OWN = ("ppt/slides/", "ppt/notesSlides/", "ppt/presentation.xml", "ppt/_rels/presentation", "docProps/core", "[Content")


def job(*titles: str) -> Job:
    sections = [section(Kind.BACKGROUND, title, paragraph(f"Words of {title}.")) for title in titles]
    return Job(briefing(*sections), BRAND, LAYOUT)


def shared(deck: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(deck)) as package:
        return {name: package.read(name) for name in package.namelist() if not name.startswith(OWN)}


def test_a_deck_is_the_same_whatever_was_written_before_it() -> None:
    _branded.cache_clear()
    first = write_powerpoint(job("One"))
    frozen = branded(LAYOUT.slides, BRAND).frozen
    entries, main = frozen.entries, frozen.main
    for titles in (("One", "Two", "Three"), ("Four",)):
        assert shared(write_powerpoint(job(*titles))) == shared(first)
    assert write_powerpoint(job("One")) == first
    assert branded(LAYOUT.slides, BRAND).frozen.entries is entries
    assert branded(LAYOUT.slides, BRAND).frozen.main == main


def test_each_brand_has_parts_of_its_own() -> None:
    other = replace(BRAND, key="other", masthead=Masthead.PAPER, colours=replace(BRAND.colours, primary="#7A1F4E"))
    mine, theirs = (shared(write_powerpoint(replace(job("One"), brand=brand))) for brand in (BRAND, other))
    different = {name for name in mine if mine[name] != theirs[name]}
    assert "ppt/theme/theme1.xml" in different
    assert "ppt/slideLayouts/slideLayout1.xml" in different
    assert "ppt/presProps.xml" not in different


def test_placeholders_that_look_alike_share_one_room() -> None:
    kinds = branded(LAYOUT.slides, BRAND).kinds
    one, other = kinds["Text"].rooms["Footer"], kinds["List"].rooms["Footer"]
    assert all(mine is theirs for mine, theirs in zip(one, other, strict=True))
    assert kinds["Text"].rooms["Title"].box is not one.box


def test_slides_differ_from_each_other_in_their_numbers() -> None:
    with ZipFile(BytesIO(write_powerpoint(job("One", "Two")))) as package:
        names = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
        pages = {name: etree.fromstring(package.read(name)) for name in names}
    for name, page in pages.items():
        ids = [each.get("id") for each in page.iter("{*}cNvPr")]
        assert len(set(ids)) == len(ids)
        number = name.removeprefix("ppt/slides/slide").removesuffix(".xml")
        assert [field.findtext("{*}t") for field in page.iter("{*}fld")] in ([], [number])
    assert sum(1 for page in pages.values() if next(page.iter("{*}fld"), None) is not None) > 1


def test_a_template_that_changes_is_opened_again(tmp_path: Path) -> None:
    template = tmp_path / "slides.pptx"
    shutil.copy(LAYOUT.slides, template)
    first = branded(template, BRAND)
    assert branded(template, BRAND) is first
    os.utime(template, ns=(1, 1))
    assert branded(template, BRAND) is not first


@pytest.mark.parametrize("text", ["a < b & c > d", 'say "this"', "tab\there", "\N{GRINNING FACE}", "line\u2028end"])
def test_every_text_is_well_formed_xml(text: str) -> None:
    deck = write_powerpoint(job(text))
    with ZipFile(BytesIO(deck)) as package:
        said = "".join(
            "".join(str(t) for t in etree.fromstring(package.read(name)).itertext())
            for name in package.namelist()
            if name.startswith("ppt/slides/slide")
        )
    assert text in said.replace("\xa0", " ")
