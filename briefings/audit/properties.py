"""What both Office formats carry besides their text: properties, comments, macros, embedded and external files."""

import re
from collections.abc import Iterator

from briefings.audit.findings import Findings
from briefings.audit.names import Element, W
from briefings.audit.package import Package, Relationship
from briefings.audit.wording import is_private_path, judge_name, judge_title, short

_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"

_NAMES = {"author": f"{_DC}creator", "last modified by": f"{_CP}lastModifiedBy"}
_APP_NAMES = {
    "manager": f"{_APP}Manager",
    "company": f"{_APP}Company",
    "hyperlink base": f"{_APP}HyperlinkBase",
    "template": f"{_APP}Template",
}
_EXTERNAL = {
    "attachedTemplate": "its template",
    "image": "a picture",
    "oleObject": "an object of another program",
    "package": "an object of another program",
    "video": "a video",
    "audio": "a sound",
    "media": "a video or sound",
}
_EMBEDDED = {"oleObject", "package", "aFChunk", "control"}
_PROGRAM = re.compile(r"vbaProject|vbaData|/activeX/|\.bas$", re.IGNORECASE)


def audit_properties(found: Findings, package: Package) -> None:
    """Look at the title and at all properties that could name a person or a folder."""
    core, app = package.one("", "core-properties"), package.one("", "extended-properties")
    root = package.tree(core) if core else None
    judge_title(found, _text(root, f"{_DC}title"))
    for label, name in _NAMES.items():
        judge_name(found, label, _text(root, name))
    for label, name in _APP_NAMES.items():
        judge_name(found, label, _text(package.tree(app), name) if app else "")
    for part in package.related("", "custom-properties"):
        names = [entry.get("name", "") for entry in package.tree(part)]
        if names:
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            found.add("custom-properties", f"It has the properties {', '.join(map(short, names[:3]))}{more}.")


def audit_parts(found: Findings, package: Package) -> None:
    """Look at all parts and references: comments, macros, embedded files, and what comes from elsewhere."""
    programs = sum(bool(_PROGRAM.search(name)) for name in package.names)
    if programs or b"macroEnabled" in package.read("[Content_Types].xml"):
        found.add("macros", "The file holds macros, or is of a type that may.")
    relations = list(_all_relations(package))
    found.look("references to parts and addresses", len(relations))
    for one in relations:
        if one.external:
            _external(found, one)
        elif one.kind in _EMBEDDED and one.target in package.names:
            found.add("embedded-object", "A file of another program is embedded, which readers can open.")
    _comments(found, package, relations)


def _external(found: Findings, one: Relationship) -> None:
    if one.kind == "hyperlink":
        if is_private_path(one.target):
            found.add("private-path", f"A link leads to a file of somebody's computer: {short(one.target)}.")
        return
    what = _EXTERNAL.get(one.kind, "a part of it")
    found.add("external-resource", f"It fetches {what} from {short(one.target, 80)}.")


def _comments(found: Findings, package: Package, relations: list[Relationship]) -> None:
    parts = [one.target for one in relations if one.kind == "comments" and one.target in package.names]
    remarks = [entry for part in dict.fromkeys(parts) for entry in package.tree(part).iter() if _is_comment(entry)]
    if remarks:
        authors = {name for entry in remarks if (name := entry.get(f"{W}author"))}
        by = f" by {', '.join(sorted(authors))}" if authors else ""
        found.add("comments-left", f"It has {len(remarks)} comment{'s' * (len(remarks) != 1)}{by}.")
    for one in relations:
        if one.kind in ("people", "commentAuthors", "authors") and one.target in package.names:
            for entry in package.tree(one.target):
                judge_name(found, "list of editors", entry.get("name") or entry.get(_PERSON) or "")


_PERSON = "{http://schemas.microsoft.com/office/word/2012/wordml}author"


def _is_comment(entry: Element) -> bool:
    return str(entry.tag).rpartition("}")[2] in ("comment", "cm")


def _all_relations(package: Package) -> Iterator[Relationship]:
    for name in sorted(package.names):
        folder, found, file = name.rpartition("_rels/")
        if found and file.endswith(".rels"):
            yield from package.relations(folder + file.removesuffix(".rels")).values()


def _text(root: Element | None, name: str) -> str:
    return "" if root is None else root.findtext(name) or ""
