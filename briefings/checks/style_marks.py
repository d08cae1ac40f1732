"""Signs between words: blanks, quotation marks, exclamation marks, ampersands and slashes."""

import re
from collections.abc import Iterator
from itertools import groupby

from briefings.checks.manuscript import Manuscript, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.style_text import edit, hits, spans_of
from briefings.problems import Edit, Place, Severity
from briefings.richtext import Code

_EXCLAMATION = re.compile(r"(?<=\w)[”’\"')]?(?P<mark>!+)(?!\w)")
_AMPERSAND = re.compile(r"(?<=[\w)’]) & (?=[\w“‘(])")
_AND_OR = re.compile(r"\band\s?/\s?or\b", re.IGNORECASE)
_BLANK_BEFORE = re.compile(r"(?<=[\w)”’]) +[,;:.?!](?=\s|$)")
_BLANK_MISSING = re.compile(r"\b[a-z]{2,}(?:(?P<mark>[.?!;])(?=[A-Z])|(?P<comma>,)(?=[a-z]))[A-Za-z][a-z]+\b")
_DOUBLE_BLANK = re.compile(r"(?<=\S)(?<!\|) {2,}(?=[^\s|])")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_CODE = re.compile(r"`[^`]*`")
_NOT_PROSE = re.compile(r"\s*(?:\||<!--|\*\[|:\s|!!!|!\[|#|(?:[-*+•]|\d+[.)])\s{2,}$)")
_LIST_SIGN = re.compile(r"\s*(?:>\s*)*(?:[-*+•]|\d+[.)]|:|>)\s*$")


@rule(
    "exclamation-mark",
    Family.STYLE,
    Severity.NOTE,
    summary="A sentence of the author's ends in an exclamation mark.",
    reason="A briefing about harm to children informs; an exclamation mark sounds as if it shouted or joked.",
    source="GOV.UK content design: writing for GOV.UK, tone of voice",
    wrong="Always ask the child!",
    right="Always ask the child. One said: “Nobody asked me!”",
)
def exclamations(manuscript: Manuscript) -> Iterator[Finding]:
    """Find exclamation marks outside quotations."""
    for hit in hits(manuscript, _EXCLAMATION):
        place = manuscript.place(hit.passage, *hit.match.span("mark"))
        yield Finding(place, f"This ends in '{hit.match['mark']}'.", "End it with a full stop.")


@rule(
    "ampersand-for-and",
    Family.STYLE,
    Severity.NOTE,
    summary="An ampersand stands for 'and' in a sentence.",
    reason="The word is easier to read and to listen to than the sign, which belongs in names only.",
    source="GOV.UK style guide: Ampersand",
    wrong="Ask about sleep & meals at each visit.",
    right="Ask about sleep and meals at each visit. The charity is called Smith & Daughters.",
)
def ampersands(manuscript: Manuscript) -> Iterator[Finding]:
    """Find ampersands beside a word in small letters: between two capitals they may be of a name."""
    for hit in hits(manuscript, _AMPERSAND):
        last = re.split(r"\s", hit.before)[-1].lstrip("(“‘")[:1]
        if last.islower() or hit.after.lstrip("(“‘")[:1].islower():
            yield hit.finding("The sign '&' stands for 'and' here.", "Write 'and'.", " and ")


@rule(
    "and-or",
    Family.STYLE,
    Severity.NOTE,
    summary="A sentence says 'and/or'.",
    reason="Readers must work out which of three meanings is meant, and a slash cannot be read aloud.",
    source="GOV.UK style guide: Slashes",
    wrong="Tell the parents and/or the carers.",
    right="Tell the parents, the carers or both.",
)
def and_or(manuscript: Manuscript) -> Iterator[Finding]:
    """Find 'and/or'."""
    for hit in hits(manuscript, _AND_OR):
        hint = "Write 'or' where one is enough, 'and' where all are meant, else 'a, b or both'."
        yield hit.finding(f"'{hit.words}' can mean three things.", hint)


@rule(
    "blank-before-mark",
    Family.STYLE,
    Severity.NOTE,
    summary="A blank stands before a comma, a full stop or another mark.",
    reason="The mark may be carried over to the next line, and screen readers may say it aloud.",
    source="GOV.UK style guide",
    wrong="The school knew , but nobody asked .",
    right="The school knew, but nobody asked.",
)
def blanks_before(manuscript: Manuscript) -> Iterator[Finding]:
    """Find blanks before a mark."""
    for hit in hits(manuscript, _BLANK_BEFORE):
        mark = hit.words.strip()
        yield hit.finding(f"A blank stands before '{mark}'.", "Take the blank out.", mark)


@rule(
    "blank-missing",
    Family.STYLE,
    Severity.NOTE,
    summary="No blank stands after a comma or at the end of a sentence.",
    reason="Two words run into one, on the page and when a screen reader says them.",
    source="GOV.UK style guide",
    wrong="The school knew.Nobody asked.",
    right="The school knew. Nobody asked.",
)
def blanks_missing(manuscript: Manuscript) -> Iterator[Finding]:
    """Find words that only a mark keeps apart."""
    for hit in hits(manuscript, _BLANK_MISSING):
        mark = hit.match["mark"] or hit.match["comma"]
        hint = f"Put a blank after the '{mark}'."
        yield hit.finding(
            f"No blank stands after the mark in '{hit.words}'.", hint, hit.words.replace(mark, f"{mark} ")
        )


@rule(
    "blank-double",
    Family.STYLE,
    Severity.NOTE,
    summary="Two or more blanks stand between words.",
    reason="They are no part of any document made from the file, and they hide words from a search in it.",
    source="GOV.UK style guide: Spaces",
    wrong="The plan was clear.  It was shared.",
    right="The plan was clear. It was shared.",
)
def double_blanks(manuscript: Manuscript) -> Iterator[Finding]:
    """Find runs of blanks within a line of the text; the signs of Markdown and of tables may have them."""
    first = _first_line_of_text(manuscript)
    lines = _COMMENT.sub(lambda found: re.sub(r".", "|", found[0]), manuscript.source).split("\n")
    for number, line in enumerate(lines[first:], start=first + 1):
        if "  " not in line.strip() or _NOT_PROSE.match(line):
            continue
        code = [found.span() for found in _CODE.finditer(line)]
        for found in _DOUBLE_BLANK.finditer(line):
            at, end = found.span()
            if _LIST_SIGN.match(line[:at]) or any(start <= at < last for start, last in code):
                continue
            place = Place(manuscript.path, number, at + 1, end + 1)
            mend = Edit(number, at + 1, found[0], " ")
            yield Finding(place, f"There are {end - at} blanks between words.", "Leave one.", mend)


def _first_line_of_text(manuscript: Manuscript) -> int:
    """Return how many lines the settings take, with the line of ``---`` that ends them."""
    ends = (number for number, line in enumerate(manuscript.lines[1:], start=2) if line.strip() == "---")
    return next(ends, 0)


_CURLY = re.compile(r"[“”‘’]")
_STRAIGHT = re.compile(r"(?<!\d)[\"']")
"""A straight mark; after a figure it may stand for feet, inches or minutes."""
_WITHIN_WORD = re.compile(r"(?<=\w)'(?=\w)")
_SINGLE = re.compile(r"(?<!\w)'(?=\S)([^']*[^\s'])'(?!\w)")
_DOUBLE = re.compile(r"(?<!\w)\"(?=\S)([^\"]*[^\s\"])\"(?!\w)")
_PLURAL = re.compile(r"(?<=s)'(?=[\s,.;:?)]|$)")


@rule(
    "quotes-mixed",
    Family.STYLE,
    Severity.NOTE,
    summary="Straight quotation marks or apostrophes stand in a text that has curly ones.",
    reason="Two kinds of marks look as if the text had been put together in haste from several files.",
    source="House style: one kind of quotation mark in a briefing",
    wrong="The child’s view is missing. The parent's view is there.",
    right="The child’s view is missing. The parent’s view is there.",
)
def mixed_quotes(manuscript: Manuscript) -> Iterator[Finding]:
    """Find straight marks in a text with curly ones: one finding for all marks on a line."""
    if not any(_CURLY.search(passage.text) for passage in manuscript.body):
        return
    for passage in manuscript.body:
        code = list(spans_of(passage.inlines, Code))
        marks = [found.start() for found in _STRAIGHT.finditer(passage.text)]
        marks = [at for at in marks if not any(first <= at < last for first, last in code)]
        for _, on_line in groupby(marks, key=lambda at: manuscript.place(passage, at, at + 1).line):
            yield _straight(manuscript, passage, list(on_line))


def _straight(manuscript: Manuscript, passage: Passage, marks: list[int]) -> Finding:
    start, end = marks[0], marks[-1] + 1
    new = curled(passage.text)
    mend = None if _STRAIGHT.search(new, start, end) else _mend(manuscript, passage, new, start, end)
    said = f"There are {len(marks)} straight marks" if len(marks) > 1 else "There is a straight mark"
    hint = "Write “ ” or ‘ ’ for quotations and ’ for an apostrophe."
    return Finding(manuscript.place(passage, start, end), f"{said} in a text that has curly ones.", hint, mend)


def _mend(manuscript: Manuscript, passage: Passage, new: str, start: int, end: int) -> Edit | None:
    """Return the change of the marks, told apart from marks of Markdown by the sign before or after them."""
    for first, last in ((start - 1, end + 1), (start, end + 1), (start - 1, end)):
        if first >= 0 and last <= len(new):
            place = manuscript.place(passage, first, last)
            found = edit(manuscript, place, passage.text[first:last], new[first:last])
            if found:
                return found
    place = manuscript.place(passage, start, end)
    line, at = manuscript.lines[(place.line or 1) - 1], place.column or 1
    beside = line[at - 2 : at - 1] + line[at - 1 + end - start :][:1]
    return edit(manuscript, place, passage.text[start:end], new[start:end]) if set(beside) & set("*_") else None


def curled(text: str) -> str:
    """Return a text with its straight marks curly, where it is certain which each of them is; the others stay."""
    text = _WITHIN_WORD.sub("’", text)
    if text.count('"') == 2 * len(_DOUBLE.findall(text)):
        text = _DOUBLE.sub(r"“\1”", text)
    if text.count("'") == 2 * len(_SINGLE.findall(text)):
        text = _SINGLE.sub(r"‘\1’", text)
    if text.count("'") == 1 and "‘" not in text:
        text = _PLURAL.sub("’", text)
    return text


RULES = (exclamations, ampersands, and_or, blanks_before, blanks_missing, double_blanks, mixed_quotes)
