"""Panels, sections and themes: headings in the colour of their kind, the ring at each numbered panel."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings import labels
from briefings.brand import Role
from briefings.model import Briefing, Half, Kind, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.richtext import Blocks, plain_text
from briefings.writers.accent import accent
from briefings.writers.ooxml.theme import LINE, SLOTS
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import bookmarked
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.ooxml.word_xml import POINT, Element, Form, paragraph, run, w
from briefings.writers.word.blocks import blocks
from briefings.writers.word.boxes import enclose
from briefings.writers.word.inlines import Look, runs
from briefings.writers.word.questions import question_blocks
from briefings.writers.word.setting import Setting, heading

RING = 25.0
"""The side of the ring at a heading, in points."""
AFTER_RING = 8.0
HEADING_AT = 52 * POINT
"""Where the words of a numbered heading stand, right of the ring and the number."""

Bookmarks = Mapping[int, str]
"""The bookmark of each section and theme, by the identity of the object."""


def panels(briefing: Briefing, bookmarks: Bookmarks, file: WordFile) -> Iterator[Element]:
    """Yield all sections; the first of a numbered panel shows its number and the ring."""
    added = briefing.details.added
    for panel in briefing.panels:
        if panel.own_title and panel.own_title not in {section.title for section in panel.sections}:
            yield paragraph(Form(file.styles.id("Panel Title")), run(panel.own_title))
        for index, section in enumerate(panel.sections):
            mark = _panel_mark(panel, briefing.panel_count, file) if index == 0 else ()
            yield _section_heading(section, mark, bookmarks, file)
            yield from _section(section, section.kind in added, bookmarks, file)


def _panel_mark(panel: Panel, count: int, file: WordFile) -> tuple[Element, ...]:
    """Return the ring and the number of a panel; the ring is passed over by screen readers, the number is text."""
    if panel.number is None:
        return ()
    colour = SLOTS[accent(panel.kind)]
    passed = minutes_so_far(panel.number, count)
    drawing = ring(RING, passed, colour, LINE, drawing_id=file.next_id(), after=AFTER_RING)
    return drawing, *(run(part, *Look(colour=colour).properties(file)) for part in (str(panel.number), w("tab")))


def _section_heading(section: Section, mark: tuple[Element, ...], bookmarks: Bookmarks, file: WordFile) -> Element:
    form = Form(file.styles.id("Heading 1"), HEADING_AT, HEADING_AT) if mark else Form(file.styles.id("Heading 1"))
    content = (*mark, *runs(section.heading, file, Look(colour=SLOTS[accent(section.kind)])))
    return paragraph(form, *bookmarked(bookmarks[id(section)], file.next_id(), *content))


def _section(section: Section, is_added: bool, bookmarks: Bookmarks, file: WordFile) -> Iterator[Element]:
    setting = Setting(section.title, 2)
    if section.key_message:
        yield paragraph(Form(file.styles.id("Standfirst")), *runs(section.key_message, file))
    if is_added:
        yield paragraph(Form(file.styles.id("Added Note")), run(labels.added_note(section.kind)))
    yield from _text(section.blocks, section.kind, setting, file)
    for theme in section.themes:
        yield from _theme(theme, section.kind, setting, bookmarks, file)


def _text(given: Blocks, kind: Kind, setting: Setting, file: WordFile) -> Iterator[Element]:
    yield from question_blocks(given, setting, file) if kind is Kind.QUESTIONS else blocks(given, setting, file)


def _theme(theme: Theme, kind: Kind, setting: Setting, bookmarks: Bookmarks, file: WordFile) -> Iterator[Element]:
    setting = replace(setting, title=plain_text(theme.heading), heading=3)
    content = runs(theme.heading, file, Look(colour=SLOTS[accent(kind)]))
    form = Form(file.styles.id("Heading 2"))
    yield paragraph(form, *bookmarked(bookmarks[id(theme)], file.next_id(), *content))
    yield from _text(theme.blocks, kind, setting, file)
    if theme.pair:
        yield from _half(theme.pair.found, "Found", Role.WARNING, setting, file)
        yield from _half(theme.pair.needed, "Needed", Role.SUCCESS, setting, file)


def _half(half: Half, style: str, role: Role, setting: Setting, file: WordFile) -> Iterator[Element]:
    box = file.styles.box(style)
    inside = replace(setting, style=style, box=box)
    head = heading(half.heading, inside.heading, inside, file, SLOTS[role])
    elements = [head, *blocks(half.blocks, replace(inside, heading=inside.heading + 1), file)]
    enclose(elements, box, file)
    yield from elements
