"""Step 2 of reading: the settings between the two ``---`` lines at the head of a file, apart from its text."""

import re
from pathlib import Path

from briefings.problems import Place, Problem, error
from briefings.values import dataclass

FENCE = "---"
_END = re.compile(r"\n(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)")
"""The first line after the settings, which ends them."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A content file in two: the settings and the text, each with the number of its first line."""

    settings: str
    settings_line: int
    body: str
    body_line: int


def split_front_matter(text: str, path: Path) -> tuple[Parts | None, list[Problem]]:
    """Return the settings and the text of a content file, None where the settings have no clear end."""
    if text.startswith(f"{FENCE}\n") and (end := _END.search(text, len(FENCE))):  # nearly all do
        settings = text[len(FENCE) + 1 : end.start()]
        return Parts(settings, 2, text[end.end() :], text.count("\n", 0, end.start()) + 3), []
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].rstrip() != FENCE:
        hint = f"Begin the file with a line of {FENCE}, then 'title: …' and 'partnership: …', then {FENCE} again."
        message = f"The file does not begin with its settings between two lines of {FENCE}."
        return None, [error(Place(path, first + 1), "no-settings", message, hint)]
    for index in range(first + 1, len(lines)):
        if lines[index].rstrip() in (FENCE, "..."):
            settings = "\n".join(lines[first + 1 : index])
            return Parts(settings, first + 2, "\n".join(lines[index + 1 :]), index + 2), []
    message = f"The settings at the head of the file have no end: a second line of {FENCE} is missing."
    return None, [error(Place(path, first + 1), "no-settings-end", message, f"Write {FENCE} on a line after them.")]
