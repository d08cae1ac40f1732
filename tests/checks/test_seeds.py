"""A hundred faults put into the five audits: how many are found, and how much else is said about them.

Run it by itself to see the table: ``python -m tests.checks.test_seeds``.
"""
# ruff: noqa: T201

import re
import shutil
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from briefings.checks import ALL
from briefings.checks.rule import Family
from briefings.problems import Problem
from briefings.project.library import Library
from tests.checks.manuscripts import TODAY
from tests.checks.seeds import GROUPS, SEEDS, Seed

ROOT = Path(__file__).parents[2]
READER = None
"""Stands for the faults that reading a file finds, before any rule."""
FAMILY_OF: dict[str, Family | None] = {rule.code: rule.family for rule in ALL}


@dataclass(frozen=True)
class Outcome:
    """What the rules say of a seeded audit that they did not say of the audit."""

    seed: Seed
    right: tuple[Problem, ...]
    """Findings of the seed's family, or a refusal to read the file at all."""
    beside: tuple[Problem, ...]
    """All other new findings that are not about the seeded words."""


def findings(path: Path) -> list[Problem]:
    library = Library(path.parent, today=TODAY)
    return list(library.review(library.load(path)))


@cache
def outcomes() -> tuple[Outcome, ...]:
    with TemporaryDirectory() as folder:
        home = Path(folder)
        shutil.copy(ROOT / "content" / "glossary.csv", home)
        shutil.copy(ROOT / "tests" / "broken" / "dot.png", home)
        return tuple(_outcome(seed, home) for seed in SEEDS)


def _outcome(seed: Seed, home: Path) -> Outcome:
    text = (ROOT / "content" / f"{seed.audit}.md").read_text(encoding="utf-8")
    path = home / f"{seed.audit}.md"
    path.write_text(text, encoding="utf-8")
    known = Counter(_said(problem) for problem in findings(path))
    changed = seed.change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")
    old = set(text.split("\n"))
    new_lines = {number for number, line in enumerate(changed.split("\n"), start=1) if line not in old}
    fresh = []
    for problem in findings(path):
        if known[_said(problem)]:
            known[_said(problem)] -= 1
        else:
            fresh.append(problem)
    right = tuple(problem for problem in fresh if FAMILY_OF.get(problem.code, READER) in (READER, *GROUPS[seed.group]))
    beside = tuple(problem for problem in fresh if problem not in right and problem.place.line not in new_lines)
    return Outcome(seed, right, beside)


def _said(problem: Problem) -> tuple[str, str]:
    """Return what a problem says without its figures, which change with the lines above it."""
    return problem.code, re.sub(r"(\d+ (minute|second)s? ?)+|\d+", "#", problem.message)


def figures(group: str) -> tuple[float, float]:
    """Return recall and precision for a group of seeds."""
    of_group = [outcome for outcome in outcomes() if outcome.seed.group == group]
    found = sum(bool(outcome.right) for outcome in of_group)
    right, beside = sum(len(outcome.right) for outcome in of_group), sum(len(outcome.beside) for outcome in of_group)
    return found / len(of_group), right / (right + beside) if right else 0.0


def test_there_are_a_hundred_faults_in_four_groups() -> None:
    assert Counter(seed.group for seed in SEEDS) == dict.fromkeys(GROUPS, 25)


@pytest.mark.parametrize("group", GROUPS)
def test_nearly_every_fault_is_found_and_little_else_is_said(group: str) -> None:
    recall, precision = figures(group)
    assert recall >= 0.92, [
        outcome.seed.says for outcome in outcomes() if outcome.seed.group == group and not outcome.right
    ]
    assert precision >= 0.9, [str(problem) for outcome in outcomes() for problem in outcome.beside]


if __name__ == "__main__":
    for name in GROUPS:
        recall, precision = figures(name)
        print(f"{name:22} recall {recall:.0%}  precision {precision:.0%}")
    for outcome in outcomes():
        for word, problems in (("missed", () if outcome.right else (outcome.seed.says,)), ("beside", outcome.beside)):
            for problem in problems:
                print(f"{word}: {outcome.seed.audit}: {problem}")
