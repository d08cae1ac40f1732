"""How a build says how it goes: a bar on a terminal, lines for people, or JSON for programs.

What was built goes to standard output, how it goes and what is wrong to standard error.
"""

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.say import counted, show, summary

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from briefings.problems import Problem
    from briefings.project.build import Build
    from briefings.project.built import Built
    from briefings.project.glance import Nothing

PATIENCE = 1.0
"""After how many seconds a bar is shown."""


class Reporter:
    """Tells people in words."""

    def __init__(self, *, quiet: bool, verbose: bool) -> None:
        """Tell only what is wrong, or also what is up to date."""
        self.quiet, self.verbose = quiet, verbose
        self.stops = False
        """Whether the build had to stop, as with a full disk."""
        self.problems: list[Problem] = []
        self.is_unwritable = False
        self._lines: list[str] = []
        self._bar: ProgressBar[None] | None = None
        self.begin(0)

    def begin(self, count: int) -> None:
        """Begin to report on so many content files."""
        self.problems, self._lines, self._bar = [], [], None
        self.stops = self.is_unwritable = False
        self._count, self._begun = count, time.perf_counter()
        self._done = self.built = self.skipped = self.failed = self.outputs = self.pages = 0

    def waiting(self, holder: str) -> None:
        """Say that another build is at work in the folder."""
        who = f" ({holder})" if holder else ""
        click.echo(f"Another build is at work in this folder{who}; this one goes on when it has ended.", err=True)

    def add(self, built: "Built") -> None:
        """Take in what came of a content file."""
        self._done += 1
        self.problems += built.problems
        self.stops |= built.stops
        self.is_unwritable |= built.unwritable
        self.pages += built.entry is not None
        if not built.made:
            self.failed += 1
        elif built.is_new:
            self.built += 1
            self.outputs += len(built.made)
        else:
            self.skipped += 1
        self.tell(built)

    def tell(self, built: "Built") -> None:
        """Say what came of a content file, and move the bar."""
        if built.is_new and not self.quiet:
            took = f" ({built.seconds:.2f} s)" if self.verbose and built.made else ""
            self._say(f"{built.line}{took}")
        elif self.verbose:
            self._say(f"{built.path.as_posix()}: up to date")
        self._move(built.path)

    def _say(self, line: str) -> None:
        """Say something at once, or after the bar where there may be one."""
        if sys.stderr.isatty():
            self._lines.append(line)
        else:
            click.echo(line)

    def _move(self, path: Path) -> None:
        if self._bar is None:
            if self.quiet or not sys.stderr.isatty() or time.perf_counter() - self._begun < PATIENCE:
                return
            self._bar = click.progressbar(
                length=self._count,
                label="Building",
                file=sys.stderr,
                show_pos=True,
                show_eta=True,
                item_show_func=lambda current: current.name if isinstance(current, Path) else "",
            )
            self._bar.update(self._done, path)  # type: ignore[arg-type]
        else:
            self._bar.update(1, path)  # type: ignore[arg-type]

    def end_progress(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.render_finish()
            self._bar = None

    def tell_nothing(self, nothing: "Nothing") -> None:
        """Say that there was nothing to do."""
        self._count = self._done = self.skipped = nothing.count
        self.problems = list(nothing.problems)
        self.finish(nothing, nothing.index, is_stopped=False)

    def finish(self, building: "Build | Nothing", index: Path | None, *, is_stopped: bool) -> None:
        """Say what came of it all."""
        for line in self._lines:
            click.echo(line)
        if index and not self.quiet and self.built:
            click.echo(f"{index.as_posix()}: {counted(self.pages, 'briefing')}")
        problems = [*building.shared, *self.problems]
        show(problems, "text", err=True)
        for path in building.kept:
            click.echo(
                f"{path.as_posix()} stays: its content is gone, but it was changed since it was built.", err=True
            )
        if not self.quiet or problems or is_stopped:
            click.echo(self._summary(building, problems, is_stopped=is_stopped), err=True)

    def _summary(self, building: "Build | Nothing", problems: "list[Problem]", *, is_stopped: bool) -> str:
        total = counted(self._count, "content file")
        made = f"Built {counted(self.outputs, 'file')} from {self.built} of {total}"
        if not self.built and self.skipped and not self.failed:
            made = f"Nothing to build: {total}"
        left = [
            f"{self.skipped} up to date" if self.skipped else "",
            f"{self.failed} not built" if self.failed else "",
            f"{counted(len(building.removed), 'file')} of removed content taken away" if building.removed else "",
            f"{self._count - self._done} not looked at" if self._done < self._count else "",
        ]
        parts = "; ".join([made, *filter(None, left)])
        took = time.perf_counter() - self._begun
        stopped = "Stopped. " if is_stopped or self.stops else ""
        return f"{stopped}{parts}, in {_seconds(took)}. {summary(problems)}"


class JsonReporter(Reporter):
    """Tells programs, one JSON object a line."""

    def waiting(self, holder: str) -> None:
        """Say that another build is at work in the folder."""
        _event("waiting", holder=holder)

    def tell(self, built: "Built") -> None:
        """Say what came of a content file."""
        if not built.is_new and not self.verbose:
            return
        what = ("built" if built.is_new else "skipped") if built.made else "failed"
        outputs = [output.as_posix() for output in built.outputs]
        if not self.quiet or what == "failed":
            _event(what, file=built.path.as_posix(), outputs=outputs, seconds=round(built.seconds, 3))

    def finish(self, building: "Build | Nothing", index: Path | None, *, is_stopped: bool) -> None:
        """Say what came of it all."""
        from briefings.problems import in_reading_order

        for problem in in_reading_order([*building.shared, *self.problems]):
            place = problem.place
            _event(
                "problem",
                file=place.path.as_posix(),
                line=place.line,
                column=place.column,
                severity=problem.severity.value,
                code=problem.code,
                message=problem.message,
                hint=problem.hint,
            )
        for path in building.kept:
            _event("left", file=path.as_posix())
        for path in building.removed:
            _event("removed", file=path.as_posix())
        _event(
            "summary",
            built=self.built,
            skipped=self.skipped,
            failed=self.failed,
            outputs=self.outputs,
            index=index.as_posix() if index else None,
            stopped=is_stopped or self.stops,
            seconds=round(time.perf_counter() - self._begun, 3),
        )

    def _move(self, path: Path) -> None:
        """Show no bar."""


REPORTERS = {"text": Reporter, "json": JsonReporter}


def _event(kind: str, **given: Any) -> None:
    click.echo(json.dumps({"event": kind, **given}, ensure_ascii=False), err=True)


def _seconds(took: float) -> str:
    if took < 60:
        return f"{took:.1f} s"
    minutes, seconds = divmod(round(took), 60)
    return f"{minutes} min {seconds} s"
