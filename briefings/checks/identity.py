"""The family of rules on identifiability: what could tell a reader who a child, a family or a worker is."""

from briefings.checks import (
    identity_combination,
    identity_contacts,
    identity_dates,
    identity_names,
    identity_numbers,
    identity_pictures,
    identity_places,
)
from briefings.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    *identity_names.RULES,
    *identity_dates.RULES,
    *identity_combination.RULES,
    *identity_places.RULES,
    *identity_contacts.RULES,
    *identity_numbers.RULES,
    *identity_pictures.RULES,
)
