"""A build skips what has not changed, and nothing else: each thing that an output depends on is changed here once."""

import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from briefings.labels import file_size
from briefings.project.build import Build
from briefings.project.built import Built
from briefings.project.lists import _as_read
from briefings.project.record import Record, Trace
from briefings.project.stamps import Stamp, stamp_of
from briefings.project.wanted import Wanted, state_of
from briefings.readers import details_schema

ROOT = Path(__file__).parents[2]
TEXT = """\
---
title: A sample
partnership: Ours
brand: ours
review-date: 2020-01
---

## Background

Words of {name} about MARAC.

![A door](door.png)

## Strengths

- One.
"""
BRAND = "meta: {name: Ours}\ncolor: {primary: '#1F4E79'}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return make_project(tmp_path, monkeypatch)


def make_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two content files, their picture, a glossary and a brand; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    content, brand = tmp_path / "content", tmp_path / "layouts" / "brands" / "ours"
    brand.mkdir(parents=True)
    (brand / "_brand.yml").write_text(BRAND, "utf-8")
    content.mkdir()
    for name in ("one", "two"):
        (content / f"{name}.md").write_text(TEXT.format(name=name), "utf-8")
    Image.new("RGB", (40, 40), "red").save(content / "door.png")
    (content / "glossary.csv").write_text("acronym,expansion,note\nMARAC,A meeting,\n", "utf-8")
    return tmp_path


def build(project: Path, **given: Any) -> dict[str, bool]:
    """Build the project and return whether each content file was built anew."""
    return {built.path.stem: built.is_new for built in run(project, **given)}


def run(project: Path, *, force: bool = False, jobs: int = 1, **given: Any) -> list[Built]:
    wanted = Wanted(project, Path("output"), **{"formats": ("word", "web"), **given})
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=jobs, force=force)
    try:
        found = list(building.run(sorted(Path("content").rglob("*.md")), whole=True))
        building.write_lists()
    finally:
        building.stop()
        building.record.close()
    return found


def outputs(project: Path) -> dict[str, bytes]:
    out = project / "output"
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


BOTH, NONE = {"one": True, "two": True}, {"one": False, "two": False}
ONLY_ONE = {"one": True, "two": False}


def test_a_second_build_makes_nothing_and_says_the_same(project: Path) -> None:
    first = run(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")}
    second = run(project)
    assert [built.is_new for built in second] == [False, False]
    assert [(b.path, b.problems, b.outputs, b.said, b.entry is None) for b in first] == [
        (b.path, b.problems, b.outputs, b.said, b.entry is None) for b in second
    ]
    assert {path: path.stat().st_mtime_ns for path in (project / "output").rglob("*")} == before


def edit(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        file = project / path
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return change


def add(path: str, content: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(content, "utf-8")

    return change


def repaint(project: Path) -> None:
    Image.new("RGB", (40, 40), "blue").save(project / "content" / "door.png")


def packaged(name: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        target = project / "layouts" / "briefing" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / "layouts" / "briefing" / name, target)

    return change


CHANGES = {
    "content": (edit("content/one.md", "Words of", "Other words of"), ONLY_ONE),
    "content-of-equal-size": (edit("content/one.md", "Words", "Sword"), ONLY_ONE),
    "picture": (repaint, BOTH),
    "glossary": (edit("content/glossary.csv", "A meeting", "A panel"), BOTH),
    "no-glossary": (lambda project: (project / "content" / "glossary.csv").unlink(), BOTH),
    "brand": (edit("layouts/brands/ours/_brand.yml", "1F4E79", "7A1F4E"), BOTH),
    "another-brand": (add("layouts/brands/other/_brand.yml", BRAND.replace("Ours", "Other")), BOTH),
    "page-layout": (packaged("page.html"), BOTH),
    "word-layout": (packaged("word.docx"), BOTH),
    "settings": (add("pyproject.toml", "[tool.briefings.check]\nminutes = 8\n"), BOTH),
    "words-to-avoid": (add("content/language.csv", "avoid,prefer,kind,reason,source\n"), BOTH),
    "output-gone": (lambda project: (project / "output" / "one" / "one.docx").unlink(), ONLY_ONE),
    "output-damaged": (lambda project: (project / "output" / "one" / "one.docx").write_bytes(b"cut"), ONLY_ONE),
    "outputs-of-one-gone": (lambda project: shutil.rmtree(project / "output" / "one"), ONLY_ONE),
    "all-outputs-gone": (lambda project: shutil.rmtree(project / "output"), BOTH),
    "record-gone": (lambda project: shutil.rmtree(project / ".briefings"), BOTH),
}
"""What may change, and which content files are built anew then."""


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_what_a_change_touches_is_built_anew(
    project: Path, change: Callable[[Path], None], expected: dict[str, bool]
) -> None:
    build(project)
    assert build(project) == NONE
    change(project)
    assert build(project) == expected
    assert build(project) == NONE
    left = outputs(project)
    assert build(project, force=True) == BOTH
    assert outputs(project) == left


def test_a_nearer_glossary_counts_from_when_it_appears(project: Path) -> None:
    (project / "content" / "sub").mkdir()
    (project / "content" / "door.png").rename(project / "content" / "sub" / "door.png")
    (project / "content" / "one.md").rename(project / "content" / "sub" / "one.md")
    (project / "content" / "two.md").unlink()
    build(project)
    assert build(project) == {"one": False}
    (project / "content" / "sub" / "glossary.csv").write_text("acronym,expansion,note\nMARAC,Another,\n", "utf-8")
    assert build(project) == {"one": True}
    assert b"Another" in outputs(project)["one/index.html"]


def test_a_touched_file_with_the_same_words_is_skipped(project: Path) -> None:
    build(project)
    for path in (project / "content").iterdir():
        os.utime(path, ns=(1, 1))
    assert build(project) == NONE


@pytest.mark.parametrize(
    "given",
    [{"formats": ("word",)}, {"strict": True}, {"audience": "partners"}],
    ids=["formats", "strict", "audience"],
)
def test_other_wishes_are_other_outputs(project: Path, given: dict[str, object]) -> None:
    build(project)
    assert build(project, **given) == BOTH
    assert set(outputs(project)) >= {"one/one.docx", "one/index.html"}


def test_the_date_for_properties_counts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    assert build(project) == BOTH


def test_the_program_counts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(project)
    monkeypatch.setattr("briefings.project.wanted._libraries", lambda: ["pptx-99.dist-info"])
    assert build(project) == BOTH


def test_the_day_counts_where_a_rule_about_it_is_an_error(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Tomorrow(date):
        @classmethod
        def today(cls) -> "Tomorrow":
            return cls(2099, 1, 1)

    edit("content/one.md", "2020-01", "2098-01")(project)
    build(project)
    with monkeypatch.context() as later:
        later.setattr("briefings.project.build.date", Tomorrow)
        assert build(project) == NONE
    add("pyproject.toml", '[tool.briefings.check.rules]\nreview-date-passed = "error"\n')(project)
    found = {built.path.stem: built for built in run(project)}
    assert [problem.code for problem in found["two"].problems] == ["review-date-passed"]
    assert found["one"].outputs
    run(project)
    assert {built.path.stem: built.is_new for built in run(project)}["one"] is False
    monkeypatch.setattr("briefings.project.build.date", Tomorrow)
    monkeypatch.setattr("briefings.project.library.date", Tomorrow)
    assert {built.path.stem: built.is_new for built in run(project)}["one"] is True


def test_a_file_with_errors_is_tried_again_each_time(project: Path) -> None:
    edit("content/one.md", "## Background", "## Backgrund")(project)
    for _ in range(2):
        found = {built.path.stem: built for built in run(project)}
        assert [problem.code for problem in found["one"].problems] == ["unknown-section"]
        assert found["one"].outputs == ()


def test_problems_that_stop_nothing_are_said_again(project: Path) -> None:
    edit("content/one.md", "brand: ours", "brand: ours\nstatus: draft")(project)
    first, second = run(project), run(project)
    said = [[(p.code, str(p.place), p.message, p.hint) for p in built.problems] for built in first]
    assert said == [[(p.code, str(p.place), p.message, p.hint) for p in built.problems] for built in second]
    assert [row[0] for rows in said for row in rows] == ["page-withheld"]


def test_a_withheld_page_that_comes_back_is_taken_away(project: Path) -> None:
    build(project)
    page = outputs(project)["one/index.html"]
    edit("content/one.md", "brand: ours", "brand: ours\nstatus: draft")(project)
    build(project)
    assert build(project) == NONE
    (project / "output" / "one" / "index.html").write_bytes(page)
    assert build(project) == ONLY_ONE
    assert "one/index.html" not in outputs(project)


def test_the_lists_follow_and_are_left_alone_otherwise(project: Path) -> None:
    build(project)
    index = project / "output" / "index.html"
    before = index.stat().st_mtime_ns
    edit("content/one.md", "Words of", "Other words of")(project)
    build(project)
    assert "A sample" in index.read_text("utf-8")
    edit("content/one.md", "title: A sample", "title: Another")(project)
    build(project)
    assert "Another" in index.read_text("utf-8")
    index.write_text("changed by hand", "utf-8")
    build(project)
    assert "Another" in index.read_text("utf-8")
    assert index.stat().st_mtime_ns != before


def test_lists_stay_where_they_would_read_the_same(project: Path) -> None:
    build(project)
    before = (project / "output" / "index.html").stat().st_mtime_ns
    edit("content/one.md", "Words of", "Wards of")(project)
    assert build(project) == ONLY_ONE
    assert (project / "output" / "index.html").stat().st_mtime_ns == before
    lists = outputs(project)["index.html"]
    build(project, force=True)
    assert outputs(project)["index.html"] == lists


@pytest.mark.parametrize("around", [500, 1_500, 2_500, 999_499, 1_000_000, 1_050_000, 1_949_999, 64_950_000])
def test_sizes_in_lists_read_as_those_of_the_files(around: int) -> None:
    for size in range(around - 2, around + 3):
        assert file_size(_as_read(size)) == file_size(size)


def test_lists_follow_after_a_build_that_ended_before_them(project: Path) -> None:
    build(project)
    edit("content/one.md", "title: A sample", "title: Another")(project)
    wanted = Wanted(project, Path("output"), ("word", "web"))
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    list(building.run([Path("content/one.md"), Path("content/two.md")], whole=True))
    building.record.close()
    assert "Another" not in (project / "output" / "index.html").read_text("utf-8")
    assert build(project) == NONE
    assert "Another" in (project / "output" / "index.html").read_text("utf-8")


def test_outputs_of_content_that_is_gone_are_removed_and_nothing_else(project: Path) -> None:
    build(project)
    ours = project / "output" / "one" / "our-notes.txt"
    ours.write_text("ours")
    (project / "output" / "two" / "two.docx").write_bytes(b"changed by hand")
    for name in ("one", "two"):
        (project / "content" / f"{name}.md").unlink()
    (project / "content" / "three.md").write_text(TEXT.format(name="three"), "utf-8")
    wanted = Wanted(project, Path("output"), ("word", "web"))
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    list(building.run([Path("content/three.md")], whole=True))
    building.write_lists()
    building.record.close()
    left = set(outputs(project))
    assert {"one/our-notes.txt", "two/two.docx", "three/three.docx"} <= left
    assert not left & {"one/one.docx", "one/index.html", "two/index.html"}
    assert building.kept == [Path("output/two/two.docx")]
    assert Path("output/one/one.docx") in building.removed


def test_a_record_by_someone_else_has_nothing_removed_outside_the_outputs(project: Path) -> None:
    build(project)
    elsewhere = [project / "notes.txt", project.parent / "secret.txt", project / "output-2" / "a.docx"]
    (project / "output-2").mkdir()
    for path in elsewhere:
        path.write_text("theirs")
    (record,) = (project / ".briefings").glob("*.record")
    named = [str(path) for path in elsewhere] + ["output/../notes.txt", "notes.txt"]
    rest = json.dumps({"begun": named, "read": [], "made": [], "also": []})
    with record.open("a") as file:
        file.write(f'"content/gone.md"\t{rest}\n')
    wanted = Wanted(project, Path("output"), ("word", "web"))
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    list(building.run([*(project / "content").glob("*.md")], whole=True))
    building.record.close()
    assert Path("content/gone.md") not in map(Path, building.record.sources())
    assert all(path.read_text() == "theirs" for path in elsewhere)


def test_a_build_of_one_file_removes_nothing(project: Path) -> None:
    build(project)
    (project / "content" / "two.md").unlink()
    wanted = Wanted(project, Path("output"), ("word", "web"))
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    list(building.run([Path("content/one.md")]))
    building.record.close()
    assert "two/two.docx" in outputs(project)


def test_content_that_moves_keeps_its_outputs(project: Path) -> None:
    build(project)
    before = outputs(project)
    (project / "content" / "sub").mkdir()
    for name in ("one.md", "door.png", "glossary.csv"):
        shutil.copy(project / "content" / name, project / "content" / "sub" / name)
    (project / "content" / "one.md").unlink()
    assert build(project) == ONLY_ONE
    assert outputs(project) == before


def test_content_that_is_renamed_takes_its_outputs_with_it(project: Path) -> None:
    build(project)
    (project / "content" / "one.md").rename(project / "content" / "three.md")
    assert build(project) == {"three": True, "two": False}
    assert {name.split("/")[0] for name in outputs(project)} == {"three", "two", "index.html", "partnerships"}


def test_two_processes_and_one_make_the_same_bytes(project: Path) -> None:
    for number in range(6):
        (project / "content" / f"more-{number}.md").write_text(TEXT.format(name=f"more {number}"), "utf-8")
    build(project, formats=("word", "powerpoint", "web"))
    one = outputs(project)
    shutil.rmtree(project / "output")
    assert all(build(project, formats=("word", "powerpoint", "web"), jobs=3).values())
    assert outputs(project) == one


def test_a_second_process_helps_with_one_file(project: Path) -> None:
    (project / "content" / "two.md").unlink()
    build(project, formats=("word", "powerpoint", "web"))
    one = outputs(project)
    assert build(project, formats=("word", "powerpoint", "web"), jobs=2, force=True) == {"one": True}
    assert outputs(project) == one


# ---- the record itself


def test_a_record_that_was_cut_off_or_spoilt_is_a_record_of_less(project: Path) -> None:
    build(project)
    (record,) = (project / ".briefings").glob("*.record")
    whole = record.read_bytes()
    for spoilt in (
        whole[:-20],
        whole[: len(whole) // 2],
        b"",
        b"\0" * 99,
        whole.replace(b'"read"', b'"raed"'),
        b"{}\n",
    ):
        record.write_bytes(spoilt)
        before = outputs(project)
        build(project)
        assert outputs(project) == before
        assert build(project) == NONE


def test_a_record_does_not_grow_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "a.record"
    for number in range(200):
        record = Record(path)
        record.set("one", Trace(said=str(number)))
        record.set_common(glance="x")
        record.close()
    assert len(path.read_bytes().splitlines()) < 60
    record = Record(path)
    found = record.get("one")
    assert found is not None
    assert found.said == "199"
    assert record.common["glance"] == "x"
    record.close()


@pytest.mark.parametrize("entry", [None, {}, {"title": 'a "entry": b', "topics": []}])
def test_what_is_kept_can_be_read_in_short(tmp_path: Path, entry: dict[str, Any] | None) -> None:
    record = Record(tmp_path / "a.record")
    stamp = Stamp("content/a.md", 3, 4, "d")
    whole = Trace("key", [stamp], "g", [stamp], said='","entry":null', problems=[["x", 1]], entry=entry)
    record.set("one", replace(whole, settings=[["a", "b"]]))
    assert record.get("one") == replace(whole, settings=[["a", "b"]])
    short = replace(whole, entry=None if entry is None else {})
    assert record.get("one", in_short=True) == short
    record.close()
    (tmp_path / "a.record").write_bytes(b'""\t{"version":1}\n"one"\t{"key":""}\n"two"\t{"read":[],"entry":{}\n')
    record = Record(tmp_path / "a.record")
    assert [record.get(name, in_short=True) for name in ("one", "two", "three")] == [None] * 3
    record.close()


def test_files_that_others_have_read_too_are_looked_at_once(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.md", "b.md", "shared.png", "made")]
    for path in files:
        path.write_bytes(b"x")
    content, other, shared, made = (stamp_of(str(path), b"x") for path in files)
    assert content
    assert other
    assert shared
    assert made
    held: set[Stamp] = set()
    one = Trace("key", [content, shared], made=[made])
    two = Trace("key", [other, shared], made=[made])
    assert one.holds("key", "", held)
    assert held == {shared}
    files[2].write_bytes(b"other")
    assert two.holds("key", "", held)
    assert not two.holds("key", "", set())
    files[1].write_bytes(b"other")
    assert not two.holds("key", "", held)
    assert not one.holds("other key", "", held)


def test_names_of_all_kinds_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.record"
    names = ["a\tb", "a\nb", "é", "\udcff", '"', "\\", " "]
    record = Record(path)
    for name in names:
        record.set(name, Trace(said=name))
    record.forget("é")
    record.set_common(glance="x")
    record.close()
    record = Record(path)
    assert sorted(record.sources()) == sorted(set(names) - {"é"})
    assert all(trace is not None and trace.said == name for name in record.sources() for trace in [record.get(name)])
    record.close()


def test_without_a_place_for_a_record_all_is_built(project: Path) -> None:
    (project / ".briefings").write_text("a file where the folder should be")
    assert build(project) == BOTH
    assert build(project) == BOTH
    assert "index.html" in outputs(project)


def test_the_next_build_of_a_file_has_its_settings_at_hand(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    validated = details_schema.validated

    def count(given: object, file: Any) -> object:
        asked.append(given)
        return validated(given, file)

    monkeypatch.setattr(details_schema, "validated", count)
    for name in ("three", "four", "five"):
        (project / "content" / f"{name}.md").write_text(TEXT.format(name=name), "utf-8")
    build(project)
    before = len(asked)
    path = project / "content" / "one.md"
    path.write_text(path.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    assert build(project) != NONE
    assert len(asked) == before
    path.write_text(path.read_text("utf-8").replace("title: ", "title: New ", 1), "utf-8")
    build(project)
    assert len(asked) == before + 1
