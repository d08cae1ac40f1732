"""What is ahead, beside a large ring: all panels on the second slide, the themes of a section on its first."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from briefings import labels
from briefings.brand import Role
from briefings.model import Briefing, Panel, Section
from briefings.panels import MOST_PANELS, minutes_so_far
from briefings.richtext import Text, plain_text
from briefings.speech import count_words
from briefings.writers.accent import accent
from briefings.writers.slides.boxes import Box, Boxes
from briefings.writers.slides.deck import Ring, Slide, TextFill
from briefings.writers.slides.furniture import foot_of
from briefings.writers.slides.lines import NUMBER, Line, Lines, Look, Mark, plain
from briefings.writers.slides.measure import smallest_drop, words_fit
from briefings.writers.slides.notes import seconds_for, timing
from briefings.writers.slides.sheets import Sheet
from briefings.writers.slides.split import cut_short

ROW_LENGTHS = (60, 45, 30)
"""To how many characters the titles of panels are cut where not all fit whole; the notes have them whole."""


def glance(briefing: Briefing, boxes: Boxes, seconds: Sequence[int]) -> list[Slide]:
    """Return the slide that shows all panels, if there are any; `seconds` is how long each takes."""
    if not briefing.panels:
        return []
    count, box = briefing.panel_count, boxes["Glance"]["Body"]
    panels = briefing.panels
    titles = [panel.title for panel in panels]
    rows, drop = _rows(panels, titles, box)
    timed = [
        Line(
            (Text(f"{title} · {labels.duration(each)}"),),
            Mark.NONE if panel.number is None else NUMBER,
            1,
            panel.number or 0,
            count,
        )
        for panel, title, each in zip(panels, titles, seconds, strict=True)
    ]
    said = seconds_for(sum(map(count_words, titles)))
    notes = (timing("", said), plain(labels.GLANCE, Look.HEADING), *timed)
    fills = (TextFill("Body", rows, drop), *foot_of(briefing.details)(boxes["Glance"]["Footer"]))
    ring = Ring(*_arcs(briefing), middle=str(MOST_PANELS), below=labels.MINUTES)
    return [Slide("Glance", labels.GLANCE, fills, notes, said, ring=ring)]


def _rows(panels: Sequence[Panel], titles: Sequence[str], box: Box) -> tuple[Lines, float]:
    """Return a row for each panel and by how many points they are smaller than a box has them.

    Where they do not fit, those without a minute are left to the notes, then titles are cut.
    """
    named = zip(panels, titles, strict=True)
    rows = tuple([_row(title, panel.number or 0, accent(panel.kind)) for panel, title in named])
    numbered = tuple(row for row in rows if row.number)
    shorter = (
        tuple(row._replace(text=(Text(cut_short(plain_text(row.text), length)),)) for row in numbered)
        for length in ROW_LENGTHS
    )
    for tried in chain((rows, numbered), shorter):
        drop = smallest_drop(tried, box)
        if tried and drop is not None:
            return tried, drop
    return numbered, box.drops[-1]


@lru_cache(maxsize=512)
def _row(title: str, number: int, role: Role) -> Line:
    """Return the row of a panel, one for all briefings that have such a panel."""
    return Line((Text(title),), Mark.DISC, 1, number, role=role)


def _arcs(briefing: Briefing) -> tuple[tuple[Role | None, ...], tuple[str, ...]]:
    """Return the colour and the number of the panel that each of the seven minutes belongs to."""
    roles: list[Role | None] = [None] * MOST_PANELS
    numbers = [""] * MOST_PANELS
    begun, count = 0, briefing.panel_count
    for panel in briefing.panels:
        if panel.number is not None:
            until = minutes_so_far(panel.number, count)
            numbers[begun:until] = [str(panel.number)] * (until - begun)
            roles[begun:until] = [accent(panel.kind)] * (until - begun)
            begun = until
    return tuple(roles), tuple(numbers)


def overview(section: Section, boxes: Boxes) -> Sheet | None:
    """Return a slide that names the themes of a section, which are said later; None where they do not fit on one."""
    box, role = boxes["Glance"]["Body"], accent(section.kind)
    rows = tuple(Line(theme.heading, Mark.DISC, 1, role=role) for theme in section.themes)
    drop = smallest_drop(rows, box)
    if drop is None or not words_fit(rows, box, drop):
        return None
    return Sheet("Glance", (TextFill("Body", rows, drop),), (), 0)
