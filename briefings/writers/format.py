"""What a format is: a name, a file name and a function that writes a briefing as bytes."""

from collections.abc import Callable

from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.model import Briefing
from briefings.problems import Problem
from briefings.values import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """A file built beside a page, which the page offers: its label, its address from the page, its bytes."""

    label: str
    href: str
    size: int


@dataclass(frozen=True, slots=True)
class Job:
    """All that a writer needs for one file."""

    briefing: Briefing
    brand: Brand
    layout: Layout
    downloads: tuple[Download, ...] = ()
    """The other formats of this briefing, for the formats that link to them."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A file that is made with a format's own, such as the picture that a page is shared with."""

    file_name: str
    """Its name within the briefing's folder."""
    write: Callable[[Job], bytes]
    is_alone: bool = False
    """Whether it tells nothing of the other files, so that it can be made before them."""
    prepare: Callable[[Job | None], object] = lambda _: None
    """Loads what writing needs, while others are at work."""

    @property
    def name(self) -> str:
        """What it is called where something goes wrong."""
        return self.file_name


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of output."""

    name: str
    """What the author calls it on the command line."""
    describes: str
    """One line for the list of formats."""
    file_name: str
    """The output's name within the briefing's folder; ``{slug}`` stands for the briefing's."""
    write: Callable[[Job], bytes]
    check: Callable[[Layout], list[Problem]]
    """Returns what a layout lacks for this format; a format whose layout has errors is not written."""
    download_label: str = ""
    """How a page offers this file; empty for the page itself."""
    companions: tuple[Companion, ...] = ()

    prepare: Callable[[Job | None], object] = lambda _: None
    """Loads what writing needs, and works out what it can of a job that is given, while others are at work."""

    def file_for(self, slug: str) -> str:
        """Return the file name of this format for a briefing."""
        return self.file_name.format(slug=slug)
