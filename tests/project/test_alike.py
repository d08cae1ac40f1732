"""What an edit leaves as it was becomes the very object of before, and nothing else does."""

from dataclasses import replace
from pathlib import Path

from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.model import Briefing, Kind, Section, Theme
from briefings.problems import Place
from briefings.project.alike import with_parts_of
from briefings.project.parcels import Receiver, Sender
from briefings.richtext import Block, Figure, Paragraph
from briefings.writers.format import Job
from tests.builders import BRAND, briefing, words


def paragraph(text: str, line: int = 1) -> Paragraph:
    return Paragraph(words(text), place=Place(Path("a.md"), line))


def section(heading: str, *blocks: Block, themes: tuple[Theme, ...] = ()) -> Section:
    return Section(Kind.LEARNING, words(heading), blocks=blocks, themes=themes)


PICTURE = Figure(Path("a.png"), "A door", ())


def sample(line: int = 1, changed: str = "changed") -> Briefing:
    theme = Theme(words("Theme"), (paragraph("in a theme", line), paragraph(changed, line)))
    kept = Theme(words("Kept"), (paragraph("in a kept theme", line),))
    return briefing(
        section("Same", paragraph("the same", line)),
        section("Other", paragraph("not changed", line), paragraph(changed, line), themes=(theme, kept)),
        section("With a picture", paragraph("beside it", line), PICTURE),
    )


def parts(given: Briefing) -> tuple[Section, Section, Section]:
    same, other, picture = given.sections
    return same, other, picture


def test_equal_parts_are_those_of_before_and_others_are_not() -> None:
    before, after = sample(), sample(line=7, changed="another")
    made = with_parts_of(after, before)
    assert made == after
    assert made != before
    (old_same, old_other, old_picture), (same, other, picture) = parts(before), parts(made)
    assert same is old_same
    assert other.blocks[0] is old_other.blocks[0]
    assert other.blocks[1] == paragraph("another")
    assert other.themes[0].blocks[0] is old_other.themes[0].blocks[0]
    assert other.themes[0].blocks[1] == paragraph("another")
    assert other.themes[1] is old_other.themes[1]
    assert picture is not old_picture, "the picture may be another by now"
    assert picture.blocks[0] is old_picture.blocks[0]
    assert picture.blocks[1] is parts(after)[2].blocks[1]


def test_a_theme_with_a_picture_is_taken_anew() -> None:
    def with_picture(text: str) -> Briefing:
        return briefing(section("One", paragraph(text), themes=(Theme(words("Theme"), (PICTURE,)),)))

    before, after = with_picture("old"), with_picture("new")
    made = with_parts_of(after, before).sections[0].themes[0]
    assert made == before.sections[0].themes[0]
    assert made is not before.sections[0].themes[0]


def test_headings_that_are_new_and_blocks_that_are_fewer_or_more_are_no_hindrance() -> None:
    before = briefing(section("One", paragraph("a"), paragraph("b")), section("Two", paragraph("c")))
    blocks = (paragraph("a"), paragraph("x"), paragraph("b"))
    theme = Theme(words("New"), (paragraph("d"),))
    after = briefing(section("New", paragraph("n")), section("One", *blocks, themes=(theme,)), section("Two"))
    made = with_parts_of(after, before)
    assert made == after
    assert made.sections[1].blocks[0] is before.sections[0].blocks[0]


LAYOUT = Layout(*(Path(f"{number}") for number in range(len(Layout.__dataclass_fields__))))


def sent(sender: Sender, job: Job, receiver: Receiver) -> tuple[int, Job]:
    parcel = sender.packed(job)
    return len(parcel), receiver.unpacked(parcel)


def test_what_the_other_side_knows_is_only_named() -> None:
    sender, receiver = Sender(), Receiver()
    first = Job(sample(), BRAND, LAYOUT)
    size, received = sent(sender, first, receiver)
    assert received == first
    small, again = sent(sender, replace(first, briefing=replace(first.briefing, slug="other")), receiver)
    assert small < size / 3
    assert again.briefing.slug == "other"
    assert again.brand is received.brand
    assert again.layout is received.layout
    assert all(new is old for new, old in zip(again.briefing.sections, received.briefing.sections, strict=True))


def test_an_edit_sends_what_has_changed() -> None:
    sender, receiver = Sender(), Receiver()
    before, after = sample(), sample(changed="another")
    _, received = sent(sender, Job(before, BRAND, LAYOUT), receiver)
    _, edited = sent(sender, Job(with_parts_of(after, before), BRAND, LAYOUT), receiver)
    assert edited.briefing == after
    assert edited.briefing.sections[0] is received.briefing.sections[0]
    other: Brand = replace(BRAND, name="Other")
    _, rebranded = sent(sender, Job(after, other, LAYOUT), receiver)
    assert rebranded == Job(after, other, LAYOUT)
