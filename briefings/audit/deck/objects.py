"""Checks on the objects of a slide: alternative texts, reading order, leftovers, what lies off the slide."""

from collections.abc import Sequence
from itertools import pairwise

from briefings.audit.deck.box import Box
from briefings.audit.deck.model import FURNITURE, Shape, Slide
from briefings.audit.deck.tables import table_of
from briefings.audit.findings import Findings
from briefings.audit.names import A, P, child
from briefings.audit.wording import judge_alt

_OVER = 0.02
"""Which part of a box may stand over the slide's edge before it is reported: nobody sees that."""


def audit_alternatives(found: Findings, slide: Slide) -> None:
    """Look at whether each object without words is described or decorative; a group may speak for its own."""
    spoken: set[Shape] = set()
    for shape in slide.sheet.shapes:
        if shape.decorative or shape.placeholder in FURNITURE or shape in spoken:
            continue
        alt = (shape.properties.get("descr") or shape.properties.get("title") or "").strip()
        where = slide.place(shape)
        if shape.tag == "grpSp":
            if alt:
                inside = set(shape.element.iterdescendants())
                spoken |= {one for one in slide.sheet.shapes if one.element in inside}
                judge_alt(found, alt, shape.name, where)
            continue
        if shape.text.strip() or table_of(shape) is not None or _is_empty_placeholder(shape):
            continue
        found.look("pictures and drawings")
        if alt:
            judge_alt(found, alt, shape.name, where)
        else:
            found.add("no-alt-text", "A picture or drawing has no alternative text.", where)


def audit_placeholders(found: Findings, slide: Slide) -> None:
    """Report placeholders that nobody filled in; the title has a rule of its own."""
    for shape in slide.sheet.shapes:
        if _is_empty_placeholder(shape) and not shape.is_title:
            found.add("empty-placeholder", "An empty placeholder is left.", slide.place(shape))


def _is_empty_placeholder(shape: Shape) -> bool:
    return shape.tag == "sp" and shape.placeholder not in (None, *FURNITURE) and not shape.text.strip()


def audit_places(found: Findings, slide: Slide) -> None:
    """Report text that lies off the slide, wholly or at an edge."""
    sheet = Box(0, 0, slide.deck.width, slide.deck.height)
    for shape in slide.sheet.shapes:
        has_words = bool(shape.text.strip()) or table_of(shape) is not None
        if shape.box is None or not has_words or shape.is_title or not shape.box.width * shape.box.height:
            continue
        part = shape.box.shared(sheet)
        if part < 1 - _OVER:
            how = "off" if part == 0 else "over the edge of"
            found.add("outside-slide", f"Text stands {how} the slide.", slide.place(shape))


def audit_order(found: Findings, slide: Slide) -> None:
    """Report a title that is not read first, and objects that are read before what stands above or left of them."""
    read = [shape for shape in slide.sheet.shapes if _is_read(shape)]
    found.look("objects in reading order", len(read))
    titles = [shape for shape in read if shape.is_title]
    if titles and read[0] is not titles[0]:
        found.add("reading-order", "The title is not read first.", slide.where)
    rest = [shape for shape in read if not shape.is_title]
    for one, following in pairwise(rest):
        if one.box and following.box and _comes_first(following.box, one.box):
            sentence = f"“{one.name}” is read before “{following.name}”, which is seen first."
            found.add("reading-order", sentence, slide.where)


def _is_read(shape: Shape) -> bool:
    if not shape.top or shape.decorative or shape.placeholder in FURNITURE or shape.tag == "cxnSp":
        return False
    return shape.tag != "sp" or bool(shape.text.strip())


def _comes_first(one: Box, other: Box) -> bool:
    """Return whether a box is plainly seen before another: above it in its column, or left of it in its row."""
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    slack = 0.1 * min(one.height, other.height)
    above = one.bottom <= other.y + slack and across > 0
    left = one.right <= other.x + 0.1 * min(one.width, other.width) and down > 0.5 * max(one.height, other.height)
    return above or left


def title_of(shapes: Sequence[Shape]) -> str:
    """Return the words of a slide's title; empty where it has none."""
    return next((" ".join(shape.text.split()) for shape in shapes if shape.is_title and shape.text.strip()), "")


def audit_media(found: Findings, slide: Slide) -> None:
    """Report videos and sounds without captions."""
    for shape in slide.sheet.shapes:
        head = child(shape.element[0], f"{P}nvPr")
        media = [] if head is None else [one for one in head if one.tag in (f"{A}videoFile", f"{A}audioFile")]
        if media:
            found.look("videos and sounds")
            if not any("track" in str(one.tag).casefold() for one in shape.element.iter()):
                found.add("no-captions", "A video or sound has no captions.", slide.place(shape))
