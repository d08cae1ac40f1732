from collections.abc import Iterator

import pytest

from briefings.layouts import find_layout, packaged_layouts
from briefings.richtext import Abbreviation, Code, Emphasis, Inline, LineBreak, Link, Strong, Text
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import w
from briefings.writers.ooxml.word_xml import parsed
from briefings.writers.ooxml.xml_library import Element
from briefings.writers.word.inlines import Look, runs
from tests.builders import BRAND, strong, words
from tests.describe_word import find, in_words, value


@pytest.fixture(scope="module")
def file() -> WordFile:
    return WordFile(find_layout([packaged_layouts()]).word, BRAND, "en-GB", ["method", "7-days"])


def made(file: WordFile, *inlines: Inline, look: Look | None = None) -> Element:
    return parsed(w("p", runs(inlines, file, look or Look())))


def styles(paragraph: Element) -> Iterator[tuple[str, bool]]:
    for run in find(paragraph, ".//w:r"):
        yield value(run, "w:rPr/w:rStyle"), bool(find(run, "w:rPr/w:b"))


def test_words_stay_as_they_are(file: WordFile) -> None:
    paragraph = made(file, Text("A & B <or> "), Abbreviation("MARAC", "x"), LineBreak(), Code("Form A"))
    assert in_words(paragraph, {}) == "A & B <or> MARAC↵<Code>Form A"


def test_strong_words_are_bold_even_where_the_style_of_the_paragraph_is(file: WordFile) -> None:
    assert list(styles(made(file, strong("must")))) == [("Strong", True)]


def test_stressed_words_are_bold_and_not_in_italics(file: WordFile) -> None:
    paragraph = made(file, Emphasis(words("always")))
    assert list(styles(paragraph)) == [("Emphasis", True)]
    assert find(paragraph, ".//w:i") == []


def test_a_link_with_a_bold_word_stays_one_link(file: WordFile) -> None:
    paragraph = made(file, Link((Text("read "), strong("this"), Code("now")), "https://example.org/a?b=1&c=2"))
    assert len(find(paragraph, "w:hyperlink")) == 1
    assert list(styles(paragraph)) == [("Hyperlink", False), ("Hyperlink", True), ("Hyperlink", False)]


def test_a_link_in_bold_words_is_bold(file: WordFile) -> None:
    paragraph = made(file, Strong((Link(words("share"), "mailto:team@example.org"),)))
    assert list(styles(paragraph)) == [("Hyperlink", True)]


def test_a_link_within_the_briefing_leads_to_a_bookmark(file: WordFile) -> None:
    assert in_words(made(file, Link(words("Method"), "#method")), {}) == "[Method](#to_method)"
    assert in_words(made(file, Link(words("7 days"), "#7-days")), {}) == "[7 days](#to_7_days)"


def test_a_link_to_a_heading_that_is_not_there_is_plain_words(file: WordFile) -> None:
    paragraph = made(file, Link(words("nowhere"), "#nowhere"))
    assert in_words(paragraph, {}) == "nowhere"
    assert list(styles(paragraph)) == [("", False)]


def test_words_in_the_colour_of_a_section_leave_links_in_theirs(file: WordFile) -> None:
    paragraph = made(file, Text("See "), Link(words("more"), "https://example.org"), look=Look(colour="accent2"))
    colours = [value(run, "w:rPr/w:color", "themeColor") for run in find(paragraph, ".//w:r")]
    assert colours == ["accent2", ""]


def test_two_links_to_one_address_share_a_relationship(file: WordFile) -> None:
    assert file.relationship("https://example.org/x") == file.relationship("https://example.org/x")
    assert file.relationship("https://example.org/x") != file.relationship("https://example.org/y")
