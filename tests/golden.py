"""Descriptions of files, kept beside the tests, so that a changed output reads as a diff.

``BRIEFINGS_ACCEPT=1 pytest`` writes what the files are now.
"""

import os
from pathlib import Path

SWITCH = "BRIEFINGS_ACCEPT"


def agree(description: str, golden: Path) -> None:
    """Compare a description with the one that is kept, or keep it where the switch is set."""
    if os.environ.get(SWITCH) == "1":
        golden.write_text(description, encoding="utf-8")
    assert description == golden.read_text(encoding="utf-8")
