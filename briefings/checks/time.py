"""Whether a briefing takes seven minutes: all of it, each panel, and when each panel begins."""

from collections.abc import Iterator

from briefings import labels
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.model import Briefing, Panel, public_runs
from briefings.problems import Severity
from briefings.richtext import plain_text
from briefings.speech import count_words, seconds_to_say
from briefings.values import dataclass

MOST_SHARES = 2
"""A panel is long where it takes more than so many times its share of the whole."""

FEWEST_PANELS = 3
"""Fewer numbered panels than this are no sequence of minutes."""

LONGEST_ASIDE = 30
"""In seconds: what has no number should take no more of the time than this."""


@dataclass(frozen=True, slots=True)
class Turn:
    """When a panel is read aloud: its number and title, and its beginning and length in seconds."""

    number: int | None
    title: str
    start: int
    length: int
    words: int

    def __str__(self) -> str:
        """Return the turn as a line of a running order: when it begins and ends, its number, title and words."""
        number = f"{self.number}." if self.number is not None else "–"
        return f"{clock(self.start)} to {clock(self.start + self.length)}  {number} {self.title} ({self.words} words)"


def running_order(briefing: Briefing, words_per_minute: int) -> tuple[Turn, ...]:
    """Return when each panel begins and how long it takes, read aloud at a pace in words per minute.

    The trainer's notes are not read aloud. Beginnings are rounded from all words so far, so rounding never adds up.
    """
    turns, before = [], 0
    for panel in briefing.panels:
        words = _words(panel)
        start = seconds_to_say(before, words_per_minute)
        before += words
        length = seconds_to_say(before, words_per_minute) - start
        turns.append(Turn(panel.number, panel.title, start, length, words))
    return tuple(turns)


def _words(panel: Panel) -> int:
    runs = (run for section in panel.sections for run in public_runs(section))
    return sum(count_words(plain_text(run)) for run in runs)


def clock(seconds: int) -> str:
    """Return a length of time as a clock shows it, such as "9:20"."""
    return f"{seconds // 60}:{seconds % 60:02}"


@rule(
    "time-over",
    Family.TIME,
    Severity.WARNING,
    summary="The briefing takes longer to read aloud than its seven minutes.",
    reason="A team gives a seven-minute briefing seven minutes; what comes after them is not heard.",
    source="The format of the seven-minute briefing",
    wrong="Every agency looked at its own records. " * 150,
    right="Every agency looked at its own records.",
)
def time_over(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing with more words than can be said in its time."""
    pace, minutes = manuscript.config.words_per_minute, manuscript.config.minutes
    words = sum(turn.words for turn in running_order(manuscript.briefing, pace))
    most = pace * minutes
    if words > most:
        length = labels.duration(seconds_to_say(words, pace))
        message = (
            f"The briefing takes {length} to read aloud at {pace} words a minute: "
            f"its {words} words are {words - most} over the {most} of {minutes} minutes."
        )
        longest = max(running_order(manuscript.briefing, pace), key=lambda turn: turn.words)
        hint = f"Cut words, or move detail to the trainer’s notes; the longest panel is '{longest.title}'."
        yield Finding(manuscript.head(), message, hint)


@rule(
    "time-panel",
    Family.TIME,
    Severity.NOTE,
    summary="A panel takes more than twice its share of the time.",
    reason="Each panel is a minute. One that takes three leaves the discussion at the end without time.",
    source="The format of the seven-minute briefing",
    wrong="## Background\n\nWhy.\n\n## Method\n\nHow.\n\n## Strengths\n\n" + "Visits were on time. " * 160,
    right="## Background\n\nWhy.\n\n## Method\n\nHow.\n\n## Strengths\n\nVisits were on time.",
)
def time_panel(manuscript: Manuscript) -> Iterator[Finding]:
    """Find panels that are more than twice as long as the minutes divided by the number of panels."""
    pace, count = manuscript.config.words_per_minute, manuscript.briefing.panel_count
    if count < FEWEST_PANELS:
        return
    share = manuscript.config.minutes * 60 // count
    for panel, turn in zip(manuscript.briefing.panels, running_order(manuscript.briefing, pace), strict=True):
        if panel.number is not None and turn.length > MOST_SHARES * share:
            message = (
                f"Panel {turn.number}, '{turn.title}', takes {labels.duration(turn.length)} to read aloud; "
                f"its share is {labels.duration(share)}."
            )
            hint = "Keep its main points and move detail to the trainer’s notes, or cut them."
            yield Finding(manuscript.at(panel.sections[0]), message, hint)


@rule(
    "time-few-panels",
    Family.TIME,
    Severity.NOTE,
    summary="The briefing has so few panels that the seven minutes have no steps.",
    reason="Panels tell a team how far it is, and divide what was found into what can be kept in mind.",
    source="The format of the seven-minute briefing",
    wrong="Something was looked at.",
    right="## Background\n\nWhy.\n\n## Method\n\nHow.\n\n## Strengths\n\nVisits were on time.",
)
def time_few_panels(manuscript: Manuscript) -> Iterator[Finding]:
    """Find a briefing with fewer than three numbered panels."""
    count = manuscript.briefing.panel_count
    if count < FEWEST_PANELS:
        message = f"The briefing has {count or 'no'} numbered panel{'s' * (count != 1)} of seven."
        hint = "Give each part a heading of its own with '## ', such as Background, Method and Strengths."
        yield Finding(manuscript.head(), message, hint)


@rule(
    "time-unnumbered",
    Family.TIME,
    Severity.NOTE,
    summary="A section without a number takes time that no panel has.",
    reason="What has no number is no minute of the running order, so nobody plans the time to say it.",
    source="The format of the seven-minute briefing",
    wrong="## Background\n\nWhy.\n\n## Aims\n\nWhat.\n\n## Method\n\nHow.\n\n## Strengths\n\nWell.\n\n"
    "## Areas for development\n\nBadly.\n\n## Learning\n\nThis.\n\n## Recommendations\n\nThat.\n\n## Resources\n\n"
    + "The toolkit has a page on visits. "
    * 12,
    right="## Background\n\nWhy.\n\n## Aims\n\nWhat.\n\n## Method\n\nHow.\n\n## Strengths\n\nWell.\n\n"
    "## Areas for development\n\nBadly.\n\n## Learning\n\nThis.\n\n## Recommendations\n\nThat.\n\n## Resources\n\n"
    "The toolkit has a page on visits.",
)
def time_unnumbered(manuscript: Manuscript) -> Iterator[Finding]:
    """Find panels without a number that take more than half a minute to say."""
    turns = running_order(manuscript.briefing, manuscript.config.words_per_minute)
    for panel, turn in zip(manuscript.briefing.panels, turns, strict=True):
        if panel.number is None and turn.length > LONGEST_ASIDE:
            message = f"'{turn.title}' has no number, and takes {labels.duration(turn.length)} to read aloud."
            hint = "Shorten it to links, or give it a place in a panel with 'panels' in the settings."
            yield Finding(manuscript.at(panel.sections[0]), message, hint)


RULES = (time_over, time_panel, time_few_panels, time_unnumbered)
