"""The main job: each content file to its outputs, and an index of them all. One bad file stops no other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefings.anchors import slug_of
from briefings.facts import words_to_say
from briefings.layouts import PLAIN_BRAND, Layout
from briefings.model import Audience, Briefing
from briefings.problems import Place, Problem, error, has_errors
from briefings.project.files import write_whole
from briefings.project.library import Library, Loaded
from briefings.speech import minutes_to_say
from briefings.writers import FORMATS, PAGE
from briefings.writers.format import Download, Format, Job
from briefings.writers.web.index import Entry, write_index

INDEX = "index.html"


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
    def is_public(self) -> bool:
        """Whether the index may list it."""
        return self.briefing is not None and self.briefing.details.audience is Audience.PUBLIC

    @property
    def line(self) -> str:
        """What the command line says of it, with the figures of what it holds."""
        if self.briefing is None or not self.outputs:
            left = f"; what an earlier build made is still in {self.left_over.as_posix()}" if self.left_over else ""
            return f"{self.path.as_posix()}: not built{left}"
        words = words_to_say(self.briefing)
        names = ", ".join(output.name for output in self.outputs)
        panels = f"{self.briefing.panel_count} panel{'s' * (self.briefing.panel_count != 1)}"
        return f"{self.path.as_posix()}: {panels}, {words} words, {minutes_to_say(words)} min to say: {names}"


@dataclass(frozen=True)
class Builder:
    """One run of the build: what to make, where to, and how strict to be."""

    library: Library
    out: Path
    formats: Sequence[Format] = FORMATS
    strict: bool = False

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
        if briefing is None or brand is None or (self.strict and loaded.problems):
            folder = self.out / slug_of(loaded.path.stem)
            return Built(loaded.path, None, loaded.problems, left_over=folder if folder.is_dir() else None)
        folder = self.out / briefing.slug
        layout = self.library.layout.of(brand)
        formats = self.ready(layout)
        made: list[tuple[Path, bytes]] = []
        downloads: list[Download] = []
        for kind in formats:
            job = Job(briefing, brand, layout, tuple(downloads))
            try:
                data = kind.write(job)
                beside = [(folder / companion.file_name, companion.write(job)) for companion in kind.companions]
            except OSError:
                raise
            except Exception as fault:
                message = f"The {kind.name} file could not be made: {type(fault).__name__}: {fault}."
                hint = "This is a fault of the program and not yours; please report it with the file."
                problem = error(Place(loaded.path), "internal", message, hint)
                return Built(loaded.path, None, (*loaded.problems, problem))
            file = kind.file_for(briefing.slug)
            made.append((folder / file, data))
            made += beside
            if kind.download_label:
                downloads.append(Download(kind.download_label, file, len(data)))
        for path, data in made:
            write_whole(path, data)
        entry = Entry(briefing, brand, f"{briefing.slug}/{INDEX}", tuple(_from_index(briefing.slug, downloads)))
        has_page = any(kind.name == PAGE for kind in formats)
        return Built(
            loaded.path, briefing, loaded.problems, tuple(path for path, _ in made), entry=entry if has_page else None
        )

    def write_index(self, built: Sequence[Built]) -> Path | None:
        """Write the index of all briefings that have a page, and return its path; nothing where none has."""
        entries = [one.entry for one in built if one.entry is not None and one.is_public]
        brand = self.library.brands.by_key.get(PLAIN_BRAND)
        if not entries or brand is None:
            return None
        path = self.out / INDEX
        write_whole(path, write_index(entries, self.library.layout, brand))
        return path


def _from_index(slug: str, downloads: Sequence[Download]) -> Iterator[Download]:
    for download in downloads:
        yield Download(download.label, f"{slug}/{download.href}", download.size)


def failed(problems: Sequence[Problem], strict: bool) -> bool:
    """Return whether problems are such that the command must say so by its exit code."""
    return has_errors(problems) or (strict and bool(problems))
