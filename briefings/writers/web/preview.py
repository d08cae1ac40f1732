"""The sheet that shows a brand: the three formats drawn in its colours, typefaces and logo, and every contrast."""

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from briefings.brand import Brand, Colours, Masthead, Role
from briefings.brand.contrast import TextPair, text_pairs
from briefings.colour import LEAST_CONTRAST
from briefings.layouts import Layout
from briefings.ring import arcs, svg_path
from briefings.values import dataclass
from briefings.writers.web.pictures import data_address, svg_address
from briefings.writers.web.ring import ring_svg
from briefings.writers.web.template import render
from briefings.writers.web.tokens import font_stack

ENHANCED_CONTRAST = 7.0
"""WCAG 2.2, success criterion 1.4.6: what text of normal size has where contrast is enhanced."""

USES = {
    Role.PRIMARY: "Masthead, headings, background and method",
    Role.SUCCESS: "Strengths and good practice",
    Role.WARNING: "Areas for development, learning",
    Role.DANGER: "Actions",
    Role.INFO: "Questions",
}
PANELS = (
    ("Background", Role.PRIMARY),
    ("Method", Role.PRIMARY),
    ("Strengths", Role.SUCCESS),
    ("Areas for development", Role.WARNING),
    ("Themes for learning", Role.WARNING),
    ("Recommendations", Role.DANGER),
    ("Questions for your team", Role.INFO),
)
"""The panels of the sample that is drawn."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One colour of the brand as a field of itself."""

    name: str
    colour: str
    used_for: str
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One colour of text, where it is read on the page and where it is faintest."""

    name: str
    colour: str
    on_page: str
    faintest: str
    behind: str
    result: str


@dataclass(frozen=True, slots=True)
class ContrastTable:
    """The contrast of every colour of text of one scheme."""

    name: str
    rows: tuple[Row, ...]
    least: str = f"{LEAST_CONTRAST} to 1"


@dataclass(frozen=True, slots=True)
class SamplePanel:
    """One panel of the sample, with its arc of the ring."""

    title: str
    role: str
    arc: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture of one page or slide in the brand, as the template ``preview.svg`` draws it."""

    width: int
    height: int
    alt: str
    caption: Markup
    address: str = ""
    """The picture as a ``data:`` address."""


PAGE_SIZE, SLIDE_SIZE, SCREEN_SIZE = (595, 842), (960, 540), (1180, 1180)
"""Width and height: A4 and a slide in points, a browser window in CSS pixels."""

DRAWINGS = {
    "word": Drawing(
        *PAGE_SIZE,
        "A page of A4: masthead with title and ring, three key facts, seven numbered headings, a table of actions, "
        "and a tinted box with questions.",
        Markup("<b>Word.</b> The first page of a briefing."),
    ),
    "web": Drawing(
        *SCREEN_SIZE,
        "A wide web page: masthead with title and ring, contents at the left, key facts, and two tinted boxes side by "
        "side: what we found, what needs to happen.",
        Markup("<b>Web.</b> The head of the page on a wide screen."),
    ),
    "cover": Drawing(
        *SLIDE_SIZE, "A slide with the title, the ring and the partnership’s name.", Markup("<b>Slides.</b> The cover.")
    ),
    "glance": Drawing(
        *SLIDE_SIZE,
        "A slide with the ring in the colours of seven panels, and their titles with the numbers 1 to 7.",
        Markup("<b>At a glance.</b> Seven panels, each in the colour of its kind."),
    ),
    "list": Drawing(
        *SLIDE_SIZE,
        "A slide with a key message as its title, four points, and a ring with three arcs filled.",
        Markup("<b>A list</b> under its key message, in the third minute."),
    ),
    "pairs": Drawing(
        *SLIDE_SIZE,
        "A slide with two tinted boxes side by side: what we found, what needs to happen.",
        Markup("<b>A pair</b> of what we found and what needs to happen."),
    ),
    "question": Drawing(
        *SLIDE_SIZE, "A slide with one question in large type.", Markup("<b>A question</b> to a slide.")
    ),
}
DARK = Drawing(
    *SCREEN_SIZE, "The same head of the web page, light on dark.", Markup("<b>Web,</b> with the screen set to dark.")
)


def write_preview(brand: Brand, layout: Layout) -> bytes:
    """Return a brand's sheet as one HTML file; raise jinja2's TemplateError for a fault in the templates."""
    logo = brand.logo
    properties, dark = _properties(brand), _dark_properties(brand)
    drawings = {name: _drawn(name, drawing, brand, layout, properties) for name, drawing in DRAWINGS.items()}
    drawings["dark"] = _drawn("web", DARK, brand, layout, properties + Markup(":root {{ {} }}").format(dark))
    return render(
        layout.preview,
        brand=brand,
        properties=properties,
        dark_properties=dark,
        ring=ring_svg,
        drawings=drawings,
        chips=list(_chips(brand.colours)),
        light=ContrastTable("Contrast of every colour of text", contrast_rows(brand.colours)),
        dark=ContrastTable("Contrast in the dark scheme", contrast_rows(brand.dark_colours)),
        logo_light=data_address(logo.light) if logo else "",
        logo_dark=data_address(logo.dark) if logo and logo.dark else "",
        masthead_logo=_masthead_logo(brand),
    )


def _drawn(name: str, drawing: Drawing, brand: Brand, layout: Layout, properties: Markup) -> Drawing:
    values = {"name": name, "width": drawing.width, "height": drawing.height, "properties": properties}
    panels = [SamplePanel(title, role.value, svg_path(arc)) for (title, role), arc in zip(PANELS, arcs(), strict=True)]
    svg = render(layout.preview_drawing, brand=brand, panels=panels, masthead_logo=_masthead_logo(brand), **values)
    return replace(drawing, address=svg_address(svg.decode("utf-8")))


def _masthead_logo(brand: Brand) -> str:
    return data_address(brand.masthead_logo) if brand.masthead_logo else ""


def contrast_rows(colours: Colours) -> tuple[Row, ...]:
    """Return a row for each colour of text, by its contrast on the page and on whatever it is faintest on."""
    pairs: dict[str, list[TextPair]] = {}
    for pair in text_pairs(colours):
        pairs.setdefault(pair.text, []).append(pair)
    return tuple(_row(name, of_one, colours) for name, of_one in pairs.items())


def _row(name: str, pairs: list[TextPair], colours: Colours) -> Row:
    worst = min(pairs, key=lambda pair: pair.ratio)
    on_page = next((pair for pair in pairs if pair.background == colours.paper), worst)
    result = "Too faint"
    if worst.ratio >= ENHANCED_CONTRAST:
        result = "Passes, enhanced level too (AAA)"
    elif worst.ratio >= LEAST_CONTRAST:
        result = "Passes (AA)"
    title = f"{name[:1].upper()}{name[1:]}"
    return Row(title, worst.colour, to_one(on_page.ratio), to_one(worst.ratio), worst.behind, result)


def to_one(ratio: float) -> str:
    """Return a ratio of contrast in words, cut off and never rounded up to what it does not reach."""
    return f"{int(ratio * 100) / 100:.2f} to 1"


def _chips(colours: Colours) -> Iterator[Chip]:
    for role, use in USES.items():
        yield Chip(role.value.capitalize(), colours.of(role), use, colours.tint_of(role))
    yield Chip("Text", colours.ink, "Foreground")
    yield Chip("Muted text", colours.muted, "Footers and captions")
    yield Chip("Lines", colours.line, "Rules, borders, minutes still to come")
    yield Chip("Page", colours.paper, "Background")


def _properties(brand: Brand) -> Markup:
    fonts = {"font-heading": font_stack(brand.fonts.heading), "font-body": font_stack(brand.fonts.body)}
    whole = {**_of(brand.colours), **_masthead(brand.colours, brand.masthead), **fonts}
    return Markup(f":root {{ {_written(whole)} }}")  # noqa: S704  colours, and families as CSS strings


def _dark_properties(brand: Brand) -> Markup:
    """Return the dark scheme's properties; a solid masthead stays as it is, so that the page is known by it."""
    colours = brand.colours if brand.masthead.is_dark else brand.dark_colours
    whole = {**_of(brand.dark_colours), **_masthead(colours, brand.masthead)}
    return Markup(_written(whole))  # noqa: S704  colours only


def _of(colours: Colours) -> dict[str, str]:
    fields = {name: getattr(colours, name) for name in Colours.__dataclass_fields__}
    return {**fields, "surface": colours.surface, **{f"{role.value}-tint": colours.tint_of(role) for role in Role}}


def _masthead(colours: Colours, style: Masthead) -> dict[str, str]:
    named = {"masthead": style.ground, "masthead-title": style.title, "on-masthead": style.text}
    values = {name: getattr(colours, field) for name, field in {**named, "masthead-ring": style.ring}.items()}
    heavy = f"0.375rem solid {colours.primary}" if style is Masthead.PAPER else "0"
    return {**values, "masthead-rule": heavy}


def _written(properties: dict[str, str]) -> str:
    return " ".join(f"--{name}: {value};" for name, value in properties.items())
