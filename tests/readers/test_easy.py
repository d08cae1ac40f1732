"""What is told apart from its text alone is what Python-Markdown would make of it, to the last place and problem."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefings.readers import lines as lines_module
from briefings.readers import markdown
from briefings.readers.easy import Hard, pieces_of
from briefings.readers.lines import _Walk, prepare_lines
from briefings.readers.marks import mark
from briefings.readers.parser import blocks_of
from briefings.readers.prepared import Prepared
from tests.readers.reading import PATH, read_blocks

MEANINGS = {"GCP": "Graded Care Profile", "ICPC": "Initial Child Protection Conference"}
EASY = (
    *("- point", "- **Lead.** a GCP", "    - nested", "    1. nested", "1. first", "2. **second**", "7. seventh"),
    *("words", "**Bold**", "**Lead.** [words](https://example.org/a?b=1&c=2), more.", "> quote", "## Heading "),
    *("### [Heading](mailto:a@b.org)", "#### A # sign", "&#124; a | b", "- [| a](https://a.org) | b", "a :b <p>"),
    *("[no](https:///)", "words  ", "ICPCs & **GCPs**", "- [ ] to do", "", "", "", "", ""),
)
HARD = (
    *("    inside", "        deep", ":   Meaning", "Term", "    :   Meaning", '!!! note "Title"', "!!! notes", "> - q"),
    *(
        "| a | b |",
        "|---|:-:|",
        "| 1 | 2 |",
        "| 1 | *2* |",
        "| **1** | ICPC",
        "|:--|--:|",
        "| | 2 |",
        "*stress*",
        "- `code`",
        "[name]: https://a.org",
        "see [name]",
        "---",
    ),
    *("        - deeper", "> ", ">     code", "![alt](missing.png)", "- *a*", "### *a*", "a\\*", "1. \\[b"),
)
CONTENT = sorted((Path(__file__).parents[2] / "content").glob("*.md"))


def read(text: str) -> str:
    return repr(read_blocks(text, MEANINGS))


def in_full(text: str) -> str:
    """Return what a text is where all of it is left to Python-Markdown."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "pieces_of", lambda blocks: [Hard(blocks)])
        return read(text)


@given(st.lists(st.sampled_from((*EASY, *HARD)), max_size=14).map("\n".join))
@example("- a\n\n    - b\n\n    1. c\n\n- d")
@example("- a\n\n\n    - b\n    - c\n\n\n> d\n\n> e\n\n> - f")
@example("1. a\n- b\n- c\n\n    words\n\n- d\n\nwords\n\n- e")
@example("words\n\n:   Meaning\n\nTerm\n:   Meaning")
@example("        code\n\n\n\n        code\n\n\nwords")
@example("words\nin **two** lines\nand three")
@example("| a | b |\n|---|:-:|\n| 1 | `2` |")
@example("|---|---|\n|---|---|")
@example("| a | b |\n|---|---|\n| 1 | 2 |\n\n- point\n\n    - nested")
def test_blocks_are_what_they_would_be_without_haste(text: str) -> None:
    assert read(text) == in_full(text)


@given(st.lists(st.sampled_from(EASY), max_size=14).map("\n\n".join))
def test_easy_blocks_are_what_they_would_be_without_haste(text: str) -> None:
    assert read(text) == in_full(text)


@pytest.mark.parametrize("path", CONTENT, ids=lambda path: path.stem)
def test_whole_files_are_what_they_would_be_without_haste(path: Path) -> None:
    text = path.read_text("utf-8")
    assert read(text) == in_full(text)


SET_APART = [
    *(
        '!!! note "Title"',
        "!!! notes",
        '!!! notes "See [a](https://a.org) & **b**"',
        "    inside",
        "    - point",
        "    1. b",
    ),
    *(
        "    > said",
        "    ### Heading",
        "        - deeper",
        "    ![alt](x.png)",
        "    :   Meaning",
        "    *a*",
        "    *b* c",
    ),
    *("Term", "**Term**: GCP", "Term\u00a0", ":   Meaning with an ICPC", ": [a](https://a.org) ~~b~~", "    :   More"),
    *(
        "*Term*",
        "![alt](missing.png)",
        "![**alt**](x.png)",
        "![a & b](a_b.png) ",
        "![](pictures/x.png) {: .decorative }",
    ),
    *("![a](<x y>)", '![a](x.png "title")', "- point", "words", "## Heading", "> said", "| a | b |", "|---|---|"),
    *("", "", "", "", "", "", ""),
]


@given(st.lists(st.sampled_from(SET_APART), max_size=16).map("\n".join))
@example('!!! note "T"\n    a\n\n    - b\n\n\n    - c\n\nwords\n\n    d')
@example('!!! notes\n\n!!! note "T"\n    a\n    b *c*\n\nTerm\n:   Meaning\nOther\n:   Meaning\n\n    more')
@example("Term\n:   Meaning ~~a~~\n\nOther ~~b~~\n:   Meaning\n\n- point\n\n    - nested")
@example("- point\n\n![alt](missing.png)\n\n    - nested\n\nTerm\n:   Meaning\n\n:   Another")
def test_what_is_set_apart_is_what_it_would_be_without_haste(text: str) -> None:
    assert read(text) == in_full(text)


LINES = st.sampled_from(("- @a", "    - @b", "1. @c", "    2. @d", "> @e", "@f", "## @g", "    @h", "## @i  ", "\n"))


@given(st.lists(LINES, max_size=10).map("\n\n".join))
def test_marked_blocks_in_any_order_are_what_they_would_be(text: str) -> None:
    prepared = Prepared(PATH, text.replace("@", mark(7)))
    quickly = markdown.read_markdown(prepared, {}, Path())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markdown, "pieces_of", lambda blocks: [Hard(blocks)])
        assert repr(markdown.read_markdown(prepared, {}, Path())) == repr(quickly)


def test_most_of_a_text_is_told_apart() -> None:
    text = '!!! notes "T"\n    a\n\n    - b\n\n![a](b.png)\n\nTerm\n:   c\n\nTerm\n:   c\n\n'
    text += "## Heading\n\nWords.\n\n- **Lead.** a\n- b\n    - c\n\n> d\n\n*stress*\n\n1. [e](https://a.org)"
    pieces = pieces_of(blocks_of(prepare_lines(text, PATH, 1).text))
    names = [type(piece).__name__ for piece in pieces]
    assert names[:3] == ["Called", "Pictured", "Defined"]
    assert names[3:] == ["Plain", "Plain", "Listed", "Quoted", "Hard", "Listed"]


MORE = (
    "1. a",
    "2. b",
    "2.  b",
    "0. c",
    "12) d",
    "1234. e",
    "1. f {: .g }",
    "1. *[H]: i",
    "**a**",
    "**a** b",
    "***",
    "**|**",
)


@given(
    st.lists(
        st.sampled_from((*EASY, *HARD, "-", "- - -", "|x", "# 2014 a", "####### x", "- a {: .b }", " - a", *MORE)),
        max_size=14,
    )
)
@example(
    ["    - a", "    - b", "- c", "1. d", "- e", "| a | b |", "|---|---|", "| 2014. | b |", "|---|---|", "- f", "| g |"]
)
@example(["- a", "", "## B {: .aims }", "#c", "words", "## D", "- \u00a0a"])
def test_lines_that_can_be_but_one_thing_are_what_they_would_be_without_haste(lines: list[str]) -> None:
    text = "\n".join(lines)
    quickly = prepare_lines(text, PATH, 1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_Walk, "is_plain", lambda *given: False)
        patch.setattr(lines_module, "_is_paragraph", lambda line, following: False)
        assert repr(prepare_lines(text, PATH, 1)) == repr(quickly)
