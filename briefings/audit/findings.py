"""What an audit of one file finds: problems, each sort once with its places, and what was looked at."""

from collections import Counter
from dataclasses import field
from pathlib import Path

from briefings.audit.rules import Kind, rules
from briefings.problems import Place, Problem
from briefings.values import dataclass

MOST_PLACES = 5
"""How many places of the same fault a problem names."""


@dataclass(slots=True)
class Findings:
    """The problems of one file while it is looked through."""

    path: Path
    kind: Kind
    looked_at: Counter[str] = field(default_factory=Counter)
    """How many of each thing were looked at, such as "pictures"; shown in reports."""
    found: dict[tuple[str, str], list[tuple[str, int | None]]] = field(default_factory=dict)
    """Where each fault stands, by its code and its sentence."""

    def look(self, what: str, count: int = 1) -> None:
        """Count things that were looked at; a thing of which there are none is told of too."""
        self.looked_at[what] += count

    def add(self, code: str, sentence: str, where: str = "", line: int | None = None) -> None:
        """Note a fault. The same sentence at many places becomes one problem."""
        self.found.setdefault((code, sentence), []).append((where, line))

    @property
    def problems(self) -> list[Problem]:
        """The faults found, as problems."""
        problems = []
        for (code, sentence), places in self.found.items():
            rule = rules()[code]
            where = _places([place for place, _ in places if place])
            message = f"{where[:1].upper()}{where[1:]}: {sentence}" if where else sentence
            place = Place(self.path, places[0][1])
            problems.append(Problem(place, rule.severity, code, message, rule.hints[self.kind]))
        return problems


def _places(places: list[str]) -> str:
    """Return where a fault stands: the first places by name, and how many more there are."""
    unique = list(dict.fromkeys(places))
    more = len(unique) - MOST_PLACES
    return "; ".join(unique[:MOST_PLACES]) + (f"; and {more} more place{'s' * (more != 1)}" if more > 0 else "")
