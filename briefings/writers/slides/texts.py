"""What a plan asks about the same words again and again, worked out once.

The plan measures every text at several sizes and with every way to divide the slides. Texts are immutable but long, so
that they are remembered by their identity rather than by their contents; whoever remembers one keeps it alive, and no
other object comes to have its identity meanwhile.
"""

from collections.abc import Callable
from typing import Generic, NamedTuple, TypeVar

from briefings.richtext import Inlines, Text, plain_text
from briefings.speech import count_words

Given = TypeVar("Given")
Made = TypeVar("Made")


class Once(Generic[Given, Made]):
    """A function of one immutable object that is worked out once for each object, for at most so many of them."""

    def __init__(self, work: Callable[[Given], Made], most: int) -> None:
        """Remember what `work` returns; all is forgotten where it would be more than `most`."""
        self._work, self._most = work, most
        self._kept: dict[int, tuple[Given, Made]] = {}

    def __call__(self, given: Given) -> Made:
        """Return what the function returns for an object."""
        found = self._kept.get(id(given))
        if found is None:
            made = self._work(given)
            if len(self._kept) >= self._most:
                self._kept.clear()
            found = self._kept[id(given)] = given, made
        return found[1]

    def __len__(self) -> int:
        """Return how many objects are remembered."""
        return len(self._kept)


class Words(NamedTuple):
    """The words of a text without their formatting."""

    plain: str
    number: int


MOST_TEXTS = 2048


def _words(text: Inlines) -> Words:
    first = text[0] if len(text) == 1 else None
    plain = first.text if isinstance(first, Text) else plain_text(text)
    return Words(plain, count_words(plain))


words_of_text: Once[Inlines, Words] = Once(_words, MOST_TEXTS)
"""Returns the words of a text."""
