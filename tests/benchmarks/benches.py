"""What is measured: each bench returns rows of the table."""

import json
import shutil
import sys
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path

from tests.benchmarks.grounds import Grounds, digests, edit
from tests.benchmarks.measure import ROOT, Run, interleaved, run
from tests.benchmarks.table import Limit, Row, megabytes, seconds
from tests.benchmarks.watching import watch_latency

NOT_INCREMENTAL = "this version builds everything each time"
SCAN = ROOT / "tests" / "benchmarks" / "scan.py"
BRAND = "enfield"
SHADES = ("#1B2630", "#1A2530")
"""Two colours of that brand that look alike: the one it has, and the one it is changed to."""


def one(grounds: Grounds) -> list[Row]:
    """One briefing, by a new process and by one that has built it before."""
    project = grounds.project(grounds.size(10))
    source = grounds.sources(project)[0]
    name = f"content/{source.name}"
    grounds.build_fresh(project, name)
    found = interleaved(
        grounds.rounds(11),
        {
            "ours": lambda: grounds.build_fresh(project, name),
            "first": lambda: grounds.build_first(project, name),
            "pandoc": lambda: grounds.pandoc(project, [source]),
        },
    )
    ours, first, peer = found["ours"], found["first"], found["pandoc"]
    force = ["--force"] if grounds.is_incremental else []
    out = grounds.fresh()
    said = grounds.ask(project, "warm", str(grounds.rounds(30)), "build", name, *force, "--out", out)
    shutil.rmtree(out)
    warm, warm_cpu = json.loads(said)
    wall = Limit(0.95, 0.6)
    return [
        _compared("one briefing, cold, wall", ours.wall, peer.wall, wall),
        _compared("one briefing, cold, CPU", ours.cpu, peer.cpu),
        _compared("one briefing, cold, nothing kept of earlier builds, wall", first.wall, peer.wall),
        _compared("one briefing, warm process, wall", warm, peer.wall),
        _compared("one briefing, warm process, CPU", warm_cpu, peer.cpu),
    ]


def ten(grounds: Grounds) -> list[Row]:
    """Ten briefings."""
    return _several(grounds, grounds.size(10), 5, None)


def hundred(grounds: Grounds) -> list[Row]:
    """A hundred briefings against two runs of pandoc at a time."""
    return _several(grounds, grounds.size(100), 3, Limit(10, 20, at_least=True, unit=" ×"))


def _several(grounds: Grounds, count: int, rounds: int, limit: Limit | None) -> list[Row]:
    project = grounds.project(count)
    sources = grounds.sources(project)
    grounds.build_fresh(project)
    found = interleaved(
        grounds.rounds(rounds),
        {
            "ours": lambda: grounds.build_fresh(project),
            "first": lambda: grounds.build_first(project),
            "pandoc": lambda: grounds.pandoc(project, sources, processes=2),
        },
    )
    ours, first, peer = found["ours"], found["first"], found["pandoc"]
    return [
        _times(f"{count:,} briefings, wall, against two pandocs at a time", ours.wall, peer.wall, limit),
        _times(f"{count:,} briefings, wall, nothing kept of earlier builds", first.wall, peer.wall),
        _times(f"{count:,} briefings, CPU, against pandoc", ours.cpu, peer.cpu),
    ]


def thousand(grounds: Grounds) -> list[Row]:
    """A thousand briefings against pandoc and the straightforward builder, both on samples unless all are wanted."""
    count = grounds.size(1000)
    project = grounds.project(count)
    sources = grounds.sources(project, None if grounds.full else grounds.size(60))
    plain = grounds.sources(project, None if grounds.full else grounds.size(40))
    has_plain = find_spec("tests.straightforward") is not None
    runs: dict[str, Callable[[], Run]] = {
        "first": lambda: grounds.build_first(project),
        "ours": lambda: grounds.build_fresh(project),
        "pandoc": lambda: grounds.pandoc(project, sources, processes=2),
    }
    if has_plain:
        runs["plain"] = lambda: _straightforward(grounds, project, plain, count)
    found = interleaved(grounds.rounds(2), runs)
    ours, pandoc = found["ours"], found["pandoc"]
    share, sample = count / len(sources), _sample(len(sources), count)
    label = f"{count:,} briefings, CPU, against"
    against = Limit(12, 25, at_least=True, unit=" ×")
    plainly = Limit(6, 12, at_least=True, unit=" ×")
    if has_plain:
        last = _times(
            f"{label} the straightforward builder", ours.cpu, found["plain"].cpu, plainly, _sample(len(plain), count)
        )
    else:
        last = Row(f"{label} the straightforward builder", "the builder is not there", limit=plainly)
    return [
        _times(f"{label} pandoc", ours.cpu, pandoc.cpu * share, against, sample),
        _times(f"{count:,} briefings, wall, two pandocs at a time", ours.wall, pandoc.wall * share, None, sample),
        _times(f"{count:,} briefings, CPU, nothing kept", found["first"].cpu, pandoc.cpu * share, None, sample),
        last,
    ]


def _straightforward(grounds: Grounds, project: Path, sources: list[Path], count: int) -> Run:
    """Return what the straightforward builder costs for so many briefings, from some of them."""
    out = grounds.fresh()
    said = json.loads(grounds.ask(project, "straight", out, *(f"content/{path.name}" for path in sources)))
    shutil.rmtree(out)
    return Run(0, said["start"] + said["build"] * count / len(sources))


def incremental(grounds: Grounds) -> list[Row]:
    """Building again when nothing has changed, and when one file has."""
    count = grounds.size(1000)
    no_op, changed = Limit(5, 2), Limit(4, 2)
    labels = f"no-op of {count:,}, wall, against scandir + stat", f"one changed of {count:,}, wall, against the no-op"
    if not grounds.is_incremental:
        return [Row(labels[0], NOT_INCREMENTAL, limit=no_op), Row(labels[1], NOT_INCREMENTAL, limit=changed)]
    project = grounds.project(count, "incremental")
    sources = grounds.sources(project)
    grounds.build(project)
    grounds.build(project)
    edits = iter(range(1, 1000))

    def one_changed() -> Run:
        number = next(edits)
        edit(sources[number * 7 % len(sources)], number)
        made = grounds.build(project)
        grounds.build(project)
        return made

    found = interleaved(
        grounds.rounds(15),
        {
            "scan": lambda: run([sys.executable, SCAN, "content", "output"], project),
            "no-op": lambda: grounds.build(project),
            "changed": one_changed,
        },
    )
    nothing = found["no-op"].wall
    return [
        _compared(labels[0], nothing, found["scan"].wall, no_op),
        _compared(labels[1], found["changed"].wall, nothing, changed),
    ]


def brand(grounds: Grounds) -> list[Row]:
    """Building again when a colour of one brand has changed, against building everything."""
    count = grounds.size(1000)
    if not grounds.is_incremental:
        return [Row(f"one brand of six changed, {count:,} briefings", NOT_INCREMENTAL)]
    project = grounds.project(count, "incremental")
    own = project / "layouts" / "brands" / BRAND
    shutil.copytree(ROOT / "layouts" / "brands" / BRAND, own, dirs_exist_ok=True)
    grounds.build(project)
    before = digests(project / "output")
    file = own / "_brand.yml"
    text = file.read_text("utf-8")
    assert SHADES[0] in text, "the brand has another colour now"
    file.write_text(text.replace(*SHADES), encoding="utf-8")
    ours = grounds.build(project)
    after = digests(project / "output")
    new = {name.split("/")[0] for name in after if after[name] != before.get(name) and name.endswith(".docx")}
    of_brand = sum(f"\nbrand: {BRAND}\n" in path.read_text("utf-8") for path in grounds.sources(project))
    everything = grounds.build_fresh(project)
    what = f"a brand changed: {len(new)} of {count:,} new, {of_brand} have the brand; against building all"
    return [_compared(f"{what}, wall", ours.wall, everything.wall), _compared(f"{what}, CPU", ours.cpu, everything.cpu)]


def watch(grounds: Grounds) -> list[Row]:
    """The time from an edit to new files, while a build watches the folder."""
    limit = Limit(60, 25, unit=" ms")
    if "--watch" not in grounds.options:
        return [Row("watch: edit to three files written, p95", "this version does not watch", limit=limit)]
    times = watch_latency(grounds, edits=grounds.rounds(60))
    half, most = times[len(times) // 2], times[min(len(times) - 1, len(times) * 95 // 100)]
    return [
        Row("watch: edit to three files written, p50", seconds(half), ratio=half * 1000, unit=" ms"),
        Row("watch: edit to three files written, p95", seconds(most), ratio=most * 1000, limit=limit, unit=" ms"),
    ]


def growth(grounds: Grounds) -> list[Row]:
    """Memory and cost per briefing as the number grows."""
    few, some, many, most = (grounds.size(number) for number in (10, 100, 1000, 10_000))
    two = ("--jobs", "2") if "--jobs" in grounds.options else ()
    small, small_again = _twice(grounds, few, 0.01, two)
    before = [grounds.build_fresh(grounds.project(some)) for _ in range(grounds.rounds(2))]
    middling, middling_again = _twice(grounds, many, 0.1, two)
    large = grounds.build_first(grounds.project(most), *two, sample_every=0.5)
    after = [grounds.build_fresh(grounds.project(some)) for _ in range(grounds.rounds(2))]
    hundred_ = [*before, *after]
    wall = sorted(each.wall for each in hundred_)[len(hundred_) // 2] / some
    cpu = sorted(each.cpu for each in hundred_)[len(hundred_) // 2] / some
    memory, cost = Limit(1.3, 1.1), Limit(1.2, 1.05)
    rows = [
        _memory(f"the largest process at {most:,} against {few}", large.largest, small.largest, memory),
        _memory(f"the largest process at {many:,} against {few}", middling.largest, small.largest),
        _memory(
            f"the same, not the first build, at {many:,} against {few}", middling_again.largest, small_again.largest
        ),
    ]
    if large.together:
        label = "all processes together, two jobs,"
        rows += [
            _memory(f"{label} at {most:,} against {few}", large.together, small.together, memory),
            _memory(f"{label} at {many:,} against {few}", middling.together, small.together),
        ]
    return [
        *rows,
        _compared(f"wall per briefing at {most:,} against {some}", large.wall / most, wall, cost),
        _compared(f"CPU per briefing at {most:,} against {some}", large.cpu / most, cpu, cost),
        Row(f"{most:,} briefings", f"{seconds(large.wall)}, {seconds(large.cpu)} CPU"),
    ]


def _twice(grounds: Grounds, count: int, every: float, options: Sequence[str]) -> list[Run]:
    """Return the first build of a project, with nothing kept, and a later one."""
    project = grounds.project(count)
    return [build(project, *options, sample_every=every) for build in (grounds.build_first, grounds.build_fresh)]


def same(grounds: Grounds) -> list[Row]:
    """Whether outputs are the same bytes, however they were built."""
    project = grounds.project(grounds.size(100), "same")
    ways: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {"twice": ((), ())}
    if "--jobs" in grounds.options:
        ways["by one process and by two"] = (("--jobs", "1"), ("--jobs", "2"))
    rows = [_agreement(grounds, project, name, *arguments) for name, arguments in ways.items()]
    if grounds.is_incremental:
        out = grounds.fresh()
        grounds.build(project, "--out", out)
        for number, source in enumerate(grounds.sources(project)[::5]):
            edit(source, number)
        grounds.build(project, "--out", out)
        first = digests(out)
        grounds.build(project, "--out", out, "--force")
        rows.append(_agree("after edits and forced", first, digests(out)))
        shutil.rmtree(out)
    return rows


def _agreement(grounds: Grounds, project: Path, how: str, first: tuple[str, ...], second: tuple[str, ...]) -> Row:
    force = ("--force",) if grounds.is_incremental else ()
    found = []
    for arguments in (first, second):
        out = grounds.fresh()
        grounds.build(project, *arguments, *force, "--out", out)
        found.append(digests(out))
        shutil.rmtree(out)
    return _agree(how, *found)


def _agree(how: str, first: dict[str, str], second: dict[str, str]) -> Row:
    names = first.keys() | second.keys()
    others = sum(first.get(name) != second.get(name) for name in names)
    said = "all the same" if not others else f"{others} DIFFER"
    return Row(f"bytes of outputs, built {how}", f"{len(names):,} files: {said}")


def _compared(what: str, ours: float, peer: float, limit: Limit | None = None) -> Row:
    """Return a row that says how much of the peer's time ours takes."""
    return Row(what, seconds(ours), seconds(peer), ours / peer, limit)


def _times(what: str, ours: float, peer: float, limit: Limit | None = None, sample: str = "") -> Row:
    """Return a row that says how many times as much the peer takes, and whether it was scaled from a sample."""
    return Row(what, seconds(ours), seconds(peer) + sample, peer / ours, limit, " ×")


def _sample(size: int, count: int) -> str:
    return f" (from {size} of them)" if size < count else ""


def _memory(what: str, ours: float, peer: float, limit: Limit | None = None) -> Row:
    """Return a row that says how much more memory many briefings take than few."""
    return Row(f"memory of {what}", megabytes(ours), megabytes(peer), ours / peer, limit)


BENCHES: dict[str, Callable[[Grounds], list[Row]]] = {
    "one": one,
    "ten": ten,
    "hundred": hundred,
    "thousand": thousand,
    "incremental": incremental,
    "brand": brand,
    "watch": watch,
    "growth": growth,
    "same": same,
}
"""All benches by the names that ``--only`` takes."""
