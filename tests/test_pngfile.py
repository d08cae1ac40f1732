import random
import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from briefings import pngfile
from briefings.pictures import _fault_of

MANY = 40_000_000


def png(mode: str = "RGB") -> bytes:
    image = Image.new("RGB", (37, 21), "white")
    ImageDraw.Draw(image).line([(0, 0), (36, 20)], fill="#1F5C7A", width=3)
    written = BytesIO()
    image.convert(mode).save(written, "PNG", dpi=(96, 96))
    return written.getvalue()


def checked_anew(data: bytes) -> bytes:
    """Return a damaged file with the sums that its chunks would have, as far as they can be told apart."""
    out, at = data[:8], 8
    while at + 8 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at + 8 : at + 8 + length]
        out += struct.pack(">I", len(chunk)) + kind + chunk + struct.pack(">I", zlib.crc32(kind + chunk))
        at += length + 12
    return out


def damaged(data: bytes, chance: random.Random) -> bytes:
    mangled = bytearray(data)
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(8, min(len(mangled), chance.choice((60, 400))))
        match chance.randrange(4):
            case 0:
                del mangled[at + 1 :]
            case 1:
                del mangled[at]
            case _:
                mangled[at] = chance.choice((0, 1, 3, 255, chance.randrange(256)))
    return checked_anew(bytes(mangled)) if chance.random() < 0.7 else bytes(mangled)


@pytest.mark.parametrize("mode", ["L", "P", "LA", "RGB", "RGBA"])
def test_a_plain_file_is_whole_and_says_nothing(mode: str) -> None:
    assert pngfile.is_whole(png(mode), MANY)
    assert pngfile.tells_nothing(png(mode))


@pytest.mark.parametrize("mode", ["L", "P", "LA", "RGB", "RGBA"])
def test_whatever_is_whole_is_shown_by_pillow(mode: str) -> None:
    chance = random.Random(mode)  # noqa: S311  no secret hangs on it
    files = [damaged(png(mode), chance) for _ in range(300)]
    assert not [file for file in files if pngfile.is_whole(file, MANY) and _fault_of(file, MANY)]


def test_pixels_are_as_many_as_the_head_says() -> None:
    rows, noise = bytes(301) * 200, random.Random(1).randbytes(99_999)  # noqa: S311  no secret hangs on it
    assert pngfile._has_rows(zlib.compress(rows), 301, 200)
    assert pngfile._has_rows(zlib.compress(b"".join((b"\2", noise))), 100_000, 1)
    assert not pngfile._has_rows(zlib.compress(rows + bytes(301)), 301, 200)
    assert not pngfile._has_rows(zlib.compress(rows[:-1]), 301, 200)
    assert not pngfile._has_rows(zlib.compress(rows)[:-1], 301, 200)
    assert not pngfile._has_rows(zlib.compress(bytes(60_000) + b"\5"), 60_000, 2)
    assert not pngfile._has_rows(zlib.compress(rows[:-301] + b"\5" * 301), 301, 200)
    assert not pngfile._has_rows(zlib.compress(bytes(50_000_000)), 301, 200)


def test_what_is_not_plain_is_left_to_pillow() -> None:
    assert not pngfile.is_whole(png("1"), MANY)
    assert not pngfile.is_whole(png(), 37 * 21 - 1)
    assert not pngfile.is_whole(b"GIF89a", MANY)
    assert not pngfile.is_whole(pngfile.START, MANY)


def test_text_and_exif_are_told() -> None:
    image, written = Image.new("RGB", (2, 2)), BytesIO()
    exif = Image.Exif()
    exif[0x013B] = "A. Artist"
    image.save(written, "PNG", exif=exif)
    assert not pngfile.tells_nothing(written.getvalue())
    assert not pngfile.tells_nothing(b"\xff\xd8")
