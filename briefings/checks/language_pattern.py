"""Words to look for as people write them, turned into patterns.

``*`` stands for the rest of a word, `` … `` for up to three words between, `` / `` separates one wording from the next.
Blanks and hyphens count as the same. A word with a capital is looked for as it stands, any other whatever its capitals.
"""

import re
from functools import cache

_REST, _GAP, _BETWEEN = r"[\w’']*", r"(?:[\s-]+[\w’']+){0,3}", r"[\s-]+"


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """Return a pattern that finds every wording of one cell of a table, the longest first."""
    wordings = sorted(words.replace("...", "…").split(" / "), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(_wording, wordings))})(?![\w-])")


def may_be_in(lowered: str, words: str) -> bool:
    """Return whether a text in lower case has the letters of a wording, which is much quicker than to look for it."""
    return any(all(letters in lowered for letters in wording) for wording in _letters(words))


@cache
def _letters(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(re.findall(r"[a-z]{2,}", wording.lower())) for wording in words.split(" / "))


def _wording(words: str) -> str:
    pattern, gap = "", ""
    for word in words.split():
        if word == "…":
            gap = _GAP
            continue
        pattern += (gap + _BETWEEN if pattern else "") + _word(word)
        gap = ""
    return pattern


def _word(word: str) -> str:
    exact = re.escape(word.replace("'", "’")).replace("’", "[’']").replace(r"\-", r"[\s-]?").replace(r"\*", _REST)
    return exact if word != word.lower() else f"(?i:{exact})"
