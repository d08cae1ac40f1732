from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from briefings import labels
from briefings.brand import Logo, Masthead
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Audience, Briefing, Kind, Panel, Section, Status, Theme, section_blocks, section_runs
from briefings.richtext import Block, Callout, Heading, Inlines, Link, plain_text, runs_of, walk_blocks
from briefings.writers.format import Download, Job
from briefings.writers.web import FORMAT, write_web
from tests.builders import BRAND, briefing, bullets, everything, item, numbers, paragraph, section, strong, words
from tests.describe_page import Node, describe, outline, read_page
from tests.golden import agree

LAYOUT = find_layout([packaged_layouts()])
DOWNLOADS = (
    Download("Word briefing", "housing.docx", 48_211),
    Download("Slides with speaker notes", "housing.pptx", 1_061_000),
)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    Image.new("RGB", (4, 3), "#123456").save(path)
    return path


def page_of(content: Briefing, downloads: tuple[Download, ...] = (), brand: object = BRAND) -> Node:
    return read_page(write_web(Job(content, brand, LAYOUT, downloads)))  # type: ignore[arg-type]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def trainer_runs(section_: Section) -> set[Inlines]:
    notes: list[Block] = [b for b in walk_blocks(tuple(section_blocks(section_))) if isinstance(b, Callout)]
    return {run for note in notes if isinstance(note, Callout) and note.for_trainer for run in runs_of((note,))}


# ---- every word, and nothing else


def test_every_run_of_every_section_is_on_the_page_but_the_trainer_s_notes(picture: Path) -> None:
    content = everything(picture)
    seen = page_of(content).one("main").text
    for part in content.sections:
        hidden = trainer_runs(part)
        for run in section_runs(part):
            assert (squeezed(plain_text(run)) in seen) is (run not in hidden), plain_text(run)


def test_front_matter_stands_on_the_page(picture: Path) -> None:
    details = everything(picture).details
    text = page_of(everything(picture)).one("body").text
    for given in (
        details.title,
        details.subtitle,
        details.description,
        details.partnership,
        "December 2020",
        "December 2021",
        details.period,
        details.marking,
        *details.categories,
        *details.agencies,
        "requires improvement",
        "learning@example.org",
        "01234 567890",
        "Domestic abuse audit",
    ):
        assert given in text


@pytest.mark.parametrize(
    "typed",
    [
        "{{ page.details }} {% raw %} {# x #}",
        "<script>alert(1)</script>",
        "</style><b>bold</b>",
        '" onclick="x',
        "&lt;b&gt;",
    ],
)
def test_nothing_that_an_author_writes_is_taken_for_html_or_for_a_template(typed: str) -> None:
    content = briefing(
        section(Kind.BACKGROUND, typed, paragraph(typed), bullets(typed), key=typed),
        title=typed,
        subtitle=typed,
        description=typed,
        categories=(typed,),
        marking=typed,
        partnership=typed,
    )
    page = page_of(content)
    plain = page_of(
        briefing(
            section(Kind.BACKGROUND, "x", paragraph("x"), bullets("x"), key="x"),
            title="x",
            subtitle="x",
            description="x",
            categories=("x",),
            marking="x",
            partnership="x",
        )
    )
    assert page.one("main").text.count(squeezed(typed)) == plain.one("main").text.split().count("x")
    assert [node.tag for node in page.walk()] == [node.tag for node in plain.walk()]
    assert [sorted(node.attributes) for node in page.walk()] == [sorted(node.attributes) for node in plain.walk()]


def test_an_address_that_is_no_web_address_becomes_plain_words() -> None:
    text = paragraph(Link(words("press here"), "javascript:alert(1)"))
    page = page_of(briefing(section(Kind.BACKGROUND, "Background", text)))
    assert "press here" in page.text
    assert not [a for a in page.all("a") if "javascript" in a.attributes["href"]]


def test_the_page_needs_no_other_file_and_no_script(picture: Path) -> None:
    page = page_of(everything(picture), DOWNLOADS)
    loaded = [node.attributes["src"] for node in page.walk() if "src" in node.attributes]
    assert loaded
    assert all(address.startswith("data:image/png;base64,") for address in loaded)
    assert [node.attributes["rel"] for node in page.all("link")] == ["icon"]
    assert page.one("link").attributes["href"].startswith("data:image/svg+xml,")
    assert {script.attributes.get("type") for script in page.all("script")} <= {"application/ld+json"}
    css = "".join(str(child) for child in page.one("style").children)
    assert "url(" not in css
    assert "@import" not in css


def test_the_same_briefing_gives_the_same_bytes(picture: Path) -> None:
    job = Job(everything(picture), BRAND, LAYOUT, DOWNLOADS)
    assert write_web(job) == write_web(job)


def test_a_page_with_everything_reads_as_described(picture: Path) -> None:
    page = page_of(everything(picture), DOWNLOADS)
    agree(describe(page), Path(__file__).parent / "goldens" / "web-everything.txt")


# ---- structure


def test_headings_come_in_order_without_a_gap(picture: Path) -> None:
    levels = [int(line[0]) for line in outline(page_of(everything(picture)))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_an_author_s_level_six_heading_never_skips_a_level() -> None:
    blocks = (
        Heading(6, words("Six")),
        Heading(4, words("Four")),
        Heading(5, words("Five")),
        Heading(4, words("Again")),
    )
    page = page_of(briefing(Section(Kind.METHOD, words("Method"), (), blocks, (Theme(words("Stage"), blocks),))))
    headings = outline(page)
    start = headings.index("2 1. Method")
    assert headings[start : start + 10] == [
        "2 1. Method",
        *("3 Six", "3 Four", "4 Five", "3 Again"),
        "3 Stage",
        *("4 Six", "4 Four", "5 Five", "4 Again"),
    ]


def test_ids_are_unique_and_every_link_within_the_page_leads_somewhere(picture: Path) -> None:
    page = page_of(everything(picture), DOWNLOADS)
    ids = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    targets = [a.attributes["href"][1:] for a in page.all("a") if a.attributes["href"].startswith("#")]
    named = [node.attributes["aria-labelledby"] for node in page.walk() if "aria-labelledby" in node.attributes]
    assert "method" in targets
    assert {*targets, *named} <= set(ids)


def test_an_author_s_heading_cannot_take_the_place_of_the_page_s_own_anchors() -> None:
    page = page_of(
        briefing(*(section(Kind.METHOD, title, paragraph("x")) for title in ("Page main", "Page about", "Acronyms")))
    )
    ids = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    assert page.one("main").attributes["id"] == "page_main"


def test_sections_with_equal_headings_have_anchors_of_their_own() -> None:
    page = page_of(
        briefing(section(Kind.METHOD, "Method", paragraph("a")), section(Kind.METHOD, "Method", paragraph("a")))
    )
    assert [a.attributes["href"] for a in page.one("nav").all("a")][:2] == ["#method", "#method-2"]


def test_landmarks_and_the_skip_link_are_there(picture: Path) -> None:
    page = page_of(everything(picture), DOWNLOADS)
    for tag in ("header", "nav", "main", "footer"):
        assert len(page.all(tag)) == 1
    skip = page.all("a")[0]
    assert (skip.text, skip.attributes["href"]) == (labels.SKIP, "#page_main")
    assert page.one("header").one("a").attributes["href"] == "../index.html"


def test_the_head_says_title_language_and_description(picture: Path) -> None:
    page = page_of(replace(everything(picture), details=replace(everything(picture).details, lang="en-IE")))
    title = page.one("title").children
    assert title == [f"{everything(picture).details.title} – {BRAND.name}"]
    assert page.one("html").attributes["lang"] == "en-IE"
    description = page.one("meta", name="description").attributes["content"]
    assert description == everything(picture).details.description
    assert page.one("meta", name="color-scheme").attributes["content"] == "light dark"


def test_a_page_without_description_and_date_has_no_empty_places() -> None:
    page = page_of(briefing(section(Kind.STRENGTHS, "Strengths", paragraph("Good.")), date=None))
    assert not page.all("meta", name="description")
    assert not page.all("time")
    assert not page.all(class_="downloads")
    assert "page_acronyms" not in [a.attributes["href"][1:] for a in page.all("a")]
    empty = [
        n
        for n in page.one("body").walk()
        if n.tag in {"p", "h1", "h2", "h3", "h4", "li", "dd", "dt", "ul"} and not n.text
    ]
    assert not empty


# ---- contents, rings, downloads


def test_the_contents_list_has_every_section_with_the_number_of_its_panel_once(picture: Path) -> None:
    content = everything(picture)
    nav = page_of(content).one("nav")
    assert [a.text for a in nav.all("a")] == [s.title for s in content.sections] + [labels.ACRONYMS, labels.ABOUT]
    assert [n.text for n in nav.all(class_="number")] == [str(p.number) for p in content.panels if p.number]


def test_a_number_stands_in_its_ring_at_the_first_section_of_a_panel(picture: Path) -> None:
    content = everything(picture)
    headings = [h for h in page_of(content).one("main").all("h2") if "id" in h.attributes]
    numbered = [h.text for h in headings if h.all(class_="minute")]
    assert numbered == [f"{p.number}. {p.sections[0].title}" for p in content.panels if p.number]


def test_the_ring_fills_with_the_minutes() -> None:
    content = briefing(*(section(Kind.LEARNING, f"Part {n}", paragraph("x")) for n in range(1, 8)))
    rings = page_of(content).all(class_="minute")
    passed = [ring.one(class_="passed").attributes["d"].count("M") for ring in rings]
    assert passed == [1, 2, 3, 4, 5, 6, 7]
    assert all(ring.one("svg").attributes["aria-hidden"] == "true" for ring in rings)


def test_the_author_s_own_title_of_a_panel_stands_in_the_contents_and_above_its_first_section() -> None:
    background, method = (section(Kind.BACKGROUND, t, paragraph("x")) for t in ("Background", "Method"))
    strengths = section(Kind.STRENGTHS, "Strengths", paragraph("x"))
    panels = (Panel(1, (background, method), "About the audit"), Panel(2, (strengths,), "Strengths"))
    page = page_of(replace(briefing(), panels=panels))
    assert [p.text for p in page.all(class_="panel-title")] == ["About the audit"]
    links = [(a.text, a.attributes["href"]) for a in page.one("nav").all("a")]
    assert links[:3] == [("About the audit", "#background"), ("Background", "#background"), ("Method", "#method")]
    assert links[3] == ("Strengths", "#strengths")


def test_downloads_say_their_type_and_size() -> None:
    page = page_of(briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x"))), DOWNLOADS)
    links = [(a.text, a.attributes["href"]) for a in page.one(class_="downloads").all("a")]
    assert links == [
        ("Word briefing (DOCX, 48 KB)", "housing.docx"),
        ("Slides with speaker notes (PPTX, 1.1 MB)", "housing.pptx"),
    ]


# ---- details


def test_a_draft_says_so_and_keeps_out_of_search_engines() -> None:
    part = section(Kind.STRENGTHS, "Strengths", paragraph("x"))
    draft, final = page_of(briefing(part, status=Status.DRAFT)), page_of(briefing(part))
    assert draft.one(class_="draft").text == labels.DRAFT
    assert draft.one("meta", name="robots").attributes["content"] == "noindex"
    assert not final.all(class_="draft")
    assert not final.all("meta", name="robots")


@pytest.mark.parametrize("audience", [Audience.PARTNERS, Audience.RESTRICTED])
def test_a_briefing_that_is_not_for_the_public_keeps_out_of_search_engines(audience: Audience) -> None:
    page = page_of(briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), audience=audience))
    assert page.all("meta", name="robots")


def test_the_marking_stands_at_the_head_and_the_foot() -> None:
    page = page_of(briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), marking="OFFICIAL"))
    assert page.one("header").one(class_="marking").text == "OFFICIAL"
    assert page.one("footer").one(class_="marking").text == "OFFICIAL"


def test_a_section_that_was_added_says_so(picture: Path) -> None:
    page = page_of(everything(picture))
    assert [p.text for p in page.all(class_="added")] == [labels.added_note(Kind.QUESTIONS)]


def test_acronyms_are_explained_where_they_stand_and_at_the_end(picture: Path) -> None:
    page = page_of(everything(picture))
    assert page.all("abbr")[0].attributes["title"] == "Multi-Agency Risk Assessment Conference"
    assert page.one(class_="acronyms").one("dl").text == "MARAC Multi-Agency Risk Assessment Conference"


def test_details_that_lead_somewhere_are_links(picture: Path) -> None:
    about = page_of(everything(picture)).one(class_="about")
    hrefs = [a.attributes["href"] for a in about.all("a")]
    assert hrefs == ["mailto:learning@example.org", "https://example.org"]


def test_the_prompts_of_a_question_stand_under_it_with_a_label(picture: Path) -> None:
    page = page_of(everything(picture))
    prompts = page.one(class_="kind-questions").one(class_="prompts")
    assert prompts.text == f"{labels.PROMPTS} Think of one family. Who was not asked?"


def test_a_question_whose_only_prompt_is_for_the_trainer_has_no_label() -> None:
    note = Callout((), (paragraph("Wait for silence."),), for_trainer=True)
    question = replace(item("Why?"), blocks=(paragraph("Why?"), note))
    page = page_of(briefing(section(Kind.QUESTIONS, "Questions", numbers(question, start=3))))
    assert page.one("ol").text == "Why?"
    assert page.one("ol").attributes["start"] == "3"


def test_a_pair_stands_side_by_side_in_cards(picture: Path) -> None:
    halves = page_of(everything(picture)).one(class_="pair").all(class_="half")
    assert [half.one("h4").text for half in halves] == ["What we found", "What needs to happen"]
    assert ["accent-warning" in halves[0].classes, "accent-success" in halves[1].classes] == [True, True]


# ---- brand


def test_a_logo_that_says_the_partnership_s_name_is_not_read_out_twice(picture: Path) -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    page = page_of(content, brand=replace(BRAND, logo=Logo(picture, "Example SCP", picture)))
    assert [img.attributes["alt"] for img in page.one("header").all("img")] == ["", ""]
    page = page_of(content, brand=replace(BRAND, logo=Logo(picture, "A tree", picture)))
    assert [img.attributes["alt"] for img in page.one("header").all("img")] == ["A tree", "A tree"]


def test_there_is_a_logo_for_light_grounds_and_one_for_dark_ones_where_the_brand_has_it(picture: Path) -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    for dark, expected in ((picture, [["for-light"], ["for-dark"]]), (None, [["for-light"]])):
        page = page_of(content, brand=replace(BRAND, logo=Logo(picture, "A tree", dark)))
        assert [img.classes for img in page.one("header").all("img")] == expected


@pytest.mark.parametrize("masthead", Masthead)
def test_the_style_of_the_masthead_stands_on_the_root(masthead: Masthead) -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    page = page_of(content, brand=replace(BRAND, masthead=masthead))
    assert page.one("html").attributes["data-masthead"] == masthead.key
    light, dark = (meta.attributes["content"] for meta in page.all("meta", name="theme-color"))
    assert light == getattr(BRAND.colours, masthead.ground)
    assert (light == dark) is masthead.is_dark


def test_the_partnership_s_website_is_linked_at_the_foot() -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph(strong("x"))))
    page = page_of(content, brand=replace(BRAND, web="https://example.org"))
    assert page.one("footer").one("a").attributes["href"] == "https://example.org"
    assert not page_of(content).one("footer").all("a")


def test_the_format_names_its_file() -> None:
    assert (FORMAT.name, FORMAT.file_for("housing"), FORMAT.download_label) == ("web", "index.html", "")
    assert [companion.file_name for companion in FORMAT.companions] == ["card.png", "embed.html"]
