"""The small decisions that a plan is made of: pages, cuts, titles, columns."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.richtext import (
    Abbreviation,
    Block,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    Quote,
    Strong,
    Text,
    plain_text,
)
from briefings.writers.slides.boxes import Box, Level
from briefings.writers.slides.flow import arrange
from briefings.writers.slides.lines import Line, Look, Mark, flat, lines_of, plain, table_as_list
from briefings.writers.slides.measure import margins, measure, size_of, smallest_drop, tops_of
from briefings.writers.slides.notes import seconds_for
from briefings.writers.slides.pages import Measured, break_pages
from briefings.writers.slides.split import cut, cut_short, in_parts, without_stop
from briefings.writers.slides.tables import share
from briefings.writers.slides.titles import fitting, numbered, series, title_drop
from briefings.writers.slides.units import unit
from briefings.writers.textfit import Font
from tests.builders import bullets, item, numbers, paragraph, table, words

ARIAL = Font("Arial")
LEVELS = (Level(ARIAL, 24, 24, 24, before=10, bullet=True), Level(ARIAL, 22, 46, 22, before=7, bullet=True))
BOX = Box(400, 200, LEVELS)
BARE = Box(400, 200, (Level(ARIAL, 20),))


def point(height: float = 30, words: int = 5, series: int | None = 0) -> Measured:
    return Measured(10, height, words, series)


# Pages


def test_what_fits_one_page_stands_on_one() -> None:
    assert break_pages([point()] * 3, 110) == ((0, 3),)


def test_the_gap_above_the_first_unit_takes_no_room() -> None:
    assert break_pages([point()] * 3, 109.9) is not None
    assert break_pages([point()] * 3, 109.9) != ((0, 3),)


def test_pages_are_filled_evenly() -> None:
    assert break_pages([point()] * 8, 270) == ((0, 4), (4, 8))


def test_a_unit_higher_than_the_page_fits_nowhere() -> None:
    assert break_pages([point(), point(300)], 200) is None
    assert break_pages([], 200) is None


def test_a_unit_of_too_many_words_has_its_own_page() -> None:
    assert break_pages([point(words=5, series=None), point(words=200)], 200) == ((0, 1), (1, 2))


def test_a_heading_takes_a_page_more_rather_than_stand_at_the_foot() -> None:
    heading = Measured(10, 30, 2, None, with_next=True)
    units = [point(series=None), point(series=None), heading, point(80, series=None), point(20, series=None)]
    pages = break_pages(units, 130)
    assert pages
    assert all(end != 3 for _, end in pages)


def test_at_least_so_many_pages_are_made_where_asked() -> None:
    assert break_pages([point()] * 4, 500, at_least=2) == ((0, 2), (2, 4))
    assert break_pages([point()], 500, at_least=2) is None


@given(st.lists(st.tuples(st.floats(10, 100), st.sampled_from([None, 1, 2]), st.booleans()), min_size=1, max_size=14))
def test_pages_hold_every_unit_once_and_never_too_much(drawn: list[tuple[float, int | None, bool]]) -> None:
    units = [Measured(5, height, 8, series, keep) for height, series, keep in drawn]
    pages = break_pages(units, 150)
    assert pages
    assert [start for start, _ in pages] == [0, *(end for _, end in pages[:-1])]
    assert pages[-1][1] == len(units)
    for start, end in pages:
        assert sum(unit.height for unit in units[start:end]) + 5 * (end - start - 1) <= 150
        assert sum(unit.words for unit in units[start:end]) <= 85


def all_breaks(count: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield every way to break so many units into pages."""
    for number in range(count):
        for cuts in combinations(range(1, count), number):
            yield tuple(pairwise((0, *cuts, count)))


def faults(pages: tuple[tuple[int, int], ...], units: list[Measured]) -> tuple[int, int, int]:
    """Return how many headings stand at the foot of a page, last points alone on theirs, and first points alone."""

    def goes_on(at: int) -> bool:
        return 0 < at < len(units) and units[at].series is not None and units[at].series == units[at - 1].series

    torn = sum(units[end - 1].with_next for _, end in pages[:-1])
    last = sum(goes_on(start) and not (goes_on(start + 1) and start + 1 < end) for start, end in pages)
    first = sum(goes_on(end) and not (goes_on(end - 1) and end - 1 > start) for start, end in pages)
    return torn, last, first


drawn_units = st.lists(
    st.tuples(st.sampled_from([20.0, 40.0, 70.0]), st.sampled_from([None, 1, 2]), st.booleans()), min_size=2, max_size=8
)


@given(drawn_units)
def test_no_heading_is_torn_and_no_last_point_alone_where_as_many_pages_can_do_better(
    drawn: list[tuple[float, int | None, bool]],
) -> None:
    units = [Measured(5, height, 8, series, keep and series is None) for height, series, keep in drawn]
    chosen = break_pages(units, 150)
    assert chosen

    def fits(pages: tuple[tuple[int, int], ...]) -> bool:
        return all(sum(u.height for u in units[s:e]) + 5 * (e - s - 1) <= 150 for s, e in pages)

    least = min(len(pages) for pages in all_breaks(len(units)) if fits(pages))
    rivals = [faults(pages, units) for pages in all_breaks(len(units)) if len(pages) == len(chosen) and fits(pages)]
    torn, last, _ = faults(chosen, units)
    assert len(chosen) in (least, least + 1)
    assert torn == min(one for one, _, _ in rivals)
    assert last == 0 or (0, 0, 0) not in rivals


def test_five_points_are_three_and_two_and_a_lone_point_is_never_the_last() -> None:
    assert break_pages([point()] * 5, 160) == ((0, 3), (3, 5))
    assert break_pages([point(60), point(60), point(60)], 140) == ((0, 1), (1, 3))


def test_units_that_fit_no_page_have_one_each() -> None:
    high = unit((plain("A very long line of words that goes on " * 20),))
    assert len(arrange((high, high), Box(400, 60, LEVELS)).pages) == 2


# Cuts


RICH: Inlines = (
    Text("Agencies "),
    Strong((Text("must "), Emphasis((Text("always "),)), Link((Text("share it"),), "#x"))),
    Code(" A1"),
    LineBreak(),
    Abbreviation("CP", "Child protection"),
    Text(" plans."),
)


@given(st.integers(0, 60))
def test_a_cut_loses_nothing(offset: int) -> None:
    before, after = cut(RICH, offset)
    assert plain_text(before) + plain_text(after) == plain_text(RICH)


def test_a_cut_keeps_the_formatting_of_both_sides() -> None:
    before, after = cut(RICH, 12)
    assert before == (Text("Agencies "), Strong((Text("mus"),)))
    assert after[0] == Strong((Text("t "), Emphasis((Text("always "),)), Link((Text("share it"),), "#x")))


def test_a_link_and_code_are_cut_on_both_sides() -> None:
    before, after = cut((Link((Text("share it"),), "#x"), Code("A1")), 5)
    assert (before, after[0]) == ((Link((Text("share"),), "#x"),), Link((Text(" it"),), "#x"))
    assert cut((Code("A1"),), 1) == ((Code("A"),), (Code("1"),))
    assert cut((Emphasis(words("ab")),), 1) == ((Emphasis(words("a")),), (Emphasis(words("b")),))


def test_an_abbreviation_stays_whole() -> None:
    assert cut((Abbreviation("CP", "Child protection"),), 1) == ((Abbreviation("CP", "Child protection"),), ())


def test_parts_end_with_sentences_where_there_are_enough() -> None:
    parts = in_parts(words("One is here. Two is there. Three is gone. Four is left."), 2)
    assert [plain_text(part) for part in parts] == ["One is here. Two is there. ", "Three is gone. Four is left."]


def test_parts_end_with_words_where_there_are_too_few_sentences() -> None:
    parts = in_parts(words("one two three four"), 2)
    assert [plain_text(part) for part in parts] == ["one two ", "three four"]


def test_one_word_has_one_part() -> None:
    assert in_parts(words("safeguarding"), 3) == [words("safeguarding")]


def test_a_text_is_cut_short_at_a_word() -> None:
    assert cut_short("Agencies worked well together", 18) == "Agencies worked…"
    assert cut_short("Safeguarding", 5) == "Safe…"
    assert cut_short("Short", 18) == "Short"


def test_a_title_needs_no_full_stop_but_keeps_what_means_more() -> None:
    assert without_stop((Text("Act "), Strong(words("now.")))) == (Text("Act "), Strong(words("now")))
    assert without_stop(words("Act now...")) == words("Act now...")
    assert without_stop(words("Who acts?")) == words("Who acts?")


# Titles


def test_titles_that_are_shared_are_counted() -> None:
    assert numbered(["A", "B", "a"]) == ["A (1\xa0of\xa02)", "B", "a (2\xa0of\xa02)"]
    assert series(["A", "A"]) == [" (1\xa0of\xa02)", " (2\xa0of\xa02)"]


def test_a_number_that_an_author_gave_is_no_reason_for_two_of_one_title() -> None:
    found = numbered(["A", "A", "A (1 of 2)"])
    assert len(set(found)) == 3


def test_a_title_is_made_smaller_to_keep_its_number_on_its_line() -> None:
    box = Box(400, 100, (Level(Font("Arial", True), 36),))
    title = "Practice was variable"
    assert title_drop(title, box) == 0
    assert title_drop(title, box, " (1 of 2)") == 8


def test_a_title_that_fits_at_no_size_is_cut() -> None:
    box = Box(400, 60, (Level(Font("Arial", True), 36),))
    assert title_drop("Practice was variable " * 10, box) is None
    assert fitting("Practice was variable " * 10, box).endswith("…")
    assert title_drop("Safeguarding" * 4, box) is not None


# Columns


@given(st.lists(st.tuples(st.floats(10, 100), st.floats(0, 900)), min_size=1, max_size=6))
def test_columns_fill_the_table_and_none_is_narrower_than_its_widest_word(drawn: list[tuple[float, float]]) -> None:
    least = [low for low, _ in drawn]
    wanted = [low + more for low, more in drawn]
    widths = share(800, least, wanted)
    assert sum(widths) == pytest.approx(800)
    assert all(wide >= low - 0.001 for wide, low in zip(widths, least, strict=True))


def test_a_table_without_rows_is_a_list_of_its_headings() -> None:
    assert table_as_list(table(["Action", "Owner"])) == bullets("Action", "Owner")


def test_a_column_without_a_word_is_named_once_in_a_list() -> None:
    listed = table_as_list(table(["Action", "Owner"], ["Review", ""], ["Train", ""]))
    assert [plain_text(line.text) for line in lines_of((listed,))] == ["Action: Review", "Owner: ", "Action: Train"]


# Lines and their measure


def test_the_text_of_an_item_stands_below_its_first_line() -> None:
    lines = list(lines_of((numbers(item("First", paragraph("More of it")), start=9),)))
    assert [(line.mark, line.depth, line.last) for line in lines] == [(Mark.NUMBER, 1, 9), (Mark.NONE, 1, 9)]
    assert margins(lines[0], BOX, 0)[0] == margins(lines[1], BOX, 0)[0]


def test_long_numbers_have_more_room() -> None:
    short, long = Line(words("x"), Mark.NUMBER, 1, 9, 9), Line(words("x"), Mark.NUMBER, 1, 99, 120)
    assert margins(short, BOX, 0)[0] < margins(long, BOX, 0)[0]


def test_points_below_a_point_with_a_long_number_move_with_its_text() -> None:
    nested = list(lines_of((numbers(item("a", bullets(item("b", bullets("c")))), start=120),)))
    plain_list = list(lines_of((bullets(item("a", bullets(item("b", bullets("c"))))),)))
    shift = margins(nested[0], BOX, 0)[0] - margins(plain_list[0], BOX, 0)[0]
    assert shift > 0
    for line, without in zip(nested[1:], plain_list[1:], strict=True):
        assert margins(line, BOX, 0)[0] == pytest.approx(margins(without, BOX, 0)[0] + shift)


def test_text_beside_a_disc_leaves_room_for_it() -> None:
    assert margins(Line(words("x"), Mark.DISC, 1, 1), BARE, 0) == pytest.approx((41, 0))
    wide = Box(400, 200, (Level(ARIAL, 20, margin=60),))
    assert margins(Line(words("x"), Mark.DISC, 1, 1), wide, 0) == (60, 0)


@pytest.mark.parametrize(("anchor", "first"), [(0.0, 0.0), (0.5, 39.0), (1.0, 78.0)])
def test_rows_stand_where_the_anchor_of_their_box_puts_them(anchor: float, first: float) -> None:
    box = Box(400, 200, (Level(ARIAL, 20, before=16, line=30),), anchor)
    assert tops_of((plain("one"), plain("two"), plain("three")), box, 0) == [first, first + 46, first + 92]


def test_sizes_are_steps_of_a_ladder() -> None:
    def sizes(size: float) -> list[float]:
        box = Box(400, 200, (Level(ARIAL, size),))
        return [box.levels[0].size_at(drop) for drop in box.drops]

    assert sizes(24) == [24, 22, 20, 18]
    assert sizes(26) == [26, 24, 22, 20, 18]
    assert sizes(12) == [12]


def test_lists_where_the_template_has_none_are_indented_all_the_same() -> None:
    assert margins(Line(words("x"), Mark.BULLET, 1), BARE, 0) == (18, 18)
    assert margins(Line(words("x"), Mark.BULLET, 2), BARE, 0) == (36, 18)


def test_levels_deeper_than_the_template_has_look_as_its_last() -> None:
    assert BOX.level(9) is LEVELS[1]
    assert BOX.level(0) is LEVELS[0]


def test_leads_and_small_print_are_no_larger_than_they_should_be() -> None:
    large = Level(ARIAL, 28)
    sizes = [size_of(plain("x", look), large, 0) for look in (Look.PLAIN, Look.LEAD, Look.SMALL)]
    assert sizes == [28, 24, 18]


def test_an_empty_line_is_a_line_high() -> None:
    assert measure(Line(()), BARE, 0) == pytest.approx((0, 24))


def test_text_that_fits_at_no_size_has_no_drop() -> None:
    assert smallest_drop((plain("word " * 400),), BARE) is None


def test_a_word_wider_than_the_box_is_made_as_small_as_can_be() -> None:
    assert smallest_drop((plain("Safeguarding" * 9),), BARE) == 2


def test_durations_are_in_steps_of_five_seconds() -> None:
    assert [seconds_for(words) for words in (0, 13, 130)] == [5, 5, 60]


def read(*blocks: Block, depth: int = 0) -> list[tuple[str, Mark, int, Look]]:
    return [(plain_text(line.text), line.mark, line.depth, line.look) for line in lines_of(blocks, depth)]


def test_quotes_keep_the_lists_and_headings_inside_them() -> None:
    quote = Quote((Heading(4, words("Said")), paragraph("Listen."), bullets("To us")))
    assert read(quote) == [
        ("Said", Mark.NONE, 0, Look.HEADING),
        ("Listen.", Mark.NONE, 0, Look.QUOTE),
        ("To us", Mark.BULLET, 1, Look.PLAIN),
    ]


def test_terms_are_bold_before_their_meanings() -> None:
    listed = DefinitionList((Definition(words("Deep dive"), ((paragraph("One case."),), (paragraph("In depth."),))),))
    assert next(lines_of((listed,))).text == (Strong(words("Deep dive")),)
    assert [text for text, *_ in read(listed)] == ["Deep dive", "One case.", "In depth."]


def test_a_call_out_inside_a_point_is_shown_unless_it_is_for_the_trainer() -> None:
    public, private = (Callout(words("Why"), (paragraph("Because."),), trainer) for trainer in (False, True))
    assert [text for text, *_ in read(public, private, depth=1)] == ["Why", "Because."]
    assert [text for text, *_ in read(Callout((), (paragraph("Because."),)))] == ["Because."]


def test_a_picture_inside_a_point_is_said_in_words() -> None:
    figure = Figure(Path("chart.png"), "Four of six.", words("On time"))
    assert [text for text, *_ in read(figure, depth=1)] == ["On time", "Four of six."]
    assert read(Figure(Path("chart.png"), "")) == []


def test_words_of_every_kind_are_measured() -> None:
    assert "".join(text for text, _ in flat(RICH)) == "Agencies must always share it A1\nCP plans."
    assert [bold for text, bold in flat(RICH) if "must" in text] == [True]


def test_line_breaks_of_the_file_are_blanks() -> None:
    assert list(flat(words("on\ntime"))) == [("on time", False)]
