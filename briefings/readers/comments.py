"""Comments in a content file: ``<!-- … -->`` is for authors, reaches no reader, and keeps its lines."""

import re
from pathlib import Path

from briefings.problems import Place, Problem, error

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


def without_comments(text: str, path: Path, first_line: int) -> tuple[str, list[Problem]]:
    """Return a text with each comment blanked out, and a problem for one that does not end."""
    text = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), text)
    start = text.find("<!--")
    if start < 0:
        return text, []
    place = Place(path, first_line + text.count("\n", 0, start))
    return text, [error(place, "comment-without-end", "A comment starts here and does not end.", "Write --> after it.")]
