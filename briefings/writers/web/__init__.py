"""The web page of a briefing: one HTML file that needs no script, no network and nothing beside it.

Python decides what stands on the page; ``page.html`` says in which elements, ``page.css`` how it looks.
"""

from dataclasses import dataclass

from markupsafe import Markup, escape

from briefings import labels
from briefings.facts import Detail, Fact, details_list, key_facts
from briefings.model import Audience, Details, Status
from briefings.writers.format import Format, Job
from briefings.writers.web.frame import FileLink, PageLogo, file_links, icon_address, page_logo
from briefings.writers.web.richtext import link_html
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.sections import ContentsPanel, SectionPart, contents, names_of, section_parts
from briefings.writers.web.template import render, style_sheet, template_problems
from briefings.writers.web.tokens import brand_css

INDEX_HREF = "../index.html"


@dataclass(frozen=True, slots=True)
class AboutRow:
    """A detail at the end of the page; its lines are words or links."""

    label: str
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template ``page.html`` may ask for, as ``page``."""

    details: Details
    date: str
    """The date in words; empty where there is none."""
    review_date: str
    is_draft: bool
    is_for_search: bool
    """Whether search engines may list the page: it is final and for the public."""
    brand_css: Markup
    css: Markup
    theme_colour: str
    icon: str
    logo: PageLogo | None
    partnership_web: str
    index_href: str
    ring: Markup
    facts: tuple[Fact, ...]
    contents: tuple[ContentsPanel, ...]
    downloads: tuple[FileLink, ...]
    sections: tuple[SectionPart, ...]
    acronyms: dict[str, str]
    about: tuple[AboutRow, ...]


def write_web(job: Job) -> bytes:
    """Return the web page of a briefing as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    return render(job.layout.page, page=_page(job), labels=labels)


def _page(job: Job) -> Page:
    briefing, brand = job.briefing, job.brand
    details = briefing.details
    names = names_of(briefing)
    return Page(
        details=details,
        date=labels.long_date(details.date, details.lang) if details.date else "",
        review_date=labels.long_date(details.review_date, details.lang) if details.review_date else "",
        is_draft=details.status is Status.DRAFT,
        is_for_search=details.status is Status.FINAL and details.audience is Audience.PUBLIC,
        brand_css=brand_css(brand),
        css=style_sheet(job.layout.css),
        theme_colour=brand.colours.primary,
        icon=icon_address(brand),
        logo=page_logo(brand),
        partnership_web=brand.web,
        index_href=INDEX_HREF,
        ring=ring_svg(),
        facts=key_facts(briefing),
        contents=tuple(contents(briefing, names)),
        downloads=file_links(job.downloads),
        sections=tuple(section_parts(briefing, names)),
        acronyms=briefing.public_abbreviations,
        about=tuple(_about_row(detail) for detail in details_list(briefing)),
    )


def _about_row(detail: Detail) -> AboutRow:
    if not detail.link:
        return AboutRow(detail.label, tuple(escape(line) for line in detail.lines))
    return AboutRow(detail.label, tuple(link_html(escape(line), line, detail.link) for line in detail.lines))


FORMAT = Format("web", "a web page that needs no script", "index.html", write_web, template_problems)
