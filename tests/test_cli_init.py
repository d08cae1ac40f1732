"""`briefings init` makes a folder that can be checked and built at once; `briefings schema` helps editors."""

import json
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from briefings.cli import main

FILES = [
    "content/an-example.md",
    "content/glossary.csv",
    "pyproject.toml",
    ".gitignore",
    ".briefings/settings.schema.json",
    ".vscode/settings.json",
    ".vscode/tasks.json",
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def test_the_schema_is_one_that_programs_take(folder: Path) -> None:
    result = run("schema")
    assert result.exit_code == 0
    schema = json.loads(result.stdout)
    jsonschema.validators.validator_for(schema).check_schema(schema)
    assert {"title", "partnership", "review-date"} <= schema["properties"].keys()


def test_an_empty_folder_gets_all_files(folder: Path) -> None:
    result = run("init", "Nowhere SCP")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == FILES
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()) == sorted(FILES)
    assert "Wrote 7 files. See the example: briefings build" in result.stderr
    assert 'briefings brands new "Nowhere SCP"' in result.stderr
    assert "Kept" not in result.stderr


def test_the_new_folder_is_checked_without_a_fault_and_built(folder: Path) -> None:
    run("init", "Nowhere SCP")
    result = run("check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "")
    result = run("build")
    assert result.exit_code == 0
    assert {path.name for path in (folder / "output" / "an-example").iterdir()} == {
        "an-example.docx",
        "an-example.pptx",
    }
    assert run("build", "--audience", "partners", "--strict").exit_code == 0
    assert (folder / "output" / "an-example" / "index.html").is_file()


def test_a_partnership_with_a_brand_gets_it(folder: Path) -> None:
    result = run("init", "Safeguarding Enfield")
    assert "brands new" not in result.stderr
    assert "brand:" not in (folder / "content" / "an-example.md").read_text("utf-8")
    assert run("check", "--strict").exit_code == 0


def test_another_folder_may_be_named_and_is_made(folder: Path) -> None:
    result = run("init", "Nowhere SCP", "--in", "new/one")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [f"new/one/{name}" for name in FILES]
    assert [path.name for path in folder.iterdir()] == ["new"]


def test_a_brand_of_the_folder_itself_counts(folder: Path) -> None:
    run("init", "Nowhere SCP")
    assert run("brands", "new", "Nowhere SCP", "--primary", "0B5563").exit_code == 0
    (folder / "content" / "an-example.md").unlink()
    result = run("init", "Nowhere SCP")
    assert result.stdout == "content/an-example.md\n"
    assert "brand:" not in (folder / "content" / "an-example.md").read_text("utf-8")


def test_what_is_there_is_kept(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("# mine\n", "utf-8")
    (folder / ".gitignore").write_text("mine\n", "utf-8")
    result = run("init", "Nowhere SCP")
    assert result.exit_code == 0
    assert "Kept as they were: pyproject.toml, .gitignore\nWrote 5 files." in result.stderr
    assert (folder / "pyproject.toml").read_text("utf-8") == "# mine\n"
    assert (folder / ".gitignore").read_text("utf-8") == "mine\n"
    assert "Wrote 0 files." in run("init", "Nowhere SCP").stderr


@pytest.mark.parametrize("blocked", ["content", "new"])
def test_a_folder_that_cannot_be_written_is_said_plainly(folder: Path, blocked: str) -> None:
    (folder / blocked).write_text("a file, not a folder")
    result = run("init", "Nowhere SCP", *(["--in", "new/one"] if blocked == "new" else []))
    assert result.exit_code == 2
    assert f"Cannot write {'new/one' if blocked == 'new' else ''}" in result.stderr
    assert "Traceback" not in result.output


def test_a_folder_without_leave_to_write_is_said_plainly(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("briefings.project.init.write_whole", refuse)
    result = run("init", "Nowhere SCP", "--in", "locked")
    assert result.exit_code == 2
    assert "Cannot write locked: Permission denied." in result.stderr


@pytest.mark.parametrize("name", ["", "  "])
def test_a_partnership_needs_a_name(folder: Path, name: str) -> None:
    assert run("init", name).exit_code == 2
    assert list(folder.iterdir()) == []


def test_a_partnership_must_be_named(folder: Path) -> None:
    assert run("init").exit_code == 2
