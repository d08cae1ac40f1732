"""The commands of the editor: look at every word of content files, mend what is safe to mend, explain a rule."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.paths import content
from briefings.cli.say import REPORT_NAMES, Unusable, counted, show, summary

if TYPE_CHECKING:
    from briefings.checks.manuscript import Manuscript
    from briefings.problems import Problem
    from briefings.project.library import Library, Loaded


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked of `briefings check`, by the names of its options."""

    paths: tuple[Path, ...]
    style: str
    strict: bool
    fix: bool
    yes: bool
    online: bool
    running_order: bool
    watch: bool


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--format", "style", default="text", show_default=True, type=click.Choice(REPORT_NAMES))
@click.option("--strict", is_flag=True, help="Exit with 1 for warnings too.")
@click.option("--fix", is_flag=True, help="Mend what is safe and mechanical, such as dates and spaces; shown first.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@click.option("--online", is_flag=True, help="Also ask whether each web address can be reached.")
@click.option("--running-order", is_flag=True, help="Also say when each panel begins and how long it takes.")
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved, until Ctrl-C.")
def check(**given: Any) -> None:
    """Report every fault of PATHS, content files or folders of them (default: content), and build nothing."""
    wish = _Wish(**given)
    if not wish.watch:
        sys.exit(_check(wish))
    from briefings.project.watch import rounds

    watched = (*(wish.paths or (Path("content"),)), Path("layouts"), Path("pyproject.toml"))
    try:
        for changed in rounds([path for path in watched if path.exists()]):
            click.echo(f"Checking {', '.join(sorted(path.name for path in changed)) or 'all'} …", err=True)
            _check(wish)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)


def _check(wish: _Wish) -> int:
    """Check once, say what was found, and return the exit code."""
    from briefings.problems import has_errors

    files = content(wish.paths)
    library, loaded, reviews = _review(files)
    if wish.fix and _fix(loaded, reviews, ask=not wish.yes):
        library, loaded, reviews = _review(files)
    if wish.online:
        from briefings.checks.links_online import dead_links

        dead = [list(dead_links(one.manuscript)) if one.manuscript else [] for one in loaded]
        reviews = [[*review, *more] for review, more in zip(reviews, dead, strict=True)]
    shared = (*library.brands.problems, *library.shared_problems, *library.settings[1])
    problems = [*shared, *(problem for review in reviews for problem in review)]
    show(problems, wish.style)
    if wish.running_order:
        _say_running_orders([one.manuscript for one in loaded if one.manuscript], library)
    safe = sum(problem.edit is not None for problem in problems)
    more = f" {counted(safe, 'fault')} can be mended by: briefings check --fix" if safe and not wish.fix else ""
    click.echo(f"Checked {counted(len(files), 'content file')}: {summary(problems)}{more}", err=True)
    return int(has_errors(problems) or (wish.strict and bool(problems)))


def _review(files: Sequence[Path]) -> "tuple[Library, list[Loaded], list[Sequence[Problem]]]":
    from briefings.project.library import Library

    library = Library(Path.cwd())
    loaded = [library.load(path) for path in files]
    return library, loaded, [library.review(one) for one in loaded]


def _fix(loaded: "Sequence[Loaded]", reviews: "Sequence[Sequence[Problem]]", *, ask: bool) -> bool:
    """Show what can be mended and mend it when told to; return whether any file was changed."""
    from briefings.checks.fix import diff, fixed
    from briefings.project.files import write_whole

    changed = {}
    for one, problems in zip(loaded, reviews, strict=True):
        edits = [problem.edit for problem in problems if problem.edit]
        if one.manuscript and edits:
            changed[one.path] = (one.manuscript.source, fixed(one.manuscript.source, edits))
    for path, (before, after) in changed.items():
        click.echo(diff(path, before, after), err=True)
    if not changed or (ask and not click.confirm(f"Change {counted(len(changed), 'file')}?", err=True)):
        return False
    try:
        for path, (_, after) in changed.items():
            write_whole(path, after.encode("utf-8"))
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename}: {fault.strerror}.") from fault
    return True


def _say_running_orders(manuscripts: "Sequence[Manuscript]", library: "Library") -> None:
    from briefings.checks.time import running_order

    pace = library.settings[0].words_per_minute
    for manuscript in manuscripts:
        click.echo(f"{manuscript.path.as_posix()}: running order at {pace} words a minute")
        for entry in running_order(manuscript.briefing, pace):
            click.echo(f"  {entry}")


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the rule CODE is about, why it matters and whose advice it follows; without CODE, list all rules."""
    from briefings.checks import ALL
    from briefings.project.rulebook import in_full, listed
    from briefings.validation import suggestion

    if code is None:
        click.echo(listed(ALL))
        return
    rule = next((rule for rule in ALL if rule.code == code), None)
    if rule is None:
        hint = suggestion(code, [rule.code for rule in ALL]) or "`briefings explain` lists them all."
        raise Unusable(f"There is no rule '{code}'. {hint}")
    click.echo(in_full(rule))
