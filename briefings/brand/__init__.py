"""What a partnership looks like, as values: roles of colour, fonts and logo. `read` makes them from a file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefings.colour import luminance, nearest_passing, tint, with_lightness


class Role(StrEnum):
    """What a colour stands for. Documents ask for a role, never for a colour."""

    PRIMARY = "primary"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


DARK_PAPER_LIGHTNESS = 0.09
"""Lightness (0 to 1) of the page in the dark scheme."""

DARK_TINT_LIGHTNESS = 0.15
"""Lightness (0 to 1) of the tints that stand on that page."""

DARK_LINE_LIGHTNESS = 0.27
"""Lightness (0 to 1) of its rules, quiet beside the arcs that are filled."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a brand as ``#RRGGBB``: text, page and one for each role."""

    ink: str
    """Text."""
    paper: str
    """The page."""
    muted: str
    """Text that matters less, such as a footer."""
    line: str
    """Rules, borders and the arcs of the ring that are still to come."""
    link: str
    primary: str
    success: str
    warning: str
    danger: str
    info: str

    def of(self, role: Role) -> str:
        """Return the colour of a role."""
        return str(getattr(self, role.value))

    def tint_of(self, role: Role) -> str:
        """Return the tint of a role, which text in ink or in the role's own colour stands on."""
        return self._tint(self.of(role))

    @property
    def surface(self) -> str:
        """A quiet tint of the primary colour for what is set apart without meaning of its own."""
        return self._tint(self.primary)

    @property
    def is_dark(self) -> bool:
        """Whether light text stands on a dark page."""
        return luminance(self.paper) < luminance(self.ink)

    def _tint(self, colour: str) -> str:
        return with_lightness(colour, DARK_TINT_LIGHTNESS) if self.is_dark else tint(colour)

    def for_the_dark(self) -> "Colours":
        """Return the colours of the dark scheme: the same hues, each light enough to read on a dark page."""
        paper = with_lightness(self.primary, DARK_PAPER_LIGHTNESS)
        tints = [with_lightness(self.of(role), DARK_TINT_LIGHTNESS) for role in Role]

        def light(colour: str) -> str:
            return nearest_passing(colour, paper, *tints, least=5.5)

        return Colours(
            ink="#F2F4F5",
            paper=paper,
            muted="#C3CCD2",
            line=with_lightness(self.primary, DARK_LINE_LIGHTNESS),
            link=light(self.link),
            primary=light(self.primary),
            success=light(self.success),
            warning=light(self.warning),
            danger=light(self.danger),
            info=light(self.info),
        )


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

    @property
    def for_masthead(self) -> Path | None:
        """The picture to set on the primary colour, None where the brand has none for dark backgrounds."""
        return self.dark


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
    web: str = ""
    example: bool = False
    """Whether this is an example styling and not a partnership's own."""

    def answers_to(self, partnership: str) -> bool:
        """Return whether a content file means this brand by the name of its partnership."""
        return _plainly(partnership) in {_plainly(self.name), _plainly(self.short_name)}


def _plainly(name: str) -> str:
    """Return a name without what authors type in two ways: capitals, spaces and the form of an apostrophe."""
    return " ".join(name.translate({ord("’"): "'", ord("`"): "'"}).casefold().split())
