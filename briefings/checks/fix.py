"""Safe changes to a file: make them, and show what they would change."""

import difflib
from collections.abc import Iterable
from pathlib import Path

from briefings.problems import Edit


def fixed(source: str, edits: Iterable[Edit]) -> str:
    """Return a text, with line ends of one sign, with the changes made that still fit it.

    A change is left out where its old words do not stand there, or where it overlaps one that begins before it.
    """
    lines = source.split("\n")
    for edit in reversed(_fitting(lines, edits)):
        line, start = lines[edit.line - 1], edit.column - 1
        lines[edit.line - 1] = line[:start] + edit.new + line[start + len(edit.old) :]
    return "\n".join(lines)


def _fitting(lines: list[str], edits: Iterable[Edit]) -> list[Edit]:
    """Return the changes that can be made together, in the order of the text."""
    fitting: list[Edit] = []
    for edit in sorted(set(edits), key=lambda edit: (edit.line, edit.column, -len(edit.old))):
        last = fitting[-1] if fitting else None
        free = last is None or last.line < edit.line or last.column + len(last.old) <= edit.column
        known = 1 <= edit.line <= len(lines) and edit.column >= 1
        if known and free and lines[edit.line - 1].startswith(edit.old, edit.column - 1):
            fitting.append(edit)
    return fitting


def diff(path: Path, before: str, after: str) -> str:
    """Return the difference between two versions of a file as a unified diff; nothing where they are the same."""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), path.as_posix(), f"{path.as_posix()} (mended)", lineterm=""
    )
    return "".join(f"{line}\n" for line in lines)
