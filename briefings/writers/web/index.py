"""The lists of briefings: of all, and of each partnership and topic, each a page that needs no script."""

from collections.abc import Iterator, Mapping, Sequence

from briefings import labels
from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.lazy import Lazy
from briefings.values import dataclass
from briefings.writers.web.frame import FileLink, file_links, frame_of
from briefings.writers.web.shelves import INDEX, Entry, Shelf, newest_first, partnerships, topics
from briefings.writers.web.template import pieces


@dataclass(frozen=True, slots=True)
class ListedBriefing:
    """A briefing as the template lists it."""

    entry: Entry
    href: str
    """The page, from that of the list."""
    downloads: tuple[FileLink, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to one of the lists, with how many briefings it has."""

    words: str
    href: str
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Index:
    """All that the template ``index.html`` may ask for as ``index``; the look of the brand comes as ``frame``."""

    name: str
    """The partnership or topic; empty for the list of all."""
    whole: Choice
    """The link to all briefings."""
    partnerships: tuple[Choice, ...]
    topics: tuple[Choice, ...]
    briefings: Sequence[ListedBriefing]
    """Each is made when it is asked for."""


def index_pages(
    entries: Sequence[Entry], layout: Layout, brand: Brand, brands: Mapping[str, Brand]
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the path and the page of every list; raise jinja2's TemplateError as `pieces` does.

    A page comes piece by piece, so that a long one is never in memory. Entries are asked for several times.
    They have the look of `brand`, those of one partnership that partnership's own, which `brands` has by its key.
    """
    listed = newest_first(entries)
    whole = Shelf("", INDEX, listed)
    by_partnership, by_topic = partnerships(listed), topics(listed)

    def page(shelf: Shelf, look: Brand) -> Iterator[bytes]:
        root = "../" * shelf.path.count("/")
        index = Index(
            name=shelf.name,
            whole=_choice(whole, shelf, root),
            partnerships=tuple(_choice(one, shelf, root) for one in by_partnership),
            topics=tuple(_choice(one, shelf, root) for one in by_topic),
            briefings=_listed(shelf.entries, root),
        )
        return pieces(layout.index, index=index, frame=frame_of(look, layout.css, layout.index_css), labels=labels)

    yield from ((shelf.path, page(shelf, brand)) for shelf in (whole, *by_topic))
    yield from ((shelf.path, page(shelf, brands.get(shelf.entries[0].brand, brand))) for shelf in by_partnership)


def _choice(shelf: Shelf, current: Shelf, root: str) -> Choice:
    return Choice(shelf.name or labels.ALL_BRIEFINGS, f"{root}{shelf.path}", len(shelf.entries), shelf is current)


def _listed(entries: Sequence[Entry], root: str) -> Sequence[ListedBriefing]:
    return Lazy(entries, lambda entry: ListedBriefing(entry, f"{root}{entry.href}", file_links(entry.downloads, root)))
