"""``python -m tests.hostile``: try every hostile project in a process of its own and print a table of what it gets.

With ``--write`` the table takes the place of the one in ``docs/safety.md``; names given choose some only.
"""

import re
import sys
import tempfile
from pathlib import Path

from tests.hostile.inputs import INPUTS
from tests.hostile.mutants import ROOT
from tests.hostile.trial import tried

PAGE = ROOT / "docs" / "safety.md"
START, END = "<!-- inputs -->", "<!-- /inputs -->"


def main() -> int:
    """Print the table, and the faults after it; return how many there are."""
    words = [word for word in sys.argv[1:] if not word.startswith("--")]
    rows, wrong = ["| what it is | what it gets | s | MB |", "|---|---|--:|--:|"], []
    for hostile in INPUTS:
        if words and not all(word in hostile.what for word in words):
            continue
        with tempfile.TemporaryDirectory() as home:
            outcome, found = tried(hostile, Path(home) / "home")
        gets = hostile.gets if hostile.gets.startswith("neutralised") else f"`{hostile.gets}`"
        what = hostile.what.replace("|", "\\|")
        rows.append(f"| {what} | {gets} | {outcome.seconds:.1f} | {outcome.megabytes:.0f} |")
        print(rows[-1], flush=True)  # noqa: T201
        for fault in found:
            print(f"    WRONG: {fault}", flush=True)  # noqa: T201
        wrong += found
    if "--write" in sys.argv and not wrong:
        text = PAGE.read_text("utf-8")
        table = "\n".join([START, *rows, END])
        PAGE.write_text(re.sub(f"{START}.*{END}", lambda _: table, text, flags=re.DOTALL), "utf-8")
    print(f"{len(rows) - 2} projects tried, {len(wrong)} faults")  # noqa: T201
    return len(wrong)


if __name__ == "__main__":
    sys.exit(min(1, main()))
