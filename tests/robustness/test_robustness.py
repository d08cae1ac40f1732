"""What disturbs a build: kills, another build, Ctrl-C, a full disk, folders that cannot be written, files in use."""

import errno
import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner

from briefings.cli import main
from briefings.kept import NOTHING_KEPT
from briefings.project import files, writing
from briefings.project.built import NOTHING_EARLIER, Built, Earlier
from briefings.project.files import IN_USE, reason
from briefings.project.hands import Hand
from briefings.project.lock import Busy, locked
from briefings.project.outputs import Begun
from briefings.project.sharing import build_with
from briefings.project.stamps import Stamp
from briefings.project.wanted import Wanted
from briefings.project.writing import write_whole
from tests.robustness.folder import Disturbed, disturbed, write_content
from tests.robustness.kills import at_once, killed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Disturbed:
    return disturbed(tmp_path_factory.mktemp("disturbed"), files=4)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_content(tmp_path, 2, "A")
    return tmp_path


def run(*arguments: str) -> Any:
    return CliRunner().invoke(main, ["build", "--jobs", "1", *arguments], catch_exceptions=False)


def test_killed_builds_leave_whole_files_and_the_next_repairs_the_rest(project: Disturbed) -> None:
    figures = killed(project, 5, seed=1)
    assert figures.faults == []
    assert figures.cut > 0


def test_two_builds_at_once_are_one_after_the_other(project: Disturbed) -> None:
    figures = at_once(project, 3, seed=1)
    assert figures.faults == []


def test_ctrl_c_stops_with_a_summary_and_the_next_build_goes_on(tmp_path: Path) -> None:
    write_content(tmp_path, 40, "A")
    with subprocess.Popen(
        [sys.executable, "-m", "briefings", "build", "--jobs", "2", "--log-format", "json"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        assert process.stderr is not None
        assert json.loads(process.stderr.readline())["event"] == "built"
        os.killpg(process.pid, signal.SIGINT)
        said = process.stderr.read()
        process.wait()
    assert process.returncode == 130
    assert "Traceback" not in said
    summary = json.loads(said.splitlines()[-1])
    assert summary["event"] == "summary"
    assert summary["stopped"] is True
    assert summary["built"] < 40
    again = subprocess.run(
        [sys.executable, "-m", "briefings", "build", "--jobs", "2", "--log-format", "json"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    after = json.loads(again.stderr.splitlines()[-1])
    assert after["built"] + after["skipped"] == 40
    assert after["skipped"] >= summary["built"]


# ---- disks and folders


def limited(bytes_of_a_file: int) -> Any:
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_of_a_file, bytes_of_a_file))

    return limit


def test_a_quota_on_the_size_of_files_is_said_plainly(tmp_path: Path) -> None:
    write_content(tmp_path, 2, "A")
    made = subprocess.run(
        [sys.executable, "-m", "briefings", "build", "--jobs", "1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limited(20_000),
    )
    assert made.returncode == 2, made.stderr
    assert "cannot be written: it is larger than this disk, or your account, allows" in made.stderr
    assert "Traceback" not in made.stderr
    assert not list((tmp_path / "output").rglob("*.part"))
    assert not list((tmp_path / "output").rglob("*.pptx"))


def full(after: int, code: int = errno.ENOSPC) -> Any:
    """Return a way to write that finds the disk full after so many files, in the middle of one."""
    count = 0

    def write(file: IO[bytes], data: bytes) -> None:
        nonlocal count
        count += 1
        if count > after:
            file.write(data[: len(data) // 2])
            file.flush()
            raise OSError(code, os.strerror(code))
        file.write(data)
        file.flush()

    return write


@pytest.mark.parametrize("after", [0, 1, 3, 7])
def test_a_full_disk_stops_the_build_and_leaves_what_was_there(
    small: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    assert run().exit_code == 0
    before = {path: path.read_bytes() for path in (small / "output").rglob("*") if path.is_file()}
    write_content(small, 2, "B")
    monkeypatch.setattr(writing, "_write", full(after))
    result = run()
    assert result.exit_code == 2
    assert "the disk is full" in result.stderr
    assert "Stopped." in result.stderr
    monkeypatch.undo()
    monkeypatch.chdir(small)
    now = {path: path.read_bytes() for path in (small / "output").rglob("*") if path.is_file()}
    assert set(now) == set(before)
    assert sum(now[path] != before[path] for path in now) <= after
    assert run().exit_code == 0
    done = {path: path.read_bytes() for path in (small / "output").rglob("*") if path.is_file()}
    assert run("--force").exit_code == 0
    assert done == {path: path.read_bytes() for path in (small / "output").rglob("*") if path.is_file()}


def test_one_file_that_cannot_be_written_stops_no_other(small: Path) -> None:
    (small / "output" / "file-0").mkdir(parents=True)
    (small / "output" / "file-0" / "file-0.docx").mkdir()
    result = run()
    assert result.exit_code == 2
    assert "output/file-0/file-0.docx cannot be written: a folder stands where the file is needed" in result.stderr
    assert (small / "output" / "file-1" / "file-1.pptx").is_file()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_only_be_read_is_said_plainly(small: Path) -> None:
    (small / "output").mkdir(mode=0o555)
    result = run()
    assert result.exit_code == 2
    assert "you may not write there" in result.stderr


def test_a_briefing_s_folder_that_leads_elsewhere_is_refused(small: Path) -> None:
    elsewhere = small / "elsewhere"
    elsewhere.mkdir()
    (small / "output").mkdir()
    (small / "output" / "file-0").symlink_to(elsewhere)
    result = run()
    assert result.exit_code == 2
    assert "it is a link to another folder" in result.stderr
    assert list(elsewhere.iterdir()) == []


# ---- files in use, as Windows has them


def test_a_file_in_use_is_tried_again_for_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (files, writing):
        monkeypatch.setattr(module, "WINDOWS", True)
    monkeypatch.setattr(writing, "PAUSE", 0.0)
    tries = 0
    replace = Path.replace

    def busy(self: Path, target: Path) -> Path:
        nonlocal tries
        tries += 1
        if tries < writing.TRIES:
            raise PermissionError(errno.EACCES, "in use", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    write_whole(tmp_path / "a.docx", b"new")
    assert (tmp_path / "a.docx").read_bytes() == b"new"
    assert tries == writing.TRIES
    monkeypatch.setattr(writing, "TRIES", 2)
    tries = -99
    with pytest.raises(PermissionError) as fault:
        write_whole(tmp_path / "a.docx", b"newer")
    assert fault.value.filename == str(tmp_path / "a.docx")
    assert reason(fault.value) == IN_USE
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_file_open_in_word_gives_a_plain_message(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run().exit_code == 0
    write_content(small, 2, "B")
    for module in (files, writing):
        monkeypatch.setattr(module, "WINDOWS", True)
    monkeypatch.setattr(writing, "PAUSE", 0.0)
    replace = Path.replace

    def busy(self: Path, target: Path) -> Path:
        if target.name == "file-0.docx":
            raise PermissionError(errno.EACCES, "in use", str(self))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", busy)
    result = run()
    assert result.exit_code == 2
    assert f"output/file-0/file-0.docx cannot be written: {IN_USE}." in result.stderr
    assert "1 not built" in result.stderr


# ---- locks


def test_a_lock_makes_others_wait_and_say_for_whom(tmp_path: Path) -> None:
    told: list[str] = []
    path = tmp_path / "folder" / "a.lock"
    with locked(path, told.append):
        assert told == []
        with pytest.raises(Busy) as busy, locked(path, told.append, patience=0.15):
            pass
        assert f"process {os.getpid()}" in busy.value.holder
    assert len(told) == 1
    with locked(path, told.append, patience=0):
        pass


def test_a_lock_of_a_process_that_was_killed_holds_up_nobody(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    code = (
        "import sys, time; from pathlib import Path; from briefings.project.lock import locked\n"
        "with locked(Path(sys.argv[1]), print):\n    print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(Busy), locked(path, lambda _: None, patience=0):
            pass
        process.kill()
    with locked(path, lambda _: None, patience=5):
        pass


def test_where_no_lock_can_be_written_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with locked(tmp_path / "file" / "a.lock", lambda _: None):
        pass


# ---- other processes


def test_a_process_that_dies_takes_one_file_with_it(small: Path) -> None:
    write_content(small, 12, "A")
    wanted = Wanted(small, Path("output"), ("web",))
    hand = Hand(wanted, NOTHING_KEPT)
    paths = sorted(Path("content").glob("*.md"))
    asked: list[Path] = []
    told: list[Path] = []

    def first(path: Path) -> Earlier:
        told.append(path)
        return NOTHING_EARLIER

    def here(path: Path, _: Earlier) -> Begun:
        if not asked:
            asked.append(path)
            os.kill(hand.process_id, signal.SIGKILL)
            time.sleep(0.2)
        return Begun(Built(path, made=(Stamp(str(path), 0, 0, ""),)))

    seen = list(build_with([hand], paths, here, first))
    assert sorted({*told}) == paths
    assert sorted(built.path for built in seen) == paths
    assert [problem.code for built in seen for problem in built.problems] in ([], ["internal"])
    hand.stop()


def test_a_process_ends_when_its_parent_is_gone(small: Path) -> None:
    code = (
        "import os, signal; from pathlib import Path; from briefings.project.hands import Hand;"
        "from briefings.kept import NOTHING_KEPT; from briefings.project.wanted import Wanted\n"
        "hand = Hand(Wanted(Path.cwd(), Path('output')), NOTHING_KEPT); print(hand.process_id, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    number = int(made.stdout)
    until = time.monotonic() + 10
    while Path(f"/proc/{number}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{number}").exists()
