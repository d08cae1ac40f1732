"""Values of a long list that are made when they are asked for."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, overload

Value = TypeVar("Value")


class Lazy(Sequence[Value]):
    """Values that are looked up each time they are asked for, so that those of a long list are never all in memory."""

    def __init__(self, places: Sequence[Any], look_up: Callable[[Any], Value]) -> None:
        """Say what each value is found by, and how."""
        self._places, self._look_up = places, look_up

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Value]:
        return map(self._look_up, self._places)

    @overload
    def __getitem__(self, at: int) -> Value: ...
    @overload
    def __getitem__(self, at: slice) -> "Lazy[Value]": ...
    def __getitem__(self, at: int | slice) -> "Value | Lazy[Value]":
        if isinstance(at, slice):
            return Lazy(self._places[at], self._look_up)
        return self._look_up(self._places[at])
