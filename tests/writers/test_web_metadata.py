import json
from dataclasses import replace

import pytest

from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Audience, Briefing, Kind, PartialDate, Source, Status
from briefings.writers.format import Job
from briefings.writers.web import write_web
from tests.builders import BRAND, briefing, paragraph, section
from tests.describe_page import Node, read_page

LAYOUT = find_layout([packaged_layouts()])
PUBLISHED = replace(BRAND, publish_at="https://example.org/briefings/", web="https://example.org")


def content(**details: object) -> Briefing:
    return briefing(section(Kind.STRENGTHS, "Strengths", paragraph("Good.")), title="Housing", **details)


def head_of(one: Briefing, brand: object = BRAND) -> Node:
    return read_page(write_web(Job(one, brand, LAYOUT))).one("head")  # type: ignore[arg-type]


def shared(head: Node) -> dict[str, str]:
    return {m.attributes["property"]: m.attributes["content"] for m in head.all("meta") if "property" in m.attributes}


def data_of(head: Node) -> dict[str, object]:
    (text,) = head.one("script", type="application/ld+json").children
    data: dict[str, object] = json.loads(str(text))
    return data


def test_a_shared_link_shows_title_summary_and_card() -> None:
    tags = shared(head_of(content(description="What we found.")))
    assert tags == {
        "og:type": "article",
        "og:site_name": BRAND.name,
        "og:title": "Housing",
        "og:description": "What we found.",
        "og:locale": "en_GB",
        "og:image": "card.png",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": f"7-minute briefing: Housing. {BRAND.name}",
    }


def test_addresses_are_whole_where_the_brand_says_where_it_publishes() -> None:
    head = head_of(content(), PUBLISHED)
    address = "https://example.org/briefings/what-the-audit-tells-us/"
    assert head.one("link", rel="canonical").attributes["href"] == address
    assert shared(head)["og:url"] == address
    assert shared(head)["og:image"] == f"{address}card.png"
    assert data_of(head)["url"] == address
    assert data_of(head)["image"] == f"{address}card.png"


def test_no_address_is_made_up() -> None:
    head = head_of(content())
    assert not head.all("link", rel="canonical")
    assert {"url", "image"}.isdisjoint(data_of(head))


@pytest.mark.parametrize(
    "details", [{"audience": Audience.PARTNERS}, {"audience": Audience.RESTRICTED}, {"status": Status.DRAFT}]
)
def test_what_is_not_for_the_public_tells_machines_nothing(details: dict[str, object]) -> None:
    head = head_of(content(**details), PUBLISHED)
    assert shared(head) == {}
    assert not head.all("script")
    assert not head.all("link", rel="canonical")
    assert not head.all("meta", name="twitter:card")


def test_the_data_say_what_the_front_matter_says() -> None:
    one = content(
        subtitle="A summary",
        description="What we found.",
        date=PartialDate(2020, 12, 5),
        categories=("housing", "neglect"),
        source=Source("Housing audit", PartialDate(2020, 11, 1), "https://example.org/audit"),
    )
    assert data_of(head_of(one, replace(BRAND, web="https://example.org"))) == {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": "Housing",
        "alternativeHeadline": "A summary",
        "description": "What we found.",
        "inLanguage": "en-GB",
        "datePublished": "2020-12-05",
        "keywords": ["housing", "neglect"],
        "timeRequired": "PT1M",
        "audience": {"@type": "Audience", "audienceType": "public"},
        "publisher": {"@type": "Organization", "name": BRAND.name, "url": "https://example.org"},
        "isBasedOn": {
            "@type": "CreativeWork",
            "name": "Housing audit",
            "datePublished": "2020-11-01",
            "url": "https://example.org/audit",
        },
    }


@pytest.mark.parametrize("date", [None, PartialDate(2020), PartialDate(2020, 12)])
def test_only_a_whole_date_is_a_date_of_publication(date: PartialDate | None) -> None:
    assert "datePublished" not in data_of(head_of(content(date=date)))


def test_no_title_can_end_the_data() -> None:
    typed = '</script><script>alert("1")</script> & <!--'
    page = write_web(Job(briefing(section(Kind.STRENGTHS, "x", paragraph("x")), title=typed), BRAND, LAYOUT))
    head = read_page(page).one("head")
    assert data_of(head)["name"] == typed
    assert len(head.all("script")) == 1
