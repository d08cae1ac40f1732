"""One planned slide as shapes: its placeholders filled in reading order, then the ring and the foot of the slide."""

from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter
from typing import assert_never

from briefings.brand import Role
from briefings.richtext import Alignment, Text
from briefings.values import dataclass
from briefings.writers.ooxml.package import Shared, shared
from briefings.writers.ooxml.slide_discs import Disc, disc_group
from briefings.writers.ooxml.slide_package import DeckFile, Part, picture_of
from briefings.writers.ooxml.slide_ring import Letters, RingArt, shared_ring
from briefings.writers.ooxml.slide_shapes import Holder, page_around, picture_shape, table_shape, text_shape
from briefings.writers.ooxml.slide_styles import LEVELS
from briefings.writers.ooxml.slide_table import table
from briefings.writers.ooxml.slide_text import (
    UNSTYLED,
    Form,
    Look,
    end_of_paragraph,
    form_properties,
    level_sizes,
    shown,
    slide_number,
    text_body,
)
from briefings.writers.ooxml.slide_xml import POINT, Ids, Place, Xml
from briefings.writers.ooxml.theme import LINE, SLOTS
from briefings.writers.powerpoint.branded import Branded, Room, SlideKind
from briefings.writers.powerpoint.text import FindLink, no_link, paragraphs, runs
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import Fill, PictureFill, Ring, Slide, TableFill, TextFill
from briefings.writers.slides.lines import Line, Mark, plain
from briefings.writers.slides.measure import DISC, tops_of
from briefings.writers.slides.tables import END_PADDING, SIDE_PADDING
from briefings.writers.textfit import LEAST_LINE

NUMBER = "Slide Number"
FOOT = ("Footer", "Step", NUMBER)
"""Placeholders that are read after all else."""
IN_COLOUR = ("Section",)
"""Placeholders whose text has the colour of the section."""
ALIGNMENTS = {Alignment.START: "", Alignment.CENTRE: "ctr", Alignment.END: "r"}
DOT = 0.32
"""How wide a dot is, as a part of a disc with a number."""
LOWER = 0.1
"""How far below the middle of its line a dot stands, as a part of the size: where small letters have theirs."""
PIXEL = 9525
"""One pixel of a picture in EMU, at 96 to the inch."""
MOST_ENLARGED = 2
"""Small pictures are shown at most so many times as large, as more shows only their pixels."""
_MARK_OF, _DISC = attrgetter("mark"), Mark.DISC
SHAPE, WORDS_BEGIN, SHAPE_END = "<p:sp>", "<a:t>", "</p:sp>"
AFTER_WORDS = f"</a:t></a:r></a:p></p:txBody>{SHAPE_END}"
"""What follows on the plain words of a placeholder."""
_WORDS = "\ue000"
_PLAIN = plain(_WORDS)[1:]


@dataclass(frozen=True, slots=True)
class SlideWriter:
    """Writes the slides of one deck."""

    template: Branded
    file: DeckFile
    lang: str

    def write(self, slide: Slide, number: int, part: Part, find_link: FindLink) -> list[bytes | Shared]:
        """Return a slide with what was planned for it, in pieces: its own between what many slides share."""
        ids, kind, (before, after), lang = Ids(), self.template.kinds[slide.layout], page_around("p:sld"), self.lang
        room, look = kind.rooms["Title"], (ids.next(), lang, "")
        pieces: list[bytes | Shared]
        pieces = [_until_words(before, room.holder, room.box, slide.title_drop, look), shown(slide.title).encode()]
        fills, shapes, foot = slide.fills, list[Xml](), list[TextFill]()
        if fills and (words := _section_of(fills[0])):
            room, look = kind.rooms[fills[0].placeholder], (ids.next(), lang, SLOTS[slide.role])
            pieces += _until_words(AFTER_WORDS, room.holder, room.box, 0.0, look), words.encode()
            fills = fills[1:]
        for fill in fills:
            if fill.placeholder in FOOT and isinstance(fill, TextFill):
                foot.append(fill)
            else:
                shapes.append(self._fill(slide, fill, part, ids, find_link))
        pieces += _from_words(shapes)
        if slide.ring is not None and kind.ring is not None:
            pieces.append(shared_ring(kind.ring, ring_art(slide.ring, slide.role), ids, lang))
        if discs := "".join(self._discs(slide, kind, ids)):
            pieces.append(shared(discs.encode()))
        pieces += _foot(kind, tuple(foot), ids.last, lang), _ending(number if NUMBER in kind.rooms else None, after)
        return pieces

    def _fill(self, slide: Slide, fill: Fill, part: Part, ids: Ids, find_link: FindLink) -> Xml:
        kind = self.template.kinds[slide.layout]
        match fill:
            case TextFill():
                colour = SLOTS[slide.role] if fill.placeholder in IN_COLOUR else ""
                return _text(fill, kind, ids, self.lang, find_link, colour=colour)
            case TableFill():
                return self._table(slide, fill, kind.rooms[fill.placeholder], ids, find_link)
            case PictureFill():
                return self._picture(fill, part, kind.rooms[fill.placeholder], ids)
            case _:
                assert_never(fill)

    def _table(self, slide: Slide, fill: TableFill, room: Room, ids: Ids, find_link: FindLink) -> Xml:
        width, height = (round(sum(lengths) * POINT) for lengths in (fill.widths, fill.heights))
        look, end = Look(size=fill.size), f"{end_of_paragraph(self.lang, fill.size)}</a:p>"
        begins = [f"<a:p>{form_properties(Form(align=ALIGNMENTS[alignment]))}" for alignment in fill.alignments]
        rows = (
            [
                f"{begin}{''.join(runs(cell, look, self.lang, find_link))}{end}"
                for cell, begin in zip(row, begins, strict=True)
            ]
            for row in fill.rows
        )
        made = table(rows, fill.widths, fill.heights, self.template.table_style, (SIDE_PADDING, END_PADDING))
        where = Place(room.place.x, room.place.y, width, height)
        return table_shape(room.holder, made, where, slide.title, ids)

    def _picture(self, fill: PictureFill, part: Part, room: Room, ids: Ids) -> Xml:
        picture = picture_of(fill.image)
        relationship, (width, height), place = self.file.picture(part, picture), picture.size, room.place
        most = Place(
            place.x,
            place.y,
            min(place.width, width * PIXEL * MOST_ENLARGED),
            min(place.height, height * PIXEL * MOST_ENLARGED),
        )
        return picture_shape(room.holder, relationship, most.fitted(width, height), fill.alt, ids)

    def _discs(self, slide: Slide, kind: SlideKind, ids: Ids) -> Iterator[Xml]:
        for fill in slide.fills:
            if isinstance(fill, TextFill) and _DISC in map(_MARK_OF, fill.lines):
                room = kind.rooms[fill.placeholder]
                rows = zip(fill.lines, tops_of(fill.lines, room.box, fill.drop), strict=True)
                yield disc_group([_disc(row, top, room.box, room.text_place) for row, top in rows], ids, self.lang)


@lru_cache(maxsize=1024)
def _until_words(before: Xml, holder: Holder, box: Box, drop: float, look: tuple[int, str, str]) -> Shared:
    """Return what stands `before` a placeholder with plain words, and the placeholder up to them.

    `look` is its id, the language of the words and the name of their colour, empty for the template's.
    """
    number, lang, colour = look
    made = paragraphs((plain(_WORDS),), box, drop, lang, colour=colour)
    body = text_body(made, _sizes(box, drop) if drop else UNSTYLED)
    return shared(f"{before}{text_shape(holder, body, Ids(number - 1)).partition(_WORDS)[0]}".encode())


def _from_words(shapes: list[Xml]) -> tuple[bytes | Shared, ...]:
    """Return what follows on plain words: shapes, the first of them up to its words as it stands on many slides."""
    first = shapes[0] if shapes else ""
    opening, begin, words = first.partition(WORDS_BEGIN) if first.startswith(SHAPE) else ("", "", first)
    if not begin:
        return ("".join((AFTER_WORDS, *shapes)).encode(),)
    return _opening(f"{AFTER_WORDS}{opening}{begin}"), b"".join([words.encode(), *map(str.encode, shapes[1:])])


@lru_cache(maxsize=64)
def _opening(text: Xml) -> Shared:
    """Return a placeholder up to its words, after plain ones."""
    return Shared.of(text.encode(), leads=True)


def _section_of(fill: Fill) -> Xml:
    """Return the name of a section where a placeholder is for that; empty where it is for anything else."""
    if fill.placeholder not in IN_COLOUR or not isinstance(fill, TextFill) or fill.drop or len(fill.lines) != 1:
        return ""
    line = fill.lines[0]
    only = line.text[0] if len(line.text) == 1 and line[1:] == _PLAIN else None
    return shown(only.text) if isinstance(only, Text) else ""


def _text(
    fill: TextFill, kind: SlideKind, ids: Ids, lang: str, find_link: FindLink = no_link, *, colour: str = ""
) -> Xml:
    """Return a placeholder with its lines."""
    placeholder, lines, drop = fill
    room = kind.rooms[placeholder]
    made = paragraphs(lines, room.box, drop, lang, find_link, colour=colour)
    return text_shape(room.holder, text_body(made, _sizes(room.box, drop) if drop else UNSTYLED), ids)


@lru_cache(maxsize=1024)
def _foot(kind: SlideKind, fills: tuple[TextFill, ...], last: int, lang: str) -> Shared:
    """Return the foot of a slide up to its number, which is the same in many decks; `last` is the last id before it."""
    ids = Ids(last)
    shapes = [_text(fill, kind, ids, lang) for fill in fills]
    if NUMBER in kind.rooms:
        shape = text_shape(kind.rooms[NUMBER].holder, text_body([slide_number(_WORDS, lang)]), ids)
        shapes.append(shape.partition(_WORDS)[0])
    return shared("".join(shapes).encode())


@lru_cache(maxsize=256)
def _ending(number: int | None, after: Xml) -> Shared:
    """Return the number of a slide, where its layout has a place for it, and the end of the slide."""
    if number is None:
        return shared(after.encode())
    rest = text_body([slide_number(_WORDS, "")]).partition(_WORDS)[2]
    return shared(f"{number}{rest}{SHAPE_END}{after}".encode())


@lru_cache(maxsize=1024)
def _sizes(box: Box, drop: float) -> Xml:
    """Return the styles of text that is smaller by some points than a box has it."""
    sizes = ((number, level.size, level.size_at(drop)) for number, level in zip(LEVELS, box.levels, strict=True))
    return level_sizes((number, smaller) for number, size, smaller in sizes if smaller != size)


def _disc(row: Line, top: float, box: Box, place: Place) -> Disc:
    """Return the disc of a row whose text begins so many points below the top of a place."""
    level = box.level(row.depth)
    room = DISC * level.size
    side = room if row.number else room * DOT
    height = level.line or level.size * LEAST_LINE
    x, y = (room - side) / 2, top + (height - side) / 2 + (0.0 if row.number else LOWER * level.size)
    square = Place(place.x + round(x * POINT), place.y + round(y * POINT), round(side * POINT), round(side * POINT))
    return Disc(square, SLOTS[row.role or Role.PRIMARY], str(row.number) if row.number else "")


@lru_cache(maxsize=512)
def ring_art(ring: Ring, role: Role) -> RingArt:
    """Return what a planned ring looks like: the colour of the section in the middle, of the text at a glance."""
    wide = bool(ring.numbers)
    words = (Letters(ring.middle, 0.15, "tx1") if wide else Letters(ring.middle, 0.36, SLOTS[role]),)
    below = (Letters(ring.below, 0.061, "tx1", bold=False),) if ring.below else ()
    colours = tuple([SLOTS[arc] if arc else LINE for arc in ring.arcs])
    return RingArt(colours, ring.numbers, (*words, *below), wide)
