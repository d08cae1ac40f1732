"""The straightforward builder: the same Word file and deck as the program's, made without a thought for speed.

What a programmer makes of a briefing who knows the public APIs of python-docx and python-pptx: each output opens its
template anew, adds paragraph after paragraph and slide after slide, and saves. It shares what a briefing *is* with the
program (model, facts, labels, panels, anchors, measured text, and for the deck the plan of what stands on which slide),
and none of the writers' own handling of Office files. `tests.straightforward.compare` says when two files agree;
``python -m tests.straightforward 300`` compares the two builders over generated briefings.
"""

from pathlib import Path

from briefings.writers import web
from briefings.writers.format import Job
from tests.straightforward.deck import powerpoint
from tests.straightforward.word import word

__all__ = ["BUILDERS", "build", "powerpoint", "word"]

BUILDERS = {"word": word, "powerpoint": powerpoint}
"""The builder of each format of Office, by the format's name."""


def build(job: Job, folder: Path) -> None:
    """Write the three outputs of a briefing into a folder."""
    slug = job.briefing.slug
    (folder / f"{slug}.docx").write_bytes(word(job))
    (folder / f"{slug}.pptx").write_bytes(powerpoint(job))
    page = folder / web.FORMAT.file_for(slug)
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_bytes(web.FORMAT.write(job))
