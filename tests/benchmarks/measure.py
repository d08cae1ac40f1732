"""Measuring commands as children: wall time, CPU time with that of their own children, and memory."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
PROC = Path("/proc")


@dataclass(frozen=True)
class Run:
    """What one run cost."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of all its processes, in the program and in the system on its behalf."""
    largest: int = 0
    """Bytes that its largest process had in memory at its peak."""
    together: int = 0
    """Bytes that all its processes had in memory at their peak, shared pages counted once; 0 where not sampled."""


class FailedError(Exception):
    """A command that is measured did not do its work, so that its time says nothing."""


def environment() -> dict[str, str]:
    """Return the environment of all children: this checkout is what Python imports, and nothing fixes the date.

    Python keeps what it has compiled, as it does for users.
    """
    left_out = ("SOURCE_DATE_EPOCH", "PYTHONDONTWRITEBYTECODE")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return kept | {"PYTHONPATH": str(ROOT), "NO_COLOR": "1"}


def run(command: Sequence[str | Path], folder: Path, *, sample_every: float | None = None) -> Run:
    """Run a command to its end and return what it cost; raise `FailedError` where it fails."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            [str(word) for word in command], cwd=folder, env=environment(), stdout=subprocess.DEVNULL, stderr=said
        )
        sampler = _Sampler(process.pid, sample_every) if sample_every and PROC.is_dir() else None
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        together = sampler.peak() if sampler else 0
        if process.returncode:
            said.seek(0)
            end = said.read().decode(errors="replace")[-800:]
            raise FailedError(f"{' '.join(map(str, command[:6]))} ended with {process.returncode}: {end}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit, together)


class _Sampler(threading.Thread):
    """Looks now and then at how much memory a process and all below it take."""

    def __init__(self, pid: int, every: float) -> None:
        super().__init__(daemon=True)
        self._pid, self._every, self._most, self._done = pid, every, 0, threading.Event()
        self.start()

    def run(self) -> None:
        while not self._done.wait(self._every):
            self._most = max(self._most, sum(_share(pid) for pid in _family(self._pid)))

    def peak(self) -> int:
        self._done.set()
        self.join()
        return self._most


def _family(pid: int) -> list[int]:
    try:
        children = (PROC / str(pid) / "task" / str(pid) / "children").read_text("ascii").split()
    except OSError:
        return [pid]
    return [pid, *(each for child in children for each in _family(int(child)))]


def _share(pid: int) -> int:
    """Return the bytes of a process, pages that it shares with others divided among them; 0 once it has ended."""
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def interleaved(rounds: int, runs: Mapping[str, Callable[[], Run]]) -> dict[str, Run]:
    """Run several things in turn, round after round, and return the medians of each.

    Every other round goes backwards, so that none always follows the same one. Before each, the disk is given what
    others have left for it, such as files to forget: who flushes would have to wait for that as well.
    """
    found: dict[str, list[Run]] = {name: [] for name in runs}
    for number in range(rounds):
        for name in list(runs)[:: -1 if number % 2 else 1]:
            if hasattr(os, "sync"):
                os.sync()
            found[name].append(runs[name]())
    return {name: middle(each) for name, each in found.items()}


def middle(runs: Sequence[Run]) -> Run:
    """Return the medians of some runs; of memory the peak."""
    most, all_ = max(run.largest for run in runs), max(run.together for run in runs)
    return Run(median(run.wall for run in runs), median(run.cpu for run in runs), most, all_)


def stop(process: "subprocess.Popen[bytes]") -> None:
    """Interrupt a child as Ctrl-C does; end it where it does not listen."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
