"""The web page of a briefing: one HTML file that needs no script, no network and nothing beside it.

Python decides what stands on the page; ``page.html`` says in which elements, ``page.css`` how it looks. Jinja2 and
Pillow are loaded when something is written.
"""

from briefings.layouts import Layout, is_packaged
from briefings.problems import Problem
from briefings.writers.format import Companion, Format, Job


def write_web(job: Job) -> bytes:
    """Return the web page of a briefing as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    from briefings.writers.web.page import write_page

    return write_page(job)


def write_card(job: Job) -> bytes:
    """Return the picture that a link to the page is shared with, as a PNG file."""
    from briefings.writers.web import card

    return card.write_card(job)


def write_embed(job: Job) -> bytes:
    """Return the words of the page to paste elsewhere, as UTF-8."""
    from briefings.writers.web import embed

    return embed.write_embed(job)


def _problems(layout: Layout) -> list[Problem]:
    web = (layout.page, layout.css, layout.index, layout.index_css, layout.embed, layout.card_sans, layout.card_serif)
    if all(map(is_packaged, web)):
        return []
    from briefings.writers.web.card import card_problems
    from briefings.writers.web.template import template_problems

    return [*template_problems(layout), *card_problems(layout)]


FORMAT = Format(
    "web",
    "a web page that needs no script",
    "index.html",
    write_web,
    _problems,
    companions=(Companion("card.png", write_card), Companion("embed.html", write_embed)),
)
