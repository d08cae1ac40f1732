"""Step 7 of reading: the author's own `panels`, where the settings give them; else the rule of `panels`."""

from collections.abc import Iterator, Sequence

from briefings.model import Kind, Panel, Section
from briefings.panels import MOST_PANELS, group_into_panels
from briefings.problems import Place, Problem, error
from briefings.readers.aliases import normal
from briefings.readers.details import OwnPanel
from briefings.validation import suggestion
from briefings.yamlvalues import YamlFile


def read_panels(
    given: Sequence[OwnPanel], sections: Sequence[Section], settings: YamlFile
) -> tuple[tuple[Panel, ...], list[Problem]]:
    """Return the panels of some sections, and a problem where there are too many or the author's do not fit."""
    place = settings.place(("panels",))
    if given:
        return _own_panels(given, sections, settings, place)
    panels = group_into_panels(sections)
    count = sum(panel.number is not None for panel in panels)
    if count <= MOST_PANELS:
        return panels, []
    hint = "Join sections, or say in the settings which share a panel: panels: [[Background, Method], Strengths, …]"
    message = f"The briefing has {count} panels; a seven-minute briefing has at most {MOST_PANELS}."
    return panels, [error(place, "too-many-panels", message, hint)]


def _own_panels(
    given: Sequence[OwnPanel], sections: Sequence[Section], settings: YamlFile, place: Place
) -> tuple[tuple[Panel, ...], list[Problem]]:
    problems = list(_unknown(given, sections, settings))
    if len(given) > MOST_PANELS:
        message = f"'panels' has {len(given)} entries; a seven-minute briefing has at most {MOST_PANELS}."
        problems.append(error(place, "too-many-panels", message, "Put two or more sections into one entry."))
    named = [name for entry in given for name in entry.sections]
    timed = [section for section in sections if section.kind is not Kind.RESOURCES]
    if missing := [section for section in timed if not any(_means(name, section) for name in named)]:
        left_out = ", ".join(f"'{section.title}'" for section in missing)
        hint = "Every section must be in a panel; only resources may be without a number."
        problems.append(error(place, "panels-incomplete", f"'panels' leaves out {left_out}.", hint))
    if problems:
        return (), problems
    panels: list[Panel] = []
    left = list(sections)
    for number, entry in enumerate(given, 1):
        taken = []
        names = list(entry.sections)
        while left and any(_means(name, left[0]) for name in names):
            taken.append(left.pop(0))
        if len({index for index, name in enumerate(names) if any(_means(name, s) for s in taken)}) != len(names):
            where = settings.place(("panels", number - 1))
            order = ", ".join(section.title for section in sections)
            hint = f"Give each section once, in the order of the text: {order}."
            message = f"Panel {number} does not fit the order of the sections."
            return (), [error(where, "panels-order", message, hint)]
        panels.append(Panel(number, tuple(taken), entry.title))
    return (*panels, *(Panel(None, (section,)) for section in left)), []


def _means(name: str, section: Section) -> bool:
    return normal(name) in (normal(section.title), section.kind.value)


def _unknown(given: Sequence[OwnPanel], sections: Sequence[Section], settings: YamlFile) -> Iterator[Problem]:
    for number, entry in enumerate(given):
        for name in entry.sections:
            if not any(_means(name, section) for section in sections):
                titles = [section.title for section in sections]
                hint = suggestion(name, titles) or f"There are: {', '.join(titles)}."
                place = settings.place(("panels", number))
                yield error(place, "unknown-panel", f"'panels' names '{name}', which is no section.", hint)
