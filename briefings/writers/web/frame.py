"""What the page of a briefing and the index of all share: head, masthead and links to files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from briefings import labels
from briefings.brand import Brand
from briefings.ring import arcs, svg_path
from briefings.writers.format import Download
from briefings.writers.web.pictures import data_address, svg_address


@dataclass(frozen=True, slots=True)
class PageLogo:
    """A logo on the masthead; `alt` is empty where the name beside it says the same."""

    on_band: str
    """The picture on the primary colour; empty where the brand has none for dark backgrounds."""
    on_paper: str
    alt: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link to a file, with the type and size that tell a reader what to expect."""

    href: str
    label: str
    facts: str
    """Such as "DOCX, 48 KB"."""


def page_logo(brand: Brand) -> PageLogo | None:
    """Return the brand's logo for the masthead on the screen and on paper, None where the brand has no logo."""
    logo = brand.logo
    if logo is None:
        return None
    on_band = data_address(brand.masthead_logo) if brand.masthead_logo else ""
    return PageLogo(on_band, data_address(logo.light), "" if brand.answers_to(logo.alt) else logo.alt)


def icon_address(brand: Brand) -> str:
    """Return the icon that browsers show beside the title: the ring in the brand's primary colour."""
    paths = "".join(f'<path d="{svg_path(arc)}"/>' for arc in arcs())
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="{brand.colours.primary}">{paths}</svg>'
    return svg_address(svg)


def file_links(downloads: Iterable[Download]) -> tuple[FileLink, ...]:
    """Return the links to some files."""
    return tuple(
        FileLink(file.href, file.label, f"{_type_of(file.href)}, {labels.file_size(file.size)}") for file in downloads
    )


def _type_of(href: str) -> str:
    return PurePosixPath(href).suffix.removeprefix(".").upper()
