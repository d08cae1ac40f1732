"""The package of a deck: the parts of a branded template, frozen, and around them slides, notes and sections.

python-pptx opens a template and saves it once, when a brand is put into it; every deck of that brand shares those parts
as they were deflated then. For each slide python-pptx would copy every placeholder of the layout and look for a free
name among all parts, and it knows no sections ([MS-PPTX] 2.6); so what differs from deck to deck is written here: the
slides and their notes, the list of slides, relationships and content types (ECMA-376 part 2, clauses 6.5 and 7.3).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, relpath
from typing import NamedTuple
from uuid import NAMESPACE_URL

from briefings.digests import sha1
from briefings.model import Details
from briefings.values import dataclass
from briefings.writers.ooxml.package import Deflater, Entry, Shared, entry, packed
from briefings.writers.ooxml.part_text import as_part
from briefings.writers.ooxml.picture_file import PictureFile, picture_file
from briefings.writers.ooxml.properties import filled_pieces
from briefings.writers.ooxml.slide_xml import DECLARATION, Xml, element

SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
FIRST_SLIDE_ID = 256
"""The least id of a slide (ECMA-376 part 1, 19.7.13)."""

KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = "application/vnd.openxmlformats-officedocument.presentationml."
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
CONTENT_TYPES = "[Content_Types].xml"
OUTSIDE = {"TargetMode": "External"}


@dataclass(frozen=True, slots=True)
class Frozen:
    """A branded template as decks share it."""

    entries: tuple[Entry, ...]
    """All parts but those that are written for each deck."""
    presentation: str
    """The name of the main part, such as ``ppt/presentation.xml``."""
    main: tuple[str, str, str]
    """The main part up to the end of the list of slides, from there to the place of sections, and the rest."""
    related: tuple[tuple[str, str, str], ...]
    """The main part's relationships: id, type and target."""
    types: str
    """The content types of the template's parts."""
    notes_master: str
    pictures: Mapping[str, str]
    """The names of the template's pictures by the digests of their bytes."""
    properties_name: str
    properties: str
    """The core properties, left open."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's file, read once."""

    ending: str
    content_type: str
    digest: str
    size: tuple[int, int]
    """In pixels."""
    entry: Entry
    """Under no name yet."""


def picture_of(path: Path) -> Picture:
    """Return a picture; raise OSError or ValueError where it cannot be read."""
    return _picture(picture_file(path))


@lru_cache(maxsize=32)
def _picture(read: PictureFile) -> Picture:
    packed = entry("", read.content, stored=True)
    return Picture(read.ending, read.content_type, read.digest, (read.width, read.height), packed)


class Part:
    """A slide or its notes while it is being written: its name and what it leads to."""

    def __init__(self, name: str) -> None:
        """Begin a part that leads nowhere yet."""
        self.name = name
        self._related: dict[tuple[str, str, bool], str] = {}

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship to another part by its name, or to an address outside the file."""
        return self._related.setdefault((kind, target, external), f"rId{len(self._related) + 1}")

    def relationships(self) -> Entry:
        """Return the part with the relationships."""
        return _relationships(self.name, tuple(self._related))


@lru_cache(maxsize=512)
def _relationships(name: str, related: tuple[tuple[str, str, bool], ...]) -> Entry:
    """Return the relationships of a part, whose ids count from 1: those of many slides are the same in many decks."""
    folder = dirname(name)
    rows = (
        (f"rId{number}", KINDS + kind, target if external else _from(folder, target), external)
        for number, (kind, target, external) in enumerate(related, start=1)
    )
    return entry(f"{folder}/_rels/{name.rpartition('/')[2]}.rels", relationships_xml(rows))


@lru_cache(maxsize=1024)
def _from(folder: str, name: str) -> str:
    """Return the way from a folder of the package to a part."""
    return relpath(name, folder)


def relationships_xml(rows: Iterator[tuple[str, str, str, bool]]) -> bytes:
    """Return a part of relationships: the id, the type, the target of each, and whether that is outside the file."""
    listed = [
        element(
            "Relationship", Id=identity, Type=kind, Target=target, **({"TargetMode": "External"} if outside else {})
        )
        for identity, kind, target, outside in rows
    ]
    return f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{"".join(listed)}</Relationships>'.encode()


class DeckFile:
    """A deck while it is being written."""

    def __init__(self, frozen: Frozen, layouts: Sequence[str]) -> None:
        """Begin a deck whose slides have layouts of these part names."""
        self._frozen = frozen
        self.slides = [Part(slide_name(number)) for number in range(len(layouts))]
        for slide, layout in zip(self.slides, layouts, strict=True):
            slide.relate("slideLayout", layout)
        self._pictures = dict(frozen.pictures)
        self._endings: dict[str, str] = {}
        self._entries: list[Entry] = []
        self._deflater = Deflater()

    def picture(self, slide: Part, picture: Picture) -> str:
        """Return the id of a slide's relationship to a picture, which the deck holds once."""
        if picture.digest not in self._pictures:
            name = f"ppt/media/image{self._free_number()}.{picture.ending}"
            self._pictures[picture.digest] = name
            self._endings[picture.ending] = picture.content_type
            self._entries.append(picture.entry.named(name))
        return slide.relate("image", self._pictures[picture.digest])

    def _free_number(self) -> int:
        taken = {name.rpartition("/image")[2].partition(".")[0] for name in self._pictures.values()}
        return next(number for number in range(1, len(taken) + 2) if str(number) not in taken)

    def deflated(
        self, slide: Part, content: Iterable[bytes | Shared], notes: Iterable[bytes | Shared]
    ) -> tuple[Entry, Entry]:
        """Return a slide and its notes, which are given in pieces, for any deck in which it has the same number."""
        page, _ = _notes_of(slide.name, self._frozen.notes_master)
        return self._deflater.entry(slide.name, *content), self._deflater.entry(page, *notes)

    def add(self, slide: Part, content: Entry, notes: Entry) -> None:
        """Add a slide and its notes, after all that the slide leads to is known."""
        page, relationships = _notes_of(slide.name, self._frozen.notes_master)
        slide.relate("notesSlide", page)
        self._entries += content, slide.relationships(), notes, relationships

    def save(self, slug: str, sections: Sequence[tuple[str, int]], details: Details) -> bytes:
        """Return the whole package; `sections` are names with so many slides each."""
        frozen = self._frozen
        listed = _listed(frozen.related, frozen.presentation, frozen.main[:2], len(self.slides))
        own = f"{_sections(slug, sections)}{frozen.main[2]}".encode()
        endings = tuple(self._endings.items())
        return packed(
            (
                *frozen.entries,
                *self._entries,
                self._deflater.entry(frozen.properties_name, *filled_pieces(frozen.properties, details)),
                self._deflater.entry(frozen.presentation, listed.main, own),
                listed.relationships,
                _content_types(frozen.types, endings, len(self.slides)),
            )
        )


class _Listed(NamedTuple):
    """What says which slides there are, the same for all decks of a template with as many."""

    main: Shared
    """The main part up to the place of sections."""
    relationships: Entry


@lru_cache(maxsize=128)
def _listed(related: tuple[tuple[str, str, str], ...], main: str, around: tuple[str, str], count: int) -> _Listed:
    """Return the list of so many slides, in the main part of this name and in its relationships."""
    rows, listed = list(related), []
    for number in range(count):
        identity = free_id(rows)
        rows.append((identity, f"{KINDS}slide", _from(dirname(main), slide_name(number))))
        listed.append(element("p:sldId", id=FIRST_SLIDE_ID + number, **{"r:id": identity}))
    folder, _, name = main.rpartition("/")
    relationships = entry(f"{folder}/_rels/{name}.rels", relationships_xml((*row, False) for row in rows))
    return _Listed(Shared.of(as_part("".join((around[0], *listed, around[1])))), relationships)


def slide_name(number: int) -> str:
    """Return what the part of a slide is called, counted from 0."""
    return f"ppt/slides/slide{number + 1}.xml"


def notes_name(slide: str) -> str:
    """Return what the part with the notes of a slide is called."""
    return slide.replace("slides/slide", "notesSlides/notesSlide")


@lru_cache(maxsize=1024)
def _notes_of(slide: str, master: str) -> tuple[str, Entry]:
    """Return the name of a slide's notes, and their relationships."""
    page = Part(notes_name(slide))
    page.relate("notesMaster", master)
    page.relate("slide", slide)
    return page.name, page.relationships()


@lru_cache(maxsize=128)
def _content_types(known: str, endings: tuple[tuple[str, str], ...], count: int) -> Entry:
    """Return the content types of a template's parts, of pictures by the endings of their names, and of slides."""
    added = [
        element("Default", Extension=ending, ContentType=kind)
        for ending, kind in endings
        if f'Extension="{ending}"' not in known
    ]
    for slide in map(slide_name, range(count)):
        added.append(f'<Override PartName="/{slide}" ContentType="{TYPES}slide+xml"/>')
        added.append(f'<Override PartName="/{notes_name(slide)}" ContentType="{TYPES}notesSlide+xml"/>')
    return entry(CONTENT_TYPES, known.replace("</Types>", f"{''.join(added)}</Types>").encode())


def free_id(related: Sequence[tuple[str, str, str]]) -> str:
    """Return an id that no relationship has: the highest that is free and follows on as many as there are."""
    taken = {identity for identity, _, _ in related}
    return next(f"rId{n}" for n in range(len(taken) + 1, 0, -1) if f"rId{n}" not in taken)


def _sections(slug: str, sections: Sequence[tuple[str, int]]) -> Xml:
    """Return the named sections of a deck, of so many slides each; ids follow from the slug and the names."""
    slide_id = FIRST_SLIDE_ID
    listed = []
    for name, count in sections:
        begin = element("p14:section", name=name, id=identity(f"{slug}/{name}")).removesuffix("/>")
        listed.append(f"{begin}>{_slide_ids(slide_id, count)}</p14:section>")
        slide_id += count
    extension = f'<p14:sectionLst xmlns:p14="{P14}">{"".join(listed)}</p14:sectionLst>'
    return element("p:ext", extension, uri=SECTIONS_URI)


@lru_cache(maxsize=1024)
def _slide_ids(first: int, count: int) -> Xml:
    """Return the list of some slides that follow each other."""
    slides = [f'<p14:sldId id="{slide_id}"/>' for slide_id in range(first, first + count)]
    return element("p14:sldIdLst", *slides)


def identity(name: str) -> str:
    """Return the identity that a name has (RFC 9562, 5.5), in braces and in capitals as Office writes it."""
    digits = sha1(NAMESPACE_URL.bytes + name.encode(), usedforsecurity=False).hexdigest()[:32].upper()
    variant = "89AB"[int(digits[16], 16) & 3]
    return f"{{{digits[:8]}-{digits[8:12]}-5{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}}}"
