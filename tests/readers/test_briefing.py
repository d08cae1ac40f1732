from pathlib import Path

import pytest
from PIL import Image

from briefings.limits import DEFAULT
from briefings.model import Kind
from briefings.readers.briefing import Reading, read_briefing
from briefings.readers.glossary import Glossary, read_glossary

HEAD = "---\ntitle: T\npartnership: P\n{}---\n"


def read(folder: Path, body: str, settings: str = "", name: str = "My Audit 2020.md") -> Reading:
    path = folder / name
    path.write_text(HEAD.format(settings) + body, "utf-8")
    return read_briefing(path, {"EHCP": "plan"})


def codes(reading: Reading) -> list[str]:
    return [problem.code for problem in reading.problems]


def sections(*names: str) -> str:
    return "".join(f"## {name}\n\nText.\n\n" for name in names)


def test_a_whole_file_becomes_a_briefing(tmp_path: Path) -> None:
    reading = read(tmp_path, "## Background\n\nThe EHCP and the VIG.\n\n*[VIG]: video guidance\n")
    assert reading.problems == ()
    assert reading.briefing is not None
    assert reading.briefing.slug == "my-audit-2020"
    assert reading.briefing.abbreviations == {"EHCP": "plan", "VIG": "video guidance"}


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    plain = read(tmp_path, "## Background\n\n- one\n- two\n")
    text = plain.path.read_bytes()
    other = tmp_path / "other" / plain.path.name
    other.parent.mkdir()
    other.write_bytes(b"\xef\xbb\xbf" + text.replace(b"\n", b"\r\n"))
    assert read_briefing(other, {}).briefing == plain.briefing
    other.write_bytes(text.replace(b"\n", b"\r"))
    assert read_briefing(other, {}).briefing == plain.briefing


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "empty-file", None),
        (b"  \n ", "empty-file", None),
        (b"\xef\xbb\xbf\n", "empty-file", None),
        ("---\ntitle: T\n---\n".encode("utf-16"), "not-utf-8", 1),
        (b"---\ntitle: caf\xe9\n---\n", "not-utf-8", 2),
        (b"x" * (5 * DEFAULT.content_bytes), "file-too-large", None),
        (b"\n" * 60_100 + b"x", "file-too-large", None),
    ],
    ids=["empty", "blank", "byte-order-mark", "utf-16", "latin-1", "five-megabytes", "many-lines"],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, code: str, line: int | None) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(data)
    reading = read_briefing(path, {})
    assert reading.briefing is None
    assert [(p.code, p.place.line) for p in reading.problems] == [(code, line)]


def test_a_folder_with_the_name_of_a_file_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    assert codes(read_briefing(tmp_path / "x.md", {})) == ["is-a-folder"]


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    assert codes(read_briefing(tmp_path / "none.md", {})) == ["unreadable"]


def test_seven_sections_are_seven_panels(tmp_path: Path) -> None:
    names = ("Background", "Aims", "Method", "Strengths", "Areas for development", "Recommendations", "Questions")
    briefing = read(tmp_path, sections(*names)).briefing
    assert briefing is not None
    assert [(panel.number, panel.title) for panel in briefing.panels] == list(enumerate(names, 1))


def test_resources_have_no_number_when_that_is_enough(tmp_path: Path) -> None:
    names = ("Background", "Aims", "Method", "Strengths", "Areas for development", "Resources", "Actions", "Questions")
    briefing = read(tmp_path, sections(*names)).briefing
    assert briefing is not None
    assert [panel.number for panel in briefing.panels] == [1, 2, 3, 4, 5, None, 6, 7]


def test_neighbours_of_one_family_share_a_panel_when_there_are_more(tmp_path: Path) -> None:
    names = (
        "Background",
        "Aims",
        "Method",
        "Conclusion",
        "Strengths",
        "Worries",
        "Key learning",
        "Actions",
        "Questions",
    )
    briefing = read(tmp_path, sections(*names)).briefing
    assert briefing is not None
    titles = [panel.title for panel in briefing.panels]
    assert titles == ["Background, Aims, Method", "Conclusion, Strengths", *names[5:]]


def test_the_author_may_group_the_panels(tmp_path: Path) -> None:
    settings = "panels:\n  - {title: About it, sections: [Background, method]}\n  - Strengths\n"
    briefing = read(tmp_path, sections("Background", "Method", "Strengths", "Resources"), settings).briefing
    assert briefing is not None
    assert [(panel.number, panel.title) for panel in briefing.panels] == [
        (1, "About it"),
        (2, "Strengths"),
        (None, "Resources"),
    ]
    assert briefing.panels[0].kind is Kind.BACKGROUND


def test_own_panels_are_at_most_seven(tmp_path: Path) -> None:
    names = ("Background", "Aims", "Method", "Strengths", "Worries", "Key learning", "Actions", "Questions")
    settings = "panels: [Background, Aims, Method, Strengths, Worries, Key learning, Actions, Questions]\n"
    assert codes(read(tmp_path, sections(*names), settings)) == ["too-many-panels"]


def test_a_link_within_the_briefing_must_lead_somewhere(tmp_path: Path) -> None:
    body = "## Background\n\nSee [there](#method) and [here](#metod).\n\n## Method\n\nText.\n"
    reading = read(tmp_path, body)
    assert [(p.code, p.place.line, p.hint) for p in reading.problems] == [("dead-anchor", 7, "Did you mean 'method'?")]


def test_a_comment_reaches_nobody_and_keeps_the_lines(tmp_path: Path) -> None:
    reading = read(tmp_path, "## Background\n<!-- one\ntwo -->\nSee [x](y).\n")
    assert [(p.code, p.place.line) for p in reading.problems] == [("bad-link", 8)]


def test_a_glossary_is_read_with_its_faults(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    assert read_glossary(path) == (Glossary(), [])
    path.write_text("acronym,expansion,note\nCP,child protection,\nCP,other,\nX,,\n", "utf-8")
    glossary, problems = read_glossary(path)
    meanings = glossary.meanings
    assert meanings == {"CP": "child protection"}
    assert [(p.code, p.place.line) for p in problems] == [("glossary-twice", 3), ("glossary-row", 4)]
    path.write_text("short,long\nCP,child protection\n", "utf-8")
    assert [p.code for p in read_glossary(path)[1]] == ["glossary-columns"]
    path.write_bytes(b"\xff\xfea")
    assert [p.code for p in read_glossary(path)[1]] == ["not-utf-8"]


def test_a_meaning_with_a_comma_must_stand_in_quotes(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    path.write_text('acronym,expansion\nEHCP,education, health and care plan\nCP,"child, protection"\n', "utf-8")
    glossary, problems = read_glossary(path)
    meanings = glossary.meanings
    assert meanings == {"CP": "child, protection"}
    assert [(p.code, p.place.line) for p in problems] == [("glossary-comma", 2)]


@pytest.mark.parametrize("body", ["### \n\nx", "### &nbsp;\n\nx", "### A\n\n#### \n\nx"])
def test_a_heading_without_words_is_a_problem(tmp_path: Path, body: str) -> None:
    assert codes(read(tmp_path, f"## Background\n\n{body}\n")) == ["heading-empty"]


def test_a_dead_link_in_a_headline_is_found(tmp_path: Path) -> None:
    assert codes(read(tmp_path, "## Background\n\n**Key [x](#no)**\n\ny\n")) == ["dead-anchor"]


@pytest.mark.parametrize("name", ["x" * 300 + ".png", "a\\0b.png"])
def test_an_impossible_picture_name_is_a_problem(tmp_path: Path, name: str) -> None:
    assert codes(read(tmp_path, f"## Background\n\n![alt]({name})\n")) == ["picture-missing"]


def test_a_picture_that_is_cut_off_is_a_problem(tmp_path: Path) -> None:
    Image.effect_noise((64, 64), 50).save(tmp_path / "whole.jpg")
    (tmp_path / "cut.jpg").write_bytes((tmp_path / "whole.jpg").read_bytes()[:600])
    assert codes(read(tmp_path, "## Background\n\n![alt](cut.jpg)\n")) == ["picture-broken"]


def test_a_folded_value_is_read(tmp_path: Path) -> None:
    reading = read(tmp_path, "## Background\n\nx\n", "description: >\n  one\n  two\n")
    assert reading.briefing is not None
    assert reading.briefing.details.description.strip() == "one two"


def test_a_jpeg_that_word_does_not_take_is_a_problem(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "usual.jpg")
    data = (tmp_path / "usual.jpg").read_bytes()
    length = int.from_bytes(data[4:6], "big")
    (tmp_path / "bare.jpg").write_bytes(data[:2] + data[4 + length :])
    assert codes(read(tmp_path, "## Background\n\n![alt](usual.jpg)\n")) == []
    assert codes(read(tmp_path, "## Background\n\n![alt](bare.jpg)\n")) == ["picture-type"]


def test_an_acronym_of_two_meanings_is_kept_apart_and_never_explained(tmp_path: Path) -> None:
    path = tmp_path / "glossary.csv"
    rows = "SAR,,AMBIGUOUS: a review or a request\nGP,General Practitioner,\n"
    path.write_text(f"acronym,expansion,note\n{rows}", "utf-8")
    glossary, problems = read_glossary(path)
    assert problems == []
    assert glossary == Glossary({"GP": "General Practitioner"}, {"SAR": "a review or a request"})
