"""Patterns that are compiled when they are first used: most files need few of them."""

import re
from typing import Any, cast


class _Later:
    """Stands for a compiled pattern; each of its methods is kept once it was asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._given), name)
        setattr(self, name, found)
        return found


def pattern_of(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what works as this pattern compiled, and is compiled when first used."""
    return cast(re.Pattern[str], _Later(pattern, flags))
