"""Mending a content file: every safe change, again until none is left, saved the way the file was saved before."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from pathlib import Path

from briefings.checks.fix import fixed
from briefings.problems import Problem
from briefings.project.library import Library, Loaded
from briefings.project.writing import write_whole
from briefings.readers.textfile import read_text

MOST_ROUNDS = 5
"""Changes that overlap wait for the next round; two rules that undo each other must not go on for ever."""


class ChangedMeanwhileError(Exception):
    """A file is no longer what it was when its changes were shown."""


def mended(library: Library, loaded: Loaded, problems: Sequence[Problem]) -> tuple[str, str] | None:
    """Return a content file's text, and as it is with all safe changes made; None where there is nothing to change."""
    if loaded.manuscript is None:
        return None
    source = text = loaded.manuscript.source
    for _ in range(MOST_ROUNDS):
        after = fixed(text, [problem.edit for problem in problems if problem.edit])
        again = library.load(loaded.path, after)
        if after == text or again.manuscript is None:
            break
        text, problems = after, library.review(again)
    return (source, text) if text != source else None


def save(path: Path, before: str, after: str) -> None:
    """Write a changed file with the line ends and the byte order mark that it had; raise OSError.

    Raise `ChangedMeanwhileError` where the file no longer has the text that was changed.
    """
    if read_text(path)[0] != before:
        raise ChangedMeanwhileError
    old = path.read_bytes()
    from_windows = old.count(b"\r\n") == old.count(b"\n")
    data = (after.replace("\n", "\r\n") if from_windows else after).encode("utf-8")
    write_whole(path, BOM_UTF8 + data if old.startswith(BOM_UTF8) else data)
