"""The picture that a shared link shows: the masthead again, at the size that social media ask for.

Letters come from two font files of the layout, so that every machine draws the same. A card has a palette, in which the
shades of letters and of the ring are fewer than an eye can tell; the logo has the rest of it. What the cards of a brand
share is drawn by Pillow once and kept from one run to the next, and so are letters (`lettering`); only the rows with
words are put together and deflated for each card, and those of the partnership's name, which many cards share, once for
as long as they are known.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefings import labels
from briefings.kept import kept
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.writers.format import Job
from briefings.writers.web.lettering import Fitted, face_of, fit
from briefings.writers.web.lines import Line, Placed, laid_over, lines_of
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.png import AT_ONCE, STRIP, Strip, png, rows_of, strips
from briefings.writers.web.sight import (
    BOTTOM,
    GROUND,
    HEIGHT,
    LOGO_HEIGHT,
    MARGIN,
    RING_SIDE,
    TEXT,
    TITLE,
    TOP,
    WIDTH,
    Sight,
    sight_of,
)

OWNER_SIZES = range(32, 15, -1)
KICKER_SIZE = 32
TITLE_SIZES = range(68, 19, -2)
"""The sizes that are tried for a text, in pixels of the card, the largest first."""

MOST_LINES = 5
"""Of a title."""

ROW = 1 + WIDTH
"""The bytes of a row: how it is filtered, and its pixels."""

LETTERS_APART = 11 * STRIP
"""The row above which the partnership's name stands, and below which the title does with the line above it: about the
middle between them."""

FEW = 4
"""The rows without letters between lines that are deflated with them, as that takes less than to begin anew."""


def card_problems(layout: Layout) -> list[Problem]:
    """Return what keeps the font files of a layout from being used."""
    from PIL import ImageFont

    problems = []
    for path in (layout.card_sans, layout.card_serif):
        if is_packaged(path):
            continue
        try:
            ImageFont.truetype(path, KICKER_SIZE)
        except OSError:
            hint = "Put a TrueType font of that name there, or take the file away: the one of the program is used then."
            problems.append(error(Place(path), "font-unreadable", "The font for cards cannot be read.", hint))
    return problems


def write_card(job: Job) -> bytes:
    """Return the card of a briefing as a PNG file of `CARD_SIZE`."""
    brand, details = job.brand, job.briefing.details
    body = face_of(job.layout, brand.fonts.body)
    head = face_of(job.layout, brand.fonts.heading)
    sight = sight_of(brand)
    start = _ground(sight).start

    owner = fit(details.partnership, body, OWNER_SIZES, width=WIDTH - MARGIN - start, lines=2)
    kicker = Fitted(body(KICKER_SIZE), (labels.KICKER,))
    gap = 14
    room = BOTTOM - TOP - kicker.height - gap
    width = WIDTH - 2 * MARGIN - RING_SIDE - 56
    title = fit(details.title, head, TITLE_SIZES, width=width, lines=MOST_LINES, height=room)
    at = TOP + (BOTTOM - TOP - kicker.height - gap - title.height) / 2
    return _png(
        sight,
        Placed(owner, (start, MARGIN + (LOGO_HEIGHT - owner.height) / 2), TEXT),
        Placed(kicker, (MARGIN, at), TEXT),
        Placed(title, (MARGIN, at + kicker.height + gap), TITLE),
    )


class Ground(NamedTuple):
    """The card of a brand without words."""

    strips: tuple[Strip, ...]
    palette: bytes
    start: int
    """Where the partnership's name begins."""


@lru_cache(maxsize=8)
def _ground(sight: Sight) -> Ground:
    return Ground(*kept("card", tuple(sight), lambda: _drawn(sight), [Strip]))


def _drawn(sight: Sight) -> tuple[tuple[Strip, ...], bytes, int]:
    from briefings.writers.web.backdrop import backdrop

    return backdrop(sight)


@lru_cache(maxsize=4)
def _png(sight: Sight, owner: Placed, kicker: Placed, title: Placed) -> bytes:
    """Return the card of a brand with some words as a PNG file; most edits change none of them."""
    ground = _ground(sight)
    upper, lower = _upper(sight, owner), _lettered(ground, [kicker, title], LETTERS_APART, HEIGHT)
    between = ground.strips[upper.end : lower.first]
    whole = (*ground.strips[: upper.first], *upper.strips, *between, *lower.strips, *ground.strips[lower.end :])
    return png(CARD_SIZE, ground.palette, whole)


class Lettered(NamedTuple):
    """Strips with letters, and the numbers of the first of the ground in their place and of the next after them."""

    first: int
    strips: tuple[Strip, ...]
    end: int


@lru_cache(maxsize=128)
def _upper(sight: Sight, owner: Placed) -> Lettered:
    """Return the strips with the partnership's name, which many cards share."""
    return _lettered(_ground(sight), [owner], 0, LETTERS_APART)


def _lettered(ground: Ground, words: Sequence[Placed], top: int, bottom: int) -> Lettered:
    """Return the strips that some words stand on, of those from one row to another."""
    lines = [line for text in words for line in lines_of(text) if line.top < bottom and line.top + len(line.rows) > top]
    bands = _bands([(max(top, line.top), min(bottom, line.top + len(line.rows))) for line in lines])
    if not bands:
        return Lettered(top // STRIP, (), top // STRIP)
    first, end = bands[0][0] // STRIP, -(-bands[-1][1] // STRIP)
    whole: list[Strip] = []
    reached = first * STRIP
    for begun, over in bands:
        whole += _blank(_around(ground, reached, begun), reached % STRIP, begun - reached)
        rows = _rows(_around(ground, begun, over), begun % STRIP, over - begun)
        for line in lines:
            _write(line, rows, begun)
        whole += strips(rows, AT_ONCE)
        reached = over
    whole += _blank(_around(ground, reached, end * STRIP), reached % STRIP, end * STRIP - reached)
    return Lettered(first, tuple(whole), end)


def _bands(letters: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the rows that letters stand on, from which to which: those of a line together."""
    bands: list[tuple[int, int]] = []
    for top, bottom in sorted(letters):
        if bands and top < bands[-1][1] + FEW:
            bands[-1] = bands[-1][0], max(bottom, bands[-1][1])
        else:
            bands.append((top, bottom))
    return bands


def _write(line: Line, rows: list[bytes], top: int) -> None:
    """Write what there is room for of a line onto some rows of a card, from `top` on."""
    begins, ends = 1 + line.left, 1 + line.left + len(line.rows[0])
    flat = bytes([GROUND]) * (ends - begins)
    for number in range(max(top, line.top), min(top + len(rows), line.top + len(line.rows))):
        under, row = rows[number - top], line.rows[number - line.top]
        if not under.startswith(flat, begins):
            row = laid_over(under[begins:ends], row, line.colour)
        rows[number - top] = b"".join((under[:begins], row, under[ends:]))


def _around(ground: Ground, top: int, bottom: int) -> tuple[Strip, ...]:
    """Return the strips in which some rows of the ground are."""
    return ground.strips[top // STRIP : -(-bottom // STRIP)]


def _rows(whole: Sequence[Strip], skipped: int, count: int) -> list[bytes]:
    """Return some rows of strips, without those at their beginning."""
    return [row for strip in whole for row in rows_of(strip, ROW)][skipped : skipped + count]


@lru_cache(maxsize=512)
def _blank(whole: tuple[Strip, ...], skipped: int, count: int) -> tuple[Strip, ...]:
    """Return rows of the ground as strips, which many cards have between their lines."""
    return strips(_rows(whole, skipped, count), AT_ONCE)
