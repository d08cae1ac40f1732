"""What is asked about the same immutable object again and again, worked out once.

Texts and briefings are long, so that they are remembered by their identity rather than by their contents; whoever
remembers one keeps it alive, and no other object comes to have its identity meanwhile.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

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
