"""Trying a hostile project: build it, and look at what came of it and of everything around it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

from lxml import etree, html
from PIL import Image

from tests.hostile.inputs import SECRET, Hostile
from tests.hostile.mutants import ROOT

MEMORY = 2**30
"""Bytes of address space that a build of a hostile project may take."""

LONGEST = 60
"""Seconds after which it is stopped."""

PROGRAM = (
    "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, ({0}, {0})); "
    "from briefings.cli import main; main(['build', '--out', 'output'])"
)
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


def built_apart(folder: Path) -> Outcome:
    """Return what came of building a project in a process of its own, with its time and its peak of memory."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [sys.executable, "-c", PROGRAM.format(MEMORY)], cwd=folder, stdout=said, stderr=said, env=environment
        )
        end = time.monotonic() + LONGEST
        while not (result := os.wait4(child.pid, os.WNOHANG))[0]:
            if time.monotonic() > end:
                child.send_signal(signal.SIGKILL)
            time.sleep(0.02)
        child.returncode = os.waitstatus_to_exitcode(result[1])
        said.seek(0)
        usage = result[2]
        per_megabyte = 1024 if sys.platform != "darwin" else 1024**2
        text = said.read().decode("utf-8", "replace")
    return Outcome(child.returncode, text, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_megabyte)


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
        if not name.startswith("project/output") and before.get(name) != after.get(name):
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
        if SECRET.encode() in data:
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
