"""What stands on every slide beside its contents: the foot, and short texts on one line."""

from collections.abc import Callable
from functools import lru_cache, partial

from briefings import labels
from briefings.model import Details, Status
from briefings.values import Latest
from briefings.writers.slides.boxes import Box
from briefings.writers.slides.deck import TextFill
from briefings.writers.slides.lines import plain
from briefings.writers.slides.measure import smallest_drop
from briefings.writers.slides.split import cut_short

Foot = Callable[[Box], tuple[TextFill, ...]]


@Latest
def foot_of(details: Details) -> Foot:
    """Return what makes the foot of a slide: the partnership, the marking, and whether it is a draft.

    Where there is too little room, the partnership's name is cut and never the marking.
    """
    draft = labels.DRAFT if details.status is Status.DRAFT else ""
    marks = "".join(f" · {part}" for part in (details.marking, draft) if part)
    return partial(_footer, details.partnership, marks)


@lru_cache(maxsize=512)
def _footer(partnership: str, marks: str, box: Box) -> tuple[TextFill, ...]:
    length = len(partnership)
    while not _fits(cut_short(partnership, length) + marks, box) and length > 1:
        length -= 1
    return one_line("Footer", cut_short(partnership, length) + marks, box)


@lru_cache(maxsize=512)
def one_line(placeholder: str, text: str, box: Box) -> tuple[TextFill, ...]:
    """Return a short text for a placeholder, no longer than there is room; nothing for an empty text."""
    length = len(text)
    while not _fits(cut_short(text, length), box) and length > 1:
        length -= 1
    lines = (plain(cut_short(text, length)),)
    return (TextFill(placeholder, lines, smallest_drop(lines, box) or 0.0),) if text else ()


@lru_cache(maxsize=512)
def _fits(text: str, box: Box) -> bool:
    return smallest_drop((plain(text),), box) is not None
