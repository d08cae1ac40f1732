"""The text of a template's part around the places where each file has something of its own."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from briefings.writers.ooxml.part_text import Around
from briefings.writers.ooxml.xml_library import Element, etree

_PLACE = ("briefings", "place")


def around(
    root: Element, parent: Element, index: int, namespaces: Mapping[str, str]
) -> Around:
    """Return a part around what is to stand among the children of one of its elements, before the one at `index`.

    The part declares `namespaces`, so that what is put into it need not.
    """
    place = etree.ProcessingInstruction(*_PLACE)
    parent.insert(index, place)
    copy = deepcopy(root)
    prefixes: dict[Any, str] = {**copy.nsmap, **namespaces}
    whole = etree.Element(copy.tag, {str(key): str(value) for key, value in copy.attrib.items()}, nsmap=prefixes)
    whole.text = copy.text
    whole.extend(list(copy))
    parent.remove(place)
    before, _, after = str(etree.tostring(whole, encoding="unicode")).partition("<?{} {}?>".format(*_PLACE))
    return Around(before, after)
