"""Which lists of briefings there are: of all, and of each partnership and each topic, for filtering without script."""

import re
from array import array
from collections import Counter
from collections.abc import Callable, Sequence

from briefings import labels
from briefings.brand import Brand
from briefings.lazy import Lazy
from briefings.model import Briefing, Status
from briefings.slugs import slug_of
from briefings.values import dataclass
from briefings.writers.format import Download

INDEX = "index.html"
PARTNERSHIPS, TOPICS = "partnerships", "topics"
"""The folders of the lists."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A briefing to list, in plain values that can be kept from one build to the next."""

    href: str
    """The briefing's page; all addresses are relative to the folder of all outputs."""
    title: str
    description: str
    date: str
    """The date as ISO 8601 has it, with as much of it as is known; empty where there is none."""
    day: str
    """The date in words."""
    partnership: str
    """The partnership's name as the content file gives it."""
    owner: str
    """The partnership's full name, also where the content file gives the short one."""
    brand: str
    """The key of the brand."""
    web: str
    """The partnership's web address; empty where the brand has none."""
    type: str
    topics: tuple[str, ...]
    marking: str
    lang: str
    is_draft: bool
    downloads: tuple[Download, ...] = ()


def entry_of(briefing: Briefing, brand: Brand, href: str, downloads: tuple[Download, ...] = ()) -> Entry:
    """Return how the lists show a briefing whose page and other files are at some addresses."""
    details = briefing.details
    return Entry(
        href=href,
        title=details.title,
        description=details.description or details.subtitle,
        date=details.date.iso if details.date else "",
        day=labels.long_date(details.date, details.lang) if details.date else "",
        partnership=details.partnership,
        owner=brand.name if brand.answers_to(details.partnership) else details.partnership,
        brand=brand.key,
        web=brand.web,
        type=details.type,
        topics=details.categories,
        marking=details.marking,
        lang=details.lang,
        is_draft=details.status is Status.DRAFT,
        downloads=downloads,
    )


@dataclass(frozen=True, slots=True)
class Shelf:
    """The briefings of one partnership or topic, or all of them; the newest first."""

    name: str
    """As authors write it most often; empty for all briefings."""
    path: str
    """The list's own page."""
    entries: Sequence[Entry]


def newest_first(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries by date, the newest first and those without a date last; equal dates by title."""
    titles = [f"{entry.title.casefold()}\0{entry.href}" for entry in entries]
    by_title = sorted(range(len(titles)), key=titles.__getitem__)
    del titles
    dates = [entry.date for entry in entries]
    return Lazy(array("L", sorted(by_title, key=dates.__getitem__, reverse=True)), entries.__getitem__)


def partnerships(entries: Sequence[Entry]) -> tuple[Shelf, ...]:
    """Return a list for each partnership, by name."""
    return _shelves(PARTNERSHIPS, entries, lambda entry: (entry.owner,))


def topics(entries: Sequence[Entry]) -> tuple[Shelf, ...]:
    """Return a list for each topic, by name."""
    return _shelves(TOPICS, entries, lambda entry: entry.topics)


def _shelves(folder: str, entries: Sequence[Entry], names: Callable[[Entry], tuple[str, ...]]) -> tuple[Shelf, ...]:
    """Return the lists by name; names that differ only in capitals and signs share one, others never do."""
    spellings: dict[str, Counter[str]] = {}
    found: dict[str, array[int]] = {}
    for at, entry in enumerate(entries):
        for name in names(entry):
            plain = _plainly(name)
            spellings.setdefault(plain, Counter())[name] += 1
            shelf = found.setdefault(plain, array("L"))
            if not shelf or shelf[-1] != at:
                shelf.append(at)
    taken: set[str] = set()
    shelves = []
    for key in sorted(found):
        name = min(spellings[key], key=lambda spelling: (-spellings[key][spelling], spelling))
        slug = _free(slug_of(name), taken)
        shelves.append(Shelf(name, f"{folder}/{slug}/{INDEX}", Lazy(found[key], entries.__getitem__)))
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
