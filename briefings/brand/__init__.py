"""What a partnership looks like, as values: roles of colour, fonts, masthead, logo. `read` makes them from a file."""

from enum import Enum
from functools import lru_cache
from pathlib import Path

from briefings.brand.colours import Colours, Role
from briefings.kept import kept
from briefings.values import dataclass

__all__ = ["BRAND_FILE", "Brand", "Colours", "Fonts", "Logo", "Masthead", "Role", "Templates"]


BRAND_FILE = "_brand.yml"
"""The name of the file that describes a brand, in a folder of its own."""


class Masthead(Enum):
    """How the head of a document looks; each value names what is set in it by the fields of `Colours`."""

    SOLID = ("solid", "primary", "paper", "paper")
    """The primary colour with light text."""
    TINT = ("tint", "surface", "primary", "ink")
    """A quiet tint with the title in the primary colour."""
    PAPER = ("paper", "paper", "ink", "ink")
    """The page itself, closed by a heavy rule in the primary colour."""

    def __init__(self, key: str, ground: str, title: str, text: str) -> None:
        self.key = key
        """What a brand file calls it."""
        self.ground = ground
        self.title = title
        self.text = text

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark ground."""
        return self is Masthead.SOLID

    @property
    def ring(self) -> str:
        """The field of `Colours` that the ring is drawn in."""
        return "paper" if self.is_dark else "primary"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The font families of a brand, by the names that Word and PowerPoint list them under."""

    heading: str
    body: str


@dataclass(frozen=True, slots=True)
class Logo:
    """A partnership's logo: a PNG or JPEG file for light backgrounds, perhaps one for dark ones, and alt text."""

    light: Path
    alt: str
    dark: Path | None = None


@dataclass(frozen=True, slots=True)
class Templates:
    """The Office files that a partnership brings itself; None where it uses those of the layout."""

    word: Path | None = None
    """A .docx or .dotx file."""
    slides: Path | None = None
    """A .pptx or .potx file."""


@dataclass(frozen=True, slots=True)
class Brand:
    """How the documents of one partnership look."""

    key: str
    """The name of the brand's folder."""
    name: str
    """The partnership's full name, as content files give it."""
    short_name: str
    colours: Colours
    fonts: Fonts
    logo: Logo | None = None
    masthead: Masthead = Masthead.SOLID
    templates: Templates = Templates()
    web: str = ""
    """The partnership's website."""
    publish_at: str = ""
    """The web address that the folder of outputs is published at, ending in a slash; empty where it is not known."""
    dark: Colours | None = None
    """The colours of the dark scheme, where the brand file gives some of its own."""
    example: bool = False
    """Whether this is an example styling and not a partnership's own."""

    @property
    def dark_colours(self) -> Colours:
        """The colours of the dark scheme."""
        return self.dark or _for_the_dark(self.colours)

    @property
    def masthead_logo(self) -> Path | None:
        """The picture to set on the masthead, None where the brand has none for such a background."""
        if self.logo is None:
            return None
        return self.logo.dark if self.masthead.is_dark else self.logo.light

    def answers_to(self, partnership: str) -> bool:
        """Return whether a content file means this brand by the name of its partnership."""
        return _plainly(partnership) in {_plainly(self.name), _plainly(self.short_name)}


@lru_cache(maxsize=64)
def _for_the_dark(colours: Colours) -> Colours:
    """Return the dark scheme of colours, made at the first call only: each output of a briefing asks for it."""
    return kept("dark", colours, colours.for_the_dark, [Colours])


def _plainly(name: str) -> str:
    """Return a name without what authors type in two ways: capitals, spaces and the form of an apostrophe."""
    return " ".join(name.translate({ord("’"): "'", ord("`"): "'"}).casefold().split())
