"""A brand in the theme part of an Office file: colours and fonts (ECMA-376 part 1, 14.2.7 and 20.1.6).

Everything in the templates refers to theme colours and fonts, so these few values restyle a whole file, and
the user can restyle it again in Office. Neither library has an API for the theme.
"""

from briefings.brand import Brand, Role
from briefings.writers.ooxml.xml_library import etree

NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/main"
_A = f"{{{NAMESPACE}}}"

SLOTS = {
    Role.PRIMARY: "accent1",
    Role.SUCCESS: "accent2",
    Role.WARNING: "accent3",
    Role.DANGER: "accent4",
    Role.INFO: "accent5",
}
"""The slot of the theme that holds the colour of each role."""

INK, PAPER, MUTED, SURFACE, LINE = "dk1", "lt1", "dk2", "lt2", "accent6"
"""The slots of the colours without a role."""

SLOT_OF = {
    "ink": INK,
    "paper": PAPER,
    "muted": MUTED,
    "surface": SURFACE,
    "line": LINE,
    "link": "hlink",
    **{role.value: slot for role, slot in SLOTS.items()},
}
"""The slot of the theme that holds each field of `Colours`."""

WORD_NAMES = {
    INK: "text1",
    PAPER: "background1",
    MUTED: "text2",
    SURFACE: "background2",
    "hlink": "hyperlink",
    "folHlink": "followedHyperlink",
}
"""What WordprocessingML calls those slots in ``w:themeColor`` (ECMA-376 part 1, 17.18.97)."""


def word_name(field: str) -> str:
    """Return what ``w:themeColor`` calls a field of `Colours`."""
    slot = SLOT_OF[field]
    return WORD_NAMES.get(slot, slot)


def slot_colours(brand: Brand) -> dict[str, str]:
    """Return the colour of every slot of the theme as six digits without a sign."""
    slots = {slot: str(getattr(brand.colours, field)) for field, slot in SLOT_OF.items()}
    return {slot: colour.removeprefix("#") for slot, colour in {**slots, "folHlink": brand.colours.link}.items()}


def branded_theme(theme: bytes, brand: Brand) -> bytes:
    """Return a theme part with the brand's colours, fonts and name written into it."""
    root = etree.fromstring(theme, etree.XMLParser(resolve_entities=False))
    root.set("name", brand.short_name)
    scheme = root.find(f".//{_A}clrScheme")
    fonts = root.find(f".//{_A}fontScheme")
    if scheme is None or fonts is None:
        raise ValueError("the theme part has no colour scheme or no font scheme")
    scheme.set("name", brand.short_name)
    for slot, colour in slot_colours(brand).items():
        element = scheme.find(f"{_A}{slot}")
        if element is not None:
            element[:] = [etree.Element(f"{_A}srgbClr", val=colour)]
    fonts.set("name", brand.short_name)
    for kind, family in (("majorFont", brand.fonts.heading), ("minorFont", brand.fonts.body)):
        latin = fonts.find(f"{_A}{kind}/{_A}latin")
        if latin is not None:
            latin.attrib.clear()
            latin.set("typeface", family)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
