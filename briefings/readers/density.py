"""What makes reading Markdown slow or deep beyond use, found before it is read.

Python-Markdown looks anew through the rest of a paragraph for each bracket that does not close, and calls itself for
each level of a list or quote. No author comes near these limits; whoever does is told the line.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import methodcaller
from pathlib import Path

from briefings.limits import in_force
from briefings.patterns import pattern_of
from briefings.problems import Place, Problem, error

_SIGNS = pattern_of(r"(?:[ \t>*+•|-]|\d{1,3}[.)])*")
_SIGN = pattern_of(r"[>*+•-]|\d{1,3}[.)]")
_BRACKETS = pattern_of(r"[\[\]]")
_PARENTHESES = pattern_of(r"[()]")
_BARS = methodcaller("count", "|")
_SPLIT = "Split it into several, with an empty line between."
_BLANKS_A_LEVEL = 4


def dense_problems(text: str, path: Path, first_line: int) -> list[Problem]:
    """Return a problem for the first of each thing that there is too much of: headings, depth, words in one piece."""
    found = [*_headings(text), *_columns(text), *_depth(text), *_pieces(text)]
    firsts = {code: (line, message, hint) for line, code, message, hint in reversed(found)}
    return [error(Place(path, first_line + line), code, *said) for code, (line, *said) in firsts.items()]


def _headings(text: str) -> Iterator[tuple[int, str, str, str]]:
    most = in_force().content_headings
    if text.count("#") <= most:
        return
    lines = [number for number, line in enumerate(text.split("\n")) if line.lstrip().startswith("#")]
    if len(lines) > most:
        yield lines[most], "too-many-headings", f"There are more than {most} headings.", "Make several files of it."


def _columns(text: str) -> Iterator[tuple[int, str, str, str]]:
    most = in_force().table_columns
    if text.count("|") <= most or max(map(_BARS, text.split("\n\n"))) <= most:
        return
    for number, line in enumerate(text.split("\n")):
        if "|" in line and line.count("|") > most:
            yield number, "table-too-wide", f"A row has more than {most} cells.", "Make several tables of it."
            return


def _depth(text: str) -> Iterator[tuple[int, str, str, str]]:
    most = in_force().nesting_depth
    if not _may_be_deep(most).search(f"\n{text}"):
        return
    for number, line in enumerate(text.split("\n")):
        signs = _SIGNS.match(line)
        lead = signs[0] if signs else ""
        if len(lead) <= most:
            continue
        is_deep = len(_SIGN.findall(lead)) > most and len(set(line.split())) != 1
        if is_deep or len(lead.expandtabs(_BLANKS_A_LEVEL)) - len(lead.lstrip()) > most * _BLANKS_A_LEVEL:
            message = f"Points or quotes stand inside one another more than {most} deep."
            yield number, "too-deep", message, "Three levels are the most that readers follow."
            return


@lru_cache(maxsize=8)
def _may_be_deep(most: int) -> re.Pattern[str]:
    """Return what finds a line that begins with more signs and blanks than there may be levels."""
    return re.compile(rf"\n[ \t>*+•|\d.)-]{{{most + 1}}}")


def _pieces(text: str) -> Iterator[tuple[int, str, str, str]]:
    limits = in_force()
    most_brackets = max(text.count("["), text.count("("))
    if len(text) <= limits.paragraph_characters and most_brackets <= limits.nesting_depth:
        return
    if all(len(part) <= limits.paragraph_characters and _is_flat(part) for part in text.split("\n\n")):
        return  # no paragraph goes on beyond an empty line
    for number, piece in _paragraphs(text.split("\n")):
        if len(piece) > limits.paragraph_characters:
            message = f"A paragraph has more than {limits.paragraph_characters:,} characters."
            yield number, "paragraph-too-long", message, _SPLIT
        for sign, brackets in (("[", _BRACKETS), ("(", _PARENTHESES)):
            if piece.count(sign) > limits.nesting_depth and _deepest(brackets.findall(piece)) > limits.nesting_depth:
                message = f"More than {limits.nesting_depth} brackets '{sign}' are open at once."
                yield (
                    number,
                    "too-many-brackets",
                    message,
                    "Close each, or put a \\ before one that is meant to be seen.",
                )


def _is_flat(text: str) -> bool:
    """Return whether a text has too few brackets for too many to be open at once."""
    most = in_force().nesting_depth
    return text.count("[") <= most and text.count("(") <= most


def _paragraphs(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield each run of lines that Markdown may take for one paragraph, with the number of its first."""
    first, open_lines = 0, list[str]()
    for number, line in enumerate(lines):
        signs = _SIGNS.match(line)
        begins_anew = not line.strip() or line.startswith("#") or bool(signs and signs[0].strip())
        if begins_anew and open_lines:
            yield first, "\n".join(open_lines)
            open_lines = []
        if line.strip():
            first = first if open_lines else number
            open_lines.append(line)
    yield first, "\n".join(open_lines)


def _deepest(brackets: Iterable[str]) -> int:
    depth = deepest = 0
    for bracket in brackets:
        depth = depth + 1 if bracket in "[(" else max(0, depth - 1)
        deepest = max(deepest, depth)
    return deepest
