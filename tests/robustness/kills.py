"""Builds that are killed at a random moment, and two builds at once: what is left is old or new, and whole."""

import os
import random
import signal
import time
from contextlib import suppress
from dataclasses import dataclass, field

from tests.robustness.folder import Disturbed


@dataclass(slots=True)
class Figures:
    """What came of it."""

    rounds: int = 0
    cut: int = 0
    """Rounds in which the build had not ended when it was killed."""
    mixed: int = 0
    """Rounds that left some files of the old version and some of the new."""
    parts: int = 0
    """Half-written files that a kill left under a name of their own, and the next build took away."""
    faults: list[str] = field(default_factory=list)


def in_group(group: int) -> list[int]:
    """Return the processes of a group that are alive (Linux)."""
    found = []
    for name in os.listdir("/proc"):
        with suppress(OSError, ValueError, IndexError):
            with open(f"/proc/{int(name)}/stat", encoding="ascii", errors="replace") as file:
                fields = file.read().rpartition(")")[2].split()
            if int(fields[2]) == group and fields[0] != "Z":
                found.append(int(name))
    return found


def killed(project: Disturbed, rounds: int, seed: int = 0) -> Figures:
    """Kill so many builds at random moments; after each, everything must be whole and a build must repair the rest."""
    chance, figures = random.Random(seed), Figures()
    begun = time.perf_counter()
    project.write("B")
    assert project.build("--jobs", "2") == 0
    longest = time.perf_counter() - begun
    for number in range(rounds):
        version = "AB"[number % 2]
        project.write(version)
        process = project.start("--jobs", "2")
        time.sleep(chance.uniform(0.0, longest * 1.1))
        figures.cut += process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.communicate()
        figures.rounds += 1
        _check(project, figures, f"round {number}")
        if number % 5 == 4:
            _repaired(project, version, figures, f"round {number}")
        if left := _left_over(process.pid):
            figures.faults.append(f"round {number}: {left} processes live on")
    project.write("A")
    _repaired(project, "A", figures, "the end")
    return figures


def _check(project: Disturbed, figures: Figures, where: str) -> None:
    found = project.outputs()
    parts = [name for name in found if name.endswith(".part")]
    figures.parts += len(parts)
    figures.faults += [f"{where}: {fault}" for fault in project.wrong() if ".part" not in fault]
    figures.mixed += all(any(found[name] == files.get(name) for name in found) for files in project.versions.values())
    missing = [name for name in project.versions["A"] if name not in found and name in project.versions["B"]]
    figures.faults += [f"{where}: {name} is lost" for name in missing]


def _repaired(project: Disturbed, version: str, figures: Figures, where: str) -> None:
    if project.build("--jobs", "2") != 0:
        figures.faults.append(f"{where}: the next build fails")
    if project.outputs() != project.versions[version]:
        odd = sorted(set(project.outputs()) ^ set(project.versions[version]))
        figures.faults.append(f"{where}: the next build does not repair everything: {odd[:4]}")


def _left_over(group: int) -> int:
    until = time.monotonic() + 10
    while in_group(group) and time.monotonic() < until:
        time.sleep(0.05)
    return len(in_group(group))


def at_once(project: Disturbed, pairs: int, seed: int = 0) -> Figures:
    """Run pairs of builds at once, the content changing between their starts; all must be whole and new in the end."""
    chance, figures = random.Random(seed), Figures()
    for number in range(pairs):
        version, other = ("BA", "AB")[number % 2]
        project.write(other)
        first = project.start("--jobs", chance.choice("12"), "--force")
        time.sleep(chance.uniform(0.0, 1.0))
        project.write(version)
        second = project.start("--jobs", chance.choice("12"))
        for process in (first, second):
            _, said = process.communicate()
            if process.returncode != 0:
                figures.faults.append(f"pair {number}: exit code {process.returncode}: {said.decode()[-300:]}")
            figures.mixed += b"Another build is at work" in said
        figures.rounds += 1
        if project.outputs() != project.versions[version]:
            figures.faults.append(f"pair {number}: not all outputs are of the new version")
    return figures
