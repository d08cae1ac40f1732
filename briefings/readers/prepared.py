"""What the lines of a content file are once they are ready for Python-Markdown."""

from dataclasses import field
from pathlib import Path

from briefings.problems import Place, Problem
from briefings.readers.shorts import Short
from briefings.values import dataclass


@dataclass(slots=True)
class Prepared:
    """The lines for Python-Markdown, and what was taken out of them on the way."""

    path: Path
    text: str = ""
    columns: dict[int, int] = field(default_factory=dict)
    """The column of the first word of each line."""
    places: dict[int | None, Place] = field(default_factory=dict)
    """The place of the first word of each line, made when it is first asked for."""
    attributes: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """The words of ``{: … }`` at the end of a line."""
    shorts: list[Short] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    links_within: bool = False
    """Whether any of the words lead to a heading, once they are read."""

    def place(self, line: int | None) -> Place:
        """Return the place of the first word of a line, once all lines are ready."""
        found = self.places.get(line)
        if found is None:
            found = self.places[line] = Place(self.path, line, self.columns.get(line) if line else None)
        return found
