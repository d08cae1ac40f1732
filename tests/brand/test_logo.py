from pathlib import Path

import pytest

from briefings.brand import Logo
from briefings.brand.read import read_brand
from briefings.problems import Severity
from tests.brand.brandfile import NAMED, picture, write_brand

BOTH = """
logo:
  images:
    mark: {path: mark.png, alt: Our name}
    white: {path: white.png}
  medium:
    light: mark
    dark: white
"""


def read(folder: Path, text: str) -> tuple[Logo | None, list[tuple[int | None, str, str]]]:
    """Return the logo of a brand file, and the line, code and message of each of its problems."""
    brand, problems = read_brand(write_brand(folder, NAMED + text))
    return brand.logo if brand else None, [(p.place.line, p.code, p.message) for p in problems]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("mark.png", "white.png"):
        (tmp_path / name).write_bytes(picture())
    return tmp_path


def test_a_brand_needs_no_logo(folder: Path) -> None:
    assert read(folder, "") == (None, [])
    assert read(folder, "logo:\n  images:\n    mark: mark.png\n") == (None, [])


def test_a_logo_for_each_background_is_found_by_its_name(folder: Path) -> None:
    logo, problems = read(folder, BOTH)
    assert problems == []
    assert logo == Logo(folder / "mark.png", "Our name", folder / "white.png")


def test_a_single_logo_is_for_light_backgrounds_only(folder: Path) -> None:
    logo, problems = read(folder, "logo: {path: mark.png, alt: Our name}\n")
    assert problems == []
    assert logo == Logo(folder / "mark.png", "Our name")


def test_a_logo_may_be_given_where_it_is_used(folder: Path) -> None:
    text = "logo:\n  medium:\n    light: {path: mark.png, alt: Our name}\n    dark: white.png\n"
    assert read(folder, text) == (Logo(folder / "mark.png", "Our name", folder / "white.png"), [])


@pytest.mark.parametrize("size", ["small", "large"])
def test_a_logo_of_another_size_will_do(folder: Path, size: str) -> None:
    assert read(folder, f"logo:\n  {size}: {{path: mark.png, alt: Our name}}\n") == (
        Logo(folder / "mark.png", "Our name"),
        [],
    )


def test_the_medium_logo_comes_first_and_the_large_one_before_the_small(folder: Path) -> None:
    small, large = "small: {path: gone.png}", "large: {path: mark.png, alt: Large}"
    logo, _ = read(folder, f"logo:\n  {small}\n  {large}\n")
    assert logo is not None
    assert logo.alt == "Large"


def test_the_words_of_one_logo_serve_both(folder: Path) -> None:
    logo, _ = read(folder, BOTH.replace(", alt: Our name", "").replace("white.png}", "white.png, alt: Our name}"))
    assert logo is not None
    assert logo.alt == "Our name"


def test_a_logo_without_words_has_those_of_the_partnerships_name(folder: Path) -> None:
    logo, problems = read(folder, "logo: mark.png\n")
    assert logo == Logo(folder / "mark.png", "Example Partnership")
    assert problems == [(3, "logo-without-alt", "The logo has no alternative text; 'Example Partnership' is used.")]


def test_a_logo_for_dark_backgrounds_alone_is_a_warning(folder: Path) -> None:
    brand, problems = read_brand(write_brand(folder, f"{NAMED}logo:\n  medium:\n    dark: white.png\n"))
    assert brand is not None
    assert brand.logo is None
    (problem,) = problems
    assert (problem.severity, problem.code, problem.place.line) == (Severity.WARNING, "logo-without-light", 4)


def test_a_logo_that_is_not_there_is_told_at_its_line(folder: Path) -> None:
    (folder / "white.png").unlink()
    assert read(folder, BOTH)[1] == [
        (7, "logo-missing", "There is no logo file 'white.png' in the brand's folder."),
    ]


@pytest.mark.parametrize("path", ["../mark.png", "/etc/hostname", "../../x/mark.png"])
def test_a_logo_outside_the_folder_is_refused(folder: Path, path: str) -> None:
    _, problems = read(folder, f"logo:\n  medium:\n    light: {{path: {path}, alt: A}}\n")
    assert problems == [(5, "logo-outside", f"The logo '{path}' lies outside the brand's folder.")]


def test_a_link_that_leads_outside_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(picture())
    (tmp_path / "brand").mkdir()
    (tmp_path / "brand" / "mark.png").symlink_to(tmp_path / "secret.png")
    _, problems = read(tmp_path / "brand", "logo: {path: mark.png, alt: A}\n")
    assert [code for _, code, _ in problems] == ["logo-outside"]


@pytest.mark.parametrize("content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"", b"GIF89a", picture("WEBP")])
def test_a_logo_must_be_a_picture_that_all_formats_show_whatever_its_name(folder: Path, content: bytes) -> None:
    (folder / "mark.png").write_bytes(content)
    brand, problems = read_brand(write_brand(folder, f"{NAMED}logo: {{path: mark.png, alt: A}}\n"))
    assert brand is not None
    assert brand.logo is None
    (problem,) = problems
    assert (problem.severity, problem.code, problem.place.line) == (Severity.WARNING, "logo-type", 3)
    assert problem.message.startswith("The logo 'mark.png' ")
    assert problem.message.endswith(". The documents go without it.")
    assert "PNG" in problem.hint


def test_a_jpeg_is_as_good_as_a_png(folder: Path) -> None:
    (folder / "logo.jpg").write_bytes(picture("JPEG"))
    assert read(folder, "logo: {path: logo.jpg, alt: A}\n") == (Logo(folder / "logo.jpg", "A"), [])


def test_a_misspelt_setting_of_a_logo_is_told(folder: Path) -> None:
    brand, problems = read_brand(write_brand(folder, f"{NAMED}logo:\n  medum: mark.png\n"))
    assert brand is None
    assert problems[0].hint == "Did you mean 'medium'?"
