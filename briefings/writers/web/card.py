"""The picture that a shared link shows: the masthead again, drawn by Pillow at the size that social media ask for.

Letters come from two font files of the layout, so that every machine draws the same. A card has a palette, in which the
shades of letters and of the ring are fewer than an eye can tell; the logo has the rest of it. What the cards of a brand
share is drawn once and kept, also from one run to the next; only the rows with words are drawn and deflated for each,
and those of the partnership's name, which many cards share, once for as long as they are known.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw, ImageFont

from briefings import labels
from briefings.brand import Brand, Masthead
from briefings.kept import kept
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.ring import THICKNESS, arcs
from briefings.writers.format import Job
from briefings.writers.web.known import Known, known
from briefings.writers.web.lettering import Fitted, drawn, face_of, fit
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.png import AT_ONCE, MOST_COLOURS, STRIP, Strip, canvas, png, strips, unpacked

RING_SCALE = 8
"""How much larger the ring is drawn, whose edges Pillow does not smooth."""

WIDTH, HEIGHT = CARD_SIZE
MARGIN = 72
RING_SIDE = 280
LOGO_HEIGHT, LOGO_WIDTH = 76, 300
RULE = 18
"""The heavy rule at the foot of a card on paper."""

TOP, BOTTOM = MARGIN + LOGO_HEIGHT + 36, HEIGHT - MARGIN + 16
"""Between these the title and the ring stand."""

OWNER_SIZES = range(32, 15, -1)
KICKER_SIZE = 32
TITLE_SIZES = range(68, 19, -2)
"""The sizes that are tried for a text, in pixels of the card, the largest first."""

MOST_LINES = 5
"""Of a title."""

SHADES = 32
"""How many there are from the ground to letters or to the ring, by how much of a pixel they take."""

TEXT, GROUND, TITLE = 0, SHADES, 2 * SHADES
"""The numbers of these colours, with the shades of both kinds of letters between them and the ground, so that letters
can be drawn with numbers of colours as with shades of grey."""

RING = TITLE + 1
"""The number of the ring's first shade."""
FOOT = RING + SHADES
LOGO = FOOT + 1
"""The number of the logo's first colour; it has as many as there is room for."""

LETTERS_APART = 11 * STRIP
"""The row above which the partnership's name stands, and below which the title does with the line above it: about the
middle between them."""


FEW = 4
"""The rows without letters between lines that are deflated with them, as that takes less than to begin anew."""


class Placed(NamedTuple):
    """Fitted lines, where the first begins, and the number of their colour."""

    fitted: Fitted
    at: tuple[float, float]
    colour: int


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
    body = face_of(job.layout, brand.fonts.body)
    head = face_of(job.layout, brand.fonts.heading)
    sight = _sight_of(brand)
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


class Sight(NamedTuple):
    """What the card of a brand without words depends on, and the colours of the words."""

    ground: str
    text: str
    title: str
    ring: str
    rule: str | None
    logo: Known | None


class Ground(NamedTuple):
    """The card of a brand without words."""

    drawing: Image.Image
    strips: tuple[Strip, ...]
    palette: bytes
    start: int
    """Where the partnership's name begins."""


def _sight_of(brand: Brand) -> Sight:
    look, colours = brand.masthead, brand.colours
    rule = colours.primary if look is Masthead.PAPER else None
    logo = known(brand.masthead_logo) if brand.masthead_logo else None
    ground, text, title, ring = [getattr(colours, field) for field in (look.ground, look.text, look.title, look.ring)]
    return Sight(ground, text, title, ring, rule, logo)


@lru_cache(maxsize=8)
def _ground(sight: Sight) -> Ground:
    made, palette, start = kept("card", tuple(sight), lambda: _drawn(sight), [Strip])
    return Ground(unpacked(made, CARD_SIZE), made, palette, start)


def _drawn(sight: Sight) -> tuple[tuple[Strip, ...], bytes, int]:
    """Return the strips of a card without words, its palette, and where the partnership's name begins."""
    card = canvas(CARD_SIZE, GROUND)
    _paste_ring(card, (1 + WIDTH - MARGIN - RING_SIDE, round((TOP + BOTTOM - RING_SIDE) / 2)))
    if sight.rule:
        ImageDraw.Draw(card).rectangle((1, HEIGHT - RULE, WIDTH, HEIGHT), fill=FOOT)
    logo_colours, start = _paste_logo(card, sight.logo.path, sight.ground) if sight.logo else (b"", 0)
    return strips(card), _palette(sight) + logo_colours, MARGIN + start


def _palette(sight: Sight) -> bytes:
    """Return the colours of a card but those of its logo."""
    ground, text, title, ring, foot = [
        ImageColor.getrgb(colour)[:3]
        for colour in (sight.ground, sight.text, sight.title, sight.ring, sight.rule or sight.ground)
    ]
    colours = [*_shades(ground, text)[::-1], ground, *_shades(ground, title), *_shades(ground, ring), foot]
    return bytes([channel for colour in colours for channel in colour])


def _shades(ground: tuple[int, ...], colour: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Return the shades from a ground to a colour, with the colour and without the ground."""
    return [
        tuple([round(under + (over - under) * shade / SHADES) for under, over in zip(ground, colour, strict=True)])
        for shade in range(1, SHADES + 1)
    ]


@lru_cache(maxsize=4)
def _png(sight: Sight, owner: Placed, kicker: Placed, title: Placed) -> bytes:
    """Return the card of a brand with some words as a PNG file; most edits change none of them."""
    ground = _ground(sight)
    upper, lower = _upper(sight, owner), _lettered(sight, [kicker, title], LETTERS_APART, HEIGHT)
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
    return _lettered(sight, [owner], 0, LETTERS_APART)


def _lettered(sight: Sight, words: Sequence[Placed], top: int, bottom: int) -> Lettered:
    """Return the strips that some words stand on, of those from one row to another."""
    letters = [(*letter, text.colour) for text in words for letter in drawn(text.fitted, *text.at)]
    bands = _bands([(max(top, y), min(bottom, y + mask.height)) for mask, _, y, _ in letters if top <= y < bottom])
    if not bands:
        return Lettered(top // STRIP, (), top // STRIP)
    first, end = bands[0][0] // STRIP, -(-bands[-1][1] // STRIP)
    above = reached = first * STRIP
    rows = _ground(sight).drawing.crop((0, above, 1 + WIDTH, end * STRIP))
    for mask, x, y, colour in letters:
        rows.paste(colour, (1 + x, y - above), mask)
    whole: list[Strip] = []
    for begun, over in bands:
        whole += _blank(sight, reached, begun)
        whole += strips(rows.crop((0, begun - above, 1 + WIDTH, over - above)), AT_ONCE)
        reached = over
    return Lettered(first, (*whole, *_blank(sight, reached, end * STRIP)), end)


def _bands(letters: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the rows that letters stand on, from which to which: those of a line together."""
    bands: list[tuple[int, int]] = []
    for top, bottom in sorted(letters):
        if bands and top < bands[-1][1] + FEW:
            bands[-1] = bands[-1][0], max(bottom, bands[-1][1])
        else:
            bands.append((top, bottom))
    return bands


@lru_cache(maxsize=512)
def _blank(sight: Sight, top: int, bottom: int) -> tuple[Strip, ...]:
    """Return the strips of the ground from one row to another, which many cards have between their lines."""
    return strips(_ground(sight).drawing.crop((0, top, 1 + WIDTH, bottom)), AT_ONCE) if top < bottom else ()


def _paste_logo(card: Image.Image, path: Path, ground: str) -> tuple[bytes, int]:
    """Draw the logo at the top left and return its colours, and how much width it takes with the space beside it."""
    with Image.open(path) as file:
        logo = file.convert("RGBA")
    scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width)
    width, height = (max(1, round(side * scale)) for side in logo.size)
    logo = logo.resize((width, height), Image.Resampling.LANCZOS)
    shown = Image.new("RGB", logo.size, ground)
    shown.paste(logo, (0, 0), logo)
    few = shown.quantize(MOST_COLOURS - LOGO, Image.Quantize.MAXCOVERAGE, kmeans=1)
    numbers = Image.frombytes("L", few.size, few.tobytes()).point([min(255, LOGO + number) for number in range(256)])
    seen = logo.getchannel("A").point([0] + 255 * [255])
    card.paste(numbers, (1 + MARGIN, MARGIN + (LOGO_HEIGHT - logo.height) // 2), seen)
    return bytes(few.getpalette() or []), logo.width + 24


def _paste_ring(card: Image.Image, at: tuple[int, int]) -> None:
    side = RING_SIDE * RING_SCALE
    mask = Image.new("L", (side, side))
    draw = ImageDraw.Draw(mask)
    for arc in arcs():
        draw.arc((0, 0, side - 1, side - 1), arc.start - 90, arc.end - 90, fill=255, width=round(side * THICKNESS))
    shades = [round(taken * SHADES / 255) for taken in range(256)]
    card.paste(mask.reduce(RING_SCALE).point([RING + shade - 1 if shade else GROUND for shade in shades]), at)
