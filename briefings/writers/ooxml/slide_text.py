"""Paragraphs, runs and lists of DrawingML, with what python-pptx cannot say: numbering, marks, language, links.

Numbering is automatic (``a:buAutoNum``, ECMA-376 part 1, 21.1.2.4.1): paragraphs that follow each other at one level
with the same start are one list, so the start is that of the list's first number on the slide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from briefings.writers.ooxml.slide_xml import POINT, Element, colour, element, tag, text_element

JUMP = "ppaction://hlinksldjump"
"""What a click does that leads to another slide (ECMA-376 part 1, 21.1.2.3.5)."""


class Bullet(StrEnum):
    """What stands before a paragraph."""

    INHERITED = "inherited"
    NONE = "none"
    DOT = "dot"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Link:
    """Where a click leads: a relationship of the slide, to an address or to another slide."""

    relationship: str
    to_slide: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one look; a line break where `text` is a newline. None and empty leave it to the placeholder."""

    text: str
    bold: bool | None = None
    size: float | None = None
    """In points."""
    colour: str = ""
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph stands; lengths in points, None where the placeholder's own hold."""

    level: int = 0
    margin: float | None = None
    hanging: float = 0.0
    bullet: Bullet = Bullet.INHERITED
    start: int = 1
    bullet_colour: str = ""
    align: str = ""


def paragraph(form: Form, runs: Iterable[Run], lang: str, size: float | None = None) -> Element:
    """Return an ``a:p``; each run states the language, and an empty paragraph its size in points."""
    made = element("a:p", _properties(form))
    made.extend(_run(run, lang) for run in runs)
    if size is not None:
        made.append(element("a:endParaRPr", lang=lang, sz=round(size * 100)))
    return made


def _properties(form: Form) -> Element:
    properties = element("a:pPr")
    if form.margin is not None:
        properties.set("marL", str(round(form.margin * POINT)))
    if form.level:
        properties.set("lvl", str(form.level))
    if form.margin is not None:
        properties.set("indent", str(round(-form.hanging * POINT)))
    if form.align:
        properties.set("algn", form.align)
    if form.bullet_colour:
        properties.append(element("a:buClr", element("a:schemeClr", val=form.bullet_colour)))
    properties.extend(_bullet(form))
    return properties


def _bullet(form: Form) -> tuple[Element, ...]:
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


def _run(run: Run, lang: str) -> Element:
    properties = element("a:rPr", lang=lang)
    if run.size is not None:
        properties.set("sz", str(round(run.size * 100)))
    if run.bold is not None:
        properties.set("b", str(int(run.bold)))
    properties.set("dirty", "0")
    if run.colour:
        properties.append(colour(run.colour))
    if run.text == "\n":
        return element("a:br", properties)
    if run.link:
        click = element("a:hlinkClick")
        click.set(tag("r:id"), run.link.relationship)
        if run.link.to_slide:
            click.set("action", JUMP)
        properties.append(click)
    return element("a:r", properties, text_element(run.text))


def slide_number(number: int, lang: str) -> Element:
    """Return a paragraph with the slide's number as a field (ECMA-376 part 1, 21.1.2.2.4)."""
    properties = element("a:rPr", lang=lang)
    field = element("a:fld", properties, text_element(str(number)), type="slidenum")
    field.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    return element("a:p", field)


def text_body(
    paragraphs: Iterable[Element], sizes: Iterable[tuple[int, float]] = (), name: str = "p:txBody"
) -> Element:
    """Return a text body; `sizes` are levels from 1 whose size in points differs from the placeholder's."""
    style = element("a:lstStyle")
    for level, size in sizes:
        style.append(element(f"a:lvl{level}pPr", element("a:defRPr", sz=round(size * 100))))
    return element(name, element("a:bodyPr"), style, *paragraphs)
