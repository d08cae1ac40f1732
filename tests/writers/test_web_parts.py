import os
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import UndefinedError
from PIL import Image

from briefings.brand import Logo
from briefings.layouts import find_layout, packaged_layouts
from briefings.ring import ARCS
from briefings.writers.web import frame, pictures, template
from briefings.writers.web.frame import frame_of
from briefings.writers.web.pictures import data_address, sizes_for
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.template import render, style_sheet, template_problems
from tests.builders import BRAND
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


def picture(path: Path, width: int) -> Path:
    Image.new("RGB", (width, 10), "#0B5563").save(path)
    return path


def edit(path: Path, text: str) -> None:
    """Write a file of the same size again, a while later."""
    later = path.stat().st_mtime_ns + 2_000_000_000
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(later, later))


def test_a_style_sheet_that_was_edited_is_on_the_next_page(tmp_path: Path) -> None:
    sheet = tmp_path / "page.css"
    sheet.write_text("a {}", encoding="utf-8")
    assert frame_of(BRAND, sheet) is frame_of(BRAND, sheet)
    edit(sheet, "b {}")
    assert frame_of(BRAND, sheet).css == "b {}"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_logo_that_was_replaced_is_on_the_next_page(tmp_path: Path, scheme: str) -> None:
    logos = {name: picture(tmp_path / f"{name}.png", 300) for name in ("light", "dark")}
    brand = replace(BRAND, logo=Logo(logos["light"], "A bar", logos["dark"]))
    before = frame_of(brand).logo
    picture(logos[scheme], 301)
    after = frame_of(brand).logo
    assert before is not None
    assert after is not None
    assert getattr(before, f"for_{scheme}") != getattr(after, f"for_{scheme}") == data_address(logos[scheme])


def test_a_picture_that_was_replaced_has_its_new_width(tmp_path: Path) -> None:
    path = picture(tmp_path / "photo.png", 300)
    assert "300w" in sizes_for(path)
    picture(path, 4000)
    assert "4000w" in sizes_for(path)


def test_a_photograph_has_its_width_too(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    Image.new("RGB", (301, 20)).save(path)
    assert " 301w" in sizes_for(path)


def test_two_brands_with_the_same_files_have_frames_of_their_own(tmp_path: Path) -> None:
    other = replace(BRAND, colours=replace(BRAND.colours, primary="#5A2A83"))
    assert frame_of(BRAND).brand_css != frame_of(other).brand_css


def test_what_is_kept_has_a_limit() -> None:
    kept = (frame._frame, pictures._data_address, pictures._width, template._environment, template._as_python)
    assert all(one.cache_info().maxsize for one in kept)
