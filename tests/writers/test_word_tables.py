import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.writers.textfit import Font, width
from briefings.writers.word.tables import PADDING, SIZE, column_widths
from tests.builders import words

ROOM = 480.0
LONG = "Find out why safeguarding records are incomplete, and plan how to make them better across all agencies"


def columns(*texts: list[str]) -> list[list[tuple[object, ...]]]:
    return [[words(text) for text in column] for column in texts]


def widths(*texts: list[str]) -> list[float]:
    return column_widths(columns(*texts), "Arial", ROOM)  # type: ignore[arg-type]


def test_long_text_has_more_room_than_short() -> None:
    action, owner, when = widths(["Action", LONG], ["Owner", "Police"], ["By when", "May 2021"])
    assert action > owner
    assert action > when


@pytest.mark.parametrize("heading", ["By when", "Owner"])
def test_a_short_heading_stays_on_one_line(heading: str) -> None:
    *_, last = widths(["Action", LONG, LONG], [heading, ""])
    assert last >= width(heading, Font("Arial", bold=True), SIZE) + PADDING


def test_columns_without_words_share_the_room() -> None:
    assert widths([""], [""]) == [ROOM / 2, ROOM / 2]


def test_words_too_long_for_the_page_share_what_there_is() -> None:
    assert sum(widths(["x" * 90], ["y" * 90])) == pytest.approx(ROOM)


@given(st.lists(st.lists(st.text("abc –,.", max_size=60), min_size=2, max_size=2), min_size=1, max_size=7))
def test_columns_always_fill_the_room(texts: list[list[str]]) -> None:
    made = widths(*texts)
    assert sum(made) == pytest.approx(ROOM)
    assert all(each > 0 for each in made)
