"""The command ``python -m tests.benchmarks``: measures, prints the table, and writes it into a page where asked."""

import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from tests.benchmarks import pandoc
from tests.benchmarks.benches import BENCHES
from tests.benchmarks.grounds import Grounds
from tests.benchmarks.measure import FailedError
from tests.benchmarks.table import Row, as_markdown, as_text

BEGIN, END = "<!-- table: begin -->", "<!-- table: end -->"
FAILED = "failed"
LIBRARIES = ("python-docx", "python-pptx", "lxml", "pillow")


@click.command()
@click.option("--only", multiple=True, type=click.Choice(list(BENCHES)), help="Only this bench; may be repeated.")
@click.option("--scale", default=1.0, show_default=True, help="How many briefings, against those the table names.")
@click.option("--full", is_flag=True, help="Run pandoc and the straightforward builder on all, not on samples.")
@click.option("--quick", is_flag=True, help="Do each thing once: to try the benchmarks, not for figures.")
@click.option("--markdown", type=click.Path(path_type=Path, dir_okay=False), help="Write the table into this page.")
def main(only: Sequence[str], scale: float, full: bool, quick: bool, markdown: Path | None) -> None:
    """Measure how fast briefings are built, against pandoc and the straightforward builder, in one run."""
    click.echo(machine())
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="briefings-speed-") as name:
        grounds = Grounds(Path(name), scale, full, quick)
        for bench in only or BENCHES:
            click.echo(f"Measuring: {bench}", err=True)
            found = attempt(bench, grounds)
            click.echo(as_text(found), err=True)
            rows += found
    click.echo(as_text(rows))
    if markdown:
        rewrite(markdown, f"{machine()}{how(scale, quick=quick, full=full)}\n\n{as_markdown(rows)}")
    sys.exit(int(any(row.cells()[-1] in {"missed", FAILED} for row in rows)))


def attempt(bench: str, grounds: Grounds) -> list[Row]:
    """Return the rows of a bench; a row that says what went wrong, so that the others are measured all the same."""
    try:
        return BENCHES[bench](grounds)
    except FailedError as fault:
        click.echo(fault, err=True)
        return [Row(bench, "see above", verdict=FAILED)]


def how(scale: float, *, quick: bool, full: bool) -> str:
    """Return in what way a run was another than the usual one."""
    said = {f"Scale {scale:g}.": scale != 1, "Each thing once.": quick, "Peers on all briefings.": full}
    return "".join(f" {words}" for words, is_so in said.items() if is_so)


def machine() -> str:
    """Return on what and when this is measured."""
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return (
        f"{date.today():%-d %B %Y}: {os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, {libraries}, {pandoc.version()}."
    )


def rewrite(page: Path, table: str) -> None:
    """Put a table between the marks of a page."""
    head, _, rest = page.read_text("utf-8").partition(BEGIN)
    _, _, tail = rest.partition(END)
    page.write_text(f"{head}{BEGIN}\n\n{table}\n\n{END}{tail}", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(prog_name="python -m tests.benchmarks")
