import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from briefings.limits import DEFAULT
from briefings.pictures import clean_bytes, picture_fault, without_metadata
from tests.hostile.inputs import png
from tests.hostile.targets import seen

HARD = Path(__file__).parent / "hard"
NAME = b"Jane Example"


def photograph(way_up: int = 1, dpi: int = 300, jfif: bool = False) -> bytes:
    """Return a JPEG as a phone makes it: with a position, a name, a thumbnail's worth of remarks, more at its end."""
    file, exif = BytesIO(), Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x011A], exif[0x011B], exif[0x0128] = way_up, NAME.decode(), dpi, dpi, 2
    exif.get_ifd(0x8825)[2] = (51.0, 30.0, 0.0)
    picture = Image.effect_noise((60, 40), 80).convert("RGB")
    picture.save(file, "JPEG", exif=exif, comment=NAME, progressive=True)
    data = file.getvalue()
    head = data.index(b"\xff\xe0"), data.index(b"\xff\xe0") + 18
    return (data if jfif else data[: head[0]] + data[head[1] :]) + b"\xff\xd8" + NAME


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("way_up", range(1, 9))
@pytest.mark.parametrize("jfif", [True, False])
def test_a_photograph_tells_nothing_and_looks_the_same(way_up: int, jfif: bool) -> None:
    data = photograph(way_up, jfif=jfif)
    clean = without_metadata(data)
    assert NAME in data
    assert NAME not in clean
    assert seen(clean) == seen(data)
    with Image.open(BytesIO(clean)) as image:
        assert not image.getexif().get_ifd(0x8825)
        assert set(image.getexif()) <= {0x0112}
    assert without_metadata(clean) == clean


def test_a_photograph_without_a_jfif_head_keeps_its_density(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(photograph())
    with Image.open(BytesIO(clean_bytes(tmp_path / "a.jpg"))) as image:
        assert image.info["dpi"] == (300, 300)
    (tmp_path / "b.jpg").write_bytes(clean_bytes(tmp_path / "a.jpg"))
    assert picture_fault(tmp_path / "b.jpg") is None


def test_a_png_loses_its_texts_and_what_follows_it() -> None:
    plain = (HARD / "chart.png").read_bytes()
    texts = (
        chunk(b"tEXt", b"Author\0" + NAME)
        + chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + NAME)
        + chunk(b"prVt", NAME)
    )
    data = plain[:33] + texts + plain[33:] + NAME
    assert NAME not in without_metadata(data)
    assert seen(without_metadata(data)) == seen(data)


def test_a_gif_loses_its_remarks_and_keeps_its_frames() -> None:
    frames = [Image.effect_noise((20, 20), 50).convert("P") for _ in range(3)]
    file = BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:], loop=0, comment=NAME, duration=50)
    data = file.getvalue()
    assert NAME in data
    clean = without_metadata(data + NAME)
    assert NAME not in clean
    assert seen(clean) == seen(data)
    with Image.open(BytesIO(clean)) as image:
        assert image.info["loop"] == 0


def test_a_picture_that_tells_nothing_stays_as_it_is(tmp_path: Path) -> None:
    file = BytesIO()
    Image.new("RGB", (9, 9)).save(file, "PNG", dpi=(150, 150))
    for data in (file.getvalue(), b"", b"words", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a"):
        (tmp_path / "a.png").write_bytes(data)
        assert without_metadata(data) == data


def test_a_picture_that_cannot_be_read_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\0" * (DEFAULT.picture_bytes + 1))
    assert picture_fault(tmp_path / "a.png") == ("too-large", "has 20.0 MB; it may have 20.0 MB")
    with pytest.raises(ValueError, match="it may have"):
        clean_bytes(tmp_path / "a.png")
    assert picture_fault(tmp_path / "none.png") == ("broken", "cannot be read")


@pytest.mark.parametrize(("width", "height"), [(9_500, 9_500), (7_000, 7_000), (60_000, 60_000)])
def test_too_many_pixels_are_called_so_and_never_unpacked(tmp_path: Path, width: int, height: int) -> None:
    (tmp_path / "a.png").write_bytes(png(width, height))
    fault = picture_fault(tmp_path / "a.png")
    assert fault is not None
    assert fault[0] == "too-large"
    assert "pixels" in fault[1]


def test_a_drawing_is_called_one(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>")
    assert picture_fault(tmp_path / "a.png") == ("type", "is an SVG drawing or a web page")
