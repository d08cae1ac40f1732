"""Numbers that announce a list, and the list that follows: "three themes" before a list of four."""

import re
from collections.abc import Iterator
from itertools import pairwise

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import NUMBER, in_words, number_of, passages_by_words
from briefings.model import Kind, Section
from briefings.problems import Severity
from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Callout,
    Inlines,
    NumberedList,
    Paragraph,
    Table,
    plain_text,
)

_THINGS = (
    "things|themes|points|areas|questions|strengths|recommendations|actions|stages|steps|phases|findings|reasons|factors|"
    "ways|aims|objectives|messages|lessons|priorities|improvements|examples|issues|concerns|parts|tasks|changes|barriers|"
    "principles|measures|agencies|organisations|partners|outcomes|elements|methods|sources|pieces of work"
)
_THEMED = f"{_THINGS}|cases|families|stories|children|young people"
_BETWEEN = r"(?:(?!(?:of|the|and|in|to|for|with|at|by|on|from|or|out)\b)[a-z][\w’-]*\s+){0,2}?"
_ANNOUNCED = re.compile(rf"\b(?P<number>{NUMBER})\s+{_BETWEEN}(?:{_THINGS})\b", re.IGNORECASE)
_ANNOUNCED_THEMES = re.compile(rf"\b(?P<number>{NUMBER})\s+{_BETWEEN}(?:{_THEMED})\b", re.IGNORECASE)
_LETTER = re.compile(r"(?<![\w(])\(?[a-h]\)\s")
_AND = re.compile(r"\band\b|&")
_LISTS = BulletList | NumberedList | Table
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?])\s)")
_SHARE = re.compile(rf"\b(?:{NUMBER}|some|any|each|one|most) of (?:the |these |our )?$", re.IGNORECASE)

_KINDS = {
    Kind.ACTIONS: "recommendations|actions",
    Kind.LEARNING: "learning points|lessons|themes",
    Kind.STRENGTHS: "strengths",
    Kind.QUESTIONS: "questions",
    Kind.CASES: "cases",
}
_IN_SUMMARY = {
    kind: re.compile(rf"\b(?P<number>{NUMBER})\s+{_BETWEEN}(?:{nouns})\b", re.IGNORECASE)
    for kind, nouns in _KINDS.items()
}
_GOOD_CASES = re.compile(r"\b(?:good practice|examples?) (?:in|from) $", re.IGNORECASE)
_WHOSE = "GOV.UK style guide: lists, which follow from the line that introduces them"


@rule(
    "count-of-list",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="A number announces more or fewer points than follow.",
    reason="Either a point was lost or the number is old; a reader cannot tell which.",
    source=_WHOSE,
    wrong="The audit found three themes:\n\n- time\n- records\n- fathers\n- schools",
    right="The audit found four themes:\n\n- time\n- records\n- fathers\n- schools",
)
def count_of_list(manuscript: Manuscript) -> Iterator[Finding]:
    """Find numbers of things that are not how many points, rows, themes or names follow at once."""
    passages = passages_by_words(manuscript)
    for words, pattern, count, follows in _announcements(manuscript):
        passage = passages.get(id(words))
        found = _last_announced(plain_text(words), pattern)
        if passage and found and number_of(found["number"]) != count:
            message = f"'{found[0]}' announces {in_words(number_of(found['number']))}, but {in_words(count)} {follows}."
            hint = "Look up whether a point is missing, or mend the number."
            yield Finding(manuscript.place(passage, *found.span()), message, hint)
    yield from _inline_lists(manuscript)


def _last_announced(text: str, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return the number of things in the last sentence of some words, unless it is a share of others."""
    start = [found.end() for found in _SENTENCE_START.finditer(text) if found.end() < len(text)][-1:]
    found = pattern.search(text, start[0] if start else 0)
    return None if found is None or _SHARE.search(text[: found.start()]) else found


_Announcement = tuple[Inlines, re.Pattern[str], int, str]


def _announcements(manuscript: Manuscript) -> Iterator[_Announcement]:
    """Yield words that may announce what follows them, with how much follows, and what it is."""
    for section in manuscript.briefing.sections:
        if section.blocks and isinstance(section.blocks[0], _LISTS):
            yield section.key_message or section.heading, _ANNOUNCED, *_size(section.blocks[0])
        yield from _within(section.blocks)
        yield from _before_themes(section)
        for theme in section.themes:
            if theme.blocks and isinstance(theme.blocks[0], _LISTS):
                yield theme.heading, _ANNOUNCED, *_size(theme.blocks[0])
            halves = (theme.pair.found, theme.pair.needed) if theme.pair else ()
            for blocks in (theme.blocks, *(half.blocks for half in halves)):
                yield from _within(blocks)


def _within(blocks: Blocks) -> Iterator[_Announcement]:
    """Yield each paragraph that a list or table follows, here and inside points and call-outs."""
    for before, after in _neighbours(blocks):
        if isinstance(before, Paragraph) and isinstance(after, _LISTS):
            yield before.children, _ANNOUNCED, *_size(after)


def _neighbours(blocks: Blocks) -> Iterator[tuple[Block, Block]]:
    yield from pairwise(blocks)
    for block in blocks:
        if isinstance(block, BulletList | NumberedList):
            for item in block.items:
                yield from _neighbours(item.blocks)
        elif isinstance(block, Callout):
            yield from _neighbours(block.blocks)


def _size(block: Block) -> tuple[int, str]:
    if isinstance(block, Table):
        return len(block.rows), "rows follow" if len(block.rows) != 1 else "row follows"
    count = len(block.items) if isinstance(block, BulletList | NumberedList) else 0
    return count, "points follow" if count != 1 else "point follows"


def _before_themes(section: Section) -> Iterator[_Announcement]:
    """Yield the opening words of a section that has themes and no list before them."""
    if section.themes and not any(isinstance(block, _LISTS) for block in section.blocks):
        count = len(section.themes)
        follows = "headings follow" if count != 1 else "heading follows"
        if section.key_message:
            yield section.key_message, _ANNOUNCED_THEMES, count, follows
        for block in section.blocks:
            if isinstance(block, Paragraph):
                yield block.children, _ANNOUNCED_THEMES, count, follows


def _inline_lists(manuscript: Manuscript) -> Iterator[Finding]:
    """Find numbers whose things are named in the same sentence, after a colon."""
    for passage in manuscript.body:
        for found in _ANNOUNCED.finditer(passage.text):
            rest = re.split(r"(?<=[.!?])\s", passage.text[found.end() :], maxsplit=1)[0]
            _, colon, named = rest.partition(":")
            fewest, most = _named(named) if colon else (0, 0)
            if fewest >= 2 and not fewest <= number_of(found["number"]) <= most:
                named_count = in_words(fewest) if fewest == most else f"{in_words(fewest)} or {in_words(most)}"
                message = f"'{found[0]}' announces {in_words(number_of(found['number']))}, but {named_count} are named."
                hint = "Look up whether one is missing, or mend the number."
                yield Finding(manuscript.place(passage, *found.span()), message, hint)


def _named(words: str) -> tuple[int, int]:
    """Return the fewest and the most things that some words name: "schools, health and housing" names three.

    Figures among them count what is named ("12 from health, 9 from schools"), so nothing is said of those.
    """
    if letters := len(_LETTER.findall(words)):
        return letters, letters
    parts = [part for part in re.split("[,;]", words) if part.strip()]
    if not parts or re.search(r"\d", words):
        return 0, 0
    joins = sum(len(_AND.findall(part)) for part in parts)
    if re.match(r"\s*and\b", parts[-1]):
        return len(parts), len(parts) + joins - 1
    return len(parts) + bool(_AND.search(parts[-1])), len(parts) + joins


@rule(
    "count-in-summary",
    Family.STRUCTURE,
    Severity.WARNING,
    summary="The summary gives another number of recommendations, themes, strengths or questions than the text has.",
    reason="The summary is what search results and the list of briefings show; the text must keep what it promises.",
    source=_WHOSE,
    wrong="---\ntitle: An audit\npartnership: Example\ndescription: With three recommendations.\n---\n\n"
    "## Recommendations\n\n1. Listen\n2. Write",
    right="---\ntitle: An audit\npartnership: Example\ndescription: With two recommendations.\n---\n\n"
    "## Recommendations\n\n1. Listen\n2. Write",
)
def count_in_summary(manuscript: Manuscript) -> Iterator[Finding]:
    """Find numbers in the title, subtitle and description that are not how many points or themes the text has."""
    for passage in manuscript.passages:
        for kind, pattern in _IN_SUMMARY.items() if passage.name in ("title", "subtitle", "description") else ():
            sizes = _sizes(manuscript, kind)
            for found in pattern.finditer(passage.text):
                if kind is Kind.CASES and not _GOOD_CASES.search(passage.text[: found.start()]):
                    continue
                if sizes and number_of(found["number"]) not in sizes:
                    there = " or ".join(in_words(size) for size in sorted(sizes))
                    message = f"'{found[0]}' in the {passage.name}, but the text has {there}."
                    hint = "Look up which is right, and mend the number or the text."
                    yield Finding(manuscript.place(passage, *found.span()), message, hint)


def _sizes(manuscript: Manuscript, kind: Kind) -> set[int]:
    """Return how many things the sections of a kind hold: themes, and points or rows, whichever there are."""
    sections = [section for section in manuscript.briefing.sections if section.kind is kind]
    themes = sum(len(section.themes) for section in sections)
    blocks = [block for section in sections for block in section.blocks]
    blocks += [block for section in sections for theme in section.themes for block in theme.blocks]
    points = sum(_size(block)[0] for block in blocks if isinstance(block, _LISTS))
    return {count for count in (themes, points) if count} or ({len(sections)} if len(sections) > 1 else set())


RULES = (count_of_list, count_in_summary)
