"""The command line: thin commands over `project`, and where exit codes are decided.

0 is clean, 1 means problems, 2 wrong usage or a folder that cannot be used. What the user asked for goes to
standard output, progress and problems of a build to standard error. Commands import what they need when they
run, so that help is quick.
"""

import gc
import os
from importlib import import_module
from pathlib import Path

import click

from briefings import __version__
from briefings.cli.say import Unusable

MODULES = {
    "audit": "audit",
    "brands": "brands",
    "build": "build",
    "check": "check",
    "explain": "check",
    "init": "init",
    "language-server": "init",
    "schema": "init",
}
"""The module that each command is in, where that is not this one."""


class Commands(click.Group):
    """The commands, each loaded when it is asked for."""

    @property
    def names(self) -> list[str]:
        """What the commands are called."""
        return sorted({*self.commands, *MODULES})

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's way
        """Return what the commands are called."""
        return self.names

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command by its name; None where there is none, with all of them loaded to suggest one."""
        for name in (cmd_name,) if cmd_name in self.names else MODULES:
            if name in MODULES and name not in self.commands:
                module = import_module(f"briefings.cli.{MODULES[name]}")
                if name != "build":  # which does so itself, after its first briefing
                    gc.enable()
                self.add_command(getattr(module, name.replace("-", "_")))
        return super().get_command(ctx, cmd_name)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefings")
def main() -> None:
    """Turn one content file per safeguarding audit into a Word briefing, a PowerPoint deck and a web page."""
    if os.environ.get("NO_COLOR"):
        click.get_current_context().color = False


@main.command()
@click.argument("title")
@click.option("--partnership", required=True, help="The partnership's name, as its brand has it.")
@click.option("--in", "folder", default="content", show_default=True, type=click.Path(path_type=Path, file_okay=False))
def new(title: str, partnership: str, folder: Path) -> None:
    """Write a new content file with every section and a line of guidance in each."""
    from briefings.project.library import Library
    from briefings.project.starter import starter_text
    from briefings.slugs import slug_of
    from briefings.validation import suggestion

    path = folder / f"{slug_of(title)}.md"
    brands = Library(Path.cwd()).brands
    has_brand = any(brand.answers_to(partnership) for brand in brands.by_key.values())
    text = starter_text(title, partnership, has_brand)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as fault:
        raise Unusable(f"{path.as_posix()} is there already; choose another title, or remove it first.") from fault
    except OSError as fault:
        raise Unusable(f"Cannot write {path.as_posix()}: {fault.strerror}.") from fault
    click.echo(path.as_posix())
    if not has_brand:
        known = suggestion(partnership, brands.names())
        click.echo(
            f"No brand is called '{partnership}', so the file asks for the plain style. {known}".rstrip(), err=True
        )
    click.echo(f"Fill it in, then: briefings check {path.as_posix()}", err=True)


@main.command()
def formats() -> None:
    """List the formats that a briefing can be built in."""
    from briefings.writers import FORMATS

    for kind in FORMATS:
        click.echo(f"{kind.name:12} {kind.describes}")
