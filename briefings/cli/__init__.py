"""The command line: thin commands over `project`, and where exit codes are decided.

0 is clean, 1 means problems, 2 wrong usage or a folder that cannot be used. What the user asked for goes to
standard output, progress and problems of a build to standard error. Commands import what they need when they
run, so that help is quick.
"""

import os
import sys
from pathlib import Path

import click

from briefings import __version__
from briefings.cli.audit import audit
from briefings.cli.brands import brands
from briefings.cli.check import check, explain
from briefings.cli.init import init, language_server, schema
from briefings.cli.paths import content
from briefings.cli.say import Unusable, counted, show, summary

FORMAT_NAMES = ("word", "powerpoint", "web")
AUDIENCES = ("public", "partners", "restricted")

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefings")
def main() -> None:
    """Turn one content file per safeguarding audit into a Word briefing, a PowerPoint deck and a web page."""
    if os.environ.get("NO_COLOR"):
        click.get_current_context().color = False


for command in (check, explain, audit, brands, init, schema, language_server):
    main.add_command(command)


@main.command()
@paths_argument
@click.option("--to", "to", multiple=True, type=click.Choice(FORMAT_NAMES), help="Only this format; may be repeated.")
@click.option("--out", default="output", show_default=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--strict", is_flag=True, help="Build nothing from a file that has warnings, and exit with 1.")
@click.option(
    "--audience",
    default="public",
    show_default=True,
    type=click.Choice(AUDIENCES),
    help="Who will be able to read the web pages: what is not for them, and no draft for the public, gets no page.",
)
def build(paths: tuple[Path, ...], to: tuple[str, ...], out: Path, strict: bool, audience: str) -> None:
    """Build briefings from PATHS: content files, or folders of them (default: the folder content)."""
    from briefings.model import Audience
    from briefings.project.build import Builder, failed
    from briefings.project.library import Library
    from briefings.writers import FORMATS

    files = content(paths)
    library = Library(Path.cwd())
    formats = [kind for kind in FORMATS if not to or kind.name in to]
    builder = Builder(library, out, formats, strict, Audience(audience))
    try:
        with click.progressbar(
            builder.build(files), length=len(files), label="Building", file=sys.stderr, hidden=not _is_terminal()
        ) as steps:
            built = list(steps)
        whole = not paths or any(path.is_dir() for path in paths)
        index = builder.write_index(built) if whole else None
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename or out}: {fault.strerror}.") from fault
    shared = (*library.brands.problems, *builder.layout_problems, *library.shared_problems, *library.settings[1])
    problems = [*shared, *(problem for one in built for problem in one.problems)]
    for one in built:
        click.echo(one.line)
    if index:
        count = sum(one.entry is not None for one in built)
        click.echo(f"{index.as_posix()}: {counted(count, 'briefing')}")
    show(problems, "text", err=True)
    done = sum(bool(one.outputs) for one in built)
    outputs = sum(len(one.outputs) for one in built)
    left = f"; {len(built) - done} not built" if done < len(built) else ""
    made = f"Built {counted(outputs, 'file')} from {done} of {counted(len(built), 'content file')}{left}."
    click.echo(f"{made} {summary(problems)}", err=True)
    sys.exit(int(failed(problems, strict)))


@main.command()
@click.argument("title")
@click.option("--partnership", required=True, help="The partnership's name, as its brand has it.")
@click.option("--in", "folder", default="content", show_default=True, type=click.Path(path_type=Path, file_okay=False))
def new(title: str, partnership: str, folder: Path) -> None:
    """Write a new content file with every section and a line of guidance in each."""
    from briefings.anchors import slug_of
    from briefings.project.library import Library
    from briefings.project.starter import starter_text
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


def _is_terminal() -> bool:
    return sys.stderr.isatty()
