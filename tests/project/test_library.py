"""A review of a content file is all that reading it and the rules have to say."""

from pathlib import Path

from briefings.project.library import Library

TEXT = (
    "---\ntitle: A sample\npartnership: Plain\nbrand: plain\n---\n\n## Background\n\nIt rose to 80 per cent.\n\n---\n"
)


def codes(library: Library, path: Path, mended: str | None = None) -> list[str]:
    return [problem.code for problem in library.review(library.load(path, mended))]


def test_a_review_has_what_reading_and_the_rules_find(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(TEXT, "utf-8")
    library = Library(tmp_path)
    assert {problem.code for problem in library.load(path).problems} == {"unknown-block"}
    assert {"unknown-block", "per-cent", "missing-date"} <= set(codes(library, path))


def test_a_file_that_cannot_be_read_has_only_the_faults_of_reading(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(TEXT.replace("Background", "Backgrund"), "utf-8")
    loaded = Library(tmp_path).load(path)
    assert loaded.manuscript is None
    assert Library(tmp_path).review(loaded) == loaded.problems


def test_a_file_without_a_brand_is_looked_at_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(TEXT.replace("brand: plain", "brand: plein"), "utf-8")
    loaded = Library(tmp_path).load(path)
    assert (loaded.briefing, loaded.brand) == (None, None)
    assert "per-cent" in codes(Library(tmp_path), path)


def test_a_review_goes_by_the_settings_of_the_project(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(TEXT, "utf-8")
    (tmp_path / "pyproject.toml").write_text('[tool.briefings.check.rules]\nper-cent = "off"\n', "utf-8")
    assert "per-cent" not in codes(Library(tmp_path), path)


def test_a_mended_text_is_read_in_place_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(TEXT, "utf-8")
    assert "per-cent" not in codes(Library(tmp_path), path, TEXT.replace("80 per cent", "80%"))
    assert "per-cent" in codes(Library(tmp_path), path)
