"""The command line: thin commands over `project`, and where exit codes are decided.

0 is clean, 1 means problems, 2 wrong usage or a folder that cannot be used. What the user asked for goes to
standard output, progress and problems of a build to standard error. Commands import what they need when they
run, so that help is quick.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from briefings import __version__
from briefings.cli.brands import brands
from briefings.cli.say import REPORT_NAMES, Unusable, counted, show, summary

FORMAT_NAMES = ("word", "powerpoint", "web")

paths_argument = click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, "-V", "--version", prog_name="briefings")
def main() -> None:
    """Turn one content file per safeguarding audit into a Word briefing, a PowerPoint deck and a web page."""
    if os.environ.get("NO_COLOR"):
        click.get_current_context().color = False


main.add_command(brands)


@main.command()
@paths_argument
@click.option("--to", "to", multiple=True, type=click.Choice(FORMAT_NAMES), help="Only this format; may be repeated.")
@click.option("--out", default="output", show_default=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--strict", is_flag=True, help="Build nothing from a file that has warnings, and exit with 1.")
def build(paths: tuple[Path, ...], to: tuple[str, ...], out: Path, strict: bool) -> None:
    """Build briefings from PATHS: content files, or folders of them (default: the folder content)."""
    from briefings.project.build import Builder, failed
    from briefings.project.files import content_files
    from briefings.project.library import Library
    from briefings.writers import FORMATS

    files = _content(content_files(paths or _default_folder()))
    library = Library(Path.cwd())
    formats = [kind for kind in FORMATS if not to or kind.name in to]
    builder = Builder(library, out, formats, strict)
    try:
        with click.progressbar(
            builder.build(files), length=len(files), label="Building", file=sys.stderr, hidden=not _is_terminal()
        ) as steps:
            built = list(steps)
        whole = not paths or any(path.is_dir() for path in paths)
        index = builder.write_index(built) if whole else None
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename or out}: {fault.strerror}.") from fault
    shared = (*library.brands.problems, *builder.layout_problems, *library.shared_problems)
    problems = [*shared, *(problem for one in built for problem in one.problems)]
    for one in built:
        click.echo(one.line)
    if index:
        count = sum(one.entry is not None and one.is_public for one in built)
        click.echo(f"{index.as_posix()}: {counted(count, 'public briefing')}")
    show(problems, "text", err=True)
    done = sum(bool(one.outputs) for one in built)
    outputs = sum(len(one.outputs) for one in built)
    left = f"; {len(built) - done} not built" if done < len(built) else ""
    made = f"Built {counted(outputs, 'file')} from {done} of {counted(len(built), 'content file')}{left}."
    click.echo(f"{made} {summary(problems)}", err=True)
    sys.exit(int(failed(problems, strict)))


@main.command()
@paths_argument
@click.option("--format", "style", default="text", show_default=True, type=click.Choice(REPORT_NAMES))
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
def check(paths: tuple[Path, ...], style: str, strict: bool) -> None:
    """Report every fault of PATHS, content files or folders of them (default: content), and build nothing."""
    from briefings.problems import has_errors
    from briefings.project.files import content_files
    from briefings.project.library import Library

    library = Library(Path.cwd())
    files = _content(content_files(paths or _default_folder()))
    loaded = [library.load(path) for path in files]
    problems = [*library.brands.problems, *library.shared_problems, *(p for one in loaded for p in one.problems)]
    show(problems, style)
    click.echo(f"Checked {counted(len(files), 'content file')}: {summary(problems)}", err=True)
    sys.exit(int(has_errors(problems) or (strict and bool(problems))))


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


def _default_folder() -> tuple[Path, ...]:
    folder = Path("content")
    if not folder.is_dir():
        hint = 'Go to the folder that has it, or begin one with: briefings new "Title" --partnership NAME'
        raise Unusable(f"There is no folder 'content' here. {hint}")
    return (folder,)


def _content(files: Iterable[Path]) -> list[Path]:
    found = list(files)
    if not found:
        raise Unusable("There are no content files here: files whose names end in .md")
    return found


def _is_terminal() -> bool:
    return sys.stderr.isatty()
