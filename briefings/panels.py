"""Which sections share a numbered panel: a seven-minute briefing has at most seven of them.

Stands beside `model`: pure decisions about values, used once by the reader so that every format shows the
same numbers.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import assert_never

from briefings.model import Kind, Panel, Section

MOST_PANELS = 7
"""A seven-minute briefing has a minute for each panel."""


def family(kind: Kind) -> str:
    """Return the name of the family that a kind of section belongs to; neighbours of one may share a panel."""
    match kind:
        case Kind.BACKGROUND | Kind.AIMS | Kind.METHOD:
            return "about"
        case Kind.JUDGEMENT | Kind.CASES | Kind.STRENGTHS:
            return "practice"
        case Kind.DEVELOPMENT | Kind.LEARNING | Kind.ACTIONS:
            return kind.value
        case Kind.QUESTIONS | Kind.RESOURCES:
            return "discussion"
    assert_never(kind)


def group_into_panels(sections: Sequence[Section]) -> tuple[Panel, ...]:
    """Return the panels of some sections in the author's order.

    Up to seven sections are a panel each. With more, resources come without a number where that is enough;
    else neighbours of one family share a panel. What is left may still be more than seven: the caller asks
    the author for `panels`.
    """
    if len(sections) <= MOST_PANELS:
        return _number([(section,) for section in sections])
    timed = [section for section in sections if section.kind is not Kind.RESOURCES]
    if len(timed) <= MOST_PANELS:
        return _number([(section,) for section in sections], count_resources=False)
    groups = [tuple(group) for _, group in groupby(sections, key=lambda section: family(section.kind))]
    return _number(groups)


def _number(groups: Sequence[tuple[Section, ...]], count_resources: bool = True) -> tuple[Panel, ...]:
    panels: list[Panel] = []
    number = 0
    for group in groups:
        counts = count_resources or group[0].kind is not Kind.RESOURCES
        number += counts
        panels.append(Panel(number if counts else None, group))
    return tuple(panels)


def minutes_so_far(number: int, count: int) -> int:
    """Return how many of the seven minutes have passed when panel `number` of `count` ends."""
    return round(MOST_PANELS * number / count)
