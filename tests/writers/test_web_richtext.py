from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import text
from markupsafe import escape
from PIL import Image

from briefings.richtext import (
    Abbreviation,
    Alignment,
    Block,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Inline,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)
from briefings.writers.web.richtext import _LONG, Under, block_html, blocks_html, escaped, inlines_html, may_be_long
from tests.builders import bullets, item, numbers, paragraph, strong, table, words
from tests.describe_page import read_page

UNDER = Under(2, "method")


def html(*blocks: Block) -> str:
    return " ".join(blocks_html(blocks, UNDER).split())


@pytest.mark.parametrize(
    ("inline", "expected"),
    [
        (Text("5 < 6 & “so”"), "5 &lt; 6 &amp; “so”"),
        (Strong(words("a<b")), "<strong>a&lt;b</strong>"),
        (Emphasis(words("now")), "<em>now</em>"),
        (Code("Form <A>"), "<code>Form &lt;A&gt;</code>"),
        (Abbreviation("GP", 'the "family" doctor'), '<abbr title="the &#34;family&#34; doctor">GP</abbr>'),
        (LineBreak(), "<br>"),
        (Link(words("Method"), "#method"), '<a href="#method">Method</a>'),
        (
            Link((strong("kit"),), "https://example.org/?a=1&b"),
            '<a href="https://example.org/?a=1&amp;b"><strong>kit</strong></a>',
        ),
        (Link(words("data"), "data:text/html,x"), "data"),
        (Link(words("Ring us"), "tel:+441234567890"), '<a href="tel:+441234567890">Ring us</a>'),
        (Link((), "https://example.org"), '<a href="https://example.org"></a>'),
    ],
)
def test_inlines(inline: Inline, expected: str) -> None:
    assert inlines_html((inline,)) == expected


def test_a_paragraph_by_itself_is_what_it_is_among_others() -> None:
    one = paragraph("A & ", strong("b"))
    assert block_html(one, UNDER) == blocks_html((one,), UNDER) == "<p>A &amp; <strong>b</strong></p>\n"


def test_the_targets_of_links_are_gathered_from_all_words_but_the_trainer_s() -> None:
    found: set[str] = set()
    under = replace(UNDER, targets=found)
    notes = Callout((), (paragraph(Link(words("c"), "#c")),), for_trainer=True)
    blocks = (paragraph(Link((Strong(words("a")),), "#a")), bullets(item(paragraph(Link(words("b"), "data:b")))), notes)
    assert blocks_html(blocks, under) == blocks_html(blocks, UNDER)
    assert found == {"#a", "data:b"}


@given(text())
def test_words_are_escaped_as_templates_escape_them(said: str) -> None:
    assert escaped(said) == str(escape(said))


@pytest.mark.parametrize("said", ["", "a b", "x" * 20, "x" * 21, "a" + " " * 20 + "b", "a" + " " * 21 + "b", "\t" * 21])
def test_long_words_and_spaces_are_found(said: str) -> None:
    assert not _LONG.search(said) or may_be_long(said)


@pytest.mark.parametrize(
    ("shown", "target"),
    [
        ("https://example.org/", "https://example.org"),
        ("example.org/kit", "https://example.org/kit"),
        ("team@example.org", "mailto:team@example.org"),
    ],
)
def test_a_link_that_shows_its_address_does_not_print_it_again(shown: str, target: str) -> None:
    assert inlines_html((Link(words(shown), target),)) == f'<a href="{target}" class="address">{shown}</a>'


def test_a_link_with_a_bold_word_stays_one_link() -> None:
    link = Link((Text("the "), strong("whole"), Text(" report")), "https://example.org")
    assert inlines_html((link,)) == '<a href="https://example.org">the <strong>whole</strong> report</a>'


def test_lists_keep_their_start_and_nest_to_any_depth() -> None:
    deep = bullets(item("four", numbers("five")))
    nested = numbers(item("one", bullets(item("two", numbers(item("three", deep), start=3)))), start=8)
    assert html(nested) == (
        '<ol start="8"> <li>one<ul> <li>two<ol start="3"> <li>three<ul> <li>four<ol> <li>five</li> </ol> </li>'
        " </ul> </li> </ol> </li> </ul> </li> </ol>"
    )


def test_an_item_of_several_paragraphs_keeps_them() -> None:
    assert html(bullets(item("One.", paragraph("Two.")))) == "<ul> <li><p>One.</p> <p>Two.</p> </li> </ul>"


def test_what_is_for_the_trainer_leaves_no_trace() -> None:
    note = Callout(words("Note"), (paragraph("Pause."),), for_trainer=True)
    assert html(note) == ""
    assert html(bullets("Seen"), Quote((paragraph("x"), note))) == (
        "<ul> <li>Seen</li> </ul> <blockquote> <p>x</p> </blockquote>"
    )


def test_a_call_out_is_a_note_named_by_its_title() -> None:
    assert html(Callout((Text("Why & "), strong("how")), (paragraph("x"),))) == (
        '<div class="callout" role="note" aria-label="Why &amp; how">'
        ' <p class="callout-title">Why &amp; <strong>how</strong></p> <p>x</p> </div>'
    )
    assert html(Callout((), (paragraph("x"),))) == '<div class="callout" role="note"> <p>x</p> </div>'


def test_a_table_has_header_cells_with_scope_and_a_frame_that_takes_the_focus() -> None:
    page = read_page(html(table(["Action", "Owner"], ["Review <all>", ""])))
    frame = page.one(class_="table")
    assert (frame.attributes["tabindex"], frame.attributes["aria-labelledby"]) == ("0", "method")
    assert [(th.text, th.attributes["scope"]) for th in page.all("th")] == [("Action", "col"), ("Owner", "col")]
    assert [td.text for td in page.all("td")] == ["Review <all>", ""]


def test_columns_keep_their_alignment_and_an_empty_heading_heads_nothing() -> None:
    columns = (Alignment.START, Alignment.CENTRE, Alignment.END)
    page = read_page(html(Table((words("A"), (), words("C")), ((words("1"), words("2"), words("3")),), columns)))
    assert [(cell.tag, cell.classes) for cell in page.all("tr")[0].children if not isinstance(cell, str)] == [
        ("th", []),
        ("td", ["centre"]),
        ("th", ["end"]),
    ]


def test_terms_have_all_their_meanings() -> None:
    entry = Definition(words("Deep dive"), ((paragraph("One case."),), (paragraph("In depth."),)))
    assert html(DefinitionList((entry,))) == (
        "<dl> <dt>Deep dive</dt> <dd><p>One case.</p> </dd> <dd><p>In depth.</p> </dd> </dl>"
    )


def test_a_picture_is_inside_the_page_with_its_alternative_text(tmp_path: Path) -> None:
    picture = tmp_path / "chart.gif"
    Image.new("P", (2, 2)).save(picture)
    page = read_page(html(Figure(picture, 'Half "done"', words("Cases")), Figure(picture, "")))
    assert [img.attributes["alt"] for img in page.all("img")] == ['Half "done"', ""]
    assert page.all("img")[0].attributes["src"].startswith("data:image/gif;base64,R0lGOD")
    assert [caption.text for caption in page.all("figcaption")] == ["Cases"]


def test_an_empty_paragraph_is_still_well_formed() -> None:
    assert html(Paragraph(())) == "<p></p>"
