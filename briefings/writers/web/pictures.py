"""Pictures inside the page: a file as a ``data:`` address, so that a page travels as one file."""

from base64 import b64encode
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from briefings import pngfile
from briefings.pictures import clean_bytes
from briefings.writers.web.known import Known, known

SIGNATURES = {b"\x89PNG": "image/png", b"\xff\xd8": "image/jpeg", b"GIF8": "image/gif"}
"""How the files of the allowed formats begin; their names may say otherwise."""

NARROW = 200
"""Pictures up to this width, in pixels, fit the narrowest screen."""


def data_address(picture: Path) -> str:
    """Return a PNG, JPEG or GIF file as a ``data:`` address (RFC 2397); raise ValueError for any other file."""
    return _data_address(known(picture))


@lru_cache(maxsize=8)
def _data_address(picture: Known) -> str:
    data = clean_bytes(picture.path)
    for signature, media_type in SIGNATURES.items():
        if data.startswith(signature):
            return f"data:{media_type};base64,{b64encode(data).decode('ascii')}"
    raise ValueError(f"{picture.path.name} is no PNG, JPEG or GIF file")


def sizes_for(picture: Path) -> str:
    """Return the attributes of ``img`` which let a picture shrink with a narrow screen where no style sheet says so."""
    width = _width(known(picture))
    if width <= NARROW:
        return ""
    sizes = f"(max-width: {width * 3 // 2}px) 65vw, {width}px"
    return f' srcset="{data_address(picture)} {width}w" sizes="{sizes}"'


@lru_cache(maxsize=64)
def _width(picture: Known) -> int:
    plain = pngfile.size_of(clean_bytes(picture.path))
    if plain:
        return plain[0]
    from PIL import Image

    with Image.open(picture.path) as image:
        return image.width


def svg_address(svg: str) -> str:
    """Return an SVG drawing as a ``data:`` address."""
    return f"data:image/svg+xml,{quote(svg)}"
