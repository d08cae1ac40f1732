import os
import sys
from pathlib import Path

import pytest

from briefings.sourcefile import SourceError, inside_folder, is_device, read_bytes

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has none of these")


def refused(path: Path, most: int = 10) -> str:
    with pytest.raises(SourceError) as fault:
        read_bytes(path, most)
    return fault.value.code


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert read_bytes(tmp_path / "a", 10) == b"x" * 10
    assert refused(tmp_path / "a", 9) == "file-too-large"


@posix_only
def test_a_file_that_tells_no_size_is_read_no_further_than_its_limit() -> None:
    assert refused(Path("/proc/self/maps") if Path("/proc/self/maps").exists() else Path("/etc/services")) == (
        "file-too-large"
    )


@posix_only
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    assert refused(tmp_path / "a") == "not-a-file"
    assert refused(Path("/dev/zero")) == "not-a-file"
    assert refused(tmp_path) == "is-a-folder"


@posix_only
def test_a_link_may_lead_to_its_own_folder_and_to_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("project/a/b", "project/c", "other"):
        (tmp_path / folder).mkdir(parents=True)
    for file in ("project/a/b/x", "project/c/x", "other/x"):
        (tmp_path / file).write_bytes(b"x")
    here = tmp_path / "project" / "a"
    for name, target in (
        ("in", "b/x"),
        ("beside", "../c/x"),
        ("out", "../../other/x"),
        ("gone", "none"),
        ("self", "self"),
    ):
        (here / name).symlink_to(target)
    monkeypatch.chdir(tmp_path / "other")
    assert read_bytes(here / "in", 10) == b"x"
    assert refused(here / "beside") == "link-outside"
    monkeypatch.chdir(tmp_path / "project")
    assert read_bytes(here / "beside", 10) == b"x"
    assert refused(here / "out") == "link-outside"
    with pytest.raises(FileNotFoundError):
        read_bytes(here / "gone", 10)
    assert refused(here / "self") == "link-outside"


@pytest.mark.parametrize("name", ["CON", "con.md", "Nul.tar.gz", "COM1.md", "lpt9", "aux .md", "a.", "a "])
def test_names_that_windows_keeps_are_known(name: str) -> None:
    assert is_device(name)


@pytest.mark.parametrize("name", ["console.md", "com.md", "a.md", ".con", "com10.md", "my con.md"])
def test_names_that_only_look_so_are_not(name: str) -> None:
    assert not is_device(name)


def test_a_file_is_inside_its_folder_or_not(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    assert inside_folder(tmp_path, "a") is True
    assert inside_folder(tmp_path, "b/../a") is True
    assert inside_folder(tmp_path, "none") is False
    assert inside_folder(tmp_path, "") is False
    assert inside_folder(tmp_path, "../a") is None
    assert inside_folder(tmp_path, "a" * 5_000) is False
    assert inside_folder(tmp_path, "a\0b") is False
