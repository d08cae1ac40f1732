"""What a new project's folder is given, and that nothing in it is ever written over."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from briefings.checks.settings import CheckSettings
from briefings.model import PartialDate
from briefings.problems import Place, Severity, error, warning
from briefings.project.config import read_settings
from briefings.project.init import MODELINE, PROBLEMS, SCHEMA, as_json, starting_files, write_missing
from briefings.project.report import as_text
from briefings.readers.briefing import read_briefing
from briefings.readers.glossary import read_glossary
from briefings.readers.schema import settings_schema

EXAMPLE = Path("content") / "an-example.md"


def files(partnership: str = "Nowhere SCP", has_brand: bool = False, year: int = 2031) -> dict[Path, str]:
    return dict(starting_files(partnership, has_brand, year))


def test_the_files_are_those_of_a_project_and_of_an_editor() -> None:
    assert [path.as_posix() for path in files()] == [
        "content/an-example.md",
        "content/glossary.csv",
        "pyproject.toml",
        ".gitignore",
        ".briefings/settings.schema.json",
        ".vscode/settings.json",
        ".vscode/tasks.json",
    ]


@pytest.mark.parametrize("partnership", ["Nowhere SCP", 'The "best": #1', "Ynys Môn’s", "{year}", "a\\b"])
@pytest.mark.parametrize("has_brand", [True, False])
def test_the_example_is_of_the_partnership_and_of_the_year(tmp_path: Path, partnership: str, has_brand: bool) -> None:
    write_missing(tmp_path, iter(files(partnership, has_brand).items()))
    reading = read_briefing(tmp_path / EXAMPLE, {})
    assert reading.problems == ()
    assert reading.details
    assert reading.details.partnership == partnership
    assert reading.details.brand == ("" if has_brand else "plain")
    assert (reading.details.date, reading.details.review_date) == (PartialDate(2031, 1), PartialDate(2032, 1))
    assert "June 2031" in reading.source


def test_the_example_tells_an_editor_where_the_schema_is(tmp_path: Path) -> None:
    write_missing(tmp_path, iter(files().items()))
    assert (tmp_path / EXAMPLE).read_text("utf-8").split("\n")[1] == MODELINE
    named = (tmp_path / EXAMPLE).parent / MODELINE.partition("$schema=")[2]
    assert named.resolve() == (tmp_path / SCHEMA).resolve()
    assert json.loads(named.read_text("utf-8")) == settings_schema()


def test_the_settings_and_the_glossary_are_in_order(tmp_path: Path) -> None:
    write_missing(tmp_path, iter(files().items()))
    settings, problems = read_settings(tmp_path)
    assert (problems, settings.minutes, settings.severities) == ([], CheckSettings().minutes, {})
    assert read_glossary(tmp_path / "content" / "glossary.csv")[1] == []


def test_every_remark_of_the_settings_is_a_setting_that_can_be_switched_on(tmp_path: Path) -> None:
    text = re.sub(r'^# (?=[\w"-]+.* = )', "", files()[Path("pyproject.toml")], flags=re.MULTILINE)
    (tmp_path / "pyproject.toml").write_text(text, "utf-8")
    given = tomllib.loads(text)["tool"]["briefings"]["check"]
    assert {"words-per-minute", "minutes", "longest-sentence", "rules", "allow"} == given.keys()
    assert given["rules"]
    assert given["allow"]
    settings, problems = read_settings(tmp_path)
    assert problems == []
    assert (settings.words_per_minute, settings.minutes, settings.longest_sentence) == (
        CheckSettings().words_per_minute,
        CheckSettings().minutes,
        CheckSettings().longest_sentence,
    )


def test_what_is_there_is_kept_and_the_rest_written(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("mine", "utf-8")
    (tmp_path / ".vscode" / "tasks.json").mkdir(parents=True)
    written, kept = write_missing(tmp_path, iter(files().items()))
    assert kept == [Path("pyproject.toml"), Path(".vscode/tasks.json")]
    assert {*written, *kept} == files().keys()
    assert (tmp_path / "pyproject.toml").read_text("utf-8") == "mine"
    assert write_missing(tmp_path, iter(files().items())) == ([], [*files()])


def test_what_an_editor_reads_is_what_check_prints() -> None:
    pattern = PROBLEMS["pattern"]
    assert isinstance(pattern, dict)
    parts = ("file", "line", "column", "severity", "message", "code")
    for problem, expected in (
        (
            warning(Place(Path("content/a b.md"), 3, 4), "a-code", "Is: wrong [1]."),
            ["content/a b.md", "3", "4", "warning", "Is: wrong [1].", "a-code"],
        ),
        (
            error(Place(Path("a.md"), 3), "code", "Wrong.", "Mend it."),
            ["a.md", "3", None, Severity.ERROR.value, "Wrong.", "code"],
        ),
    ):
        found = re.match(str(pattern["regexp"]), as_text([problem]).split("\n")[0])
        assert found
        assert [found[pattern[part]] for part in parts] == expected


def test_json_is_for_people_too() -> None:
    assert as_json({"a": ["Môn"]}) == '{\n  "a": [\n    "Môn"\n  ]\n}\n'
