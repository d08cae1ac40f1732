"""Python-Markdown with the extensions of briefings and without HTML: made once in a process, used for every file."""

import re
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.treeprocessors import InlineProcessor

from briefings.readers.tables import Report, WatchedTableExtension

_SIGNS = re.compile(r"[`\\\[<*_]|  \n")
"""What every inline of Markdown begins with; ``!`` counts before a bracket only."""


class _Inlines(InlineProcessor):
    """Inlines as Python-Markdown reads them; words without any sign of one are not searched for each of them.

    Where an upgrade takes this method away, all words are searched, and the tree is the same.
    """

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> Any:  # noqa: N802, N803
        if not _SIGNS.search(data):
            return data
        return super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc]


def parsed(text: str, report: Report) -> Element:
    """Return the tree of a whole text, inlines parsed and nothing serialised; ragged rows of tables are reported."""
    md, tables = _parser()
    tables.report = report
    try:
        return _tree(md.reset(), text)
    except BaseException:
        _parser.cache_clear()  # it may have stopped in the midst of a list
        raise


def _tree(md: Markdown, text: str) -> Element:
    lines = text.split("\n")
    for preprocessor in md.preprocessors:
        lines = preprocessor.run(lines)
    root = md.parser.parseDocument(lines).getroot()
    assert root is not None  # noqa: S101  the parser always makes one
    for treeprocessor in md.treeprocessors:
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
    return md, tables
