"""The command ``briefings audit``: finished files, ours or not, read again and reported on."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.say import Unusable, counted, show, summary

if TYPE_CHECKING:
    from briefings.audit import Audit

FORMATS = ("text", "json", "html")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="FILES...", type=click.Path(path_type=Path, exists=True))
@click.option("--format", "style", default="text", show_default=True, type=click.Choice(FORMATS))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write the report to this file.")
def audit(paths: tuple[Path, ...], style: str, out: Path | None) -> None:
    """Report what is wrong with finished FILES: .docx, .pptx and .html, or folders of them, whoever made them."""
    from briefings.audit import audit as audit_one

    files = list(dict.fromkeys(file for path in paths for file in _files(path)))
    if not files:
        raise Unusable("There are no files here that can be audited: names that end in .docx, .pptx or .html")
    audits = [audit_one(file) for file in files]
    problems = [problem for one in audits for problem in one.problems]
    if out is not None:
        _write(out, _report(audits, style) or f"{summary(problems)}\n")
    elif style == "text":
        show(problems, "text")
    else:
        click.echo(_report(audits, style))
    click.echo(f"Audited {counted(len(files), 'file')}: {summary(problems)}", err=True)
    sys.exit(int(not all(one.is_clean for one in audits)))


def _files(path: Path) -> Iterator[Path]:
    """Yield a file as it is given, or all files of a folder that can be audited, but those Office has open."""
    from briefings.audit.rules import KIND_OF

    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.suffix.lower() in KIND_OF and not file.name.startswith("~$") and file.is_file():
            yield file


def _report(audits: "Sequence[Audit]", style: str) -> str:
    from briefings.audit.report import as_html, as_json
    from briefings.project.report import as_text

    if style == "html":
        return as_html(audits)
    return as_json(audits) if style == "json" else as_text([problem for one in audits for problem in one.problems])


def _write(out: Path, text: str) -> None:
    from briefings.project.writing import write_whole

    try:
        write_whole(out, f"{text.rstrip()}\n".encode())
    except OSError as fault:
        raise Unusable(f"Cannot write {out.as_posix()}: {fault.strerror}.") from fault
    click.echo(out.as_posix())
