"""How wide the characters and words of common fonts are, as parts of the size.

Office gives no answer before it opens a file, and fonts differ from machine to machine. So the widths come with the
program (`fontwidths.json`, made by ``layouts/briefing/make_fontwidths.py``) and the answer is the same everywhere.
Every doubt is settled for more room: a font without a free twin is measured as one that is wider, a font that nobody
measured is as wide as Verdana, an unknown character as wide as an em.
"""

import json
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from math import inf
from typing import Any, NamedTuple

WIDEST = "Verdana"
"""The family that stands in for every font without widths of its own."""
LEAST_LINE = 1.2
"""No line is closer to the next than this part of its size, as PowerPoint spaces the fonts of Office."""
UNKNOWN_LINE = 1.37
"""The line of a font that is not known, as a part of its size: that of the tallest common font (Open Sans)."""


class Font(NamedTuple):
    """A typeface by the family name that Office lists it under, and its weight."""

    family: str
    bold: bool = False


class Advances(dict[str, float]):
    """The width of each character as a part of the font's size."""

    def __missing__(self, character: str) -> float:
        return 0.0 if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me") else 1.0


MOST_WORDS = 16384
"""Of so many words in a face the widths are remembered: the same words stand in all texts."""


class _Widths(dict[str, float]):
    """The width of each word as a part of the font's size, worked out when it is asked for first."""

    def __init__(self, work: Callable[[str], float]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, word: str) -> float:
        if len(self) >= MOST_WORDS:
            self.clear()
        wide = self[word] = self._work(word)
        return wide


ODD = inf
"""The step of what is no plain word: a line may break in it, or it has characters that nobody sees."""


NO_BREAK = "\xa0"
"""The blank at which no line breaks, a part of its word."""


class Face:
    """A font's measures as parts of its size."""

    def __init__(self, advances: Advances, line: float) -> None:
        """Take the widths of the characters, and the distance of lines."""
        self.advances, self.line = advances, line
        self.words = _Widths(self.width_of)
        """How wide each word is."""
        self.blank = self.width_of(" ")
        self.steps = _Widths(self._step)
        """How far it is from each word, after which a blank stands, to the next one."""

    def width_of(self, text: str) -> float:
        """Return how wide a text is."""
        return sum(map(self.advances.__getitem__, text), 0.0)

    def _step(self, word: str) -> float:
        plain = word and word.replace(NO_BREAK, "").isprintable() and "-" not in word
        return self.words[word] + self.blank if plain else ODD


@lru_cache(maxsize=1)
def _faces() -> tuple[dict[str, str], dict[tuple[str, bool], Any]]:
    data = json.loads((files("briefings.writers") / "fontwidths.json").read_text(encoding="utf-8"))
    stands_for = {name.casefold(): family for name, family in (data["same"] | data["wider"]).items()}
    return stands_for, {(face["family"].casefold(), face["bold"]): face for face in data["faces"]}


@lru_cache(maxsize=64)
def _measured(family: str, bold: bool) -> Face | None:
    """Return a face that there are widths of; made when it is asked for, as a brand has two or three."""
    face = _faces()[1].get((family, bold))
    if face is None:
        return None
    advances = Advances(
        (character, int(thousandths) / 1000)
        for thousandths, characters in face["characters"].items()
        for character in characters
    )
    return Face(advances, max(LEAST_LINE, face["line"] / 1000))


@lru_cache(maxsize=64)
def face_of(font: Font) -> Face:
    """Return the face of a font: its own, or one that is no narrower."""
    stands_for, name = _faces()[0], font.family.casefold()
    if known := _measured(stands_for.get(name, name).casefold(), font.bold):
        return known
    widest = _measured(WIDEST.casefold(), font.bold)
    assert widest is not None  # noqa: S101  it is in the list
    return Face(widest.advances, UNKNOWN_LINE)
