"""What holds for every deck, whatever the briefing: nothing overflows, nothing is lost, no two titles are the same."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing, section_blocks, section_runs
from briefings.richtext import Table, plain_text, walk_blocks
from briefings.writers.powerpoint.template import boxes_of
from briefings.writers.slides import plan_deck
from briefings.writers.slides.boxes import LEAST_SIZE, Boxes
from briefings.writers.slides.deck import Deck, Slide, TableFill, TextFill
from briefings.writers.slides.lines import Lines, plain
from briefings.writers.slides.measure import height_of, size_of, words_fit
from tests.builders import BRAND
from tests.writers.deck_strategies import briefings

BOXES: Boxes = boxes_of(find_layout([packaged_layouts()]).slides, BRAND.fonts)
FURNITURE = ("Section", "Footer", "Step")
ROUNDING = 0.01


def words(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def text_of(lines: Lines) -> str:
    return "\n".join(words(plain_text(line.text)) for line in lines)


def texts(slide: Slide) -> Iterator[str]:
    yield slide.title
    yield text_of(slide.notes)
    for fill in slide.fills:
        if isinstance(fill, TextFill):
            yield text_of(fill.lines)
        elif isinstance(fill, TableFill):
            yield "\n".join(words(plain_text(cell)) for row in fill.rows for cell in row)


def nothing_stands_higher_than_its_box(deck: Deck, _: Briefing) -> None:
    for slide in deck.slides:
        room = BOXES[slide.layout]
        assert height_of((plain(slide.title),), room["Title"], slide.title_drop) <= room["Title"].height + ROUNDING
        for fill in slide.fills:
            box = room[fill.placeholder]
            if isinstance(fill, TextFill):
                assert height_of(fill.lines, box, fill.drop) <= box.height + ROUNDING
            if isinstance(fill, TableFill):
                assert sum(fill.heights) <= box.height + ROUNDING
                assert sum(fill.widths) == pytest.approx(box.width)


def no_text_is_smaller_than_18_points(deck: Deck, _: Briefing) -> None:
    for slide in deck.slides:
        for fill in slide.fills:
            if isinstance(fill, TextFill) and fill.placeholder not in ("Footer", "Step", "Review"):
                box = BOXES[slide.layout][fill.placeholder]
                sizes = {size_of(line, box.level(line.depth), fill.drop) for line in fill.lines}
                assert min(sizes) >= LEAST_SIZE
            if isinstance(fill, TableFill):
                assert fill.size >= LEAST_SIZE


def no_word_is_broken_that_a_smaller_size_would_keep_whole(deck: Deck, _: Briefing) -> None:
    for slide in deck.slides:
        for fill in slide.fills:
            if isinstance(fill, TextFill) and fill.placeholder not in FURNITURE:
                box = BOXES[slide.layout][fill.placeholder]
                whole = words_fit(fill.lines, box, fill.drop)
                # A page with one word that no size keeps whole stays as large as it is.
                assert whole or fill.drop == box.drops[-1] or not words_fit(fill.lines, box, box.drops[-1])


def a_table_has_its_header_on_every_slide(deck: Deck, briefing: Briefing) -> None:
    blocks = walk_blocks(tuple(block for section in briefing.sections for block in section_blocks(section)))
    headers = {block.header for block in blocks if isinstance(block, Table)}
    for slide in deck.slides:
        for fill in slide.fills:
            if isinstance(fill, TableFill):
                assert fill.rows[0] in headers
                assert len(fill.rows) == len(fill.heights) > 1


def every_run_of_words_is_whole_on_a_slide_or_in_its_notes(deck: Deck, briefing: Briefing) -> None:
    said = [text for slide in deck.slides for text in texts(slide)]
    for section in briefing.sections:
        for run in section_runs(section):
            text = words(plain_text(run))
            assert any(text in one for one in said), text


def titles_are_unique_and_no_slide_is_empty(deck: Deck, _: Briefing) -> None:
    titles = [slide.title.casefold() for slide in deck.slides]
    assert len(set(titles)) == len(titles)
    names = [group.name for group in deck.groups]
    assert len(set(names)) == len(names)
    for slide in deck.slides:
        assert slide.title.strip()
        assert slide.notes
        for fill in slide.fills:
            if isinstance(fill, TextFill):
                assert fill.lines
                assert text_of(fill.lines).strip()


def each_placeholder_is_one_of_its_layout_and_filled_once(deck: Deck, _: Briefing) -> None:
    for slide in deck.slides:
        filled = {fill.placeholder for fill in slide.fills}
        assert filled <= set(BOXES[slide.layout])
        assert len(filled) == len(slide.fills)


RULES = (
    nothing_stands_higher_than_its_box,
    no_text_is_smaller_than_18_points,
    no_word_is_broken_that_a_smaller_size_would_keep_whole,
    a_table_has_its_header_on_every_slide,
    every_run_of_words_is_whole_on_a_slide_or_in_its_notes,
    titles_are_unique_and_no_slide_is_empty,
    each_placeholder_is_one_of_its_layout_and_filled_once,
)


@given(briefings())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_deck_keeps_the_rules(briefing: Briefing) -> None:
    deck = plan_deck(briefing, BRAND, BOXES)
    for rule in RULES:
        rule(deck, briefing)
