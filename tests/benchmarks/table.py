"""The rows of the report, whether they keep what was promised, and how they are printed."""

from collections.abc import Iterable
from dataclasses import dataclass

HEAD = ("what", "ours", "peer", "ratio", "must", "aim", "verdict")


@dataclass(frozen=True)
class Limit:
    """What a figure must be, and what it aims to be."""

    must: float
    aim: float
    at_least: bool = False
    unit: str = ""

    def verdict(self, figure: float) -> str:
        """Return in a word or two how a figure stands to its limits."""
        for limit, words in ((self.aim, "aim met"), (self.must, "met")):
            if figure >= limit if self.at_least else figure <= limit:
                return words
        return "missed"

    def shown(self, limit: float) -> str:
        """Return one of the limits in words."""
        return f"{'≥' if self.at_least else '≤'} {limit:g}{self.unit}"


@dataclass(frozen=True)
class Row:
    """One line of the table; without a ratio it could not be measured, and `ours` says why."""

    what: str
    ours: str
    peer: str = ""
    ratio: float | None = None
    limit: Limit | None = None
    unit: str = ""
    verdict: str = ""
    """What is said where there is no limit to say it."""

    def cells(self) -> tuple[str, ...]:
        """Return the row as text."""
        ratio = "" if self.ratio is None else f"{self.ratio:.3g}{self.unit}"
        must, aim = (self.limit.shown(self.limit.must), self.limit.shown(self.limit.aim)) if self.limit else ("", "")
        verdict = self.limit.verdict(self.ratio) if self.limit and self.ratio is not None else ""
        return (
            self.what,
            self.ours,
            self.peer,
            ratio,
            must,
            aim,
            verdict or ("not measured" if self.limit else self.verdict),
        )


def seconds(value: float) -> str:
    """Return a length of time with three figures."""
    return f"{value * 1000:.3g} ms" if value < 1 else f"{value:.3g} s" if value < 1000 else f"{value:.0f} s"


def megabytes(value: float) -> str:
    """Return an amount of memory."""
    return f"{value / 1_000_000:.0f} MB"


def as_text(rows: Iterable[Row]) -> str:
    """Return the table for a terminal."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def as_markdown(rows: Iterable[Row]) -> str:
    """Return the table for a page."""
    lines = [HEAD, ("---",) * len(HEAD), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
