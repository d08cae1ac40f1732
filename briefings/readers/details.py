"""Step 3 of reading: the settings of a content file, validated all at once and turned into `Details`."""

import re
from collections.abc import Iterator

from briefings.kept import kept
from briefings.model import Allowed, Audience, Contact, Details, Judgement, Kind, PartialDate, Source, Status
from briefings.problems import Problem, error
from briefings.values import dataclass
from briefings.yamlvalues import YamlFile


@dataclass(frozen=True, slots=True)
class OwnPanel:
    """One panel of the author's own grouping."""

    title: str
    sections: tuple[str, ...]
    """The names of its sections."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the settings of a content file say."""

    details: Details
    panels: tuple[OwnPanel, ...] = ()
    """Which sections share a panel, in the order of the text."""


KEPT = (Settings, OwnPanel, Details, PartialDate, Audience, Status, Kind, Judgement, Contact, Source, Allowed)
"""The classes of which settings consist."""


_CURLY = ("“", "‘")


def read_details(file: YamlFile) -> tuple[Settings | None, list[Problem]]:
    """Return the validated settings, None where they have faults, and a problem for every fault."""
    if file.problems:
        return None, file.problems
    value = file.value if file.value is not None else {}
    given = {name: part for name, part in value.items() if part is not None} if isinstance(value, dict) else value
    if curly := list(_curly(file)):
        return None, curly
    problems: list[Problem] = []

    def validate() -> Settings | None:
        from briefings.readers.details_schema import validated

        settings, faults = validated(given, file)
        problems.extend(faults)
        return settings

    return kept("settings", given, validate, KEPT, if_few=True), problems


def _curly(file: YamlFile) -> Iterator[Problem]:
    """Yield a problem for each value that stands in curly quotes, which YAML takes for part of the words."""
    for name, value in file.value.items() if isinstance(file.value, dict) else ():
        if isinstance(value, str) and value[:1] in _CURLY and re.fullmatch("[“‘].*[”’]", value):
            hint = f'Write {name}: "{value[1:-1]}", or leave the quotes out.'
            yield error(file.place((name,)), "curly-quotes", f"'{name}' stands in curly quotes.", hint)
