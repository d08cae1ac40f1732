"""What decks know of a PowerPoint template with a brand in it: layouts, placeholders, the room and look of their text.

Values only, worked out by `template` where no earlier run has kept them.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from briefings.brand import Brand
from briefings.kept import kept
from briefings.values import dataclass
from briefings.writers.ooxml.package import Entry
from briefings.writers.ooxml.slide_notes import NotesHolders
from briefings.writers.ooxml.slide_package import Frozen
from briefings.writers.ooxml.slide_shapes import Holder
from briefings.writers.ooxml.slide_xml import Place
from briefings.writers.slides.boxes import Box, Boxes, Level
from briefings.writers.textfit import Font


class Room(NamedTuple):
    """A placeholder of a layout: what a slide repeats of it, where it stands, and where its text may."""

    holder: Holder
    place: Place
    text_place: Place
    box: Box


@dataclass(frozen=True, slots=True)
class SlideKind:
    """A slide layout as slides use it; a key of what slides of it share, so that it is compared by its identity."""

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    part: str
    """The name of its part."""
    rooms: Mapping[str, Room]
    ring: Place | None
    """Where the ring is drawn; None where the layout has no shape of the name."""


@dataclass(frozen=True, slots=True)
class Branded:
    """A template with a brand in it, ready to be shared by the decks of the brand."""

    frozen: Frozen
    kinds: Mapping[str, SlideKind]
    boxes: Boxes
    notes: NotesHolders
    table_style: str
    """The id of the table style that the template has by default."""


KEPT = (Branded, Frozen, Entry, SlideKind, Room, Holder, Place, Box, Level, Font, NotesHolders)
"""The classes of which a branded template consists."""


def branded(path: Path, brand: Brand) -> Branded:
    """Return a template (.pptx or .potx) with a brand in it; the same object as long as the file is the same.

    Raise as `template.open_template` does.
    """
    found = path.stat()
    return _branded(path, found.st_size, found.st_mtime_ns, brand)


@lru_cache(maxsize=16)
def _branded(path: Path, size: int, changed: int, brand: Brand) -> Branded:
    def make() -> Branded:
        from briefings.writers.powerpoint.template import opened

        return opened(path, brand)

    return kept("powerpoint", (path, size, changed, brand), make, KEPT)
