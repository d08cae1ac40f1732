"""The folder of a new partnership: content with an example, glossary, brand, settings, and help for editors."""

import json
from collections.abc import Iterator
from pathlib import Path

from briefings.layouts import packaged_glossary, packaged_layouts
from briefings.project.starter import quoted
from briefings.project.writing import write_whole
from briefings.readers.schema import settings_schema
from briefings.slugs import slug_of

SCHEMA = Path(".briefings") / "settings.schema.json"
MODELINE = f"# yaml-language-server: $schema=../{SCHEMA.as_posix()}"
"""Tells an editor with a YAML language server what the settings of a content file may be."""

IGNORED = "output/\n.briefings/\n"


def starting_files(partnership: str, has_brand: bool, year: int) -> Iterator[tuple[Path, str]]:
    """Yield the files of a new project with their text; a partnership without a brand asks for the plain one.

    The example is of the given year, so that nothing in it is out of date.
    """
    starter = packaged_layouts() / "starter"
    example = (starter / "example.md").read_text(encoding="utf-8")
    brand = "" if has_brand else "\nbrand: plain"
    example = example.replace("{year}", str(year)).replace("{next-year}", str(year + 1))
    example = example.replace("{partnership}", f"{quoted(partnership)}{brand}")
    yield Path("content") / f"{slug_of('an example')}.md", example.replace("---\n", f"---\n{MODELINE}\n", 1)
    yield Path("content") / "glossary.csv", packaged_glossary().read_text(encoding="utf-8")
    yield Path("pyproject.toml"), (starter / "pyproject.toml").read_text(encoding="utf-8")
    yield Path(".gitignore"), IGNORED
    yield SCHEMA, as_json(settings_schema())
    yield Path(".vscode") / "settings.json", as_json(EDITOR)
    yield Path(".vscode") / "tasks.json", as_json(TASKS)


def write_missing(folder: Path, files: Iterator[tuple[Path, str]]) -> tuple[list[Path], list[Path]]:
    """Write the files that a folder does not have yet; return those written and those that were there and are kept."""
    written, kept = [], []
    for name, text in files:
        path = folder / name
        if path.exists():
            kept.append(name)
        else:
            write_whole(path, text.encode("utf-8"))
            written.append(name)
    return written, kept


def as_json(value: object) -> str:
    """Return a value as JSON that people can read."""
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


EDITOR = {
    "files.encoding": "utf8",
    "[markdown]": {"editor.wordWrap": "on", "editor.quickSuggestions": {"other": True}},
    "files.exclude": {".briefings": True},
}

PROBLEMS = {
    "owner": "briefings",
    "fileLocation": ["relative", "${workspaceFolder}"],
    "pattern": {
        "regexp": r"^(.+?):(\d+)(?::(\d+))?: (error|warning|note): (.*) \[([\w-]+)\]$",
        "file": 1,
        "line": 2,
        "column": 3,
        "severity": 4,
        "message": 5,
        "code": 6,
    },
    "background": {"activeOnStart": True, "beginsPattern": "^Checking", "endsPattern": "^Checked"},
}
"""How VS Code reads the problems out of what `briefings check` prints."""

TASKS = {
    "version": "2.0.0",
    "tasks": [
        {
            "label": "briefings: check while I write",
            "type": "shell",
            "command": "briefings check --watch",
            "isBackground": True,
            "problemMatcher": PROBLEMS,
            "runOptions": {"runOn": "folderOpen"},
        },
        {"label": "briefings: build", "type": "shell", "command": "briefings build", "group": "build"},
    ],
}
