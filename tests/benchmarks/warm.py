"""One briefing again and again in one process: ``python -m tests.benchmarks.warm TIMES ARGUMENTS…``.

Prints the median of wall and of CPU seconds as JSON, without the first three rounds.
"""

import contextlib
import io
import json
import sys
import time
from statistics import median

from briefings.cli import main

WARMING = 3


def once(arguments: list[str]) -> tuple[float, float]:
    """Run the command in this process, and return its wall and CPU seconds."""
    start, busy = time.perf_counter(), time.process_time()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()) as said:
        try:
            main(arguments, prog_name="briefings")
        except SystemExit as end:
            if end.code:
                sys.exit(said.getvalue())
    return time.perf_counter() - start, time.process_time() - busy


if __name__ == "__main__":
    found = [once(sys.argv[2:]) for _ in range(int(sys.argv[1]) + WARMING)][WARMING:]
    json.dump([median(column) for column in zip(*found, strict=True)], sys.stdout)
