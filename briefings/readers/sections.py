"""Step 6 of reading: the blocks of a file made into sections, themes and pairs by their headings."""

from collections.abc import Iterator, Mapping
from dataclasses import field

from briefings.model import Half, Kind, Pair, Section, Theme
from briefings.problems import Place, Problem, error, warning
from briefings.readers.aliases import FOUND, NEEDED, kind_of, nearest_heading, normal
from briefings.richtext import Block, Blocks, BulletList, Heading, Inlines, NumberedList, Paragraph, Strong, plain_text
from briefings.values import dataclass

BLANKS = " \t\u00a0\u200b\u00ad"
"""What nobody sees: a heading of these alone is empty."""
_KINDS = {str(kind): kind for kind in Kind}
Marks = Mapping[int, tuple[str, ...]]
"""The words of ``{: … }`` at the end of a heading, by its line."""


def read_sections(blocks: Blocks, marks: Marks, start: Place) -> tuple[tuple[Section, ...], list[Problem]]:
    """Return the sections of a file's blocks, and the problems of its headings; `start` is where its text begins."""
    reading = _Reading(marks)
    sections = tuple(reading.sections(blocks))
    if not sections:
        hint = "Begin each section with ## and its heading, such as: ## Background"
        reading.refuse(start, "no-sections", "The file has no sections.", hint)
    return sections, reading.problems


def split_at(blocks: Blocks, level: int) -> tuple[Blocks, list[tuple[Heading, Blocks]]]:
    """Return the blocks before the first heading of a level, and each such heading with the blocks under it."""
    heads = [(at, block) for at, block in enumerate(blocks) if isinstance(block, Heading) and block.level == level]
    if not heads:
        return blocks, []
    ends = [*(at for at, _ in heads[1:]), len(blocks)]
    parts = [(heading, blocks[at + 1 : end]) for (at, heading), end in zip(heads, ends, strict=True)]
    return blocks[: heads[0][0]], parts


@dataclass(slots=True)
class _Reading:
    marks: Marks
    problems: list[Problem] = field(default_factory=list)

    def sections(self, blocks: Blocks) -> Iterator[Section]:
        before, parts = split_at(self.without_title(blocks), 2)
        if before:
            hint = "Put it under a heading such as: ## Background"
            self.refuse(_place(before[0]), "text-before-section", "This text stands before the first section.", hint)
        for heading, under in parts:
            yield self.section(heading, under)

    def without_title(self, blocks: Blocks) -> Blocks:
        """Return blocks in which headings with one # are those of sections."""
        if not split_at(blocks, 1)[1]:  # hardly any is
            return blocks
        found: list[Block] = []
        for block in blocks:
            if isinstance(block, Heading) and block.level == 1:
                message = "A heading with one # is the title of the whole briefing, which the settings give."
                hint = "Write ## for a section and ### for a theme in it."
                self.refuse(_place(block), "heading-level", message, hint)
                found.append(Heading(2, block.children, block.place))
            else:
                found.append(block)
        return tuple(found)

    def section(self, heading: Heading, under: Blocks) -> Section:
        kind = self.kind(heading)
        key_message, rest = _key_message(under)
        blocks, parts = split_at(rest, 3)
        if not under:
            hint = "Write what belongs there, or remove the heading."
            message = f"The section '{plain_text(heading.children)}' has nothing in it."
            self.refuse(_place(heading), "empty-section", message, hint)
        self.check_levels(blocks, 3)
        if kind is Kind.QUESTIONS:
            self.check_prompts(blocks)
        themes = tuple(self.theme(title, inside) for title, inside in parts)
        return Section(kind, heading.children, key_message, blocks, themes, heading.place)

    def check_prompts(self, blocks: Blocks) -> None:
        """Warn of bullets after numbered questions, which are questions too unless they stand further in."""
        numbered = False
        for block in blocks:
            if isinstance(block, BulletList) and numbered:
                message = "These points stand beside the questions, so they count as questions."
                hint = "Put two blanks before each point that is a prompt for the facilitator."
                self.problems.append(warning(_place(block), "prompts-not-nested", message, hint))
            numbered = numbered or isinstance(block, NumberedList)

    def kind(self, heading: Heading) -> Kind:
        title = plain_text(heading.children)
        words = self.marks.get(heading.place.line or 0, ()) if heading.place else ()
        given = [word.removeprefix(".") for word in words]
        kinds = [_KINDS[word] for word in given if word in _KINDS]
        if given and (len(kinds) != 1 or len(given) != 1):
            message = f"'{' '.join(words)}' after the heading '{title}' is no kind of section."
            self.refuse(_place(heading), "unknown-kind", message, f"Write one of: {', '.join(Kind)}.")
        else:
            self.has_words(heading)
        if kind := kinds[0] if kinds else kind_of(title):
            return kind
        if not given and title.strip(BLANKS):
            near = nearest_heading(title)
            hint = f"Did you mean '{near.capitalize()}'? " if near else ""
            hint += f"Say what it is after the heading, as in {{: .strengths }}. There are: {', '.join(Kind)}."
            message = f"The heading '{title}' does not tell what kind of section this is."
            self.refuse(_place(heading), "unknown-section", message, hint)
        return Kind.BACKGROUND

    def theme(self, heading: Heading, under: Blocks) -> Theme:
        title = plain_text(heading.children)
        self.no_marks(heading)
        self.has_words(heading)
        if not under:
            self.refuse(_place(heading), "empty-theme", f"'{title}' has nothing under it.", "Write what belongs there.")
        blocks, parts = split_at(under, 4)
        names = [normal(plain_text(part.children)) for part, _ in parts]
        if len(parts) == 2 and names[0] in FOUND and names[1] in NEEDED:
            found, needed = (self.half(part, inside) for part, inside in parts)
            return Theme(heading.children, blocks, Pair(found, needed), heading.place)
        self.check_levels(under, 4)
        return Theme(heading.children, under, None, heading.place)

    def half(self, heading: Heading, under: Blocks) -> Half:
        self.no_marks(heading)
        if not under:
            message = f"'{plain_text(heading.children)}' has nothing under it."
            self.refuse(_place(heading), "empty-theme", message, "Write what belongs there.")
        self.check_levels(under, 5)
        return Half(heading.children, under, heading.place)

    def check_levels(self, blocks: Blocks, deepest: int) -> None:
        """Refuse headings that skip a level: at most `deepest` first, then one deeper than the last."""
        for block in blocks:
            if isinstance(block, Heading):
                self.no_marks(block)
                self.has_words(block)
                if block.level > deepest:
                    message = f"A heading with {'#' * block.level} stands where one with {'#' * deepest} is the next."
                    hint = f"Write {'#' * deepest} here, or put a heading with {'#' * deepest} above it."
                    self.refuse(_place(block), "heading-skipped", message, hint)
                deepest = min(block.level, deepest) + 1

    def has_words(self, heading: Heading) -> None:
        if not plain_text(heading.children).strip(BLANKS):
            hint = f"Write its words after {'#' * heading.level}, or remove it."
            self.refuse(_place(heading), "heading-empty", "This heading has no words.", hint)

    def no_marks(self, heading: Heading) -> None:
        words = self.marks.get(heading.place.line or 0, ()) if heading.place else ()
        if words:
            message = f"'{' '.join(words)}' is given after a heading that is no section."
            self.refuse(_place(heading), "unknown-mark", message, "Only headings with ## have a kind.")

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        self.problems.append(error(place, code, message, hint))


def _place(block: Block) -> Place:
    assert block.place is not None  # noqa: S101  whatever was read from a file has a place
    return block.place


def _key_message(blocks: Blocks) -> tuple[Inlines, Blocks]:
    """Return the words of a first paragraph that is wholly bold, and the blocks after it."""
    first = blocks[0] if blocks else None
    if isinstance(first, Paragraph) and len(first.children) == 1 and isinstance(first.children[0], Strong):
        return first.children[0].children, blocks[1:]
    return (), blocks
