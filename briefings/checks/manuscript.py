"""What rules look at: a content file as its author sees it, its words with the way back to line and column."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, chain
from pathlib import Path
from typing import TypeVar, assert_never, cast

from briefings.checks.align import offsets_in, start_of
from briefings.checks.settings import CheckSettings
from briefings.facts import texts_in
from briefings.model import Briefing, Details, Section, Theme, figures, runs_in
from briefings.problems import Place
from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Callout,
    DefinitionList,
    Figure,
    Heading,
    Inlines,
    NumberedList,
    Paragraph,
    Quote,
    Table,
    plain_text,
)
from briefings.values import dataclass
from briefings.yamlvalues import Location, YamlFile

T = TypeVar("T")

_FIGURE = re.compile("[0-9]")
_ASCII = bytes(range(128))


class Part(StrEnum):
    """What a passage is in the text."""

    SETTING = "setting"
    HEADING = "heading"
    KEY_MESSAGE = "key message"
    PARAGRAPH = "paragraph"
    POINT = "point"
    CELL = "cell"
    TERM = "term"
    QUOTE = "quote"
    CAPTION = "caption"
    ALT = "alternative text"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that stand together: a paragraph, a point of a list, a cell, a heading, a setting."""

    text: str
    part: Part
    line: int
    """Where it begins in the file, from 1."""
    section: Section | None = None
    """None for a setting."""
    theme: Theme | None = None
    for_trainer: bool = False
    inlines: Inlines = ()
    """The same words with their formatting; none for a setting or alternative text."""
    name: str = ""
    """The setting's name, such as ``subtitle``."""

    @property
    def is_prose(self) -> bool:
        """Whether it is meant to be read as sentences in the author's voice: no heading, cell, term or quotation."""
        return self.part in (Part.PARAGRAPH, Part.POINT, Part.KEY_MESSAGE)


SETTINGS_OF_WORDS = ("title", "subtitle", "description", "period", "type", "marking", "partnership")
"""The settings that hold words of the author's."""


@dataclass(frozen=True)
class Manuscript:
    """A content file that could be read: its lines, its settings with their places, its briefing."""

    path: Path
    source: str
    """The file's text with line ends as ``\\n``."""
    briefing: Briefing
    settings: YamlFile
    """The settings at the head, with the place of each."""
    glossary: Mapping[str, str] = field(default_factory=dict)
    """Acronyms that the partnership shares, with what they mean."""
    ambiguous: Mapping[str, str] = field(default_factory=dict)
    """Acronyms that mean more than one thing, with what the glossary notes of them."""
    config: CheckSettings = field(default_factory=CheckSettings)
    today: date = field(default_factory=date.today)

    @property
    def details(self) -> Details:
        """What the settings say."""
        return self.briefing.details

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file, from index 0."""
        return tuple(self.source.split("\n"))

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the file in reading order, the settings first."""
        sections = (passage for section in self.briefing.sections for passage in _of_section(section))
        return tuple(chain(self._settings(), sections))

    @cached_property
    def _texts(self) -> list[str]:
        """The words of each passage, found without the passages: a build asks for no more where nothing is amiss."""
        texts = [getattr(self.details, name) for name in self._given()]
        texts += texts_in(self.briefing)
        return texts + [figure.alt for figure in figures(self.briefing) if figure.alt]

    @cached_property
    def runs(self) -> list[Inlines]:
        """Every separate run of words of the text."""
        return [run for run, _ in runs_in(self.briefing)]

    @cached_property
    def words(self) -> str:
        """The words of all passages in some order, each from a line of its own."""
        return "\n".join(self._texts)

    @cached_property
    def figures(self) -> str:
        """The words of the passages that hold a figure, with a sign between them that no pattern of figures has."""
        rare = self.words.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
        if any(letter.isdecimal() for letter in rare):
            return self.words
        return "|".join([text for text in self._texts if _FIGURE.search(text)])

    def may_count(self, sign: re.Pattern[str]) -> bool:
        """Return whether anything like this stands in a passage with a figure, which what it is a sign of has.

        It is asked before the passages are searched one by one.
        """
        return sign.search(self.figures) is not None

    @cached_property
    def body(self) -> tuple[Passage, ...]:
        """The passages without the settings."""
        return tuple(passage for passage in self.passages if passage.section)

    def once(self, make: Callable[["Manuscript"], T]) -> T:
        """Return what a function makes of this manuscript, made at the first call only: for what several rules need."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(T, self._made[make])

    @cached_property
    def _made(self) -> dict[object, object]:
        return {}

    def place(self, passage: Passage, start: int = 0, end: int | None = None) -> Place:
        """Return where characters `start` to `end` of a passage stand in the file."""
        first, last = offsets_in(self.source, self.offset(passage), passage.text, start, end or len(passage.text))
        line = bisect_right(self._line_starts, first)
        line_start = self._line_starts[line - 1]
        line_end = self.source.find("\n", first)
        last = min(last, line_end if line_end >= 0 else len(self.source))
        return Place(self.path, line, first - line_start + 1, last - line_start + 1)

    def setting(self, *location: str) -> Place:
        """Return the place of a setting, or of the nearest thing around it."""
        found: Location = location
        return self.settings.place(found)

    def head(self) -> Place:
        """Return the place of the settings as a whole, for what is missing there."""
        return Place(self.path, 1, 1)

    def at(self, thing: Section | Theme | Block) -> Place:
        """Return the place of a section, a theme or a block."""
        return thing.place or Place(self.path)

    def matches(self, pattern: re.Pattern[str], *parts: Part) -> Iterator[tuple[Passage, re.Match[str], Place]]:
        """Yield every match of a pattern in the passages (of some parts only, where given) with its place."""
        for passage in self.passages:
            if not parts or passage.part in parts:
                for match in pattern.finditer(passage.text):
                    yield passage, match, self.place(passage, *match.span())

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return tuple(accumulate((len(line) + 1 for line in self.lines), initial=0))

    def offset(self, passage: Passage) -> int:
        """Return where the words of a passage begin in the file's text."""
        return self._offsets[id(passage)]

    @cached_property
    def _offsets(self) -> dict[int, int]:
        """Where each passage begins, by its identity; each is looked for after the one before it."""
        found, after = {}, 0
        for passage in self.passages:
            begin = max(after, self._line_starts[passage.line - 1])
            offset = found[id(passage)] = start_of(self.source, begin, passage.text)
            after = max(after, min(offset + len(passage.text), len(self.source)))
        return found

    def _settings(self) -> list[Passage]:
        places = self.settings.places
        found = [
            Passage(getattr(self.details, name), Part.SETTING, _line(places[(name,)]), name=name)
            for name in self._given()
        ]
        return sorted(found, key=lambda passage: passage.line)

    def _given(self) -> list[str]:
        places = self.settings.places
        return [name for name in SETTINGS_OF_WORDS if getattr(self.details, name) and (name,) in places]


@dataclass(frozen=True, slots=True)
class _Where:
    """What a passage stands in."""

    section: Section
    theme: Theme | None = None
    part: Part = Part.PARAGRAPH
    for_trainer: bool = False

    def passage(self, inlines: Inlines, place: Place | None, part: Part | None = None) -> Passage:
        text = plain_text(inlines)
        return Passage(text, part or self.part, _line(place), self.section, self.theme, self.for_trainer, inlines)


def _of_section(section: Section) -> Iterator[Passage]:
    where = _Where(section)
    yield where.passage(section.heading, section.place, Part.HEADING)
    if section.key_message:
        yield where.passage(section.key_message, section.place, Part.KEY_MESSAGE)
    yield from _of_blocks(section.blocks, where)
    for theme in section.themes:
        inside = _Where(section, theme)
        yield inside.passage(theme.heading, theme.place, Part.HEADING)
        yield from _of_blocks(theme.blocks, inside)
        for half in (theme.pair.found, theme.pair.needed) if theme.pair else ():
            yield inside.passage(half.heading, half.place, Part.HEADING)
            yield from _of_blocks(half.blocks, inside)


def _of_blocks(blocks: Blocks, where: _Where) -> Iterator[Passage]:
    for block in blocks:
        yield from _of_block(block, where)


def _of_block(block: Block, where: _Where) -> Iterator[Passage]:
    match block:
        case Paragraph(children):
            yield where.passage(children, block.place)
        case Heading(_, children):
            yield where.passage(children, block.place, Part.HEADING)
        case BulletList(items) | NumberedList(items):
            inside = (
                where if where.part is Part.QUOTE else _Where(where.section, where.theme, Part.POINT, where.for_trainer)
            )
            for item in items:
                yield from _of_blocks(item.blocks, inside)
        case DefinitionList(entries):
            for entry in entries:
                yield where.passage(entry.term, entry.place, Part.TERM)
                for meaning in entry.meanings:
                    yield from _of_blocks(meaning, where)
        case Quote(blocks):
            yield from _of_blocks(blocks, replace(where, part=Part.QUOTE))
        case Callout(title, blocks, for_trainer):
            inside = replace(where, for_trainer=where.for_trainer or for_trainer)
            if title:
                yield inside.passage(title, block.place, Part.HEADING)
            yield from _of_blocks(blocks, inside)
        case Table(header, rows):
            for cell in (*header, *(cell for row in rows for cell in row)):
                yield where.passage(cell, block.place, Part.CELL)
        case Figure(_, alt, caption):
            if alt:
                yield replace(where.passage((), block.place, Part.ALT), text=alt)
            if caption:
                yield where.passage(caption, block.place, Part.CAPTION)
        case _:
            assert_never(block)


def _line(place: Place | None) -> int:
    return place.line if place and place.line else 1
