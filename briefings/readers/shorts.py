"""Abbreviations that a content file explains itself: ``*[EHCP]: education, health and care plan``."""

import re

from briefings.problems import Place, Problem, error
from briefings.readers.inlines import decoded
from briefings.values import dataclass

_LINE = re.compile(r"\*\[(?P<short>[^\]]+)\]:\s*(?P<long>.*)")


@dataclass(frozen=True, slots=True)
class Short:
    """An abbreviation as the file itself defines it."""

    text: str
    expansion: str
    place: Place


def read_short(line: str, place: Place) -> tuple[Short | None, Problem | None]:
    """Return the abbreviation that a line explains, or the problem it has; nothing for any other line."""
    found = _LINE.match(line)
    if not found:
        return None, None
    short, long = decoded(found["short"].strip()), decoded(found["long"].strip())
    if short and long:
        return Short(short, long, place), None
    message = f"The abbreviation '{short}' has no meaning after it."
    return None, error(place, "abbreviation-without-meaning", message, "Write *[EHCP]: its meaning.")
