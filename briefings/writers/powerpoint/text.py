"""Planned lines as paragraphs of PowerPoint: levels, margins, numbering, emphasis, links."""

from collections.abc import Callable
from functools import lru_cache
from typing import assert_never

from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Strong, Text
from briefings.richtext import Link as TextLink
from briefings.writers.ooxml.slide_text import (
    Bullet,
    Form,
    Link,
    form_properties,
    line_break,
    look_properties,
    run,
    shown,
)
from briefings.writers.ooxml.slide_text import Look as Words
from briefings.writers.ooxml.slide_xml import Xml
from briefings.writers.ooxml.theme import SLOTS
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.lines import NUMBER, Line, Lines, Look, Mark
from briefings.writers.slides.measure import margins, size_of

MOST_LEVELS = 9
"""The levels of a placeholder (ECMA-376 part 1, 21.1.2.4.13)."""
EMPHASIS, SMALL_PRINT = "accent1", "tx2"
"""The colours of stressed words, as italics are hard to read, and of what matters less."""

FindLink = Callable[[str], Link | None]
"""Returns the link for a target, None where it leads nowhere."""


def no_link(_: str) -> Link | None:
    """Return no link: words that would lead somewhere are plain."""
    return None


def paragraphs(
    lines: Lines, box: Box, drop: float, lang: str, find_link: FindLink = no_link, *, colour: str = ""
) -> list[Xml]:
    """Return lines as paragraphs for a box, in a colour of the theme where one is given."""
    numbering, manners, made = _Numbering(), _manners_in(box, drop, lang, colour), []
    for line in lines:
        text, mark, depth, _, last, outers, look, role = line
        start = numbering.start(line) if mark is NUMBER or numbering.begun else 1
        kind = mark, depth, look, last, outers, role, start
        manner = manners.get(kind)
        if manner is None:
            if len(manners) >= MOST_MANNERS:
                manners.clear()
            manner = manners[kind] = _manner(line, start, (box, drop, lang, colour))
        begin, words, plain = manner
        if len(text) == 1 and type(only := text[0]) is Text and only.text:
            made.append(f"{plain}{shown(only.text)}</a:t></a:r></a:p>")
        else:
            made.append(f"{begin}{''.join(runs(text, words, lang, find_link))}</a:p>")
    return made


MOST_MANNERS = 256
"""The kinds of lines in one box that are remembered: lists may count from any number."""

_Manner = tuple[Xml, Words, Xml]
"""How paragraphs of lines of one kind begin, how their words look, and how those begin that have plain words only."""


@lru_cache(maxsize=1024)
def _manners_in(_box: Box, _drop: float, _lang: str, _colour: str) -> dict[tuple[object, ...], _Manner]:
    """Return the manners of lines in a box by what they have of a line, none at first: they are as few as its kinds."""
    return {}


def _manner(line: Line, start: int, within: tuple[Box, float, str, str]) -> _Manner:
    """Return the manner of lines like one, where `start` is the first number of their list."""
    box, drop, lang, colour = within
    _, mark, depth, _, last, outers, look, role = line
    line = Line((), mark, depth, 0, last, outers, look)
    form, words = _form(line, SLOTS[role] if role else "", box, drop), _words(line, box, drop)
    if colour and not words.colour:
        words = words._replace(colour=colour)
    begin = f"<a:p>{form_properties(form._replace(start=start))}"
    return begin, words, f"{begin}<a:r>{look_properties(words, lang)}<a:t>"


class _Numbering:
    """Knows at which number each list on the slide began: what follows without a gap belongs to it."""

    def __init__(self) -> None:
        self.begun: dict[int, tuple[int, int]] = {}
        """The first number and the next one of the list that is going on, by its depth."""

    def start(self, line: Line) -> int:
        deeper = [depth for depth in self.begun if depth > line.depth]
        for depth in deeper:
            del self.begun[depth]
        if line.mark is not NUMBER:
            self.begun.pop(line.depth, None)
            return 1
        first, following = self.begun.get(line.depth, (line.number, line.number))
        first = first if following == line.number else line.number
        self.begun[line.depth] = (first, line.number + 1)
        return first


def _form(line: Line, role: str, box: Box, drop: float) -> Form:
    level = box.level(line.depth)
    margin, hanging = margins(line, box, drop)
    place = min(max(line.depth, 1), MOST_LEVELS) - 1
    match line.mark:
        case Mark.BULLET if level.bullet:
            return Form(place) if margin == level.margin else Form(place, margin, hanging)
        case Mark.BULLET:
            return Form(place, margin, hanging, Bullet.DOT)
        case Mark.NUMBER:
            return Form(place, margin, hanging, Bullet.NUMBER, bullet_colour=role)
        case Mark.DISC:
            return Form(place, margin, 0.0, Bullet.NONE)
        case Mark.NONE if not (level.bullet or level.margin or margin):
            return Form()
        case Mark.NONE:
            return Form(place, margin, 0.0, Bullet.NONE)
        case _:
            assert_never(line.mark)


def _words(line: Line, box: Box, drop: float) -> Words:
    level = box.level(line.depth)
    size = size_of(line, level, drop)
    return Words(
        bold=True if line.look is Look.HEADING else None,
        size=size if size != level.size_at(drop) else None,
        colour=SMALL_PRINT if line.look is Look.SMALL else "",
    )


def runs(inlines: Inlines, look: Words, lang: str, find_link: FindLink = no_link) -> list[Xml]:
    """Return some inlines as runs of a look."""
    made: list[Xml] = []
    properties, bold = _properties(look, lang)
    for inline in inlines:
        if type(inline) is Text:  # most are
            if inline.text:
                made.append(f"<a:r>{properties}<a:t>{shown(inline.text)}</a:t></a:r>")
        elif type(inline) is Strong and (words := _only_words(inline.children)):  # most others
            made.append(f"<a:r>{bold}<a:t>{shown(words)}</a:t></a:r>")
        else:
            made += _marked(inline, look, lang, find_link)
    return made


@lru_cache(maxsize=1024)
def _properties(look: Words, lang: str) -> tuple[Xml, Xml]:
    """Return the properties of runs of a look, and of bold ones among them."""
    return look_properties(look, lang), look_properties(look._replace(bold=True), lang)


def _only_words(inlines: Inlines) -> str:
    """Return the words of inlines that are nothing but words; empty where there is more to them."""
    only = inlines[0] if len(inlines) == 1 else None
    return only.text if type(only) is Text else ""


def _marked(inline: Inline, look: Words, lang: str, find_link: FindLink) -> list[Xml]:
    """Return an inline as runs, whatever it is."""
    match inline:
        case Strong(children):
            return runs(children, look._replace(bold=True), lang, find_link)
        case Emphasis(children):
            return runs(children, look._replace(colour=EMPHASIS), lang, find_link)
        case TextLink(children, target):
            return runs(children, look._replace(link=find_link(target)), lang, find_link)
        case Text(text) | Code(text) | Abbreviation(text, _):
            return [run(text, look_properties(look, lang))] if text else []
        case LineBreak():
            return [line_break(look_properties(look, lang))]
    assert_never(inline)
