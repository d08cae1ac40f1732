"""Write a planned deck as a PowerPoint file, from a template whose layouts and placeholders are found by name."""

from io import BytesIO

from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.parts.slide import SlidePart

from briefings import labels
from briefings.brand import Fonts
from briefings.writers.format import Format, Job
from briefings.writers.ooxml import slide_package
from briefings.writers.ooxml.package import repacked
from briefings.writers.ooxml.properties import set_properties
from briefings.writers.ooxml.slide_cover import aim_cover
from briefings.writers.ooxml.slide_notes import notes_tree
from briefings.writers.ooxml.slide_text import Link, text_body
from briefings.writers.ooxml.slide_tints import aim_tints
from briefings.writers.ooxml.theme import branded_theme
from briefings.writers.powerpoint.slide import SlideWriter
from briefings.writers.powerpoint.template import Template, boxes_of, open_template, template_problems
from briefings.writers.powerpoint.text import FindLink, paragraphs
from briefings.writers.slides import plan_deck
from briefings.writers.slides.boxes import Box, Level
from briefings.writers.slides.deck import Deck
from briefings.writers.textfit import Font

NOTES_WIDTH, NOTES_HEIGHT, NOTES_SIZE = 432.0, 351.0, 12.0
"""The room for notes and their size in points; notes may be longer than a page, so that it only places numbers."""


def write_powerpoint(job: Job) -> bytes:
    """Return a briefing as a PowerPoint file; the same bytes for the same briefing, brand and template."""
    template = open_template(job.layout.slides)
    boxes = boxes_of(job.layout.slides, job.brand.fonts)
    deck = plan_deck(job.briefing, job.brand, boxes)
    lang = job.briefing.details.lang
    parts = _new_parts(template, deck)
    slide_parts = {anchor: part for slide, part in zip(deck.slides, parts, strict=True) for anchor in slide.anchors}
    writer = SlideWriter(template, boxes, lang, slide_package.default_table_style(template.deck))
    for number, (slide, part) in enumerate(zip(deck.slides, parts, strict=True), start=1):
        writer.write(slide, number, part, _links_of(part, slide_parts))
    _write_notes(template, deck, parts, lang, job.brand.fonts)
    slide_package.list_notes_master(template.deck)
    if job.brand.templates.slides is None:
        aim_cover(template.layouts["Cover"], job.brand.masthead)
    slide_package.set_sections(template.deck, job.briefing.slug, [(g.name, len(g.slides)) for g in deck.groups])
    slide_package.restyle(template.deck, lambda theme: branded_theme(theme, job.brand))
    aim_tints(template.deck, job.brand)
    set_properties(template.deck.core_properties, job.briefing.details)
    target = BytesIO()
    template.deck.save(target)
    return repacked(target.getvalue())


def _new_parts(template: Template, deck: Deck) -> list[SlidePart]:
    return [
        slide_package.new_slide(template.deck, template.layouts[slide.layout], number)
        for number, slide in enumerate(deck.slides, start=1)
    ]


def _links_of(part: SlidePart, slide_parts: dict[str, SlidePart]) -> FindLink:
    """Return how links on a slide are made: to an address, or to the slide where a section begins."""

    def find_link(target: str) -> Link | None:
        if not target.startswith("#"):
            return Link(part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)) if target else None
        there = slide_parts.get(target.removeprefix("#"))
        return Link(part.relate_to(there, RELATIONSHIP_TYPE.SLIDE), to_slide=True) if there else None

    return find_link


def _write_notes(template: Template, deck: Deck, parts: list[SlidePart], lang: str, fonts: Fonts) -> None:
    box = Box(NOTES_WIDTH, NOTES_HEIGHT, (Level(Font(fonts.body), NOTES_SIZE),))
    master = template.deck.notes_master.element
    for number, (slide, part) in enumerate(zip(deck.slides, parts, strict=True), start=1):
        notes = slide_package.new_notes(template.deck, part, number)
        body = text_body(paragraphs(slide.notes, box, 0.0, lang))
        slide_package.set_shapes(notes, notes_tree(master, body))


FORMAT = Format(
    "powerpoint",
    "a PowerPoint deck with speaker notes and timings",
    "{slug}.pptx",
    write_powerpoint,
    lambda layout: template_problems(layout.slides),
    labels.DECK_DOWNLOAD,
)
