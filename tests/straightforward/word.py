"""The Word briefing, from the first line of its head to the last of its details, through python-docx.

lxml where python-docx has no API: the fields of the footer, and headers without empty paragraphs.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn
from docx.shared import Pt

from briefings import labels
from briefings.anchors import anchors
from briefings.brand import Masthead
from briefings.facts import Detail, Fact, details_list, key_facts, masthead_line
from briefings.model import Status
from briefings.writers.format import Job
from briefings.writers.textfit import Font, width
from tests.straightforward import looks
from tests.straightforward.word_columns import add_tiny, end_section
from tests.straightforward.word_drawings import add_ring, add_strip
from tests.straightforward.word_panels import add_panel
from tests.straightforward.word_template import File, new
from tests.straightforward.word_text import (
    Look,
    add_picture,
    add_run,
    link,
    outline,
    right_tab,
)


def word(job: Job) -> bytes:
    """Return a briefing as a Word file."""
    file = File(job)
    file.aim_masthead()
    parts = anchors(job.briefing)
    file.bookmarks = bookmark_names(list(parts))
    bookmarks = {id(part): file.bookmarks[anchor] for anchor, part in parts.items()}
    add_margins(file)
    add_masthead(file)
    add_facts(file, key_facts(job.briefing))
    for panel in job.briefing.panels:
        add_panel(file, panel, bookmarks)
    if short_forms := job.briefing.abbreviations:
        add_run_in(file, labels.ACRONYMS, [Detail(short, (meaning,)) for short, meaning in short_forms.items()])
    add_run_in(file, labels.ABOUT, details_list(job.briefing))
    file.finish()
    target = BytesIO()
    file.document.save(target)
    return target.getvalue()


def bookmark_names(names: list[str]) -> dict[str, str]:
    """Return names that Word takes: of letters, digits and underscores, at most 40, no two alike."""
    found: dict[str, str] = {}
    for name in names:
        whole = "to_" + re.sub(r"\W", "_", name)
        choices = (whole[: 40 - len(end)] + end for end in ("", *(f"_{count}" for count in range(2, 9999))))
        taken = {other.casefold() for other in found.values()}
        found[name] = next(choice for choice in choices if choice.casefold() not in taken)
    return found


# The head and the margins


def warnings(file: File) -> list[str]:
    draft = labels.DRAFT if file.details.status is Status.DRAFT else ""
    return [word for word in (file.details.marking, draft) if word]


def add_masthead(file: File) -> None:
    look = file.brand.masthead if file.has_ground else Masthead.PAPER
    logo = file.brand.logo
    picture = (logo.dark if look.is_dark else logo.light) if logo else None
    if logo and not picture:
        letterhead = file.document.add_paragraph(style="Letterhead")
        add_picture(letterhead, logo.light, logo.alt, 200 * 20, 42 * 20)
        add_ring_at_right(file, letterhead, Masthead.PAPER)
    kicker = file.document.add_paragraph(style="Kicker")
    right_tab(file, kicker)
    if not logo or picture:
        add_strip(kicker, file)
    if logo and picture:
        add_picture(kicker, picture, logo.alt, 200 * 20, 42 * 20)
        add_run(kicker, "\u2003")
    add_run(kicker, " · ".join((labels.KICKER, *warnings(file))))
    if not logo or picture:
        add_ring_at_right(file, kicker, look)
    file.document.add_paragraph(file.details.title, style="Title")
    if file.details.subtitle:
        file.document.add_paragraph(file.details.subtitle, style="Subtitle")
    file.document.add_paragraph(masthead_line(file.details), style="Dateline")


def add_ring_at_right(file: File, paragraph: Any, look: Masthead) -> None:
    if paragraph.style.name == "Letterhead":
        right_tab(file, paragraph)
    paragraph.add_run().add_tab()
    add_ring(paragraph, 50, 7, looks.slide_name(look.ring))


def add_facts(file: File, facts: tuple[Fact, ...]) -> None:
    """Add the key facts side by side, in as many columns of the same length as their words allow."""
    room, fonts = file.room / 20, file.brand.fonts

    def narrow(fact: Fact, column: float) -> bool:
        value = width(fact.value, Font(fonts.heading, bold=True), 22)
        return max(value, width(fact.label, Font(fonts.body), 12)) + 12 <= column

    fitting = (n for n in range(len(facts), 1, -1) if len(facts) % n == 0 and all(narrow(f, room / n) for f in facts))
    count = next(fitting, 1)
    if count > 1:
        end_section(file)
    for index, fact in enumerate(facts):
        if count > 1 and index and index % (len(facts) // count) == 0:
            add_tiny(file).add_run().add_break(WD_BREAK.COLUMN)
        paragraph = file.document.add_paragraph(style="Facts")
        add_run(paragraph, fact.value, Look("Fact Value"))
        paragraph.add_run().add_break()
        add_run(paragraph, fact.label, Look("Fact Label"))
    if count > 1:
        end_section(file, count, 0)


def add_margins(file: File) -> None:
    """Write the running header from the second page on and the footer; what a template has there stays."""
    section, settings = file.section, file.document.settings
    if not is_used(section.header):
        section.different_first_page_header_footer = True
    first, even = section.different_first_page_header_footer, settings.odd_and_even_pages_header_footer
    running = " · ".join((*warnings(file), file.details.title))
    add_header(section.header, running)
    add_footer(file, section.footer)
    if first:
        add_header(section.first_page_header, "")
        add_footer(file, section.first_page_footer)
    if even:
        add_header(section.even_page_header, running)
        add_footer(file, section.even_page_footer)
    file.page = deepcopy(section._sectPr)


def is_used(part: Any) -> bool:
    marks = [qn(f"w:{name}") for name in ("t", "drawing", "pict", "fldSimple", "instrText")]
    return not part.is_linked_to_previous and next(part._element.iter(*marks), None) is not None


def begin(part: Any) -> None:
    """Make sure that a header or footer is there, without empty paragraphs."""
    if not is_used(part):
        part.is_linked_to_previous = False
        for child in list(part._element):
            part._element.remove(child)


def add_header(header: Any, words: str) -> None:
    """Add a running header, or where there are no words and nothing else, a line of no height."""
    begin(header)
    if words:
        add_run(header.add_paragraph(style="Header"), words)
    elif not is_used(header):
        form = header.add_paragraph().paragraph_format
        form.space_before = form.space_after = Pt(0)
        form.line_spacing = Pt(1)


def add_footer(file: File, footer: Any) -> None:
    begin(footer)
    details = file.details
    name = file.brand.short_name if file.brand.answers_to(details.partnership) else details.partnership
    review = f"{labels.REVIEW_BY} {labels.long_date(details.review_date, details.lang)}" if details.review_date else ""
    paragraph = footer.add_paragraph(style="Footer")
    right_tab(file, paragraph)
    add_run(paragraph, " · ".join(part for part in (name, review, details.marking) if part))
    paragraph.add_run().add_tab()
    for words, instruction in ((f"{labels.PAGE} ", "PAGE"), (f" {labels.OF} ", "NUMPAGES")):
        add_run(paragraph, words)
        field = new("fldSimple", instr=instruction)
        field.append(add_run(paragraph, "1")._r)
        paragraph._p.append(field)
    footer._element.insert(0, paragraph._p)


# The end


def add_run_in(file: File, title: str, entries: Iterable[Detail]) -> None:
    """Add a heading, and labels with what they stand for, one after the other."""
    outline(file.document.add_paragraph(title, style="Heading 2"), 1)
    paragraph = file.document.add_paragraph(style="Detail")
    for index, entry in enumerate(entries):
        if index:
            add_run(paragraph, " · ")
        add_run(paragraph, f"{entry.label}: ", Look("Detail Label"))
        if not entry.link:
            add_run(paragraph, "; ".join(entry.lines))
            continue
        for line in entry.lines:
            start = len(paragraph._p)
            add_run(paragraph, line, Look("Hyperlink"))
            link(paragraph, start, entry.link, file)
