"""The card of a brand without words: the ring, the logo, the rule at its foot. Pillow draws it once, and it is kept."""

from pathlib import Path

from PIL import Image, ImageColor, ImageDraw

from briefings.ring import THICKNESS, arcs
from briefings.writers.web.metadata import CARD_SIZE
from briefings.writers.web.png import MOST_COLOURS, NO_FILTER, Strip, cut, strips
from briefings.writers.web.sight import (
    BOTTOM,
    FOOT,
    GROUND,
    HEIGHT,
    LOGO,
    LOGO_HEIGHT,
    LOGO_WIDTH,
    MARGIN,
    RING,
    RING_SIDE,
    RULE,
    SHADES,
    TOP,
    WIDTH,
    Sight,
)

RING_SCALE = 8
"""How much larger the ring is drawn, whose edges Pillow does not smooth."""


def backdrop(sight: Sight) -> tuple[tuple[Strip, ...], bytes, int]:
    """Return the strips of a card without words, its palette, and where the partnership's name begins."""
    card = canvas(CARD_SIZE, GROUND)
    _paste_ring(card, (1 + WIDTH - MARGIN - RING_SIDE, round((TOP + BOTTOM - RING_SIDE) / 2)))
    if sight.rule:
        ImageDraw.Draw(card).rectangle((1, HEIGHT - RULE, WIDTH, HEIGHT), fill=FOOT)
    logo_colours, start = _paste_logo(card, sight.logo.path, sight.ground) if sight.logo else (b"", 0)
    return strips(cut(card.tobytes(), card.width)), _palette(sight) + logo_colours, MARGIN + start


def canvas(size: tuple[int, int], ground: int) -> Image.Image:
    """Return what to draw on, in numbers of colours: an image with a column more at its left, that of the filters."""
    image = Image.new("L", (size[0] + 1, size[1]), ground)
    image.paste(NO_FILTER, (0, 0, 1, size[1]))
    return image


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
