from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing, Kind, Status
from briefings.richtext import (
    Abbreviation,
    Alignment,
    Block,
    Callout,
    Code,
    Figure,
    Heading,
    Link,
    ListItem,
    Quote,
    Text,
)
from briefings.writers.format import Download, Job
from briefings.writers.web import page, plain, write_web
from briefings.writers.web.embed import write_embed
from briefings.writers.web.plain import as_anywhere, is_plain, plain_parts
from briefings.writers.web.richtext import LONG_WORD, Under, block_html
from tests.builders import BRAND, briefing, bullets, everything, item, numbers, paragraph, section, strong, table, words
from tests.describe_page import Node, outline, read_page

LAYOUT = find_layout([packaged_layouts()])
DOWNLOADS = (Download("Word briefing", "housing.docx", 48_211),)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    Image.new("RGB", (4, 3), "#123456").save(path)
    return path


def embed_of(content: Briefing, downloads: tuple[Download, ...] = (), brand: object = BRAND) -> Node:
    return read_page(write_embed(Job(content, brand, LAYOUT, downloads)))  # type: ignore[arg-type]


def test_it_has_every_word_of_the_page_s_sections(picture: Path) -> None:
    content = everything(picture)
    page = read_page(write_web(Job(content, BRAND, LAYOUT)))
    said = embed_of(content).one("main").text
    for part in page.all("section", class_="section"):
        for child in part.walk():
            if child.tag in {"h2", "h3", "h4", "p", "td", "th", "dt", "dd", "figcaption"}:
                assert child.text in said


def test_it_is_plain_html(picture: Path) -> None:
    body = embed_of(everything(picture), DOWNLOADS).one("body")
    tags = {node.tag for node in body.walk()}
    assert tags.isdisjoint({"style", "script", "iframe", "svg", "span", "section", "nav", "header"})
    names = {name for node in body.walk() for name in node.attributes}
    assert names <= {"id", "href", "src", "alt", "scope", "start", "title", "datetime"}


TRICKY = (
    paragraph("A word of twenty-one signs: ", "x" * (LONG_WORD + 1), "."),
    paragraph("x" * LONG_WORD),
    paragraph("a", "\N{NO-BREAK SPACE}" * (LONG_WORD + 1), "b"),
    paragraph(strong("Multi-agency-working"), Code("form-" * 9), Text("& 'so' \"on\" <b>")),
    bullets(item(paragraph("See ", Link(words("this"), "https://example.org/kit")))),
    bullets(item(paragraph(Link(words("nowhere"), "data:x"))), "two"),
    bullets(item(paragraph(strong("Nested."), " Words"), numbers("one", "two", start=4))),
    Callout(words("Note"), (paragraph("For all."),)),
    Callout(words("Trainer"), (paragraph("For the trainer."),), for_trainer=True),
    table(["A", ""], ["1", "2"]),
    replace(
        table(["Figure", "Year"], ['<td class="end">', "</table>\n</div>\n"], ["Words & more", "2"]),
        alignments=(Alignment.END, Alignment.CENTRE),
    ),
    table(["A"], ["x" * (LONG_WORD + 1)]),
    Callout(words("Figures"), (table(["A"], ["1"]),)),
    Callout((), (paragraph("Without a title."), Callout((Text('A & "b"'), strong("c")), (paragraph("Inside."),)))),
    Callout(words("Outer"), (Callout(words("Inner"), (paragraph("Deep."),)),)),
    Callout(words("Over"), (Heading(3, words("Below")), paragraph("x"))),
    Callout(words("Linked"), (paragraph("See ", Link(words("the kit"), "https://example.org/a-long-address"), "."),)),
    Quote((Callout(words("One"), (paragraph("1"),)), Callout((), (paragraph("2"),)))),
    paragraph("Go to ", Link(words("example.org/kit"), "https://example.org/kit")),
    paragraph("See ", Link(words("x" * (LONG_WORD + 1)), "https://example.org/kit")),
    numbers(item("Why?", bullets("Think.", "Talk.")), "How?", item("When?", bullets("Ask."))),
    numbers(ListItem((paragraph("Why?"), bullets("Think."), Callout(words("Note"), (paragraph("Or not."),))))),
    numbers(ListItem((paragraph("Why?"), Callout(words("Note"), (paragraph("Or not."),))))),
    paragraph(Abbreviation("GP", "General practitioner-in-the-neighbourhood")),
)


@pytest.mark.parametrize("block", TRICKY)
@pytest.mark.parametrize("kind", [Kind.STRENGTHS, Kind.QUESTIONS])
def test_what_is_taken_from_the_page_is_what_would_be_made(
    monkeypatch: pytest.MonkeyPatch, picture: Path, block: Block, kind: Kind
) -> None:
    content = briefing(*everything(picture).sections, section(kind, "More", (block, paragraph("End."))))
    taken = tuple(plain_parts(content, page.sections_of(content)))
    monkeypatch.setattr(plain, "is_plain", lambda _: False)
    assert taken == tuple(plain_parts(content, page.sections_of(content)))


@pytest.mark.parametrize(
    ("html", "is_same"),
    [
        ("<p><strong>Information</strong>sharing</p>\n<ul>\n<li>one</li>\n</ul>\n", True),
        ("", True),
        (f"<p>{'x' * LONG_WORD}</p>\n", True),
        (f"<p>{'x' * (LONG_WORD + 1)}</p>\n", False),
        (f"<p>a{' ' * (LONG_WORD + 1)}b</p>\n", False),
        ('<p><a href="https://example.org/a-long-address">x</a></p>\n', True),
        ('<p><a href="https://example.org" class="address">example.org</a></p>\n', False),
        ('<ul>\n<li><a href="#x">x</a></li>\n</ul>\n', False),
        ('<div class="callout" role="note">\n</div>\n', False),
        ("<div>\n<h3>Note</h3>\n</div>\n", True),
        ('<figure>\n<img src="x" alt="">\n</figure>\n', False),
    ],
)
def test_html_is_the_same_anywhere_without_what_is_our_own(html: str, is_same: bool) -> None:
    assert is_plain(html) is is_same


def test_a_table_is_taken_from_the_page_without_its_frame() -> None:
    under = Under(2, "what-we-'found'")
    block = replace(table(["A", "B"], ["1", "2"]), alignments=(Alignment.END, Alignment.START))
    framed = block_html(block, under)
    assert 'class="end"' in framed
    assert as_anywhere(f"<p>x</p>\n{framed}<p>y</p>\n", under) == (
        f"<p>x</p>\n{block_html(block, replace(under, plain=True))}<p>y</p>\n"
    )


@pytest.mark.parametrize("kind", [Kind.STRENGTHS, Kind.QUESTIONS])
def test_callouts_and_prompts_need_not_be_made_again(monkeypatch: pytest.MonkeyPatch, kind: Kind) -> None:
    notes = Callout(words("Why it matters"), (paragraph("Delay."),)), Callout((), (paragraph("More."),))
    prompted = numbers(item("Why?", bullets("Think.", "Talk.")), "How?")
    content = briefing(section(kind, "Worries", prompted if kind is Kind.QUESTIONS else notes))
    made = page.sections_of(content)
    expected = tuple(plain_parts(content, made))
    monkeypatch.setattr(plain, "body_html", lambda *_: pytest.fail("it was made again"))
    assert tuple(plain_parts(content, made)) == expected


def test_headings_with_links_and_long_words_are_made_again() -> None:
    address = "example.org/kit"
    part = replace(
        section(Kind.STRENGTHS, "x" * (LONG_WORD + 1), paragraph("y")),
        key_message=(Link(words(address), f"https://{address}"),),
    )
    content = briefing(part)
    (made,) = plain_parts(content, page.sections_of(content))
    assert "<wbr>" in made.heading
    assert made.key_message == f'<a href="https://{address}">{address}</a>'


def test_only_what_a_link_leads_to_has_an_id(picture: Path) -> None:
    body = embed_of(everything(picture)).one("body")
    assert [node.attributes["id"] for node in body.walk() if "id" in node.attributes] == ["method"]


def test_a_theme_that_a_link_leads_to_has_its_id(picture: Path) -> None:
    content = everything(picture)
    link = section(Kind.RESOURCES, "More", paragraph(Link(words("Recording"), "#recording")))
    body = embed_of(briefing(*content.sections, link)).one("body")
    assert body.one("h3", id="recording").text == "Recording"


def test_the_title_is_the_one_first_level_heading_and_the_part_to_copy_begins_after_it(picture: Path) -> None:
    data = write_embed(Job(everything(picture), BRAND, LAYOUT)).decode()
    levels = [int(line[0]) for line in outline(read_page(data))]
    assert levels[:2] == [1, 2]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert data.index("</h1>") < data.index("<!--") < data.index("<h2")


def test_the_trainer_s_notes_stay_out(picture: Path) -> None:
    assert "Ask who has seen the minutes" not in embed_of(everything(picture)).text


def test_a_call_out_keeps_its_title() -> None:
    notes = (Callout(words("Why it matters"), (paragraph("Delay."),)), Callout((), (paragraph("More."),)))
    body = embed_of(briefing(section(Kind.DEVELOPMENT, "Worries", notes))).one("body")
    assert [node.text for node in body.all("div")] == ["Why it matters Delay.", "More."]
    assert body.all("div")[0].one("h3").text == "Why it matters"


def test_long_words_may_break_and_short_ones_stay_whole() -> None:
    address = "https://example.org/guidance/for-everyone"
    part = section(Kind.RESOURCES, "More", paragraph("See ", Link(words(address), address), " soon.", Code("x" * 30)))
    (shown,) = embed_of(briefing(part)).all("a")
    assert (shown.text, shown.attributes) == (address, {"href": address})
    assert "".join("|" if isinstance(piece, Node) else piece for piece in shown.children) == (
        "https://|example.org/|guidance/|for-|everyone"
    )


def test_links_in_a_list_are_far_enough_apart_to_hit() -> None:
    linked = item(paragraph(Link(words("Kit"), "https://example.org")))
    body = embed_of(briefing(section(Kind.RESOURCES, "More", bullets(linked, "Plain")))).one("body")
    assert [len(li.all("p")) for li in body.all("ul")[1].all("li")] == [1, 0]


def test_a_wide_picture_shrinks_with_the_screen_and_a_narrow_one_stays(tmp_path: Path) -> None:
    for width in (640, 200):
        Image.new("RGB", (width, 10)).save(tmp_path / f"{width}.png")
    wide, narrow = (Figure(tmp_path / f"{width}.png", "A line") for width in (640, 200))
    first, second = embed_of(briefing(section(Kind.METHOD, "Method", (wide, narrow)))).all("img")
    assert first.attributes["srcset"] == f"{first.attributes['src']} 640w"
    assert first.attributes["sizes"] == "(max-width: 960px) 65vw, 640px"
    assert set(second.attributes) == {"src", "alt"}


def test_tables_and_prompts_are_whole() -> None:
    question = numbers(item("Why?", numbers("Think.")))
    actions = table(["Action", "Owner"], ["Review", ""])
    body = embed_of(
        briefing(section(Kind.ACTIONS, "Actions", actions), section(Kind.QUESTIONS, "Questions", question))
    ).one("body")
    assert [th.attributes for th in body.all("th")] == [{"scope": "col"}, {"scope": "col"}]
    assert body.all("ol")[0].text == "Why? Prompts for the facilitator Think."


def test_files_are_linked_only_where_their_address_is_known() -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    assert not embed_of(content, DOWNLOADS).all("a")
    published = replace(BRAND, publish_at="https://example.org/b/")
    (link,) = embed_of(content, DOWNLOADS, published).all("a")
    assert link.attributes["href"] == "https://example.org/b/what-the-audit-tells-us/housing.docx"
    assert link.text == "Word briefing (DOCX, 48 KB)"


def test_a_draft_and_a_marking_show_and_nothing_that_is_not_known() -> None:
    part = section(Kind.STRENGTHS, "Strengths", paragraph("x"))
    text = embed_of(briefing(part, status=Status.DRAFT, marking="OFFICIAL", date=None)).one("main").text
    assert "7-minute briefing (Draft) OFFICIAL" in text
    bare = embed_of(briefing(part, date=None))
    assert "Draft" not in bare.text
    assert not bare.all("time")


def test_search_engines_keep_to_the_page_itself() -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    assert embed_of(content).one("meta", name="robots").attributes["content"] == "noindex"
