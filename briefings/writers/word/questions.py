"""Discussion questions: in boxes with the facilitator's prompts, and room to write after the last."""

from briefings import labels
from briefings.richtext import Blocks, BulletList, ListItem, NumberedList, Paragraph
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_markup import BREAK, NOTHING, TAB, Para, Tab, Xml, joined, run, run_of
from briefings.writers.ooxml.word_numbering import List
from briefings.writers.word.blocks import blocks
from briefings.writers.word.boxes import enclose
from briefings.writers.word.inlines import runs
from briefings.writers.word.setting import Setting, placed

LINES_BELOW = 1
"""How many ruled lines follow the one that the label of the room to write stands on."""
RULES = joined(*map(run_of, (TAB, *(BREAK, TAB) * LINES_BELOW)))
"""What draws them."""


def question_blocks(given: Blocks, setting: Setting, file: WordFile) -> list[Para | Xml]:
    """Return blocks in which the items of the lists are questions, and what is nested under them prompts."""
    made: list[Para | Xml] = []
    for block in given:
        match block:
            case BulletList(items):
                made += _with_notes_room(_questions(items, file.numbering.bulleted(edge=0), setting, file), file)
            case NumberedList(items, start):
                numbered = file.numbering.numbered(start, 0, edge=0)
                made += _with_notes_room(_questions(items, numbered, setting, file), file)
            case _:
                made += blocks((block,), setting, file)
    return made


def _questions(items: tuple[ListItem, ...], numbered: List, setting: Setting, file: WordFile) -> list[Para | Xml]:
    """Return questions with their prompts, all in one box; the first prompts have a label that says what they are."""
    box, level = file.styles["Question"].box, numbered.levels[0]
    left = box.left + level.left
    below = setting._replace(style="List Continue", left=level.left, base=0, depth=1, box=box)
    label: list[Para | Xml] = [placed("Prompt Label", below, file, run(labels.PROMPTS))]
    elements: list[Para | Xml] = []
    openings: list[int] = []
    for item in items:
        first, prompts = item.blocks[:1], item.blocks[1:]
        if first and isinstance(first[0], Paragraph):
            content = runs(first[0].children, file)
        else:
            content, prompts = NOTHING, item.blocks
        openings.append(len(elements))
        style, list_ = file.styles["Question"].id, (numbered.id, 0)
        elements.append(Para(style, content, left, level.left, numbering=list_, keep_next=bool(prompts)))
        if prompts:
            elements += [*label, *blocks(prompts, below, file)]
            label = []
    enclose(elements, box, file, openings)
    return elements


def _with_notes_room(questions: list[Para | Xml], file: WordFile) -> list[Para | Xml]:
    """Return questions and a few ruled lines to write on, which stay with the last of them.

    The lines are the leaders of tabs: empty paragraphs would be read out one by one.
    """
    last = questions[-1]
    if isinstance(last, Para):
        last.keep_next = True
    content = joined(run(f"{labels.NOTES_ROOM} "), RULES)
    room = Para(file.styles["Notes Room"].id, content, tabs=(Tab(file.room, "right", "underscore"),))
    return [*questions, room]
