"""Step 4 of reading: the lines of a content file made ready for Python-Markdown, each with a mark of its number.

Python-Markdown drops line numbers, and some habits of authors with them: it wants four blanks before a nested
point, an empty line before a list, and a full stop after a number, or it runs the points together in silence.
Here two blanks, no empty line, ``1)`` and a pasted "•" mean what they look like. Abbreviation definitions and
``{: … }`` marks are taken out, so that nothing written in braces is lost as an attribute.
"""

import re
from itertools import count
from pathlib import Path

from briefings.patterns import pattern_of
from briefings.problems import Place, error, warning
from briefings.readers.habits import habit_problems, may_be_unusual, usual
from briefings.readers.levels import Level, close_levels, level_of
from briefings.readers.marks import mark, marks_from
from briefings.readers.prepared import Prepared
from briefings.readers.shorts import read_short

INDENT = 4
"""Blanks that Python-Markdown wants for each level of nesting."""

_ITEM = re.compile(r"(?P<indent> *)(?P<sign>[-*+•▪◦‣]|\d{1,3}[.)])(?P<gap> +)(?=\S)")
_BULLETS = frozenset("-*+•")
_YEAR = pattern_of(r"^(\d{4,}+)\.(?= )")
"""A figure of four digits or more is a year or a sum at the head of a line, and no number of a point."""
_DEFINITION = re.compile(r"(?P<indent> *):(?P<gap> {1,3})(?=\S)")
_REFERENCE = pattern_of(r" {0,3}\[[^\]]+\]:\s")
_ADDRESS = pattern_of(r" {0,3}\[[^\]]+\]:\s+<?(?:https?://|mailto:|tel:|#)")
_CALLOUT = pattern_of(r"!!!\s*(?P<name>[\w-]+)\s*+(?:\"(?P<title>.*)\")?\s*$")
_ATTRIBUTES = pattern_of(r"(?<!\s)\s*+\{:\s*+(?P<words>[^{}]*+)\}\s*$")
_PICTURE = pattern_of(r" *!\[")
_RULE = pattern_of(r" {0,3}(?:(?:- *+){3,}+|(?:\* *+){3,}+|(?:_ *+){3,}+)$")
_UNDERLINE = pattern_of(r" {0,3}(?:=+|-+) *$")
_SEPARATOR = re.compile(r" *+\|?(?: *+:?-++:? *+\|)++(?: *+:?-++:?)? *$")
_PREFIX = re.compile(r"(?:> ?)*(?:#{1,6} *|\| *)?")
_QUOTED = re.compile(r" {0,3}> ?")
_OF_NO_WORD = "`~-*_[=|:"
"""What rules, fences, references and lines under headings and heads of tables begin with."""
_FENCE = pattern_of(r" *(?:```|~~~)")


def prepare_lines(text: str, path: Path, first_line: int) -> Prepared:
    """Return the lines of a text whose first is number `first_line` of the file, ready for Python-Markdown."""
    prepared = Prepared(path)
    walk = _Walk(prepared)
    lines = text.split("\n")
    if may_be_unusual(text):
        lines = [usual(line).expandtabs(INDENT) for line in lines]
    out, columns = walk.out, prepared.columns
    signs, after = marks_from(first_line), [*lines[1:], ""]
    for number, sign, line, following in zip(count(first_line), signs, lines, after, strict=False):
        if not line or line.isspace():
            out.append("")
            walk.before, walk.in_table = "", False
        elif walk.in_quote or walk.callout_indent is not None:
            walk.line(line, number, following)
        elif not walk.before and "|" not in line and _is_paragraph(line, following):  # its words, and no more
            walk.levels.clear()
            columns[number] = 1
            out.append(sign + line)
            walk.before = line
        elif walk.is_plain(line, number):
            walk.before = line
        elif line[0] in " >!":
            walk.line(line, number, following)
        else:
            walk.text(line, number, following)
            walk.before = line
    prepared.text = "\n".join(walk.out)
    return prepared


def _is_paragraph(line: str, following: str) -> bool:
    """Return whether a line at the margin, with nothing before it, can be but words, which may all be bold."""
    return line[0].isalpha() or (line.startswith("**") and line[2:3].isalpha() and not following)


class _Walk:
    """One walk down the lines of a file."""

    def __init__(self, prepared: Prepared) -> None:
        self.prepared = prepared
        self.out: list[str] = []
        self.levels: list[Level] = []
        self.before = ""
        self.in_table = False
        self.in_quote = False
        self.in_fence = False
        self.callout_indent: int | None = None
        """Blanks before the text of the call-out that is open; 0 until its first line has come."""

    def line(self, line: str, number: int, following: str) -> None:
        """Add a line that is not empty; `following` is the next."""
        indent = len(line) - len(line.lstrip())
        if self.callout_indent is not None and indent == 0:
            self.leave()
        may_quote = self.callout_indent is None and (self.in_quote or not self.levels or indent == 0)
        quoted = _QUOTED.match(line) if may_quote else None  # no part of a point
        if self.in_quote and not quoted:
            self.leave()
        if quoted:
            line = line[quoted.end() :].rstrip()
            self.quote(line, number, _QUOTED.sub("", following), quoted.end())
        elif indent == 0 and line.startswith("!!!"):
            self.callout(line, number)
        elif self.callout_indent is not None:
            self.callout_indent = self.callout_indent or indent
            self.text(line[min(indent, self.callout_indent) :], number, following, " " * INDENT, self.callout_indent)
        else:
            self.text(line, number, following)
        self.before = line

    def is_plain(self, line: str, number: int) -> bool:
        """Return whether a line at the margin can be but one thing, and is added now: most are.

        Headings have nothing before them, points have words, rows of a table have one before them.
        """
        first, end = line[0], 0
        if "{:" in line:
            return False
        if first.isdecimal():
            figure, dot, words = line.partition(". ")
            if not dot or not words[:1].strip() or len(figure) > 3 or not figure.isdecimal():
                return False
            self.point(0, figure, words, number, len(figure) + len(dot))
            return True
        if first == "-":
            end = 2
            if line[1:2] != " " or not line[2:3].strip() or line[2] == "-":
                return False
            self.part()
            if len(self.levels) != 1 or self.levels[0].indent or self.levels[0].ordered is not False:
                self.levels = [Level(0, False)]
        else:
            is_row = first == "|" and self.in_table and not self.levels and not _SEPARATOR.match(line)
            is_heading = first == "#" and not self.before and "|" not in line
            found = _PREFIX.match(line) if is_row or is_heading else None
            if found is None or line[found.end() : found.end() + 4].isdecimal():
                return False
            end = found.end()
            if is_heading:
                self.levels.clear()
                self.part()
        self.add(line[:end], line[end:], number, end)
        return True

    def leave(self) -> None:
        """Leave the call-out or quote that is open; what follows has nothing to do with lists inside it."""
        self.callout_indent = None
        self.in_quote = False
        self.levels.clear()
        self.part()

    def part(self) -> None:
        """Put an empty line before what comes next, as Python-Markdown wants it."""
        if self.out and self.out[-1].strip():
            self.out.append(">" if self.in_quote else "")

    def quote(self, inner: str, number: int, following: str, shift: int) -> None:
        """Add a line of a quote by what stands after its sign."""
        if not self.in_quote:
            self.part()
            self.levels.clear()
            self.in_quote, self.before = True, ""
        if inner.strip():
            self.text(inner, number, following, "> ", shift)
        else:
            self.out.append(">")
            self.before, self.in_table = "", False

    def callout(self, line: str, number: int) -> None:
        self.levels.clear()
        self.part()
        found = _CALLOUT.match(line)
        name = found["name"] if found else ""
        if found and name in ("note", "notes"):
            self.callout_indent = 0
            self.out.append(f'!!! {name} "{mark(number)}{found["title"] or ""}"')
            self.prepared.columns[number] = 1
            return
        hint = 'Write !!! note "Title" for everyone or !!! notes for the trainer, and four blanks before its text.'
        place = Place(self.prepared.path, number, 1)
        self.prepared.problems.append(
            error(place, "unknown-callout", "This call-out is of no kind that is known.", hint)
        )
        self.out.append(mark(number) + line)

    def text(self, line: str, number: int, following: str, lead: str = "", shift: int = 0) -> None:
        """Add a line of text; `lead` goes before it, and `shift` columns were cut off it."""
        if line.startswith("*[") and self.definition(line, number):
            return
        if line.strip(" ") in _BULLETS:
            self.empty_item(number)
            return
        if "{:" in line:
            line = self.attributes(line, number)
        if item := _ITEM.match(line):
            indent, sign, words = item.end("indent"), item["sign"], line[item.end() :]
            if words[0] != sign or not _RULE.match(line):
                self.point(indent, sign.rstrip(".)"), words, number, item.end(), lead=lead, shift=shift)
                return
        elif definition := _DEFINITION.match(line):
            self.levels = [Level(len(definition["indent"]), None)]
            self.add(f"{lead}:   ", line[definition.end() :], number, definition.end() + shift)
            return
        self.plain(line, number, following, lead, shift)

    def add(self, start: str, rest: str, number: int, column: int) -> None:
        self.prepared.columns.setdefault(number, column + 1)
        self.out.append(f"{start}{mark(number)}{rest}")

    def plain(self, line: str, number: int, following: str, lead: str, shift: int) -> None:
        stripped = line.lstrip()
        indent = len(line) - len(stripped)
        if self.levels and not self.before:  # else it runs on from the last line
            close_levels(self.levels, indent)
        if self.before or (following.strip() and stripped.startswith("**")):
            place = Place(self.prepared.path, number)
            self.prepared.problems += habit_problems(stripped, self.before, following, bool(self.levels), place)
        if stripped[0] in _OF_NO_WORD and self.unmarked(stripped, number):
            self.out.append(lead + stripped)
            return
        if "|" in stripped and _SEPARATOR.match(following) and not self.in_table:
            self.part()
            self.in_table = True
        if stripped.startswith("#"):
            self.levels.clear()
            self.part()
        prefix = _PREFIX.match(stripped) if stripped[0] in ">#|" else None
        end = prefix.end() if prefix else 0
        blanks = " " * INDENT * len(self.levels)
        rest = _YEAR.sub(r"\1\\.", stripped[end:]) if stripped[end : end + 4].isdecimal() else stripped[end:]
        self.add(f"{lead}{blanks}{stripped[:end]}", rest, number, indent + end + shift)

    def unmarked(self, stripped: str, number: int) -> bool:
        """Return whether a line must stay as it is; a line across the page and a code fence are problems."""
        sign, place = stripped[0], Place(self.prepared.path, number)
        if sign in "`~" and _FENCE.match(stripped):
            self.in_fence = not self.in_fence
            if not self.in_fence:
                return False
            hint = "Write the words as an ordinary paragraph, or between single ` signs."
            self.prepared.problems.append(error(place, "unknown-block", "A block of code starts here.", hint))
            return False
        is_underline = sign in "=-" and bool(self.before) and bool(_UNDERLINE.match(stripped))
        if sign in "-*_" and _RULE.match(stripped) and not is_underline:
            message = "A line across the page is not shown in any of the formats."
            hint = "Remove it; headings part the text."
            self.prepared.problems.append(warning(place, "unknown-block", message, hint))
            self.levels.clear()
            self.part()
            self.in_table = False
            return True
        is_reference = sign == "[" and bool(_REFERENCE.match(stripped))
        if is_reference and not _ADDRESS.match(stripped):
            hint = "For a short form write *[EHCP]: its meaning; for a link write [words](https://address)."
            self.prepared.problems.append(error(place, "link-not-understood", "This line would not be shown.", hint))
        is_separator = sign in "|:-" and bool(_SEPARATOR.match(stripped))
        return (is_underline and not self.levels) or is_separator or is_reference

    def point(
        self, indent: int, sign: str, words: str, number: int, start: int, *, lead: str = "", shift: int = 0
    ) -> None:
        """Add a point that stands so far in, with a bullet or figures for its sign; its words begin at `start`."""
        ordered = sign.isdecimal()
        self.part()  # Python-Markdown runs points together, or changes their order, where only some are apart
        level = level_of(self.levels, indent, ordered)
        if ordered:
            place = Place(self.prepared.path, number, indent + shift + 1)
            self.prepared.problems += level.counted(int(sign), place)
        new_sign = f"{sign}." if ordered else "-"
        blanks = " " * INDENT * (len(self.levels) - 1)
        self.add(f"{lead}{blanks}{new_sign} ", words, number, start + shift)

    def empty_item(self, number: int) -> None:
        """Refuse a point without words, which is no line under a heading."""
        hint = "Write it, or remove the sign."
        place = Place(self.prepared.path, number)
        self.prepared.problems.append(error(place, "empty-point", "This point has no words.", hint))

    def definition(self, line: str, number: int) -> bool:
        """Return whether a line explains an abbreviation, and keep it."""
        short, problem = read_short(line, Place(self.prepared.path, number, 1))
        self.prepared.shorts += [short] if short else []
        self.prepared.problems += [problem] if problem else []
        if short or problem:
            self.out.append("")
        return bool(short or problem)

    def attributes(self, line: str, number: int) -> str:
        found = _ATTRIBUTES.search(line)
        if found is None or not (line.lstrip().startswith("#") or _PICTURE.match(line)):
            return line
        self.prepared.attributes[number] = tuple(found["words"].split())
        return line[: found.start()]
