import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.writers.faces import WIDTHS
from briefings.writers.textfit import (
    Font,
    Words,
    _plain_words_over,
    _words_over,
    count_lines,
    count_lines_in,
    count_lines_of,
    line_height,
    widest_word,
    width,
    words_of,
)

ARIAL, BOLD = Font("Arial"), Font("Arial", bold=True)
UNKNOWN = Font("Partnership Sans")


def test_widths_are_those_of_the_font_in_points() -> None:
    assert width("Hello", ARIAL, 10) == pytest.approx((722 + 556 + 222 + 222 + 556) / 100)
    assert width("", ARIAL, 10) == 0


def test_each_face_has_a_width_for_each_of_its_characters() -> None:
    names, *lines = map(json.loads, WIDTHS.read_text("utf-8").split("\n")[:-1])
    assert [[face["family"], face["bold"]] for face in lines] == names["faces"]
    for face in lines:
        widths = list(map(int, face["widths"].split()))
        characters = dict(zip(face["characters"], widths, strict=True))
        assert len(characters) == len(widths)
        font = Font(face["family"], face["bold"])
        for character in "Aaé €—…":
            assert width(character, font, 1000) == pytest.approx(characters[character])


def test_an_unknown_character_is_as_wide_as_high_unless_nobody_sees_it() -> None:
    assert [width(character, ARIAL, 10) for character in ("\u4e00", "\u200b", "\u0301")] == [10, 0, 0]


def test_twice_the_size_is_twice_the_width() -> None:
    assert width("children", ARIAL, 24) == pytest.approx(2 * width("children", ARIAL, 12))


def test_bold_is_wider_than_regular() -> None:
    assert width("children", BOLD, 24) > width("children", ARIAL, 24)


@pytest.mark.parametrize(
    ("family", "twin"), [("Helvetica", "Arial"), ("carlito", "Calibri"), ("TIMES", "Times New Roman")]
)
def test_a_font_has_the_widths_of_its_metric_twin(family: str, twin: str) -> None:
    assert width("Safeguarding", Font(family), 12) == width("Safeguarding", Font(twin), 12)


OFFICE = (
    *("Aptos", "Arial", "Arial Narrow", "Book Antiqua", "Bookman Old Style", "Calibri", "Cambria", "Candara"),
    *("Century Gothic", "Century Schoolbook", "Constantia", "Corbel", "Courier New", "Franklin Gothic Book"),
    *("Garamond", "Georgia", "Gill Sans MT", "Palatino Linotype", "Rockwell", "Segoe UI", "Tahoma"),
    *("Times New Roman", "Trebuchet MS"),
)
"""Fonts that come with Office."""
ENGLISH = "Children were seen alone in four of six cases, and agencies shared what they knew about the family."


@pytest.mark.parametrize("family", OFFICE)
def test_the_fonts_of_office_are_measured_and_not_guessed(family: str) -> None:
    assert width(ENGLISH, Font(family), 12) != width(ENGLISH, Font("Verdana"), 12)


@pytest.mark.parametrize(("family", "as_wide_as_arial"), [("Trebuchet MS", 943 / 913), ("Segoe UI", 888 / 913)])
def test_a_font_without_a_twin_is_measured_as_one_that_is_no_narrower(family: str, as_wide_as_arial: float) -> None:
    # The average widths of English text are those that the project Capsize publishes for the fonts of systems.
    assert width(ENGLISH, Font(family), 12) >= width(ENGLISH, ARIAL, 12) * as_wide_as_arial


@pytest.mark.parametrize("family", ["Arial", "Calibri", "Cambria", "Times New Roman", "Verdana"])
@pytest.mark.parametrize("bold", [False, True])
def test_an_unknown_font_is_as_wide_as_the_widest(family: str, bold: bool) -> None:
    text = "Children were seen alone in 4 of 6 cases"
    assert width(text, Font("Partnership Sans", bold), 12) >= width(text, Font(family, bold), 12)
    assert line_height(Font("Partnership Sans", bold), 12) > line_height(Font(family, bold), 12)


def test_a_character_that_no_font_has_is_an_em_wide() -> None:
    assert width("字", ARIAL, 12) == 12


def test_marks_that_take_no_room_are_not_counted() -> None:
    assert width("a\u00adb\u200bc\u0301", ARIAL, 12) == width("abc", ARIAL, 12)


def test_lines_are_no_closer_than_powerpoint_sets_them() -> None:
    assert line_height(ARIAL, 10) == pytest.approx(12)
    assert line_height(Font("Calibri"), 10) == pytest.approx(12.21)


def test_a_text_that_fits_takes_one_line_and_no_text_too() -> None:
    assert count_lines("On time", ARIAL, 12, 500) == 1
    assert count_lines("", ARIAL, 12, 500) == 1


def test_lines_break_at_blanks() -> None:
    room = width("seen alone", ARIAL, 12)
    assert count_lines("seen alone", ARIAL, 12, room) == 1
    assert count_lines("seen alone", ARIAL, 12, room - 1) == 2


def test_blanks_at_the_end_of_a_line_take_no_room() -> None:
    room = width("seen", ARIAL, 12)
    assert count_lines("seen   seen   ", ARIAL, 12, room) == 2


def test_lines_break_after_hyphens_and_not_at_no_break_spaces() -> None:
    room = width("multi-", ARIAL, 12) + 1
    assert count_lines("multi-agency", ARIAL, 12, width("agency", ARIAL, 12) + 1) == 2
    assert widest_word("multi-agency", ARIAL, 12) < room + 10
    assert widest_word("72\u00a0hours", ARIAL, 12) == width("72\u00a0hours", ARIAL, 12)
    assert count_lines("in 72\u00a0hours", ARIAL, 12, width("in 72", ARIAL, 12)) >= 2


def test_a_line_break_begins_a_new_line() -> None:
    assert count_lines("a\nb\nc", ARIAL, 12, 500) == 3


def test_a_word_wider_than_the_line_breaks_anywhere() -> None:
    address = "https://example.org/" + "guidance" * 20
    room = 100.0
    assert count_lines(address, ARIAL, 12, room) >= width(address, ARIAL, 12) / room
    assert count_lines("see " + address, ARIAL, 12, room) == 1 + count_lines(address, ARIAL, 12, room)


def test_a_word_in_two_fonts_stays_together() -> None:
    spans = [("un", ARIAL), ("safe", BOLD)]
    whole = sum(width(text, font, 12) for text, font in spans)
    assert count_lines_of([("a ", ARIAL), *spans], 12, whole) == 2
    assert count_lines_of(spans, 12, whole) == 1


@given(st.text(max_size=200), st.floats(20, 400))
def test_more_room_never_takes_more_lines(text: str, room: float) -> None:
    assert count_lines(text, UNKNOWN, 12, room * 1.5) <= count_lines(text, UNKNOWN, 12, room)


@given(st.text(max_size=200), st.text(max_size=50))
def test_more_text_never_takes_fewer_lines(text: str, more: str) -> None:
    assert count_lines(text + more, ARIAL, 12, 150) >= count_lines(text, ARIAL, 12, 150)


@given(st.lists(st.text("ab \t\u00a0\n\u200b", max_size=20), max_size=4), st.floats(20, 400))
def test_spans_of_one_font_are_one_text(parts: list[str], room: float) -> None:
    whole = count_lines("".join(parts), ARIAL, 12, room)
    assert count_lines_of([(part, ARIAL) for part in parts], 12, room) == whole


@given(
    st.lists(st.sampled_from(["a", "multi-", "agency", "“Thirty-", "72\u00a0hours"]), max_size=30), st.floats(70, 400)
)
def test_lines_are_filled_word_by_word(words: list[str], room: float) -> None:
    lines, line = 1, ""
    for word in words:
        longer = f"{line} {word}".strip()
        fits = width(longer, ARIAL, 12) <= room
        lines, line = (lines, longer) if fits else (lines + 1, word)
    assert count_lines(" ".join(words), ARIAL, 12, room) == lines


@given(
    st.lists(st.text("abMW-.’ \t\u00a0\u200b\u00ad\n", max_size=14), max_size=12).map(" ".join),
    st.floats(20, 400),
    st.sampled_from([Font("Arial"), Font("Georgia", bold=True)]),
)
def test_text_along_one_line_takes_the_lines_that_its_spans_do(text: str, room: float, font: Font) -> None:
    whole, (spans, stretches, widest, longest, _) = words_of([(text, font)]), _words_over(((text, font),))
    assert whole.spans == spans
    assert (whole.widest, whole.longest) == pytest.approx((widest, longest))
    assert len(whole.stretches) == len(stretches)
    assert count_lines_in(whole, 18, room) == count_lines_in(Words(spans, stretches, widest, longest), 18, room)


@given(
    st.lists(st.tuples(st.text("abMW-. \u00a0\n", max_size=14), st.booleans()), min_size=2, max_size=5),
    st.floats(20, 400),
    st.sampled_from(["Arial", "Verdana"]),
)
def test_spans_along_one_line_take_the_lines_that_their_words_do(
    drawn: list[tuple[str, bool]], room: float, family: str
) -> None:
    spans = tuple((text, Font(family, bold)) for text, bold in drawn)
    whole, (_, stretches, widest, longest, _) = words_of(spans), _words_over(spans)
    assert whole.spans == spans
    assert (whole.widest, whole.longest) == pytest.approx((widest, longest))
    assert count_lines_in(whole, 18, room) == count_lines_in(Words(spans, stretches, widest, longest), 18, room)


@pytest.mark.parametrize("texts", [("One voice.", " Each child"), ("NRM", ": National Referral"), ("Ask ", "early")])
def test_words_of_two_fonts_lie_along_one_line_where_their_blanks_are_as_wide(texts: tuple[str, str]) -> None:
    spans = (texts[0], BOLD), (texts[1], ARIAL)
    plain, (_, [(starts, _)], widest, longest, _) = _plain_words_over(spans), _words_over(spans)
    assert plain is not None
    assert (plain.widest, plain.longest) == pytest.approx((widest, longest))
    assert plain.stretches[0][0][:-1] == pytest.approx(starts)
    assert width(" ", Font("Verdana"), 1) != width(" ", Font("Verdana", bold=True), 1)
    assert _plain_words_over(((texts[0], Font("Verdana", bold=True)), (texts[1], Font("Verdana")))) is None


@pytest.mark.parametrize(
    "texts",
    [("Ask ", " early"), (" Ask", " early"), ("Ask", " early "), ("Ask", ""), ("Ask", " "), ("multi-", "agency"), ()],
)
def test_spans_with_other_blanks_or_hyphens_are_no_plain_words(texts: tuple[str, ...]) -> None:
    assert _plain_words_over(tuple((text, ARIAL) for text in texts)) is None


def test_a_word_may_hold_blanks_at_which_no_line_breaks() -> None:
    title = words_of((("Ask early (1\xa0of\xa02)", ARIAL),))
    assert title.blank > 0, "it is read at once"
    assert title.longest == pytest.approx(width("(1\xa0of\xa02)", ARIAL, 1))
    assert count_lines("early (1\xa0of\xa02)", ARIAL, 10, width("early (1\xa0of", ARIAL, 10)) == 2
