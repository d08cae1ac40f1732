"""Words and their formatting as runs: each inline natively, links real, stress in bold and never in italics."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text
from briefings.writers.ooxml.theme import PAPER, WORD_NAMES
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import external_link, internal_link
from briefings.writers.ooxml.word_xml import Element, run, w

ON_DARK = WORD_NAMES[PAPER]
"""The colour of words on a dark fill; links and code take it too, as their own would not be seen there."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a run takes from the inlines that it stands in."""

    style: str = ""
    """Name of the character style; empty for that of the paragraph."""
    bold: bool = False
    colour: str = ""
    """Name of a colour of the theme; empty for that of the style."""

    def properties(self, file: WordFile) -> Iterator[Element]:
        """Yield the properties of a run.

        Bold is said beside the style: in a paragraph that is bold by its style, the two styles alone would cancel each
        other out (ECMA-376 part 1, 17.7.3).
        """
        if self.style:
            yield w("rStyle", val=file.styles.id(self.style))
        if self.bold:
            yield w("b")
        if self.colour and (self.colour == ON_DARK or self.style not in ("Hyperlink", "Code")):
            yield w("color", val="auto", themeColor=self.colour)


PLAIN = Look()


def runs(inlines: Inlines, file: WordFile, look: Look = PLAIN) -> Iterator[Element]:
    """Yield the runs and links that show some inlines."""
    for inline in inlines:
        yield from _runs(inline, file, look)


def _runs(inline: Inline, file: WordFile, look: Look) -> Iterator[Element]:
    match inline:
        case Text(text) | Abbreviation(text, _):
            yield run(text, *look.properties(file))
        case Code(text):
            yield run(text, *replace(look, style=look.style or "Code").properties(file))
        case Strong(children):
            yield from runs(children, file, replace(look, style=look.style or "Strong", bold=True))
        case Emphasis(children):
            yield from runs(children, file, replace(look, style=look.style or "Emphasis", bold=True))
        case LineBreak():
            yield run(w("br"), *look.properties(file))
        case Link(children, target):
            yield from _link(children, target, file, look)
        case _:
            assert_never(inline)


def _link(children: Inlines, target: str, file: WordFile, look: Look) -> Iterator[Element]:
    """Yield a link; one to a heading that is not there stays plain words, as it would lead nowhere."""
    inside = tuple(runs(children, file, replace(look, style="Hyperlink")))
    if not target.startswith("#"):
        yield external_link(file.relationship(target), *inside)
    elif target[1:] in file.bookmarks:
        yield internal_link(file.bookmarks[target[1:]], *inside)
    else:
        yield from runs(children, file, look)
