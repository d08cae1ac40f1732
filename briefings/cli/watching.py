"""``briefings build --watch``: build again whenever a file is saved, in a process that stays warm."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefings.cli.build import STOPPED, is_whole, once
from briefings.cli.paths import content
from briefings.cli.say import Unusable
from briefings.project.files import ENDING

if TYPE_CHECKING:
    from briefings.cli.progress import Reporter
    from briefings.project.wanted import Wanted

STOPPED_BY_HAND = 0
"""Ctrl-C is how a watch ends, so that it is no fault."""


def build_again_and_again(
    paths: Sequence[Path], wanted: "Wanted", reporter: "Reporter", jobs: int | None, *, force: bool
) -> int:
    """Build at once and after each change, until Ctrl-C; return the exit code."""
    from briefings.project.build import Build
    from briefings.project.hands import rest
    from briefings.project.lock import locked
    from briefings.project.record import Record
    from briefings.project.wanted import state_of
    from briefings.project.watch import rounds

    building = Build(wanted, Record(None))
    building.jobs = jobs or building.jobs
    layouts = wanted.trees["own"]
    watched = (*(paths or (Path("content"),)), layouts, *wanted.single_files.values())
    is_first = True
    try:
        for changed in rounds(watched, wanted.out):
            building.force, is_whole_now = force and is_first, is_whole(paths)
            building.only_content = bool(changed) and all(_is_content(path, layouts) for path in changed)
            try:
                files = content(paths)
                with locked(state_of(wanted, ".lock"), reporter.waiting):
                    building.record = Record(state_of(wanted, ".record"))
                    try:
                        code = once(building, files, is_whole_now, reporter)
                    finally:
                        building.record.close()
                if code == STOPPED:
                    return STOPPED_BY_HAND
                rest(wanted.formats)
            except Unusable as fault:
                if is_first:
                    raise
                fault.show()
            is_first = False
    except KeyboardInterrupt:
        click.echo("Stopped.", err=True)
    finally:
        building.stop()
    return STOPPED_BY_HAND


def _is_content(path: Path, layouts: Path) -> bool:
    """Return whether a file that has changed is content, on which no others depend."""
    return path.suffix == ENDING and not path.is_relative_to(layouts)
