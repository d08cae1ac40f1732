"""Step 1 of reading: a content file's text, or the reason in plain words why it cannot be read."""

import re
from pathlib import Path

from briefings.problems import Place, Problem, error

LARGEST_FILE = 1_000_000
"""Bytes; a briefing that is read aloud in seven minutes has about 6,000."""

MOST_LINES = 60_000
"""More lines than this cannot be told apart by `lines`."""

_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\U000f0000-\U0010ffff]")


def read_text(path: Path) -> tuple[str, list[Problem]]:
    """Return the text of a file with line feeds as line ends and without a byte order mark, and its problems."""
    here = Place(path)
    if path.is_dir():
        hint = "Rename the folder, or put the text into a file of this name."
        return "", [error(here, "is-a-folder", "This is a folder with the name of a content file.", hint)]
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            message = (
                f"The file has {size / 1_000_000:.1f} MB; a content file has at most {LARGEST_FILE // 1_000_000} MB."
            )
            hint = "Keep pictures in files of their own, and one audit to a file."
            return "", [error(here, "file-too-large", message, hint)]
        data = path.read_bytes()
    except OSError as fault:
        return "", [error(here, "unreadable", f"The file cannot be read: {fault.strerror}.")]
    if not data.strip():
        hint = 'Start one with: briefings new "Title" --partnership NAME'
        return "", [error(here, "empty-file", "The file is empty.", hint)]
    return _decoded(data, path)


def _decoded(data: bytes, path: Path) -> tuple[str, list[Problem]]:
    hint = "In your editor choose 'Save as' and the encoding UTF-8."
    if data.startswith(_WIDE_BOMS):
        message = "The file is saved as UTF-16 (sometimes called Unicode), not as UTF-8."
        return "", [error(Place(path, 1), "not-utf-8", message, hint)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        message = f"A letter cannot be read (byte {data[fault.start]:#04x}): the file is not saved as UTF-8."
        return "", [error(Place(path, line), "not-utf-8", message, hint)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_LINES:
        return "", [error(Place(path), "file-too-large", f"The file has more than {MOST_LINES:,} lines.")]
    problems = []
    for number, words in enumerate(text.split("\n"), 1):
        if found := _CONTROL.search(words):
            message = f"There is an invisible character here (U+{ord(found[0]):04X}) that no document can hold."
            place = Place(path, number, found.start() + 1)
            problems.append(
                error(place, "invisible-character", message, "Delete it and type the words around it again.")
            )
    return _CONTROL.sub("", text), problems
