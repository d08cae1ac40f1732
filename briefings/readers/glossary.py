"""The shared glossary of a content folder: ``glossary.csv`` with the columns acronym and expansion."""

import csv
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from briefings.problems import Place, Problem, error, warning
from briefings.readers.textfile import read_text

FILE_NAME = "glossary.csv"


def read_glossary(path: Path) -> tuple[Mapping[str, str], list[Problem]]:
    """Return the meaning of each acronym of a glossary, nothing where there is no such file, and its problems."""
    if not path.exists():
        return {}, []
    text, problems = read_text(path)
    if not text:
        return {}, problems
    rows = csv.DictReader(StringIO(text, newline=""))
    if not {"acronym", "expansion"} <= set(rows.fieldnames or ()):
        message = "The glossary's first line must name the columns acronym and expansion."
        return {}, [*problems, error(Place(path, 1), "glossary-columns", message)]
    meanings: dict[str, str] = {}
    for row in rows:
        place = Place(path, rows.line_num)
        short, long = (row["acronym"] or "").strip(), (row["expansion"] or "").strip()
        if None in row:
            message = f"The meaning of '{short}' holds a comma, so a part of it would be lost."
            hint = 'Put the meaning in double quotes: EHCP,"education, health and care plan"'
            problems.append(error(place, "glossary-comma", message, hint))
        elif not short or not long:
            problems.append(warning(place, "glossary-row", "This row of the glossary lacks an acronym or its meaning."))
        elif short in meanings:
            message = f"The glossary explains '{short}' twice; the first meaning is used."
            problems.append(warning(place, "glossary-twice", message))
        else:
            meanings[short] = long
    return meanings, problems
