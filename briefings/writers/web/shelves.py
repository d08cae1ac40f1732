"""Which lists of briefings there are: of all, and of each partnership and each topic, for filtering without script."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from briefings.anchors import slug_of
from briefings.brand import Brand
from briefings.model import Briefing
from briefings.writers.format import Download

INDEX = "index.html"
PARTNERSHIPS, TOPICS = "partnerships", "topics"
"""The folders of the lists."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing to list; addresses are relative to the folder of all outputs."""

    briefing: Briefing
    brand: Brand
    href: str
    """The briefing's page."""
    downloads: tuple[Download, ...] = ()

    @property
    def partnership(self) -> str:
        """The partnership's full name, also where the content file gives the short one."""
        given = self.briefing.details.partnership
        return self.brand.name if self.brand.answers_to(given) else given


@dataclass(frozen=True, slots=True)
class Shelf:
    """The briefings of one partnership or topic, or all of them; the newest first."""

    name: str
    """As authors write it most often; empty for all briefings."""
    path: str
    """The list's own page."""
    entries: tuple[Entry, ...]


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries by date, the newest first and those without a date last; equal dates by title."""

    def title(entry: Entry) -> tuple[str, str]:
        return entry.briefing.details.title.casefold(), entry.href

    def date(entry: Entry) -> str:
        day = entry.briefing.details.date
        return day.iso if day else ""

    return tuple(sorted(sorted(entries, key=title), key=date, reverse=True))


def partnerships(entries: Sequence[Entry]) -> tuple[Shelf, ...]:
    """Return a list for each partnership, by name."""
    return _shelves(PARTNERSHIPS, entries, lambda entry: (entry.partnership,))


def topics(entries: Sequence[Entry]) -> tuple[Shelf, ...]:
    """Return a list for each topic, by name."""
    return _shelves(TOPICS, entries, lambda entry: entry.briefing.details.categories)


def _shelves(folder: str, entries: Sequence[Entry], names: Callable[[Entry], tuple[str, ...]]) -> tuple[Shelf, ...]:
    """Return the lists by name; names that differ only in capitals and signs share one, others never do."""
    spellings: dict[str, Counter[str]] = {}
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        for name in names(entry):
            spellings.setdefault(_plainly(name), Counter())[name] += 1
            shelf = found.setdefault(_plainly(name), [])
            if entry not in shelf:
                shelf.append(entry)
    taken: set[str] = set()
    shelves = []
    for key in sorted(found):
        name = min(spellings[key], key=lambda spelling: (-spellings[key][spelling], spelling))
        slug = _free(slug_of(name), taken)
        shelves.append(Shelf(name, f"{folder}/{slug}/{INDEX}", tuple(found[key])))
    return tuple(shelves)


def _plainly(name: str) -> str:
    """Return what two spellings of a name share: its letters and figures, without apostrophes and capitals."""
    return " ".join(re.findall(r"\w+", re.sub("['’]", "", name).casefold())) or name


def _free(slug: str, taken: set[str]) -> str:
    """Return a slug that no other list has, and take it."""
    name, count = slug, 1
    while name in taken:
        count += 1
        name = f"{slug}-{count}"
    taken.add(name)
    return name
