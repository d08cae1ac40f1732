"""Hyperlinks, bookmarks and fields in a text (ECMA-376 part 1, 17.16.22, 17.13.6 and 17.16.19)."""

import re
from collections.abc import Iterable

from briefings.writers.ooxml.word_markup import Xml, run, w

LONGEST_NAME = 40
"""Word cuts the names of bookmarks after so many characters."""


def bookmark_names(anchors: Iterable[str]) -> dict[str, str]:
    """Return a name that Word accepts for each anchor: letters, digits and underscores, unique, not too long."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for anchor in anchors:
        plain = anchor.replace("-", "_")
        base = f"to_{plain}" if plain.replace("_", "").isalnum() else re.sub(r"\W", "_", f"to_{plain}")
        name, count = base[:LONGEST_NAME], 1
        while name.casefold() in taken:
            count += 1
            ending = f"_{count}"
            name = base[: LONGEST_NAME - len(ending)] + ending
        taken.add(name.casefold())
        names[anchor] = name
    return names


def external_link(relationship: str, runs: Xml) -> Xml:
    """Return a link to the target of a relationship, given its id as `quoted`."""
    return Xml(f'<w:hyperlink r:id="{relationship}" w:history="1">{runs}</w:hyperlink>')


def internal_link(bookmark: str, runs: Xml) -> Xml:
    """Return a link to a bookmark of the same document, by one of the `bookmark_names`."""
    return Xml(f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{runs}</w:hyperlink>')


def bookmarked(name: str, bookmark_id: int, content: Xml) -> Xml:
    """Return some content between the two ends of a bookmark of one of the `bookmark_names`."""
    start = f'<w:bookmarkStart w:id="{bookmark_id}" w:name="{name}"/>'
    return Xml(f'{start}{content}<w:bookmarkEnd w:id="{bookmark_id}"/>')


def field(instruction: str, shown: str) -> Xml:
    """Return a field such as ``PAGE``, with what it shows until Word works it out."""
    return w("fldSimple", run(shown), instr=instruction)
