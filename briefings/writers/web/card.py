"""The picture that a shared link shows: the masthead again, drawn by Pillow at the size that social media ask for.

Letters come from two font files of the layout, so that every machine draws the same; everything is drawn larger and
then reduced, which smooths the ring and evens out how machines place letters.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import ceil, floor
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from briefings import labels
from briefings.brand import Brand, Masthead
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.ring import THICKNESS, arcs
from briefings.values import dataclass
from briefings.writers.format import Job
from briefings.writers.web.known import Known, known
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.png import png
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

TOP, BOTTOM = MARGIN + LOGO_HEIGHT + 36 * SCALE, HEIGHT - MARGIN + 16 * SCALE
"""Between these the title and the ring stand."""

AROUND = 16 * SCALE
"""How far letters may reach out of their lines: less than half the space to the logo, the ring and other words."""

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
    body = _face(job.layout, brand.fonts.body)
    head = _face(job.layout, brand.fonts.heading)
    ground, start = _ground_of(brand)
    card = ground.copy()

    owner = fit(details.partnership, body, OWNER_SIZES, width=WIDTH - MARGIN - start, lines=2)
    at = MARGIN + (LOGO_HEIGHT - owner.height) / 2
    _write(card, getattr(brand.colours, look.ground), (Placed(owner, (start, at), text_colour),))

    kicker = Fitted(body(KICKER_SIZE), (labels.KICKER,))
    gap = 14 * SCALE
    room = BOTTOM - TOP - kicker.height - gap
    width = WIDTH - 2 * MARGIN - RING - 56 * SCALE
    title = fit(details.title, head, TITLE_SIZES, width=width, lines=MOST_LINES, height=room)
    at = TOP + (BOTTOM - TOP - kicker.height - gap - title.height) / 2
    words = (
        Placed(kicker, (MARGIN, at), text_colour),
        Placed(title, (MARGIN, at + kicker.height + gap), title_colour),
    )
    _write(card, getattr(brand.colours, look.ground), words)

    return png(card)


def _ground_of(brand: Brand) -> tuple[Image.Image, int]:
    """Return the card of a brand without words, not to be drawn on, and where the partnership's name begins."""
    look, colours = brand.masthead, brand.colours
    rule = colours.primary if look is Masthead.PAPER else None
    logo = known(brand.masthead_logo) if brand.masthead_logo else None
    return _ground(getattr(colours, look.ground), getattr(colours, look.ring), rule, logo)


@lru_cache(maxsize=8)
def _ground(ground: str, ring: str, rule: str | None, logo: Known | None) -> tuple[Image.Image, int]:
    card = Image.new("RGB", (WIDTH, HEIGHT), ground)
    start = MARGIN + (_paste_logo(card, logo.path) if logo else 0)
    _paste_ring(card, ring, (WIDTH - MARGIN - RING, round((TOP + BOTTOM - RING) / 2)))
    if rule:
        ImageDraw.Draw(card).rectangle((0, HEIGHT - RULE, WIDTH, HEIGHT), fill=rule)
    return card.reduce(SCALE), start


Face = Callable[[int], ImageFont.FreeTypeFont]
"""Gives a font in a size, in pixels of the card."""


def _face(layout: Layout, family: str) -> Face:
    path = layout.card_serif if has_serifs(family) else layout.card_sans
    file = known(path)
    return lambda size: _font(file, size)


@lru_cache(maxsize=128)
def _font(file: Known, size: int) -> ImageFont.FreeTypeFont:
    # Pillow's other engine for layout is not there on every machine.
    return ImageFont.truetype(file.path, size * SCALE, layout_engine=ImageFont.Layout.BASIC)


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
        if lines and _length(longer, font) <= width:
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


def _widest(lines: Sequence[str], font: ImageFont.FreeTypeFont) -> float:
    return max(_length(line, font) for line in lines)


@lru_cache(maxsize=2048)
def _length(line: str, font: ImageFont.FreeTypeFont) -> float:
    return font.getlength(line)


def _cut(line: str, font: ImageFont.FreeTypeFont, width: float) -> str:
    while len(line) > 1 and _length(line, font) > width:
        line = f"{line[:-2].rstrip()}…"
    return line


def _write(card: Image.Image, ground: str, words: Sequence[Placed]) -> None:
    """Draw words on a card of the size it is saved in: those of one call larger first, on a ground of their own."""
    left = min(text.at[0] for text in words) - AROUND
    top = min(text.at[1] for text in words) - AROUND
    right = max(text.at[0] + _widest(text.fitted.lines, text.fitted.font) for text in words) + AROUND
    bottom = max(text.at[1] + text.fitted.height for text in words) + AROUND
    x, y = (max(0, floor(side / SCALE)) for side in (left, top))
    width = min(CARD_SIZE[0], ceil(right / SCALE)) - x
    height = min(CARD_SIZE[1], ceil(bottom / SCALE)) - y
    larger = Image.new("RGB", (width * SCALE, height * SCALE), ground)
    draw = ImageDraw.Draw(larger)
    for text in words:
        for number, line in enumerate(text.fitted.lines):
            middle = text.at[1] + (number + 0.5) * text.fitted.leading
            at = (text.at[0] - x * SCALE, middle - y * SCALE)
            draw.text(at, line, fill=text.colour, font=text.fitted.font, anchor="lm")
    card.paste(larger.reduce(SCALE), (x, y))


def _paste_logo(card: Image.Image, path: Path) -> int:
    """Draw the logo at the top left and return how much width it takes with the space beside it."""
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
