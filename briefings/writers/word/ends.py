"""What stands at the end and at the edges: acronyms, details, the running header and the footer."""

from collections.abc import Iterator, Sequence

from briefings import labels
from briefings.brand import Brand
from briefings.facts import Detail, details_list
from briefings.model import Briefing, Details
from briefings.writers.ooxml.word_file import WordFile
from briefings.writers.ooxml.word_links import external_link, field
from briefings.writers.ooxml.word_markup import TAB, Para, Tab, Xml, joined, run, run_of
from briefings.writers.word.inlines import Look
from briefings.writers.word.masthead import warnings

APART = " · "
"""What stands between two entries."""
LABEL, LINK = Look("Detail Label"), Look("Hyperlink")
"""The looks of labels, and of addresses."""


def acronyms(briefing: Briefing, file: WordFile) -> Iterator[Para]:
    """Yield the abbreviations that the text uses."""
    entries = [(short, run(expansion)) for short, expansion in briefing.abbreviations.items()]
    if entries:
        yield from _run_in(labels.ACRONYMS, entries, file)


def about(briefing: Briefing, file: WordFile) -> Iterator[Para]:
    """Yield the details of the briefing."""
    entries = [(detail.label, joined(*_lines(detail, file))) for detail in details_list(briefing)]
    yield from _run_in(labels.ABOUT, entries, file)


def _run_in(title: str, entries: Sequence[tuple[str, Xml]], file: WordFile) -> Iterator[Para]:
    """Yield a heading, and labels with what they stand for, one after the other: a label may be of any length."""
    yield Para(file.styles["Heading 2"].id, run(title), outline=1)
    labelled = LABEL.properties(file)
    content = run(APART).join([run(f"{label}: ", labelled) + words for label, words in entries])
    yield Para(file.styles["Detail"].id, Xml(content))


def _lines(detail: Detail, file: WordFile) -> Iterator[Xml]:
    if not detail.link:
        yield run("; ".join(detail.lines))
        return
    for line in detail.lines:
        yield external_link(file.relationship(detail.link), run(line, LINK.properties(file)))


def write_margins(details: Details, file: WordFile) -> None:
    """Write the running header, from the second page on, and the footer of all pages."""
    header = Para(file.styles["Header"].id, run(" · ".join((*warnings(details), details.title))))
    file.set_margins(header, _footer(details, file))


def _footer(details: Details, file: WordFile) -> Para:
    review = f"{labels.REVIEW_BY} {labels.long_date(details.review_date, details.lang)}" if details.review_date else ""
    parts = (short_name(details, file.brand), review, details.marking)
    content = joined(
        run(" · ".join(part for part in parts if part)),
        run_of(TAB),
        run(f"{labels.PAGE} "),
        field("PAGE", "1"),
        run(f" {labels.OF} "),
        field("NUMPAGES", "1"),
    )
    return Para(file.styles["Footer"].id, content, tabs=(Tab(file.room, "right"),))


def short_name(details: Details, brand: Brand) -> str:
    """Return what a partnership is called where there is little room: the brand may be another's or nobody's."""
    return brand.short_name if brand.answers_to(details.partnership) else details.partnership
