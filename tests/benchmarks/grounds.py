"""Where the benchmarks happen: generated projects in a temporary folder, and our own command as a user gives it."""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path

from tests.benchmarks import pandoc
from tests.benchmarks.generate import write_project
from tests.benchmarks.measure import ROOT, FailedError, Run, environment, run

KEPT = ".briefings"
"""The folder of a project in which builds keep what later ones need."""
BRIEFINGS = (sys.executable, "-m", "briefings")
OUTPUTS = (".docx", ".pptx", ".html", ".png")


@dataclass
class Grounds:
    """Everything that the benchmarks of one run share."""

    folder: Path
    scale: float = 1.0
    full: bool = False
    """Whether nothing is measured on a sample."""
    quick: bool = False
    """Whether each thing is done once only: for trying the benchmarks, not for figures."""

    _projects: dict[str, Path] = field(default_factory=dict)
    _numbers: "count[int]" = field(default_factory=count)

    def size(self, briefings: int) -> int:
        """Return a number of briefings at the scale of this run."""
        return max(2, round(briefings * self.scale))

    def rounds(self, wanted: int) -> int:
        """Return how often to do something."""
        return 1 if self.quick else wanted

    def project(self, briefings: int, name: str = "project") -> Path:
        """Return the folder of a project of so many briefings, generated when first asked for."""
        key = f"{name}-{briefings}"
        if key not in self._projects:
            write_project(self.folder / key, briefings)
            self._projects[key] = self.folder / key
        return self._projects[key]

    def sources(self, project: Path, sample: int | None = None) -> list[Path]:
        """Return the content files of a project; where wanted, so many of them evenly spread."""
        found = sorted((project / "content").glob("*.md"))
        if sample is None or sample >= len(found):
            return found
        return [found[index * len(found) // sample] for index in range(sample)]

    def fresh(self) -> Path:
        """Return the path of a folder that is not there yet."""
        return self.folder / f"out-{next(self._numbers)}"

    @cached_property
    def options(self) -> frozenset[str]:
        """The options that `briefings build` has."""
        said = subprocess.run(
            [*BRIEFINGS, "build", "--help"], cwd=ROOT, env=environment(), capture_output=True, text=True, check=True
        ).stdout
        return frozenset(name for name in ("--force", "--jobs", "--watch") if name in said)

    @property
    def is_incremental(self) -> bool:
        """Whether a build leaves alone what has not changed."""
        return "--force" in self.options

    def build(self, project: Path, *arguments: str | Path, sample_every: float | None = None) -> Run:
        """Build a project by the command line and return what it cost."""
        return run([*BRIEFINGS, "build", *arguments], project, sample_every=sample_every)

    def build_fresh(self, project: Path, *arguments: str | Path, sample_every: float | None = None) -> Run:
        """Build everything of a project into a new folder, which is removed again."""
        out = self.fresh()
        force = ("--force",) if self.is_incremental else ()
        try:
            return self.build(project, *arguments, *force, "--out", out, sample_every=sample_every)
        finally:
            shutil.rmtree(out, ignore_errors=True)

    def build_first(self, project: Path, *arguments: str | Path, sample_every: float | None = None) -> Run:
        """Do the same with nothing kept of earlier builds of the project."""
        shutil.rmtree(project / KEPT, ignore_errors=True)
        return self.build_fresh(project, *arguments, sample_every=sample_every)

    def pandoc(self, project: Path, sources: Sequence[Path], processes: int = 1) -> Run:
        """Build some content files of a project with pandoc, in all three formats."""
        out = self.fresh()
        ready = pandoc.prepare(sources, out / "sources")
        try:
            return pandoc.build(ready, project / "content", out, processes)
        finally:
            shutil.rmtree(out)

    def ask(self, folder: Path, module: str, *arguments: str | Path) -> str:
        """Return what one of the benchmarks' own modules says on standard output, in a process of its own."""
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *map(str, arguments)]
        done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, check=False)
        if done.returncode:
            raise FailedError(f"{module} ended with {done.returncode}: {done.stderr[-800:]}")
        return done.stdout


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of every output in a folder by its path."""
    files = (path for path in sorted(folder.rglob("*")) if path.suffix in OUTPUTS and path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def edit(path: Path, number: int) -> None:
    """Change one sentence of a content file, another way for each number."""
    text = path.read_text("utf-8")
    start = text.index("We looked at ")
    end = text.index(".", start)
    words = text[start:end].partition(" in round ")[0]
    path.write_text(f"{text[:start]}{words} in round {number}{text[end:]}", encoding="utf-8", newline="\n")
