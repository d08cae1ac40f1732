"""Generated briefings: always the same, never alike, and nothing wrong with them."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from briefings.model import Kind
from briefings.problems import has_errors
from briefings.project.library import Library
from briefings.readers.aliases import kind_of
from briefings.writers import FORMATS
from briefings.writers.format import Job
from tests.benchmarks.drawings import OWN_EVERY, drawing, drawn
from tests.benchmarks.generate import briefing, write_project

SPREAD = range(0, 100_000, 5_003)
"""Twenty numbers."""


def written(folder: Path, number: int) -> Path:
    made = briefing(number)
    (folder / "pictures").mkdir(exist_ok=True)
    for name, shown in made.pictures.items():
        (folder / name).write_bytes(drawn(shown))
    (folder / made.name).write_text(made.text, encoding="utf-8")
    return folder / made.name


@given(st.integers(0, 1_000_000))
def test_a_number_gives_the_same_briefing_each_time(number: int) -> None:
    assert briefing(number) == briefing(number)


def test_a_project_is_the_same_each_time_and_begins_as_a_smaller_one_does(tmp_path: Path) -> None:
    def files(folder: Path) -> dict[str, bytes]:
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}

    write_project(tmp_path / "first", 7)
    write_project(tmp_path / "second", 7)
    write_project(tmp_path / "small", 3)
    assert files(tmp_path / "first") == files(tmp_path / "second")
    assert files(tmp_path / "small").items() <= files(tmp_path / "first").items()


def test_no_two_briefings_are_alike() -> None:
    lines = [set(briefing(number).text.splitlines()) for number in range(300)]
    for index, one in enumerate(lines):
        for other in lines[index + 1 :]:
            assert len(one & other) < len(one) / 2


@settings(max_examples=300)
@given(st.integers(0, 1_000_000))
def test_briefings_are_as_long_as_those_of_real_audits(number: int) -> None:
    assert 800 <= len(briefing(number).text.split()) <= 1450


def test_pictures_are_drawn_the_same_each_time_and_have_words_that_say_what_they_show() -> None:
    for number in range(5):
        shown = drawing(f"own {number}")
        assert drawn(shown) == drawn(drawing(f"own {number}"))
        assert 600 <= Image.open(BytesIO(drawn(shown))).width <= 1000
        assert str(shown.values[0]) in shown.alt


def test_some_pictures_are_shared_and_some_are_not() -> None:
    shown = [name for number in range(300) for name in briefing(number).pictures]
    own = {name for name in shown if shown.count(name) == 1 and "own" in name}
    assert len(own) == 300 // OWN_EVERY
    assert len({name for name in shown if "shared" in name}) < 30


def test_all_kinds_of_section_come_up() -> None:
    lines = [line for number in range(20) for line in briefing(number).text.splitlines()]
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    assert {kind_of(heading) for heading in headings} >= set(Kind)
    assert any("{: ." in heading for heading in headings)


@settings(max_examples=3)
@given(st.sets(st.integers(0, 1_000_000), min_size=20, max_size=20))
def test_any_briefings_are_read_without_an_error(tmp_path_factory: pytest.TempPathFactory, numbers: set[int]) -> None:
    folder = tmp_path_factory.mktemp("generated")
    library = Library(folder)
    for number in numbers:
        loaded = library.load(written(folder, number))
        assert loaded.briefing is not None
        assert not has_errors(library.review(loaded)), number


@pytest.mark.parametrize("number", SPREAD)
def test_briefings_are_built_in_all_formats_with_their_picture(tmp_path: Path, number: int) -> None:
    library = Library(tmp_path)
    loaded = library.load(written(tmp_path, number))
    assert loaded.briefing is not None
    assert loaded.brand is not None
    job = Job(loaded.briefing, loaded.brand, library.layout.of(loaded.brand))
    word, deck, page = (kind.write(job) for kind in FORMATS)
    for office in (word, deck):
        assert any(name.endswith(".png") and "media" in name for name in ZipFile(BytesIO(office)).namelist())
    assert "chart: the number of" in page.decode()
