"""Checks on the text of slides: type size, contrast, language, links, typed lists, and what a box can hold."""

import re
from math import ceil

from briefings.audit.contrast import judge_contrast
from briefings.audit.deck.looks import Looks, grounds
from briefings.audit.deck.model import FURNITURE, Shape, Slide, paragraph_text
from briefings.audit.findings import Findings
from briefings.audit.names import A, Element, P, R, child, whole
from briefings.audit.wording import is_language, judge_link, judge_words
from briefings.values import dataclass

LEAST_SIZE = 18.0
"""Points, for text on slides but their footers, dates and numbers."""

FOOT = 0.9
"""How far down a slide its foot begins, in parts of its height: what stands there is no text to read in a room."""

POINT = 12_700
"""EMU in a point."""

NARROW = 0.42
"""Width of a letter in parts of its height, as narrow as in any usual typeface: the estimate is on the safe side."""

LOOSE = 1.2
"""How much more than its box text must need before it is reported."""

_FITS = ("normAutofit", "spAutoFit")
_TYPED_SIGN = re.compile(r"\s*(?:[•●▪◦‣·]|[*–-](?=\s)|\(?\d{1,2}[.)](?=\s))\s+\S")


@dataclass(frozen=True, slots=True)
class _Room:
    """What a box offers its text."""

    properties: tuple[Element, ...]
    """Of the box and of the placeholders behind it, the nearest first (``a:bodyPr``)."""

    def inset(self, name: str, default: int) -> int:
        """Return the margin at one side of the box, in EMU."""
        stated = (one.get(name) for one in self.properties)
        return next((whole(value, default) for value in stated if value is not None), default)

    @property
    def scale(self) -> float:
        """By how much PowerPoint shrinks the text to fit its box (``fontScale``)."""
        for one in self.properties:
            fit = child(one, f"{A}normAutofit")
            if fit is not None:
                return whole((fit.get("fontScale") or "100000").rstrip("%"), 100_000) / 100_000
            if any(child(one, f"{A}{name}") is not None for name in ("noAutofit", "spAutoFit")):
                break
        return 1.0

    @property
    def is_open(self) -> bool:
        """Whether box or text change their size to fit, or lines do not run across: then nothing can be estimated."""
        fits = (child(one, f"{A}{name}") is not None for one in self.properties[:2] for name in _FITS)
        turned = (one.get("vert", "horz") != "horz" or one.get("wrap") == "none" for one in self.properties)
        return any(fits) or any(turned)

    @property
    def columns(self) -> int:
        """How many columns the text has."""
        return max((whole(one.get("numCol"), 1) for one in self.properties), default=1)


def audit_text(found: Findings, slide: Slide, shape: Shape) -> None:
    """Look at the text of a shape. What is marked as decorative repeats what is said elsewhere, and may be small."""
    body = child(shape.element, f"{P}txBody")
    if body is None or not shape.text.strip():
        return
    where = slide.place(shape)
    looks = Looks(slide, shape)
    bodies = (body, *(child(parent, f"{P}txBody") for parent in shape.parents))
    room = _Room(tuple(one for inner in bodies if (one := child(inner, f"{A}bodyPr")) is not None))
    scale, may_be_small = room.scale, shape.decorative or _is_furniture(slide, shape)
    behind, sure = grounds(slide, shape)
    written: list[tuple[Element, str, float]] = []
    for paragraph in body.iter(f"{A}p"):
        text = paragraph_text(paragraph)
        judge_words(found, text, where)
        biggest = 0.0
        runs = [run for run in paragraph.iter(f"{A}r", f"{A}fld") if (run.findtext(f"{A}t") or "").strip()]
        for run in runs:
            look = looks.of(paragraph, run)
            size = look.size * scale
            biggest = max(biggest, size)
            judge_run(found, slide, run, look.language, where)
            if size < LEAST_SIZE - 0.05 and not may_be_small:
                found.add("small-text", f"Text is {size:g} pt.", where)
            judge_contrast(found, look.colours, behind, size=size, bold=look.bold, where=where, sure=sure)
            if run is runs[0] and _TYPED_SIGN.match(text) and not looks.has_bullet(paragraph):
                found.add("fake-list", "A typed sign or number makes a list.", where)
        written.append((paragraph, text, biggest or LEAST_SIZE))
    _audit_overflow(found, shape, room, written, where)


def _is_furniture(slide: Slide, shape: Shape) -> bool:
    """Return whether a shape is a footer, date or number, by its type or by its place at the foot of the slide."""
    at_foot = shape.box is not None and shape.box.y >= FOOT * slide.deck.height
    return shape.placeholder in FURNITURE or at_foot


def judge_run(found: Findings, slide: Slide, run: Element, language: str, where: str) -> None:
    """Look at the language and the link of a run."""
    found.look("runs of text")
    properties = child(run, f"{A}rPr")
    if not language:
        found.add("no-language", "Text has no language.", where)
    elif not (properties is not None and properties.get("lang")):
        found.add("text-without-language", "Text takes its language from the defaults of the deck.", where)
    elif not is_language(language):
        found.add("wrong-language", f"“{language}” is no code of a language.", where)
    link = child(properties, f"{A}hlinkClick")
    if link is None:
        return
    judge_link(found, run.findtext(f"{A}t") or "", where)
    target = link.get(f"{R}id")
    if target and target not in slide.deck.package.relations(slide.sheet.part):
        found.add("broken-link", "A link leads nowhere.", where)


def _audit_overflow(
    found: Findings, shape: Shape, room: _Room, written: list[tuple[Element, str, float]], where: str
) -> None:
    """Report text that is longer than its box by a rough count of lines, on the safe side."""
    found.look("boxes of text")
    if shape.box is None or room.is_open:
        return
    width = shape.box.width - room.inset("lIns", 91_440) - room.inset("rIns", 91_440)
    height = shape.box.height - room.inset("tIns", 45_720) - room.inset("bIns", 45_720)
    needed = 0.0
    for paragraph, text, size in written:
        properties = child(paragraph, f"{A}pPr")
        margin = whole(properties.get("marL")) if properties is not None else 0
        letters = max((width / room.columns - margin) / POINT, 1) / (NARROW * size)
        needed += max(1, ceil(len(text) / letters)) * size * POINT
    if needed > LOOSE * max(height, 0) * room.columns:
        found.add("text-overflow", "The text looks longer than its box.", where)
