"""Compare the program's Word files and decks with the straightforward ones: ``python -m tests.straightforward 300``.

Builds so many generated briefings both ways and prints how many parts were compared, each part that differs, and what
each builder takes of the processor per briefing. Exits with 1 where something differs. A second number says how many
briefings of the series to leave out first.
"""

import sys
from collections import defaultdict
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import click

from briefings.project.library import Library
from briefings.writers import FORMATS
from briefings.writers.format import Job
from tests.straightforward import BUILDERS
from tests.straightforward.compare import differences


def main(count: int, skipped: int = 0) -> int:
    generate = import_module("tests.benchmarks.generate")
    seconds: dict[str, float] = defaultdict(float)
    parts, different = 0, 0
    with TemporaryDirectory() as folder:
        paths = generate.write_project(Path(folder), skipped + count)[skipped:]
        library = Library(Path(folder))
        for path in paths:
            loaded = library.load(path)
            if loaded.briefing is None or loaded.brand is None:
                raise SystemExit(f"{path.name} cannot be read: {loaded.problems}")
            job = Job(loaded.briefing, loaded.brand, library.layout.of(loaded.brand))
            for form in FORMATS:
                if form.name not in BUILDERS:
                    continue
                begun = process_time()
                ours = form.write(job)
                between = process_time()
                theirs = BUILDERS[form.name](job)
                seconds[f"{form.name}, straightforward"] += process_time() - between
                seconds[f"{form.name}, the program"] += between - begun
                compared, found = differences(ours, theirs)
                parts += compared
                different += len(found)
                for difference in found:
                    click.echo(f"{path.stem} ({loaded.brand.key}) {form.name}: {difference}")
    click.echo(f"{len(paths)} briefings, {parts} parts compared, {different} differ")
    for name, spent in sorted(seconds.items()):
        click.echo(f"{name}: {1000 * spent / len(paths):.0f} ms of the processor per briefing")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
