"""Comments in a content file: ``<!-- … -->`` is for authors, reaches no reader, and keeps its lines."""

from pathlib import Path

from briefings.problems import Place, Problem, error

START, END = "<!--", "-->"


def without_comments(text: str, path: Path, first_line: int) -> tuple[str, list[Problem]]:
    """Return a text with each comment blanked out, and a problem for one that does not end."""
    kept: list[str] = []
    at = 0
    while (start := text.find(START, at)) >= 0:
        end = text.find(END, start + len(START))
        if end < 0:
            place = Place(path, first_line + text.count("\n", 0, start))
            message = "A comment starts here and does not end."
            problem = error(place, "comment-without-end", message, f"Write {END} after it.")
            return "".join((*kept, text[at:])), [problem]
        kept += [text[at:start], "\n" * text.count("\n", start, end)]
        at = end + len(END)
    return "".join((*kept, text[at:])), []
