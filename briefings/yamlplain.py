"""YAML that can mean but one thing, read without a parser: names with words, with a list or with a group of words.

Nearly all settings are such lines. Where anything else stands, such as a comment, an escape, a second level of nesting
or a fault, the parser reads all of it (`yamlparsed`); what is read here has the same values and places as there.
"""

import re
from dataclasses import field
from pathlib import Path

from briefings.limits import in_force
from briefings.problems import Place
from briefings.values import dataclass

_NAME = "[a-z][a-z-]{0,40}"
_SIGNS = frozenset("_- '’‘“”–—…£€.;()/&!@%+,?:#[]{}\"\n")
"""All that may stand in plain settings beside letters and figures. The patterns say only where some of it may not be:
those that list it all take longer to compile than a briefing to read."""
_FLOW = r'\w[^,?:#\[\]{}"\n]*(?<! )'
_WORDS = r'\w[^:#\[\]{}"\n]*(?::[\w/][^:#\[\]{}"\n]*)*(?<! )'
_QUOTED = r'"[^{}"\n]*"'
"""Words as they may stand in brackets, in a line of their own, and in quotes."""
_PAIR = rf"{_NAME}: (?:{_FLOW}|{_QUOTED})"
_LINE = re.compile(
    rf"({_NAME}):(?: (?P<words>{_WORDS}|{_QUOTED})"
    rf"| \[(?P<list>{_FLOW}(?:, {_FLOW})*)\]"
    rf"| \{{(?P<group>{_PAIR}(?:, {_PAIR})*)\}}"
    rf"|(?P<below>(?:\n  - (?:{_WORDS}|{_QUOTED}))+|(?:\n  {_NAME}: (?:{_WORDS}|{_QUOTED}))+))\n"
)
_ENTRY = re.compile(rf"(?:({_NAME}): )?({_QUOTED}|{_FLOW})")
"""An entry of a list or a group in brackets."""
_BELOW = re.compile(rf"\n  (?:({_NAME}):|-) ({_QUOTED}|{_WORDS})")
"""An entry in a line of its own."""

Value = str | list[str] | dict[str, str]
Places = dict[tuple[str | int, ...], Place]


@dataclass(slots=True)
class PlainValues:
    """The values of plain settings, and the place of each name and of each entry of a list."""

    path: Path
    values: dict[str, Value] = field(default_factory=dict)
    places: Places = field(default_factory=dict)

    def is_added(self, found: re.Match[str], line: int) -> bool:
        """Return whether a name that begins at a line was added with its value; none is that stands there twice."""
        name, kind = found[1], found.lastgroup or ""
        self.places[name,] = Place(self.path, line, 1)
        given = found[kind]
        if kind == "words":
            self.values[name] = _without_quotes(given)
            return True
        many: list[str] = []
        group: dict[str, str] = {}
        first = found.start(kind) - found.start() + 1
        for number, entry in enumerate((_BELOW if kind == "below" else _ENTRY).finditer(given)):
            key, words = entry.groups()
            if key in group:
                return False
            if kind == "below":
                place = Place(self.path, line + number + 1, 3 if key else 5)
            else:
                place = Place(self.path, line, first + entry.start())
            self.places[name, key or number] = place
            if key:
                group[key] = _without_quotes(words)
            else:
                many.append(_without_quotes(words))
        self.values[name] = group or many
        return True


def plain_values(text: str, path: Path, first_line: int) -> PlainValues | None:
    """Return what plain settings say; None for others, among them those with one name twice or without a value."""
    limits = in_force()
    is_short = len(text) <= min(limits.settings_bytes, limits.settings_values) and limits.settings_depth > 2
    if not is_short or "null" in text.lower() or not "".join(set(text) - _SIGNS).isalnum():
        return None
    plain, text, at, line = PlainValues(path), f"{text}\n", 0, first_line
    plain.places[()] = Place(path, first_line, 1)
    while at < len(text):
        found = _LINE.match(text, at)
        if found is None or found[1] in plain.values or not plain.is_added(found, line):
            return None
        line += text.count("\n", at, found.end())
        at = found.end()
    return plain


def _without_quotes(words: str) -> str:
    return words[1:-1] if words[0] == '"' else words
