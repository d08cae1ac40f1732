"""The main job: each content file to its outputs, and lists of them all. One bad file stops no other.

What has not changed is skipped (`record`), what is to be made may be shared among processes (`hands`), each
content file is made by `make`; nothing but plain values comes back from there. What an earlier build made of content
that is gone is removed. A build that has nothing to do loads no reader and no writer.
"""

import os
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.kept import NOTHING_KEPT, Keep, flush, keep_in, kept
from briefings.lazy import Lazy
from briefings.problems import Problem
from briefings.project.built import Built, Earlier, as_rows, from_rows, slugs_of
from briefings.project.files import glossary_of
from briefings.project.hands import FORKS, ONE_BRIEFING, Hand, collect_again, cores, hands_for
from briefings.project.record import Record, Trace
from briefings.project.sharing import build_with
from briefings.project.stamps import Stamp, Surroundings, at_a_glance, digest_of
from briefings.project.wanted import FOLDER, HELPED, Wanted
from briefings.project.writing import Beside, Flushers, beside, remove_parts
from briefings.slugs import slug_of
from briefings.values import dataclass

if TYPE_CHECKING:
    from briefings.project.make import Maker
    from briefings.project.outputs import Begun


INDEX = "index.html"
"""The list of all briefings, in the folder of the outputs."""


@dataclass(slots=True)
class Build:
    """Builds into one folder, one after another: one for a command, as many as it takes for ``--watch``."""

    wanted: Wanted
    record: Record
    jobs: int = field(default_factory=cores)
    """How many processes may work, this one among them."""
    force: bool = False
    """Whether to build what has not changed as well."""
    shared: dict[Problem, None] = field(default_factory=dict)
    """Problems of what briefings share in the last run, each once."""
    removed: list[Path] = field(default_factory=list)
    """Outputs of content that is gone, which the last run removed."""
    kept: list[Path] = field(default_factory=list)
    """Outputs of content that is gone, which were changed since they were made and therefore left."""
    listed: list[str] = field(default_factory=list)
    """The content files of the last run that have a page, by the names that the record knows them by."""
    relied_on: list[str] = field(default_factory=list)
    """The paths of all files that were looked at to see that content files have not changed."""
    outputs: set[str] = field(default_factory=set)
    """The paths of outputs that are as they were written, among them those of the lists."""
    only_content: bool = False
    """Whether nothing but content files has changed since the last run, as who waits for changes knows."""
    _maker: "Maker | None" = None
    _keep: Keep = NOTHING_KEPT
    _hands: list[Hand] = field(default_factory=list)
    _around: Surroundings | None = None
    _glance: str = ""
    _key: str = ""
    _glossaries: dict[str, str] = field(default_factory=dict)
    _held: set[Stamp] = field(default_factory=set)
    _lists_differ: bool = False

    def run(self, paths: Sequence[Path], *, whole: bool = False) -> Iterator[Built]:
        """Build content files, yielding what came of each: first of those that are as they were, in their order.

        `whole` says that they are all there are: what the record knows of content that is gone is removed.
        """
        self._look_around(paths)
        if FORKS and self.jobs > 1 and len(self.wanted.formats) > 1 and not self._hands and self._may_be_few(paths):
            self._start_hand(tuple(HELPED))  # it gets ready while this one finds out what there is to do
        slugs, twins = slugs_of(paths)
        if whole:
            self._sweep(slugs)
        del slugs  # which would stay as long as this goes on
        todo: list[str] = []
        for path in paths:
            if twins and path in twins:
                yield twins[path]
            elif found := self._unchanged(path):
                yield found
            else:
                todo.append(str(path))
        yield from self._made(Lazy(todo, Path))
        if todo and self._maker:
            rows = as_rows(self._maker.common_problems())
            self.record.set_common(key=self._key, shared=rows, dated=self._maker.is_dated)

    def stop(self) -> None:
        """End the other processes, and keep nothing any longer."""
        keep_in(*NOTHING_KEPT)
        while self._hands:
            self._hands.pop().stop()

    def _look_around(self, paths: Sequence[Path]) -> None:
        """Find out what all outputs depend on, and read it again where it has changed since the last run."""
        common = self.record.common
        if self._around is None or not self.only_content:
            self._around = self.wanted.surroundings()
        around = self._around
        self._keep = Keep(self.wanted.root / FOLDER / "kept", around.glance, few=len(paths) <= ONE_BRIEFING)
        if common.get("glance") == around.glance:
            digest = common["digest"]
        else:
            keep_in(*self._keep)
            digest = kept("surroundings", "", around.look)
        self.record.set_common(glance=around.glance, digest=digest)
        today = date.today().isoformat() if common.get("dated") else ""
        self._key = digest_of(f"{digest}|{self.wanted.key}|{today}".encode("utf-8", "surrogateescape"))
        folders = {os.path.dirname(path) for path in paths}
        self._glossaries = {folder: _glossary_in(folder, self.wanted.root) for folder in folders}
        glossaries = sorted(f"{path} {at_a_glance(path)}" for path in set(self._glossaries.values()))
        glance = f"{around.glance}|{today}|{glossaries}"
        if glance != self._glance:
            self._glance, self._maker = glance, None
            for hand in self._hands:
                hand.forget(self._keep)
        known = from_rows(common.get("shared", ())) if common.get("key") == self._key else ()
        self.shared = dict.fromkeys(known)
        self.removed, self.kept, self.listed = [], [], []
        self.relied_on, self.outputs, self._held = [], set(), set()

    def _unchanged(self, path: Path) -> Built | None:
        """Return what an earlier build made of a content file, None where it is to be built."""
        trace = None if self.force else self.record.get(str(path), in_short=True)
        if trace is None or not trace.holds(self._key, self._glossaries[os.path.dirname(path)], self._held):
            return None
        self.shared |= dict.fromkeys(from_rows(trace.shared))
        self.relied_on += [stamp.path for stamp in trace.read] + trace.absent
        self.outputs.update([stamp.path for stamp in trace.made])
        if trace.entry is not None:
            self.listed.append(str(path))
        problems, made = from_rows(trace.problems), tuple(trace.made)
        return Built(path, problems, trace.said, trace.entry, is_new=False, made=made)

    def _made(self, todo: Sequence[Path]) -> Iterator[Built]:
        """Build content files, with other processes where that pays, and record what came of each."""
        few = len(todo) <= ONE_BRIEFING
        if todo:
            self._keep = self._keep._replace(few=few)
            keep_in(*self._keep)
        alone = few and len(self.wanted.formats) == 1  # which leaves nothing for a second process
        wanted = 0 if alone else hands_for(len(todo), self.jobs)
        if FORKS and not few and len(self._hands) < wanted:  # others start with what this one needs for a briefing
            if (yield from self._made_by([], todo[:1], beside)):
                return
            todo = todo[1:]
        while len(self._hands) < wanted:
            self._start_hand(tuple(HELPED) if few else ())
        with Flushers() as flushers:
            yield from self._made_by([] if few else self._hands, todo, beside if few else flushers)

    def _made_by(self, hands: Sequence[Hand], todo: Sequence[Path], start: Beside) -> Generator[Built, None, bool]:
        """Build content files with some other processes; return whether nothing more can be built."""
        with closing(build_with(hands, todo, partial(self._here, start=start), self._begin)) as all_made:
            for built in all_made:
                self._end(built)
                self.shared |= dict.fromkeys(built.shared)
                flush()
                collect_again()
                yield built
                if built.stops:
                    return True
        return False

    def _may_be_few(self, paths: Sequence[Path]) -> bool:
        """Return whether only a few files may have to be built, with each of which another process would help."""
        return len(paths) <= ONE_BRIEFING or (not self.force and bool(self.record.sources()))

    def _start_hand(self, first: Sequence[str]) -> None:
        ready = [name for name in first if HELPED[name] in self.wanted.formats]
        self._hands.append(Hand(self.wanted, self._keep, self._hands, first=ready, maker=self._maker))

    def _here(self, path: Path, earlier: Earlier, start: Beside) -> "Begun":
        from briefings.project.make import begin_safely

        return begin_safely(self._own_maker(), path, earlier, start)

    def _own_maker(self) -> "Maker":
        """Return what makes outputs in this process."""
        if self._maker is None:
            from briefings.project.library import Library
            from briefings.project.make import Maker

            self._maker = Maker(self.wanted, Library(self.wanted.root), self._helper)
        return self._maker

    def _helper(self) -> Hand | None:
        """Return the process that helps with a single briefing."""
        return next((hand for hand in self._hands if not hand.busy), None)

    def _begin(self, path: Path) -> Earlier:
        """Record which outputs are about to be written, so that a build that is killed leaves none without an owner.

        Return what an earlier build left of the content file.
        """
        from briefings.project.outputs import possible_outputs

        old, folder = self.record.get(str(path)) or Trace(), self.wanted.out / slug_of(path.stem)
        if old.begun:
            remove_parts(folder)
        own, stamps = old.own, list(old.own.values())
        ours = [name for name in possible_outputs(folder) if name in own or not os.path.lexists(name)]
        self.record.set(str(path), Trace(also=stamps, begun=ours, entry=old.entry, settings=old.settings))
        return Earlier(old.settings, () if self.force else stamps)

    def _end(self, built: Built) -> None:
        """Record what came of a content file."""
        name = str(built.path)
        old = self.record.get(name) or Trace()
        if built.entry is not None:
            self.listed.append(name)
        if built.entry != old.entry:
            self._change_lists()
        made = {stamp.path for stamp in built.made}
        also = [stamp for stamp in old.also if stamp.path not in made and os.path.lexists(stamp.path)]
        trace = Trace(also=also, begun=old.begun if built.unwritable else [], settings=list(map(list, built.settings)))
        if built.made:
            trace.key = self._key if built.read else ""
            trace.read, trace.glossary, trace.made = list(built.read), built.glossary, list(built.made)
            trace.absent, trace.said, trace.entry = list(built.absent), built.said, built.entry
            trace.problems, trace.shared = as_rows(built.problems), as_rows(built.about_glossary)
        self.record.set(name, trace)

    def _change_lists(self) -> None:
        """Have the lists written anew, by a later build where this one is killed first."""
        self._lists_differ = True
        self.record.set_common(lists={})

    def _sweep(self, slugs: Mapping[str, Path]) -> None:
        """Remove what was made of content that is gone, unless other content makes it now or someone changed it."""
        sources = self.record.sources()
        self.relied_on += sources
        for name in sources:
            if os.path.lexists(name):
                continue
            trace, heir = self.record.get(name) or Trace(), slugs.get(slug_of(Path(name).stem))
            if heir is None:
                self._remove(trace)
            elif self.record.get(str(heir)) is None:
                self.record.set(str(heir), Trace(also=list(trace.own.values()), begun=trace.begun))
            self.record.forget(name)
            self._change_lists()

    def _remove(self, trace: Trace) -> None:
        folders = set()
        inside = os.path.join(os.path.abspath(self.wanted.out), "")
        for path in dict.fromkeys([*trace.own, *trace.begun]):
            if not os.path.abspath(path).startswith(inside):
                continue  # no build writes there: someone else wrote the record
            folders.add(Path(path).parent)
            if not os.path.lexists(path):
                continue
            if path in trace.begun or trace.own[path].holds():
                os.unlink(path)
                self.removed.append(Path(path))
            else:
                self.kept.append(Path(path))
        for folder in folders:
            remove_parts(folder)
            with suppress(OSError):
                folder.rmdir()

    def write_lists(self) -> Path | None:
        """Write the lists of all briefings with a page where they are not as they should be, and return the index.

        Lists of an earlier build that are not written again are removed, so that none shows what it must not.
        """
        if "web" not in self.wanted.formats:
            return None
        names, common = sorted(self.listed), self.record.common
        of = digest_of("\n".join([self._key, *names]).encode("utf-8", "surrogateescape"))
        known = common.get("lists", {})
        index = self.wanted.out / INDEX
        if not self._lists_differ and known.get("of") == of and all(Stamp(*row).holds() for row in known["made"]):
            self.outputs.update(row[0] for row in known["made"])
            return index if names else None
        from briefings.project.lists import written

        self.record.set_common(lists={})
        made = written(self.wanted, self._own_maker().library, names, self.record.entry)
        self.record.set_common(lists={"of": of, "made": made})
        self._lists_differ = False
        return index if names else None


def _glossary_in(folder: str, root: Path) -> str:
    """Return the path of the glossary of a folder's content files; empty where there is none."""
    path = glossary_of(Path(folder) / "a.md", root)
    return str(path) if path.is_file() else ""
