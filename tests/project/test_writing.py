"""The disk is asked for many files at once, and none is put into its place before all of them are safe."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefings.project.stamps import digest_of
from briefings.project.writing import AT_ONCE, Beside, Flushers, Writing, at_last, beside, write_each

HOLDS = ("a.docx", "a.pptx", "index.html")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in HOLDS:
        (tmp_path / name).write_bytes(b"old")
    return tmp_path


@pytest.fixture(params=["threads", "flushers", "at last"])
def start(request: pytest.FixtureRequest) -> Iterator[Beside]:
    with Flushers() as flushers:
        ways: dict[str, Beside] = {"threads": beside, "flushers": flushers, "at last": at_last}
        yield ways[request.param]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def begun(folder: Path, start: Beside) -> Writing:
    return Writing([(folder / name, b"new") for name in HOLDS], start)


def test_files_come_into_their_places_when_they_are_finished(folder: Path, start: Beside) -> None:
    writing = begun(folder, start)
    beside_them = {name: data for name, data in contents(folder).items() if name not in HOLDS}
    assert [*beside_them.values()] == [b"new"] * len(HOLDS)
    assert all((folder / name).read_bytes() == b"old" for name in HOLDS)
    writing.finish()
    assert contents(folder) == dict.fromkeys(HOLDS, b"new")


def test_files_that_are_abandoned_leave_all_as_it_was(folder: Path, start: Beside) -> None:
    begun(folder, start).abandon()
    assert contents(folder) == dict.fromkeys(HOLDS, b"old")


def refusing(number: int) -> Callable[[int], None]:
    """Return a disk that has no room for one file of several."""
    asked: list[int] = []

    def fsync(handle: int) -> None:
        asked.append(handle)
        if len(asked) == number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    return fsync


@pytest.mark.parametrize("number", [1, 2, 3])
def test_where_one_is_not_safe_none_comes_into_its_place(
    folder: Path, start: Beside, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.fsync", refusing(number))
    with pytest.raises(OSError, match="No space left") as fault:
        begun(folder, start).finish()
    assert Path(fault.value.filename).name in HOLDS
    assert contents(folder) == dict.fromkeys(HOLDS, b"old")
    monkeypatch.setattr("os.fsync", refusing(number))
    begun(folder, start).abandon()
    assert contents(folder) == dict.fromkeys(HOLDS, b"old")


def test_the_disk_is_asked_for_all_at_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    all_there = threading.Barrier(len(HOLDS), timeout=20)
    monkeypatch.setattr("os.fsync", lambda _: all_there.wait())
    begun(folder, beside).finish()
    with Flushers() as flushers:
        begun(folder, flushers).finish()
    assert contents(folder) == dict.fromkeys(HOLDS, b"new")


def test_many_files_are_written_in_turn_and_no_more_at_a_time_than_a_disk_is_asked_for(tmp_path: Path) -> None:
    count = 3 * AT_ONCE
    most = 0

    def pieces(number: int) -> Iterator[bytes]:
        nonlocal most
        most = max(most, sum(path.name.startswith(".") for path in tmp_path.iterdir()))
        yield from (b"list ", str(number).encode())

    told: list[Path] = []
    write_each(((tmp_path / f"{number}.html", pieces(number)) for number in range(count)), told.append)
    assert [path.name for path in told] == [f"{number}.html" for number in range(count)]
    assert contents(tmp_path) == {f"{number}.html": b"list %d" % number for number in range(count)}
    assert AT_ONCE <= most <= AT_ONCE + 1


def test_many_files_are_whole_or_not_there_where_one_cannot_be_made(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[Path, bytes]]:
        yield from ((tmp_path / f"{number}.html", b"whole") for number in range(2 * AT_ONCE))
        raise OSError(errno.EIO, "No record of it", "record")

    told: list[Path] = []
    with pytest.raises(OSError, match="No record of it"):
        write_each(files(), told.append)
    assert contents(tmp_path) == {path.name: b"whole" for path in told}
    assert len(told) == AT_ONCE
    assert digest_of(b"whole") == digest_of((tmp_path / "0.html").read_bytes())
