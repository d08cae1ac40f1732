"""`briefings check` and `briefings explain`: what they print where, what they change, and how they leave."""

import json
import re
from collections.abc import Iterator, Sequence
from gc import collect
from pathlib import Path
from weakref import ref

import pytest
from click.testing import CliRunner, Result

from briefings.checks import ALL, fix
from briefings.checks.links_online import Fetch, fetch_online
from briefings.checks.manuscript import Manuscript
from briefings.cli import main
from briefings.problems import Edit, Place, Problem, Severity, warning
from briefings.project.library import Library, Loaded

SOUND = """\
---
title: What our audit found
partnership: Plain
brand: plain
date: 2025-11
review-date: 2099-11
---

## Background

Two families asked for help, and nobody came to them.

## Method

Auditors from the police and two schools read the records of ten children.

## Strengths

- Records say who knocked, and when.

## Areas for development

- Few records say when the child was last seen.

## Questions for your team

1. Which child have you not seen for longest?
"""
UNTIDY = SOUND.replace("Two families", "On 25/03/2025 two  families").replace("knocked,", "knocked ,")
MENDED = SOUND.replace("Two families", "On 25 March 2025 two families")
SILENT = '[tool.briefings.check.rules]\nthin-section = "off"\n'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "pyproject.toml").write_text(SILENT, "utf-8")
    (tmp_path / "content" / "one.md").write_text(SOUND, "utf-8")
    return tmp_path


def run(*arguments: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=answer, catch_exceptions=False)


def write(project: Path, text: str) -> Path:
    path = project / "content" / "one.md"
    path.write_text(text, "utf-8")
    return path


def test_a_sound_file_is_passed_in_silence(project: Path) -> None:
    result = run("check", "--strict")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Checked 1 content file: No problems.\n"


def test_text_shows_the_line_with_what_is_meant(project: Path) -> None:
    write(project, UNTIDY)
    result = run("check")
    assert result.exit_code == 0
    assert "content/one.md:11:4: warning: " in result.stdout
    assert (
        "\n      On 25/03/2025 two  families asked for help, and nobody came to them.\n         ^^^^^^^^^^\n"
        in result.stdout
    )
    assert result.stderr.endswith("3 faults can be mended by: briefings check --fix\n")


def test_json_has_every_problem_with_its_place(project: Path) -> None:
    write(project, UNTIDY)
    rows = json.loads(run("check", "--format", "json").stdout)["problems"]
    assert [(row["code"], row["line"]) for row in rows] == [
        ("date-figures", 11),
        ("blank-double", 11),
        ("blank-before-mark", 19),
    ]


def test_github_gets_a_command_for_each_problem(project: Path) -> None:
    write(project, UNTIDY)
    lines = run("check", "--format", "github").stdout.splitlines()
    assert lines[0].startswith("::warning file=content/one.md,line=11,col=4,endColumn=13,title=date-figures::")
    assert len(lines) == 3


def test_sarif_is_a_run_even_where_nothing_is_found(project: Path) -> None:
    assert json.loads(run("check", "--format", "sarif").stdout)["runs"][0]["results"] == []
    write(project, UNTIDY)
    (found,) = json.loads(run("check", "--format", "sarif").stdout)["runs"]
    assert [result["ruleId"] for result in found["results"]] == ["date-figures", "blank-double", "blank-before-mark"]
    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == [
        "blank-before-mark",
        "blank-double",
        "date-figures",
    ]


def test_a_format_that_is_not_known_is_wrong_usage(project: Path) -> None:
    assert run("check", "--format", "xml").exit_code == 2


@pytest.mark.parametrize(
    ("severity", "lax", "strict"), [("note", 0, 0), ("warning", 0, 1), ("error", 1, 1), ("off", 0, 0)]
)
def test_strict_counts_warnings_and_no_notes(project: Path, severity: str, lax: int, strict: int) -> None:
    write(project, SOUND.replace("Two families", "On 25/03/2025 two families"))
    (project / "pyproject.toml").write_text(f'{SILENT}date-figures = "{severity}"\n', "utf-8")
    assert run("check").exit_code == lax
    assert run("check", "--strict").exit_code == strict


def test_faults_of_the_settings_and_of_the_glossary_are_reported(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.briefings.check]\nminuets = 7\n", "utf-8")
    (project / "content" / "glossary.csv").write_bytes("short,meaning\nCAFÉ,x\n".encode("latin-1"))
    result = run("check")
    assert result.exit_code == 1
    assert "pyproject.toml:2: error: " in result.stdout
    assert "Did you mean 'minutes'?" in result.stdout
    assert "glossary.csv" in result.stdout


def test_only_the_files_asked_for_are_checked(project: Path) -> None:
    other = project / "content" / "other.md"
    other.write_text("no settings\n", "utf-8")
    assert run("check", "content/one.md").exit_code == 0
    assert run("check", "content/one.md", "content").stderr.startswith("Checked 2 content files: ")


def test_where_there_is_no_content_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "There is no folder 'content' here. Go to the folder that has it" in result.stderr
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "_note.md").write_text("mine", "utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert "files whose names end in .md" in result.stderr


def test_fix_shows_what_it_would_change_and_leaves_it_when_the_answer_is_no(project: Path) -> None:
    path = write(project, UNTIDY)
    result = run("check", "--fix", answer="n\n")
    assert "--- content/one.md\n+++ content/one.md (mended)\n" in result.stderr
    assert "\n+On 25 March 2025 two families asked for help, and nobody came to them.\n" in result.stderr
    assert result.stderr.index("+On 25 March") < result.stderr.index("Change 1 file? [y/N]")
    assert path.read_text("utf-8") == UNTIDY
    assert "date-figures" in result.stdout


def test_fix_without_an_answer_changes_nothing(project: Path) -> None:
    path = write(project, UNTIDY)
    assert run("check", "--fix").exit_code == 1
    assert path.read_text("utf-8") == UNTIDY


@pytest.mark.parametrize(("options", "answer"), [(["--fix"], "y\n"), (["--fix", "--yes"], None)])
def test_fix_mends_and_then_reports_what_is_left(project: Path, options: list[str], answer: str | None) -> None:
    path = write(project, UNTIDY)
    result = run("check", "--strict", *options, answer=answer)
    assert path.read_text("utf-8") == MENDED
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("Checked 1 content file: No problems.\n")
    assert ("Change 1 file?" in result.stderr) == (answer is not None)


def test_fix_has_nothing_to_ask_where_nothing_can_be_mended(project: Path) -> None:
    result = run("check", "--fix")
    assert result.stderr == "Checked 1 content file: No problems.\n"


def test_fix_leaves_a_file_that_cannot_be_read_and_mends_the_others(project: Path) -> None:
    broken = project / "content" / "broken.md"
    broken.write_text(UNTIDY.replace("## Background", "## Backgrund"), "utf-8")
    path, before = write(project, UNTIDY), broken.read_text("utf-8")
    assert run("check", "--fix", "--yes").exit_code == 1
    assert (path.read_text("utf-8"), broken.read_text("utf-8")) == (MENDED, before)


def test_fix_goes_on_until_changes_that_overlap_are_made_too(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = {"aaa": "aab", "aab": "abb", "abb": "bbb"}

    def review(_library: Library, loaded: Loaded) -> tuple[Problem, ...]:
        assert loaded.manuscript
        lines = loaded.manuscript.source.split("\n")
        word = lines[-2]
        if word not in steps:
            return ()
        edit = Edit(len(lines) - 1, 1, word, steps[word])
        return (Problem(Place(loaded.path, edit.line), Severity.NOTE, "a-step", "Go on.", edit=edit),)

    monkeypatch.setattr(Library, "review", review)
    path = write(project, f"{SOUND}\naaa\n")
    result = run("check", "--fix", "--yes")
    assert path.read_text("utf-8") == f"{SOUND}\nbbb\n"
    assert "-aaa\n+bbb\n" in result.stderr


def test_fix_ends_where_two_rules_undo_each_other(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewed = []

    def review(_library: Library, loaded: Loaded) -> tuple[Problem, ...]:
        assert loaded.manuscript
        reviewed.append(loaded)
        here, there = ("knocked", "knocks") if "knocked" in loaded.manuscript.source else ("knocks", "knocked")
        line = loaded.manuscript.lines.index(f"- Records say who {here}, and when.") + 1
        edit = Edit(line, 19, here, there)
        return (Problem(Place(loaded.path, line), Severity.NOTE, "a-whim", "Change it.", edit=edit),)

    monkeypatch.setattr(Library, "review", review)
    path = write(project, SOUND)
    run("check", "--fix", "--yes")
    assert "who knocks," in path.read_text("utf-8")
    assert len(reviewed) == 1 + 5 + 1


def test_one_file_is_let_go_before_the_next_is_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[ref[Manuscript]] = []
    most = 0
    plain = Library.review

    def review(library: Library, loaded: Loaded) -> tuple[Problem, ...]:
        nonlocal most
        assert loaded.manuscript
        seen.append(ref(loaded.manuscript))
        collect()
        most = max(most, sum(manuscript() is not None for manuscript in seen))
        return plain(library, loaded)

    monkeypatch.setattr(Library, "review", review)
    for name in ("one", "two", "three", "four"):
        write(project, SOUND).rename(project / "content" / f"{name}.md.new")
    for path in (project / "content").glob("*.new"):
        path.rename(path.with_suffix(""))
    run("check")
    assert (len(seen), most) == (4, 1)


def test_fix_makes_no_change_that_would_break_the_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def review(_library: Library, loaded: Loaded) -> tuple[Problem, ...]:
        edit = Edit(9, 4, "Background", "Backgrund")
        return (Problem(Place(loaded.path, 9), Severity.NOTE, "a-slip", "Change it.", edit=edit),)

    monkeypatch.setattr(Library, "review", review)
    path = write(project, SOUND)
    run("check", "--fix", "--yes")
    assert path.read_text("utf-8") == SOUND


def test_fix_keeps_the_line_ends_and_the_mark_of_windows(project: Path) -> None:
    path = project / "content" / "one.md"
    path.write_bytes(b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode())
    assert run("check", "--fix", "--yes").exit_code == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_fix_leaves_a_file_that_was_saved_while_it_asked(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(project, UNTIDY)
    shown = fix.diff

    def saved_meanwhile(*given: str) -> str:
        path.write_text(f"{UNTIDY}\nMore.\n", "utf-8")
        return shown(Path(given[0]), *given[1:])

    monkeypatch.setattr(fix, "diff", saved_meanwhile)
    result = run("check", "--fix", "--yes")
    assert result.exit_code == 2
    assert "content/one.md has changed meanwhile and is left as it is" in result.stderr
    assert path.read_text("utf-8") == f"{UNTIDY}\nMore.\n"


def test_fix_says_plainly_that_it_cannot_write(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("briefings.project.mend.write_whole", refuse)
    path = write(project, UNTIDY)
    result = run("check", "--fix", "--yes")
    assert result.exit_code == 2
    assert "Cannot write content/one.md: Permission denied." in result.stderr
    assert path.read_text("utf-8") == UNTIDY


def test_online_asks_for_addresses_and_only_then(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def dead_links(manuscript: Manuscript, fetch: Fetch = fetch_online) -> Iterator[Problem]:
        asked.append(manuscript.path.name)
        yield warning(Place(manuscript.path, 11), "link-dead", "The link does not work.")

    monkeypatch.setattr("briefings.checks.links_online.dead_links", dead_links)
    (project / "content" / "broken.md").write_text("no settings\n", "utf-8")
    assert "link-dead" not in run("check").stdout
    assert asked == []
    result = run("check", "--online")
    assert "content/one.md:11: warning: The link does not work. [link-dead]" in result.stdout
    assert asked == ["one.md"]


def test_the_running_order_says_when_each_panel_begins(project: Path) -> None:
    (project / "pyproject.toml").write_text(f"[tool.briefings.check]\nwords-per-minute = 100\n{SILENT}", "utf-8")
    lines = run("check", "--running-order").stdout.splitlines()
    assert lines[0] == "content/one.md: running order at 100 words a minute"
    assert any("Background" in line for line in lines[1:])
    assert all(re.match(r"  .*\d:\d\d", line) for line in lines[1:])


def test_the_running_order_stays_out_of_what_programs_read(project: Path) -> None:
    result = run("check", "--running-order", "--format", "json")
    assert json.loads(result.stdout) == {"problems": []}
    assert "running order at" in result.stderr


def test_the_running_order_of_no_file_that_can_be_read_is_nothing(project: Path) -> None:
    write(project, "no settings\n")
    assert "running order" not in run("check", "--running-order").output


def watching(monkeypatch: pytest.MonkeyPatch, rounds: Iterator[set[Path]]) -> list[Sequence[Path]]:
    watched = []

    def given(paths: Sequence[Path]) -> Iterator[set[Path]]:
        watched.append(paths)
        return rounds

    monkeypatch.setattr("briefings.project.watch.rounds", given)
    return watched


def test_watch_checks_in_each_round_until_it_is_stopped(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def rounds() -> Iterator[set[Path]]:
        yield set()
        yield {write(project, UNTIDY)}
        raise KeyboardInterrupt

    watched = watching(monkeypatch, rounds())
    result = run("check", "--watch")
    assert result.exit_code == 0
    assert watched == [[Path("content"), Path("pyproject.toml")]]
    assert [line for line in result.stderr.splitlines() if not line.startswith("Checked")] == [
        "Checking all …",
        "Checking one.md …",
        "Stopped.",
    ]
    assert result.stdout.count("[blank-double]") == 1


def test_watch_goes_on_when_the_content_is_gone_for_a_while(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = project / "content" / "one.md"

    def rounds() -> Iterator[set[Path]]:
        yield set()
        path.unlink()
        yield {path}
        yield {write(project, SOUND)}

    watching(monkeypatch, rounds())
    result = run("check", "--watch", "content")
    assert result.exit_code == 0
    assert "Error: There are no content files here" in result.stderr
    assert result.stderr.count("Checked 1 content file: No problems.") == 2


def test_watch_does_not_begin_where_there_is_nothing_to_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    watching(monkeypatch, iter([set()]))
    assert run("check", "--watch").exit_code == 2


def test_explain_lists_every_rule() -> None:
    result = run("explain")
    assert result.exit_code == 0
    assert [code for code in (rule.code for rule in ALL) if f"  {code} " not in result.stdout] == []


def test_explain_says_all_of_one_rule() -> None:
    result = run("explain", "date-figures")
    assert result.exit_code == 0
    assert result.stdout.startswith("date-figures (Plain English and style; warning)\n")
    assert [f"\n{part}" in result.stdout for part in ("Why: ", "Source: ", "Not so:", "But so:")] == [True] * 4


def test_explain_offers_the_nearest_rule() -> None:
    result = run("explain", "date-figurs")
    assert result.exit_code == 2
    assert "There is no rule 'date-figurs'. Did you mean 'date-figures'?" in result.stderr
    assert "`briefings explain` lists them all." in run("explain", "zzzzz").stderr


def test_a_rule_of_the_audit_is_explained_too() -> None:
    result = run("explain", "no-title")
    assert result.exit_code == 0
    assert result.stdout.startswith("no-title (audit of finished files; error)")
    assert "WCAG 2.2, 2.4.2" in result.stdout
    assert "In PowerPoint: " in result.stdout
