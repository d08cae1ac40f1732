"""The lists of names that rules on identifiability go by, each read once and only when a rule needs it."""

import csv
import re
from functools import cache
from io import StringIO
from pathlib import Path

from briefings.checks.language_pattern import pattern_of

FOLDER = Path(__file__).parent / "data"


@cache
def first_names() -> frozenset[str]:
    """Return first names that are hardly ever anything else."""
    return frozenset(name for name in _lines("first-names.txt") if not name.endswith("?"))


@cache
def doubtful_first_names() -> frozenset[str]:
    """Return first names that are also words, months, places or surnames: Grace, May, Jordan."""
    return frozenset(name.removesuffix("?") for name in _lines("first-names.txt") if name.endswith("?"))


@cache
def surnames() -> frozenset[str]:
    """Return common surnames."""
    return frozenset(_lines("surnames.txt"))


@cache
def known_names() -> re.Pattern[str]:
    """Return a pattern of names that stand for a law, a report or a way of working, such as Clare’s Law."""
    names = (re.escape(name).replace("'", "[’']") for name in _lines("known-names.txt"))
    return re.compile(rf"\b(?:{'|'.join(names)})\b")


@cache
def listed(name: str) -> frozenset[str]:
    """Return the words of a list, such as ``words-of-things``, whose first line says what they are."""
    return frozenset(word for line in _lines(f"{name}.txt") for word in line.split())


@cache
def facts() -> dict[str, re.Pattern[str]]:
    """Return the sorts of fact that narrow down who somebody is, each with a pattern of all its words."""
    text = (FOLDER / "facts.csv").read_text(encoding="utf-8")
    return {row["fact"]: pattern_of(row["words"]) for row in csv.DictReader(StringIO(text, newline=""))}


def is_first_name(word: str) -> bool:
    """Return whether a word is a first name, perhaps among other things; of a double name the first half counts."""
    first = word.split("-", 1)[0]
    return any(name in first_names() or name in doubtful_first_names() for name in (word, first))


def _lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
