"""Patterns that are compiled when they are first used: most files need few of them."""

import re
from typing import Any, AnyStr, Generic, cast


class Later(Generic[AnyStr]):
    """Stands for a compiled pattern; each of its methods is kept once it was asked for."""

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self._given: tuple[AnyStr, int] = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(self.compiled(), name)
        setattr(self, name, found)
        return found

    def compiled(self) -> re.Pattern[AnyStr]:
        """Return the pattern itself."""
        return re.compile(*self._given)


def pattern_of(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what works as this pattern compiled, and is compiled when first used."""
    return cast(re.Pattern[AnyStr], Later(pattern, flags))
