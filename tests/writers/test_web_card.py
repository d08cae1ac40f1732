import subprocess
import sys
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageFont

from briefings.brand import Brand, Fonts, Logo, Masthead
from briefings.kept import flush, keep_in
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Kind
from briefings.problems import Severity
from briefings.writers.format import Job
from briefings.writers.web import card as drawing
from briefings.writers.web import lettering, lines
from briefings.writers.web.backdrop import canvas
from briefings.writers.web.card import ROW, card_problems, write_card
from briefings.writers.web.known import known
from briefings.writers.web.lettering import LEADING, Fitted, Font, fit
from briefings.writers.web.lines import Line, Placed, lines_of
from briefings.writers.web.png import AT_ONCE, STRIP, Strip, cut, png, rows_of, strips
from briefings.writers.web.sight import (
    GROUND,
    HEIGHT,
    LOGO_HEIGHT,
    MARGIN,
    SHADES,
    TEXT,
    TITLE,
    TOP,
    Sight,
    sight_of,
)
from tests.builders import BRAND, COLOURS, briefing, paragraph, section

LAYOUT = find_layout([packaged_layouts()])


def card_of(title: str = "What the audit tells us", brand: Brand = BRAND, **details: object) -> Image.Image:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title=title, **details)
    with Image.open(BytesIO(write_card(Job(content, brand, LAYOUT)))) as card:
        assert (card.size, card.format, card.mode) == ((1200, 630), "PNG", "P")
        return card.convert("RGB")


def face(size: int) -> Font:
    return lettering._font(known(LAYOUT.card_sans), size)


def pillows(font: Font) -> ImageFont.FreeTypeFont:
    """Return a font as Pillow opens it."""
    file, size = font._given
    return ImageFont.truetype(file.path, size, layout_engine=ImageFont.Layout.BASIC)


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour.removeprefix("#")))


def count(card: Image.Image, colour: str) -> int:
    return sum(n for n, found in card.getcolors(1 << 24) or [] if found == rgb(colour))


@pytest.mark.parametrize("masthead", Masthead)
def test_a_card_has_the_size_and_the_colours_of_the_masthead(masthead: Masthead) -> None:
    card = card_of(brand=replace(BRAND, masthead=masthead))
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
    assert len(shades) == SHADES + 1


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
    widths = [fitted.font.length(line) for line in fitted.lines]
    assert " ".join(fitted.lines) == "agencies worked well together but records must improve"
    assert min(widths) > 0.6 * max(widths)
    assert fitted.height == pytest.approx(len(fitted.lines) * fitted.font.size * LEADING)


def test_what_does_not_fit_in_the_smallest_size_ends_in_an_ellipsis() -> None:
    fitted = fit("many words " * 50, face, range(30, 19, -2), width=200, lines=2)
    assert len(fitted.lines) == 2
    assert fitted.lines[-1].endswith("…")
    assert all(fitted.font.length(line) <= 200 for line in fitted.lines)


def test_a_title_without_words_is_no_fault() -> None:
    assert fit(" ", face, range(30, 19, -2), width=200, lines=2).lines == ("",)


def test_a_font_that_cannot_be_read_is_reported(tmp_path: Path) -> None:
    assert card_problems(LAYOUT) == []
    broken = tmp_path / "card-sans.ttf"
    broken.write_bytes(b"no font")
    (problem,) = card_problems(replace(LAYOUT, card_sans=broken))
    assert (problem.severity, problem.code, problem.place.path) == (Severity.ERROR, "font-unreadable", broken)


def straightforward(sight: Sight, words: Iterable[Placed]) -> Image.Image:
    """Return a card with each line drawn by Pillow on the whole of it in all shades, one after the other."""
    ground = drawing._ground(sight)
    card = pixels_of(Image.frombytes("L", (ROW, HEIGHT), bytes_of(ground.strips)), ground.palette)
    for text in words:
        font = pillows(text.fitted.font)
        for number, line in enumerate(text.fitted.lines):
            left, top, right, bottom = map(round, font.getbbox(line, anchor="lm"))
            mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
            ImageDraw.Draw(mask).text((-left, -top), line, fill=255, font=font, anchor="lm")
            middle = text.at[1] + (number + 0.5) * text.fitted.leading
            colour = {TEXT: sight.text, TITLE: sight.title}[text.colour]
            card.paste(colour, (round(text.at[0]) + left, round(middle) + top), mask)
    return card


def bytes_of(whole: Iterable[Strip], width: int = ROW) -> bytes:
    return b"".join(row for strip in whole for row in rows_of(strip, width))


def pixels_of(drawn: Image.Image, palette: bytes) -> Image.Image:
    rows = drawn.tobytes()
    width, height = drawn.width - 1, drawn.height
    assert set(rows[:: drawn.width]) == {0}
    image = Image.frombytes(
        "P", (width, height), b"".join(rows[at + 1 : at + 1 + width] for at in range(0, len(rows), width + 1))
    )
    image.putpalette(palette)
    return image.convert("RGB")


def assert_alike(found: Image.Image, wanted: Image.Image) -> None:
    """Assert that no channel differs by more than half the step from one shade of letters to the next."""
    assert max(ImageChops.difference(found, wanted).tobytes()) <= 255 / SHADES / 2 + 1


@pytest.mark.parametrize("masthead", Masthead)
@pytest.mark.parametrize("owner", ["Harbour Safeguarding Partnership", "Ẫjf " * 30])
@pytest.mark.parametrize(
    "title", ["One", " ", "jÅg Ẫfj", "ẪẪẪ " * 30, "Practice was too variable to give assurance " * 2, "W" * 90]
)
def test_a_card_is_the_same_as_one_drawn_straightforwardly(
    monkeypatch: pytest.MonkeyPatch, title: str, owner: str, masthead: Masthead
) -> None:
    asked: list[tuple[Sight, Sequence[Placed]]] = []
    draw = drawing._png

    def seen(sight: Sight, *words: Placed) -> bytes:
        asked.append((sight, words))
        return draw(sight, *words)

    monkeypatch.setattr(drawing, "_png", seen)
    found = card_of(title, replace(BRAND, masthead=masthead), partnership=owner)
    ((sight, words),) = asked
    assert_alike(found, straightforward(sight, words))


def test_letters_have_room_on_both_sides_of_the_row_that_parts_them() -> None:
    assert drawing.LETTERS_APART % STRIP == 0
    assert MARGIN + LOGO_HEIGHT + 16 <= drawing.LETTERS_APART <= TOP - 16


def test_zlib_moves_nothing_while_it_deflates_a_strip() -> None:
    assert AT_ONCE * ROW <= 2 * 32768 - 262


def test_rows_between_lines_are_not_those_of_letters_where_they_are_more_than_a_few() -> None:
    few = drawing.FEW
    assert drawing._bands([]) == []
    assert drawing._bands([(30, 50), (10, 20), (12, 24)]) == [(10, 24), (30, 50)]
    assert drawing._bands([(10, 20), (19 + few, 40)]) == [(10, 40)]
    assert drawing._bands([(10, 20), (20 + few, 40)]) == [(10, 20), (20 + few, 40)]


def test_strips_of_letters_and_of_the_ground_between_them_have_every_row_once() -> None:
    sight = sight_of(BRAND)
    font = fit("x", face, range(30, 29, -1), width=650, lines=1).font
    text = Placed(lettering.Fitted(font, ("One", "two", "…")), (80, 302), TITLE)
    below = text._replace(at=(80, HEIGHT + 50))
    ground = drawing._ground(sight)
    made = drawing._lettered(ground, [text, below], drawing.LETTERS_APART, HEIGHT)
    assert sum(strip.size for strip in made.strips) == (made.end - made.first) * STRIP * ROW
    assert len(made.strips) > len(drawing._lettered(ground, [], 0, HEIGHT).strips) == 0


def test_words_that_share_rows_are_drawn_together() -> None:
    sight = sight_of(BRAND)
    font = fit("x", face, range(30, 29, -1), width=650, lines=1).font
    places = (("One", 80, 100, TEXT), ("two", 240, 300, TEXT), ("three", 400, 305, TITLE))
    words = [Placed(lettering.Fitted(font, (line,)), (x, y), colour) for line, x, y, colour in places]
    with Image.open(BytesIO(drawing._png(sight, *words))) as found:
        assert_alike(found.convert("RGB"), straightforward(sight, words))


def test_words_over_others_are_both_seen() -> None:
    sight, size = sight_of(BRAND), (1200, 630)
    text = Placed(Fitted(face(40), ("Hole",)), (100, 300), TITLE)
    words = [text._replace(at=(80, 80)), text, text._replace(at=(103, 303))]
    found = pixels_of_png(drawing._png(sight, *words)).crop((0, 0, 300, 630))
    wanted = Image.new("L", size, GROUND)
    for each in words:
        seen = pasted(each, size)
        wanted.paste(
            TITLE,
            (0, 0),
            seen.point([(shade - GROUND) * 255 // SHADES if shade > GROUND else 0 for shade in range(256)]),
        )
    assert max(ImageChops.difference(found, wanted.crop((0, 0, 300, 630))).tobytes()) <= 1


def pixels_of_png(content: bytes) -> Image.Image:
    """Return the numbers of colours of a picture."""
    with Image.open(BytesIO(content)) as image:
        return Image.frombytes("L", image.size, image.tobytes())


def test_words_over_the_ring_keep_what_is_between_their_letters() -> None:
    sight = sight_of(BRAND)
    away, over = [Placed(Fitted(face(40), ("Hole",)), at, TITLE) for at in ((80, 300), (880, 300))]
    without = pixels_of_png(drawing._png(sight, away._replace(at=(80, 80)), away, away))
    found = pixels_of_png(drawing._png(sight, away._replace(at=(80, 80)), away, over))
    (line,) = lines_of(over)
    box = (line.left, line.top, line.left + len(line.rows[0]), line.top + len(line.rows))
    seen = list(zip(found.crop(box).tobytes(), without.crop(box).tobytes(), b"".join(line.rows), strict=True))
    assert {shade for _, shade, _ in seen} > {GROUND, TITLE + SHADES}
    assert all(shade == was for shade, was, row in seen if row == GROUND)
    assert all(shade == TITLE for shade, _, row in seen if row == TITLE)


def test_lines_that_reach_beyond_some_rows_are_cut_there() -> None:
    plain = bytes([GROUND]) * ROW
    line = Line(5, 8, [bytes([number] * 2) for number in range(6)], TEXT)
    rows = [plain] * 3
    drawing._write(line, rows, 10)
    assert rows == [plain[:6] + bytes([number] * 2) + plain[8:] for number in (2, 3, 4)]
    for top in (14, 5):
        rows = [plain] * 3
        drawing._write(line, rows, top)
        assert rows == [plain] * 3


def as_image(text: Placed, size: tuple[int, int]) -> Image.Image:
    found = Image.new("L", size, GROUND)
    for line in lines_of(text):
        band = Image.frombytes("L", (len(line.rows[0]), len(line.rows)), b"".join(line.rows))
        found.paste(band, (line.left, line.top))
    return found


def pasted(text: Placed, size: tuple[int, int]) -> Image.Image:
    """Return what Pillow makes of letters that it pastes one after the other in their places."""
    fitted, (x, y), colour = text
    wanted = Image.new("L", size, GROUND)
    for number, line in enumerate(fitted.lines):
        pen, middle = float(round(x)), round(y + (number + 0.5) * fitted.leading)
        for character in line:
            letter = fitted.font.drawn(character)
            if letter:
                left, top, width, taken = letter
                mask = Image.frombytes("L", (width, len(taken) // width), taken)
                wanted.paste(colour, (round(pen) + left, middle + top), mask)
            pen += fitted.font.advance(character)
    return wanted


@pytest.mark.parametrize("colour", [TEXT, TITLE])
@pytest.mark.parametrize("words", ["Toy AVATAR, “fjord” (W.)", "jjffWwVA", "A\u0301\u0308j", " ", "Ẫ g"])
def test_lines_are_what_pillow_makes_of_their_letters(words: str, colour: int) -> None:
    font = lettering.face_of(LAYOUT, "Cambria")(40)
    text = Placed(Fitted(font, (words, "Ay")), (20, 60), colour)
    assert as_image(text, (900, 300)).tobytes() == pasted(text, (900, 300)).tobytes()


SHAPES = {"a": (0, -2, 3, bytes([90] * 9)), "b": (-12, -1, 4, bytes([200] * 8)), "c": (-6, 0, 9, bytes([255] * 9))}


@pytest.mark.parametrize("words", ["abc", "a bc", "a b  c", "b a", " ", "c  a"])
def test_letters_that_begin_before_others_are_whole(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(Font, "drawn", lambda _, letter: SHAPES.get(letter))
    monkeypatch.setattr(Font, "advance", lambda *_: 5.0)
    text = Placed(Fitted(Font(known(LAYOUT.card_sans), 10), (words,)), (20, 20), TITLE)
    assert as_image(text, (60, 60)).tobytes() == pasted(text, (60, 60)).tobytes()


def test_letters_stand_where_pillow_puts_them_without_kerning() -> None:
    font = lettering.face_of(LAYOUT, "Cambria")(40)
    fitted = Fitted(font, ("Toy AVATAR, “fjord” (W.)",))
    found = as_image(Placed(fitted, (20, 60), TITLE), (900, 200))
    mask = Image.new("L", found.size)
    middle = round(60 + fitted.leading / 2)
    ImageDraw.Draw(mask).text((20, middle), fitted.lines[0], 255, pillows(font), "lm")
    wanted = Image.new("L", found.size, GROUND)
    wanted.paste(TITLE, (0, 0), mask)
    assert max(ImageChops.difference(found, wanted).tobytes()) <= 1


@pytest.mark.parametrize("path", ["card_sans", "card_serif"])
def test_a_line_is_as_long_as_pillow_measures_it(path: str) -> None:
    font = Font(known(getattr(LAYOUT, path)), 44)
    line = "What the audit of 2024 tells us: To Avoid ‘LT’ is Wrong…"
    assert font.length(line) == font.length(line) == pytest.approx(pillows(font).getlength(line), abs=1)


def test_of_a_font_only_so_many_letters_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettering, "MOST_LETTERS", 2)
    font = Font(known(LAYOUT.card_sans), 20)
    assert [font.drawn(letter) for letter in "abc"] == [font.drawn(letter) for letter in "abc"]
    assert font.length("abc") == font.length("cba")
    assert (list(font._letters), list(font._advances)) == (["a", "b"], ["a", "b"])


def test_letters_are_drawn_once_for_all_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    for _ in range(2):
        keep_in(tmp_path, "these")
        font = Font(known(LAYOUT.card_sans), 20)
        made.append([*map(font.drawn, "a b"), font.length("a b")])
        flush()
        monkeypatch.setattr(Font, "_typeface", None)
    assert made[0] == made[1]
    assert made[0][1] is None


def test_letters_that_are_new_after_others_were_kept_are_kept_as_well(tmp_path: Path) -> None:
    font = Font(known(LAYOUT.card_sans), 20)
    for surroundings in ("these", "those"):
        keep_in(tmp_path, surroundings)
        font.drawn(surroundings[2])
        font.advance(surroundings[2])
        flush()
        again = Font(known(LAYOUT.card_sans), 20)
        assert (list(again._letters), list(again._advances)) == ([surroundings[2]], [surroundings[2]])


def test_a_build_that_knows_all_letters_loads_no_pillow(tmp_path: Path) -> None:
    program = f"""
import sys
from pathlib import Path
from briefings.kept import flush, keep_in
from briefings.writers.format import Job
from briefings.writers.web.card import write_card
from tests.builders import BRAND, briefing
from briefings.kept import flush, keep_in
from briefings.layouts import find_layout, packaged_layouts
keep_in(Path({str(tmp_path)!r}), "these")
write_card(Job(briefing(title="One"), BRAND, find_layout([packaged_layouts()])))
flush()
print("PIL" in sys.modules)
"""
    said = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
        for _ in range(2)
    ]
    assert said == ["True", "False"]


def test_a_logo_of_many_colours_is_faithful(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    shades = Image.linear_gradient("L").resize((300, 76))
    many = Image.merge("RGB", (shades, shades.rotate(180), Image.new("L", shades.size, 90))).convert("RGBA")
    many.putalpha(Image.radial_gradient("L").resize(shades.size))
    many.save(picture)
    found = card_of(brand=replace(BRAND, logo=Logo(picture, "A bar", picture)))
    wanted = Image.new("RGB", shades.size, COLOURS.primary)
    wanted.paste(many, (0, 0), many)
    box = (MARGIN, MARGIN, MARGIN + 300, MARGIN + 76)
    assert max(ImageChops.difference(found.crop(box), wanted).tobytes()) <= 16


def test_a_clear_logo_leaves_the_ground_as_it_is(tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    logo = Image.new("RGBA", (300, 76))
    logo.paste("#FF00FF", (0, 0, 20, 20))
    logo.save(picture)
    found = card_of(brand=replace(BRAND, logo=Logo(picture, "A bar", picture)))
    assert found.getpixel((MARGIN + 100, MARGIN + 40)) == rgb(COLOURS.primary)
    assert found.getpixel((MARGIN + 5, MARGIN + 5)) == (255, 0, 255)


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
    ours = (drawing._ground, drawing._upper, drawing._png, drawing._blank, lettering._font, rows_of)
    assert all(
        kept.cache_info().maxsize for kept in (*ours, lines._seen, lines._letter, lines._mixed, lines._on_ground)
    )


GREYS = bytes(number for number in range(256) for _ in range(3))


def drawing_of(picture: Image.Image) -> Image.Image:
    drawn = canvas(picture.size, 7)
    drawn.paste(picture, (1, 0))
    return drawn


def strips_of(drawn: Image.Image) -> tuple[Strip, ...]:
    return strips(cut(drawn.tobytes(), drawn.width))


def test_a_png_has_the_pixels_of_its_drawing() -> None:
    image = Image.linear_gradient("L").resize((37, 19))
    with Image.open(BytesIO(png(image.size, GREYS, strips_of(drawing_of(image))))) as found:
        assert (found.mode, found.size, found.tobytes()) == ("P", image.size, image.tobytes())
        assert found.convert("L").tobytes() == image.tobytes()


def test_an_empty_canvas_has_its_ground() -> None:
    assert pixels_of(canvas((5, 4), 7), GREYS).getcolors() == [(20, (7, 7, 7))]


@pytest.mark.parametrize("size", [(37, 19), (5, 1), (3, STRIP), (4, STRIP + 1), (1, 3 * STRIP + 1)])
def test_a_png_has_the_strips_that_changed_and_those_of_its_ground(size: tuple[int, int]) -> None:
    ground = drawing_of(Image.linear_gradient("L").resize(size))
    shared = strips_of(ground)
    assert bytes_of(shared, ground.width) == ground.tobytes()
    for row in range(size[1]):
        image, changed = ground.copy(), [*shared]
        image.putpixel((1, row), 1)
        number = row // STRIP
        below = min(size[1], (number + 1) * STRIP)
        (changed[number],) = strips_of(image.crop((0, number * STRIP, image.width, below)))
        with Image.open(BytesIO(png(size, GREYS, changed))) as found:
            assert found.convert("RGB").tobytes() == pixels_of(image, GREYS).tobytes()


def test_the_sum_of_a_png_is_that_of_its_bytes() -> None:
    drawn = drawing_of(Image.effect_noise((64, 70), 90))
    data = png((64, 70), b"", strips_of(drawn))
    at = data.index(b"IDAT")
    length = int.from_bytes(data[at - 4 : at], "big")
    assert zlib.decompress(data[at + 4 : at + 4 + length]) == drawn.tobytes()


def test_a_card_is_not_much_larger_than_it_must_be() -> None:
    content = briefing(section(Kind.STRENGTHS, "Strengths", paragraph("x")), title="What the audit tells us " * 3)
    assert len(write_card(Job(content, BRAND, LAYOUT))) < 30_000
