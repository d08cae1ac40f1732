"""The words of a briefing that a finished file must hold, and those that a public page must not."""

from collections.abc import Iterator

from briefings.audit.rules import Kind
from briefings.labels import long_date
from briefings.model import Briefing, public_runs, section_blocks, section_runs
from briefings.richtext import Callout, Figure, Inlines, plain_text, runs_of, walk_blocks


def passages(briefing: Briefing, kind: Kind) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the passages that a file of a kind must hold, and those it must not: a page has no trainer's notes."""
    details = briefing.details
    runs = public_runs if kind is Kind.PAGE else section_runs
    head = (details.title, details.subtitle, details.partnership, details.marking, *details.agencies)
    date = long_date(details.date, details.lang) if details.date else ""
    words = (plain_text(run) for section in briefing.sections for run in runs(section))
    expected = dict.fromkeys(text for text in (*head, date, *words, *_described(briefing)) if text.strip())
    public = {plain_text(run) for section in briefing.sections for run in public_runs(section)}
    trainer = (plain_text(run) for run in _trainer_runs(briefing)) if kind is Kind.PAGE else ()
    unwanted = dict.fromkeys(text for text in trainer if len(text.split()) > 3 and text not in public)
    return tuple(expected), tuple(unwanted)


def _trainer_runs(briefing: Briefing) -> Iterator[Inlines]:
    for section in briefing.sections:
        for block in walk_blocks(tuple(section_blocks(section))):
            if isinstance(block, Callout) and block.for_trainer:
                yield from runs_of(block.blocks)


def _described(briefing: Briefing) -> Iterator[str]:
    """Yield the alternative texts of the pictures that everyone sees."""
    for section in briefing.sections:
        public = tuple(b for b in section_blocks(section) if not (isinstance(b, Callout) and b.for_trainer))
        yield from (block.alt for block in walk_blocks(public) if isinstance(block, Figure))
