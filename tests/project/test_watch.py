"""Real changes in a real folder are seen, however an editor saves; what is not asked for is not."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from briefings.project.watch import rounds
from briefings.project.writing import write_whole

SOON = 0.25
"""In seconds, between tries: a change that is made before the watch has begun is not seen, so it is made again."""

TRIES = 40


@contextmanager
def repeated(change: Callable[[int], object]) -> Iterator[None]:
    """Make a change again and again while a round is waited for, and then stop the wait by force."""
    done = Event()

    def make() -> None:
        for number in range(TRIES):
            if done.wait(SOON):
                return
            change(number)

    thread = Thread(target=make, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def seen(watched: Iterator[set[Path]], change: Callable[[int], object]) -> set[str]:
    """Return the names in the next round."""
    with repeated(change):
        return {path.name for path in next(watched)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "inner").mkdir(parents=True)
    (tmp_path / "content" / ".cache").mkdir()
    (tmp_path / "content" / "one.md").write_text("one")
    (tmp_path / "settings.toml").write_text("")
    return tmp_path


def test_the_first_round_is_at_once_and_without_changes(folder: Path) -> None:
    assert next(rounds([folder / "content"])) == set()


@pytest.mark.parametrize("name", ["content/one.md", "content/inner/two.md", "settings.toml"])
def test_a_change_of_a_file_or_in_a_folder_is_seen(folder: Path, name: str) -> None:
    watched = rounds([folder / "content", folder / "settings.toml"])
    next(watched)
    assert seen(watched, lambda number: (folder / name).write_text(str(number))) == {Path(name).name}


def test_a_file_that_editors_replace_is_seen_every_time(folder: Path) -> None:
    path = folder / "content" / "one.md"
    watched = rounds([path])
    next(watched)
    for _ in range(3):
        assert seen(watched, lambda number: write_whole(path, b"%d" % number)) == {"one.md"}


def test_neighbours_of_a_file_and_hidden_files_and_copies_are_left_out(folder: Path) -> None:
    watched = rounds([folder / "settings.toml", folder / "content"])
    next(watched)

    def change(number: int) -> None:
        for name in (
            "output.txt",
            "content/.one.md.part",
            "content/.cache/three.md",
            "content/one.md~",
            "content/one.md",
        ):
            (folder / name).write_text(str(number))

    assert seen(watched, change) == {"one.md"}


def test_a_folder_that_is_added_is_watched_too(folder: Path) -> None:
    watched = rounds([folder / "content"])
    next(watched)
    added = folder / "content" / "added"

    def add(number: int) -> None:
        added.with_name(f"added-{number}").mkdir()

    (name,) = seen(watched, add)
    assert name in {path.name for path in next(watched)}, "what fell between the two watches is looked for once more"
    assert seen(watched, lambda number: (folder / "content" / name / "new.md").write_text(str(number))) == {"new.md"}


def test_paths_may_be_relative(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    watched = rounds([Path("content"), Path("settings.toml")])
    next(watched)
    assert seen(watched, lambda number: Path("settings.toml").write_text(str(number))) == {"settings.toml"}
