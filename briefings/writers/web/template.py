"""Jinja2 at one place: templates that escape whatever they are given and refuse names that they do not know."""

import os
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefings.digests import blake2b
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.writers.web.known import Known, known
from briefings.writers.web.richtext import escaped

if TYPE_CHECKING:
    from jinja2 import Environment, Template


COMPILED, MADE_OF = "compiled", "made-of.txt"
"""The folder of templates that ship with the program as Jinja2 compiled them, and what they were made of."""

AT_ONCE = 100
"""How many pieces of a long page are written at a time; one may be all that a list shows of a briefing."""


def _environment(folder: Path) -> "Environment":
    """Return where the templates of a folder are found; one that was edited is read again."""
    return _loaded(folder, _shipped(folder) if is_packaged(folder) else ())


def _shipped(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return the name, the size and the time of the last change of each template of a folder."""
    with os.scandir(folder) as entries:
        found = [(entry.name, entry.stat()) for entry in entries if entry.name.endswith(".html")]
    return tuple(sorted((name, state.st_size, state.st_mtime_ns) for name, state in found))


@lru_cache(maxsize=8)
def _loaded(folder: Path, _made_of: tuple[tuple[str, int, int], ...]) -> "Environment":
    """Return it; templates that ship with the program are there compiled too.

    Those of no other folder are taken as they are compiled there, for that makes them programs.
    """
    from jinja2 import ChoiceLoader, ModuleLoader

    made = environment(folder)
    compiled = folder / COMPILED / MADE_OF
    if made.loader and is_packaged(compiled) and compiled.is_file() and compiled.read_text("utf-8") == made_of(folder):
        made.loader = ChoiceLoader([ModuleLoader(folder / COMPILED), made.loader])
    return made


def made_of(folder: Path) -> str:
    """Return what the compiled templates of a folder depend on: the version of Jinja2 and the words of each."""
    import jinja2

    digests = (
        f"{path.name} {blake2b(path.read_bytes(), digest_size=16).hexdigest()}"
        for path in sorted(folder.glob("*.html"))
    )
    return "\n".join([f"jinja2 {jinja2.__version__}", *digests, ""])


def environment(folder: Path) -> "Environment":
    """Return how the templates of a folder are compiled."""
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
    filled = load(template)
    try:
        words = [*filled.root_render_func(filled.new_context(values))]
    except Exception:
        filled.environment.handle_exception()
    return b"".join(map(str.encode, words))  # most are of ASCII only, which takes hardly any time by itself


def shown(value: object) -> str:
    """Return a value as HTML, as markupsafe's `escape` has it; templates that ship ask for it."""
    if isinstance(value, Markup):
        return value
    return _escaped(value if type(value) is str else str(value))


_escaped = lru_cache(maxsize=512)(escaped)  # the names of colours, kinds and fixed words, on every page again


def pieces(template: Path, **values: object) -> Iterator[bytes]:
    """Yield what `render` returns piece by piece, for a page that may be long; raise as it does."""
    words = load(template).generate(**values)
    while some := list(islice(words, AT_ONCE)):
        yield "".join(some).encode("utf-8")


def load(template: Path) -> "Template":
    """Return a template, read anew only where it was edited; raise jinja2's TemplateError for a fault in it."""
    with suppress(OSError):
        return _environment_of(known(template)).get_template(template.name)
    return _environment(template.parent).get_template(template.name)


@lru_cache(maxsize=16)
def _environment_of(template: Known) -> "Environment":
    """Return where a template is found for as long as it stays, as no template has parts of another."""
    return _environment(template.path.parent)


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
