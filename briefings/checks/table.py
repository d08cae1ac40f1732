"""The table of all rules, family by family; loading it loads every rule, so only what needs them all imports it."""

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
from briefings.checks.rule import Rule

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
