"""Words and their formatting as runs: each inline natively, links real, stress in bold and never in italics."""

from dataclasses import replace
from typing import assert_never

from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text
from briefings.values import dataclass
from briefings.writers.ooxml.theme import PAPER, WORD_NAMES
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import external_link, internal_link
from briefings.writers.ooxml.word_markup import BREAK, Xml, run, run_of, run_properties

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

    def properties(self, file: WordFile) -> Xml:
        """Return the properties of a run.

        Bold is said beside the style: in a paragraph that is bold by its style, the two styles alone would cancel each
        other out (ECMA-376 part 1, 17.7.3).
        """
        style = file.styles[self.style].id if self.style else ""
        colour = self.colour if self.colour == ON_DARK or self.style not in ("Hyperlink", "Code") else ""
        return run_properties(style, bold=self.bold, theme_colour=colour, colour=file.colour(colour))


PLAIN = Look()


def runs(inlines: Inlines, file: WordFile, look: Look = PLAIN) -> Xml:
    """Return the runs and links that show some inlines."""
    return Xml("".join([_run(inline, file, look) for inline in inlines]))


def _run(inline: Inline, file: WordFile, look: Look) -> Xml:
    match inline:
        case Text(text) | Abbreviation(text, _):
            return run(text, look.properties(file))
        case Code(text):
            return run(text, replace(look, style=look.style or "Code").properties(file))
        case Strong(children):
            return runs(children, file, replace(look, style=look.style or "Strong", bold=True))
        case Emphasis(children):
            return runs(children, file, replace(look, style=look.style or "Emphasis", bold=True))
        case LineBreak():
            return run_of(BREAK, look.properties(file))
        case Link(children, target):
            return _link(children, target, file, look)
    assert_never(inline)


def _link(children: Inlines, target: str, file: WordFile, look: Look) -> Xml:
    """Return a link; one to a heading that is not there stays plain words, as it would lead nowhere."""
    if target.startswith("#") and target[1:] not in file.bookmarks:
        return runs(children, file, look)
    inside = runs(children, file, replace(look, style="Hyperlink"))
    if target.startswith("#"):
        return internal_link(file.bookmarks[target[1:]], inside)
    return external_link(file.relationship(target), inside)
