"""What an edit leaves as it was: the parts of a briefing that are equal to those of an earlier reading become those.

Whoever has worked something out of a part, and remembers it by the identity of that part, need not do so again. Parts
are compared by their words and not by their places, so that none of this is for problems, which tell places. What
holds a picture is always taken anew, as its file may be another by now.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from briefings.model import Briefing, Panel, Section, Theme, section_blocks, theme_blocks
from briefings.richtext import Block, Blocks, Figure, walk_blocks


def with_parts_of(briefing: Briefing, before: Briefing) -> Briefing:
    """Return the same briefing with those parts of an earlier one that are equal to its own."""
    known = {section.heading: section for section in before.sections}
    panels = (
        Panel(panel.number, tuple(_section(own, known.get(own.heading)) for own in panel.sections), panel.own_title)
        for panel in briefing.panels
    )
    return replace(briefing, panels=tuple(panels))


def _section(own: Section, before: Section | None) -> Section:
    if before is None:
        return own
    if own == before and not _has_picture(section_blocks(own)):
        return before
    known = {theme.heading: theme for theme in before.themes}
    themes = tuple(_theme(theme, known.get(theme.heading)) for theme in own.themes)
    return replace(own, blocks=_blocks(own.blocks, before.blocks), themes=themes)


def _theme(own: Theme, before: Theme | None) -> Theme:
    if before is None:
        return own
    if own == before and not _has_picture(theme_blocks(own)):
        return before
    return replace(own, blocks=_blocks(own.blocks, before.blocks))


def _blocks(own: Blocks, before: Blocks) -> Blocks:
    pairs: Sequence[tuple[Block, Block | None]] = list(zip_longest(own, before[: len(own)]))
    return tuple(old if old is not None and old == new and not _has_picture([new]) else new for new, old in pairs)


def _has_picture(blocks: Iterable[Block]) -> bool:
    return any(isinstance(block, Figure) for block in walk_blocks(tuple(blocks)))
