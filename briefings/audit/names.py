"""Names of Office's XML: namespaces as lxml writes them, and values of attributes read with care."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"

_OLD, _NEW = b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/"
STRICT = {
    _OLD + b"wordprocessingml/main": _NEW + b"wordprocessingml/2006/main",
    _OLD + b"presentationml/main": _NEW + b"presentationml/2006/main",
    _OLD + b"drawingml/main": _NEW + b"drawingml/2006/main",
    _OLD + b"drawingml/wordprocessingDrawing": _NEW + b"drawingml/2006/wordprocessingDrawing",
    _OLD + b"officeDocument/relationships": _NEW + b"officeDocument/2006/relationships",
}
"""Namespaces of ISO/IEC 29500 Strict, and those that the same elements have in what Office usually writes."""


def whole(value: str | None, default: int = 0) -> int:
    """Return the whole number that an attribute holds, or `default` where it holds none."""
    try:
        return int(value) if value else default
    except ValueError:
        return default


def is_on(value: str | None) -> bool:
    """Return whether an attribute means yes; one that is not there does (ISO/IEC 29500-1, 22.9.2.7)."""
    return value not in ("0", "false", "off", "none")


def child(element: Element | None, *path: str) -> Element | None:
    """Return the element at the end of a way of names down from another; None where the way ends."""
    for name in path:
        if element is None:
            return None
        element = next(element.iterchildren(name), None)
    return element


def descend(element: Element, *names: str, stop: tuple[str, ...] = ()) -> Iterator[Element]:
    """Yield the elements of some names below another in order, passing over what applications pass over.

    That is a fallback (ISO/IEC 29500-3, 10.2.1), and whatever stands in an element of a name in `stop`.
    """
    passed = {f"{MC}Fallback", *stop}
    for inner in element.iter(*names):
        if inner is element:
            continue
        above = inner.getparent()
        while above is not None and above is not element and above.tag not in passed:
            above = above.getparent()
        if above is element:
            yield inner


def is_decorative(properties: Element) -> bool:
    """Return whether an object's non-visual properties carry the mark of decoration (MS-ODRAWXML, 2.25)."""
    return any(is_on(mark.get("val")) for mark in properties.iter(f"{ADEC}decorative"))
