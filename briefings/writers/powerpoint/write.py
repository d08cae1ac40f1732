"""The file of a deck: every planned slide with its notes, around the parts that all decks of a brand share."""

from collections.abc import Mapping
from functools import lru_cache

from briefings.brand import Fonts
from briefings.writers.format import Job
from briefings.writers.ooxml.slide_notes import notes_around
from briefings.writers.ooxml.slide_package import DeckFile, Part
from briefings.writers.ooxml.slide_text import Link
from briefings.writers.powerpoint.branded import branded
from briefings.writers.powerpoint.remembered import last_deck
from briefings.writers.powerpoint.slide import SlideWriter
from briefings.writers.powerpoint.text import paragraphs
from briefings.writers.slides import plan_deck
from briefings.writers.slides.boxes import Box, Level
from briefings.writers.slides.lines import Lines
from briefings.writers.textfit import Font

NOTES_WIDTH, NOTES_HEIGHT, NOTES_SIZE = 432.0, 351.0, 12.0
"""The room for notes and their size in points; notes may be longer than a page, so that it only places numbers."""


def write(job: Job) -> bytes:
    """Return a briefing as a PowerPoint file; the same bytes for the same briefing, brand and template."""
    template = branded(job.layout.slides, job.brand)
    deck = plan_deck(job.briefing, job.brand, template.boxes)
    lang, slides = job.briefing.details.lang, deck.slides
    file = DeckFile(template.frozen, [template.kinds[slide.layout].part for slide in slides])
    parts = {anchor: part for slide, part in zip(slides, file.slides, strict=True) for anchor in slide.anchors}
    writer, notes_box = SlideWriter(template, file, lang), _notes_box(job.brand.fonts)
    before, after = notes_around(template.notes)
    last = last_deck(job.briefing.slug, lang, template)
    for number, (slide, part) in enumerate(zip(slides, file.slides, strict=True), start=1):
        made = last.find(number, slide)
        if made is None:
            links = Links(part, parts)
            content = writer.write(slide, number, part, links.find)
            notes = (before,) if after is None else (before, _words(slide.notes, notes_box, lang), after)
            made = file.deflated(part, content, notes)
            if not links.are_asked_for:
                last.keep(number, slide, made)
        file.add(part, *made)
    sections = [(group.name, len(group.slides)) for group in deck.groups]
    return file.save(job.briefing.slug, sections, job.briefing.details)


def _words(notes: Lines, box: Box, lang: str) -> bytes:
    return "".join(paragraphs(notes, box, 0.0, lang)).encode()


class Links:
    """How links on a slide are made: to an address, or to the slide where a section begins."""

    def __init__(self, part: Part, parts: Mapping[str, Part]) -> None:
        """Take the slide and, by their anchors, all slides."""
        self._part, self._parts = part, parts
        self.are_asked_for = False

    def find(self, target: str) -> Link | None:
        """Return a link to a target; None where it leads nowhere."""
        self.are_asked_for = True
        if not target.startswith("#"):
            return Link(self._part.relate("hyperlink", target, external=True)) if target else None
        there = self._parts.get(target.removeprefix("#"))
        return Link(self._part.relate("slide", there.name), to_slide=True) if there else None


@lru_cache(maxsize=16)
def _notes_box(fonts: Fonts) -> Box:
    return Box(NOTES_WIDTH, NOTES_HEIGHT, (Level(Font(fonts.body), NOTES_SIZE),))
