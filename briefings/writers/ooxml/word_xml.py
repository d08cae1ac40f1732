"""WordprocessingML in few words: elements, runs and paragraphs with their properties in the schema's order.

python-docx builds paragraphs through proxies that search the styles again for each; a briefing has hundreds. lxml keeps
whatever order it is given, but Word refuses properties out of the order of ECMA-376 part 1, 17.3.1.26 and 17.3.2.28.
All lengths are in twentieths of a point (twips) unless a name says otherwise.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

Element = etree._Element
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
NAMESPACES = {"w": W}

POINT = 20
"""One point in twips."""

PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip
RUN_ORDER = ("rStyle", "b", "noProof", "color", "sz", "szCs", "u", "lang")


def tag(name: str) -> str:
    """Return a name of WordprocessingML as lxml spells it."""
    return f"{{{W}}}{name}"


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return an element of WordprocessingML; attributes are in its namespace too."""
    element = etree.Element(tag(name), {tag(key): str(value) for key, value in attributes.items()}, nsmap=NAMESPACES)
    element.extend(children)
    return element


def number(element: Element, name: str, default: int = 0) -> int:
    """Return a whole number from an attribute of WordprocessingML."""
    return int(element.get(tag(name), default))


def sort_properties(properties: Element, order: tuple[str, ...] = PARAGRAPH_ORDER) -> None:
    """Put the children of a properties element into the schema's order."""
    rank = {tag(name): position for position, name in enumerate(order)}
    properties[:] = sorted(properties, key=lambda child: rank[str(child.tag)])


def run(content: str | Element, *properties: Element) -> Element:
    """Return a run of text, or of one drawing, tab or break, with its properties in any order."""
    element = w("r")
    if properties:
        inner = w("rPr", *properties)
        sort_properties(inner, RUN_ORDER)
        element.append(inner)
    if isinstance(content, str):
        text = w("t")
        text.text = content
        text.set(XML_SPACE, "preserve")
        content = text
    element.append(content)
    return element


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: where, how text stands at it, and what fills the way to it."""

    position: int
    kind: str = "left"
    leader: str = "none"


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph stands: the id of its style, and what differs from the style (None or empty: nothing)."""

    style: str
    left: int | None = None
    hanging: int = 0
    numbering: tuple[int, int] | None = None
    """The id of the list and the level in it, from 0."""
    keep_next: bool = False
    before: int | None = None
    align: str = ""
    outline: int | None = None
    """The level of heading that the paragraph counts as, from 1."""
    tabs: tuple[Tab, ...] = ()


def paragraph(form: Form, *content: Element) -> Element:
    """Return a paragraph."""
    return w("p", w("pPr", *_properties(form)), *content)


def _properties(form: Form) -> Iterable[Element]:
    yield w("pStyle", val=form.style)
    if form.keep_next:
        yield w("keepNext")
    if form.numbering:
        number_id, level = form.numbering
        yield w("numPr", w("ilvl", val=level), w("numId", val=number_id))
    if form.tabs:
        yield w("tabs", *(w("tab", val=tab.kind, leader=tab.leader, pos=tab.position) for tab in form.tabs))
    if form.before is not None:
        yield w("spacing", before=form.before)
    if form.left is not None:
        yield w("ind", left=form.left, **({"hanging": form.hanging} if form.hanging else {"firstLine": 0}))
    if form.align:
        yield w("jc", val=form.align)
    if form.outline is not None:
        yield w("outlineLvl", val=form.outline - 1)


def paragraph_properties(element: Element) -> Element:
    """Return the properties of a paragraph, or those that a style gives to paragraphs, new where there are none yet."""
    found = element.find(tag("pPr"))
    if found is None:
        found = w("pPr")
        text = element.find(tag("rPr"))
        if element.tag == tag("p"):
            element.insert(0, found)
        elif text is not None:
            text.addprevious(found)
        else:
            element.append(found)
    return found


def property_of(element: Element, name: str) -> Element:
    """Return a property of a paragraph or a style to change, new and in its place where there is none yet."""
    properties = paragraph_properties(element)
    found = properties.find(tag(name))
    if found is None:
        found = w(name)
        properties.append(found)
        sort_properties(properties)
    return found


def without(element: Element, *names: str) -> None:
    """Take properties from a paragraph or a style."""
    properties = paragraph_properties(element)
    for name in names:
        for found in properties.findall(tag(name)):
            properties.remove(found)
