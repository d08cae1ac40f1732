"""A brand file and its pictures in a folder, for tests that read them."""

from io import BytesIO
from pathlib import Path

from PIL import Image

NAMED = "meta:\n  name: Example Partnership\n"


def write_brand(folder: Path, text: str) -> Path:
    """Return the path of a brand file with this text, in a folder that is made where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "_brand.yml"
    path.write_text(text, encoding="utf-8")
    return path


def picture(kind: str = "PNG") -> bytes:
    """Return a small picture of a kind that Pillow writes."""
    file = BytesIO()
    Image.new("RGB", (4, 4), "#0B5563").save(file, kind)
    return file.getvalue()
