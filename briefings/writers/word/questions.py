"""Discussion questions: in boxes with the facilitator's prompts, and room to write after the last."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefings import labels
from briefings.richtext import Blocks, BulletList, ListItem, NumberedList, Paragraph
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_numbering import List
from briefings.writers.ooxml.word_xml import Element, Form, Tab, paragraph, property_of, run, tag, w
from briefings.writers.word.blocks import blocks
from briefings.writers.word.boxes import enclose
from briefings.writers.word.inlines import runs
from briefings.writers.word.setting import Setting, placed

LINES_BELOW = 1
"""How many ruled lines follow the one that the label of the room to write stands on."""


def question_blocks(given: Blocks, setting: Setting, file: WordFile) -> Iterator[Element]:
    """Yield blocks in which the items of the lists are questions, and what is nested under them prompts."""
    for block in given:
        match block:
            case BulletList(items):
                yield from _with_notes_room(_questions(items, file.numbering.bulleted(edge=0), setting, file), file)
            case NumberedList(items, start):
                numbered = file.numbering.numbered(start, 0, edge=0)
                yield from _with_notes_room(_questions(items, numbered, setting, file), file)
            case _:
                yield from blocks((block,), setting, file)


def _questions(items: tuple[ListItem, ...], numbered: List, setting: Setting, file: WordFile) -> Iterator[Element]:
    """Yield questions with their prompts, all in one box; the first prompts have a label that says what they are."""
    box, level = file.styles.box("Question"), numbered.levels[0]
    left = box.left + level.left
    below = replace(setting, style="List Continue", left=level.left, base=0, depth=1, box=box)
    label = [placed("Prompt Label", below, file, run(labels.PROMPTS))]
    elements: list[Element] = []
    openings: list[int] = []
    for item in items:
        first, prompts = item.blocks[:1], item.blocks[1:]
        if first and isinstance(first[0], Paragraph):
            content = tuple(runs(first[0].children, file))
        else:
            content, prompts = (), item.blocks
        form = Form(file.styles.id("Question"), left, level.left, (numbered.id, 0), keep_next=bool(prompts))
        openings.append(len(elements))
        elements.append(paragraph(form, *content))
        if prompts:
            elements += [*label, *blocks(prompts, below, file)]
            label = []
    enclose(elements, box, file, openings)
    yield from elements


def _with_notes_room(questions: Iterable[Element], file: WordFile) -> Iterator[Element]:
    """Yield questions and a few ruled lines to write on, which stay with the last of them.

    The lines are the leaders of tabs: empty paragraphs would be read out one by one.
    """
    form = Form(file.styles.id("Notes Room"), tabs=(Tab(file.room, "right", "underscore"),))
    lines = (run(w("tab")), *(run(w(mark)) for _ in range(LINES_BELOW) for mark in ("br", "tab")))
    *others, last = questions
    if last.tag == tag("p"):
        property_of(last, "keepNext")
    yield from (*others, last, paragraph(form, run(f"{labels.NOTES_ROOM} "), *lines))
