"""The part of the brand.yml standard that briefings reads, for validation by pydantic.

Follows the published schema of brand.yml (`meta`, `logo`, `color`, `typography`, `defaults`); what only
briefings needs stands under ``defaults.briefings``. Keys of the standard that briefings has no use for are
accepted and left alone, so a file made for Quarto works here.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Unused = Any
"""A value of the standard that briefings leaves alone."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class _Open(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True, defer_build=True)


def _text_means(key: str) -> BeforeValidator:
    """Return a validator that takes a text for a group with this one key, as the standard allows."""

    def group(value: Any) -> Any:
        return {key: value} if isinstance(value, str) else value

    return BeforeValidator(group)


def _picture_means(key: str) -> BeforeValidator:
    """Return a validator that takes a picture, by its path or in full, for a group with this one key."""

    def group(value: Any) -> Any:
        return {key: value} if isinstance(value, str) or (isinstance(value, dict) and "path" in value) else value

    return BeforeValidator(group)


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


class Shades(_Strict):
    """A colour, or one for light pages and one for the dark scheme."""

    light: str = ""
    dark: str = ""


Colour = Annotated[Shades, _text_means("light")]
NO_COLOUR = Shades.model_construct()


class Name(_Strict):
    """The partnership's names."""

    full: Annotated[str, StringConstraints(strip_whitespace=True)] = ""
    short: Annotated[str, StringConstraints(strip_whitespace=True)] = ""


class Meta(_Open):
    """Who the brand belongs to."""

    name: Annotated[Name, _text_means("full")] = Name.model_construct()
    link: Annotated[dict[str, str], _text_means("home")] = {}


class Picture(_Strict):
    """A logo's file, relative to the brand file, and its alternative text."""

    path: Words
    alt: str = ""


LogoPicture = Annotated[Picture, _text_means("path")]


class Scheme(_Strict):
    """A logo for light backgrounds and one for dark; each path may be a name in `images`."""

    light: LogoPicture | None = None
    dark: LogoPicture | None = None


LogoScheme = Annotated[Scheme, _picture_means("light")]


class LogoFile(_Strict):
    """The logo: named pictures, and which of them to use at which size."""

    images: dict[str, LogoPicture] = {}
    small: LogoScheme | None = None
    medium: LogoScheme | None = None
    large: LogoScheme | None = None


class Color(_Strict):
    """The palette, and the roles that refer to it or give a colour of their own."""

    palette: dict[str, Colour] = {}
    foreground: Colour = NO_COLOUR
    background: Colour = NO_COLOUR
    primary: Colour = NO_COLOUR
    secondary: Colour = NO_COLOUR
    tertiary: Colour = NO_COLOUR
    success: Colour = NO_COLOUR
    info: Colour = NO_COLOUR
    warning: Colour = NO_COLOUR
    danger: Colour = NO_COLOUR
    light: Colour = NO_COLOUR
    dark: Colour = NO_COLOUR
    link: Colour = NO_COLOUR


class Typeface(_Strict):
    """A typeface: briefings takes its family, and the colour of links."""

    family: str = ""
    color: Colour = NO_COLOUR
    background_color: Unused = Field(default=None, alias="background-color")
    size: Unused = None
    weight: Unused = None
    style: Unused = None
    line_height: Unused = Field(default=None, alias="line-height")
    decoration: Unused = None


class Typography(_Strict):
    """The typefaces of body text and headings."""

    base: Annotated[Typeface, _text_means("family")] = Typeface.model_construct()
    headings: Annotated[Typeface, _text_means("family")] = Typeface.model_construct()
    link: Annotated[Typeface, _text_means("color")] = Typeface.model_construct()
    fonts: Unused = None
    monospace: Unused = None
    monospace_inline: Unused = Field(default=None, alias="monospace-inline")
    monospace_block: Unused = Field(default=None, alias="monospace-block")


class TemplateFiles(_Strict):
    """The Office files of a partnership's own, relative to the brand file."""

    word: str = ""
    powerpoint: str = ""


class Ours(_Strict):
    """What only briefings needs."""

    example: bool = False
    masthead: Literal["solid", "tint", "paper"] = "solid"
    templates: TemplateFiles = TemplateFiles.model_construct()
    publish_at: str = Field(default="", alias="publish-at")
    muted: Colour = NO_COLOUR
    line: Colour = NO_COLOUR


class Defaults(_Open):
    """Settings of the tools that share the file; briefings reads its own."""

    briefings: Ours = Ours.model_construct()


class BrandFile(_Strict):
    """A whole ``_brand.yml``."""

    meta: Meta = Meta.model_construct()
    logo: Annotated[LogoFile, _picture_means("medium")] | None = None
    color: Color = Color.model_construct()
    typography: Typography = Typography.model_construct()
    defaults: Defaults = Defaults.model_construct()
