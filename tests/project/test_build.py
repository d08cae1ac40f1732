"""What a build must never let out, and what it takes back."""

from pathlib import Path
from typing import Any

import pytest

from briefings.model import Audience
from briefings.project.build import Build
from briefings.project.built import Built
from briefings.project.record import Record
from briefings.project.wanted import Wanted, state_of

TEXT = """\
---
title: A sample
partnership: Plain
brand: plain
categories: [{topic}]
audience: {audience}
status: {status}
---

## Background

{words}
"""
PAGE_FILES = {"index.html", "embed.html", "card.png"}


def write(folder: Path, name: str = "one", **given: str) -> Path:
    path = folder / "content" / f"{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        TEXT.format(**{"topic": "neglect", "audience": "public", "status": "final", "words": "Words.", **given}),
        "utf-8",
    )
    return path


def builder(folder: Path, **given: Any) -> Build:
    wanted = Wanted(folder, folder / "output", **given)
    return Build(wanted, Record(state_of(wanted, ".record")), jobs=1)


def build(folder: Path, *paths: Path, audience: Audience = Audience.PUBLIC, strict: bool = False) -> list[Built]:
    building = builder(folder, audience=audience.value, strict=strict)
    built = list(building.run(paths))
    building.write_lists()
    building.record.close()
    return built


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("given", "audience", "has_page"),
    [
        ({}, Audience.PUBLIC, True),
        ({"status": "draft"}, Audience.PUBLIC, False),
        ({"audience": "partners"}, Audience.PUBLIC, False),
        ({"audience": "restricted"}, Audience.PARTNERS, False),
        ({"audience": "partners"}, Audience.PARTNERS, True),
        ({"status": "draft"}, Audience.PARTNERS, True),
        ({"audience": "restricted", "status": "draft"}, Audience.RESTRICTED, True),
    ],
)
def test_only_those_whom_a_briefing_is_for_get_a_page(
    tmp_path: Path, given: dict[str, str], audience: Audience, has_page: bool
) -> None:
    (built,) = build(tmp_path, write(tmp_path, **given), audience=audience)
    made = {path.name for path in built.outputs}
    assert {"one.docx", "one.pptx"} <= made
    assert (made & PAGE_FILES == PAGE_FILES) == has_page
    assert (tmp_path / "output" / "index.html").exists() == has_page
    assert [problem.code for problem in built.problems] == ([] if has_page else ["page-withheld"])


def test_a_withheld_page_says_at_the_setting_why_and_what_to_do(tmp_path: Path) -> None:
    (built,) = build(tmp_path, write(tmp_path, audience="partners"))
    (problem,) = built.problems
    assert problem.place.line == 6
    assert problem.message == "No web page is written, as the audience is 'partners'; the Word file and the deck are."
    assert problem.hint.endswith("briefings build --audience partners.")
    (draft,) = build(tmp_path, write(tmp_path, status="draft"))
    assert "the status is 'draft'" in draft.problems[0].message
    assert draft.problems[0].place.line == 7


def test_a_page_that_is_withdrawn_is_taken_away_with_its_lists(tmp_path: Path) -> None:
    other = write(tmp_path, "two", topic="fathers")
    build(tmp_path, write(tmp_path), other)
    own = tmp_path / "output" / "one" / "our-notes.txt"
    own.write_text("ours")
    assert {"one/index.html", "topics/neglect/index.html", "topics/fathers/index.html"} <= names(tmp_path / "output")
    build(tmp_path, write(tmp_path, audience="restricted"), other)
    left = names(tmp_path / "output")
    assert {"one/our-notes.txt", "one/one.docx", "two/index.html", "topics/fathers/index.html"} <= left
    assert not left & {"one/index.html", "one/embed.html", "one/card.png", "topics/neglect/index.html"}
    assert "A sample" in (tmp_path / "output" / "index.html").read_text("utf-8")
    build(tmp_path, write(tmp_path, audience="restricted"), write(tmp_path, "two", status="draft"))
    assert not [name for name in names(tmp_path / "output") if name.endswith("index.html")]


def test_a_build_of_other_formats_leaves_the_lists_alone(tmp_path: Path) -> None:
    path = write(tmp_path)
    build(tmp_path, path)
    building = builder(tmp_path, formats=("word",))
    list(building.run([path]))
    assert building.write_lists() is None
    building.record.close()
    assert (tmp_path / "output" / "index.html").exists()


def test_what_must_never_leave_the_building_stops_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, words="The records of NHS number 943 476 5919 were read.")
    (built,) = build(tmp_path, path)
    assert built.outputs == ()
    assert [problem.code for problem in built.problems] == ["identifiable-nhs-number"]
    assert not (tmp_path / "output").exists()
    allowed = "The NHS number 943 476 5919 was read. <!-- briefings: allow identifiable-nhs-number: the test number -->"
    (built,) = build(tmp_path, write(tmp_path, words=allowed))
    assert built.problems == ()
    assert built.outputs
