"""Checks on what a page loads: nothing from elsewhere, and nothing that is not there."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefings.audit.findings import Findings
from briefings.audit.names import Element
from briefings.audit.page.words import line_of
from briefings.audit.wording import is_private_path, short

_LOADING = {
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "frame": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "use": ("href", "{http://www.w3.org/1999/xlink}href", "xlink:href"),
    "body": ("background",),
}
_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "manifest", "apple-touch-icon", "dns-prefetch"}
_LOADS = re.compile(r"""url\(\s*['"]?([^'")\s]+)|@import\s+['"]([^'"]+)""", re.IGNORECASE)


def audit_resources(found: Findings, root: Element) -> None:
    """Look at all that a page loads when it is opened, and at links to somebody's own folders."""
    for address, line in _loaded(root):
        found.look("files that the page loads")
        parts = _split(address)
        if parts is None or parts[0] in ("http", "https", "ftp") or address.startswith("//"):
            found.add("external-resource", f"It fetches {short(address, 80)}.", line=line)
        elif is_private_path(address):
            found.add("private-path", f"It loads a file of somebody's computer: {short(address)}.", line=line)
        elif not parts[0] and _is_missing(found.path.parent, unquote(parts[1])):
            found.add("missing-resource", f"The file {short(address)} is not there.", line=line)
    for link in root.iter("a"):
        if is_private_path(link.get("href", "")):
            sentence = f"A link leads to a file of somebody's computer: {short(link.get('href', ''))}."
            found.add("private-path", sentence, line=line_of(link))


def _is_missing(folder: Path, name: str) -> bool:
    """Return whether a page's folder lacks a file; nothing is said of a site's root, or of a page not yet written."""
    return bool(name) and not name.startswith("/") and folder.is_dir() and not (folder / name).exists()


def _loaded(root: Element) -> Iterator[tuple[str, int | None]]:
    for element in root.iter(*_LOADING):
        for name in _LOADING[str(element.tag)]:
            value = (element.get(name) or "").strip()
            several = name == "srcset"
            for address in _candidates(value) if several else [value]:
                if address and not address.startswith("#"):
                    yield address, line_of(element)
    for link in root.iter("link"):
        if _LINKS & set((link.get("rel") or "").casefold().split()) and link.get("href"):
            yield link.get("href", "").strip(), line_of(link)
    for element in root.iter():
        css = element.text if element.tag == "style" else element.get("style")
        for match in _LOADS.finditer(css or ""):
            address = match[1] or match[2]
            if not address.startswith("#"):
                yield address, line_of(element)


def _candidates(value: str) -> list[str]:
    return [part.split()[0] for part in re.split(r",\s+", value) if part.split()]


def _split(address: str) -> tuple[str, str] | None:
    """Return the scheme and the path of an address; None where it is none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return parts.scheme.casefold(), parts.path
