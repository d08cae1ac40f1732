"""Write a planned deck as a PowerPoint file, from a template whose layouts and placeholders are found by name."""

from importlib import import_module
from typing import TYPE_CHECKING

from briefings import labels
from briefings.layouts import is_packaged
from briefings.problems import Problem
from briefings.writers.format import Format, Job

if TYPE_CHECKING:
    from pathlib import Path


def write_powerpoint(job: Job) -> bytes:
    """Return a briefing as a PowerPoint file; the same bytes for the same briefing, brand and template."""
    from briefings.writers.powerpoint.write import write

    return write(job)


def _prepare(_: object) -> None:
    import_module("briefings.writers.powerpoint.write")


def _problems(path: "Path") -> list[Problem]:
    if is_packaged(path):
        return []
    from briefings.writers.powerpoint.template import template_problems

    return template_problems(path)


FORMAT = Format(
    "powerpoint",
    "a PowerPoint deck with speaker notes and timings",
    "{slug}.pptx",
    write_powerpoint,
    lambda layout: _problems(layout.slides),
    labels.DECK_DOWNLOAD,
    prepare=_prepare,
)
