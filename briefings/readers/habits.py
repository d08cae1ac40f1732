"""Habits of authors who come from Word: pasted bullets, and lines that look apart and would be run together."""

from collections.abc import Iterator

from briefings.patterns import pattern_of
from briefings.problems import Place, Problem, warning

_BULLETS = "·●○■□§➢\uf0a7\uf0b7"
_PASTED = pattern_of(f"^( *)(?:[{_BULLETS}]\\s+|[o–—-]\t\\s*)(?=\\S)")
"""What Word's bullets become when they are pasted; signs that prose has too count with a tab after them only."""
_LETTERED = pattern_of(r" *\(?(?:[a-z]|[ivx]{1,4})[.)]\s+\S")
_BOLD_LINE = pattern_of(r"\*\*[^*]+\*\*\s*$")
_POINT = pattern_of(r" *(?:[-*+•]|\d+[.)]) ")


def may_be_unusual(text: str) -> bool:
    """Return whether a text holds anything that `usual` would write otherwise, or a tab."""
    return "\t" in text or "\\\n" in text or text.endswith("\\") or any(sign in text for sign in _BULLETS)


def usual(line: str) -> str:
    """Return a line with a bullet pasted from Word, or a backslash at its end, as what Python-Markdown knows."""
    broken = f"{line[:-1]}  " if line.endswith("\\") and not line.endswith("\\\\") else line
    return _PASTED.sub(r"\1- ", broken, count=1) if _PASTED.match(broken) else broken


def habit_problems(stripped: str, before: str, following: str, in_list: bool, place: Place) -> Iterator[Problem]:
    """Yield a warning where a line, stripped of blanks at its head, will be one paragraph with its neighbour.

    `before` and `following` are the lines around it, empty where there is none.
    """
    if _LETTERED.match(stripped) and _LETTERED.match(before):
        message = "These lines look like a list and become one paragraph."
        hint = "Begin each with '- ' or a number; put an empty line between paragraphs."
        yield warning(place, "looks-like-list", message, hint)
    if stripped.startswith("**") and not before and not in_list and _BOLD_LINE.match(stripped) and _runs_on(following):
        message = "This bold line and the next become one paragraph, so it is no headline."
        hint = "Put an empty line after it, if it is the key message of the section."
        yield warning(place, "bold-line-runs-on", message, hint)


def _runs_on(following: str) -> bool:
    begins_anew = _POINT.match(following) or following.lstrip().startswith(("#", "|", ">"))
    return bool(following.strip()) and not begins_anew
