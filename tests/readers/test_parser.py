"""The parser that all files of a process share gives each the tree that a parser of its own would."""

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.treeprocessors import InlineProcessor

from briefings.readers import parser
from briefings.readers.lines import prepare_lines
from briefings.readers.parser import parsed

SIGNS = "ab `\\[]()<>*_!&;#:|-=\"'~^\n"
CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))


def nobody(row: str, cells: int, columns: int) -> None:
    pass


def tree(text: str) -> bytes:
    return bytes(tostring(parsed(text, nobody), "utf-8"))


def in_full(text: str) -> bytes:
    """Return the tree of a new parser that tries every block as every kind, and searches all words for every inline."""
    parser._parser.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(parser._Inlines, "_InlineProcessor__handleInline")
        patch.delattr(parser._Inlines, "_InlineProcessor__processPlaceholders")
        patch.delattr(parser._BlockParser, "parseBlocks")
        found = tree(text)
    parser._parser.cache_clear()
    return found


@pytest.mark.parametrize("name", ["handleInline", "processPlaceholders"])
def test_the_methods_that_are_made_shorter_are_there(name: str) -> None:
    assert hasattr(InlineProcessor, f"_InlineProcessor__{name}")


@given(st.text(SIGNS, max_size=60))
def test_words_without_signs_are_not_searched_and_the_tree_is_the_same(text: str) -> None:
    assert tree(text) == in_full(text)


@given(st.text(f"{SIGNS}1.    \n\n", max_size=80))
def test_blocks_whose_lines_have_marks_are_what_they_would_be_without_haste(text: str) -> None:
    prepared = prepare_lines(text, Path("audit.md"), 1).text
    assert tree(prepared) == in_full(prepared)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_whole_files_have_the_same_tree(path: Path) -> None:
    text = path.read_text("utf-8")
    prepared = prepare_lines(text, path, 1).text
    assert (tree(text), tree(prepared)) == (in_full(text), in_full(prepared))


def test_a_file_leaves_nothing_behind_for_the_next() -> None:
    words = "See [the plan][plan] and [plan].\n\n- one\n- two"
    alone = tree(words)
    tree("[plan]: https://example.org\n\n> - [plan]\n\n`code` <b>bold</b>")
    assert tree(words) == alone


def test_each_reader_hears_of_its_own_ragged_rows() -> None:
    table, first, second = "| a | b |\n|---|---|\n| 1 |\n", list[int](), list[int]()
    parsed(table, lambda row, cells, columns: first.append(cells))
    parsed(table + "| 1 | 2 | 3 |\n", lambda row, cells, columns: second.append(cells))
    assert (first, second) == ([1], [1, 3])


def test_a_parser_that_failed_is_not_used_again() -> None:
    def fails(row: str, cells: int, columns: int) -> None:
        raise RuntimeError

    before = parser._parser()
    with pytest.raises(RuntimeError):
        parsed("- a\n\n    | a | b |\n    |---|---|\n    | 1 |\n", fails)
    assert parser._parser() is not before
