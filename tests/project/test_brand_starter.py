import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefings.brand import Masthead
from briefings.brand.read import read_brand
from briefings.colour import contrast
from briefings.problems import Problem
from briefings.project.brand_check import brand_problems
from briefings.project.brand_starter import PREVIEW, Started, Wish, start_brand
from briefings.project.files import content_files
from briefings.project.library import Library
from tests.brand.brandfile import picture

NAME = "Anytown Safeguarding Children Partnership"


def start(root: Path, wish: Wish) -> Started:
    started, problems = start_brand(wish, Library(root))
    assert problems == []
    assert started is not None
    return started


def refused(root: Path, wish: Wish) -> Problem:
    started, (problem,) = start_brand(wish, Library(root))
    assert started is None
    return problem


def logo(root: Path, name: str, kind: str = "PNG") -> Path:
    path = root / name
    path.write_bytes(picture(kind))
    return path


def test_a_brand_has_all_that_was_asked_for(tmp_path: Path) -> None:
    wish = Wish(
        NAME,
        "#0B5563",
        secondary="#8E2457",
        short="Anytown SCP",
        heading_font="Georgia",
        body_font="Calibri",
        masthead="tint",
        logo=logo(tmp_path, "Our Logo.PNG"),
        logo_on_dark=logo(tmp_path, "white.jpeg", "JPEG"),
        alt='The word "Anytown": a tree',
    )
    started = start(tmp_path, wish)
    brand, problems = read_brand(started.folder / "_brand.yml")
    assert problems == []
    assert brand is not None
    assert started.folder == tmp_path / "layouts/brands/anytown-safeguarding-children-partnership"
    assert (brand.name, brand.short_name, brand.masthead) == (NAME, "Anytown SCP", Masthead.TINT)
    assert (brand.colours.primary, brand.colours.info) == ("#0B5563", "#8E2457")
    assert (brand.fonts.heading, brand.fonts.body) == ("Georgia", "Calibri")
    assert brand.logo is not None
    assert (brand.logo.alt, brand.logo.light.name) == ('The word "Anytown": a tree', "logo.png")
    assert brand.logo.dark == started.folder / "logo-on-dark.jpeg"
    assert started.notes == ()


def test_the_folder_has_the_file_the_logo_and_the_sheet_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    started = start(tmp_path, Wish(NAME, "#0B5563", logo=logo(tmp_path, "logo.png")))
    assert sorted(path.name for path in started.folder.iterdir()) == ["_brand.yml", "logo.png", PREVIEW]
    assert [path.name for path in started.folder.parent.iterdir()] == [started.folder.name]
    assert list(content_files([tmp_path])) == []


def test_a_brand_without_a_logo_says_how_to_add_one(tmp_path: Path) -> None:
    text = (start(tmp_path, Wish(NAME, "#0B5563")).folder / "_brand.yml").read_text("utf-8")
    assert "# logo:\n" in text
    assert "take the signs # away" in text


def test_the_comments_can_be_taken_at_their_word(tmp_path: Path) -> None:
    path = start(tmp_path, Wish(NAME, "#0B5563")).folder / "_brand.yml"
    logo(path.parent, "logo.png")
    logo(path.parent, "logo-on-dark.png")
    text = path.read_text("utf-8")
    head, rest = text.split("# logo:\n")
    block, rest = rest.split("\n\n", 1)
    path.write_text(head + "logo:\n" + block.replace("# ", "") + "\n\n" + rest, "utf-8")
    brand, problems = read_brand(path)
    assert problems == []
    assert brand is not None
    assert brand.masthead_logo == path.parent / "logo-on-dark.png"


def test_a_logo_without_words_is_read_aloud_as_the_partnership_and_the_owner_is_told(tmp_path: Path) -> None:
    started = start(tmp_path, Wish(NAME, "#0B5563", logo=logo(tmp_path, "chart-final-v2.png")))
    assert started.brand.logo is not None
    assert started.brand.logo.alt == NAME
    spoken, dark = started.notes
    assert spoken.startswith(f"The logo is read aloud as '{NAME}'")
    assert dark.startswith("The masthead is dark and shows no logo")


def test_a_colour_that_is_too_light_is_darkened_and_named_in_the_file(tmp_path: Path) -> None:
    started = start(tmp_path, Wish(NAME, "#FFCC00"))
    made = started.brand.colours.primary
    assert contrast(made, "#FFFFFF") >= 4.5
    assert started.notes == (
        f"The primary colour #FFCC00 is too light for text; {made}, the nearest shade that passes, is in its place.",
    )
    text = (started.folder / "_brand.yml").read_text("utf-8")
    assert f'main: "{made}"  # for #FFCC00, which is too light for text' in text


@pytest.mark.parametrize("kind", ["BMP", "WEBP"])
def test_a_picture_that_word_does_not_take_is_refused_and_nothing_is_written(tmp_path: Path, kind: str) -> None:
    problem = refused(tmp_path, Wish(NAME, "#0B5563", logo=logo(tmp_path, "logo.png", kind)))
    assert problem.code == "logo-type"
    assert list((tmp_path / "layouts" / "brands").iterdir()) == []


def test_a_picture_that_is_cut_off_is_refused(tmp_path: Path) -> None:
    whole = logo(tmp_path, "logo.png")
    whole.write_bytes(whole.read_bytes()[:40])
    problem = refused(tmp_path, Wish(NAME, "#0B5563", logo=whole))
    assert problem.code == "logo-type"
    assert "PNG" in problem.hint


def test_a_folder_that_is_there_and_a_second_brand_for_one_partnership_are_refused(tmp_path: Path) -> None:
    start(tmp_path, Wish(NAME, "#0B5563", short="Anytown"))
    assert refused(tmp_path, Wish(NAME, "#AA0000")).code == "brand-there"
    assert refused(tmp_path, Wish("anytown", "#AA0000")).code == "brand-twice"


@pytest.mark.parametrize("name", ["", "  ", "***"])
def test_a_name_without_letters_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path, Wish(name, "#0B5563")).code == "brand-name"


def test_an_example_brand_of_the_program_may_be_taken_the_place_of(tmp_path: Path) -> None:
    started = start(tmp_path, Wish("Safeguarding Enfield", "#AA0000"))
    brands = Library(tmp_path).brands
    chosen = next(brand for brand in brands.by_key.values() if brand.answers_to("Safeguarding Enfield"))
    assert chosen.key == started.folder.name


@settings(max_examples=12)
@given(st.integers(0, 0xFFFFFF).map("#{:06X}".format), st.sampled_from(["solid", "tint", "paper"]))
def test_a_brand_of_any_colour_passes_the_check(primary: str, masthead: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        started = start(Path(folder), Wish(NAME, primary, masthead=masthead))
        assert brand_problems(started.folder.name, Library(Path(folder))) == ()


@settings(max_examples=15)
@given(st.text(min_size=1), st.text(), st.text())
def test_names_of_any_signs_come_back_from_the_file_or_are_refused(name: str, short: str, font: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        wish = Wish(f"Anytown {name}", "#0B5563", short=short, heading_font=font)
        started, problems = start_brand(wish, Library(Path(folder)))
        assert (started is None) == bool(problems)
        if started:
            assert " ".join(started.brand.name.split()) == " ".join(wish.name.split())


def test_the_logo_is_copied_byte_by_byte(tmp_path: Path) -> None:
    source = tmp_path / "logo.png"
    Image.new("RGBA", (30, 20), (10, 20, 30, 40)).save(source)
    started = start(tmp_path, Wish(NAME, "#0B5563", logo=source))
    assert (started.folder / "logo.png").read_bytes() == source.read_bytes()
