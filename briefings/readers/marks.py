"""Line numbers that survive Python-Markdown, which keeps none: one private character at the head of each line.

The character's code point is the line's number. `lines` puts the marks in, `markdown` takes them out again, and
`textfile` has made sure that no author's text holds one.
"""

import re
from collections.abc import Iterator
from itertools import count

_FIRST = 0xF0000
ANY_MARK = "[\U000f0000-\U000ffffd]"
"""A pattern for the mark of any line."""
_MARK = re.compile(ANY_MARK)


def mark(line: int) -> str:
    """Return the mark of a line, whose number is at most 65,533."""
    return chr(_FIRST + line)


def marks_from(line: int) -> Iterator[str]:
    """Return the marks of all lines from one on."""
    return map(chr, count(_FIRST + line))


def line_of(character: str) -> int | None:
    """Return the line whose mark a character is, None where it is none."""
    line = ord(character) - _FIRST
    return line if line > 0 else None


def without_marks(text: str) -> str:
    """Return a text without its marks."""
    return text if text.isascii() else _MARK.sub("", text)


def unmarked(text: str) -> tuple[str, int | None]:
    """Return a text without its marks, and the line of the last, None where it has none."""
    if text.isascii():
        return text, None
    first, rest = ord(text[0]) - _FIRST, text[1:]
    if first >= 0 and ("\n" not in rest or rest.isascii() or not _MARK.search(rest)):  # a line has one mark
        return rest, first
    found = _MARK.findall(text)
    return without_marks(text), ord(found[-1]) - _FIRST if found else None


def first_mark(text: str) -> int | None:
    """Return the line of the first mark in a text, None where it has none."""
    if text.isascii():
        return None
    first = ord(text[0]) - _FIRST
    if first >= 0:
        return first
    found = _MARK.search(text)
    return ord(found[0]) - _FIRST if found else None
