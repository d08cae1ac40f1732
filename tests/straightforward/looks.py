"""A brand in Office's terms, and what both kinds of file say of themselves.

Neither library has an API for themes, for tints of theme colours as Office reckons them, or for the mark of a
decorative object: this is lxml and the arithmetic of ECMA-376 part 1, 17.3.5 and 20.1.2.3, written out step by step.
"""

import os
from colorsys import hls_to_rgb, rgb_to_hls
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from briefings.brand import Brand, Role
from briefings.colour import tint
from briefings.facts import masthead_line
from briefings.model import Details

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"

SLOTS = {
    "ink": "dk1", "paper": "lt1", "muted": "dk2", "surface": "lt2", "primary": "accent1", "success": "accent2",
    "warning": "accent3", "danger": "accent4", "info": "accent5", "line": "accent6", "link": "hlink",
}  # fmt: skip
"""Which slot of the theme has which of the brand's colours."""
ON_SLIDES = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""What slides and drawings call the first four slots."""


def slot(role: Role) -> str:
    return SLOTS[role.value]


def slide_name(field: str) -> str:
    return ON_SLIDES.get(SLOTS[field], SLOTS[field])


def theme_colours(brand: Brand) -> dict[str, str]:
    """Return six digits for each slot."""
    colours = {name: str(getattr(brand.colours, field))[1:] for field, name in SLOTS.items()}
    return colours | {"folHlink": brand.colours.link[1:]}


def with_theme(blob: bytes, brand: Brand) -> bytes:
    """Return a theme part in a brand's colours and fonts."""
    root = etree.fromstring(blob)
    scheme, fonts = next(root.iter(f"{A}clrScheme")), next(root.iter(f"{A}fontScheme"))
    for named in (root, scheme, fonts):
        named.set("name", brand.short_name)
    for name, digits in theme_colours(brand).items():
        for place in scheme.findall(A + name):
            for old in list(place):
                place.remove(old)
            etree.SubElement(place, f"{A}srgbClr", val=digits)
    for kind, family in (("majorFont", brand.fonts.heading), ("minorFont", brand.fonts.body)):
        for latin in fonts.findall(f"{A}{kind}/{A}latin"):
            latin.attrib.clear()
            latin.set("typeface", family)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def decorate(properties: Any) -> None:
    """Mark an object of a drawing as decorative, given its ``docPr`` or ``cNvPr``."""
    extensions = etree.SubElement(properties, f"{A}extLst")
    extension = etree.SubElement(extensions, f"{A}ext", uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")
    etree.SubElement(extension, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE}).set("val", "1")


def channels(digits: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(digits)
    return red / 255, green / 255, blue / 255


def digits_of(hue: float, light: float, saturation: float) -> str:
    return "".join(f"{round(channel * 255):02X}" for channel in hls_to_rgb(hue, light, saturation))


def tinted(digits: str, byte: int) -> str:
    """Return what Word makes of ``themeTint``."""
    hue, light, saturation = rgb_to_hls(*channels(digits))
    return digits_of(hue, light * byte / 255 + 1 - byte / 255, saturation)


def shaded(digits: str, byte: int) -> str:
    """Return what Word makes of ``themeShade``."""
    hue, light, saturation = rgb_to_hls(*channels(digits))
    return digits_of(hue, light * byte / 255, saturation)


def nearest_tint(digits: str) -> int:
    """Return the ``themeTint`` that comes nearest to the brand's own tint of a colour."""
    wanted = channels(tint(f"#{digits}")[1:])

    def distance(byte: int) -> float:
        return sum((a - b) ** 2 for a, b in zip(channels(tinted(digits, byte)), wanted, strict=True))

    return min(range(1, 256), key=distance)


def aim_drawing_tints(root: Any, brand: Brand) -> None:
    """Give each tint that the template marks (10 % of a colour's lightness) the values of the brand's own tint."""
    slots = {ON_SLIDES.get(name, name): digits for name, digits in theme_colours(brand).items()}
    for colour in root.iter(f"{A}schemeClr"):
        if {etree.QName(part).localname: part.get("val") for part in colour} != {"lumMod": "10000", "lumOff": "90000"}:
            continue
        digits = slots[colour.get("val")]
        _, own_light, own = rgb_to_hls(*channels(digits))
        _, light, wanted = rgb_to_hls(*channels(tint(f"#{digits}")[1:]))
        for old in list(colour):
            colour.remove(old)
        if own:
            etree.SubElement(colour, f"{A}satMod", val=str(round(min(wanted / own, 1 / own) * 100_000)))
        etree.SubElement(colour, f"{A}lumMod", val="10000")
        etree.SubElement(colour, f"{A}lumOff", val=str(round((light - own_light * 0.1) * 100_000)))


def describe(properties: Any, details: Details) -> None:
    """Fill the core properties, which both libraries call alike."""

    def short(text: str) -> str:
        return text if len(text) <= 255 else f"{text[:254]}…"

    when = datetime(2000, 1, 1)
    if details.date:
        when = datetime(details.date.year, details.date.month or 1, details.date.day or 1)
    if os.environ.get("SOURCE_DATE_EPOCH", "").isdigit():
        when = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).replace(tzinfo=None)
    properties.title = short(details.title)
    properties.subject = short(details.subtitle or masthead_line(details))
    properties.author = properties.last_modified_by = short(details.partnership)
    properties.category = short(details.type)
    properties.keywords = short(", ".join(details.categories))
    properties.comments = short(details.description)
    properties.content_status = details.status.value
    properties.language = details.lang
    properties.created = properties.modified = when
    properties.revision = 1
    properties.identifier = properties.version = ""
