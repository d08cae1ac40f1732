"""What every command says in the same way: problems in the style asked for, counts, and what it cannot work with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefings.problems import Problem

REPORT_NAMES = ("text", "json", "github", "sarif")


class Unusable(click.ClickException):
    """A folder, a file or a name that the command cannot work with."""

    exit_code = 2


def show(problems: "Sequence[Problem]", style: str, err: bool = False) -> None:
    """Print problems in a style of `project.report`; none is an empty list for programs, nothing for people."""
    if problems or style in ("json", "sarif"):
        from briefings.characters import printable
        from briefings.project.report import REPORTS

        click.echo(printable(REPORTS[style](problems)), err=err)


def summary(problems: "Sequence[Problem]") -> str:
    """Return how many errors and warnings there are, as a sentence."""
    if not problems:
        return "No problems."
    from briefings.project.report import counted as counted_problems

    return f"{counted_problems(problems).capitalize()}."


def counted(count: int, what: str) -> str:
    """Return a number and what it counts, such as "2 files"."""
    return f"{count} {what}{'s' * (count != 1)}"
