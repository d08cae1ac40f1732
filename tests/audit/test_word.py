# ruff: noqa: E501
import pytest

from tests.audit.made import (
    BODY,
    CUSTOM,
    DECORATIVE,
    DEFAULTS,
    MORE_STYLES,
    NS,
    app,
    codes,
    core,
    drawing,
    found,
    para,
    row,
    table,
    word,
    word_codes,
)

LONG = "Agencies shared what they knew on the same day, and every child was seen alone within five days of it. " * 2
BOLD = "<w:b/>"
GOOD_TABLE = table(row("Agency", "Cases", header=True), row("Police", "6"))
LINK = "<w:p><w:hyperlink w:anchor='{to}'>{words}</w:hyperlink></w:p>"
RUN = "<w:r><w:t>{}</w:t></w:r>"


def link(words: str, to: str = "here") -> str:
    return "<w:bookmarkStart w:name='here'/>" + LINK.format(to=to, words=RUN.format(words) if words else "")


def shaded(fill: str, colour: str, more: str = "") -> str:
    return para("Words", run=f"<w:color w:val='{colour}'/>{more}", properties=f"<w:shd w:val='clear' w:fill='{fill}'/>")


def picture(attributes: str, **more: str) -> str:
    return f"<w:p>{drawing(attributes, **more)}</w:p>"


TEXT_BOX = (
    "<wps:wsp><wps:spPr><a:solidFill><a:schemeClr val='accent2'/></a:solidFill></wps:spPr><wps:txbx><w:txbxContent>"
    + para("In a box", run="<w:color w:val='{}'/>")
    + "</w:txbxContent></wps:txbx></wps:wsp>"
)
THEMED_BOX = TEXT_BOX.replace(
    "<a:solidFill><a:schemeClr val='accent2'/></a:solidFill></wps:spPr>",
    "</wps:spPr><wps:style><a:fillRef idx='1'><a:schemeClr val='accent2'/></a:fillRef></wps:style>",
)

PAIRS: list[tuple[str, str, str]] = [
    ("no-alt-text", picture("descr=''>"), picture("descr='Six of nine cases were on time'>")),
    ("no-alt-text", picture(">"), picture(f">{DECORATIVE}")),
    ("no-alt-text", picture(">"), picture(">", inner=TEXT_BOX.format("FFFFFF"))),
    (
        "no-alt-text",
        "<w:p><w:r><w:pict><v:shape id='S'/></w:pict></w:r></w:p>",
        "<w:p><w:r><w:pict><v:shape id='S' alt='A map of the six areas'/></w:pict></w:r></w:p>",
    ),
    (
        "no-alt-text",
        "<w:p><w:r><w:pict><v:rect/></w:pict></w:r></w:p>",
        f"<w:p><w:r><w:pict><v:rect o:hr='t'/><v:rect><w:txbxContent>{para('Words')}</w:txbxContent></v:rect></w:pict></w:r></w:p>",
    ),
    ("alt-is-file-name", picture("descr='chart_2.png'>"), picture("descr='The form EHM2.png is sent first'>")),
    ("alt-says-nothing", picture("descr='Image 3'>"), picture("descr='Image of a door that stands open'>")),
    ("alt-says-nothing", picture("descr='Picture 1'>"), picture("descr='Logo of the board'>")),
    ("alt-too-long", picture(f"descr='{'long ' * 60}'>"), picture(f"descr='{'long ' * 40}'>")),
    (
        "floating-object",
        picture("descr='A map of six areas'>", place="anchor"),
        picture(f">{DECORATIVE}", place="anchor"),
    ),
    ("no-table-header", table(row("A", "B"), row("1", "2")), GOOD_TABLE),
    (
        "no-table-header",
        table(row("A", "B"), row("1", "2")).replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader w:val='0'/></w:trPr>"),
        GOOD_TABLE,
    ),
    ("empty-table-header", table(row("", "B", header=True), row("1", "2")), GOOD_TABLE),
    ("merged-cells", table(row("A", "B", header=True), row("1", "2", properties="<w:vMerge/>")), GOOD_TABLE),
    ("merged-cells", table(row("A", "B", header=True), row("1", properties="<w:gridSpan w:val='2'/>")), GOOD_TABLE),
    ("merged-cells", table(row("A", "B", header=True), row("1")), GOOD_TABLE),
    ("layout-table", table(row("A", "B", header=True)), GOOD_TABLE),
    ("layout-table", table(row("A", header=True), row("B")), GOOD_TABLE),
    ("nested-table", GOOD_TABLE.replace("</w:p></w:tc>", f"</w:p>{GOOD_TABLE}<w:p/></w:tc>", 1), GOOD_TABLE),
    ("link-text", link("click here"), link("Method of the audit")),
    ("link-text", link("https://example.org/x"), link("example.org")),
    ("link-text", link("Read more…"), link("Read more about the method")),
    ("empty-link", link(""), link("Method")),
    ("broken-link", link("Method", "nowhere"), link("Method", "_top")),
    ("broken-link", LINK.replace("w:anchor='{to}'", "r:id='gone'").format(words=RUN.format("Method")), link("Method")),
    (
        "small-text",
        para("Small", run="<w:sz w:val='22'/>"),
        para("1", run="<w:sz w:val='16'/><w:vertAlign w:val='superscript'/>"),
    ),
    ("low-contrast", para("Faint", run="<w:color w:val='999999'/>"), para("Clear", run="<w:color w:val='595959'/>")),
    (
        "low-contrast",
        para("Faint", run="<w:color w:val='8A8A8A'/>"),
        para("Large", run="<w:color w:val='8A8A8A'/><w:sz w:val='36'/>"),
    ),
    (
        "low-contrast",
        para("Not", run="<w:color w:val='8A8A8A'/><w:sz w:val='28'/>"),
        para("Bold", run="<w:color w:val='8A8A8A'/><w:sz w:val='28'/><w:b/>"),
    ),
    ("low-contrast", shaded("FFFF00", "FFFFFF"), shaded("0B5563", "FFFFFF")),
    ("low-contrast", shaded("0B5563", "000000"), shaded("0B5563", "auto")),
    (
        "low-contrast",
        shaded("0B5563", "FFFFFF", "<w:highlight w:val='yellow'/>"),
        shaded("0B5563", "000000", "<w:highlight w:val='yellow'/>"),
    ),
    (
        "low-contrast",
        shaded("0B5563", "FFFFFF", "<w:shd w:val='clear' w:fill='EEEEEE'/>"),
        shaded("0B5563", "FFFFFF", "<w:highlight w:val='none'/>"),
    ),
    (
        "low-contrast",
        para("Theme", run="<w:color w:val='000000' w:themeColor='accent1'/>"),
        para("Darker", run="<w:color w:val='FFFFFF' w:themeColor='accent1' w:themeShade='80'/>"),
    ),
    (
        "low-contrast",
        para("Lighter", run="<w:color w:val='000000' w:themeColor='text2' w:themeTint='40'/>"),
        para("Theme", run="<w:color w:val='FFFFFF' w:themeColor='text2' w:themeTint='zz'/>"),
    ),
    (
        "low-contrast",
        para("X", run="<w:color w:val='FFFFFF'/>", properties="<w:shd w:val='clear' w:themeFill='accent1'/>"),
        para(
            "X",
            run="<w:color w:val='FFFFFF'/>",
            properties="<w:shd w:val='clear' w:themeFill='accent2' w:themeFillShade='BF'/>",
        ),
    ),
    (
        "low-contrast",
        para("X", run="<w:color w:val='777777'/>", properties="<w:shd w:val='pct25' w:fill='auto'/>"),
        para("X", run="<w:color w:val='FFFFFF'/>", properties="<w:shd w:val='solid' w:color='0B5563'/>"),
    ),
    (
        "low-contrast",
        table(row("A", "B", header=True), row("1", "2")).replace(
            "</w:tcPr>", "<w:shd w:val='clear' w:fill='auto'/></w:tcPr>"
        ),
        GOOD_TABLE,
    ),
    ("low-contrast", picture(">", inner=TEXT_BOX.format("333333")), picture(">", inner=TEXT_BOX.format("FFFFFF"))),
    ("low-contrast", picture(">", inner=THEMED_BOX.format("333333")), picture(">", inner=THEMED_BOX.format("FFFFFF"))),
    ("placeholder-text", para("Click here to enter text."), para("Click on the map to see more.")),
    ("placeholder-text", para("[Insert date]"), para("[Name withheld]")),
    ("placeholder-text", para("Lorem ipsum dolor"), para("Words")),
    ("unfinished-text", para("Date: TBC"), para("See section XIX.")),
    (
        "wrong-language",
        para("Mots", run="<w:lang w:val='French (France)'/>"),
        para("Mots", run="<w:lang w:val='fr-FR'/>"),
    ),
    (
        "heading-skipped",
        para("One", "H1") + para("Three", "H3"),
        para("One", "H1") + para("Two", "H2") + para("Three", "H3"),
    ),
    ("heading-skipped", para("Two", "H2"), para("Two", "H1")),
    ("heading-skipped", para("One", "Outline"), para("One", "H1", properties="<w:outlineLvl w:val='9'/>")),
    ("several-titles", para("A", "Title") + para("B", "Title"), para("A", "Title") + para("B", "H1")),
    ("empty-heading", para("A", "H1") + para("", "H2"), para("A", "H1") + para("", "List")),
    ("no-headings", para("word " * 301), para("A", "H1") + para("word " * 301)),
    ("fake-heading", para("What we found", run=BOLD) + para(LONG), para("What we found", "Key") + para(LONG)),
    ("fake-heading", para("What we found", run=BOLD) + para(LONG), para("What we found", run=BOLD) + para("Short.")),
    ("fake-heading", para("What we found", run=BOLD) + para(LONG), para("We found that.", run=BOLD) + para(LONG)),
    ("fake-heading", para("What we found", run=BOLD) + para(LONG), para("Found", "List", run=BOLD) + para(LONG)),
    ("fake-list", para("- first point"), para("- first point", "List")),
    ("fake-list", para("1) first point"), para("2014 was the first year.")),
    ("blanks-as-layout", para("") + para(""), para("") + para("Words") + para("")),
    ("blanks-as-layout", para("Name:     Words"), para("Name: Words")),
    ("blanks-as-layout", para("") * 3, picture(f">{DECORATIVE}") * 2),
    ("hidden-text", para("Case 7", run="<w:vanish/>"), para("Case 7", run="<w:vanish w:val='0'/>")),
    ("tracked-changes", "<w:p><w:ins w:author='J'><w:r><w:t>new</w:t></w:r></w:ins></w:p>", para("new")),
    ("tracked-changes", para("new", run="<w:rPrChange/>"), para("new")),
]


@pytest.mark.parametrize(("code", "wrong", "right"), PAIRS, ids=[f"{n}-{pair[0]}" for n, pair in enumerate(PAIRS)])
def test_each_fault_of_the_text_is_found_and_its_likeness_is_not(code: str, wrong: str, right: str) -> None:
    assert code in word_codes(BODY + wrong if code not in ("heading-skipped", "no-headings") else wrong)
    assert code not in word_codes(BODY + right if code not in ("heading-skipped", "no-headings") else right)


def test_a_clean_file_has_nothing_to_report() -> None:
    assert found("made.docx", word()) == []


def test_the_language_comes_from_defaults_or_the_usual_style() -> None:
    assert word_codes(defaults="<w:sz w:val='24'/>") == ["no-language"]
    assert word_codes(defaults=DEFAULTS.replace("en-GB", "English")) == ["wrong-language"]
    style = MORE_STYLES.replace("'Normal'/></w:style>", "'Normal'/><w:rPr><w:lang w:val='en-GB'/></w:rPr></w:style>", 1)
    assert word_codes(defaults="<w:sz w:val='24'/>", styles=style) == []


def test_a_file_without_styles_and_theme_is_read() -> None:
    parts = {"word/_rels/document.xml.rels": "<Relationships xmlns='x'/>"}
    assert word_codes(para("Words"), parts=parts) == ["no-language", "small-text"]


def test_a_page_that_is_not_a4_is_noted_and_one_on_its_side_is_a4() -> None:
    letter = "<w:sectPr><w:pgSz w:w='12240' w:h='15840'/></w:sectPr>"
    problems = found("made.docx", word(page=letter))
    assert codes(problems) == ["page-size"]
    assert [p.message for p in problems] == ["Pages are 216 × 279 mm; A4 is 210 × 297 mm."]
    assert word_codes(page="<w:sectPr><w:pgSz w:w='16838' w:h='11906'/></w:sectPr>") == []
    assert word_codes(page="<w:sectPr/>") == []


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (core(title=""), "no-title"),
        (core(title="audit-final-v3.docx"), "title-says-nothing"),
        (core(title="Microsoft Word - audit"), "title-says-nothing"),
        (core(title="Document1"), "title-says-nothing"),
        (core(title="made-2"), ""),
        (core(author="Jane Smith"), "person-named"),
        (core(author="Smith, Jane"), "person-named"),
        (core(changed="Dr Aoife O'Brien"), "person-named"),
        (core(changed="jane.smith@example.org"), "person-named"),
        (core(author="jane.smith"), "person-named"),
        (core(author="Enfield Safeguarding Children Partnership"), ""),
        (core(author="info@example.org", changed="MSCB"), ""),
    ],
)
def test_properties_say_what_the_file_is_and_name_nobody(head: str, code: str) -> None:
    assert word_codes(head=head) == ([code] if code else [])


def test_a_title_that_is_the_name_of_the_file_tells_nothing() -> None:
    data = word(head=core(title="physical_abuse"))
    assert codes(found("physical_abuse.docx", data)) == ["title-says-nothing"]
    assert codes(found("other.docx", data)) == []


def test_programs_properties_are_looked_at_too() -> None:
    parts = {"docProps/app.xml": app(Manager="Jane Smith", Company="Example Council", Template=r"C:\Users\jane\x.dotx")}
    assert word_codes(parts=parts) == ["person-named", "private-path"]
    problems = found("made.docx", word(parts={"docProps/custom.xml": CUSTOM}))
    assert [p.message for p in problems] == ["It has the properties “Case”, “Owner”, “Site” and 1 more."]


def test_comments_and_their_authors_are_reported() -> None:
    comments = f"<w:comments {NS}><w:comment w:author='Jane'/><w:comment w:author='Jane'/></w:comments>"
    people = f"<w15:people {NS}><w15:person w15:author='Jane Smith'/></w15:people>"
    parts = {"word/comments.xml": comments, "word/people.xml": people}
    links = [("c", "comments", "comments.xml"), ("p", "people", "people.xml")]
    problems = found("made.docx", word(parts=parts, links=links))
    assert [p.message for p in problems] == [
        "It has 2 comments by Jane.",
        "The property list of editors reads like a person: “Jane Smith”.",
    ]
    assert word_codes(parts={"word/comments.xml": f"<w:comments {NS}/>"}, links=links[:1]) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        (("x", "attachedTemplate", "file:///C:/Users/jane/a.dotx", True), "external-resource"),
        (("x", "image", "https://example.org/a.png", True), "external-resource"),
        (("x", "frame", "https://example.org/", True), "external-resource"),
        (("x", "hyperlink", "https://example.org/", True), ""),
        (("x", "hyperlink", "file:///C:/Users/jane/a.docx", True), "private-path"),
        (("x", "hyperlink", r"\\server\share\a.docx", True), "private-path"),
        (("x", "oleObject", "embeddings/a.bin"), "embedded-object"),
        (("x", "package", "embeddings/gone.xlsx"), ""),
        (("x", "vbaProject", "vbaProject.bin"), "macros"),
    ],
)
def test_what_a_file_fetches_or_carries_is_reported(link: tuple[str, str, str], code: str) -> None:
    parts: dict[str, str | bytes] = {}
    if code in ("embedded-object", "macros"):
        parts[f"word/{link[2]}"] = b"x"
    assert word_codes(links=[link], parts=parts) == ([code] if code else [])


def test_headers_and_footers_are_read_but_may_be_small() -> None:
    small = para("Page 1", run="<w:sz w:val='16'/>")
    footer = f"<w:ftr {NS}>{small}{para('Lorem ipsum')}</w:ftr>"
    problems = found("made.docx", word(parts={"word/f.xml": footer}, links=[("f", "footer", "f.xml")]))
    assert [(p.code, p.message.split(":")[0]) for p in problems] == [
        ("placeholder-text", "Footer, paragraph 2 (“Lorem ipsum”)")
    ]


def test_what_applications_pass_over_is_passed_over() -> None:
    inner = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{para('Lorem ipsum')}</mc:Fallback></mc:AlternateContent>"
    assert word_codes(BODY + inner) == []
    assert "placeholder-text" in word_codes(BODY + inner.replace("Fallback", "Choice"))


def test_content_controls_and_strict_files_are_read() -> None:
    assert "placeholder-text" in word_codes(f"<w:sdt><w:sdtContent>{para('Lorem ipsum')}</w:sdtContent></w:sdt>")
    strict = NS.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    document = f"<w:document {strict}><w:body>{para('Lorem ipsum')}</w:body></w:document>"
    assert codes(found("made.docx", word(parts={"word/document.xml": document}))) == ["placeholder-text"]


def test_a_style_based_on_itself_and_numbers_that_are_none_do_no_harm() -> None:
    odd = para("Words", "Loop", run="<w:sz w:val='big'/><w:highlight w:val='odd'/><w:color w:val='12'/>")
    table_look = "<w:tblLook w:val='zz' w:firstRow='1' w:lastRow='1'/>"
    odd += table(row("A", "B", header=True), row("1", "2"), look=table_look) + table(
        row("A", "B", header=True), row("1", "2"), look=""
    )
    odd += "<w:p><w:r><w:drawing/></w:r></w:p><w:p><w:hyperlink/></w:p>"
    odd += para("7", run="<w:color w:val='777777'/><w:highlight w:val='odd'/>")
    assert word_codes(BODY + odd) == []


def test_marks_of_footnotes_are_no_links_to_judge() -> None:
    mark = "<w:p><w:hyperlink w:anchor='here'><w:r><w:rPr><w:rStyle w:val='FootnoteRef'/></w:rPr><w:t>1</w:t></w:r></w:hyperlink></w:p>"
    other = "<w:p><w:hyperlink w:anchor='here'><w:r><w:footnoteReference/></w:r></w:hyperlink></w:p>"
    assert word_codes(BODY + mark + other) == []


def test_the_same_fault_at_many_places_is_said_once() -> None:
    small = para("Small", run="<w:sz w:val='20'/>")
    problems = found("made.docx", word(BODY + small * 2))
    assert [p.message for p in problems] == ["Paragraph 4 (“Small”); paragraph 5 (“Small”): Text is 10 pt."]
    assert "paragraph 8 (“Small”); and 1 more place: " in found("made.docx", word(BODY + small * 6))[0].message
    assert "; and 2 more places: " in found("made.docx", word(BODY + small * 7))[0].message
