"""What the page of a briefing and the lists of all share: head, masthead and links to files."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from posixpath import splitext

from markupsafe import Markup

from briefings import labels
from briefings.brand import Brand
from briefings.ring import arcs, svg_path
from briefings.values import dataclass
from briefings.writers.format import Download
from briefings.writers.web.known import Known, known
from briefings.writers.web.pictures import data_address, svg_address
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.template import style_sheet
from briefings.writers.web.tokens import brand_css, masthead_in_the_dark


@dataclass(frozen=True, slots=True)
class PageLogo:
    """A logo on the masthead; `alt` is empty where the name beside it says the same."""

    for_light: str
    """The picture for light grounds and for paper."""
    for_dark: str
    """The picture for dark grounds; empty where the brand has none."""
    alt: str


@dataclass(frozen=True, slots=True)
class FileLink:
    """A link to a file, with the type and size that tell a reader what to expect."""

    href: str
    label: str
    facts: str
    """Such as "DOCX, 48 KB"."""


@dataclass(frozen=True, slots=True)
class Frame:
    """All that the brand gives to a page; templates ask for it as ``frame``."""

    masthead: str
    """The style of the masthead: ``solid``, ``tint`` or ``paper``."""
    brand_css: Markup
    css: Markup
    theme_colour: str
    """What a browser paints its own bars in: the ground of the masthead."""
    theme_colour_dark: str
    icon: str
    logo: PageLogo | None
    ring: Markup


def frame_of(brand: Brand, *sheets: Path) -> Frame:
    """Return the frame of a page in the look of a brand, with some style sheets."""
    logos = (brand.logo.light, brand.logo.dark) if brand.logo else ()
    return _frame(brand, tuple(map(known, sheets)), tuple(known(logo) for logo in logos if logo))


@lru_cache(maxsize=32)
def _frame(brand: Brand, sheets: tuple[Known, ...], _logos: tuple[Known, ...]) -> Frame:
    """Return the frame that is the same for as long as its files stay; the logos are those of the brand."""
    ground = brand.masthead.ground
    return Frame(
        masthead=brand.masthead.key,
        brand_css=brand_css(brand),
        css=style_sheet(*(sheet.path for sheet in sheets)),
        theme_colour=getattr(brand.colours, ground),
        theme_colour_dark=getattr(masthead_in_the_dark(brand), ground),
        icon=icon_address(brand),
        logo=page_logo(brand),
        ring=ring_svg(),
    )


def page_logo(brand: Brand) -> PageLogo | None:
    """Return the brand's logo for light and dark grounds, None where the brand has no logo."""
    logo = brand.logo
    if logo is None:
        return None
    for_dark = data_address(logo.dark) if logo.dark else ""
    return PageLogo(data_address(logo.light), for_dark, "" if brand.answers_to(logo.alt) else logo.alt)


def icon_address(brand: Brand) -> str:
    """Return the icon that browsers show beside the title: the ring in the brand's primary colour."""
    paths = "".join(f'<path d="{svg_path(arc)}"/>' for arc in arcs())
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" fill="{brand.colours.primary}">{paths}</svg>'
    return svg_address(svg)


def file_links(downloads: Iterable[Download], base: str = "") -> tuple[FileLink, ...]:
    """Return the links to some files, whose addresses follow on `base`."""
    return tuple(
        FileLink(f"{base}{file.href}", file.label, f"{_type_of(file.href)}, {labels.file_size(file.size)}")
        for file in downloads
    )


def _type_of(href: str) -> str:
    return splitext(href)[1].removeprefix(".").upper()
