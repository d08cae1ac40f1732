"""The author's own words, as the rules on style look at them: without quotations, links, addresses and code."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Finding
from briefings.problems import Edit, Place
from briefings.richtext import Code, Emphasis, Inlines, Link, Strong, plain_text
from briefings.values import dataclass

STYLED_SETTINGS = ("title", "subtitle", "description", "period")
"""The settings that are read as sentences; the others hold names."""

LETTERED = frozenset(
    ["child", "case", "family", "mother", "father", "sibling", "adult", "parent", "baby", "school", "plan", "option"]
)
"""What is told apart by a letter: "Child A." ends a sentence, "J. Smith" does not."""

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)\S+@\S+")
_ELSEWHERE = re.compile(
    r"“[^”]*”"
    r"|(?<!\w)‘[^‘]*?’(?!\w)"
    r"|(?<!\w)\"[^\"]*\"(?!\w)"
    r"|(?<!\w)'[^']*'(?!\w)"
    rf"|{ADDRESS.pattern}"
)
"""Words in quotation marks, and addresses."""
FIGURE = re.compile(r"\d")
_OPENS_SENTENCE = re.compile(r"(?:^|[.?!:]|[.?!:][”’\"'])\s*[“‘(]?$")


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of the author's that a pattern matches."""

    manuscript: Manuscript
    passage: Passage
    match: re.Match[str]

    @property
    def words(self) -> str:
        """The words that match."""
        return self.match[0]

    @property
    def before(self) -> str:
        """What stands before them in the passage."""
        return self.passage.text[: self.match.start()]

    @property
    def after(self) -> str:
        """What stands after them in the passage."""
        return self.passage.text[self.match.end() :]

    @property
    def opens_sentence(self) -> bool:
        """Whether a sentence begins with them."""
        return bool(_OPENS_SENTENCE.search(self.before))

    @property
    def place(self) -> Place:
        """Where they stand in the file."""
        return self.manuscript.place(self.passage, *self.match.span())

    def finding(self, message: str, hint: str, new: str | None = None) -> Finding:
        """Return a finding at these words, with an edit where `new` says what should stand there instead."""
        place = self.place
        return Finding(place, message, hint, None if new is None else edit(self.manuscript, place, self.words, new))


def edit(manuscript: Manuscript, place: Place, old: str, new: str) -> Edit | None:
    """Return a change of some words into others; None where the file has marks or a line's end among them."""
    if place.line is None or place.column is None:
        return None
    stands = manuscript.lines[place.line - 1][place.column - 1 :].startswith(old)
    return Edit(place.line, place.column, old, new) if stands and old != new else None


def own_passages(manuscript: Manuscript, *without: Part) -> Iterator[Passage]:
    """Yield the passages in the author's own words, but for some parts."""
    own = manuscript.once(_own_passages)
    return (passage for passage in own if passage.part not in without) if without else iter(own)


def _own_passages(manuscript: Manuscript) -> tuple[Passage, ...]:
    return tuple(
        passage
        for passage in manuscript.passages
        if passage.part is not Part.QUOTE and (passage.section or passage.name in STYLED_SETTINGS)
    )


def hits(
    manuscript: Manuscript, pattern: re.Pattern[str], *without: Part, needing: re.Pattern[str] | None = None
) -> Iterator[Hit]:
    """Yield what a pattern matches in the author's own words, but for some parts.

    `needing` is a quick pattern that must be found in a passage for the slower one to be tried on it.
    """
    for passage in own_passages(manuscript, *without):
        if needing and not needing.search(passage.text):
            continue
        for match in pattern.finditer(passage.text):
            if is_own(passage, *match.span()):
                yield Hit(manuscript, passage, match)


def is_own(passage: Passage, start: int, end: int) -> bool:
    """Return whether none of some characters is quoted, code, or the words of a link, which often are a title."""
    return not any(first < end and start < last for first, last in _elsewhere(passage))


def _elsewhere(passage: Passage) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _ELSEWHERE.finditer(passage.text))
    yield from spans_of(passage.inlines, Link, Code)


def spans_of(inlines: Inlines, *kinds: type[Link | Code], at: int = 0) -> Iterator[tuple[int, int]]:
    """Yield where the words of links or code begin and end among the words of some inlines."""
    for inline in inlines:
        length = len(plain_text((inline,)))
        if isinstance(inline, kinds):
            yield at, at + length
        elif isinstance(inline, Strong | Emphasis | Link):
            yield from spans_of(inline.children, *kinds, at=at)
        at += length
