"""The Word template: made by its script, complete, and nobody's."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from docx import Document

from briefings.layouts import WORD_STYLES, find_layout, packaged_layouts
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.word.template import template_problems
from tests.describe_word import Opened, describe_template, find, value
from tests.golden import agree

FOLDER = packaged_layouts() / "briefing"
TEMPLATE = find_layout([packaged_layouts()]).word


def test_the_template_has_every_style_that_briefings_ask_for() -> None:
    assert Styles(Opened.of(TEMPLATE.read_bytes()).part("styles.xml")).missing(WORD_STYLES) == []


def test_the_template_has_no_style_that_nothing_asks_for() -> None:
    own = {value(style, "w:name").casefold() for style in Opened.of(TEMPLATE.read_bytes()).styles.values()}
    spare = own - {name.casefold() for name in WORD_STYLES}
    assert spare == {"normal", "default paragraph font", "normal table"}


def test_the_template_reads_as_it_did() -> None:
    agree(describe_template(TEMPLATE.read_bytes()), Path(__file__).parent / "writers" / "goldens" / "word-template.txt")


def test_the_script_makes_the_same_template_every_time(tmp_path: Path) -> None:
    made = []
    for name in ("one.docx", "other.docx"):
        target = tmp_path / name
        subprocess.run([sys.executable, str(FOLDER / "make_word.py"), str(target)], check=True, capture_output=True)
        made.append(target.read_bytes())
    assert made[0] == made[1]


def test_the_template_names_nobody() -> None:
    core = Document(str(TEMPLATE)).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")


def test_text_is_left_aligned_without_italics_and_at_least_12_points_but_for_the_edges() -> None:
    for style in Opened.of(TEMPLATE.read_bytes()).styles.values():
        assert find(style, ".//w:jc | .//w:i") == []
        sizes = [int(each.get(next(iter(each.attrib)), "")) for each in find(style, ".//w:sz")]
        least = 20 if value(style, "w:name") in ("header", "footer") else 24
        assert all(size >= least for size in sizes)


def test_headings_stay_with_what_they_head() -> None:
    styles = Opened.of(TEMPLATE.read_bytes()).styles
    for level in range(1, 5):
        assert find(styles[f"Heading{level}"], "w:pPr/w:keepNext")
        assert find(styles[f"Heading{level}"], "w:pPr/w:keepLines")


def test_word_opens_it_without_compatibility_mode() -> None:
    settings = Opened.of(TEMPLATE.read_bytes()).part("settings.xml")
    assert value(settings, ".//w:compatSetting[@w:name='compatibilityMode']") == "15"
    assert find(settings, "w:attachedTemplate | w:rsids | w:updateFields") == []


def test_a_damaged_word_template_is_a_problem_and_no_traceback(tmp_path: Path) -> None:
    path = tmp_path / "word.docx"
    for damage in (b"", b"no zip", TEMPLATE.read_bytes()[:3000]):
        path.write_bytes(damage)
        assert [problem.code for problem in template_problems(path)] == ["word-unreadable"]
    with ZipFile(TEMPLATE) as old, ZipFile(path, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<not xml" if name == "word/styles.xml" else old.read(name))
    assert [problem.code for problem in template_problems(path)] == ["word-unreadable"]
