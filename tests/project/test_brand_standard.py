"""The brand.yml standard: its own library reads our files, and a file written for Quarto works here."""

import re
from pathlib import Path

import brand_yml
import pytest

from briefings.brand import Masthead
from briefings.brand.read import read_brand
from briefings.project.brand_starter import Wish, start_brand
from briefings.project.library import Library
from tests.brand.brandfile import picture, write_brand

BRANDS = sorted((Path(__file__).parents[2] / "layouts" / "brands").glob("[!._]*/_brand.yml"))

QUARTO = """\
meta:
  name: Anytown
  link:
    home: https://www.anytown.example.org
    mastodon: https://social.example.org/@anytown
logo:
  images:
    icon: logos/icon.png
    wide: {path: logos/wide.png, alt: Anytown}
  small: icon
  medium: wide
  large: {light: wide, dark: logos/wide-on-dark.png}
color:
  palette:
    white: "#FFFFFF"
    navy: "#12305A"
    brand-blue: navy
    berry: "#8E2457"
  foreground: {light: "#1B1F24", dark: "#F3F4F6"}
  background: {light: white, dark: "#15191F"}
  primary: brand-blue
  secondary: "#5B6770"
  tertiary: "#B7C3CC"
  info: {light: berry, dark: "#E99ABF"}
  light: "#F5F7F9"
  dark: "#0A1420"
typography:
  fonts:
    - family: Open Sans
      source: google
      weight: [400, 700]
      style: [normal, italic]
    - family: Anytown Serif
      source: file
      files:
        - path: fonts/serif.ttf
          weight: 700
  base: {family: Open Sans, size: 1rem, weight: 400, line-height: 1.6}
  headings: {family: Anytown Serif, weight: semi-bold, line-height: 1.2, color: primary}
  monospace: {family: Fira Code, size: 0.9em}
  monospace-inline: {color: primary, background-color: light}
  monospace-block: {background-color: light}
  link: {weight: 600, color: berry, decoration: underline}
defaults:
  bootstrap:
    defaults: {navbar-bg: $brand-blue, enable-rounded: false}
    rules: ".navbar { box-shadow: none; }"
  quarto:
    format: {html: {toc: true}}
  shiny:
    theme: {preset: shiny}
"""


@pytest.mark.parametrize("path", BRANDS, ids=lambda path: path.parent.name)
def test_the_library_of_the_standard_reads_our_brand_files_as_we_do(path: Path) -> None:
    ours, problems = read_brand(path)
    theirs = brand_yml.Brand.from_yaml(path)
    assert problems == []
    assert ours is not None
    assert theirs.meta.name.full == ours.name
    assert theirs.color.primary.upper() == ours.colours.primary
    assert theirs.color.info.upper() == ours.colours.info
    assert theirs.typography.base.family == ours.fonts.body
    assert theirs.typography.headings.family == ours.fonts.heading
    assert (theirs.logo is None) == (ours.logo is None)


def test_there_are_six_brand_files() -> None:
    assert len(BRANDS) == 6


def test_the_library_of_the_standard_reads_a_new_brand(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(picture())
    wish = Wish('The "Anytown" Partnership: all of us', "#8E2457", secondary="#12305A", logo=logo, logo_on_dark=logo)
    started, _ = start_brand(wish, Library(tmp_path))
    assert started is not None
    theirs = brand_yml.Brand.from_yaml(started.folder / "_brand.yml")
    assert theirs.meta.name.full == wish.name
    assert theirs.color.primary == "#8E2457"
    assert theirs.color.secondary == "#12305A"
    assert theirs.logo.medium.light.alt == wish.name


def test_a_file_written_for_quarto_works_here(tmp_path: Path) -> None:
    path = write_brand(tmp_path / "anytown", QUARTO)
    (path.parent / "logos").mkdir()
    for name in ("icon", "wide", "wide-on-dark"):
        (path.parent / "logos" / f"{name}.png").write_bytes(picture())
    brand, problems = read_brand(path)
    assert problems == []
    assert brand is not None
    assert (brand.name, brand.web) == ("Anytown", "https://www.anytown.example.org")
    colours = brand.colours
    assert (colours.ink, colours.paper, colours.primary) == ("#1B1F24", "#FFFFFF", "#12305A")
    assert (colours.info, colours.link) == ("#8E2457", "#8E2457")
    assert (brand.dark_colours.paper, brand.dark_colours.info) == ("#15191F", "#E99ABF")
    assert (brand.fonts.heading, brand.fonts.body) == ("Anytown Serif", "Open Sans")
    assert brand.masthead is Masthead.SOLID
    assert brand.logo is not None
    assert (brand.logo.alt, brand.logo.light) == ("Anytown", path.parent / "logos/wide.png")


def test_the_library_of_the_standard_reads_that_file_too_but_for_colours_of_two_schemes(tmp_path: Path) -> None:
    path = write_brand(tmp_path, re.sub(r'\{light: ("?[#\w]+"?), dark: "[#\w]+"\}', r"\1", QUARTO))
    theirs = brand_yml.Brand.from_yaml(path)
    assert theirs.typography.base.family == "Open Sans"
    assert (theirs.color.primary, theirs.color.background) == ("#12305A", "#FFFFFF")


@pytest.mark.parametrize("logo", ["logo: mark.png", "logo: {small: mark.png}", "logo: {large: {light: mark.png}}"])
def test_a_logo_may_be_given_as_briefly_as_the_standard_allows(tmp_path: Path, logo: str) -> None:
    path = write_brand(tmp_path / "anytown", f"meta:\n  name: Anytown\n{logo}\n")
    (path.parent / "mark.png").write_bytes(picture())
    brand, problems = read_brand(path)
    assert {problem.code for problem in problems} <= {"logo-without-alt"}
    assert brand is not None
    assert brand.logo is not None
    assert brand.logo.light.name == "mark.png"
