"""Where a paragraph stands: under which heading, how far in, in how many lists, in which box."""

from typing import NamedTuple

from briefings.richtext import Inlines, Paragraph, plain_text
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import BREAK, NOTHING, POINT, TAB, Para, Xml, joined, run_of
from briefings.writers.ooxml.word_styles import Box
from briefings.writers.textfit import Font, width
from briefings.writers.word.inlines import Look, runs

DEEPEST_HEADING = 4
TERM_SIZE = 12
"""What the width of a term is reckoned from, in points."""


class Setting(NamedTuple):
    """Where blocks stand."""

    title: str
    """The words of the heading above, which tables are called by."""
    heading: int
    """The level of the next heading below the one above."""
    style: str = "Body Text"
    """The style of a plain paragraph."""
    left: int = 0
    """The indent of the text in twips: from the margin, or from the edge of the text in the box."""
    base: int = 0
    """The indent that lists reckon from."""
    depth: int = 0
    """How many lists the blocks are in."""
    box: Box | None = None

    @property
    def edge(self) -> int | None:
        """How far the edge of the box is from where lists reckon, in twips; None outside boxes."""
        return self.base if self.box else None


def placed(
    style: str, setting: Setting, file: WordFile, content: Xml, *, keep_next: bool = False, outline: int | None = None
) -> Para:
    """Return a paragraph at the indent of its setting; in a box it hangs from the box's edge, by a tab."""
    form = file.styles[style]
    made = Para(form.id, content, keep_next=keep_next, outline=outline)
    if setting.box:
        made.left, made.hanging = setting.box.left + setting.left, setting.left
        made.content = joined(run_of(TAB) if setting.left else NOTHING, content)
    elif setting.left != form.left:
        made.left = setting.left
    return made


def leads(block: Paragraph) -> bool:
    """Return whether a paragraph opens what follows, so that the two may not be parted."""
    return plain_text(block.children).rstrip().endswith(":")


def heading(words: Inlines, level: int, setting: Setting, file: WordFile, colour: str = "") -> Para:
    """Return a heading at a level of the document; `colour` is the theme's name for one, empty for the style's."""
    content = runs(words, file, Look(colour=colour))
    return placed(f"Heading {min(level, DEEPEST_HEADING)}", setting, file, content)


def definition(term: Inlines, look: Look, meaning: Inlines, setting: Setting, file: WordFile) -> Para:
    """Return a term and its meaning in one paragraph; the meaning of a term that fills its column begins a new line."""
    style = file.styles["Definition"]
    edge = setting.left + (setting.box.left if setting.box else 0)
    fits = width(plain_text(term), Font(file.brand.fonts.body, bold=True), TERM_SIZE) < style.left / POINT
    return Para(
        style.id,
        joined(runs(term, file, look), run_of(TAB if fits else BREAK), runs(meaning, file)),
        edge + style.left if edge else None,
        style.left + (setting.left if setting.box else 0),
    )
