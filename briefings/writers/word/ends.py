"""What stands at the end and at the edges: acronyms, details, the running header and the footer."""

from collections.abc import Iterator, Sequence

from briefings import labels
from briefings.brand import Brand
from briefings.facts import Detail, details_list
from briefings.model import Briefing, Details
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import external_link, field
from briefings.writers.ooxml.word_xml import Element, Form, Tab, paragraph, run, w
from briefings.writers.word.inlines import PLAIN, Look
from briefings.writers.word.masthead import warnings

APART = " · "
"""What stands between two entries."""


def acronyms(briefing: Briefing, file: WordFile) -> Iterator[Element]:
    """Yield the abbreviations that the text uses."""
    entries = [(short, [run(expansion)]) for short, expansion in briefing.abbreviations.items()]
    if entries:
        yield from _run_in(labels.ACRONYMS, entries, file)


def about(briefing: Briefing, file: WordFile) -> Iterator[Element]:
    """Yield the details of the briefing."""
    entries = [(detail.label, list(_lines(detail, file))) for detail in details_list(briefing)]
    yield from _run_in(labels.ABOUT, entries, file)


def _run_in(title: str, entries: Sequence[tuple[str, Sequence[Element]]], file: WordFile) -> Iterator[Element]:
    """Yield a heading, and labels with what they stand for, one after the other: a label may be of any length."""
    yield paragraph(Form(file.styles.id("Heading 2"), outline=1), run(title))
    content: list[Element] = []
    for label, words in entries:
        content += [run(APART)] if content else []
        content += [run(f"{label}: ", *Look("Detail Label").properties(file)), *words]
    yield paragraph(Form(file.styles.id("Detail")), *content)


def _lines(detail: Detail, file: WordFile) -> Iterator[Element]:
    look = Look("Hyperlink") if detail.link else PLAIN
    for line in detail.lines if detail.link else ["; ".join(detail.lines)]:
        words = run(line, *look.properties(file))
        yield external_link(file.relationship(detail.link), words) if detail.link else words


def write_margins(details: Details, file: WordFile) -> None:
    """Write the running header, from the second page on, and the footer of all pages."""
    header = paragraph(Form(file.styles.id("Header")), run(" · ".join((*warnings(details), details.title))))
    file.set_margins([header], _footer(details, file))


def _footer(details: Details, file: WordFile) -> list[Element]:
    review = f"{labels.REVIEW_BY} {labels.long_date(details.review_date, details.lang)}" if details.review_date else ""
    parts = (short_name(details, file.brand), review, details.marking)
    return [
        paragraph(
            Form(file.styles.id("Footer"), tabs=(Tab(file.room, "right"),)),
            run(" · ".join(part for part in parts if part)),
            run(w("tab")),
            run(f"{labels.PAGE} "),
            field("PAGE", "1"),
            run(f" {labels.OF} "),
            field("NUMPAGES", "1"),
        )
    ]


def short_name(details: Details, brand: Brand) -> str:
    """Return what a partnership is called where there is little room: the brand may be another's or nobody's."""
    return brand.short_name if brand.answers_to(details.partnership) else details.partnership
