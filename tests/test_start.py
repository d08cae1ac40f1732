"""How a command ends: at once, with its code, all it said, and whatever was to be done at its end."""

import atexit
import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest

import briefings.cli
from briefings import __version__, start


def ended(code: str, *arguments: str, out: int = subprocess.PIPE) -> "subprocess.CompletedProcess[str]":
    """Run Python code that ends in the command line with some arguments."""
    whole = f"import sys; sys.argv = ['briefings', *{arguments!r}]\n{code}\nfrom briefings.start import run\nrun()\n"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", whole]
    return subprocess.run(command, stdout=out, stderr=subprocess.PIPE, text=True, env=environment, check=False)


def test_a_command_ends_with_its_code_and_all_that_it_said() -> None:
    fine = ended("", "--version")
    assert fine.returncode == 0
    assert fine.stdout == f"briefings, version {__version__}\n"
    wrong = ended("", "bild")
    assert wrong.returncode == 2
    assert "bild" in wrong.stderr


def test_what_asked_to_be_done_at_the_end_is_done_and_nothing_is_taken_apart() -> None:
    code = "import atexit\natexit.register(print, 'at the end')\nclass A:\n  def __del__(self): print('apart')\na = A()"
    assert ended(code, "--version").stdout.splitlines()[1:] == ["at the end"]


def test_a_thread_that_is_still_at_work_comes_to_its_end() -> None:
    code = (
        "import threading, time\n"
        "threading.Thread(target=lambda: (time.sleep(0.3), print('thread'))).start()\n"
        "threading.Thread(target=lambda: (time.sleep(60), print('daemon')), daemon=True).start()"
    )
    assert ended(code, "--version").stdout.splitlines()[1:] == ["thread"]


@pytest.mark.skipif(os.name == "nt", reason="there, no pipe tells who writes that its reader is gone")
def test_a_reader_that_is_gone_is_said_as_ever() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        broken = ended("", "--help", out=writing)
    finally:
        os.close(writing)
    assert broken.returncode != 0


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="there is no disk here that is always full")
@pytest.mark.parametrize("arguments", [["--help"], ["formats"], ["brands"], ["explain", "no-title"]])
def test_what_cannot_be_said_is_a_plain_message(arguments: list[str]) -> None:
    with FULL.open("w") as full:
        lost = ended("", *arguments, out=full.fileno())
    assert lost.stderr == "Error: What this command says cannot be read or written: No space left on device.\n"
    assert lost.returncode == start.UNUSABLE


@pytest.mark.skipif(not FULL.exists(), reason="there is no disk here that is always full")
def test_where_nothing_can_be_said_at_all_the_code_tells() -> None:
    code = "import sys; sys.stderr = open('/dev/full', 'w', buffering=1)"
    with FULL.open("w") as full:
        lost = ended(code, "formats", out=full.fileno())
    assert lost.stderr == ""
    assert lost.returncode


def test_a_file_that_no_command_thought_of_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def main(_: list[str], prog_name: str) -> None:
        raise PermissionError(13, f"{prog_name} may not", "some/file")

    codes: list[int] = []
    monkeypatch.setattr(briefings.cli, "main", main)
    monkeypatch.setattr(start, "leave", codes.append)
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    with pytest.raises(SystemExit, match=str(start.UNUSABLE)):
        start.run()
    assert capsys.readouterr().err == "Error: some/file cannot be read or written: briefings may not.\n"
    assert codes == [start.UNUSABLE]


@pytest.mark.parametrize("arguments", [["formats"], ["build", "--quiet"]])
def test_a_command_that_nobody_hears_ends_as_ever(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("Nothing.\n", encoding="utf-8")
    code = f"import os, sys; os.chdir({str(tmp_path)!r}); sys.stdout = None"
    unheard = ended(code, *arguments)
    assert "Traceback" not in unheard.stderr
    assert unheard.returncode == int(arguments[0] == "build")


def left(monkeypatch: pytest.MonkeyPatch, code: int = 3) -> list[int]:
    """Return the codes that the process was ended with."""
    codes: list[int] = []
    monkeypatch.setattr(os, "_exit", codes.append)
    monkeypatch.setattr(atexit, "_run_exitfuncs", lambda: None)
    start.leave(code)
    return codes


def test_a_process_is_ended_unless_someone_is_at_work_or_something_cannot_be_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert left(monkeypatch) == [3]
    done = Event()
    other = Thread(target=done.wait)
    other.start()
    assert left(monkeypatch) == []
    done.set()
    other.join()
    assert left(monkeypatch) == [3]
    monkeypatch.setattr(sys, "stdout", None)
    assert left(monkeypatch) == []


@pytest.mark.parametrize(("code", "codes"), [(4, [4]), ("a message", [])])
def test_only_a_number_ends_the_process_at_once(
    monkeypatch: pytest.MonkeyPatch, code: object, codes: list[int]
) -> None:
    class Main:
        names = ("build",)

        def __call__(self, given: list[str], prog_name: str) -> None:
            assert given == ["build", "--force"]
            assert prog_name == "build.py"
            raise SystemExit(code)

    ended_with: list[int] = []
    monkeypatch.setattr(start, "leave", ended_with.append)
    monkeypatch.setattr(briefings.cli, "main", Main())
    monkeypatch.setattr(sys, "argv", ["build.py", "--force"])
    with pytest.raises(SystemExit) as end:
        start.run("build.py", default="build")
    assert end.value.code == code
    assert ended_with == codes
