"""Templates that other programs made: refused with all that they lack, taken once that is there."""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pypandoc  # type: ignore[import-untyped]
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Mm

from briefings.layouts import WORD_STYLES, find_layout, packaged_layouts
from briefings.model import Kind
from briefings.problems import Problem
from briefings.writers.format import Job
from briefings.writers.ooxml.word_template import open_template
from briefings.writers.word import write_word
from briefings.writers.word.template import template_problems
from tests.builders import BRAND, briefing, bullets, section
from tests.describe_word import Opened, W, describe_body
from tests.tools import need

LAYOUT = find_layout([packaged_layouts()])
CONTENT = briefing(section(Kind.METHOD, "Method", bullets("Six cases.")))
KINDS = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER, "table": WD_STYLE_TYPE.TABLE}


def styles_of(problems: list[Problem]) -> list[str]:
    return [found[1] for problem in problems if (found := re.search(r"style '(.+?)'", problem.message))]


@pytest.fixture
def from_libreoffice(tmp_path: Path) -> Path:
    """Return a .dotx that LibreOffice made of a page of text."""
    source = tmp_path / "letter.html"
    source.write_text("<h1>Letter</h1><p>Dear all</p><ul><li>point</li></ul><ol><li>one</li></ol>", encoding="utf-8")
    command = [need("soffice"), f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--headless", "--writer"]
    kind = "dotx:MS Word 2007 XML Template"
    subprocess.run([*command, "--convert-to", kind, "--outdir", str(tmp_path), str(source)], check=True, timeout=120)
    return tmp_path / "letter.dotx"


@pytest.fixture
def from_pandoc(tmp_path: Path) -> Path:
    """Return the reference document of pandoc."""
    pandoc = pypandoc.get_pandoc_path()
    path = tmp_path / "reference.docx"
    path.write_bytes(subprocess.run([pandoc, "--print-default-data-file", path.name], check=True, stdout=-1).stdout)
    return path


@pytest.fixture(params=["from_libreoffice", "from_pandoc"])
def foreign(request: pytest.FixtureRequest) -> Path:
    """Return a template that another program made."""
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Path)
    return found


def complete(document: Document, problems: list[Problem]) -> None:
    """Do to a template what its problems ask for."""
    for problem in problems:
        for name in styles_of([problem]):
            if problem.code == "style-kind":
                document.styles[name].name = f"Old {name}"
            if problem.code in ("style-kind", "style-missing"):
                document.styles.add_style(name, KINDS[WORD_STYLES[name]])
    lists = [str(each.get(f"{W}numId")) for each in document.part.numbering_part.element.iter(f"{W}num")]
    for name in ("List Bullet", "List Number"):
        element = document.styles[name].element
        element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = int(lists[0])
    page = document.sections[0]
    page.page_width, page.page_height, page.left_margin, page.right_margin = Mm(210), Mm(297), Mm(25), Mm(25)
    if any("theme" in problem.message for problem in problems):
        theme = open_template(LAYOUT.word).part.part_related_by(RELATIONSHIP_TYPE.THEME)
        document.part.relate_to(theme, RELATIONSHIP_TYPE.THEME)


def test_a_template_made_elsewhere_is_refused_with_all_that_it_lacks_and_taken_once_that_is_there(
    foreign: Path, tmp_path: Path
) -> None:
    problems = template_problems(foreign)
    document = open_template(foreign)
    have = {str(style.name).casefold() for style in document.styles}
    missing = [name for name in WORD_STYLES if name.casefold() not in have]
    assert missing
    assert [name for problem in problems if problem.code == "style-missing" for name in styles_of([problem])] == missing
    assert all(problem.hint for problem in problems)
    kept = {str(style.style_id) for style in document.styles}
    complete(document, problems)
    path = tmp_path / "own.docx"
    document.save(str(path))
    assert template_problems(path) == []
    data = write_word(Job(CONTENT, BRAND, replace(LAYOUT, word=path)))
    made = "\n".join(describe_body(data))
    assert "[Title] What the audit tells us" in made
    assert "1\tMethod" in made
    assert "Six cases." in made
    assert kept <= set(Opened.of(data).styles)
