"""What is asked first, and what is worked out once, gives what the long way gives."""

from dataclasses import replace
from math import inf
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.model import Half, Kind, Pair, Theme
from briefings.richtext import (
    Abbreviation,
    BulletList,
    Callout,
    Figure,
    Heading,
    ListItem,
    Paragraph,
    Quote,
    Text,
    plain_text,
)
from briefings.writers.once import once
from briefings.writers.slides.boxes import Box, Level, alike
from briefings.writers.slides.flow import arrange, arranged
from briefings.writers.slides.inside import NOTHING, holds_large, inside
from briefings.writers.slides.lines import Line, Mark, lines_of, table_as_list, table_lines, words_in
from briefings.writers.slides.measure import (
    MOST_FORMS,
    MOST_LINES,
    SAFE,
    Ruler,
    extent_of,
    measure,
    stature_of,
    words_fit,
)
from briefings.writers.slides.pages import MOST_ITEMS, MOST_WORDS, Measured, _Costs, break_pages, surely_more
from briefings.writers.slides.split import cut, without_stop
from briefings.writers.slides.units import Units, stand, taken_apart, units_of
from briefings.writers.textfit import Font, width
from tests.builders import briefing, bullets, item, numbers, paragraph, section, strong, table, words
from tests.writers.deck_strategies import sentences
from tests.writers.planning import plan, sentence, slides_of, text

ARIAL = Font("Arial")
LEVELS = (Level(ARIAL, 24, 24, 24, before=10, bullet=True), Level(ARIAL, 22, 46, 22, before=7, bullet=True))
FIGURE = Figure(Path("chart.png"), "A chart")
ASIDE = Callout(words("Note"), (paragraph("Ask first."),), for_trainer=True)

boxes = st.builds(Box, st.sampled_from([180.0, 400.0, 860.0]), st.sampled_from([60.0, 200.0, 340.0]), st.just(LEVELS))
texts = st.lists(st.tuples(st.integers(1, 45), st.integers(0, 10_000), st.booleans()), min_size=1, max_size=7)


def units_from(drawn: list[tuple[int, int, bool]]) -> Units:
    """Return paragraphs and points of a list as units."""
    blocks = tuple(
        bullets(item(paragraph(sentences(count, seed)))) if listed else paragraph(sentences(count, seed))
        for count, seed, listed in drawn
    )
    return units_of(blocks)[0]


def test_boxes_that_are_alike_become_one() -> None:
    given_boxes = {
        "Text": {"Footer": Box(525, 30, (Level(ARIAL, 12),)), "Body": Box(860, 340, LEVELS)},
        "List": {"Footer": Box(525, 30, (Level(ARIAL, 12),)), "Body": Box(860, 300, (*LEVELS,))},
    }
    found = alike(given_boxes)
    assert found["Text"]["Footer"] is found["List"]["Footer"]
    assert found["Text"]["Body"].levels is found["List"]["Body"].levels
    for layout, room in given_boxes.items():
        for name, box in room.items():
            one = found[layout][name]
            assert (one.width, one.height, one.levels, one.anchor) == (box.width, box.height, box.levels, box.anchor)
    assert alike(given_boxes) is found


@given(texts, boxes)
@settings(deadline=None, max_examples=60)
def test_text_that_stands_whole_is_what_the_choice_of_sizes_and_pages_finds(
    drawn: list[tuple[int, int, bool]], box: Box
) -> None:
    units = units_from(drawn)
    found = arranged(units, box)
    assert found == arrange(taken_apart(units, box), box)
    assert not stand(units, box) or (found.drop, found.pages) == (0.0, (units,))


def test_text_stands_whole_where_it_is_neither_too_long_nor_too_high_nor_too_wide() -> None:
    box = Box(400, 200, LEVELS)
    assert stand(units_from([(9, 1, True), (9, 2, True)]), box)
    assert not stand((), box)
    assert not stand(units_from([(60, 1, False), (60, 2, False)]), Box(9000, 9000, LEVELS))
    assert not stand(units_from([(95, 1, False)]), Box(9000, 9000, LEVELS))
    assert not stand(units_from([(40, 1, False), (40, 2, False)]), Box(400, 60, LEVELS))
    assert not stand(units_of((paragraph("A" * 60),))[0], box)
    assert not stand(units_from([(3, seed, True) for seed in range(10)]), Box(9000, 9000, LEVELS))


@given(
    st.lists(
        st.tuples(st.floats(5, 90), st.integers(0, 60), st.sampled_from([None, 1, 2]), st.booleans()),
        min_size=1,
        max_size=12,
    ),
    st.integers(1, 5),
)
def test_what_surely_takes_more_pages_does(drawn: list[tuple[float, int, int | None, bool]], pages: int) -> None:
    units = [Measured(5, height, number, series, keep) for height, number, series, keep in drawn]
    if surely_more(units, pages, 100, MOST_WORDS, MOST_ITEMS):
        assert len(break_pages(units, 100) or units * 9) > pages
        assert len(break_pages(units, 100, pages) or units * 9) > pages


def test_more_pages_are_told_by_height_words_and_points() -> None:
    high, wordy, listed = Measured(0, 60, 1), Measured(0, 1, 60), Measured(0, 1, 1, series=0)
    for units in ([high] * 2, [wordy] * 2, [listed] * (MOST_ITEMS + 1)):
        assert surely_more(units, 1, 100, MOST_WORDS, MOST_ITEMS)
        assert not surely_more(units, 2, 100, MOST_WORDS, MOST_ITEMS)
    assert not surely_more([Measured(10, 50, 1)] * 2, 1, 110, MOST_WORDS, MOST_ITEMS)


@given(texts, boxes, st.sampled_from([0.0, 4.0]))
@settings(deadline=None, max_examples=60)
def test_the_stature_of_lines_is_their_extent_and_whether_their_words_fit(
    drawn: list[tuple[int, int, bool]], box: Box, drop: float
) -> None:
    lines = tuple(line for unit in units_from(drawn) for line in unit.shown)
    assert stature_of(lines, box, drop) == (*extent_of(lines, box, drop), words_fit(lines, box, drop))
    assert stature_of(lines[:1], box, drop) == (*extent_of(lines[:1], box, drop), words_fit(lines[:1], box, drop))
    alone = [stature_of((line,), box, drop) for line in lines]
    assert words_fit(lines, box, drop) is all(whole for _, _, whole in alone)
    first, height, _ = stature_of(lines, box, drop)
    assert first + height == pytest.approx(sum(sum(measure(line, box, drop)) for line in lines))


def test_no_word_of_a_line_is_wider_than_its_room() -> None:
    line, word = Line(words("Safeguarding")), width("Safeguarding", ARIAL, 24)
    for room, whole in ((word / SAFE + 1, True), (word / SAFE - 1, False)):
        assert words_fit((line,), Box(room, 100, LEVELS), 0.0) is whole


def test_a_ruler_that_has_measured_much_measures_as_a_new_one() -> None:
    box, most = Box(400, 300, LEVELS), max(MOST_LINES, MOST_FORMS) + 2
    lines = [Line(words(f"Point {last}"), Mark.NUMBER, 1, last, last) for last in range(1, most)]
    used = Ruler(box, 0.0)
    assert [used.measured(line) for line in lines] == [Ruler(box, 0.0).measured(line) for line in lines]
    assert used.stature(tuple(lines)) == Ruler(box, 0.0).stature(tuple(lines))
    assert used.stature(()) == (0.0, 0.0, True)


@given(texts)
@settings(deadline=None, max_examples=30)
def test_a_unit_knows_how_many_words_it_shows(drawn: list[tuple[int, int, bool]]) -> None:
    for unit in units_from(drawn):
        assert unit.length == unit.words == words_in(unit.shown)


def test_a_point_that_shows_its_lead_alone_knows_how_many_words_that_has() -> None:
    blocks = (bullets(item(paragraph(strong("Plain words."), " Children said that they were heard."))),)
    (whole,), (lead,) = units_of(blocks)[0], units_of(blocks, leads_only=True)[0]
    assert (whole.words, whole.length, lead.words, lead.length) == (8, 8, 8, 2)


def test_what_stands_inside_a_block_is_found_at_any_depth() -> None:
    nested = bullets(item("One"), replace(item("Two"), blocks=(paragraph("Two"), Quote((FIGURE, ASIDE)))))
    assert inside(paragraph("Words")) is inside(Heading(4, (Text("Words"),))) is NOTHING
    assert inside(nested) == (False, (FIGURE,), (ASIDE,))
    assert inside(table(["A"], ["1"])) == (True, (), ())
    assert inside(Callout(words("All"), (paragraph("Words"),))) == NOTHING
    assert inside(ASIDE).asides == (ASIDE,)


def test_tables_and_pictures_share_a_slide_with_nothing() -> None:
    assert holds_large((paragraph("Words"), bullets(replace(item("One"), blocks=(FIGURE,)))))
    assert holds_large((table(["A"], ["1"]),))
    assert not holds_large((paragraph("Words"), numbers("One"), ASIDE))
    assert not holds_large(())


def test_more_acronyms_than_two_columns_hold_go_on_over_slides_as_large_as_these_allow() -> None:
    short = tuple(Abbreviation(f"SF{number}", "What the short form means in full") for number in range(40))
    deck = plan(briefing(section(Kind.STRENGTHS, "What we did well", Paragraph(short))))
    ends = [slide for slide in deck.slides if slide.layout == "Closing"]
    told = [line for slide in ends for side in ("Left", "Right") for line in text(slide, side)]
    assert len(ends) == 2
    assert sum(line.startswith("SF") for line in told) == 40


def test_a_pair_with_too_many_words_for_two_slides_goes_on_over_three() -> None:
    points = bullets(*[sentence(8)] * 15)
    pair = Pair(Half(words("Found"), (points,)), Half(words("Needed"), (points,)))
    slides = slides_of(replace(section(Kind.LEARNING, "Learning"), themes=(Theme(words("Voice"), (), pair),)))
    assert {slide.layout for slide in slides} == {"Two Columns"}
    assert len(slides) == 3
    assert [line for slide in slides for line in text(slide, "Left")] == [
        line for slide in slides for line in text(slide, "Right")
    ]


cells = st.sampled_from(["", "Police", "Ask early"])


@given(st.integers(1, 3).flatmap(lambda width: st.lists(st.tuples(*[cells] * width), min_size=1, max_size=5)))
def test_the_lines_of_a_table_are_those_of_the_list_that_it_reads_as(rows: list[tuple[str, ...]]) -> None:
    one = table(list(rows[0]), *map(list, rows[1:]))
    assert table_lines(one.header, one.rows) == tuple(lines_of((table_as_list(one),)))
    inner = BulletList((ListItem((paragraph("Owners"), one)),))
    listed = BulletList((ListItem((paragraph("Owners"), table_as_list(one))),))
    assert tuple(lines_of((inner,))) == tuple(lines_of((listed,)))


@given(st.lists(st.tuples(st.sampled_from([20.0, 40.0, 70.0]), st.booleans()), min_size=1, max_size=9), st.data())
def test_the_last_page_costs_least_where_all_pages_that_end_there_are_weighed(
    drawn: list[tuple[float, bool]], data: st.DataObject
) -> None:
    units = [Measured(5, height, 20, 0 if listed else None) for height, listed in drawn]
    before = data.draw(st.lists(st.sampled_from([0.0, 3.0, inf]), min_size=len(units), max_size=len(units)))
    costs = _Costs(units, 150, 90, MOST_ITEMS)
    ends = [(before[at] + dict(costs[at]).get(len(units), inf), at) for at in range(len(units))]
    cheapest, start = costs.cheapest_end(before)
    assert cheapest == min(ends)[0]
    assert cheapest == inf or (cheapest, start) == min(ends)


@pytest.mark.parametrize("text", ["Ask early.", "Ask early. ", "Ask.", "."])
def test_a_title_loses_its_full_stop_as_if_it_were_cut(text: str) -> None:
    inlines = (strong("Ask"), Text(f" and {text}"))
    assert without_stop(inlines) == cut(inlines, len(plain_text(inlines).rstrip()) - 1)[0]
    assert without_stop(words(text)) == cut(words(text), len(text.rstrip()) - 1)[0]


def test_what_is_known_of_an_object_is_worked_out_once_and_forgotten_in_time() -> None:
    asked: list[Text] = []

    def work(given: Text) -> str:
        asked.append(given)
        return given.text

    known, first, equal = once(work, 1), Text("Ask"), Text("Ask")
    assert [known(first), known(first), known(equal), known(first)] == ["Ask"] * 4
    assert len(asked) == 3
    assert asked[0] is asked[2] is first
