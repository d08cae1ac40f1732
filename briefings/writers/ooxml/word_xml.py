"""The elements of a template's parts, to be searched and changed: properties stay in the schema's order.

lxml keeps whatever order it is given, but Word refuses properties out of the order of ECMA-376 part 1, 17.3.1.26. What
is only written, the text of a briefing, is markup (`word_markup`), and `fragment` and `parsed` lead from one to the
other. All lengths are in twentieths of a point (twips) unless a name says otherwise.
"""

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from lxml import etree

from briefings.writers.ooxml.word_markup import Xml

Element = etree._Element
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}
"""The prefixes that the parts of every file declare, so that markup need not."""

_DECLARATION = b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_NO_XML = bytes(code for code in range(32) if code not in b"\t\n\r")
_NO_CHARACTERS = tuple(character.encode() for character in "\ufffe\uffff")
"""What XML cannot hold (XML 1.0, 2.2); surrogates have no UTF-8 either."""
_PLACE = ("briefings", "place")

PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
    "rPr", "sectPr", "pPrChange",
)  # fmt: skip


def tag(name: str) -> str:
    """Return a name of WordprocessingML as lxml spells it."""
    return f"{{{W}}}{name}"


def w(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Return an element of WordprocessingML; attributes are in its namespace too."""
    element = etree.Element(tag(name), {tag(key): str(value) for key, value in attributes.items()}, nsmap={"w": W})
    element.extend(children)
    return element


def number(element: Element, name: str, default: int = 0) -> int:
    """Return a whole number from an attribute of WordprocessingML."""
    return int(element.get(tag(name), default))


def sort_properties(properties: Element) -> None:
    """Put the properties of a paragraph into the schema's order."""
    rank = {tag(name): position for position, name in enumerate(PARAGRAPH_ORDER)}
    properties[:] = sorted(properties, key=lambda child: rank[str(child.tag)])


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


def fragment(element: Element | None) -> Xml:
    """Return an element as markup, to stand in a part that declares `NAMESPACES`; nothing for None."""
    if element is None:
        return Xml("")
    alone = deepcopy(element)
    alone.tail = None
    etree.cleanup_namespaces(alone)
    text = str(etree.tostring(alone, encoding="unicode"))
    for prefix, uri in NAMESPACES.items():
        text = text.replace(f' xmlns:{prefix}="{uri}"', "", 1) if alone.nsmap.get(prefix) == uri else text
    return Xml(text)


def parsed(markup: Xml) -> Element:
    """Return the element that some markup is, to be changed."""
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
    return etree.fromstring(f"<part {declared}>{markup}</part>", etree.XMLParser(resolve_entities=False))[0]


def as_part(text: str) -> bytes:
    """Return the text of a whole part as the bytes of a file; a ValueError for characters that XML cannot hold."""
    content = text.encode()
    if len(content.translate(None, _NO_XML)) != len(content) or any(each in content for each in _NO_CHARACTERS):
        raise ValueError("there are control characters in the text")
    return _DECLARATION + content


@dataclass(frozen=True, slots=True)
class Around:
    """The text of a part before and after the place where a briefing's own markup goes."""

    before: str
    after: str

    def part(self, content: str) -> bytes:
        """Return the whole part; a ValueError where there are characters in it that XML cannot hold."""
        return as_part(f"{self.before}{content}{self.after}")


def around(root: Element, parent: Element, index: int) -> Around:
    """Return a part around what is to stand among the children of one of its elements, before the one at `index`."""
    place = etree.ProcessingInstruction(*_PLACE)
    parent.insert(index, place)
    copy = deepcopy(root)
    prefixes: dict[Any, str] = {**copy.nsmap, **NAMESPACES}
    whole = etree.Element(copy.tag, {str(key): str(value) for key, value in copy.attrib.items()}, nsmap=prefixes)
    whole.text = copy.text
    whole.extend(list(copy))
    parent.remove(place)
    before, _, after = str(etree.tostring(whole, encoding="unicode")).partition("<?{} {}?>".format(*_PLACE))
    return Around(before, after)
