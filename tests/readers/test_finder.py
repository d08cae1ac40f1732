import re

from hypothesis import given
from hypothesis import strategies as st

from briefings.readers.finder import Finder

LETTERS = "ABCs-_ é.(٣'"
WORDS = st.text(LETTERS, max_size=12)
SHORTS = st.lists(st.text(LETTERS, min_size=1, max_size=4), max_size=5, unique=True)


def by_pattern(shorts: list[str], text: str) -> list[tuple[int, str]]:
    """Return the same from one pattern of all short forms."""
    any_short = "|".join(map(re.escape, sorted(shorts, key=len, reverse=True)))
    pattern = rf"(?<![\w-])(?:{any_short})(?:(?!\w)|(?=s\b))" if shorts else "(?!)"
    return [(match.start(), match[0]) for match in re.finditer(pattern, text)]


@given(SHORTS, WORDS)
def test_it_finds_what_a_pattern_of_all_short_forms_would(shorts: list[str], text: str) -> None:
    assert Finder(shorts).found(text) == by_pattern(shorts, text)


@given(SHORTS, WORDS)
def test_whatever_is_found_in_words_stands_in_the_whole_text(shorts: list[str], text: str) -> None:
    finder = Finder(shorts)
    found = {short for _, short in finder.found(text)} | {short for short in shorts if " " in short}
    assert found <= set(finder.within(text)) <= {short for short in shorts if short in text or " " in short}


def test_several_have_an_s_and_parts_of_words_are_none() -> None:
    found = Finder(["SCR", "SCP", "EHCP", "CP"]).found("SCRs, EHCP and CP; no ECHPs, X-CP, CPR or SCRsx.")
    assert list(found) == [(0, "SCR"), (6, "EHCP"), (15, "CP")]


def test_one_that_stands_inside_a_longer_one_is_not_found_there() -> None:
    assert Finder(["A&E", "E"]).found("A&E, E and E&A") == [(0, "A&E"), (5, "E"), (11, "E")]
