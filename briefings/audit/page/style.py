"""Contrast on a page, where it is certain: colours that elements state themselves, or take from a property set once."""

import re
from collections.abc import Iterator, Mapping

from briefings.audit.contrast import judge_contrast
from briefings.audit.findings import Findings
from briefings.audit.names import Element
from briefings.audit.page.words import is_hidden, line_of
from briefings.audit.wording import short
from briefings.colour import from_css

_PROPERTY = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;}]+)")
_USE = re.compile(r"var\(\s*(--[\w-]+)\s*\)")
_DECLARATION = re.compile(r"\s*([\w-]+)\s*:\s*([^;]+)")
_MOST_STEPS = 5


def audit_contrast(found: Findings, root: Element) -> None:
    """Look at each element with words whose colour and ground are stated in the page itself."""
    properties = _properties(root)
    for element in root.iter():
        if not element.get("style") or is_hidden(element) or not (element.text or "").strip():
            continue
        own = dict(_declared(element.get("style", "")))
        colour = _colour(own.get("color"), properties)
        ground = _ground(element, properties)
        if colour and ground:
            size = re.fullmatch(r"([\d.]+)px", own.get("font-size", ""))
            points = float(size[1]) * 0.75 if size and size[1].count(".") < 2 else 12.0
            where = f"the words {short(element.text or '', 40)}"
            judge_contrast(found, (colour,), (ground,), size=points, bold=False, where=where, line=line_of(element))


def _ground(element: Element, properties: Mapping[str, str]) -> str | None:
    """Return the background that an element or the nearest one around it states."""
    for one in (element, *element.iterancestors()):
        own = dict(_declared(one.get("style") or ""))
        if "background-image" in own:
            return None
        stated = own.get("background-color") or own.get("background")
        if stated:
            return _colour(stated, properties)
    return None


def _properties(root: Element) -> dict[str, str]:
    """Return the custom properties that all styles of a page set to one value only."""
    values: dict[str, set[str]] = {}
    sheets = [style.text or "" for style in root.iter("style")]
    for css in (*sheets, *(one.get("style") or "" for one in root.iter())):
        for name, value in _PROPERTY.findall(css):
            values.setdefault(name, set()).add(value.strip())
    return {name: next(iter(found)) for name, found in values.items() if len(found) == 1}


def _declared(style: str) -> Iterator[tuple[str, str]]:
    for declaration in style.split(";"):
        match = _DECLARATION.match(declaration)
        if match:
            yield match[1].casefold(), match[2].removesuffix("!important").strip()


def _colour(value: str | None, properties: Mapping[str, str]) -> str | None:
    for _ in range(_MOST_STEPS):
        used = _USE.fullmatch(value or "")
        if not used:
            break
        value = properties.get(used[1])
    if not value or len(value) > 100:
        return None
    return from_css(value.strip())
