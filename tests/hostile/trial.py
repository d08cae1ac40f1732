"""Trying a hostile project: build it, and look at what came of it and of everything around it."""

import os
import re
import resource
import signal
import sys
import time
import traceback
import warnings
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from zipfile import ZipFile

from lxml import etree, html
from PIL import Image

from briefings.cli import main
from briefings.project.make import Maker  # noqa: F401  so that each process has it already
from tests.hostile.inputs import SECRET, Hostile
from tests.hostile.mutants import ROOT

MEMORY = 2**30
"""Bytes of address space that a build of a hostile project may take."""

LONGEST = 60
"""Seconds of CPU time after which it is stopped."""

LONGEST_WAIT = 900
"""Seconds after which it is stopped, whatever it waits for."""

LEADING = ("href", "src", "action", "poster", "srcset", "data", "formaction", "xlink:href")
"""The attributes of HTML by which a page loads something or leads somewhere."""


@dataclass(frozen=True)
class Outcome:
    """What came of building a hostile project."""

    exit_code: int
    said: str
    seconds: float = 0.0
    megabytes: float = 0.0


def prepared(hostile: Hostile, home: Path) -> Path:
    """Return the folder of a project that is made in `home`, with secrets beside it."""
    folder = home / "project"
    (folder / "content").mkdir(parents=True)
    (home / "secret.md").write_text(
        f"---\ntitle: {SECRET}\npartnership: Plain\nbrand: plain\n---\n\n## Background\n\n{SECRET}\n"
    )
    Image.new("RGB", (700, 500), "#123456").save(home / "secret.png")
    (home / "secret.docx").write_bytes((ROOT / "layouts" / "briefing" / "word.docx").read_bytes())
    hostile.make(folder)
    return folder


def apart(work: Callable[[], object], said: Path, memory: int = MEMORY) -> Outcome:
    """Return what came of some work in a process of its own, with its CPU time and its peak of memory.

    The process is forked, so that what it takes is what the work takes, and not the start of Python.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of threads, which the child does not use
        child = os.fork()
    if child == 0:
        _work(work, said, memory)
    end = time.monotonic() + LONGEST_WAIT
    while not (result := os.wait4(child, os.WNOHANG))[0]:
        if time.monotonic() > end:
            os.kill(child, signal.SIGKILL)
        time.sleep(0.005)
    usage, per_megabyte = result[2], 1024 if sys.platform != "darwin" else 1024**2
    text = said.read_text("utf-8", "replace") if said.exists() else ""
    code = os.waitstatus_to_exitcode(result[1])
    return Outcome(code, text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_megabyte)


def _work(work: Callable[[], object], said: Path, memory: int) -> NoReturn:
    """Do some work in a forked process within bounds, with all that it says in a file, and end the process."""
    code = 70
    try:
        output = os.open(said, os.O_WRONLY | os.O_CREAT)
        os.dup2(output, 1)
        os.dup2(output, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
        work()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def build(folder: Path) -> None:
    """Build a project as the command does."""
    os.chdir(folder)
    main(["build", "--out", "output"])


def tried(hostile: Hostile, home: Path) -> tuple[Outcome, list[str]]:
    """Return what came of building a hostile project, and what is wrong with it."""
    apart(lambda: prepared(hostile, home), home.parent / f"{home.name}.made", memory=2**33)
    folder, before = home / "project", snapshot(home)
    outcome = apart(lambda: build(folder), home.parent / f"{home.name}.said")
    return outcome, list(faults(hostile, folder, outcome, before))


def faults(hostile: Hostile, folder: Path, outcome: Outcome, before: Mapping[str, int]) -> Iterator[str]:
    """Yield what is wrong with how a hostile project was dealt with."""
    if "Traceback" in outcome.said or "[internal]" in outcome.said:
        yield f"it fails: {outcome.said[-600:]}"
    if outcome.exit_code not in (0, 1):
        yield f"it ends with {outcome.exit_code}: {outcome.said[-300:]}"
    if not hostile.gets.startswith("neutralised") and f"[{hostile.gets}]" not in outcome.said:
        yield f"it does not get [{hostile.gets}]: {outcome.said[-600:]}"
    if re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", outcome.said):
        yield "what is printed holds control characters"
    after = snapshot(folder.parent)
    for name in before.keys() | after.keys():
        if not name.startswith(("project/output", "project/.briefings/")) and before.get(name) != after.get(name):
            yield f"a file outside the outputs is new, gone or changed: {name}"
    allowed = written_by_authors(folder)
    for path in sorted((folder / "output").rglob("*")):
        if path.is_file():
            yield from output_faults(path, allowed)


def snapshot(home: Path) -> dict[str, int]:
    """Return each file of a folder with its size."""
    return {path.relative_to(home).as_posix(): path.lstat().st_size for path in home.rglob("*") if not path.is_dir()}


def written_by_authors(folder: Path) -> str:
    """Return all text in which an author of content or of a brand may have written links."""
    paths = [path for ending in ("md", "yml") for path in folder.rglob(f"*.{ending}")]
    own = [path.read_text("utf-8", "replace") for path in paths if path.is_file() and path.stat().st_size < 10**6]
    brands = [path.read_text("utf-8") for path in (ROOT / "layouts" / "brands").glob("*/_brand.yml")]
    return "\n".join([*own, *brands])


def output_faults(path: Path, allowed: str) -> Iterator[str]:
    """Yield what no output may hold: a secret, or anything from outside that no author wrote as a link."""
    parts = {path.name: path.read_bytes()}
    if path.suffix in (".docx", ".pptx"):
        with ZipFile(path) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    for name, data in parts.items():
        embedded = [b64decode(found) for found in re.findall(rb"base64,([A-Za-z0-9+/=]+)", data)]
        if any(SECRET.encode() in one for one in (data, *embedded)):
            yield f"{path.name}: {name} holds a secret"
    for target in (
        *external_in_package(parts),
        *external_in_page(parts.get(path.name, b"") if path.suffix == ".html" else b""),
    ):
        if target.rstrip("/") not in allowed:
            yield f"{path.name} leads to '{target}', which nobody wrote"


def external_in_package(parts: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the targets of all relationships that lead outside a package."""
    for name, data in parts.items():
        if name.endswith(".rels"):
            for one in etree.fromstring(data):
                if one.get("TargetMode") == "External":
                    yield (
                        str(one.get("Target")) if str(one.get("Type")).endswith("/hyperlink") else f"{one.get('Type')}"
                    )


def external_in_page(data: bytes) -> Iterator[str]:
    """Yield all that a page loads or leads to, each handler, and each script that is not the layout's own."""
    if not data:
        return
    own = "".join(path.read_text("utf-8") for path in (ROOT / "layouts" / "briefing").glob("*.html"))
    for element in html.fromstring(data).iter():
        for key, given in element.attrib.items():
            name, value = str(key), str(given)
            leads_out = re.match(r"\s*(?:[a-z][a-z0-9+.-]*:|//)", value, re.IGNORECASE)
            if name in LEADING and leads_out and not value.startswith("data:image/"):
                yield value
            if name.startswith("on") or name == "srcdoc":
                yield f"{name}={value}"
        text = (element.text or "").strip()
        if element.tag == "script" and element.get("type") != "application/ld+json" and text not in own:
            yield f"script: {text[:80]}"
        if element.tag == "style":
            yield from re.findall(r"(?:url\(|@import)\s*['\"]?(?!data:)[^)\s]+", text)
