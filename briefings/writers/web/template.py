"""Web templates, and Jinja2 at one place: they escape what they are given and refuse names that they do not know.

Those that ship with the program ship as Python too, so that Jinja2 is loaded for a project's own alone.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from markupsafe import Markup

from briefings.digests import blake2b
from briefings.layouts import Layout, is_packaged
from briefings.problems import Place, Problem, error
from briefings.writers.web.known import Known, known
from briefings.writers.web.richtext import escaped

if TYPE_CHECKING:
    from jinja2 import Environment, Template


COMPILED = "compiled"
"""The folder of the templates that ship with the program as Python (`writers.web.compiling`)."""

AT_ONCE = 100
"""How many pieces of a long page are written at a time; one may be all that a list shows of a briefing."""


Words = Callable[[Mapping[str, object]], Iterable[str]]
"""Returns the words of a template filled with values, in pieces."""


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


_environment = lru_cache(maxsize=8)(environment)  # which reads a template again that was edited


def render(template: Path, **values: object) -> bytes:
    """Return a template filled with values as UTF-8; raise jinja2's TemplateError for a fault in the template."""
    return b"".join(map(str.encode, _filled(template, values)))  # most are of ASCII only, which takes hardly any time


def pieces(template: Path, **values: object) -> Iterator[bytes]:
    """Yield what `render` returns piece by piece, for a page that may be long; raise as it does."""
    words = iter(_filled(template, values))
    while some := list(islice(words, AT_ONCE)):
        yield "".join(some).encode("utf-8")


def _filled(template: Path, values: Mapping[str, object]) -> Iterable[str]:
    """Return the words of a template filled with values; a template that ships needs no Jinja2 for that."""
    filled = as_python(template)
    return filled(values) if filled else load(template).generate(values)


def prepare(template: Path) -> None:
    """Load what it takes to fill a template; raise jinja2's TemplateError for a fault in it."""
    if not as_python(template):
        load(template)


def load(template: Path) -> "Template":
    """Return a template, read anew only where it was edited; raise jinja2's TemplateError for a fault in it."""
    return _environment(template.parent).get_template(template.name)


def as_python(template: Path) -> Words | None:
    """Return a template as the Python that ships with the program; None where it is not one that does, or was edited.

    A project's own templates are never looked for as Python, for that would make programs of them.
    """
    try:
        return _as_python(known(template))
    except OSError:
        return None


@lru_cache(maxsize=16)
def _as_python(template: Known) -> Words | None:
    module = template.path.parent / COMPILED / f"{template.path.stem}.py"
    if not (is_packaged(module) and module.is_file()):
        return None
    made = ModuleType(f"{COMPILED}_{template.path.stem}")
    SourceFileLoader(made.__name__, str(module)).exec_module(made)
    words: Words = made.words
    return words if digest_of(template.path) == made.MADE_OF else None


def digest_of(template: Path) -> str:
    """Return what tells the words of a template from those of any other."""
    return blake2b(template.read_bytes(), digest_size=16).hexdigest()


def shown(value: object) -> str:
    """Return a value as HTML, as markupsafe's `escape` has it; templates that ship ask for it."""
    if isinstance(value, Markup):
        return value
    return _escaped(value if type(value) is str else str(value))


_escaped = lru_cache(maxsize=512)(escaped)  # the names of colours, kinds and fixed words, on every page again

_IN_SCRIPTS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&'"})


def as_json(value: object) -> Markup:
    """Return a value as JSON that may stand in an element of HTML, as Jinja2's filter ``tojson`` has it."""
    return Markup(json.dumps(value, sort_keys=True).translate(_IN_SCRIPTS))  # noqa: S704  no sign of HTML is left


def template_problems(layout: Layout) -> list[Problem]:
    """Return what keeps the web templates of a layout from being read, with the line of each fault."""
    from jinja2 import TemplateError, TemplateSyntaxError

    problems = []
    for path in (layout.page, layout.index, layout.embed):
        try:
            load(path)
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
