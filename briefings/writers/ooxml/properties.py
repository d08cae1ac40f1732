"""The properties of an Office file that name no person: title, subject, language and the partnership.

Both libraries share the core properties part (ECMA-376 part 2, clause 11); this sets every field of it, so
that nothing of a template's maker is left.
"""

import os
from datetime import UTC, datetime
from functools import lru_cache
from typing import Protocol

from briefings.facts import masthead_line
from briefings.model import Details
from briefings.values import Latest
from briefings.writers.ooxml.package import Shared
from briefings.writers.ooxml.part_text import as_part
from briefings.writers.ooxml.word_markup import quoted

MOST_CHARACTERS = 255
"""The longest value of a property in characters."""


class CoreProperties(Protocol):
    """The part of python-docx's and python-pptx's core properties that is used here."""

    author: str
    category: str
    comments: str
    content_status: str
    created: datetime
    identifier: str
    keywords: str
    language: str
    last_modified_by: str
    modified: datetime
    revision: int
    subject: str
    title: str
    version: str


_MARK, _DATE = "\ue000{}\ue001", "date"
_MARKED_DATE, _W3CDTF = datetime(1980, 1, 2, 3, 4, 5), "%Y-%m-%dT%H:%M:%SZ"


def stamp(details: Details) -> datetime:
    """Return the date for the properties: SOURCE_DATE_EPOCH where set, else the briefing's own, else 2000."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).replace(tzinfo=None)
    if details.date:
        return datetime(details.date.year, details.date.month or 1, details.date.day or 1)
    return datetime(2000, 1, 1)


def _short(text: str) -> str:
    """Return a text no longer than both libraries take: they refuse what Office would cut."""
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…"


def _values(details: Details) -> dict[str, str]:
    """Return what a briefing's details say in the properties, by the names that both libraries give them."""
    return {
        "title": _short(details.title),
        "subject": _short(details.subtitle or masthead_line(details)),
        "author": _short(details.partnership),
        "last_modified_by": _short(details.partnership),
        "category": _short(details.type),
        "keywords": _short(", ".join(details.categories)),
        "comments": _short(details.description),
        "content_status": details.status.value,
        "language": details.lang,
    }


def leave_open(properties: CoreProperties) -> None:
    """Put a mark into each property that a briefing fills, and clear the others: `filled_pieces` knows the marks."""
    for name in _values(Details(title="", partnership="")):
        setattr(properties, name, _MARK.format(name))
    properties.created = properties.modified = _MARKED_DATE
    properties.revision = 1
    properties.identifier = properties.version = ""


def filled_pieces(part: str, details: Details) -> tuple[Shared, Shared]:
    """Return the core properties part with a briefing's details, from one whose properties were left open.

    What stands before the first property is deflated once for all files. Raise ValueError for characters that XML
    cannot hold.
    """
    said = _said(part, details)
    return _opening(said[0]), Shared.plain("".join(said[1:]).encode())


@lru_cache(maxsize=32)
def _opening(text: str) -> Shared:
    return Shared.of(as_part(text))


def _said(part: str, details: Details) -> list[str]:
    values = {**_quoted(details), _DATE: f"{stamp(details).isoformat(timespec='seconds')}Z"}
    return [values.get(piece, piece) if number % 2 else piece for number, piece in enumerate(_pieces(part))]


@Latest
def _quoted(details: Details) -> dict[str, str]:
    """Return what a briefing's details say, to be put into markup: both Office files of a briefing ask for it."""
    return {name: quoted(value) for name, value in _values(details).items()}


@lru_cache(maxsize=32)
def _pieces(part: str) -> tuple[str, ...]:
    """Return a part whose properties were left open as text, the name of a property, text and so on."""
    begins, ends = _MARK.format(" ").split(" ")
    marked = part.replace(_MARKED_DATE.strftime(_W3CDTF), _MARK.format(_DATE))
    return tuple(marked.replace(ends, begins).split(begins))
