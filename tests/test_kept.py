"""What is kept from one run to the next: the same value, or none."""

import hashlib
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from briefings import kept as store
from briefings.kept import NOTHING_KEPT, flush, growing, keep_in, kept, kept_text, lend, used
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    name: str
    sizes: MappingProxyType[str, int]
    path: Path = Path("a")


class Other:
    """A class that nobody expects."""


VALUE = Look("plain", MappingProxyType({"a": 1}), Path("somewhere") / "else")


class Making:
    """Counts how often a value is made."""

    def __init__(self, value: Any = VALUE) -> None:
        self.value, self.times = value, 0

    def __call__(self) -> Any:
        self.times += 1
        return self.value


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    keep_in(tmp_path / "kept", "these")
    yield tmp_path / "kept"
    keep_in(*NOTHING_KEPT)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_value_is_made_once_for_what_is_given(folder: Path) -> None:
    make = Making()
    for _ in range(3):
        assert kept("look", ("a", 1), make, [Look]) == VALUE
    assert make.times == 1
    found = kept("look", ("a", 1), make, [Look])
    assert found is not VALUE
    assert isinstance(found.sizes, MappingProxyType)
    kept("look", ("a", 2), make, [Look])
    kept("other", ("a", 1), make, [Look])
    assert make.times == 3
    assert len(files(folder)) == 3


def test_nothing_is_kept_unless_it_is_said_where(tmp_path: Path) -> None:
    make = Making()
    keep_in(*NOTHING_KEPT)
    assert [kept("look", 1, make, [Look]), kept("look", 1, make, [Look])] == [VALUE, VALUE]
    assert make.times == 2


def test_other_surroundings_take_away_what_was_kept(folder: Path) -> None:
    make = Making()
    kept("look", 1, make, [Look])
    (folder / "notes.txt").write_text("ours")
    keep_in(folder, "those")
    kept("look", 1, make, [Look])
    assert make.times == 2
    assert len(files(folder)) == 2
    assert (folder / "notes.txt").read_text() == "ours"


def test_a_folder_that_is_a_link_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "precious").write_text("x")
    folder.mkdir(exist_ok=True)
    (folder / "0123456789abcdef0123456789abcdef").symlink_to(tmp_path / "theirs")
    keep_in(folder, "those")
    assert (tmp_path / "theirs" / "precious").read_text() == "x"


@pytest.mark.parametrize("damage", [b"", b"x" * 10, b"x" * 40])
def test_a_damaged_file_counts_for_nothing(folder: Path, damage: bytes) -> None:
    make = Making()
    kept("look", 1, make, [Look])
    (path,) = files(folder)
    path.write_bytes(damage)
    assert kept("look", 1, make, [Look]) == VALUE
    assert make.times == 2


def signed(content: bytes) -> bytes:
    """Return what stands in a file that someone else made with care."""
    return hashlib.blake2b(content, digest_size=store.DIGEST).digest() + content


class _Run:
    def __reduce__(self) -> Any:
        return os.system, ("touch harmed",)


@pytest.mark.parametrize(
    "content",
    [
        pickle.dumps(_Run()),
        pickle.dumps(Other()),
        b"cos\nsystem\n(S'touch harmed'\ntR.",
        b"cbuiltins\neval\n(S'1'\ntR.",
        b"cbriefings.kept\nos.system\n(S'touch harmed'\ntR.",
        b"\x80\x05\x95\xff\xff\xff\xff\xff\xff\xff\x7f.",
        b"no pickle",
    ],
)
def test_a_file_by_someone_else_starts_nothing(
    folder: Path, content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    make = Making()
    kept("look", 1, make, [Look])
    (path,) = files(folder)
    path.write_bytes(signed(content))
    assert kept("look", 1, make, [Look]) == VALUE
    assert make.times == 2
    assert not (tmp_path / "harmed").exists()


def test_none_is_never_kept(folder: Path) -> None:
    make = Making(None)
    assert (kept("none", 1, make), kept("none", 1, make)) == (None, None)
    assert make.times == 2


def test_what_each_briefing_needs_is_kept_only_of_few(folder: Path) -> None:
    make = Making("text")
    kept("settings", 1, make, if_few=True)
    kept("settings", 1, make, if_few=True)
    assert make.times == 2
    keep_in(folder, "these", few=True)
    kept("settings", 1, make, if_few=True)
    kept("settings", 1, make, if_few=True)
    assert make.times == 3


def test_there_is_an_end_to_what_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_FILES", 2)
    keep_in(folder, "these")
    for number in range(4):
        kept("number", number, Making(number))
    assert len(files(folder)) == 2
    keep_in(folder, "these")
    kept("number", 9, Making(9))
    assert len(files(folder)) == 2


def test_what_is_too_large_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_BYTES", 100)
    make = Making("x" * 200)
    kept("long", 1, make)
    kept("long", 1, make)
    assert (make.times, files(folder)) == (2, [])


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    keep_in(tmp_path / "file", "these")
    make = Making()
    assert kept("look", 1, make, [Look]) == VALUE
    keep_in(*NOTHING_KEPT)


def test_small_values_share_a_file(folder: Path) -> None:
    make = Making(("<a/>", ((1, 2),)))
    for _ in range(2):
        assert kept_text("list", ("x", 1), make) == ("<a/>", ((1, 2),))
    flush()
    flush()
    keep_in(folder, "these")
    assert kept_text("list", ("x", 1), make) == ("<a/>", ((1, 2),))
    assert make.times == 1
    assert kept_text("list", ("x", 2), Making("other")) == "other"
    flush()
    assert len(files(folder)) == 1


def test_small_values_of_two_processes_come_together(folder: Path) -> None:
    kept_text("a", 1, Making("one"))
    mine = store._in_use[0]
    keep_in(folder, "these")
    kept_text("b", 2, Making("two"))
    flush()
    store._in_use[0] = mine
    flush()
    keep_in(folder, "these")
    again = Making("again")
    assert (kept_text("a", 1, again), kept_text("b", 2, again), again.times) == ("one", "two", 0)


@pytest.mark.parametrize("content", [pickle.dumps([1]), pickle.dumps(_Run()), b"x"])
def test_a_file_of_small_values_by_someone_else_counts_for_nothing(folder: Path, content: bytes) -> None:
    kept_text("a", 1, Making("one"))
    flush()
    (path,) = files(folder)
    path.write_bytes(signed(content))
    keep_in(folder, "these")
    assert kept_text("a", 1, Making("two")) == "two"


def test_there_is_an_end_to_small_values(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_TEXTS", 1)
    make = Making("one")
    assert [kept_text("a", number, make) for number in (1, 2, 2)] == ["one"] * 3
    assert make.times == 3


def test_small_values_are_made_where_nothing_is_kept() -> None:
    assert kept_text("a", 1, Making("one")) == "one"
    flush()


def test_what_each_briefing_needs_may_be_kept_elsewhere(folder: Path) -> None:
    make = Making()
    lend({})
    assert kept("settings", 1, make, [Look], if_few=True) == VALUE
    mine = used()
    lend(mine)
    assert kept("settings", 1, make, [Look], if_few=True) == VALUE
    assert (make.times, used(), files(folder)) == (1, mine, [])
    kept("settings", 2, make, [Look], if_few=True)
    assert (make.times, len(used())) == (2, 2)
    keep_in(folder, "those")
    lend(mine)
    kept("settings", 1, make, [Look], if_few=True)
    assert make.times == 3, "it is of other surroundings"


@pytest.mark.parametrize("content", [b"", b"x" * 40, pickle.dumps(_Run()), signed(pickle.dumps(_Run()))])
def test_what_was_lent_and_is_damaged_counts_for_nothing(folder: Path, content: bytes) -> None:
    make = Making()
    lend({})
    kept("settings", 1, make, [Look], if_few=True)
    lend(dict.fromkeys(used(), content))
    assert kept("settings", 1, make, [Look], if_few=True) == VALUE
    assert make.times == 2


def test_nothing_is_lent_where_nothing_is_kept() -> None:
    lend({"a": b"b"})
    assert used() == {}


def test_a_dictionary_grows_from_run_to_run(folder: Path) -> None:
    growing("letters", "a")["x"] = 1
    assert growing("letters", "a") == {"x": 1}
    assert growing("letters", "b") == {}
    assert files(folder) == []
    flush()
    (path,) = files(folder)
    written = path.stat().st_mtime_ns
    flush()
    assert path.stat().st_mtime_ns == written
    keep_in(folder, "these")
    growing("letters", "a")["y"] = (2, b"two", None)
    flush()
    keep_in(folder, "these")
    assert growing("letters", "a") == {"x": 1, "y": (2, b"two", None)}


def test_what_another_process_put_into_a_dictionary_stays(folder: Path) -> None:
    ours = growing("letters", "a")
    keep_in(folder, "these")
    growing("letters", "a")["theirs"] = 1
    flush()
    keep_in(folder, "these")
    growing("letters", "a").clear()
    growing("letters", "a").update(ours, mine=2, more=3)
    flush()
    keep_in(folder, "these")
    assert growing("letters", "a") == {"theirs": 1, "mine": 2, "more": 3}


def test_a_dictionary_is_written_where_there_is_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MOST_FILES", 1)
    keep_in(folder, "these")
    growing("letters", "a")["x"] = growing("letters", "b")["x"] = 1
    flush()
    assert len(files(folder)) == 1
    keep_in(folder, "these")
    growing("letters", "a")["y"] = growing("letters", "b")["y"] = 1
    flush()
    keep_in(folder, "these")
    assert [growing("letters", "a"), growing("letters", "b")] == [{"x": 1, "y": 1}, {}]


def test_a_dictionary_of_a_run_that_keeps_nothing_is_empty() -> None:
    keep_in(*NOTHING_KEPT)
    growing("letters", "a")["x"] = 1
    flush()
    assert growing("letters", "a") == {}


def test_a_file_that_is_no_dictionary_counts_for_nothing(folder: Path) -> None:
    growing("letters", "a")["x"] = 1
    flush()
    (path,) = files(folder)
    path.write_bytes(signed(pickle.dumps(["x"])))
    keep_in(folder, "these")
    assert growing("letters", "a") == {}
