"""Read a ``_brand.yml`` into a `Brand`, with every fault as a problem at its line."""

from pathlib import Path

from pydantic import ValidationError

from briefings.brand import Brand, Colours, Fonts, Logo
from briefings.brand.contrast import contrast_problems
from briefings.brand.schema import BrandFile, LogoFile, Picture
from briefings.colour import is_hex, normalise
from briefings.problems import Place, Problem, error, has_errors
from briefings.validation import problems_of, suggestion
from briefings.yamlfile import Location, YamlFile, parse_yaml

FILE_NAME = "_brand.yml"
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg")
"""What Word, PowerPoint and browsers all show."""

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


def read_brand(path: Path) -> tuple[Brand | None, list[Problem]]:
    """Return the brand that a ``_brand.yml`` describes, None where it has errors, and all its problems."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as fault:
        reason = "it is not UTF-8 text" if isinstance(fault, UnicodeDecodeError) else fault.strerror
        return None, [error(_at(path), "brand-unreadable", f"The brand file cannot be read: {reason}.")]
    file = parse_yaml(text, path)
    if file.problems:
        return None, file.problems
    try:
        data = BrandFile.model_validate(file.value or {})
    except ValidationError as fault:
        return None, problems_of(fault, file, BrandFile)
    reading = _Reading(file, data)
    brand = reading.brand()
    problems = reading.problems
    if not has_errors(problems):
        problems += contrast_problems(brand.colours, file)
    return (None if has_errors(problems) else brand), problems


def _at(path: Path) -> Place:
    return Place(path, 1)


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
        link = meta.link if isinstance(meta.link, str) else meta.link.get("home", "")
        return Brand(
            key=self.file.path.parent.name,
            name=meta.name.full,
            short_name=meta.name.short or meta.name.full,
            colours=self.colours(),
            fonts=Fonts(heading=typography.headings.family or body, body=body),
            logo=self.logo(self.data.logo) if self.data.logo else None,
            web=link,
            example=ours.example,
        )

    def colours(self) -> Colours:
        color, ours = self.data.color, self.data.defaults.briefings
        role = {name: self.colour(getattr(color, name) or DEFAULTS[name], ("color", name)) for name in DEFAULTS}
        place: Location = ("defaults", "briefings")
        link = self.data.typography.link.color
        return Colours(
            ink=role["foreground"],
            paper=role["background"],
            muted=self.colour(ours.muted or DEFAULT_MUTED, (*place, "muted")),
            line=self.colour(ours.line or DEFAULT_LINE, (*place, "line")),
            link=self.colour(link, ("typography", "link", "color")) if link else role["primary"],
            **{name: role[name] for name in ("primary", "success", "warning", "danger", "info")},
        )

    def colour(self, given: str, location: Location, seen: tuple[str, ...] = ()) -> str:
        """Return a colour, following names into the palette and roles; a fault gives black and a problem."""
        if is_hex(given):
            return normalise(given)
        palette = self.data.color.palette
        roles = {name: value for name in DEFAULTS if (value := getattr(self.data.color, name))}
        known = {**roles, **palette}
        if given in seen:
            self.refuse(location, "colour-circle", f"The colour '{given}' is defined by itself.")
        elif given in known:
            return self.colour(known[given], location, (*seen, given))
        else:
            hint = suggestion(given, known) or "Write a colour as #RRGGBB, or the name of one in the palette."
            self.refuse(location, "unknown-colour", f"There is no colour '{given}' in this brand.", hint)
        return "#000000"

    def logo(self, logo: LogoFile) -> Logo | None:
        scheme = logo.medium or logo.large or logo.small
        if scheme is None:
            return None
        light = self.picture(logo, scheme.light) if scheme.light else None
        dark = self.picture(logo, scheme.dark) if scheme.dark else None
        if light is None:
            return None
        alt = light.alt or (dark.alt if dark else "")
        if not alt:
            hint = "Add 'alt: …' with the words that the logo shows."
            self.refuse(("logo",), "logo-without-alt", "The logo has no alternative text.", hint)
        return Logo(self.file.path.parent / light.path, alt, self.file.path.parent / dark.path if dark else None)

    def picture(self, logo: LogoFile, name: str) -> Picture | None:
        picture = logo.images.get(name) or Picture(path=name)
        file = (self.file.path.parent / picture.path).resolve()
        if not file.is_relative_to(self.file.path.parent.resolve()):
            self.refuse(("logo",), "logo-outside", f"The logo '{picture.path}' lies outside the brand's folder.")
        elif not file.is_file():
            self.refuse(("logo",), "logo-missing", f"There is no logo file '{picture.path}' in the brand's folder.")
        elif file.suffix.lower() not in PICTURE_ENDINGS:
            hint = "Save it as a PNG file of about 600 pixels."
            self.refuse(("logo",), "logo-type", f"The logo '{picture.path}' must be a PNG or JPEG file.", hint)
        else:
            return picture
        return None

    def refuse(self, location: Location, code: str, message: str, hint: str = "") -> None:
        self.problems.append(error(self.file.place(location), code, message, hint))
