"""The audit of a deck (ISO/IEC 29500-1, part PresentationML)."""

from collections.abc import Iterable

from briefings.audit.deck.model import Deck, Slide, text_of
from briefings.audit.deck.objects import (
    audit_alternatives,
    audit_media,
    audit_order,
    audit_placeholders,
    audit_places,
    title_of,
)
from briefings.audit.deck.tables import audit_table, table_of
from briefings.audit.deck.text import audit_text
from briefings.audit.findings import Findings
from briefings.audit.names import P14, Element, P, child, is_on, whole
from briefings.audit.package import UnreadableError, open_package
from briefings.audit.properties import audit_parts, audit_properties
from briefings.audit.wording import short

_USUAL_SIZE = (9_144_000, 6_858_000)
"""Width and height of a slide in EMU where a deck states none."""


def audit_deck(found: Findings, data: bytes) -> str:
    """Look at a deck, add what is wrong with it, and return its text, notes and alternative texts included."""
    package = open_package(data)
    main = package.one("", "officeDocument")
    root = package.tree(main) if main else None
    if main is None or root is None or root.tag != f"{P}presentation":
        raise UnreadableError("It is no deck of slides, whatever its name says.")
    audit_properties(found, package)
    audit_parts(found, package)
    size = child(root, f"{P}sldSz")
    width, height = (whole(size.get(side)) for side in ("cx", "cy")) if size is not None else _USUAL_SIZE
    deck = Deck(package, main, root, width, height)
    _audit_size(found, deck)
    _audit_sections(found, root)
    slides = list(deck.slides())
    _audit_titles(found, slides)
    return "\n".join(_audit_slide(found, slide) for slide in slides)


def _audit_slide(found: Findings, slide: Slide) -> str:
    found.look("slides")
    if not is_on(slide.sheet.root.get("show")):
        found.add("hidden-slide", "The slide is hidden.", slide.where)
    audit_alternatives(found, slide)
    audit_placeholders(found, slide)
    audit_places(found, slide)
    audit_order(found, slide)
    audit_media(found, slide)
    _audit_effects(found, slide)
    pieces = []
    for shape in slide.sheet.shapes:
        audit_text(found, slide, shape)
        table = table_of(shape)
        if table is not None:
            audit_table(found, slide, shape, table)
            pieces.append(text_of(table))
        pieces += [shape.text, shape.properties.get("descr", "")]
    notes = _notes(slide.notes)
    found.look("slides with notes", bool(notes.strip()))
    if not notes.strip():
        found.add("no-notes", "There are no speaker notes.", slide.where)
    return "\n".join((*pieces, notes))


def _notes(root: Element | None) -> str:
    """Return the words of the notes of a slide: all text but number, date and footer."""
    if root is None:
        return ""
    return "\n".join(text_of(shape.find(f"{P}txBody")) for shape in root.iter(f"{P}sp") if _is_notes_body(shape))


def _is_notes_body(shape: Element) -> bool:
    mark = child(shape, f"{P}nvSpPr", f"{P}nvPr", f"{P}ph")
    return mark is None or mark.get("type", "body") == "body"


def _audit_titles(found: Findings, slides: Iterable[Slide]) -> None:
    first: dict[str, Slide] = {}
    for slide in slides:
        title = title_of(slide.sheet.shapes)
        if not title:
            found.add("no-slide-title", "The slide has no title.", slide.where)
        elif title.casefold() in first:
            other = first[title.casefold()].number
            found.add("same-slide-title", f"It has the title of slide {other}, {short(title)}.", slide.where)
        else:
            first[title.casefold()] = slide


def _audit_size(found: Findings, deck: Deck) -> None:
    found.look("size of slides")
    if abs(deck.width / (deck.height or 1) - 16 / 9) > 0.01:
        sides = (round(side / 36_000) for side in (deck.width, deck.height))
        found.add("slide-size", f"Slides are {' × '.join(str(side) for side in sides)} mm, and not 16:9.")


def _audit_sections(found: Findings, root: Element) -> None:
    names = [section.get("name", "").strip() for section in root.iter(f"{P14}section")]
    for name in dict.fromkeys(names):
        if not name or name.casefold() in ("default section", "untitled section") or names.count(name) > 1:
            found.add("section-name", f"A section is called {short(name)}, as others may be.")


def _audit_effects(found: Findings, slide: Slide) -> None:
    root = slide.sheet.root
    transitions = list(root.iter(f"{P}transition"))
    if any(len(one) for one in transitions):
        found.add("transition", "The slide comes in with an effect.", slide.where)
    if any(one.get("advTm") is not None for one in transitions):
        found.add("auto-advance", "The slide goes on by itself.", slide.where)
    timing = child(root, f"{P}timing")
    if timing is not None and any(True for _ in timing.iter(f"{P}anim", f"{P}animEffect", f"{P}animMotion", f"{P}set")):
        found.add("animation", "Something moves or appears later.", slide.where)
