"""The properties of an Office file that name no person: title, subject, language and the partnership.

Both libraries share the core properties part (ECMA-376 part 2, clause 11); this sets every field of it, so
that nothing of a template's maker is left.
"""

import os
from datetime import UTC, datetime
from typing import Protocol

from briefings.facts import masthead_line
from briefings.model import Details

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


def set_properties(properties: CoreProperties, details: Details) -> None:
    """Write a briefing's details into the core properties of a document or deck."""
    when = stamp(details)
    properties.title = _short(details.title)
    properties.subject = _short(details.subtitle or masthead_line(details))
    properties.author = _short(details.partnership)
    properties.last_modified_by = _short(details.partnership)
    properties.category = _short(details.type)
    properties.keywords = _short(", ".join(details.categories))
    properties.comments = _short(details.description)
    properties.content_status = details.status.value
    properties.language = details.lang
    properties.created = when
    properties.modified = when
    properties.revision = 1
    properties.identifier = ""
    properties.version = ""
