"""The tints of `briefings.colour` said in Office's terms, so that they follow when a user picks other theme colours.

Office makes a tint from a theme colour by its own arithmetic in HSL: DrawingML by ``satMod``, ``lumMod``, ``lumOff``
(ECMA-376 part 1, 20.1.2.3.26, 20 and 21), WordprocessingML by one byte (17.3.5, ``themeFillTint``). What is written
here comes as near to the tint of the brand as each can. A template marks a tint by a tenth of the colour: ``lumMod``
10 % with ``lumOff`` 90 %, and the byte 1A.
"""

from colorsys import hls_to_rgb, rgb_to_hls
from functools import lru_cache

from briefings.colour import tint
from briefings.writers.ooxml.theme import NAMESPACE
from briefings.writers.ooxml.xml_library import Element, etree

WHOLE = 100_000
"""A hundred per cent, as DrawingML counts."""

KEPT = 10_000
"""The part of a colour's lightness that its tint keeps."""

DRAWING_MARK = {"lumMod": str(KEPT), "lumOff": str(WHOLE - KEPT)}
WORD_MARK = "1A"
"""What marks a tint in a template for slides, and in one for Word."""

MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
"""The slots that slides call by other names, as a master maps them (19.3.1.6)."""

_A = f"{{{NAMESPACE}}}"


@lru_cache(maxsize=256)
def drawing_tint(colour: str) -> tuple[tuple[str, int], ...]:
    """Return the transforms, in their order, that make the tint of a colour in DrawingML."""
    (_, own_light, own_colour), (_, light, colourful) = _hls(colour), _hls(tint(colour))
    offset = ("lumOff", round((light - own_light * KEPT / WHOLE) * WHOLE))
    if own_colour == 0:
        return ("lumMod", KEPT), offset
    return ("satMod", round(min(colourful / own_colour, 1 / own_colour) * WHOLE)), ("lumMod", KEPT), offset


@lru_cache(maxsize=256)
def word_tint(colour: str) -> int:
    """Return the byte (0 for white, 255 for the colour itself) that makes the tint nearest to that of a colour."""
    wanted = _channels(tint(colour))

    def distance(byte: int) -> float:
        return sum((one - other) ** 2 for one, other in zip(_channels(word_tinted(colour, byte)), wanted, strict=True))

    return min(range(1, 256), key=distance)


def word_tinted(colour: str, byte: int) -> str:
    """Return what Word makes of a colour with a tint, by its lightness in HSL."""
    hue, light, colourful = _hls(colour)
    return _hex(hls_to_rgb(hue, light * byte / 255 + 1 - byte / 255, colourful))


def word_shaded(colour: str, byte: int) -> str:
    """Return what Word makes of a colour with a shade."""
    hue, light, colourful = _hls(colour)
    return _hex(hls_to_rgb(hue, light * byte / 255, colourful))


def aim_drawing_tints(root: Element, slots: dict[str, str]) -> None:
    """Give every marked tint of a part the transforms of its own colour; `slots` has six digits for each slot."""
    for colour in root.iter(f"{_A}schemeClr"):
        name = colour.get("val", "")
        slot = MAPPED.get(name, name)
        marks = {etree.QName(child).localname: child.get("val") for child in colour}
        if slot in slots and marks == DRAWING_MARK:
            transforms = drawing_tint(f"#{slots[slot]}")
            colour[:] = [etree.Element(f"{_A}{kind}", val=str(value)) for kind, value in transforms]


def _channels(colour: str) -> tuple[float, float, float]:
    digits = colour.removeprefix("#")
    return tuple(int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))  # type: ignore[return-value]


def _hls(colour: str) -> tuple[float, float, float]:
    return rgb_to_hls(*_channels(colour))


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(255 * channel):02X}" for channel in channels)
