"""What the fixtures of the rules on structure do not show: the five audits’ known faults, and the edges of counts."""

from pathlib import Path

import pytest

from briefings.checks.actions import _dates, action_date_early, action_without_date, action_without_owner
from briefings.checks.counts import RULES as COUNTS
from briefings.checks.counts import counts_disagree, share_wrong
from briefings.checks.repeats import repeated_point
from briefings.checks.rule import Rule
from briefings.checks.structure import days, method_without_agencies, method_without_sample
from briefings.checks.structure_judgement import ends, judgement_conflict, numbering_runs_on, scale_unclear
from briefings.checks.structure_lists import RULES as LISTS
from briefings.checks.structure_lists import _named, count_of_list
from briefings.checks.structure_words import in_words, number_of
from briefings.model import PartialDate
from tests.checks.manuscripts import found, manuscript, written

CONTENT = Path(__file__).parents[2] / "content"
BSCB, EMOTIONAL, ENFIELD, ESSCP, MSCB = (manuscript(path) for path in sorted(CONTENT.glob("*.md")))


def lines(rule: Rule, text: object) -> list[int | None]:
    return [line for line, _ in found(rule, text)]  # type: ignore[arg-type]


def test_ten_children_against_nine_are_asked_about() -> None:
    finding = next(iter(counts_disagree.find(EMOTIONAL)))
    assert finding.message == "'nine children' here, but 'ten children' in line 44."
    assert (finding.place.line, finding.place.column, finding.place.end) == (58, 60, 73)


def test_the_recommendation_that_stands_twice_is_found() -> None:
    assert 101 in lines(repeated_point, MSCB)


def test_actions_without_owner_or_date_are_found_in_tables_and_lists() -> None:
    assert lines(action_without_owner, ESSCP) == [99, 100, 101]
    assert lines(action_without_date, ESSCP) == [98]
    assert lines(action_without_owner, MSCB) == lines(action_without_date, MSCB) == [100]


def test_numbering_that_runs_on_is_told_and_left_alone() -> None:
    assert lines(numbering_runs_on, BSCB) == [59, 65, 79]
    assert lines(numbering_runs_on, MSCB) == [92]


def test_a_score_without_a_scale_is_asked_about() -> None:
    assert lines(scale_unclear, ENFIELD) == [14]


@pytest.mark.parametrize("text", [BSCB, ENFIELD, ESSCP, MSCB])
@pytest.mark.parametrize("rule", [*COUNTS, *LISTS], ids=lambda rule: rule.code)
def test_no_other_count_of_the_audits_is_doubted(rule: Rule, text: object) -> None:
    assert lines(rule, text) == []


@pytest.mark.parametrize(
    ("words", "number"), [("7", 7), ("twelve", 12), ("Twenty-four", 24), ("ninety nine", 99), ("1200", 1200)]
)
def test_numbers_are_read_in_words_and_figures(words: str, number: int) -> None:
    assert number_of(words) == number


def test_small_numbers_are_written_in_words() -> None:
    assert (in_words(9), in_words(10)) == ("nine", "10")


@pytest.mark.parametrize(
    ("names", "range_of"),
    [
        ("police, schools and health", (3, 3)),
        ("police, schools, and health", (3, 3)),
        ("time and trust", (2, 2)),
        ("time", (1, 1)),
        ("health and wellbeing, schools and police", (3, 4)),
        ("a) time, b) trust and care", (2, 2)),
        ("12 from health, 9 from schools", (0, 0)),
        ("", (0, 0)),
    ],
)
def test_things_named_in_a_sentence_are_counted(names: str, range_of: tuple[int, int]) -> None:
    assert _named(names) == range_of


@pytest.mark.parametrize(
    "words",
    [
        "In three cases there was delay. In one of the three cases nobody knew.",
        "More than ten cases were reviewed.",
        "The records of six children in this family were reviewed.",
        "Nine children were looked after.",
    ],
)
def test_a_number_of_some_cases_is_no_total(words: str, tmp_path: Path) -> None:
    settings = "---\ntitle: An audit\npartnership: Example\ncases: 8\n---\n\n"
    text = f"{settings}## Background\n\nEight cases were audited, of eight children.\n\n## Learning\n\n{words}\n"
    assert found(counts_disagree, written(tmp_path, text)) == []


def test_fewer_children_than_cases_are_asked_about(tmp_path: Path) -> None:
    settings = "---\ntitle: An audit\npartnership: Example\ncases: 10\n---\n\n"
    nine = written(tmp_path, f"{settings}## Method\n\nThe records of nine children were read.\n")
    assert [finding.message for finding in counts_disagree.find(nine)] == [
        "'nine children' here, but 'cases: 10' in line 4."
    ]
    twelve = written(tmp_path, f"{settings}## Method\n\nThe records of twelve children were read.\n")
    assert found(counts_disagree, twelve) == []


def test_the_number_that_most_places_give_is_taken_for_right(tmp_path: Path) -> None:
    settings = "---\ntitle: An audit\npartnership: Example\ncases: 7\n---\n\n"
    words = "Six cases were audited. In five of the six cases plans were shared."
    assert found(counts_disagree, written(tmp_path, f"{settings}## Method\n\n{words}\n")) == [(4, 1)]


def test_a_year_is_no_whole(tmp_path: Path) -> None:
    assert found(share_wrong, written(tmp_path, "In 3000 of 2025 visits.")) == []


def test_a_number_inside_a_call_out_announces_its_list(tmp_path: Path) -> None:
    text = '!!! note "Why"\n    Three things matter:\n\n    - time\n    - trust\n'
    assert found(count_of_list, written(tmp_path, f"Something.\n\n{text}")) == [(13, 5)]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Minutes were sent out late after conferences.", "Minutes of conferences were sent late.", True),
        ("Plans were shared with both parents in time.", "Plans were not shared with both parents in time.", False),
        ("Police shared what they knew of the home early.", "Schools shared what they knew of the home early.", False),
        ("Share the plan.", "Share the plan.", False),
    ],
)  # fmt: skip
def test_points_are_the_same_by_what_they_say(first: str, second: str, same: bool, tmp_path: Path) -> None:
    assert bool(found(repeated_point, written(tmp_path, f"- {first}\n- {second}\n"))) is same


@pytest.mark.parametrize(
    ("scale", "limits"),
    [("1 to 4", (1, 4)), ("out of 10", (0, 10)), ("4 (best) – 1", (1, 4)), ("A to D", None), ("", None)],
)
def test_the_ends_of_a_scale_are_read(scale: str, limits: tuple[float, float] | None) -> None:
    assert ends(scale) == limits


@pytest.mark.parametrize(
    ("judgement", "is_asked"),
    [
        ("{score: '3.6', scale: 1 to 4 where 4 is best, words: good}", True),
        ("{score: '2.5', scale: 1 to 4 where 4 is best, words: good}", False),
        ("{score: '3', scale: 1 to 4 where 1 is the worst, words: inadequate}", True),
        ("{score: '3', scale: 1 to 4, words: inadequate}", False),
        ("{score: '9', scale: 1 to 4 where 4 is best, words: inadequate}", False),
        ("{score: '3', scale: 4 to 4 where 4 is best, words: inadequate}", False),
        ("{score: B, scale: A to D, words: good}", False),
        ("{score: '3', scale: 1 to 4 where 4 is best, words: mixed}", False),
        ("{score: '3', words: good}", False),
    ],
)
def test_words_and_score_are_compared_only_where_the_scale_says_how(
    judgement: str, is_asked: bool, tmp_path: Path
) -> None:
    head = f"---\ntitle: An audit\npartnership: Example\njudgement: {judgement}\n---\n\n## Method\n\nHow.\n"
    assert bool(found(judgement_conflict, written(tmp_path, head))) is is_asked


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("5 March 2025", ["2025-03-05"]),
        ("by Sept 2025", ["2025-09"]),
        ("31/03/2025", ["2025-03-31"]),
        ("2025-04 or 2025-05-06", ["2025-04", "2025-05-06"]),
        ("by the end of 2025", ["2025"]),
        ("31 February 2025", []),
        ("at once", []),
    ],
)
def test_dates_of_actions_are_read(given: str, iso: list[str]) -> None:
    assert [each.iso for each in _dates(given)] == iso


def test_a_date_without_a_day_may_be_any_of_its_days() -> None:
    assert [str(day) for day in days(PartialDate(2024, 2))] == ["2024-02-01", "2024-02-29"]
    assert [str(day) for day in days(PartialDate(2024))] == ["2024-01-01", "2024-12-31"]


@pytest.mark.parametrize(
    "point",
    [
        "The Partnership to report back by May 2026.",
        "The missing team (the hub) will report back by May 2026.",
        "Staff in schools will be trained by the board. Lead: the board, by May 2026.",
        "We will publish it by May 2026.",
    ],
)
def test_an_owner_may_stand_in_the_words_of_an_action(point: str, tmp_path: Path) -> None:
    text = written(tmp_path, f"## Recommendations\n\n1. {point}\n")
    assert found(action_without_owner, text) == []
    assert found(action_without_date, text) == []


def test_the_line_before_a_list_may_name_owner_and_date(tmp_path: Path) -> None:
    text = written(tmp_path, "## Recommendations\n\nBy May 2026, the board will:\n\n- publish it\n- train staff\n")
    assert found(action_without_owner, text) == found(action_without_date, text) == []


def test_a_briefing_without_a_date_has_no_early_actions(tmp_path: Path) -> None:
    head = "---\ntitle: An audit\npartnership: Example\n---\n\n"
    text = written(tmp_path, f"{head}## Recommendations\n\n1. Police will report back by May 2019.\n")
    assert found(action_date_early, text) == []


def test_a_table_of_actions_is_known_by_its_columns_wherever_it_stands(tmp_path: Path) -> None:
    table = "| Who | What | When |\n|---|---|---|\n| Police | Report | |\n| | | |\n"
    assert found(action_without_date, written(tmp_path, f"## Learning\n\n{table}")) == [(12, 12)]
    assert found(action_without_date, written(tmp_path, f"## Learning\n\n{table.replace('What', 'Role')}")) == []


def test_a_paragraph_may_say_a_thing_again(tmp_path: Path) -> None:
    words = "Strategy discussions were held within 72 hours."
    assert found(repeated_point, written(tmp_path, f"{words} {words}")) == []


def test_a_briefing_without_a_method_is_not_asked_for_what_stands_there(tmp_path: Path) -> None:
    text = written(tmp_path, "## Learning\n\nListen to children.\n")
    assert found(method_without_sample, text) == found(method_without_agencies, text) == []
