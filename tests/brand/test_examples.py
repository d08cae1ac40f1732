"""The brands that ship with the program: readable, told apart, and plainly examples."""

import runpy
from collections.abc import Iterable
from itertools import combinations
from math import dist
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from briefings.brand import Brand, Role
from briefings.brand.read import DEFAULT_LINE, DEFAULT_MUTED, DEFAULTS
from briefings.colour import contrast
from briefings.layouts import PLAIN_BRAND, find_brands, packaged_layouts

FOLDER = packaged_layouts() / "brands"
BRANDS = find_brands([packaged_layouts()])
EXAMPLES = {key: brand for key, brand in BRANDS.by_key.items() if key != PLAIN_BRAND}
MEASURED = {"Arial", "Calibri", "Cambria", "Times New Roman", "Trebuchet MS", "Verdana"}
"""Typefaces that have a free one with the same widths, so that text is measured as it will be set."""

NAMES = {
    "bscb": ("BSCB", "BSCB"),
    "childrens-partnership": ("Children’s Partnership", "Children’s Partnership"),
    "enfield": ("Safeguarding Enfield", "Safeguarding Enfield"),
    "esscp": ("East Sussex Safeguarding Children Partnership", "ESSCP"),
    "mscb": ("MSCB", "MSCB"),
}

Matrix = tuple[tuple[float, float, float], ...]
SIGHTS: dict[str, Matrix] = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "without red": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "without green": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "without blue": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
"""What linear red, green and blue become (Machado, Oliveira and Fernandes 2009, severity 1.0)."""


def times(matrix: Matrix, vector: Iterable[float]) -> list[float]:
    values = list(vector)
    return [sum(m * v for m, v in zip(row, values, strict=True)) for row in matrix]


def seen(colour: str, sight: Matrix) -> list[float]:
    """Return where a colour lies in the space Oklab (Ottosson 2020) for people of this sight."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    simulated = [min(1.0, max(0.0, value)) for value in times(sight, linear)]
    cones = times(
        (
            (0.4122214708, 0.5363325363, 0.0514459929),
            (0.2119034982, 0.6806995451, 0.1073969566),
            (0.0883024619, 0.2817188376, 0.6299787005),
        ),
        simulated,
    )
    return times(
        (
            (0.2104542553, 0.7936177850, -0.0040720468),
            (1.9779984951, -2.4285922050, 0.4505937099),
            (0.0259040371, 0.7827717662, -0.8086757660),
        ),
        (value ** (1 / 3) for value in cones),
    )


def each_example() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("brand", EXAMPLES.values(), ids=EXAMPLES.keys())


def test_no_brand_has_a_problem() -> None:
    assert [str(problem) for problem in BRANDS.problems] == []
    assert {key: (brand.name, brand.short_name) for key, brand in EXAMPLES.items()} == NAMES


@each_example()
def test_an_example_says_that_it_is_one(brand: Brand) -> None:
    text = (FOLDER / brand.key / "_brand.yml").read_text(encoding="utf-8")
    assert brand.example
    assert "# Example styling made for this project; not the partnership's own brand." in text.splitlines()[:5]


def test_the_plain_brand_is_the_default_look_without_a_logo() -> None:
    plain = BRANDS.by_key[PLAIN_BRAND]
    colours = plain.colours
    assert {role.value: colours.of(role) for role in Role}.items() <= DEFAULTS.items()
    assert (colours.ink, colours.paper) == (DEFAULTS["foreground"], DEFAULTS["background"])
    assert (colours.muted, colours.line) == (DEFAULT_MUTED, DEFAULT_LINE)
    assert (plain.logo, plain.fonts.body, plain.example) == (None, "Arial", False)


@each_example()
def test_white_text_is_readable_on_every_role(brand: Brand) -> None:
    assert all(contrast("#FFFFFF", brand.colours.of(role)) >= 4.5 for role in Role)


@each_example()
@pytest.mark.parametrize("sight", SIGHTS)
def test_roles_can_be_told_apart_by_people_of_every_sight(brand: Brand, sight: str) -> None:
    places = {role: seen(brand.colours.of(role), SIGHTS[sight]) for role in Role}
    for one, other in combinations(Role, 2):
        assert dist(places[one], places[other]) >= 0.06, f"{one} and {other}"


def test_the_examples_look_different_from_each_other() -> None:
    assert len({(brand.fonts.heading, brand.fonts.body) for brand in EXAMPLES.values()}) == len(EXAMPLES)
    for one, other in combinations(BRANDS.by_key.values(), 2):
        assert dist(seen(one.colours.primary, SIGHTS["full"]), seen(other.colours.primary, SIGHTS["full"])) >= 0.06


@each_example()
def test_typefaces_are_ones_that_can_be_measured(brand: Brand) -> None:
    assert {brand.fonts.heading, brand.fonts.body} <= MEASURED


@each_example()
def test_each_example_has_a_mark_for_light_and_for_dark_backgrounds(brand: Brand) -> None:
    logo = brand.logo
    assert logo is not None
    assert logo.alt == f"{brand.name}, example mark"
    assert logo.dark is not None
    for path in (logo.light, logo.dark):
        with Image.open(path) as image:
            assert (image.format, image.mode, image.size) == ("PNG", "RGBA", (480, 480))
            assert image.info == {}
            assert image.getpixel((0, 0)) == (0, 0, 0, 0)


@each_example()
def test_a_mark_can_be_seen_on_its_background(brand: Brand) -> None:
    assert brand.logo is not None
    assert brand.logo.dark is not None
    colours = brand.colours
    assert strongest(brand.logo.light, colours.paper) >= 4.5
    assert strongest(brand.logo.dark, colours.primary) >= 4.5


def strongest(path: Path, background: str) -> float:
    """Return the greatest contrast that an opaque colour of a picture has with a background."""
    with Image.open(path) as image:
        colours = image.getcolors(maxcolors=1000) or []
        opaque = {pixel[:3] for _, pixel in colours if isinstance(pixel, tuple) and pixel[3] == 255}
    return max(contrast("#" + "".join(f"{channel:02X}" for channel in pixel), background) for pixel in opaque)


@each_example()
def test_the_marks_are_what_the_script_beside_them_draws(brand: Brand) -> None:
    script = runpy.run_path(str(FOLDER / "make_logos.py"))
    for name, shapes in script["drawings"](FOLDER / brand.key):
        with Image.open(FOLDER / brand.key / f"{name}.png") as committed:
            difference = ImageChops.difference(committed, script["picture"](shapes))
        assert difference.getbbox(alpha_only=False) is None
        assert (FOLDER / brand.key / f"{name}.svg").read_text(encoding="utf-8") == script["svg"](shapes)


def test_the_high_contrast_example_reaches_the_enhanced_level() -> None:
    colours = EXAMPLES["mscb"].colours
    assert all(contrast(colours.of(role), colours.tint_of(role)) >= 7 for role in Role)
    assert all(contrast(text, colours.tint_of(role)) >= 7 for role in Role for text in (colours.ink, colours.link))
