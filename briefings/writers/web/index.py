"""The index page: every briefing with its date, partnership, topics and files, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from briefings import labels
from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.model import Briefing, Details, Status
from briefings.writers.format import Download
from briefings.writers.web.frame import FileLink, PageLogo, file_links, icon_address, page_logo
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.template import render, style_sheet
from briefings.writers.web.tokens import brand_css


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing to list; addresses are relative to the index."""

    briefing: Briefing
    brand: Brand
    href: str
    """The briefing's page."""
    downloads: tuple[Download, ...] = ()


@dataclass(frozen=True, slots=True)
class ListedBriefing:
    """A briefing as the template lists it."""

    details: Details
    href: str
    date: str
    """The date in words; empty where there is none."""
    partnership_web: str
    is_draft: bool
    downloads: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """All that the template ``index.html`` may ask for, as ``index``."""

    brand_css: Markup
    css: Markup
    theme_colour: str
    icon: str
    logo: PageLogo | None
    ring: Markup
    briefings: tuple[ListedBriefing, ...]


def write_index(entries: Sequence[Entry], layout: Layout, brand: Brand) -> bytes:
    """Return the index of some briefings in the look of a brand; raise jinja2's TemplateError as `render` does."""
    index = Index(
        brand_css=brand_css(brand),
        css=style_sheet(layout.css, layout.index_css),
        theme_colour=brand.colours.primary,
        icon=icon_address(brand),
        logo=page_logo(brand),
        ring=ring_svg(),
        briefings=tuple(_listed(entry) for entry in newest_first(entries)),
    )
    return render(layout.index, index=index, labels=labels)


def newest_first(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries by date, the newest first and those without a date last; equal dates by title."""

    def title(entry: Entry) -> tuple[str, str]:
        return entry.briefing.details.title.casefold(), entry.href

    def date(entry: Entry) -> str:
        day = entry.briefing.details.date
        return day.iso if day else ""

    return sorted(sorted(entries, key=title), key=date, reverse=True)


def _listed(entry: Entry) -> ListedBriefing:
    details = entry.briefing.details
    return ListedBriefing(
        details=details,
        href=entry.href,
        date=labels.long_date(details.date, details.lang) if details.date else "",
        partnership_web=entry.brand.web,
        is_draft=details.status is Status.DRAFT,
        downloads=file_links(entry.downloads),
    )
