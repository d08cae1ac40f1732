"""What holds a package together: relationships, pictures and content types (ECMA-376 part 2, clauses 6.5, 7.2.3).

A template's are read once as values; a file adds its links and pictures to them.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import count, islice
from posixpath import basename, dirname, relpath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefings.values import dataclass
from briefings.writers.once import once
from briefings.writers.ooxml.package import FIRST, Deflater, Entry, Shared, entry
from briefings.writers.ooxml.part_text import as_part
from briefings.writers.ooxml.word_markup import R, quoted
from briefings.writers.ooxml.word_picture import Image
from briefings.writers.ooxml.xml_library import etree

if TYPE_CHECKING:
    from docx.opc.part import Part

CONTENT_TYPES = FIRST
HYPERLINK, IMAGE = f"{R}/hyperlink", f"{R}/image"
OUTSIDE = ' TargetMode="External"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


class Target(NamedTuple):
    """What a relationship leads to: its type, where, and whether that is outside the package."""

    kind: str
    address: str
    external: bool = False


@dataclass(frozen=True, slots=True)
class Contents:
    """The relationships of a template's main part, its pictures and its content types."""

    document: str
    """The name of the main part."""
    relations: Mapping[str, Target]
    """By their ids."""
    pictures: Mapping[str, str]
    """The name of the part of each picture, by its digest."""
    endings: Mapping[str, str]
    """The content type of parts by the ending of their name."""
    types: Mapping[str, str]
    """The content type of single parts."""

    @classmethod
    def of(cls, document: "Part", saved: Mapping[str, bytes]) -> "Contents":
        """Read them from the main part of a package, and from that package as it was saved."""
        types = etree.fromstring(saved[CONTENT_TYPES], etree.XMLParser(resolve_entities=False))
        defaults = types.iterfind(f"{{{_PACKAGE}/content-types}}Default")
        overrides = types.iterfind(f"{{{_PACKAGE}/content-types}}Override")
        relations = {
            each.rId: Target(each.reltype, each.target_ref, each.is_external) for each in document.rels.values()
        }
        images = {image.sha1: str(image.partname).removeprefix("/") for image in document.package.image_parts}
        return cls(
            str(document.partname).removeprefix("/"),
            MappingProxyType(relations),
            MappingProxyType(images),
            MappingProxyType({each.get("Extension", ""): each.get("ContentType", "") for each in defaults}),
            MappingProxyType({each.get("PartName", ""): each.get("ContentType", "") for each in overrides}),
        )

    @property
    def relations_name(self) -> str:
        """The name of the part with the relationships."""
        return f"{dirname(self.document)}/_rels/{basename(self.document)}.rels".removeprefix("/")


class _Template:
    """What all files of a template take from its contents, worked out once."""

    def __init__(self, contents: Contents) -> None:
        self.contents = contents
        self.folder = dirname(contents.document)
        self.relations_name = contents.relations_name
        self.ids = {target: quoted(id_) for id_, target in reversed(tuple(contents.relations.items()))}
        said = "".join(
            _relationship(quoted(id_), quoted(kind), quoted(address), external)
            for id_, (kind, address, external) in contents.relations.items()
        )
        self.relations = Shared.of(as_part(f'<Relationships xmlns="{_PACKAGE}/relationships">{said}'))


_known = once(_Template, 32)


class FileContents:
    """The relationships, pictures and content types of one file."""

    def __init__(self, template: Contents) -> None:
        self._template = _known(template)
        self._ids: dict[Target, str] = dict(self._template.ids)
        self._free = (id_ for n in count(1) if (id_ := f"rId{n}") not in template.relations)
        self._pictures = dict(template.pictures)
        self._added: list[tuple[str, Image]] = []

    def link(self, address: str) -> str:
        """Return the id of a relationship to an address outside the file, as `quoted`."""
        return self._related(Target(HYPERLINK, address, external=True))

    def picture(self, image: Image) -> str:
        """Return the id of the relationship to a picture, which the file holds once, as `quoted`."""
        name = self._pictures.get(image.digest)
        if name is None:
            taken = {known.rpartition(".")[0] for known in self._pictures.values()}
            stem = next(stem for n in count(1) if (stem := f"word/media/image{n}") not in taken)
            name = self._pictures[image.digest] = f"{stem}.{image.ending}"
            self._added.append((name, image))
        return self._related(Target(IMAGE, _from(self._template.folder, name)))

    def _related(self, target: Target) -> str:
        found = self._ids.get(target)
        if found is None:
            found = self._ids[target] = next(self._free)
        return found

    def entries(self, deflater: Deflater) -> Iterable[Entry]:
        """Yield the entries that say what is in the package, and those of the file's pictures."""
        template = self._template
        added = [
            _relationship(id_, kind, quoted(address), external)
            for (kind, address, external), id_ in islice(self._ids.items(), len(template.ids), None)
        ]
        yield deflater.entry(template.relations_name, template.relations, f"{''.join(added)}</Relationships>".encode())
        yield self._types()
        for name, image in self._added:
            yield entry(name, image.content, stored=True)

    def _types(self) -> Entry:
        endings = {image.ending.lower(): image.content_type for _, image in self._added if image.is_usual}
        types = {f"/{name}": image.content_type for name, image in self._added if not image.is_usual}
        return _content_types(self._template, tuple(endings.items()), tuple(types.items()))


def _relationship(id_: str, kind: str, address: str, external: bool) -> str:
    """Return a relationship, given all that it says as `quoted`."""
    return f'<Relationship Id="{id_}" Type="{kind}" Target="{address}"{OUTSIDE if external else ""}/>'


@lru_cache(maxsize=256)
def _from(folder: str, name: str) -> str:
    """Return where a part is from a folder of the package: the names of pictures recur."""
    return relpath(name, folder)


@lru_cache(maxsize=64)
def _content_types(
    template: _Template, endings: tuple[tuple[str, str], ...], types: tuple[tuple[str, str], ...]
) -> Entry:
    """Return the content types by the endings of names and those of single parts; a file adds few, which recur."""
    by_ending, by_name = {**template.contents.endings, **dict(endings)}, {**template.contents.types, **dict(types)}
    said = (
        *(f'<Default Extension="{quoted(e)}" ContentType="{quoted(t)}"/>' for e, t in sorted(by_ending.items())),
        *(f'<Override PartName="{quoted(n)}" ContentType="{quoted(t)}"/>' for n, t in sorted(by_name.items())),
    )
    return entry(CONTENT_TYPES, as_part(f'<Types xmlns="{_PACKAGE}/content-types">{"".join(said)}</Types>'))
