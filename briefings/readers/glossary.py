"""The shared glossary of a content folder: ``glossary.csv`` with the columns acronym, expansion and note.

A row without an expansion, whose note begins with "AMBIGUOUS", is an acronym that means more than one thing: it is
never explained by the glossary, and each content file must say which it means.
"""

import csv
import os
from collections.abc import Mapping
from dataclasses import field
from io import StringIO
from pathlib import Path

from briefings.limits import in_force
from briefings.problems import Place, Problem, error, warning
from briefings.readers.textfile import read_text
from briefings.values import dataclass

FILE_NAME = "glossary.csv"
AMBIGUOUS = "AMBIGUOUS"


@dataclass(frozen=True, slots=True)
class Glossary:
    """The acronyms of a partnership."""

    meanings: Mapping[str, str] = field(default_factory=dict)
    """What each acronym means."""
    ambiguous: Mapping[str, str] = field(default_factory=dict)
    """Acronyms that mean more than one thing, with what the glossary notes of them."""


def read_glossary(path: Path) -> tuple[Glossary, list[Problem]]:
    """Return a glossary, an empty one where there is no such file, and its problems."""
    if not os.path.lexists(path):
        return Glossary(), []
    text, problems = read_text(path, in_force().table_bytes)
    if not text:
        return Glossary(), problems
    try:
        return _glossary(text, path, problems)
    except csv.Error:
        message = "The glossary cannot be read: one of its cells is too long, or has no end."
        return Glossary(), [
            *problems,
            error(Place(path), "glossary-broken", message, "Look for a quote without an end."),
        ]


def _glossary(text: str, path: Path, problems: list[Problem]) -> tuple[Glossary, list[Problem]]:
    rows = csv.DictReader(StringIO(text, newline=""))
    if not {"acronym", "expansion"} <= set(rows.fieldnames or ()):
        message = "The glossary's first line must name the columns acronym and expansion."
        return Glossary(), [*problems, error(Place(path, 1), "glossary-columns", message)]
    meanings: dict[str, str] = {}
    ambiguous: dict[str, str] = {}
    for count, row in enumerate(rows, 1):
        if count > in_force().glossary_rows:
            message = f"The glossary has more than {in_force().glossary_rows:,} rows; the rest is left out."
            problems.append(error(Place(path, rows.line_num), "glossary-too-long", message))
            break
        place = Place(path, rows.line_num)
        short, long = (row["acronym"] or "").strip(), (row["expansion"] or "").strip()
        note = (row.get("note") or "").strip()
        if short and not long and note.upper().startswith(AMBIGUOUS):
            ambiguous[short] = note[len(AMBIGUOUS) :].lstrip(": ")
        elif None in row:
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
    return Glossary(meanings, ambiguous), problems
