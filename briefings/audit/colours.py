"""Colours of Office files: a theme's, with the changes that DrawingML and WordprocessingML make to them."""

import colorsys
import re
from collections.abc import Mapping
from dataclasses import field

from briefings.audit.names import A, Element, W, child, whole
from briefings.colour import from_css
from briefings.values import dataclass

Fill = tuple[str, ...] | None
"""The colours that a fill has, several for a gradient; None where nothing is said of a fill."""

CLEAR: Fill = ()
"""No fill: what is behind shows."""

UNKNOWN: Fill = ("",)
"""A picture, a pattern, or a colour that cannot be known."""

USUAL_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}
WORD_SLOTS = {
    "background1": "lt1",
    "light1": "lt1",
    "text1": "dk1",
    "dark1": "dk1",
    "background2": "lt2",
    "light2": "lt2",
    "text2": "dk2",
    "dark2": "dk2",
    "hyperlink": "hlink",
    "followedHyperlink": "folHlink",
}
"""Names of WordprocessingML for a theme's colours (ISO/IEC 29500-1, 17.18.97), and the theme's own."""

HIGHLIGHTS = {
    "black": "#000000",
    "blue": "#0000FF",
    "cyan": "#00FFFF",
    "green": "#00FF00",
    "magenta": "#FF00FF",
    "red": "#FF0000",
    "yellow": "#FFFF00",
    "white": "#FFFFFF",
    "darkBlue": "#000080",
    "darkCyan": "#008080",
    "darkGreen": "#008000",
    "darkMagenta": "#800080",
    "darkRed": "#800000",
    "darkYellow": "#808000",
    "darkGray": "#808080",
    "lightGray": "#C0C0C0",
    "none": "",
}
"""The colours of Word's highlighter (ISO/IEC 29500-1, 17.18.40)."""

_SIX_DIGITS = re.compile("[0-9A-Fa-f]{6}")
_LONG = {"dk": "dark", "lt": "light", "med": "medium"}
_PRESET = re.compile("^(?:dk|lt|med)(?=[A-Z])")
"""How DrawingML shortens the names of CSS (ISO/IEC 29500-1, 20.1.10.48)."""

_FILLS = {f"{A}{name}" for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill")}


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a theme, and which of them a master calls text and background."""

    scheme: Mapping[str, str] = field(default_factory=dict)
    mapping: Mapping[str, str] = field(default_factory=lambda: USUAL_MAP)

    def colour(self, holder: Element | None, own: str = "") -> str | None:
        """Return the colour in an element of DrawingML; None where it is see-through or cannot be known.

        `own` stands for the colour of the object in a theme's fills (``phClr``).
        """
        return self.named(holder[0], own) if holder is not None and len(holder) else None

    def named(self, element: Element, own: str = "") -> str | None:
        """Return the colour that an element such as ``a:schemeClr`` is, as `colour` does."""
        base = self._base(element, own)
        return _changed(base, element) if base else None

    def _base(self, element: Element, own: str) -> str | None:
        value = element.get("val", "")
        match element.tag:
            case tag if tag == f"{A}srgbClr":
                return hexadecimal(value)
            case tag if tag == f"{A}sysClr":
                return hexadecimal(element.get("lastClr") or {"window": "FFFFFF"}.get(value, "000000"))
            case tag if tag == f"{A}schemeClr":
                return own or None if value == "phClr" else self.scheme.get(self.mapping.get(value, value))
            case tag if tag == f"{A}prstClr":
                return from_css(_PRESET.sub(lambda found: _LONG[found[0]], value).lower())
        return None

    def fill(self, holder: Element | None, own: str = "") -> Fill:
        """Return the fill that an element of properties states."""
        if holder is None:
            return None
        stated = next((inner for inner in holder if inner.tag in _FILLS), None)
        if stated is None:
            return None
        return self.paint(stated, own)

    def paint(self, stated: Element, own: str = "") -> Fill:
        """Return the colours of an element that is a fill."""
        if stated.tag == f"{A}noFill":
            return CLEAR
        if stated.tag == f"{A}solidFill":
            colours = [self.colour(stated, own)]
        elif stated.tag == f"{A}gradFill":
            colours = [self.colour(stop, own) for stop in stated.iter(f"{A}gs")]
        else:
            return UNKNOWN
        known = tuple(colour for colour in colours if colour)
        return known if known and len(known) == len(colours) else UNKNOWN

    def word(self, name: str, tint: str | None, shade: str | None) -> str | None:
        """Return a theme colour by its name in WordprocessingML, made lighter or darker (17.3.2.6)."""
        base = self.scheme.get(WORD_SLOTS.get(name, name))
        if base is None:
            return None
        hue, light, saturation = _hls(base)
        if tint:
            part = _hex_part(tint)
            light = light * part + (1 - part)
        if shade:
            light *= _hex_part(shade)
        return _from_hls(hue, light, saturation)


def read_scheme(theme: Element) -> dict[str, str]:
    """Return the colours of a theme by their names, such as ``accent1``."""
    scheme = child(theme, f"{A}themeElements", f"{A}clrScheme")
    bare = Palette()
    found = {} if scheme is None else {str(slot.tag).rpartition("}")[2]: bare.colour(slot) for slot in scheme}
    return {name: colour for name, colour in found.items() if colour}


def word_colour(element: Element | None, palette: Palette) -> str | None:
    """Return what ``w:color`` says: a colour, "auto" for black or white as Word chooses, None for nothing."""
    if element is None:
        return None
    themed = element.get(f"{W}themeColor")
    if themed and themed != "none":
        found = palette.word(themed, element.get(f"{W}themeTint"), element.get(f"{W}themeShade"))
        if found:
            return found
    value = element.get(f"{W}val", "auto")
    return hexadecimal(value) or "auto"


def word_shading(element: Element | None, palette: Palette) -> Fill:
    """Return what ``w:shd`` says (ISO/IEC 29500-1, 17.3.5): a pattern is the mixture of its two colours."""
    if element is None:
        return None
    fill = _shade(element, "Fill", element.get(f"{W}fill"), palette)
    pattern = element.get(f"{W}val", "clear")
    if pattern in ("clear", "nil"):
        return (fill,) if fill else CLEAR
    front = _shade(element, "Color", element.get(f"{W}color"), palette) or "#000000"
    if pattern == "solid":
        return (front,)
    part = whole(pattern.removeprefix("pct"), 50) / 100
    back = fill or "#FFFFFF"
    mixed = [round(f * part + b * (1 - part)) for f, b in zip(_channels(front), _channels(back), strict=True)]
    return (_written(*(channel / 255 for channel in mixed)),)


def _shade(element: Element, name: str, value: str | None, palette: Palette) -> str | None:
    themed = element.get(f"{W}theme{name}")
    if themed:
        tint, shade = element.get(f"{W}theme{name}Tint"), element.get(f"{W}theme{name}Shade")
        return palette.word(themed, tint, shade) or hexadecimal(value or "")
    return hexadecimal(value or "")


def hexadecimal(value: str) -> str | None:
    """Return six digits as ``#RRGGBB``; None where they are something else, such as "auto"."""
    return f"#{value.upper()}" if _SIX_DIGITS.fullmatch(value) else None


def _changed(base: str, element: Element) -> str | None:
    """Apply the changes that stand in a colour's element, in their order (ISO/IEC 29500-1, 20.1.2.3)."""
    if not len(element):
        return base
    hue, light, saturation = _hls(base)
    for change in element:
        part = whole(change.get("val"), 100_000) / 100_000
        match str(change.tag).rpartition("}")[2]:
            case "alpha" if part < 1:
                return None
            case "lumMod":
                light *= part
            case "lumOff":
                light += part
            case "lum":
                light = part
            case "satMod":
                saturation *= part
            case "satOff":
                saturation += part
            case "tint":
                hue, light, saturation = _hls(lightened(_from_hls(hue, light, saturation), part, 1 - part))
            case "shade":
                hue, light, saturation = _hls(lightened(_from_hls(hue, light, saturation), part, 0))
            case _:
                pass
        light, saturation = min(max(light, 0), 1), min(max(saturation, 0), 1)
    return _from_hls(hue, light, saturation)


def lightened(colour: str, part: float, rest: float) -> str:
    """Return a part of a colour, and a rest of white, mixed in linear light as DrawingML's tint and shade are."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (n / 255 for n in _channels(colour))]
    scaled = [min(max(c * part + rest, 0), 1) for c in linear]
    return _written(*(c * 12.92 if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055 for c in scaled))


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = _channels(colour)
    return colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)


def _from_hls(hue: float, light: float, saturation: float) -> str:
    return _written(*colorsys.hls_to_rgb(hue, light, saturation))


def _written(red: float, green: float, blue: float) -> str:
    return f"#{round(red * 255):02X}{round(green * 255):02X}{round(blue * 255):02X}"


def _hex_part(digits: str) -> float:
    try:
        return int(digits, 16) / 255
    except ValueError:
        return 1.0
