"""Words that somebody has looked at and stands by: in one file, or in the whole project."""

import re

from briefings.checks.manuscript import Manuscript, Passage


def is_allowed(manuscript: Manuscript, words: str) -> bool:
    """Return whether the file's ``allow`` or the project's settings name these words, whatever their capitals."""
    wanted = _plain(words)
    names = [*(allowed.words for allowed in manuscript.details.allowed), *manuscript.config.allowed]
    return any(wanted == _plain(name) for name in names)


def is_allowed_at(manuscript: Manuscript, passage: Passage, start: int, end: int) -> bool:
    """Return whether characters `start` to `end` of a passage are words that somebody allows, or part of them."""
    if is_allowed(manuscript, passage.text[start:end]):
        return True
    names = [*(allowed.words for allowed in manuscript.details.allowed), *manuscript.config.allowed]
    text = passage.text.replace("’", "'")
    for name in names:
        pattern = r"\s+".join(re.escape(word) for word in name.replace("’", "'").split())
        if any(match.start() <= start and end <= match.end() for match in re.finditer(pattern, text, re.IGNORECASE)):
            return True
    return False


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())
