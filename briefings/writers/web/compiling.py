"""The web templates that ship as plain Python, so that a command need load no Jinja2 to fill them.

Jinja2 reads a template here and this writes what it has read as a function. It knows what those templates are made of
and refuses anything else; whoever wrote the values wrote these templates too, so that attributes are asked for as
Python does and in no other way. What comes out is what Jinja2 would make of it. Only
``layouts/briefing/make_templates.py`` asks for this: the templates of a project are Jinja2's.
"""

import keyword
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from jinja2 import meta, nodes

from briefings.writers.web.template import digest_of, environment

SHIPPED = ("page.html", "embed.html", "index.html")
"""The templates that are wanted in every build."""

STREAMED = ("index.html",)
"""Those of pages that may be long, whose words are handed over piece by piece."""

FILTERS = {"tojson": "as_json", "length": "len"}
"""The functions that stand for filters."""

TAKEN = frozenset({"Markup", "as_json", "len", "found", "shown", "values", "words", *keyword.kwlist})
"""Names that the function itself needs."""

COMPARED = {"eq": "==", "ne": "!=", "in": "in", "notin": "not in", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">="}


class UnknownError(Exception):
    """A template asks for something that this does not know."""

    def __init__(self, node: nodes.Node) -> None:
        """Say what it is, and where."""
        super().__init__(f"line {node.lineno}: no Python is known for {type(node).__name__}")


def compile_template(template: Path) -> str:
    """Return a template as a module of Python; raise UnknownError where it asks for what is not known here."""
    text = template.read_text(encoding="utf-8")
    tree = environment(template.parent).parse(text)
    given = sorted(meta.find_undeclared_variables(tree))
    for node in tree.find_all(nodes.Name):
        if node.ctx != "load" and node.name in given:
            raise ValueError(f"'{node.name}' is given to the template, and cannot be the name of anything else in it")
    inside = [*_lines(tree.body, _handed_over if template.name in STREAMED else _gathered)]
    if template.name not in STREAMED:
        inside = ["found = []", *inside, "return found"]
    return "\n".join(
        [
            f'"""Made of {template.name} by make_templates.py, which is where to change it."""',
            "from markupsafe import Markup",
            "from briefings.writers.web.template import as_json, shown",
            f'MADE_OF = "{digest_of(template)}"',
            "def words(values):",
            *(f"    {_name(name)} = values[{name!r}]" for name in given),
            *(f"    {line}" for line in inside),
            "",
        ]
    )


def _gathered(words: str) -> str:
    return f"found += [{words}]"


def _handed_over(words: str) -> str:
    return f"yield ''.join([{words}])"


def _lines(body: Sequence[nodes.Node], add: Callable[[str], str]) -> Iterator[str]:
    """Yield the lines of Python for a part of a template; `add` has words added to what is made."""
    for node in body:
        match node:
            case nodes.Output():
                yield add(", ".join(_words(each) for each in node.nodes))
            case nodes.If():
                yield f"if {_value(node.test)}:"
                yield from _inner(node.body, add)
                if node.elif_:
                    raise UnknownError(node)
                if node.else_:
                    yield "else:"
                    yield from _inner(node.else_, add)
            case nodes.For(test=None, recursive=False, else_=[]):
                yield f"for {_target(node.target)} in {_value(node.iter)}:"
                yield from _inner(node.body, add)
            case nodes.Macro(defaults=[]):
                yield f"def {_name(node.name)}({', '.join(map(_target, node.args))}):"
                yield "    found = []"
                yield from _inner(node.body, _gathered)
                yield "    return Markup(''.join(found))"
            case nodes.Assign():
                yield f"{_target(node.target)} = {_value(node.node)}"
            case _:
                raise UnknownError(node)


def _inner(body: Sequence[nodes.Node], add: Callable[[str], str]) -> Iterator[str]:
    yield from (f"    {line}" for line in [*_lines(body, add)] or ["pass"])


def _words(node: nodes.Expr) -> str:
    return repr(node.data) if isinstance(node, nodes.TemplateData) else f"shown({_value(node)})"


def _target(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return _name(node.name)
        case nodes.Tuple():
            return ", ".join(map(_target, node.items))
        case _:
            raise UnknownError(node)


def _name(name: str) -> str:
    if name in TAKEN:
        raise ValueError(f"'{name}' cannot be the name of anything in a template")
    return name


def _value(node: nodes.Node) -> str:
    """Return an expression as Python."""
    match node:
        case nodes.Name():
            made = _name(node.name)
        case nodes.Const():
            made = repr(node.value)
        case nodes.Getattr():
            made = f"{_value(node.node)}.{node.attr}"
        case nodes.Call(kwargs=[], dyn_args=None, dyn_kwargs=None):
            made = f"{_value(node.node)}({', '.join(map(_value, node.args))})"
        case nodes.Filter(args=[], kwargs=[], dyn_args=None, dyn_kwargs=None) if node.name in FILTERS and node.node:
            made = f"{FILTERS[node.name]}({_value(node.node)})"
        case nodes.Not():
            made = f"(not {_value(node.node)})"
        case nodes.And() | nodes.Or():
            made = f"({_value(node.left)} {type(node).__name__.lower()} {_value(node.right)})"
        case nodes.CondExpr() if node.expr2:
            made = f"({_value(node.expr1)} if {_value(node.test)} else {_value(node.expr2)})"
        case nodes.Compare():
            others = "".join(f" {COMPARED[each.op]} {_value(each.expr)}" for each in node.ops)
            made = f"({_value(node.expr)}{others})"
        case _:
            raise UnknownError(node)
    return made
