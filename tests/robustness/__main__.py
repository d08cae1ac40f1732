"""The long run: ``python -m tests.robustness --kills 200 --pairs 50`` prints the figures of docs/performance.md."""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.robustness.folder import disturbed
from tests.robustness.kills import at_once, killed


def main() -> int:
    """Run both and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = disturbed(Path(folder))
        kills = killed(project, given.kills, given.seed)
        print(
            f"{kills.rounds} builds killed, {kills.cut} of them before their end; {kills.mixed} left old and new files"
            f" side by side, {kills.parts} half-written files under names of their own; {len(kills.faults)} faults"
        )
        pairs = at_once(project, given.pairs, given.seed)
        print(f"{pairs.rounds} pairs of builds at once; one waited in {pairs.mixed}; {len(pairs.faults)} faults")
    for fault in (*kills.faults, *pairs.faults):
        print(fault)
    return int(bool(kills.faults or pairs.faults))


if __name__ == "__main__":
    sys.exit(main())
