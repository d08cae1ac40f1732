"""The commands of the editor: look at every word of content files, mend what is safe to mend, explain a rule."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.paths import content
from briefings.cli.say import REPORT_NAMES, Unusable, counted, show, summary
from briefings.values import dataclass

if TYPE_CHECKING:
    from briefings.checks.manuscript import Manuscript
    from briefings.problems import Problem
    from briefings.project.library import Library


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


@dataclass(frozen=True, slots=True)
class _Review:
    """What is kept of the content files once each was looked at: little of each, as there may be thousands."""

    library: "Library"
    problems: "list[Problem]" = field(default_factory=list)
    versions: dict[Path, tuple[str, str]] = field(default_factory=dict)
    """The text of each file that can be mended, and as it is mended."""
    orders: list[str] = field(default_factory=list)
    """The lines of the running orders."""


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
            click.echo(f"Checking {', '.join(sorted({path.name for path in changed})) or 'all'} …", err=True)
            _check_again(wish, is_first=not changed)
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)


def _check_again(wish: _Wish, *, is_first: bool) -> None:
    """Check in a round of ``--watch``: what cannot be worked with just now ends only the first."""
    try:
        _check(wish)
    except Unusable as fault:
        if is_first:
            raise
        fault.show()


def _check(wish: _Wish) -> int:
    """Check once, say what was found, and return the exit code."""
    from briefings.problems import Severity

    files = content(wish.paths)
    review = _review(files, wish, fix=wish.fix, online=wish.online and not wish.fix)
    if wish.fix and (_fix(review, ask=not wish.yes) or wish.online):
        review = _review(files, wish, fix=False, online=wish.online)
    library = review.library
    shared = (*library.brands.problems, *library.shared_problems, *library.settings[1])
    problems = [*shared, *review.problems]
    show(problems, wish.style)
    if wish.running_order:
        click.echo("\n".join(review.orders), err=wish.style != "text")
    safe = sum(problem.edit is not None for problem in problems)
    more = f" {counted(safe, 'fault')} can be mended by: briefings check --fix" if safe and not wish.fix else ""
    click.echo(f"Checked {counted(len(files), 'content file')}: {summary(problems)}{more}", err=True)
    serious = (Severity.ERROR, Severity.WARNING) if wish.strict else (Severity.ERROR,)
    return int(any(problem.severity in serious for problem in problems))


def _review(files: Sequence[Path], wish: _Wish, *, fix: bool, online: bool) -> _Review:
    """Look at one content file after another, and keep what is asked of each."""
    from briefings.project.library import Library

    review = _Review(Library(Path.cwd()))
    for path in files:
        _add(review, path, wish, fix=fix, online=online)
    return review


def _add(review: _Review, path: Path, wish: _Wish, *, fix: bool, online: bool) -> None:
    library = review.library
    loaded = library.load(path)
    problems = library.review(loaded)
    review.problems.extend(problems)
    if loaded.manuscript and online:
        from briefings.checks.links_online import dead_links

        review.problems.extend(dead_links(loaded.manuscript))
    if loaded.manuscript and wish.running_order:
        review.orders.extend(_running_order(loaded.manuscript, library))
    if fix:
        from briefings.project.mend import mended

        if versions := mended(library, loaded, problems):
            review.versions[path] = versions


def _fix(review: _Review, *, ask: bool) -> bool:
    """Show what can be mended and mend it when told to; return whether any file was changed."""
    from briefings.checks.fix import diff
    from briefings.project.mend import ChangedMeanwhileError, save

    changed = review.versions
    for path, versions in changed.items():
        click.echo(diff(path, *versions), err=True)
    if not changed or (ask and not click.confirm(f"Change {counted(len(changed), 'file')}?", err=True)):
        return False
    for path, (before, after) in changed.items():
        try:
            save(path, before, after)
        except OSError as fault:
            raise Unusable(f"Cannot write {path.as_posix()}: {fault.strerror}.") from fault
        except ChangedMeanwhileError as fault:
            raise Unusable(f"{path.as_posix()} has changed meanwhile and is left as it is; do it again.") from fault
    return True


def _running_order(manuscript: "Manuscript", library: "Library") -> Iterator[str]:
    from briefings.checks.time import running_order

    pace = library.settings[0].words_per_minute
    yield f"{manuscript.path.as_posix()}: running order at {pace} words a minute"
    yield from (f"  {entry}" for entry in running_order(manuscript.briefing, pace))


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what the rule CODE is about, why it matters and whose advice it follows; without CODE, list all rules."""
    from briefings.audit.rules import rules as audit_rules
    from briefings.checks import ALL
    from briefings.project.rulebook import audit_in_full, in_full, listed
    from briefings.validation import suggestion

    if code is None:
        click.echo(listed(ALL))
        return
    rule = next((rule for rule in ALL if rule.code == code), None)
    if rule is None and code in audit_rules():
        click.echo(audit_in_full(audit_rules()[code]))
        return
    if rule is None:
        hint = suggestion(code, [rule.code for rule in ALL]) or "`briefings explain` lists them all."
        raise Unusable(f"There is no rule '{code}'. {hint}")
    click.echo(in_full(rule))
