import pytest

from briefings.characters import USUAL, odd, printable, turning, unfit, without_width


@pytest.mark.parametrize(
    "text", ["Jane", "naïve café", "a\tb\nc", "a\u00adb", "fünf € – “so”", "👩‍👧 🏴\U000e0067\U000e0062\U000e007f ✌️"]
)
def test_what_people_write_is_left_alone(text: str) -> None:
    assert not unfit.search(text)
    assert not turning.search(text)
    assert not without_width.search(text)
    assert printable(text) == text


def test_joiners_stay_where_a_script_needs_them() -> None:
    for text in ("می\u200cخواهم", "क्\u200dष", "\u05d0\u200f", "👨\u200d👩\u200d👧"):  # noqa: RUF001
        assert without_width.sub("", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Ja\u200bne",
        "Ja\u200dne",
        "Ja\u200cne",
        "J\u2060a\ufeffne",
        "Jane\u200d",
        "Jane\U000e0041\U000e0042",
        "Ja\U000e0100ne",
    ],
)
def test_what_hides_in_a_name_is_left_out(text: str) -> None:
    assert without_width.sub("", text) == "Jane"


def test_marks_of_direction_are_known() -> None:
    assert len(turning.findall("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")) == 9


def test_nothing_that_a_terminal_obeys_is_printed() -> None:
    assert printable("a\x1b[31m\r\u202eb\udcff") == "a\ufffd[31m\ufffd\ufffdb\ufffd"


def test_no_usual_character_is_odd() -> None:
    assert not odd.search("".join(USUAL))
