"""What stays together on a slide: a paragraph, a list's point with all below it, a term with its meanings.

A unit knows what it shows and what it says in full: a point that opens in bold may show its lead alone.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from math import ceil
from typing import NamedTuple

from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Callout,
    DefinitionList,
    Heading,
    NumberedList,
    Paragraph,
    Strong,
    split_lead,
)
from briefings.writers.once import once
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.inside import inside
from briefings.writers.slides.lines import Line, Lines, Mark, entry_lines, item_lines, lines_of, words_in
from briefings.writers.slides.measure import extent_of, height_of, ruler
from briefings.writers.slides.pages import MOST_ITEMS, MOST_WORDS, Measured
from briefings.writers.slides.split import in_parts, without_stop
from briefings.writers.slides.texts import words_of_text

LONG_ITEM, LONGER_ITEM = 18, 25
"""A list whose points have more words on average is shown by its leads: the first from three slides on, the second
from two on."""
LONGEST_UNIT = 90
"""A unit with more words is taken apart, even where it would fit on a slide."""


class Unit(NamedTuple):
    """Lines that stay together."""

    shown: Lines
    said: Lines
    """The whole of it, for the notes."""
    words: int
    """How many words of it are said aloud."""
    length: int
    """How many words it shows."""
    series: int | None = None
    """Which list it is a point of."""
    with_next: bool = False
    """Whether it would mean nothing at the foot of a slide."""
    prompts: Lines = ()
    """What helps the facilitator of a discussion."""
    asides: Lines = ()
    """What the author notes here for the trainer."""

    @property
    def shortened(self) -> bool:
        """Whether the slide shows less than is said."""
        if self.shown is self.said:
            return False
        return len(self.shown) < len(self.said) or words_in(self.shown) < words_in(self.said[: len(self.shown)])

    def measured(self, box: Box, drop: float) -> Measured:
        """Return what the choice of pages needs to know of the unit in a box."""
        gap, height = extent_of(self.shown, box, drop)
        return Measured(gap, height, self.length, self.series, self.with_next)


Units = tuple[Unit, ...]


def trainer_lines(blocks: Blocks) -> Lines:
    """Return what some blocks hold for the trainer only, as lines."""
    asides = [aside for block in blocks if not isinstance(block, Paragraph) for aside in inside(block).asides]
    return tuple([line for aside in asides for line in _aside_lines(aside)]) if asides else ()


def for_trainer_only(blocks: Blocks) -> bool:
    """Return whether some blocks have nothing to show on a slide; also where there are none."""
    return all(isinstance(block, Callout) and block.for_trainer for block in blocks)


def _aside_lines(aside: Callout) -> Iterator[Line]:
    if aside.title:
        yield Line((Strong(aside.title),))
    yield from lines_of(aside.blocks)


def units_of(blocks: Blocks, leads_only: bool = False) -> tuple[Units, Lines]:
    """Return the units of some blocks, and the trainer's lines where there is no unit to carry them.

    With `leads_only`, a point that opens in bold shows no more than its lead.
    """
    return _LEADS_OF(blocks) if leads_only else _UNITS_OF(blocks)


def _made_units(blocks: Blocks, leads_only: bool) -> tuple[Units, Lines]:
    return carried([(_units(block, n, leads_only), trainer_lines((block,))) for n, block in enumerate(blocks)])


MOST_RUNS = 256
"""Of so many runs of blocks the units are remembered: a layout after another is tried for each."""
_UNITS_OF: Callable[[Blocks], tuple[Units, Lines]] = once(partial(_made_units, leads_only=False), MOST_RUNS)
_LEADS_OF: Callable[[Blocks], tuple[Units, Lines]] = once(partial(_made_units, leads_only=True), MOST_RUNS)


def carried(parts: Iterable[tuple[Sequence[Unit], Lines]]) -> tuple[Units, Lines]:
    """Return units that show something, each with the trainer's lines that follow it, and the lines without a unit."""
    units: list[Unit] = []
    waiting: Lines = ()
    for made, asides in parts:
        units += [unit for unit in made if unit.shown]
        waiting += asides
        if waiting and units:
            units[-1] = units[-1]._replace(asides=units[-1].asides + waiting)
            waiting = ()
    return tuple(units), waiting


def _units(block: Block, series: int, leads_only: bool) -> list[Unit]:
    match block:
        case Paragraph(children):
            plain, _ = words_of_text(children)
            return [unit((Line(children),), None, plain.rstrip().endswith(":"))]
        case BulletList(items):
            return [_point(item_lines(item, 1), series, leads_only) for item in items]
        case NumberedList(items, start):
            last = start + len(items) - 1
            numbered = enumerate(items, start)
            return [_point(item_lines(item, 1, number, last), series, leads_only) for number, item in numbered]
        case DefinitionList(entries):
            return [unit(entry_lines(entry, 0), series) for entry in entries]
        case Heading():
            return [unit(lines_of((block,)), with_next=True)]
        case _:
            return [unit((line,)) for line in lines_of((block,))]


def unit(lines: Iterable[Line], series: int | None = None, with_next: bool = False, prompts: Lines = ()) -> Unit:
    """Return lines as a unit that shows all it says; lines without words are left out."""
    told, total = [], 0
    for line in lines:
        plain, number = words_of_text(line.text)
        if plain.strip():
            told.append(line)
            total += number
    whole = tuple(told)
    return Unit(whole, whole, total, total, series, with_next, prompts)


def _point(lines: Lines, series: int, leads_only: bool) -> Unit:
    """Return a list's point as a unit; one with points of its own shows them all, as its lead says little alone."""
    whole = unit(lines, series)
    lead, _ = split_lead(lines[0].text) if leads_only and len(lines) == 1 else ((), ())
    if lead and isinstance(lead[0], Strong):
        shown = (lines[0]._replace(text=without_stop(lead[0].children)),)
        return Unit(shown, whole.said, whole.words, words_in(shown), series)
    return whole


def worth_shortening(units: Units, slides: int) -> bool:
    """Return whether units that take so many slides in full have points so long that their leads serve better."""
    if slides < 2:
        return False
    points = [unit for unit in units if unit.series is not None]
    leads = [split_lead(unit.shown[0].text)[0] for unit in points]
    telling = len(set(leads)) == len(leads) or not any(leads)
    average = sum(unit.words for unit in points) / max(1, len(points))
    return telling and average > (LONGER_ITEM if slides == 2 else LONG_ITEM)


def stand(units: Units, box: Box, most_words: int = MOST_WORDS, most_items: int = MOST_ITEMS) -> bool:
    """Return whether units stand on one page as large as a box has them: none taken apart, no word broken.

    Most do, and nothing is as good, so that this is asked before anything else.
    """
    words = items = 0
    for unit in units:
        if unit.length > LONGEST_UNIT:
            return False
        words += unit.length
        items += unit.series is not None
    if not units or ((words > most_words or items > most_items) and len(units) > 1):
        return False
    height, room, begun, stature = 0.0, box.height, False, ruler(box, 0.0).stature
    for unit in units:
        gap, more, whole = stature(unit.shown)
        height += gap + more if begun else -gap + (gap + more)
        begun = True
        if height > room or more > room or not whole:
            return False
    return True


def taken_apart(units: Units, box: Box) -> Units:
    """Return the units with those in parts that are too long for a slide."""
    if all(_fits(unit.shown, unit.length, box) for unit in units):
        return units
    return tuple(part for whole in units for part in _parts(whole, box))


def _parts(whole: Unit, box: Box) -> Iterator[Unit]:
    if _fits(whole.shown, whole.length, box):
        yield whole
    elif len(whole.shown) > 1:
        pieces = [unit((line,), whole.series) for line in whole.shown]
        pieces[-1] = pieces[-1]._replace(asides=whole.asides, prompts=whole.prompts, with_next=whole.with_next)
        for piece in pieces:
            yield from _parts(piece, box)
    else:
        yield from _cut_line(whole, box)


def _cut_line(whole: Unit, box: Box) -> Iterator[Unit]:
    """Yield a unit of one line in parts that fit; the notes of the first have the whole line."""
    parts = [unit((part,), whole.series) for part in _line_in_parts(whole.shown[0], box)]
    parts[0] = parts[0]._replace(said=whole.said)
    parts[-1] = parts[-1]._replace(asides=whole.asides, prompts=whole.prompts, with_next=whole.with_next)
    yield from parts


def _line_in_parts(line: Line, box: Box) -> Lines:
    words = words_in((line,))
    parts: Lines = (line,)
    for number in range(max(2, ceil(words / LONGEST_UNIT)), words + 1):
        first, *rest = in_parts(line.text, number)
        parts = (line._replace(text=first), *(line._replace(text=text, mark=Mark.NONE) for text in rest))
        if all(_fits((part,), words_in((part,)), box) for part in parts):
            break
    return parts


def _fits(lines: Lines, words: int, box: Box) -> bool:
    """Return whether lines stand on a slide in type of middling size; what fits as it is fits smaller too."""
    if words > LONGEST_UNIT:
        return False
    drops = box.drops
    return height_of(lines, box, 0.0) <= box.height or height_of(lines, box, drops[len(drops) // 2]) <= box.height
