from pathlib import Path

from briefings.problems import Place
from briefings.richtext import (
    Abbreviation,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    LineBreak,
    Link,
    Paragraph,
    Quote,
    Strong,
    Text,
    plain_text,
    runs_of,
    split_lead,
    walk_blocks,
    walk_inlines,
)
from tests.builders import bullets, item, numbers, paragraph, strong, table, words


def test_plain_text_drops_formatting_and_keeps_every_word() -> None:
    inlines = (
        Text("A "),
        Strong((Emphasis(words("b")), Link(words(" c"), "#c"))),
        LineBreak(),
        Code("d"),
        Abbreviation("E", "e"),
    )
    assert plain_text(inlines) == "A b c dE"
    assert [type(inline).__name__ for inline in walk_inlines(inlines)] == [
        "Text",
        "Strong",
        "Emphasis",
        "Text",
        "Link",
        "Text",
        "LineBreak",
        "Code",
        "Abbreviation",
    ]


def test_runs_are_the_words_that_stand_together_in_reading_order() -> None:
    blocks = (
        Heading(4, words("1")),
        numbers(item("2", bullets("3")), "4"),
        DefinitionList((Definition(words("5"), ((paragraph("6"),), (paragraph("7"),))),)),
        Quote((paragraph("8"),)),
        Callout(words("9"), (paragraph("10"),)),
        Callout((), (paragraph("11"),)),
        table(["12", "13"], ["14", "15"]),
        Figure(Path("x.png"), "alt", words("16")),
        Figure(Path("x.png"), "alt"),
    )
    assert [plain_text(run) for run in runs_of(blocks)] == [str(number) for number in range(1, 17)]
    assert len(list(walk_blocks(blocks))) == 18


def test_two_texts_are_equal_wherever_they_stand() -> None:
    assert Paragraph(words("a"), Place(Path("x.md"), 1)) == Paragraph(words("a"), Place(Path("y.md"), 9))


def test_a_lead_is_bold_words_with_more_after_them() -> None:
    lead, rest = strong("Seen alone."), Text(" Each child was.")
    assert split_lead((lead, rest)) == ((lead,), (rest,))
    assert split_lead((lead,)) == ((), (lead,))
    assert split_lead((rest, lead)) == ((), (rest, lead))
    assert split_lead(()) == ((), ())
