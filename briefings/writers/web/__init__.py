"""The web page of a briefing: one HTML file that needs no script, no network and nothing beside it.

Python decides what stands on the page; ``page.html`` says in which elements, ``page.css`` how it looks.
"""

from dataclasses import dataclass

from briefings import labels
from briefings.facts import Fact, key_facts
from briefings.layouts import Layout
from briefings.model import Details, Status
from briefings.problems import Problem
from briefings.writers.format import Companion, Format, Job
from briefings.writers.web.card import card_problems, write_card
from briefings.writers.web.embed import write_embed
from briefings.writers.web.frame import FileLink, file_links, frame_of
from briefings.writers.web.metadata import CARD, Share, is_for_search, linked_data, share
from briefings.writers.web.sections import (
    AboutRow,
    ContentsPanel,
    SectionPart,
    about_rows,
    contents,
    names_of,
    section_parts,
)
from briefings.writers.web.template import render, template_problems

INDEX_HREF = "../index.html"


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template ``page.html`` may ask for as ``page``; the look of the brand comes as ``frame``."""

    details: Details
    date: str
    """The date in words; empty where there is none."""
    review_date: str
    is_draft: bool
    is_for_search: bool
    """Whether search engines may list the page."""
    share: Share | None
    linked_data: dict[str, object] | None
    partnership_web: str
    index_href: str
    facts: tuple[Fact, ...]
    contents: tuple[ContentsPanel, ...]
    downloads: tuple[FileLink, ...]
    sections: tuple[SectionPart, ...]
    acronyms: dict[str, str]
    about: tuple[AboutRow, ...]


def write_web(job: Job) -> bytes:
    """Return the web page of a briefing as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    frame = frame_of(job.brand, job.layout.css)
    return render(job.layout.page, page=_page(job), frame=frame, labels=labels)


def _page(job: Job) -> Page:
    briefing, brand = job.briefing, job.brand
    details = briefing.details
    names = names_of(briefing)
    return Page(
        details=details,
        date=labels.long_date(details.date, details.lang) if details.date else "",
        review_date=labels.long_date(details.review_date, details.lang) if details.review_date else "",
        is_draft=details.status is Status.DRAFT,
        is_for_search=is_for_search(details),
        share=share(briefing, brand),
        linked_data=linked_data(briefing, brand),
        partnership_web=brand.web,
        index_href=INDEX_HREF,
        facts=key_facts(briefing),
        contents=tuple(contents(briefing, names)),
        downloads=file_links(job.downloads),
        sections=tuple(section_parts(briefing, names)),
        acronyms=briefing.public_abbreviations,
        about=tuple(about_rows(briefing)),
    )


def _problems(layout: Layout) -> list[Problem]:
    return [*template_problems(layout), *card_problems(layout)]


FORMAT = Format(
    "web",
    "a web page that needs no script",
    "index.html",
    write_web,
    _problems,
    companions=(Companion(CARD, write_card), Companion("embed.html", write_embed)),
)
