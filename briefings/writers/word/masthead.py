"""The head of a briefing: logo, kicker, title and date in a band of the primary colour, then the key facts.

All of it stands in the text itself, in reading order: what stands in a page's header is passed over by screen readers
and shown faded by Word. The band is the fill of the paragraphs, so it grows with the title, even when that is edited.
"""

from collections.abc import Iterator, Sequence
from math import ceil

from briefings import labels
from briefings.brand import Role
from briefings.facts import Fact, masthead_line
from briefings.model import Details, Status
from briefings.ring import ARCS
from briefings.writers.ooxml.theme import LINE, SLOTS
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.ooxml.word_xml import POINT, Element, Form, Tab, paragraph, run, w
from briefings.writers.textfit import Font, width
from briefings.writers.word.inlines import Look

RING = 56.0
"""The side of the ring, in points."""
WHITE = "bg1"
"""What DrawingML in a Word file calls the colour of the page."""
LOGO_WIDTH, LOGO_HEIGHT = 220 * POINT, 44 * POINT
"""The most that a logo takes, in twips."""
VALUE_SIZE, LABEL_SIZE, APART = 20, 12, 14
"""What the width of a key fact is reckoned from, in points; the styles Fact Value and Fact Label say how it looks."""


def warnings(details: Details) -> tuple[str, ...]:
    """Return what must be seen on every page: the marking, and whether the briefing is a draft."""
    draft = labels.DRAFT if details.status is Status.DRAFT else ""
    return tuple(word for word in (details.marking, draft) if word)


def masthead(details: Details, file: WordFile) -> Iterator[Element]:
    """Yield the band with the title; a logo that has no version for dark backgrounds stands on white above it."""
    kicker = run(" · ".join((labels.KICKER, *warnings(details))))
    logo = file.brand.logo
    if logo:
        on_band = file.brand.masthead_logo
        picture = file.picture(on_band or logo.light, logo.alt, LOGO_WIDTH, LOGO_HEIGHT)
        yield _line("Masthead" if on_band else "Letterhead", file, picture, *_ring(bool(on_band), file))
    yield _line("Kicker", file, kicker, *(() if logo else _ring(True, file)))
    yield _line("Title", file, run(details.title))
    if details.subtitle:
        yield _line("Subtitle", file, run(details.subtitle))
    yield _line("Dateline", file, run(masthead_line(details)))


def _line(style: str, file: WordFile, *content: Element) -> Element:
    return paragraph(Form(file.styles.id(style)), *content)


def _ring(on_band: bool, file: WordFile) -> tuple[Element, Element]:
    """Return a tab to the right margin and the ring, all of its arcs filled."""
    return run(w("tab")), ring(RING, ARCS, WHITE if on_band else SLOTS[Role.PRIMARY], LINE, drawing_id=file.next_id())


def facts(given: Sequence[Fact], file: WordFile) -> Iterator[Element]:
    """Yield the key facts side by side, each a large figure and what it counts, read as one: "6 cases audited"."""
    room = file.room / POINT
    columns = next(n for n in range(len(given), 0, -1) if n == 1 or _fit(given, room / n, file))
    columns = ceil(len(given) / ceil(len(given) / columns))
    stops = tuple(Tab(round(file.room * i / columns)) for i in range(1, columns))
    for row in (given[i : i + columns] for i in range(0, len(given), columns)):
        content: list[Element] = []
        for fact in row:
            content += [run(w("tab"))] if content else []
            content.append(run(fact.value, *Look("Fact Value").properties(file)))
            content.append(run(f" {fact.label}", *Look("Fact Label").properties(file)))
        yield paragraph(Form(file.styles.id("Facts"), tabs=stops), *content)


def _fit(given: Sequence[Fact], room: float, file: WordFile) -> bool:
    value, label = Font(file.brand.fonts.heading, bold=True), Font(file.brand.fonts.body)
    return all(
        width(fact.value, value, VALUE_SIZE) + width(f" {fact.label}", label, LABEL_SIZE) + APART <= room
        for fact in given
    )
