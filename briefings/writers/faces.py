"""How wide the characters and words of common fonts are, as parts of the size.

Office gives no answer before it opens a file, and fonts differ from machine to machine. So the widths come with the
program (`fontwidths.jsonl`, made by ``layouts/briefing/make_fontwidths.py``) and the answer is the same everywhere.
Every doubt is settled for more room: a font without a free twin is measured as one that is wider, a font that nobody
measured is as wide as Verdana, an unknown character as wide as an em.
"""

import json
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from math import inf
from pathlib import Path
from typing import NamedTuple

WIDTHS = Path(__file__).with_name("fontwidths.jsonl")
"""A line that names all faces, and whose widths other fonts have, then a line for each face."""

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
    """The width of each character as a part of the font's size, looked up when it is asked for first."""

    def __init__(self, characters: str, thousandths: list[str]) -> None:
        """Take the characters that were measured, and how wide each of them is."""
        super().__init__()
        self._characters, self._thousandths = characters, thousandths

    def __missing__(self, character: str) -> float:
        at = self._characters.find(character)
        if at < 0:
            return 0.0 if unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me") else 1.0
        wide = self[character] = int(self._thousandths[at]) / 1000
        return wide


MOST_WORDS = 4096
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
        self._advance = advances.__getitem__
        self.words = _Widths(self.width_of)
        """How wide each word is."""
        self.blank = self.width_of(" ")
        self.steps = _Widths(self._step)
        """How far it is from each word, after which a blank stands, to the next one."""

    def width_of(self, text: str) -> float:
        """Return how wide a text is."""
        return sum(map(self._advance, text), 0.0)

    def _step(self, word: str) -> float:
        if word and "-" not in word and (word.isprintable() or word.replace(NO_BREAK, "").isprintable()):
            return sum(map(self._advance, word), 0.0) + self.blank
        return ODD


_Faces = tuple[dict[str, str], dict[tuple[str, bool], bytes]]
"""The family that each font stands for, in small letters, and the line of each face."""


@lru_cache(maxsize=1)
def _faces() -> _Faces:
    names, *faces = WIDTHS.read_bytes().splitlines()
    known = json.loads(names)
    stands_for = {name.casefold(): family.casefold() for name, family in (known["same"] | known["wider"]).items()}
    return stands_for, {
        (family.casefold(), bold): face for (family, bold), face in zip(known["faces"], faces, strict=True)
    }


@lru_cache(maxsize=64)
def _measured(family: str, bold: bool) -> Face | None:
    """Return a face that there are widths of; read when it is asked for, as a brand has two or three."""
    line = _faces()[1].get((family, bold))
    if line is None:
        return None
    face = json.loads(line)
    return Face(Advances(face["characters"], face["widths"].split()), max(LEAST_LINE, face["line"] / 1000))


@lru_cache(maxsize=64)
def face_of(font: Font) -> Face:
    """Return the face of a font: its own, or one that is no narrower."""
    stands_for, name = _faces()[0], font.family.casefold()
    if known := _measured(stands_for.get(name, name), font.bold):
        return known
    widest = _measured(WIDEST.casefold(), font.bold)
    assert widest is not None  # noqa: S101  it is in the list
    return Face(widest.advances, UNKNOWN_LINE)
