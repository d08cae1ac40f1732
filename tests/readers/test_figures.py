"""Pictures are looked at once, and those that were good in an earlier build not again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings import pictures
from briefings.kept import keep_in, lend, used
from briefings.problems import Place
from briefings.readers import figures
from briefings.readers.figures import read_figure
from tests.hostile.inputs import png


@pytest.fixture(autouse=True)
def _nothing_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(figures, "_good", set())
    keep_in(tmp_path / "kept", "these")
    yield
    keep_in(None)


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how long each picture is that is looked at."""
    seen: list[int] = []

    def look(data: bytes, most: int) -> pictures.Fault | None:
        seen.append(len(data))
        return pictures.fault_in(data, most)

    monkeypatch.setattr(figures, "fault_in", look)
    return seen


def fault_of(folder: Path) -> str:
    _, problems = read_figure("a.png", "A door", (), folder, Place(folder / "a.md", 1))
    return problems[0].code if problems else ""


def test_a_good_picture_is_looked_at_once(tmp_path: Path, looks: list[int]) -> None:
    (tmp_path / "a.png").write_bytes(png(4, 3, b"\0" * 15))
    assert fault_of(tmp_path) == fault_of(tmp_path) == ""
    assert len(looks) == 1


def test_what_was_good_in_an_earlier_build_is_not_looked_at(tmp_path: Path, looks: list[int]) -> None:
    (tmp_path / "a.png").write_bytes(png(4, 3, b"\0" * 15))
    lend({})
    assert fault_of(tmp_path) == ""
    figures._good.clear()
    lend(used())
    assert fault_of(tmp_path) == ""
    assert len(looks) == 1
    (tmp_path / "a.png").write_bytes(png(4, 3, b"\0" * 15)[:40])
    assert fault_of(tmp_path) == "picture-broken"


def test_a_fault_is_never_kept(tmp_path: Path, looks: list[int]) -> None:
    (tmp_path / "a.png").write_bytes(b"<svg/>")
    assert fault_of(tmp_path) == fault_of(tmp_path) == "picture-type"
    assert len(used()) == 0
    assert len(looks) == 2, "once for each of the two briefings"


def test_only_so_many_are_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures, "MOST_GOOD", 2)
    for width in range(1, 6):
        (tmp_path / "a.png").write_bytes(png(width, 3, b"\0" * 3 * (width + 1)))
        assert fault_of(tmp_path) == ""
        assert len(figures._good) <= 2
