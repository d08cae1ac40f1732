"""How long a trainer waits: from the edit of a file to its three outputs, while a build watches."""

import random
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.grounds import BRIEFINGS, Grounds, edit
from tests.benchmarks.measure import FailedError, environment, stop

PATIENCE = 20
"""Seconds after which outputs are no longer waited for."""
FIRST = 300
"""The same for the first build."""
LOOK = 0.0005
"""Seconds between two looks at the outputs; what is measured is too long by half of it."""
LOG = "watch.log"
STILL = 1.0
"""Seconds without a change after which the first build is over."""

State = tuple[tuple[int, int], ...]


def watch_latency(grounds: Grounds, edits: int) -> list[float]:
    """Return how many seconds each edit took to reach all three outputs of its file, the shortest first.

    Every other edit puts a new file in the place of the old one, as some editors do.
    """
    project = grounds.project(grounds.size(10), "watched")
    source = grounds.sources(project)[1]
    folder = project / "output" / source.stem
    outputs = [folder / f"{source.stem}.docx", folder / f"{source.stem}.pptx", folder / "index.html"]
    chance, times = random.Random("edits"), []  # noqa: S311  no secret hangs on it
    with _watching(project):
        _settle(project / "output", outputs)
        for number in range(edits + 2):
            before = _state(outputs)
            ready = source
            if number % 2:
                ready = source.with_name(f".{source.name}.new")
                ready.write_bytes(source.read_bytes())
            start = time.perf_counter()
            edit(ready, number)
            if ready is not source:
                ready.replace(source)
            _wait(outputs, before)
            times.append(time.perf_counter() - start)
            time.sleep(chance.uniform(0.2, 0.5))
    return sorted(times[2:])


@contextmanager
def _watching(project: Path) -> Iterator[None]:
    """Run a build that watches a project, as long as the block lasts."""
    with (project / LOG).open("wb") as log:
        process = subprocess.Popen(
            [*BRIEFINGS, "build", "--watch"], cwd=project, env=environment(), stdout=log, stderr=log
        )
        try:
            yield
        except FailedError as fault:
            raise FailedError(f"{fault}; the build said last: {_said(project)}") from fault
        finally:
            stop(process)


def _said(project: Path) -> str:
    """Return the end of what the build that watches has said."""
    return (project / LOG).read_text("utf-8", errors="replace")[-300:]


def _state(outputs: Sequence[Path]) -> State:
    """Return what tells whether files are still the same: zeros for one that is not there."""
    found = []
    for path in outputs:
        try:
            status = path.stat()
            found.append((status.st_ino, status.st_mtime_ns))
        except FileNotFoundError:
            found.append((0, 0))
    return tuple(found)


def _wait(outputs: Sequence[Path], before: State, patience: float = PATIENCE) -> None:
    """Return once every output is another than before."""
    end = time.monotonic() + patience
    while any(new in (old, (0, 0)) for old, new in zip(before, _state(outputs), strict=True)):
        if time.monotonic() > end:
            raise FailedError(f"an edit did not reach {outputs[0].parent} in {patience} seconds")
        time.sleep(LOOK)


def _settle(out: Path, outputs: Sequence[Path]) -> None:
    """Return once the first build is over."""
    _wait(outputs, ((0, 0),) * len(outputs), FIRST)
    last: list[Path] = []
    while (now := sorted(out.rglob("*"))) != last:
        last = now
        time.sleep(STILL)
