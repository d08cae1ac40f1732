"""Speaker notes: where in the briefing the slide stands, how long it takes, and all there is to say about it."""

from functools import lru_cache

from briefings import labels
from briefings.speech import seconds_to_say
from briefings.writers.slides.lines import Line, Lines, Look, plain
from briefings.writers.slides.sheets import Sheet

STEP_SECONDS = 5
"""Durations are given in steps of so many seconds; nobody speaks to the second."""
IN_FULL, PROMPTS, TRAINER = (plain(text, Look.HEADING) for text in (labels.IN_FULL, labels.PROMPTS, labels.TRAINER))
CONTINUES = plain(labels.CONTINUES)
"""What stands in the notes of many slides."""


@lru_cache(maxsize=512)
def seconds_for(words: int) -> int:
    """Return how many seconds so many words take to say, in steps of five and at least one step."""
    return max(1, round(seconds_to_say(words) / STEP_SECONDS)) * STEP_SECONDS


@lru_cache(maxsize=512)
def timing(step: str, seconds: int) -> Line:
    """Return the first line of the notes: "Minute 3 of 7 · 40 seconds"."""
    return plain(" · ".join(part for part in (step, labels.duration(seconds)) if part))


def notes_for(sheet: Sheet, step: str) -> Lines:
    """Return the notes of a slide that stands in a panel's step, such as "Minute 3 of 7"; empty for no minute."""
    lines = [timing(step, seconds_for(sheet.words))]
    if sheet.shortened:
        lines.append(IN_FULL)
    lines += sheet.said
    if sheet.prompts:
        lines += (PROMPTS, *sheet.prompts)
    if sheet.asides:
        lines += (TRAINER, *sheet.asides)
    if sheet.note:
        lines.append(plain(sheet.note))
    if sheet.continues:
        lines.append(CONTINUES)
    return tuple(lines)
