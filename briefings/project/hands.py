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
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, NamedTuple

from briefings.kept import Keep, flush, keep_in
from briefings.problems import Place, error
from briefings.project.built import Built
from briefings.project.wanted import Wanted

FORKS = sys.platform.startswith("linux")
ONE_BRIEFING = 3
"""Of so few content files, a second process helps with each; of more, it takes whole ones."""
PAYS = 2 if FORKS else 40
"""From how many content files other processes pay."""
IDLE = 0.1
"""Seconds without anything to do after which a process tidies up, for it to be quick when it is asked again."""
SELDOM = 100_000
"""How many more values with others in them than before are too many for waiting until nobody waits."""
AHEAD = 3
"""How many content files a process is given ahead, so that it never waits."""


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
    parent: int


class Hand:
    """One more process."""

    def __init__(self, wanted: Wanted, keep: Keep, others: "Sequence[Hand]" = (), *, first: Sequence[str] = ()) -> None:
        """Start it; `others` are those that were started before, `first` the formats that it gets ready for."""
        context: Any = get_context("fork" if FORKS else "spawn")
        self.pipe, far = context.Pipe()
        pipes = [self.pipe, *(other.pipe for other in others)] if FORKS else []
        self._process = context.Process(
            target=_work, args=(far, pipes, _Task(wanted, keep, first, os.getpid())), daemon=True
        )
        self._process.start()
        far.close()
        self.busy: deque[Path] = deque()
        """The content files that it was given and has not sent back."""
        self._is_used = False
        self._sender: Any = None
        self._owed = 0

    @property
    def process_id(self) -> int:
        """The number that the operating system knows it by."""
        return int(self._process.pid)

    def give(self, path: Path) -> None:
        """Have it build a content file."""
        self._is_used = True
        self.busy.append(path)
        self.pipe.send((_build, path))

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
    """Look for memory that is free again, which a command does not do while it starts; what it has loaded stays."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def rest(formats: Sequence[str] = ()) -> None:
    """Load what some formats need and look for free memory now that nobody waits, hardly ever while somebody does."""
    _prepare(formats)
    gc.set_threshold(SELDOM)
    gc.collect()


def build_with(hands: list[Hand], paths: Sequence[Path], here: Callable[[Path], Built]) -> Iterator[Built]:
    """Build content files with several processes, this one among them, and yield them as they are done.

    Where a process dies, as for want of memory, the file that it was at is not built; the others are built by the rest.
    """
    waiting = deque(paths)
    hands = list(hands)
    for hand in hands:
        _fill(hand, waiting)
    while waiting or any(hand.busy for hand in hands):
        yield from _gathered(hands, waiting, 0 if waiting else None)
        if waiting:
            yield here(waiting.popleft())


def _fill(hand: Hand, waiting: deque[Path]) -> None:
    with suppress(OSError):
        while waiting and len(hand.busy) < AHEAD:
            hand.give(waiting.popleft())


def _gathered(hands: list[Hand], waiting: deque[Path], timeout: float | None) -> Iterator[Built]:
    """Yield what other processes have done, and give them more to do."""
    busy = {hand.pipe: hand for hand in hands if hand.busy}
    for pipe in wait(list(busy), timeout) if busy else ():
        hand = busy[pipe]
        try:
            built = hand.answer()
        except EOFError:
            hands.remove(hand)
            fatal, *others = hand.busy
            waiting.extend(others)
            yield died(fatal)
            continue
        hand.busy.popleft()
        _fill(hand, waiting)
        yield built


def died(path: Path) -> Built:
    """Return what to say of a content file whose process ended while it was at it."""
    hint = "Close other programs and build again; if it happens again, please report it with the file."
    return Built(path, (error(Place(path), "internal", "The process that built it ended: too little memory?", hint),))


def _work(pipe: Connection, pipes: Sequence[Connection], task: _Task) -> None:
    """Do what the pipe says until it ends; `pipes` are those of others."""
    wanted, keep, first, parent = task
    keep_in(*keep)
    for other in pipes:
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    state: dict[str, Any] = {"wanted": wanted}
    if first:
        _prepare(first)
    try:
        while True:
            do, *given = pipe.recv()
            if os.name != "nt" and os.getppid() != parent:
                return
            for answer in do(state, *given):
                pipe.send(answer)
            flush()
            collect_again()
            if not pipe.poll(IDLE):
                rest()
    except (EOFError, OSError):
        return


def _maker(state: dict[str, Any]) -> Any:
    if "maker" not in state:
        from briefings.project.library import Library
        from briefings.project.make import Maker

        state["maker"] = Maker(state["wanted"], Library(state["wanted"].root))
    return state["maker"]


def _build(state: dict[str, Any], path: Path) -> Iterator[Built]:
    from briefings.project.make import make_safely

    yield make_safely(_maker(state), path)


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
