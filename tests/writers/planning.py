"""Plan decks in tests: a briefing in, slides out, and short ways to say what stands on them."""

from typing import Any

from briefings import labels
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing, Section
from briefings.richtext import plain_text
from briefings.writers.powerpoint.template import boxes_of
from briefings.writers.slides import plan_deck
from briefings.writers.slides.boxes import Boxes
from briefings.writers.slides.deck import Deck, Slide, TableFill, TextFill
from briefings.writers.slides.lines import Line, Mark
from tests.builders import BRAND, briefing

LAYOUT = find_layout([packaged_layouts()])
BOXES: Boxes = boxes_of(LAYOUT.slides, BRAND.fonts)


def plan(given: Briefing) -> Deck:
    return plan_deck(given, BRAND, BOXES)


def slides_of(*sections: Section, **details: Any) -> list[Slide]:
    """Return the slides of some sections, without the cover, the slide at a glance and the closing slides."""
    slides = plan(briefing(*sections, **details)).slides
    return [slide for slide in slides if slide.layout not in ("Cover", "Closing") and slide.title != labels.GLANCE]


def shown(line: Line) -> str:
    disc = f"({line.number}) " if line.number else "(•) "
    mark = {Mark.NONE: "", Mark.BULLET: "• ", Mark.NUMBER: f"{line.number}. ", Mark.DISC: disc}[line.mark]
    return "  " * max(0, line.depth - 1) + mark + plain_text(line.text)


def text(slide: Slide, placeholder: str = "Body") -> list[str]:
    """Return the lines of a placeholder; none where it is not filled."""
    fills = [fill for fill in slide.fills if isinstance(fill, TextFill) and fill.placeholder == placeholder]
    return [shown(line) for fill in fills for line in fill.lines]


def table_of(slide: Slide) -> TableFill:
    (fill,) = (fill for fill in slide.fills if isinstance(fill, TableFill))
    return fill


def notes(slide: Slide) -> list[str]:
    return [shown(line) for line in slide.notes]


def sentence(words: int, first: str = "Practice") -> str:
    """Return a sentence of so many words."""
    return " ".join([first, *["improved"] * (words - 1)]) + "."
