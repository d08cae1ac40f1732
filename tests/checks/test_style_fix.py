"""Changes are made where they fit, and shown before."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from briefings.checks.fix import diff, fixed
from briefings.problems import Edit


def test_several_changes_of_a_line_are_made_at_their_places() -> None:
    edits = [Edit(2, 1, "one", "three"), Edit(2, 9, "two", ""), Edit(1, 1, "A", "B")]
    assert fixed("A\none and two\n", edits) == "B\nthree and \n"


def test_a_change_whose_words_are_not_there_is_left_out() -> None:
    edits = [Edit(1, 2, "one", "two"), Edit(9, 1, "one", "two"), Edit(1, 0, "one", "two"), Edit(0, 1, "one", "two")]
    assert fixed("one", edits) == "one"


def test_of_changes_that_overlap_the_first_and_longest_is_made() -> None:
    edits = [Edit(1, 3, "cd", "x"), Edit(1, 1, "ab", "y"), Edit(1, 1, "abc", "z"), Edit(1, 4, "d", "w")]
    assert fixed("abcd", edits) == "zw"


def test_the_same_change_twice_is_made_once() -> None:
    assert fixed("a a", [Edit(1, 1, "a", "aa"), Edit(1, 1, "a", "aa")]) == "aa a"


@given(st.text(alphabet="ab\n", max_size=30), st.lists(st.tuples(st.integers(1, 5), st.integers(1, 8)), max_size=6))
def test_whatever_the_changes_the_lines_stay_as_many(source: str, places: list[tuple[int, int]]) -> None:
    edits = [Edit(line, column, "a", "c") for line, column in places]
    after = fixed(source, edits)
    assert after.count("\n") == source.count("\n")
    assert after.replace("c", "a") == source


def test_a_difference_names_the_file_and_shows_both_lines() -> None:
    shown = diff(Path("content/a.md"), "one\ntwo\n", "one\nthree\n")
    assert shown.splitlines()[:2] == ["--- content/a.md", "+++ content/a.md (mended)"]
    assert "-two\n+three\n" in shown


def test_no_difference_shows_nothing() -> None:
    assert diff(Path("a.md"), "one\n", "one\n") == ""
