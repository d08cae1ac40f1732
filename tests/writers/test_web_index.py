from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from briefings import labels
from briefings.brand import Logo
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind, PartialDate, Status
from briefings.writers.format import Download
from briefings.writers.web.index import Entry, newest_first, write_index
from tests.builders import BRAND, briefing, paragraph, section
from tests.describe_page import Node, outline, read_page

LAYOUT = find_layout([packaged_layouts()])


def entry(title: str, date: PartialDate | None = None, **details: object) -> Entry:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title=title, date=date, **details)
    return Entry(content, BRAND, f"{title.lower()}/index.html")


def index_of(*entries: Entry) -> Node:
    return read_page(write_index(entries, LAYOUT, BRAND))


def test_the_newest_briefing_comes_first_and_those_without_a_date_last_by_title() -> None:
    entries = [
        entry("Undated B"),
        entry("Year", PartialDate(2020)),
        entry("undated a"),
        entry("Month", PartialDate(2020, 12)),
        entry("Zebra day", PartialDate(2020, 12, 5)),
        entry("Day", PartialDate(2020, 12, 5)),
        entry("New", PartialDate(2021)),
    ]
    titles = [one.briefing.details.title for one in newest_first(entries)]
    assert titles == ["New", "Day", "Zebra day", "Month", "Year", "undated a", "Undated B"]


def test_a_briefing_is_listed_with_all_that_helps_to_choose_it() -> None:
    one = entry(
        "Housing",
        PartialDate(2020, 12),
        description="What we found.",
        type="Multi-agency audit",
        categories=("housing", "neglect"),
        marking="OFFICIAL",
    )
    item = index_of(one).one("main").all("li")[0]
    assert (item.one("a").text, item.one("a").attributes["href"]) == ("Housing", "housing/index.html")
    assert item.one("time").attributes["datetime"] == "2020-12"
    assert item.text == (
        f"Housing What we found. Date December 2020 Partnership {BRAND.name} Type Multi-agency audit"
        " Topics housing neglect Marking OFFICIAL"
    )


def test_downloads_have_type_size_and_for_screen_readers_the_title() -> None:
    one = replace(entry("Housing"), downloads=(Download("Word briefing", "housing/housing.docx", 48_000),))
    link = index_of(one).one(class_="files").one("a")
    assert link.text == "Word briefing: Housing (DOCX, 48 KB)"
    assert link.one(class_="unseen").text == ": Housing"
    assert link.attributes["href"] == "housing/housing.docx"


def test_what_is_not_known_leaves_no_gap() -> None:
    page = index_of(entry("Housing"))
    assert page.one("main").all("li")[0].text == f"Housing Partnership {BRAND.name}"
    assert not page.all("time")
    assert not page.all(class_="files")


def test_the_subtitle_stands_in_for_a_description() -> None:
    assert index_of(entry("Housing", subtitle="A summary")).one(class_="description").text == "A summary"


def test_a_draft_and_another_language_show() -> None:
    items = index_of(entry("A", status=Status.DRAFT, lang="en-IE"), entry("B")).one("main").one("ul").all("li")
    assert [item.attributes.get("lang") for item in items] == ["en-IE", None]
    assert [len(item.all(class_="draft")) for item in items] == [1, 0]
    assert items[0].one(class_="draft").text == labels.DRAFT


def test_a_partnership_s_website_is_linked() -> None:
    one = replace(entry("Housing"), brand=replace(BRAND, web="https://example.org"))
    assert [a.attributes["href"] for a in index_of(one).one("dl").all("a")] == ["https://example.org"]


@pytest.mark.parametrize("typed", ["{{ index }} {% raw %}", "<script>alert(1)</script>", '"><b>'])
def test_nothing_that_an_author_writes_is_taken_for_html_or_for_a_template(typed: str) -> None:
    page = index_of(entry(typed, description=typed, categories=(typed,), type=typed, marking=typed, partnership=typed))
    assert page.one("main").all("li")[0].text.count(typed) == 6
    assert not page.all("script")


def test_the_page_is_whole_and_its_headings_are_in_order() -> None:
    page = index_of(entry("A"), entry("B"))
    assert outline(page) == [f"1 {labels.INDEX_TITLE}", f"2 {labels.ALL_BRIEFINGS}", "3 A", "3 B"]
    assert len(page.all("main")) == len(page.all("header")) == 1
    assert page.all("a")[0].attributes["href"] == f"#{page.one('main').attributes['id']}"
    assert not [node for node in page.walk() if "src" in node.attributes]
    assert page.one("html").attributes["lang"] == "en-GB"


def test_the_index_shows_the_logo_of_the_brand_it_is_given(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (2, 2)).save(picture)
    brand = replace(BRAND, logo=Logo(picture, "A tree", picture))
    page = read_page(write_index([entry("A")], LAYOUT, brand))
    assert [img.classes for img in page.one("header").all("img")] == [["on-band"], ["on-paper"]]


def test_the_order_of_the_entries_does_not_change_the_bytes() -> None:
    entries = [entry("A"), entry("B", PartialDate(2020)), entry("C")]
    assert write_index(entries, LAYOUT, BRAND) == write_index(entries[::-1], LAYOUT, BRAND)
