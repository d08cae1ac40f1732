"""Panels, sections and themes: headings in the colour of their kind, the ring at each numbered panel."""

from collections.abc import Mapping

from briefings import labels
from briefings.model import Briefing, Kind, Panel, Section, Theme
from briefings.panels import minutes_so_far
from briefings.richtext import Blocks, plain_text
from briefings.writers.accent import accent
from briefings.writers.ooxml.theme import LINE, SLOTS
from briefings.writers.ooxml.word_columns import Piece
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import bookmarked
from briefings.writers.ooxml.word_markup import NOTHING, POINT, TAB, Para, Xml, joined, run, run_of
from briefings.writers.ooxml.word_ring import ring
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

LOOKS = {kind: Look(colour=SLOTS[accent(kind)]) for kind in Kind}
"""The look of words in the colour of each kind of section."""

Bookmarks = Mapping[int, str]
"""The bookmark of each section and theme, by the identity of the object."""


def panels(briefing: Briefing, bookmarks: Bookmarks, file: WordFile) -> list[Piece]:
    """Return all sections; each numbered panel opens with its number and the ring.

    A panel with a title of its own has that for its heading, and those of its sections stand one level below.
    """
    made: list[Piece] = []
    added, count = briefing.details.added, briefing.panel_count
    for panel in briefing.panels:
        mark = _panel_mark(panel, count, file)
        level = 1
        if panel.own_title and panel.own_title not in {section.title for section in panel.sections}:
            words = run(panel.own_title, LOOKS[panel.kind].properties(file))
            made.append(_panel_heading(file, joined(mark, words), marked=bool(mark)))
            mark, level = NOTHING, 2
        for section in panel.sections:
            made.append(_section_heading(section, level, mark, bookmarks, file))
            made += _section(section, level + 1, section.kind in added, bookmarks, file)
            mark = NOTHING
    return made


def _panel_mark(panel: Panel, count: int, file: WordFile) -> Xml:
    """Return the ring and the number of a panel; the ring is passed over by screen readers, the number is text."""
    if panel.number is None:
        return NOTHING
    look = LOOKS[panel.kind]
    passed = minutes_so_far(panel.number, count)
    drawing = ring(RING, passed, look.colour, LINE, drawing_id=file.next_id(), after=AFTER_RING)
    properties = look.properties(file)
    return joined(drawing, run(str(panel.number), properties), run_of(TAB, properties))


def _panel_heading(file: WordFile, content: Xml, *, marked: bool) -> Para:
    """Return a heading of the first level; where a template numbers those, the panel's own number takes the place."""
    style = file.styles["Heading 1"]
    heading = Para(style.id, content, numbering=(0, 0) if style.has_list else None)
    if marked:
        heading.left = heading.hanging = HEADING_AT
    return heading


def _section_heading(section: Section, level: int, mark: Xml, bookmarks: Bookmarks, file: WordFile) -> Para:
    words = runs(section.heading, file, LOOKS[section.kind])
    content = bookmarked(bookmarks[id(section)], file.next_id(), joined(mark, words) if mark else words)
    if level == 1:
        return _panel_heading(file, content, marked=bool(mark))
    return Para(file.styles[f"Heading {level}"].id, content)


def _section(section: Section, level: int, is_added: bool, bookmarks: Bookmarks, file: WordFile) -> list[Piece]:
    made: list[Piece] = []
    setting = Setting(section.title, level)
    if section.key_message:
        made.append(Para(file.styles["Standfirst"].id, runs(section.key_message, file)))
    if is_added:
        made.append(Para(file.styles["Added Note"].id, run(labels.added_note(section.kind))))
    made += _text(section.blocks, section.kind, setting, file)
    for theme in section.themes:
        made += _theme(theme, section.kind, setting, bookmarks, file)
    return made


def _text(given: Blocks, kind: Kind, setting: Setting, file: WordFile) -> list[Para | Xml]:
    return question_blocks(given, setting, file) if kind is Kind.QUESTIONS else blocks(given, setting, file)


def _theme(theme: Theme, kind: Kind, setting: Setting, bookmarks: Bookmarks, file: WordFile) -> list[Piece]:
    content = runs(theme.heading, file, LOOKS[kind])
    style = file.styles[f"Heading {setting.heading}"].id
    made: list[Piece] = [Para(style, bookmarked(bookmarks[id(theme)], file.next_id(), content))]
    below = setting._replace(title=plain_text(theme.heading), heading=setting.heading + 1)
    made += _text(theme.blocks, kind, below, file)
    if theme.pair:
        made += pair(theme.pair, below, file)
    return made
