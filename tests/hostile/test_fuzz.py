import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.hostile import fuzz
from tests.hostile.mutants import Plan, made, seeds
from tests.hostile.targets import TARGETS, crash_of

STEPS = st.tuples(st.integers(0, 10**4), st.integers(0, 10**6), st.integers(0, 10**6))
PLANS = st.tuples(st.integers(0, 10**4), st.lists(STEPS, min_size=1, max_size=6).map(tuple))
SETTLED = settings(
    max_examples=12, derandomize=True, database=None, suppress_health_check=list(HealthCheck), deadline=None
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@pytest.mark.parametrize("target", TARGETS)
def test_no_file_makes_the_program_fail(target: str, folder: Path) -> None:
    @SETTLED
    @given(PLANS)
    def no_plan(plan: Plan) -> None:
        assert crash_of(target, folder, made(target, plan)) is None

    no_plan()


@pytest.mark.parametrize("target", TARGETS)
def test_no_bytes_make_the_program_fail(target: str, folder: Path) -> None:
    @SETTLED
    @given(st.binary(max_size=200))
    @example(b"")
    @example(b"PK\x05\x06" + b"\0" * 18)
    def no_bytes(data: bytes) -> None:
        assert crash_of(target, folder, data) is None

    no_bytes()


@pytest.mark.parametrize(
    ("target", "data"),
    [
        ("settings", b"x = " + b"[" * 5_000),
        ("settings", b"x = " + b"9" * 11_161),
        ("content", b"---\ntitle: T\n---\n\n## Background\n\n" + b"".join(b"  " * n + b"- a\n" for n in range(400))),
        ("content", b"\xef\xbb\xbf"),
        ("content", "\u200b".encode()),
        ("glossary", b'acronym,expansion\nA,"' + b"a" * 200_000 + b'"\n'),
        ("glossary", b'avoid,prefer,kind,reason,source\nA,"' + b"a" * 200_000 + b'"\n'),
        ("brand", b"a: &x 1\nb: &x 2\n"),
        ("brand", b"a: " + b"[" * 3_000),
    ],
)
def test_what_was_found_once_stays_mended(target: str, data: bytes, folder: Path) -> None:
    assert crash_of(target, folder, data) is None


@pytest.mark.parametrize(
    ("target", "part", "before", "after"),
    [
        ("deck", "ppt/_rels/presentation.xml.rels", b"Type=", b"Tipe="),
        ("deck", "ppt/presentation.xml", b"<p:sldMasterId ", b"<p:sldMasterId xmlns:q='q' q:"),
        ("deck", "ppt/slideLayouts/_rels/slideLayout1.xml.rels", b"<Relationship ", b"<Nothing "),
    ],
)
def test_a_template_that_was_found_once_stays_refused(
    target: str, part: str, before: bytes, after: bytes, folder: Path
) -> None:
    file = BytesIO()
    with ZipFile(BytesIO(seeds(target)[0])) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            assert name != part or before in data
            new.writestr(name, data.replace(before, after) if name == part else data)
    assert crash_of(target, folder, file.getvalue()) is None


def test_a_zip_whose_directory_lies_about_its_place_is_refused(folder: Path) -> None:
    data = bytearray(seeds("word")[0])
    end = data.rindex(b"PK\x05\x06")
    data[end + 16 : end + 20] = (2**31).to_bytes(4, "little")
    assert crash_of("word", folder, bytes(data)) is None


def test_a_run_tells_what_it_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", "--minutes", "0.02", "--crashes-to", str(tmp_path)])
    limit = sys.getrecursionlimit()
    assert fuzz.main() == 0
    sys.setrecursionlimit(limit)
    assert " executions, 0 kinds of crash" in capsys.readouterr().out


def test_a_run_keeps_what_makes_the_program_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_folder: Path, _data: bytes) -> None:
        raise KeyError("x")

    monkeypatch.setitem(TARGETS, "brand", fail)
    run = fuzz.Run(tmp_path, tmp_path / "crashes")
    run.one("brand", b"a")
    run.one("brand", b"b")
    assert list(run.found.values()) == ["KeyError: 'x'"]
    assert [path.read_bytes() for path in (tmp_path / "crashes").iterdir()] == [b"a"]
