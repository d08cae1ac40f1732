"""The audit of a Word file (ISO/IEC 29500-1, part WordprocessingML)."""

import re

from briefings.audit.colours import Palette, read_scheme
from briefings.audit.findings import Findings
from briefings.audit.names import Element, W, child, whole
from briefings.audit.package import Package, UnreadableError, open_package
from briefings.audit.properties import audit_parts, audit_properties
from briefings.audit.word.body import Story
from briefings.audit.word.drawings import audit_drawings, audit_links
from briefings.audit.word.styles import Styles, read_styles
from briefings.audit.word.tables import audit_tables
from briefings.audit.word.text import audit_headings, audit_paragraphs
from briefings.audit.wording import is_language

A4 = (11906, 16838)
"""Width and height of a page in twentieths of a point."""

_STORIES = {"header": "header, ", "footer": "footer, ", "footnotes": "footnotes, ", "endnotes": "endnotes, "}
_CHANGE = re.compile(r"(?:ins|del|moveFrom|moveTo|cellIns|cellDel|\w+Change)")


def audit_word(found: Findings, data: bytes) -> str:
    """Look at a Word file, add what is wrong with it, and return its text."""
    package = open_package(data)
    main = package.one("", "officeDocument")
    root = package.tree(main) if main else None
    if main is None or root is None or root.tag != f"{W}document":
        raise UnreadableError("It is no Word file, whatever its name says.")
    audit_properties(found, package)
    audit_parts(found, package)
    styles = _styles(package, main)
    _audit_language(found, styles)
    _audit_pages(found, root)
    text = []
    bookmarks = {mark.get(f"{W}name", "") for mark in root.iter(f"{W}bookmarkStart")}
    for part, name in [
        (main, ""),
        *((p, name) for kind, name in _STORIES.items() for p in package.related(main, kind)),
    ]:
        tree = package.tree(part)
        story = Story(name, styles)
        story.read(tree)
        audit_paragraphs(found, story.paragraphs, in_body=not name)
        if not name:
            audit_headings(found, story.paragraphs)
        audit_tables(found, story.tables)
        audit_drawings(found, tree, name)
        audit_links(found, package.relations(part), tree, bookmarks, name)
        _audit_changes(found, tree, name)
        text += [paragraph.text for paragraph in story.paragraphs]
        text += [one.get("descr", "") for one in tree.iter("{*}docPr")]
    return "\n".join(text)


def _styles(package: Package, main: str) -> Styles:
    theme, part = package.one(main, "theme"), package.one(main, "styles")
    palette = Palette(read_scheme(package.tree(theme))) if theme else Palette()
    return read_styles(package.tree(part) if part else None, palette)


def _audit_language(found: Findings, styles: Styles) -> None:
    found.look("language of the file")
    language = styles.manner(styles.default_style).look.over(styles.defaults).language
    if not language:
        found.add("no-language", "The file does not say which language it is in.")
    elif not is_language(language):
        found.add("wrong-language", f"“{language}” is no code of a language.")


def _audit_pages(found: Findings, root: Element) -> None:
    """Look at the size of the pages, upright or on their side."""
    for section in root.iter(f"{W}sectPr"):
        size = child(section, f"{W}pgSz")
        if size is None:
            continue
        found.look("sections of pages")
        sides = sorted(whole(size.get(f"{W}{name}")) for name in ("w", "h"))
        if any(abs(one - other) > 30 for one, other in zip(sides, A4, strict=True)):
            width, height = (round(side / 1440 * 25.4) for side in sides)
            found.add("page-size", f"Pages are {width} × {height} mm; A4 is 210 × 297 mm.")


def _audit_changes(found: Findings, root: Element, story: str) -> None:
    marks = [one for one in root.iter(f"{W}*") if _CHANGE.fullmatch(str(one.tag).rpartition("}")[2])]
    if marks:
        authors = sorted({name for mark in marks if (name := mark.get(f"{W}author"))})
        by = f" by {', '.join(authors)}" if authors else ""
        found.add("tracked-changes", f"There are {len(marks)} tracked changes{by}.", story.rstrip(", "))
