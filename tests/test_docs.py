"""The guides say what is so: names exist, settings and kinds are all there, commands are those of the program."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from briefings.cli import main
from briefings.model import Kind
from briefings.readers.aliases import kind_of
from briefings.readers.details_schema import DetailsFile

ROOT = Path(__file__).parents[1]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
WRITING = (ROOT / "docs" / "writing-a-briefing.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
NAMES = sorted(set(re.findall(r"`((?:[a-z_]+\.)+[A-Za-z_]+)`", ARCHITECTURE)))
FILES = (".docx", ".pptx", ".html", ".css", ".yml", ".py")


@pytest.mark.parametrize("name", [name for name in NAMES if not name.endswith(FILES)])
def test_every_name_in_the_walk_exists(name: str) -> None:
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        try:
            found = import_module("briefings." + ".".join(parts[:end]))
        except ModuleNotFoundError:
            continue
        for part in parts[end:]:
            found = getattr(found, part)
        return
    pytest.fail(f"there is no {name}")


def test_the_guide_explains_every_setting() -> None:
    for name, field in DetailsFile.model_fields.items():
        assert f"`{field.alias or name}`" in WRITING


def test_the_guide_lists_every_kind_with_headings_that_are_known() -> None:
    for kind in Kind:
        row = next(line for line in reversed(WRITING.splitlines()) if line.startswith(f"| `{kind}` |"))
        headings = row.split("|")[3].split(";")
        assert [kind_of(heading.strip()) for heading in headings] == [kind] * len(headings)


def test_the_readme_names_every_command() -> None:
    for name in main.names:
        assert f"`briefings {name}" in README


def test_pictures_and_pages_that_the_guides_link_to_are_there() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        text = re.sub(r"````.*?````|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            assert target.startswith("https://") or (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_ci_script_runs_the_commands_of_the_readme() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    build, test = (line.strip() for line in README.splitlines() if line.startswith("    ") and ".venv/bin" in line)
    assert build in script
    assert test in script
