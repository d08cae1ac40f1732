"""The content files of a folder, and outputs that are either whole or not there."""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefings.readers.glossary import FILE_NAME as GLOSSARY

ENDING = ".md"


def content_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the content files that some paths mean, each once: files as they are, folders with all inside.

    Names that begin with a dot or an underscore are an author's own notes and left out of folders.
    """
    seen: set[Path] = set()
    for path in paths:
        is_folder = path.is_dir() and path.suffix != ENDING
        found = sorted(_inside(path)) if is_folder else [path]
        for file in found:
            if file not in seen:
                seen.add(file)
                yield file


def _inside(folder: Path) -> Iterator[Path]:
    for file in folder.rglob(f"*{ENDING}"):
        parts = file.relative_to(folder).parts
        in_content_file = any(part.endswith(ENDING) for part in parts[:-1])
        if not in_content_file and not any(part.startswith((".", "_")) for part in parts):
            yield file


def glossary_of(file: Path, root: Path) -> Path:
    """Return where the glossary of a content file is, or would be: in its folder or the nearest above it in a project.

    Of a file outside the project's folder `root`, only its own folder is looked at.
    """
    top = root.resolve()
    above = (folder for folder in file.parent.parents if folder.resolve().is_relative_to(top))
    found = (folder for folder in (file.parent, *above) if (folder / GLOSSARY).is_file())
    return next(found, file.parent) / GLOSSARY


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that, whatever happens, either the old or the new one is there whole; raise OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
