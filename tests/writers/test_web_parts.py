import os
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from briefings.layouts import find_layout, packaged_layouts
from briefings.ring import ARCS
from briefings.writers.web.pictures import data_address
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.template import render, style_sheet, template_problems
from tests.describe_page import read_page


@pytest.mark.parametrize("passed", range(ARCS + 1))
def test_the_ring_always_has_seven_arcs(passed: int) -> None:
    paths = {path.classes[0]: path.attributes["d"].count("Z") for path in read_page(ring_svg(passed)).all("path")}
    assert paths == {name: count for name, count in (("passed", passed), ("coming", ARCS - passed)) if count}


def test_the_type_of_a_picture_is_what_it_is_and_not_what_its_name_says(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(b"\xff\xd8\xff\xe0rest")
    assert data_address(picture) == "data:image/jpeg;base64,/9j/4HJlc3Q="


def test_a_file_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "photo.png"
    file.write_text("<svg/>")
    with pytest.raises(ValueError, match=r"photo\.png is no PNG, JPEG or GIF file"):
        data_address(file)


def test_a_template_escapes_what_it_is_given_whatever_its_name(tmp_path: Path) -> None:
    template = tmp_path / "page.txt"
    template.write_text("<p>{{ words }}</p>\n", encoding="utf-8")
    assert render(template, words="é & <b>") == "<p>é &amp; &lt;b&gt;</p>\n".encode()


def test_a_name_that_a_template_does_not_know_is_a_fault(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("{{ titel }}", encoding="utf-8")
    with pytest.raises(UndefinedError, match="titel"):
        render(template, title="x")


def test_a_template_that_was_edited_is_read_again(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("one", encoding="utf-8")
    assert render(template) == b"one"
    template.write_text("two", encoding="utf-8")
    later = template.stat().st_mtime_ns + 2_000_000_000
    os.utime(template, ns=(later, later))
    assert render(template) == b"two"


def test_style_sheets_follow_each_other(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(f".{name} {{}}", encoding="utf-8")
    assert style_sheet(tmp_path / "a", tmp_path / "b") == ".a {}\n.b {}"


def test_a_fault_in_the_template_to_paste_from_is_reported_with_its_line(tmp_path: Path) -> None:
    broken = tmp_path / "embed.html"
    broken.write_text("<p>\n{% if %}", encoding="utf-8")
    (problem,) = template_problems(replace(find_layout([packaged_layouts()]), embed=broken))
    assert (problem.code, problem.place.path, problem.place.line) == ("template-broken", broken, 2)
