"""Read a ``_brand.yml`` into a `Brand`, with every fault as a problem at its line."""

from pathlib import Path

from pydantic import ValidationError

from briefings.brand import Brand, Colours, Fonts, Logo
from briefings.brand.contrast import contrast_problems
from briefings.brand.logo import read_logo
from briefings.brand.schema import BrandFile, Color
from briefings.colour import is_hex, normalise
from briefings.problems import Place, Problem, error, has_errors
from briefings.validation import problems_of, suggestion
from briefings.yamlfile import Location, YamlFile, parse_yaml

FILE_NAME = "_brand.yml"
DEFAULTS = {
    "foreground": "#14263B",
    "background": "#FFFFFF",
    "primary": "#0B5563",
    "success": "#1F6B4A",
    "warning": "#8A5200",
    "danger": "#B4472E",
    "info": "#573A86",
}
DEFAULT_MUTED = "#4A5A68"
DEFAULT_LINE = "#C9D5D8"
DEFAULT_FONT = "Arial"

HEX = 'Write it as "#RRGGBB", or as the name of a colour in the palette.'


def read_brand(path: Path) -> tuple[Brand | None, list[Problem]]:
    """Return the brand that a ``_brand.yml`` describes, None where it has errors, and all its problems."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        reason = "it is not UTF-8 text" if isinstance(fault, UnicodeDecodeError) else fault.strerror
        hint = "Save it anew as plain text with the encoding UTF-8."
        return None, [error(Place(path), "brand-unreadable", f"The brand file cannot be read: {reason}.", hint)]
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
        return Brand(
            key=self.file.path.parent.name,
            name=meta.name.full,
            short_name=meta.name.short or meta.name.full,
            colours=self.colours(),
            fonts=Fonts(heading=typography.headings.family or body, body=body),
            logo=self.logo(),
            web=self.web(meta.link.get("home", "")),
            example=ours.example,
        )

    def colours(self) -> Colours:
        color, ours, links = self.data.color, self.data.defaults.briefings, self.data.typography.link
        role = {name: self.colour(getattr(color, name) or DEFAULTS[name], ("color", name)) for name in DEFAULTS}
        place: Location = ("defaults", "briefings")
        link_place: Location = ("typography", "link", "color") if links.color else ("color", "link")
        return Colours(
            ink=role["foreground"],
            paper=role["background"],
            muted=self.colour(ours.muted or DEFAULT_MUTED, (*place, "muted")),
            line=self.colour(ours.line or DEFAULT_LINE, (*place, "line")),
            link=self.colour(links.color or color.link or role["primary"], link_place),
            **{name: role[name] for name in ("primary", "success", "warning", "danger", "info")},
        )

    def colour(self, given: str, location: Location, seen: tuple[str, ...] = ()) -> str:
        """Return a colour, following names into the palette and roles; a fault gives black and a problem."""
        if is_hex(given):
            return normalise(given)
        color = self.data.color
        roles = {name: value for name in Color.model_fields if name != "palette" and (value := getattr(color, name))}
        known = {**DEFAULTS, **roles, **color.palette}
        if given in seen:
            self.refuse(location, "colour-circle", f"The colour '{given}' is defined by itself.", HEX)
        elif given in known:
            return self.colour(known[given], location, (*seen, given))
        else:
            hint = suggestion(given, color.palette) or HEX
            self.refuse(location, "unknown-colour", f"There is no colour '{given}' in this brand.", hint)
        return "#000000"

    def web(self, address: str) -> str:
        if address and not address.startswith(("https://", "http://")):
            message = f"'{address}' is not a web address that starts with https://."
            self.refuse(("meta", "link"), "wrong-address", message, "Write it in full, as a browser shows it.")
        return address

    def logo(self) -> Logo | None:
        if self.data.logo is None:
            return None
        logo, problems = read_logo(self.data.logo, self.file)
        self.problems += problems
        return logo

    def refuse(self, location: Location, code: str, message: str, hint: str) -> None:
        self.problems.append(error(self.file.place(location), code, message, hint))
