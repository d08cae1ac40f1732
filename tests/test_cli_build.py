"""How a build says how it goes: quietly, in full, for programs, on a terminal, and while one writes."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefings.cli import main
from briefings.cli import progress as progress_module

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="terminals and signals of POSIX")

TEXT = "---\ntitle: A sample\npartnership: Plain\nbrand: plain\n---\n\n## Background\n\nWords of {name}.\n"
COMMAND = [sys.executable, "-m", "briefings", "build"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    for name in ("one", "two"):
        (tmp_path / "content" / f"{name}.md").write_text(TEXT.format(name=name), "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["build", "--jobs", "1", *arguments], catch_exceptions=False)


def events(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stderr.splitlines()]


def test_what_is_up_to_date_is_counted_and_named_on_request(project: Path) -> None:
    run()
    again = run()
    assert again.stdout == ""
    assert re.fullmatch(r"Nothing to build: 2 content files; 2 up to date, in \d\.\d s\. No problems\.\n", again.stderr)
    assert run("--verbose").stdout == "content/one.md: up to date\ncontent/two.md: up to date\n"
    (project / "content" / "one.md").write_text(TEXT.format(name="three"), "utf-8")
    said = run("--verbose")
    assert re.search(
        r"^content/one\.md: 1 panel, 4 words, 1 min to say: .* \(\d+\.\d\d s\)$", said.stdout, re.MULTILINE
    )
    assert "Built 5 files from 1 of 2 content files; 1 up to date" in said.stderr


def test_a_quiet_build_says_what_is_wrong_and_nothing_else(project: Path) -> None:
    assert run("--quiet").output == ""
    (project / "content" / "two.md").write_text(TEXT.format(name="x").replace("Background", "Backgrund"), "utf-8")
    wrong = run("--quiet")
    assert wrong.exit_code == 1
    assert wrong.stdout.startswith("content/two.md: not built; what an earlier build made is still in output/two") or (
        wrong.stdout == ""
    )
    assert "content/two.md:7:4: error: The heading 'Backgrund'" in wrong.stderr


def test_removed_content_is_told(project: Path) -> None:
    run()
    (project / "content" / "two.md").unlink()
    assert "5 files of removed content taken away" in run().stderr


def test_a_program_gets_one_object_a_line(project: Path) -> None:
    first = run("--log-format", "json")
    assert first.stdout == ""
    built = [event for event in events(first) if event["event"] == "built"]
    assert [event["file"] for event in built] == ["content/one.md", "content/two.md"]
    assert built[0]["outputs"][:2] == ["output/one/one.docx", "output/one/one.pptx"]  # type: ignore[index]
    assert events(first)[-1] | {"seconds": 0} == {
        "event": "summary",
        "built": 2,
        "skipped": 0,
        "failed": 0,
        "outputs": 10,
        "index": "output/index.html",
        "stopped": False,
        "seconds": 0,
    }
    (project / "content" / "two.md").write_text(TEXT.format(name="x").replace("Background", "Backgrund"), "utf-8")
    second = events(run("--log-format", "json", "--verbose"))
    assert [event["event"] for event in second] == ["skipped", "failed", "problem", "summary"]
    assert {"file": "content/two.md", "line": 7, "code": "unknown-section"}.items() <= second[2].items()
    (project / "content" / "two.md").unlink()
    removed = [event["file"] for event in events(run("--log-format", "json")) if event["event"] == "removed"]
    assert "output/two/two.docx" in removed


def test_a_long_build_shows_a_bar_on_a_terminal(project: Path) -> None:
    for number in range(4):
        (project / "content" / f"more-{number}.md").write_text(TEXT.format(name=str(number)), "utf-8")
    code = (
        "from briefings.cli import main, progress; progress.PATIENCE = 0.0\n"
        "main(['build', '--jobs', '1', '--to', 'web'], prog_name='briefings')"
    )
    leader, follower = pty.openpty()
    with subprocess.Popen([sys.executable, "-c", code], stderr=follower, stdout=subprocess.DEVNULL) as process:
        os.close(follower)
        said = read_all(leader)
    assert process.returncode == 0
    assert "Building" in said
    assert "6/6" in said
    assert "one.md" in said
    assert "Built 18 files from 6 of 6 content files" in said


def read_all(handle: int) -> str:
    found = b""
    while select.select([handle], [], [], 30)[0]:
        try:
            piece = os.read(handle, 4096)
        except OSError:
            break
        if not piece:
            break
        found += piece
    os.close(handle)
    return found.decode()


def test_a_short_build_shows_none(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress_module, "PATIENCE", 3600.0)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert "Building" not in run("--to", "web").stderr


@pytest.mark.parametrize(
    ("took", "said"), [(0.04, "0.0 s"), (59.9, "59.9 s"), (61.2, "1 min 1 s"), (3600, "60 min 0 s")]
)
def test_times_are_said_in_words(took: float, said: str) -> None:
    assert progress_module._seconds(took) == said


# ---- watching


@contextmanager
def watching(*options: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen([*COMMAND, "--watch", *options], stderr=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def until(holds: Callable[[], bool], seconds: float = 30.0) -> bool:
    end = time.monotonic() + seconds
    while not holds() and time.monotonic() < end:
        time.sleep(0.01)
    return holds()


def has(path: str, words: str) -> Callable[[], bool]:
    return lambda: Path(path).is_file() and words in Path(path).read_text("utf-8")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_watch_builds_again_what_was_saved(project: Path, jobs: str) -> None:
    with watching("--jobs", jobs) as process:
        assert until(has("output/two/index.html", "Words of two"))
        for words in ("first", "second", "third"):
            Path("content/two.md").write_text(TEXT.format(name=words), "utf-8")
            assert until(has("output/two/index.html", f"Words of {words}"))
        before = Path("output/one/one.docx").stat().st_mtime_ns
        Path("content/two.md").write_text("---\ntitle: broken\n", "utf-8")
        Path("content/three.md").write_text(TEXT.format(name="three"), "utf-8")
        assert until(has("output/three/index.html", "Words of three"))
        Path("content/two.md").unlink()
        assert until(lambda: not Path("output/two").exists())
        assert Path("output/one/one.docx").stat().st_mtime_ns == before
        brand = Path("layouts/brands/plain/_brand.yml")
        assert not brand.exists()
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        said = process.stderr.read()
        assert process.wait(timeout=10) == 0
    assert "Stopped." in said.splitlines()[-1]
    assert "Traceback" not in said


def test_a_watch_sees_a_brand_that_changes(project: Path) -> None:
    folder = project / "layouts" / "brands" / "ours"
    folder.mkdir(parents=True)
    (folder / "_brand.yml").write_text("meta: {name: Ours}\ncolor: {primary: '#1F4E79'}\n", "utf-8")
    text = TEXT.format(name="one").replace("brand: plain", "brand: ours").replace("Plain", "Ours")
    (project / "content" / "one.md").write_text(text, "utf-8")
    with watching("--jobs", "2"):
        assert until(has("output/one/index.html", "#1F4E79"))
        time.sleep(0.5)
        (folder / "_brand.yml").write_text("meta: {name: Ours}\ncolor: {primary: '#7A1F4E'}\n", "utf-8")
        assert until(has("output/one/index.html", "#7A1F4E"))


def test_a_watch_of_nothing_is_wrong_usage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with watching() as process:
        assert process.wait(timeout=30) == 2
