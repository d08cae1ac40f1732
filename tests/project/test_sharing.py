"""Content files are shared among processes: all are built once, whoever dies and whenever, and none before its turn."""

from collections import deque
from pathlib import Path
from typing import Any

import pytest

from briefings.project.built import Built, Earlier
from briefings.project.outputs import Begun, Delivery
from briefings.project.sharing import AHEAD, build_with
from briefings.project.stamps import Stamp

PATHS = [Path(f"{number}.md") for number in range(9)]


class Process:
    """One more process, as `Hand` has it, that makes what it is given at once and dies when it is told to."""

    def __init__(self, dies_at: str = "", after_making: int = 99) -> None:
        self.busy: deque[Path] = deque()
        self.made = 0
        self.pipe = self
        self.given: list[Path] = []
        self.sent: deque[Built | None] = deque()
        self.begun: deque[Path] = deque()
        self.is_dead = False
        self.dies_at, self.after_making = dies_at, after_making

    def give(self, path: Path, earlier: Earlier) -> None:
        assert earlier == what_was(path)
        if self.is_dead:
            raise OSError("broken pipe")
        self.busy.append(path)
        self.given.append(path)
        self.is_dead = path.stem == self.dies_at
        if not self.is_dead:
            self.sent.append(None)
            self.begun.append(path)
            self.sent.extend(built(self.begun.popleft()) for _ in range(len(self.begun) - 1))
            self.is_dead = len(self.given) == self.after_making

    def poll(self) -> bool:
        """Return whether there is something to read; what it has begun it finishes when there is nothing else to do."""
        if not self.sent and self.begun and not self.is_dead:
            self.sent.append(built(self.begun.popleft()))
        return self.is_dead or bool(self.sent)

    def answer(self) -> Built | None:
        if not self.sent:
            raise EOFError
        return self.sent.popleft()


def what_was(path: Path) -> Earlier:
    return Earlier([[path.stem, ""]])


def built(path: Path) -> Built:
    return Built(path, made=(Stamp(str(path), 0, 0, ""),))


class Slow(Delivery):
    """Outputs of which is known when they were waited for."""

    def __init__(self, path: Path, log: list[str]) -> None:
        super().__init__([], {})
        self.path, self.log = path, log

    def finish(self) -> None:
        self.log.append(f"waited for {self.path.stem}")

    def stamps(self) -> tuple[Stamp, ...]:
        return (Stamp(str(self.path), 0, 0, ""),)

    def abandon(self) -> None:
        self.log.append(f"abandoned {self.path.stem}")


def run(monkeypatch: pytest.MonkeyPatch, *hands: Process, stop_after: int = 99) -> tuple[list[Built], list[str]]:
    """Build with some processes; return what came of it, and what happened here in which order."""
    monkeypatch.setattr(
        "briefings.project.sharing.wait", lambda pipes, timeout: [pipe for pipe in pipes if pipe.poll()]
    )
    log: list[str] = []
    told: list[Path] = []

    def first(path: Path) -> Earlier:
        told.append(path)
        return what_was(path)

    def here(path: Path, earlier: Earlier) -> Begun:
        assert earlier == what_was(path)
        assert path in told
        log.append(f"made {path.stem}")
        return Begun(Built(path), Slow(path, log))

    seen: list[Built] = []
    processes: Any = hands
    going = build_with(processes, PATHS, here, first)
    for each in going:
        seen.append(each)
        if len(seen) == stop_after:
            going.close()
    assert set(told) >= {each.path for each in seen}
    return seen, log


def test_alone_the_next_is_made_before_the_last_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, log = run(monkeypatch)
    assert [each.path for each in seen] == PATHS
    assert log[:4] == ["made 0", "made 1", "waited for 0", "made 2"]
    assert log[-2:] == ["waited for 7", "waited for 8"]


def test_what_is_on_its_way_is_abandoned_where_no_more_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    _, log = run(monkeypatch, stop_after=1)
    assert log == ["made 0", "made 1", "waited for 0", "abandoned 1"]


def test_all_are_built_once_by_several_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = Process(), Process()
    seen, log = run(monkeypatch, first, second)
    assert sorted(each.path for each in seen) == PATHS
    assert all(each.made for each in seen)
    assert first.given[:AHEAD] == PATHS[:AHEAD]
    assert len(first.given) + len(second.given) + sum(line.startswith("made") for line in log) == len(PATHS)


@pytest.mark.parametrize("at", ["0", "1", "2"])
def test_only_what_a_process_was_at_when_it_died_is_not_built(monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    seen, _ = run(monkeypatch, Process(dies_at=at))
    assert sorted(each.path for each in seen) == PATHS
    assert [each.path.stem for each in seen if not each.made] == [at]
    assert [each.problems[0].code for each in seen if not each.made] == ["internal"]


def test_what_was_made_and_not_written_when_a_process_died_is_built_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    seen, log = run(monkeypatch, Process(after_making=2))
    assert sorted(each.path for each in seen) == PATHS
    assert all(each.made for each in seen)
    assert "made 1" in log
