"""What a Word template must offer, and a problem for each thing that it lacks."""

from pathlib import Path

from briefings.layouts import WORD_STYLES
from briefings.problems import Place, Problem, error
from briefings.writers.ooxml.package import UNREADABLE

NEW_STYLE = "In Word, open the Styles pane, choose New Style and give it this name and the type"
KINDS = {"paragraph": "Paragraph.", "character": "Character.", "table": "Table."}
"""What Word calls a kind of style where one is made."""

SAVE_AGAIN = "Save it again in Word as a .docx or .dotx file."


def template_problems(path: Path) -> list[Problem]:
    """Return what a Word template lacks: styles by name, the lists of two of them, a theme, a page."""
    from docx.exceptions import PythonDocxError

    from briefings.writers.ooxml.unpacked import RefusedError
    from briefings.writers.ooxml.word_template import lacking

    at = Place(path)
    try:
        lacks = lacking(path, WORD_STYLES)
    except RefusedError as fault:
        return [error(at, "word-unreadable", f"The Word layout cannot be taken. {fault}", SAVE_AGAIN)]
    except (*UNREADABLE, PythonDocxError) as fault:
        message = f"The Word layout cannot be opened ({type(fault).__name__})."
        return [error(at, "word-unreadable", message, SAVE_AGAIN)]
    problems = []
    for name in lacks.styles:
        message = f"There is no {WORD_STYLES[name]} style '{name}' in the Word layout."
        problems.append(error(at, "style-missing", message, f"{NEW_STYLE} {KINDS[WORD_STYLES[name]]}"))
    for name in lacks.kinds:
        message = f"The style '{name}' of the Word layout is not a {WORD_STYLES[name]} style."
        hint = f"Give that style another name. {NEW_STYLE} {KINDS[WORD_STYLES[name]]}"
        problems.append(error(at, "style-kind", message, hint))
    for name in lacks.lists:
        hint = "In Word, modify the style: Format, Numbering, and choose a list."
        problems.append(error(at, "style-without-list", f"The style '{name}' of the Word layout has no list.", hint))
    for part in lacks.parts:
        problems += [error(at, "word-incomplete", f"The Word layout has no {part}.", SAVE_AGAIN)]
    return problems
