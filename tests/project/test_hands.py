"""A process that is forked goes on with what this one has read and worked out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefings.kept import NOTHING_KEPT, Keep, keep_in
from briefings.project.built import NOTHING_EARLIER, Built, Earlier
from briefings.project.hands import FORKS, Hand
from briefings.project.library import Library
from briefings.project.make import Maker
from briefings.project.wanted import Wanted
from tests.project.test_incremental import project

__all__ = ["project"]

pytestmark = pytest.mark.skipif(not FORKS, reason="processes start anew here and share nothing")

ONE = Path("content", "one.md")


@pytest.fixture
def keep(tmp_path: Path) -> Iterator[Keep]:
    keep = Keep(tmp_path / "kept", "as they are")
    keep_in(*keep)
    yield keep
    keep_in(*NOTHING_KEPT)


def built_by(hand: Hand, earlier: Earlier) -> Built:
    """Return what a process says of a content file."""
    try:
        hand.give(ONE, earlier)
        assert hand.answer() is None
        built = hand.answer()
        assert isinstance(built, Built)
        return built
    finally:
        hand.stop()


def fails(*_: object, **__: object) -> None:
    raise AssertionError("it is known")


def test_another_goes_on_with_the_same_library_and_without_help(project: Path) -> None:
    maker = Maker(Wanted(project, Path("output")), Library(project), lambda: None)
    other = maker.alone()
    assert other.library is maker.library
    assert other.helper is not maker.helper
    assert other.helper() is None


def test_what_was_read_is_not_read_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = Wanted(project, Path("output"), ("web",))
    maker = Maker(wanted, Library(project))
    first = maker.make(ONE)
    monkeypatch.setattr("briefings.project.library.Library", fails)
    again = built_by(Hand(wanted, NOTHING_KEPT, maker=maker), NOTHING_EARLIER)
    assert [(stamp.path, stamp.digest) for stamp in again.made] == [(stamp.path, stamp.digest) for stamp in first.made]
    with pytest.raises(EOFError):
        built_by(Hand(wanted, NOTHING_KEPT), NOTHING_EARLIER)


def test_settings_that_were_worked_out_are_not_worked_out_again(
    project: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = Wanted(project, Path("output"), ("web",))
    maker = Maker(wanted, Library(project))
    first = maker.make(ONE)
    assert first.settings
    monkeypatch.setattr("briefings.readers.details_schema.validated", fails)
    again = built_by(Hand(wanted, keep, maker=maker), Earlier(first.settings))
    assert (again.settings, again.problems) == (first.settings, ())
    with pytest.raises(EOFError):
        built_by(Hand(wanted, keep, maker=maker), NOTHING_EARLIER)


def test_what_stands_as_it_would_be_stays(project: Path) -> None:
    wanted = Wanted(project, Path("output"), ("web",))
    maker = Maker(wanted, Library(project))
    first = maker.make(ONE)
    same = built_by(Hand(wanted, NOTHING_KEPT, maker=maker), Earlier(outputs=first.made))
    assert same.made == first.made
    new = built_by(Hand(wanted, NOTHING_KEPT, maker=maker), NOTHING_EARLIER)
    assert all(stamp.changed > old.changed for stamp, old in zip(new.made, first.made, strict=True))
