"""Every broken sample carries its expected problems: ``<!-- expect: LINE code -->``."""

import re
from pathlib import Path

import pytest

from briefings.problems import Problem, has_errors
from briefings.project.library import Library

SAMPLES = sorted((Path(__file__).parents[1] / "broken").glob("*.md"))
EXPECTED = re.compile(r"expect: (\d+) ([a-z0-9-]+)")


def problems_of(path: Path) -> tuple[Problem, ...]:
    return Library(path.parent).load(path).problems


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_broken_sample_gives_the_problems_it_says(path: Path) -> None:
    expected = sorted((int(line), code) for line, code in EXPECTED.findall(path.read_text("utf-8")))
    found = sorted((problem.place.line, problem.code) for problem in problems_of(path))
    assert found == expected


@pytest.mark.parametrize(
    "path", [s for s in SAMPLES if s.stem not in ("good", "line-across")], ids=lambda path: path.stem
)
def test_a_broken_sample_is_not_built(path: Path) -> None:
    loaded = Library(path.parent).load(path)
    assert loaded.briefing is None
    assert has_errors(loaded.problems)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_problem_is_a_plain_sentence_with_a_place(path: Path) -> None:
    for problem in problems_of(path):
        assert problem.place.path == path
        assert re.fullmatch(r"\S.*[.?…]", problem.message), problem.message
        assert not re.search(r"Traceback|Error\b|<class|None|pydantic|yaml|tuple|str\b", str(problem.message)), (
            problem.message
        )


def test_there_are_samples_of_at_least_thirty_kinds_of_fault() -> None:
    codes = {code for path in SAMPLES for _, code in EXPECTED.findall(path.read_text("utf-8"))}
    assert len(codes) >= 30
