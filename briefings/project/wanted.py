"""What is asked of a build, in plain values that can be sent to other processes, and what all its outputs depend on."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from briefings.project.stamps import Surroundings, surroundings
from briefings.values import dataclass

FORMAT_NAMES = ("word", "powerpoint", "web")
"""The formats, as `writers.FORMATS` has them; said here again so that a build that skips everything loads no writer."""

PACKAGE = Path(__file__).parents[1]
SETTINGS = "pyproject.toml"
TERMS = "language.csv"


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

    def surroundings(self) -> Surroundings:
        """Return what is common to all outputs of the project: looks, settings, and the program itself."""
        return surroundings(self._files(), "\n".join([sys.version, *_libraries()]))

    def _files(self) -> Iterator[tuple[str, str]]:
        yield from _tree(PACKAGE, "program")
        yield from _tree(PACKAGE.parent / "layouts", "packaged")
        yield from _tree(self.root / "layouts", "own")
        for name in (SETTINGS, f"content/{TERMS}"):
            yield name, str(self.root / name)


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
