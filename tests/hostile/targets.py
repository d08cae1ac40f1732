"""What reads a file that somebody else wrote, each called with bytes; none may raise, whatever the bytes are."""

import time
import traceback
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from briefings.brand.read import read_brand
from briefings.checks.identity_pictures import _exif as properties_of
from briefings.checks.language_table import read_terms
from briefings.pictures import clean_bytes, picture_fault
from briefings.problems import Problem
from briefings.project.config import read_settings
from briefings.project.library import Library
from briefings.project.limits import read_limits
from briefings.readers.glossary import read_glossary
from briefings.writers.ooxml.unpacked import RefusedError, unpacked
from briefings.writers.powerpoint.template import template_problems as deck_problems
from briefings.writers.word.template import template_problems as word_problems

LONGEST = 15.0
"""Seconds of CPU time that no input may take, with room for machines that do other things as well."""

TODAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Crash:
    """An input on which the program failed, and how."""

    target: str
    what: str
    where: str
    data: bytes


class OddlyReadError(AssertionError):
    """A reader came back with something that it must not give."""


def read_content(folder: Path, data: bytes) -> None:
    """Read and check a content file beside a brand and a glossary."""
    path = folder / "content" / "audit.md"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    library = library_of(folder)
    loaded = library.load(path)
    expect_problems(library.review(loaded), path)
    if loaded.briefing is None and not loaded.problems:
        raise OddlyReadError("neither a briefing nor a problem")


@cache
def library_of(folder: Path) -> Library:
    """Return the library of a folder, with its brands read once."""
    return Library(folder, today=TODAY)


def read_brand_file(folder: Path, data: bytes) -> None:
    """Read a brand file."""
    path = folder / "brand" / "_brand.yml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    brand, problems = read_brand(path)
    expect_problems(problems, path)
    if brand is None and not problems:
        raise OddlyReadError("neither a brand nor a problem")


def read_glossary_file(folder: Path, data: bytes) -> None:
    """Read a glossary, and the same bytes as a list of words to avoid."""
    path = folder / "glossary.csv"
    path.write_bytes(data)
    expect_problems(read_glossary(path)[1], path)
    expect_problems(read_terms(path)[1], path)


def read_project_settings(folder: Path, data: bytes) -> None:
    """Read the project's settings of the rules and its limits."""
    (folder / "settings").mkdir(exist_ok=True)
    path = folder / "settings" / "pyproject.toml"
    path.write_bytes(data)
    expect_problems(read_settings(path.parent)[1], path)
    expect_problems(read_limits(path.parent)[1], path)


def look_at_picture(folder: Path, data: bytes) -> None:
    """Look at a picture, and take out what it tells of people: it must look the same afterwards."""
    path = folder / "picture.png"
    path.write_bytes(data)
    fault = picture_fault(path)
    clean = clean_bytes(path)
    if fault is None:
        properties_of(path)
        (folder / "clean.png").write_bytes(clean)
        if picture_fault(folder / "clean.png") is not None:
            raise OddlyReadError("a good picture is broken by cleaning it")
        if seen(data) != seen(clean):
            raise OddlyReadError("a picture looks otherwise when it is clean")


def open_word(folder: Path, data: bytes) -> None:
    """Look through a Word template."""
    path = folder / "template.docx"
    path.write_bytes(data)
    with suppress(RefusedError):
        unpacked(path)
    expect_problems(word_problems(path), path)


def open_deck(folder: Path, data: bytes) -> None:
    """Look through a PowerPoint template."""
    path = folder / "template.pptx"
    path.write_bytes(data)
    with suppress(RefusedError):
        unpacked(path)
    expect_problems(deck_problems(path), path)


TARGETS: dict[str, Callable[[Path, bytes], None]] = {
    "content": read_content,
    "brand": read_brand_file,
    "glossary": read_glossary_file,
    "settings": read_project_settings,
    "picture": look_at_picture,
    "word": open_word,
    "deck": open_deck,
}


def crash_of(target: str, folder: Path, data: bytes) -> Crash | None:
    """Return how the program fails on an input, or takes too long for it; None where it does as it should."""
    start = time.process_time()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            TARGETS[target](folder, data)
    except Exception as fault:
        frames = [frame for frame in traceback.extract_tb(fault.__traceback__) if "/tests/" not in frame.filename]
        where = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-4:]))
        return Crash(target, f"{type(fault).__name__}: {fault}"[:200], where, data)
    seconds = time.process_time() - start
    return Crash(target, f"took {seconds:.1f} s", "", data) if seconds > LONGEST else None


def expect_problems(problems: object, path: Path) -> None:
    """Raise OddlyReadError unless problems are such that every report can print them."""
    for problem in list(problems):  # type: ignore[call-overload]
        if not isinstance(problem, Problem) or not problem.message or not problem.code:
            raise OddlyReadError(f"no problem: {problem!r}")
        if problem.place.line is not None and problem.place.line < 1:
            raise OddlyReadError(f"no line: {problem!r}")
        str(problem).encode("utf-8")
    _ = path


def seen(data: bytes) -> list[bytes]:
    """Return what a viewer shows of a picture, the right way up, frame by frame."""
    with Image.open(BytesIO(data)) as image:
        frames = []
        for number in range(min(getattr(image, "n_frames", 1), 4)):
            image.seek(number)
            shown = ImageOps.exif_transpose(image)
            frames.append(shown.convert("RGBA").tobytes() + repr(shown.size).encode())
        return frames
