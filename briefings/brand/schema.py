"""The part of the brand.yml standard that briefings reads, for validation by pydantic.

Follows the published schema of brand.yml (`meta`, `logo`, `color`, `typography`, `defaults`); what only
briefings needs stands under ``defaults.briefings``. Keys of the standard that briefings has no use for are
accepted and left alone, so a file made for Quarto works here.
"""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", populate_by_name=True, frozen=True)


def _name(value: Any) -> Any:
    return {"full": value} if isinstance(value, str) else value


def _picture(value: Any) -> Any:
    return {"path": value} if isinstance(value, str) else value


def _scheme(value: Any) -> Any:
    return {"light": value} if isinstance(value, str) else value


def _family(value: Any) -> Any:
    return {"family": value} if isinstance(value, str) else value


class Name(_Strict):
    """The partnership's names."""

    full: str = Field(min_length=1)
    short: str = ""


class Meta(_Strict):
    """Who the brand belongs to."""

    name: Annotated[Name, BeforeValidator(_name)]
    link: str | dict[str, str] = ""


class Picture(_Strict):
    """A logo's file, relative to the brand file, and its alternative text."""

    path: str
    alt: str = ""


class Scheme(_Strict):
    """A logo, by path or by name in `images`, for light and for dark backgrounds."""

    light: str = ""
    dark: str = ""


class LogoFile(_Strict):
    """The logo: named pictures, and which of them to use at which size."""

    images: dict[str, Annotated[Picture, BeforeValidator(_picture)]] = {}
    small: Annotated[Scheme, BeforeValidator(_scheme)] | None = None
    medium: Annotated[Scheme, BeforeValidator(_scheme)] | None = None
    large: Annotated[Scheme, BeforeValidator(_scheme)] | None = None


class Color(_Strict):
    """The palette, and the roles that refer to it or give a colour of their own."""

    palette: dict[str, str] = {}
    foreground: str | None = None
    background: str | None = None
    primary: str | None = None
    secondary: str | None = None
    tertiary: str | None = None
    success: str | None = None
    info: str | None = None
    warning: str | None = None
    danger: str | None = None
    light: str | None = None
    dark: str | None = None


class Typeface(BaseModel):
    """A typeface by family name; its other keys are the standard's and left alone."""

    model_config = ConfigDict(extra="allow", frozen=True)
    family: str | None = None
    color: str | None = None


class Typography(BaseModel):
    """The typefaces of body text and headings."""

    model_config = ConfigDict(extra="allow", frozen=True)
    base: Annotated[Typeface, BeforeValidator(_family)] = Typeface()
    headings: Annotated[Typeface, BeforeValidator(_family)] = Typeface()
    link: Typeface = Typeface()


class Ours(_Strict):
    """What only briefings needs."""

    example: bool = False
    muted: str | None = None
    line: str | None = None


class Defaults(BaseModel):
    """Settings of the tools that share the file; briefings reads its own."""

    model_config = ConfigDict(extra="allow", frozen=True)
    briefings: Ours = Ours()


class BrandFile(_Strict):
    """A whole ``_brand.yml``."""

    meta: Meta
    logo: Annotated[LogoFile, BeforeValidator(lambda v: {"medium": v} if isinstance(v, str) else v)] | None = None
    color: Color = Color()
    typography: Typography = Typography()
    defaults: Defaults = Defaults()
