"""How long words take to say: the seven minutes are measured, not hoped for."""

from functools import lru_cache

from briefings.patterns import pattern_of

WORDS_PER_MINUTE = 130
"""A comfortable pace for reading aloud to a team, in words per minute."""

_WORD = pattern_of(r"\w+(?:(?:[’'-]|[.,](?=\d))\w+)*")
_SIGNS = ".,;:!?()“”‘’"
"""What may stand before and after a word, and is none."""


MOST_KNOWN, MOST_TEXTS = 4096, 512


class _Known(dict[str, int]):
    """How many words stand between two blanks, worked out when it is asked for first: the same recur in all texts."""

    def __missing__(self, piece: str) -> int:
        if len(self) >= MOST_KNOWN:
            self.clear()
        count = self[piece] = 1 if piece.strip(_SIGNS).isalnum() else len(_WORD.findall(piece))  # most are one word
        return count


_KNOWN = _Known()


@lru_cache(maxsize=MOST_TEXTS)
def count_words(text: str) -> int:
    """Return how many words a text has; "multi-agency", "child's" and "2.3" count as one."""
    return sum(map(_KNOWN.__getitem__, text.split()))


def seconds_to_say(words: int, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Return how many seconds it takes to say so many words at a pace in words per minute."""
    return round(words * 60 / words_per_minute)


def minutes_to_say(words: int, words_per_minute: int = WORDS_PER_MINUTE) -> int:
    """Return the minutes, rounded and at least one, that it takes to say so many words."""
    return max(1, round(words / words_per_minute))
