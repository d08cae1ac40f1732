from pathlib import Path

import pytest

from briefings.project.files import content_files, glossary_of
from briefings.project.writing import write_whole


def test_a_folder_means_all_content_files_in_it_but_not_an_authors_own_notes(tmp_path: Path) -> None:
    for name in ("b.md", "a.md", "sub/c.md", "_draft.md", ".hidden.md", "_old/d.md", "x.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("x")
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "folder.md" / "inside.md").write_text("x")
    found = [path.relative_to(tmp_path).as_posix() for path in content_files([tmp_path])]
    assert found == ["a.md", "b.md", "folder.md", "sub/c.md"]


def test_a_file_given_twice_counts_once(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("x")
    assert list(content_files([file, tmp_path, file])) == [file]


def test_the_glossary_may_stand_in_a_folder_above(tmp_path: Path) -> None:
    (tmp_path / "2020").mkdir()
    assert glossary_of(tmp_path / "2020" / "a.md", tmp_path) == tmp_path / "2020" / "glossary.csv"
    (tmp_path / "glossary.csv").write_text("")
    assert glossary_of(tmp_path / "2020" / "a.md", tmp_path) == tmp_path / "glossary.csv"


def test_a_glossary_outside_the_project_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "glossary.csv").write_text("")
    project = tmp_path / "project"
    (project / "content").mkdir(parents=True)
    assert glossary_of(project / "content" / "a.md", project) == project / "content" / "glossary.csv"
    assert glossary_of(tmp_path / "elsewhere" / "a.md", project) == tmp_path / "elsewhere" / "glossary.csv"


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "deep" / "x.docx"
    write_whole(target, b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in target.parent.iterdir()] == ["x.docx"]
