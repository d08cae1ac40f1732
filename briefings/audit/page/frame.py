"""Checks on what stands around a page's content: language, title, landmarks, skip link, zoom, ids."""

import re
from collections import Counter

from briefings.audit.findings import Findings
from briefings.audit.names import Element
from briefings.audit.page.words import line_of
from briefings.audit.wording import is_language, judge_name, judge_title

_BLOCKS_ZOOM = re.compile(r"user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*(?:0|1(?:\.\d)?(?!\d))", re.IGNORECASE)


def audit_frame(found: Findings, root: Element) -> None:
    """Look at the head of a page, and at what makes it easy to find one's way."""
    language = (root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or "").strip()
    found.look("language of the file")
    if not language:
        found.add("no-language", "The page does not say which language it is in.", line=line_of(root))
    for element in root.iter():
        code = element.get("lang")
        if code and not is_language(code.strip()):
            found.add("wrong-language", f"“{code}” is no code of a language.", line=line_of(element))
    title = root.find("head/title")
    judge_title(found, "".join(map(str, title.itertext())) if title is not None else "")
    for meta in root.iter("meta"):
        kind, content = (meta.get("name") or "").casefold(), meta.get("content") or ""
        if kind in ("author", "creator", "dcterms.creator", "dc.creator"):
            judge_name(found, kind, content)
        if kind == "viewport" and _BLOCKS_ZOOM.search(content):
            found.add("zoom-blocked", "The viewport keeps readers from making the page larger.", line=line_of(meta))
    _audit_landmarks(found, root)
    counts = Counter(one.get("id") for one in root.iter() if one.get("id"))
    found.look("ids", len(counts))
    for name, count in counts.items():
        if count > 1:
            found.add("same-id", f"{count} elements have the id “{name}”.")


def _audit_landmarks(found: Findings, root: Element) -> None:
    mains = [one for one in root.iter() if one.tag == "main" or one.get("role") == "main"]
    found.look("landmarks", len(mains))
    if not mains:
        found.add("no-main", "The page does not say where its main content is.")
    links = [one for one in root.iter("a") if one.get("href")]
    repeated = [one for one in root.iter("nav", "header") if next(one.iter("a"), None) is not None]
    if not repeated or not links:
        return
    found.look("skip link")
    ids = {one.get("id") for one in root.iter() if one.get("id")}
    target = links[0].get("href") or ""
    if not (target.startswith("#") and target[1:] in ids):
        found.add("no-skip-link", "The first link does not lead past what repeats.", line=line_of(links[0]))
