"""The project's settings of the rules: each is taken, and each fault is said where it stands."""

from pathlib import Path

import pytest

from briefings.checks.language_table import read_terms
from briefings.checks.settings import CheckSettings
from briefings.problems import Problem, Severity
from briefings.project.config import read_settings

ALL_SETTINGS = """\
[project]
minutes = 1

[tool.briefings.check]
words-per-minute = 110
minutes = 9
longest-sentence = 30

[tool.briefings.check.rules]
sentence-long = "note"
per-cent = "warning"
link-words = "error"
span-dash = "off"

[tool.briefings.check.allow]
"Signs of Safety" = "the name of a method"
"""
HEAD = "avoid,prefer,kind,reason,source\n"


def read(folder: Path, text: str) -> tuple[CheckSettings, list[Problem]]:
    (folder / "pyproject.toml").write_text(text, "utf-8")
    return read_settings(folder)


def fault(folder: Path, text: str) -> Problem:
    """Return the one problem of some settings, which must leave every setting as it is by itself."""
    settings, (problem,) = read(folder, text)
    assert (settings.minutes, settings.severities) == (7, {})
    assert problem.severity is Severity.ERROR
    assert problem.place.path == folder / "pyproject.toml"
    return problem


def test_every_setting_is_taken(tmp_path: Path) -> None:
    settings, problems = read(tmp_path, ALL_SETTINGS)
    assert problems == []
    assert (settings.words_per_minute, settings.minutes, settings.longest_sentence) == (110, 9, 30)
    assert settings.severities == {
        "sentence-long": Severity.NOTE,
        "per-cent": Severity.WARNING,
        "link-words": Severity.ERROR,
        "span-dash": None,
    }
    assert settings.allowed == {"Signs of Safety": "the name of a method"}


@pytest.mark.parametrize("text", [None, "", "[project]\nname = 'x'\n", "[tool.other]\ncheck = 1\n", "\ufeff# none\n"])
def test_without_settings_all_are_as_they_are_by_themselves(tmp_path: Path, text: str | None) -> None:
    settings, problems = read_settings(tmp_path) if text is None else read(tmp_path, text)
    assert problems == []
    assert settings == CheckSettings(severities={}, allowed={}, terms=read_terms(None)[0])


@pytest.mark.parametrize("name", ["words-per-minute", "minutes", "longest-sentence"])
@pytest.mark.parametrize("value", ["0", "9999", '"seven"', "7.5", "true", "[]"])
def test_a_wrong_number_is_said_at_its_line(tmp_path: Path, name: str, value: str) -> None:
    problem = fault(tmp_path, f"[project]\n{name} = 'x'\n\n[tool.briefings.check]\n\n{name} = {value}\n")
    assert (problem.code, problem.place.line) == ("settings-wrong", 6)
    assert problem.message.startswith(f"[tool.briefings.check] {name}: Input should be ")


def test_a_wrong_severity_is_said_with_those_there_are(tmp_path: Path) -> None:
    problem = fault(tmp_path, '[tool.briefings.check.rules]\n# per-cent = "loud"\nper-cent = "loud"\n')
    assert (problem.code, problem.place.line) == ("settings-wrong", 3)
    assert "rules.per-cent: Input should be 'off', 'note', 'warning' or 'error'." in problem.message


def test_a_reason_must_be_words(tmp_path: Path) -> None:
    problem = fault(tmp_path, '[tool.briefings.check.allow]\n"St. Mary’s" = 3\n')
    assert (problem.code, problem.place.line) == ("settings-wrong", 2)


def test_an_unknown_setting_comes_with_the_nearest(tmp_path: Path) -> None:
    problem = fault(tmp_path, "[tool.briefings.check]\nwords_per_minute = 130\n")
    assert (problem.code, problem.place.line) == ("settings-unknown", 2)
    assert problem.message == "[tool.briefings.check] has no setting 'words_per_minute'."
    assert problem.hint == "Did you mean 'words-per-minute'?"


def test_an_unknown_setting_like_no_other_comes_with_all(tmp_path: Path) -> None:
    problem = fault(tmp_path, "tool.briefings.check.zzz = 1\n")
    assert problem.place.line == 1
    assert problem.hint == "There are: words-per-minute, minutes, longest-sentence, rules, allow."


def test_each_of_several_faults_is_said(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "[tool.briefings.check]\nminutes = 0\nminuets = 7\nlongest-sentence = 1\n")
    assert sorted((problem.code, problem.place.line) for problem in problems) == [
        ("settings-unknown", 3),
        ("settings-wrong", 2),
        ("settings-wrong", 4),
    ]


def test_a_rule_that_there_is_not_is_said_and_the_others_count(tmp_path: Path) -> None:
    text = '[tool.briefings.check.rules]\nper-cents = "off"\nzzz = "off"\nper-cent = "off"\n'
    settings, problems = read(tmp_path, text)
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("settings-unknown-rule", 2),
        ("settings-unknown-rule", 3),
    ]
    assert [problem.hint for problem in problems] == [
        "Did you mean 'per-cent'?",
        "`briefings explain` lists them all.",
    ]
    assert settings.severities["per-cent"] is None


def test_broken_toml_is_said_at_its_line_and_column(tmp_path: Path) -> None:
    problem = fault(tmp_path, "[tool.briefings.check]\nminutes 7\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("settings-unreadable", 2, 9)


def test_settings_that_are_not_utf_8_or_no_file_are_said(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_bytes("# café\n".encode("latin-1"))
    (problem,) = read_settings(tmp_path)[1]
    assert (problem.code, problem.place.line) == ("settings-unreadable", None)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("tool = 1\n", None),
        ("[tool]\nbriefings = 'x'\n", 2),
        ("[tool.briefings]\ncheck = 3\n", 2),
        ("\n[[tool.briefings.check]]\n", 2),
    ],
)
def test_what_is_no_table_is_said(tmp_path: Path, text: str, line: int | None) -> None:
    problem = fault(tmp_path, text)
    assert (problem.code, problem.place.line) == ("settings-wrong", line)
    assert problem.message == "tool.briefings.check must be a table."


def test_a_list_of_words_of_ones_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "language.csv").write_text(f"{HEAD}frequent flyer,the words,blaming,why,who\n", "utf-8")
    settings, problems = read_settings(tmp_path)
    assert problems == []
    assert [term.avoid for term in settings.terms] == ["frequent flyer"]


def test_the_folder_of_content_may_be_another(tmp_path: Path) -> None:
    (tmp_path / "language.csv").write_text(f"{HEAD}frequent flyer,the words,blaming,why,who\n", "utf-8")
    assert [term.avoid for term in read_settings(tmp_path, tmp_path)[0].terms] == ["frequent flyer"]
    assert len(read_settings(tmp_path)[0].terms) > 1


def test_faults_of_a_list_of_words_are_reported(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "language.csv").write_text(f"{HEAD}frequent flyer,the words,blamin,why,who\n", "utf-8")
    settings, (problem,) = read_settings(tmp_path)
    assert settings.terms == ()
    assert (problem.code, problem.place.line, problem.hint) == ("language-kind", 2, "Did you mean 'blaming'?")
