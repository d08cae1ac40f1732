"""The tints of a template's boxes on a dark page, where text is light and a light tint would swallow it.

The template has its tints as 10 % of a theme colour's lightness and 90 % of white (``a:lumMod``, ``a:lumOff``; ECMA-376
part 1, 20.1.2.3.20 and 20.1.2.3.21). On a dark page they become as dark as the brand's own tints are.
"""

from colorsys import rgb_to_hls

from pptx.presentation import Presentation

from briefings.brand import DARK_TINT_LIGHTNESS, Brand
from briefings.writers.ooxml.slide_xml import NAMESPACES, Element, element, tag
from briefings.writers.ooxml.theme import slot_colours

GREY = "808080"
"""Stands for colours that are no slot of the theme, such as ``bg1``: any lightness that is not the tint's will do."""


def darken_tints(deck: Presentation, brand: Brand) -> None:
    """Make the tints of all layouts dark, where the brand has light text on a dark page."""
    if not brand.colours.is_dark:
        return
    colours = slot_colours(brand)
    for master in deck.slide_masters:
        for layout in master.slide_layouts:
            for tint in list(layout.element.iter(tag("a:schemeClr"))):
                if tint.find("a:lumOff", NAMESPACES) is not None:
                    _darken(tint, colours.get(tint.get("val", ""), GREY))


def _darken(tint: Element, colour: str) -> None:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4))
    lightness = max(rgb_to_hls(red, green, blue)[1], DARK_TINT_LIGHTNESS)
    for change in [*tint.iter(tag("a:lumMod")), *tint.iter(tag("a:lumOff"))]:
        tint.remove(change)
    tint.append(element("a:lumMod", val=round(DARK_TINT_LIGHTNESS / lightness * 100_000)))
