"""Nothing is looked at but a glance where nothing has changed; whatever does change is seen by it."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from briefings.cli import main
from briefings.project import glance, stamps, wanted
from briefings.project.build import Build
from tests.project.test_incremental import CHANGES, TEXT, add, edit, make_project

COMMAND = ("build", "--jobs", "1", "--to", "word", "--to", "web")


class Looked(Exception):  # noqa: N818  what a test waits for
    """A build looked at each content file."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project whose files may be noted however new they are."""
    monkeypatch.setattr(glance, "SETTLED", 0)
    return make_project(tmp_path, monkeypatch)


def build(*more: str) -> Result:
    return CliRunner().invoke(main, [*COMMAND, *more], catch_exceptions=False)


def is_seen(monkeypatch: pytest.MonkeyPatch, *more: str) -> bool:
    """Return whether a build would look at each content file, rather than see at a glance that nothing has changed."""

    def looked(*_: object, **__: object) -> None:
        raise Looked

    with monkeypatch.context() as patch:
        patch.setattr(Build, "run", looked)
        try:
            build(*more)
        except Looked:
            return True
    return False


def settle(monkeypatch: pytest.MonkeyPatch, *more: str) -> None:
    """Build until a glance is enough."""
    build(*more)
    assert is_seen(monkeypatch, *more), "a build that has made something notes nothing"
    assert "Nothing to build" in build(*more).stderr
    assert not is_seen(monkeypatch, *more)


def put_file_beside(project: Path) -> None:
    (project / "content" / "sub").mkdir()
    shutil.copy(project / "content" / "door.png", project / "content" / "sub")
    add("content/sub/three.md", TEXT.format(name="three"))(project)


def rename(project: Path) -> None:
    (project / "content" / "one.md").rename(project / "content" / "other.md")


def keep_size_and_time(project: Path) -> None:
    path = project / "content" / "one.md"
    before = path.stat()
    edit("content/one.md", "Words", "Sword")(project)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size


def put_another_in_its_place(project: Path) -> None:
    path, other = project / "output" / "one" / "one.docx", project / "other"
    found = path.stat()
    other.write_bytes(b"x" * found.st_size)
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


MORE: dict[str, Callable[[Path], None]] = {
    "content-added": put_file_beside,
    "content-removed": lambda project: (project / "content" / "two.md").unlink(),
    "content-renamed": rename,
    "glossary-above": add("glossary.csv", "acronym,expansion,note\n"),
    "glossary-below": add("content/sub/glossary.csv", "acronym,expansion,note\n"),
    "list-changed": edit("output/index.html", "A sample", "Another"),
    "list-gone": lambda project: (project / "output" / "index.html").unlink(),
    "list-left-over": add("output/topics/old/index.html", "old"),
    "left-half-written": add("output/one/.one.docx.99.part", "cut"),
    "touched": lambda project: os.utime(project / "content" / "one.md"),
}
if os.name != "nt":
    MORE["equal-size-and-time"] = keep_size_and_time
    MORE["another-of-equal-size-and-time"] = put_another_in_its_place


@pytest.mark.parametrize("change", [*(change for change, _ in CHANGES.values()), *MORE.values()], ids=[*CHANGES, *MORE])
def test_every_change_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]) -> None:
    settle(monkeypatch)
    change(project)
    assert is_seen(monkeypatch)
    build()
    build()
    assert not is_seen(monkeypatch)


def test_a_picture_in_a_hidden_folder_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = project / "content" / ".hidden"
    hidden.mkdir()
    (project / "content" / "door.png").rename(hidden / "door.png")
    for name in ("one", "two"):
        edit(f"content/{name}.md", "door.png", ".hidden/door.png")(project)
    settle(monkeypatch)
    Image.new("RGB", (40, 40), "blue").save(hidden / "door.png")
    assert is_seen(monkeypatch)
    build()
    settle_again(monkeypatch)
    (hidden / "door.png").unlink()
    assert is_seen(monkeypatch)


def settle_again(monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    assert not is_seen(monkeypatch)


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_what_lies_behind_links_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "real").mkdir()
    (project / "content" / "one.md").rename(project / "real" / "one.md")
    (project / "content" / "one.md").symlink_to("../real/one.md")
    (project / "content" / "round").symlink_to("..", target_is_directory=True)
    (project / "content" / "itself").symlink_to("itself")
    (project / "content" / "nowhere").symlink_to("gone", target_is_directory=True)
    (project / "layouts").rename(project / "looks")
    (project / "layouts").symlink_to("looks", target_is_directory=True)
    settle(monkeypatch)
    edit("real/one.md", "Words of", "Other words of")(project)
    assert is_seen(monkeypatch)
    build()
    settle_again(monkeypatch)
    edit("looks/brands/ours/_brand.yml", "1F4E79", "7A1F4E")(project)
    assert is_seen(monkeypatch)


def test_a_withheld_page_that_comes_back_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit("content/one.md", "brand: ours", "brand: ours\nstatus: draft")(project)
    settle(monkeypatch)
    add("output/one/index.html", "back")(project)
    assert is_seen(monkeypatch)


def test_content_of_another_folder_that_goes_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "more").mkdir()
    add("more/three.md", TEXT.format(name="three").replace("![A door](door.png)", ""))(project)
    build("content", "more")
    build("content")
    build("content")
    assert not is_seen(monkeypatch, "content")
    (project / "more" / "three.md").unlink()
    assert is_seen(monkeypatch, "content")
    build("content")
    assert not (project / "output" / "three" / "three.docx").exists()


def test_a_content_file_beside_the_settings_that_goes_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add("three.md", TEXT.format(name="three").replace("![A door](door.png)", ""))(project)
    build("content", "three.md")
    build("content")
    build("content")
    assert not is_seen(monkeypatch, "content")
    (project / "three.md").unlink()
    assert is_seen(monkeypatch, "content")


@pytest.mark.parametrize(
    "more",
    [
        ("--strict",),
        ("--audience", "partners"),
        ("--to", "powerpoint"),
        ("--force",),
        ("--verbose",),
        ("content/one.md",),
    ],
)
def test_other_wishes_are_seen(project: Path, monkeypatch: pytest.MonkeyPatch, more: tuple[str, ...]) -> None:
    settle(monkeypatch)
    assert is_seen(monkeypatch, *more)


def test_what_is_in_no_file_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch)
    changes: tuple[Callable[[pytest.MonkeyPatch], None], ...] = (
        lambda patch: patch.setenv("SOURCE_DATE_EPOCH", "1000000000"),
        lambda patch: patch.setattr(wanted, "_libraries", lambda: ["pptx-99.dist-info"]),
        lambda patch: patch.setattr("sys.version", "99"),
        lambda patch: patch.setattr(time, "strftime", lambda form: "2099-01-01"),
        lambda patch: patch.setattr(glance, "VERSION", 0),
    )
    for change in changes:
        with monkeypatch.context() as patch:
            change(patch)
            assert is_seen(monkeypatch)
        assert not is_seen(monkeypatch)


def test_the_program_and_its_layouts_are_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(wanted.PACKAGE.parent / "layouts", project / "lib" / "layouts")
    package = project / "lib" / "briefings"
    (package / "cli").mkdir(parents=True)
    (package / "cli" / "build.py").write_text("x = 1\n", "utf-8")
    monkeypatch.setattr(wanted, "PACKAGE", package)
    settle(monkeypatch)
    add("lib/briefings/cli/__pycache__/build.pyc", "compiled")(project)
    assert not is_seen(monkeypatch)
    for path in ("lib/briefings/cli/build.py", "lib/layouts/briefing/page.css"):
        with (project / path).open("a", encoding="utf-8") as file:
            file.write("\n")
        assert is_seen(monkeypatch)
        build()
        settle_again(monkeypatch)


def test_what_is_said_is_the_same(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit("content/one.md", "brand: ours", "brand: ours\nstatus: draft")(project)
    add("content/glossary.csv", "acronym,expansion,note\nMARAC,A meeting,\nX,,\n")(project)
    build()
    for more in ((), ("--quiet",), ("--log-format", "json")):
        (project / "content" / "new").mkdir(exist_ok=True)
        (next((project / ".briefings").glob("*.glance"), project / "none")).unlink(missing_ok=True)
        assert is_seen(monkeypatch, *more)
        slow = build(*more)
        assert not is_seen(monkeypatch, *more)
        quick = build(*more)
        assert (slow.exit_code, slow.stdout) == (quick.exit_code, quick.stdout)
        assert without_time(slow.stderr) == without_time(quick.stderr)


def without_time(said: str) -> str:
    return "\n".join(line.partition(" in 0.")[0].partition('"seconds"')[0] for line in said.splitlines())


def test_nothing_is_noted_of_content_with_errors(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit("content/one.md", "## Background", "## Backgrund")(project)
    for _ in range(3):
        assert build().exit_code == 1
    assert is_seen(monkeypatch)


def test_nothing_is_noted_while_a_file_may_change_again_within_its_time(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    monkeypatch.setattr(glance, "SETTLED", stamps.SETTLED * 10_000)
    build()
    assert is_seen(monkeypatch)
    monkeypatch.setattr(glance, "SETTLED", 0)
    build()
    assert not is_seen(monkeypatch)


def test_nothing_is_noted_where_a_file_changes_meanwhile(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    write_lists = Build.write_lists

    def changed(self: Build) -> Path | None:
        edit("content/one.md", "Words", "Sword")(project)
        return write_lists(self)

    with monkeypatch.context() as patch:
        patch.setattr(Build, "write_lists", changed)
        assert "Nothing to build" in build().stderr
    assert is_seen(monkeypatch)
    assert "Built" in build().stderr


@pytest.mark.parametrize(
    "spoilt",
    [b"", b"{}", b"[]", b"\0", b'{"digest": 1}', b"[" * 99_999],
    ids=["empty", "no-keys", "list", "zero", "one-key", "deep"],
)
def test_a_note_that_cannot_be_read_counts_for_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, spoilt: bytes
) -> None:
    settle(monkeypatch)
    (note,) = (project / ".briefings").glob("*.glance")
    note.write_bytes(spoilt)
    assert is_seen(monkeypatch)


def test_folders_of_outputs_have_notes_of_their_own(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(monkeypatch)
    settle(monkeypatch, "--out", "elsewhere")
    assert not is_seen(monkeypatch)
    shutil.rmtree(project / "elsewhere" / "one")
    assert not is_seen(monkeypatch)
    assert is_seen(monkeypatch, "--out", "elsewhere")
