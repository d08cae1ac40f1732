"""Templates that other programs made: refused with what they lack, and used as they are once they offer it."""

import re
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypandoc  # type: ignore[import-untyped]
import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.packuri import PackURI
from pptx.parts.slide import SlideLayoutPart
from pptx.presentation import Presentation as Deck

from briefings.brand import Masthead, Templates
from briefings.layouts import SLIDE_LAYOUTS, find_layout, packaged_layouts
from briefings.problems import Problem, Severity
from briefings.writers.format import Job
from briefings.writers.powerpoint import write_powerpoint
from briefings.writers.powerpoint.template import boxes_of, open_template, template_problems
from briefings.writers.slides import plan_deck
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.measure import height_of
from tests.builders import BRAND, everything
from tests.describe_deck import NS, find, opened
from tests.tools import need, without

LAYOUT = find_layout([packaged_layouts()])
KINDS = {"Title": "title", "Footer": "ftr", "Step": "dt", "Slide Number": "sldNum", "Table": "tbl"}
KINDS |= {"Picture": "pic", "Logo": "pic"}


@pytest.fixture(scope="module")
def pandoc(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return pandoc's reference deck: 10 by 5.625 inches, eleven layouts with PowerPoint's own names."""
    path = tmp_path_factory.mktemp("pandoc") / "reference.pptx"
    call = [pypandoc.get_pandoc_path(), "--print-default-data-file", "reference.pptx"]
    path.write_bytes(subprocess.run(call, check=True, capture_output=True).stdout)
    return path


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a template of LibreOffice's as it saves it for PowerPoint (.potx), with pictures on its masters."""
    office = need("soffice", "libreoffice")
    folder = tmp_path_factory.mktemp("libreoffice")
    templates = Path(office).resolve().parents[1] / "share" / "template" / "common" / "presnt"
    given = sorted(templates.glob("*.otp"))
    if not given:
        without("this LibreOffice came without templates")
    shutil.copy(given[0], folder / "own.otp")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = ["--headless", "--convert-to", "potx", "--outdir", str(folder), str(folder / "own.otp")]
    subprocess.run([office, profile, *convert], check=True, capture_output=True, timeout=180)
    return folder / "own.potx"


@pytest.fixture(params=["pandoc", "libreoffice"])
def theirs(request: pytest.FixtureRequest) -> Path:
    path = request.getfixturevalue(request.param)
    assert isinstance(path, Path)
    return path


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "chart.png"
    Image.new("RGB", (64, 32), "#0B5563").save(path)
    return path


def holder(number: int, name: str, place: tuple[int, int, int, int]) -> str:
    x, y, width, height = place
    kind = KINDS.get(name, "body")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number + 1}" name="{name}"/><p:cNvSpPr/><p:nvPr>'
        f'<p:ph type="{kind}" idx="{number + 30}"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm></p:spPr>'
        "<p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )


def places(names: Sequence[str], deck: Deck) -> dict[str, tuple[int, int, int, int]]:
    """Return a place for each placeholder: title above, foot below, the others side by side between them."""
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    foot = [name for name in names if name in ("Footer", "Step", "Slide Number")]
    rest = [name for name in names if name not in ("Title", *foot)]
    made = {"Title": (wide // 20, high // 20, wide * 9 // 10, high // 5)}
    made |= {name: (wide // 3 * at, high * 9 // 10, wide // 3, high // 10) for at, name in enumerate(foot)}
    each = wide * 9 // 10 // max(1, len(rest))
    return made | {name: (wide // 20 + each * at, high // 4, each, high * 6 // 10) for at, name in enumerate(rest)}


def offer(deck: Deck, name: str, names: Sequence[str]) -> None:
    """Add a layout with placeholders of these names to the first master, as its user would in PowerPoint."""
    where = places(names, deck)
    shapes = "".join(holder(number, each, where[each]) for number, each in enumerate(names, start=1))
    spaces = " ".join(f'xmlns:{prefix}="{NS[prefix]}"' for prefix in "apr")
    xml = (
        f'<p:sldLayout {spaces}><p:cSld name="{name}"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/>'
        f"<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )
    master = deck.slide_masters[0]
    listed = find(master.element, "p:sldLayoutIdLst")[0]
    uri = PackURI(f"/ppt/slideLayouts/slideLayout{100 + len(listed)}.xml")
    part = SlideLayoutPart.load(uri, CONTENT_TYPE.PML_SLIDE_LAYOUT, deck.part.package, xml.encode())
    part.relate_to(master.part, RELATIONSHIP_TYPE.SLIDE_MASTER)
    number = max(int(entry.get("id", 0)) for entry in listed) + 1000
    entry = etree.SubElement(listed, f"{{{NS['p']}}}sldLayoutId", id=str(number))
    entry.set(f"{{{NS['r']}}}id", master.part.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))


def complete(theirs: Path, folder: Path) -> Path:
    """Return a copy of a template with every layout added that a deck needs."""
    deck = open_template(theirs).deck
    for name, names in SLIDE_LAYOUTS.items():
        offer(deck, name, names)
    own = folder / "own.pptx"
    deck.save(str(own))
    return own


def write(template: Path, picture: Path) -> bytes:
    brand = replace(BRAND, masthead=Masthead.TINT, templates=Templates(slides=template))
    return write_powerpoint(Job(everything(picture), brand, replace(LAYOUT, slides=template)))


def told(problems: Sequence[Problem]) -> list[str]:
    assert {problem.severity for problem in problems} <= {Severity.ERROR}
    assert all(problem.hint for problem in problems)
    return [problem.message for problem in problems]


def parts(package: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def same(one: bytes, other: bytes) -> bool:
    return one == other or etree.tostring(etree.fromstring(one), method="c14n") == etree.tostring(
        etree.fromstring(other), method="c14n"
    )


def test_a_template_of_another_program_lacks_every_layout_and_each_is_named(theirs: Path) -> None:
    problems = template_problems(theirs)
    assert told(problems) == [f"There is no slide layout '{name}'." for name in SLIDE_LAYOUTS]
    for problem, (name, placeholders) in zip(problems, SLIDE_LAYOUTS.items(), strict=True):
        assert f"Rename it '{name}'" in problem.hint
        assert re.findall(r"([A-Z][A-Za-z ]+) \(", problem.hint) == list(placeholders)


def test_a_layout_of_theirs_under_our_name_lacks_only_its_own_placeholders(pandoc: Path, tmp_path: Path) -> None:
    deck = Presentation(str(pandoc))
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    layouts["Title and Content"].name = "Text"
    layouts["Two Content"].name = "Closing"
    deck.save(str(tmp_path / "own.pptx"))
    found = told(template_problems(tmp_path / "own.pptx"))
    assert [message for message in found if "has no placeholder" in message] == [
        "The slide layout 'Text' has no placeholder 'Section'.",
        "The slide layout 'Text' has no placeholder 'Body'.",
        "The slide layout 'Closing' has no placeholder 'Left'.",
        "The slide layout 'Closing' has no placeholder 'Right'.",
    ]
    assert len(found) == len(SLIDE_LAYOUTS) - 2 + 4


def test_one_placeholder_that_is_missing_is_the_only_fault(pandoc: Path, tmp_path: Path) -> None:
    deck = Presentation(str(pandoc))
    for name, names in SLIDE_LAYOUTS.items():
        offer(deck, name, [each for each in names if (name, each) != ("Case", "Context")])
    deck.save(str(tmp_path / "own.pptx"))
    (problem,) = template_problems(tmp_path / "own.pptx")
    assert problem.message == "The slide layout 'Case' has no placeholder 'Context'."
    assert "name it 'Context' in Home, Arrange, Selection Pane" in problem.hint


def test_it_is_accepted_with_the_layouts_added_and_nothing_else_of_it_changes(
    theirs: Path, tmp_path: Path, picture: Path
) -> None:
    own = complete(theirs, tmp_path)
    assert template_problems(own) == []
    made = write(own, picture)
    deck, before = opened(made), Presentation(str(own))
    assert (deck.slide_width, deck.slide_height) == (before.slide_width, before.slide_height)
    old, new = parts(own.read_bytes()), parts(made)
    kept = [name for name in old if re.match(r"ppt/(slideMasters|slideLayouts|media)/", name)]
    assert len(kept) > len(SLIDE_LAYOUTS)
    assert [name for name in kept if not same(old[name], new[name])] == []
    assert {slide.slide_layout.name for slide in deck.slides} <= set(SLIDE_LAYOUTS)


def test_text_is_measured_in_its_own_boxes_and_sizes(theirs: Path, tmp_path: Path, picture: Path) -> None:
    own = complete(theirs, tmp_path)
    boxes = boxes_of(own, BRAND.fonts)
    assert boxes["Text"]["Body"].width != boxes_of(LAYOUT.slides, BRAND.fonts)["Text"]["Body"].width
    for slide in plan_deck(everything(picture), BRAND, boxes).slides:
        for fill in slide.fills:
            if isinstance(fill, TextFill) and slide.layout in ("Text", "List", "Statement", "Case"):
                box = boxes[slide.layout][fill.placeholder]
                assert height_of(fill.lines, box, fill.drop) <= box.height + 0.01


def test_its_cover_keeps_its_own_colours(pandoc: Path, tmp_path: Path, picture: Path) -> None:
    own = complete(pandoc, tmp_path)
    cover = next(layout for layout in opened(write(own, picture)).slide_layouts if layout.name == "Cover")
    assert not find(cover.element, ".//p:bg | .//a:schemeClr")


def test_of_two_layouts_of_one_name_the_first_is_used(pandoc: Path, tmp_path: Path, picture: Path) -> None:
    deck = open_template(complete(pandoc, tmp_path)).deck
    offer(deck, "Text", ("Title",))
    deck.save(str(tmp_path / "twice.pptx"))
    assert template_problems(tmp_path / "twice.pptx") == []
    assert len(opened(write(tmp_path / "twice.pptx", picture)).slides) > 10


def test_a_master_without_styles_of_text_serves_as_well(pandoc: Path, tmp_path: Path, picture: Path) -> None:
    deck = open_template(complete(pandoc, tmp_path)).deck
    (styles,) = find(deck.slide_masters[0].element, "p:txStyles")
    deck.slide_masters[0].element.remove(styles)
    deck.save(str(tmp_path / "bare.pptx"))
    assert boxes_of(tmp_path / "bare.pptx", BRAND.fonts)["Text"]["Body"].levels[0].size > 0
    assert len(opened(write(tmp_path / "bare.pptx", picture)).slides) > 10


def test_a_placeholder_of_another_kind_or_without_room_is_told(pandoc: Path, tmp_path: Path) -> None:
    deck = open_template(complete(pandoc, tmp_path)).deck
    layouts = {layout.name: layout for layout in deck.slide_layouts}
    (kind,) = find(layouts["Table"].element, ".//p:sp[p:nvSpPr/p:cNvPr/@name='Table']//p:ph")
    kind.set("type", "pic")
    (extent,) = find(layouts["Text"].element, ".//p:sp[p:nvSpPr/p:cNvPr/@name='Body']//a:ext")
    extent.set("cy", "0")
    deck.save(str(tmp_path / "odd.pptx"))
    problems = template_problems(tmp_path / "odd.pptx")
    assert [problem.code for problem in problems] == ["placeholder-without-room", "placeholder-kind"]
    assert told(problems)[1] == "The placeholder 'Table' of the slide layout 'Table' is of another kind."
