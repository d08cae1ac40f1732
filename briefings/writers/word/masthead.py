"""The head of a briefing: logo, kicker, title and date on the ground of the brand's masthead, then the key facts.

All of it stands in the text itself, in reading order: what stands in a page's header is passed over by screen readers
and shown faded by Word. The ground is the fill of the paragraphs, so it grows with the title, even when that is edited.
"""

from collections.abc import Iterator, Sequence

from briefings import labels
from briefings.brand import Masthead
from briefings.facts import Fact, masthead_line
from briefings.model import Details, Status
from briefings.ring import ARCS
from briefings.writers.ooxml.theme import LINE
from briefings.writers.ooxml.word_columns import Columns, Piece
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_head import drawing_name
from briefings.writers.ooxml.word_markup import BREAK, POINT, TAB, Para, Tab, Xml, joined, run, run_of
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.textfit import Font, width
from briefings.writers.word.inlines import Look

RING = 50.0
"""The side of the ring, in points."""
LOGO_WIDTH, LOGO_HEIGHT = 200 * POINT, 42 * POINT
"""The most that a logo takes, in twips."""
AFTER_LOGO = "\u2003"
"""What stands between the logo and the kicker: a blank as wide as the text is high."""
VALUE, LABEL = Look("Fact Value"), Look("Fact Label")
"""The looks of a key fact and of what it counts."""
VALUE_SIZE, LABEL_SIZE, APART = 22, 12, 12
"""What the width of a key fact is reckoned from, in points; the styles Fact Value and Fact Label say how it looks."""


def warnings(details: Details) -> tuple[str, ...]:
    """Return what must be seen on every page: the marking, and whether the briefing is a draft."""
    draft = labels.DRAFT if details.status is Status.DRAFT else ""
    return tuple(word for word in (details.marking, draft) if word)


def masthead(details: Details, file: WordFile) -> Iterator[Para]:
    """Yield the head; a logo that has no version for a dark ground stands on white above it."""
    look = file.brand.masthead if file.has_ground else Masthead.PAPER
    logo = file.brand.logo
    picture = logo.dark if logo and look.is_dark else logo.light if logo else None
    kicker = run(" · ".join((labels.KICKER, *warnings(details))))
    if logo and picture:
        kicker = joined(file.picture(picture, logo.alt, LOGO_WIDTH, LOGO_HEIGHT), run(AFTER_LOGO), kicker)
    if logo and not picture:
        letterhead = file.picture(logo.light, logo.alt, LOGO_WIDTH, LOGO_HEIGHT)
        yield _line("Letterhead", file, joined(letterhead, _ring(Masthead.PAPER, file)))
    else:
        kicker = joined(file.strip(), kicker, _ring(look, file))
    yield _line("Kicker", file, kicker)
    yield _line("Title", file, run(details.title))
    if details.subtitle:
        yield _line("Subtitle", file, run(details.subtitle))
    yield _line("Dateline", file, run(masthead_line(details)))


def _line(style: str, file: WordFile, content: Xml) -> Para:
    return Para(file.styles[style].id, content, tabs=_right_tab(style, file))


def _right_tab(style: str, file: WordFile) -> tuple[Tab, ...]:
    return (Tab(file.room, "right"),) if style in ("Kicker", "Letterhead") else ()


def _ring(look: Masthead, file: WordFile) -> Xml:
    """Return a tab to the right margin and the ring, all of its arcs filled."""
    return joined(run_of(TAB), ring(RING, ARCS, drawing_name(look.ring), LINE, drawing_id=file.next_id()))


def facts(given: Sequence[Fact], file: WordFile) -> Iterator[Piece]:
    """Yield the key facts side by side, each a large figure with what it counts beneath, read as one.

    All columns have as many facts, so that the rules above and below are whole.
    """
    room = file.room / POINT
    numbers = (n for n in range(len(given), 0, -1) if len(given) % n == 0)
    count = next(n for n in numbers if n == 1 or all(_is_narrow(fact, room / n, file) for fact in given))
    each = len(given) // count
    parts = [[_fact(fact, file) for fact in given[i : i + each]] for i in range(0, len(given), each)]
    yield from [Columns(parts, gap=0)] if count > 1 else parts[0]


def _fact(fact: Fact, file: WordFile) -> Para:
    value, label = run(fact.value, VALUE.properties(file)), run(fact.label, LABEL.properties(file))
    return Para(file.styles["Facts"].id, joined(value, run_of(BREAK), label))


def _is_narrow(fact: Fact, room: float, file: WordFile) -> bool:
    value, label = Font(file.brand.fonts.heading, bold=True), Font(file.brand.fonts.body)
    return max(width(fact.value, value, VALUE_SIZE), width(fact.label, label, LABEL_SIZE)) + APART <= room
