"""How the web templates that ship are compiled: by Jinja2, with less to do for every word of a page.

Whoever wrote the values wrote these templates too, so that attributes are asked for as Python does, and in no other way
that Jinja2 knows; and the words of a page for one briefing are gathered in a list rather than handed over one by one.
What comes out is the same. Only ``layouts/briefing/make_templates.py`` asks for this: a template of a project is
compiled as Jinja2 does.
"""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from briefings.writers.web.template import environment

STREAMED = ("index.html",)
"""The templates of pages that may be long, whose words are handed over one by one."""

ANY_VALUES = ("preview.html",)
"""The templates that ask for entries of mappings as if they were attributes; they are compiled as Jinja2 does."""


class Direct(CodeGenerator):
    """Writes a template as Python that asks for attributes directly."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  Jinja2's name
        """Write the module."""
        self.writeline("from briefings.writers.web.template import shown")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802  Jinja2's name
        """Write an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def _output_child_pre(self, _node: nodes.Expr, _frame: Frame, _finalize: object) -> None:
        self.write("shown(")


class Gathered(Direct):
    """Writes a template as a function that returns the words of a page as a list."""

    def write_commons(self) -> None:
        """Write what a function begins with; nothing makes a generator of it."""
        self.writeline("resolve = context.resolve_or_missing")
        self.writeline("undefined = environment.undefined")

    def enter_frame(self, frame: Frame) -> None:
        """Begin the list where the function begins."""
        super().enter_frame(frame)
        if frame.rootlevel:
            self.buffer(frame)

    def leave_frame(self, frame: Frame, with_python_scope: bool = False) -> None:
        """Return the list where the function ends."""
        super().leave_frame(frame, with_python_scope)
        if frame.rootlevel:
            self.writeline(f"return {frame.buffer}")


def compile_templates(folder: Path, names: Iterable[str], target: Path) -> None:
    """Write the templates of a folder as modules of Python."""
    for name in names:
        made = environment(folder)
        if name not in ANY_VALUES:
            made.code_generator_class = Direct if name in STREAMED else Gathered
        made.compile_templates(target, filter_func=[name].__contains__, zip=None, ignore_errors=False)
