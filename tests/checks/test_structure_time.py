"""The seven minutes: when each panel begins, and what a partnership may decide about the pace."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from briefings.checks.settings import CheckSettings
from briefings.checks.time import RULES, clock, running_order, time_over, time_panel
from tests.checks.manuscripts import found, written

SENTENCE = "One two three four five six seven eight nine ten. "
FOUR = "\n\n".join(f"## {title}\n\n{SENTENCE * 13}" for title in ("Background", "Method", "Strengths", "Learning"))


def test_panels_follow_each_other_without_a_gap(tmp_path: Path) -> None:
    turns = running_order(written(tmp_path, FOUR).briefing, 130)
    assert [(turn.number, turn.title) for turn in turns] == [
        (1, "Background"),
        (2, "Method"),
        (3, "Strengths"),
        (4, "Learning"),
    ]
    assert turns[0].start == 0
    assert turns[0].words == 131
    assert all(later.start == turn.start + turn.length for turn, later in pairwise(turns))
    assert sum(turn.length for turn in turns) == round(4 * 131 * 60 / 130)


def test_a_running_order_reads_like_one(tmp_path: Path) -> None:
    turns = running_order(written(tmp_path, FOUR).briefing, 130)
    assert str(turns[1]) == "1:00 to 2:01  2. Method (131 words)"
    assert str(replace(turns[0], number=None)) == "0:00 to 1:00  – Background (131 words)"


def test_a_quicker_voice_takes_less_time(tmp_path: Path) -> None:
    briefing = written(tmp_path, FOUR).briefing
    assert [running_order(briefing, pace)[-1].start for pace in (131, 262)] == [180, 90]


def test_a_partnership_may_take_more_minutes_or_speak_faster(tmp_path: Path) -> None:
    text = written(tmp_path, FOUR + SENTENCE * 50)
    assert found(time_over, text) == [(1, 1)]
    for config in (CheckSettings(minutes=10), CheckSettings(words_per_minute=180)):
        assert found(time_over, replace(text, config=config)) == []


def test_the_message_says_how_much_is_too_much(tmp_path: Path) -> None:
    finding = next(iter(time_over.find(written(tmp_path, FOUR + SENTENCE * 50))))
    assert "takes 7 minutes 53 seconds" in finding.message
    assert "its 1024 words are 114 over the 910 of 7 minutes" in finding.message
    assert "'Learning'" in finding.hint


def test_a_clock_has_two_figures_for_seconds() -> None:
    assert [clock(seconds) for seconds in (5, 60, 560)] == ["0:05", "1:00", "9:20"]


def test_rules_on_time_are_silent_about_a_briefing_of_the_right_length(tmp_path: Path) -> None:
    text = written(tmp_path, FOUR)
    assert [found(rule, text) for rule in RULES] == [[], [], [], []]


def test_two_long_panels_are_too_few_to_have_shares(tmp_path: Path) -> None:
    text = written(tmp_path, f"## Background\n\nWhy.\n\n## Learning\n\n{SENTENCE * 85}")
    assert found(time_panel, text) == []
