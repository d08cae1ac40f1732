"""Panels, sections and themes: headings in the colour of their kind, the ring at each numbered panel."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from briefings import labels
from briefings.model import Briefing, Kind, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.richtext import Blocks, plain_text
from briefings.writers.accent import accent
from briefings.writers.ooxml.theme import LINE, SLOTS
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import bookmarked
from briefings.writers.ooxml.word_ring import ring
from briefings.writers.ooxml.word_xml import POINT, Element, Form, paragraph, run, w
from briefings.writers.word.blocks import blocks
from briefings.writers.word.inlines import Look, runs
from briefings.writers.word.pairs import pair
from briefings.writers.word.questions import question_blocks
from briefings.writers.word.setting import Setting

RING = 23.0
"""The side of the ring at a heading, in points."""
AFTER_RING = 7.0
HEADING_AT = 48 * POINT
"""Where the words of a numbered heading stand, right of the ring and the number."""

Bookmarks = Mapping[int, str]
"""The bookmark of each section and theme, by the identity of the object."""


def panels(briefing: Briefing, bookmarks: Bookmarks, file: WordFile) -> Iterator[Element]:
    """Yield all sections; each numbered panel opens with its number and the ring.

    A panel with a title of its own has that for its heading, and those of its sections stand one level below.
    """
    added = briefing.details.added
    for panel in briefing.panels:
        mark = _panel_mark(panel, briefing.panel_count, file)
        level = 1
        if panel.own_title and panel.own_title not in {section.title for section in panel.sections}:
            words = run(panel.own_title, *Look(colour=SLOTS[accent(panel.kind)]).properties(file))
            yield _panel_heading(file, mark, *mark, words)
            mark, level = (), 2
        for section in panel.sections:
            yield _section_heading(section, level, mark, bookmarks, file)
            yield from _section(section, level + 1, section.kind in added, bookmarks, file)
            mark = ()


def _panel_mark(panel: Panel, count: int, file: WordFile) -> tuple[Element, ...]:
    """Return the ring and the number of a panel; the ring is passed over by screen readers, the number is text."""
    if panel.number is None:
        return ()
    colour = SLOTS[accent(panel.kind)]
    passed = minutes_so_far(panel.number, count)
    drawing = ring(RING, passed, colour, LINE, drawing_id=file.next_id(), after=AFTER_RING)
    return drawing, *(run(part, *Look(colour=colour).properties(file)) for part in (str(panel.number), w("tab")))


def _panel_heading(file: WordFile, mark: tuple[Element, ...], *content: Element) -> Element:
    """Return a heading of the first level; where a template numbers those, the panel's own number takes the place."""
    form = Form(file.styles.id("Heading 1"), numbering=(0, 0) if file.styles.has_list("Heading 1") else None)
    return paragraph(replace(form, left=HEADING_AT, hanging=HEADING_AT) if mark else form, *content)


def _section_heading(
    section: Section, level: int, mark: tuple[Element, ...], bookmarks: Bookmarks, file: WordFile
) -> Element:
    words = runs(section.heading, file, Look(colour=SLOTS[accent(section.kind)]))
    content = bookmarked(bookmarks[id(section)], file.next_id(), *mark, *words)
    if level == 1:
        return _panel_heading(file, mark, *content)
    return paragraph(Form(file.styles.id(f"Heading {level}")), *content)


def _section(section: Section, level: int, is_added: bool, bookmarks: Bookmarks, file: WordFile) -> Iterator[Element]:
    setting = Setting(section.title, level)
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
    content = runs(theme.heading, file, Look(colour=SLOTS[accent(kind)]))
    form = Form(file.styles.id(f"Heading {setting.heading}"))
    yield paragraph(form, *bookmarked(bookmarks[id(theme)], file.next_id(), *content))
    below = replace(setting, title=plain_text(theme.heading), heading=setting.heading + 1)
    yield from _text(theme.blocks, kind, below, file)
    if theme.pair:
        yield from pair(theme.pair, below, file)
