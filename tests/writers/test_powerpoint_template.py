"""The template that ships with the program, and templates that partnerships bring."""

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.util import Pt

from briefings.brand import Fonts
from briefings.layouts import SLIDE_LAYOUTS, find_layout, packaged_layouts
from briefings.model import Kind
from briefings.writers.format import Job
from briefings.writers.powerpoint import write_powerpoint
from briefings.writers.powerpoint.template import boxes_of, open_template, template_problems
from tests.builders import BRAND, briefing, paragraph, section, table
from tests.describe_deck import describe_template, find, opened
from tests.golden import agree

LAYOUT = find_layout([packaged_layouts()])
GOLDEN = Path(__file__).parent / "goldens" / "powerpoint-template.txt"
FONTS = Fonts("Cambria", "Calibri")
BRIEFING = briefing(section(Kind.METHOD, "Method", paragraph("Six cases."), table(["Action", "Owner"], ["A", "B"])))


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """Return the script that makes the template."""
    folder = packaged_layouts() / "briefing"
    sys.path.insert(0, str(folder))
    try:
        spec = importlib.util.spec_from_file_location("make_slides", folder / "make_slides.py")
        assert spec
        assert spec.loader
        module = importlib.util.module_from_spec(spec)
        sys.modules["make_slides"] = module
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder))
    return module


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "slides.pptx"


def placeholder(deck: Deck, layout: str, name: str) -> Any:
    (found,) = (one for one in deck.slide_layouts if one.name == layout)
    return next(shape for shape in list(found.shapes) if shape.name == name)


def written(template: Path) -> Deck:
    return opened(write_powerpoint(Job(BRIEFING, BRAND, replace(LAYOUT, slides=template))))


def test_the_template_offers_every_layout_and_placeholder() -> None:
    assert template_problems(LAYOUT.slides) == []
    assert [layout.name for layout in Presentation(str(LAYOUT.slides)).slide_layouts] == list(SLIDE_LAYOUTS)


def test_the_template_reads_as_it_did() -> None:
    agree(describe_template(LAYOUT.slides.read_bytes()), GOLDEN)


def test_the_script_makes_the_same_bytes_each_time(script: ModuleType) -> None:
    assert script.make() == script.make() == LAYOUT.slides.read_bytes()


def test_the_template_names_nobody() -> None:
    properties = Presentation(str(LAYOUT.slides)).core_properties
    assert (properties.author, properties.last_modified_by, properties.title) == ("", "", "Slides")


def test_sizes_margins_and_fonts_are_those_of_the_layout() -> None:
    boxes = boxes_of(LAYOUT.slides, FONTS)
    title, body = boxes["Text"]["Title"], boxes["Text"]["Body"]
    assert (title.levels[0].font.family, title.levels[0].font.bold, title.levels[0].size) == ("Cambria", True, 32)
    assert (body.levels[0].font.family, body.levels[0].size, body.levels[0].margin) == ("Calibri", 24, 24)
    assert (body.width, body.height, body.anchor) == (864, 336, 0)
    assert (boxes["Statement"]["Body"].anchor, boxes["Two Columns"]["Left Heading"].anchor) == (0.5, 1)
    assert (boxes["Glance"]["Body"].levels[0].line, body.levels[0].line) == (26, None)
    assert title.levels[0].spacing == pytest.approx(0.9)
    assert boxes["Two Columns"]["Left"].width == 420 - 42


def test_a_placeholder_without_a_look_of_its_own_has_the_masters(tmp_path: Path) -> None:
    plain = tmp_path / "plain.pptx"
    Presentation().save(str(plain))
    boxes = boxes_of(plain, FONTS)
    body = boxes["Title and Content"]["Content Placeholder 2"]
    assert (body.levels[0].size, body.levels[1].size, body.levels[0].bullet) == (32, 28, True)
    assert body.width == pytest.approx(648 - 14.4)
    assert body.levels[0].before == pytest.approx(0.2 * 32 * 1.2)


def test_what_is_missing_is_a_problem_each_with_what_to_do(own: Path) -> None:
    deck = Presentation(str(LAYOUT.slides))
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    layouts["Statement"].name = "Quote"
    placeholder(deck, "Question", "Body").name = "Text"
    deck.save(str(own))
    found = [(problem.code, problem.message) for problem in template_problems(own)]
    assert found == [
        ("slide-layout-missing", "There is no slide layout 'Statement'."),
        ("placeholder-missing", "The slide layout 'Question' has no placeholder 'Body'."),
    ]


def test_a_damaged_presentation_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "slides.pptx"
    with ZipFile(LAYOUT.slides) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<not xml" if name == "ppt/presentation.xml" else old.read(name))
    (problem,) = template_problems(path)
    assert problem.code == "slides-unreadable"
    whole = bytearray(LAYOUT.slides.read_bytes())
    whole[len(whole) // 3 : len(whole) // 3 + 400] = bytes(400)
    path.write_bytes(whole)
    assert {problem.code for problem in template_problems(path)} <= {"slides-unreadable"}


def test_a_file_that_is_no_presentation_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "slides.pptx"
    path.write_bytes(b"no zip")
    (problem,) = template_problems(path)
    assert problem.code == "slides-unreadable"
    (problem,) = template_problems(tmp_path / "none.pptx")
    assert problem.code == "slides-unreadable"


def test_the_slides_of_a_template_are_not_part_of_the_deck(own: Path) -> None:
    deck = Presentation(str(LAYOUT.slides))
    deck.slides.add_slide(deck.slide_layouts[2]).shapes.title.text = "How to use this template"
    deck.save(str(own))
    assert len(open_template(own).deck.slides) == 0
    assert [slide.shapes.title.text_frame.text for slide in written(own).slides][2] == "Method"


def test_a_potx_serves_as_well(own: Path) -> None:
    with ZipFile(LAYOUT.slides) as old, ZipFile(own, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"presentation.main+xml", b"template.main+xml"))
    assert template_problems(own) == []
    assert len(written(own).slides) == 4


def test_a_template_without_rings_table_styles_or_notes_master_serves_as_well(own: Path) -> None:
    deck = Presentation(str(LAYOUT.slides))
    for layout in deck.slide_layouts:
        for shape in list(layout.shapes):
            if shape.name == "Ring":
                layout.shapes.element.remove(shape.element)
    for rel_id, relation in list(deck.part.rels.items()):
        if relation.reltype.endswith(("/notesMaster", "/tableStyles")):
            deck.part.rels.pop(rel_id)
    (listed,) = find(deck.element, "p:notesMasterIdLst")
    deck.element.remove(listed)
    deck.save(str(own))
    made = written(own)
    assert len(find(made.element, "p:notesMasterIdLst/p:notesMasterId")) == 1
    assert not any(find(slide.element, ".//p:grpSp[*/p:cNvPr/@name='Ring']") for slide in made.slides)
    assert not any(find(slide.element, ".//a:tableStyleId") for slide in made.slides)


def test_a_narrow_template_is_measured_as_it_is(own: Path) -> None:
    deck = Presentation(str(LAYOUT.slides))
    body = placeholder(deck, "Text", "Body")
    body.width, body.height = Pt(200), Pt(100)
    deck.save(str(own))
    text = " ".join(["Agencies worked well together."] * 8)
    content = briefing(section(Kind.METHOD, "Method", paragraph(text)))
    made = opened(write_powerpoint(Job(content, BRAND, replace(LAYOUT, slides=own))))
    assert len([slide for slide in made.slides if slide.slide_layout.name == "Text"]) > 2
