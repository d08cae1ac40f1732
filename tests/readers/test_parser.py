"""The parser that all files of a process share gives each the tree that a parser of its own would."""

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor

from briefings.readers import parser, tables
from briefings.readers.lines import prepare_lines
from briefings.readers.marks import mark
from briefings.readers.parser import blocks_of, parsed

SIGNS = "ab `\\[]()<>*_!&;#:|-=\"'~^\n"
PIECES = (
    *("**", "*", "_", "`", "!", "a", "B", ".", ":", " ", "\n", "  \n", "\\", "]", ")", "(", "&amp;", "é", "|"),
    *("**Lead.** ", "**two words**", "[words](https://example.org/a_b?c=d&e#f)", "[more](mailto:a@b.org)", "[x](y)"),
)
"""Parts of lines, of which some make an easy inline and others one that looks like it."""
LINES = (
    *("- point", "- **Lead.** point", "1. first", "2. second", "3) third", "    - nested", "    1. nested", "words"),
    *("## Heading", "### Heading # with a sign", "## \\# Heading", "> quote", "> - quoted point", "", "", "", "---"),
    *(
        "| a | b |",
        "|---|---|",
        "| `a|b` | c \\| d |",
        "| 1 |",
        "Term",
        ":   Meaning",
        '!!! note "Title"',
        "    inside",
    ),
    *("    ## Heading in a point", "- ## Heading of a point", "      words", "* other", "=====", "        code", "<b>"),
)
MARKED = (
    *(
        "- @a",
        "    - @b",
        "        - @c",
        "1. @d",
        "    2. @e",
        "- - @f",
        "* * @g",
        "    * @h",
        "- 1. @i",
        "        @j",
    ),
    *("## @k", "    ## @l", "- ## @m", "@n", "    @o", "@**p** q", "", "", "", "", "> - @r", ">     - @s", "- @t `u`"),
)
"""Lines with their marks, as no line pass would put them together."""
CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))


def nobody(row: str, cells: int, columns: int) -> None:
    pass


def tree(text: str) -> bytes:
    return bytes(tostring(parsed([blocks_of(text)], nobody), "utf-8"))


def in_full(text: str) -> bytes:
    """Return the tree of a new parser that tries every block as every kind, and searches all words for every inline.

    It takes no other short way either: all that stands in the way of Python-Markdown is gone.
    """
    parser._parser.cache_clear()
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(parser._Inlines, "_InlineProcessor__handleInline")
        patch.delattr(parser._Inlines, "_InlineProcessor__processPlaceholders")
        patch.delattr(parser._Inlines, "run")
        patch.delattr(parser._BlockParser, "parseBlocks")
        patch.delattr(tables._WatchedTables, "_build_row")
        patch.delattr(tables._WatchedTables, "_split")
        patch.setattr(parser, "UNUSUAL", ("",))  # every text holds it
        patch.setattr(parser, "UnescapeTreeprocessor", Markdown)  # none is left out
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


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("**Lead.** See [words](https://example.org/a_b) and **more**")
@example("![alt](https://example.org) **a** [b](https://c.d)")
@example("**a**b **c** **d e**\n**f**")
def test_easy_inlines_are_what_they_would_be_without_haste(text: str) -> None:
    prepared = prepare_lines(text, Path("audit.md"), 1).text
    assert (tree(text), tree(prepared)) == (in_full(text), in_full(prepared))


@given(st.lists(st.sampled_from(LINES), max_size=14).map("\n".join))
@example("    - nested\n\n- point\n\n    - nested\n\n    - nested\n\n- point")
@example("        code\n\n\n\n        code")
def test_blocks_of_every_kind_are_what_they_would_be_without_haste(text: str) -> None:
    prepared = prepare_lines(text, Path("audit.md"), 1).text
    assert (tree(text), tree(prepared)) == (in_full(text), in_full(prepared))


@given(st.lists(st.sampled_from(MARKED), max_size=12).map("\n".join))
@example("- ## @a\n@**b** c\n\n- @d")
@example("- - @a\n    - @b")
def test_lines_with_marks_in_any_order_are_what_they_would_be_without_haste(text: str) -> None:
    marked = text.replace("@", mark(7))
    assert tree(marked) == in_full(marked)


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
    parsed([blocks_of(table)], lambda row, cells, columns: first.append(cells))
    parsed([blocks_of(table + "| 1 | 2 | 3 |\n")], lambda row, cells, columns: second.append(cells))
    assert (first, second) == ([1], [1, 3])


def test_a_parser_that_failed_is_not_used_again() -> None:
    def fails(row: str, cells: int, columns: int) -> None:
        raise RuntimeError

    before = parser._parser()
    with pytest.raises(RuntimeError):
        parsed([["- a", "    | a | b |\n    |---|---|\n    | 1 |\n"]], fails)
    assert parser._parser() is not before
