"""What a rule is: a small function that looks at a manuscript, with all that an author may ask about it.

A family of rules is a module with a tuple ``RULES``; `briefings.checks` joins them into one table.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum

from briefings.checks.manuscript import Manuscript
from briefings.problems import Edit, Place, Severity
from briefings.values import dataclass


class Family(StrEnum):
    """What a rule is about."""

    TIME = "Seven minutes"
    STRUCTURE = "Structure"
    ACTIONS = "Actions"
    STYLE = "Plain English and style"
    LANGUAGE = "Language about children and victims"
    IDENTITY = "Identifiability"
    LINKS = "Links and files"
    ACCESS = "Accessibility of content"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a rule found: where, a plain sentence, what to do, perhaps a safe way to mend it."""

    place: Place
    message: str
    hint: str = ""
    edit: Edit | None = None


Find = Callable[[Manuscript], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the table of rules and its page in the documentation show it."""

    code: str
    """A stable name: what it finds, in a few words joined by hyphens."""
    family: Family
    severity: Severity
    """What it counts as, where the project's settings say nothing."""
    summary: str
    """What is wrong, in one plain sentence."""
    reason: str
    """Why it matters to a reader."""
    source: str
    """Whose advice it follows."""
    wrong: str
    """A few words that it finds fault with; written as in a content file."""
    right: str
    """The same, mended."""
    find: Find


def rule(
    code: str, family: Family, severity: Severity, *, summary: str, reason: str, source: str, wrong: str, right: str
) -> Callable[[Find], Rule]:
    """Return a decorator that makes a rule of the function that finds its faults."""

    def made(find: Find) -> Rule:
        return Rule(code, family, severity, summary, reason, source, wrong, right, find)

    return made
