"""Waiting for a folder to change, so that a command can do its work again."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from watchfiles import Change, watch

PAUSE, STEP = 50, 2
"""In milliseconds: editors write a file in several steps, and one round is enough for all of them. A round begins when
nothing happened for a step, at the latest after the pause."""

TICK = 20
"""In milliseconds: how long after the watch has begun the first round does, so that no change falls between the two."""


def rounds(paths: Sequence[Path], without: Path | None = None) -> Iterator[set[Path]]:
    """Yield an empty set at once, then what has changed, each time that any of the files or folders does.

    Folders are watched, not files: an editor may put a new file in the place of the old one, which ends the watch
    of that file. A folder that is added is watched from the next round on. Hidden files and copies that editors
    keep are left out, and all in the folder `without`.
    """
    wanted = {path.absolute() for path in paths}
    unwanted = without.absolute() if without else None

    def is_wanted(_change: Change, name: str) -> bool:
        path = Path(name).absolute()
        is_own = not path.name.startswith(".") and not path.name.endswith("~")
        around = (path, *path.parents)
        return is_own and unwanted not in around and any(each in wanted for each in around)

    since: set[Path] = set()
    while True:
        folders = sorted({folder for path in wanted for folder in _folders(path) if folder.is_dir()})
        is_begun = False
        for changes in watch(
            *folders,
            watch_filter=is_wanted,
            debounce=PAUSE,
            step=STEP,
            rust_timeout=TICK,
            yield_on_timeout=True,
            raise_interrupt=True,
            recursive=False,
        ):
            changed = {Path(path) for _, path in changes}
            if is_begun and not changed:
                continue
            yield changed | since
            is_begun, since = True, set()
            if any(change is Change.added and Path(path).is_dir() for change, path in changes):
                since = changed
                break


def _folders(path: Path) -> Iterator[Path]:
    """Yield the folder that a file is in; a folder with all that are in it."""
    if not path.is_dir():
        yield path.parent
        return
    yield path
    for inner in path.rglob("*"):
        if inner.is_dir() and not any(part.startswith(".") for part in inner.relative_to(path).parts):
            yield inner
