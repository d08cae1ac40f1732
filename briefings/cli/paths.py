"""Which content files a command is about."""

from collections.abc import Sequence
from pathlib import Path

from briefings.cli.say import Unusable


def content(paths: Sequence[Path]) -> Sequence[Path]:
    """Return the content files of some files and folders, of the folder ``content`` where none is named."""
    from briefings.lazy import Lazy
    from briefings.project.files import content_files

    found = Lazy([str(path) for path in content_files(paths or (_default_folder(),))], Path)
    if not found:
        raise Unusable("There are no content files here: files whose names end in .md")
    return found


def _default_folder() -> Path:
    folder = Path("content")
    if not folder.is_dir():
        hint = 'Go to the folder that has it, or begin one with: briefings new "Title" --partnership NAME'
        raise Unusable(f"There is no folder 'content' here. {hint}")
    return folder
