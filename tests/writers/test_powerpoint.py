"""The finished deck, opened again: what stands in it, how it is marked, and that no trace of a template is left."""

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from briefings.brand import Brand, Fonts, Logo, Masthead
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing, Kind, Section, section_runs
from briefings.richtext import Block, Blocks, Figure, Paragraph, Text, plain_text
from briefings.richtext import Link as TextLink
from briefings.writers.format import Job
from briefings.writers.ooxml.theme import slot_colours
from briefings.writers.powerpoint import FORMAT, write_powerpoint
from tests.builders import BRAND, briefing, bullets, everything, item, numbers, paragraph, section, words
from tests.describe_deck import NS, describe_deck, find, opened, sections
from tests.golden import agree

LAYOUT = find_layout([packaged_layouts()])
GOLDEN = Path(__file__).parent / "goldens" / "powerpoint-everything.txt"
METHOD = section(Kind.METHOD, "Method", paragraph("Six cases."))


@pytest.fixture(scope="module")
def picture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "chart.png"
    Image.new("RGB", (64, 32), "#0B5563").save(path)
    return path


@pytest.fixture(scope="module")
def whole(picture: Path) -> bytes:
    return write(everything(picture))


def write(given: Briefing, brand: Brand = BRAND) -> bytes:
    return write_powerpoint(Job(given, brand, LAYOUT))


def deck_of(*blocks: Block, kind: Kind = Kind.METHOD, **details: Any) -> Deck:
    return opened(write(briefing(Section(kind, words("Method"), (), blocks), **details)))


def parts(package: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def texts(deck: Deck) -> list[str]:
    """Return every paragraph of slides and notes with blanks as one."""
    found = []
    for slide in deck.slides:
        for element in (slide.element, slide.notes_slide.element):
            for line in find(element, ".//a:p"):
                nodes = find(line, "a:r/a:t | a:br")
                found.append(re.sub(r"\s+", " ", "".join(node.text or " " for node in nodes)).strip())
    return found


def test_the_deck_of_everything_reads_as_it_did(whole: bytes) -> None:
    agree(describe_deck(whole), GOLDEN)


def test_the_same_input_gives_the_same_bytes(picture: Path, whole: bytes) -> None:
    assert write(everything(picture)) == whole


def test_every_run_of_words_is_in_the_file(picture: Path, whole: bytes) -> None:
    said = "\n".join(texts(opened(whole)))
    for one in everything(picture).sections:
        for run in section_runs(one):
            assert re.sub(r"\s+", " ", plain_text(run)).strip() in said


def test_the_format_has_a_name_a_file_and_a_label() -> None:
    assert (FORMAT.name, FORMAT.file_for("housing"), FORMAT.write) == ("powerpoint", "housing.pptx", write_powerpoint)
    assert FORMAT.download_label == "Slides with speaker notes"


def test_the_deck_is_wide_and_has_its_title_and_partnership(whole: bytes) -> None:
    deck = opened(whole)
    assert (deck.slide_width, deck.slide_height) == (Inches(40 / 3), Inches(7.5))
    assert deck.core_properties.title == "Domestic abuse: what our audit of six families tells us"
    assert deck.core_properties.author == BRAND.name


def test_titles_come_first_and_are_unique(whole: bytes) -> None:
    titles = []
    for slide in opened(whole).slides:
        first = slide.shapes[0]
        assert first.is_placeholder
        assert slide.shapes.title is not None
        assert first.shape_id == slide.shapes.title.shape_id
        titles.append(slide.shapes.title.text_frame.text)
    assert len(set(titles)) == len(titles)


def test_all_text_but_the_ring_stands_in_placeholders_and_none_is_empty(whole: bytes) -> None:
    for slide in opened(whole).slides:
        for shape in find(slide.element, "p:cSld/p:spTree/p:sp"):
            assert find(shape, "p:nvSpPr/p:nvPr/p:ph")
            assert "".join(node.text or "" for node in find(shape, ".//a:t")).strip()


def test_text_states_no_place_colour_or_size_that_is_the_layouts(whole: bytes) -> None:
    for name, content in parts(whole).items():
        if re.match(r"ppt/(slides|slideLayouts|slideMasters|notes\w+)/[^/]+\.xml", name):
            root = etree.fromstring(content)
            assert not find(root, "//a:srgbClr | //a:normAutofit | //a:spAutoFit"), name
            typefaces = {str(latin.get("typeface")) for latin in find(root, "//a:latin | //a:buFont")}
            assert all(typeface.startswith("+") for typeface in typefaces), name


def test_every_run_states_the_language_of_the_briefing() -> None:
    deck = opened(write(briefing(METHOD, lang="cy")))
    for slide in deck.slides:
        for element in (slide.element, slide.notes_slide.element):
            properties = find(element, ".//a:r/a:rPr | .//a:fld/a:rPr")
            assert len(properties) == len(find(element, ".//a:r | .//a:fld"))
            assert {each.get("lang") for each in properties} == {"cy"}


def test_ids_of_shapes_are_unique_on_each_slide(whole: bytes) -> None:
    for slide in opened(whole).slides:
        ids = [shape.get("id") for shape in find(slide.element, ".//p:cNvPr")]
        assert len(set(ids)) == len(ids)


def test_every_slide_has_notes_and_the_master_of_notes_is_listed(whole: bytes) -> None:
    deck = opened(whole)
    assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame for slide in deck.slides)
    assert len(find(deck.element, "p:notesMasterIdLst/p:notesMasterId")) == 1


def test_sections_hold_every_slide_once(whole: bytes) -> None:
    deck = opened(whole)
    found = sections(deck)
    assert [number for ids in found.values() for number in ids] == [slide.slide_id for slide in deck.slides]
    assert list(found)[:2] == ["7-minute briefing", "1. Background, Aims, Method"]


def test_a_brand_reaches_every_theme(whole: bytes) -> None:
    themes = [content for name, content in parts(whole).items() if name.startswith("ppt/theme/")]
    assert len(themes) == 2
    for theme in themes:
        accent = find(etree.fromstring(theme), "//a:clrScheme/a:accent1/a:srgbClr")[0]
        assert accent.get("val") == slot_colours(BRAND)["accent1"]


def test_a_logo_stands_on_the_cover_with_its_words(picture: Path) -> None:
    logo = Logo(picture, "Example SCP", picture)
    first = opened(write(briefing(METHOD), replace(BRAND, logo=logo))).slides[0]
    (found,) = find(first.element, ".//p:pic/p:nvPicPr/p:cNvPr")
    assert (found.get("descr"), found.get("name")) == ("Example SCP", "Logo")


def test_a_brand_without_a_logo_for_dark_backgrounds_has_none_on_the_cover(picture: Path) -> None:
    first = opened(write(briefing(METHOD), replace(BRAND, logo=Logo(picture, "Example SCP")))).slides[0]
    assert not find(first.element, ".//p:pic")


def colours_of_cover(masthead: Masthead) -> dict[str, set[str | None]]:
    """Return the colours of the theme that the parts of the cover's layout have."""
    deck = opened(write(briefing(METHOD), replace(BRAND, masthead=masthead)))
    (cover,) = (layout for layout in deck.slide_layouts if layout.name == "Cover")
    paths = {
        "ground": "p:cSld/p:bg//a:schemeClr",
        "title": ".//p:sp[p:nvSpPr/p:cNvPr/@name='Title']/p:txBody//a:schemeClr",
        "text": ".//p:sp[p:nvSpPr/p:cNvPr/@name='Kicker' or p:nvSpPr/p:cNvPr/@name='Footer']/p:txBody//a:schemeClr",
        "ring": ".//p:grpSp//a:schemeClr",
        "rule": ".//p:sp[p:nvSpPr/p:cNvPr/@name='Rule']//a:schemeClr",
    }
    return {part: {colour.get("val") for colour in find(cover.element, path)} for part, path in paths.items()}


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        (Masthead.SOLID, ("accent1", "bg1", "bg1", "bg1", None)),
        (Masthead.TINT, ("bg2", "accent1", "tx1", "accent1", None)),
        (Masthead.PAPER, ("bg1", "tx1", "tx1", "accent1", "accent1")),
    ],
)
def test_the_cover_has_the_colours_of_its_masthead(masthead: Masthead, expected: tuple[str | None, ...]) -> None:
    assert [next(iter(colours), None) for colours in colours_of_cover(masthead).values()] == list(expected)
    assert all(len(colours) <= 1 for colours in colours_of_cover(masthead).values())


def test_each_row_at_a_glance_has_a_disc_beside_it_that_is_decoration(whole: bytes) -> None:
    slide = opened(whole).slides[1]
    (group,) = find(slide.element, ".//p:grpSp[p:nvGrpSpPr/p:cNvPr/@name='Discs']")
    assert find(group, "p:nvGrpSpPr/p:cNvPr//adec:decorative[@val='1']")
    discs = find(group, "p:sp")
    rows = find(slide.element, ".//p:sp[p:nvSpPr/p:cNvPr/@name='Body']/p:txBody/a:p")
    assert len(discs) == len(rows) == 6
    assert ["".join(text.text or "" for text in find(disc, ".//a:t")) for disc in discs] == list("123456")
    tops = [int(offset.get("y", 0)) for offset in find(group, "p:sp/p:spPr/a:xfrm/a:off")]
    pitches = {after - before for before, after in pairwise(tops)}
    assert all(pitch >= 43 * 12700 for pitch in pitches)
    assert not find(slide.element, ".//p:sp[p:nvSpPr/p:cNvPr/@name='Body']//a:buAutoNum")


def test_what_has_no_minute_has_a_dot_beside_it() -> None:
    sections = [section(Kind.METHOD, f"Section {n}", paragraph("Seen.")) for n in range(7)]
    deck = opened(write(briefing(*sections, section(Kind.RESOURCES, "Resources", paragraph("Seen.")))))
    *discs, dot = find(deck.slides[1].element, ".//p:grpSp[p:nvGrpSpPr/p:cNvPr/@name='Discs']/p:sp/p:spPr/a:xfrm/a:ext")
    assert int(dot.get("cx", 0)) < int(discs[0].get("cx", 0)) / 2


def test_slides_come_and_go_without_transitions_and_nothing_moves(whole: bytes) -> None:
    for slide in opened(whole).slides:
        assert not find(slide.element, ".//p:transition | .//p:timing")


def test_a_picture_is_whole_keeps_its_proportions_and_is_not_blown_up(picture: Path) -> None:
    deck = deck_of(Figure(picture, "Four of six were on time."))
    (shape,) = (shape for shape in deck.slides[2].shapes if shape.name == "Picture")
    assert (shape.width, shape.height) == (2 * 64 * 9525, 2 * 32 * 9525)
    assert not find(shape.element, ".//a:srcRect")


def test_no_picture_is_named_after_its_file(picture: Path) -> None:
    package = write(briefing(Section(Kind.METHOD, words("Method"), (), (Figure(picture, ""),))))
    assert not any(b"chart" in content for content in parts(package).values())


def test_a_link_with_a_bold_word_is_one_link_to_its_address() -> None:
    link = TextLink((Text("the "), Text("toolkit")), "https://example.org/kit?a=1&b=2")
    slide = deck_of(Paragraph((Text("See "), link))).slides[2]
    clicks = find(slide.element, ".//a:hlinkClick")
    (relation,) = {click.get(f"{{{NS['r']}}}id") for click in clicks}
    assert len(clicks) == 2
    assert slide.part.rels[relation].target_ref == link.target
    assert slide.part.rels[relation].is_external


def test_a_link_to_a_section_jumps_to_its_first_slide() -> None:
    first = section(Kind.BACKGROUND, "Background", Paragraph((TextLink(words("Method"), "#method"),)))
    slide = opened(write(briefing(first, METHOD))).slides[2]
    (click,) = find(slide.element, ".//a:hlinkClick")
    assert click.get("action") == "ppaction://hlinksldjump"
    assert slide.part.rels[click.get(f"{{{NS['r']}}}id")].target_part.slide.shapes.title.text_frame.text == "Method"


@pytest.mark.parametrize("target", ["#nowhere", ""])
def test_a_link_that_leads_nowhere_is_plain_text(target: str) -> None:
    slide = deck_of(Paragraph((TextLink(words("there"), target),))).slides[2]
    assert not find(slide.element, ".//a:hlinkClick")


def numbering(deck: Deck) -> list[tuple[str, str | None, str]]:
    """Return level, start of numbering and words of each line of the first text slide."""
    found = []
    for line in find(deck.slides[2].element, ".//p:sp[p:nvSpPr/p:cNvPr/@name='Body']/p:txBody/a:p"):
        auto = find(line, "a:pPr/a:buAutoNum")
        start = auto[0].get("startAt") if auto else None
        said = "".join(node.text or "" for node in find(line, ".//a:t"))
        found.append((find(line, "a:pPr")[0].get("lvl", "0"), start, said))
    return found


def test_a_numbered_list_is_one_list_that_starts_at_its_number() -> None:
    assert numbering(deck_of(numbers("a", "b", start=8))) == [("0", "8", "a"), ("0", "8", "b")]


def test_numbers_go_on_after_points_inside_and_begin_anew_inside_the_next() -> None:
    found = numbering(deck_of(numbers(item("a", numbers("i", "ii")), item("b", numbers("i")))))
    assert found == [("0", "1", "a"), ("1", "1", "i"), ("1", "1", "ii"), ("0", "1", "b"), ("1", "1", "i")]


def test_numbers_go_on_after_a_second_paragraph() -> None:
    found = numbering(deck_of(numbers(item("a", paragraph("more")), "b")))
    assert found == [("0", "1", "a"), ("0", None, "more"), ("0", "2", "b")]


def test_lists_nest_as_deep_as_they_are() -> None:
    deep = bullets("a")
    for _ in range(11):
        deep = bullets(item("a", deep))
    levels = {int(p.get("lvl", 0)) for slide in deck_of(deep).slides for p in find(slide.element, ".//a:pPr")}
    assert levels == set(range(9))


def test_a_table_has_a_header_row_and_our_style(whole: bytes) -> None:
    (table,) = find(opened(whole).slides[16].element, ".//a:tbl")
    (properties,) = find(table, "a:tblPr")
    assert properties.get("firstRow") == "1"
    style = find(properties, "a:tableStyleId")[0].text or "none"
    assert style in parts(whole)["ppt/tableStyles.xml"].decode()


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    blocks: Blocks = (paragraph("On\x00 time\x0b and\n early"),)
    assert "On time and early" in texts(deck_of(*blocks))


def test_nothing_of_a_template_or_a_person_is_left(whole: bytes) -> None:
    for name, content in parts(whole).items():
        for word in (b"python", b"Office Theme", b"Steve", b"thumbnail", b"printerSettings", b"Calibri"):
            assert word not in content, name
    assert not any("printer" in name or "thumbnail" in name for name in parts(whole))


def test_long_details_are_no_reason_to_refuse_a_deck() -> None:
    deck = opened(write(briefing(METHOD, description="What six families tell us. " * 20)))
    assert len(deck.core_properties.comments) == 255
    assert deck.core_properties.comments.endswith("…")


def test_a_font_that_is_not_known_cuts_no_label_short() -> None:
    brand = replace(BRAND, fonts=Fonts("Georgia", "Georgia"))
    one = briefing(section(Kind.BACKGROUND, "Background", paragraph("Words."), key="Six families."))
    said = texts(opened(write(one, brand)))
    assert said.count("Background") >= 2
    assert not [text for text in said if text.endswith("…")]
