"""PresentationML and DrawingML in few words: elements, colours of the theme, places on the slide.

python-pptx reaches text through proxies that search the tree again for each property; a deck has thousands of runs.
What is written anew for each deck is therefore put together as text, and what a template has is read with lxml.
Lengths are in EMU, sizes of type in hundredths of a point, as the schema has them (ECMA-376 part 1, 20.1 and 19.3).
"""

from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar

from briefings.patterns import pattern_of
from briefings.writers.ooxml.xml_library import Element, etree

Value = TypeVar("Value")

Xml = str
"""Well-formed XML with the prefixes of `NAMESPACES`, to be written: text is several times as fast as elements."""
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"a": A, "p": P, "r": R}

POINT = 12700
"""One point in EMU."""

NO_BREAK = "\xa0"
_unfit = pattern_of("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]")
"""One character that XML cannot hold (XML 1.0, 2.2)."""

DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


@cache
def tag(name: str) -> str:
    """Return a name such as ``a:p`` as lxml spells it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, /, *children: str, **attributes: str | int) -> Xml:
    """Return an element such as ``a:p`` with its attributes, as XML."""
    given = "".join([f' {key}="{_attribute(value)}"' for key, value in attributes.items()])
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def _attribute(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    if value.isprintable() and "&" not in value and "<" not in value and '"' not in value:
        return value
    text = _fit(value).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return text.replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")


def _fit(text: str) -> str:
    """Return a text without what XML cannot hold; most that is not printable is a blank that keeps words together."""
    return text if text.replace(NO_BREAK, " ").isprintable() else _unfit.sub("", text)


def text_element(text: str) -> Xml:
    """Return an ``a:t`` with a text; what XML cannot hold is left out (XML 1.0, 2.2)."""
    return f"<a:t>{escaped(text)}</a:t>" if text else "<a:t/>"


def escaped(text: str) -> Xml:
    """Return a text as XML has it between two tags."""
    if text.isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return text
    return _fit(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


@cache
def colour(slot: str) -> Xml:
    """Return a solid fill in a colour of the theme, such as ``accent1``."""
    return element("a:solidFill", element("a:schemeClr", val=slot))


def parsed(xml: Xml) -> Element:
    """Return XML as an element of lxml."""
    return etree.fromstring(f"<x {DECLARED}>{xml}</x>".encode())[0]


class Place(NamedTuple):
    """Where something stands on a slide, in EMU from the top left."""

    x: int
    y: int
    width: int
    height: int

    def transform(self, name: str = "a:xfrm") -> Xml:
        """Return the place as the transform of a shape."""
        x, y, width, height = self
        return f'<{name}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></{name}>'

    def group_transform(self) -> Xml:
        """Return the place as the transform of a group whose children keep their own places."""
        x, y, width, height = self
        inside = f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/>'
        return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>{inside}</a:xfrm>'

    def fitted(self, width: float, height: float) -> "Place":
        """Return the largest place of the given proportions inside this one, at its top left."""
        scale = min(self.width / width, self.height / height)
        return Place(self.x, self.y, round(width * scale), round(height * scale))


def one_for_all(value: Value) -> Value:
    """Return the same value for all that are equal: many placeholders share it, and it is kept only once."""
    found: Value = _first(value)
    return found


@lru_cache(maxsize=1024, typed=True)
def _first(value: object) -> Any:
    return value


def place_of(shape: Element) -> Place | None:
    """Return where a shape says that it stands, None where it leaves that to its layout."""
    transform = shape.find("p:spPr/a:xfrm", NAMESPACES)
    if transform is None:
        return None
    offset, extent = transform.find("a:off", NAMESPACES), transform.find("a:ext", NAMESPACES)
    if offset is None or extent is None:
        return None
    x, y, width, height = offset.get("x", 0), offset.get("y", 0), extent.get("cx", 0), extent.get("cy", 0)
    return one_for_all(Place(int(x), int(y), int(width), int(height)))


class Ids:
    """Hands out the ids of the objects of one slide; 1 is the slide's own tree (ECMA-376 part 1, 19.3.1.12)."""

    def __init__(self, last: int = 1) -> None:
        self.last = last
        """The id that was handed out last."""

    def next(self) -> int:
        """Return an id that no other object of the slide has."""
        self.last += 1
        return self.last


def named(kind: str, ids: Ids, name: str, *children: Xml, **more: str) -> Xml:
    """Return the ``cNvPr`` that gives an object its id and its name in the selection pane."""
    return element(kind, *children, id=ids.next(), name=name, **more)
