"""Short ways to build models in tests: words in, values out."""

from pathlib import Path

from briefings.brand import Brand, Colours, Fonts
from briefings.model import (
    Briefing,
    Contact,
    Details,
    Half,
    Judgement,
    Kind,
    Pair,
    PartialDate,
    Section,
    Source,
    Theme,
)
from briefings.panels import group_into_panels
from briefings.richtext import (
    Abbreviation,
    Alignment,
    Blocks,
    BulletList,
    Callout,
    Code,
    Definition,
    DefinitionList,
    Emphasis,
    Figure,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Link,
    ListItem,
    NumberedList,
    Paragraph,
    Quote,
    Strong,
    Table,
    Text,
)

COLOURS = Colours(
    ink="#14263B",
    paper="#FFFFFF",
    muted="#4A5A68",
    line="#C9D5D8",
    link="#0B5563",
    primary="#0B5563",
    success="#1F6B4A",
    warning="#8A5200",
    danger="#B4472E",
    info="#573A86",
)
BRAND = Brand("example", "Example Safeguarding Children Partnership", "Example SCP", COLOURS, Fonts("Arial", "Arial"))


def words(text: str) -> Inlines:
    return (Text(text),)


def strong(text: str) -> Strong:
    return Strong(words(text))


def paragraph(*parts: str | Inline) -> Paragraph:
    return Paragraph(tuple(Text(part) if isinstance(part, str) else part for part in parts))


def item(*blocks: str | Paragraph | BulletList | NumberedList) -> ListItem:
    return ListItem(tuple(paragraph(block) if isinstance(block, str) else block for block in blocks))


def bullets(*items: str | ListItem) -> BulletList:
    return BulletList(tuple(item(i) if isinstance(i, str) else i for i in items))


def numbers(*items: str | ListItem, start: int = 1) -> NumberedList:
    return NumberedList(tuple(item(i) if isinstance(i, str) else i for i in items), start)


def table(header: list[str], *rows: list[str]) -> Table:
    return Table(
        tuple(words(cell) for cell in header),
        tuple(tuple(words(cell) if cell else () for cell in row) for row in rows),
        (Alignment.START,) * len(header),
    )


def section(
    kind: Kind, title: str, *blocks: Blocks | Paragraph | BulletList | NumberedList | Table, key: str = ""
) -> Section:
    flat: Blocks = tuple(b for block in blocks for b in (block if isinstance(block, tuple) else (block,)))
    return Section(kind, words(title), words(key) if key else (), flat)


def briefing(*sections: Section, title: str = "What the audit tells us", **details: object) -> Briefing:
    given = {"partnership": BRAND.name, "date": PartialDate(2020, 12), **details}
    return Briefing("what-the-audit-tells-us", Details(title=title, **given), group_into_panels(sections))  # type: ignore[arg-type]


def everything(picture: Path) -> Briefing:
    """Return a briefing that uses every kind of section, block and inline; `picture` is an image file."""
    pair = Pair(
        Half(words("What we found"), (bullets("Views of parents fill the record."),)),
        Half(words("What needs to happen"), (bullets("Record each child’s own words."),)),
    )
    marac = Abbreviation("MARAC", "Multi-Agency Risk Assessment Conference")
    rich = Paragraph(
        (
            Text("Agencies "),
            Strong((Text("must "), Link(words("share"), "https://example.org/share"))),
            Text(" with "),
            marac,
            Text(" and "),
            Emphasis(words("always")),
            Text(" fill in "),
            Code("Form A & B"),
            LineBreak(),
            Text("on the same day <or earlier>; see "),
            Link(words("Method"), "#method"),
            Text("."),
        )
    )
    nested = numbers(
        item(
            Paragraph((strong("Seen alone."), Text(" Each child was seen alone within 5 days."))),
            bullets(item("At home", bullets(item("With siblings", bullets("Later the same week")))), "At school"),
        ),
        item("The plan was shared.", paragraph("A second paragraph of the same point.")),
        start=8,
    )
    sections = (
        section(Kind.BACKGROUND, "Background", rich, key="Six families, one pattern."),
        section(Kind.AIMS, "Aims", numbers("How well do we listen?", "How fast do we act?")),
        Section(
            Kind.METHOD,
            words("Method"),
            (),
            (
                DefinitionList((Definition(words("Deep dive"), ((paragraph("An in-depth look at one case."),),)),)),
                Figure(picture, "Bar chart: 4 of 6 cases were on time.", words("Cases on time")),
                Figure(picture, ""),
            ),
        ),
        section(Kind.JUDGEMENT, "Overall judgement", Quote((paragraph("Practice is too variable."),))),  # type: ignore[arg-type]
        Section(
            Kind.CASES,
            words("Good practice"),
            (),
            (paragraph("Two cases stood out."),),
            (
                Theme(
                    words("Case 1: child of 8"),
                    (paragraph("A history of harm."), numbers("Clear plan", "Calm visits")),
                ),
                Theme(words("Case 2"), (paragraph("A child going missing."), bullets("Quick search"))),
            ),
        ),
        section(Kind.STRENGTHS, "What we did well", nested),
        Section(
            Kind.DEVELOPMENT,
            words("What are we worried about?"),
            (),
            (
                bullets("Minutes went out late."),
                Callout(words("Why it matters"), (paragraph("Delay leaves a child at risk."),)),
                Callout((), (paragraph("Ask who has seen the minutes."),), for_trainer=True),
            ),
        ),
        Section(
            Kind.LEARNING,
            words("Themes for learning"),
            (),
            (),
            (
                Theme(words("The voice of the child"), (paragraph("Seen in every case."),), pair),
                Theme(
                    words("Recording"),
                    (Heading(4, words("In health records")), paragraph("Keep them current.")),
                ),
            ),
        ),
        section(
            Kind.ACTIONS,
            "Recommendations",
            table(
                ["Action", "Owner", "By when"],
                ["Review records and report back", "Primary care", "March 2021"],
                ["Update training", "", ""],
            ),
        ),
        section(
            Kind.QUESTIONS,
            "Questions for your team",
            numbers(
                item("How do you engage fathers?", bullets("Think of one family.", "Who was not asked?")),
                "What next?",
            ),
        ),
        section(
            Kind.RESOURCES,
            "Further guidance",
            bullets(item(paragraph(Link(words("The toolkit"), "https://example.org/kit")))),
        ),
    )
    return briefing(
        *sections,
        title="Domestic abuse: what our audit of six families tells us",
        subtitle="Multi-agency audit",
        description="What six families’ experience says about how we work.",
        review_date=PartialDate(2021, 12),
        period="April to October 2020",
        type="Multi-agency audit",
        marking="OFFICIAL",
        categories=("domestic abuse", "voice of the child"),
        cases=6,
        agencies=("Police", "Children’s social care", "Schools"),
        judgement=Judgement("2.3", "1 to 4", "improving", "requires improvement"),
        contact=Contact("Learning and improvement team", "learning@example.org", "01234 567890", "https://example.org"),
        source=Source("Domestic abuse audit", PartialDate(2020, 12)),
        added=(Kind.QUESTIONS,),
    )
