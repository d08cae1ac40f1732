"""Fuzzing: ``python -m tests.hostile.fuzz --minutes 15``; with ``--atheris``, led by what the code has not yet run.

The plain run draws plans at random and needs nothing beyond Python. With atheris (the extra ``fuzz``; Linux and macOS)
the package is instrumented, and bytes that reach new code are kept and changed further.
"""

import argparse
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

HANG = 60
"""Seconds of CPU time after which an input is given up."""

MOST = (10**4, 10**6, 10**6)
"""How large the three numbers of a step may be."""

WEIGHTS = {"content": 8, "brand": 4, "glossary": 2, "settings": 1, "picture": 2, "word": 1, "deck": 1}


@dataclass
class Run:
    """What a run has tried and found so far."""

    folder: Path
    crashes_to: Path
    tried: Counter[str] = field(default_factory=Counter)
    found: dict[str, str] = field(default_factory=dict)
    slowest: dict[str, float] = field(default_factory=dict)

    def one(self, target: str, data: bytes) -> None:
        """Try one input, and keep it where the program fails on it in a way that is new."""
        from tests.hostile.targets import crash_of  # noqa: PLC0415  after atheris has hooked the imports

        start = time.process_time()
        with _given_up_after(HANG):
            crash = crash_of(target, self.folder, data)
        self.slowest[target] = max(self.slowest.get(target, 0), time.process_time() - start)
        self.tried[target] += 1
        if crash:
            kind = f"{target}: {crash.what.split(':')[0]} {crash.where}"
            if kind not in self.found:
                self.found[kind] = crash.what
                self.crashes_to.mkdir(parents=True, exist_ok=True)
                name = hashlib.sha256(data).hexdigest()[:12]
                (self.crashes_to / f"{target}-{name}").write_bytes(data)
                print(f"CRASH {target}-{name} {crash.what} | {crash.where}", flush=True)  # noqa: T201

    def report(self, minutes: float) -> str:
        """Return what was tried and found, as a line for each target."""
        lines = [f"{minutes:.1f} minutes, {self.tried.total():,} executions, {len(self.found)} kinds of crash"]
        for target, count in sorted(self.tried.items()):
            lines.append(f"  {target:9} {count:9,} executions, the slowest {self.slowest[target]:.1f} s")
        return "\n".join([*lines, *(f"  {kind}: {what}" for kind, what in self.found.items())])


@contextmanager
def _given_up_after(seconds: float) -> Iterator[None]:
    def stop(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"still running after {seconds} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def drawn(random_number: random.Random) -> tuple[str, bytes]:
    """Return a target and an input for it."""
    from tests.hostile.mutants import made  # noqa: PLC0415

    (target,) = random_number.choices(list(WEIGHTS), list(WEIGHTS.values()))
    count = random_number.choice((1, 1, 2, 3, 5, 8, 20))
    numbers = [[random_number.randrange(most) for most in MOST] for _ in range(count)]
    return target, made(target, (random_number.randrange(MOST[0]), tuple((a, b, c) for a, b, c in numbers)))


def plain(run: Run, minutes: float, seed: int) -> None:
    """Try inputs drawn at random until the time is up."""
    random_number, end = random.Random(seed), time.monotonic() + minutes * 60  # noqa: S311  no secret
    while time.monotonic() < end:
        run.one(*drawn(random_number))


def with_atheris(run: Run, minutes: float, corpus: Path) -> None:
    """Try inputs that atheris makes of the bytes that reached new code, until the time is up."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["briefings", "markdown"]):
        from tests.hostile import targets  # noqa: F401, PLC0415
    from tests.hostile.mutants import PACKAGES, made, seeds  # noqa: PLC0415

    names = list(WEIGHTS)
    corpus.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        if name not in PACKAGES:
            for index, data in enumerate(seeds(name)):
                (corpus / f"{name}-{index}").write_bytes(bytes([2 * number]) + data[:20_000])
    start = time.monotonic()

    def one(data: bytes) -> None:
        name = names[data[0] // 2 % len(names)] if data else names[0]
        if name in PACKAGES or (data and data[0] % 2):
            given = atheris.FuzzedDataProvider(data[1:])
            count = given.ConsumeIntInRange(1, 8)
            numbers = [[given.ConsumeIntInRange(0, most) for most in MOST] for _ in range(count)]
            run.one(name, made(name, (given.ConsumeIntInRange(0, MOST[0]), tuple((a, b, c) for a, b, c in numbers))))
        else:
            run.one(name, data[1:])
        if time.monotonic() - start > minutes * 60:
            print(run.report((time.monotonic() - start) / 60), flush=True)  # noqa: T201
            os._exit(int(bool(run.found)))  # libFuzzer takes any other end for a crash

    options = ["-max_len=20000", "-timeout=300", "-rss_limit_mb=4096", "-verbosity=0"]
    atheris.Setup([sys.argv[0], str(corpus), *options], one)
    atheris.Fuzz()


def main() -> int:
    """Fuzz for some minutes, print what was tried and found, and return whether anything was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument("--crashes-to", type=Path, default=Path("output/fuzz"))
    given = parser.parse_args()
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(1000)
    with tempfile.TemporaryDirectory() as folder:
        run, start = Run(Path(folder), given.crashes_to), time.monotonic()
        if given.atheris:
            with_atheris(run, given.minutes, Path(folder) / "corpus")
        else:
            plain(run, given.minutes, given.seed)
        print(run.report((time.monotonic() - start) / 60))  # noqa: T201
    return int(bool(run.found))


if __name__ == "__main__":
    sys.exit(main())
