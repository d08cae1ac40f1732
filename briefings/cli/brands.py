"""The commands for brands: list them, check them, begin a new one, and draw the sheet that shows one."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.say import REPORT_NAMES, Unusable, counted, show, summary

if TYPE_CHECKING:
    from briefings.brand import Brand
    from briefings.project.library import Library

MASTHEADS = ("solid", "tint", "paper")
picture = click.Path(path_type=Path, exists=True, dir_okay=False, readable=True)


def _colour(_context: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Return a colour as ``#RRGGBB``; the sign #, which shells take for a comment, may be left out."""
    from briefings.colour import is_hex, normalise

    written = f"#{(value or '').strip().removeprefix('#')}"
    if value is not None and not is_hex(written):
        raise click.BadParameter(f"'{value}' is no colour. Write it as six digits in quotes, such as \"#0B5563\".")
    return value and normalise(written)


@click.group(invoke_without_command=True)
@click.pass_context
def brands(context: click.Context) -> None:
    """List the brands in reach; check one, begin a new one, or see how one looks."""
    if context.invoked_subcommand is None:
        _list()


@brands.command("list")
def list_brands() -> None:
    """List the brands in reach, by the folder of each, with the partnership that it is for."""
    _list()


def _list() -> None:
    from briefings.problems import has_errors

    found = _library().brands
    for key, brand in sorted(found.by_key.items()):
        fonts = " and ".join(dict.fromkeys((brand.fonts.heading, brand.fonts.body)))
        note = " (example styling)" if brand.example else ""
        click.echo(f"{key:24} {brand.name}: {brand.colours.primary}, {fonts}{note}")
    show(found.problems, "text", err=True)
    sys.exit(int(has_errors(found.problems)))


@brands.command()
@click.argument("names", metavar="[NAME]...", nargs=-1)
@click.option("--format", "style", default="text", show_default=True, type=click.Choice(REPORT_NAMES))
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--verbose", "-v", is_flag=True, help="Show the contrast of every colour of text.")
def check(names: tuple[str, ...], style: str, strict: bool, verbose: bool) -> None:
    """Report every fault of brands and of the Office templates that they bring (default: all brands in reach).

    NAME is the name of a brand's folder, or of its partnership.
    """
    from briefings.problems import has_errors
    from briefings.project.brand_check import brand_problems

    library = _library()
    keys = _keys(names, library)
    found = {key: brand_problems(key, library) for key in keys}
    problems = [problem for of_one in found.values() for problem in of_one]
    show(problems, style)
    for key in keys:
        if verbose and (brand := library.brands.by_key.get(key)):
            click.echo(_contrasts(brand), err=True)
        if not found[key]:
            click.echo(f"The brand '{key}' is good to use.", err=True)
    click.echo(f"Checked {counted(len(keys), 'brand')}: {summary(problems)}", err=True)
    sys.exit(int(has_errors(problems) or (strict and bool(problems))))


@brands.command()
@click.argument("name")
@click.option("--primary", required=True, callback=_colour, help='The main colour, such as "#0B5563".')
@click.option("--secondary", callback=_colour, help="A second colour of yours, for questions.")
@click.option("--logo", type=picture, help="A PNG or JPEG file for light backgrounds.")
@click.option("--logo-on-dark", type=picture, help="The same in light colours, for a dark masthead.")
@click.option("--alt", default="", help="What is read aloud in place of the logo (default: NAME).")
@click.option("--short", default="", help="A short name for footers (default: NAME).")
@click.option("--heading-font", default="Arial", show_default=True, help="The typeface of headings.")
@click.option("--body-font", default="Arial", show_default=True, help="The typeface of text.")
@click.option("--masthead", default="solid", show_default=True, type=click.Choice(MASTHEADS))
def new(**given: Any) -> None:
    """Write the folder of a new brand for the partnership NAME, with a page that shows how it looks."""
    from briefings.project.brand_starter import PREVIEW, Wish, start_brand

    wish = Wish(**given)
    if wish.logo_on_dark and not wish.logo:
        raise click.UsageError("--logo-on-dark goes with --logo, the logo for light backgrounds.")
    try:
        started, problems = start_brand(wish, _library())
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename or 'the brand'}: {fault.strerror}.") from fault
    if started is None:
        raise Unusable("\n".join(f"{problem.message} {problem.hint}".rstrip() for problem in problems))
    click.echo(started.folder.relative_to(Path.cwd()).as_posix())
    for note in started.notes:
        click.echo(note, err=True)
    click.echo(f"See how it looks: open {PREVIEW} in that folder in a browser.", err=True)


@brands.command()
@click.argument("name")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Where to write it.")
def preview(name: str, out: Path | None) -> None:
    """Draw how briefings of the brand NAME look, as preview.html in its folder."""
    from briefings.project.brand_starter import PREVIEW, write_brand_preview

    library = _library()
    (key,) = _keys((name,), library)
    brand = library.brands.by_key.get(key)
    if brand is None:
        raise Unusable(f"The file of the brand '{key}' has errors; see: briefings brands check {key}")
    folder = Path("layouts") / "brands" / key
    if out is None and not folder.is_dir():
        raise Unusable(f"The brand '{key}' comes with the program. Say where to write, as in: --out {key}.html")
    path = out or folder / PREVIEW
    try:
        write_brand_preview(brand, library, path)
    except OSError as fault:
        raise Unusable(f"Cannot write {path.as_posix()}: {fault.strerror}.") from fault
    click.echo(path.as_posix())


def _library() -> "Library":
    from briefings.project.library import Library

    return Library(Path.cwd())


def _keys(names: Sequence[str], library: "Library") -> list[str]:
    """Return the folders of the brands named; leave with 2 where a name means none."""
    from briefings.project.brand_check import named_brands
    from briefings.validation import suggestion

    keys, unknown = named_brands(names, library)
    if unknown:
        known = [*library.brands.by_key, *library.brands.names()]
        hint = suggestion(unknown[0], known) or f"There are: {', '.join(sorted(library.brands.by_key))}."
        raise Unusable(f"There is no brand '{unknown[0]}'. {hint}")
    return keys


def _contrasts(brand: "Brand") -> str:
    """Return a table of the contrast of every colour of text where it is faintest, in both schemes."""
    from briefings.writers.web.preview import contrast_rows

    lines = [f"{brand.key}: contrast where each text is faintest; 4.5 to 1 is needed"]
    for scheme, colours in (("light", brand.colours), ("dark", brand.dark_colours)):
        lines += [
            f"  {scheme:5} {row.name:20} {row.colour} {row.faintest:>13} on {row.behind}"
            for row in contrast_rows(colours)
        ]
    return "\n".join(lines)
