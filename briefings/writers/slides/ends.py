"""The slides before the first section and after the last: cover, seven minutes at a glance, acronyms, details."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings import labels
from briefings.brand import Brand, Role
from briefings.facts import Detail, details_list, key_facts
from briefings.model import Briefing, Details, Status
from briefings.panels import MOST_PANELS, minutes_so_far
from briefings.richtext import Inlines, Link, Strong, Text
from briefings.speech import count_words
from briefings.writers.accent import accent
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import Fill, PictureFill, Ring, Slide, TextFill
from briefings.writers.slides.flow import arrange
from briefings.writers.slides.lines import Line, Look, Mark, plain, words_in
from briefings.writers.slides.measure import smallest_drop, words_fit
from briefings.writers.slides.notes import seconds_for, timing
from briefings.writers.slides.pages import break_pages
from briefings.writers.slides.split import cut_short
from briefings.writers.slides.titles import fitting
from briefings.writers.slides.units import Units, taken_apart, unit

COLUMN_WORDS, COLUMN_ITEMS = 90, 12
"""The most in one column of what is looked up, not read aloud."""
FEW = 5
"""So many details stand in one column; more are spread over two."""


def footer(details: Details, box: Box) -> tuple[TextFill, ...]:
    """Return the foot of a slide: the partnership, the marking, and whether it is a draft.

    Where there is too little room, the partnership's name is cut and never the marking.
    """
    draft = labels.DRAFT if details.status is Status.DRAFT else ""
    marks = "".join(f" · {part}" for part in (details.marking, draft) if part)
    length = len(details.partnership)
    while not _fits(cut_short(details.partnership, length) + marks, box) and length > 1:
        length -= 1
    return one_line("Footer", cut_short(details.partnership, length) + marks, box)


def one_line(placeholder: str, text: str, box: Box) -> tuple[TextFill, ...]:
    """Return a short text for a placeholder, no longer than there is room; nothing for an empty text."""
    length = len(text)
    while not _fits(cut_short(text, length), box) and length > 1:
        length -= 1
    lines = (plain(cut_short(text, length)),)
    return (TextFill(placeholder, lines, smallest_drop(lines, box) or 0.0),) if text else ()


def _fits(text: str, box: Box) -> bool:
    return smallest_drop((plain(text),), box) is not None


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
        *footer(details, room["Footer"]),
    )
    facts = tuple(Line((Strong((Text(fact.value),)), Text(f" {fact.label}"))) for fact in key_facts(briefing))
    said = (plain(details.title), *subtitle, *((plain(details.description),) if details.description else ()))
    notes = (timing(labels.KICKER, seconds), *said, plain(labels.KEY_FACTS, Look.HEADING), *facts)
    words = words_in((plain(details.title), *subtitle))
    return Slide("Cover", title, fills, notes, seconds_for(words))


def glance(briefing: Briefing, boxes: Boxes, seconds: Sequence[int]) -> list[Slide]:
    """Return the slide that shows all panels, if there are any; `seconds` is how long each takes."""
    if not briefing.panels:
        return []
    count, box = briefing.panel_count, boxes["Glance"]["Body"]
    lines = []
    for panel in briefing.panels:
        mark = Mark.NONE if panel.number is None else Mark.NUMBER
        text = (Text(panel.title),)
        lines.append(Line(text, mark, 1, panel.number or 0, count, role=accent(panel.kind)))
    timed = [
        replace(line, text=(*line.text, Text(f" · {labels.duration(each)}")), role=None)
        for line, each in zip(lines, seconds, strict=True)
    ]
    drop = smallest_drop(tuple(lines), box)
    if drop is None:
        lines = [replace(line, text=(Text(cut_short(_words(line.text), 60)),)) for line in lines]
        drop = smallest_drop(tuple(lines), box) or box.drops[-1]
    said = seconds_for(sum(count_words(panel.title) for panel in briefing.panels))
    fills = (
        TextFill("Body", tuple(lines), drop),
        *footer(briefing.details, boxes["Glance"]["Footer"]),
    )
    notes = (timing("", said), plain(labels.GLANCE, Look.HEADING), *timed)
    ring = Ring(*_glance_arcs(briefing), middle=str(MOST_PANELS), below=labels.MINUTES)
    return [Slide("Glance", labels.GLANCE, fills, notes, said, ring=ring)]


def _words(text: Inlines) -> str:
    return "".join(inline.text for inline in text if isinstance(inline, Text))


def _glance_arcs(briefing: Briefing) -> tuple[tuple[Role | None, ...], tuple[str, ...]]:
    """Return the colour and the number of the panel that each of the seven minutes belongs to."""
    roles: list[Role | None] = [None] * MOST_PANELS
    numbers = [""] * MOST_PANELS
    begun = 0
    for panel in briefing.panels:
        if panel.number is not None:
            until = minutes_so_far(panel.number, briefing.panel_count)
            numbers[begun:until] = [str(panel.number)] * (until - begun)
            roles[begun:until] = [accent(panel.kind)] * (until - begun)
            begun = until
    return tuple(roles), tuple(numbers)


def closing(briefing: Briefing, boxes: Boxes) -> list[Slide]:
    """Return the last slides: the acronyms, then the details of the briefing."""
    acronyms = [(Strong((Text(short),)), Text(f": {full}")) for short, full in briefing.abbreviations.items()]
    details = [_detail(detail) for detail in details_list(briefing)]
    slides = []
    for title, texts in ((labels.ACRONYMS, acronyms), (labels.ABOUT, details)):
        units = tuple(unit((Line(text),), series=0) for text in texts)
        slides += _column_slides(title, units, briefing, boxes)
    return slides


def _detail(detail: Detail) -> Inlines:
    shown = "; ".join(detail.lines)
    words: Inlines = (Text(shown.removeprefix("https://") if shown == detail.link else shown),)
    return Strong((Text(detail.label),)), Text(": "), *((Link(words, detail.link),) if detail.link else words)


def _column_slides(title: str, units: Units, briefing: Briefing, boxes: Boxes) -> list[Slide]:
    if not units:
        return []
    box = boxes["Closing"]["Left"]
    if not all(words_fit(one.shown, box, box.drops[-1]) for one in units):
        # An address is wider than a column: it stands on a slide of one.
        box = boxes["Text"]["Body"]
        flow = arrange(taken_apart(units, box), box, COLUMN_WORDS, COLUMN_ITEMS)
        foot = footer(briefing.details, boxes["Text"]["Footer"])
        return [_closing_slide("Text", title, {"Body": page}, flow.drop, foot) for page in flow.pages]
    flow = arrange(taken_apart(units, box), box, COLUMN_WORDS, COLUMN_ITEMS)
    columns = flow.pages if len(flow.pages) > 1 else _halves(flow.pages[0], box, flow.drop)
    pairs = [dict(zip(("Left", "Right"), columns[left : left + 2], strict=False)) for left in range(0, len(columns), 2)]
    foot = footer(briefing.details, boxes["Closing"]["Footer"])
    return [_closing_slide("Closing", title, pair, flow.drop, foot) for pair in pairs]


def _halves(units: Units, box: Box, drop: float) -> tuple[Units, ...]:
    """Return units in two columns of about the same height, or in one where they are few."""
    measured = [one.measured(box, drop) for one in units]
    halves = break_pages(measured, box.height, 2, COLUMN_WORDS, COLUMN_ITEMS) if len(units) > FEW else None
    return tuple(units[start:end] for start, end in halves) if halves else (units,)


def _closing_slide(layout: str, title: str, columns: Mapping[str, Units], drop: float, foot: tuple[Fill, ...]) -> Slide:
    fills: tuple[Fill, ...] = tuple(
        TextFill(name, tuple(line for one in units for line in one.shown), drop) for name, units in columns.items()
    )
    said = tuple(line for units in columns.values() for one in units for line in one.said)
    return Slide(layout, title, fills + foot, (timing("", seconds_for(0)), *said), seconds_for(0))
