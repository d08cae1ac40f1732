"""Small decisions about inlines that need no Markdown: joining words, finding abbreviations, refusing links."""

import html
import re
from collections.abc import Iterator, Mapping

from briefings.characters import TURNING, UNFIT, WITHOUT_WIDTH
from briefings.patterns import pattern_of
from briefings.readers.finder import Finder
from briefings.richtext import Abbreviation, Code, Emphasis, Inline, Inlines, LineBreak, Link, Strong, Text

_BLANKS = re.compile(r"[ \t\n]+")
_ENTITY = pattern_of(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_FORBIDDEN = pattern_of(f"[{UNFIT}{TURNING}{WITHOUT_WIDTH}]")
"""Characters that no document can or should hold, and those that `marks` needs: no reference may bring them in."""
_RAW_HTML = pattern_of(r"</?[A-Za-z][^<>]*>")
_NEAR_MISS = re.compile(r"\*\*|~~|\*\[[^\]]+\]|^:::|^\[[ x]\] |\s:(?=[A-Za-z]{2})|^!!!")
"""Signs of Markdown that made nothing: bold without an end, an abbreviation without its colon, and so on."""
_BROKEN_LINK = pattern_of(
    r"!?\[[^\[\]]+\](?:[\[(]|\s\((?=(?:https?:|www\.|mailto:|#|[^\s()]+\.[a-z]{2,})))|\[\^[^\]]+\]"
)
"""A link gone wrong. Brackets and then a bracketed remark, as in quoted speech, are words."""
_LEFT_OVER = re.compile(r"[<*~:\[!]")
"""A sign that each of these holds."""
ALLOWED_LINKS = ("https://", "http://", "mailto:", "tel:", "#")
"""How a link may begin. Everything else, `javascript:`, `data:` and `file:` above all, is refused."""


def decoded(text: str) -> str:
    """Return a text with character references, such as ``&amp;``, as the characters that they stand for."""
    if "\x02" in text:
        text = text.replace("\x02amp\x03", "&")
    return _ENTITY.sub(lambda found: _FORBIDDEN.sub("", html.unescape(found[0])), text) if "&" in text else text


def leftovers(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield code, message and hint for what stayed plain words although the author meant something else."""
    if not _LEFT_OVER.search(text):
        return
    names: set[str] = set()
    for found in _RAW_HTML.finditer(text) if "<" in text else ():
        name = re.split(r"[\s/>]", found[0].lstrip("</"))[0].lower()
        if name not in names:
            names.add(name)
            hint = "Take it out; where a < sign is meant, put a blank after it or write &lt;"
            yield "raw-html", f"HTML is not allowed: '{found[0]}' would be shown as it stands.", hint
    for found in _NEAR_MISS.finditer(text):
        hint = "Check the signs against the guide; put a \\ before a sign that is meant to be seen."
        yield "mark-not-understood", f"'{found[0].strip()}' would be shown as it stands.", hint
    for found in _BROKEN_LINK.finditer(text) if "[" in text else ():
        hint = "Write [words](https://address) without a blank between; notes at the foot of a page are not known."
        yield "link-not-understood", f"'{found[0]}…' looks like a link and is none.", hint


def joined(inlines: Inlines) -> Inlines:
    """Return the inlines inside another with runs of blanks made one, and kept at both ends."""
    return tuple([Text(_with_single_blanks(i.text)) if isinstance(i, Text) else i for i in inlines if _is_any(i)])


def _is_any(inline: Inline) -> bool:
    return not isinstance(inline, Text) or bool(inline.text)


def _with_single_blanks(text: str) -> str:
    return _BLANKS.sub(" ", text) if "  " in text or "\n" in text or "\t" in text else text


def tidy(inlines: Inlines) -> Inlines:
    """Return inlines with neighbouring words joined, runs of blanks made one, and none at either end."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):
        text = _with_single_blanks(inlines[0].text).strip(" ")
        return (Text(text),) if text else ()
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if isinstance(inline, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + inline.text)
        else:
            merged.append(inline)
    return tuple(i for i in _trimmed(list(joined(tuple(merged)))) if _is_any(i))


def _trimmed(inlines: list[Inline]) -> Iterator[Inline]:
    for index, inline in enumerate(inlines):
        if not isinstance(inline, Text):
            yield inline
            continue
        text = inline.text
        if index == 0 or isinstance(inlines[index - 1], LineBreak):
            text = text.lstrip(" ")
        if index == len(inlines) - 1 or isinstance(inlines[index + 1], LineBreak):
            text = text.rstrip(" ")
        yield Text(text)


def link_allowed(target: str) -> bool:
    """Return whether a link's target is an address that a document may hold."""
    lowered = target.strip().lower()
    if not lowered.startswith(ALLOWED_LINKS) or re.search(r"[\s<>\"\\^`{|}]", target):
        return False
    return not lowered.startswith("http") or bool(re.match(r"https?://[^/?#\s]+\.?[^/?#\s]*", lowered))


def with_abbreviations(inlines: Inlines, finder: Finder, meanings: Mapping[str, str]) -> Inlines:
    """Return inlines in which every short form that is found carries its meaning; code is left alone."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):  # most are
        return _split(inlines[0], finder, meanings)
    return tuple(_explained(inlines, finder, meanings))


def _explained(inlines: Inlines, finder: Finder, meanings: Mapping[str, str]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Text():
                yield from _split(inline, finder, meanings)
            case Strong(children):
                yield Strong(tuple(_explained(children, finder, meanings)))
            case Emphasis(children):
                yield Emphasis(tuple(_explained(children, finder, meanings)))
            case Link(children, target):
                yield Link(tuple(_explained(children, finder, meanings)), target)
            case Code() | Abbreviation() | LineBreak():
                yield inline


def _split(words: Text, finder: Finder, meanings: Mapping[str, str]) -> Inlines:
    text, end, parts = words.text, 0, list[Inline]()
    for start, short in finder.found(text):
        if start > end:
            parts.append(Text(text[end:start]))
        parts.append(Abbreviation(short, meanings[short]))
        end = start + len(short)
    if not parts:
        return (words,) if text else ()
    return (*parts, Text(text[end:])) if end < len(text) else tuple(parts)
