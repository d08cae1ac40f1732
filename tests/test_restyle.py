"""One colour and one typeface of a brand file changed: all three formats follow, and nothing else in them moves."""

import json
import re
import subprocess
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from lxml import etree

from briefings.brand.read import read_brand
from briefings.cli import main
from briefings.colour import tint
from briefings.layouts import packaged_layouts
from briefings.writers.ooxml.theme import NAMESPACE as A
from briefings.writers.ooxml.tints import drawing_tint, word_tint
from tests.tools import need

ROOT = Path(__file__).parents[1]
OLD, NEW = "#0B5563", "#6A1B4D"
OLD_FONT, NEW_FONT = "Arial", "Helvetica"
"""Of the same widths, so that no line breaks elsewhere."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return the outputs of one content file before and after the change."""
    before, after = tmp_path_factory.mktemp("before"), tmp_path_factory.mktemp("after")
    text = (packaged_layouts() / "brands" / "plain" / "_brand.yml").read_text(encoding="utf-8")
    changed = text.replace(OLD, NEW).replace(f"headings: {OLD_FONT}", f"headings: {NEW_FONT}")
    assert sum(one != other for one, other in zip(text.splitlines(), changed.splitlines(), strict=True)) == 2
    for folder, brand in ((before, text), (after, changed)):
        target = folder / "layouts" / "brands" / "plain" / "_brand.yml"
        target.parent.mkdir(parents=True)
        target.write_text(brand, encoding="utf-8")
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder)
            result = CliRunner().invoke(
                main, ["build", "--audience", "partners", str(ROOT / "tests" / "hard" / "every-feature.md")]
            )
        assert result.exit_code == 0, result.output
    return before / "output" / "every-feature", after / "output" / "every-feature"


def colour_pairs() -> set[tuple[str, str]]:
    """Return what each colour made from the primary one becomes, as the parts of Office files write it."""
    hexes = {(make(OLD), make(NEW)) for make in (str, tint)}
    return {(old.removeprefix("#"), new.removeprefix("#")) for old, new in hexes}


def differences(one: etree._Element, other: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield every pair of values that two parts differ in; the parts have the same elements and text."""
    for a, b in zip(one.iter(), other.iter(), strict=True):
        assert (a.tag, a.text, a.tail) == (b.tag, b.text, b.tail)
        assert list(a.attrib) == list(b.attrib)
        yield from ((str(v), str(w)) for v, w in zip(a.attrib.values(), b.attrib.values(), strict=True) if v != w)


def changed_parts(before: Path, after: Path) -> dict[str, set[tuple[str, str]]]:
    """Return the values that differ between two Office files, part by part."""
    with ZipFile(before) as old, ZipFile(after) as new:
        assert old.namelist() == new.namelist()
        return {
            name: set(differences(etree.fromstring(old.read(name)), etree.fromstring(new.read(name))))
            for name in old.namelist()
            if old.read(name) != new.read(name)
        }


def theme_values(path: Path, name: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours and the typefaces of a theme part."""
    with ZipFile(path) as package:
        root = etree.fromstring(package.read(name))
    scheme = next(root.iter(f"{{{A}}}clrScheme"))
    colours = {etree.QName(slot).localname: slot[0].get("val", "") for slot in scheme}
    fonts = {kind: root.find(f".//{{{A}}}{kind}/{{{A}}}latin") for kind in ("majorFont", "minorFont")}
    return colours, {kind: "" if font is None else font.get("typeface", "") for kind, font in fonts.items()}


@pytest.mark.parametrize(("ending", "theme"), [("docx", "word/theme/theme1.xml"), ("pptx", "ppt/theme/theme1.xml")])
def test_the_theme_of_an_office_file_changes_in_that_colour_and_that_typeface(
    built: tuple[Path, Path], ending: str, theme: str
) -> None:
    before, after = (theme_values(folder / f"every-feature.{ending}", theme) for folder in built)
    slots = {slot: (before[0][slot], after[0][slot]) for slot in before[0] if before[0][slot] != after[0][slot]}
    primary = (OLD.removeprefix("#"), NEW.removeprefix("#"))
    surface = (tint(OLD).removeprefix("#"), tint(NEW).removeprefix("#"))
    assert slots == {"accent1": primary, "lt2": surface, "hlink": primary, "folHlink": primary}
    assert (before[1], after[1]) == (
        {"majorFont": OLD_FONT, "minorFont": OLD_FONT},
        {"majorFont": NEW_FONT, "minorFont": OLD_FONT},
    )


@pytest.mark.parametrize("ending", ["docx", "pptx"])
def test_the_rest_of_an_office_file_changes_only_where_it_remembers_that_colour(
    built: tuple[Path, Path], ending: str
) -> None:
    parts = changed_parts(*(folder / f"every-feature.{ending}" for folder in built))
    tints = {(str(a), str(b)) for (_, a), (_, b) in zip(drawing_tint(OLD), drawing_tint(NEW), strict=True)}
    bytes_of_word = {(f"{word_tint(OLD):02X}", f"{word_tint(NEW):02X}")}
    allowed = colour_pairs() | tints | bytes_of_word | {(OLD_FONT, NEW_FONT)}
    assert {name: pairs - allowed for name, pairs in parts.items() if pairs - allowed} == {}
    assert any("theme" in name for name in parts)


class _Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None] | str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.found.append(("", data))


@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_a_page_changes_only_in_its_custom_properties_and_what_a_browser_shows_of_them(
    built: tuple[Path, Path], name: str
) -> None:
    before, after = (_Elements((folder / name).read_text(encoding="utf-8")).found for folder in built)
    assert len(before) == len(after)
    allowed = {"theme-color", "icon"}
    for one, other in zip(before, after, strict=True):
        if one == other:
            continue
        assert one[0] == other[0]
        if isinstance(one[1], dict):
            assert allowed & {one[1].get("name"), one[1].get("rel")}, one
        else:
            assert {name.removeprefix("--") for name in differing_properties(one[1], str(other[1]))} <= {
                *("primary", "primary-tint", "surface", "link", "paper", "line", "font-heading"),
                *("success-tint", "warning-tint", "danger-tint", "info-tint"),
                *("success", "warning", "danger", "info"),
                *("masthead", "masthead-title", "on-masthead", "masthead-ring"),
            }
    if name == "embed.html":
        assert before == after


def differing_properties(one: str, other: str) -> set[str]:
    """Return the custom properties that two style sheets differ in; they are alike in all else."""
    pattern = re.compile(r"(--[\w-]+): ([^;]+);")
    assert pattern.sub(r"\1", one) == pattern.sub(r"\1", other)
    pairs = zip(pattern.findall(one), pattern.findall(other), strict=True)
    return {name for (name, value), (_, changed) in pairs if value != changed}


COMPARE = """
const frames = [...document.querySelectorAll('iframe')];
Promise.all(frames.map(f => new Promise(done => { f.onload = done }))).then(() => {
  const [one, other] = frames.map(f => [...f.contentDocument.querySelectorAll('body, body *')]);
  const names = new Set(); let values = new Set();
  one.forEach((element, at) => {
    const [a, b] = [getComputedStyle(element), getComputedStyle(other[at])];
    for (const name of a) if (a.getPropertyValue(name) !== b.getPropertyValue(name)) {
      names.add(name);
      if (name === 'font-family' || name === 'background-color') values.add(b.getPropertyValue(name));
    }
  });
  document.title = JSON.stringify([one.length, other.length, [...names].sort(), [...values].sort()]);
});
"""


def test_what_a_browser_computes_differs_in_colours_and_the_typeface_alone(
    built: tuple[Path, Path], tmp_path: Path
) -> None:
    chromium = need("chromium", "chromium-browser", "google-chrome")
    frames = "".join(f'<iframe src="{(folder / "index.html").as_uri()}" width=1280></iframe>' for folder in built)
    page = tmp_path / "compare.html"
    page.write_text(f"<!doctype html><title>?</title>{frames}<script>{COMPARE}</script>", encoding="utf-8")
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files"]
    command += [f"--user-data-dir={tmp_path / 'profile'}", "--virtual-time-budget=8000", "--dump-dom", page.as_uri()]
    shown = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
    found = re.search(r"<title>(\[.*?\])</title>", shown)
    assert found, shown[:400]
    before, after, names, values = json.loads(found[1].replace("&quot;", '"'))
    assert before == after > 100
    assert {"color", "background-color", "font-family"} <= set(names)
    assert [name for name in names if not re.search(r"^--|color|^fill$|^stroke$|^font-family$", name)] == []
    assert any(NEW_FONT in value for value in values)
    assert "rgb(106, 27, 77)" in values


def test_the_two_brand_files_are_good(built: tuple[Path, Path]) -> None:
    for folder in built:
        brand, problems = read_brand(folder.parents[1] / "layouts" / "brands" / "plain" / "_brand.yml")
        assert brand is not None
        assert problems == []
