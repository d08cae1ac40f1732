import pytest

from briefings.model import Half, Kind, Pair, Section, Theme
from briefings.problems import Place, Problem
from briefings.readers.aliases import ALIASES, kind_of
from briefings.readers.lines import prepare_lines
from briefings.readers.markdown import read_markdown
from briefings.readers.sections import read_sections
from briefings.richtext import Heading
from tests.builders import bullets, paragraph, words
from tests.readers.reading import PATH


def sections_of(text: str) -> tuple[tuple[Section, ...], list[Problem]]:
    prepared = prepare_lines(text, PATH, 1)
    blocks, _ = read_markdown(prepared, {}, PATH.parent)
    return read_sections(blocks, prepared.attributes, Place(PATH, 1))


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Background", Kind.BACKGROUND),
        ("AIMS:", Kind.AIMS),
        ("How we did it", Kind.METHOD),
        ("Overall judgement", Kind.JUDGEMENT),
        ("Examples of good practice", Kind.CASES),
        ("What Good Practice did we see?", Kind.STRENGTHS),
        ("What are we worried about?", Kind.DEVELOPMENT),
        ("3. Our key learning points", Kind.LEARNING),
        ("Key actions taken", Kind.ACTIONS),
        ("Points for discussion", Kind.QUESTIONS),
        ("Supporting material", Kind.RESOURCES),
        ("Anything else", None),
    ],
)
def test_a_heading_tells_the_kind_of_its_section(heading: str, kind: Kind | None) -> None:
    assert kind_of(heading) is kind


def test_no_heading_means_two_kinds() -> None:
    names = [name for aliases in ALIASES.values() for name in aliases]
    assert len(names) == len(set(names))
    assert set(ALIASES) == set(Kind)


def test_a_kind_may_be_said_outright() -> None:
    ((section,), problems) = sections_of("## The good things {: .strengths }\n\nOne.")
    assert (section.kind, section.title, problems) == (Kind.STRENGTHS, "The good things", [])


def test_a_first_paragraph_that_is_wholly_bold_is_the_key_message() -> None:
    ((section,), _) = sections_of("## Strengths\n\n**Agencies acted quickly.**\n\nThey **did**.")
    assert section.key_message == words("Agencies acted quickly.")
    assert len(section.blocks) == 1


def test_a_bold_paragraph_further_down_is_none() -> None:
    ((section,), _) = sections_of("## Strengths\n\nFirst.\n\n**Second.**")
    assert section.key_message == ()
    assert len(section.blocks) == 2


def test_found_and_needs_to_happen_make_a_pair() -> None:
    text = (
        "## Key learning\n\n### Voice\n\nAll cases.\n\n#### What we found\n\n- a\n\n#### What Needs to Happen?\n\n- b"
    )
    ((section,), problems) = sections_of(text)
    pair = Pair(Half(words("What we found"), (bullets("a"),)), Half(words("What Needs to Happen?"), (bullets("b"),)))
    assert section.themes == (Theme(words("Voice"), (paragraph("All cases."),), pair),)
    assert problems == []


def test_other_small_headings_stay_headings() -> None:
    ((section,), problems) = sections_of(
        "## Key learning\n\n### Voice\n\n#### At home\n\nSeen.\n\n##### Kitchen\n\nWarm."
    )
    theme = section.themes[0]
    assert theme.pair is None
    assert [block.level for block in theme.blocks if isinstance(block, Heading)] == [4, 5]
    assert problems == []


def test_a_problem_names_the_heading_like_it() -> None:
    _, (problem,) = sections_of("## Areas for developement\n\nOne.")
    assert problem.code == "unknown-section"
    assert "'Areas for development'" in problem.hint
    assert problem.place.line == 1


def test_bullets_beside_numbered_questions_are_warned_of() -> None:
    _, problems = sections_of("## Questions\n\n1. What?\n\n- a prompt?\n")
    assert [(p.place.line, p.code) for p in problems] == [(5, "prompts-not-nested")]
