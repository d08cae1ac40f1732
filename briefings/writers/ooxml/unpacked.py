"""An Office template taken apart: every part as bytes, and nothing that could do harm.

A template comes from somewhere else, and what it holds goes into every document that is made of it. So it is unpacked
within limits, and refused where it would run, load or show what its partnership did not put in it: programs, links to
other files, declarations of a document type, fields that fetch. Web and mail addresses behind words stay.
"""

import re
import struct
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo
from zlib import error as BadDeflate  # noqa: N812  named as an exception

from lxml import etree

from briefings.limits import Limits, in_force
from briefings.sourcefile import SourceError, read_bytes

CONTENT_TYPES = "[Content_Types].xml"
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an Office file with a password, and one from before 2007, begins (MS-CFB 2.2)."""

_ENTRY = b"PK\x01\x02"
_SMALL = 1_000_000
"""Parts up to this many bytes may be packed as tightly as they are: a white picture shrinks a thousandfold."""

_BAD_NAME = re.compile(r"^/|\\|:|[\x00-\x1f\x7f]|(?:^|/)\.\.?(?:/|$)|//")
_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
_ENCODINGS = (b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
_DOCTYPES = tuple(
    word.encode(code) for word in ("<!DOCTYPE", "<!ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")
)
_PROGRAM = re.compile(
    r"vbaProject|vbaData|(?:^|/)activeX/|\.(?:bin\.rels|exe|dll|js|vbs|ps1|bat|cmd|lnk|hta)$", re.IGNORECASE
)
_PROGRAM_TYPE = re.compile(rb"macroEnabled|vbaProject|vba[dD]ata|activeX|oleObject", re.IGNORECASE)
_OBJECT = re.compile(r"/(?:oleObject|control|activeXControlBinary|vbaProject|wordVbaData|aFChunk|attachedToolbars)$")
_ACTION = re.compile(rb"ppaction://(?:program|macro|ole)", re.IGNORECASE)
_LOADED = re.compile(rb"\s(?:src|xlink:href)\s*=\s*[\"']\s*(?:https?:|file:|ftp:|//|\\\\)", re.IGNORECASE)
_FETCHING = re.compile(
    r"^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD|DATABASE|MACROBUTTON)\b", re.IGNORECASE
)
_XML_ENDINGS = (".xml", ".rels", ".vml", ".svg")
_SAFE_LINKS = ("https://", "http://", "mailto:")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class RefusedError(ValueError):
    """Why a template is not taken: a sentence that names the part."""


def unpacked(path: Path, limits: Limits | None = None) -> dict[str, bytes]:
    """Return every part of a template by its name, in the order of the file.

    Raise OSError where it cannot be read, and RefusedError, a ValueError with a sentence, where it is none, is
    damaged, goes over a limit or holds what no template should.
    """
    limits = limits or in_force()
    try:
        data = read_bytes(path, limits.template_bytes)
    except SourceError as fault:
        raise RefusedError(f"The template {fault.what}.") from fault
    if data.startswith(COMPOUND_FILE):
        raise RefusedError("The template has a password, or is of a kind from before 2007.")
    if data.count(_ENTRY) > limits.template_entries:
        raise RefusedError(f"The template has more than {limits.template_entries:,} entries.")
    try:
        with ZipFile(BytesIO(data)) as package:
            entries = [entry for entry in package.infolist() if not entry.is_dir()]
            _check_entries(entries, limits)
            parts = {entry.filename: _inflated(package, entry) for entry in entries}
    except RefusedError:
        raise
    except (BadZipFile, BadDeflate, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error) as fault:
        raise RefusedError(f"The template is no Office file, or it is damaged: {fault}.") from fault
    for fault_of in (_doctypes, _programs, _outside, _fetching):
        if sentence := next(fault_of(parts), ""):
            raise RefusedError(sentence)
    return parts


def _check_entries(entries: list[ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.template_entries:
        raise RefusedError(f"The template has more than {limits.template_entries:,} entries.")
    if twice := [name for name, count in Counter(e.filename.casefold() for e in entries).items() if count > 1]:
        raise RefusedError(f"The template has the part '{_shown(twice[0])}' twice.")
    if sum(entry.file_size for entry in entries) > limits.template_unpacked_bytes:
        raise RefusedError(f"The template has more than {limits.template_unpacked_bytes:,} bytes when it is unpacked.")
    for entry in entries:
        name = _shown(entry.filename)
        if _BAD_NAME.search(entry.orig_filename) or _BAD_NAME.search(entry.filename):
            raise RefusedError(f"The template has a part with a name that leads out of it: '{name}'.")
        if entry.flag_bits & 0x1:
            raise RefusedError(f"The part '{name}' of the template is encrypted.")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise RefusedError(f"The part '{name}' of the template is packed in a manner that Office does not know.")
        if entry.file_size > _SMALL and entry.file_size > limits.template_ratio * max(1, entry.compress_size):
            message = f"The part '{name}' of the template unpacks to more than {limits.template_ratio} times its size"
            raise RefusedError(f"{message}: {entry.file_size:,} bytes.")


def _inflated(package: ZipFile, entry: ZipInfo) -> bytes:
    """Return the bytes of a part, never more of them than it says that it has."""
    with package.open(entry) as part:
        content = part.read(entry.file_size)
        if len(content) != entry.file_size or part.read(1):
            raise RefusedError(f"The part '{_shown(entry.filename)}' of the template is not as long as it says.")
    return content


def _xml(parts: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield each part that something may read as XML: whatever its name and its kind do not say to be other bytes."""
    kinds: dict[str, str] = {}
    for entry in _parsed(CONTENT_TYPES, parts.get(CONTENT_TYPES, b"<Types/>")):
        key = str(entry.get("PartName", "")).lstrip("/") or f".{entry.get('Extension', '')}"
        kinds[key.casefold()] = str(entry.get("ContentType", ""))
    for name, content in parts.items():
        ending = f".{name.rpartition('.')[2]}".casefold()
        kind = kinds.get(name.casefold(), kinds.get(ending, "+xml")).casefold()
        if ending in _XML_ENDINGS or any(word in kind for word in ("+xml", "/xml", "svg", "vmldrawing", "html")):
            yield name, content


def _doctypes(parts: Mapping[str, bytes]) -> Iterator[str]:
    if any(word in parts.get(CONTENT_TYPES, b"") for word in _DOCTYPES):
        yield f"The part '{CONTENT_TYPES}' of the template declares a document type, which can name other files."
    for name, content in _xml(parts):
        if any(word in content for word in _DOCTYPES):
            yield f"The part '{_shown(name)}' of the template declares a document type, which can name other files."
        elif (found := _ENCODING.match(content)) and found[1].lower() not in _ENCODINGS:
            yield f"The part '{_shown(name)}' of the template is in the encoding {found[1].decode('ascii')}."
        elif content.startswith((b"\0\0\xfe\xff", b"\xff\xfe\0\0", b"\0\0\0<", b"<\0\0\0", b"L\x6f\xa7\x94")):
            yield f"The part '{_shown(name)}' of the template is in an encoding that Office does not know."


def _programs(parts: Mapping[str, bytes]) -> Iterator[str]:
    for name, content in parts.items():
        if _PROGRAM.search(name):
            yield f"The template holds a program: '{_shown(name)}'."
        if _ACTION.search(content):
            yield f"The part '{_shown(name)}' of the template starts a program."
    if found := _PROGRAM_TYPE.search(parts.get(CONTENT_TYPES, b"")):
        yield f"The template is one with programs in it ({found[0].decode('ascii')})."


def _outside(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield a sentence for each thing that would be taken from outside the template."""
    for name, content in parts.items():
        if name.lower().endswith(".rels"):
            for relationship in _parsed(name, content).iter("{*}Relationship"):
                yield from _of_relationship(name, dict(relationship.attrib.items()))
    for name, content in _xml(parts):
        if _LOADED.search(content):
            yield f"The part '{_shown(name)}' of the template loads something from outside."


def _of_relationship(name: str, given: Mapping[str | bytes, str | bytes]) -> Iterator[str]:
    kind, target, mode = (str(given.get(key, "")) for key in ("Type", "Target", "TargetMode"))
    if _OBJECT.search(kind):
        yield f"'{_shown(name)}' of the template names an object that holds other content or a program."
    is_address = re.match(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\", target) is not None
    if mode.strip().lower() != "external" and not is_address:
        return
    if kind.endswith("/attachedTemplate"):
        yield (
            f"The template is itself tied to another, '{target[:80]}'."
            " In Word, choose Developer, Document Template, and attach Normal."
        )
    elif not kind.endswith("/hyperlink") or not target.lower().startswith((*_SAFE_LINKS, "#")):
        yield f"'{_shown(name)}' of the template leads to something outside it: '{target[:80]}'."


def _fetching(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield a sentence for each part of a Word template with a field that fetches, starts or asks."""
    for name, content in parts.items():
        if b"instrText" not in content and b"fldSimple" not in content:
            continue
        for field in _fields(_parsed(name, content)):
            if found := _FETCHING.match(field):
                yield f"The part '{_shown(name)}' of the template has a field that fetches something: {found[0]}."


def _fields(root: "etree._Element") -> Iterator[str]:
    """Yield the instruction of every field, put together of its pieces (ECMA-376 part 1, 17.16.18)."""
    open_fields: list[str] = []
    for element in root.iter(f"{_WORD}fldChar", f"{_WORD}instrText", f"{_WORD}fldSimple"):
        if element.tag == f"{_WORD}fldSimple":
            yield str(element.get(f"{_WORD}instr", ""))
        elif element.tag == f"{_WORD}instrText":
            open_fields = open_fields or [""]
            open_fields[-1] += element.text or ""
        elif element.get(f"{_WORD}fldCharType") == "begin":
            open_fields.append("")
        elif element.get(f"{_WORD}fldCharType") == "end" and open_fields:
            yield open_fields.pop()
    yield from open_fields


def _parsed(name: str, content: bytes) -> "etree._Element":
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(content, parser)
    except etree.XMLSyntaxError as fault:
        raise RefusedError(f"The part '{_shown(name)}' of the template is damaged: {fault.msg}.") from fault


def _shown(name: str) -> str:
    """Return a name from a zip as it may be printed."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:80])
