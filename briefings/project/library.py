"""What the content files of one run share: brands, layout and glossaries, each read once."""

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from functools import cached_property
from pathlib import Path

from briefings.brand import Brand, Colours, Fonts, Logo, Masthead, Templates
from briefings.checks import check
from briefings.checks.manuscript import Manuscript
from briefings.checks.settings import CheckSettings, Term
from briefings.kept import kept
from briefings.layouts import Brands, Layout, find_brands, find_layout, packaged_layouts
from briefings.limits import Limits, put_in_force
from briefings.model import Briefing
from briefings.problems import Edit, Place, Problem, Severity, has_errors
from briefings.project.files import glossary_of
from briefings.project.stamps import Stamp, stamp_of
from briefings.readers.briefing import Reading, read_briefing
from briefings.readers.glossary import Glossary, read_glossary
from briefings.values import dataclass

PROBLEM = (Problem, Place, Severity, Edit)
LIMITS = (Limits, *PROBLEM)
RULES = (CheckSettings, Term, *PROBLEM)
BRANDS = (Brands, Brand, Colours, Fonts, Logo, Masthead, Templates, *PROBLEM)
"""The classes of what is kept from one run to the next."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """One content file, read and with its brand: both are None where the file has errors."""

    path: Path
    briefing: Briefing | None
    brand: Brand | None
    problems: tuple[Problem, ...]
    manuscript: Manuscript | None = None
    """The file as the rules look at it; None where it cannot be read."""


@dataclass
class Library:
    """The brands, the layout and the glossaries that are in reach of a folder."""

    root: Path
    """The project's folder, whose ``layouts`` come before those that ship with the program."""
    _glossaries: dict[Path, tuple[Glossary, tuple[Problem, ...], Stamp | None]] = field(default_factory=dict)
    """What each glossary says, its problems, and what the file was like before it was read."""
    _places: dict[Path, Path] = field(default_factory=dict)
    """Where the glossary of each folder is."""
    today: date = field(default_factory=date.today)
    """What the rules take for today."""
    limit_problems: list[Problem] = field(default_factory=list)
    """Problems of the project's limits."""

    def __post_init__(self) -> None:
        """Put the project's limits in force before anything is read."""
        limits, problems = kept("limits", self.root, lambda: _limits_of(self.root), LIMITS)
        put_in_force(limits)
        self.limit_problems += problems

    @property
    def roots(self) -> tuple[Path, ...]:
        """The ``layouts`` folders, the project's own first."""
        own, packaged = self.root / "layouts", packaged_layouts()
        return (packaged,) if own.resolve() == packaged.resolve() else (own, packaged)

    @cached_property
    def brands(self) -> Brands:
        """All brands in reach."""
        return kept("brands", self.roots, lambda: find_brands(self.roots), BRANDS)

    @cached_property
    def settings(self) -> tuple[CheckSettings, list[Problem]]:
        """The project's settings of the rules, and their faults."""
        return kept("rules", self.root, lambda: _settings_of(self.root), RULES)

    @cached_property
    def layout(self) -> Layout:
        """The layout, each of its files from the first folder that has it."""
        return find_layout(self.roots)

    def glossary(self, file: Path) -> Glossary:
        """Return the glossary that a content file shares with its neighbours."""
        return self._glossary(file)[0]

    def about_glossary(self, file: Path) -> tuple[tuple[Problem, ...], Stamp | None]:
        """Return the problems of a content file's glossary and what it was like when it was read; None without one."""
        return self._glossary(file)[1:]

    @property
    def shared_problems(self) -> list[Problem]:
        """The problems of the project's limits and of all glossaries so far; those of brands are with `brands`."""
        return [*self.limit_problems, *self._glossary_problems()]

    def _glossary_problems(self) -> Iterator[Problem]:
        yield from (problem for _, problems, _ in self._glossaries.values() for problem in problems)

    def _glossary(self, file: Path) -> tuple[Glossary, tuple[Problem, ...], Stamp | None]:
        folder = file.parent
        if folder not in self._places:
            self._places[folder] = glossary_of(file, self.root)
        path = self._places[folder]
        if path not in self._glossaries:
            stamp = stamp_of(str(path))
            glossary, problems = read_glossary(path)
            self._glossaries[path] = glossary, tuple(problems), stamp
        return self._glossaries[path]

    def load(self, path: Path, mended: str | None = None) -> Loaded:
        """Return a content file with its brand and every problem that keeps it from being built, or should be seen.

        `mended`, where given, is what the file is about to hold; it is read in place of the file.
        """
        reading = read_briefing(path, self.glossary(path).meanings, mended)
        problems = list(reading.problems)
        briefing, brand, details = reading.briefing, None, reading.details
        if details is not None and reading.settings is not None:
            place = reading.settings.place
            at, key_at = place(("partnership",)), place(("brand",))
            brand, faults = self.brands.choose(details.partnership, details.brand, at, key_at)
            problems += faults
        whole = not has_errors(problems)
        manuscript = self._manuscript(reading, briefing) if briefing else None
        return Loaded(path, briefing if whole else None, brand if whole else None, tuple(problems), manuscript)

    def review(self, loaded: Loaded) -> tuple[Problem, ...]:
        """Return every problem of a content file: those of reading it, and what the rules find."""
        return (*loaded.problems, *(check(loaded.manuscript) if loaded.manuscript else ()))

    def _manuscript(self, reading: Reading, briefing: Briefing) -> Manuscript:
        glossary = self.glossary(reading.path)
        assert reading.settings is not None  # noqa: S101  a briefing has settings
        return Manuscript(
            reading.path,
            reading.source,
            briefing,
            reading.settings,
            glossary.meanings,
            glossary.ambiguous,
            self.settings[0],
            self.today,
        )


def _limits_of(root: Path) -> tuple[Limits, list[Problem]]:
    from briefings.project.limits import read_limits

    return read_limits(root)


def _settings_of(root: Path) -> tuple[CheckSettings, list[Problem]]:
    from briefings.project.config import read_settings

    return read_settings(root)
