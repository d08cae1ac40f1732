"""The main command: build briefings, show how it goes, and say in the end what came of it."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefings.cli.paths import content
from briefings.cli.progress import REPORTERS, Reporter
from briefings.cli.say import Unusable

if TYPE_CHECKING:
    from briefings.project.build import Build
    from briefings.project.glance import Glance
    from briefings.project.wanted import Wanted

FORMAT_NAMES = ("word", "powerpoint", "web")
AUDIENCES = ("public", "partners", "restricted")
STOPPED = 130
"""The exit code after Ctrl-C, as shells have it: 128 and the number of the signal."""
UNWRITABLE = 2


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--to", "to", multiple=True, type=click.Choice(FORMAT_NAMES), help="Only this format; may be repeated.")
@click.option("--out", default="output", show_default=True, type=click.Path(path_type=Path, file_okay=False))
@click.option("--strict", is_flag=True, help="Build nothing from a file that has warnings, and exit with 1.")
@click.option(
    "--audience",
    default="public",
    show_default=True,
    type=click.Choice(AUDIENCES),
    help="Who will be able to read the web pages: what is not for them, and no draft for the public, gets no page.",
)
@click.option("--force", is_flag=True, help="Build everything, also what has not changed since the last build.")
@click.option("--watch", is_flag=True, help="Build again whenever a file is saved, until Ctrl-C.")
@click.option(
    "--jobs", type=click.IntRange(1, 64), help="How many processes may work at once (default: one per processor)."
)
@click.option("-q", "--quiet", is_flag=True, help="Say only what is wrong.")
@click.option("-v", "--verbose", is_flag=True, help="Also say what is up to date, and how long each file took.")
@click.option("--log-format", default="text", show_default=True, type=click.Choice(tuple(REPORTERS)))
def build(**given: Any) -> None:
    """Build briefings from PATHS: content files, or folders of them (default: the folder content).

    What has not changed since the last build is left as it is.
    """
    from briefings.project.wanted import Wanted, state_of

    paths = given["paths"]
    formats = tuple(name for name in FORMAT_NAMES if not given["to"] or name in given["to"])
    wanted = Wanted(Path.cwd(), given["out"], formats, given["strict"], given["audience"])
    reporter = REPORTERS[given["log_format"]](quiet=given["quiet"], verbose=given["verbose"])
    if given["watch"]:
        from briefings.cli.watching import build_again_and_again

        sys.exit(build_again_and_again(paths, wanted, reporter, given["jobs"], force=given["force"]))
    glance = None if given["force"] else _glance(wanted, paths)
    if glance and not given["verbose"] and (nothing := glance.nothing_to_do()):
        reporter.tell_nothing(nothing)
        leave(nothing.code)
    from briefings.project.build import Build
    from briefings.project.lock import locked
    from briefings.project.record import Record

    files = content(paths)
    with locked(state_of(wanted, ".lock"), reporter.waiting):
        building = Build(wanted, Record(state_of(wanted, ".record")), force=given["force"])
        building.jobs = given["jobs"] or building.jobs
        try:
            code = once(building, files, is_whole(paths), reporter, glance)
        finally:
            building.stop()
            building.record.close()
    leave(code)


def _glance(wanted: "Wanted", paths: Sequence[Path]) -> "Glance | None":
    """Return what all files are like on which a build hangs; None where it is not of whole folders."""
    from briefings.project.glance import Glance
    from briefings.project.wanted import state_of

    folders = paths or (Path("content"),)
    is_usual = all(folder.is_dir() and folder.suffix != ".md" for folder in folders)
    return Glance(wanted, folders, state_of(wanted, ".glance")) if is_usual else None


def is_whole(paths: Sequence[Path]) -> bool:
    """Return whether paths mean folders with all that is in them, and not single files."""
    return not paths or any(path.is_dir() for path in paths)


def once(
    building: "Build", files: Sequence[Path], whole: bool, reporter: Reporter, glance: "Glance | None" = None
) -> int:
    """Build content files, show how it goes, and return the exit code; where nothing was to be done, note it."""
    from briefings.project.built import failed
    from briefings.project.files import reason

    reporter.begin(len(files))
    index, is_stopped = None, False
    try:
        for built in building.run(files, whole=whole):
            reporter.add(built)
        if whole and not reporter.stops:
            index = building.write_lists()
    except KeyboardInterrupt:
        is_stopped = True
    except OSError as fault:
        raise Unusable(f"Cannot write {fault.filename or building.wanted.out}: {reason(fault)}.") from fault
    finally:
        reporter.end_progress()
    reporter.finish(building, index, is_stopped=is_stopped)
    if is_stopped:
        return STOPPED
    if reporter.is_unwritable:
        return UNWRITABLE
    code = int(failed([*building.shared, *reporter.problems], building.wanted.strict))
    if glance and reporter.skipped == len(files) and not building.removed and not building.kept:
        from briefings.project.glance import Nothing

        nothing = Nothing(len(files), code, index, reporter.problems, tuple(building.shared))
        glance.keep(nothing, building.relied_on, building.outputs)
    return code


def leave(code: int) -> None:
    """End the process; after Ctrl-C in the way that tells a shell so."""
    with suppress(KeyboardInterrupt, AttributeError):  # there may be nothing to say it to
        sys.stdout.flush()
    sys.exit(code)
