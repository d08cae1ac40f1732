"""Colours as six hexadecimal digits: contrast, and the tints and shades that the three formats share.

Lightness and chroma are those of OKLCH (CSS Color 4, 9.3): equal steps look equal whatever the hue, so that the tints
of a blue and of an amber are equally quiet. The library coloraide reads what is no hexadecimal colour, and is loaded
for these only, as that takes longer than most of what a build loads.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from briefings.oklch import from_srgb, nearest_srgb, to_srgb

if TYPE_CHECKING:
    from coloraide import Color

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: text of normal size against its background."""

TINT_LIGHTNESS = 0.955
"""Lightness (0 to 1) of a tint: light enough for text in every colour that is readable on white."""

TINT_CHROMA, MOST_TINT_CHROMA = 0.14, 0.02
"""How much of its chroma a colour keeps in its tint, and the most that a tint has, as large areas look louder."""

STEP = 0.005
"""Between one lightness and the next that is tried for contrast: less than anyone sees."""

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def is_hex(text: str) -> bool:
    """Return whether a text is a colour such as ``#0B5563`` or ``#fff``."""
    return bool(_HEX.fullmatch(text))


def normalise(text: str) -> str:
    """Return a hexadecimal colour as ``#RRGGBB`` in capitals."""
    digits = text.removeprefix("#")
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    return f"#{digits.upper()}"


def from_css(text: str) -> str | None:
    """Return any opaque colour of CSS, such as ``teal`` or ``rgb(11 85 99)``, as ``#RRGGBB``; None for no colour."""
    if is_hex(text):
        return normalise(text)
    from coloraide import Color  # noqa: PLC0415

    match = Color.match(text.strip(), fullmatch=True)
    if match is None or match.color.alpha() < 1:
        return None
    return _written(match.color)


@lru_cache(maxsize=1024)
def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 for black and 1 for white (WCAG 2.2, definition)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def tint(colour: str) -> str:
    """Return the light tint of a colour that text stands on: the same hue, quiet and nearly white."""
    return toned(colour, TINT_LIGHTNESS, TINT_CHROMA, MOST_TINT_CHROMA)


@lru_cache(maxsize=1024)
def toned(colour: str, lightness: float | None = None, kept: float = 1.0, most: float = 1.0) -> str:
    """Return a colour of the same hue with another lightness (0 to 1) and a part of its chroma, never more than `most`.

    A colour that no screen can show becomes the nearest that it can.
    """
    own, chroma, hue = to_oklch(colour)
    return from_oklch(own if lightness is None else lightness, min(chroma * kept, most), hue)


def to_oklch(colour: str) -> tuple[float, float, float]:
    """Return the lightness (0 to 1), chroma (0 to about 0.3) and hue (degrees, 0 for a grey) of a colour."""
    return from_srgb(_channels(colour))


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour of these, or the nearest that a screen can show."""
    channels = to_srgb(lightness, chroma, hue) or nearest_srgb(lightness, chroma, hue)
    return "#" + "".join(f"{int(channel * 255 + 0.5):02X}" for channel in channels)


def lightness_of(colour: str) -> float:
    """Return the lightness of a colour, 0 for black and 1 for white."""
    return to_oklch(colour)[0]


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(normalise(colour).removeprefix("#"))
    return red / 255, green / 255, blue / 255


def _written(colour: "Color") -> str:
    return normalise(colour.convert("srgb").fit().to_string(hex=True))


def nearest_passing(colour: str, *backgrounds: str, least: float = LEAST_CONTRAST) -> str:
    """Return the colour of the same hue, nearest in lightness, that has `least` contrast with every background.

    Where no lightness passes, the better of black and white comes back.
    """

    def passes(candidate: str) -> bool:
        return all(contrast(candidate, background) >= least for background in backgrounds)

    found = nearest(colour, passes)
    return found or max(("#000000", "#FFFFFF"), key=lambda c: min(contrast(c, b) for b in backgrounds))


def nearest(colour: str, passes: Callable[[str], bool]) -> str | None:
    """Return the colour of the same hue, nearest in lightness, that passes a test; None where no lightness does."""
    return next((candidate for candidate in _by_nearness(colour) if passes(candidate)), None)


def _by_nearness(colour: str) -> Iterator[str]:
    """Yield a colour, then its shades, the nearest in lightness first, with black and white the last."""
    yield normalise(colour)
    own = lightness_of(colour)
    for step in range(1, int(1 / STEP) + 1):
        for lightness in (own - step * STEP, own + step * STEP):
            if 0 < lightness < 1:
                yield toned(colour, lightness)
    yield from ("#000000", "#FFFFFF")
