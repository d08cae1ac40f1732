"""Python-Markdown with the extensions of briefings and without HTML: made once in a process, used for every file."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString

from briefings.readers.easy import SIGNS, UNUSUAL, easy_words
from briefings.readers.marks import ANY_MARK
from briefings.readers.tables import Report, WatchedTableExtension

_SIGNS_OF = {
    "backtick": "`",
    "escape": "\\",
    **dict.fromkeys(("reference", "link", "image_link", "image_reference"), "["),
    **dict.fromkeys(("short_reference", "short_image_ref"), "["),
    **dict.fromkeys(("autolink", "automail"), "<"),
    "linebreak": "  \n",
    "em_strong": "*_",
}
"""The signs that Python-Markdown's inlines begin with, by its names for them; others are looked for in all words."""


class _Inlines(InlineProcessor):
    """Inlines as Python-Markdown reads them; words are searched only for those whose signs they hold.

    Words without any are left as they are, and those with nothing but easy ones are made here. Where an upgrade takes
    these methods away, all words are searched for all, and the tree is the same.
    """

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.all = tuple(md.inlinePatterns)
        names = {md.inlinePatterns[name]: signs for name, signs in _SIGNS_OF.items() if name in md.inlinePatterns}
        self.signs = tuple(names.get(pattern) for pattern in self.all)
        self.few: dict[frozenset[str], Any] = {}
        self.is_inside = False

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Put inlines into a tree."""
        has, found = SIGNS.search, list[Element]()
        for each in tree.iter():
            if each.tail and has(each.tail):
                return super().run(tree, ancestors)
            if each.text and has(each.text):
                if len(each):
                    return super().run(tree, ancestors)
                found.append(each)
        hard = Element("div")
        hard.extend([each for each in found if not _made_easily(each)])
        if len(hard):
            super().run(hard)
        return tree

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> Any:  # noqa: N802, N803
        signs = frozenset(SIGNS.findall(data))
        if not signs:
            return data
        if self.is_inside:  # words of an inline: the number is that of one of its few
            return super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        if signs not in self.few:
            self.few[signs] = [
                pattern
                for pattern, own in zip(self.all, self.signs, strict=True)
                if own is None or any(sign in own for sign in signs)
            ]
        self.inlinePatterns, self.is_inside = self.few[signs], True
        try:
            return super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]
        finally:
            self.is_inside = False

    def _InlineProcessor__processPlaceholders(self, data: str, parent: Element, isText: bool = True) -> Any:  # noqa: N802, N803
        if isText and parent.text is None and data and STX not in data:
            parent.text = data
            return []
        return super()._InlineProcessor__processPlaceholders(data, parent, isText)  # type: ignore[misc]


def _made_easily(element: Element) -> bool:
    """Return whether the words of an element hold easy inlines only, which are elements now."""
    parts = easy_words(element.text or "")
    if len(parts) < 2 or isinstance(element.text, AtomicString):
        return False
    element.text = parts[0]
    for strong, words, address, tail in zip(parts[1::4], parts[2::4], parts[3::4], parts[4::4], strict=True):
        inline = SubElement(element, "strong") if strong else SubElement(element, "a", href=address or "")
        inline.text, inline.tail = strong or words, tail
    return True


_PLAIN_BLOCK = re.compile(
    f"(?:(?P<p>{ANY_MARK}[^\n]*(?:\n{ANY_MARK}[^\n]*)*)"
    f"|(?P<level>#{{1,6}}) ?(?P<h>{ANY_MARK}[^\n#\\\\]*)"
    rf"|- (?P<ul>{ANY_MARK}[^\n]*)|(?P<number>[0-9]+)\. (?P<ol>{ANY_MARK}[^\n]*))\Z"
)
"""A block whose every line has its mark so near to its head that it can be but one thing."""


class _BlockParser(BlockParser):
    """Blocks as Python-Markdown reads them; what can be but one thing is not tried as all the others."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.blockprocessors = md.parser.blockprocessors
        self.all = tuple(self.blockprocessors)
        for processor in self.all:
            processor.parser = self

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802  the name is Python-Markdown's
        """Turn each block into elements; the list is empty at the end."""
        while blocks:
            plain = _PLAIN_BLOCK.match(blocks[0])
            if plain and self.is_made(plain, parent):
                del blocks[0]
                continue
            if not blocks[0] and not (len(parent) and parent[-1].tag == "pre"):
                del blocks[0]
                continue
            for processor in self.all:
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break

    def is_made(self, plain: re.Match[str], parent: Element) -> bool:
        """Return whether a block that can be but one thing is an element now; paragraphs of a close list are not."""
        tag = plain.lastgroup or ""
        if tag in ("ul", "ol"):
            return _is_item_made(plain, tag, parent)
        if tag == "h":
            SubElement(parent, f"h{len(plain['level'])}").text = plain["h"].rstrip()
        elif self.state.isstate("list"):
            return False
        else:
            SubElement(parent, "p").text = plain["p"]
        return True


def _is_item_made(plain: re.Match[str], tag: str, parent: Element) -> bool:
    """Return whether a point was added to the list before it, or to a new one; none is put into a list of its own."""
    before = parent[-1] if len(parent) else None
    if before is None or before.tag != tag:
        if parent.tag in ("ul", "ol"):
            return False
        started = SubElement(parent, tag)
        if tag == "ol" and plain["number"] != "1":
            started.set("start", plain["number"])
        SubElement(started, "li").text = plain[tag]
        return True
    last = before[-1]
    if len(last) and last[-1].tail:
        return False
    if last.text:
        paragraph = Element("p")
        paragraph.text, last.text = last.text, ""
        last.insert(0, paragraph)
    SubElement(SubElement(before, "li"), "p").text = plain[tag]
    return True


def blocks_of(text: str) -> list[str]:
    """Return the blocks of a whole text: what stands between its empty lines."""
    lines = [f"{text}\n\n"]
    if any(sign in lines[0] for sign in UNUSUAL):
        lines = text.split("\n")
        for preprocessor in _parser()[0].preprocessors:
            lines = preprocessor.run(lines)
    return "\n".join(lines).split("\n\n")


def parsed(parts: Sequence[list[str]], report: Report) -> Element:
    """Return an element for each part of a text, given as its blocks, within one: inlines parsed, nothing serialised.

    Ragged rows of tables are reported.
    """
    md, tables = _parser()
    tables.report = report
    try:
        return _tree(md.reset(), parts)
    except BaseException:
        _parser.cache_clear()  # it may have stopped in the midst of a list
        raise


def _tree(md: Markdown, parts: Sequence[list[str]]) -> Element:
    root = Element("div")
    has_escapes = any("\\" in block for part in parts for block in part)
    for part in parts:
        md.parser.parseBlocks(SubElement(root, "div"), part.copy())
    for treeprocessor in md.treeprocessors:
        if has_escapes or not isinstance(treeprocessor, UnescapeTreeprocessor):
            treeprocessor.run(root)  # each of those in use changes the tree in place
    return root


@cache
def _parser() -> tuple[Markdown, WatchedTableExtension]:
    tables = WatchedTableExtension()
    md = Markdown(extensions=[SaneListExtension(), DefListExtension(), AdmonitionExtension(), tables])
    md.preprocessors.deregister("html_block")
    md.inlinePatterns.deregister("html")
    md.inlinePatterns.deregister("entity")
    md.treeprocessors.deregister("prettify")
    md.treeprocessors.register(_Inlines(md), "inline", 20)
    md.parser = _BlockParser(md)
    return md, tables
