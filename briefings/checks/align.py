"""From words as a reader sees them back to the signs of the file that they were written with.

The words of a passage stand in the file in the same order, with marks between them (``**``, ``[`` … ``](…)``, the ends
of lines). Reading both side by side, each sign of the words is found at the next place in the file that has it.
"""

from functools import lru_cache

FAR = 2000
"""How far, in characters, a sign may be from the one before it: the longest address is not longer."""


def start_of(source: str, begin: int, words: str) -> int:
    """Return where some words begin in a source, from `begin` on: their opening as it stands, else their first word.

    Where they cannot be found, `begin` comes back.
    """
    for opening in (words[:60], words[:25], words.split(" ", 1)[0]):
        if opening:
            found = source.find(opening, begin, begin + FAR + len(opening))
            if found >= 0:
                return found
    return begin


def offsets_in(source: str, begin: int, words: str, start: int, end: int) -> tuple[int, int]:
    """Return where characters `start` to `end` of some words stand in a source where the words begin at `begin`."""
    places, reached = _walk(source, begin, words)
    first = places[start] if start < min(end, len(words)) else begin
    return first, max(reached[min(end, len(words))], first + 1)


@lru_cache(maxsize=4)
def _walk(source: str, begin: int, words: str) -> tuple[list[int], list[int]]:
    """Return where each character of some words stands, and how far it is before each: one walk for all findings.

    What is not found stands where the words begin.
    """
    places, reached = [], [begin]
    for sign in words:
        found = _next(source, reached[-1], sign)
        places.append(found if found >= 0 else begin)
        reached.append(found + 1 if found >= 0 else reached[-1])
    return places, reached


def _next(source: str, at: int, sign: str) -> int:
    if not sign.isspace():
        return source.find(sign, at, at + FAR)
    return next((index for index in range(at, min(at + FAR, len(source))) if source[index].isspace()), -1)
