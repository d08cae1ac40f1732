"""Nothing lost, nothing invented: every word of every briefing in every format, and no word beside them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from briefings import labels
from briefings.brand import Brand
from briefings.facts import details_list, key_facts, masthead_line
from briefings.layouts import find_layout, packaged_layouts
from briefings.model import Briefing, section_blocks
from briefings.project.library import Library
from briefings.richtext import Block, Callout, plain_text, runs_of, walk_blocks
from briefings.writers import powerpoint, web, word
from briefings.writers.format import Format, Job
from briefings.writers.web.embed import write_embed
from tests.builders import BRAND, everything
from tests.opened import deck_texts, page_texts, plain, word_texts

ROOT = Path(__file__).parents[1]
CONTENT = sorted((ROOT / "content").glob("*.md"))
LAYOUT = find_layout([packaged_layouts()])

Reader = Callable[[bytes], list[str]]


def read_page(data: bytes) -> list[str]:
    return page_texts(data, split_links=False)


EMBED = Format("embed", "the page to paste elsewhere", "embed.html", write_embed, lambda _: [])
PUBLIC = (web.FORMAT, EMBED)
"""What the public may read: no word that is for the trainer only."""

FORMATS: list[tuple[Format, Reader]] = [
    (word.FORMAT, word_texts),
    (powerpoint.FORMAT, deck_texts),
    (web.FORMAT, read_page),
    (EMBED, read_page),
]
NAMES = [kind.name for kind, _ in FORMATS]


@pytest.fixture(scope="module", params=[*CONTENT, None], ids=lambda path: path.stem if path else "everything")
def subject(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Briefing, Brand]:
    if request.param is None:
        picture = tmp_path_factory.mktemp("pictures") / "chart.png"
        Image.new("RGB", (64, 48), "#0B5563").save(picture)
        return everything(picture), BRAND
    loaded = Library(ROOT).load(request.param)
    assert loaded.briefing is not None
    assert loaded.brand is not None
    assert loaded.problems == ()
    return loaded.briefing, loaded.brand


def runs(briefing: Briefing, with_trainer: bool = True) -> Iterator[str]:
    for section in briefing.sections:
        yield section.title
        if section.key_message:
            yield plain_text(section.key_message)
        for run in runs_of(tuple(section_blocks(section))):
            yield plain_text(run)
    if not with_trainer:
        return


def trainer_runs(briefing: Briefing) -> set[str]:
    blocks: list[Block] = [b for s in briefing.sections for b in walk_blocks(tuple(section_blocks(s)))]
    notes = [b for b in blocks if isinstance(b, Callout) and b.for_trainer]
    return {plain_text(run) for note in notes for run in runs_of((note,))}


def build(kind: Format, subject: tuple[Briefing, Brand]) -> bytes:
    return kind.write(Job(subject[0], subject[1], LAYOUT))


@pytest.mark.parametrize(("kind", "read"), FORMATS, ids=NAMES)
def test_every_word_of_the_content_is_in_the_file_block_by_block(
    kind: Format, read: Reader, subject: tuple[Briefing, Brand]
) -> None:
    texts = [re.sub(r"[\u200b\u2060]", "", text) for text in read(build(kind, subject))]
    everything_said = "\n".join(texts)
    left_out = trainer_runs(subject[0]) if kind in PUBLIC else set()
    wanted = Counter(plain(run) for run in runs(subject[0]) if run not in left_out)
    for run, times in wanted.items():
        if run:
            assert everything_said.count(run) >= times, f"{times} × {run!r}"


@pytest.mark.parametrize("kind", PUBLIC, ids=lambda kind: kind.name)
def test_trainer_notes_never_reach_the_page(kind: Format, subject: tuple[Briefing, Brand]) -> None:
    said = "\n".join(read_page(build(kind, subject)))
    for note in trainer_runs(subject[0]):
        assert plain(note) not in said


FIXED_FORMS = (
    r"(Minute|Part) \d of \d",
    r"\(\d+ of \d+\)",
    r"\d+ (minute|second)s?",
    r"(DOCX|PPTX), \d+ KB",
    r"Page \d* ?of \d*",
)


def allowed_phrases(briefing: Briefing, brand: Brand) -> list[str]:
    details = briefing.details
    fixed = [value for value in vars(labels).values() if isinstance(value, str)]
    fixed += [*labels.ADDED_WHAT.values(), "Section", "Title"]
    said = [plain_text(run) for s in briefing.sections for run in (s.heading, s.key_message)]
    said += list(runs(briefing))
    said += [panel.title for panel in briefing.panels]
    facts = [part for fact in key_facts(briefing) for part in (fact.value, fact.label)]
    more = [part for detail in details_list(briefing) for part in (detail.label, *detail.lines)]
    head = [
        details.title,
        details.subtitle,
        details.partnership,
        masthead_line(details),
        details.marking,
        details.description,
    ]
    dates = [labels.long_date(d, details.lang) for d in (details.date, details.review_date) if d]
    short = [part for entry in briefing.abbreviations.items() for part in entry]
    marks = [brand.logo.alt] if brand.logo else []
    names = [brand.name, brand.short_name]
    alts = [
        block.alt for s in briefing.sections for block in walk_blocks(tuple(section_blocks(s))) if hasattr(block, "alt")
    ]
    phrases = {plain(p) for p in (*fixed, *said, *facts, *more, *head, *dates, *short, *marks, *names, *alts)}
    phrases |= {phrase.rstrip(".") for phrase in phrases}
    return sorted((p for p in phrases if p), key=len, reverse=True)


def unexplained(text: str, phrases: list[str]) -> str:
    """Return what is left of a text when all that may stand there is taken out."""
    if any(text in phrase for phrase in phrases):
        return ""
    steps = [re.escape(phrase) for phrase in phrases if len(phrase) > 12]
    steps += [*FIXED_FORMS, *(re.escape(phrase) for phrase in phrases if len(phrase) <= 12)]
    for step in steps:
        text = re.sub(rf"(?<!\w){step}(?!\w)", " ", text)
    return plain(re.sub(r"[\W\d_]+", " ", text))


@pytest.mark.parametrize(("kind", "read"), FORMATS, ids=NAMES)
def test_nothing_is_in_the_file_that_is_neither_content_nor_a_fixed_label(
    kind: Format, read: Reader, subject: tuple[Briefing, Brand]
) -> None:
    phrases = allowed_phrases(*subject)
    strange = {text: rest for text in read(build(kind, subject)) if (rest := unexplained(text, phrases))}
    assert strange == {}


@pytest.mark.parametrize(("kind", "read"), FORMATS, ids=NAMES)
def test_the_same_input_gives_the_same_bytes(kind: Format, read: Reader, subject: tuple[Briefing, Brand]) -> None:
    assert build(kind, subject) == build(kind, subject)
