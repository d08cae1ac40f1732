"""Where a paragraph stands: under which heading, how far in, in how many lists, in which box."""

from dataclasses import dataclass, replace

from briefings.richtext import Blocks, Inlines, Paragraph, plain_text
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_styles import Box
from briefings.writers.ooxml.word_xml import POINT, Element, Form, paragraph, run, w
from briefings.writers.textfit import Font, width
from briefings.writers.word.inlines import Look, runs

DEEPEST_HEADING = 4
TERM_SIZE = 12
"""What the width of a term is reckoned from, in points."""


@dataclass(frozen=True, slots=True)
class Setting:
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
    style: str,
    setting: Setting,
    file: WordFile,
    *content: Element,
    keep_next: bool = False,
    outline: int | None = None,
) -> Element:
    """Return a paragraph at the indent of its setting; in a box it hangs from the box's edge, by a tab."""
    form = Form(file.styles.id(style), keep_next=keep_next, outline=outline)
    if setting.box:
        lead = (run(w("tab")),) if setting.left else ()
        hanging = replace(form, left=setting.box.left + setting.left, hanging=setting.left)
        return paragraph(hanging, *lead, *content)
    if setting.left == file.styles.left(style):
        return paragraph(form, *content)
    return paragraph(replace(form, left=setting.left), *content)


def leads(block: Paragraph, following: Blocks) -> bool:
    """Return whether a paragraph opens what follows, so that the two may not be parted."""
    return bool(following) and plain_text(block.children).rstrip().endswith(":")


def heading(words: Inlines, level: int, setting: Setting, file: WordFile, colour: str = "") -> Element:
    """Return a heading at a level of the document; `colour` is the theme's name for one, empty for the style's."""
    content = runs(words, file, Look(colour=colour))
    return placed(f"Heading {min(level, DEEPEST_HEADING)}", setting, file, *content)


def definition(
    term: tuple[Element, ...], meaning: tuple[Element, ...], setting: Setting, file: WordFile, style: str = "Definition"
) -> Element:
    """Return a term and its meaning in one paragraph; the meaning of a term that fills its column begins a new line."""
    hanging = file.styles.left(style)
    edge = setting.left + (setting.box.left if setting.box else 0)
    form = Form(file.styles.id(style), edge + hanging if edge else None, hanging + (setting.left if setting.box else 0))
    words = "".join(str(part) for element in term for part in element.itertext())
    fits = width(words, Font(file.brand.fonts.body, bold=True), TERM_SIZE) < hanging / POINT
    return paragraph(form, *term, run(w("tab" if fits else "br")), *meaning)
