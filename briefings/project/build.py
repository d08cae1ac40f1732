"""The main job: each content file to its outputs, and an index of them all. One bad file stops no other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from briefings.anchors import slug_of
from briefings.audit import audit_bytes, audit_output
from briefings.characters import printable
from briefings.checks import check
from briefings.facts import words_to_say
from briefings.layouts import PLAIN_BRAND, Layout
from briefings.model import Audience, Briefing, Status
from briefings.problems import Place, Problem, error, has_errors, warning
from briefings.project.files import write_whole
from briefings.project.library import Library, Loaded
from briefings.speech import minutes_to_say
from briefings.writers import FORMATS, PAGE
from briefings.writers.format import Download, Format, Job
from briefings.writers.web.index import index_pages
from briefings.writers.web.shelves import INDEX, PARTNERSHIPS, TOPICS, Entry

LISTS = (INDEX, f"{PARTNERSHIPS}/*/{INDEX}", f"{TOPICS}/*/{INDEX}")
"""Where a build writes lists of briefings."""


@dataclass(frozen=True, slots=True)
class Built:
    """What came of one content file: its outputs, none where it has problems that forbid them."""

    path: Path
    briefing: Briefing | None
    problems: tuple[Problem, ...]
    outputs: tuple[Path, ...] = ()
    left_over: Path | None = None
    """The folder with the outputs of an earlier build, where this one made none."""
    entry: Entry | None = None
    """How the index lists it; None where it has no page."""

    @property
    def line(self) -> str:
        """What the command line says of it, with the figures of what it holds."""
        if self.briefing is None or not self.outputs:
            left = f"; what an earlier build made is still in {self.left_over.as_posix()}" if self.left_over else ""
            return printable(f"{self.path.as_posix()}: not built{left}")
        words = words_to_say(self.briefing)
        names = ", ".join(output.name for output in self.outputs)
        panels = f"{self.briefing.panel_count} panel{'s' * (self.briefing.panel_count != 1)}"
        line = f"{self.path.as_posix()}: {panels}, {words} words, {minutes_to_say(words)} min to say: {names}"
        return printable(line)


@dataclass(frozen=True)
class Builder:
    """One run of the build: what to make, where to, and how strict to be."""

    library: Library
    out: Path
    formats: Sequence[Format] = FORMATS
    strict: bool = False
    audience: Audience = Audience.PUBLIC
    """Who may read the pages of this run: a page for others, or of a draft where it is the public, is not written."""

    _checked: dict[tuple[str, Layout], list[Problem]] = field(default_factory=dict)

    @property
    def layout_problems(self) -> tuple[Problem, ...]:
        """What the layouts of this run lack for its formats, each said once."""
        return tuple(dict.fromkeys(problem for problems in self._checked.values() for problem in problems))

    def ready(self, layout: Layout) -> tuple[Format, ...]:
        """Return the formats for which a layout is whole, the page last, as it offers the others for download."""
        for kind in self.formats:
            if (kind.name, layout) not in self._checked:
                self._checked[kind.name, layout] = kind.check(layout)
        whole = [kind for kind in self.formats if not has_errors(self._checked[kind.name, layout])]
        return tuple(sorted(whole, key=lambda kind: kind.name == PAGE))

    def build(self, paths: Sequence[Path]) -> Iterator[Built]:
        """Build content files one by one, yielding what came of each."""
        slugs: dict[str, Path] = {}
        for path in paths:
            loaded = self.library.load(path)
            if loaded.briefing is not None:
                first = slugs.setdefault(loaded.briefing.slug, path)
                if first != path:
                    message = f"Its outputs would take the place of those of '{first.as_posix()}'."
                    problem = error(Place(path), "same-name", message, "Give one of the two files another name.")
                    yield Built(path, None, (*loaded.problems, problem))
                    continue
            yield self._build_one(loaded)

    def _build_one(self, loaded: Loaded) -> Built:
        briefing, brand = loaded.briefing, loaded.brand
        problems = [*loaded.problems, *serious(loaded)]
        folder = self.out / slug_of(loaded.path.stem)
        left_over = folder if folder.is_dir() else None
        if briefing is None or brand is None or has_errors(problems) or (self.strict and problems):
            return Built(loaded.path, None, tuple(problems), left_over=left_over)
        layout = self.library.layout.of(brand)
        formats = self.ready(layout)
        if withheld := self._withheld(loaded, briefing):
            formats = tuple(kind for kind in formats if kind.name != PAGE)
            problems.append(withheld)
            remove_page(folder)
        try:
            made, downloads = _made(Job(briefing, brand, layout), formats, folder)
        except _NotMadeError as fault:
            hint = "This is a fault of the program and not yours; please report it with the file."
            return Built(loaded.path, None, (*problems, error(Place(loaded.path), "internal", str(fault), hint)))
        if self.strict:
            problems += [problem for path, data in made for problem in _audited(path, data, briefing)]
        if self.strict and problems:
            return Built(loaded.path, None, tuple(problems), left_over=left_over)
        for path, data in made:
            write_whole(path, data)
        has_page = any(kind.name == PAGE for kind in formats)
        entry = Entry(briefing, brand, f"{briefing.slug}/{INDEX}", tuple(_from_index(briefing.slug, downloads)))
        outputs = tuple(path for path, _ in made)
        return Built(loaded.path, briefing, tuple(problems), outputs, entry=entry if has_page else None)

    def _withheld(self, loaded: Loaded, briefing: Briefing) -> Problem | None:
        """Return why this run writes no page of a briefing; None where it may be read by those the run is for."""
        details, pages = briefing.details, [kind for kind in self.formats if kind.name == PAGE]
        readers = list(Audience)
        for_them = readers.index(details.audience) <= readers.index(self.audience)
        ready = details.status is Status.FINAL or self.audience is not Audience.PUBLIC
        if not pages or (for_them and ready) or loaded.manuscript is None:
            return None
        name, value = ("status", details.status) if for_them else ("audience", details.audience)
        wanted = details.audience if details.audience is not Audience.PUBLIC else Audience.PARTNERS
        message = f"No web page is written, as the {name} is '{value}'; the Word file and the deck are."
        hint = f"For a page that only they can reach: briefings build --audience {wanted}."
        return warning(loaded.manuscript.setting(name), "page-withheld", message, hint)

    def write_index(self, built: Sequence[Built]) -> Path | None:
        """Write the lists of all briefings with a page, and return the path of the index; nothing where none has.

        Lists of an earlier build that are not written again are removed, so that none shows what it must not.
        """
        if all(kind.name != PAGE for kind in self.formats):
            return None
        entries = [one.entry for one in built if one.entry is not None]
        brand = self.library.brands.by_key.get(PLAIN_BRAND)
        pages = index_pages(entries, self.library.layout, brand) if entries and brand else {}
        for old in [path for pattern in LISTS for path in self.out.glob(pattern)]:
            if old.relative_to(self.out).as_posix() not in pages:
                old.unlink()
        for path, data in pages.items():
            write_whole(self.out / path, data)
        return self.out / INDEX if pages else None


def _made(job: Job, formats: Sequence[Format], folder: Path) -> tuple[list[tuple[Path, bytes]], list[Download]]:
    """Return every file of a briefing with its bytes, and those that a page offers; later formats know earlier ones."""
    made: list[tuple[Path, bytes]] = []
    downloads: list[Download] = []
    for kind in formats:
        job, name = replace(job, downloads=tuple(downloads)), kind.file_for(job.briefing.slug)
        try:
            data = kind.write(job)
            made.append((folder / name, data))
            made += [(folder / companion.file_name, companion.write(job)) for companion in kind.companions]
        except OSError:
            raise
        except Exception as fault:
            message = f"The {kind.name} file could not be made: {type(fault).__name__}: {fault}."
            raise _NotMadeError(message) from fault
        if kind.download_label:
            downloads.append(Download(kind.download_label, name, len(data)))
    return made, downloads


def _audited(path: Path, data: bytes, briefing: Briefing) -> Sequence[Problem]:
    """Return what an independent reader finds in a file before it is written; pictures are not looked at."""
    main = {kind.file_for(briefing.slug) for kind in FORMATS}
    if path.name in main:
        return audit_output(path, data, briefing)
    return audit_bytes(path, data).problems if path.suffix == ".html" else ()


def _from_index(slug: str, downloads: Sequence[Download]) -> Iterator[Download]:
    for download in downloads:
        yield Download(download.label, f"{slug}/{download.href}", download.size)


class _NotMadeError(Exception):
    """A writer failed, which is a fault of ours: the other content files are built all the same."""


def serious(loaded: Loaded) -> list[Problem]:
    """Return what the rules that count as errors find in a content file: what must never leave the building."""
    return check(loaded.manuscript, errors_only=True) if loaded.manuscript else []


def remove_page(folder: Path) -> None:
    """Remove the page of an earlier build, with what was made for it; other files of the folder stay."""
    page = next(kind for kind in FORMATS if kind.name == PAGE)
    for name in (page.file_name, *(companion.file_name for companion in page.companions)):
        (folder / name).unlink(missing_ok=True)


def failed(problems: Sequence[Problem], strict: bool) -> bool:
    """Return whether problems are such that the command must say so by its exit code."""
    return has_errors(problems) or (strict and bool(problems))
