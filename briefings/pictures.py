"""Whether a picture is one that Word, PowerPoint and browsers all show."""

import re
import warnings
from pathlib import Path

from PIL import Image

FORMATS = ("PNG", "JPEG", "GIF")
"""What Word, PowerPoint and browsers all show."""

MOST_PIXELS = 40_000_000
_USUAL_JPEG = re.compile(rb"\xff\xd8\xff[\xe0\xe1]..(?:JFIF|Exif)", re.DOTALL)


def picture_fault(path: Path) -> tuple[str, str] | None:
    """Return what keeps a picture from being used: a name for it and the end of a sentence; None for a good one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            with Image.open(path) as image:
                kind, (width, height) = image.format, image.size
                if kind not in FORMATS:
                    return "type", f"is a {kind} file"
                if width * height > MOST_PIXELS:
                    return "too-large", f"has {width} × {height} pixels"
                image.load()
    except (OSError, ValueError, SyntaxError, Warning, Image.DecompressionBombError):
        return "broken", "cannot be read"
    if kind == "JPEG" and not _USUAL_JPEG.match(path.read_bytes()[:12]):
        return "type", "is of a kind of JPEG that Word does not take"
    return None
