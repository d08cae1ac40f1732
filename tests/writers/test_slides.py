from dataclasses import replace
from pathlib import Path

import pytest

from briefings import labels
from briefings.brand import Role
from briefings.model import Contact, Half, Kind, Pair, Section, Status, Theme
from briefings.panels import group_into_panels
from briefings.richtext import Abbreviation, BulletList, Callout, Figure, Heading, Paragraph, Quote, Text
from briefings.writers.slides.deck import PictureFill, Slide, TextFill
from tests.builders import BRAND, briefing, bullets, everything, item, numbers, paragraph, section, strong, table, words
from tests.writers.planning import BOXES, notes, plan, sentence, slides_of, table_of, text

LONG = 40


def led(lead: str, rest: str) -> Paragraph:
    return paragraph(strong(lead), " " + rest)


def pair(found: BulletList, needed: BulletList) -> Pair:
    return Pair(Half(words("What we found"), (found,)), Half(words("What needs to happen"), (needed,)))


def learning(*themes: Theme, key: str = "") -> Section:
    return Section(Kind.LEARNING, words("Learning"), words(key) if key else (), (), themes)


def titles(slides: list[Slide]) -> list[str]:
    return [slide.title.replace("\xa0", " ") for slide in slides]


# What stands where


def test_a_key_message_is_the_title_and_the_heading_stands_above_it() -> None:
    (slide,) = slides_of(
        section(Kind.STRENGTHS, "What we did well", bullets("On time."), key="Agencies acted quickly.")
    )
    assert slide.title == "Agencies acted quickly"
    assert text(slide, "Section") == ["What we did well"]
    assert notes(slide)[1:] == ["What we did well", "Agencies acted quickly.", "• On time."]


def test_without_a_key_message_the_heading_is_the_title() -> None:
    (slide,) = slides_of(section(Kind.METHOD, "Method", paragraph("Six cases.")))
    assert (slide.layout, slide.title) == ("Statement", "Method")
    assert text(slide) == ["Six cases."]
    assert text(slide, "Section") == []


def test_a_key_message_alone_is_a_statement() -> None:
    (slide,) = slides_of(section(Kind.JUDGEMENT, "Judgement", key="Practice is too variable."))
    assert (slide.layout, slide.title) == ("Statement", "Judgement")
    assert text(slide) == ["Practice is too variable."]


def test_a_key_message_too_long_for_a_title_stands_in_the_text() -> None:
    key = sentence(60)
    first, *_ = slides_of(section(Kind.METHOD, "Method", paragraph("Six cases."), key=key))
    assert first.title == "Method"
    assert text(first)[0] == key


def test_a_heading_too_long_for_a_title_is_cut_and_whole_in_the_notes() -> None:
    heading = sentence(60)
    (slide,) = slides_of(section(Kind.METHOD, heading, paragraph("Six cases.")))
    assert slide.title.endswith("…")
    assert notes(slide)[1] == heading


def test_a_section_of_a_heading_only_is_still_said() -> None:
    (slide,) = slides_of(section(Kind.METHOD, "Method"))
    assert slide.title == "Method"
    assert notes(slide) == ["Part 1 of 1 · 5 seconds", "Method"]


def test_a_panel_that_the_author_named_labels_its_slides() -> None:
    sections = (section(Kind.METHOD, "Method", paragraph("Six cases.")),)
    (panel,) = group_into_panels(sections)
    deck = plan(replace(briefing(*sections), panels=(replace(panel, own_title="How we did it"),)))
    assert text(deck.groups[1].slides[0], "Section") == ["How we did it"]
    assert deck.groups[1].name == "1. How we did it"


def test_a_section_opens_with_the_names_of_its_themes() -> None:
    themes = [Theme(words(name), (paragraph("Seen."),)) for name in ("Case 1", "Case 2")]
    opening, first, second = slides_of(
        Section(Kind.CASES, words("Good practice"), (), (paragraph("Two cases stood out."),), tuple(themes))
    )
    assert text(opening) == ["Two cases stood out.", "• Case 1", "• Case 2"]
    assert "• Case 1" not in notes(opening)
    assert [titles([first, second]), text(first, "Section")] == [["Case 1", "Case 2"], ["Good practice"]]


def test_a_section_of_themes_is_said_at_its_first_theme() -> None:
    (slide,) = slides_of(learning(Theme(words("Recording"), (paragraph("Keep it current."),))))
    assert notes(slide)[1:] == ["Learning", "Recording", "Keep it current."]
    assert slide.anchors == ("learning", "recording")


def test_themes_of_one_name_in_two_sections_are_told_apart() -> None:
    theme = Theme(words("Fathers"), (paragraph("Seen."),))
    slides = slides_of(
        Section(Kind.STRENGTHS, words("Strengths"), themes=(theme,)),
        Section(Kind.DEVELOPMENT, words("Worries"), themes=(theme,)),
    )
    assert titles(slides) == ["Strengths: Fathers", "Worries: Fathers"]


def test_a_case_has_its_context_beside_its_points() -> None:
    theme = Theme(words("Case 1"), (paragraph("A history of harm."), numbers("Clear plan", "Calm visits")))
    (slide,) = slides_of(Section(Kind.CASES, words("Cases"), themes=(theme,)))
    assert slide.layout == "Case"
    assert text(slide, "Context") == ["A history of harm."]
    assert text(slide) == ["1. Clear plan", "2. Calm visits"]


def test_a_case_without_points_or_with_a_long_context_is_text() -> None:
    short = Theme(words("Case 1"), (paragraph("A history of harm."),))
    long = Theme(words("Case 2"), (paragraph(sentence(70)), bullets("Clear plan")))
    slides = slides_of(Section(Kind.CASES, words("Cases"), themes=(short, long)))
    assert slides[0].layout == "Statement"
    assert "Case" not in {slide.layout for slide in slides}


def test_the_context_and_the_points_of_a_case_have_one_size_where_one_suits_both() -> None:
    theme = Theme(words("Case 1"), (paragraph(sentence(25)), bullets(*[sentence(16)] * 4)))
    (slide,) = slides_of(Section(Kind.CASES, words("Cases"), themes=(theme,)))
    sizes = {
        BOXES["Case"][fill.placeholder].levels[0].size_at(fill.drop)
        for fill in slide.fills
        if isinstance(fill, TextFill) and fill.placeholder in ("Context", "Body")
    }
    assert sizes == {18.0}


def test_the_context_of_a_case_is_repeated_where_its_points_go_on() -> None:
    theme = Theme(words("Case 1"), (paragraph("A history."), bullets(*[sentence(20)] * 8)))
    slides = slides_of(Section(Kind.CASES, words("Cases"), themes=(theme,)))
    assert len(slides) > 1
    assert all(text(slide, "Context") == ["A history."] for slide in slides)
    assert ["A history." in notes(slide) for slide in slides] == [True] + [False] * (len(slides) - 1)


def test_a_quotation_alone_is_a_statement_and_in_a_text_a_part_of_it() -> None:
    quote = Quote((paragraph("Practice is too variable."),))
    (alone,) = slides_of(Section(Kind.JUDGEMENT, words("Judgement"), (), (quote,)))
    blocks = (paragraph("The audit said:"), quote, paragraph("All agreed."))
    (within,) = slides_of(Section(Kind.JUDGEMENT, words("Judgement"), (), blocks))
    assert (alone.layout, within.layout) == ("Statement", "Text")
    assert text(within) == ["The audit said:", "Practice is too variable.", "All agreed."]


def test_a_call_out_has_a_slide_under_its_own_title() -> None:
    callout = Callout(words("Why it matters"), (paragraph("Delay leaves a child at risk."),))
    slides = slides_of(Section(Kind.DEVELOPMENT, words("Worries"), (), (bullets("Late minutes."), callout)))
    assert titles(slides) == ["Worries", "Why it matters"]
    assert text(slides[1], "Section") == ["Worries"]
    assert notes(slides[1])[1:] == ["Why it matters", "Delay leaves a child at risk."]


def test_a_call_out_of_a_title_only_is_still_said() -> None:
    _, slide = slides_of(Section(Kind.DEVELOPMENT, words("Worries"), (), (bullets("Late."), Callout(words("Why"), ()))))
    assert slide.title == "Why"
    assert notes(slide)[1:] == ["Why"]


def test_a_call_out_without_a_title_is_text() -> None:
    callout = Callout((), (paragraph("Delay leaves a child at risk."),))
    (slide,) = slides_of(Section(Kind.DEVELOPMENT, words("Worries"), (), (bullets("Late."), callout)))
    assert text(slide) == ["• Late.", "Delay leaves a child at risk."]


def test_what_is_for_the_trainer_stands_in_the_notes_only() -> None:
    aside = Callout(words("Take care"), (paragraph("Ask who was there."),), for_trainer=True)
    (slide,) = slides_of(Section(Kind.DEVELOPMENT, words("Worries"), (), (aside, bullets("Late."), aside)))
    assert text(slide) == ["Late."]
    assert notes(slide)[3:] == [labels.TRAINER, *["Take care", "Ask who was there."] * 2]


def test_notes_for_the_trainer_alone_go_with_the_theme_or_the_heading() -> None:
    aside = Callout((), (paragraph("Ask who was there."),), for_trainer=True)
    theme = Theme(words("Fathers"), (paragraph("Seen."),))
    (with_theme,) = slides_of(Section(Kind.LEARNING, words("Learning"), (), (aside,), (theme,)))
    (alone,) = slides_of(Section(Kind.LEARNING, words("Learning"), (), (aside,)))
    (paired,) = slides_of(learning(Theme(words("Fathers"), (aside,), pair(bullets("Left out"), bullets("Ask him")))))
    assert titles([with_theme, alone, paired]) == ["Fathers", "Learning", "Fathers"]
    assert all(notes(slide)[-1] == "Ask who was there." for slide in (with_theme, alone, paired))


def test_notes_for_the_trainer_go_with_the_names_of_themes_that_take_more_than_a_glance() -> None:
    aside = Callout((), (paragraph("Ask who was there."),), for_trainer=True)
    short = Theme(words("Fathers"), (paragraph("Seen."),))
    long = Theme(words(" ".join(["Interprofessional"] * 40) + "."), (paragraph("Heard."),))
    key = words("Ask again.")
    themes = (short, replace(short, heading=words("Mothers")), long)
    first, *_ = slides_of(Section(Kind.BACKGROUND, words("Background"), key, (aside,), themes))
    assert first.title == "Ask again"
    assert text(first)[:2] == ["• Fathers", "• Mothers"]
    assert notes(first)[-1] == "Ask who was there."


def test_notes_for_the_trainer_after_a_table_go_with_the_table() -> None:
    aside = Callout((), (paragraph("Ask who was there."),), for_trainer=True)
    blocks = (table(["Action", "Owner"], ["Review", "Health"]), aside)
    (slide,) = slides_of(Section(Kind.ACTIONS, words("Actions"), (), blocks))
    assert slide.layout == "Table"
    assert notes(slide)[-2:] == [labels.TRAINER, "Ask who was there."]


def test_a_picture_has_a_slide_with_its_caption_and_says_what_it_shows(tmp_path: Path) -> None:
    figure = Figure(tmp_path / "chart.png", "Four of six were on time.", words("Cases on time"))
    (slide,) = slides_of(Section(Kind.METHOD, words("Method"), (), (figure,)))
    assert (slide.layout, slide.title, text(slide, "Section")) == ("Picture", "Cases on time", ["Method"])
    assert PictureFill("Picture", figure.image, "Four of six were on time.") in slide.fills
    assert text(slide, "Caption") == []
    assert notes(slide)[1:] == ["Method", "Cases on time", "Four of six were on time."]


def test_a_picture_among_text_has_a_title_of_its_own_and_the_text_no_parts(tmp_path: Path) -> None:
    figure = Figure(tmp_path / "chart.png", "Four of six were on time.")
    slides = slides_of(Section(Kind.METHOD, words("Method"), (), (paragraph("Six cases."), figure)))
    assert titles(slides) == ["Method", "Four of six were on time"]


def test_a_caption_too_long_for_a_title_stands_below_the_picture(tmp_path: Path) -> None:
    figure = Figure(tmp_path / "chart.png", "Four of six.", words(sentence(20)))
    (slide,) = slides_of(Section(Kind.METHOD, words("Method"), (), (figure,)))
    assert (slide.title, text(slide, "Caption")) == ("Method", [sentence(20)])


def test_a_heading_stands_over_the_table_or_picture_that_follows_it(tmp_path: Path) -> None:
    heading = Heading(4, words("In school records"))
    figure = Figure(tmp_path / "chart.png", "Four of six.", words("On time"))
    rows = table(["What", "How many"], ["On time", "4"])
    blocks = (paragraph("Keep records."), heading, rows, heading, paragraph("They show:"), rows, heading, figure)
    text_slide, *own = slides_of(Section(Kind.METHOD, words("Method"), (), blocks))
    assert text(text_slide) == ["Keep records."]
    assert titles(own) == [f"In school records ({n} of 3)" for n in (1, 2, 3)]
    assert [slide.layout for slide in own] == ["Table", "Table with Lead", "Picture"]
    assert text(own[2], "Caption") == ["On time"]
    assert all("In school records" in notes(slide) for slide in own)


def test_a_heading_over_a_call_out_opens_it() -> None:
    callout = Callout(words("Why it matters"), (paragraph("Delay leaves a child at risk."),))
    blocks = (paragraph("Keep records."), Heading(4, words("In schools")), callout)
    _, slide = slides_of(Section(Kind.METHOD, words("Method"), (), blocks))
    assert (slide.title, text(slide)) == ("Why it matters", ["In schools", "Delay leaves a child at risk."])


def test_a_heading_too_long_for_a_title_stays_in_the_text() -> None:
    heading = sentence(60)
    rows = table(["What", "How many"], ["On time", "4"])
    slides = slides_of(Section(Kind.METHOD, words("Method"), (), (Heading(4, words(heading)), rows)))
    assert text(slides[0]) == [heading]
    assert slides[-1].layout == "Table"


def test_a_picture_inside_a_list_has_a_slide_too_and_a_long_caption_stands_in_the_notes(tmp_path: Path) -> None:
    figure = Figure(tmp_path / "chart.png", "", words(sentence(60)))
    one = item("See the chart.")
    inside = BulletList((type(one)((*one.blocks, figure)),))
    _, slide = slides_of(Section(Kind.METHOD, words("Method"), (), (inside, paragraph("That is all."))))[:2]
    assert slide.layout == "Picture"
    assert text(slide, "Caption") == []
    assert sentence(60) in notes(slide)


# Pairs


def test_a_pair_stands_in_two_columns_under_the_authors_headings() -> None:
    found, needed = bullets("Views of parents fill the record."), bullets("Record each child’s words.")
    (slide,) = slides_of(learning(Theme(words("Voice"), (), pair(found, needed))))
    assert slide.layout == "Two Columns"
    assert [text(slide, name) for name in ("Left Heading", "Right Heading")] == [
        ["What we found"],
        ["What needs to happen"],
    ]
    assert text(slide, "Right") == ["• Record each child’s words."]


def test_a_sentence_before_a_pair_leads_to_it() -> None:
    theme = Theme(words("Voice"), (paragraph("Seen in every case."),), pair(bullets("Left out"), bullets("Ask")))
    (slide,) = slides_of(learning(theme))
    assert slide.layout == "Two Columns with Lead"
    assert text(slide, "Lead") == ["Seen in every case."]


def test_a_long_text_before_a_pair_has_a_slide_of_its_own() -> None:
    theme = Theme(words("Voice"), (paragraph(sentence(50)),), pair(bullets("Left out"), bullets("Ask")))
    assert [slide.layout for slide in slides_of(learning(theme))] == ["Text", "Two Columns"]


def test_a_pair_of_long_points_shows_their_leads() -> None:
    points = BulletList(tuple(item(led(f"Point {n}.", sentence(20))) for n in range(5)))
    (slide,) = slides_of(learning(Theme(words("Voice"), (), pair(points, points))))
    assert text(slide, "Left")[0] == "• Point 0"
    assert labels.IN_FULL in notes(slide)
    assert f"• Point 0. {sentence(20)}" in notes(slide)


def test_a_pair_of_many_points_goes_on_over_slides_on_both_sides() -> None:
    points = bullets(*[sentence(9)] * 12)
    slides = slides_of(learning(Theme(words("Voice"), (), pair(points, points))))
    assert len(slides) > 1
    assert all(text(slide, "Left") and text(slide, "Right") for slide in slides)


def test_a_pair_whose_sides_cannot_go_on_together_is_text_under_two_headings() -> None:
    slides = slides_of(learning(Theme(words("Voice"), (), pair(bullets(*[sentence(12)] * 14), bullets("Ask.")))))
    assert {slide.layout for slide in slides} == {"Text"}
    assert text(slides[0])[0] == "What we found"
    assert "What needs to happen" in [line for slide in slides for line in text(slide)]


def test_a_pair_with_a_table_is_no_pair_of_columns() -> None:
    halves = Pair(Half(words("Found"), (table(["What", "Who"], ["A", "B"]),)), Half(words("Needed"), (bullets("Ask"),)))
    assert "Table" in {slide.layout for slide in slides_of(learning(Theme(words("Voice"), (), halves)))}


# Large type


def sizes(slide: Slide) -> list[float]:
    return [
        BOXES[slide.layout][fill.placeholder].levels[0].size_at(fill.drop)
        for fill in slide.fills
        if isinstance(fill, TextFill) and fill.placeholder == "Body"
    ]


def test_a_sentence_alone_is_a_statement_and_the_only_point_of_a_list_has_no_bullet() -> None:
    (one,) = slides_of(section(Kind.METHOD, "Method", paragraph(sentence(20))))
    (point,) = slides_of(section(Kind.METHOD, "Method", bullets(sentence(20))))
    (number,) = slides_of(section(Kind.METHOD, "Method", numbers(sentence(20), start=7)))
    assert [slide.layout for slide in (one, point, number)] == ["Statement"] * 3
    assert text(one) == text(point) == [sentence(20)]
    assert text(number) == [f"7. {sentence(20)}"]
    assert f"• {sentence(20)}" in notes(point)
    assert sizes(one) == [32]


def test_a_short_list_is_larger_than_running_text() -> None:
    (listed,) = slides_of(section(Kind.METHOD, "Method", paragraph("We looked at:"), bullets("Plans", "Visits")))
    (mixed,) = slides_of(section(Kind.METHOD, "Method", bullets("Plans", "Visits"), paragraph("That is all.")))
    assert [slide.layout for slide in (listed, mixed)] == ["List", "Text"]
    assert sizes(listed) > sizes(mixed)


def test_a_text_that_is_a_little_too_long_is_smaller_rather_than_on_two_slides() -> None:
    (slide,) = slides_of(section(Kind.METHOD, "Method", bullets(*[sentence(8)] * 8)))
    assert sizes(slide) == [22]


# Long lists


def test_a_short_list_is_shown_in_full() -> None:
    points = BulletList(tuple(item(led(f"Point {n}.", "Held in time.")) for n in range(4)))
    (slide,) = slides_of(section(Kind.STRENGTHS, "Strengths", points))
    assert text(slide)[0] == "• Point 0. Held in time."
    assert labels.IN_FULL not in notes(slide)


def test_a_long_list_of_long_points_shows_leads_and_says_the_rest() -> None:
    points = BulletList(tuple(item(led(f"Point {n}.", sentence(LONG))) for n in range(7)))
    (slide,) = slides_of(section(Kind.STRENGTHS, "Strengths", points))
    assert text(slide) == [f"• Point {n}" for n in range(7)]
    assert notes(slide)[1:3] == [labels.IN_FULL, "Strengths"]
    assert f"• Point 6. {sentence(LONG)}" in notes(slide)


def test_leads_that_say_the_same_are_no_help() -> None:
    points = BulletList(tuple(item(led("Case 2.", sentence(LONG))) for _ in range(4)))
    assert len(slides_of(section(Kind.ACTIONS, "Actions", points))) > 1


def test_a_point_with_points_of_its_own_is_never_cut_to_its_lead() -> None:
    nested = item(led("They agreed:", "on this"), bullets("one", "two"))
    points = BulletList((nested, *(item(led(f"Point {n}.", sentence(LONG))) for n in range(7))))
    first, *_ = slides_of(section(Kind.STRENGTHS, "Strengths", points))
    assert text(first)[:3] == ["• They agreed: on this", "  • one", "  • two"]


def test_a_list_goes_on_with_its_numbers_and_never_leaves_one_point_alone() -> None:
    slides = slides_of(section(Kind.STRENGTHS, "Strengths", numbers(*["A short point"] * 12, start=8)))
    assert titles(slides) == ["Strengths (1 of 2)", "Strengths (2 of 2)"]
    assert [len(text(slide)) for slide in slides] == [6, 6]
    assert text(slides[1])[0] == "14. A short point"
    assert notes(slides[0])[-1] == labels.CONTINUES
    assert notes(slides[1])[-1] != labels.CONTINUES


def test_a_heading_goes_with_the_text_below_it() -> None:
    blocks = (bullets(*["A point"] * 6), Heading(4, words("In health records")), bullets(*["Another"] * 5))
    slides = slides_of(Section(Kind.STRENGTHS, words("Strengths"), (), blocks))
    assert text(slides[1])[0] == "In health records"


def test_a_sentence_that_announces_a_list_goes_with_it() -> None:
    blocks = (paragraph(sentence(75)), paragraph("They agreed:"), bullets(*[sentence(10)] * 5))
    slides = slides_of(Section(Kind.METHOD, words("Method"), (), blocks))
    assert text(slides[1])[0] == "They agreed:"


def test_a_very_long_paragraph_is_cut_between_sentences_and_whole_in_the_notes() -> None:
    long = " ".join(sentence(12, f"Sentence{n}") for n in range(14))
    slides = slides_of(section(Kind.BACKGROUND, "Background", paragraph(long)))
    assert len(slides) > 1
    assert all(text(slide)[0].strip().endswith(".") for slide in slides)
    assert long in notes(slides[0])
    assert "".join(text(slide)[0] for slide in slides) == long


def test_a_long_point_of_many_lines_is_taken_apart() -> None:
    nested = BulletList((item("The plan", bullets(*[sentence(12)] * 15)),))
    slides = slides_of(Section(Kind.METHOD, words("Method"), (), (nested,)))
    assert len(slides) > 1
    assert text(slides[0])[0] == "• The plan"


def test_the_numbers_of_a_table_that_is_too_wide_become_a_list() -> None:
    header = [f"Safeguardingarrangements{n}" for n in range(8)]
    (slide, *_) = slides_of(section(Kind.ACTIONS, "Actions", table(header, [f"Cell {n}" for n in range(8)])))
    assert slide.layout == "Text"
    assert text(slide)[:2] == [f"• {header[0]}: Cell 0", f"  • {header[1]}: Cell 1"]


# Tables


def test_a_table_repeats_its_header_on_every_slide() -> None:
    rows = [[sentence(30), "Health", "March"] for _ in range(8)]
    slides = slides_of(section(Kind.ACTIONS, "Actions", table(["Action", "Owner", "By when"], *rows)))
    assert len(slides) > 1
    assert all(table_of(slide).rows[0] == table_of(slides[0]).rows[0] for slide in slides)
    assert sum(len(table_of(slide).rows) - 1 for slide in slides) == 8
    assert min(len(table_of(slide).rows) for slide in slides) > 2


def test_a_sentence_before_a_table_leads_to_it() -> None:
    blocks = (paragraph("The board agreed:"), table(["Action", "Owner"], ["Review", "Health"]))
    (slide,) = slides_of(Section(Kind.ACTIONS, words("Actions"), (), blocks))
    assert slide.layout == "Table with Lead"
    assert text(slide, "Lead") == ["The board agreed:"]


def test_only_the_first_slide_of_a_table_has_its_lead() -> None:
    rows = [[sentence(24), "Health"] for _ in range(9)]
    blocks = (paragraph("The board agreed:"), table(["Action", "Owner"], *rows))
    first, *rest = slides_of(Section(Kind.ACTIONS, words("Actions"), (), blocks))
    assert first.layout == "Table with Lead"
    assert rest
    assert {slide.layout for slide in rest} == {"Table"}
    assert sum(len(table_of(slide).rows) - 1 for slide in (first, *rest)) == 9


def test_a_table_with_no_room_for_a_row_under_its_lead_stands_by_itself() -> None:
    blocks = (paragraph("The board agreed:"), table(["Action", "Owner"], [sentence(95), "Health"]))
    slides = slides_of(Section(Kind.ACTIONS, words("Actions"), (), blocks))
    assert [slide.layout for slide in slides] == ["Statement", "Table"]


def test_a_row_higher_than_a_slide_makes_the_table_a_list() -> None:
    blocks = (paragraph("The board agreed:"), table(["Action", "Owner"], [sentence(400), sentence(300)]))
    slides = slides_of(Section(Kind.ACTIONS, words("Actions"), (), blocks))
    assert {slide.layout for slide in slides} == {"Statement", "Text"}


def test_a_short_table_is_larger_than_a_long_one() -> None:
    short = table(["Action", "Owner"], ["Review", "Health"])
    long = table(["Action", "Owner"], *[[sentence(17), "Health"]] * 5)
    slides = slides_of(section(Kind.ACTIONS, "Actions", short), section(Kind.ACTIONS, "More actions", long))
    assert [table_of(slide).size for slide in slides] == [20.0, 18.0]


# Questions


def test_questions_stand_together_where_they_have_no_prompts() -> None:
    blocks = (paragraph("Take ten minutes."), numbers("What next?", "Who else?"))
    (slide,) = slides_of(Section(Kind.QUESTIONS, words("Questions"), (), blocks))
    assert slide.layout == "List"
    assert text(slide) == ["Take ten minutes.", "1. What next?", "2. Who else?"]


def test_a_question_with_prompts_has_a_slide_and_its_prompts_in_the_notes() -> None:
    blocks = (
        paragraph("Take ten minutes."),
        numbers(item("What next?", bullets("Think of one family.")), "Who else?"),
        paragraph("Thank you."),
    )
    first, second = slides_of(Section(Kind.QUESTIONS, words("Questions"), (), blocks))
    assert first.layout == second.layout == "Question"
    assert text(first) == ["Take ten minutes.", "1. What next?"]
    assert text(second) == ["2. Who else?", "Thank you."]
    assert notes(first)[4:6] == [labels.PROMPTS, "• Think of one family."]


def test_an_item_that_is_no_question_is_shown_as_it_is() -> None:
    blocks = (bullets(item(bullets("Think of one family.")), "Who else?"),)
    (slide,) = slides_of(Section(Kind.QUESTIONS, words("Questions"), (), blocks))
    assert "Think of one family." in text(slide)[0]


def test_a_section_of_our_own_says_so_on_its_first_slide_and_in_its_notes() -> None:
    blocks = numbers(item("What next?", bullets("Think.")), item("Who else?", bullets("Ask.")))
    first, second = slides_of(section(Kind.QUESTIONS, "Questions", blocks), added=(Kind.QUESTIONS,))
    note = labels.added_note(Kind.QUESTIONS)
    assert text(first)[-1] == note
    assert note in notes(first)
    assert note not in text(second) + notes(second)


# Around the sections


@pytest.fixture
def whole(tmp_path: Path) -> list[Slide]:
    return list(plan(everything(tmp_path / "picture.png")).slides)


def test_the_cover_has_title_date_review_and_marking(whole: list[Slide]) -> None:
    cover = whole[0]
    assert (cover.layout, cover.title) == ("Cover", "Domestic abuse: what our audit of six families tells us")
    assert text(cover, "Kicker") == [labels.KICKER]
    assert text(cover, "Subtitle") == ["Multi-agency audit", "December 2020"]
    assert text(cover, "Review") == ["Review by December 2021"]
    assert text(cover, "Footer") == ["Example Safeguarding Children Partnership · OFFICIAL"]
    assert "6 cases audited" in notes(cover)


def test_the_slide_at_a_glance_lists_the_panels_and_says_how_long_each_takes(whole: list[Slide]) -> None:
    glance = whole[1]
    assert text(glance)[0] == "(1) Background, Aims, Method"
    assert notes(glance)[2].startswith("1. Background, Aims, Method · ")
    assert glance.ring
    assert glance.ring.numbers == ("1", "2", "3", "3", "4", "5", "6")


def test_titles_of_panels_too_long_for_one_slide_are_cut() -> None:
    sections = [section(Kind.METHOD, f"Section {n} " + sentence(60), paragraph("Seen.")) for n in range(7)]
    glance = plan(briefing(*sections)).slides[1]
    assert all(line.endswith("…") for line in text(glance))


def test_what_has_no_minute_is_left_to_the_notes_where_there_are_too_many_rows() -> None:
    sections = [section(Kind.METHOD, f"Section {n}", paragraph("Seen.")) for n in range(7)]
    more = [section(Kind.RESOURCES, f"Resources {n}", paragraph("Seen.")) for n in range(6)]
    glance = plan(briefing(*sections, *more)).slides[1]
    assert text(glance) == [f"({n + 1}) Section {n}" for n in range(7)]
    assert sum(line.strip().startswith("Resources") for line in notes(glance)) == 6


def test_the_ring_fills_as_the_minutes_pass() -> None:
    slides = slides_of(*(section(Kind.STRENGTHS, f"Section {n}", paragraph("Seen.")) for n in range(1, 8)))
    rings = [slide.ring for slide in slides if slide.ring]
    assert [ring.middle for ring in rings] == [str(n) for n in range(1, 8)]
    assert [ring.arcs.count(Role.SUCCESS) for ring in rings] == list(range(1, 8))
    assert [text(slide, "Step") for slide in slides[:2]] == [["Minute 1 of 7"], ["Minute 2 of 7"]]


def test_what_is_no_minute_of_its_own_has_no_step_and_no_ring() -> None:
    sections = [section(Kind.METHOD, f"Section {n}", paragraph("Seen.")) for n in range(7)]
    *_, last = slides_of(*sections, section(Kind.RESOURCES, "Resources", paragraph("See the site.")))
    assert (last.ring, text(last, "Step")) == (None, [])
    assert notes(last)[0] == "5 seconds"


def test_a_draft_says_so_on_every_slide() -> None:
    deck = plan(briefing(section(Kind.METHOD, "Method", paragraph("Seen.")), status=Status.DRAFT, marking="OFFICIAL"))
    assert all(text(slide, "Footer")[0].endswith("OFFICIAL · Draft") for slide in deck.slides)


def test_acronyms_and_details_close_the_deck(whole: list[Slide]) -> None:
    closing = [slide for slide in whole if slide.layout == "Closing"]
    said = [line for slide in closing for column in ("Left", "Right") for line in text(slide, column)]
    assert said[-2:] == [labels.ACRONYMS, "MARAC: Multi-Agency Risk Assessment Conference"]
    assert "E-mail: learning@example.org" in said
    assert all(text(slide, "Left") and text(slide, "Right") for slide in closing)


def test_acronyms_stand_beside_the_details_where_both_fit() -> None:
    marac = Paragraph((Abbreviation("MARAC", "Multi-Agency Risk Assessment Conference"),))
    closing = plan(briefing(section(Kind.METHOD, "Method", marac))).slides[-1]
    assert closing.title == labels.ABOUT
    assert text(closing, "Left") == [f"Partnership: {BRAND.name}", "Date: December 2020"]
    assert text(closing, "Right") == [labels.ACRONYMS, "MARAC: Multi-Agency Risk Assessment Conference"]


def test_many_details_stand_in_two_columns_and_few_in_one() -> None:
    few = plan(briefing(section(Kind.METHOD, "Method", paragraph("Seen.")))).slides[-1]
    many = plan(
        briefing(
            section(Kind.METHOD, "Method", paragraph("Seen.")),
            description="What six families tell us.",
            type="Audit",
            marking="OFFICIAL",
            period="2020",
            categories=("fathers",),
        )
    ).slides[-1]
    assert (len(text(few, "Left")), len(text(few, "Right"))) == (2, 0)
    assert (len(text(many, "Left")), len(text(many, "Right"))) in [(3, 4), (4, 3)]


def test_questions_with_nothing_to_show_are_a_title_and_notes() -> None:
    aside = Callout((), (paragraph("Let them talk."),), for_trainer=True)
    (slide,) = slides_of(Section(Kind.QUESTIONS, words("Questions"), (), (aside,)))
    assert (slide.title, notes(slide)[-1]) == ("Questions", "Let them talk.")


def themes_of(count: int) -> tuple[Theme, ...]:
    return tuple(Theme(words(f"Theme {n}"), (paragraph("Seen."),)) for n in range(count))


def test_a_section_of_some_themes_and_no_text_opens_with_their_names_beside_a_large_ring() -> None:
    opening, *rest = slides_of(learning(*themes_of(3), key="Three things to learn."))
    assert (opening.layout, opening.title, len(rest)) == ("Glance", "Three things to learn", 3)
    assert text(opening) == ["(•) Theme 0", "(•) Theme 1", "(•) Theme 2"]
    assert notes(opening)[1:] == ["Learning", "Three things to learn."]


def test_a_section_of_many_themes_and_no_text_names_them_over_slides() -> None:
    slides = slides_of(learning(*themes_of(14), key="Many things to learn."))
    assert titles(slides[:2]) == ["Many things to learn (1 of 2)", "Many things to learn (2 of 2)"]
    assert text(slides[0]) + text(slides[1]) == [f"• Theme {n}" for n in range(14)]


def test_the_key_message_of_a_section_of_few_themes_stands_over_the_first() -> None:
    slides = slides_of(learning(*themes_of(2), key="Two things to learn."))
    assert titles(slides) == ["Theme 0", "Theme 1"]
    assert text(slides[0]) == ["Two things to learn.", "Seen."]
    assert notes(slides[0])[1:] == ["Learning", "Two things to learn.", "Theme 0", "Seen."]
    assert slides[0].anchors == ("learning", "theme-0")


def test_a_key_message_over_a_pair_is_its_lead() -> None:
    theme = Theme(words("Voice"), (), pair(bullets("Left out"), bullets("Ask")))
    (slide,) = slides_of(learning(theme, key="Hear the child."))
    assert slide.layout == "Two Columns with Lead"
    assert text(slide, "Lead") == ["Hear the child."]


def test_a_key_message_that_would_take_a_slide_more_has_its_own() -> None:
    theme = Theme(words("Voice"), (table(["What", "Who"], [sentence(95), "All"]),))
    slides = slides_of(learning(theme, key="Hear the child."))
    assert [slide.layout for slide in slides] == ["Statement", "Table"]
    assert text(slides[0]) == ["Hear the child."]


def test_a_section_of_many_themes_and_some_text_says_the_text_only() -> None:
    themes = themes_of(14)
    first, *_ = slides_of(Section(Kind.LEARNING, words("Learning"), (), (paragraph("Many things."),), themes))
    assert text(first) == ["Many things."]


def test_an_address_wider_than_a_column_has_the_whole_width() -> None:
    web = "https://example.org/safeguarding/children/multiagency/guidance/tools"
    deck = plan(briefing(section(Kind.METHOD, "Method", paragraph("Seen.")), contact=Contact(web=web)))
    assert deck.slides[-1].layout == "Text"
    assert text(deck.slides[-1])[-1] == f"Website: {web.removeprefix('https://')}"


def test_a_context_with_a_word_too_wide_for_it_is_text() -> None:
    wide = paragraph("See example.org/safeguarding/children/guidance.")
    (slide,) = slides_of(Section(Kind.CASES, words("Cases"), themes=(Theme(words("Case 1"), (wide, bullets("Plan"))),)))
    assert slide.layout == "Text"


def test_a_word_wider_than_a_slide_makes_nothing_else_smaller() -> None:
    wide = paragraph("https://example.org/" + "guidance" * 20)
    (slide,) = slides_of(Section(Kind.METHOD, words("Method"), (), (paragraph("Six cases."), wide)))
    (fill,) = (fill for fill in slide.fills if isinstance(fill, TextFill) and fill.placeholder == "Body")
    assert fill.drop == 0


def test_long_details_go_on_over_slides() -> None:
    deck = plan(briefing(section(Kind.METHOD, "Method", paragraph("Seen.")), description=sentence(300)))
    closing = [slide for slide in deck.slides if slide.layout == "Closing"]
    assert len(closing) > 1
    assert titles(closing)[0] == f"{labels.ABOUT} (1 of {len(closing)})"


def test_slides_are_grouped_by_panel() -> None:
    same = [section(Kind.METHOD, "Method", paragraph("Seen.")) for _ in range(2)]
    deck = plan(briefing(*same))
    assert [group.name for group in deck.groups] == [
        "7-minute briefing",
        "1. Method",
        "2. Method",
        "About this briefing",
    ]
    assert titles(list(deck.slides))[2:4] == ["Method (1 of 2)", "Method (2 of 2)"]


def test_a_briefing_without_sections_is_a_cover_and_its_details() -> None:
    deck = plan(briefing())
    assert [slide.layout for slide in deck.slides] == ["Cover", "Closing"]


def test_a_footer_too_long_for_its_place_keeps_its_marking() -> None:
    method = section(Kind.METHOD, "Method", paragraph("Seen."))
    deck = plan(briefing(method, partnership=sentence(90), marking="OFFICIAL", status=Status.DRAFT))
    assert text(deck.slides[2], "Footer")[0].endswith("… · OFFICIAL · Draft")


def test_a_footer_too_long_for_its_place_is_cut() -> None:
    deck = plan(briefing(section(Kind.METHOD, "Method", paragraph("Seen.")), partnership=sentence(90)))
    (fill,) = (f for f in deck.slides[2].fills if isinstance(f, TextFill) and f.placeholder == "Footer")
    (inline,) = fill.lines[0].text
    assert isinstance(inline, Text)
    assert inline.text.endswith("…")
