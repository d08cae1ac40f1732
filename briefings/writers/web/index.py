"""The lists of briefings: of all, and of each partnership and topic, each a page that needs no script."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from markupsafe import Markup

from briefings import labels
from briefings.brand import Brand
from briefings.layouts import Layout
from briefings.lazy import Lazy
from briefings.values import dataclass
from briefings.writers.web.frame import FileLink, file_links, frame_of
from briefings.writers.web.shelves import INDEX, Entry, Shelf, newest_first, partnerships, topics
from briefings.writers.web.template import pieces

AT_HAND = 1000
"""Of up to so many briefings, what each list shows of them is kept in memory while lists are written."""


@dataclass(frozen=True, slots=True)
class ListedBriefing:
    """A briefing as the template lists it."""

    entry: Entry
    root: str
    """What leads from the page of the list to the folder of all outputs."""

    @property
    def href(self) -> str:
        """The page, from that of the list."""
        return f"{self.root}{self.entry.href}"

    @property
    def downloads(self) -> tuple[FileLink, ...]:
        """The other files, from the page of the list."""
        return file_links(self.entry.downloads, self.root)


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
    known: dict[str, Markup] | None
    """What `once` has made, by the address of the briefing; None where there are too many to keep it."""

    def once(self, briefing: ListedBriefing, item: Callable[[ListedBriefing], Markup]) -> Markup:
        """Return what the template's macro `item` makes of a briefing, from an earlier list where it was in one.

        A briefing is in some eight lists and looks the same in nearly all, so `item` may ask for nothing else.
        """
        if self.known is None:
            return item(briefing)
        if briefing.href not in self.known:
            self.known[briefing.href] = item(briefing)
        return self.known[briefing.href]


def index_pages(
    entries: Sequence[Entry], layout: Layout, brand: Brand, brands: Mapping[str, Brand]
) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield the path and the page of every list; raise jinja2's TemplateError as `pieces` does.

    A page comes piece by piece, so that a long one is never in memory. Entries are asked for several times.
    They have the look of `brand`, those of one partnership that partnership's own, which `brands` has by its key.
    """
    known: dict[str, Markup] | None = None
    if len(entries) <= AT_HAND:
        entries, known = tuple(entries), {}
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
            briefings=Lazy(shelf.entries, partial(ListedBriefing, root=root)),
            known=known,
        )
        return pieces(layout.index, index=index, frame=frame_of(look, layout.css, layout.index_css), labels=labels)

    yield from ((shelf.path, page(shelf, brand)) for shelf in (whole, *by_topic))
    yield from ((shelf.path, page(shelf, brands.get(shelf.entries[0].brand, brand))) for shelf in by_partnership)


def _choice(shelf: Shelf, current: Shelf, root: str) -> Choice:
    return Choice(shelf.name or labels.ALL_BRIEFINGS, f"{root}{shelf.path}", len(shelf.entries), shelf is current)
