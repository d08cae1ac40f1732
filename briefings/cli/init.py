"""The commands that help an editor and a new project: the schema of settings, and a folder to start from."""

from datetime import date
from pathlib import Path

import click

from briefings.cli.say import Unusable, counted


@click.command()
def schema() -> None:
    """Print the JSON Schema of a content file's settings, for editors."""
    from briefings.project.init import as_json
    from briefings.readers.schema import settings_schema

    click.echo(as_json(settings_schema()), nl=False)


@click.command("language-server")
def language_server() -> None:
    """Serve problems to an editor while one types (Language Server Protocol, over standard input and output)."""
    try:
        from briefings.project.language_server import server
    except ImportError as fault:
        raise Unusable('The language server needs one more package: pip install "briefings[editor]"') from fault
    server.start_io()


@click.command()
@click.argument("partnership")
@click.option("--in", "folder", default=".", show_default=True, type=click.Path(path_type=Path, file_okay=False))
def init(partnership: str, folder: Path) -> None:
    """Write what a folder needs for the briefings of PARTNERSHIP; whatever is there already is kept."""
    from briefings.project.init import starting_files, write_missing
    from briefings.project.library import Library

    if not partnership.strip():
        raise click.BadParameter("Write the name of the partnership.")
    has_brand = any(brand.answers_to(partnership) for brand in Library(folder).brands.by_key.values())
    try:
        written, kept = write_missing(folder, starting_files(partnership, has_brand, date.today().year))
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename or folder}: {fault.strerror}.") from fault
    for path in written:
        click.echo((folder / path).as_posix())
    if kept:
        click.echo(f"Kept as they were: {', '.join(path.as_posix() for path in kept)}", err=True)
    click.echo(f"Wrote {counted(len(written), 'file')}. See the example: briefings build", err=True)
    if not has_brand:
        click.echo(f'Make its look: briefings brands new "{partnership}" --primary "#0B5563"', err=True)
