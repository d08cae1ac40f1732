"""Where links lead, and whether pictures are of a size that every format can show.

A link to a missing heading, a link to a local file and a missing picture are refused when the file is read.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import LinkInText, links_of
from briefings.model import figures
from briefings.problems import Place, Severity

NARROWEST = 600
"""In pixels: a narrower picture is blurred at the width of a page or slide."""

WIDEST = 4000
"""In pixels: no page or slide shows more."""

LARGEST = 2_000_000
"""In bytes: the three documents each hold every picture."""

_ADDRESSES_IN_SETTINGS = (("contact", "web"), ("source", "web"))


@rule(
    "link-http",
    Family.LINKS,
    Severity.WARNING,
    summary="A link begins with http and not with https.",
    reason="Such a page can be changed on its way to the reader, and browsers and many agencies’ networks warn of it.",
    source="National Cyber Security Centre: using HTTPS on websites",
    wrong="See [the toolkit](http://example.org/kit).",
    right="See [the toolkit](https://example.org/kit).",
)
def link_http(manuscript: Manuscript) -> Iterator[Finding]:
    """Find links of the text and the settings that are not encrypted."""
    for address, place in addresses(manuscript):
        if address.casefold().startswith("http://"):
            better = "https" + address[4:]
            yield Finding(
                place, f"The link to '{address}' is not https.", f"Try {better}; most sites answer there too."
            )


def addresses(manuscript: Manuscript) -> Iterator[tuple[str, Place]]:
    """Yield every web address that a file links to, in the settings and the text, with its place."""
    for location in _ADDRESSES_IN_SETTINGS:
        if address := getattr(getattr(manuscript.details, location[0]), location[1], ""):
            yield address, manuscript.setting(*location)
    for found in links_of(manuscript):
        if found.link.target.casefold().startswith(("http://", "https://")):
            yield found.link.target, manuscript.place(found.passage, found.start, found.end)


@rule(
    "link-same-words",
    Family.LINKS,
    Severity.WARNING,
    summary="The same words lead to different addresses.",
    reason="People who go from link to link with a screen reader hear only the words, and cannot tell the links apart.",
    source="WCAG 2.2, 2.4.4",
    wrong="See [the toolkit](https://example.org/a) and [the toolkit](https://example.org/b).",
    right="See [the toolkit](https://example.org/a) and [the leaflet](https://example.org/b).",
)
def link_same_words(manuscript: Manuscript) -> Iterator[Finding]:
    """Find links whose words stood for another address before."""
    before: dict[str, LinkInText] = {}
    for found in links_of(manuscript):
        first = before.setdefault(" ".join(found.words.casefold().split()), found)
        if _same_address(first) != _same_address(found):
            line = manuscript.place(first.passage, first.start, first.end).line
            message = f"'{found.words}' leads to another address here than in line {line}."
            hint = "Say in the words of each link what is different about its page."
            yield Finding(manuscript.place(found.passage, found.start, found.end), message, hint)


@rule(
    "link-same-address",
    Family.LINKS,
    Severity.NOTE,
    summary="Different words lead to the same address.",
    reason="A reader who follows the second link expects something new.",
    source="WCAG 2.2, 3.2.4",
    wrong="See [the toolkit](https://example.org/kit) and [our advice](https://example.org/kit/).",
    right="See [the toolkit](https://example.org/kit) and [the toolkit](https://example.org/kit/).",
)
def link_same_address(manuscript: Manuscript) -> Iterator[Finding]:
    """Find web addresses that other words led to before."""
    before: dict[str, LinkInText] = {}
    for found in links_of(manuscript):
        address = _same_address(found)
        first = before.setdefault(address, found)
        if address.startswith("http") and not _alike(first.words, found.words):
            line = manuscript.place(first.passage, first.start, first.end).line
            message = f"'{found.words}' leads to the same address as '{first.words}' in line {line}."
            hint = "Use the same words, or look up whether one of the addresses is a slip."
            yield Finding(manuscript.place(found.passage, found.start, found.end), message, hint)


def _same_address(found: LinkInText) -> str:
    scheme, colon, rest = found.link.target.rstrip("/").partition(":")
    return f"{scheme.casefold().removesuffix('s') if scheme.casefold() == 'https' else scheme.casefold()}{colon}{rest}"


def _alike(first: str, second: str) -> bool:
    """Return whether one of two links' words holds the other's, such as "the neglect toolkit" and "toolkit"."""
    mine, yours = (set(re.findall(r"\w+", words.casefold())) - {"the", "a", "our", "this"} for words in (first, second))
    return mine <= yours or yours <= mine


@rule(
    "picture-small",
    Family.LINKS,
    Severity.WARNING,
    summary="A picture has too few pixels to be sharp.",
    reason="On a slide that fills a wall its words cannot be read.",
    source="GOV.UK content design guidance: images",
    wrong="## Method\n\n![Four of six cases were on time.](narrow.png)",
    right="## Method\n\n![Four of six cases were on time.](wide.png)",
)
def picture_small(manuscript: Manuscript) -> Iterator[Finding]:
    """Find pictures that say something and are narrower than 600 pixels."""
    for path, place, alt in _pictures(manuscript):
        width, height = _size(path)
        if alt and width < NARROWEST:
            message = f"The picture '{path.name}' is {width} × {height} pixels; it is blurred at the width of a page."
            yield Finding(place, message, f"Save it {NARROWEST} pixels wide or wider, from where it was made.")


@rule(
    "picture-large",
    Family.LINKS,
    Severity.WARNING,
    summary="A picture has more pixels or bytes than any page shows.",
    reason="Three documents hold each picture; large ones are slow to open and too large to send.",
    source="GOV.UK content design guidance: images",
    wrong="## Method\n\n![Four of six cases were on time.](huge.png)",
    right="## Method\n\n![Four of six cases were on time.](wide.png)",
)
def picture_large(manuscript: Manuscript) -> Iterator[Finding]:
    """Find pictures of more than 4,000 pixels on a side, or of more than 2 MB."""
    for path, place, _ in _pictures(manuscript):
        size, (width, height) = path.stat().st_size, _size(path)
        is_heavy = size > LARGEST
        if is_heavy or max(width, height) > WIDEST:
            measure = f"{size / 1_000_000:.1f} MB" if is_heavy else f"{width} × {height} pixels"
            message = f"The picture '{path.name}' has {measure}, more than any page or slide shows."
            yield Finding(place, message, "Save it 2,000 pixels wide, as a PNG for drawings or a JPEG for photographs.")


def _pictures(manuscript: Manuscript) -> Iterator[tuple[Path, Place, str]]:
    """Yield each picture once, with the place of the line that shows it first and its alternative text."""
    shown: dict[Path, tuple[Path, Place, str]] = {}
    for figure in figures(manuscript.briefing):
        shown.setdefault(figure.image, (figure.image, figure.place or manuscript.head(), figure.alt))
    yield from shown.values()


def _size(path: Path) -> tuple[int, int]:
    from PIL import Image

    with Image.open(path) as image:
        return image.size


def by_address(manuscript: Manuscript) -> dict[str, list[Place]]:
    """Return every web address of a file, without what follows ``#``, with the places that link to it."""
    found: dict[str, list[Place]] = defaultdict(list)
    for address, place in addresses(manuscript):
        found[address.split("#", 1)[0]].append(place)
    return found


RULES = (link_http, link_same_words, link_same_address, picture_small, picture_large)
