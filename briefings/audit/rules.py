"""What an audit looks for: the rules of ``rules.toml``, each with its hints for Word, PowerPoint and a page."""

import tomllib
from enum import StrEnum
from functools import cache
from pathlib import Path

from briefings.problems import Severity
from briefings.values import dataclass

_TABLE = Path(__file__).with_name("rules.toml")


class Kind(StrEnum):
    """What sort of file is audited; the value names the hint of a rule that is for it."""

    WORD = "word"
    SLIDES = "slides"
    PAGE = "page"


KIND_OF = {".docx": Kind.WORD, ".pptx": Kind.SLIDES, ".html": Kind.PAGE, ".htm": Kind.PAGE}
"""The kind of a file by the end of its name, in lower case."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is looked for: how bad it is, who asks for it, what holds where nothing is reported."""

    code: str
    severity: Severity
    clause: str
    proves: str
    hints: dict[Kind, str]
    """What to do about it; a rule is for the kinds that it has a hint for."""


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by their codes, in the order of the file."""
    table = tomllib.loads(_TABLE.read_text("utf-8"))
    return {
        code: Rule(
            code,
            Severity(entry["severity"]),
            entry["clause"],
            entry["proves"],
            {kind: entry[kind.value] for kind in Kind if kind.value in entry},
        )
        for code, entry in table.items()
    }
