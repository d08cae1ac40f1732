"""Which role of colour a kind of section has: the same in every format, and never the only sign of it."""

from functools import cache
from typing import assert_never

from briefings.brand import Role
from briefings.model import Kind


@cache
def accent(kind: Kind) -> Role:
    """Return the role whose colour marks a kind of section."""
    match kind:
        case Kind.BACKGROUND | Kind.AIMS | Kind.METHOD | Kind.JUDGEMENT | Kind.RESOURCES:
            return Role.PRIMARY
        case Kind.STRENGTHS | Kind.CASES:
            return Role.SUCCESS
        case Kind.DEVELOPMENT | Kind.LEARNING:
            return Role.WARNING
        case Kind.ACTIONS:
            return Role.DANGER
        case Kind.QUESTIONS:
            return Role.INFO
    assert_never(kind)
