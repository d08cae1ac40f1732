"""What the product builds, audited: no error, no warning, and every word of the content in each file."""

from pathlib import Path
from time import process_time

import pytest
from PIL import Image

from briefings.audit import audit, audit_bytes, audit_output
from briefings.audit.expected import passages
from briefings.audit.rules import Kind
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing
from briefings.model import Kind as SectionKind
from briefings.problems import Severity
from briefings.project.library import Library
from briefings.richtext import Callout
from briefings.writers import FORMATS
from briefings.writers.format import Job
from tests.builders import BRAND, briefing, everything, paragraph, section, words

ROOT = Path(__file__).parents[2]
CONTENT = sorted((ROOT / "content").glob("*.md")) + sorted((ROOT / "tests" / "hard").glob("*.md"))
OF_THE_CONTENT = {"long": {"link-text"}}
"""Faults that an author made, which the audit is right to report: a bare address in long.md."""

Made = tuple[Briefing, dict[str, bytes]]


@pytest.fixture(scope="session")
def made() -> dict[str, Made]:
    """Every briefing once in every format."""
    library = Library(ROOT)
    found = {}
    for path in CONTENT:
        loaded = library.load(path)
        assert loaded.briefing is not None
        assert loaded.brand is not None
        job = Job(loaded.briefing, loaded.brand, library.layout.of(loaded.brand), ())
        outputs = {kind.file_for(loaded.briefing.slug): kind.write(job) for kind in FORMATS}
        found[path.stem] = (loaded.briefing, outputs)
    return found


@pytest.mark.parametrize("name", [path.stem for path in CONTENT])
def test_our_own_files_have_neither_errors_nor_warnings(made: dict[str, Made], name: str) -> None:
    text, outputs = made[name]
    own = OF_THE_CONTENT.get(name, set())
    for file, data in outputs.items():
        problems = audit_output(Path("not-written") / file, data, text)
        assert [str(p) for p in problems if p.severity is not Severity.NOTE and p.code not in own] == []


def test_the_audit_is_quick(made: dict[str, Made]) -> None:
    _, outputs = made["mscb-physical-abuse"]
    start = process_time()
    for file, data in outputs.items():
        audit_bytes(Path(file), data)
    assert process_time() - start < 2


def test_words_that_were_lost_are_missed(made: dict[str, Made]) -> None:
    _, outputs = made["mscb-physical-abuse"]
    other, _ = made["enfield-physical-abuse"]
    for file, data in outputs.items():
        codes = {p.code for p in audit_output(Path(file), data, other)}
        assert "missing-words" in codes
    assert audit_output(Path("card.png"), b"", other) == []


def trainer() -> Briefing:
    note = Callout(words("Notes for the trainer"), (paragraph("Ask the group what they would do first."),), True)
    public = section(SectionKind.BACKGROUND, "Background", paragraph("Six cases were audited."))
    return briefing(section(SectionKind.AIMS, "Aims", (note,)), public)


def test_notes_of_the_trainer_are_in_the_files_for_trainers_and_never_on_the_page() -> None:
    expected, unwanted = passages(trainer(), Kind.SLIDES)
    assert "Ask the group what they would do first." in expected
    assert unwanted == ()
    expected, unwanted = passages(trainer(), Kind.PAGE)
    assert "Ask the group what they would do first." not in expected
    assert unwanted == ("Ask the group what they would do first.",)
    page = b"<html lang=en><p>Ask the group: what they would do first"
    assert "unwanted-words" in {p.code for p in audit_output(Path("index.html"), page, trainer())}


def test_pictures_of_a_briefing_must_be_described(tmp_path: Path) -> None:
    picture = tmp_path / "chart.png"
    Image.new("RGB", (64, 48), "#0B5563").save(picture)
    text = everything(picture)
    expected, _ = passages(text, Kind.PAGE)
    assert "Bar chart: 4 of 6 cases were on time." in expected
    job = Job(text, BRAND, find_layout([packaged_layouts()]), ())
    for kind in FORMATS:
        codes = {p.code for p in audit_output(Path(kind.file_for("x")), kind.write(job), text)}
        assert "missing-words" not in codes


def test_the_templates_of_the_layout_hold_no_fault_of_privacy() -> None:
    for name in ("word.docx", "slides.pptx"):
        codes = {p.code for p in audit(ROOT / "layouts" / "briefing" / name).problems}
        assert not codes & {"person-named", "private-path", "comments-left", "macros", "external-resource"}
