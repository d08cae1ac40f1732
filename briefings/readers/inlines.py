"""Small decisions about inlines that need no Markdown: joining words, finding abbreviations, refusing links."""

import re
from collections.abc import Iterable, Iterator, Mapping

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
_NOT_IN_ADDRESSES = pattern_of(r"[\s<>\"\\^`{|}]")
_ADDRESS = pattern_of(r"https?://[^/?#\s]+\.?[^/?#\s]*")
ALLOWED_LINKS = ("https://", "http://", "mailto:", "tel:", "#")
"""How a link may begin. Everything else, `javascript:`, `data:` and `file:` above all, is refused."""


def decoded(text: str) -> str:
    """Return a text with character references, such as ``&amp;``, as the characters that they stand for."""
    if "\x02" in text:
        text = text.replace("\x02amp\x03", "&")
    return _ENTITY.sub(_character, text) if "&" in text and ";" in text else text


def _character(reference: re.Match[str]) -> str:
    """Return what a character reference stands for, nothing where no document takes it."""
    from html import unescape

    return _FORBIDDEN.sub("", unescape(reference[0]))


def leftovers(text: str) -> list[tuple[str, str, str]]:
    """Return code, message and hint for what stayed plain words although the author meant something else."""
    has_signs = "<" in text or "[" in text or ":" in text or "**" in text or "~~" in text or "!!!" in text
    return list(_leftovers(text)) if has_signs else []  # most have none


def _leftovers(text: str) -> Iterator[tuple[str, str, str]]:
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


def joined(inlines: Iterable[Inline]) -> Inlines:
    """Return the inlines inside another with runs of blanks made one, and kept at both ends."""
    kept = [i for i in inlines if not isinstance(i, Text) or i.text]
    return tuple([Text(with_single_blanks(i.text)) if isinstance(i, Text) else i for i in kept])


def with_single_blanks(text: str) -> str:
    """Return a text with runs of blanks made one."""
    return _BLANKS.sub(" ", text) if "  " in text or "\n" in text or "\t" in text else text


def tidy(inlines: Iterable[Inline]) -> Inlines:
    """Return inlines with neighbouring words joined, runs of blanks made one, and none at either end."""
    merged: list[Inline] = []
    for inline in inlines:
        last = merged[-1] if merged else None
        if isinstance(inline, Text) and isinstance(last, Text):
            merged[-1] = Text(last.text + inline.text)
        else:
            merged.append(inline)
    found: list[Inline] = []
    end = len(merged) - 1
    for index, inline in enumerate(merged):
        if not isinstance(inline, Text):
            found.append(inline)
            continue
        text = with_single_blanks(inline.text)
        if index == 0 or isinstance(merged[index - 1], LineBreak):
            text = text.lstrip(" ")
        if index == end or isinstance(merged[index + 1], LineBreak):
            text = text.rstrip(" ")
        if text:
            found.append(Text(text))
    return tuple(found)


def link_allowed(target: str) -> bool:
    """Return whether a link's target is an address that a document may hold."""
    lowered = target.strip().lower()
    if not lowered.startswith(ALLOWED_LINKS) or _NOT_IN_ADDRESSES.search(target):
        return False
    return not lowered.startswith("http") or bool(_ADDRESS.match(lowered))


def with_abbreviations(inlines: Inlines, finder: Finder, meanings: Mapping[str, str]) -> Inlines:
    """Return inlines in which every short form that is found carries its meaning; code is left alone."""
    found: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text(text):
                found += split(text, finder, meanings)
            case Strong(children):
                found.append(Strong(with_abbreviations(children, finder, meanings)))
            case Emphasis(children):
                found.append(Emphasis(with_abbreviations(children, finder, meanings)))
            case Link(children, target):
                found.append(Link(with_abbreviations(children, finder, meanings), target))
            case Code() | Abbreviation() | LineBreak():
                found.append(inline)
    return tuple(found)


def split(text: str, finder: Finder, meanings: Mapping[str, str]) -> Inlines:
    """Return words with every short form that is found set apart."""
    found = finder.found(text)
    if not found:
        return (Text(text),) if text else ()
    end = 0
    parts: list[Inline] = []
    for start, short in found:
        if start > end:
            parts.append(Text(text[end:start]))
        parts.append(Abbreviation(short, meanings[short]))
        end = start + len(short)
    return (*parts, Text(text[end:])) if end < len(text) else tuple(parts)
