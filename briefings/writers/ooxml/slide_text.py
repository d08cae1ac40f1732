"""Paragraphs, runs and lists of DrawingML, with what python-pptx cannot say: numbering, marks, language, links.

Numbering is automatic (``a:buAutoNum``, ECMA-376 part 1, 21.1.2.4.1): paragraphs that follow each other at one level
with the same start are one list, so the start is that of the list's first number on the slide.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from briefings.writers.ooxml.slide_xml import POINT, Xml, colour, element, escaped, text_element

UNSTYLED = "<a:lstStyle/>"
"""The styles of a text body that looks as its placeholder has it."""
JUMP = "ppaction://hlinksldjump"
"""What a click does that leads to another slide (ECMA-376 part 1, 21.1.2.3.5)."""


class Bullet(StrEnum):
    """What stands before a paragraph."""

    __hash__ = str.__hash__

    INHERITED = "inherited"
    NONE = "none"
    DOT = "dot"
    NUMBER = "number"


class Link(NamedTuple):
    """Where a click leads: a relationship of the slide, to an address or to another slide."""

    relationship: str
    to_slide: bool = False


class Look(NamedTuple):
    """How words look; None and empty leave it to the placeholder."""

    bold: bool | None = None
    size: float | None = None
    """In points."""
    colour: str = ""
    link: Link | None = None


class Form(NamedTuple):
    """How a paragraph stands; lengths in points, None where the placeholder's own hold."""

    level: int = 0
    margin: float | None = None
    hanging: float = 0.0
    bullet: Bullet = Bullet.INHERITED
    start: int = 1
    bullet_colour: str = ""
    align: str = ""


@lru_cache(maxsize=64)
def end_of_paragraph(lang: str, size: float) -> Xml:
    """Return what says of a paragraph that may be empty how large its text would be, in points."""
    return element("a:endParaRPr", lang=lang, sz=round(size * 100))


def run(text: str, properties: Xml) -> Xml:
    """Return words with the properties of their look."""
    return f"<a:r>{properties}<a:t>{shown(text)}</a:t></a:r>"


def shown(text: str) -> Xml:
    """Return the words of a run, whose line breaks are blanks."""
    if text.isprintable() and "&" not in text and "<" not in text and ">" not in text:
        return text
    return escaped(text.replace("\n", " "))


def line_break(properties: Xml) -> Xml:
    """Return a break between two lines of a paragraph, with the properties of the words around it."""
    return f"<a:br>{properties}</a:br>"


@lru_cache(maxsize=1024)
def form_properties(form: Form) -> Xml:
    """Return the properties of a paragraph."""
    given: dict[str, str | int] = {}
    if form.margin is not None:
        given["marL"] = round(form.margin * POINT)
    if form.level:
        given["lvl"] = form.level
    if form.margin is not None:
        given["indent"] = round(-form.hanging * POINT)
    if form.align:
        given["algn"] = form.align
    colour_of_bullet = element("a:schemeClr", val=form.bullet_colour) if form.bullet_colour else ""
    bullet = element("a:buClr", colour_of_bullet) if colour_of_bullet else ""
    return element("a:pPr", *filter(None, (bullet, *_bullet(form))), **given)


def _bullet(form: Form) -> tuple[Xml, ...]:
    font = element("a:buFont", typeface="+mj-lt")
    match form.bullet:
        case Bullet.INHERITED:
            return ()
        case Bullet.NONE:
            return (element("a:buNone"),)
        case Bullet.DOT:
            return font, element("a:buChar", char="•")
        case Bullet.NUMBER:
            return font, element("a:buAutoNum", type="arabicPeriod", startAt=form.start)


@lru_cache(maxsize=1024)
def look_properties(look: Look, lang: str) -> Xml:
    """Return the properties of runs; links name relationships of their slide, so that they are few and recur."""
    bold, size, slot, link = look
    given: dict[str, str | int] = {"lang": lang}
    if size is not None:
        given["sz"] = round(size * 100)
    if bold is not None:
        given["b"] = int(bold)
    given["dirty"] = "0"
    children = [colour(slot)] if slot else []
    if link:
        action = {"action": JUMP} if link.to_slide else {}
        children.append(element("a:hlinkClick", **{"r:id": link.relationship}, **action))
    return element("a:rPr", *children, **given)


def slide_number(number: str, lang: str) -> Xml:
    """Return a paragraph with the slide's number as a field (ECMA-376 part 1, 21.1.2.2.4)."""
    return f"<a:p>{_field(lang)}{text_element(number)}</a:fld></a:p>"


@cache
def _field(lang: str) -> Xml:
    """Return the beginning of a field for the number of a slide."""
    identity = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
    return element("a:fld", element("a:rPr", lang=lang), id=identity, type="slidenum").removesuffix("</a:fld>")


def level_sizes(sizes: Iterable[tuple[int, float]]) -> Xml:
    """Return the styles of a text body: levels from 1 whose size in points differs from the placeholder's."""
    styles = [element(f"a:lvl{level}pPr", element("a:defRPr", sz=round(size * 100))) for level, size in sizes]
    return element("a:lstStyle", *styles)


def text_body(paragraphs: Iterable[Xml], styles: Xml = UNSTYLED, name: str = "p:txBody") -> Xml:
    """Return a text body."""
    return f"<{name}><a:bodyPr/>{styles}{''.join(paragraphs)}</{name}>"
