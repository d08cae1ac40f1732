"""A picture is measured as both libraries measure it."""

from pathlib import Path

import pytest
from docx.image.image import Image as DocxImage
from PIL import Image
from pptx.parts.image import Image as PptxImage

from briefings.pictures import clean_bytes
from briefings.writers.ooxml.picture_file import picture_file
from briefings.writers.ooxml.slide_package import picture_of
from briefings.writers.ooxml.word_picture import image_of

DENSITIES = (None, (72, 72), (96, 96), (150, 300), (299.9994, 299.9994), (1, 1))


@pytest.fixture(params=[(kind, dpi) for kind in ("png", "jpg", "gif") for dpi in DENSITIES], ids=str)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    kind, dpi = request.param
    made = tmp_path / f"picture.{kind}"
    image = Image.effect_noise((83, 41), 20)
    image.save(made, **({"dpi": dpi} if dpi else {}))
    return made


def test_it_is_as_python_docx_has_it(path: Path) -> None:
    theirs, ours = DocxImage.from_blob(clean_bytes(path)), image_of(path)
    assert (ours.width, ours.height) == (theirs.width, theirs.height)
    assert (ours.content_type, ours.digest, ours.content) == (theirs.content_type, theirs.sha1, theirs.blob)
    assert (picture_file(path).across, picture_file(path).down) == (theirs.horz_dpi, theirs.vert_dpi)


def test_it_is_as_python_pptx_has_it(path: Path) -> None:
    theirs, ours = PptxImage.from_blob(clean_bytes(path)), picture_of(path)
    assert (ours.ending, ours.content_type) == (theirs.ext, theirs.content_type)
    assert (ours.size, ours.digest, ours.entry.packed) == (theirs.size, theirs.sha1, theirs.blob)


def test_a_picture_that_changes_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    Image.new("L", (4, 4)).save(path)
    first = picture_file(path)
    assert picture_file(path) is first
    Image.new("L", (400, 40)).save(path)
    assert (picture_file(path).width, picture_file(path).height) == (400, 40)


@pytest.mark.parametrize("ending", ["JPG", "jpeg", "jpe", "png"])
def test_only_an_ending_of_its_kind_says_what_a_picture_is(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"picture.{ending}"
    Image.new("L", (4, 4)).save(path, format="JPEG")
    assert image_of(path).is_usual is (ending != "png")


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"nothing")
    with pytest.raises(OSError, match="identify"):
        picture_file(path)
