"""Checks on the pictures, drawings and links of a part of a Word file."""

from collections.abc import Mapping

from briefings.audit.findings import Findings
from briefings.audit.names import WP, Element, R, V, W, descend, is_decorative
from briefings.audit.package import Relationship
from briefings.audit.word.body import TEXT_BOX
from briefings.audit.wording import judge_alt, judge_link

_SHAPES = tuple(f"{V}{name}" for name in ("shape", "rect", "roundrect", "oval", "line", "polyline", "group", "image"))


def audit_drawings(found: Findings, root: Element, story: str) -> None:
    """Look at each picture, drawing, chart and diagram of a part: alternative text, and place in the text."""
    for number, drawing in enumerate(descend(root, f"{W}drawing"), 1):
        properties = next(drawing.iter(f"{WP}docPr"), None)
        if properties is None:
            continue
        found.look("pictures and drawings")
        name = properties.get("name", "")
        where = f"{story}picture {number}{f' (“{name}”)' if name else ''}"
        if is_decorative(properties):
            continue
        alt = (properties.get("descr") or properties.get("title") or "").strip()
        if alt:
            judge_alt(found, alt, name, where)
        elif not _has_text(drawing):
            found.add("no-alt-text", "A picture or drawing has no alternative text.", where)
        if drawing.find(f"{WP}anchor") is not None:
            found.add("floating-object", "A picture or text box floats over the text.", where)
    for picture in descend(root, f"{W}pict", f"{W}object"):
        _audit_old_drawing(found, picture, story)


def _audit_old_drawing(found: Findings, picture: Element, story: str) -> None:
    """Look at a drawing of the kind that Word made before 2010 (VML), and at objects of other programs."""
    shapes = [shape for shape in picture.iter(*_SHAPES) if shape.getparent() is picture]
    for shape in shapes:
        is_line = any(str(name).endswith("}hr") for name in shape.attrib)
        if is_line:
            continue
        found.look("pictures and drawings")
        alt = (shape.get("alt") or "").strip()
        where = f"{story}drawing “{shape.get('id', '')}”"
        if alt:
            judge_alt(found, alt, shape.get("id", ""), where)
        elif not _has_text(shape):
            found.add("no-alt-text", "A picture or drawing has no alternative text.", where)


def _has_text(drawing: Element) -> bool:
    boxes = drawing.iter(TEXT_BOX)
    return any((text.text or "").strip() for box in boxes for text in box.iter(f"{W}t"))


def audit_links(
    found: Findings, relations: Mapping[str, Relationship], root: Element, bookmarks: set[str], story: str
) -> None:
    """Look at each link of a part: its words, and whether what it leads to is there."""
    for link in descend(root, f"{W}hyperlink"):
        if _is_note_mark(link):
            continue
        text = "".join(piece.text or "" for piece in descend(link, f"{W}t"))
        alts = (one.get("descr") or "" for one in link.iter(f"{WP}docPr"))
        where = f"{story}link"
        target, anchor = link.get(f"{R}id"), link.get(f"{W}anchor")
        words = text if text.strip() else " ".join(alts)
        if not words.strip() and target is None and anchor is None:
            continue
        judge_link(found, words, where)
        lost = target is not None and target not in relations
        if lost or (target is None and anchor and anchor not in bookmarks and anchor.casefold() != "_top"):
            found.add("broken-link", f"The link “{words.strip()}” leads nowhere.", where)


def _is_note_mark(link: Element) -> bool:
    """Return whether a link is the mark of a footnote, which is a number by nature."""
    styles = (style.get(f"{W}val", "").casefold() for style in link.iter(f"{W}rStyle"))
    marks = link.iter(f"{W}footnoteReference", f"{W}endnoteReference", f"{W}footnoteRef")
    return any("footnote" in style or "endnote" in style for style in styles) or next(marks, None) is not None
