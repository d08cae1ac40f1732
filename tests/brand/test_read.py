from pathlib import Path

import pytest

from briefings.brand import Brand, Fonts, Masthead, Templates
from briefings.brand.read import read_brand
from briefings.colour import contrast
from briefings.problems import Place, Problem, Severity
from tests.brand.brandfile import NAMED, write_brand
from tests.builders import COLOURS


def read(folder: Path, text: str) -> Brand:
    brand, problems = read_brand(write_brand(folder, text))
    assert problems == []
    assert brand is not None
    return brand


def problem_of(folder: Path, text: str) -> tuple[int | None, str, str, str]:
    """Return the line, code, message and hint of the one problem of a brand file that it stops."""
    brand, problems = read_brand(write_brand(folder, text))
    assert brand is None
    (problem,) = problems
    assert problem.place.path == folder / "_brand.yml"
    return problem.place.line, problem.code, problem.message, problem.hint


def test_a_name_alone_makes_a_brand_with_the_default_look(tmp_path: Path) -> None:
    brand = read(tmp_path / "example", NAMED)
    assert brand == Brand("example", "Example Partnership", "Example Partnership", COLOURS, Fonts("Arial", "Arial"))


def test_a_whole_file_makes_a_whole_brand(tmp_path: Path) -> None:
    brand = read(
        tmp_path / "ours",
        """
        meta:
          name: {full: Our Safeguarding Partnership, short: OSP}
          link: https://example.org
        color:
          palette: {night: "#102030", leaf: "#1f6b4a", snow: "#fff"}
          foreground: night
          background: snow
          primary: "#123456"
          success: leaf
        typography:
          base: {family: Calibri, size: 12pt}
          headings: Cambria
          link: {color: leaf, decoration: underline}
        defaults:
          briefings: {example: true, muted: "#444", line: "#CCD"}
          quarto: {format: html}
        """,
    )
    assert (brand.name, brand.short_name, brand.web) == ("Our Safeguarding Partnership", "OSP", "https://example.org")
    assert brand.fonts == Fonts(heading="Cambria", body="Calibri")
    assert brand.example
    colours = brand.colours
    assert (colours.ink, colours.paper, colours.primary) == ("#102030", "#FFFFFF", "#123456")
    assert (colours.success, colours.link) == ("#1F6B4A", "#1F6B4A")
    assert (colours.muted, colours.line) == ("#444444", "#CCCCDD")
    assert colours.danger == COLOURS.danger


def test_headings_have_the_typeface_of_the_text_where_none_is_given(tmp_path: Path) -> None:
    assert read(tmp_path, f"{NAMED}typography:\n  base: Verdana\n").fonts == Fonts("Verdana", "Verdana")


def test_a_file_that_was_made_for_quarto_works(tmp_path: Path) -> None:
    brand = read(
        tmp_path,
        """
        meta:
          name: Ours
          link: {home: https://example.org, github: https://github.com/example}
          slogan: not in the standard, which leaves room here
        color:
          foreground: {light: "#111111", dark: "#FAFAFA"}
          secondary: "#777777"
          tertiary: "#999999"
          light: "#EEEEEE"
          dark: "#222222"
          link: dark
        typography:
          fonts:
            - {family: Open Sans, source: google}
          base: {family: Open Sans, line-height: 1.5, weight: 400}
          monospace: Fira Code
          monospace-inline: {color: "#123456"}
          monospace-block: {background-color: "#EEEEEE"}
        """,
    )
    assert brand.fonts.body == "Open Sans"
    assert brand.web == "https://example.org"
    assert (brand.colours.ink, brand.colours.link) == ("#111111", "#222222")


def test_a_link_may_be_given_by_its_colour_alone(tmp_path: Path) -> None:
    assert read(tmp_path, f'{NAMED}typography:\n  link: "#003399"\n').colours.link == "#003399"


def test_links_have_the_primary_colour_where_none_is_given(tmp_path: Path) -> None:
    assert read(tmp_path, f'{NAMED}color:\n  primary: "#003399"\n').colours.link == "#003399"


def test_names_lead_through_the_palette_and_the_roles(tmp_path: Path) -> None:
    palette = 'palette: {sea: deep, deep: "#003399"}'
    text = f"{NAMED}color:\n  {palette}\n  primary: sea\n  info: primary\n  link: foreground\n"
    colours = read(tmp_path, text).colours
    assert (colours.primary, colours.info, colours.link) == ("#003399", "#003399", COLOURS.ink)


def test_a_colour_of_the_palette_may_be_called_as_its_role(tmp_path: Path) -> None:
    assert read(
        tmp_path, f'{NAMED}color:\n  palette: {{primary: "#003399"}}\n  primary: primary\n'
    ).colours.primary == ("#003399")


def test_a_mark_at_the_head_of_the_file_does_no_harm(tmp_path: Path) -> None:
    path = write_brand(tmp_path, "")
    path.write_text(NAMED, encoding="utf-8-sig")
    brand, problems = read_brand(path)
    assert (brand is not None, problems) == (True, [])


def test_a_file_that_is_no_utf_8_is_told(tmp_path: Path) -> None:
    path = tmp_path / "_brand.yml"
    path.write_bytes("meta:\n  name: Café\n".encode("latin-1"))
    brand, problems = read_brand(path)
    assert brand is None
    assert str(problems[0]) == (
        f"{path.as_posix()}: error: The brand file cannot be read: it is not UTF-8 text. [brand-unreadable]\n"
        "    Save it anew as plain text with the encoding UTF-8."
    )


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    brand, problems = read_brand(tmp_path / "_brand.yml")
    assert brand is None
    assert problems[0].message == "The brand file cannot be read: No such file or directory."


def test_what_is_no_yaml_is_told(tmp_path: Path) -> None:
    line, code, message, _ = problem_of(tmp_path, "meta:\n  name: A: B\n")
    assert (line, code) == (2, "yaml-syntax")
    assert message.startswith("The settings cannot be read here")


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "{}\n", "meta:\n  name: ''\n", "meta:\n  name: {full: '  '}\n"]
)
def test_a_file_without_a_name_has_that_of_its_folder_and_a_warning(tmp_path: Path, text: str) -> None:
    brand, problems = read_brand(write_brand(tmp_path / "ours", text))
    assert brand is not None
    assert (brand.name, brand.short_name) == ("ours", "ours")
    (problem,) = problems
    assert (problem.severity, problem.code, problem.place.line) == (Severity.WARNING, "brand-without-name", 1)
    assert problem.message == "The brand file does not say whose it is; the name of its folder, 'ours', is used."


def test_a_file_that_is_a_list_is_told(tmp_path: Path) -> None:
    assert problem_of(tmp_path, "- a\n")[2] == "'settings' must be a group of 'name: value' lines."


def test_a_misspelt_setting_is_told_with_the_right_one(tmp_path: Path) -> None:
    assert problem_of(tmp_path, f'{NAMED}color:\n  primry: "#003399"\n') == (
        4,
        "unknown-key",
        "'color › primry' is not a setting that is known here.",
        "Did you mean 'primary'?",
    )
    assert problem_of(tmp_path, f"{NAMED}typography:\n  heading: Arial\n")[3] == "Did you mean 'headings'?"


def test_a_colour_without_quotes_is_a_comment_and_told(tmp_path: Path) -> None:
    assert problem_of(tmp_path, f"{NAMED}color:\n  primary: #003399\n") == (
        4,
        "wrong-value",
        "'color › primary' has no value.",
        "Write it after the colon; a value that starts with # must stand in quotes.",
    )


def test_an_unknown_colour_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    text = f'{NAMED}color:\n  palette:\n    ocean: "#003399"\n  primary: ocen\n'
    assert problem_of(tmp_path, text) == (
        6,
        "unknown-colour",
        "There is no colour 'ocen' in this brand.",
        "Did you mean 'ocean'?",
    )


@pytest.mark.parametrize("colour", ["rgba(0, 0, 0, 0.5)", "#00339980", "mauvish"])
def test_a_colour_in_another_notation_is_told_how_to_write_it(tmp_path: Path, colour: str) -> None:
    line, code, _, hint = problem_of(tmp_path, f"{NAMED}defaults:\n  briefings:\n    muted: '{colour}'\n")
    assert (line, code) == (5, "unknown-colour")
    assert hint == 'Write it as "#RRGGBB", or as the name of a colour in the palette.'


def test_a_colour_that_leads_back_to_itself_is_told(tmp_path: Path) -> None:
    text = f"{NAMED}color:\n  palette: {{sea: deep, deep: sea}}\n  primary: sea\n"
    line, code, message, _ = problem_of(tmp_path, text)
    assert (line, code, message) == (5, "colour-circle", "The colour 'sea' is defined by itself.")


def test_a_colour_that_leads_nowhere_is_not_told_as_faint_too(tmp_path: Path) -> None:
    text = f'{NAMED}color:\n  background: blackish\n  foreground: "#000"\n'
    assert problem_of(tmp_path, text)[1] == "unknown-colour"


def test_a_faint_colour_stops_the_brand(tmp_path: Path) -> None:
    line, code, _, _ = problem_of(tmp_path, f'{NAMED}color:\n  success: "#7FD6A8"\n')
    assert (line, code) == (4, "low-contrast")


def test_an_address_must_be_one_of_the_web(tmp_path: Path) -> None:
    line, code, message, _ = problem_of(tmp_path, f"{NAMED}  link: www.example.org\n")
    assert (line, code) == (3, "wrong-address")
    assert message == "'www.example.org' is not a web address that starts with https://."


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = write_brand(tmp_path, f"{NAMED}  link: x\nlogo: logo.png\ncolor:\n  primary: teel\n  info: lila\n")
    problems: list[Problem] = read_brand(path)[1]
    assert {problem.code for problem in problems} == {
        "wrong-address",
        "unknown-colour",
        "logo-missing",
        "logo-without-alt",
    }
    assert Place(path, 6, 3) in [problem.place for problem in problems]


def test_colours_of_the_dark_scheme_may_be_given(tmp_path: Path) -> None:
    brand = read(
        tmp_path,
        """
        meta: {name: Ours}
        color:
          palette: {sea: {light: "#003399", dark: "#9FC3FF"}}
          background: {light: white, dark: "#101418"}
          primary: sea
          foreground: {light: "#111111", dark: "#FAFAFA"}
        """,
    )
    assert brand.dark is not None
    assert brand.dark_colours is brand.dark
    assert (brand.dark.paper, brand.dark.ink) == ("#101418", "#FAFAFA")
    assert contrast(brand.dark.success, "#101418") >= 6
    assert (brand.colours.primary, brand.dark.primary) == ("#003399", "#9FC3FF")


def test_a_file_without_dark_colours_has_them_made(tmp_path: Path) -> None:
    brand = read(tmp_path, NAMED)
    assert brand.dark is None
    assert brand.dark_colours == brand.colours.for_the_dark()


@pytest.mark.parametrize(
    ("dark", "code", "message"),
    [
        ("background: {light: white, dark: white}", "light-background", "In the dark scheme the background #FFFFFF is"),
        (
            'success: {light: "#1F6B4A", dark: "#1F6B4A"}',
            "low-contrast",
            "In the dark scheme, success, #1F6B4A, is too",
        ),
    ],
)
def test_dark_colours_that_cannot_be_read_are_told(tmp_path: Path, dark: str, code: str, message: str) -> None:
    problem = problem_of(tmp_path, f"{NAMED}color:\n  {dark}\n")
    assert problem[:2] == (4, code)
    assert problem[2].startswith(message)


def test_the_masthead_and_the_address_of_the_outputs_are_ours(tmp_path: Path) -> None:
    ours = "defaults:\n  briefings: {masthead: tint, publish-at: https://example.org/briefings}\n"
    brand = read(tmp_path, NAMED + ours)
    assert brand.masthead is Masthead.TINT
    assert brand.publish_at == "https://example.org/briefings/"


def test_a_masthead_that_there_is_not_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    line, code, message, _ = problem_of(tmp_path, f"{NAMED}defaults:\n  briefings:\n    masthead: stripes\n")
    assert (line, code) == (5, "wrong-value")
    assert message == "'defaults › briefings › masthead' must be one of 'solid', 'tint' or 'paper', not 'stripes'."


def test_templates_of_ones_own_stand_beside_the_brand_file(tmp_path: Path) -> None:
    for name in ("ours.dotx", "ours.potx"):
        (tmp_path / name).write_bytes(b"")
    files = "defaults:\n  briefings:\n    templates: {word: ours.dotx, powerpoint: ours.potx}\n"
    assert read(tmp_path, NAMED + files).templates == Templates(tmp_path / "ours.dotx", tmp_path / "ours.potx")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.docx", "There is no template 'gone.docx' in the brand's folder."),
        ("../ours.docx", "The template '../ours.docx' lies outside the brand's folder."),
        ("ours.docm", "The template 'ours.docm' is not a .docx or .dotx file."),
    ],
)
def test_a_template_that_cannot_be_taken_is_told(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "ours.docm").write_bytes(b"")
    line, code, said, _ = problem_of(tmp_path, f"{NAMED}defaults:\n  briefings:\n    templates:\n      word: {name}\n")
    assert (line, code, said) == (6, "wrong-template", message)
