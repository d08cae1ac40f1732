"""Waiting for a folder to change, so that a command can do its work again."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import watch

PAUSE = 50
"""In milliseconds: editors write a file in several steps, and one round is enough for all of them."""


def rounds(paths: Sequence[Path]) -> Iterator[set[Path]]:
    """Yield an empty set at once, then what has changed, each time that any of the files or folders does."""
    yield set()
    for changes in watch(*paths, debounce=PAUSE, step=PAUSE // 2, raise_interrupt=True):
        yield {Path(path) for _, path in changes}
