"""How a command ends: at once, with its code, all it said, and whatever was to be done at its end."""

import atexit
import os
import subprocess
import sys
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
