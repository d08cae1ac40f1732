from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.brand import Colours, Role
from briefings.brand.contrast import contrast_problems, text_pairs
from briefings.colour import contrast, tint
from briefings.problems import Problem
from briefings.yamlfile import parse_yaml
from briefings.yamlvalues import YamlFile
from tests.builders import COLOURS

PATH = Path("layouts/brands/ours/_brand.yml")
FILE = parse_yaml(
    """\
meta:
  name: Ours
color:
  foreground: ""
  background: ""
  primary: ""
  success: ""
  warning: ""
  danger: ""
  info: ""
typography:
  link:
    color: ""
defaults:
  briefings:
    muted: ""
""",
    PATH,
)
EMPTY = YamlFile(PATH)
HEXES = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


def only(colours: Colours, file: YamlFile = FILE) -> Problem:
    (problem,) = contrast_problems(colours, file)
    return problem


def test_the_default_colours_pass() -> None:
    assert contrast_problems(COLOURS, FILE) == []
    assert contrast_problems(COLOURS, EMPTY) == []


def test_every_colour_of_text_is_looked_at_on_the_page() -> None:
    on_the_page = {pair.text for pair in text_pairs(COLOURS) if pair.behind == "the background"}
    assert on_the_page == {"text (foreground)", "muted text", "links", *(role.value for role in Role)}


def test_text_and_links_are_looked_at_on_every_tint() -> None:
    tints = {COLOURS.tint_of(role) for role in Role}
    for text in ("text (foreground)", "links"):
        assert tints <= {pair.background for pair in text_pairs(COLOURS) if pair.text == text}


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("ink", "text (foreground)", 4),
        ("primary", "primary", 6),
        ("success", "success", 7),
        ("warning", "warning", 8),
        ("danger", "danger", 9),
        ("info", "info", 10),
        ("link", "links", 13),
        ("muted", "muted text", 16),
    ],
)
def test_a_faint_colour_is_told_once_at_its_line(name: str, text: str, line: int) -> None:
    problem = only(replace(COLOURS, **{name: "#9A9A9A"}))
    assert (problem.code, problem.place.path, problem.place.line) == ("low-contrast", PATH, line)
    assert problem.message.startswith(f"The colour of {text}, #9A9A9A, is too faint on ")
    assert problem.message.endswith(" to 1, needs 4.5 to 1.")


def test_the_worst_background_is_the_one_that_is_named() -> None:
    message = only(replace(COLOURS, danger="#D0482E")).message
    assert message == (
        "The colour of danger, #D0482E, is too faint on its own tint #FDECE8: 3.94 to 1, needs 4.5 to 1."
    )


def test_a_colour_that_passes_on_the_page_alone_does_not_pass() -> None:
    almost = "#C8452B"
    assert contrast(almost, "#FFFFFF") >= 4.5 > contrast(almost, tint(almost))
    assert only(replace(COLOURS, danger=almost)).hint


def test_the_hint_passes_on_its_own_tint_which_changes_with_it() -> None:
    hint = only(replace(COLOURS, success="#7FD6A8")).hint
    passing = hint.removesuffix(" passes.")
    assert contrast_problems(replace(COLOURS, success=passing), FILE) == []


@settings(deadline=None)
@given(HEXES, st.sampled_from([*(role.value for role in Role), "link", "muted"]))
def test_every_hint_passes(colour: str, name: str) -> None:
    given_colours = replace(COLOURS, **{name: colour})
    for problem in contrast_problems(given_colours, FILE):
        fixed = replace(given_colours, **{name: problem.hint.removesuffix(" passes.")})
        assert all(pair.ratio >= 4.5 for pair in text_pairs(fixed) if pair.colour == getattr(fixed, name))


def test_a_ratio_is_never_rounded_up_to_what_it_does_not_reach() -> None:
    assert ": 4.49 to 1, needs 4.5 to 1." in only(replace(COLOURS, muted="#BB3E78")).message


def test_a_default_that_is_faint_is_told_with_the_setting_to_add() -> None:
    problem = only(replace(COLOURS, muted="#9A9A9A"), EMPTY)
    assert problem.hint.endswith(" under defaults › briefings.")
    assert ' passes: write muted: "#' in problem.hint
    assert problem.place.line == 1


def test_links_without_a_colour_of_their_own_are_told_as_primary() -> None:
    file = parse_yaml('color:\n  primary: "#9A9A9A"\n', PATH)
    problem = only(replace(COLOURS, primary="#9A9A9A", link="#9A9A9A"), file)
    assert problem.place.line == 2


def test_links_may_have_their_colour_among_the_roles() -> None:
    file = parse_yaml('color:\n  primary: "#0B5563"\n  link: "#9A9A9A"\n', PATH)
    problem = only(replace(COLOURS, link="#9A9A9A"), file)
    assert problem.place.line == 3
    assert problem.message.startswith("The colour of links")


def test_where_no_shade_passes_the_background_is_to_blame() -> None:
    problems = contrast_problems(replace(COLOURS, paper="#606060", ink="#000000"), FILE)
    assert problems
    assert {problem.hint for problem in problems if problem.message.startswith("The colour of primary")} == {
        "No shade of it passes on this background; choose a lighter background."
    }


def test_a_dark_page_is_refused_once() -> None:
    problem = only(replace(COLOURS, paper="#101010", ink="#F0F0F0"))
    assert (problem.code, problem.place.line) == ("dark-background", 5)
    assert problem.message == "The background #101010 is darker than the text #F0F0F0."
    assert "makes its own dark scheme" in problem.hint
