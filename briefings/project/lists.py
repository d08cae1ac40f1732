"""The lists of all briefings with a page, of each partnership and of each topic: written anew or taken away."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefings.brand import Brand
from briefings.layouts import PLAIN_BRAND
from briefings.lazy import Lazy
from briefings.model import Briefing
from briefings.project.library import Library
from briefings.project.stamps import Digested, Stamp, stamp_written
from briefings.project.wanted import Wanted
from briefings.project.writing import PART, File, write_each
from briefings.writers.format import Download
from briefings.writers.web.shelves import INDEX, PARTNERSHIPS, TOPICS, Entry, entry_of

LISTS = (INDEX, f"{PARTNERSHIPS}/*/{INDEX}", f"{TOPICS}/*/{INDEX}")
"""Where a build writes lists of briefings."""

HALF_WRITTEN = tuple(pattern.replace(INDEX, f".{INDEX}.*{PART}") for pattern in LISTS)
"""What a killed build leaves of lists."""


def row_of(briefing: Briefing, brand: Brand, downloads: Iterable[Download]) -> dict[str, Any]:
    """Return how the lists show a briefing, in plain values; addresses are from the folder of all outputs."""
    slug = briefing.slug
    there = tuple(Download(each.label, f"{slug}/{each.href}", _as_read(each.size)) for each in downloads)
    row = asdict(entry_of(briefing, brand, f"{slug}/{INDEX}", there))
    return {**row, "topics": list(row["topics"]), "downloads": list(row["downloads"])}


def _as_read(size: int) -> int:
    """Return a size that reads as this one does, so that lists stay as they are where a file grows by a few bytes."""
    if size < 1_000_000:
        return min(999_999, max(1, round(size / 1000)) * 1000)
    return round(float(f"{size / 1_000_000:.1f}") * 1_000_000)


def written(
    wanted: Wanted, library: Library, names: Sequence[str], row: Callable[[str], dict[str, Any]]
) -> list[Stamp]:
    """Write the lists of briefings and return what they are like; older lists that are not among them are removed.

    `row` returns how they show the briefing of a content file, by its name. It is asked whenever a list comes to a
    briefing, and what a list holds is written as it is made: ten thousand briefings take no more memory than ten.
    """
    from briefings.writers.web.index import index_pages

    entries = Lazy(names, lambda name: _entry(row(name)))
    plain = library.brands.by_key.get(PLAIN_BRAND)
    pages = index_pages(entries, library.layout, plain, library.brands.by_key) if entries and plain else ()
    contents: dict[Path, Digested] = {}
    made: dict[Path, Stamp | None] = {}

    def files() -> Iterator[File]:
        for name, parts in pages:
            path = wanted.out / name
            contents[path] = Digested(parts)
            yield path, contents[path]

    def note(path: Path) -> None:
        made[path] = stamp_written(str(path), contents[path].digest)

    write_each(files(), note)
    for old in [path for pattern in (*LISTS, *HALF_WRITTEN) for path in wanted.out.glob(pattern)]:
        if old not in made:
            old.unlink()
    return [stamp for stamp in made.values() if stamp]


def _entry(row: dict[str, Any]) -> Entry:
    downloads = tuple(Download(**each) for each in row["downloads"])
    return Entry(**{**row, "topics": tuple(row["topics"]), "downloads": downloads})
