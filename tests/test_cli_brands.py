import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.brand import Masthead
from briefings.cli import main
from briefings.cli.brands import MASTHEADS
from tests.brand.brandfile import NAMED, picture, write_brand

FOLDER = "layouts/brands/anytown-scp"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["brands", *arguments], catch_exceptions=False)


def test_brands_are_listed_with_and_without_saying_so() -> None:
    listed = run()
    assert listed.exit_code == 0
    assert run("list").stdout == listed.stdout
    assert re.search(r"^esscp +East Sussex Safeguarding Children Partnership: #\w{6}, .+$", listed.stdout, re.MULTILINE)


def test_a_clean_brand_is_said_to_be_good(project: Path) -> None:
    result = run("check", "plain")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "The brand 'plain' is good to use.\nChecked 1 brand: No problems.\n"


def test_all_brands_are_checked_where_none_is_named(project: Path) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert "Checked 6 brands: No problems." in result.stderr


def test_faults_are_told_in_the_style_asked_for(project: Path) -> None:
    write_brand(project / "layouts/brands/ours", NAMED + "color: {primary: '#F0F0F0'}\n")
    result = run("check", "ours", "plain")
    assert result.exit_code == 1
    assert "_brand.yml:3:9: error:" in result.stdout
    assert "'plain' is good" in result.stderr
    assert "'ours' is good" not in result.stderr
    rows = json.loads(run("check", "ours", "--format", "json").stdout)["problems"]
    assert [row["code"] for row in rows] == ["low-contrast"]
    assert run("check", "ours", "--format", "github").stdout.startswith("::error file=")
    assert json.loads(run("check", "plain", "--format", "json").stdout) == {"problems": []}


def test_strict_makes_warnings_count(project: Path) -> None:
    write_brand(project / "layouts/brands/ours", NAMED + "logo: {medium: {dark: mark.png}}\n")
    assert run("check", "ours").exit_code == 0
    assert run("check", "ours", "--strict").exit_code == 1


def test_the_contrast_of_every_text_is_shown_when_asked_for(project: Path) -> None:
    result = run("check", "plain", "--verbose")
    assert re.search(r"light Primary +#0B5563 +\d+\.\d\d to 1 on its own tint", result.stderr)
    assert "dark  Links" in result.stderr


@pytest.mark.parametrize(
    ("name", "hint"), [("esscq", "Did you mean 'esscp'?"), ("zzz", "There are: bscb, childrens-partnership")]
)
def test_an_unknown_brand_is_wrong_usage(project: Path, name: str, hint: str) -> None:
    result = run("check", "plain", name)
    assert result.exit_code == 2
    assert f"There is no brand '{name}'. {hint}" in result.stderr


def test_a_new_brand_is_written_listed_and_good(project: Path) -> None:
    (project / "our logo.png").write_bytes(picture())
    result = run("new", "Anytown SCP", "--primary", "#0B5563", "--logo", "our logo.png", "--masthead", "paper")
    assert (result.exit_code, result.stdout) == (0, f"{FOLDER}\n")
    assert "read aloud as 'Anytown SCP'" in result.stderr
    assert "open preview.html in that folder" in result.stderr
    assert "anytown-scp" in run().stdout
    assert run("check", "anytown scp", "--strict").exit_code == 0


@pytest.mark.parametrize("written", ["0b5563", "#0B5563", " 0B5563", "#05f"])
def test_a_colour_may_be_written_in_these_ways(project: Path, written: str) -> None:
    assert run("new", "Anytown SCP", "--primary", written).exit_code == 0


@pytest.mark.parametrize("written", ["teal", "#12345", "", "#0B556G"])
def test_a_bad_colour_is_wrong_usage_and_nothing_is_written(project: Path, written: str) -> None:
    result = run("new", "Anytown SCP", "--primary", written)
    assert result.exit_code == 2
    assert "is no colour. Write it as six digits in quotes" in result.stderr
    assert list(project.iterdir()) == []


def test_a_folder_that_is_there_is_left_alone(project: Path) -> None:
    run("new", "Anytown SCP", "--primary", "#0B5563")
    before = (project / FOLDER / "_brand.yml").read_bytes()
    result = run("new", "Anytown SCP", "--primary", "#AA0000")
    assert result.exit_code == 2
    assert "There is a brand in" in result.stderr
    assert (project / FOLDER / "_brand.yml").read_bytes() == before


def test_a_picture_that_word_does_not_take_is_refused(project: Path) -> None:
    (project / "logo.svg").write_text("<svg/>")
    result = run("new", "Anytown SCP", "--primary", "#0B5563", "--logo", "logo.svg")
    assert result.exit_code == 2
    assert "export it as PNG" in result.stderr
    assert not (project / FOLDER).exists()


def test_a_logo_that_is_not_there_and_one_for_the_dark_alone_are_wrong_usage(project: Path) -> None:
    assert run("new", "A", "--primary", "#0B5563", "--logo", "none.png").exit_code == 2
    (project / "logo.png").write_bytes(picture())
    result = run("new", "A", "--primary", "#0B5563", "--logo-on-dark", "logo.png")
    assert result.exit_code == 2
    assert "--logo-on-dark goes with --logo" in result.stderr


def test_a_project_that_cannot_be_written_to_is_said_plainly(project: Path) -> None:
    (project / "layouts").write_text("")
    result = run("new", "Anytown SCP", "--primary", "#0B5563")
    assert result.exit_code == 2
    assert "Cannot write" in result.stderr


def test_the_sheet_is_drawn_anew_after_a_change(project: Path) -> None:
    run("new", "Anytown SCP", "--primary", "#0B5563")
    path = project / FOLDER / "_brand.yml"
    path.write_text(path.read_text("utf-8").replace("#0B5563", "#7A1F5C"), "utf-8")
    result = run("preview", "anytown-scp")
    assert (result.exit_code, result.stdout) == (0, f"{FOLDER}/preview.html\n")
    sheet = (project / FOLDER / "preview.html").read_text("utf-8")
    assert "#7A1F5C" in sheet
    assert "#0B5563" not in sheet


def test_the_sheet_of_a_brand_of_the_program_needs_a_place(project: Path) -> None:
    result = run("preview", "esscp")
    assert result.exit_code == 2
    assert "--out esscp.html" in result.stderr
    assert run("preview", "esscp", "--out", "esscp.html").exit_code == 0
    assert (project / "esscp.html").is_file()


def test_a_sheet_that_cannot_be_drawn_or_written_is_said_plainly(project: Path) -> None:
    write_brand(project / "layouts/brands/ours", NAMED + "color: {primary: '#F0F0F0'}\n")
    assert "see: briefings brands check ours" in run("preview", "ours").stderr
    assert run("preview", "nobody").exit_code == 2
    (project / "file").write_text("")
    result = run("preview", "plain", "--out", "file/sheet.html")
    assert result.exit_code == 2
    assert "Cannot write file/sheet.html" in result.stderr


def test_the_command_knows_every_masthead() -> None:
    assert tuple(style.key for style in Masthead) == MASTHEADS
