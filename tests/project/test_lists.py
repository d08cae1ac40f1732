"""Lists of very many briefings: the same pages as ever, and no more memory for ten thousand than for ten."""

import errno
import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefings.project.build import Build
from briefings.project.library import Library
from briefings.project.lists import written
from briefings.project.record import Record, Trace
from briefings.project.stamps import Digested, digest_of, digest_of_file, stamp_written
from briefings.project.wanted import Wanted, state_of
from tests.robustness.folder import write_content

OWNERS = ("Oldtown", "Newtown")


def row(number: int) -> dict[str, Any]:
    owner = OWNERS[number % 2]
    label = {"label": "Word", "href": f"{number}/{number}.docx", "size": 20_000}
    return {
        "href": f"b{number}/index.html",
        "title": f'Briefing {number} on "entry":{{}} & more',
        "description": "What we found. " * 12,
        "date": f"20{number % 20:02}-05",
        "day": "May",
        "partnership": owner,
        "owner": owner,
        "brand": "plain",
        "web": "",
        "type": "",
        "topics": ["Neglect"] if number % 3 else ["Neglect", "neglect", "Voice"],
        "marking": "",
        "lang": "en-GB",
        "is_draft": False,
        "downloads": [label],
    }


def recorded(path: Path, count: int) -> tuple[Record, list[str]]:
    record, names = Record(path / "x.record"), [f"content/b{number}.md" for number in range(count)]
    for number, name in enumerate(names):
        record.set(name, Trace(said='","entry":{"title":"no"}', entry=row(number), settings=[["a", "b" * 900]]))
    return record, names


def listed(folder: Path, count: int) -> dict[str, bytes]:
    record, names = recorded(folder, count)
    made = written(Wanted(folder, folder / "output"), Library(folder), names, record.entry)
    record.close()
    assert all(stamp.holds() and stamp.digest == digest_of_file(stamp.path) for stamp in made)
    return {Path(stamp.path).relative_to(folder / "output").as_posix(): Path(stamp.path).read_bytes() for stamp in made}


def test_every_list_has_its_briefings_once_and_in_order(tmp_path: Path) -> None:
    pages = listed(tmp_path, 60)
    assert sorted(pages) == [
        "index.html",
        "partnerships/newtown/index.html",
        "partnerships/oldtown/index.html",
        "topics/neglect/index.html",
        "topics/voice/index.html",
    ]
    assert {name: page.count(b"<h3>") for name, page in pages.items()} == {
        "index.html": 60,
        "partnerships/newtown/index.html": 30,
        "partnerships/oldtown/index.html": 30,
        "topics/neglect/index.html": 60,
        "topics/voice/index.html": 20,
    }
    whole = pages["index.html"].decode()
    newest, oldest = (whole.index(f'<a href="b{number}/index.html">') for number in (59, 20))
    assert newest < oldest
    assert whole.count("on &#34;entry&#34;:{} &amp; more</a>") == 60


def test_what_lists_show_is_the_same_whether_it_was_kept_from_an_earlier_list_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = listed(tmp_path / "kept", 12)
    monkeypatch.setattr("briefings.writers.web.index.AT_HAND", 11)
    assert listed(tmp_path / "made", 12) == kept
    assert kept["index.html"].count(b'href="b7/index.html"') == 1
    assert kept["topics/neglect/index.html"].count(b'href="../../b7/index.html"') == 1


def test_long_lists_take_little_more_memory_than_short_ones(tmp_path: Path) -> None:
    wanted, library = Wanted(tmp_path, tmp_path / "output"), Library(tmp_path)
    record, names = recorded(tmp_path, 2000)
    written(wanted, library, names[:2], record.entry)  # reads brands and templates
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        made = written(wanted, library, names, record.entry)
        peak = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
        record.close()
    assert sum(stamp.size for stamp in made) > 5_000_000
    assert peak < 4_000_000  # all of them at once would be 14 MB


def test_a_list_that_cannot_be_written_to_its_end_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefings.writers.web.index.AT_HAND", 0)  # each page asks anew
    before = listed(tmp_path, 5)
    rows = {f"{number}.md": row(number) for number in range(7)}

    def told(name: str, asked: list[str] = []) -> dict[str, Any]:  # noqa: B006  it counts
        asked.append(name)
        if len(asked) > 3 * len(rows) + 3:  # when the first page is half done
            raise OSError(errno.EIO, "the record was changed meanwhile")
        return rows[name]

    with pytest.raises(OSError, match="changed meanwhile"):
        written(Wanted(tmp_path, tmp_path / "output"), Library(tmp_path), sorted(rows), told)
    assert {name: (tmp_path / "output" / name).read_bytes() for name in before} == before
    assert not list((tmp_path / "output").rglob("*.part"))


@pytest.mark.parametrize("rest", ["", "null", '{"key":"","entry":', '{"key":"","entry":null}', '{"key":"","entry":3}'])
def test_a_record_that_someone_else_writes_into_gives_no_entry(tmp_path: Path, rest: str) -> None:
    record, names = recorded(tmp_path, 2)
    assert record.entry(names[1]) == row(1)
    path = tmp_path / "x.record"
    path.write_bytes(b'""\t{"version":1}\n' + f'"{names[0]}"\t{rest}\n'.encode())
    with pytest.raises(OSError, match="changed meanwhile"):
        record.entry(names[0])
    with pytest.raises(OSError, match="changed meanwhile"):
        record.entry("content/unknown.md")
    record.close()


def test_a_digest_is_made_as_pieces_pass(tmp_path: Path) -> None:
    def parts() -> Iterator[bytes]:
        yield from (b"one", b"", b"two")

    digested = Digested(parts())
    (tmp_path / "x").write_bytes(b"".join(digested))
    assert digested.digest == digest_of(b"onetwo")
    stamp = stamp_written(str(tmp_path / "x"), digested.digest)
    assert stamp is not None
    assert stamp.holds()
    assert stamp.size == 6
    assert stamp_written(str(tmp_path / "gone"), "") is None


def test_what_a_killed_build_left_of_lists_is_removed_with_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_content(tmp_path, 2, "A")
    wanted = Wanted(tmp_path, Path("output"), ("web",))
    left = [Path("output", folder, ".index.html.4711.part") for folder in ("", "topics/neglect", "partnerships/a")]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"<!doc")
    others = Path("output", ".mine.part")
    others.write_bytes(b"somebody's own")
    building = Build(wanted, Record(state_of(wanted, ".record")), jobs=1)
    try:
        assert all(built.made for built in building.run(sorted(Path("content").glob("*.md")), whole=True))
        assert building.write_lists() == Path("output", "index.html")
    finally:
        building.stop()
        building.record.close()
    assert not any(path.exists() for path in left)
    assert others.read_bytes() == b"somebody's own"
