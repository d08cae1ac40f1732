"""One build at a time in a folder of outputs: others wait, and a build that was killed holds up nobody.

The operating system holds the lock (``flock``, or ``LockFile`` on Windows) and lets it go when the process ends in
whatever way, so that no lock is ever stale. Processes that a build starts hold it with their parent.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

WIDTH = 40
"""How many bytes tell who holds a lock: always as many, as disks take long to make a file shorter."""

PAUSE = 0.1
"""How long to wait between two tries, in seconds."""


class Busy(Exception):  # noqa: N818  a state and not a fault
    """Another build is at work in the folder."""

    def __init__(self, holder: str) -> None:
        """Take what the other build says of itself; empty where it cannot be read."""
        super().__init__(holder)
        self.holder = holder


@contextmanager
def locked(path: Path, waiting: Callable[[str], None], patience: float = float("inf")) -> Iterator[None]:
    """Hold the lock of a file; where another process holds it, tell `waiting` who that is, once, and wait.

    `patience` is the longest wait in seconds; Busy is raised after it. Where the file cannot be written, as in a
    folder that can only be read, there is nothing to hold and no wait.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:
        yield
        return
    try:
        _hold(handle, path, waiting, patience)
        yield
    finally:
        _let_go(handle)
        os.close(handle)


def _hold(handle: int, path: Path, waiting: Callable[[str], None], patience: float) -> None:
    until, is_told = time.monotonic() + patience, False
    while not _taken(handle):
        holder = _holder(path)
        if time.monotonic() >= until:
            raise Busy(holder)
        if not is_told:
            waiting(holder)
            is_told = True
        time.sleep(PAUSE)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, f"process {os.getpid()}, since {time.strftime('%H:%M:%S')}".ljust(WIDTH).encode())


def _holder(path: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="ascii").rstrip()
    return ""


def _taken(handle: int) -> bool:
    """Return whether the lock is ours now."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _let_go(handle: int) -> None:
    """Let go of the lock, also where processes that this one started have it open still."""
    with suppress(OSError):
        if sys.platform == "win32":
            import msvcrt

            os.lseek(handle, _BEYOND, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_UN)


_BEYOND = 1 << 20
"""Where Windows locks the file, far behind what is written in it: a locked byte could not be read by others."""
