"""Tables whose rows have more or fewer cells than the header: Python-Markdown cuts or fills them in silence."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

Report = Callable[[str, int, int], None]
"""Called with the text of a row, the number of its cells and the number of the table's columns."""


def _nobody(row: str, cells: int, columns: int) -> None:
    """Take the report of a row that nobody reads."""


class _WatchedTables(TableProcessor):
    """Tables as Python-Markdown reads them, with a report for every ragged row and no made-up rows.

    Python-Markdown has no public hook for a row; a test tells when an upgrade takes these methods away.
    """

    def __init__(self, md: Markdown, extension: "WatchedTableExtension") -> None:
        super().__init__(md.parser, {"use_align_attribute": True})
        self.extension = extension

    def _build_row(self, row: str, parent: Element, align: Sequence[str | None]) -> None:
        cells = self._split_row(row)  # type: ignore[attr-defined]
        if len(cells) != len(align):
            self.extension.report(row, len(cells), len(align))
        made = SubElement(parent, "tr")
        tag = "th" if parent.tag == "thead" else "td"
        for words, side in zip_longest(cells[: len(align)], align, fillvalue=""):
            cell = SubElement(made, tag, {"align": side} if side else {})
            cell.text = words.strip(" ")

    def _split(self, row: str) -> list[str]:
        if "`" in row or "\\" in row:  # a | may stand in code, or be meant to be seen
            return super()._split(row)  # type: ignore[misc, no-any-return]
        return row.split("|")

    def _build_empty_row(self, parent: Element, align: Sequence[str | None]) -> None:
        """Add nothing: a table without rows has none."""


class WatchedTableExtension(TableExtension):
    """The extension that reads tables and reports ragged rows to whoever reads at the time."""

    def __init__(self) -> None:
        super().__init__()
        self.report: Report = _nobody

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the name is Python-Markdown's
        """Add the table processor in place of Python-Markdown's own."""
        if "|" not in md.ESCAPED_CHARS:
            md.ESCAPED_CHARS.append("|")
        md.parser.blockprocessors.register(_WatchedTables(md, self), "table", 75)
