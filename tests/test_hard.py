"""The hard content files: they build in every format without a problem, and are as long and deep as they promise."""

import re
from pathlib import Path

import pytest

from briefings.model import Audience, Briefing, Kind, section_blocks
from briefings.project.library import Library
from briefings.project.make import Maker
from briefings.project.wanted import Wanted
from briefings.richtext import BulletList, Code, Link, ListItem, NumberedList, Table, plain_text, runs_of, walk_blocks

FOLDER = Path(__file__).parent / "hard"
FILES = sorted(FOLDER.glob("*.md"))


def load(path: Path) -> Briefing:
    loaded = Library(FOLDER).load(path)
    assert loaded.problems == ()
    assert loaded.briefing is not None
    return loaded.briefing


def depth(item: ListItem) -> int:
    """Return the levels of nesting from a point down, itself one of them."""
    inner = [child for block in item.blocks if isinstance(block, BulletList | NumberedList) for child in block.items]
    return 1 + max(map(depth, inner), default=0)


@pytest.fixture(scope="module")
def long() -> Briefing:
    return load(FOLDER / "long.md")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_hard_file_builds_in_all_formats_without_a_problem(path: Path, tmp_path: Path) -> None:
    wanted = Wanted(FOLDER, tmp_path, audience=Audience.RESTRICTED.value)
    built = Maker(wanted, Library(FOLDER)).make(path)
    assert built.problems == ()
    assert {output.suffix for output in built.outputs} >= {".docx", ".pptx", ".html"}


def test_the_long_file_is_long(long: Briefing) -> None:
    blocks = [block for section in long.sections for block in section_blocks(section)]
    said = " ".join(plain_text(run) for run in runs_of(tuple(blocks)))
    assert len(said.split()) >= 2500
    assert len(long.details.title) >= 120
    assert len(long.details.subtitle) >= 120
    assert len(long.sections) == len(Kind)


def test_the_long_file_has_long_lists_and_a_long_table(long: Briefing) -> None:
    blocks = [block for section in long.sections for block in walk_blocks(tuple(section_blocks(section)))]
    assert max(len(block.items) for block in blocks if isinstance(block, BulletList)) == 60
    assert max(len(block.items) for block in blocks if isinstance(block, NumberedList)) == 60
    items = [item for block in blocks if isinstance(block, BulletList | NumberedList) for item in block.items]
    assert max(map(depth, items)) == 4
    table = next(block for block in blocks if isinstance(block, Table))
    assert [plain_text(cell) for cell in table.header] == ["Action", "Owner", "By when"]
    assert len(table.rows) == 12


def test_the_long_file_has_words_that_do_not_fit_a_line(long: Briefing) -> None:
    blocks = [block for section in long.sections for block in section_blocks(section)]
    inlines = [inline for run in runs_of(tuple(blocks)) for inline in run]
    assert max(len(inline.target) for inline in inlines if isinstance(inline, Link)) >= 150
    assert max(len(word) for i in inlines if isinstance(i, Code) for word in re.findall(r"\w+", i.text)) >= 60


def test_the_short_file_has_only_what_a_file_must_have() -> None:
    short = load(FOLDER / "short.md")
    assert [len(list(section_blocks(section))) for section in short.sections] == [1]
    assert short.details.date is None


def test_one_file_has_every_kind_of_section_and_block() -> None:
    briefing = load(FOLDER / "every-feature.md")
    blocks = [block for section in briefing.sections for block in walk_blocks(tuple(section_blocks(section)))]
    assert {section.kind for section in briefing.sections} == set(Kind)
    names = {type(block).__name__ for block in blocks}
    assert names == {
        "BulletList", "Callout", "DefinitionList", "Figure", "Heading", "NumberedList", "Paragraph", "Quote", "Table",
    }  # fmt: skip
