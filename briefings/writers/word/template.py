"""What a Word template must offer, and a problem for each thing that it lacks."""

from pathlib import Path

from briefings.layouts import WORD_STYLES
from briefings.problems import Place, Problem, error
from briefings.writers.ooxml.word_file import lacking


def template_problems(path: Path) -> list[Problem]:
    """Return what a Word template lacks: styles by name, the lists of two of them, a theme, a page."""
    at = Place(path)
    try:
        styles, lists, parts = lacking(path, WORD_STYLES)
    except (OSError, KeyError, ValueError) as fault:
        hint = "Save it again in Word as a .docx file."
        return [error(at, "word-unreadable", f"The Word layout cannot be opened ({type(fault).__name__}).", hint)]
    problems = []
    for name in styles:
        hint = "In Word, open the Styles pane, choose New Style and give it this name; or rename one."
        problems.append(error(at, "style-missing", f"There is no style '{name}' in the Word layout.", hint))
    for name in lists:
        hint = "In Word, modify the style: Format, Numbering, and choose a list."
        problems.append(error(at, "style-without-list", f"The style '{name}' of the Word layout has no list.", hint))
    for name in parts:
        hint = "Save it again in Word as a .docx file."
        problems.append(error(at, "word-incomplete", f"The Word layout has no {name}.", hint))
    return problems
