"""Long text in parts: cut between sentences where that is enough, else between words. Nothing is lost or changed."""

from dataclasses import replace
from itertools import pairwise
from typing import assert_never

from briefings.patterns import pattern_of
from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text, plain_text
from briefings.writers.slides.texts import words_of_text

_SENTENCE_END = pattern_of(r"(?<=[.!?])[”’\"')\]]*\s+")
_WORD_END = pattern_of(r"\s+")


def cut(inlines: Inlines, offset: int) -> tuple[Inlines, Inlines]:
    """Return some inlines before and after a character, counted as `plain_text` has them."""
    before: list[Inline] = []
    for index, inline in enumerate(inlines):
        length = len(plain_text((inline,)))
        if offset < length:
            left, right = _cut(inline, offset)
            return (*before, *left), (*right, *inlines[index + 1 :])
        before.append(inline)
        offset -= length
    return tuple(before), ()


def _cut(inline: Inline, offset: int) -> tuple[Inlines, Inlines]:
    if offset == 0:
        return (), (inline,)
    match inline:
        case Text(text) | Code(text):
            return (replace(inline, text=text[:offset]),), (replace(inline, text=text[offset:]),)
        case Strong(children) | Emphasis(children) | Link(children):
            left, right = cut(children, offset)
            return (replace(inline, children=left),), (replace(inline, children=right),)
        case Abbreviation() | LineBreak():
            return (inline,), ()
    assert_never(inline)


def in_parts(inlines: Inlines, count: int) -> list[Inlines]:
    """Return some inlines in about `count` parts of equal length, cut after sentences if there are enough."""
    text = plain_text(inlines)
    offsets: list[int] = []
    for pattern in (_SENTENCE_END, _WORD_END):
        ends = [match.end() for match in pattern.finditer(text) if match.start() > 0 and match.end() < len(text)]
        if len(ends) >= count - 1:
            offsets = _nearest(ends, [len(text) * part / count for part in range(1, count)])
            break
    parts, rest = [], inlines
    for start, end in pairwise([0, *offsets]):
        part, rest = cut(rest, end - start)
        parts.append(part)
    return [*parts, rest]


def _nearest(ends: list[int], targets: list[float]) -> list[int]:
    """Return the end nearest to each target, each end once, in order."""
    chosen = {min(ends, key=lambda end: abs(end - target)) for target in targets}
    return sorted(chosen)


def without_stop(inlines: Inlines) -> Inlines:
    """Return some inlines without a full stop at their end, which a title or a lead alone does not need."""
    plain, _ = words_of_text(inlines)
    text = plain.rstrip()
    if not text.endswith(".") or text.endswith(".."):
        return inlines
    last = inlines[-1]
    if isinstance(last, Text) and len(last.text) > 1 and text == plain:
        return (*inlines[:-1], Text(last.text[:-1]))
    kept, _ = cut(inlines, len(text) - 1)
    return kept


def cut_short(text: str, most: int) -> str:
    """Return the beginning of a text, at most so many characters, with an ellipsis where it goes on."""
    if len(text) <= most:
        return text
    beginning = text[: max(1, most - 1)]
    words, blank, _ = beginning.rpartition(" ")
    return (words if blank else beginning).rstrip(" ,;:–-") + "…"
