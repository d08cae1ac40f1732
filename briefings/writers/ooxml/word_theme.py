"""A brand's colours by the names of WordprocessingML, and the colours that the parts of a file remember of them.

Word works from ``w:themeColor`` and its tint; LibreOffice and others read the colour cached beside it (ECMA-376 part 1,
17.3.1.31 and 17.3.2.6), so both must say the same.
"""

from briefings.brand import Brand
from briefings.colour import tint
from briefings.writers.ooxml.theme import WORD_NAMES, slot_colours
from briefings.writers.ooxml.tints import WORD_MARK, word_shaded, word_tint, word_tinted
from briefings.writers.ooxml.word_xml import tag
from briefings.writers.ooxml.xml_library import Element

THEME_COLOUR, THEME_FILL, FILL = tag("themeColor"), tag("themeFill"), tag("fill")
CACHES = {tag("color"): tag("val")}
"""Where an element caches its theme colour, unless in ``w:color``."""


def word_colours(brand: Brand) -> dict[str, str]:
    """Return the colours of a brand, six digits each, by the names that ``w:themeColor`` has for them."""
    return {WORD_NAMES.get(slot, slot): colour for slot, colour in slot_colours(brand).items()}


def refresh_caches(root: Element, colours: dict[str, str]) -> None:
    """Write the colour that each theme colour stands for beside it, in one part of a file."""
    for element in root.iter():
        colour, fill = colours.get(element.get(THEME_COLOUR, "")), colours.get(element.get(THEME_FILL, ""))
        if colour:
            element.set(CACHES.get(str(element.tag), tag("color")), _toned(f"#{colour}", element, "theme"))
        if fill:
            element.set(FILL, _toned(f"#{fill}", element, "themeFill"))


def _toned(colour: str, element: Element, prefix: str) -> str:
    """Return six digits of a colour with the tint or shade that an element gives it; a marked tint is aimed first."""
    light, dark = element.get(tag(f"{prefix}Tint")), element.get(tag(f"{prefix}Shade"))
    if light == WORD_MARK:
        element.set(tag(f"{prefix}Tint"), f"{word_tint(colour):02X}")
        colour = tint(colour)
    elif light:
        colour = word_tinted(colour, int(light, 16))
    if dark:
        colour = word_shaded(colour, int(dark, 16))
    return colour.removeprefix("#")
