"""A Word template: opened whether it is a document or a template of Word's, and looked through for what it lacks."""

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from lxml.etree import XMLSyntaxError

from briefings.values import dataclass
from briefings.writers.ooxml.unpacked import unpacked
from briefings.writers.ooxml.word_branded import LIST_STYLES
from briefings.writers.ooxml.word_styles import Styles
from briefings.writers.ooxml.word_xml import tag
from briefings.writers.ooxml.xml_library import Element

CONTENT_TYPES = "[Content_Types].xml"
TEMPLATE_TYPE, DOCUMENT_TYPE = b"wordprocessingml.template.main+xml", b"wordprocessingml.document.main+xml"


def open_template(path: Path) -> WordDocument:
    """Return a .docx or .dotx file opened as a new document.

    Raise OSError, KeyError or ValueError where it is no Word file.
    """
    source = BytesIO()
    try:
        with ZipFile(source, "w") as package:
            for name, content in unpacked(path).items():
                package.writestr(
                    name, content.replace(TEMPLATE_TYPE, DOCUMENT_TYPE) if name == CONTENT_TYPES else content
                )
        return Document(source)
    except (BadZipFile, PackageNotFoundError, XMLSyntaxError) as fault:
        raise ValueError(str(fault)) from fault


@dataclass(frozen=True, slots=True)
class Lacking:
    """What a template lacks: names of styles that it has not, that are of another kind, that have no list; parts."""

    styles: tuple[str, ...]
    kinds: tuple[str, ...]
    lists: tuple[str, ...]
    parts: tuple[str, ...]


def lacking(template: Path, wanted: Mapping[str, str]) -> Lacking:
    """Return what a template lacks of some styles, by name and kind, and of what else a briefing needs.

    Raise OSError, KeyError or ValueError where it is no Word file.
    """
    document = open_template(template)
    styles = Styles(cast(Element, document.styles.element))
    missing = styles.missing(wanted)
    found = {name: kind for name, kind in wanted.items() if name not in missing}
    related = {relationship.reltype for relationship in document.part.rels.values()}
    parts = {"theme": RELATIONSHIP_TYPE.THEME, "list definitions": RELATIONSHIP_TYPE.NUMBERING}
    body = cast(Element, document.element.body)
    page = body[-1] if len(body) else body
    has_page = all(page.find(tag(name)) is not None for name in ("pgSz", "pgMar"))
    return Lacking(
        tuple(missing),
        tuple(name for name, kind in found.items() if styles.kind(name) != kind),
        tuple(name for name in LIST_STYLES if name in found and not styles.has_list(name)),
        (*_unrelated(parts, related), *(() if has_page else ("page size and margins",))),
    )


def _unrelated(parts: Mapping[str, str], related: Iterable[str]) -> tuple[str, ...]:
    return tuple(what for what, kind in parts.items() if kind not in related)
