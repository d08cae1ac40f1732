"""A briefing to paste into WordPress, Drupal or any other system: the words of the page as plain semantic HTML.

No class, style, script or frame: the site that it is pasted into gives it its look. Pictures are inside as ``data:``
addresses, which editors take in as uploads; links to files stand there only where the brand says where the files are
published, as any other address would lead nowhere from the page that the words end up on.
"""

from briefings import labels
from briefings.facts import Fact, key_facts
from briefings.model import Briefing, Details, Status
from briefings.values import dataclass
from briefings.writers.format import Job
from briefings.writers.once import once
from briefings.writers.web import page
from briefings.writers.web.frame import FileLink, file_links
from briefings.writers.web.metadata import address_of
from briefings.writers.web.plain import plain_parts
from briefings.writers.web.sections import AboutRow, SectionPart, about
from briefings.writers.web.template import render


@dataclass(frozen=True, slots=True)
class Embed:
    """All that the template ``embed.html`` may ask for, as ``embed``."""

    details: Details
    date: str
    """The date in words; empty where there is none."""
    is_draft: bool
    facts: tuple[Fact, ...]
    sections: tuple[SectionPart, ...]
    linked: frozenset[str]
    """The anchors that links of the briefing lead to; only these need an id."""
    acronyms: dict[str, str]
    about: tuple[AboutRow, ...]
    downloads: tuple[FileLink, ...]


def _sections_of(briefing: Briefing) -> tuple[SectionPart, ...]:
    return tuple(plain_parts(briefing, page.sections_of(briefing)))


sections_of = once(_sections_of, 2)
"""Returns the sections of a briefing as plain HTML; worked out once, as it may be asked for ahead."""


def write_embed(job: Job) -> bytes:
    """Return the HTML to paste as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    briefing = job.briefing
    details = briefing.details
    address = address_of(briefing, job.brand)
    embed = Embed(
        details=details,
        date=labels.long_date(details.date, details.lang) if details.date else "",
        is_draft=details.status is Status.DRAFT,
        facts=key_facts(briefing),
        sections=sections_of(briefing),
        linked=frozenset(target[1:] for target in page.sections_of(briefing).targets if target.startswith("#")),
        acronyms=briefing.public_abbreviations,
        about=about(briefing)[1],
        downloads=file_links(job.downloads, address) if address else (),
    )
    return render(job.layout.embed, embed=embed, labels=labels)
