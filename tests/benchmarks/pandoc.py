"""The peer that everybody knows: pandoc 3, run three times for the same content."""

import re
import resource
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib import import_module
from pathlib import Path

from tests.benchmarks.measure import Run

FORMATS = ("docx", "pptx", "html")
SETTINGS = ("title", "subtitle", "date", "lang")
"""What pandoc understands of the settings."""


@cache
def program() -> str:
    """Return the path of pandoc from `pypandoc_binary`; raise ImportError where it is not installed."""
    return str(import_module("pypandoc").get_pandoc_path())


@cache
def version() -> str:
    """Return which pandoc it is, such as ``pandoc 3.9``."""
    said = subprocess.run([program(), "--version"], capture_output=True, text=True, check=True).stdout
    return said.splitlines()[0].removesuffix(".exe")


def as_pandoc_reads(text: str) -> str:
    """Return a content file in pandoc's Markdown: the same words, lists, tables, pictures, notes and links."""
    _, settings, body = text.split("---\n", 2)
    kept = [line for line in settings.splitlines() if line.partition(":")[0] in SETTINGS]
    body = re.sub(r" ?\{: [^}]*\}", "", body)
    body = re.sub(r"^\*\[\w+\]: .*\n?", "", body, flags=re.MULTILINE)
    body = re.sub(r'^!!! (\w+)(?: "(.*)")?\n((?:    .*\n|\n(?=    ))+)', _block, body, flags=re.MULTILINE)
    return "\n".join(["---", *kept, "---", body])


def _block(match: re.Match[str]) -> str:
    kind, title, inner = match.groups()
    lines = [line.removeprefix("    ") for line in inner.rstrip("\n").splitlines()]
    if kind == "notes":
        return "\n".join([":::: notes", *lines, "::::", ""])
    return "\n".join(f"> {line}".rstrip() for line in ([f"**{title}**", ""] if title else []) + lines) + "\n"


def prepare(sources: Sequence[Path], folder: Path) -> list[Path]:
    """Write what pandoc shall read into a folder, and return the files. Pictures stay where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for source in sources:
        path = folder / source.name
        path.write_text(as_pandoc_reads(source.read_text("utf-8")), encoding="utf-8")
        written.append(path)
    return written


def three_formats(source: Path, pictures: Path, out: Path) -> None:
    """Write a Word file, a deck and a page from one source with three runs of pandoc."""
    for kind in FORMATS:
        target = out / f"{source.stem}.{kind}"
        standalone = ["-s"] if kind == "html" else []
        subprocess.run(
            [program(), "-f", "markdown", *standalone, f"--resource-path={pictures}", str(source), "-o", str(target)],
            check=True,
            capture_output=True,
        )


def build(sources: Sequence[Path], pictures: Path, out: Path, processes: int = 1) -> Run:
    """Return what the three formats of some sources cost, with so many runs of pandoc at a time."""
    out.mkdir(parents=True, exist_ok=True)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with ThreadPoolExecutor(processes) as pool:
        list(pool.map(lambda source: three_formats(source, pictures, out), sources))
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Run(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
