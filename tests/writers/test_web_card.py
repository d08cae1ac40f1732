import zlib
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageFont

from briefings.brand import Brand, Fonts, Logo, Masthead
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.problems import Severity
from briefings.writers.format import Job
from briefings.writers.web import card as drawing
from briefings.writers.web.card import LEADING, MARGIN, card_problems, fit, write_card
from briefings.writers.web.png import png, strips, unpacked
from tests.builders import BRAND, COLOURS, briefing, paragraph, section

LAYOUT = find_layout([packaged_layouts()])


def card_of(title: str = "What the audit tells us", brand: Brand = BRAND, **details: object) -> Image.Image:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title=title, **details)
    with Image.open(BytesIO(write_card(Job(content, brand, LAYOUT)))) as card:
        card.load()
        return card


def face(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(LAYOUT.card_sans, size)


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def count(card: Image.Image, colour: str) -> int:
    return sum(n for n, found in card.getcolors(1 << 24) or [] if found == rgb(colour))


@pytest.mark.parametrize("masthead", Masthead)
def test_a_card_has_the_size_and_the_colours_of_the_masthead(masthead: Masthead) -> None:
    card = card_of(brand=replace(BRAND, masthead=masthead))
    assert (card.size, card.format, card.mode) == ((1200, 630), "PNG", "RGB")
    assert card.getpixel((5, 5)) == rgb(getattr(COLOURS, masthead.ground))
    assert count(card, getattr(COLOURS, masthead.ring)) > 20_000
    assert count(card, getattr(COLOURS, masthead.title)) > 1_000


def test_a_card_on_paper_has_a_heavy_rule_at_its_foot() -> None:
    feet = {look: card_of(brand=replace(BRAND, masthead=look)).getpixel((600, 625)) for look in Masthead}
    assert feet[Masthead.PAPER] == rgb(COLOURS.primary)
    assert feet[Masthead.TINT] == rgb(COLOURS.surface)


def test_the_ring_has_its_gaps_and_smooth_edges() -> None:
    ring = card_of().crop((840, 200, 1140, 600))
    shades = {found for _, found in ring.getcolors(1 << 24) or []}
    assert len(shades) > 50


def test_the_same_briefing_gives_the_same_bytes() -> None:
    job = Job(briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x"))), BRAND, LAYOUT)
    assert write_card(job) == write_card(job)


def test_the_logo_stands_in_the_corner(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    Image.new("RGBA", (400, 100), "#FF00FF").save(picture)
    brand = replace(BRAND, logo=Logo(picture, "A bar", picture))
    assert card_of(brand=brand).getpixel((MARGIN + 10, MARGIN + 38)) == (255, 0, 255)
    without = replace(BRAND, logo=Logo(picture, "A bar"))
    assert count(card_of(brand=without), "#FF00FF") == 0


def test_a_brand_with_serifs_has_them_on_its_card() -> None:
    serif = replace(BRAND, fonts=Fonts("Cambria", "Cambria"))
    assert card_of(brand=serif).tobytes() != card_of().tobytes()


@pytest.mark.parametrize(
    "title",
    ["One", "Practice was too variable to give assurance " * 2, "Zusammenarbeit" * 12, "many words " * 120],
)
def test_no_title_leaves_its_place(title: str) -> None:
    card = card_of(title)
    right = card.crop((796, 180, 846, 630)).getcolors() or []
    foot = card.crop((0, 590, 1200, 630)).getcolors() or []
    assert [colour for _, colour in (*right, *foot)] == [rgb(COLOURS.primary)] * 2


def test_a_short_title_is_larger_than_a_long_one() -> None:
    sizes = [
        fit(text, face, range(68, 19, -2), width=650, lines=5).font.size
        for text in ("Short", "word " * 20, "word " * 60)
    ]
    assert all(larger > smaller for larger, smaller in pairwise(sizes))


def test_lines_are_of_about_equal_length() -> None:
    fitted = fit("agencies worked well together but records must improve", face, range(40, 39, -1), width=450, lines=3)
    widths = [fitted.font.getlength(line) for line in fitted.lines]
    assert " ".join(fitted.lines) == "agencies worked well together but records must improve"
    assert min(widths) > 0.6 * max(widths)
    assert fitted.height == pytest.approx(len(fitted.lines) * fitted.font.size * LEADING)


def test_what_does_not_fit_in_the_smallest_size_ends_in_an_ellipsis() -> None:
    fitted = fit("many words " * 50, face, range(30, 19, -2), width=200, lines=2)
    assert len(fitted.lines) == 2
    assert fitted.lines[-1].endswith("…")
    assert all(fitted.font.getlength(line) <= 200 for line in fitted.lines)


def test_a_title_without_words_is_no_fault() -> None:
    assert fit(" ", face, range(30, 19, -2), width=200, lines=2).lines == ("",)


def test_a_font_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    assert card_problems(LAYOUT) == []
    broken = tmp_path / "card-sans.ttf"
    broken.write_bytes(b"no font")
    (problem,) = card_problems(replace(LAYOUT, card_sans=broken))
    assert (problem.severity, problem.code, problem.place.path) == (Severity.ERROR, "font-unreadable", broken)


@pytest.mark.parametrize("masthead", Masthead)
@pytest.mark.parametrize("title", ["One", "jÅg Ẫfj", "Practice was too variable to give assurance " * 2, "W" * 90])
def test_a_card_has_all_of_what_was_drawn(monkeypatch: pytest.MonkeyPatch, title: str, masthead: Masthead) -> None:
    brand, details = replace(BRAND, masthead=masthead), {"partnership": "Ẫjf " * 30}
    found = card_of(title, brand, **details)
    with monkeypatch.context() as patched:
        patched.setattr(drawing, "png", lambda image, *_: png(image))
        whole = card_of(title, brand, **details)
    assert found.tobytes() == whole.tobytes()


def test_a_card_leaves_nothing_on_the_next() -> None:
    first = card_of("One")
    card_of("Something else that is much longer than the first")
    assert card_of("One").tobytes() == first.tobytes()


def test_a_logo_that_was_replaced_is_on_the_next_card(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    brand = replace(BRAND, logo=Logo(picture, "A bar", picture))
    for colour, size in (("#FF00FF", (400, 100)), ("#00FF00", (401, 100))):
        Image.new("RGBA", size, colour).save(picture)
        assert count(card_of(brand=brand), colour) > 1_000


def test_a_font_that_was_replaced_is_on_the_next_card(tmp_path: Path) -> None:
    font = tmp_path / "card-sans.ttf"
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")))
    job = Job(content, BRAND, replace(LAYOUT, card_sans=font))
    font.write_bytes(LAYOUT.card_sans.read_bytes())
    before = write_card(job)
    font.write_bytes(LAYOUT.card_serif.read_bytes())
    assert write_card(job) != before


def test_what_is_kept_of_cards_has_a_limit() -> None:
    assert all(
        kept.cache_info().maxsize for kept in (drawing._ground, drawing._font, drawing._length, drawing._letters)
    )


def test_a_png_has_the_pixels_of_its_image() -> None:
    image = Image.linear_gradient("L").resize((37, 19)).convert("RGB")
    image.putpixel((3, 4), (1, 2, 3))
    with Image.open(BytesIO(png(image))) as found:
        assert (found.mode, found.size, found.tobytes()) == ("RGB", image.size, image.tobytes())


@pytest.mark.parametrize("size", [(37, 19), (5, 1), (3, 15), (4, 16), (1, 46)])
def test_a_png_has_the_rows_that_changed_and_those_of_its_ground(size: tuple[int, int]) -> None:
    ground = Image.linear_gradient("L").resize(size).convert("RGB")
    shared = strips(ground)
    for row in range(size[1]):
        image = ground.copy()
        image.putpixel((0, row), (1, 2, 3))
        with Image.open(BytesIO(png(image, shared, [(row, row)]))) as found:
            assert found.tobytes() == image.tobytes()
    assert unpacked(shared, size).tobytes() == ground.tobytes()


def test_the_sum_of_a_png_is_that_of_its_bytes() -> None:
    image = Image.effect_noise((64, 70), 90).convert("RGB")
    data = png(image)
    length = int.from_bytes(data[33:37], "big")
    rows = zlib.decompress(data[41 : 41 + length])
    assert len(rows) == 70 * (64 * 3 + 1)


def test_a_card_is_not_much_larger_than_it_must_be() -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title="What the audit tells us " * 3)
    assert len(write_card(Job(content, BRAND, LAYOUT))) < 60_000
