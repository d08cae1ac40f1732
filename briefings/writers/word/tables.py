"""Tables: how wide each column is, so that long text has room and short words stay whole."""

from collections.abc import Sequence

from briefings.richtext import Alignment, Inlines, Table, plain_text
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import POINT, Para, Xml
from briefings.writers.ooxml.word_table import Frame, table
from briefings.writers.textfit import Font, widest_word, width
from briefings.writers.word.inlines import ON_DARK, PLAIN, Look, runs

SIZE = 12
"""The size in points that widths are reckoned at."""
PADDING = 14
"""The room to the left and right of a cell's text together, with a little to spare, in points."""
SHORT = 90
"""A cell of up to so many points stays on one line, where there is room."""
AT_EASE = 180
"""A column takes no more than so many points, and a part of what is beyond, as long as others need room."""
HEADER = Look("Strong", bold=True, colour=ON_DARK)
"""The look of words in a header row."""
ALIGNED = {Alignment.START: "", Alignment.CENTRE: "center", Alignment.END: "right"}
"""The value of ``w:jc``; "right" is the word that Word itself writes for "end"."""


def write_table(block: Table, title: str, file: WordFile, left: int) -> Xml:
    """Return a table that is as wide as the text; `left` is its distance from the margin in twips."""
    columns = [(head, *(row[i] for row in block.rows)) for i, head in enumerate(block.header)]
    widths = column_widths(columns, file.brand.fonts.body, (file.room - left) / POINT)
    heading, text = file.styles["Table Heading"].id, file.styles["Table Text"].id
    alignments = [ALIGNED[alignment] for alignment in block.alignments]
    rows = [
        [Para(style, runs(cell, file, look), align=align) for cell, align in zip(cells, alignments, strict=True)]
        for style, look, cells in ((heading, HEADER, block.header), *[(text, PLAIN, row) for row in block.rows])
    ]
    style = file.styles["Briefing Table"]
    twips = [round(each * POINT) for each in widths]
    return table(Frame(style.id, title, twips, left, style.header_fill), rows)


def column_widths(columns: Sequence[Sequence[Inlines]], font: str, room: float) -> list[float]:
    """Return the width of each column in points, `room` in all; the first cell of a column is its bold heading.

    A column is at least as wide as its longest word; what is left goes to the columns that want more, in proportion.
    """
    least, wanted = [], []
    plain, bold = Font(font), Font(font, bold=True)
    for cells in columns:
        most = narrowest = 0.0
        face = bold
        for cell in cells:
            text = plain_text(cell)
            whole = width(text, face, SIZE)
            most = max(most, whole)
            narrowest = max(narrowest, whole if whole <= SHORT else widest_word(text, face, SIZE))
            face = plain
        least.append(PADDING + narrowest)
        most += PADDING
        wanted.append(most if most <= AT_EASE else AT_EASE + (most - AT_EASE) / 3)
    spare = room - sum(least)
    if spare < 0:
        return [room * need / sum(least) for need in least]
    extra = [max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]
    if not sum(extra):
        return [need + spare / len(least) for need in least]
    return [need + spare * more / sum(extra) for need, more in zip(least, extra, strict=True)]
