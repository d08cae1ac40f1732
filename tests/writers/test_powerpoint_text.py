"""Lines as paragraphs of PowerPoint, whatever lines of their box came before."""

from briefings.richtext import Text
from briefings.writers.powerpoint.text import MOST_MANNERS, paragraphs
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
