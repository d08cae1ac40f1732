"""The picture that a shared link shows: the masthead again, drawn by Pillow at the size that social media ask for.

Letters come from two font files of the layout, so that every machine draws the same; everything is drawn larger and
then reduced, which smooths the ring and evens out how machines place letters.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from briefings import labels
from briefings.brand import Brand, Masthead
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.ring import THICKNESS, arcs
from briefings.writers.format import Job
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.tokens import has_serifs

SCALE = 2
"""How much larger the card is drawn than it is saved."""

RING_SCALE = 4
"""How much larger still the ring is drawn, whose edges Pillow does not smooth."""

WIDTH, HEIGHT = (side * SCALE for side in CARD_SIZE)
MARGIN = 72 * SCALE
RING = 280 * SCALE
LOGO_HEIGHT, LOGO_WIDTH = 76 * SCALE, 300 * SCALE
RULE = 18 * SCALE
"""The heavy rule at the foot of a card on paper."""

OWNER_SIZES = range(32, 15, -1)
KICKER_SIZE = 32
TITLE_SIZES = range(68, 19, -2)
"""The sizes that are tried for a text, in pixels of the card, the largest first."""

MOST_LINES = 5
LEADING = 1.14
"""From one line of a title to the next, in sizes of the font."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines of text and the font in which they fit."""

    font: ImageFont.FreeTypeFont
    lines: tuple[str, ...]

    @property
    def leading(self) -> float:
        """From one line to the next, in pixels as drawn."""
        return self.font.size * LEADING

    @property
    def height(self) -> float:
        """The height of all the lines, in pixels as drawn."""
        return self.leading * len(self.lines)


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
    body = _face(job.layout, brand.fonts.body)
    head = _face(job.layout, brand.fonts.heading)
    card = Image.new("RGB", (WIDTH, HEIGHT), getattr(brand.colours, look.ground))
    draw = ImageDraw.Draw(card)

    start = MARGIN + _paste_logo(card, brand)
    owner = fit(details.partnership, body, OWNER_SIZES, width=WIDTH - MARGIN - start, lines=2)
    _write(draw, owner, (start, MARGIN + (LOGO_HEIGHT - owner.height) / 2), text_colour)

    top = MARGIN + LOGO_HEIGHT + 36 * SCALE
    bottom = HEIGHT - MARGIN + 16 * SCALE
    kicker = Fitted(body(KICKER_SIZE), (labels.KICKER,))
    gap = 14 * SCALE
    room = bottom - top - kicker.height - gap
    width = WIDTH - 2 * MARGIN - RING - 56 * SCALE
    title = fit(details.title, head, TITLE_SIZES, width=width, lines=MOST_LINES, height=room)
    at = top + (bottom - top - kicker.height - gap - title.height) / 2
    _write(draw, kicker, (MARGIN, at), text_colour)
    _write(draw, title, (MARGIN, at + kicker.height + gap), title_colour)
    _paste_ring(card, getattr(brand.colours, look.ring), (WIDTH - MARGIN - RING, round((top + bottom - RING) / 2)))
    if look is Masthead.PAPER:
        draw.rectangle((0, HEIGHT - RULE, WIDTH, HEIGHT), fill=brand.colours.primary)

    file = BytesIO()
    card.reduce(SCALE).save(file, "PNG", compress_level=4)
    return file.getvalue()


Face = Callable[[int], ImageFont.FreeTypeFont]
"""Gives a font in a size, in pixels of the card."""


def _face(layout: Layout, family: str) -> Face:
    path = layout.card_serif if has_serifs(family) else layout.card_sans
    return lambda size: _font(path, size)


@cache
def _font(path: Path, size: int) -> ImageFont.FreeTypeFont:
    # Pillow's other engine for layout is not there on every machine.
    return ImageFont.truetype(path, size * SCALE, layout_engine=ImageFont.Layout.BASIC)


def fit(text: str, face: Face, sizes: range, *, width: float, lines: int, height: float = HEIGHT) -> Fitted:
    """Return a text in the largest of some sizes in which it fits, in lines of about equal length.

    What does not fit in the smallest ends in an ellipsis; the alternative text of the card has all of it.
    """
    for size in sizes:
        font = face(size)
        found = _lines(text, font, width)
        if len(found) <= lines and len(found) * font.size * LEADING <= height and _widest(found, font) <= width:
            return Fitted(font, _evened(text, font, width, found))
    font = face(sizes[-1])
    whole = [_cut(line, font, width) for line in _lines(text, font, width)]
    kept = min(lines, max(1, int(height / (font.size * LEADING))))
    shown = whole[:kept]
    if len(whole) > kept:
        shown[-1] = _cut(f"{shown[-1]}…", font, width)
    return Fitted(font, tuple(shown))


def _lines(text: str, font: ImageFont.FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines or [""]


def _evened(text: str, font: ImageFont.FreeTypeFont, width: float, found: list[str]) -> tuple[str, ...]:
    """Return the same number of lines in the least width that keeps it."""
    for part in range(55, 100, 5):
        lines = _lines(text, font, width * part / 100)
        if len(lines) == len(found) and _widest(lines, font) <= width:
            return tuple(lines)
    return tuple(found)


def _widest(lines: list[str], font: ImageFont.FreeTypeFont) -> float:
    return max(font.getlength(line) for line in lines)


def _cut(line: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    while len(line) > 1 and font.getlength(line) > width:
        line = f"{line[:-2].rstrip()}…"
    return line


def _write(draw: ImageDraw.ImageDraw, text: Fitted, at: tuple[float, float], colour: str) -> None:
    x, y = at
    for number, line in enumerate(text.lines):
        middle = y + (number + 0.5) * text.leading
        draw.text((x, middle), line, fill=colour, font=text.font, anchor="lm")


def _paste_logo(card: Image.Image, brand: Brand) -> int:
    """Draw the logo at the top left and return how much width it takes with the space beside it."""
    path = brand.masthead_logo
    if path is None:
        return 0
    with Image.open(path) as file:
        logo = file.convert("RGBA")
    scale = min(LOGO_HEIGHT / logo.height, LOGO_WIDTH / logo.width)
    width, height = (max(1, round(side * scale)) for side in logo.size)
    logo = logo.resize((width, height), Image.Resampling.LANCZOS)
    card.paste(logo, (MARGIN, MARGIN + (LOGO_HEIGHT - logo.height) // 2), logo)
    return logo.width + 24 * SCALE


def _paste_ring(card: Image.Image, colour: str, at: tuple[int, int]) -> None:
    side = RING * RING_SCALE
    mask = Image.new("L", (side, side))
    draw = ImageDraw.Draw(mask)
    for arc in arcs():
        draw.arc((0, 0, side - 1, side - 1), arc.start - 90, arc.end - 90, fill=255, width=round(side * THICKNESS))
    card.paste(Image.new("RGB", (RING, RING), colour), at, mask.reduce(RING_SCALE))
