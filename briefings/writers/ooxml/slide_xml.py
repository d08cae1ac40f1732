"""PresentationML and DrawingML in few words: elements, colours of the theme, places on the slide.

python-pptx reaches text through proxies that search the tree again for each property; a deck has thousands of runs.
Lengths are in EMU, sizes of type in hundredths of a point, as the schema has them (ECMA-376 part 1, 20.1 and 19.3).
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import count

from lxml import etree

Element = etree._Element
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"a": A, "p": P, "r": R}

POINT = 12700
"""One point in EMU."""

_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def tag(name: str) -> str:
    """Return a name such as ``a:p`` as lxml spells it."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return an element such as ``a:p`` with attributes that have no namespace."""
    made = etree.Element(tag(name), nsmap=NAMESPACES)
    for key, value in attributes.items():
        made.set(key, str(value))
    made.extend(children)
    return made


def text_element(text: str) -> Element:
    """Return an ``a:t`` with a text; what XML cannot hold is left out (XML 1.0, 2.2)."""
    made = element("a:t")
    made.text = _UNFIT.sub("", text)
    return made


def colour(slot: str) -> Element:
    """Return a solid fill in a colour of the theme, such as ``accent1``."""
    return element("a:solidFill", element("a:schemeClr", val=slot))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands on a slide, in EMU from the top left."""

    x: int
    y: int
    width: int
    height: int

    def transform(self, name: str = "a:xfrm") -> Element:
        """Return the place as the transform of a shape."""
        return element(name, *self._corners("a:off", "a:ext"))

    def group_transform(self) -> Element:
        """Return the place as the transform of a group whose children keep their own places."""
        return element("a:xfrm", *self._corners("a:off", "a:ext"), *self._corners("a:chOff", "a:chExt"))

    def _corners(self, offset: str, extent: str) -> tuple[Element, Element]:
        return element(offset, x=self.x, y=self.y), element(extent, cx=self.width, cy=self.height)

    def fitted(self, width: float, height: float) -> "Place":
        """Return the largest place of the given proportions inside this one, at its top left."""
        scale = min(self.width / width, self.height / height)
        return Place(self.x, self.y, round(width * scale), round(height * scale))


def place_of(shape: Element) -> Place | None:
    """Return where a shape says that it stands, None where it leaves that to its layout."""
    transform = shape.find("p:spPr/a:xfrm", NAMESPACES)
    if transform is None:
        return None
    offset, extent = transform.find("a:off", NAMESPACES), transform.find("a:ext", NAMESPACES)
    if offset is None or extent is None:
        return None
    return Place(int(offset.get("x", 0)), int(offset.get("y", 0)), int(extent.get("cx", 0)), int(extent.get("cy", 0)))


class Ids:
    """Hands out the ids of the objects of one slide; 1 is the slide's own tree (ECMA-376 part 1, 19.3.1.12)."""

    def __init__(self) -> None:
        self._numbers = count(2)

    def next(self) -> int:
        """Return an id that no other object of the slide has."""
        return next(self._numbers)


def named(kind: str, ids: Ids, name: str) -> Element:
    """Return the ``cNvPr`` that gives an object its id and its name in the selection pane."""
    return element(kind, id=ids.next(), name=name)
