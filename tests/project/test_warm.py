"""A process that stays warm makes the same bytes after each edit as one that begins anew."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from briefings.project.build import Build
from briefings.project.record import Record
from briefings.project.wanted import Wanted, state_of
from tests.benchmarks.generate import write_project
from tests.project.test_incremental import add, outputs

GLOSSARY = "acronym,expansion,note\nMARAC,A meeting,\n"
SECTION = "## More learning points {: .learning }\n\nOf MARAC, with *one* point:\n\n- The point.\n\n"


def replaced(old: str, new: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return change


def repaint(path: Path) -> None:
    for picture in path.parent.rglob("*.png"):
        with Image.open(picture) as old:
            size = old.size
        Image.new("RGB", (size[1], size[0]), "teal").save(picture)


def shorten(path: Path) -> None:
    """Take a section out, with a heading of the second level up to the next."""
    head, *sections = path.read_text("utf-8").split("\n## ")
    path.write_text("\n## ".join([head, *sections[:2], *sections[3:]]), "utf-8")


EDITS: dict[str, Callable[[Path], None]] = {
    "a sentence": replaced("We looked at ", "We looked, twice, at "),
    "the same once more": replaced("twice", "three times"),
    "a heading": replaced("\n### ", "\n### About "),
    "a section more": replaced("\n## ", f"\n{SECTION}## "),
    "a section less": shorten,
    "the title": replaced('\ntitle: "', '\ntitle: "Again: '),
    "its pictures": repaint,
    "a meaning": lambda path: add("content/glossary.csv", GLOSSARY)(path.parents[1]),
    "the language": replaced("\nlang: en-GB", "\nlang: en-IE"),
    "nothing": lambda path: path.touch(),
}


def test_every_edit_gives_what_a_new_process_makes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (source,) = write_project(tmp_path, 1)
    wanted = Wanted(tmp_path, Path("output"))
    building = Build(wanted, Record(None), jobs=2)
    try:
        for name, change in {"first": Path.touch, **EDITS}.items():
            change(source)
            building.record = Record(state_of(wanted, ".record"))
            built = list(building.run([Path("content", source.name)], whole=True))
            building.write_lists()
            building.record.close()
            assert all(each.made for each in built), (name, [each.problems for each in built])
            assert outputs(tmp_path) == anew(tmp_path), name
    finally:
        building.stop()


def anew(project: Path) -> dict[str, bytes]:
    """Return what a new process makes, in a folder of its own that is taken for `output`."""
    command = [sys.executable, "-m", "briefings", "build", "-q", "--force", "--jobs", "1", "--out", "anew"]
    subprocess.run(command, cwd=project, check=False)
    there = project / "anew"
    return {path.relative_to(there).as_posix(): path.read_bytes() for path in there.rglob("*") if path.is_file()}
