"""A project whose builds are disturbed: its content in two versions, and what whole outputs of each look like."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from lxml import etree
from PIL import Image

TEXT = """\
---
title: Version {version} of {number}
partnership: Plain
brand: plain
date: 2025-11
categories: [topic {version}]
---

## Background

{words}

## Strengths

- One **thing** that was done well, version {version}.
- Another.

## Areas for development

| Action | Owner |
|---|---|
| Look again | Police |
"""
COMMAND = (sys.executable, "-m", "briefings")
ENDINGS = (".docx", ".pptx", ".html", ".png")


@dataclass(frozen=True, slots=True)
class Disturbed:
    """A project in a folder, and the outputs of each version of its content as an undisturbed build makes them."""

    folder: Path
    files: int
    versions: dict[str, dict[str, bytes]]

    def write(self, version: str) -> None:
        """Put a version of the content into the project."""
        write_content(self.folder, self.files, version)

    def start(self, *options: str) -> "subprocess.Popen[bytes]":
        """Begin a build in a process group of its own."""
        return start(self.folder, *options)

    def build(self, *options: str) -> int:
        """Build and return the exit code."""
        process = self.start(*options)
        process.communicate()
        return process.returncode

    def outputs(self) -> dict[str, bytes]:
        """Return all outputs by their paths."""
        return outputs(self.folder)

    def wrong(self) -> list[str]:
        """Return what is not whole, or neither of the one version nor of the other, or half written."""
        found = []
        for name, data in self.outputs().items():
            if not any(data == version.get(name) for version in self.versions.values()):
                found.append(f"{name} is of no version ({len(data)} bytes)")
            found += [f"{name}: {fault}" for fault in faults(name, data)]
        return found


def write_content(folder: Path, files: int, version: str) -> None:
    """Write so many content files of a version, each in one go: a build that is under way reads the old or the new."""
    content = folder / "content"
    content.mkdir(exist_ok=True)
    for number in range(files):
        words = f"Words of version {version}. " * (10 + 7 * number)
        text = TEXT.format(version=version, number=number, words=words)
        draft = folder / "draft"
        draft.write_text(text, "utf-8")
        draft.replace(content / f"file-{number}.md")


def start(folder: Path, *options: str) -> "subprocess.Popen[bytes]":
    """Begin a build in a process group of its own."""
    quiet = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen([*COMMAND, "build", *options], cwd=folder, start_new_session=True, **quiet)  # type: ignore[call-overload,no-any-return]


def outputs(folder: Path) -> dict[str, bytes]:
    """Return all outputs by their paths, also those that are half written."""
    out = folder / "output"
    files = (Path(base) / name for base, _, names in os.walk(out) for name in names)
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in files}


def faults(name: str, data: bytes) -> Iterator[str]:
    """Yield why a file cannot be opened whole."""
    try:
        if name.endswith((".docx", ".pptx")):
            with ZipFile(BytesIO(data)) as package:
                if package.testzip():
                    yield "a part is damaged"
                for part in package.namelist():
                    if part.endswith((".xml", ".rels")):
                        etree.fromstring(package.read(part))
        elif name.endswith(".png"):
            Image.open(BytesIO(data)).load()
        elif name.endswith(".html"):
            if not data.rstrip().endswith(b"</html>") and not data.rstrip().endswith(b">"):
                yield "the page does not end"
        elif name.endswith(".part"):
            return
        else:
            yield "nobody knows this file"
    except Exception as fault:
        yield f"{type(fault).__name__}: {fault}"


def disturbed(folder: Path, files: int = 6) -> Disturbed:
    """Return a project that has been built once in each of two versions, and now has the first."""
    versions = {}
    for version in "AB":
        write_content(folder, files, version)
        process = start(folder)
        _, said = process.communicate()
        assert process.returncode == 0, said.decode()
        versions[version] = outputs(folder)
        shutil.rmtree(folder / "output")
    project = Disturbed(folder, files, versions)
    project.write("A")
    assert project.build() == 0
    return project
