"""What keeps a reader out who does not see the page: words of links, pictures, tables, colour, letters."""

import re
from collections.abc import Iterator

from briefings.checks.manuscript import Manuscript, Part, Passage
from briefings.checks.rule import Family, Finding, rule
from briefings.checks.structure_words import links_of, passages_by_words, place_of, tables_of
from briefings.model import Section, Theme, figures
from briefings.problems import Severity
from briefings.richtext import Code, plain_text, walk_inlines

LONGEST_ALT = 150
"""In characters: screen readers read alternative text in one go, without a way to stop and go back."""

MOST_COLUMNS = 6
"""More columns do not fit a page at 12 point, nor a slide at 18."""

_EMPTY_WORDS = re.compile(
    r"^\W*+(?:(?:please )?(?:click|tap|press|see|go|read|find out|learn|view|available)?\s?(?:here|more|on)?"
    r"(?: (?:here|information|details|info))?|this|that|it|link here|details|info|download|pdf|"
    r"(?:(?:this|the|that|web) )?(?:link|page|website|site|document|file|article|report))\W*+$",
    re.IGNORECASE,
)
_CLICK_HERE = re.compile(r"\bclick (?:on )?(?:here|this|the)\b", re.IGNORECASE)
_BARE = re.compile(r"\b(?:https?://|www\.)[^\s<>()\[\]]+[^\s<>()\[\].,;:!?’”]", re.IGNORECASE)
_FILE_NAME = re.compile(
    r"^[\w .()-]+\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp)$|^(?:IMG|DSC|image|screenshot|picture)[-_ ]?\d+$", re.IGNORECASE
)
_IMAGE_OF = re.compile(
    r"^(?:an? |the )?(?:image|picture|photo|photograph|graphic|icon|screenshot)s? (?:of|showing)\b", re.IGNORECASE
)


@rule(
    "link-words",
    Family.ACCESS,
    Severity.WARNING,
    summary="The words of a link do not say where it leads.",
    reason="A screen reader lists the links of a page without the sentences around them: 'here', 'here', 'more'.",
    source="WCAG 2.2, 2.4.4; GOV.UK style guide: links",
    wrong="For the toolkit, [click here](https://example.org/kit).",
    right="Use [the neglect toolkit](https://example.org/kit).",
)
def link_words(manuscript: Manuscript) -> Iterator[Finding]:
    """Find links with words such as "here", "more" and "this link", and "click here" without a link."""
    linked = {}
    for found in links_of(manuscript):
        if _EMPTY_WORDS.match(found.words) or _CLICK_HERE.search(found.words):
            linked[id(found.passage), found.start] = found.end
            place = manuscript.place(found.passage, found.start, found.end)
            hint = "Link the words that name the page, such as 'the neglect toolkit'."
            yield Finding(place, f"The link '{found.words}' does not say where it leads.", hint)
    for passage, match, place in manuscript.matches(_CLICK_HERE):
        if not any(key[0] == id(passage) and key[1] <= match.end() <= end + 1 for key, end in linked.items()):
            message = f"'{match[0]}' says nothing on paper, to a keyboard or to a screen reader."
            yield Finding(place, message, "Name the page, and make its name the link.")


@rule(
    "link-bare",
    Family.ACCESS,
    Severity.WARNING,
    summary="A web address stands in the text.",
    reason="A screen reader spells it out, and nobody else can tell what the page is about.",
    source="WCAG 2.2, 2.4.4; GOV.UK style guide: links",
    wrong="The toolkit is at https://example.org/kit/v2.",
    right="Use [the neglect toolkit](https://example.org/kit/v2).",
)
def link_bare(manuscript: Manuscript) -> Iterator[Finding]:
    """Find web addresses among the words, whether they are links or not."""
    for passage, match, place in manuscript.matches(_BARE):
        if not _in_code(passage, match[0]):
            hint = "Write what the page is about in square brackets, and the address after it in round ones."
            yield Finding(place, f"The address '{_short(match[0])}' stands in the text.", hint)


def _in_code(passage: Passage, words: str) -> bool:
    return any(isinstance(inline, Code) and words in inline.text for inline in walk_inlines(passage.inlines))


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:57]}…"


@rule(
    "heading-repeated",
    Family.ACCESS,
    Severity.NOTE,
    summary="Two headings have the same words.",
    reason="In a list of headings, the way that many people move through a page, the two cannot be told apart.",
    source="WCAG 2.2, 2.4.6",
    wrong="## Learning\n\nThis.\n\n## Learning\n\nThat.",
    right="## Learning about time {: .learning }\n\nThis.\n\n## Learning\n\nThat.",
)
def heading_repeated(manuscript: Manuscript) -> Iterator[Finding]:
    """Find sections, and themes of one section, that have the heading of an earlier one."""
    for headings in _headings(manuscript):
        before: dict[str, int | None] = {}
        for heading in headings:
            words = plain_text(heading.heading)
            key, place = words.casefold().strip(" .:"), manuscript.at(heading)
            if key in before:
                message = f"The heading '{words}' stands in line {before[key]} already."
                yield Finding(place, message, "Say in the heading what this part is about.")
            before.setdefault(key, place.line)


def _headings(manuscript: Manuscript) -> Iterator[tuple[Section | Theme, ...]]:
    yield manuscript.briefing.sections
    for section in manuscript.briefing.sections:
        yield section.themes


@rule(
    "alt-file-name",
    Family.ACCESS,
    Severity.WARNING,
    summary="The alternative text of a picture is the name of its file.",
    reason="A reader who does not see the picture hears a file name in place of what it tells.",
    source="WCAG 2.2, 1.1.1",
    wrong="![wide.png](wide.png)",
    right="![Four of six cases were on time.](wide.png)",
)
def alt_file_name(manuscript: Manuscript) -> Iterator[Finding]:
    """Find alternative text that ends like a file, or is like the name that a camera gives."""
    for passage, alt in _alts(manuscript):
        if _FILE_NAME.match(alt.strip()):
            message = f"The alternative text '{alt}' is the name of a file."
            yield Finding(manuscript.place(passage), message, "Say what the picture tells in one sentence.")


@rule(
    "alt-long",
    Family.ACCESS,
    Severity.NOTE,
    summary="The alternative text of a picture is longer than 150 characters.",
    reason="It is read in one go. What needs more words helps everybody when it stands in the text.",
    source="GOV.UK content design guidance: images",
    wrong=f"![{'Four of six cases were on time, and two were late. ' * 4}](wide.png)",
    right="![Four of six cases were on time, and two were late.](wide.png)",
)
def alt_long(manuscript: Manuscript) -> Iterator[Finding]:
    """Find alternative text of more than 150 characters."""
    for passage, alt in _alts(manuscript):
        if len(alt) > LONGEST_ALT:
            message = f"The alternative text '{alt[:40]}…' has {len(alt)} characters, more than {LONGEST_ALT}."
            hint = "Keep what the picture tells, and put its figures into the text or a table."
            yield Finding(manuscript.place(passage), message, hint)


@rule(
    "alt-image-of",
    Family.ACCESS,
    Severity.NOTE,
    summary="The alternative text of a picture begins by saying that it is one.",
    reason="Screen readers say so themselves.",
    source="W3C Web Accessibility Initiative: Images Tutorial",
    wrong="![Image of a chart: four of six cases were on time.](wide.png)",
    right="![Chart: four of six cases were on time.](wide.png)",
)
def alt_image_of(manuscript: Manuscript) -> Iterator[Finding]:
    """Find alternative text that opens with "image of" and the like."""
    for passage, alt in _alts(manuscript):
        if found := _IMAGE_OF.match(alt):
            message = f"The alternative text begins with '{found[0]}', which screen readers say themselves."
            yield Finding(manuscript.place(passage, 0, found.end()), message, "Begin with what the picture tells.")


@rule(
    "alt-same-as-caption",
    Family.ACCESS,
    Severity.NOTE,
    summary="The alternative text of a picture is its caption again.",
    reason="A listener hears the same words twice and still does not know what the picture shows.",
    source="W3C Web Accessibility Initiative: Images Tutorial",
    wrong='![Cases on time](wide.png "Cases on time")',
    right='![Bar chart: four of six cases were on time.](wide.png "Cases on time")',
)
def alt_same_as_caption(manuscript: Manuscript) -> Iterator[Finding]:
    """Find pictures whose alternative text and caption have the same words."""
    captions = {figure.alt: plain_text(figure.caption) for figure in figures(manuscript.briefing) if figure.caption}
    for passage, alt in _alts(manuscript):
        if alt in captions and _plain(alt) == _plain(captions[alt]):
            message = f"The alternative text '{_short(alt)}' is the same as the caption."
            hint = "Say in one what the picture tells, and in the other what it is about."
            yield Finding(manuscript.place(passage), message, hint)


def _alts(manuscript: Manuscript) -> Iterator[tuple[Passage, str]]:
    for passage in manuscript.body:
        if passage.part is Part.ALT:
            yield passage, passage.text


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


@rule(
    "table-wide",
    Family.ACCESS,
    Severity.WARNING,
    summary="A table has more than six columns.",
    reason="On a slide, a phone or in large type its words no longer fit, and a listener forgets the headings.",
    source="GOV.UK Design System: table",
    wrong="| A | B | C | D | E | F | G |\n|---|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 |",
    right="| A | B | C | D | E | F |\n|---|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | 5 | 6 |",
)
def table_wide(manuscript: Manuscript) -> Iterator[Finding]:
    """Find tables of more than six columns."""
    for _, table in tables_of(manuscript):
        if len(table.header) > MOST_COLUMNS:
            message = (
                f"This table has {len(table.header)} columns; more than {MOST_COLUMNS} do not fit a page or slide."
            )
            hint = "Make two tables of it, or turn its rows into columns."
            yield Finding(table.place or manuscript.head(), message, hint)


@rule(
    "table-row-unnamed",
    Family.ACCESS,
    Severity.NOTE,
    summary="A row of a table has an empty first cell.",
    reason="The first cell names the row; a listener who moves down the table hears a blank for it.",
    source="WCAG 2.2, 1.3.1",
    wrong="| Cases | 2019 |\n|---|---|\n| On time | 3 |\n| | 4 |",
    right="| Cases | 2019 |\n|---|---|\n| On time | 3 |\n| Late | |",
)
def table_row_unnamed(manuscript: Manuscript) -> Iterator[Finding]:
    """Find rows whose first cell is empty while others are not."""
    passages = passages_by_words(manuscript)
    for _, table in tables_of(manuscript):
        for row in table.rows:
            filled = next((cell for cell in row if plain_text(cell).strip()), None)
            if filled is not None and filled is not row[0] and (place := place_of(manuscript, passages, filled)):
                message = f"The row of '{_short(plain_text(filled))}' has an empty first cell."
                yield Finding(place, message, "Repeat the name there, or join the row with the one above it.")


RULES = (
    link_words, link_bare, heading_repeated, alt_file_name, alt_long, alt_image_of, alt_same_as_caption, table_wide,
    table_row_unnamed,
)  # fmt: skip
