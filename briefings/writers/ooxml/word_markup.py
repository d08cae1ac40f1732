"""WordprocessingML as text: runs and paragraphs, with their properties in the schema's order.

A briefing has a thousand elements, and its text is written once from beginning to end: joined strings take a tenth of
the time that objects for elements take. What is changed or searched, a template's parts, is lxml's (`word_xml`).
Every string of the type `Xml` is well formed, for all words go through `escaped` or `quoted`; Word refuses properties
out of the order of ECMA-376 part 1, 17.3.1.26 and 17.3.2.28. All lengths are in twentieths of a point (twips) unless a
name says otherwise.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NewType

from briefings.patterns import pattern_of
from briefings.values import dataclass

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = {"w": W, "r": R}
"""The prefixes that the parts of every file declare, so that markup need not."""

if TYPE_CHECKING:
    Xml = NewType("Xml", str)
else:
    Xml = str
"""The text of elements; its prefixes are those of `NAMESPACES`, or declared in it."""

POINT = 20
"""One point in twips."""

NOTHING = Xml("")
TAB, BREAK, COLUMN_BREAK = Xml("<w:tab/>"), Xml("<w:br/>"), Xml('<w:br w:type="column"/>')
"""What a run holds in place of words."""

_IN_QUOTES = str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


_UNFIT = pattern_of("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]")


def escaped(words: str) -> Xml:
    """Return words as the text of an element; raise ValueError for characters that XML cannot hold (XML 1.0, 2.2)."""
    if words.isprintable() and "&" not in words and "<" not in words and ">" not in words:
        return Xml(words)
    if _UNFIT.search(words):
        raise ValueError("there are control characters in the text")
    return Xml(words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;"))


def quoted(words: str) -> Xml:
    """Return words as the value of an attribute, without the quotation marks."""
    if words.isalnum():
        return Xml(words)
    made = escaped(words)
    return Xml(made.replace('"', "&quot;") if made.isprintable() else made.translate(_IN_QUOTES))


def joined(*parts: Xml) -> Xml:
    """Return markup one after the other."""
    return Xml("".join(parts))


def w(name: str, /, *children: Xml, **attributes: str | int) -> Xml:
    """Return an element of WordprocessingML; attributes are in its namespace too."""
    said = "".join([f' w:{key}="{quoted(str(value))}"' for key, value in attributes.items()])
    return Xml(f"<w:{name}{said}>{''.join(children)}</w:{name}>" if children else f"<w:{name}{said}/>")


def run(words: str, properties: Xml = NOTHING) -> Xml:
    """Return a run of words."""
    if not words.isprintable() or "&" in words or "<" in words or ">" in words:
        words = escaped(words)
    return Xml(f'<w:r>{properties}<w:t xml:space="preserve">{words}</w:t></w:r>')


def run_of(content: Xml, properties: Xml = NOTHING) -> Xml:
    """Return a run of drawings, tabs or breaks."""
    return Xml(f"<w:r>{properties}{content}</w:r>")


@lru_cache(maxsize=1024)
def run_properties(style: str, *, bold: bool, theme_colour: str, colour: str) -> Xml:
    """Return the properties of a run: the id of its style as `quoted`, a colour by its name and as it looks."""
    given = (
        Xml(f'<w:rStyle w:val="{style}"/>') if style else NOTHING,
        w("b") if bold else NOTHING,
        w("color", val=colour, themeColor=theme_colour) if theme_colour else NOTHING,
    )
    return w("rPr", *given) if any(given) else NOTHING


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab stop: where, how text stands at it, and what fills the way to it."""

    position: int
    kind: str = "left"
    leader: str = "none"


@dataclass(slots=True, eq=False, repr=False)
class Para:
    """A paragraph: its style, its content, and what differs from the style (None or empty: nothing).

    Its neighbours may still change how it stands, until it is put into the text.
    """

    style: str
    """The id of the style, as `quoted`."""
    content: Xml = NOTHING
    left: int | None = None
    hanging: int = 0
    right: int | None = None
    numbering: tuple[int, int] | None = None
    """The id of the list and the level in it, from 0."""
    keep_next: bool = False
    keep_lines: bool = False
    before: int | None = None
    after: int | None = None
    line: int | None = None
    """The exact height of a line."""
    align: str = ""
    outline: int | None = None
    """The level of heading that the paragraph counts as, from 1."""
    tabs: Sequence[Tab] = ()
    borders: Xml = NOTHING
    shading: Xml = NOTHING
    section: Xml = NOTHING
    """The properties of the section that the paragraph closes."""

    def xml(self) -> Xml:
        """Return the paragraph as markup."""
        kept = f"{'<w:keepNext/>' if self.keep_next else ''}{'<w:keepLines/>' if self.keep_lines else ''}"
        numbering = "" if self.numbering is None else self._numbering(*self.numbering)
        tabs = self._tabs() if self.tabs else ""
        spacing = "" if self.before is None and self.after is None and self.line is None else self._spacing()
        indent = "" if self.left is None and self.right is None else self._indent()
        align = f'<w:jc w:val="{self.align}"/>' if self.align else ""
        outline = "" if self.outline is None else f'<w:outlineLvl w:val="{self.outline - 1}"/>'
        return Xml(
            f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{kept}{numbering}{self.borders}{self.shading}{tabs}{spacing}'
            f"{indent}{align}{outline}{self.section}</w:pPr>{self.content}</w:p>"
        )

    def _numbering(self, list_id: int, level: int) -> str:
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'

    def _tabs(self) -> str:
        stops = [f'<w:tab w:val="{tab.kind}" w:leader="{tab.leader}" w:pos="{tab.position}"/>' for tab in self.tabs]
        return f"<w:tabs>{''.join(stops)}</w:tabs>"

    def _spacing(self) -> str:
        before = "" if self.before is None else f' w:before="{self.before}"'
        after = "" if self.after is None else f' w:after="{self.after}"'
        line = "" if self.line is None else f' w:line="{self.line}" w:lineRule="exact"'
        return f"<w:spacing{before}{after}{line}/>"

    def _indent(self) -> str:
        first = f'w:hanging="{self.hanging}"' if self.hanging else 'w:firstLine="0"'
        left = "" if self.left is None else f' w:left="{self.left}" {first}'
        right = "" if self.right is None else f' w:right="{self.right}"'
        return f"<w:ind{left}{right}/>"
