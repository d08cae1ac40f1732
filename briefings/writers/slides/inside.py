"""What stands inside a block: asked by each way to lay it out, so that each block is walked once."""

from collections.abc import Callable
from typing import NamedTuple

from briefings.richtext import (
    Block,
    Blocks,
    BulletList,
    Callout,
    Figure,
    Heading,
    NumberedList,
    Paragraph,
    Table,
    walk_blocks,
)
from briefings.writers.once import once


class Inside(NamedTuple):
    """What a block is or holds that is not running text, in reading order."""

    tables: bool = False
    figures: tuple[Figure, ...] = ()
    asides: tuple[Callout, ...] = ()
    """What is for the trainer only."""


NOTHING = Inside()
MOST_BLOCKS = 512


def _is_plain(points: BulletList | NumberedList) -> bool:
    """Return whether the points of a list are paragraphs alone, as those of nearly all lists are."""
    return not [one for item in points.items for one in item.blocks if not isinstance(one, Paragraph)]


def _inside(block: Block) -> Inside:
    if isinstance(block, (BulletList, NumberedList)) and _is_plain(block):
        return NOTHING
    found = [one for one in walk_blocks((block,)) if isinstance(one, (Table, Figure, Callout))]
    if not found:
        return NOTHING
    return Inside(
        any(isinstance(one, Table) for one in found),
        tuple([one for one in found if isinstance(one, Figure)]),
        tuple([one for one in found if isinstance(one, Callout) and one.for_trainer]),
    )


_known: Callable[[Block], Inside] = once(_inside, MOST_BLOCKS)


def inside(block: Block) -> Inside:
    """Return what a block is or holds that is not running text."""
    return NOTHING if isinstance(block, (Paragraph, Heading)) else _known(block)


def holds_large(blocks: Blocks) -> bool:
    """Return whether some blocks hold a table or a picture, which shares a slide with nothing."""
    found = [inside(block) for block in blocks]
    return any(one.tables or one.figures for one in found)
