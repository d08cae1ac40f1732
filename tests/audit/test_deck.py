# ruff: noqa: E501
import pytest

from tests.audit.made import (
    CUSTOM,
    DECORATIVE,
    MASTER,
    NS,
    body,
    box,
    codes,
    deck,
    deck_codes,
    found,
    grid,
    picture,
    shape,
    solid,
    text,
    title,
    word,
)

HEAD = title()
LOW, MIDDLE = box(50, 400, 300, 60), box(50, 150, 300, 60)
WHITE = solid("FFFFFF")
NOTE = shape("Note", LOW, text("Words beside it"))
SEEN = "descr='Six of nine cases were on time'"
MEDIUM = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
VIDEO = "<a:videoFile r:link='v'/>"
CLICK = "<a:hlinkClick r:id='{}'/>"
GROUP = (
    "<p:grpSp><p:nvGrpSpPr><p:cNvPr id='3' name='Group' {alt}>{mark}</p:cNvPr><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>"
    "<a:xfrm><a:off x='635000' y='635000'/><a:ext cx='1270000' cy='1270000'/><a:chOff x='0' y='0'/>"
    "<a:chExt cx='100' cy='100'/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>"
)
INNER = "<p:sp><p:nvSpPr><p:cNvPr id='4' name='Arc'/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='50' cy='50'/></a:xfrm></p:spPr>{words}</p:sp>"


def group(alt: str = "", mark: str = "", words: str = "") -> str:
    return GROUP.format(alt=alt, mark=mark, inner=INNER.format(words=words))


def words(run: str = "", inside: str = "", said: str = "Words", **more: str) -> str:
    return shape("Box", MIDDLE, text(said, run=f"lang='en-GB' {run}", inside=inside), **more)


def style(fill: str, font: str) -> str:
    return (
        f"<p:style><a:fillRef idx='{fill}'><a:schemeClr val='accent2'/></a:fillRef>"
        f"<a:fontRef idx='minor'><a:schemeClr val='{font}'/></a:fontRef></p:style>"
    )


PAIRS: list[tuple[str, str, str]] = [
    ("no-slide-title", body(), HEAD + body()),
    ("no-slide-title", title("") + body(), HEAD + body()),
    ("no-alt-text", HEAD + picture("P", LOW), HEAD + picture("P", LOW, SEEN)),
    ("no-alt-text", HEAD + picture("P", LOW), HEAD + picture("P", LOW, mark=DECORATIVE)),
    ("no-alt-text", HEAD + shape("Oval", LOW), HEAD + shape("Oval", LOW, text("Words"))),
    ("no-alt-text", HEAD + group(), HEAD + group(alt=SEEN)),
    ("no-alt-text", HEAD + group(), HEAD + group(mark=DECORATIVE)),
    ("no-alt-text", HEAD + shape("Oval", LOW), HEAD + shape("Oval", LOW, alt="hidden='1'")),
    ("alt-is-file-name", HEAD + picture("P", LOW, "descr='IMG_2034'"), HEAD + picture("P", LOW, SEEN)),
    ("alt-says-nothing", HEAD + group(alt="descr='diagram'"), HEAD + group(alt=SEEN)),
    ("no-table-header", HEAD + grid(("A", "B"), ("1", "2"), properties=""), HEAD + grid(("A", "B"), ("1", "2"))),
    (
        "no-table-header",
        HEAD + grid(("A", "B"), ("1", "2"), properties="firstRow='0'"),
        HEAD + grid(("A", "B"), ("1", "2"), properties="firstCol='1'"),
    ),
    ("empty-table-header", HEAD + grid(("", "B"), ("1", "2")), HEAD + grid(("A", "B"), ("", "2"))),
    ("merged-cells", HEAD + grid(("A", "B"), ("1", "2"), cell="gridSpan='2'"), HEAD + grid(("A", "B"), ("1", "2"))),
    ("layout-table", HEAD + grid(("A", "B")), HEAD + grid(("A", "B"), ("1", "2"))),
    ("layout-table", HEAD + grid(("A",), ("1",)), HEAD + grid(("A", "B"), ("1", "2"))),
    (
        "small-text",
        HEAD + grid(("A", "B"), ("1", "2"), run="sz='1400'"),
        HEAD + grid(("A", "B"), ("1", "2"), run="sz='1800'"),
    ),
    (
        "low-contrast",
        HEAD + grid(("A", "B"), ("1", "2"), style=MEDIUM, run="sz='1300'", properties="firstRow='1' bandRow='1'"),
        HEAD + grid(("A", "B"), ("1", "2"), style=MEDIUM, properties="firstRow='1' bandCol='1'"),
    ),
    ("placeholder-text", HEAD + grid(("[Insert name]", "B"), ("1", "2")), HEAD + grid(("A", "B"), ("1", "2"))),
    (
        "link-text",
        HEAD + words(inside=CLICK.format("to"), said="here"),
        HEAD + words(inside=CLICK.format("to"), said="Method"),
    ),
    ("broken-link", HEAD + words(inside=CLICK.format("gone")), HEAD + words(inside=CLICK.format("to"))),
    ("broken-link", HEAD + words(inside=CLICK.format("gone")), HEAD + words(inside=CLICK.format(""))),
    ("small-text", HEAD + words("sz='1600'"), HEAD + words("sz='1800'")),
    (
        "small-text",
        HEAD + words("sz='1600'"),
        HEAD + shape("N", LOW, text("3", run="lang='en-GB' sz='900'"), holder="<p:ph type='sldNum'/>"),
    ),
    (
        "small-text",
        HEAD
        + shape(
            "Body",
            words=text("Words", body="><a:normAutofit fontScale='70000'/></a:bodyPr").replace("/><a:lst", "><a:lst"),
            holder="<p:ph idx='1'/>",
        ),
        HEAD
        + shape(
            "Body",
            words=text("Words", body="><a:normAutofit/></a:bodyPr").replace("/><a:lst", "><a:lst"),
            holder="<p:ph idx='1'/>",
        ),
    ),
    ("low-contrast", HEAD + words(inside=solid("999999")), HEAD + words(inside=solid("595959"))),
    ("low-contrast", HEAD + words("sz='1600'", inside=solid("accent1")), HEAD + words(inside=solid("accent1"))),
    ("low-contrast", HEAD + words(inside=WHITE, fill=solid("lt2")), HEAD + words(inside=WHITE, fill=solid("accent2"))),
    ("low-contrast", HEAD + words(style=style("1", "tx1")), HEAD + words(style=style("1", "lt1"))),
    ("low-contrast", HEAD + words(style=style("2", "lt1")), HEAD + words(style=style("0", "tx1"))),
    (
        "low-contrast",
        HEAD + shape("Ground", MIDDLE, fill=solid("1F3864"), alt=SEEN) + words(),
        HEAD + shape("Ground", MIDDLE, fill=solid("1F3864"), alt=SEEN) + words(inside=WHITE),
    ),
    (
        "low-contrast",
        HEAD + shape("Ground", MIDDLE, fill=solid("FFFFFF"), alt=SEEN) + words(inside=WHITE),
        HEAD + picture("Ground", MIDDLE, SEEN) + words(inside=WHITE),
    ),
    (
        "low-contrast",
        HEAD + words(inside=WHITE),
        HEAD + shape("Ground", box(50, 150, 100, 60), fill=solid("1F3864"), alt=SEEN) + words(inside=WHITE),
    ),
    (
        "low-contrast",
        HEAD + words(inside="<a:solidFill><a:prstClr val='ltGray'/></a:solidFill>"),
        HEAD + words(inside="<a:solidFill><a:prstClr val='dkBlue'/></a:solidFill>"),
    ),
    (
        "low-contrast",
        HEAD
        + words(
            inside="<a:solidFill><a:schemeClr val='tx2'><a:lumMod val='20000'/><a:lumOff val='80000'/></a:schemeClr></a:solidFill>"
        ),
        HEAD
        + words(
            inside="<a:solidFill><a:schemeClr val='tx2'><a:satMod val='110000'/><a:satOff val='1000'/><a:lum val='20000'/></a:schemeClr></a:solidFill>"
        ),
    ),
    (
        "low-contrast",
        HEAD + words(inside="<a:solidFill><a:srgbClr val='DDDDDD'/></a:solidFill>"),
        HEAD + words(inside="<a:solidFill><a:srgbClr val='DDDDDD'><a:alpha val='50000'/></a:srgbClr></a:solidFill>"),
    ),
    ("no-language", HEAD + shape("B", LOW, text("Words", run="")), HEAD + shape("B", LOW, text("Words"))),
    (
        "wrong-language",
        HEAD + shape("B", LOW, text("Words", run="lang='English'")),
        HEAD + shape("B", LOW, text("Words")),
    ),
    (
        "text-without-language",
        HEAD + shape("B", LOW, text("Words", run="", lists="<a:lvl1pPr><a:defRPr lang='en-GB'/></a:lvl1pPr>")),
        HEAD + shape("B", LOW, text("Words")),
    ),
    ("fake-list", HEAD + shape("B", LOW, text("- first point")), HEAD + body("- first point")),
    (
        "fake-list",
        HEAD + shape("B", LOW, text("- first", lists="<a:lvl1pPr><a:buNone/></a:lvl1pPr>")),
        HEAD + shape("B", LOW, text("- first", lists="<a:lvl1pPr><a:buAutoNum/></a:lvl1pPr>")),
    ),
    ("placeholder-text", HEAD + body("Click to add text"), HEAD + body("Click the ring")),
    ("unfinished-text", HEAD + body("TODO"), HEAD + body("To do")),
    ("empty-placeholder", HEAD + body(""), HEAD + body("Words")),
    ("reading-order", body() + HEAD, HEAD + body()),
    ("reading-order", HEAD + NOTE + words(), HEAD + words() + NOTE),
    (
        "reading-order",
        HEAD + shape("R", box(500, 150, 200, 60), text("R")) + words(),
        HEAD + shape("R", box(500, 300, 200, 60), text("R")) + words(),
    ),
    (
        "outside-slide",
        HEAD + shape("B", box(900, 400, 200, 60), text("Words")),
        HEAD + shape("B", box(759, 400, 200, 60), text("Words")),
    ),
    (
        "outside-slide",
        HEAD + shape("B", box(-500, 400, 200, 60), text("Words")),
        shape("T", box(-500, 40, 200, 60), text("Words"), holder="<p:ph type='title'/>") + body(),
    ),
    ("text-overflow", HEAD + shape("B", LOW, text("many words " * 40)), HEAD + shape("B", LOW, text("few words " * 4))),
    (
        "text-overflow",
        HEAD + shape("B", LOW, text("many words " * 40)),
        HEAD + shape("B", LOW, text("many words " * 40, body=" wrap='none'")),
    ),
    (
        "text-overflow",
        HEAD + shape("B", LOW, text("many words " * 40, body=" lIns='0' numCol='2'")),
        HEAD + shape("B", LOW, text("many words " * 40, body=" vert='vert'")),
    ),
    (
        "no-captions",
        HEAD + picture("V", LOW, SEEN, more=VIDEO),
        HEAD + picture("V", LOW, SEEN, more=VIDEO + "<p:extLst><p14:trackLst/></p:extLst>"),
    ),
]


@pytest.mark.parametrize(("code", "wrong", "right"), PAIRS, ids=[f"{n}-{pair[0]}" for n, pair in enumerate(PAIRS)])
def test_each_fault_of_a_slide_is_found_and_its_likeness_is_not(code: str, wrong: str, right: str) -> None:
    links = [("to", "slide", "s1.xml")]
    assert code in deck_codes(wrong, slide_links=links)
    assert code not in deck_codes(right, slide_links=links)


def test_footers_may_be_small_by_their_place_too() -> None:
    def slide(y: float) -> str:
        return (
            title()
            + body()
            + shape("Review", box(600, y, 312, 30), text("Review by 2027", run="lang='en-GB' sz='1200'"))
        )

    assert deck_codes(slide(495)) == []
    assert deck_codes(slide(450)) == ["small-text"]


def test_a_clean_deck_has_nothing_to_report() -> None:
    assert found("made.pptx", deck()) == []


def test_titles_are_unique() -> None:
    problems = found("made.pptx", deck(title() + body(), title() + body()))
    assert codes(problems) == ["same-slide-title"]
    assert problems[0].message == "Slide 2: It has the title of slide 1, “What we found”."
    assert deck_codes(title("One") + body(), title("Two") + body()) == []


def test_notes_size_and_hidden_slides_are_looked_at() -> None:
    assert deck_codes(notes=False) == ["no-notes"]
    assert deck_codes(size="<p:sldSz cx='9144000' cy='6858000'/>", layout="", master="") == ["slide-size"]
    assert deck_codes(size="", layout="", master="") == ["slide-size"]
    assert deck_codes(attributes="show='0'") == ["hidden-slide"]


def test_effects_are_noted() -> None:
    assert deck_codes(after="<p:transition/>") == []
    assert deck_codes(after="<p:transition><p:fade/></p:transition>") == ["transition"]
    assert deck_codes(after="<p:transition advTm='3000'/>") == ["auto-advance"]
    assert deck_codes(after="<p:timing><p:tnLst/></p:timing>") == []
    assert deck_codes(after="<p:timing><p:animEffect/></p:timing>") == ["animation"]


def test_sections_have_names_of_their_own() -> None:
    def sections(*names: str) -> str:
        return "".join(f"<p14:section name='{name}'/>" for name in names)

    assert deck_codes(extra=sections("Findings", "Actions")) == []
    assert deck_codes(extra=sections("Default Section")) == ["section-name"]
    assert deck_codes(extra=sections("Findings", "Findings")) == ["section-name"]


def test_looks_come_from_layout_master_and_theme() -> None:
    small = "<a:lvl1pPr><a:defRPr sz='1400' b='0'/></a:lvl1pPr>"
    layout = shape("Content", box(50, 120, 860, 380), text("x", lists=small), holder="<p:ph idx='1'/>")
    assert deck_codes(layout=layout) == ["small-text"]
    filled = shape("Content", box(50, 120, 860, 380), text("x"), holder="<p:ph idx='1'/>", fill=solid("000000"))
    assert deck_codes(layout=filled) == ["low-contrast"]
    assert deck_codes(layout=shape("Band", box(0, 0, 960, 540), fill=solid("000000"))) == ["low-contrast"] * 2
    assert deck_codes(layout=shape("Disc", box(0, 0, 960, 540), fill=solid("000000"), form="ellipse")) == []


def test_backgrounds_are_those_of_slide_or_master() -> None:
    dark = "<p:bg><p:bgPr><a:solidFill><a:srgbClr val='000000'/></a:solidFill></p:bgPr></p:bg>"
    themed = "<p:bg><p:bgRef idx='1001'><a:schemeClr val='tx1'/></p:bgRef></p:bg>"
    photo = "<p:bg><p:bgPr><a:blipFill/></p:bgPr></p:bg>"
    assert deck_codes(master_background=dark) == ["low-contrast"] * 2
    assert deck_codes(master_background=themed) == ["low-contrast"] * 2
    assert deck_codes(master_background=photo) == []
    assert deck_codes(master_background=themed.replace("1001", "1009")) == ["low-contrast"] * 2
    swapped = "<p:clrMapOvr><a:overrideClrMapping bg1='dk1' tx1='lt1' tx2='lt2'/></p:clrMapOvr>"
    paper = themed.replace("tx1", "bg1")
    assert deck_codes(master_background=paper, after=swapped) == []
    assert deck_codes(master_background=paper, layout_after=swapped) == []


def test_shapes_of_the_master_lie_behind_unless_they_are_hidden() -> None:
    band = shape("Band", box(0, 0, 960, 540), fill=solid("000000"))
    assert deck_codes(master=band + MASTER) == ["low-contrast"] * 2
    assert deck_codes(master=band + MASTER, attributes="showMasterSp='0'") == []


def test_table_styles_of_the_file_and_of_powerpoint_are_known() -> None:
    own = (
        "<a:tblStyle styleId='own'><a:wholeTbl><a:tcTxStyle b='off'><a:schemeClr val='dk1'/></a:tcTxStyle><a:tcStyle>"
        "<a:fill><a:solidFill><a:srgbClr val='{}'/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl>"
        "<a:firstRow><a:tcTxStyle b='on'><a:fontRef idx='minor'/></a:tcTxStyle></a:firstRow></a:tblStyle>"
    )
    slide = title() + grid(("A", "B"), ("1", "2"), style="own")
    assert deck_codes(slide, table_styles=own.format("FFFFFF")) == []
    assert deck_codes(slide, table_styles=own.format("222222")) == ["low-contrast"]
    assert deck_codes(title() + grid(("A", "B"), ("1", "2"), style="{unknown}")) == []
    ends = "lastRow='1' lastCol='1' firstCol='1'"
    assert deck_codes(title() + grid(("A", "B"), ("1", "2"), style=MEDIUM, properties=ends, run="sz='2000'")) == []


def test_one_box_in_a_turned_or_grouped_frame_is_placed_rightly() -> None:
    turned = box(700, 200, 300, 60, more=" rot='5400000'")
    assert "outside-slide" not in deck_codes(title() + shape("B", turned, text("Words")))
    assert "outside-slide" not in deck_codes(title() + group(words=text("W")))
    loose = group(words=text("W")).replace("<a:chExt cx='100' cy='100'/>", "")
    assert "no-alt-text" not in deck_codes(title() + loose)


def test_alternatives_for_other_programs_are_read_once() -> None:
    both = f"<mc:AlternateContent><mc:Choice>{picture('P', LOW)}</mc:Choice><mc:Fallback>{picture('P', LOW)}</mc:Fallback></mc:AlternateContent>"
    problems = found("made.pptx", deck(title() + both))
    assert [p.message for p in problems] == ["Slide 1, “P”: A picture or drawing has no alternative text."]


def test_comments_of_slides_and_their_authors_are_reported() -> None:
    comments = f"<p:cmLst {NS}><p:cm/></p:cmLst>"
    authors = f"<p:cmAuthorLst {NS}><p:cmAuthor name='Jane Smith'/></p:cmAuthorLst>"
    data = deck(
        slide_links=[("c", "comments", "../comments/c.xml")],
        links=[("a", "commentAuthors", "authors.xml")],
        parts={"ppt/comments/c.xml": comments, "ppt/authors.xml": authors, "docProps/custom.xml": CUSTOM},
    )
    assert codes(found("made.pptx", data)) == ["custom-properties", "comments-left", "person-named"]


def test_odd_decks_are_read_as_far_as_they_go() -> None:
    assert deck_codes(parts={"ppt/slides/_rels/s1.xml.rels": "<Relationships xmlns='x'/>"})
    assert deck_codes(parts={"ppt/slides/s1.xml": f"<p:sld {NS}/>"}) == ["no-slide-title"]
    assert deck_codes(parts={"ppt/_rels/presentation.xml.rels": "<Relationships xmlns='x'/>"}) == []
    assert codes(found("made.pptx", word())) == ["unreadable-file"]


def test_objects_without_a_name_are_called_by_their_number() -> None:
    problems = found("made.pptx", deck(title() + picture("", LOW)))
    assert problems[0].message.startswith("Slide 1, object 8: ")


def test_links_take_the_theme_colour_of_links() -> None:
    click = CLICK.format("")
    run = f"{solid('EEEEEE')}{click}"
    assert "low-contrast" not in deck_codes(HEAD + words(inside=run, said="Method"))
    from_layout = shape(
        "Content",
        box(50, 120, 860, 380),
        text(
            "x",
            lists="<a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val='EEEEEE'/></a:solidFill></a:defRPr></a:lvl1pPr>",
        ),
        holder="<p:ph idx='1'/>",
    )
    assert deck_codes(layout=from_layout) == ["low-contrast"]


def test_a_shape_of_its_own_style_may_state_its_own_list_of_looks() -> None:
    lists = "<a:lvl1pPr><a:defRPr><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></a:defRPr></a:lvl1pPr>"
    inside = shape("B", LOW, text("Words", lists=lists), style=style("1", "tx1"))
    assert "low-contrast" not in deck_codes(HEAD + inside)
    assert "low-contrast" in deck_codes(HEAD + shape("B", LOW, text("Words"), style=style("1", "tx1")))


def test_text_without_properties_takes_all_from_its_level() -> None:
    plain = NOTE.replace("<a:rPr lang='en-GB'></a:rPr>", "")
    assert deck_codes(HEAD + plain) == ["no-language"]
