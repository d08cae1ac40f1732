"""The benchmarks run, at the smallest size and once each: what they say of speed is not looked at here."""

import os
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from tests.benchmarks import pandoc
from tests.benchmarks.__main__ import BEGIN, END, attempt, main, rewrite
from tests.benchmarks.benches import BENCHES
from tests.benchmarks.generate import briefing
from tests.benchmarks.grounds import Grounds, digests, edit
from tests.benchmarks.measure import ROOT, FailedError, Run, interleaved, middle, run
from tests.benchmarks.table import Limit, Row, as_markdown, as_text
from tests.tools import without

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the benchmarks ask Linux or macOS what a child cost")

SMALLEST = 0.0001
QUICK = ("ten", "incremental", "watch", "same")
"""Benches that tests run: the others do the same things with more briefings."""


@pytest.fixture
def grounds(tmp_path: Path) -> Grounds:
    return Grounds(tmp_path, SMALLEST, quick=True)


@pytest.fixture
def needs_pandoc() -> None:
    try:
        pandoc.program()
    except (ImportError, OSError):
        without("needs pypandoc_binary, which is not installed")


@pytest.mark.usefixtures("needs_pandoc")
@pytest.mark.parametrize("name", QUICK)
def test_a_bench_gives_rows(name: str, grounds: Grounds) -> None:
    rows = BENCHES[name](grounds)
    assert rows
    assert all(row.ours for row in rows)
    assert not any("DIFFER" in row.ours for row in rows)


@pytest.mark.usefixtures("needs_pandoc")
def test_pandoc_gets_the_same_content(tmp_path: Path) -> None:
    grounds = Grounds(tmp_path, quick=True)
    project = grounds.project(4)
    (ready,) = pandoc.prepare(grounds.sources(project)[3:], tmp_path / "ready")
    made = briefing(3)
    (picture,) = made.pictures
    pandoc.build([ready], project / "content", tmp_path / "made")
    word, deck = (ZipFile(tmp_path / "made" / f"{ready.stem}.{kind}") for kind in ("docx", "pptx"))
    for office in (word, deck):
        assert (project / "content" / picture).read_bytes() in [
            office.read(name) for name in office.namelist() if "media/" in name
        ]
    assert sum("notesSlide" in name and name.endswith(".xml") for name in deck.namelist()) >= 2
    page = (tmp_path / "made" / f"{ready.stem}.html").read_text("utf-8")
    assert picture in page
    assert page.count("<table") == made.text.count("\n|---")
    assert "!!! note " in made.text
    assert not any(mark in page for mark in ("!!!", "{:", "*["))


def test_edits_change_one_sentence_each_time(tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    path.write_text(briefing(1).text, encoding="utf-8")
    seen = {path.read_text("utf-8")}
    for number in range(3):
        edit(path, number)
        seen.add(path.read_text("utf-8"))
    assert len(seen) == 4
    assert len({text.count("\n") for text in seen}) == 1


def test_a_run_counts_time_and_memory_and_a_failure_is_no_figure(tmp_path: Path) -> None:
    done = run(["python3", "-c", "x = bytes(30_000_000)"], tmp_path, sample_every=0.01)
    assert done.cpu > 0
    assert done.largest > 20_000_000
    with pytest.raises(FailedError, match="ended with 3"):
        run(["python3", "-c", "raise SystemExit(3)"], tmp_path)


def test_rounds_go_there_and_back_and_give_medians() -> None:
    order: list[str] = []

    def say(name: str) -> Run:
        order.append(name)
        return Run(len(order), 1)

    found = interleaved(3, {"a": lambda: say("a"), "b": lambda: say("b")})
    assert "".join(order) == "abbaab"
    assert found["a"].wall == 4
    assert middle([Run(1, 1, 5), Run(2, 2, 3), Run(9, 9, 4)]) == Run(2, 2, 5)


def test_samples_are_spread_evenly(tmp_path: Path) -> None:
    grounds = Grounds(tmp_path, quick=True)
    project = grounds.project(9)
    spread = [path.stem[-1] for path in grounds.sources(project, 3)]
    assert spread == ["0", "3", "6"]
    assert len(grounds.sources(project)) == len(grounds.sources(project, 10)) == 9


def test_digests_look_at_outputs_only(tmp_path: Path) -> None:
    for name in ("a.docx", "b.html", ".record"):
        (tmp_path / name).write_text(name)
    assert list(digests(tmp_path)) == ["a.docx", "b.html"]


@pytest.mark.parametrize(
    ("figure", "limit", "verdict"),
    [
        (0.6, Limit(0.95, 0.6), "aim met"),
        (0.9, Limit(0.95, 0.6), "met"),
        (1.0, Limit(0.95, 0.6), "missed"),
        (20, Limit(10, 20, at_least=True), "aim met"),
        (10, Limit(10, 20, at_least=True), "met"),
        (9.9, Limit(10, 20, at_least=True), "missed"),
    ],
)
def test_verdicts(figure: float, limit: Limit, verdict: str) -> None:
    row = Row("a", "1 s", "2 s", figure, limit)
    assert row.cells()[-1] == verdict
    assert verdict in as_text([row])
    assert as_markdown([row]).splitlines()[2].startswith("| a | 1 s | 2 s |")


def test_a_bench_that_fails_stops_no_other(grounds: Grounds, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Grounds) -> list[Row]:
        raise FailedError("no")

    monkeypatch.setitem(BENCHES, "one", fails)
    (row,) = attempt("one", grounds)
    assert row.cells()[-1] == "failed"


def test_the_page_has_room_for_the_table_and_is_rewritten_there_only(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "performance.md").read_text("utf-8")
    assert text.count(BEGIN) == text.count(END) == 1
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    rewrite(page, "new")
    assert page.read_text("utf-8") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"


@pytest.mark.usefixtures("needs_pandoc")
def test_the_command_prints_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.benchmarks.__main__.BENCHES", {"one": lambda _: [Row("a", "1 s", "2 s", 0.5)]})
    said = CliRunner().invoke(main, ["--only", "one", "--quick"])
    assert said.exit_code == 0, said.output
    assert "Python 3." in said.output
    assert "1 s   2 s   0.5" in said.output


def test_the_page_names_every_bench() -> None:
    text = (ROOT / "docs" / "performance.md").read_text("utf-8")
    for name in BENCHES:
        assert f"`{name}`" in text
