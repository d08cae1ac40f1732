"""An Office file as a package of parts (ISO/IEC 29500-2), read with care: it may come from anyone.

Sizes are limited before anything is unpacked, no entity is resolved and nothing is fetched. Whatever stands in the way
is an `UnreadableError`, which the audit reports as a problem.
"""

import posixpath
from dataclasses import field
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from briefings.audit.names import REL, STRICT, Element
from briefings.values import dataclass

MOST_BYTES = 256 * 2**20
"""The most that all parts may have when unpacked."""

MOST_PART = 48 * 2**20
"""The most that one part of XML may have."""

MOST_PARTS = 20_000

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file of Office before 2007 begins, and a new one with a password (MS-CFB, 2.2)."""


class UnreadableError(Exception):
    """A file that cannot be read; the message is a plain sentence."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A reference from one part to another, or to something outside the file."""

    kind: str
    """The last word of its type, such as "image"."""
    target: str
    """The name of a part, or an address where it leads outside."""
    external: bool


@dataclass(slots=True)
class Package:
    """The parts of an Office file. Each is parsed once, when it is first asked for."""

    zip: ZipFile
    names: frozenset[str]
    _trees: dict[str, Element] = field(default_factory=dict)
    _relations: dict[str, dict[str, Relationship]] = field(default_factory=dict)

    def tree(self, name: str) -> Element:
        """Return the root element of a part."""
        if name not in self._trees:
            self._trees[name] = parse(self.read(name), name)
        return self._trees[name]

    def read(self, name: str) -> bytes:
        """Return the bytes of a part."""
        if name not in self.names:
            raise UnreadableError(f"Its part '{name}' is missing.")
        if self.zip.getinfo(name).file_size > MOST_PART:
            raise UnreadableError(f"Its part '{name}' is too large to be looked at.")
        try:
            return self.zip.read(name)
        except Exception as fault:  # zipfile lets through whatever a damaged file makes it stumble over
            raise UnreadableError(f"Its part '{name}' is damaged.") from fault

    def relations(self, part: str = "") -> dict[str, Relationship]:
        """Return the relationships of a part, or of the package itself, by their ids."""
        if part not in self._relations:
            folder, file = posixpath.split(part)
            name = posixpath.join(folder, "_rels", f"{file}.rels")
            found = {}
            if name in self.names:
                for entry in self.tree(name).iter(f"{REL}Relationship"):
                    kind = entry.get("Type", "").rstrip("/").rpartition("/")[2]
                    target, external = entry.get("Target", ""), entry.get("TargetMode") == "External"
                    place = target if external else _resolved(folder, target)
                    found[entry.get("Id", "")] = Relationship(kind, place, external)
            self._relations[part] = found
        return self._relations[part]

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that a part refers to in a kind of relationship, those only that are there."""
        found = (one.target for one in self.relations(part).values() if one.kind == kind and not one.external)
        return [name for name in dict.fromkeys(found) if name in self.names]

    def one(self, part: str, kind: str) -> str | None:
        """Return the first part of `related`."""
        return next(iter(self.related(part, kind)), None)


def open_package(data: bytes) -> Package:
    """Return the package that some bytes hold; raise `UnreadableError` where they hold none, or too much."""
    if data.startswith(COMPOUND):
        raise UnreadableError("It has a password, or is a file of Office before 2007.")
    try:
        archive = ZipFile(BytesIO(data))
        entries = archive.infolist()
    except Exception as fault:  # as above
        raise UnreadableError("It is no Office file, or a damaged one.") from fault
    if len(entries) > MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnreadableError("It is far too large when unpacked, as files are that mean harm.")
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableError("It has a password.")
    package = Package(archive, frozenset(entry.filename for entry in entries))
    if "[Content_Types].xml" not in package.names:
        raise UnreadableError("It is a ZIP file, but no Office file.")
    return package


def parse(data: bytes, name: str) -> Element:
    """Return the root element of some XML; raise `UnreadableError` where it is broken or has a document type."""
    for strict, usual in STRICT.items():
        data = data.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise UnreadableError(f"Its part '{name}' is damaged.") from fault
    if getattr(root.getroottree().docinfo, "doctype", ""):
        raise UnreadableError(f"Its part '{name}' has a document type, as files have that mean harm.")
    return root


def _resolved(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
