"""The editor who reads every word before the public does: rules over a content file, family by family."""

from collections.abc import Iterator, Sequence

from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Rule
from briefings.checks.waivers import waived, waivers
from briefings.problems import Problem, Severity

__all__ = ["ALL", "check"]

ALL: tuple[Rule, ...]
"""Every rule, in the order of the documentation; loaded when it is first asked for."""

ANY, ERRORS = frozenset(Severity), frozenset({Severity.ERROR})


def check(manuscript: Manuscript, rules: Sequence[Rule] | None = None, *, errors_only: bool = False) -> list[Problem]:
    """Return what rules find in a content file, by the project's settings and without what its author allows.

    All rules are asked where none are named.
    With `errors_only`, the rules that count as errors are looked at and no others: what a build asks.
    """
    if rules is None:
        rules = _serious() if errors_only and _can_be_few(manuscript) else _all()
    severities = {each.code: manuscript.config.severities.get(each.code, each.severity) for each in rules}
    on = [each for each in rules if severities[each.code] in (ERRORS if errors_only else ANY)]
    problems = [problem for each in on for problem in _problems(each, manuscript, severities[each.code])]
    return waived(manuscript, problems, severities, severities.keys() - {each.code for each in on})


def _can_be_few(manuscript: Manuscript) -> bool:
    """Return whether errors can come from the serious rules only: none is made one, and no exception names another."""
    return Severity.ERROR not in manuscript.config.severities.values() and next(waivers(manuscript), None) is None


def _serious() -> tuple[Rule, ...]:
    from briefings.checks.serious import SERIOUS

    return SERIOUS


def _all() -> tuple[Rule, ...]:
    from briefings.checks import table

    return table.ALL


def __getattr__(name: str) -> object:
    if name == "ALL":
        return _all()
    raise AttributeError(name)


def _problems(rule: Rule, manuscript: Manuscript, severity: Severity | None) -> Iterator[Problem]:
    for found in rule.find(manuscript):
        assert severity is not None  # noqa: S101  a rule that is off is not asked
        yield Problem(found.place, severity, rule.code, found.message, found.hint, found.edit)
