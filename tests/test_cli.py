import json
import re
import runpy
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from briefings import __version__, start
from briefings.cli import main
from briefings.cli.build import FORMAT_NAMES
from briefings.project.wanted import HELPED
from briefings.writers import FORMATS
from briefings.writers.format import Job

ROOT = Path(__file__).parents[1]
GOOD = "---\ntitle: A sample\npartnership: Plain\nbrand: plain\n---\n\n## Background\n\nSomething was looked at.\n"

SOUND = """\
---
title: A sample
partnership: Plain
brand: plain
date: 2025-11
review-date: 2099-11
---

## Background

Two families asked for help, and for a long while nobody came to them.

## Method

Auditors from the police and two schools read the records of ten children.

## Strengths

- Records say who knocked, when, and what could be seen and heard at the door.

## Areas for development

- Few records say when the child was last seen, or what the child said.

## Questions for your team

1. Which child on your list have you not seen for longest?
"""
"""A briefing about which no rule has anything to say."""

GOOD_FILES = [f"good/{name}" for name in ("card.png", "embed.html", "good.docx", "good.pptx", "index.html")]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "good.md").write_text(GOOD, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments, catch_exceptions=False)


def outputs(folder: Path) -> list[str]:
    files = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(path.as_posix() for path in files)


def test_build_makes_three_files_of_each_content_file_and_an_index(project: Path) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert outputs(project / "output") == [*GOOD_FILES, "index.html", "partnerships/plain/index.html"]
    assert "content/good.md: 1 panel, 5 words, 1 min to say: good.docx, good.pptx, index.html" in result.stdout
    assert re.search(r"Built 5 files from 1 of 1 content file, in [0-9.]+ s. No problems.", result.stderr)


def test_one_format_of_one_file_leaves_the_index_alone(project: Path) -> None:
    assert run("build", "--to", "word", "--out", "made", "content/good.md").exit_code == 0
    assert outputs(project / "made") == ["good/good.docx"]


def test_a_bad_file_is_reported_and_the_others_are_built(project: Path) -> None:
    (project / "content" / "bad.md").write_text(GOOD.replace("Background", "Backgrund"), "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert "content/bad.md:7:4: error: The heading 'Backgrund'" in result.stderr
    assert re.search(r"Built 5 files from 1 of 2 content files; 1 not built, in [0-9.]+ s. 1 error.", result.stderr)
    assert outputs(project / "output") == [*GOOD_FILES, "index.html", "partnerships/plain/index.html"]


def test_strict_builds_nothing_from_a_file_with_warnings(project: Path) -> None:
    (project / "content" / "good.md").write_text(GOOD + "\n---\n\nMore.\n", "utf-8")
    assert run("build", "--to", "web").exit_code == 0
    result = run("build", "--strict", "--out", "strict")
    assert result.exit_code == 1
    assert not (project / "strict").exists()
    assert run("check", "--strict").exit_code == 1
    assert run("check").exit_code == 0


def test_two_files_of_one_name_do_not_overwrite_each_other(project: Path) -> None:
    (project / "content" / "sub").mkdir()
    (project / "content" / "sub" / "Good.md").write_text(GOOD, "utf-8")
    result = run("build", "--to", "web")
    assert result.exit_code == 1
    assert (
        "content/sub/Good.md: error: Its outputs would take the place of those of 'content/good.md'." in result.stderr
    )


def test_an_output_that_cannot_be_written_is_said_plainly(project: Path) -> None:
    (project / "output").write_text("a file, not a folder")
    result = run("build")
    assert result.exit_code == 2
    assert "Traceback" not in result.output


def test_check_reports_and_builds_nothing(project: Path) -> None:
    (project / "content" / "bad.md").write_text(GOOD.replace("title: A sample\n", ""), "utf-8")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    rows = json.loads(result.stdout)["problems"]
    assert [row["code"] for row in rows if row["file"] == "content/bad.md"] == ["missing-key"]
    assert not (project / "output").exists()
    assert run("check", "--format", "github").stdout.startswith("::error file=content/bad.md,line=2")


def test_a_good_folder_has_an_empty_list_of_problems(project: Path) -> None:
    (project / "content" / "good.md").write_text(SOUND, "utf-8")
    result = run("check", "--format", "json")
    assert (result.exit_code, json.loads(result.stdout)) == (0, {"problems": []})
    assert run("check").stderr == "Checked 1 content file: No problems.\n"


def test_a_folder_without_content_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == 2
    assert "briefings new" in result.stderr
    (tmp_path / "content").mkdir()
    assert run("check").exit_code == 2


def test_a_path_that_is_not_there_is_wrong_usage(project: Path) -> None:
    assert run("build", "content/none.md").exit_code == 2


def test_new_writes_every_section_with_guidance_that_reaches_no_reader(project: Path) -> None:
    result = run("new", 'Neglect: "what" we found', "--partnership", "Nowhere SCP")
    path = project / "content" / "neglect-what-we-found.md"
    assert result.stdout == "content/neglect-what-we-found.md\n"
    text = path.read_text("utf-8")
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == 10
    path.write_text(re.sub(r"<!-- .* -->", "Words.", text.rsplit("<!--", 1)[0]), "utf-8")
    assert run("check", str(path)).exit_code == 0
    assert run("new", 'Neglect: "what" we found', "--partnership", "Nowhere SCP").exit_code == 2


def test_a_new_file_for_a_partnership_with_a_brand_uses_it(project: Path) -> None:
    run("new", "One", "--partnership", "Safeguarding Enfield")
    assert "brand:" not in (project / "content" / "one.md").read_text("utf-8")


def test_new_says_when_it_cannot_write(project: Path) -> None:
    (project / "blocked").write_text("")
    assert run("new", "One", "--partnership", "X", "--in", "blocked/sub").exit_code == 2


def test_formats_and_brands_are_listed(project: Path) -> None:
    assert [line.split()[0] for line in run("formats").stdout.splitlines()] == list(FORMAT_NAMES)
    assert tuple(kind.name for kind in FORMATS) == FORMAT_NAMES
    companions = {each.name: kind.name for kind in FORMATS for each in kind.companions}
    files = {kind.name: kind.name for kind in FORMATS} | companions
    assert HELPED.items() <= files.items()
    result = run("brands")
    assert result.exit_code == 0
    assert "esscp" in result.stdout
    assert "example styling" in result.stdout


def test_a_broken_brand_file_is_reported(project: Path) -> None:
    folder = project / "layouts" / "brands" / "ours"
    folder.mkdir(parents=True)
    (folder / "_brand.yml").write_text("meta: {name: Ours}\ncolor: {primary: '#F0F0F0'}\n", "utf-8")
    result = run("brands")
    assert result.exit_code == 1
    assert "_brand.yml:2:9: error:" in result.stderr


def test_the_version_is_told() -> None:
    assert run("--version").stdout == f"briefings, version {__version__}\n"


def test_no_color_is_honoured(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("build", "--to", "web").output


@pytest.mark.parametrize(
    ("arguments", "made"),
    [([], 7), (["--to", "word", "content/good.md"], 1), (["check"], 0)],
    ids=["nothing", "options", "a-command"],
)
def test_build_py_builds_unless_told_otherwise(
    project: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], made: int
) -> None:
    monkeypatch.setattr(sys, "argv", ["build.py", *arguments])
    monkeypatch.setattr(start, "leave", lambda code: None)  # this process goes on
    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(ROOT / "build.py"), run_name="__main__")
    assert left.value.code == 0
    assert len(outputs(project / "output")) == made if made else not (project / "output").exists()


def test_python_m_briefings_is_the_same_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["briefings", "--version"])
    monkeypatch.setattr(start, "leave", lambda code: None)  # this process goes on
    with pytest.raises(SystemExit):
        runpy.run_module("briefings", run_name="__main__")
    assert capsys.readouterr().out.startswith("briefings, version")


def test_a_folder_of_broken_files_says_what_is_wrong_with_each_and_builds_the_good_ones(project: Path) -> None:
    content = project / "content"
    shutil.copytree(ROOT / "tests" / "broken", content, dirs_exist_ok=True)
    (content / "utf-16.md").write_bytes(GOOD.encode("utf-16"))
    (content / "latin-1.md").write_bytes(GOOD.replace("sample", "café").encode("latin-1"))
    (content / "empty.md").write_bytes(b"")
    (content / "large.md").write_bytes(GOOD.encode() + b"x" * 5_000_000)
    (content / "a-folder.md").mkdir()
    (content / "windows.md").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    result = run("build", "--to", "web")
    assert result.exit_code == 1
    assert "Traceback" not in result.output
    whole = {"good", "line-across", "windows"}
    assert {path.parent.name for path in (project / "output").glob("*/index.html")} == whole
    for path in content.glob("*.md"):
        faulty = path.stem not in {"good", "windows"}
        assert (
            re.search(rf"^content/{path.name}(:\d+)*: (error|warning): .+\. \[", result.stderr, re.MULTILINE)
            is not None
        ) == faulty
    assert re.search(
        rf"Built 9 files from 3 of {len(list(content.glob('*.md')))} content files; \d+ not built", result.stderr
    )


def test_a_fault_of_the_program_stops_no_other_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "content" / "other.md").write_text(GOOD.replace("A sample", "Another"), "utf-8")
    word = FORMATS[0]

    def fail(job: Job) -> bytes:
        if job.briefing.details.title == "Another":
            raise LookupError("a gap")
        return word.write(job)

    monkeypatch.setattr("briefings.project.make.FORMATS", (replace(word, write=fail),))
    result = run("build", "--to", "word")
    assert result.exit_code == 1
    assert outputs(project / "output") == ["good/good.docx"]
    assert "content/other.md: error: The word file could not be made: LookupError" in result.stderr


def test_of_a_command_that_is_not_there_all_neighbours_are_known() -> None:
    commands = type(main)(commands=dict(main.commands))
    context = click.Context(commands)
    assert commands.get_command(context, "bild") is None
    assert sorted(commands.commands) == commands.names == commands.list_commands(context)


def test_a_command_loads_no_other() -> None:
    code = (
        "import sys; from briefings.cli import main; main(['build', '--help'], standalone_mode=False)\n"
        "print(*sorted(name for name in sys.modules if name.startswith('briefings.')))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1].split() == [
        f"briefings.cli{name}" for name in ("", ".build", ".paths", ".progress", ".say")
    ]
