import shutil
from pathlib import Path

import pytest
from docx import Document
from pptx import Presentation

from briefings.brand.read import read_brand
from briefings.layouts import SLIDE_LAYOUTS, WORD_STYLES, packaged_layouts
from briefings.project.brand_check import brand_problems, named_brands
from briefings.project.library import Library
from tests.brand.brandfile import NAMED, picture, write_brand

TEMPLATES = NAMED + "defaults:\n  briefings:\n    templates: {word: our.docx, powerpoint: our.pptx}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "layouts" / "brands" / "ours"


def test_without_names_all_brands_in_reach_are_meant(folder: Path) -> None:
    write_brand(folder, NAMED)
    keys, unknown = named_brands([], Library(folder.parents[2]))
    assert {"ours", "plain"} <= set(keys)
    assert unknown == []


def test_a_brand_is_named_by_its_folder_or_its_partnership(folder: Path) -> None:
    write_brand(folder, NAMED)
    names = ["example partnership", "ours", "plain", "nobody"]
    assert named_brands(names, Library(folder.parents[2])) == (["ours", "plain"], ["nobody"])


def test_a_brand_with_errors_is_still_found_by_its_folder(folder: Path) -> None:
    path = write_brand(folder, NAMED + "color: {primary: '#F0F0F0', info: nothing}\n")
    library = Library(folder.parents[2])
    assert named_brands(["ours"], library) == (["ours"], [])
    problems = brand_problems("ours", library)
    assert [problem.code for problem in problems] == ["unknown-colour"]
    assert {problem.place.path for problem in problems} == {path}


def test_a_logo_that_cannot_be_opened_is_found(folder: Path) -> None:
    path = write_brand(folder, NAMED + "logo: {medium: {light: {path: mark.png, alt: Ours}}}\n")
    (path.parent / "mark.png").write_bytes(picture()[:40])
    (problem,) = brand_problems("ours", Library(folder.parents[2]))
    assert (problem.code, problem.place.path) == ("logo-type", path)


@pytest.mark.parametrize("key", sorted(path.name for path in (packaged_layouts() / "brands").glob("[!._]*/")))
def test_the_brands_that_come_with_the_program_are_good_to_use(key: str, tmp_path: Path) -> None:
    assert brand_problems(key, Library(tmp_path)) == ()


def test_our_own_templates_are_accepted_as_a_partnerships(folder: Path) -> None:
    write_brand(folder, TEMPLATES)
    layout = Library(folder.parents[2]).layout
    shutil.copyfile(layout.word, folder / "our.docx")
    shutil.copyfile(layout.slides, folder / "our.pptx")
    assert brand_problems("ours", Library(folder.parents[2])) == ()


def test_whatever_a_partnerships_template_lacks_is_named_with_what_to_do(folder: Path) -> None:
    write_brand(folder, TEMPLATES)
    Document().save(str(folder / "our.docx"))
    Presentation().save(str(folder / "our.pptx"))
    problems = brand_problems("ours", Library(folder.parents[2]))
    codes = {problem.code for problem in problems}
    assert {"style-missing", "slide-layout-missing"} <= codes
    assert {problem.place.path.name for problem in problems} == {"our.docx", "our.pptx"}
    assert all("Word" in problem.hint for problem in problems if problem.code == "style-missing")
    assert all("Slide Master" in problem.hint for problem in problems if problem.code == "slide-layout-missing")


def test_a_template_that_is_not_there_is_named_at_its_line(folder: Path) -> None:
    write_brand(folder, TEMPLATES)
    problems = brand_problems("ours", Library(folder.parents[2]))
    assert [(problem.code, problem.place.line) for problem in problems] == [("wrong-template", 5)] * 2


GUIDE = (Path(__file__).parents[2] / "docs" / "styling.md").read_text("utf-8")


def test_the_guide_names_every_style_slide_layout_and_placeholder() -> None:
    placeholders = {name for names in SLIDE_LAYOUTS.values() for name in names}
    for name in {*WORD_STYLES, *SLIDE_LAYOUTS, *placeholders}:
        assert f"`{name}`" in GUIDE, name


def test_the_brand_file_in_the_guide_is_good(folder: Path) -> None:
    block = GUIDE.split("```\nmeta:")[1].split("```")[0]
    path = write_brand(folder, f"meta:{block}")
    for name in ("mark.png", "mark-on-dark.png"):
        (folder / name).write_bytes(picture())
    brand, problems = read_brand(path)
    assert problems == []
    assert brand is not None
    assert brand.masthead_logo == folder / "mark-on-dark.png"
