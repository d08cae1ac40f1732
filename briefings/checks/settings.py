"""What a partnership decides about the rules: which count, how much, and the figures that they go by."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from briefings.problems import Severity
from briefings.speech import WORDS_PER_MINUTE
from briefings.values import dataclass

LONGEST_SENTENCE = 25
"""In words: the GOV.UK style guide asks for sentences of no more than 25."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words that guidance asks to avoid, and what to write instead."""

    avoid: str
    """Words as people write them, with ``*``, ``…`` and `` / `` as `briefings.checks.language` reads them."""
    prefer: str
    kind: str
    """Which rule reports them, such as ``blaming``."""
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """The settings of ``[tool.briefings.check]``."""

    words_per_minute: int = WORDS_PER_MINUTE
    minutes: int = 7
    """How long a briefing may take to read aloud."""
    longest_sentence: int = LONGEST_SENTENCE
    severities: Mapping[str, Severity | None] = field(default_factory=lambda: MappingProxyType({}))
    """The severity of rules that are not to count as they do by themselves; None switches one off."""
    allowed: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Words that no rule on identifiability or language is to report, with the reason."""
    terms: tuple[Term, ...] = ()
    """Words to avoid, where a partnership has a list of its own."""
