"""Short ways to read a text in tests."""

from pathlib import Path

from briefings.problems import Problem
from briefings.readers.lines import prepare_lines
from briefings.readers.markdown import read_markdown
from briefings.richtext import Blocks

PATH = Path("sample.md")


def read_blocks(
    text: str, meanings: dict[str, str] | None = None, root: Path | None = None
) -> tuple[Blocks, list[Problem]]:
    """Return the blocks of a text and all problems of it; its first line is number 1."""
    prepared = prepare_lines(text, PATH, 1)
    blocks, problems = read_markdown(prepared, meanings or {}, root or Path.cwd())
    return blocks, [*prepared.problems, *problems]


def blocks_of(text: str, meanings: dict[str, str] | None = None) -> Blocks:
    """Return the blocks of a text that has no fault."""
    blocks, problems = read_blocks(text, meanings)
    assert problems == []
    return blocks


def codes_of(text: str) -> list[tuple[int | None, str]]:
    """Return line and code of each problem of a text."""
    return [(problem.place.line, problem.code) for problem in read_blocks(text)[1]]
