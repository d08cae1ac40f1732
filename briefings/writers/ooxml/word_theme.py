"""A brand's colours by the names of WordprocessingML, and the colours that the parts of a file remember of them.

Word works from ``w:themeColor`` and its tint; LibreOffice and others read the colour cached beside it (ECMA-376 part 1,
17.3.1.31 and 17.3.2.6), so both must say the same.
"""

from colorsys import hls_to_rgb, rgb_to_hls

from briefings.brand import Brand
from briefings.colour import tint
from briefings.writers.ooxml.theme import WORD_NAMES, slot_colours
from briefings.writers.ooxml.word_xml import Element, tag

THEME_COLOUR, THEME_FILL, FILL = tag("themeColor"), tag("themeFill"), tag("fill")
CACHES = {tag("color"): tag("val")}
"""Where an element caches its theme colour, unless in ``w:color``."""
LINKS = {"hlink": "hyperlink", "folHlink": "followedHyperlink"}


def word_colours(brand: Brand) -> dict[str, str]:
    """Return the colours of a brand, six digits each, by the names that ``w:themeColor`` has for them."""
    names = WORD_NAMES | LINKS
    return {names.get(slot, slot): colour for slot, colour in slot_colours(brand).items()}


def refresh_caches(root: Element, colours: dict[str, str]) -> None:
    """Write the colour that each theme colour stands for beside it, in one part of a file."""
    for element in root.iter():
        colour, fill = colours.get(element.get(THEME_COLOUR, "")), colours.get(element.get(THEME_FILL, ""))
        if colour:
            element.set(CACHES.get(str(element.tag), tag("color")), _toned(colour, element, "theme"))
        if fill:
            element.set(FILL, _toned(fill, element, "themeFill"))


def _toned(colour: str, element: Element, prefix: str) -> str:
    """Return a colour with the tint or the shade that an element gives it, in 255ths."""
    light, dark = element.get(tag(f"{prefix}Tint")), element.get(tag(f"{prefix}Shade"))
    if light:
        colour = tint(colour, int(light, 16) / 255).removeprefix("#")
    if dark:
        colour = _shade(colour, int(dark, 16) / 255)
    return colour


def _shade(colour: str, amount: float) -> str:
    hue, lightness, saturation = rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)))
    return "".join(f"{round(255 * channel):02X}" for channel in hls_to_rgb(hue, lightness * amount, saturation))
