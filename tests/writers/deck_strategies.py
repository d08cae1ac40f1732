"""Any briefing at all, for tests of what must hold for every deck."""

from pathlib import Path
from random import Random

from hypothesis import strategies as st

from briefings.model import Briefing, Half, Kind, Pair, Section, Theme
from briefings.richtext import (
    Abbreviation,
    Block,
    Blocks,
    BulletList,
    Callout,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Text,
)
from tests.builders import briefing, table

LETTERS = "abcdefghijklmnoprstuvwyzABEMWäéŵ’"


LENGTHS = (2, 4, 5, 7, 9) * 8 + (18, 18, 18, 30, 60, 110)
"""Of words; the longest are wider than a slide, as some addresses are."""


def sentences(words: int, seed: int) -> str:
    """Return so many words, some of them long, in sentences as people write them; the same for the same seed."""
    random = Random(seed)  # noqa: S311 - the same text for the same seed, no secret
    stride, end = random.randint(4, 30), random.choice(("", ".", "?"))
    made = ["".join(random.choices(LETTERS, k=random.choice(LENGTHS))) for _ in range(words)]
    marked = [f"{word}." if n % stride == stride - 1 else word for n, word in enumerate(made)]
    return " ".join(marked) + end


def texts(most: int = 40) -> st.SearchStrategy[str]:
    return st.builds(sentences, st.integers(1, most), st.integers(0, 10_000))


@st.composite
def inlines(draw: st.DrawFn, most: int = 40) -> Inlines:
    text = Text(draw(texts(most)))
    more = draw(st.sampled_from(["plain", "lead", "mixed"]))
    if more == "lead":
        return Strong((Text(draw(texts(6))),)), Text(" " + text.text)
    if more == "mixed":
        emphasis, link = Emphasis((Text("always"),)), Link((Text("the toolkit"),), "https://example.org")
        return (
            text,
            Text(" "),
            emphasis,
            Text(" "),
            link,
            LineBreak(),
            Abbreviation("CP", "Child protection"),
            Text(" end"),
        )
    return (text,)


paragraphs = st.builds(Paragraph, inlines())
figures = st.builds(
    Figure, st.just(Path("chart.png")), st.one_of(st.just(""), texts(25)), st.one_of(st.just(()), inlines(25))
)


def lists(depth: int = 3) -> st.SearchStrategy[Block]:
    first = st.builds(Paragraph, inlines(30)).map(lambda one: (one,))
    items: st.SearchStrategy[Blocks] = first
    if depth:
        # A picture may stand inside a point as well.
        more = st.one_of(figures, lists(depth - 1), paragraphs).map(lambda one: (one,))
        nested = st.one_of(st.just(()), more)
        items = st.tuples(first, nested).map(lambda parts: (*parts[0], *parts[1]))
    entries = st.lists(items.map(ListItem), min_size=1, max_size=4 if depth < 3 else 12).map(tuple)
    return st.one_of(st.builds(BulletList, entries), st.builds(NumberedList, entries, st.integers(1, 12)))


@st.composite
def deep_lists(draw: st.DrawFn) -> Block:
    """Return a list of one point below another, deeper than a template has levels."""
    points: Blocks = ()
    for _ in range(draw(st.integers(4, 7))):
        points = (NumberedList((ListItem((draw(paragraphs), *points)),), draw(st.integers(1, 120))),)
    return points[0]


@st.composite
def tables(draw: st.DrawFn) -> Block:
    columns = draw(st.integers(2, 5))
    row = st.lists(st.one_of(st.just(""), texts(25)), min_size=columns, max_size=columns)
    header = draw(st.lists(texts(3), min_size=columns, max_size=columns))
    rows = draw(st.lists(row.filter(any), min_size=1, max_size=9))
    return table(header, *rows)


quotes = st.builds(Quote, st.lists(paragraphs, min_size=1, max_size=2).map(tuple))
headings = st.builds(Heading, st.integers(4, 6), inlines(8))
definitions = st.builds(Definition, inlines(3), paragraphs.map(lambda one: ((one,),)))
definition_lists = st.builds(DefinitionList, st.lists(definitions, min_size=1, max_size=4).map(tuple))
callouts = st.builds(
    Callout,
    st.one_of(st.just(()), inlines(6)),
    st.lists(paragraphs, min_size=1, max_size=2).map(tuple),
    st.booleans(),
)
blocks = st.lists(
    st.one_of(paragraphs, lists(), deep_lists(), tables(), quotes, headings, definition_lists, callouts, figures),
    max_size=5,
).map(tuple)
halves = st.builds(Half, inlines(4), st.one_of(lists(1).map(lambda one: (one,)), blocks))
themes = st.builds(Theme, inlines(8), blocks, st.one_of(st.none(), st.builds(Pair, halves, halves)))
sections = st.builds(
    Section,
    st.sampled_from(Kind),
    inlines(8),
    st.one_of(st.just(()), inlines(30)),
    blocks,
    st.lists(themes, max_size=3).map(tuple),
)


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    found = draw(st.lists(sections, min_size=1, max_size=4))
    added = tuple(draw(st.sets(st.sampled_from([section.kind for section in found]))))
    return briefing(*found, title=draw(texts(25)), subtitle=draw(texts(10)), added=added)
