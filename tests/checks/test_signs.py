"""The quick look for a sign of a fault misses nothing that the rule itself finds."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefings.checks import identity_contacts, identity_dates, identity_numbers, identity_places
from briefings.checks.identity_ages import BIRTH
from briefings.patterns import pattern_of

PAIRS = {
    "telephone": (identity_contacts._FIGURES, identity_contacts._DIGITS),
    "birth": (identity_dates._OF_BIRTH, BIRTH),
    "NHS number": (identity_numbers._TEN_FIGURES, identity_numbers._TEN_DIGITS),
    "National Insurance number": (identity_numbers._FIGURES_AND_LETTER, identity_numbers._NI_NUMBER),
    "pupil number": (identity_numbers._ELEVEN_FIGURES, identity_numbers._PUPIL_NUMBER),
    "postcode": (identity_places._INWARD, identity_places._POSTCODE),
}
EXAMPLES = (
    "Ring +44 7700 900123 or (07700) 900-123.",
    "DOB: 03/02/2015. Born on 3 March 2015, date of birth 2015-03-02, d.o.b. 1.2.2015, BIRTHDAY 4 May.",
    "NHS number 943 476 5919, 943-476-5919, 9434765919.",
    "AB 12 34 56 C, ab123456c, A B801200005001 b80120000500x",
    "EN1 3XY, SW1A1AA, M1 1AE.",
)


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("text", EXAMPLES)
def test_signs_are_in_whatever_is_found(name: str, text: str) -> None:
    sign, whole = PAIRS[name]
    assert all(sign.search(found[0]) for found in whole.finditer(text))


def test_each_pattern_finds_something_in_the_examples() -> None:
    for _, whole in PAIRS.values():
        assert any(whole.search(text) for text in EXAMPLES)


@pytest.mark.parametrize("name", PAIRS)
def test_no_text_is_found_without_its_sign(name: str) -> None:
    sign, whole = PAIRS[name]

    @settings(max_examples=25, deadline=None)
    @given(st.from_regex(re.compile(whole.pattern, whole.flags & ~re.DEBUG)))
    @example("")
    def holds(text: str) -> None:
        found = whole.search(text)
        assert found is None or sign.search("\n".join(["before", text, "after"]))

    holds()


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    broken = pattern_of("(")
    with pytest.raises(re.error):
        broken.search("")
    assert pattern_of("[A-Z]+", re.IGNORECASE).sub("x", "ab 1") == "x 1"
