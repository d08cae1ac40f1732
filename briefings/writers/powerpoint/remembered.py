"""The slides of the last few decks as they were written: an edit leaves most slides of a deck as they were."""

from typing import NamedTuple

from briefings.writers.ooxml.package import Entry
from briefings.writers.powerpoint.branded import Branded
from briefings.writers.slides.deck import PictureFill, Slide

MOST_DECKS = 4

Entries = tuple[Entry, Entry]
"""A slide and its notes."""


class _Written(NamedTuple):
    slide: Slide
    entries: Entries


class LastDeck:
    """The slides of the last deck of a briefing, each under its number."""

    def __init__(self, template: Branded) -> None:
        """Begin with none; they are of this template."""
        self.template = template
        self._written: dict[int, _Written] = {}

    def find(self, number: int, slide: Slide) -> Entries | None:
        """Return a slide and its notes as they were written; None where there was another slide."""
        found = self._written.get(number)
        return found.entries if found and found.slide == slide else None

    def keep(self, number: int, slide: Slide, entries: Entries) -> None:
        """Remember a slide and its notes, in which no link was looked for; not one with a picture, which may change."""
        if PictureFill not in map(type, slide.fills):
            self._written[number] = _Written(slide, entries)


_decks: dict[tuple[str, str], LastDeck] = {}


def last_deck(slug: str, lang: str, template: Branded) -> LastDeck:
    """Return the last deck of a briefing in a language; an empty one where it was made with another template."""
    found = _decks.pop((slug, lang), None)
    if found is None or found.template is not template:
        found = LastDeck(template)
    while len(_decks) >= MOST_DECKS:
        del _decks[next(iter(_decks))]
    _decks[slug, lang] = found
    return found
