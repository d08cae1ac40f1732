"""What stands as it is to be written stays; whatever else is in the place of an output is replaced."""

import os
from pathlib import Path

import pytest

from briefings.kept import NOTHING_KEPT
from briefings.project.build import Build
from briefings.project.hands import Hand
from briefings.project.library import Library
from briefings.project.outputs import Delivery
from briefings.project.record import Record
from briefings.project.stamps import Stamp, stamp_of
from briefings.project.wanted import Wanted, state_of
from briefings.writers.format import Job
from tests.builders import BRAND
from tests.project.test_alike import LAYOUT, sample
from tests.project.test_incremental import BOTH, ONLY_ONE, edit, packaged, project, run

__all__ = ["project"]


@pytest.fixture
def known(tmp_path: Path) -> tuple[Path, Stamp]:
    path = tmp_path / "folder" / "a.docx"
    assert Delivery([(path, b"as it was")], {}).finish() is None
    os.utime(path, ns=(1, 1))
    stamp = stamp_of(str(path))
    assert stamp is not None
    return path, stamp


def written(path: Path, data: bytes, stamp: Stamp) -> bool:
    """Return whether a file is written where this is known of what stands there."""
    before = path.lstat().st_ino
    assert Delivery([(path, data)], {str(path): stamp}).finish() is None
    assert path.read_bytes() == data
    assert not path.is_symlink()
    return path.lstat().st_ino != before


def test_a_file_that_stands_is_left_alone(known: tuple[Path, Stamp]) -> None:
    path, stamp = known
    assert not written(path, b"as it was", stamp)
    assert written(path, b"new bytes", stamp)


def test_a_file_that_somebody_changed_is_written(known: tuple[Path, Stamp]) -> None:
    path, stamp = known
    path.write_bytes(b"as it is ")
    assert written(path, b"as it was", stamp)


def test_a_file_of_which_nothing_is_known_is_written(known: tuple[Path, Stamp]) -> None:
    path, stamp = known
    assert written(path, b"as it was", stamp._replace(path="another"))
    path.unlink()
    assert Delivery([(path, b"as it was")], {str(path): stamp}).finish() is None
    assert path.read_bytes() == b"as it was"


def test_a_link_to_the_same_bytes_is_replaced(known: tuple[Path, Stamp], tmp_path: Path) -> None:
    path, stamp = known
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(tmp_path / "elsewhere")
    assert written(path, b"as it was", stamp)
    assert (tmp_path / "elsewhere").read_bytes() == b"as it was"


def test_an_edit_leaves_outputs_alone_that_it_does_not_change(project: Path) -> None:
    run(project)
    folder = project / "output" / "one"

    def times() -> dict[str, int]:
        return {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}

    first = times()
    edit("content/one.md", "Words of", "Other words of")(project)
    run(project)
    second = times()
    assert {name for name, time in second.items() if time == first[name]} == {"card.png"}
    run(project, force=True)
    assert all(time != second[name] for name, time in times().items())


def test_who_waits_for_changes_need_not_look_for_others(project: Path) -> None:
    wanted = Wanted(project, Path("output"), ("web",))
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    paths = sorted(Path("content").glob("*.md"))

    def built() -> dict[str, bool]:
        return {each.path.stem: each.is_new for each in building.run(paths)}

    try:
        building.only_content = True
        assert built() == BOTH, "there is no earlier look to go by"
        packaged("page.html")(project)
        edit("content/one.md", "Words of", "Other words of")(project)
        assert built() == ONLY_ONE
        building.only_content = False
        assert built() == BOTH
    finally:
        building.stop()
        building.record.close()


def test_a_process_that_has_died_is_asked_without_fault(project: Path) -> None:
    hand = Hand(Wanted(project, Path("output")), NOTHING_KEPT)
    hand.pipe.close()
    hand.ask(["word"], Job(sample(), BRAND, LAYOUT))
    hand.stop()


def test_what_was_made_of_a_briefing_and_not_fetched_is_never_taken_for_another(project: Path) -> None:
    hand = Hand(Wanted(project, Path("output")), NOTHING_KEPT)
    library = Library(project)

    def job(name: str) -> Job:
        loaded = library.load(Path("content", f"{name}.md"))
        assert loaded.briefing is not None
        assert loaded.brand is not None
        return Job(loaded.briefing, loaded.brand, library.layout.of(loaded.brand))

    hand.ask(["web"], job("one"))
    hand.ask(["web"], job("two"))
    assert b"Words of two" in hand.answer()
    hand.stop()
