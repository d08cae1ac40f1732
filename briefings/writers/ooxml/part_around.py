"""The text of a template's part around the places where each file has something of its own."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from briefings.writers.ooxml.part_text import Around
from briefings.writers.ooxml.xml_library import Element, etree

_PLACE = ("briefings", "place")


def around(root: Element, parent: Element, index: int, namespaces: Mapping[str, str]) -> Around:
    """Return a part around what is to stand among the children of one of its elements, before the one at `index`.

    The part declares `namespaces`, so that what is put into it need not.
    """
    return Around(*cut(root, [(parent, index)], namespaces))


def cut(root: Element, places: Sequence[tuple[Element, int]], namespaces: Mapping[str, str]) -> list[str]:
    """Return the text of a part, cut at some places within it, as for `around`; none is in an element with another."""
    marks = [etree.ProcessingInstruction(*_PLACE) for _ in places]
    for mark, (parent, index) in zip(marks, places, strict=True):
        parent.insert(index, mark)
    copy = deepcopy(root)
    prefixes: dict[Any, str] = {**copy.nsmap, **namespaces}
    whole = etree.Element(copy.tag, {str(key): str(value) for key, value in copy.attrib.items()}, nsmap=prefixes)
    whole.text = copy.text
    whole.extend(list(copy))
    for mark, (parent, _) in zip(marks, places, strict=True):
        parent.remove(mark)
    return str(etree.tostring(whole, encoding="unicode")).split("<?{} {}?>".format(*_PLACE))
