"""A picture as it goes into an Office file: its bytes, what kind it is, and how large it is.

Both libraries find this out as well, each in its own way; here it is found once for both, and neither is loaded for it.
"""

from functools import lru_cache
from io import BytesIO
from pathlib import Path

from briefings.digests import sha1
from briefings.pictures import FORMATS, clean_bytes
from briefings.pngfile import size_of
from briefings.values import dataclass

DENSITY = 72
"""In dots per inch, where a picture does not say."""
ENDINGS = {"PNG": ("png",), "JPEG": ("jpg", "jpeg", "jpe"), "GIF": ("gif",)}
"""How the names of pictures of a kind end, first as it is usual."""


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's file, without what no reader sees."""

    content: bytes
    kind: str
    """"PNG", "JPEG" or "GIF"."""
    width: int
    height: int
    """In pixels."""
    across: int
    down: int
    """How many pixels make an inch."""
    digest: str
    """Tells whether two pictures are the same: a SHA-1, as both libraries have it."""

    @property
    def content_type(self) -> str:
        """What package parts of the kind are called (ECMA-376 part 1, 15.2.14)."""
        return f"image/{self.kind.lower()}"

    @property
    def ending(self) -> str:
        """How the name of such a file usually ends."""
        return ENDINGS[self.kind][0]


def picture_file(path: Path) -> PictureFile:
    """Return a picture, read once as long as it does not change; raise OSError or ValueError where it cannot be."""
    known = path.stat()
    return _read(path, known.st_size, known.st_mtime_ns)


@lru_cache(maxsize=32)
def _read(path: Path, _size: int, _changed: int) -> PictureFile:
    content = clean_bytes(path)
    if found := size_of(content):
        kind, (width, height, *dots) = "PNG", found
    else:
        kind, width, height, *dots = _looked_at(content)
    across, down = (round(density) or DENSITY for density in dots)
    return PictureFile(content, kind, width, height, across, down, sha1(content, usedforsecurity=False).hexdigest())


def _looked_at(content: bytes) -> tuple[str, int, int, float, float]:
    from PIL import Image

    with Image.open(BytesIO(content), formats=FORMATS) as image:
        return (str(image.format), *image.size, *image.info.get("dpi", (DENSITY, DENSITY)))
