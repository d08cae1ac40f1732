from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Half, Kind, Pair, Section, Theme
from briefings.richtext import (
    Alignment,
    Block,
    BulletList,
    Callout,
    Definition,
    DefinitionList,
    Figure,
    Heading,
    ListItem,
    Quote,
    Table,
)
from briefings.writers.format import Job
from briefings.writers.word import write_word
from tests.builders import BRAND, briefing, bullets, item, numbers, paragraph, strong, table, words
from tests.describe_word import Opened, W, describe_body, find, value

LAYOUT = find_layout([packaged_layouts()])


def written(*blocks: Block, kind: Kind = Kind.METHOD, themes: tuple[Theme, ...] = ()) -> bytes:
    return write_word(Job(briefing(Section(kind, words("Heading"), (), blocks, themes)), BRAND, LAYOUT))


def described(*blocks: Block, kind: Kind = Kind.METHOD, themes: tuple[Theme, ...] = ()) -> list[str]:
    """Return the lines of a section's blocks."""
    lines = describe_body(written(*blocks, kind=kind, themes=themes))
    start = next(i for i, line in enumerate(lines) if line.startswith("[heading 1]"))
    return lines[start + 1 : lines.index("[heading 2 as heading 1] About this briefing")]


# ---- lists


def test_lists_nest_and_mix_and_start_where_the_author_said() -> None:
    inner = numbers(item("second of it", bullets("deep")), start=2)
    assert described(bullets(item("one", inner), "two"), numbers("eight", "nine", start=8)) == [
        "[List Bullet] • one",
        "[List Number]   b) second of it",
        "[List Bullet]     • deep",
        "[List Bullet] • two",
        "[List Number] 8. eight",
        "[List Number] 9. nine",
    ]


def test_two_lists_of_one_section_both_count_from_one() -> None:
    lines = described(numbers("a", "b"), paragraph("Then"), numbers("c"))
    assert lines == ["[List Number] 1. a", "[List Number] 2. b", "[Body Text] Then", "[List Number] 1. c"]


def test_a_list_counts_on_after_a_list_nested_in_it() -> None:
    lines = described(numbers(item("a", numbers("x", "y")), item("b", numbers("z"))))
    assert [line.split("] ")[1] for line in lines] == ["1. a", "  a) x", "  b) y", "2. b", "  a) z"]


def test_a_list_deeper_than_word_s_nine_levels_keeps_its_words() -> None:
    nested = bullets("level 12")
    for depth in range(11, 0, -1):
        nested = bullets(item(f"level {depth}", nested))
    lines = described(nested)
    assert [line.split("level ")[1] for line in lines] == [str(depth) for depth in range(1, 13)]


def test_a_second_paragraph_of_a_point_stands_under_the_first() -> None:
    body = Opened.of(written(bullets(item("one", bullets(item("deep", paragraph("more"))))))).body
    more = next(each for each in find(body, "w:p") if "more" in "".join(str(t) for t in each.itertext()))
    assert value(more, "w:pPr/w:ind", "left") == "800"
    assert value(more, "w:pPr/w:ind", "firstLine") == "0"


def test_a_point_that_opens_with_a_list_keeps_its_number() -> None:
    point = ListItem((bullets("inside"),))
    assert described(numbers(point, "second")) == [
        "[List Number] 1.",
        "[List Bullet]   – inside",
        "[List Number] 2. second",
    ]


def test_an_empty_point_stays_a_point() -> None:
    assert described(BulletList((ListItem(()),))) == ["[List Bullet] •"]


def test_a_paragraph_that_opens_a_list_stays_with_it() -> None:
    body = Opened.of(written(paragraph("It covered:"), bullets("homes"), paragraph("Not this:"))).body
    kept = ["".join(str(t) for t in each.itertext()) for each in find(body, "w:p[w:pPr/w:keepNext]")]
    assert kept == ["It covered:"]


# ---- boxes


def test_what_stands_in_a_call_out_has_its_fill() -> None:
    inside = (paragraph("Text"), bullets(item("a", paragraph("more"))), Quote((paragraph("said"),)))
    assert described(Callout(words("Why"), inside)) == [
        "[Callout Title as heading 2 on background2] Why",
        "[Callout on background2] Text",
        "[List Bullet on background2] • a",
        "[List Continue on background2] \tmore",
        "[Quote on background2] \tsaid",
    ]


def test_all_paragraphs_of_a_box_start_and_end_at_its_edges_without_white_between_them() -> None:
    deep = bullets(item("a", bullets(item("b", numbers(item("c", paragraph("d")))))))
    data = written(Callout(words("Why"), (paragraph("x"), deep, DefinitionList((definition(),)))))
    boxed = find(Opened.of(data).body, "w:p[w:pPr/w:shd]")
    assert len(boxed) == 7
    for each in boxed:
        left, hanging = (int(value(each, "w:pPr/w:ind", side) or 0) for side in ("left", "hanging"))
        assert left - hanging == 240
        assert value(each, "w:pPr/w:ind", "right") == "240"
    assert {value(each, "w:pPr/w:spacing", "before") for each in boxed[1:]} == {"0"}
    assert {value(each, "w:pPr/w:spacing", "after") for each in boxed[:-1]} == {"0"}
    above = [value(each, "w:pPr/w:pBdr/w:top", "sz") for each in boxed]
    assert all(one != other for one, other in pairwise(above))


def test_a_trainer_s_note_says_that_it_is_one() -> None:
    note = Callout((), (paragraph("Ask."),), for_trainer=True)
    titled = Callout(words("Time"), (paragraph("Ten minutes."),), for_trainer=True)
    assert described(note, titled) == [
        "[Callout Title as heading 2 on accent6] Notes for the trainer",
        "[Trainer Notes on accent6] Ask.",
        "[Callout Title as heading 2 on accent6] Notes for the trainer: Time",
        "[Trainer Notes on accent6] Ten minutes.",
    ]


def test_call_outs_that_follow_each_other_stay_apart() -> None:
    lines = described(Callout((), (paragraph("one"),)), Callout((), (paragraph("two"),)))
    assert lines == ["[Callout on background2] one", "[Body Text]", "[Callout on background2] two"]


def test_a_call_out_in_a_call_out_shares_its_box() -> None:
    inner = Callout(words("Inner"), (paragraph("in"),))
    assert described(Callout(words("Outer"), (inner, paragraph("out")))) == [
        "[Callout Title as heading 2 on background2] Outer",
        "[Callout Title as heading 3 on background2] Inner",
        "[Callout on background2] in",
        "[Callout on background2] out",
    ]


def test_a_call_out_in_a_list_is_as_far_in_as_the_point() -> None:
    point = ListItem((paragraph("Point"), Callout((), (paragraph("boxed"), bullets("x")))))
    boxed = find(Opened.of(written(BulletList((point,)))).body, "w:p[w:pPr/w:shd]")
    assert [value(each, "w:pPr/w:ind", "left") for each in boxed] == ["640", "1040"]


def test_a_table_parts_a_box_in_two() -> None:
    data = written(Callout((), (paragraph("above"), table(["A", "B"], ["1", "2"]), paragraph("below"))))
    boxed = find(Opened.of(data).body, "w:p[w:pPr/w:shd]")
    assert [value(each, "w:pPr/w:spacing", "after") for each in boxed] == ["140", "140"]
    assert {value(each, "w:pPr/w:pBdr/w:top", "space") for each in boxed} == {"5"}


def test_the_two_halves_of_a_pair_are_boxes_under_the_author_s_headings() -> None:
    pair = Pair(
        Half(words("What we saw"), (bullets("Late minutes"), Heading(5, words("Detail")), paragraph("More."))),
        Half(words("What to do"), (paragraph("Send them."),)),
    )
    assert described(themes=(Theme(words("Minutes"), (paragraph("Seen often."),), pair),)) == [
        "[heading 2] {#to_minutes}Minutes",
        "[Body Text] Seen often.",
        "== 1 columns",
        "[heading 3 on accent3] What we saw",
        "[List Bullet on accent3] • Late minutes",
        "[heading 4 on accent3] Detail",
        "[Found on accent3] More.",
        "[Body Text] (next column)",
        "[heading 3 on accent2] What to do",
        "[Needed on accent2] Send them.",
        "== 2 columns",
    ]


@pytest.mark.parametrize("found", [table(["A", "B"], ["1", "2"]), paragraph("A word of it. " * 200)])
def test_a_pair_that_is_long_or_has_a_table_stays_one_box_above_the_other(found: Block) -> None:
    pair = Pair(Half(words("What we saw"), (found,)), Half(words("What to do"), (paragraph("Send them."),)))
    lines = described(themes=(Theme(words("Minutes"), (), pair),))
    assert not any(line.startswith("==") for line in lines)
    assert lines[-1] == "[Needed on accent2] Send them."


def test_pairs_that_follow_each_other_have_a_section_between_them() -> None:
    pair = Pair(Half(words("Saw"), (paragraph("x"),)), Half(words("Do"), (paragraph("y"),)))
    themes = (Theme(words("One"), (), pair), Theme(words("Two"), (), pair))
    ends = [line for line in described(themes=themes) if line.startswith("==")]
    assert ends == ["== 1 columns", "== 2 columns", "== 1 columns", "== 2 columns"]


def test_columns_after_a_table_have_a_paragraph_to_close_the_section_before_them() -> None:
    pair = Pair(Half(words("Saw"), (paragraph("x"),)), Half(words("Do"), (paragraph("y"),)))
    lines = described(themes=(Theme(words("One"), (table(["A", "B"], ["1", "2"]),), pair),))
    assert lines[lines.index("  row: 1 | 2") + 1 :][:2] == ["[Body Text]", "== 1 columns"]


# ---- headings


def test_headings_follow_on_whatever_level_the_author_gave_them() -> None:
    inside = (Heading(5, words("Five")), Heading(6, words("Six")))
    lines = described(
        *inside,
        themes=(
            Theme(
                words("Theme"),
                (Heading(4, words("Four")), Heading(6, words("Six"))),
            ),
        ),
    )
    assert lines == [
        "[heading 2] Five",
        "[heading 3] Six",
        "[heading 2] {#to_theme}Theme",
        "[heading 3] Four",
        "[heading 4] Six",
    ]


# ---- tables


def test_a_table_has_a_header_that_repeats_and_rows_that_stay_whole() -> None:
    data = written(table(["Action", "Owner"], ["Review", "Police"], ["Train", ""]))
    rows = find(Opened.of(data).body, "w:tbl/w:tr")
    assert [len(find(row, "w:trPr/w:tblHeader")) for row in rows] == [1, 0, 0]
    assert all(find(row, "w:trPr/w:cantSplit") for row in rows)
    assert described(table(["Action", "Owner"], ["Review", "Police"])) == [
        "[Briefing Table] Heading",
        "  header: **Action** | **Owner**",
        "  row: Review | Police",
    ]


def test_the_header_of_a_table_has_its_fill_also_where_styles_of_tables_are_not_understood() -> None:
    header, row = find(Opened.of(written(table(["A"], ["1"]))).body, "w:tbl/w:tr/w:tc")
    assert value(header, "w:tcPr/w:shd", "themeFill") == "accent1"
    assert find(row, "w:tcPr/w:shd") == []


def test_the_columns_of_a_table_are_aligned_as_the_author_said() -> None:
    block = Table((words("A"), words("B"), words("C")), ((words("1"), (), ()),), tuple(Alignment))
    cells = find(Opened.of(written(block)).body, "w:tbl/w:tr[2]/w:tc/w:p")
    assert [value(cell, "w:pPr/w:jc") for cell in cells] == ["", "center", "right"]


def test_a_table_in_a_list_is_as_far_in_as_the_point() -> None:
    point = ListItem((paragraph("Point"), table(["A", "B"], ["1", "2"])))
    made = find(Opened.of(written(BulletList((point,)))).body, "w:tbl")[0]
    assert value(made, "w:tblPr/w:tblInd", "w") == "400"
    assert sum(int(each.get(f"{W}w", "")) for each in find(made, "w:tblGrid/w:gridCol")) == 10186 - 400


def test_tables_that_follow_each_other_stay_apart() -> None:
    one = table(["A", "B"], ["1", "2"])
    assert described(one, one).count("[Body Text]") == 1


@pytest.mark.parametrize("block", [paragraph("Text"), bullets("Text"), Callout((), (paragraph("Text"),))])
def test_what_follows_a_table_does_not_touch_it(block: Block) -> None:
    body = Opened.of(written(table(["A", "B"], ["1", "2"]), block)).body
    following = find(body, "w:tbl/following-sibling::w:p[1]")[0]
    assert value(following, "w:pPr/w:spacing", "before") == "200"


def test_a_heading_below_a_table_has_the_room_of_its_style() -> None:
    body = Opened.of(written(table(["A", "B"], ["1", "2"]), Heading(3, words("More")))).body
    following = find(body, "w:tbl/following-sibling::w:p[1]")[0]
    assert value(following, "w:pPr/w:spacing", "before") == ""


def test_text_below_a_list_that_ends_in_a_table_has_the_room_of_any_list() -> None:
    point = ListItem((paragraph("Point"), table(["A", "B"], ["1", "2"])))
    body = Opened.of(written(BulletList((point,)), paragraph("Text"))).body
    following = find(body, "w:tbl/following-sibling::w:p[1]")[0]
    assert value(following, "w:pPr/w:spacing", "before") == "80"


def test_call_outs_stay_apart_where_the_first_ends_in_a_table() -> None:
    boxes = (Callout((), (table(["A", "B"], ["1", "2"]),)), Callout((), (paragraph("Text"),)))
    assert described(*boxes).count("[Body Text]") == 1


def test_a_table_does_not_touch_the_list_above_it() -> None:
    body = Opened.of(written(bullets("one", "two"), table(["A", "B"], ["1", "2"]))).body
    assert [value(each, "w:pPr/w:spacing", "after") for each in find(body, "w:p[w:pPr/w:numPr]")] == ["", "140"]


# ---- the rest


def definition(term: str = "Deep dive") -> Definition:
    return Definition(words(term), ((paragraph("A look at one case."),),))


def test_a_term_and_its_meaning_are_one_paragraph() -> None:
    lines = described(DefinitionList((definition(),)))
    assert lines == ["[Definition] <DefinitionTerm>Deep dive\tA look at one case."]


def test_the_meaning_of_a_term_that_fills_its_column_begins_a_new_line() -> None:
    lines = described(DefinitionList((definition("A long term that fills its column"),)))
    assert lines == ["[Definition] <DefinitionTerm>A long term that fills its column↵A look at one case."]


def test_every_meaning_of_a_term_is_there() -> None:
    many = Definition(words("Stage"), ((bullets("first"),), (paragraph("second"),)))
    assert described(DefinitionList((many,))) == [
        "[Definition] <DefinitionTerm>Stage",
        "[List Bullet] • first",
        "[List Continue] second",
    ]


def test_a_list_in_a_quotation_is_as_far_in_as_the_quotation() -> None:
    body = Opened.of(written(Quote((paragraph("They said:"), bullets("no"))))).body
    point = find(body, "w:p[w:pPr/w:numPr]")[0]
    assert value(point, "w:pPr/w:ind", "left") == str(480 + 400)
    assert value(point, "w:pPr/w:ind", "hanging") == "400"


def test_an_empty_quotation_leaves_nothing() -> None:
    assert described(Quote(()), paragraph("Text")) == ["[Body Text] Text"]


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    Image.new("RGB", (3000, 600), "#0B5563").save(path, dpi=(150, 150))
    return path


def test_a_picture_is_named_by_its_alternative_text_or_decorative(picture: Path) -> None:
    lines = described(Figure(picture, 'Four of "six" were on time & well.', words("On time")), Figure(picture, ""))
    assert lines == [
        "[Figure] (picture, 'Four of \"six\" were on time & well.')",
        "[caption] On time",
        "[Figure] (picture, decorative)",
    ]


def test_a_picture_fits_the_text_and_keeps_its_shape(picture: Path) -> None:
    data = written(Figure(picture, "Chart"), BulletList((ListItem((paragraph("p"), Figure(picture, "Chart"))),)))
    sizes = [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in find(Opened.of(data).body, ".//wp:extent")]
    full, inside = sizes[-2:]
    assert full[0] == 10186 * 635
    assert inside[0] == (10186 - 400) * 635
    assert all(wide == pytest.approx(5 * high, rel=0.001) for wide, high in (full, inside))


def test_one_picture_used_twice_is_kept_once(picture: Path) -> None:
    data = written(Figure(picture, "Chart"), Figure(picture, "Again"))
    assert sum(name.startswith("word/media/") for name in Opened.of(data).parts) == 1


# ---- questions


def test_questions_stand_in_boxes_with_their_prompts_and_room_to_write() -> None:
    asked = numbers(
        "One?",
        "Two?",
        item("Three?", paragraph("Think."), bullets("Who?", item("Why?", bullets("Since when?")))),
        "Four?",
    )
    assert described(paragraph("Talk about:"), asked, kind=Kind.QUESTIONS) == [
        "[Body Text] Talk about:",
        "[Question on accent5] 1. One?",
        "[Question on accent5] 2. Two?",
        "[Question on accent5] 3. Three?",
        "[Prompt Label on accent5] \tPrompts for the facilitator",
        "[List Continue on accent5] \tThink.",
        "[List Bullet on accent5]   – Who?",
        "[List Bullet on accent5]   – Why?",
        "[List Bullet on accent5]     • Since when?",
        "[Question on accent5] 4. Four?",
        "[Notes Room] Your team’s notes \t↵",
    ]


def test_questions_may_have_bullets_and_stand_under_themes() -> None:
    theme = Theme(words("Records"), (bullets("What do we write?"),))
    assert described(kind=Kind.QUESTIONS, themes=(theme,)) == [
        "[heading 2] {#to_records}Records",
        "[Question on accent5] • What do we write?",
        "[Notes Room] Your team’s notes \t↵",
    ]


def test_a_question_without_words_keeps_its_prompts() -> None:
    asked = BulletList((ListItem((bullets("Prompt"),)),))
    assert described(asked, kind=Kind.QUESTIONS)[:3] == [
        "[Question on accent5] •",
        "[Prompt Label on accent5] \tPrompts for the facilitator",
        "[List Bullet on accent5]   – Prompt",
    ]


def test_prompts_stand_under_the_words_of_their_question() -> None:
    data = written(numbers(item("One?", bullets("Who?"))), kind=Kind.QUESTIONS)
    question, label, prompt = (
        find(Opened.of(data).body, f"w:p[w:pPr/w:pStyle/@w:val='{style}']")[0]
        for style in ("Question", "PromptLabel", "ListBullet")
    )
    left = value(question, "w:pPr/w:ind", "left")
    assert value(label, "w:pPr/w:ind", "left") == left
    assert int(value(prompt, "w:pPr/w:ind", "left")) > int(left)


def test_room_to_write_stays_with_the_last_question() -> None:
    body = Opened.of(written(numbers("One?", item("Two?", bullets("Who?"))), kind=Kind.QUESTIONS)).body
    before = find(body, "w:p[w:pPr/w:pStyle/@w:val='NotesRoom']/preceding-sibling::w:p[1]")[0]
    assert find(before, "w:pPr/w:keepNext")


def test_a_table_among_the_prompts_comes_before_the_room_to_write() -> None:
    asked = BulletList((ListItem((paragraph("Which?"), table(["A", "B"], ["1", "2"]))),))
    assert described(asked, kind=Kind.QUESTIONS)[-2:] == ["  row: 1 | 2", "[Notes Room] Your team’s notes \t↵"]


def test_bold_leads_of_points_stay_bold() -> None:
    assert described(bullets(item(paragraph(strong("Seen alone."), " Each child.")))) == [
        "[List Bullet] • **Seen alone.** Each child."
    ]
