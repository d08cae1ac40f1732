"""Dates as authors write them: a year, a month or a day, in figures or in words."""

import re
from datetime import date

from briefings.model import PartialDate

MONTHS = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)

_FIGURES = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]+)\s+(\d{4})")

HOW = "write it as 2014-03-05, 2014-03 or 2014, or in words as 5 March 2014"


def parse_date(text: str) -> PartialDate:
    """Return the date that a text gives, as much of it as there is; raise ValueError in an author's words."""
    if found := _FIGURES.fullmatch(text.strip()):
        year, month, day = (int(part) if part else None for part in found.groups())
    elif found := _WORDS.fullmatch(text.strip()):
        names = [name for name in MONTHS if name.startswith(found[2].casefold()) and len(found[2]) >= 3]
        if len(names) != 1:
            raise ValueError(f"has no month that is known: '{text}'; {HOW}.")
        year, month, day = int(found[3]), MONTHS.index(names[0]) + 1, int(found[1]) if found[1] else None
    else:
        raise ValueError(f"is not a date that is understood: '{text}'; {HOW}.")
    assert year is not None  # noqa: S101  both patterns have one
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        raise ValueError(f"is not a date of the calendar: '{text}'.") from None
    return PartialDate(year, month, day)
