"""Jinja2 at one place: templates that escape whatever they are given and refuse names that they do not know."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefings.layouts import Layout
from briefings.problems import Place, Problem, error

if TYPE_CHECKING:
    from jinja2 import Environment, Template


@lru_cache(maxsize=8)
def _environment(folder: Path) -> "Environment":
    """Return where the templates of a folder are found; one that was edited is read again."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

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
    return load(template).render(**values).encode("utf-8")


def load(template: Path) -> "Template":
    """Return a template, read anew only where it was edited; raise jinja2's TemplateError for a fault in it."""
    return _environment(template.parent).get_template(template.name)


def template_problems(layout: Layout) -> list[Problem]:
    """Return what keeps the web templates of a layout from being read, with the line of each fault."""
    from jinja2 import TemplateError, TemplateSyntaxError

    problems = []
    for path in (layout.page, layout.index, layout.embed):
        try:
            _environment(path.parent).get_template(path.name)
        except TemplateSyntaxError as fault:
            message = f"The web template cannot be read: {(fault.message or 'it is broken').rstrip('.')}."
            problems.append(error(Place(path, fault.lineno), "template-broken", message))
        except (TemplateError, UnicodeDecodeError):
            problems.append(error(Place(path), "template-unreadable", "The web template cannot be read."))
    for path in (layout.css, layout.index_css):
        try:
            path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            problems.append(error(Place(path), "template-unreadable", "The style sheet cannot be read."))
    return problems


def style_sheet(*files: Path) -> Markup:
    """Return style sheets, which a designer wrote, as they stand in a ``style`` element."""
    return Markup("\n".join(file.read_text(encoding="utf-8") for file in files))  # noqa: S704  a layout, no content
