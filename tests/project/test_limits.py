from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefings.limits import DEFAULT, in_force, put_in_force
from briefings.project.library import Library
from briefings.project.limits import NAMES, read_limits
from briefings.readers.glossary import read_glossary


@pytest.fixture(autouse=True)
def own_limits() -> Iterator[None]:
    yield
    put_in_force(DEFAULT)


def read(folder: Path, table: str) -> tuple[object, list[tuple[int | None, str, str]]]:
    (folder / "pyproject.toml").write_text(f"[tool.briefings.limits]\n{table}\n", "utf-8")
    limits, problems = read_limits(folder)
    return limits, [(problem.place.line, problem.code, problem.message) for problem in problems]


def test_a_project_without_limits_has_the_defaults(tmp_path: Path) -> None:
    assert read_limits(tmp_path) == (DEFAULT, [])
    (tmp_path / "pyproject.toml").write_text("[tool.other]\nx = 1\n", "utf-8")
    assert read_limits(tmp_path) == (DEFAULT, [])
    (tmp_path / "pyproject.toml").write_text("no toml", "utf-8")
    assert read_limits(tmp_path) == (DEFAULT, [])


def test_a_limit_takes_the_place_of_the_default(tmp_path: Path) -> None:
    assert read(tmp_path, "content-bytes = 500_000\nnesting-depth = 5") == (
        replace(DEFAULT, content_bytes=500_000, nesting_depth=5),
        [],
    )


@pytest.mark.parametrize("value", ["0", "-1", "true", '"5 MB"', "1.5", "[]"])
def test_a_limit_is_a_whole_number_above_nothing(tmp_path: Path, value: str) -> None:
    limits, problems = read(tmp_path, f"\npicture-bytes = {value}")
    assert limits == DEFAULT
    assert problems == [(3, "settings-wrong", "[tool.briefings.limits] picture-bytes must be a whole number above 0.")]


def test_an_unknown_limit_is_told(tmp_path: Path) -> None:
    limits, problems = read(tmp_path, "content-byte = 5")
    assert limits == DEFAULT
    assert [problem[:2] for problem in problems] == [(2, "settings-unknown")]


def test_limits_that_are_no_table_are_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.briefings]\nlimits = 5\n", "utf-8")
    assert [problem.code for problem in read_limits(tmp_path)[1]] == ["settings-wrong"]


def test_a_library_puts_its_projects_limits_in_force(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.briefings.limits]\ncontent-bytes = 10\nx = 1\n", "utf-8")
    library = Library(tmp_path)
    assert in_force().content_bytes == 10
    assert [problem.code for problem in library.shared_problems] == ["settings-unknown"]
    Library(tmp_path / "elsewhere")
    assert in_force() == DEFAULT


def test_a_glossary_is_read_up_to_its_rows(tmp_path: Path) -> None:
    put_in_force(replace(DEFAULT, glossary_rows=2))
    path = tmp_path / "glossary.csv"
    path.write_text("acronym,expansion\nA,a\nB,b\nC,c\n", "utf-8")
    glossary, problems = read_glossary(path)
    assert dict(glossary.meanings) == {"A": "a", "B": "b"}
    assert [(problem.place.line, problem.code) for problem in problems] == [(4, "glossary-too-long")]


def test_the_page_on_safety_lists_every_limit_with_its_default() -> None:
    page = (Path(__file__).parents[2] / "docs" / "safety.md").read_text("utf-8")
    assert [name for name, field in NAMES.items() if f"| `{name}` | {getattr(DEFAULT, field):,} |" not in page] == []
