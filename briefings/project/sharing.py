"""Content files shared among the processes of a build, each of which takes the next as soon as it has time."""

from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import wait
from pathlib import Path
from typing import TYPE_CHECKING

from briefings.problems import Place, error
from briefings.project.built import Built, Earlier
from briefings.project.hands import Hand

if TYPE_CHECKING:
    from briefings.project.outputs import Begun

First = Callable[[Path], Earlier]
"""Is told of each content file before a process has it, and returns what is known of it."""

AHEAD = 3
"""How many content files a process is given ahead, so that it never waits."""


def build_with(
    hands: Sequence[Hand], paths: Sequence[Path], here: Callable[[Path, Earlier], "Begun"], first: First
) -> Generator[Built, None, None]:
    """Build content files with several processes, this one among them, and yield them as they are done.

    Each process makes a briefing while the disk takes the one before.
    Where a process dies, as for want of memory, the file that it was at is not built; the others are built by the rest.
    """
    waiting = deque(map(str, paths))
    hands = list(hands)
    begun: Begun | None = None
    _fill(hands, waiting, first)
    try:
        while waiting or begun or any(hand.busy for hand in hands):
            yield from _gathered(hands, waiting, 0 if waiting or begun else None)
            _fill(hands, waiting, first)
            made = here(*_next(waiting, first)) if waiting else None
            last, begun = begun, made
            if last:
                yield last.finish()
    finally:
        if begun:
            begun.abandon()


def _fill(hands: Sequence[Hand], waiting: deque[str], first: First) -> None:
    """Give each process enough ahead, and towards the end no more than its share, so that all end together."""
    for hand in hands:
        while waiting and len(hand.busy) - hand.made < min(AHEAD, 1 + len(waiting) // (len(hands) + 1)):
            path, earlier = _next(waiting, first)
            try:
                hand.give(path, earlier)
            except OSError:  # it has died
                waiting.appendleft(str(path))
                break


def _next(waiting: deque[str], first: First) -> tuple[Path, Earlier]:
    path = Path(waiting.popleft())
    return path, first(path)


def _gathered(hands: list[Hand], waiting: deque[str], timeout: float | None) -> Iterator[Built]:
    """Yield what other processes have done; what one has not that has died waits again, but for what it was at."""
    busy = {hand.pipe: hand for hand in hands if hand.busy}
    for pipe in wait(list(busy), timeout) if busy else ():
        hand = busy[pipe]
        try:
            yield from _answers(hand)
        except EOFError:
            hands.remove(hand)
            at_it = hand.made
            waiting.extend(str(path) for number, path in enumerate(hand.busy) if number != at_it)
            yield from map(died, list(hand.busy)[at_it : at_it + 1])


def _answers(hand: Hand) -> Iterator[Built]:
    """Yield what a process has sent; EOFError where it has died."""
    while True:
        built = hand.answer()
        if built is None:
            hand.made += 1
        else:
            hand.busy.popleft()
            hand.made -= 1
            yield built
        if not hand.pipe.poll():
            return


def died(path: Path) -> Built:
    """Return what to say of a content file whose process ended while it was at it."""
    hint = "Close other programs and build again; if it happens again, please report it with the file."
    return Built(path, (error(Place(path), "internal", "The process that built it ended: too little memory?", hint),))
