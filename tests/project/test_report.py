import json
from pathlib import Path

import jsonschema

from briefings.problems import Place, Problem, Severity, error, warning
from briefings.project.report import WIDTH, as_github, as_json, as_text, counted
from briefings.project.sarif import as_sarif

HERE = Place(Path("content/a,b.md"), 12, 5)
PROBLEMS = (
    warning(HERE, "acronym", "100% of EHCP\nis new.", "Explain it."),
    error(Place(Path("content/a,b.md"), 3), "unknown-key", "No such key."),
    Problem(Place(Path("a.md")), Severity.NOTE, "remark", "Just so."),
)


def test_text_shows_file_line_sentence_code_and_hint_in_reading_order() -> None:
    assert as_text(PROBLEMS) == (
        "a.md: note: Just so. [remark]\n"
        "content/a,b.md:3: error: No such key. [unknown-key]\n"
        "content/a,b.md:12:5: warning: 100% of EHCP\nis new. [acronym]\n"
        "    Explain it."
    )


def test_json_holds_every_field() -> None:
    rows = json.loads(as_json(PROBLEMS))["problems"]
    assert rows[2] == {
        "file": "content/a,b.md",
        "line": 12,
        "column": 5,
        "endColumn": None,
        "severity": "warning",
        "code": "acronym",
        "message": "100% of EHCP\nis new.",
        "hint": "Explain it.",
    }
    assert rows[0]["line"] is None


def test_github_gets_one_escaped_command_a_problem() -> None:
    assert as_github(PROBLEMS).splitlines() == [
        "::notice file=a.md,title=remark::Just so.",
        "::error file=content/a%2Cb.md,line=3,title=unknown-key::No such key.",
        "::warning file=content/a%2Cb.md,line=12,col=5,title=acronym::100%25 of EHCP%0Ais new. Explain it.",
    ]


def test_problems_are_counted_in_words() -> None:
    assert counted(PROBLEMS) == "1 error and 1 warning and 1 note"
    assert counted(()) == "no problems"


def pointed(folder: Path, line: str, column: int, end: int | None) -> list[str]:
    """Return the two lines that show where a problem of the second line of a file is."""
    path = folder / "a.md"
    path.write_text(f"first\n{line}\n", encoding="utf-8")
    text = as_text([warning(Place(path, 2, column, end), "odd-word", "Odd.", "Mend it.")]).splitlines()
    assert text[0].endswith("warning: Odd. [odd-word]")
    assert text[-1] == "    Mend it."
    return text[1:-1]


def test_the_words_that_a_problem_is_about_are_pointed_at(tmp_path: Path) -> None:
    assert pointed(tmp_path, "The child’s EHCP was late.", 13, 17) == [
        "      The child’s EHCP was late.",
        "                  ^^^^",
    ]


def test_of_a_long_line_the_part_around_them_is_shown(tmp_path: Path) -> None:
    shown, carets = pointed(tmp_path, "a" * 150 + "HERE" + "b" * 150, 151, 155)
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "HERE"
    assert shown.strip().startswith("…a")
    assert shown.endswith("b…")
    assert len(shown.strip()) == WIDTH + 2


def test_a_mark_is_never_longer_than_the_line_that_is_shown(tmp_path: Path) -> None:
    shown, carets = pointed(tmp_path, "x" * 300, 1, 301)
    assert carets.count("^") == WIDTH
    assert len(carets) <= len(shown)


def test_a_line_that_is_not_there_any_more_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    gone = as_text([warning(Place(path, 2, 1), "odd-word", "Odd.")])
    path.write_text("one\n", encoding="utf-8")
    short = as_text([warning(Place(path, 2, 1), "odd-word", "Odd.")])
    assert gone == short == f"{path.as_posix()}:2:1: warning: Odd. [odd-word]"


def test_sarif_names_file_region_and_level() -> None:
    run = json.loads(as_sarif(PROBLEMS))["runs"][0]
    assert [result["level"] for result in run["results"]] == ["note", "error", "warning"]
    assert run["results"][2]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "content/a,b.md"},
        "region": {"startLine": 12, "startColumn": 5},
    }
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_json_is_as_its_published_schema_says() -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs" / "problems.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    given = [*PROBLEMS, warning(Place(Path("content/b.md"), 2, 1, 7), "odd-word", "Odd.", "Mend it.")]
    assert list(validator.iter_errors(json.loads(as_json(given)))) == []
    assert list(validator.iter_errors({"problems": [{"file": "a.md"}]}))
