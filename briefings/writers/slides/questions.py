"""Discussion questions in large type: one on a slide where they have prompts, which go to the facilitator's notes."""

from collections.abc import Iterator

from briefings.questions import Question, questions
from briefings.richtext import Block, Blocks, BulletList, NumberedList
from briefings.writers.slides.boxes import Boxes
from briefings.writers.slides.flow import arranged
from briefings.writers.slides.lines import BULLET, NUMBER, Line, Look, lines_of
from briefings.writers.slides.sheets import Sheets, flow_sheets
from briefings.writers.slides.units import Unit, Units, carried, trainer_lines, unit, units_of

MOST_QUESTIONS, MOST_WORDS = 6, 80
"""Larger type, and time to think: fewer on a slide than of other points."""


def question_sheets(blocks: Blocks, boxes: Boxes) -> Sheets:
    """Return questions, and what is said before and after them; no slide where there is nothing to show."""
    units, _ = carried((_units(block, series), trainer_lines((block,))) for series, block in enumerate(blocks))
    if not units:
        return ()
    prompted = any(unit.prompts for unit in units)
    layout, groups = ("Question", list(_one_each(units))) if prompted else ("List", [units])
    box = boxes[layout]["Body"]
    flows = [arranged(group, box, MOST_WORDS, MOST_QUESTIONS) for group in groups]
    return tuple(sheet for flow in flows for sheet in flow_sheets(layout, flow))


def _units(block: Block, series: int) -> Units:
    if isinstance(block, (BulletList, NumberedList)):
        last = block.start + len(block.items) - 1 if isinstance(block, NumberedList) else 0
        return tuple(_question(question, last, series) for question in questions((block,)))
    made, _ = units_of((block,))
    return tuple(unit._replace(shown=tuple(_smaller(line) for line in unit.shown)) for unit in made)


def _question(question: Question, last: int, series: int) -> Unit:
    if not question.text:
        return unit(lines_of(question.prompts, 1), series)
    mark = BULLET if question.number is None else NUMBER
    line = Line(question.text, mark, 1, question.number or 0, last)
    return unit((line,), series, prompts=tuple(lines_of(question.prompts)))


def _smaller(line: Line) -> Line:
    """Return a line that leads to the questions, so that they stay the largest on the slide."""
    return line._replace(look=Look.LEAD) if line.look is Look.PLAIN else line


def _one_each(units: Units) -> Iterator[Units]:
    """Yield the units for each slide: a question with what leads to it; what follows the last one stays with it."""
    last = max(index for index, unit in enumerate(units) if unit.series is not None)
    start = 0
    for index, one in enumerate(units):
        if one.series is not None and index < last:
            yield units[start : index + 1]
            start = index + 1
    yield units[start:]
