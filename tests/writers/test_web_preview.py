import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from briefings.brand import Brand, Fonts, Logo, Masthead, Role
from briefings.brand.contrast import text_pairs
from briefings.colour import tint
from briefings.layouts import find_layout, packaged_layouts
from briefings.writers.web.preview import DRAWINGS, contrast_rows, to_one, write_preview
from tests.brand.brandfile import picture
from tests.builders import BRAND, COLOURS

LAYOUT = find_layout([packaged_layouts()])


def sheet(brand: Brand) -> str:
    return write_preview(brand, LAYOUT).decode("utf-8")


def drawings(page: str) -> list[str]:
    addresses = re.findall(r'<img class="frame" src="data:image/svg\+xml,([^"]+)"', page)
    return [unquote(unescape(address)) for address in addresses]


def with_logo(folder: Path, dark: bool) -> Brand:
    for name in ("logo.png", "dark.png"):
        (folder / name).write_bytes(picture())
    return replace(BRAND, logo=Logo(folder / "logo.png", "A tree & a river", folder / "dark.png" if dark else None))


def test_the_sheet_draws_every_format_and_the_dark_page() -> None:
    page = sheet(BRAND)
    found = drawings(page)
    assert len(found) == len(DRAWINGS) + 1
    alts = re.findall(r'<img class="frame" [^>]* alt="([^"]+)"', page)
    assert len(alts) == len(found)
    assert len(set(alts)) == len(alts)


def test_every_drawing_is_whole_xml_and_asks_for_nothing_from_elsewhere(tmp_path: Path) -> None:
    for drawing in drawings(sheet(with_logo(tmp_path, dark=True))):
        assert ElementTree.fromstring(drawing).tag == "{http://www.w3.org/2000/svg}svg"  # noqa: S314  ours
        assert re.findall(r'(?:href|src)="(?!data:)', drawing) == []


def test_the_sheet_is_one_file_without_scripts() -> None:
    page = sheet(BRAND)
    assert "<script" not in page
    assert re.findall(r'(?:href|src)="(?!data:|#)', page) == []


@pytest.mark.parametrize("style", Masthead)
def test_each_masthead_is_drawn_in_its_own_colours(style: Masthead) -> None:
    first = drawings(sheet(replace(BRAND, masthead=style)))[0]
    assert f'data-masthead="{style.key}"' in first
    assert f"--masthead: {getattr(COLOURS, style.ground)};" in first
    assert f"--masthead-title: {getattr(COLOURS, style.title)};" in first


def test_all_colours_and_tints_and_fonts_of_the_brand_are_on_the_sheet() -> None:
    page = sheet(replace(BRAND, fonts=Fonts("Georgia", "Trebuchet MS")))
    for role in Role:
        assert COLOURS.of(role) in page
        assert tint(COLOURS.of(role)) in page
    assert 'font-heading: "Georgia"' in page
    assert "Text: Trebuchet MS" in page


def test_a_brand_without_a_logo_says_so_and_one_with_shows_it(tmp_path: Path) -> None:
    assert "The brand has no logo." in sheet(BRAND)
    light_only = sheet(with_logo(tmp_path, dark=False))
    assert "so none is shown there" in light_only
    assert "For dark backgrounds" not in light_only
    both = sheet(with_logo(tmp_path, dark=True))
    assert "so none is shown there" not in both
    assert 'alt="A tree &amp; a river"' in both


def test_words_of_a_brand_are_words_and_no_html() -> None:
    page = sheet(replace(BRAND, name="A <b> & B", short_name="</style>"))
    assert "A &lt;b&gt; &amp; B" in page
    assert page.count("</style>") == 1
    assert all(ElementTree.fromstring(drawing) is not None for drawing in drawings(page))  # noqa: S314  ours


def test_every_colour_of_text_has_a_row_with_its_worst_contrast() -> None:
    rows = {row.name: row for row in contrast_rows(COLOURS)}
    assert len(rows) == len({pair.text for pair in text_pairs(COLOURS)})
    primary = rows["Primary"]
    assert (primary.colour, primary.result) == ("#0B5563", "Passes, enhanced level too (AAA)")
    worst = min(pair.ratio for pair in text_pairs(COLOURS) if pair.text == "primary")
    assert primary.faintest == to_one(worst)


@pytest.mark.parametrize(("colour", "result"), [("#999999", "Too faint"), ("#6B6B6B", "Passes (AA)")])
def test_a_row_says_in_words_whether_a_colour_passes(colour: str, result: str) -> None:
    rows = {row.name: row for row in contrast_rows(replace(COLOURS, muted=colour))}
    assert rows["Muted text"].result == result


def test_a_ratio_is_never_rounded_up() -> None:
    assert to_one(4.4999) == "4.49 to 1"


def test_the_same_brand_gives_the_same_bytes() -> None:
    assert write_preview(BRAND, LAYOUT) == write_preview(BRAND, LAYOUT)
