"""How long words take to say: the seven minutes are measured, not hoped for."""

import re

WORDS_PER_MINUTE = 130
"""A comfortable pace for reading aloud to a team, in words per minute."""

_WORD = re.compile(r"\w+(?:(?:[’'-]|[.,](?=\d))\w+)*")


def count_words(text: str) -> int:
    """Return how many words a text has; "multi-agency", "child's" and "2.3" count as one."""
    return len(_WORD.findall(text))


def seconds_to_say(words: int, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Return how many seconds it takes to say so many words at a pace in words per minute."""
    return round(words * 60 / words_per_minute)


def minutes_to_say(words: int, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Return the minutes, rounded and at least one, that it takes to say so many words."""
    return max(1, round(words / words_per_minute))
