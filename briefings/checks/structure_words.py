"""What the rules on structure and counts share: numbers in words and figures, and the way from blocks to passages."""

import re
from collections.abc import Iterable, Iterator

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.model import Briefing, Kind, Section, section_blocks
from briefings.problems import Place
from briefings.richtext import Inlines, Link, NumberedList, Table, plain_text, walk_blocks
from briefings.values import dataclass

_ONES = dict(
    zip("one two three four five six seven eight nine".split(), range(1, 10), strict=True)  # noqa: SIM905
)
_TEENS = dict(
    zip(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(),  # noqa: SIM905
        range(10, 20),
        strict=True,
    )
)
_TENS = dict(
    zip("twenty thirty forty fifty sixty seventy eighty ninety".split(), range(20, 100, 10), strict=True)  # noqa: SIM905
)
_WORDS = _ONES | _TEENS | _TENS

NUMBER = (
    rf"(?:\d{{1,4}}|(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES)})|{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
)
"""A pattern of a whole number from one to 9,999, in words up to ninety-nine."""


TOOK_PART = re.compile(
    r"\b(?:took part|taking part|participated|contributed|audited|auditors|were involved|completed|submitted|looked)\b",
    re.IGNORECASE,
)
"""Words that say what an agency did in an audit."""


def number_of(words: str) -> int:
    """Return the number that words which match `NUMBER` say."""
    if words.isdecimal():
        return int(words)
    return sum(_WORDS[word] for word in re.split("[- ]", words.casefold()))


def in_words(number: int) -> str:
    """Return a number as text has it: in words up to nine, from there in figures."""
    return next((word for word, value in _ONES.items() if value == number), str(number))


def sections_of(briefing: Briefing, *kinds: Kind) -> list[Section]:
    """Return the sections of some kinds in the author's order."""
    return [section for section in briefing.sections if section.kind in kinds]


def passages_by_words(manuscript: Manuscript) -> dict[int, Passage]:
    """Return the passage of each run of words, by the identity of its inlines."""
    return {id(passage.inlines): passage for passage in manuscript.body if passage.inlines}


def place_of(manuscript: Manuscript, passages: dict[int, Passage], words: Inlines) -> Place | None:
    """Return the place of a run of words, None where it has no words."""
    passage = passages.get(id(words))
    return manuscript.place(passage) if passage else None


@dataclass(frozen=True, slots=True)
class LinkInText:
    """A link with the passage it stands in and where its words begin and end there."""

    link: Link
    passage: Passage
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words to click on."""
        return plain_text(self.link.children).strip()


def links_of(manuscript: Manuscript) -> Iterator[LinkInText]:
    """Yield every link of the text in reading order."""
    for passage in manuscript.body:
        yield from _links_in(passage, passage.inlines, 0)


def _links_in(passage: Passage, inlines: Iterable[object], at: int) -> Iterator[LinkInText]:
    for inline in inlines:
        length = len(plain_text((inline,)))  # type: ignore[arg-type]
        if isinstance(inline, Link):
            yield LinkInText(inline, passage, at, at + length)
        elif children := getattr(inline, "children", ()):
            yield from _links_in(passage, children, at)
        at += length


def tables_of(manuscript: Manuscript) -> Iterator[tuple[Section, Table]]:
    """Yield every table with its section."""
    for section in manuscript.briefing.sections:
        for block in walk_blocks(tuple(section_blocks(section))):
            if isinstance(block, Table):
                yield section, block


def numbered_lists_of(section: Section) -> Iterator[NumberedList]:
    """Yield the numbered lists of a section that stand in no other list."""
    for block in section_blocks(section):
        if isinstance(block, NumberedList):
            yield block


def words_of(manuscript: Manuscript, *kinds: Kind) -> Iterator[Passage]:
    """Yield the passages of the sections of some kinds, without headings and the trainer's notes."""
    for passage in manuscript.body:
        wanted = passage.part is not Part.HEADING and not passage.for_trainer
        if wanted and passage.section and passage.section.kind in kinds:
            yield passage
