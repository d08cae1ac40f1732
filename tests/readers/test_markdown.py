from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from briefings.richtext import (
    Abbreviation,
    Alignment,
    BulletList,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
    inline_runs,
    plain_text,
    runs_of,
    walk_blocks,
)
from tests.builders import bullets, item, numbers, paragraph, strong, words
from tests.readers.reading import blocks_of, codes_of, read_blocks


def test_a_link_with_a_bold_word_stays_one_link() -> None:
    (block,) = blocks_of("See [the **whole** report](https://example.org/a_b_c?x=1&y=2).")
    link = Link((Text("the "), strong("whole"), Text(" report")), "https://example.org/a_b_c?x=1&y=2")
    assert block == paragraph("See ", link, ".")


def test_words_of_every_kind_are_told_apart() -> None:
    (block,) = blocks_of("A **bold *both*** and *stressed*, `Form <A> & B`, R&D &amp; &lt;5 \\* done")
    assert block == paragraph(
        "A ",
        Strong((Text("bold "), Emphasis(words("both")))),
        " and ",
        Emphasis(words("stressed")),
        ", ",
        Code("Form <A> & B"),
        ", R&D & <5 * done",
    )


def test_two_blanks_at_the_end_of_a_line_break_it() -> None:
    assert blocks_of("One  \ntwo\nthree") == (paragraph("One", LineBreak(), "two three"),)


def test_smart_quotes_dashes_and_hard_blanks_are_left_as_written() -> None:
    assert blocks_of("“It’s 5\u00a0days” – a child's … plan--now") == (
        paragraph("“It’s 5\u00a0days” – a child's … plan--now"),
    )


def test_addresses_in_angle_brackets_are_links() -> None:
    (block,) = blocks_of("Ask <team@example.org> or <https://example.org>.")
    mail, web = (
        Link(words("team@example.org"), "mailto:team@example.org"),
        Link(words("https://example.org"), "https://example.org"),
    )
    assert block == paragraph("Ask ", mail, " or ", web, ".")


def test_a_list_needs_no_empty_line_before_it() -> None:
    assert blocks_of("It showed:\n- one\n- two") == (paragraph("It showed:"), bullets("one", "two"))


def test_two_blanks_are_enough_to_nest_a_point() -> None:
    text = "- one\n  - inside\n    - deeper\n      - deepest\n- two"
    inside = bullets(item("inside", bullets(item("deeper", bullets("deepest")))))
    assert blocks_of(text) == (bullets(item("one", inside), "two"),)


def test_a_point_runs_on_over_lines_and_paragraphs() -> None:
    text = "1. one\n   runs on\n\n   and has a second paragraph\n2. two"
    assert blocks_of(text) == (numbers(item("one runs on", paragraph("and has a second paragraph")), "two"),)


def test_numbers_begin_where_the_author_begins() -> None:
    assert blocks_of("7. seven\n8. eight") == (numbers("seven", "eight", start=7),)


def test_a_bracket_after_a_number_and_a_pasted_bullet_make_lists() -> None:
    assert blocks_of("1) one\n2) two") == (numbers("one", "two"),)
    assert blocks_of("• one\n• two") == (bullets("one", "two"),)


def test_numbers_and_bullets_side_by_side_are_two_lists() -> None:
    assert blocks_of("1. one\n- two") == (numbers("one"), bullets("two"))


def test_a_number_that_jumps_is_a_problem_with_its_place() -> None:
    _, (problem,) = read_blocks("1. one\n2. two\n5. five")
    assert (problem.place.line, problem.place.column, problem.code) == (3, 1, "numbering-jumps")
    assert "from 2 to 5" in problem.message
    assert "Write 3" in problem.hint


def test_a_list_may_repeat_one_number_throughout() -> None:
    assert blocks_of("1. one\n1. two\n1. three") == (numbers("one", "two", "three"),)


def test_a_table_right_after_a_paragraph_is_a_table() -> None:
    first, second = blocks_of("Figures:\n| A | B | C |\n|:--|:-:|--:|\n| x \\| y | **b** | |")
    assert first == paragraph("Figures:")
    alignments = (Alignment.START, Alignment.CENTRE, Alignment.END)
    assert second == Table((words("A"), words("B"), words("C")), ((words("x | y"), (strong("b"),), ()),), alignments)


def test_ragged_rows_are_problems_and_their_words_are_not_lost_in_silence() -> None:
    assert codes_of("| A | B |\n|---|---|\n| a | b | c |\n| a |") == [(3, "ragged-table"), (4, "ragged-table")]


def test_terms_and_their_meanings_make_a_definition_list() -> None:
    (block,) = blocks_of("Deep dive\n:   One case in depth.\n:   Another meaning\n\n    - with points")
    meanings = ((paragraph("One case in depth."),), (paragraph("Another meaning"), bullets("with points")))
    assert block == DefinitionList((Definition(words("Deep dive"), meanings),))


def test_a_quote_holds_blocks() -> None:
    (block,) = blocks_of("> Well written:\n> - one\n> - two\n>\n> The end")
    assert block == Quote((paragraph("Well written:"), bullets("one", "two"), paragraph("The end")))


def test_notes_are_for_the_trainer_and_a_note_is_for_everyone() -> None:
    text = '!!! note "Why it matters"\n    Delay.\n    - a\n      - b\n!!! notes\n    Ask.\n\n    Wait.\n\nAfter'
    note, notes, after = blocks_of(text)
    assert note == Callout(words("Why it matters"), (paragraph("Delay."), bullets(item("a", bullets("b")))))
    assert notes == Callout((), (paragraph("Ask."), paragraph("Wait.")), for_trainer=True)
    assert after == paragraph("After")


def test_a_short_form_carries_its_meaning_even_in_the_plural() -> None:
    meanings = {"EHCP": "education plan", "CP": "child protection", "CP-IS": "a system"}
    (block,) = blocks_of("An EHCP, two EHCPs, CP-IS; not EHCPX, `EHCP` or MCP.", meanings)
    ehcp = Abbreviation("EHCP", "education plan")
    assert block == paragraph(
        "An ", ehcp, ", two ", ehcp, "s, ", Abbreviation("CP-IS", "a system"), "; not EHCPX, ", Code("EHCP"), " or MCP."
    )


def test_a_picture_on_its_own_line_is_a_figure(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a b.png")
    blocks, problems = read_blocks(
        '![Four of\nsix](<a b.png> "On time")\n\n![](<a b.png>){: .decorative }', root=tmp_path
    )
    assert problems == []
    picture = (tmp_path / "a b.png").resolve()
    assert blocks == (Figure(picture, "Four of six", words("On time")), Figure(picture, ""))


def test_every_block_has_the_line_and_column_of_its_first_word() -> None:
    text = "## Head\n\npara\n\n- one\n    - two\n\n| A | B |\n|---|---|\n| a | b |\n\n> quote\n\n"
    text += "Term\n:   meaning\n\n!!! notes\n    text"
    places = [(type(b), b.place.line, b.place.column) for b in walk_blocks(blocks_of(text)) if b.place]
    assert places == [
        (Heading, 1, 4),
        (Paragraph, 3, 1),
        (BulletList, 5, 3),
        (Paragraph, 5, 3),
        (BulletList, 6, 7),
        (Paragraph, 6, 7),
        (Table, 8, 3),
        (Quote, 12, 3),
        (Paragraph, 12, 3),
        (DefinitionList, 14, 1),
        (Paragraph, 15, 5),
        (Callout, 17, 1),
        (Paragraph, 18, 5),
    ]


def test_html_and_script_links_are_shown_as_text() -> None:
    blocks, problems = read_blocks("A <b>bold</b> [click](javascript:alert(1))")
    assert [problem.code for problem in problems] == ["bad-link", "raw-html"]
    assert plain_text(next(iter(inline_runs(blocks[0])))) == "A <b>bold</b> click (javascript:alert(1))"


def test_code_is_a_problem_and_its_words_stay() -> None:
    blocks, problems = read_blocks("```\nkeep me\n```")
    assert [problem.code for problem in problems] == ["unknown-block"]
    assert "keep me" in plain_text(next(iter(inline_runs(blocks[0]))))


def test_text_that_begins_with_blanks_is_a_paragraph() -> None:
    assert blocks_of("    Pasted with blanks before it.") == (paragraph("Pasted with blanks before it."),)


def test_two_words_of_jinja_are_words() -> None:
    assert blocks_of("{{ 7 * 7 }} {% raw %}") == (paragraph("{{ 7 * 7 }} {% raw %}"),)


def test_nothing_in_braces_is_lost() -> None:
    assert blocks_of("## Cost {approx}\n\nText {: .x }") == (
        Heading(2, words("Cost {approx}")),
        paragraph("Text {: .x }"),
    )


WORD = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=8)


@st.composite
def nested(draw: st.DrawFn, depth: int = 4) -> BulletList | NumberedList:
    items = []
    for _ in range(draw(st.integers(1, 3))):
        blocks: list[Paragraph | BulletList | NumberedList] = [paragraph(draw(WORD))]
        if draw(st.integers(0, 3)) == 0:
            blocks.append(paragraph(draw(WORD)))
        if depth > 1 and draw(st.booleans()):
            blocks.append(draw(nested(depth - 1)))
            if draw(st.integers(0, 3)) == 0:
                blocks.append(paragraph(draw(WORD)))
        items.append(item(*blocks))
    if draw(st.booleans()):
        return numbers(*items, start=draw(st.integers(1, 40)))
    return bullets(*items)


def written(block: BulletList | NumberedList, indent: str, step: int, gap: Callable[[], bool]) -> list[str]:
    """Return the lines of a list; `gap` says before each point whether an empty line stands there."""
    lines: list[str] = []
    for offset, entry in enumerate(block.items):
        sign = f"{block.start + offset}." if isinstance(block, NumberedList) else "-"
        first, *rest = entry.blocks
        assert isinstance(first, Paragraph)
        lines += [""] * gap() + [f"{indent}{sign} {plain_text(first.children)}"]
        for inner in rest:
            if isinstance(inner, Paragraph):
                lines += ["", f"{indent}{' ' * step}{plain_text(inner.children)}"]
            else:
                assert isinstance(inner, BulletList | NumberedList)
                lines += written(inner, indent + " " * step, step, gap)
    return lines


@given(nested(), st.integers(2, 4), st.randoms(use_true_random=False), st.sampled_from([0, 0.3, 1]))
def test_lists_nest_as_they_are_written(
    tree: BulletList | NumberedList, step: int, chance: Random, share: float
) -> None:
    lines = written(tree, "", step, lambda: chance.random() < share)
    assert blocks_of("\n".join(lines)) == (tree,)
    assert blocks_of("\n".join(f"> {line}".rstrip() for line in lines)) == (Quote((tree,)),)
    inside = "\n".join(f"    {line}".rstrip() for line in lines)
    assert blocks_of(f'!!! note "Title"\n{inside}') == (Callout(words("Title"), (tree,)),)


@given(
    st.text(
        st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], include_characters="\n*_`[](){}|#>-!:1. "),
        max_size=200,
    )
)
def test_no_letter_is_lost_whatever_is_written(text: str) -> None:
    prepared_blocks, problems = read_blocks(text)
    if problems:
        return
    kept = "".join(plain_text(run) for run in runs_of(prepared_blocks))
    missing = [letter for letter in text if letter.isalpha() and letter not in kept and letter not in "http"]
    targets = str(prepared_blocks)
    assert all(letter in targets for letter in missing)


def test_bullets_pasted_from_word_are_bullets() -> None:
    assert blocks_of("\uf0b7 one\n· two\n§\tthree\no\tfour\n–\tfive") == (
        bullets("one", "two", "three", "four", "five"),
    )
    assert blocks_of("A dash\n– in prose.") == (paragraph("A dash – in prose."),)


def test_lines_that_would_be_run_together_are_warned_of() -> None:
    assert codes_of("a) one\nb) two") == [(2, "looks-like-list")]
    assert codes_of("**Key message.**\nText right after it.") == [(1, "bold-line-runs-on")]
    assert codes_of("**Key message.**\n- a point") == []


def test_signs_that_made_nothing_are_problems() -> None:
    for text in ("This is **not closed.", "~~strike~~", "*[GCP2] Graded Care Profile", "Term\n:meaning", "- [ ] to do"):
        assert [code for _, code in codes_of(text)] == ["mark-not-understood"] * len(codes_of(text)), text
        assert codes_of(text)


def test_a_table_without_a_header_line_is_told_the_line() -> None:
    _, (problem,) = read_blocks("| a | b | c |\n| d | e | f |")
    assert problem.hint == "Put this line under its first row: |---|---|---|"


def test_a_point_after_nested_points_is_one_of_its_own() -> None:
    assert blocks_of("1. a\n\n   - x\n   - y\n2. b") == (numbers(item("a", bullets("x", "y")), "b"),)


def test_a_year_at_the_head_of_a_line_is_no_number_of_a_point() -> None:
    assert blocks_of("It was in\n2014. A year later it ended.") == (
        paragraph("It was in 2014. A year later it ended."),
    )
    assert blocks_of("2014. A year.") == (paragraph("2014. A year."),)


def test_a_backslash_at_the_end_of_a_line_breaks_it() -> None:
    assert blocks_of("One\\\ntwo") == (paragraph("One", LineBreak(), "two"),)


def test_a_point_without_words_is_a_problem() -> None:
    assert codes_of("- one\n-\n- two") == [(2, "empty-point")]


def test_words_behind_a_link_are_a_problem_as_nobody_sees_them() -> None:
    assert codes_of('[words](https://example.org "more words")') == [(1, "link-title")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("### Heading\n: a meaning without a term", [(2, "definition-without-term")]),
        ("| A | B |\n|---|---|\n| ![e](dot.png) | y |", [(3, "picture-in-text")]),
        ("A **![e](dot.png)** picture", [(1, "picture-in-text")]),
        ("[EHCP]: important words", [(1, "link-not-understood")]),
        ("0. nought\n1. one", [(1, "numbering-from-zero")]),
    ],
)
def test_what_would_be_lost_is_a_problem(text: str, expected: list[tuple[int, str]]) -> None:
    assert codes_of(text) == expected


def test_characters_that_no_document_can_hold_are_left_out() -> None:
    assert blocks_of("a&#12;b&#xFFFE;c &amp; d") == (paragraph("abc & d"),)


def test_a_heading_right_after_a_table_ends_it() -> None:
    table, heading = blocks_of("| A | B |\n|---|---|\n| a | b |\n### Next")
    assert isinstance(table, Table)
    assert heading == Heading(3, words("Next"))


def test_words_in_braces_after_a_link_are_kept() -> None:
    (block,) = blocks_of("[x](https://example.org) {: important words }")
    assert block == paragraph(Link(words("x"), "https://example.org"), " {: important words }")


def test_brackets_of_quoted_speech_are_words() -> None:
    assert blocks_of("“[Mother] (MGM) said” the child[ren] (aged 4)") == (
        paragraph("“[Mother] (MGM) said” the child[ren] (aged 4)"),
    )
    assert codes_of("[the report] (example.org/report)") == [(1, "link-not-understood")]


def test_a_quote_right_after_a_point_is_a_quote() -> None:
    assert blocks_of("- a point\n> Somebody") == (bullets("a point"), Quote((paragraph("Somebody"),)))


@pytest.mark.parametrize("text", ["| a | b |", "*|* a | b", "**| a** | b"])
def test_a_line_that_looks_like_a_row_is_told_however_it_is_marked(text: str) -> None:
    assert "table-without-header" in [code for _, code in codes_of(text)]
    assert "table-without-header" not in [code for _, code in codes_of(f"a {text}")]
