"""How the command line starts, and ends: as quickly as it can."""

import atexit
import gc
import os
import sys
from contextlib import suppress

ALWAYS = ("-h", "--help", "-V", "--version")
UNUSABLE = 2
"""The exit code where a command cannot go on."""


def run(name: str = "briefings", default: str = "") -> None:
    """Run the command that was typed, or a default where none was, and end the process.

    Nothing is collected while it starts, as all that is loaded stays; whatever takes long starts collecting again.
    """
    gc.disable()
    from briefings.cli import main  # noqa: PLC0415  this is what takes long

    given = sys.argv[1:]
    is_named = not default or (given and given[0] in {*main.names, *ALWAYS})
    try:
        main(given if is_named else [default, *given], prog_name=name)
    except SystemExit as end:
        if isinstance(end.code, int):
            leave(end.code)
        raise
    except OSError as fault:  # of what a command reads and writes itself, it says so; this is what it says it with
        _say_last(f"{fault.filename or 'What this command says'} cannot be read or written: {fault.strerror or fault}.")
        leave(UNUSABLE)
        sys.exit(UNUSABLE)


def _say_last(message: str) -> None:
    """Say why a command ends; what it could not write before is let go, as Python would try it again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    with suppress(OSError):
        sys.stderr.write(f"Error: {message}\n")


def leave(code: int) -> None:
    """End the process at once, once all that asked for it has been told and all that was said is written.

    Python would take apart everything in memory first, which takes as long as to make a few briefings. Return, for
    Python to end as ever, where something cannot be written or something else is still at work.
    """
    threading = sys.modules.get("threading")
    if threading and any(not each.daemon and each is not threading.main_thread() for each in threading.enumerate()):
        return
    try:
        atexit._run_exitfuncs()  # there is no public name for it
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # closed, broken or not there
        return
    os._exit(code)
