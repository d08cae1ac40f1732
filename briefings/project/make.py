"""One content file to its outputs: read, checked, written whole. Everything here happens within one process."""

import os
import sys
import time
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.checks import check
from briefings.facts import words_to_say
from briefings.kept import lend, used
from briefings.layouts import Layout
from briefings.model import Audience, Briefing, Status, figures
from briefings.problems import Place, Problem, Severity, error, has_errors, warning
from briefings.project.built import NOTHING_EARLIER, Built, Earlier
from briefings.project.files import reason
from briefings.project.library import Library, Loaded
from briefings.project.lists import row_of
from briefings.project.outputs import Begun, Delivery, File, page_files, remove_page
from briefings.project.stamps import Stamp, stamp_of
from briefings.project.wanted import HELPED, Wanted
from briefings.project.writing import Beside, beside
from briefings.slugs import slug_of
from briefings.speech import minutes_to_say
from briefings.values import dataclass
from briefings.writers import FORMATS, PAGE
from briefings.writers.format import Companion, Download, Format, Job

if TYPE_CHECKING:
    from briefings.project.hands import Hand

DATED = ("review-date-passed",)
"""The rules whose findings depend on the day."""

WORD_WRITER = "briefings.writers.word.write"
"""Loading this takes longer than to write with it; a process that has it needs no help with Word files."""

MOST_BEFORE = 8
"""Of how many content files the last briefing is remembered."""


@dataclass(frozen=True)
class Maker:
    """Makes the outputs of content files, one after another."""

    wanted: Wanted
    library: Library
    helper: Callable[[], "Hand | None"] = lambda: None
    """Returns a process that has time to make a file of a format."""

    _checked: dict[tuple[str, Layout], list[Problem]] = field(default_factory=dict)
    _before: dict[Path, Briefing] = field(default_factory=dict)

    def alone(self) -> "Maker":
        """Return one that goes on with what this one has read, without another process that helps."""
        return replace(self, helper=lambda: None)

    @property
    def is_dated(self) -> bool:
        """Whether what is built depends on today's date: where a rule that asks for it counts as an error."""
        severities = self.library.settings[0].severities
        return any(severities.get(code) is Severity.ERROR for code in DATED)

    def ready(self, layout: Layout) -> tuple[Format, ...]:
        """Return the formats for which a layout is whole, the page last, as it offers the others for download."""
        wanted = [kind for kind in FORMATS if kind.name in self.wanted.formats]
        for kind in wanted:
            if (kind.name, layout) not in self._checked:
                self._checked[kind.name, layout] = kind.check(layout)
        whole = [kind for kind in wanted if not has_errors(self._checked[kind.name, layout])]
        return tuple(sorted(whole, key=lambda kind: kind.name == PAGE))

    def common_problems(self) -> tuple[Problem, ...]:
        """Return the problems of what all briefings share, as far as it was looked at, each once."""
        layouts = (problem for problems in self._checked.values() for problem in problems)
        library = self.library
        settings = (*library.settings[1], *library.limit_problems)
        return tuple(dict.fromkeys((*library.brands.problems, *layouts, *settings)))

    def make(self, path: Path, earlier: Earlier = NOTHING_EARLIER) -> Built:
        """Build a content file."""
        return self.begin(path, earlier).finish()

    def begin(self, path: Path, earlier: Earlier = NOTHING_EARLIER, start: Beside = beside) -> Begun:
        """Do the same up to where the outputs are on their way to the disk, which `start` waits for."""
        clock, begun = time.perf_counter(), time.time_ns()
        with suppress(ValueError, TypeError):
            lend({name: b64decode(value) for name, value in earlier.settings})
        before = stamp_of(str(path))
        built, delivery = self._begun(self.library.load(path), {stamp.path: stamp for stamp in earlier.outputs}, start)
        about, glossary = self.library.about_glossary(path)
        read = _unchanged([before, *([glossary] if glossary else []), *map(stamp_of, built.pictures)], begun)
        built = replace(
            built,
            read=read,
            glossary=glossary.path if glossary else "",
            about_glossary=about,
            shared=(*self.common_problems(), *about),
            settings=tuple((name, b64encode(value).decode()) for name, value in used().items()),
            seconds=time.perf_counter() - clock,
        )
        return Begun(built, delivery)

    def _begun(self, loaded: Loaded, there: Mapping[str, Stamp], start: Beside) -> tuple[Built, Delivery | None]:
        """Return what is to say of a content file once its outputs are there; none come where it has faults."""
        briefing, brand, path = loaded.briefing, loaded.brand, loaded.path
        problems = [*loaded.problems, *serious(loaded)]
        folder = self.wanted.out / slug_of(path.stem)
        left_over = folder if folder.is_dir() else None
        strict = self.wanted.strict
        if briefing is None or brand is None or has_errors(problems) or (strict and problems):
            return Built(path, tuple(problems), left_over=left_over), None
        layout = self.library.layout.of(brand)
        formats = self.ready(layout)
        if withheld := self._withheld(loaded, briefing):
            formats = tuple(kind for kind in formats if kind.name != PAGE)
            problems.append(withheld)
            remove_page(folder)
        try:
            made, downloads = self._made(Job(self._with_known_parts(path, briefing), brand, layout), formats, folder)
        except _NotMadeError as fault:
            hint = "This is a fault of the program and not yours; please report it with the file."
            return Built(path, (*problems, error(Place(path), "internal", str(fault), hint)), left_over=left_over), None
        if strict:
            problems += [problem for file, data in made for problem in _audited(file, data, briefing)]
        if strict and problems:
            return Built(path, tuple(problems), left_over=left_over), None
        delivery = Delivery(made, there, start)
        has_page = any(kind.name == PAGE for kind in formats)
        built = Built(
            path,
            tuple(problems),
            _in_figures(briefing),
            entry=row_of(briefing, brand, downloads) if has_page else None,
            left_over=folder,
            pictures=tuple(dict.fromkeys(str(figure.image) for figure in figures(briefing))),
            absent=tuple(str(folder / name) for name in page_files()) if withheld else (),
        )
        return built, delivery

    def _with_known_parts(self, path: Path, briefing: Briefing) -> Briefing:
        """Return a briefing with the parts that an edit has left as they were when it was built last."""
        before = self._before.pop(path, None)
        if len(self._before) >= MOST_BEFORE:
            self._before.clear()
        if before is not None:
            from briefings.project.alike import with_parts_of

            briefing = with_parts_of(briefing, before)
        self._before[path] = briefing
        return briefing

    def _withheld(self, loaded: Loaded, briefing: Briefing) -> Problem | None:
        """Return why this run writes no page of a briefing; None where it may be read by those the run is for."""
        details, audience = briefing.details, Audience(self.wanted.audience)
        readers = list(Audience)
        for_them = readers.index(details.audience) <= readers.index(audience)
        ready = details.status is Status.FINAL or audience is not Audience.PUBLIC
        if PAGE not in self.wanted.formats or (for_them and ready) or loaded.manuscript is None:
            return None
        name, value = ("status", details.status) if for_them else ("audience", details.audience)
        meant = details.audience if details.audience is not Audience.PUBLIC else Audience.PARTNERS
        message = f"No web page is written, as the {name} is '{value}'; the Word file and the deck are."
        hint = f"For a page that only they can reach: briefings build --audience {meant}."
        return warning(loaded.manuscript.setting(name), "page-withheld", message, hint)

    def _made(self, job: Job, formats: Sequence[Format], folder: Path) -> tuple[list[File], list[Download]]:
        """Return every file of a briefing, and those that a page offers; later formats know earlier ones."""
        made: list[File] = []
        downloads: list[Download] = []
        help_ = Help(self.helper(), formats, job)
        for kind in formats:
            job, name = replace(job, downloads=tuple(downloads)), kind.file_for(job.briefing.slug)
            made.append((folder / name, data := help_.made(kind, job)))
            made += [(folder / each.file_name, help_.made(each, job)) for each in kind.companions]
            if kind.download_label:
                downloads.append(Download(kind.download_label, name, len(data)))
        return made, downloads


class Help:
    """Another process, which makes some files of a briefing while this one makes the others."""

    def __init__(self, hand: "Hand | None", formats: Sequence[Format], job: Job) -> None:
        """Ask it for those that take longest, and get on with what needs none of them; None for no such process."""
        self._hand = hand
        files: list[Format | Companion] = [*formats]
        files += (each for kind in formats for each in kind.companions)
        helped = list(HELPED) if WORD_WRITER not in sys.modules else list(HELPED)[:1]
        self._asked = [file for name in helped for file in files if hand and len(files) > 1 and file.name == name]
        self._made: dict[str, bytes | Exception] = {}
        if hand and self._asked:
            hand.ask([file.name for file in self._asked], job)
        for file in files if self._asked else ():
            if file in self._asked:
                continue
            if isinstance(file, Companion) and file.is_alone:
                self._made[file.name] = self.made(file, job)
            elif isinstance(file, Format):
                file.prepare(job)

    def made(self, file: Format | Companion, job: Job) -> bytes:
        """Return a file; where the other process has died, make it here."""
        try:
            while file in self._asked and file.name not in self._made:
                self._fetch()
            made = self._made.pop(file.name, None)
            if isinstance(made, Exception):
                raise made
            return file.write(job) if made is None else made
        except OSError:
            raise
        except Exception as fault:
            message = f"The {file.name} file could not be made: {type(fault).__name__}: {fault}."
            raise _NotMadeError(message) from fault

    def _fetch(self) -> None:
        """Take the next file that the other process has made; those of one that has died are made here."""
        try:
            assert self._hand is not None  # noqa: S101  it was asked
            self._made[self._asked[0].name] = self._hand.answer()
            self._asked.pop(0)
        except EOFError:
            self._asked.clear()


def begin_safely(maker: Maker, path: Path, earlier: Earlier, start: Beside) -> Begun:
    """Begin with a content file; what cannot be read is said of it, and the others are built all the same."""
    try:
        return maker.begin(path, earlier, start)
    except OSError as fault:
        hint = "The other content files are built all the same."
        message = f"{Path(fault.filename or path).as_posix()} cannot be read: {reason(fault)}."
        return Begun(Built(path, (error(Place(path), "file-unreadable", message, hint),)))


def _unchanged(stamps: Sequence[Stamp | None], begun: int) -> tuple[Stamp, ...]:
    """Return the stamps of what was read, none where one of the files was changed since the reading began."""
    found = tuple(stamp for stamp in stamps if stamp)
    content, *others = found or (None,)
    if content is None or len(found) < len(stamps) or not content.holds():
        return ()
    return found if all(os.stat(other.path).st_mtime_ns < begun for other in others) else ()


def _audited(path: Path, data: bytes, briefing: Briefing) -> Sequence[Problem]:
    """Return what an independent reader finds in a file before it is written; pictures are not looked at."""
    from briefings.audit import audit_bytes, audit_output

    main = {kind.file_for(briefing.slug) for kind in FORMATS}
    if path.name in main:
        return audit_output(path, data, briefing)
    return audit_bytes(path, data).problems if path.suffix == ".html" else ()


def _in_figures(briefing: Briefing) -> str:
    """Return how much a briefing holds, as the command line says it."""
    words = words_to_say(briefing)
    panels = f"{briefing.panel_count} panel{'s' * (briefing.panel_count != 1)}"
    return f"{panels}, {words} words, {minutes_to_say(words)} min to say"


class _NotMadeError(Exception):
    """A writer failed, which is a fault of ours: the other content files are built all the same."""


def serious(loaded: Loaded) -> list[Problem]:
    """Return what the rules that count as errors find in a content file: what must never leave the building."""
    return check(loaded.manuscript, errors_only=True) if loaded.manuscript else []
