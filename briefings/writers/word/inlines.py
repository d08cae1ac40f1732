"""Words and their formatting as runs: each inline natively, links real, stress in bold and never in italics."""

from typing import NamedTuple

from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text
from briefings.writers.ooxml.theme import PAPER, WORD_NAMES
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import external_link, internal_link
from briefings.writers.ooxml.word_markup import BREAK, Xml, run, run_of, run_properties

ON_DARK = WORD_NAMES[PAPER]
"""The colour of words on a dark fill; links and code take it too, as their own would not be seen there."""


class Look(NamedTuple):
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
        known = file.looks.get(self)
        if known is None:
            style = file.styles[self.style].id if self.style else ""
            colour = self.colour if self.colour == ON_DARK or self.style not in ("Hyperlink", "Code") else ""
            known = run_properties(style, bold=self.bold, theme_colour=colour, colour=file.colour(colour))
            file.looks[self] = known
        return known


PLAIN = Look()


def runs(inlines: Inlines, file: WordFile, look: Look = PLAIN) -> Xml:
    """Return the runs and links that show some inlines."""
    if len(inlines) == 1:
        return _run(inlines[0], file, look)
    return Xml("".join([_run(inline, file, look) for inline in inlines]))


def _run(inline: Inline, file: WordFile, look: Look) -> Xml:
    if type(inline) is Text:  # most are
        return run(inline.text) if look is PLAIN else run(inline.text, look.properties(file))
    match inline:
        case Strong(children):
            return runs(children, file, Look(look.style or "Strong", True, look.colour))
        case Emphasis(children):
            return runs(children, file, Look(look.style or "Emphasis", True, look.colour))
        case Link(children, target):
            return _link(children, target, file, look)
        case LineBreak():
            return run_of(BREAK, look.properties(file))
        case _:
            return _words(inline, file, look)


def _words(inline: Text | Abbreviation | Code, file: WordFile, look: Look) -> Xml:
    if isinstance(inline, Code):
        look = look._replace(style=look.style or "Code")
    return run(inline.text, look.properties(file))


def _link(children: Inlines, target: str, file: WordFile, look: Look) -> Xml:
    """Return a link; one to a heading that is not there stays plain words, as it would lead nowhere."""
    if target.startswith("#") and target[1:] not in file.bookmarks:
        return runs(children, file, look)
    inside = runs(children, file, look._replace(style="Hyperlink"))
    if target.startswith("#"):
        return internal_link(file.bookmarks[target[1:]], inside)
    return external_link(file.relationship(target), inside)
