"""The web page of a briefing: one HTML file that needs no script, no network and nothing beside it.

Python decides what stands on the page; ``page.html`` says in which elements, ``page.css`` how it looks.
"""

from briefings.layouts import Layout, is_packaged
from briefings.problems import Problem
from briefings.writers.format import Companion, Format, Job
from briefings.writers.web.metadata import CARD


def write_web(job: Job) -> bytes:
    """Return the web page of a briefing as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    from briefings.writers.web.page import write_page

    return write_page(job)


def _write_card(job: Job) -> bytes:
    from briefings.writers.web.card import write_card

    return write_card(job)


def _prepare_card(_: Job | None) -> None:
    from briefings.writers.web import card  # noqa: F401  it takes longer to load than to write with


def _write_embed(job: Job) -> bytes:
    from briefings.writers.web.embed import write_embed

    return write_embed(job)


def _problems(layout: Layout) -> list[Problem]:
    used = (layout.page, layout.css, layout.index, layout.index_css, layout.embed, layout.card_sans, layout.card_serif)
    if all(map(is_packaged, used)):
        return []
    from briefings.writers.web.card import card_problems
    from briefings.writers.web.template import template_problems

    return [*template_problems(layout), *card_problems(layout)]


def _prepare(job: Job | None) -> None:
    from briefings.writers.web import embed, page
    from briefings.writers.web.template import prepare

    if job:
        prepare(job.layout.page)
        prepare(job.layout.embed)
        page.sections_of(job.briefing)
        embed.sections_of(job.briefing)


FORMAT = Format(
    "web",
    "a web page that needs no script",
    "index.html",
    write_web,
    _problems,
    companions=(
        Companion(CARD, _write_card, is_alone=True, prepare=_prepare_card),
        Companion("embed.html", _write_embed),
    ),
    prepare=_prepare,
)
