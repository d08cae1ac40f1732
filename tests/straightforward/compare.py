"""Whether two Office files agree, part by part: what is compared, and the little that is taken for the same.

Two packages agree when they have parts of the same names, the same content types, the same relationships of each part
(type, target and mode), and equal parts: bytes for bytes, or for XML the same elements, attributes and text in the same
order, after these steps only:

- namespace prefixes, the order of attributes, and blanks between elements that hold no text are not looked at;
- an attribute ``r:id``, ``r:embed`` or ``r:link`` is replaced by what its relationship leads to;
- ids of drawings and bookmarks (``docPr``, ``cNvPr``, ``bookmarkStart`` and its end) are counted anew in the order in
  which they stand, and so is such an id at the end of the drawing's own name ("Picture 12");
- ``w:t``: ``xml:space`` is worked out (without it blanks at the ends do not count) and then left out; a line end within
  counts as the blank that Word shows; a ``w:t`` without text is left out;
- ``w:pPr``, ``w:rPr``, ``a:pPr``, ``a:lstStyle``, ``a:endParaRPr``, ``a:srcRect`` and ``a:avLst`` without attributes
  and children are left out;
- what equals the schema's default is left out: ``type="obj"``, ``sz="full"``, ``orient="horz"``, ``idx="0"`` of
  ``p:ph``, ``dist*="0"`` of ``wp:inline``, ``wrap="square"`` of ``a:bodyPr``, ``leader="none"`` of ``w:tab``.

Text, styles, levels, numbering, alternative texts, order, places, sizes, colours, languages and notes are all compared.
"""

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from itertools import zip_longest
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
TYPES = "[Content_Types].xml"

MEANS_NOTHING_EMPTY = {
    f"{W}pPr",
    f"{W}rPr",
    *(A + name for name in ("pPr", "lstStyle", "endParaRPr", "srcRect", "avLst")),
}
DEFAULTS = {
    f"{P}ph": {"type": "obj", "sz": "full", "orient": "horz", "idx": "0"},
    f"{WP}inline": {"distT": "0", "distB": "0", "distL": "0", "distR": "0"},
    f"{A}bodyPr": {"wrap": "square"},
    f"{W}tab": {f"{W}leader": "none"},
}
COUNTED = {"docPr": "id", "cNvPr": "id", "bookmarkStart": f"{W}id", "bookmarkEnd": f"{W}id"}
WITH_TEXT = {f"{W}t", f"{A}t", f"{W}instrText"}

Links = dict[str, str]


def parts_of(package: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(package)) as file:
        return {name: file.read(name) for name in file.namelist()}


def differences(ours: bytes, theirs: bytes) -> tuple[int, list[str]]:
    """Return how many parts two packages have between them, and a line for each part that is not the same."""
    one, other = parts_of(ours), parts_of(theirs)
    found = []
    for name in sorted(one.keys() | other.keys()):
        if name not in one or name not in other:
            found.append(f"{name}: only in the {'first' if name in one else 'second'}")
            continue
        for left, right in zip_longest(lines_of(name, one), lines_of(name, other), fillvalue="(end)"):
            if left != right:
                found.append(f"{name}:\n    {_short(left)}\n    {_short(right)}")
                break
    return len(one.keys() | other.keys()), found


def _short(line: str) -> str:
    """Return a line for people: without blanks at its head, and of each namespace only its last word."""
    return re.sub(r"\{[^}]*/([^}/]+)\}", r"\1:", line.strip())[:600]


def lines_of(name: str, parts: dict[str, bytes]) -> Iterator[str]:
    """Yield a part as lines that are equal where parts agree."""
    if name == TYPES:
        yield from sorted(str(sorted(entry.attrib.items())) for entry in etree.fromstring(parts[name]))
    elif name.endswith(".rels"):
        yield from sorted(links_of(name, parts).values())
    elif name.endswith(".xml"):
        folder, file = posixpath.split(name)
        links = links_of(posixpath.join(folder, "_rels", f"{file}.rels"), parts)
        yield from _Reader(links).lines(etree.fromstring(parts[name]), 0)
    else:
        yield parts[name].hex()


def links_of(name: str, parts: dict[str, bytes]) -> Links:
    """Return what the relationships of a part lead to, by their ids; those inside the package as absolute names."""
    if name not in parts:
        return {}
    base = posixpath.dirname(posixpath.dirname(name))
    links = {}
    for entry in etree.fromstring(parts[name]):
        target, mode = entry.get("Target", ""), entry.get("TargetMode", "Internal")
        if mode == "Internal":
            target = posixpath.normpath(posixpath.join("/", base, target))
        links[entry.get("Id", "")] = f"{entry.get('Type')} {mode} {target}"
    return links


class _Reader:
    """Reads one part, counting its ids."""

    def __init__(self, links: Links) -> None:
        self.links = links
        self.numbers: dict[str, dict[str, str]] = {}

    def lines(self, element: etree._Element, depth: int) -> Iterator[str]:
        text = self.text(element)
        if element.tag == f"{W}t" and not text:
            return
        attributes = self.attributes(element)
        if element.tag in MEANS_NOTHING_EMPTY and not attributes and not len(element):
            return
        yield f"{'  ' * depth}{element.tag} {sorted(attributes.items())} {text!r}"
        for child in element:
            if isinstance(child.tag, str):
                yield from self.lines(child, depth + 1)
            if child.tail and child.tail.strip():
                yield f"{'  ' * depth}{child.tail!r}"

    def text(self, element: etree._Element) -> str:
        text = element.text or ""
        if element.tag == f"{W}t":
            text = re.sub(r"[\r\n]", " ", text)
            return text if element.get(SPACE) == "preserve" else text.strip()
        return text if element.tag in WITH_TEXT or text.strip() else ""

    def attributes(self, element: etree._Element) -> dict[str, str]:
        tag = str(element.tag)
        given = {str(name): str(value) for name, value in element.attrib.items()}
        given = {name: value for name, value in given.items() if DEFAULTS.get(tag, {}).get(name) != value}
        if tag == f"{W}t":
            given.pop(SPACE, None)
        for name in given:
            if name.startswith(R):
                given[name] = self.links[given[name]]
        kind = etree.QName(element).localname
        if (key := COUNTED.get(kind)) in given:
            old = given[key]
            given[key] = self.counted(kind.removesuffix("Start").removesuffix("End"), old)
            if given.get("name", "").endswith(f" {old}"):
                given["name"] = given["name"].removesuffix(old) + given[key]
        return given

    def counted(self, kind: str, number: str) -> str:
        """Return the place of an id among those of its kind, from 1."""
        known = self.numbers.setdefault(kind, {})
        return known.setdefault(number, str(len(known) + 1))
