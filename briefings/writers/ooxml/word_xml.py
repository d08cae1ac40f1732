"""The elements of a template's parts, to be searched and changed: properties stay in the schema's order.

lxml keeps whatever order it is given, but Word refuses properties out of the order of ECMA-376 part 1, 17.3.1.26. What
is only written, the text of a briefing, is markup (`word_markup`), and `fragment` and `parsed` lead from one to the
other. All lengths are in twentieths of a point (twips) unless a name says otherwise.
"""

from copy import deepcopy

from briefings.writers.ooxml.word_markup import NAMESPACES, W, Xml
from briefings.writers.ooxml.xml_library import Element, etree

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
