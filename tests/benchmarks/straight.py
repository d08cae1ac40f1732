"""The straightforward builder over some content files: ``python -m tests.benchmarks.straight OUT FILES…``.

Word file and deck come from plain python-docx and python-pptx calls, the page from our own writer. Prints the CPU
seconds of starting and of building as JSON, so that a sample can be scaled without scaling the start.
"""

import json
import sys
import time
from importlib import import_module
from pathlib import Path

from briefings.project.library import Library
from briefings.writers.format import Job


def build_all(out: Path, paths: list[Path]) -> None:
    """Read each file and write its three formats."""
    build = import_module("tests.straightforward").build
    library = Library(Path.cwd())
    for path in paths:
        loaded = library.load(path)
        briefing, brand = loaded.briefing, loaded.brand
        assert briefing is not None, loaded.problems
        assert brand is not None
        folder = out / path.stem
        folder.mkdir(parents=True, exist_ok=True)
        build(Job(briefing, brand, library.layout.of(brand)), folder)


if __name__ == "__main__":
    import_module("tests.straightforward")
    started = time.process_time()
    build_all(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
    json.dump({"start": started, "build": time.process_time() - started}, sys.stdout)
