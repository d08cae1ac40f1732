"""The picture that a shared link shows: the masthead again, drawn by Pillow at the size that social media ask for.

Letters come from two font files of the layout, so that every machine draws the same. What the cards of a brand share is
drawn once and kept, also from one run to the next; only the rows with words are drawn and deflated for each, and those
of the partnership's name and of the line above the title, which many cards share, once for as long as they are known.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from briefings import labels
from briefings.brand import Brand, Masthead
from briefings.kept import kept
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.ring import THICKNESS, arcs
from briefings.values import dataclass
from briefings.writers.format import Job
from briefings.writers.web.known import Known, known
from briefings.writers.web.lettering import Fitted, drawn, face_of, fit
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.png import STRIP, Strip, png, row_length, rows_of, strip_of, strips, unpacked

RING_SCALE = 8
"""How much larger the ring is drawn, whose edges Pillow does not smooth."""

WIDTH, HEIGHT = CARD_SIZE
MARGIN = 72
RING = 280
LOGO_HEIGHT, LOGO_WIDTH = 76, 300
RULE = 18
"""The heavy rule at the foot of a card on paper."""

TOP, BOTTOM = MARGIN + LOGO_HEIGHT + 36, HEIGHT - MARGIN + 16
"""Between these the title and the ring stand."""

AROUND = 16
"""How far letters may reach out of their lines: less than half the space to the logo, the ring and other words."""

OWNER_SIZES = range(32, 15, -1)
KICKER_SIZE = 32
TITLE_SIZES = range(68, 19, -2)
"""The sizes that are tried for a text, in pixels of the card, the largest first."""

MOST_LINES = 5
"""Of a title."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Fitted lines, where the first begins, and their colour."""

    fitted: Fitted
    at: tuple[float, float]
    colour: str


def card_problems(layout: Layout) -> list[Problem]:
    """Return what keeps the font files of a layout from being used."""
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
    look = brand.masthead
    title_colour, text_colour = (getattr(brand.colours, field) for field in (look.title, look.text))
    body = face_of(job.layout, brand.fonts.body)
    head = face_of(job.layout, brand.fonts.heading)
    sight = _sight_of(brand)
    ground = _ground(sight)
    start = ground.start

    owner = fit(details.partnership, body, OWNER_SIZES, width=WIDTH - MARGIN - start, lines=2)
    kicker = Fitted(body(KICKER_SIZE), (labels.KICKER,))
    gap = 14
    room = BOTTOM - TOP - kicker.height - gap
    width = WIDTH - 2 * MARGIN - RING - 56
    title = fit(details.title, head, TITLE_SIZES, width=width, lines=MOST_LINES, height=room)
    at = TOP + (BOTTOM - TOP - kicker.height - gap - title.height) / 2
    return _png(
        sight,
        Placed(owner, (start, MARGIN + (LOGO_HEIGHT - owner.height) / 2), text_colour),
        Placed(kicker, (MARGIN, at), text_colour),
        Placed(title, (MARGIN, at + kicker.height + gap), title_colour),
    )


class Sight(NamedTuple):
    """What the card of a brand without words depends on."""

    ground: str
    ring: str
    rule: str | None
    logo: Known | None


class Ground(NamedTuple):
    """The card of a brand without words."""

    rows: bytes
    strips: tuple[Strip, ...]
    start: int
    """Where the partnership's name begins."""


def _sight_of(brand: Brand) -> Sight:
    look, colours = brand.masthead, brand.colours
    rule = colours.primary if look is Masthead.PAPER else None
    logo = known(brand.masthead_logo) if brand.masthead_logo else None
    return Sight(getattr(colours, look.ground), getattr(colours, look.ring), rule, logo)


@lru_cache(maxsize=8)
def _ground(sight: Sight) -> Ground:
    made, start = kept("card", tuple(sight), lambda: _drawn(*sight), [Strip])
    return Ground(unpacked(made), made, start)


def _drawn(ground: str, ring: str, rule: str | None, logo: Known | None) -> tuple[tuple[Strip, ...], int]:
    """Return the strips of a card without words, and where the partnership's name begins."""
    card = Image.new("RGB", CARD_SIZE, ground)
    start = MARGIN + (_paste_logo(card, logo.path) if logo else 0)
    _paste_ring(card, ring, (WIDTH - MARGIN - RING, round((TOP + BOTTOM - RING) / 2)))
    if rule:
        ImageDraw.Draw(card).rectangle((0, HEIGHT - RULE, WIDTH, HEIGHT), fill=rule)
    return strips(rows_of(card), WIDTH), start


@lru_cache(maxsize=4)
def _png(sight: Sight, owner: Placed, kicker: Placed, title: Placed) -> bytes:
    """Return the card of a brand with some words as a PNG file; most edits change none of them."""
    shared = _shared_strips(sight, owner), _shared_strips(sight, kicker)
    own = _strips(sight, [title])
    if len({*own, *shared[0], *shared[1]}) < len(own) + len(shared[0]) + len(shared[1]):
        shared, own = ({}, {}), _strips(sight, [owner, kicker, title])
    whole = dict(enumerate(_ground(sight).strips)) | shared[0] | shared[1] | own
    return png(CARD_SIZE, list(whole.values()))


@lru_cache(maxsize=128)
def _shared_strips(sight: Sight, text: Placed) -> dict[int, Strip]:
    """Return the strips that a text stands on, not to be changed: the next card may have them too."""
    return _strips(sight, [text])


def _strips(sight: Sight, words: Sequence[Placed]) -> dict[int, Strip]:
    """Return the strips that some words stand on, by their numbers."""
    ground, row = memoryview(_ground(sight).rows), row_length(WIDTH)
    written: dict[int, bytearray] = {}
    for left, top, width, pixels in [_letters(text, sight.ground) for text in words]:
        bottom = top + len(pixels) // (width * 3)
        for number in range(top // STRIP, -(-bottom // STRIP)):
            first = number * STRIP
            if number not in written:
                written[number] = bytearray(ground[first * row : (first + STRIP) * row])
            rows = written[number]
            for y in range(max(top, first), min(bottom, first + STRIP)):
                at, begin = (y - top) * width * 3, (y - first) * row + row_length(left)
                rows[begin : begin + width * 3] = pixels[at : at + width * 3]
    return {number: strip_of(rows) for number, rows in written.items()}


class Letters(NamedTuple):
    """Words on their ground, no larger than their letters are."""

    left: int
    top: int
    width: int
    pixels: bytes


def _letters(text: Placed, ground: str) -> Letters:
    fitted, (x, y) = text.fitted, text.at
    left, top = round(x) - AROUND, max(0, int(y) - AROUND)
    mask = Image.new("L", (WIDTH - left, min(HEIGHT, int(y + fitted.height) + AROUND + 1) - top))
    for number, line in enumerate(fitted.lines):
        letters, (across, down) = drawn(line, fitted.font)
        middle = round(y + (number + 0.5) * fitted.leading)
        mask.paste(255, (AROUND + across, middle - top + down), letters)
    box = mask.getbbox() or (0, 0, 1, 0)
    inked = mask.crop(box)
    inked.putpalette(_shades(ground, text.colour))
    return Letters(left + box[0], top + box[1], inked.width, inked.convert("RGB").tobytes())


@lru_cache(maxsize=32)
def _shades(ground: str, colour: str) -> bytes:
    """Return the colours from a ground to that of letters, by how much of a pixel a letter takes."""
    shades = Image.new("RGB", (256, 1), ground)
    shades.paste(colour, (0, 0, 256, 1), Image.frombytes("L", (256, 1), bytes(range(256))))
    return shades.tobytes()


def _paste_logo(card: Image.Image, path: Path) -> int:
    """Draw the logo at the top left and return how much width it takes with the space beside it."""
    with Image.open(path) as file:
        logo = file.convert("RGBA")
    scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width)
    width, height = (max(1, round(side * scale)) for side in logo.size)
    logo = logo.resize((width, height), Image.Resampling.LANCZOS)
    card.paste(logo, (MARGIN, MARGIN + (LOGO_HEIGHT - logo.height) // 2), logo)
    return logo.width + 24


def _paste_ring(card: Image.Image, colour: str, at: tuple[int, int]) -> None:
    side = RING * RING_SCALE
    mask = Image.new("L", (side, side))
    draw = ImageDraw.Draw(mask)
    for arc in arcs():
        draw.arc((0, 0, side - 1, side - 1), arc.start - 90, arc.end - 90, fill=255, width=round(side * THICKNESS))
    card.paste(Image.new("RGB", (RING, RING), colour), at, mask.reduce(RING_SCALE))
