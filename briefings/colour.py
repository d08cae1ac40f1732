"""Colours as six hexadecimal digits: contrast, and the tints that the three formats share."""

import re
from collections.abc import Callable
from colorsys import hls_to_rgb, rgb_to_hls

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3: text of normal size against its background."""

TINT = 0.10
"""How much of a colour stays in its tint; Office's ``lumMod``/``lumOff`` of 10 % and 90 % give the same."""

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


def _channels(colour: str) -> tuple[float, float, float]:
    digits = normalise(colour).removeprefix("#")
    return tuple(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))  # type: ignore[return-value]


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(channel * 255):02X}" for channel in (red, green, blue))


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, 0 for black and 1 for white (WCAG 2.2, definition)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def tint(colour: str, amount: float = TINT) -> str:
    """Return a light tint of a colour, as Office's ``lumMod`` and ``lumOff`` make it (ECMA-376, 20.1.2.3.20)."""
    hue, lightness, saturation = rgb_to_hls(*_channels(colour))
    return _hex(*hls_to_rgb(hue, lightness * amount + 1 - amount, saturation))


def with_lightness(colour: str, lightness: float) -> str:
    """Return a colour with another lightness (0 to 1) and its own hue and saturation."""
    hue, _, saturation = rgb_to_hls(*_channels(colour))
    return _hex(*hls_to_rgb(hue, lightness, saturation))


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
    _, lightness, _ = rgb_to_hls(*_channels(colour))
    for step in range(101):
        for sign in (-1, 1):
            candidate = with_lightness(colour, min(1.0, max(0.0, lightness + sign * step / 100)))
            if passes(candidate):
                return candidate
    return None
