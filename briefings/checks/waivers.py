"""Exceptions that an author makes for one place, with a reason: ``<!-- briefings: allow CODE: reason -->``.

On a line with other words, a waiver is for that line; on a line of its own, for the paragraph or point below it. Among
the settings it is written ``# briefings: allow CODE: reason``.
"""

from collections.abc import Collection, Iterator

from briefings.checks.manuscript import Manuscript
from briefings.patterns import pattern_of
from briefings.problems import Place, Problem, warning
from briefings.validation import suggestion
from briefings.values import dataclass

_WAIVER = pattern_of(r"(?:<!--|#)\s*briefings:\s*allow\s+(?P<code>[\w-]+)\s*+(?::(?P<reason>.*?))?(?:-->|$)")
_POINT = pattern_of(r"\s*(?:[-*+•]|\d+[.)])\s")


@dataclass(frozen=True, slots=True)
class Waiver:
    """One exception: the rule, the reason, and the lines that it is for."""

    code: str
    reason: str
    place: Place
    lines: range

    def covers(self, problem: Problem) -> bool:
        """Return whether a problem is what this exception is for."""
        return problem.code == self.code and problem.place.line in self.lines


def waivers(manuscript: Manuscript) -> Iterator[Waiver]:
    """Yield the exceptions of a file in the order of its lines."""
    if "briefings:" not in manuscript.source:
        return
    for number, line in enumerate(manuscript.lines, start=1):
        for found in _WAIVER.finditer(line):
            place = Place(manuscript.path, number, found.start() + 1, found.end() + 1)
            alone = not _WAIVER.sub("", line).strip()
            covered = _below(manuscript.lines, number) if alone else range(number, number + 1)
            yield Waiver(found["code"], (found["reason"] or "").strip(), place, covered)


def _below(lines: tuple[str, ...], number: int) -> range:
    """Return the lines of the paragraph or point below a line, by their numbers from 1."""
    first = next((at for at in range(number, len(lines)) if lines[at].strip()), len(lines))
    last = first + 1
    while last < len(lines) and lines[last].strip() and not _POINT.match(lines[last]):
        last += 1
    return range(first + 1, last + 1)


def waived(
    manuscript: Manuscript, problems: list[Problem], known: Collection[str], off: Collection[str] = ()
) -> list[Problem]:
    """Return the problems that no exception covers, and those of the exceptions themselves.

    An exception needs a reason and a rule that there is. One that covers nothing is told, unless its rule is off, so
    that none outlives its fault.
    """
    left, own = problems, []
    for waiver in waivers(manuscript):
        if waiver.code not in known:
            hint = suggestion(waiver.code, known) or "briefings explain lists them all."
            own.append(warning(waiver.place, "waiver-unknown", f"There is no rule '{waiver.code}' to allow.", hint))
            continue
        if not waiver.reason:
            hint = f"Write it after a colon: allow {waiver.code}: the family agreed in writing."
            own.append(warning(waiver.place, "waiver-without-reason", "This exception gives no reason.", hint))
            continue
        kept = [problem for problem in left if not waiver.covers(problem)]
        if len(kept) == len(left) and waiver.code not in off:
            message = f"This exception from '{waiver.code}' covers nothing."
            own.append(
                warning(waiver.place, "waiver-unused", message, "Take it out, or move it to the line it is for.")
            )
        left = kept
    return [*left, *own]
