"""Settings and text come apart the same way, however quickly their end is found."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.readers.frontmatter import Parts, split_front_matter

PATH = Path("audit.md")
LINES = st.sampled_from(["---", "--- ", "---\x0b", "...", "----", " ---", "title: x", "", " ", "## Background", "\x1c"])


@given(st.lists(LINES, max_size=8))
def test_a_file_that_begins_with_its_settings_is_read_as_one_that_begins_with_an_empty_line(lines: list[str]) -> None:
    text = "\n".join(["---", *lines])
    parts, problems = split_front_matter(text, PATH)
    later, told = split_front_matter(f"\n{text}", PATH)
    assert (parts is None, [problem.code for problem in problems]) == (
        later is None,
        [problem.code for problem in told],
    )
    if parts and later:
        assert replace(parts, settings_line=3, body_line=parts.body_line + 1) == later


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\n---", Parts("", 2, "", 3)),
        ("---\n---\n", Parts("", 2, "", 3)),
        ("---\na: b\n--- \n\nWords\n", Parts("a: b", 2, "\nWords\n", 4)),
        ("---\na: b\nc: d\n...\nWords", Parts("a: b\nc: d", 2, "Words", 5)),
        ("--- \na: b\n---\nWords", Parts("a: b", 2, "Words", 4)),
    ],
)
def test_lines_are_counted_from_the_head_of_the_file(text: str, parts: Parts) -> None:
    assert split_front_matter(text, PATH) == (parts, [])
