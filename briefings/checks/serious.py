"""The rules that count as errors by themselves: what a build asks, and all of the rules that most builds load."""

from briefings.checks import (
    identity_contacts,
    identity_dates,
    identity_numbers,
    identity_pictures,
    identity_places,
)
from briefings.checks.rule import Rule
from briefings.problems import Severity

_FAMILIES = (identity_dates, identity_places, identity_contacts, identity_numbers, identity_pictures)

SERIOUS: tuple[Rule, ...] = tuple(
    rule for family in _FAMILIES for rule in family.RULES if rule.severity is Severity.ERROR
)
"""These rules, in the order of the documentation."""
