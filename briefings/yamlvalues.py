"""The values of a YAML text, each with its place, and the faults found in it."""

from dataclasses import field
from pathlib import Path
from typing import Any

from briefings.characters import TURNING, UNFIT, WITHOUT_WIDTH
from briefings.patterns import pattern_of
from briefings.problems import Place, Problem
from briefings.values import dataclass

Value = str | None | list[Any] | dict[str, Any]
Location = tuple[str | int, ...]
"""The way to a value: keys and indexes from the outside in."""

UNFIT_SIGN = pattern_of(f"[{UNFIT}{TURNING}{WITHOUT_WIDTH}]")
"""What no document takes; an escape such as ``\\0`` or ``\\u202e`` can bring it in."""


@dataclass(slots=True)
class YamlFile:
    """The value of a YAML text with the place of every key and value, and the faults found on the way."""

    path: Path
    value: Value = None
    places: dict[Location, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, location: Location = ()) -> Place:
        """Return the place of a value, or of the nearest thing around it that has one."""
        for end in range(len(location), -1, -1):
            if location[:end] in self.places:
                return self.places[location[:end]]
        return Place(self.path, 1)
