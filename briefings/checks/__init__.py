"""The editor who reads every word before the public does: rules over a content file, family by family."""

from collections.abc import Iterator, Sequence

from briefings.checks import (
    access,
    access_words,
    actions,
    counts,
    identity,
    language,
    links,
    repeats,
    structure,
    structure_judgement,
    structure_lists,
    style,
    time,
)
from briefings.checks.manuscript import Manuscript
from briefings.checks.rule import Rule
from briefings.checks.waivers import waived
from briefings.problems import Problem, Severity

__all__ = ["ALL", "check"]

ALL: tuple[Rule, ...] = (
    *time.RULES,
    *structure.RULES,
    *structure_judgement.RULES,
    *structure_lists.RULES,
    *repeats.RULES,
    *counts.RULES,
    *actions.RULES,
    *style.RULES,
    *links.RULES,
    *access.RULES,
    *access_words.RULES,
    *language.RULES,
    *identity.RULES,
)
"""Every rule, in the order of the documentation."""

ANY, SERIOUS = frozenset(Severity), frozenset({Severity.ERROR})


def check(manuscript: Manuscript, rules: Sequence[Rule] = ALL, *, errors_only: bool = False) -> list[Problem]:
    """Return what the rules find in a content file, by the project's settings and without what its author allows.

    With `errors_only`, the rules that count as errors are looked at and no others: what a build asks.
    """
    severities = {each.code: manuscript.config.severities.get(each.code, each.severity) for each in rules}
    on = [each for each in rules if severities[each.code] in (SERIOUS if errors_only else ANY)]
    problems = [problem for each in on for problem in _problems(each, manuscript, severities[each.code])]
    return waived(manuscript, problems, severities, severities.keys() - {each.code for each in on})


def _problems(rule: Rule, manuscript: Manuscript, severity: Severity | None) -> Iterator[Problem]:
    for found in rule.find(manuscript):
        assert severity is not None  # noqa: S101  a rule that is off is not asked
        yield Problem(found.place, severity, rule.code, found.message, found.hint, found.edit)
