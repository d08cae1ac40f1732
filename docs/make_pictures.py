"""Make the README's pictures from what the build has written: needs LibreOffice, pdftoppm and Chromium.

python docs/make_pictures.py [OUTPUT] (default: output), after python build.py.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent / "pictures"
SLUG, WITH_PAIRS = "esscp-domestic-abuse-2020", "emotional-abuse-2022"
WIDTH = 900
SLIDES = {"slide-cover": (SLUG, 1), "slide-glance": (SLUG, 2), "slide-pair": (WITH_PAIRS, 11)}
"""The briefing and the number of each slide that is shown."""


def pages(file: Path, folder: Path, *, first: int, last: int) -> list[Path]:
    """Return pictures of some pages of an Office file, as LibreOffice prints it."""
    convert = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf"]
    subprocess.run([*convert, "--outdir", str(folder), str(file)], check=True, capture_output=True)  # noqa: S603
    pdf = folder / f"{file.stem}.pdf"
    stem = folder / f"{file.suffix[1:]}-{first}"
    show = ["pdftoppm", "-r", "110", "-png", "-f", str(first), "-l", str(last), str(pdf), str(stem)]
    subprocess.run(show, check=True)  # noqa: S603
    return sorted(folder.glob(f"{stem.name}-*.png"))


def save(picture: Path, name: str) -> None:
    """Keep a picture at the README's width, with few colours."""
    with Image.open(picture) as image:
        small = image.convert("RGB").resize(
            (WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS
        )
        small.quantize(128).save(HERE / f"{name}.png", optimize=True)


def main() -> None:
    """Make all pictures anew."""
    output = Path(sys.argv[1] if len(sys.argv) > 1 else "output")
    HERE.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save(pages(output / SLUG / f"{SLUG}.docx", folder, first=1, last=1)[0], "word")
        for title, (slug, number) in SLIDES.items():
            save(pages(output / slug / f"{slug}.pptx", folder, first=number, last=number)[0], title)
        page = folder / "page.png"
        browser = ["chromium", "--headless", "--no-sandbox", "--hide-scrollbars", "--window-size=1180,1500"]
        address = (output / SLUG / "index.html").resolve().as_uri()
        subprocess.run([*browser, f"--screenshot={page}", address], check=True, capture_output=True)  # noqa: S603
        save(page, "page")


if __name__ == "__main__":
    main()
