"""Step 1 of reading: a content file's text, or the reason in plain words why it cannot be read."""

from collections.abc import Iterator
from pathlib import Path

from briefings.characters import USUAL, name_of, odd, printable, turning, unfit, without_width
from briefings.limits import Limits, in_force
from briefings.problems import Place, Problem, error, has_errors, warning
from briefings.slugs import slug_of
from briefings.sourcefile import SourceError, is_device, read_bytes

MOST_LINES = 60_000
"""More lines than this cannot be told apart by `lines`, whatever a project's limits say."""

_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n"
"""The characters that most of a text consists of, none of them odd."""
_RETYPE = "Delete it and type the words around it again."


def read_text(path: Path, most: int | None = None) -> tuple[str, list[Problem]]:
    """Return the text of a file with line feeds as line ends and without a byte order mark, and its problems.

    It may have as many bytes as `most` says, or as a content file may have.
    """
    limits = in_force()
    if printable(path.name) != path.name:
        message = "The name of this file holds a letter that cannot be read or printed."
        return "", [error(Place(path), "wrong-name", message, "Give it a name of plain letters and figures.")]
    try:
        data = read_bytes(path, most or limits.content_bytes)
    except SourceError as fault:
        hint = "Keep pictures in files of their own, and one audit to a file." if "large" in fault.code else fault.hint
        return "", [error(Place(path), fault.code, f"The file {fault.what}.", hint)]
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "its name cannot be used here"
        return "", [error(Place(path), "unreadable", f"The file cannot be read: {reason}.")]
    if is_device(slug_of(path.stem)):
        message = f"The outputs would go to a folder '{slug_of(path.stem)}', a name that Windows keeps for a device."
        return "", [error(Place(path), "reserved-name", message, "Give the file another name.")]
    text, problems = _decoded(data, path, limits, is_table=most is not None)
    if not text.strip() and not has_errors(problems):
        hint = 'Start one with: briefings new "Title" --partnership NAME'
        return "", [*problems, error(Place(path), "empty-file", "The file is empty.", hint)]
    return text, problems


def _decoded(data: bytes, path: Path, limits: Limits, *, is_table: bool) -> tuple[str, list[Problem]]:
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
    if not is_table and text.count("\n") > min(limits.content_lines, MOST_LINES):
        return "", [error(Place(path), "file-too-large", f"The file has more than {limits.content_lines:,} lines.")]
    return _cleaned(text, path)


def _cleaned(text: str, path: Path) -> tuple[str, list[Problem]]:
    """Return a text without the characters that no document takes, each line's first of a kind told as a problem."""
    rare = text.encode().translate(None, _PLAIN).decode()
    if USUAL.issuperset(rare) or not odd.search(rare):
        return text, []
    problems: list[Problem] = []
    for number, words in enumerate(text.split("\n"), 1):
        if not words.isascii() or unfit.search(words):
            problems += _odd_characters(words, path, number)
    return without_width.sub("", turning.sub("", unfit.sub("", text))), problems


def _odd_characters(words: str, path: Path, number: int) -> Iterator[Problem]:
    if found := unfit.search(words):
        message = f"There is an invisible character here ({name_of(found[0])}) that no document can hold."
        yield error(Place(path, number, found.start() + 1), "invisible-character", message, _RETYPE)
    if found := turning.search(words):
        message = f"A mark here ({name_of(found[0])}) turns the direction of the text, so that it reads otherwise."
        yield error(Place(path, number, found.start() + 1), "direction-mark", message, _RETYPE)
    if found := without_width.search(words):
        message = f"A character without width stands here ({name_of(found[0][0])}); it is left out."
        yield warning(Place(path, number, found.start() + 1), "zero-width-character", message, _RETYPE)
