"""How the command line starts: as quickly as it can."""

import gc
import sys

ALWAYS = ("-h", "--help", "-V", "--version")


def run(name: str = "briefings", default: str = "") -> None:
    """Run the command that was typed, or a default where none was.

    Nothing is collected while it starts, as all that is loaded stays; whatever takes long starts collecting again.
    """
    gc.disable()
    from briefings.cli import main  # noqa: PLC0415  this is what takes long

    given = sys.argv[1:]
    is_named = not default or (given and given[0] in {*main.names, *ALWAYS})
    main(given if is_named else [default, *given], prog_name=name)
