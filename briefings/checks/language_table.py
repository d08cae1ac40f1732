"""The table of words about children and victims that guidance asks to avoid: ours, or a partnership’s own."""

import csv
import re
from functools import cache
from io import StringIO
from pathlib import Path

from briefings.checks.settings import Term
from briefings.limits import in_force
from briefings.problems import Place, Problem, error
from briefings.sourcefile import SourceError, read_bytes
from briefings.validation import suggestion

PACKAGED = Path(__file__).parent / "data" / "language.csv"
COLUMNS = ("avoid", "prefer", "kind", "reason", "source")
KINDS = ("blaming", "minimising", "engagement", "outdated", "evidence")
"""What a row is about; the rule ``language-blaming`` reports those of the first, and so on."""


def read_terms(path: Path | None) -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the words to avoid of a table, those that ship with the program for None, and the faults of the table."""
    if path is None:
        return _packaged(), []
    return _read(path)


@cache
def _packaged() -> tuple[Term, ...]:
    terms, problems = _read(PACKAGED)
    assert not problems, problems  # noqa: S101  our own file
    return terms


def _read(path: Path) -> tuple[tuple[Term, ...], list[Problem]]:
    try:
        text = read_bytes(path, in_force().table_bytes).decode("utf-8-sig")
    except (OSError, ValueError, SourceError):
        hint = "Save it as CSV with the encoding UTF-8."
        return (), [error(Place(path), "language-unreadable", "The list of words to avoid cannot be read.", hint)]
    try:
        return _terms(path, csv.DictReader(StringIO(text, newline="")))
    except csv.Error:
        message = "The list of words to avoid cannot be read: one of its cells is too long, or has no end."
        return (), [error(Place(path), "language-broken", message, "Look for a quote without an end.")]


def _terms(path: Path, rows: "csv.DictReader[str]") -> tuple[tuple[Term, ...], list[Problem]]:
    """Return the words of a table's rows; csv.Error where they are no table."""
    if tuple(rows.fieldnames or ()) != COLUMNS:
        message = f"The first line of the list of words to avoid must be: {','.join(COLUMNS)}."
        return (), [error(Place(path, 1), "language-columns", message)]
    terms, problems = [], []
    for row in rows:
        values = {name: (row[name] or "").strip() for name in COLUMNS}
        if fault := _fault(values, too_long=None in row):
            problems.append(error(Place(path, rows.line_num), *fault))
        else:
            terms.append(Term(**values))
    return tuple(terms), problems


def _fault(row: dict[str, str], *, too_long: bool) -> tuple[str, str, str] | None:
    """Return what is wrong with a row: code, message and hint; None where it is sound."""
    if too_long or not row["avoid"] or not row["prefer"]:
        message = "This row needs words to avoid and words to prefer."
        return "language-row", message, "Put a cell that has a comma in double quotes."
    if row["kind"] not in KINDS:
        message = f"'{row['kind']}' is no kind of words to avoid."
        return "language-kind", message, suggestion(row["kind"], KINDS) or f"Write one of: {', '.join(KINDS)}."
    for wording in row["avoid"].split(" / "):
        words = wording.replace("...", "…").split()
        if not re.search(r"\w{2}", wording) or "…" in (words[0], words[-1]) or re.search(r"\*\w|^\*", wording):
            message = f"'{wording}' cannot be looked for."
            return "language-wording", message, "Write at least one word; '*' ends a word, '…' stands between two."
    return None
