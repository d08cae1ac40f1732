"""What a page tells machines: the card that a shared link shows (ogp.me) and its data by schema.org.

Only what the front matter says: no date is filled up, and no address is made up where the brand does not say where its
briefings are published.
"""

from collections.abc import Mapping

from briefings import labels
from briefings.brand import Brand
from briefings.facts import words_to_say
from briefings.model import Audience, Briefing, Details, PartialDate, Status
from briefings.speech import minutes_to_say
from briefings.values import dataclass

CARD = "card.png"
CARD_SIZE = (1200, 630)
"""In pixels, as the sites that show such cards ask for."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a link to a page shows where it is shared."""

    url: str
    """The page's own address; empty where it is not known."""
    picture: str
    picture_alt: str
    width: int
    height: int
    locale: str
    """The language as ``en_GB``."""


def is_for_search(details: Details) -> bool:
    """Return whether search engines may list a page: it is final and for the public."""
    return details.status is Status.FINAL and details.audience is Audience.PUBLIC


def address_of(briefing: Briefing, brand: Brand) -> str:
    """Return the folder that a briefing is published at, ending in a slash; empty where it is not known."""
    return f"{brand.publish_at}{briefing.slug}/" if brand.publish_at else ""


def share(briefing: Briefing, brand: Brand) -> Share | None:
    """Return the card of a page; None for what is not for the public."""
    details = briefing.details
    if not is_for_search(details):
        return None
    url = address_of(briefing, brand)
    alt = f"{labels.KICKER}: {details.title}. {details.partnership}"
    return Share(url, f"{url}{CARD}", alt, *CARD_SIZE, details.lang.replace("-", "_"))


def linked_data(briefing: Briefing, brand: Brand) -> dict[str, object] | None:
    """Return a briefing as a schema.org Report (JSON-LD 1.1); None for what is not for the public."""
    details = briefing.details
    if not is_for_search(details):
        return None
    url = address_of(briefing, brand)
    source = details.source
    given = {
        "name": details.title,
        "alternativeHeadline": details.subtitle,
        "description": details.description,
        "inLanguage": details.lang,
        "datePublished": _day(details.date),
        "keywords": list(details.categories),
        "timeRequired": f"PT{minutes_to_say(words_to_say(briefing))}M",
        "audience": {"@type": "Audience", "audienceType": details.audience.value},
        "publisher": _filled({"@type": "Organization", "name": details.partnership, "url": brand.web}),
        "url": url,
        "image": f"{url}{CARD}" if url else "",
        "isBasedOn": _filled(
            {"@type": "CreativeWork", "name": source.title, "datePublished": _day(source.date), "url": source.web}
        )
        if source
        else "",
    }
    return {"@context": "https://schema.org", "@type": "Report", **_filled(given)}


def _filled(values: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}


def _day(date: PartialDate | None) -> str:
    return date.iso if date and date.day else ""
