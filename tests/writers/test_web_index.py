import os
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from briefings import labels
from briefings.brand import Brand, Logo, Masthead
from briefings.layouts import find_layout, packaged_layouts
from briefings.lazy import Lazy
from briefings.model import Kind, PartialDate, Status
from briefings.writers.format import Download
from briefings.writers.web.index import index_pages
from briefings.writers.web.shelves import Entry, Shelf, entry_of, newest_first, partnerships, topics
from tests.builders import BRAND, briefing, paragraph, section
from tests.describe_page import Node, outline, read_page

LAYOUT = find_layout([packaged_layouts()])


def entry(title: str, date: PartialDate | None = None, **details: object) -> Entry:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title=title, date=date, **details)
    return entry_of(content, BRAND, f"{title.lower()}/index.html")


def pages_of(*entries: Entry, brand: Brand = BRAND, brands: tuple[Brand, ...] = (BRAND,)) -> dict[str, bytes]:
    found = index_pages(entries, LAYOUT, brand, {each.key: each for each in brands})
    return {path: b"".join(parts) for path, parts in found}


def index_of(*entries: Entry) -> Node:
    return read_page(pages_of(*entries)["index.html"])


def names(shelves: tuple[Shelf, ...]) -> list[tuple[str, str, int]]:
    return [(shelf.name, shelf.path, len(shelf.entries)) for shelf in shelves]


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
    titles = [one.title for one in newest_first(entries)]
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
    one = replace(entry("Housing"), web="https://example.org")
    assert [a.attributes["href"] for a in index_of(one).one("dl").all("a")] == ["https://example.org"]


@pytest.mark.parametrize("typed", ["{{ index }} {% raw %}", "<script>alert(1)</script>", '"><b>'])
def test_nothing_that_an_author_writes_is_taken_for_html_or_for_a_template(typed: str) -> None:
    page = index_of(entry(typed, description=typed, categories=(typed,), type=typed, marking=typed, partnership=typed))
    assert page.one("main").all("li")[0].text.count(typed) == 6
    assert len(page.all("script")) == 1
    assert typed not in str(page.one("script").children)


def test_the_page_is_whole_and_its_headings_are_in_order() -> None:
    page = index_of(entry("A"), entry("B"))
    assert outline(page) == [
        f"1 {labels.INDEX_TITLE}",
        f"2 {labels.PARTNERSHIP}",
        f"2 {labels.ALL_BRIEFINGS}",
        "3 A",
        "3 B",
    ]
    assert len(page.all("main")) == len(page.all("header")) == 1
    assert page.all("a")[0].attributes["href"] == f"#{page.one('main').attributes['id']}"
    assert not [node for node in page.walk() if "src" in node.attributes]
    assert page.one("html").attributes["lang"] == "en-GB"


def test_the_index_shows_the_logo_of_the_brand_it_is_given(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGB", (2, 2)).save(picture)
    brand = replace(BRAND, logo=Logo(picture, "A tree", picture))
    page = read_page(pages_of(entry("A"), brand=brand)["index.html"])
    assert [img.classes for img in page.one("header").all("img")] == [["for-light"], ["for-dark"]]


def test_the_order_of_the_entries_does_not_change_the_bytes() -> None:
    entries = [entry("A"), entry("B", PartialDate(2020)), entry("C")]
    assert pages_of(*entries) == pages_of(*entries[::-1])


# ---- filtering and searching


def test_there_is_a_page_for_each_partnership_and_each_topic() -> None:
    entries = [
        entry("A", categories=("Housing", "Neglect")),
        entry("B", PartialDate(2020), categories=("Neglect",), partnership="Other SCP"),
    ]
    pages = pages_of(*entries)
    assert list(pages) == [
        "index.html",
        "topics/housing/index.html",
        "topics/neglect/index.html",
        "partnerships/example-safeguarding-children-partnership/index.html",
        "partnerships/other-scp/index.html",
    ]
    page = read_page(pages["topics/neglect/index.html"])
    assert outline(page)[0] == "1 Neglect"
    assert page.one("title").children == [f"Neglect – {labels.INDEX_TITLE}"]
    assert [h.one("a").attributes["href"] for h in page.all("h3")] == ["../../b/index.html", "../../a/index.html"]
    assert "2 of 2 briefings" in page.one("header").text


def test_every_page_links_to_all_the_lists_and_says_which_one_it_is() -> None:
    entries = [entry("A", categories=("Housing",)), entry("B", categories=("Neglect", "Housing"))]
    pages = pages_of(*entries)
    for path, data in pages.items():
        links = read_page(data).one("nav").all("a")
        targets = {(Path("/out") / path).parent.joinpath(a.attributes["href"]).as_posix() for a in links}
        found = {os.path.normpath(target).removeprefix("/out/") for target in targets}
        assert found == set(pages)
        (current,) = (a for a in links if a.attributes.get("aria-current") == "page")
        assert os.path.normpath(f"/out/{Path(path).parent}/{current.attributes['href']}") == f"/out/{path}"
    assert [a.text for a in read_page(pages["index.html"]).one("nav").all("a")] == [
        "All briefings (2)",
        f"{BRAND.name} (2)",
        "Housing (2)",
        "Neglect (1)",
    ]


def test_links_of_a_list_lead_out_of_its_folder() -> None:
    one = replace(entry("A", categories=("Housing",)), downloads=(Download("Word briefing", "a/a.docx", 1),))
    page = read_page(pages_of(one)["topics/housing/index.html"])
    assert page.one(class_="files").one("a").attributes["href"] == "../../a/a.docx"


def test_spellings_of_one_topic_share_a_list_under_the_commonest() -> None:
    spelt = ("Voice of the child", "voice-of-the-child", "Voice of the child", "Voice of the Child")
    entries = [entry(str(number), categories=(name,)) for number, name in enumerate(spelt)]
    assert names(topics(entries)) == [("Voice of the child", "topics/voice-of-the-child/index.html", 4)]


def test_a_briefing_with_two_spellings_of_a_topic_is_listed_once() -> None:
    assert names(topics([entry("A", categories=("neglect", "Neglect"))])) == [
        ("Neglect", "topics/neglect/index.html", 1)
    ]


def test_topics_that_are_not_the_same_never_share_a_page() -> None:
    entries = [entry("A", categories=("Café", "Cafe", "家", "子", "+", "++"))]
    paths = [path for _, path, _ in names(topics(entries))]
    assert len(set(paths)) == 6
    assert "topics/section-2/index.html" in paths


def test_a_partnership_s_short_name_means_the_same_partnership() -> None:
    entries = [entry("A", partnership=BRAND.short_name), entry("B")]
    assert [(name, count) for name, _, count in names(partnerships(entries))] == [(BRAND.name, 2)]


def test_a_partnership_s_list_has_its_own_look() -> None:
    own = replace(BRAND, key="own", masthead=Masthead.PAPER)
    pages = pages_of(replace(entry("A", categories=("Housing",)), brand=own.key), brands=(BRAND, own))
    looks = {
        path.split("/")[0]: read_page(data).one("html").attributes["data-masthead"] for path, data in pages.items()
    }
    assert looks == {"index.html": "solid", "topics": "solid", "partnerships": "paper"}


def test_the_search_is_hidden_until_its_script_runs_and_its_field_has_a_label() -> None:
    page = index_of(entry("A"))
    search = page.one("search")
    assert "hidden" in search.attributes
    assert search.one("label").attributes["for"] == search.one("input").attributes["id"]
    assert search.one(role="status").attributes == {
        "id": "page_found",
        "role": "status",
        "data-found": labels.SEARCH_FOUND,
        "data-none": labels.SEARCH_NONE,
    }
    assert page.one("noscript").one("p").children == [labels.SEARCH_WITHOUT]


def test_values_that_are_looked_up_behave_like_any_others() -> None:
    asked: list[int] = []

    def look_up(place: int) -> int:
        asked.append(place)
        return place * 10

    lazy = Lazy([3, 4, 5], look_up)
    assert (len(lazy), asked) == (3, [])
    assert (lazy[0], lazy[-1], list(lazy[1:])) == (30, 50, [40, 50])
    assert asked == [3, 5, 4, 5]
    assert list(lazy) == [30, 40, 50]
    assert 40 in lazy
    assert 41 not in lazy
    with pytest.raises(IndexError):
        lazy[3]
