"""Outputs that are either whole or not there: written beside their places, safe on the disk, then renamed into them.

A disk takes long to say that something is safe, and hardly longer for many files than for one. So it is asked for all
files of a briefing at once; a build of many briefings makes the next while it waits for those of the last.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import IO, TYPE_CHECKING

from briefings.project.files import WINDOWS

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

PART = ".part"
"""How the name of a file ends that is being written; it begins with a dot."""

TRIES, PAUSE = 6, 0.05
"""How often a file that another program holds is tried, and the first pause in seconds; each is twice the last."""

AT_ONCE = 8
"""How many files a disk is asked for at a time where there are many."""

Beside = Callable[[Callable[[], None]], Callable[[], None]]
"""Has something done while this goes on, and returns how to wait for it; an OSError comes to who waits."""

File = tuple[Path, bytes | Iterable[bytes]]
"""Where a file is to be written, and what it holds, which may come piece by piece: it need not be in memory then."""


def beside(do: Callable[[], None]) -> Callable[[], None]:
    """Do something in a thread of its own, as `Beside` says: for a few things, as it needs nothing else loaded."""
    faults: list[OSError] = []

    def run() -> None:
        try:
            do()
        except OSError as fault:
            faults.append(fault)

    def wait() -> None:
        thread.join()
        if faults:
            raise faults[0]

    thread = Thread(target=run)
    thread.start()
    return wait


def at_last(do: Callable[[], None]) -> Callable[[], None]:
    """Do something only when it is waited for, as `Beside` says."""
    return do


class Flushers:
    """Threads that wait for the disk while briefings are made; ended before a process forks, which threads cannot."""

    def __init__(self) -> None:
        """Start none before one is needed."""
        self._pool: ThreadPoolExecutor | None = None

    def __call__(self, do: Callable[[], None]) -> Callable[[], None]:
        """Do something in one of the threads, as `Beside` says."""
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(AT_ONCE)
        return self._pool.submit(do).result

    def __enter__(self) -> "Flushers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown()


class Writing:
    """Files that stand beside their places while the disk is asked to have them safe."""

    def __init__(self, files: Sequence[File], start: Beside = beside) -> None:
        """Write them beside their places; raise OSError with the name of the file at fault, and leave none of them."""
        self._beside: set[Path] = set()
        with ExitStack() as stack:
            stack.callback(self._remove)
            for folder in dict.fromkeys(path.parent for path, _ in files):
                with _named(folder):
                    folder.mkdir(parents=True, exist_ok=True)
            self._written = [(path, *self._begun(path, data, stack)) for path, data in files]
            self._waits = [start(partial(os.fsync, file.fileno())) for _, _, file in self._written]
            self._stack = stack.pop_all()

    def finish(self) -> None:
        """Put them into their places, none before all of them are safe; raise OSError as above."""
        with self._stack:
            for (path, _, file), wait in zip(self._written, self._waits, strict=True):
                with _named(path):
                    wait()
                    file.close()
            if not WINDOWS:  # where a file that is open could not be replaced
                for path, _, _ in self._written:
                    self._stack.callback(_hold(path))
            for path, temporary, _ in self._written:
                with _named(path):
                    _put(temporary, path)
                self._beside.remove(temporary)

    def abandon(self) -> None:
        """Leave what is in their places, and nothing beside them."""
        for wait in self._waits:
            with suppress(OSError):
                wait()
        self._stack.close()

    def _begun(self, path: Path, data: bytes | Iterable[bytes], stack: ExitStack) -> tuple[Path, IO[bytes]]:
        """Write a file beside its place, and have it closed with a stack."""
        temporary = path.with_name(f".{path.name}.{os.getpid()}{PART}")
        with _named(path):
            self._beside.add(temporary)
            file = stack.enter_context(_opened(temporary))
            _write(file, data)
        return temporary, file

    def _remove(self) -> None:
        for temporary in self._beside:
            temporary.unlink(missing_ok=True)


def write_whole(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write a file so that, whatever happens, either the old or the new one is there whole.

    Raise OSError with the file's own name. A process that is killed may leave one beside it (`remove_parts`).
    """
    Writing([(path, data)], at_last).finish()


def write_each(files: Iterable[File], written: Callable[[Path], None]) -> None:
    """Write many files whole, each for itself, and say of each that it is written. Raise OSError as `Writing`."""
    under_way: deque[tuple[Path, Writing]] = deque()

    def finish(most: int) -> None:
        while len(under_way) > most:
            path, writing = under_way.popleft()
            writing.finish()
            written(path)

    with Flushers() as flushers:
        try:
            for file in files:
                under_way.append((file[0], Writing([file], flushers)))
                finish(AT_ONCE)
            finish(0)
        finally:
            for _, writing in under_way:
                writing.abandon()


def _write(file: IO[bytes], data: bytes | Iterable[bytes]) -> None:
    for part in (data,) if isinstance(data, bytes) else data:
        file.write(part)
    file.flush()


def _opened(path: Path) -> IO[bytes]:
    """Open a new file; what a process of the same number left there, or a link that somebody put there, goes first."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        number = os.open(path, flags, 0o644)
    except FileExistsError:
        path.unlink()
        number = os.open(path, flags, 0o644)
    return open(number, "wb")


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Have an OSError name the file that was to be written."""
    try:
        yield
    except OSError as fault:
        raise OSError(fault.errno, fault.strerror, str(path)) from fault


def _hold(path: Path) -> Callable[[], None]:
    """Open the file that is about to be replaced, and return how to let go of it.

    To free what a file held takes many disks longer than all else here, and happens when the last who has it lets go:
    that is after all new files are in their places, and not before each of them.
    """
    try:
        return partial(os.close, os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW))
    except OSError:  # none is there, or it may not be read: it is replaced all the same
        return lambda: None


def _put(temporary: Path, path: Path) -> None:
    """Put a file in the place of another; on Windows, where a reader can stand in the way, try for a moment."""
    for attempt in range(TRIES):
        try:
            temporary.replace(path)
        except PermissionError:
            if not WINDOWS or attempt == TRIES - 1:
                raise
            time.sleep(PAUSE * 2**attempt)
        else:
            return


def remove_parts(folder: Path) -> None:
    """Remove what a killed build left half written in a folder, as far as it can be."""
    for part in folder.glob(f".*{PART}"):
        with suppress(OSError):
            part.unlink()
