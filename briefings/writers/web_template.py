"""Jinja2 at one place: templates that escape whatever they are given and refuse names that they do not know."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup


@cache
def _environment(folder: Path) -> Environment:
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: Path, **values: object) -> bytes:
    """Return a template filled with values as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    return _environment(template.parent).get_template(template.name).render(**values).encode("utf-8")


def style_sheet(*files: Path) -> Markup:
    """Return style sheets, which a designer wrote, as they stand in a ``style`` element."""
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in files))  # noqa: S704  a layout, no content
