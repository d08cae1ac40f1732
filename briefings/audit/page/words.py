"""The words of elements of a page, as readers and screen readers take them in."""

from collections.abc import Iterator
from typing import cast

from briefings.audit.names import Element

SILENT = {"script", "style", "template", "noscript", "svg", "head", "title", "datalist"}
"""Elements whose text is no text of the page."""

_INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}


def line_of(element: Element) -> int | None:
    """Return the line of the page's source that an element begins at."""
    return cast("int | None", element.sourceline)


def text_of(element: Element) -> str:
    """Return the words of an element, those of pictures included; blocks stand apart."""
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    tag = str(element.tag)
    for name in ("alt", "aria-label"):
        if element.get(name):
            yield f" {element.get(name)} "
    if tag not in SILENT:
        yield element.text or ""
    for inner in element:
        if str(inner.tag) not in SILENT or str(inner.tag) == "svg":
            yield "" if str(inner.tag) in _INLINE else " "
            yield from _pieces(inner)
            yield "" if str(inner.tag) in _INLINE else " "
        yield inner.tail or ""


def is_hidden(element: Element) -> bool:
    """Return whether screen readers pass over an element, for what it or one around it says."""
    return any(
        one.get("aria-hidden") == "true" or one.get("hidden") is not None for one in (element, *element.iterancestors())
    )


def name_of(element: Element, root: Element) -> str:
    """Return the accessible name that attributes and content give an element, in rough."""
    labels = (element.get("aria-labelledby") or "").split()
    named = [one for one in root.iter() if one.get("id") in labels] if labels else []
    if named:
        return " ".join(text_of(one) for one in named).strip()
    stated = element.get("aria-label") or element.get("title") or ""
    return stated.strip() or text_of(element).strip() or (element.get("alt") or "").strip()
