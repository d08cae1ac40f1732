"""Lines as paragraphs of PowerPoint, whatever lines of their box came before."""

import pytest

from briefings.richtext import Emphasis, Inlines, Strong, Text
from briefings.writers.ooxml.slide_text import Look
from briefings.writers.powerpoint.text import MOST_MANNERS, paragraphs, runs
from briefings.writers.slides.boxes import Box, Level
from briefings.writers.slides.lines import Line, Mark
from briefings.writers.textfit import Font


def test_lists_may_count_from_more_numbers_than_are_remembered() -> None:
    box = Box(400, 300, (Level(Font("Arial"), 20.0),))
    numbers = [*range(1, MOST_MANNERS + 10), 1]
    for number in numbers:
        line = Line((Text("See & hear"),), Mark.NUMBER, 1, number, number)
        (made,) = paragraphs((line,), box, 0.0, "en-GB")
        assert f'startAt="{number}"' in made
        assert "<a:t>See &amp; hear</a:t>" in made


@pytest.mark.parametrize(
    ("children", "shown"),
    [
        ((Text("Act"),), '<a:r><a:rPr lang="en-GB" b="1" dirty="0"/><a:t>Act</a:t></a:r>'),
        ((Text(""),), ""),
        (
            (Text("Act"), Emphasis((Text("now"),))),
            '<a:r><a:rPr lang="en-GB" b="1" dirty="0"/><a:t>Act</a:t></a:r><a:r><a:rPr lang="en-GB" b="1" dirty="0">'
            '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:rPr><a:t>now</a:t></a:r>',
        ),
    ],
)
def test_bold_words_are_runs_of_their_own(children: Inlines, shown: str) -> None:
    assert "".join(runs((Strong(children),), Look(), "en-GB")) == shown
