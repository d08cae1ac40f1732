from pathlib import Path

import pytest

from briefings.anchors import anchors
from briefings.facts import Detail, Fact, details_list, key_facts, masthead_line, words_to_say
from briefings.labels import added_note, duration, file_size, long_date, page_of, step
from briefings.model import Details, Judgement, Kind, PartialDate, figures, section_runs
from briefings.panels import family, group_into_panels, minutes_so_far
from briefings.questions import questions
from briefings.richtext import Abbreviation, Callout, plain_text
from briefings.slugs import slug_of
from briefings.speech import count_words, minutes_to_say, seconds_to_say
from tests.builders import briefing, bullets, everything, item, numbers, paragraph, section, words

EVERYTHING = everything(Path("/picture.png"))


def test_a_briefing_knows_its_sections_panels_and_pictures() -> None:
    assert [s.kind for s in EVERYTHING.sections] == list(Kind)
    assert EVERYTHING.panel_count == 6
    assert [figure.alt for figure in figures(EVERYTHING)] == ["Bar chart: 4 of 6 cases were on time.", ""]


def test_every_kind_belongs_to_a_family_and_neighbours_share_one() -> None:
    assert [family(kind) for kind in (Kind.AIMS, Kind.METHOD, Kind.CASES, Kind.LEARNING)] == [
        "about",
        "about",
        "practice",
        "learning",
    ]
    assert {family(kind) for kind in Kind} == {"about", "practice", "development", "learning", "actions", "discussion"}


def test_sections_of_one_family_that_are_no_neighbours_stay_apart() -> None:
    kinds = [
        Kind.AIMS,
        Kind.ACTIONS,
        Kind.LEARNING,
        Kind.CASES,
        Kind.LEARNING,
        Kind.ACTIONS,
        Kind.METHOD,
        Kind.QUESTIONS,
        Kind.RESOURCES,
    ]
    panels = group_into_panels([section(kind, kind.value) for kind in kinds])
    assert [panel.number for panel in panels] == [1, 2, 3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize(("count", "so_far"), [(7, [1, 2, 3, 4, 5, 6, 7]), (5, [1, 3, 4, 6, 7]), (1, [7])])
def test_all_seven_minutes_have_passed_at_the_end(count: int, so_far: list[int]) -> None:
    assert [minutes_so_far(number, count) for number in range(1, count + 1)] == so_far


def test_every_run_of_a_section_comes_in_reading_order() -> None:
    learning = next(s for s in EVERYTHING.sections if s.kind is Kind.LEARNING)
    assert [plain_text(run) for run in section_runs(learning)] == [
        "Themes for learning",
        "The voice of the child",
        "Seen in every case.",
        "What we found",
        "Views of parents fill the record.",
        "What needs to happen",
        "Record each child’s own words.",
        "Recording",
        "In health records",
        "Keep them current.",
    ]


def test_nested_points_of_a_question_are_prompts() -> None:
    prompts = bullets("Think of one family.")
    found = list(questions((numbers(item("How?", prompts), "What?", start=3), paragraph("Please minute it."))))
    assert [(q.number, plain_text(q.text), q.prompts) for q in found] == [(3, "How?", (prompts,)), (4, "What?", ())]
    assert [q.number for q in questions((bullets("Why?"),))] == [None]


def test_figures_at_the_head_are_only_those_given_and_the_time_it_takes() -> None:
    one = briefing(section(Kind.BACKGROUND, "Background", paragraph("word " * 260)), cases=1, agencies=("Police",))
    assert key_facts(one) == (Fact("1", "case audited"), Fact("1", "agency took part"), Fact("2 min", "to read aloud"))
    scored = briefing(
        section(Kind.BACKGROUND, "B", paragraph("x")), judgement=Judgement("2.3", words="requires improvement")
    )
    assert key_facts(scored)[0].value == "2.3"


def test_a_score_and_its_words_are_never_worked_out_from_each_other() -> None:
    only_words = briefing(section(Kind.BACKGROUND, "B", paragraph("x")), judgement=Judgement(words="good"))
    assert [fact.value for fact in key_facts(only_words)] == ["1 min"]
    assert "Score" not in [detail.label for detail in details_list(only_words)]


def test_words_for_the_trainer_are_not_read_aloud() -> None:
    note = Callout((), (paragraph("Ask slowly."),), for_trainer=True)
    assert words_to_say(briefing(section(Kind.BACKGROUND, "Background", paragraph("Two words."), (note,)))) == 3


def test_each_briefing_has_its_own_number_of_words() -> None:
    one = briefing(section(Kind.BACKGROUND, "Background", paragraph("Two words.")))
    other = briefing(section(Kind.BACKGROUND, "Background", paragraph("Three words here.")))
    assert [words_to_say(each) for each in (one, other, one, one, other)] == [3, 4, 3, 3, 4]


def test_details_at_the_end_say_all_that_the_settings_say() -> None:
    details = details_list(EVERYTHING)
    said = {detail.label: detail.lines for detail in details}
    assert said["Review by"] == ("December 2021",)
    assert said["Agencies that took part"] == ("Police", "Children’s social care", "Schools")
    assert said["Judgement in the audit’s words"] == ("“requires improvement”",)
    assert Detail("E-mail", ("learning@example.org",), "mailto:learning@example.org") in details
    assert all(detail.lines for detail in details)


def test_the_line_under_the_title_has_what_is_known() -> None:
    assert masthead_line(Details(title="T", partnership="P")) == "P"
    assert masthead_line(Details(title="T", partnership="P", date=PartialDate(2014, 2))) == "P · February 2014"


def test_dates_sizes_and_times_read_as_people_write_them() -> None:
    assert [long_date(PartialDate(2014, *rest)) for rest in ((), (3,), (3, 5))] == [
        "2014",
        "March 2014",
        "5 March 2014",
    ]
    assert [PartialDate(2014, *rest).iso for rest in ((), (3,), (3, 5))] == ["2014", "2014-03", "2014-03-05"]
    assert [file_size(size) for size in (12, 48_400, 1_250_000)] == ["1 KB", "48 KB", "1.2 MB"]
    assert [duration(s) for s in (0, 1, 60, 80, 125)] == [
        "0 seconds",
        "1 second",
        "1 minute",
        "1 minute 20 seconds",
        "2 minutes 5 seconds",
    ]
    assert (step(3, 7), step(3, 5), page_of(1, 2)) == ("Minute 3 of 7", "Part 3 of 5", "(1 of 2)")
    assert "questions" in added_note(Kind.QUESTIONS)
    assert added_note(Kind.AIMS) != added_note(Kind.QUESTIONS)


def test_words_are_counted_as_they_are_said() -> None:
    assert count_words("The child’s multi-agency plan – 5 days, 2.3 on average.") == 9
    assert (seconds_to_say(130), minutes_to_say(0), minutes_to_say(910)) == (60, 1, 7)


def test_anchors_are_plain_and_never_twice_the_same() -> None:
    assert slug_of("What’s “Good” – Cáse 1?") == "whats-good-case-1"
    assert slug_of("???") == "section"
    twice = briefing(section(Kind.METHOD, "Method", paragraph("a")), section(Kind.AIMS, "Method", paragraph("b")))
    assert list(anchors(twice)) == ["method", "method-2"]
    names = list(anchors(EVERYTHING))
    assert names[4:7] == ["good-practice", "case-1-child-of-8", "case-2"]
    assert words("x")


def test_short_forms_of_the_trainers_notes_are_not_public() -> None:
    note = Callout((), (paragraph("Ask the ", Abbreviation("IRO", "Independent Reviewing Officer")),), for_trainer=True)
    one = briefing(section(Kind.METHOD, "Method", paragraph(Abbreviation("CP", "child protection")), (note,)))
    assert list(one.abbreviations) == ["CP", "IRO"]
    assert list(one.public_abbreviations) == ["CP"]
    one.abbreviations.clear()
    assert list(one.abbreviations) == ["CP", "IRO"]


def test_what_is_known_of_a_briefing_belongs_to_whoever_asks() -> None:
    known = anchors(EVERYTHING)
    assert known
    known.clear()
    assert anchors(EVERYTHING)
    other = briefing(section(Kind.AIMS, "Aims", paragraph("Three words here.")))
    assert (list(anchors(other)), figures(other)) == (["aims"], ())
    assert words_to_say(EVERYTHING) != words_to_say(other) == 4
