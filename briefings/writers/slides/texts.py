"""The words of a text: a plan asks for them again and again, at every size and with every way to divide the slides."""

from collections.abc import Callable

from briefings.richtext import Inlines, Text, plain_text
from briefings.speech import count_words
from briefings.writers.once import once

Words = tuple[str, int]
"""The words of a text without their formatting, and how many they are."""

MOST_TEXTS = 512


def _words(text: Inlines) -> Words:
    first = text[0] if len(text) == 1 else None
    plain = first.text if isinstance(first, Text) else plain_text(text)
    return plain, count_words(plain)


words_of_text: Callable[[Inlines], Words] = once(_words, MOST_TEXTS)
"""Returns the words of a text, and how many they are."""


def number_of_words(text: Inlines) -> int:
    """Return how many words a text has."""
    _, number = words_of_text(text)
    return number
