"""The Word briefing: one text in reading order, around what a template and a brand give."""

from importlib import import_module

from briefings import labels
from briefings.layouts import Layout, is_packaged
from briefings.problems import Problem
from briefings.writers.format import Format, Job


def write_word(job: Job) -> bytes:
    """Return a briefing as the bytes of a Word file; the same job gives the same bytes."""
    from briefings.writers.word.write import write

    return write(job)


def _prepare(_: object) -> None:
    import_module("briefings.writers.word.write")


def _problems(layout: Layout) -> list[Problem]:
    if is_packaged(layout.word):
        return []
    from briefings.writers.word.template import template_problems

    return template_problems(layout.word)


FORMAT = Format(
    "word",
    "a Word briefing to hand out, A4",
    "{slug}.docx",
    write_word,
    _problems,
    labels.WORD_DOWNLOAD,
    prepare=_prepare,
)
