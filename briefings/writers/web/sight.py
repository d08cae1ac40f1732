"""What the card of a brand shows besides words: where it stands, in pixels, and which numbers its colours have."""

from typing import NamedTuple

from briefings.brand import Brand, Masthead
from briefings.writers.web.known import Known, known
from briefings.writers.web.metadata import CARD_SIZE

WIDTH, HEIGHT = CARD_SIZE
MARGIN = 72
RING_SIDE = 280
LOGO_HEIGHT, LOGO_WIDTH = 76, 300
RULE = 18
"""The heavy rule at the foot of a card on paper."""

TOP, BOTTOM = MARGIN + LOGO_HEIGHT + 36, HEIGHT - MARGIN + 16
"""Between these the title and the ring stand."""

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


class Sight(NamedTuple):
    """What the card of a brand without words depends on, and the colours of the words."""

    ground: str
    text: str
    title: str
    ring: str
    rule: str | None
    logo: Known | None


def sight_of(brand: Brand) -> Sight:
    """Return what the card of a brand shows, with the logo as it is now."""
    look, colours = brand.masthead, brand.colours
    rule = colours.primary if look is Masthead.PAPER else None
    logo = known(brand.masthead_logo) if brand.masthead_logo else None
    ground, text, title, ring = [getattr(colours, field) for field in (look.ground, look.text, look.title, look.ring)]
    return Sight(ground, text, title, ring, rule, logo)
