"""The finished files as other programs show them: LibreOffice opens the Office files, Chromium the pages."""

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from pptx import Presentation

from briefings.cli import main
from tests.opened import plain
from tests.tools import need

ROOT = Path(__file__).parents[1]
SLUGS = sorted(path.stem for path in (ROOT / "content").glob("*.md"))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("output")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        result = CliRunner().invoke(main, ["build", "--strict", "--out", str(out)])
    assert result.exit_code == 0, result.output
    return out


@pytest.fixture(scope="module")
def printed(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every Office file as a PDF, printed by LibreOffice in one run."""
    soffice = need("soffice")
    need("pdftotext")
    out, profile = tmp_path_factory.mktemp("printed"), tmp_path_factory.mktemp("profile")
    for ending in ("docx", "pptx"):
        files = [str(path) for path in sorted(built.glob(f"*/*.{ending}"))]
        command = [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "pdf"]
        subprocess.run([*command, "--outdir", str(out / ending), *files], check=True, capture_output=True, timeout=400)
    return out


def pages(pdf: Path) -> list[str]:
    text = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return text.split("\f")[:-1]


@pytest.mark.parametrize("slug", SLUGS)
def test_the_word_file_prints_on_few_pages_with_their_numbers(printed: Path, slug: str) -> None:
    found = pages(printed / "docx" / f"{slug}.pdf")
    assert 2 <= len(found) <= 4
    for number, page in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in plain(page)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_deck_prints_every_slide_with_its_title(built: Path, printed: Path, slug: str) -> None:
    slides = list(Presentation(str(built / slug / f"{slug}.pptx")).slides)
    found = pages(printed / "pptx" / f"{slug}.pdf")
    assert len(found) == len(slides)
    for slide, page in zip(slides, found, strict=True):
        assert slide.shapes.title is not None
        words = plain(slide.shapes.title.text_frame.text).split()
        assert all(part in page for word in words for part in re.split("(?<=-)", word))


def measure(page: Path, width: int, folder: Path) -> int:
    """Return how wide Chromium lays a page out in a window of `width` CSS pixels."""
    frame = folder / f"frame-{width}.html"
    script = "f.onload=()=>{document.title=String(f.contentDocument.documentElement.scrollWidth)}"
    frame.write_text(
        f'<!doctype html><title>?</title><iframe id=f src="{page.as_uri()}"'
        f' style="border:0;width:{width}px;height:900px"></iframe>'
        f"<script>const f=document.getElementById('f');{script}</script>",
        encoding="utf-8",
    )
    command = [need("chromium", "chromium-browser", "google-chrome"), "--headless", "--no-sandbox", "--disable-gpu"]
    command += ["--allow-file-access-from-files", f"--user-data-dir={folder / 'profile'}", "--window-size=1600,1000"]
    shown = subprocess.run(
        [*command, "--virtual-time-budget=4000", "--dump-dom", frame.as_uri()],
        check=True,
        capture_output=True,
        text=True,
        timeout=120,
    ).stdout
    found = re.search(r"<title>(\d+)</title>", shown)
    assert found, shown[:400]
    return int(found[1])


@pytest.mark.parametrize("slug", [*SLUGS, ""])
def test_the_page_fits_a_narrow_window_without_scrolling_sideways(built: Path, tmp_path: Path, slug: str) -> None:
    page = built / slug / "index.html"
    assert measure(page, 320, tmp_path) <= 320
    assert measure(page, 1280, tmp_path) <= 1280
