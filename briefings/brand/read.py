"""Read a ``_brand.yml`` into a `Brand`, with every fault as a problem at its line."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from briefings.brand import Brand, Colours, Fonts, Logo, Masthead, Templates
from briefings.brand.contrast import OURS, contrast_problems, dark_contrast_problems
from briefings.brand.logo import read_logo
from briefings.brand.schema import BrandFile, Color, Shades
from briefings.colour import from_css
from briefings.limits import in_force
from briefings.problems import Place, Problem, error, has_errors, warning
from briefings.sourcefile import SourceError, inside_folder, read_bytes
from briefings.validation import problems_of, suggestion
from briefings.yamlfile import parse_yaml
from briefings.yamlvalues import Location, YamlFile

DEFAULTS = {
    "foreground": "#14263B",
    "background": "#FFFFFF",
    "primary": "#0B5563",
    "success": "#1F6B4A",
    "warning": "#8A5200",
    "danger": "#B4472E",
    "info": "#573A86",
}
COLOUR_FIELDS = {"foreground": "ink", "background": "paper", **{name: name for name in [*DEFAULTS][2:]}}
"""The fields of `Colours` that the colours of the standard stand for."""

DEFAULT_MUTED = "#4A5A68"
DEFAULT_LINE = "#C9D5D8"
DEFAULT_FONT = "Arial"

HEX = 'Write it as "#RRGGBB", or as the name of a colour in the palette.'


def read_brand(path: Path) -> tuple[Brand | None, list[Problem]]:
    """Return the brand that a ``_brand.yml`` describes, None where it has errors, and all its problems."""
    hint = "Save it anew as plain text with the encoding UTF-8."
    try:
        text = read_bytes(path, in_force().settings_bytes).decode("utf-8-sig")
    except SourceError as fault:
        return None, [error(Place(path), "brand-unreadable", f"The brand file {fault.what}.", fault.hint)]
    except (OSError, ValueError) as fault:
        reason = "it is not UTF-8 text" if isinstance(fault, ValueError) else fault.strerror
        return None, [error(Place(path), "brand-unreadable", f"The brand file cannot be read: {reason}.", hint)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    file = parse_yaml(text, path)
    if file.problems:
        return None, file.problems
    try:
        data = BrandFile.model_validate({} if file.value is None else file.value)
    except ValidationError as fault:
        return None, problems_of(fault, file, BrandFile)
    reading = _Reading(file, data)
    brand = reading.brand()
    problems = reading.problems
    if not has_errors(problems):
        problems += contrast_problems(brand.colours, file)
        problems += dark_contrast_problems(brand.dark, file) if brand.dark else []
    return (None if has_errors(problems) else brand), problems


class _Reading:
    """Resolves the references inside one brand file."""

    def __init__(self, file: YamlFile, data: BrandFile) -> None:
        self.file = file
        self.data = data
        self.problems: list[Problem] = []

    def brand(self) -> Brand:
        meta, typography = self.data.meta, self.data.typography
        ours = self.data.defaults.briefings
        body = typography.base.family or DEFAULT_FONT
        name = self.name()
        colours = self.colours()
        return Brand(
            key=self.file.path.parent.name,
            name=name,
            short_name=meta.name.short or name,
            colours=colours,
            fonts=Fonts(heading=typography.headings.family or body, body=body),
            logo=self.logo(name),
            masthead=next(style for style in Masthead if style.key == ours.masthead),
            templates=self.templates(),
            web=self.address(meta.link.get("home", ""), ("meta", "link")),
            publish_at=self.address(ours.publish_at and ours.publish_at.rstrip("/") + "/", (*OURS, "publish-at")),
            dark=self.dark_colours(colours),
            example=ours.example,
        )

    def name(self) -> str:
        folder = self.file.path.parent.name
        if not self.data.meta.name.full:
            message = f"The brand file does not say whose it is; the name of its folder, '{folder}', is used."
            hint = "Add the partnership's name, as content files give it: 'meta:', and indented under it 'name: …'."
            self.problems.append(warning(self.file.place(("meta",)), "brand-without-name", message, hint))
        return self.data.meta.name.full or folder

    def colours(self) -> Colours:
        given = {field: self.colour(shades.light, place) for field, shades, place in self.given() if shades.light}
        defaults = {COLOUR_FIELDS[name]: value for name, value in DEFAULTS.items()}
        whole = {**defaults, "muted": DEFAULT_MUTED, "line": DEFAULT_LINE, **given}
        return Colours(**{"link": whole["primary"], **whole})

    def dark_colours(self, colours: Colours) -> Colours | None:
        """Return the colours of the dark scheme, None where the file gives none of its own."""
        palette = self.data.color.palette
        named = {name for name, shades in palette.items() if shades.dark}
        given = {
            field: self.colour(shades.dark or shades.light, (*place, "dark"), dark=True)
            for field, shades, place in self.given()
            if shades.dark or shades.light in named
        }
        return colours.for_the_dark(given) if given else None

    def given(self) -> Iterator[tuple[str, Shades, Location]]:
        """Yield each field of `Colours` with what the file gives for it, and where."""
        color, ours, links = self.data.color, self.data.defaults.briefings, self.data.typography.link
        for name, field in COLOUR_FIELDS.items():
            yield field, getattr(color, name), ("color", name)
        yield "link", color.link, ("color", "link")
        yield "link", links.color, ("typography", "link", "color")
        yield "muted", ours.muted, (*OURS, "muted")
        yield "line", ours.line, (*OURS, "line")

    def colour(self, given: str, location: Location, seen: tuple[str, ...] = (), dark: bool = False) -> str:
        """Return a colour, following names into the palette and roles; a fault gives black and a problem."""
        color = self.data.color
        named = {name: getattr(color, name) for name in Color.model_fields if name != "palette"} | color.palette
        shades = {name: (dark and both.dark) or both.light for name, both in named.items()}
        known = DEFAULTS | {name: shade for name, shade in shades.items() if shade}
        if given in seen:
            self.refuse(location, "colour-circle", f"The colour '{given}' is defined by itself.", HEX)
        elif given in known:
            return self.colour(known[given], location, (*seen, given), dark)
        elif written := from_css(given):
            return written
        else:
            hint = suggestion(given, color.palette) or HEX
            self.refuse(location, "unknown-colour", f"There is no colour '{given}' in this brand.", hint)
        return "#000000"

    def address(self, address: str, location: Location) -> str:
        if address and not address.startswith(("https://", "http://")):
            message = f"'{address}' is not a web address that starts with https://."
            self.refuse(location, "wrong-address", message, "Write it in full, as a browser shows it.")
        return address

    def logo(self, name: str) -> Logo | None:
        if self.data.logo is None:
            return None
        logo, problems = read_logo(self.data.logo, self.file, name)
        self.problems += problems
        return logo

    def templates(self) -> Templates:
        files = self.data.defaults.briefings.templates
        return Templates(
            self.template(files.word, "word", (".docx", ".dotx")),
            self.template(files.powerpoint, "powerpoint", (".pptx", ".potx")),
        )

    def template(self, name: str, key: str, endings: tuple[str, str]) -> Path | None:
        """Return the path of an Office template, None where none is named or it cannot be taken."""
        folder = self.file.path.parent
        path, location = folder / name, (*OURS, "templates", key)
        if not name:
            return None
        if (inside := inside_folder(folder, name)) is None:
            message, hint = f"The template '{name}' lies outside the brand's folder.", "Copy it beside the brand file."
        elif path.suffix.lower() not in endings:
            message = f"The template '{name}' is not a {endings[0]} or {endings[1]} file."
            hint = "Save it as one in Office: a file with macros, or of an older kind, is not taken."
        elif not inside:
            message = f"There is no template '{name}' in the brand's folder."
            hint = "Put it beside the brand file, or mend its name here."
        else:
            return path
        self.refuse(location, "wrong-template", message, hint)
        return None

    def refuse(self, location: Location, code: str, message: str, hint: str) -> None:
        self.problems.append(error(self.file.place(location), code, message, hint))
