"""The colours of a brand by what they stand for, and the dark scheme that is made from them."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from briefings.colour import luminance, nearest_passing, tint, toned
from briefings.values import dataclass


class Role(StrEnum):
    """What a colour stands for. Documents ask for a role, never for a colour."""

    __hash__ = str.__hash__

    PRIMARY = "primary"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    INFO = "info"


DARK_PAPER = (0.2, 0.4, 0.025)
"""The page in the dark scheme: its lightness, the part of the primary colour's chroma that it keeps, and the most."""

DARK_TINT = (0.28, 0.4, 0.04)
"""The same for the tints that stand on that page."""

DARK_LINE = (0.42, 0.4, 0.03)
"""The same for its rules, quiet beside the arcs that are filled."""

DARK_CHROMA, MOST_DARK_CHROMA = 0.75, 0.13
"""How much of its chroma a colour keeps as text in the dark, where all of it would glow, and the most."""

DARK_CONTRAST, DARK_HEADING_CONTRAST = 6.0, 8.0
"""More than WCAG asks for, as light text on a dark page looks thinner; the primary colour is that of most headings."""


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
        return toned(colour, *DARK_TINT) if self.is_dark else tint(colour)

    def for_the_dark(self, given: Mapping[str, str] = MappingProxyType({})) -> "Colours":
        """Return the colours of the dark scheme: the same hues, each light enough to read on a dark page.

        Fields that are `given` are taken as they are.
        """
        paper = given.get("paper") or toned(self.primary, *DARK_PAPER)
        grounds = [paper, *(toned(self.of(role), *DARK_TINT) for role in Role)]

        def light(name: str) -> str:
            quiet = toned(getattr(self, name), None, DARK_CHROMA, MOST_DARK_CHROMA)
            return nearest_passing(quiet, *grounds, least=DARK_HEADING_CONTRAST if name == "primary" else DARK_CONTRAST)

        made = {name: light(name) for name in ("link", *(role.value for role in Role))}
        line = toned(self.primary, *DARK_LINE)
        return Colours(**{"ink": "#F2F4F5", "muted": "#C3CCD2", "line": line, **made, **given, "paper": paper})
