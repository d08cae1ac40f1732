"""The package of a deck: the parts of a branded template, frozen, and around them slides, notes and sections.

python-pptx opens a template and saves it once, when a brand is put into it; every deck of that brand shares those parts
as they were deflated then. For each slide python-pptx would copy every placeholder of the layout and look for a free
name among all parts, and it knows no sections ([MS-PPTX] 2.6); so what differs from deck to deck is written here: the
slides and their notes, the list of slides, relationships and content types (ECMA-376 part 2, clauses 6.5 and 7.3).
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import field
from functools import lru_cache
from pathlib import Path
from posixpath import dirname, relpath
from uuid import NAMESPACE_URL, uuid5

from lxml import etree

from briefings.pictures import clean_bytes
from briefings.values import dataclass
from briefings.writers.ooxml.package import Deflater, Entry, entry, packed
from briefings.writers.ooxml.slide_xml import DECLARATION, NAMESPACES, Element, Xml, element, tag

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
    root: Element
    """The main part; never changed."""
    related: tuple[tuple[str, str, str], ...]
    """The main part's relationships: id, type and target."""
    types: bytes
    """The content types of the template's parts."""
    notes_master: str
    pictures: Mapping[str, str]
    """The names of the template's pictures by the digests of their bytes."""


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
    found = path.stat()
    return _picture(path, found.st_size, found.st_mtime_ns)


@lru_cache(maxsize=32)
def _picture(path: Path, _size: int, _changed: int) -> Picture:
    from pptx.parts.image import Image

    image = Image.from_blob(clean_bytes(path))
    return Picture(image.ext, image.content_type, image.sha1, image.size, entry("", image.blob, stored=True))


@dataclass(slots=True)
class Part:
    """A slide or its notes while it is being written: its name and what it leads to."""

    name: str
    _related: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def relate(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship to another part by its name, or to an address outside the file."""
        return self._related.setdefault((kind, target, external), f"rId{len(self._related) + 1}")

    def relationships(self) -> Entry:
        """Return the part with the relationships."""
        return _relationships(self.name, tuple(self._related))


@lru_cache(maxsize=1024)
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
        self.slides = [Part(f"ppt/slides/slide{number}.xml") for number in range(1, len(layouts) + 1)]
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

    def add(self, slide: Part, content: bytes, notes: bytes) -> None:
        """Add a slide and its notes, after all that it leads to is known."""
        page = Part(slide.name.replace("slides/slide", "notesSlides/notesSlide"))
        page.relate("notesMaster", self._frozen.notes_master)
        page.relate("slide", slide.name)
        slide.relate("notesSlide", page.name)
        self._entries += self._deflater.entry(slide.name, content), slide.relationships()
        self._entries += self._deflater.entry(page.name, notes), page.relationships()

    def save(self, slug: str, sections: Sequence[tuple[str, int]], properties: Entry) -> bytes:
        """Return the whole package; `sections` are names with so many slides each."""
        frozen, main = self._frozen, self._frozen.presentation
        related = list(frozen.related)
        root = deepcopy(frozen.root)
        listed = root.find("p:sldIdLst", NAMESPACES)
        assert listed is not None  # noqa: S101  it is put there when the template is frozen
        for number, slide in enumerate(self.slides):
            identity = free_id(related)
            related.append((identity, f"{KINDS}slide", _from(dirname(main), slide.name)))
            etree.SubElement(listed, tag("p:sldId"), {"id": str(FIRST_SLIDE_ID + number), tag("r:id"): identity})
        set_sections(root, slug, sections)
        folder, _, name = main.rpartition("/")
        rels = relationships_xml((*row, False) for row in related)
        return packed(
            (
                *frozen.entries,
                *self._entries,
                properties,
                entry(main, etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)),
                entry(f"{folder}/_rels/{name}.rels", rels),
                entry(CONTENT_TYPES, self._content_types()),
            )
        )

    def _content_types(self) -> bytes:
        known = self._frozen.types.decode()
        added = [
            element("Default", Extension=ending, ContentType=kind)
            for ending, kind in self._endings.items()
            if f'Extension="{ending}"' not in known
        ]
        for slide in self.slides:
            notes = slide.name.replace("slides/slide", "notesSlides/notesSlide")
            added.append(f'<Override PartName="/{slide.name}" ContentType="{TYPES}slide+xml"/>')
            added.append(f'<Override PartName="/{notes}" ContentType="{TYPES}notesSlide+xml"/>')
        return known.replace("</Types>", f"{''.join(added)}</Types>").encode()


def free_id(related: Sequence[tuple[str, str, str]]) -> str:
    """Return an id that no relationship has: the highest that is free and follows on as many as there are."""
    taken = {identity for identity, _, _ in related}
    return next(f"rId{n}" for n in range(len(taken) + 1, 0, -1) if f"rId{n}" not in taken)


def set_sections(root: Element, slug: str, sections: Sequence[tuple[str, int]]) -> None:
    """Divide a presentation into named sections of so many slides each; ids follow from the slug and the names."""
    extensions = root.find("p:extLst", NAMESPACES)
    if extensions is None:
        extensions = etree.SubElement(root, tag("p:extLst"))
    for old in extensions.findall(f"p:ext[@uri='{SECTIONS_URI}']", NAMESPACES):
        extensions.remove(old)
    extension = etree.SubElement(extensions, tag("p:ext"), uri=SECTIONS_URI)
    extension.append(etree.fromstring(_sections(slug, sections)))


def _sections(slug: str, sections: Sequence[tuple[str, int]]) -> Xml:
    slide_id = FIRST_SLIDE_ID
    listed = []
    for name, count in sections:
        identity = f"{{{str(uuid5(NAMESPACE_URL, f'{slug}/{name}')).upper()}}}"
        slides = [f'<p14:sldId id="{slide_id + number}"/>' for number in range(count)]
        listed.append(element("p14:section", element("p14:sldIdLst", *slides), name=name, id=identity))
        slide_id += count
    return f'<p14:sectionLst xmlns:p14="{P14}">{"".join(listed)}</p14:sectionLst>'
