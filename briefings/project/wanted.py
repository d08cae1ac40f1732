"""What is asked of a build, in plain values that can be sent to other processes, and what all its outputs depend on."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from briefings.project.stamps import Surroundings, digest_of, surroundings
from briefings.values import dataclass

FORMAT_NAMES = ("word", "powerpoint", "web")
"""The formats, as `writers.FORMATS` has them; said here again so that a build that skips everything loads no writer."""

HELPED = {"powerpoint": "powerpoint", "word": "word", "card.png": "web"}
"""What another process makes of a briefing where one has time, in this order, and the format that each is a file of."""

PACKAGE = Path(__file__).parents[1]
SETTINGS = "pyproject.toml"
TERMS = "language.csv"
FOLDER = ".briefings"
"""The folder in a project's own where it is kept what is known of its builds."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to make, where to, and how strict to be."""

    root: Path
    """The project's folder."""
    out: Path
    """The folder of the outputs."""
    formats: tuple[str, ...] = FORMAT_NAMES
    strict: bool = False
    audience: str = "public"
    """Who may read the pages of this run: a page for others, or of a draft where it is the public, is not written."""

    @property
    def key(self) -> str:
        """The wishes in one line, as far as outputs depend on them."""
        epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
        return f"{self.root.resolve()}|{','.join(self.formats)}|{self.strict}|{self.audience}|{epoch}"

    @property
    def trees(self) -> dict[str, Path]:
        """The folders of which every file counts for all outputs: the program and layouts, by what they are called."""
        return {"program": PACKAGE, "packaged": PACKAGE.parent / "layouts", "own": self.root / "layouts"}

    @property
    def single_files(self) -> dict[str, Path]:
        """The other files that count for all outputs, by what they are called."""
        return {name: self.root / name for name in (SETTINGS, f"content/{TERMS}")}

    @property
    def program(self) -> list[str]:
        """What outputs depend on that is in no file of the program: Python and the libraries."""
        return [sys.version, *_libraries()]

    def surroundings(self) -> Surroundings:
        """Return what is common to all outputs of the project: looks, settings, and the program itself."""
        return surroundings(self._files(), "\n".join(self.program))

    def _files(self) -> Iterator[tuple[str, str]]:
        for name, folder in self.trees.items():
            yield from _tree(folder, name)
        yield from ((name, str(path)) for name, path in self.single_files.items())


def state_of(wanted: Wanted, ending: str) -> Path:
    """Return where what is known of a project's builds into a folder is kept; the ending says what of it."""
    out = os.path.abspath(wanted.out).encode("utf-8", "surrogateescape")
    return wanted.root / FOLDER / f"{wanted.out.name}-{digest_of(out)[:8]}{ending}"


def _tree(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """Yield every file of a folder with the name that it counts under; what Python compiled is left out."""
    seen: set[tuple[int, int]] = set()
    for base, folders, files in os.walk(folder, followlinks=True):
        found = os.stat(base)
        if (found.st_dev, found.st_ino) in seen:
            folders[:] = []
            continue
        seen.add((found.st_dev, found.st_ino))
        folders[:] = [inner for inner in folders if inner != "__pycache__" and not inner.startswith(".")]
        within = os.path.relpath(base, folder)
        yield from ((f"{name}/{within}/{file}", os.path.join(base, file)) for file in files)


def _libraries() -> list[str]:
    """Return the names and versions of all libraries that are installed, as their folders have them."""
    found: set[str] = set()
    for place in sys.path:
        if os.path.basename(place) in ("site-packages", "dist-packages") and os.path.isdir(place):
            found.update(name for name in os.listdir(place) if name.endswith(".dist-info"))
    return sorted(found)
