"""What stands on the web page of a briefing, as the template ``page.html`` asks for it."""

from briefings import labels
from briefings.facts import Fact, key_facts
from briefings.model import Briefing, Details, Status
from briefings.values import dataclass
from briefings.writers.format import Job
from briefings.writers.once import once
from briefings.writers.web.frame import FileLink, file_links, frame_of
from briefings.writers.web.metadata import Share, is_for_search, linked_data, share
from briefings.writers.web.sections import (
    AboutRow,
    ContentsPanel,
    SectionPart,
    Sections,
    about,
    contents,
    names_of,
    sections,
)
from briefings.writers.web.template import render

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


def _sections_of(briefing: Briefing) -> Sections:
    return sections(briefing, names_of(briefing))


sections_of = once(_sections_of, 2)
"""Returns the sections of a briefing for its page; worked out once, as it may be asked for ahead."""


def write_page(job: Job) -> bytes:
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
        sections=sections_of(briefing).parts,
        acronyms=briefing.public_abbreviations,
        about=about(briefing)[0],
    )
