"""Where the words of a passage stand in the file: one walk along it gives the place of every finding."""

from hypothesis import given
from hypothesis import strategies as st

from briefings.checks.align import FAR, _walk, offsets_in

SIGNS = st.text("ab *[]( \n", max_size=40)


def step_by_step(source: str, begin: int, words: str, start: int, end: int) -> tuple[int, int]:
    """Return the same by walking along the words anew, up to the end of the finding."""
    at, first, last = begin, begin, begin
    for index, sign in enumerate(words[:end]):
        near = source[at : at + FAR]
        found = next((at + n for n, other in enumerate(near) if other == sign or (sign + other).isspace()), -1)
        if found >= 0:
            first = found if index == start else first
            at = last = found + 1
    return first, max(last, first + 1)


@given(SIGNS, st.integers(0, 10), SIGNS, st.integers(0, 45), st.integers(0, 45))
def test_one_walk_finds_what_walking_anew_does(source: str, begin: int, words: str, start: int, length: int) -> None:
    begin, end = min(begin, len(source)), start + length
    assert offsets_in(source, begin, words, start, end) == step_by_step(source, begin, words, start, end)


def test_a_passage_with_very_many_findings_is_walked_along_once() -> None:
    words = "&#0; " * 6000
    _walk.cache_clear()
    found = [offsets_in(words, 0, words, at, at + 4) for at in range(0, len(words), 20)]
    assert found == [(at, at + 4) for at in range(0, len(words), 20)]
    assert _walk.cache_info().misses == 1
