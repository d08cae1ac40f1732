"""Build all briefings: python build.py; the same command line as `briefings`, with `build` as its default."""

import sys

from briefings.cli import main

if __name__ == "__main__":
    given = sys.argv[1:]
    named = given[:1] and given[0] in {*main.names, "-h", "--help", "-V", "--version"}
    main(given if named else ["build", *given], prog_name="build.py")
