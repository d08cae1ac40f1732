"""Blocks that stand where writers stumble: in each other, empty, side by side. Both builders make the same of them."""

import pytest

from briefings.model import Half, Kind, Pair, Section, Theme
from briefings.project.library import Library
from briefings.richtext import (
    Alignment,
    Blocks,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Heading,
    LineBreak,
    Link,
    ListItem,
    Quote,
    Strong,
    Table,
    Text,
)
from briefings.writers.format import Job
from tests.builders import briefing, bullets, numbers, paragraph, table, words
from tests.straightforward import BUILDERS
from tests.straightforward.compare import differences
from tests.straightforward.test_agreement import ROOT, WRITE

GRID = table(["A", "B"], ["1", "2"])
NEST = numbers(ListItem((paragraph("2:"), bullets(ListItem((paragraph("3"), numbers("4", start=7), GRID))))))
CASES: dict[str, Blocks] = {
    "call-out in call-out": (
        Callout(words("Out"), (paragraph("x"), Callout(words("In"), (paragraph("y"),)), GRID, numbers("q", start=4))),
    ),
    "call-out in list": (bullets(ListItem((paragraph("a"), Callout((), (Quote((paragraph("z"),)),))))),),
    "quote of lists": (Quote((bullets("x", ListItem((paragraph("a"), bullets("b")))),)),),
    "nothing in it": (bullets(ListItem(()), ListItem((GRID,))), Quote(()), paragraph("", Strong(()))),
    "side by side": (
        GRID,
        GRID,
        Callout((), (paragraph("x"),)),
        Callout((), (paragraph("y"),)),
        Callout((), (paragraph("z"),), for_trainer=True),
        bullets("a"),
        GRID,
        numbers("b", start=3),
        numbers("c"),
    ),
    "terms": (
        DefinitionList(
            (
                Definition(words("a term too long for its column"), ((paragraph("x"), bullets("y")), (GRID,))),
                Definition(words("b"), ((bullets("q"),),)),
            )
        ),
    ),
    "headings": (Heading(4, words("x")), paragraph("y:"), Heading(6, words("z")), GRID, Heading(5, words("w"))),
    "words": (
        paragraph("a\nb ", LineBreak(), " c", Link(words("x"), "#nowhere"), Text("\u00a0< & >")),
        paragraph(Link((Strong(words("x")), Code("y")), "https://example.org/?a=1&b=2"), Link(words("z"), "#learning")),
    ),
    "deep lists": (bullets(ListItem((paragraph("1"), NEST))),),
    "header only": (Table((words("a"), words("b")), (), (Alignment.END, Alignment.CENTRE)),),
    "long table": (table(["A", "B", "C"], *(["word " * 30, "x", str(row)] for row in range(30))),),
}
TABLES_MEET: dict[str, Blocks] = {
    "quote that opens with a table": (GRID, Quote((GRID,))),
    "call-out that opens with a table": (GRID, Callout((), (GRID,))),
    "list that ends with a table": (bullets(ListItem((paragraph("a"), GRID))), GRID),
}


def differences_of(section: Section, form: str) -> list[str]:
    library = Library(ROOT)
    brand = library.brands.by_key["bscb"]
    more = Section(Kind.RESOURCES, words("More"), (), (paragraph("x"),))
    job = Job(briefing(section, more), brand, library.layout.of(brand))
    return differences(WRITE[form](job), BUILDERS[form](job))[1]


@pytest.mark.parametrize("form", BUILDERS)
@pytest.mark.parametrize("kind", [Kind.LEARNING, Kind.QUESTIONS, Kind.CASES])
def test_awkward_blocks_agree(kind: Kind, form: str) -> None:
    inside = tuple(
        Theme(words(name), (Callout(words(name), blocks), paragraph("Then"), *blocks)) for name, blocks in CASES.items()
    )
    assert differences_of(Section(kind, words("Learning"), words("Key."), (), inside), form) == []


@pytest.mark.parametrize("form", BUILDERS)
def test_awkward_pairs_agree(form: str) -> None:
    pairs = tuple(
        Theme(words(name), (), Pair(Half(words("Found"), blocks), Half(words("Needed"), blocks)))
        for name, blocks in CASES.items()
    )
    assert differences_of(Section(Kind.LEARNING, words("Learning"), (), (), pairs), form) == []


@pytest.mark.parametrize("name", TABLES_MEET)
def test_tables_that_meet_are_kept_apart(name: str) -> None:
    """Two tables with nothing between them are one to Word, and properties of a paragraph do not belong in a table."""
    assert differences_of(Section(Kind.LEARNING, words("Learning"), (), TABLES_MEET[name]), "word") == []
