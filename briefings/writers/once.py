"""What is asked about the same immutable object again and again, worked out once.

Texts and briefings are long, so that they are remembered by their identity rather than by their contents; whoever
remembers one keeps it alive, and no other object comes to have its identity meanwhile.
"""

from collections.abc import Callable
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def once(work: Callable[[Given], Made], most: int) -> Callable[[Given], Made]:
    """Return a function that works out what `work` returns once for each object.

    All is forgotten where more than `most` objects would be remembered.
    """
    kept: dict[int, tuple[Given, Made]] = {}
    find = kept.get

    def known(given: Given) -> Made:
        found = find(id(given))
        if found is None:
            made = work(given)
            if len(kept) >= most:
                kept.clear()
            found = kept[id(given)] = given, made
        return found[1]

    return known
