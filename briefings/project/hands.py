"""More processes for a build: one that helps with a single briefing, or some that each build content files.

A process is sent plain values and sends plain values back. It ends when the build does in whatever way: its pipe ends
then, and it looks for its parent before each content file, so that nothing is written after a later build began.
Linux forks them, which costs little; elsewhere each starts anew, which pays for long builds only.
"""

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from briefings.kept import Keep, flush, keep_in
from briefings.project.built import Built, Earlier
from briefings.project.wanted import Wanted
from briefings.project.writing import Flushers

if TYPE_CHECKING:
    from briefings.project.make import Maker

FORKS = sys.platform.startswith("linux")
ONE_BRIEFING = 3
"""Of so few content files, a second process helps with each; of more, it takes whole ones."""
PAYS = 2 if FORKS else 40
"""From how many content files other processes pay."""
IDLE = 0.1
"""Seconds without anything to do after which a process tidies up, for it to be quick when it is asked again."""
NOW_AND_THEN = 10_000
"""After how many more values with others in them than before circles are looked for while briefings are made."""
SELDOM = 100_000
"""How many more values with others in them than before are too many for waiting until nobody waits."""


def hands_for(count: int, jobs: int) -> int:
    """Return how many processes to have beside this one for some content files."""
    if jobs < 2 or count == 0 or (count < PAYS and not FORKS):
        return 0
    return 1 if count <= ONE_BRIEFING else min(jobs - 1, count - 1)


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Task(NamedTuple):
    wanted: Wanted
    keep: Keep
    first: Sequence[str]
    maker: "Maker | None"
    parent: int


class Hand:
    """One more process."""

    def __init__(
        self,
        wanted: Wanted,
        keep: Keep,
        others: "Sequence[Hand]" = (),
        *,
        first: Sequence[str] = (),
        maker: "Maker | None" = None,
    ) -> None:
        """Start it; `others` are those that were started before, `first` the formats that it gets ready for.

        One that is forked goes on with this process's `maker`, where there is one, and so with all that it has read.
        """
        context: Any = get_context("fork" if FORKS else "spawn")
        self.pipe, far = context.Pipe()
        pipes = [self.pipe, *(other.pipe for other in others)] if FORKS else []
        task = _Task(wanted, keep, first, maker if FORKS else None, os.getpid())
        self._process = context.Process(target=_work, args=(far, pipes, task), daemon=True)
        self._process.start()
        far.close()
        self.busy: deque[Path] = deque()
        """The content files that it was given and has not sent back."""
        self.made = 0
        """Of how many of them the outputs are on their way to the disk."""
        self._is_used = False
        self._sender: Any = None
        self._owed = 0

    @property
    def process_id(self) -> int:
        """The number that the operating system knows it by."""
        return int(self._process.pid)

    def give(self, path: Path, earlier: Earlier) -> None:
        """Have it build a content file; OSError where it has died."""
        self._is_used = True
        self.pipe.send((_build, path, earlier))
        self.busy.append(path)

    def ask(self, names: Sequence[str], job: Any) -> None:
        """Have it make files of a briefing, by the names of their formats or their own; it answers with one by one."""
        from briefings.project.parcels import Sender

        self._is_used = True
        self._sender = self._sender or Sender()
        with suppress(EOFError):
            while self._owed:  # to a briefing of which another file could not be made
                self.answer()
        self._owed = len(names)
        with suppress(OSError):
            self.pipe.send((_write, names, self._sender.packed(job)))

    def forget(self, keep: Keep) -> None:
        """Have it read brands, layouts, glossaries and settings again."""
        with suppress(OSError):
            self.pipe.send((_forget, keep))

    def answer(self) -> Any:
        """Return what it made; EOFError where it has died."""
        self._owed = max(0, self._owed - 1)
        try:
            return self.pipe.recv()
        except OSError as fault:
            raise EOFError from fault

    def stop(self) -> None:
        """End it; one that was asked for nothing need not come to an end of its own."""
        self.pipe.close()
        if not self._is_used:
            self._process.kill()
        self._process.join(timeout=5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()


def collect_again() -> None:
    """Look for memory that is free again, which a command does not do while it starts; what it has loaded stays.

    It is looked for seldom: a briefing leaves next to nothing in circles, and each look goes through all that is there.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(NOW_AND_THEN)
        gc.enable()


def rest(formats: Sequence[str] = ()) -> None:
    """Load what some formats need and look for free memory now that nobody waits, hardly ever while somebody does."""
    _prepare(formats)
    gc.set_threshold(SELDOM)
    gc.collect()


def _work(pipe: Connection, pipes: Sequence[Connection], task: _Task) -> None:
    """Do what the pipe says until it ends; `pipes` are those of others."""
    wanted, keep, first, maker, parent = task
    keep_in(*keep)
    for other in pipes:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    state: dict[str, Any] = {"wanted": wanted, "parent": parent, "flushers": Flushers(), "begun": deque()}
    if maker:
        state["maker"] = maker.alone()
    if first:
        _prepare(first)
    try:
        while True:
            do, *given = pipe.recv()
            _look_for_parent(state)
            for answer in do(state, *given):
                pipe.send(answer)
            if not pipe.poll():
                for answer in _finished(state, 0):
                    pipe.send(answer)
            flush()
            collect_again()
            if not pipe.poll(IDLE):
                rest()
    except (EOFError, OSError):
        return
    finally:
        for begun in state["begun"]:
            begun.abandon()


def _look_for_parent(state: dict[str, Any]) -> None:
    """Raise EOFError where the process that this one works for has ended."""
    if os.name != "nt" and os.getppid() != state["parent"]:
        raise EOFError


def _maker(state: dict[str, Any]) -> Any:
    if "maker" not in state:
        from briefings.project.library import Library
        from briefings.project.make import Maker

        state["maker"] = Maker(state["wanted"], Library(state["wanted"].root))
    return state["maker"]


def _build(state: dict[str, Any], path: Path, earlier: Earlier) -> Iterator[Built | None]:
    """Yield None once all is made of a content file, then what came of the one before: the disk has had time for it."""
    from briefings.project.make import begin_safely

    state["begun"].append(begin_safely(_maker(state), path, earlier, state["flushers"]))
    yield None
    yield from _finished(state, 1)


def _finished(state: dict[str, Any], most: int) -> Iterator[Built]:
    """Yield what came of content files whose outputs are on their way to the disk, until no more are than so many."""
    while len(state["begun"]) > most:
        _look_for_parent(state)
        yield state["begun"].popleft().finish()


def _forget(state: dict[str, Any], keep: Keep) -> Iterator[None]:
    """Read again what all briefings share; there is no answer to that."""
    keep_in(*keep)
    state.pop("maker", None)
    yield from ()


def _write(state: dict[str, Any], names: Sequence[str], parcel: bytes) -> Iterator[bytes | Exception]:
    """Yield some files of a briefing, or what went wrong with each."""
    from briefings.project.parcels import Receiver

    job = state.setdefault("receiver", Receiver()).unpacked(parcel)
    files = _files()
    for name in names:
        try:
            yield bytes(files[name].write(job))
        except Exception as fault:
            yield fault


def _prepare(names: Sequence[str]) -> None:
    """Load what some files need while the other process reads the content file."""
    files = _files()
    for name in names:
        files[name].prepare(None)


def _files() -> dict[str, Any]:
    """Return the formats, and what is made with them, by their names."""
    from briefings.writers import FORMATS

    files: dict[str, Any] = {kind.name: kind for kind in FORMATS}
    return files | {each.name: each for kind in FORMATS for each in kind.companions}
