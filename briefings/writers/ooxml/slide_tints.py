"""The tints of a deck: those of its masters, layouts and slides, each aimed at the brand's own."""

from pptx.opc.package import XmlPart
from pptx.presentation import Presentation

from briefings.brand import Brand
from briefings.writers.ooxml.theme import slot_colours
from briefings.writers.ooxml.tints import aim_drawing_tints


def aim_tints(deck: Presentation, brand: Brand) -> None:
    """Give every marked tint in a deck the transforms that come nearest to the tint of the brand's colour."""
    slots = slot_colours(brand)
    for part in deck.part.package.iter_parts():
        if isinstance(part, XmlPart):
            aim_drawing_tints(part._element, slots)
