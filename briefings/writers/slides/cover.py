"""The first slide: what the briefing is, whose, and when it is to be looked at again."""

from briefings import labels
from briefings.brand import Brand
from briefings.facts import key_facts
from briefings.model import Briefing
from briefings.richtext import Strong, Text
from briefings.writers.slides.boxes import Boxes
from briefings.writers.slides.deck import Fill, PictureFill, Slide, TextFill
from briefings.writers.slides.furniture import foot_of, one_line
from briefings.writers.slides.lines import Line, Look, plain, words_in
from briefings.writers.slides.measure import smallest_drop
from briefings.writers.slides.notes import seconds_for, timing
from briefings.writers.slides.titles import fitting


def cover(briefing: Briefing, brand: Brand, boxes: Boxes, seconds: int) -> Slide:
    """Return the first slide; `seconds` is how long the whole briefing takes."""
    details, room = briefing.details, boxes["Cover"]
    date = labels.long_date(details.date, details.lang) if details.date else ""
    subtitle = tuple(plain(text) for text in (details.subtitle, date) if text)
    review = f"{labels.REVIEW_BY} {labels.long_date(details.review_date, details.lang)}" if details.review_date else ""
    title = fitting(details.title, room["Title"], suffix="")
    subtitle_drop = smallest_drop(subtitle, room["Subtitle"])
    logo = brand.masthead_logo
    fills: tuple[Fill, ...] = (
        *((PictureFill("Logo", logo, brand.logo.alt),) if brand.logo and logo else ()),
        *one_line("Kicker", labels.KICKER, room["Kicker"]),
        *((TextFill("Subtitle", subtitle, subtitle_drop),) if subtitle and subtitle_drop is not None else ()),
        *one_line("Review", review, room["Review"]),
        *foot_of(details)(room["Footer"]),
    )
    facts = tuple(Line((Strong((Text(fact.value),)), Text(f" {fact.label}"))) for fact in key_facts(briefing))
    said = (plain(details.title), *subtitle, *((plain(details.description),) if details.description else ()))
    notes = (timing(labels.KICKER, seconds), *said, plain(labels.KEY_FACTS, Look.HEADING), *facts)
    words = words_in((plain(details.title), *subtitle))
    return Slide("Cover", title, fills, notes, seconds_for(words))
