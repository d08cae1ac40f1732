"""Checks on a page's content: headings, pictures, tables, links, fields, leftovers."""

import re
from urllib.parse import unquote

from briefings.audit.findings import Findings
from briefings.audit.names import Element, whole
from briefings.audit.page.words import SILENT, is_hidden, line_of, name_of, text_of
from briefings.audit.wording import LONG_PARAGRAPH, judge_alt, judge_link, judge_words, plain

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_FIELDS = ("input", "select", "textarea", "button")
_BLOCKS = {"p", "li", "td", "th", "dd", "dt", "figcaption", "caption", "blockquote", *_HEADINGS}


def audit_content(found: Findings, root: Element) -> None:
    """Look at all that a page says and shows."""
    _audit_headings(found, root)
    for picture in root.iter("img", "svg", "area", "object", "canvas"):
        _audit_picture(found, picture, root)
    for table in root.iter("table"):
        _audit_table(found, table)
    _audit_links(found, root)
    for field in root.iter(*_FIELDS):
        _audit_field(found, field, root)
    for media in root.iter("video", "audio"):
        found.look("videos and sounds")
        if not any(track.get("kind", "subtitles") in ("captions", "subtitles") for track in media.iter("track")):
            found.add("no-captions", "A video or sound has no captions.", line=line_of(media))
    for element in root.iter(*_BLOCKS):
        own = "".join([element.text or "", *(inner.tail or "" for inner in element if inner.tag not in SILENT)])
        judge_words(found, own, "", line_of(element))


def _audit_headings(found: Findings, root: Element) -> None:
    headings = [one for one in root.iter(*_HEADINGS) if not is_hidden(one)]
    found.look("headings", len(headings))
    tops = [one for one in headings if one.tag == "h1"]
    if len(tops) != 1:
        line = line_of(tops[1]) if tops else None
        found.add("not-one-h1", f"The page has {len(tops) or 'no'} <h1>.", line=line)
    if not headings and len(text_of(root).split()) > 300:
        found.add("no-headings", "A long text has no heading.")
    level = 0
    for heading in headings:
        own = _HEADINGS[str(heading.tag)]
        if not text_of(heading).strip():
            found.add("empty-heading", "A heading has no words.", line=line_of(heading))
        elif own > level + 1:
            before = f"follows one of level {level}" if level else "is the first"
            found.add("heading-skipped", f"A heading of level {own} {before}.", line=line_of(heading))
        level = own
    tags = list(root.iter("p", *_HEADINGS))
    first = next((at for at, one in enumerate(tags) if one.tag != "p"), len(tags))
    for paragraph in tags[first:]:
        if paragraph.tag == "p" and _plays_heading(paragraph):
            found.add("fake-heading", "A bold line looks like a heading and is none.", line=line_of(paragraph))


def _plays_heading(paragraph: Element) -> bool:
    """Return whether a paragraph is one short bold line above text; two in a row are labels, and a class says which."""
    following, before = paragraph.getnext(), paragraph.getprevious()
    if not _is_bold_line(paragraph) or following is None or (before is not None and _is_bold_line(before)):
        return False
    return following.tag in ("ul", "ol") or (following.tag == "p" and len(plain(text_of(following))) >= LONG_PARAGRAPH)


def _is_bold_line(paragraph: Element) -> bool:
    if paragraph.tag != "p" or paragraph.get("class") or (paragraph.text or "").strip() or len(paragraph) != 1:
        return False
    bold = paragraph[0]
    text = plain(text_of(bold))
    is_whole = bold.tag in ("b", "strong") and not (bold.tail or "").strip()
    return is_whole and 0 < len(text) <= 80 and text[-1].isalnum()


def _audit_picture(found: Findings, picture: Element, root: Element) -> None:
    if is_hidden(picture) or picture.get("role") in ("presentation", "none"):
        return
    if picture.tag == "area" and not picture.get("href"):
        return
    found.look("pictures and drawings")
    alt = picture.get("alt")
    name = name_of(picture, root) if picture.tag != "svg" else _svg_name(picture, root)
    if alt == "" and not name:
        return
    if name:
        judge_alt(found, name, "", "", line_of(picture))
    elif not _is_named_around(picture, root):
        found.add("no-alt-text", "A picture or drawing has no alternative text.", line=line_of(picture))


def _svg_name(picture: Element, root: Element) -> str:
    title = next(picture.iter("title"), None)
    return "".join(map(str, title.itertext())).strip() if title is not None else name_of(picture, root)


def _is_named_around(picture: Element, root: Element) -> bool:
    """Return whether a drawing stands in a link or button that has words."""
    around = next((one for one in picture.iterancestors("a", "button")), None)
    return picture.tag == "svg" and around is not None and bool(name_of(around, root))


def _audit_table(found: Findings, table: Element) -> None:
    if table.get("role") in ("presentation", "none"):
        return
    found.look("tables")
    line = line_of(table)
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    if next((one for one in table.iterancestors("table")), None) is not None:
        found.add("nested-table", "A table stands inside a table.", line=line)
    if len(rows) < 2 or max(map(len, cells)) < 2:
        found.add("layout-table", f"The table has one {'row' if len(rows) < 2 else 'column'} only.", line=line)
        return
    heads = [cell for row in cells for cell in row if cell.tag == "th"]
    if not heads:
        found.add("no-table-header", "The table has no <th>.", line=line)
    elif not _are_plain(cells) and any(not head.get("scope") and not head.get("id") for head in heads):
        found.add("no-table-header", "The <th> do not say in scope what they are the headers of.", line=line)
    if any(not text_of(head).strip() for head in heads):
        found.add("empty-table-header", "A <th> is empty.", line=line)
    if any(whole(cell.get(name), 1) > 1 for row in cells for cell in row for name in ("colspan", "rowspan")):
        found.add("merged-cells", "Cells are merged.", line=line)


def _are_plain(cells: list[list[Element]]) -> bool:
    """Return whether only the first row is of headers: then nobody can mistake them, with scope or without (H63)."""
    return all(cell.tag == "th" for cell in cells[0]) and all(cell.tag == "td" for row in cells[1:] for cell in row)


def _audit_links(found: Findings, root: Element) -> None:
    ids = {one.get(name) for one in root.iter() for name in ("id", "name") if one.get(name)} | {"", "top"}
    for link in root.iter("a"):
        href = link.get("href")
        if href is None or is_hidden(link):
            continue
        text = name_of(link, root)
        judge_link(found, text, "", line_of(link))
        if href.startswith("#") and unquote(href[1:]) not in ids:
            found.add("broken-link", f"The link “{plain(text)}” leads nowhere.", line=line_of(link))


def _audit_field(found: Findings, field: Element, root: Element) -> None:
    kind = (field.get("type") or "").casefold()
    if kind == "hidden" or is_hidden(field):
        return
    found.look("fields and buttons")
    named = bool(name_of(field, root)) and field.tag not in ("select", "textarea")
    if kind in ("submit", "reset", "button", "image") and field.tag == "input":
        named = bool(field.get("value") or field.get("alt")) or named or kind in ("submit", "reset")
    stated = any((field.get(name) or "").strip() for name in ("aria-label", "aria-labelledby", "title"))
    around = next((one for one in field.iterancestors("label")), None)
    key = field.get("id")
    label = key is not None and any(one.get("for") == key and text_of(one).strip() for one in root.iter("label"))
    if not (named or stated or label or (around is not None and re.search(r"\w", text_of(around)))):
        found.add("no-label", f"A <{field.tag}> has no name.", line=line_of(field))
