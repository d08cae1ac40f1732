"""The program's Office files are, part by part, those of the straightforward builder; and the comparison can fail."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from briefings.project.library import Library
from briefings.writers import FORMATS
from briefings.writers.format import Job
from tests.benchmarks.generate import write_project
from tests.straightforward import BUILDERS, build
from tests.straightforward.compare import differences, parts_of

ROOT = Path(__file__).parents[2]
OURS = sorted((ROOT / "content").glob("*.md")) + sorted((ROOT / "tests" / "hard").glob("*.md"))
WRITE = {form.name: form.write for form in FORMATS}
SAMPLE = 12
NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
    "dc": "http://purl.org/dc/elements/1.1/",
}


def job_of(library: Library, path: Path, brand: str = "") -> Job:
    loaded = library.load(path)
    assert loaded.briefing, loaded.problems
    look = library.brands.by_key[brand] if brand else loaded.brand
    assert look
    return Job(loaded.briefing, look, library.layout.of(look))


@cache
def library_of(folder: Path) -> Library:
    return Library(folder)


def assert_agree(job: Job, form: str) -> None:
    parts, found = differences(WRITE[form](job), BUILDERS[form](job))
    assert found == []
    assert parts > 10


@pytest.mark.parametrize("form", BUILDERS)
@pytest.mark.parametrize("path", OURS, ids=lambda path: path.stem)
def test_our_own_briefings_agree(path: Path, form: str) -> None:
    assert_agree(job_of(library_of(ROOT), path), form)


@pytest.mark.parametrize("form", BUILDERS)
@pytest.mark.parametrize("brand", sorted(library_of(ROOT).brands.by_key))
def test_every_brand_agrees(brand: str, form: str) -> None:
    assert_agree(job_of(library_of(ROOT), ROOT / "tests" / "hard" / "every-feature.md", brand), form)


def test_generated_briefings_agree(tmp_path: Path) -> None:
    """A sample; ``python -m tests.straightforward 300`` compares as many as wanted."""
    for path in write_project(tmp_path, SAMPLE):
        for form in BUILDERS:
            assert_agree(job_of(library_of(tmp_path), path), form)


def test_all_three_outputs_are_built(tmp_path: Path) -> None:
    build(job_of(library_of(ROOT), ROOT / "tests" / "hard" / "short.md"), tmp_path)
    assert {path.suffix for path in tmp_path.rglob("*") if path.is_file()} == {".docx", ".pptx", ".html"}


# The comparison can fail


@cache
def made(form: str) -> bytes:
    job = job_of(library_of(ROOT), ROOT / "tests" / "hard" / "every-feature.md")
    return WRITE[form](job)


Change = Callable[[etree._Element], None]


def changed(package: bytes, part: str, change: Change) -> bytes:
    """Return a package with one part changed."""
    target = BytesIO()
    with ZipFile(target, "w") as file:
        for name, content in parts_of(package).items():
            if name == part:
                root = etree.fromstring(content)
                change(root)
                file.writestr(name, etree.tostring(root))
            else:
                file.writestr(name, content)
    return target.getvalue()


def first(root: etree._Element, path: str) -> etree._Element:
    found = root.xpath(path, namespaces=NAMES)
    assert isinstance(found, list)
    assert isinstance(found[0], etree._Element)
    return found[0]


def named(name: str) -> str:
    prefix, colon, local = name.partition(":")
    return f"{{{NAMES[prefix]}}}{local}" if colon else name


def put(path: str, name: str, value: str) -> Change:
    """Return a change of an attribute of the first element at a path; it must have another value before."""

    def change(root: etree._Element) -> None:
        element = first(root, path)
        assert element.get(named(name), value) != value
        element.set(named(name), value)

    return change


def reword(path: str, before: str = "x", after: str = "") -> Change:
    """Return a change of the text of the first element at a path."""

    def change(root: etree._Element) -> None:
        element = first(root, path)
        element.text = f"{before}{element.text or ''}{after}"

    return change


def unspaced(root: etree._Element) -> None:
    text = first(root, "//w:t[@xml:space][substring(., string-length(.)) = ' ']")
    del text.attrib["{http://www.w3.org/XML/1998/namespace}space"]


def swapped(root: etree._Element) -> None:
    paragraph = first(root, "//w:body/w:p[following-sibling::*[1][self::w:p]]")
    following = paragraph.getnext()
    assert following is not None
    following.addnext(paragraph)


def without(path: str) -> Change:
    def change(root: etree._Element) -> None:
        element = first(root, path)
        parent = element.getparent()
        assert parent is not None
        parent.remove(element)

    return change


DOCUMENT, SLIDE, NOTES = "word/document.xml", "ppt/slides/slide3.xml", "ppt/notesSlides/notesSlide3.xml"
WORD_LINKS, DECK = "word/_rels/document.xml.rels", "ppt/presentation.xml"
CHANGES: dict[str, tuple[str, str, Change]] = {
    "text": ("word", DOCUMENT, reword("//w:t")),
    "blank at the end of a text": ("word", DOCUMENT, unspaced),
    "no-break space": ("word", DOCUMENT, reword("//w:t", "\xa0")),
    "paragraph style": ("word", DOCUMENT, put("//w:pStyle[@w:val='BodyText']", "w:val", "Quote")),
    "run style": ("word", DOCUMENT, put("//w:rStyle[@w:val='Strong']", "w:val", "Emphasis")),
    "bold": ("word", DOCUMENT, without("//w:r/w:rPr/w:b")),
    "level of a list": ("word", DOCUMENT, put("//w:ilvl[@w:val='1']", "w:val", "0")),
    "list": ("word", DOCUMENT, put("//w:numId[@w:val>0]", "w:val", "1")),
    "start of a list": ("word", "word/numbering.xml", put("//w:start", "w:val", "7")),
    "alternative text": ("word", DOCUMENT, put("//wp:docPr[@descr]", "descr", "x")),
    "mark of a decorative object": ("word", DOCUMENT, without("//wp:docPr/a:extLst")),
    "size of a picture": ("word", DOCUMENT, put("//wp:extent", "cx", "1")),
    "name of a bookmark": ("word", DOCUMENT, put("//w:bookmarkStart", "w:name", "x")),
    "id of two bookmarks": ("word", DOCUMENT, put("(//w:bookmarkStart)[2]", "w:id", "0")),
    "colour": ("word", DOCUMENT, put("//w:color[@w:themeColor='accent2']", "w:themeColor", "accent3")),
    "indent": ("word", DOCUMENT, put("//w:ind[@w:left]", "w:left", "9")),
    "staying together": ("word", DOCUMENT, without("//w:keepNext")),
    "order": ("word", DOCUMENT, swapped),
    "title of a table": ("word", DOCUMENT, put("//w:tblCaption", "w:val", "x")),
    "columns": ("word", DOCUMENT, put("//w:cols[@w:num]", "w:num", "5")),
    "footer": ("word", "word/footer1.xml", put("//w:fldSimple", "w:instr", "NUMPAGES")),
    "language": ("word", "word/styles.xml", put("//w:lang", "w:val", "fr-FR")),
    "colour of the theme": ("word", "word/theme/theme1.xml", put("//a:srgbClr", "val", "123456")),
    "where a link leads": ("word", WORD_LINKS, put("//*[starts-with(@Target, 'https:')]", "Target", "https://x.uk")),
    "title of the file": ("word", "docProps/core.xml", reword("//dc:title")),
    "content type": ("word", "[Content_Types].xml", put("//*[@ContentType]", "ContentType", "x")),
    "text of a slide": ("powerpoint", SLIDE, reword("//a:t")),
    "blank in a text of a slide": ("powerpoint", SLIDE, reword("//a:t", "", " ")),
    "language of a run": ("powerpoint", SLIDE, put("//a:rPr", "lang", "fr-FR")),
    "placeholder": ("powerpoint", SLIDE, put("//p:ph[@idx]", "idx", "77")),
    "name of a shape": ("powerpoint", SLIDE, put("//p:sp//p:cNvPr", "name", "x")),
    "colour of an arc": ("powerpoint", SLIDE, put("//p:grpSp//a:schemeClr", "val", "folHlink")),
    "place of an arc": ("powerpoint", SLIDE, put("//p:grpSp/p:sp//a:off", "x", "1")),
    "mark of a ring": ("powerpoint", SLIDE, without("//p:cNvPr/a:extLst")),
    "text of the notes": ("powerpoint", NOTES, reword("//a:t")),
    "name of a section": ("powerpoint", DECK, put("//p14:section", "name", "x")),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_one_value_is_found(what: str) -> None:
    form, part, change = CHANGES[what]
    _, found = differences(changed(made(form), part, change), made(form))
    assert found
    assert part in "".join(found) or part.endswith(".rels")


@pytest.mark.parametrize("form", BUILDERS)
def test_a_part_too_few_is_found(form: str) -> None:
    target = BytesIO()
    *kept, (name, _) = parts_of(made(form)).items()
    with ZipFile(target, "w") as file:
        for other, content in kept:
            file.writestr(other, content)
    assert f"{name}: only in the second" in differences(target.getvalue(), made(form))[1]


def test_what_means_nothing_is_not_found() -> None:
    def renumbered(root: etree._Element) -> None:
        for mark in root.iter(named("w:bookmarkStart"), named("w:bookmarkEnd")):
            mark.set(named("w:id"), f"77{mark.get(named('w:id'))}")
        for drawing in root.iter(named("wp:docPr")):
            drawing.set("name", f"{drawing.get('name', '').removesuffix(drawing.get('id', ''))}88{drawing.get('id')}")
            drawing.set("id", f"88{drawing.get('id')}")
        for picture in root.iter(named("pic:cNvPr")):
            picture.set("name", f"{picture.get('name', '').removesuffix(picture.get('id', ''))}88{picture.get('id')}")
            picture.set("id", f"88{picture.get('id')}")

    assert differences(changed(made("word"), DOCUMENT, renumbered), made("word"))[1] == []
