import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from PIL import Image

from briefings import labels
from briefings.brand import Brand, Fonts, Logo, Masthead
from briefings.facts import key_facts
from briefings.layouts import WORD_STYLES, Layout, find_layout, packaged_layouts
from briefings.model import Briefing, Judgement, Kind, Panel, PartialDate, Section, Status, Theme
from briefings.richtext import Abbreviation, Heading, LineBreak, Link, Text
from briefings.writers.format import Job
from briefings.writers.ooxml.theme import slot_colours
from briefings.writers.word import FORMAT, write_word
from briefings.writers.word.template import template_problems
from tests.builders import BRAND, briefing, bullets, everything, numbers, paragraph, section, table, words
from tests.describe_word import Opened, W, describe, describe_body, find, value
from tests.golden import agree

LAYOUT = find_layout([packaged_layouts()])
GOLDENS = Path(__file__).parent / "goldens"
METHOD = section(Kind.METHOD, "Method", paragraph("Six cases."))


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "chart.png"
    Image.new("RGB", (400, 200), "#123456").save(path)
    return path


def write(content: Briefing, brand: Brand = BRAND, layout: Layout = LAYOUT) -> bytes:
    return write_word(Job(content, brand, layout))


def body(content: Briefing, brand: Brand = BRAND) -> list[str]:
    return describe_body(write(content, brand))


def text_of(part: bytes) -> str:
    return part.decode("utf-8")


# ---- the whole


def test_everything_has_its_place(picture: Path) -> None:
    agree(describe(write(everything(picture))), GOLDENS / "word-everything.txt")


def test_the_file_opens_again(picture: Path, tmp_path: Path) -> None:
    path = tmp_path / "briefing.docx"
    path.write_bytes(write(everything(picture)))
    document = Document(str(path))
    assert document.core_properties.title == "Domestic abuse: what our audit of six families tells us"
    assert document.paragraphs[1].style is not None
    assert document.paragraphs[1].style.name == "Title"


def test_the_same_input_gives_the_same_bytes(picture: Path) -> None:
    assert write(everything(picture)) == write(everything(picture))


def test_the_properties_are_ours_and_name_nobody(picture: Path, tmp_path: Path) -> None:
    path = tmp_path / "briefing.docx"
    path.write_bytes(write(everything(picture)))
    core = Document(str(path)).core_properties
    assert (core.author, core.last_modified_by) == (BRAND.name, BRAND.name)
    assert (core.language, core.subject, core.category) == ("en-GB", "Multi-agency audit", "Multi-agency audit")
    assert core.created is not None
    assert core.created.year == 2020
    with ZipFile(path) as package:
        everything_in_it = b"".join(package.read(name) for name in package.namelist())
    assert b"python" not in everything_in_it.lower()


def test_the_file_has_our_name_and_label() -> None:
    assert FORMAT.file_for("housing") == "housing.docx"
    assert (FORMAT.name, FORMAT.download_label) == ("word", labels.WORD_DOWNLOAD)


def test_the_language_of_the_briefing_is_that_of_the_document() -> None:
    opened = Opened.of(write(briefing(METHOD, lang="en-IE")))
    assert value(opened.part("styles.xml"), ".//w:rPrDefault//w:lang") == "en-IE"
    assert value(opened.part("settings.xml"), "w:themeFontLang") == "en-IE"


def test_ids_of_drawings_and_bookmarks_are_unique(picture: Path) -> None:
    made = Opened.of(write(everything(picture))).body
    drawings = [each.get("id") for each in find(made, ".//wp:docPr")]
    marks = [each.get(f"{W}id") for each in find(made, ".//w:bookmarkStart")]
    assert len({*drawings, *marks}) == len(drawings) + len(marks)


def test_nothing_floats_but_the_strip_of_the_head_and_no_table_is_for_looks(picture: Path) -> None:
    made = Opened.of(write(everything(picture))).body
    assert find(made, ".//w:framePr | .//w:pict | .//w:txbxContent") == []
    assert (
        len(find(made, ".//wp:anchor[@behindDoc='1']//adec:decorative[@val='1']"))
        == len(find(made, ".//wp:anchor"))
        == 1
    )
    assert [len(find(each, "w:tr")) > 1 for each in find(made, ".//w:tbl")] == [True]


def test_a_briefing_asks_for_no_style_that_is_not_promised(picture: Path) -> None:
    opened = Opened.of(write(everything(picture)))
    asked = find(opened.body, ".//w:pStyle | .//w:rStyle | .//w:tblStyle")
    names = {value(opened.styles[each.get(f"{W}val", "")], "w:name").casefold() for each in asked}
    assert names <= {name.casefold() for name in WORD_STYLES}


# ---- the head


def test_the_head_is_text_in_reading_order() -> None:
    content = briefing(METHOD, subtitle="For practitioners", status=Status.DRAFT, marking="OFFICIAL", cases=6)
    assert body(content)[:9] == [
        "[Kicker] (strip of accent1, decorative)7-minute briefing · OFFICIAL · Draft\t(ring 7 bg1, decorative)",
        "[Title] What the audit tells us",
        "[Subtitle] For practitioners",
        "[Dateline] Example Safeguarding Children Partnership · December 2020",
        "== 1 columns",
        "[Facts] <FactValue>6↵<FactLabel>cases audited",
        "[Body Text] (next column)",
        "[Facts] <FactValue>1 min↵<FactLabel>to read aloud",
        "== 2 columns",
    ]


def test_a_logo_stands_on_the_ground_beside_the_kicker(picture: Path) -> None:
    line = body(briefing(METHOD), replace(BRAND, logo=Logo(picture, "Example SCP", picture)))[0]
    assert line == (
        "[Kicker] (strip of accent1, decorative)(picture, 'Example SCP')\u20037-minute briefing"
        "\t(ring 7 bg1, decorative)"
    )


def test_a_logo_for_light_grounds_only_stands_on_white_above_a_dark_one(picture: Path) -> None:
    lines = body(briefing(METHOD), replace(BRAND, logo=Logo(picture, "Example SCP")))
    assert lines[:2] == [
        "[Letterhead] (picture, 'Example SCP')\t(ring 7 accent1, decorative)",
        "[Kicker] 7-minute briefing",
    ]


@pytest.mark.parametrize(
    ("masthead", "ground", "title", "text", "start"),
    [
        (Masthead.SOLID, "accent1", "background1", "background1", "(strip of accent1, decorative)"),
        (Masthead.TINT, "background2", "accent1", "text1", "(strip of bg2, decorative)"),
        (Masthead.PAPER, "", "text1", "text1", ""),
    ],
)
def test_the_head_has_the_colours_of_the_masthead(
    masthead: Masthead, ground: str, title: str, text: str, start: str
) -> None:
    data = write(briefing(METHOD), replace(BRAND, masthead=masthead))
    styles = Opened.of(data).styles
    assert describe_body(data)[0].startswith(f"[Kicker] {start}7-minute briefing")
    for name, said in (("Kicker", text), ("Title", title), ("Subtitle", text), ("Dateline", text)):
        assert value(styles[name], "w:pPr/w:shd", "themeFill") == ground
        assert {each.get(f"{W}themeColor") for each in find(styles[name], "w:pPr/w:pBdr/w:left")} == ({ground} - {""})
        assert value(styles[name], "w:rPr/w:color", "themeColor") == said


def test_a_head_on_paper_is_closed_by_one_heavy_rule() -> None:
    styles = Opened.of(write(briefing(METHOD), replace(BRAND, masthead=Masthead.PAPER))).styles
    assert value(styles["Dateline"], "w:pPr/w:pBdr/w:bottom", "themeColor") == "accent1"
    assert int(value(styles["Dateline"], "w:pPr/w:pBdr/w:bottom", "sz")) >= 24
    assert find(styles["Facts"], "w:pPr/w:pBdr/w:top") == []


def test_the_head_of_a_template_without_a_ground_is_left_alone(tmp_path: Path, picture: Path) -> None:
    own = Document(str(LAYOUT.word))
    title = own.styles["Title"].element.find(f"{W}pPr")
    title.remove(title.find(f"{W}shd"))
    path = tmp_path / "own.docx"
    own.save(str(path))
    brand = replace(BRAND, logo=Logo(picture, "Example SCP", picture), masthead=Masthead.TINT)
    data = write(briefing(METHOD), brand, replace(LAYOUT, word=path))
    assert describe_body(data)[0].startswith("[Kicker] (picture, 'Example SCP')")
    assert value(Opened.of(data).styles["Kicker"], "w:pPr/w:shd", "themeFill") == "accent1"


def test_white_words_of_the_head_stand_on_a_fill_of_their_own() -> None:
    opened = Opened.of(write(briefing(METHOD)))
    for name in ("Kicker", "Title", "Subtitle", "Dateline"):
        assert value(opened.styles[name], "w:pPr/w:shd", "themeFill") == "accent1"
        assert value(opened.styles[name], "w:rPr/w:color", "themeColor") == "background1"


def test_key_facts_stand_in_as_many_columns_as_they_fit_and_all_are_as_long(picture: Path) -> None:
    content = everything(picture)
    assert len(key_facts(content)) == 4
    for font, columns in (("Arial", 2), ("Verdana", 2)):
        lines = body(content, replace(BRAND, fonts=Fonts(font, font)))
        head = lines[: next(i for i, line in enumerate(lines) if line.startswith("[heading 1]"))]
        assert sum(line.startswith("[Facts]") for line in head) == 4
        assert head[-1] == f"== {columns} columns"
        assert head.index("[Body Text] (next column)") == len(head) - 4


def test_key_facts_that_fit_no_column_stand_one_below_the_other() -> None:
    scale = Judgement("2.3", "1 to 4, where 1 stands for outstanding and 4 for inadequate practice")
    lines = body(briefing(METHOD, judgement=scale))
    assert not any(line.startswith("==") for line in lines)
    assert sum(line.startswith("[Facts]") for line in lines) == 2


# ---- panels and sections


def test_a_panel_shows_its_number_and_the_minutes_so_far_once() -> None:
    sections = [section(Kind.METHOD, f"Part {n}", paragraph("x")) for n in range(1, 4)]
    panels = (Panel(1, tuple(sections[:2])), Panel(None, (sections[2],)))
    lines = body(replace(briefing(*sections), panels=panels))
    assert [line for line in lines if line.startswith("[heading")] == [
        "[heading 1] {#to_part_1}(ring 7 accent1, decorative)1\tPart 1",
        "[heading 1] {#to_part_2}Part 2",
        "[heading 1] {#to_part_3}Part 3",
        "[heading 2 as heading 1] About this briefing",
    ]


def test_a_title_that_the_author_gave_a_panel_has_the_number_and_heads_its_sections() -> None:
    theme = Theme(words("Stage"), (paragraph("x"),))
    sections = [section(Kind.METHOD, "Part 1", paragraph("x")), Section(Kind.CASES, words("Part 2"), themes=(theme,))]
    panels = (Panel(1, tuple(sections), "How we did it"),)
    lines = body(replace(briefing(*sections), panels=panels))
    assert [line for line in lines if line.startswith("[heading")][:4] == [
        "[heading 1] (ring 7 accent1, decorative)1\tHow we did it",
        "[heading 2] {#to_part_1}Part 1",
        "[heading 2] {#to_part_2}Part 2",
        "[heading 3] {#to_stage}Stage",
    ]


def test_a_title_of_a_panel_that_is_a_heading_is_not_said_twice() -> None:
    content = replace(briefing(METHOD), panels=(Panel(1, (METHOD,), "Method"),))
    assert sum("Method" in line for line in body(content)) == 1


def test_headings_have_the_colour_of_their_kind() -> None:
    theme = Theme(words("Theme"), ())
    content = briefing(Section(Kind.STRENGTHS, words("Strengths"), (), (), (theme,)))
    headings = find(Opened.of(write(content)).body, "w:p[contains(w:pPr/w:pStyle/@w:val, 'Heading')]")[:2]
    assert [value(each, "w:r[last()]/w:rPr/w:color", "themeColor") for each in headings] == ["accent2", "accent2"]


def test_a_section_that_was_written_for_the_briefing_says_so_after_its_key_message() -> None:
    asked = section(Kind.QUESTIONS, "Questions", numbers("Why?"), key="Talk about it.")
    content = briefing(asked, METHOD, added=(Kind.QUESTIONS,))
    lines = body(content)
    start = lines.index("[Standfirst] Talk about it.")
    assert lines[start + 1] == f"[Added Note] {labels.added_note(Kind.QUESTIONS)}"
    assert sum(line.startswith("[Added Note]") for line in lines) == 1


def test_two_themes_with_the_same_words_are_two_bookmarks() -> None:
    theme = Theme(words("Records"), (paragraph("x"),))
    lines = body(briefing(Section(Kind.LEARNING, words("Learning"), (), (), (theme, replace(theme)))))
    assert [line for line in lines if line.startswith("[heading 2]")] == [
        "[heading 2] {#to_records}Records",
        "[heading 2] {#to_records_2}Records",
    ]


def test_headings_are_real_and_none_skips_a_level(picture: Path) -> None:
    content = briefing(
        Section(Kind.METHOD, words("Method"), (), (Heading(6, words("Deep")),)), *everything(picture).sections
    )
    levels = [int(line.split("heading ")[1][0]) for line in body(content) if "heading " in line.split("]")[0]]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


# ---- the end and the edges


def test_acronyms_are_listed_where_there_are_any() -> None:
    used = section(
        Kind.METHOD, "Method", paragraph(Abbreviation("SEND", "special needs"), Abbreviation("GP", "doctor"))
    )
    lines = body(briefing(used))
    start = lines.index("[heading 2 as heading 1] Acronyms")
    assert lines[start + 1] == "[Detail] <DetailLabel>GP: doctor · <DetailLabel>SEND: special needs"
    assert not any("Acronyms" in line for line in body(briefing(METHOD)))


def test_the_first_page_has_a_footer_and_no_running_header() -> None:
    content = briefing(METHOD, review_date=PartialDate(2021, 12), marking="OFFICIAL", status=Status.DRAFT)
    lines = describe(write(content)).splitlines()[2:6]
    footer = "[footer] Example SCP · Review by December 2021 · OFFICIAL\tPage {PAGE} of {NUMPAGES}"
    assert lines == [
        "first header: [Normal]",
        "default header: [header] OFFICIAL · Draft · What the audit tells us",
        f"first footer: {footer}",
        f"default footer: {footer}",
    ]
    ends = find(Opened.of(write(content)).body, ".//w:sectPr")
    assert [bool(find(end, "w:titlePg")) for end in ends] == [True, *[False] * (len(ends) - 1)]
    assert [bool(find(end, "w:headerReference")) for end in ends] == [True, *[False] * (len(ends) - 1)]
    assert {value(end, "w:type") for end in ends[1:]} <= {"continuous"}


def test_a_partnership_without_a_brand_of_its_own_is_called_by_its_name() -> None:
    lines = describe(write(briefing(METHOD, partnership="Northshire Partnership"))).splitlines()
    assert lines[4].startswith("first footer: [footer] Northshire Partnership\t")


# ---- the brand


def test_a_brand_recolours_every_part_also_where_colours_are_cached(picture: Path) -> None:
    colours = replace(BRAND.colours, primary="#112233", warning="#445566", ink="#010203", link="#112233")
    brand = replace(BRAND, short_name="Other", colours=colours, fonts=Fonts("Georgia", "Verdana"))
    opened = Opened.of(write(everything(picture), brand))
    theme = text_of(opened.parts["word/theme/theme1.xml"])
    assert all(said in theme for said in (*slot_colours(brand).values(), "Georgia", "Verdana"))
    assert value(opened.styles["Title"], "w:pPr/w:shd", "fill") == "112233"
    assert value(opened.part("styles.xml"), ".//w:rPrDefault//w:color") == "010203"
    everywhere = "".join(text_of(part) for name, part in opened.parts.items() if name.endswith(".xml"))
    assert not any(old in everywhere for old in ("0B5563", "8A5200", "14263B", '"auto" w:themeFill'))


def test_nothing_in_the_text_has_a_colour_or_font_of_its_own(picture: Path) -> None:
    opened = Opened.of(write(everything(picture)))
    for part in ("document.xml", "styles.xml", "numbering.xml"):
        root = opened.part(part)
        assert find(root, ".//w:color[not(@w:themeColor)] | .//w:shd[not(@w:themeFill)]") == []
        assert find(root, ".//w:rFonts[@w:ascii] | .//a:srgbClr") == []


# ---- long and odd


def test_a_long_briefing_keeps_every_word() -> None:
    long = [f"Point {n} of the audit, which says what happened and why it matters" for n in range(400)]
    odd = paragraph(
        "Cymraeg: ŵ ŷ, ", Text("emoji 👩‍👧, "), LineBreak(), Link(words("x" * 90), "https://example.org/" + "y" * 300)
    )
    made = "\n".join(body(briefing(section(Kind.METHOD, "M" * 200, bullets(*long), odd))))
    assert all(point in made for point in long)
    assert "👩‍👧" in made


def test_a_table_of_many_rows_and_columns_is_written() -> None:
    header = [f"Column {n}" for n in range(9)]
    lines = body(briefing(section(Kind.ACTIONS, "Actions", table(header, *[["cell"] * 9 for _ in range(60)]))))
    assert sum(line.startswith("  row:") for line in lines) == 60


def test_a_template_with_its_own_ids_serves_as_well(tmp_path: Path) -> None:
    own = Document(str(LAYOUT.word))
    own.styles["Standfirst"].element.set(f"{W}styleId", "Vorspann")
    path = tmp_path / "own.docx"
    own.save(str(path))
    content = briefing(section(Kind.METHOD, "Method", paragraph("x"), key="Key."))
    assert "[Standfirst] Key." in describe(write(content, layout=replace(LAYOUT, word=path)))


@pytest.mark.parametrize("title_page", [True, False])
def test_what_a_template_has_in_its_headers_and_footers_stays(tmp_path: Path, picture: Path, title_page: bool) -> None:
    own = Document(str(LAYOUT.word))
    edges = own.sections[0]
    edges.different_first_page_header_footer = title_page
    own.settings.odd_and_even_pages_header_footer = True
    edges.header.paragraphs[0].add_run().add_picture(str(picture))
    edges.footer.paragraphs[0].text = "Registered office"
    path = tmp_path / "own.docx"
    own.save(str(path))
    opened = Opened.of(write(briefing(METHOD, marking="OFFICIAL"), layout=replace(LAYOUT, word=path)))
    header, footer = opened.margin("headerReference", "default"), opened.margin("footerReference", "default")
    assert find(header, ".//wp:docPr")
    assert "OFFICIAL · What the audit" in "".join(str(text) for text in header.itertext())
    assert [line.strip() for line in footer.itertext()][-1] == "Registered office"
    assert "OFFICIAL" in "".join(str(text) for text in opened.margin("headerReference", "even").itertext())
    assert bool(find(opened.body, ".//w:titlePg")) is title_page


def test_a_template_of_word_s_own_kind_is_opened_as_a_document(tmp_path: Path) -> None:
    path = tmp_path / "own.dotx"
    with ZipFile(LAYOUT.word) as given, ZipFile(path, "w") as package:
        for name in given.namelist():
            package.writestr(name, given.read(name).replace(b"document.main+xml", b"template.main+xml"))
    assert template_problems(path) == []
    made = Opened.of(write(briefing(METHOD), layout=replace(LAYOUT, word=path)))
    assert b"document.main+xml" in made.parts["[Content_Types].xml"]
    assert made.parts == Opened.of(write(briefing(METHOD))).parts


def test_a_template_made_elsewhere_is_refused_with_all_that_it_lacks_and_taken_once_that_is_added(
    tmp_path: Path,
) -> None:
    path = tmp_path / "other.docx"
    other = Document()
    other.styles.add_style("Code", WD_STYLE_TYPE.PARAGRAPH)
    other.save(str(path))
    problems = template_problems(path)
    have = {style.name.casefold() for style in other.styles}
    missing = [name for name in WORD_STYLES if name.casefold() not in have]
    named = [found[1] for problem in problems if (found := re.search(r"style '(.+)'", problem.message))]
    assert named == [*missing, "Code"]
    assert {problem.code for problem in problems} == {"style-missing", "style-kind"}
    assert all("Styles pane" in problem.hint for problem in problems)
    other.styles["Code"].delete()
    kinds = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER, "table": WD_STYLE_TYPE.TABLE}
    for name in [*missing, "Code"]:
        other.styles.add_style(name, kinds[WORD_STYLES[name]])
    other.save(str(path))
    assert template_problems(path) == []
    lines = describe_body(write(briefing(METHOD), layout=replace(LAYOUT, word=path)))
    assert "{#to_method}(ring 7 accent1, decorative)1\tMethod" in "\n".join(lines)


def test_a_template_that_numbers_its_headings_does_not_number_panels_twice(tmp_path: Path) -> None:
    own = Document(str(LAYOUT.word))
    own.styles["Heading 1"].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 2
    path = tmp_path / "own.docx"
    own.save(str(path))
    made = Opened.of(write(briefing(METHOD), layout=replace(LAYOUT, word=path))).body
    heading = find(made, "w:p[w:pPr/w:pStyle/@w:val='Heading1']")[0]
    assert value(heading, "w:pPr/w:numPr/w:numId") == "0"


def test_a_list_style_without_a_list_is_named(tmp_path: Path) -> None:
    own = Document(str(LAYOUT.word))
    properties = own.styles["List Number"].element.pPr
    properties.remove(properties.numPr)
    path = tmp_path / "own.docx"
    own.save(str(path))
    assert [(problem.code, "'List Number'" in problem.message) for problem in template_problems(path)] == [
        ("style-without-list", True)
    ]


def test_a_file_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "own.docx"
    path.write_text("nothing of the kind", encoding="utf-8")
    assert [problem.code for problem in template_problems(path)] == ["word-unreadable"]


def test_a_template_may_do_without_boxes_and_a_language_of_its_theme(tmp_path: Path, picture: Path) -> None:
    own = Document(str(LAYOUT.word))
    for name in ("Found", "Needed", "Callout"):
        own.styles[name].element.find(f"{W}pPr")[:] = []
    own.styles["Question"].element.find(f"{W}pPr/{W}pBdr")[:] = []
    settings = own.settings.element
    settings.remove(settings.find(f"{W}themeFontLang"))
    path = tmp_path / "own.docx"
    own.save(str(path))
    lines = describe_body(write(everything(picture), layout=replace(LAYOUT, word=path)))
    assert "[Callout] Delay leaves a child at risk." in lines
    assert "[List Bullet] • Views of parents fill the record." in lines


def test_a_template_without_a_page_is_refused_as_ours_to_mend(tmp_path: Path) -> None:
    own = Document(str(LAYOUT.word))
    page = own.element.body[-1]
    page.remove(page.find(f"{W}pgMar"))
    path = tmp_path / "own.docx"
    own.save(str(path))
    with pytest.raises(ValueError, match="margins"):
        write(briefing(METHOD), layout=replace(LAYOUT, word=path))
