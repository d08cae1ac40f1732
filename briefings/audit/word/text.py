"""Checks on the paragraphs of a Word file: headings, lists, type size, contrast, language, leftovers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefings.audit.contrast import judge_contrast
from briefings.audit.findings import Findings
from briefings.audit.names import W
from briefings.audit.word.body import Paragraph, Run
from briefings.audit.wording import LONG_PARAGRAPH, is_language, judge_words, plain

LEAST_SIZE = 12.0
"""Points, for the text of the body."""

LONG_TEXT = 300
"""Words from which a text needs headings."""

_TYPED_SIGN = re.compile(r"\s*(?:[•●▪◦‣·o]|[*–-](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s+\S")
_BLANKS = re.compile(r"(?<![ \u00a0\u2003])[ \u00a0\u2003]{4,}\S|\S[ \u00a0\u2003]{4,}")
_CONTENTS = tuple(f"{W}{name}" for name in ("drawing", "pict", "object", "br", "sectPr", "fldChar", "fldSimple"))
_LONGEST_HEADING = 80
_ENDS = tuple(".;:,?!…”’)")


def audit_paragraphs(found: Findings, paragraphs: Sequence[Paragraph], in_body: bool) -> None:
    """Look at what each paragraph is and says; type size and empty lines count in the body only."""
    empty = 0
    for paragraph in paragraphs:
        text = paragraph.text
        empty = empty + 1 if in_body and not text and not paragraph.in_table and _is_empty(paragraph) else 0
        if empty == 2:
            found.add("blanks-as-layout", "Empty paragraphs follow each other.", paragraph.where)
        if not text:
            continue
        found.look("paragraphs")
        judge_words(found, text, paragraph.where)
        raw = "".join(run.text for run in paragraph.runs)
        if _BLANKS.search(raw) and not _is_code(paragraph):
            found.add("blanks-as-layout", "Rows of blanks make space.", paragraph.where)
        if not paragraph.in_list and not paragraph.level and _TYPED_SIGN.match(raw):
            found.add("fake-list", "A typed sign or number makes a list.", paragraph.where)
        for run in paragraph.runs:
            if run.text.strip():
                _audit_run(found, paragraph, run, in_body)


def _audit_run(found: Findings, paragraph: Paragraph, run: Run, in_body: bool) -> None:
    look = run.look
    found.look("runs of text")
    if look.hidden:
        found.add("hidden-text", "Text is hidden.", paragraph.where)
        return
    size = look.size or 10.0
    if in_body and size < LEAST_SIZE and not look.raised:
        found.add("small-text", f"Text is {size:g} pt.", paragraph.where)
    if look.language and not is_language(look.language):
        found.add("wrong-language", f"“{look.language}” is no code of a language.", paragraph.where)
    if look.colour and look.colour != "auto":
        behind = look.behind or paragraph.ground or ("#FFFFFF",)
        judge_contrast(found, (look.colour,), behind, size=size, bold=bool(look.bold), where=paragraph.where)


def audit_headings(found: Findings, paragraphs: Sequence[Paragraph]) -> None:
    """Look at the order of the headings of the body, and for bold lines that play one."""
    titles = [one for one in paragraphs if one.text and _is_title(one)]
    if len(titles) > 1:
        found.add("several-titles", f"{len(titles)} paragraphs have the style Title.", titles[1].where)
    headings = [one for one in paragraphs if one.level]
    found.look("headings", len(headings))
    words = sum(len(one.text.split()) for one in paragraphs)
    if not headings and words > LONG_TEXT:
        found.add("no-headings", f"A text of {words} words has no heading.")
    level = 0
    for heading in headings:
        if not heading.text:
            found.add("empty-heading", "A heading has no words.", heading.where)
            continue
        if heading.level > level + 1:
            before = f"follows one of level {level}" if level else "is the first"
            found.add("heading-skipped", f"A heading of level {heading.level} {before}.", heading.where)
        level = heading.level
    for one, following in pairwise([one for one in paragraphs if one.text]):
        if _plays_heading(one) and not _plays_heading(following) and len(following.text) >= LONG_PARAGRAPH:
            found.add("fake-heading", "A bold line looks like a heading and is none.", one.where)


def _is_title(paragraph: Paragraph) -> bool:
    return paragraph.manner.names[:1] == ("title",)


def _plays_heading(paragraph: Paragraph) -> bool:
    """Return whether a short line is bold by hand: a style that is bold says what it is, in its name."""
    text = paragraph.text
    if paragraph.level or paragraph.in_table or paragraph.in_list or _is_title(paragraph):
        return False
    if len(text) > _LONGEST_HEADING or text.endswith(_ENDS) or not text[:1].isalnum():
        return False
    own = [run for run in paragraph.runs if plain(run.text)]
    return all(run.look.bold and run.own.bold for run in own) and not paragraph.manner.look.bold


def _is_empty(paragraph: Paragraph) -> bool:
    """Return whether a paragraph without words holds nothing else: no picture, break, field or end of a section."""
    return next(paragraph.element.iter(*_CONTENTS), None) is None


def _is_code(paragraph: Paragraph) -> bool:
    return any(re.search(r"code|source|verbatim|preformatted|toc", name) for name in paragraph.manner.names)
