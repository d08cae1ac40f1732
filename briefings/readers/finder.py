"""Where the short forms that are known stand in a text.

A glossary has dozens and each file adds its own, so that a pattern of them all would have to be compiled for each file.
Here a text is searched for the letters that they begin with, which are few, and only there for those of each length.
"""

import re
from collections.abc import Iterable
from functools import lru_cache


class Finder:
    """Finds some short forms as words of their own, or with an s for several; the longest that fits counts."""

    def __init__(self, shorts: Iterable[str]) -> None:
        self._shorts = frozenset(shorts)
        lengths: dict[str, set[int]] = {}
        for short in self._shorts:
            lengths.setdefault(short[0], set()).add(len(short))
        self._lengths = {head: sorted(known, reverse=True) for head, known in lengths.items()}
        """How long those are that begin with a letter: a glossary of thousands has few lengths."""
        seconds = {short[1:2] for short in self._shorts}
        given = "".join(sorted(lengths)), "" if "" in seconds else "".join(sorted(seconds))
        self._anywhere, self._heads = _any_of(*given), _any_of(*given, before=r"(?<![\w-].)")
        self._apart = {short for short in self._shorts if [short] != short.split()}

    def found(self, text: str) -> list[tuple[int, str]]:
        """Return where each short form begins, and which it is."""
        found: list[tuple[int, str]] = []
        after = 0
        for head in self._heads.finditer(text):
            start = head.start()
            if start < after:
                continue
            for length in self._lengths[head[0]]:
                end = start + length
                if text[start:end] in self._shorts and _ends(text, end):
                    found.append((start, text[start:end]))
                    after = end
                    break
        return found

    def within(self, text: str) -> list[str]:
        """Return the short forms that stand anywhere in a text, and those with blanks, which may end a line."""
        starts = [head.start() for head in self._anywhere.finditer(text)]
        found = {text[at : at + length] for at in starts for length in self._lengths[text[at]]} & self._shorts
        return sorted(found | self._apart)


@lru_cache(maxsize=64)
def finder_of(shorts: frozenset[str]) -> Finder:
    """Return what finds some short forms; most files of a project know the same."""
    return Finder(shorts)


def _any_of(heads: str, seconds: str, before: str = "") -> re.Pattern[str]:
    """Return what finds any of these letters, before any of the second ones where there are some.

    `before` says what must go before it: no word, and nothing joined by a hyphen.
    """
    after = f"(?=[{re.escape(seconds)}])" if seconds else ""
    return re.compile(rf"[{re.escape(heads)}]{after}{before}" if heads else "(?!)", re.DOTALL)


def _is_of_a_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _ends(text: str, end: int) -> bool:
    """Return whether a word ends there, or after one s more."""
    rest = text[end : end + 2]
    if not rest or not _is_of_a_word(rest[0]):
        return True
    return rest[0] == "s" and not _is_of_a_word(rest[1:] or " ")
