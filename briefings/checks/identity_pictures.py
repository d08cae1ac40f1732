"""Identifiability: what a picture’s file says of the place where it was taken and of who took it."""

import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from briefings.checks.allowed import is_allowed
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Family, Finding, rule
from briefings.model import figures
from briefings.patterns import pattern_of
from briefings.pngfile import tells_nothing
from briefings.problems import Severity

GPS = 0x8825
EXIF = 0x8769
ARTIST, XP_AUTHOR, CAMERA_OWNER, SERIAL_NUMBER = 0x013B, 0x9C9D, 0xA430, 0xA431
"""Tags of Exif 3.0 and, for the second, of Windows."""

DAMAGED = (OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, struct.error)
"""What Pillow raises on properties that are none."""

_CREATOR = pattern_of(rb"<dc:creator>.{0,500}?<rdf:li[^>]{0,200}>([^<]{1,200})</rdf:li>", re.DOTALL)
_HINT = "Save a copy without it: in Windows, Properties, Details, 'Remove Properties and Personal Information'."


@rule(
    "identifiable-picture-place",
    Family.IDENTITY,
    Severity.ERROR,
    summary="A picture’s file says where on earth it was taken.",
    reason="A photograph from a phone holds the position of the home or school in which it was taken.",
    source="ICO guidance on personal data: What are identifiers and related factors? Exif 3.0, GPS attributes",
    wrong="![A door that is half open.](photograph-with-place.jpg)",
    right="![A door that is half open.](photograph.jpg)",
)
def _picture_place(manuscript: Manuscript) -> Iterator[Finding]:
    for figure in figures(manuscript.briefing):
        if _exif(figure.image)[1]:
            message = f"'{figure.image.name}' holds the position of the place where it was taken."
            yield Finding(manuscript.at(figure), message, _HINT)


@rule(
    "identifiable-picture-owner",
    Family.IDENTITY,
    Severity.WARNING,
    summary="A picture’s file names who took it or whose camera it was.",
    reason="The name goes wherever the picture goes, and readers can see it in the picture’s properties.",
    source="ICO guidance on personal data: What are identifiers and related factors?",
    wrong="![A door that is half open.](photograph-with-owner.jpg)",
    right="![A door that is half open.](photograph.jpg)",
)
def _picture_owner(manuscript: Manuscript) -> Iterator[Finding]:
    for figure in figures(manuscript.briefing):
        for name in _exif(figure.image)[0]:
            if not is_allowed(manuscript, name):
                message = f"'{name}' stands in the properties of '{figure.image.name}'."
                yield Finding(manuscript.at(figure), message, _HINT)


def _exif(path: Path) -> tuple[tuple[str, ...], bool]:
    """Return the names of people in a picture’s properties, and whether it holds a position."""
    known = path.stat()
    return _exif_of(path, known.st_size, known.st_mtime_ns)


@lru_cache(maxsize=64)
def _exif_of(path: Path, _size: int, _changed: int) -> tuple[tuple[str, ...], bool]:
    if tells_nothing(path.read_bytes()):
        return (), False
    from PIL import Image

    given: list[Any] = []
    position: dict[int, Any] = {}
    with Image.open(path) as image, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with suppress(*DAMAGED):
            exif = image.getexif()
            given += [exif.get(ARTIST), exif.get(XP_AUTHOR), exif.get_ifd(EXIF).get(CAMERA_OWNER)]
            position = exif.get_ifd(GPS)
        given += [image.info.get("Author"), *_CREATOR.findall(_xmp(image.info))]
    names = dict.fromkeys(_text(value) for value in given if value)
    return tuple(name for name in names if name), bool(position.get(2) and position.get(4))


def _xmp(info: dict[str | tuple[int, int], Any]) -> bytes:
    value = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    return value.encode() if isinstance(value, str) else bytes(value)


def _text(value: Any) -> str:
    """Return a property as text: Windows writes its own in UTF-16."""
    if isinstance(value, bytes):
        value = value.decode("utf-16-le" if b"\0" in value else "utf-8", errors="replace")
    return " ".join(str(value).replace("\0", " ").split())


RULES = (_picture_place, _picture_owner)
