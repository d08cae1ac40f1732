"""YAML read by a parser: plain values, each with its place, and every fault as a problem.

Anchors and tags are refused: no author needs them and both can do harm.
"""

import re
from pathlib import Path
from typing import Any

from briefings.limits import in_force
from briefings.problems import Place, Problem, error
from briefings.yamlnodes import NULL, Mapping, Node, Scalar, Sequence, TooMuchError, WrongYamlError, compose
from briefings.yamlvalues import UNFIT_SIGN, Location, Value, YamlFile

HOW_TO_WRITE = "Write one 'name: value' a line; put a value that holds a colon or starts with a sign in quotes."
QUOTE = "Put a value that starts with a sign in quotes."

_NO_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML 1.2 (5.1) has no place for as it stands."""

_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
}


def read_yaml(text: str, path: Path, first_line: int, *, is_clean: bool) -> YamlFile:
    """Return the value of a YAML text; `is_clean` says that no value can hold what no document takes."""
    file = YamlFile(path)
    node = _composed(text, path, first_line)
    if isinstance(node, Problem):
        file.problems.append(node)
    elif node is not None:
        file.value = _Walk(file, first_line, is_clean).value(node, ())
    if file.problems:
        file.value = None
    return file


def _composed(text: str, path: Path, first_line: int) -> Node | Problem | None:
    """Return the nodes of a YAML text, None where it is empty, or the problem that keeps it from being read."""
    start = Place(path, first_line)
    if len(text) > in_force().settings_bytes:
        message = f"The settings have more than {in_force().settings_bytes:,} characters."
        return error(start, "settings-too-long", message, "Keep to what the guide lists.")
    if odd := _NO_YAML.search(text):
        return _bad_character(Place(path, first_line + text.count("\n", 0, odd.start())), ord(odd[0]))
    try:
        return compose(text)
    except TooMuchError as fault:
        place = Place(path, fault.line + first_line, fault.column + 1)
        return _too_deep(place) if fault.is_depth else _too_many(place)
    except WrongYamlError as fault:
        return _syntax_problem(fault, text, path, first_line)


def _too_deep(place: Place) -> Problem:
    return error(place, "yaml-depth", f"Values are nested more than {in_force().settings_depth} deep.", "Nest less.")


def _too_many(place: Place) -> Problem:
    message = f"The settings have more than {in_force().settings_values:,} names and values."
    return error(place, "settings-too-long", message, "Keep to what the guide lists.")


def _bad_character(place: Place, character: int) -> Problem:
    message = f"A character here cannot stand in a document: U+{character:04X}."
    return error(place, "yaml-character", message, "Delete it, or type the line anew.")


_NOT_IN_LINE = "this line is not in line with those above it"
_SPECIAL = "a value is missing or begins with a special sign"
_IN_PLAIN_WORDS = {
    "mapping values are not allowed": "there is a second colon in the value",
    "cannot start any token": "a tab or a special sign stands where a name or value should begin",
    "found a tab character": "a tab or a special sign stands where a name or value should begin",
    "could not find expected ':'": "a name has no colon after it",
    "expected <block end>": _NOT_IN_LINE,
    "expected key": _NOT_IN_LINE,
    "expected '-' indicator": _NOT_IN_LINE,
    "sequence entries are not allowed": "an entry of a list must begin on a line of its own",
    "node content": _SPECIAL,
    "alphabetic or numeric character": _SPECIAL,
    "comment or line break": _SPECIAL,
    "chomping or indentation": _SPECIAL,
    "found unexpected end of stream": "a quote or bracket is not closed",
    "expected ',' or": "a bracket or a comma is missing",
    "unknown escape": "a \\ stands in double quotes; use single quotes",
    "undefined alias": "a value begins with *, which has a meaning of its own",
    "<document start>": "this does not belong to the value before it",
}
"""What libyaml and PyYAML say, by a part of it, and what an author understands."""


_ESCAPED = re.compile(r"\\[uU]([0-9A-Fa-f]+)")


def _syntax_problem(fault: WrongYamlError, text: str, path: Path, first_line: int) -> Problem:
    if fault.position is None:
        message = "The settings cannot be read: they are not valid YAML."
        return error(Place(path, first_line), "yaml-syntax", message, HOW_TO_WRITE)
    (line, column), lines = fault.position, text.split("\n")
    if line >= len(lines):  # libyaml ends a last line that has no end
        line, column = len(lines) - 1, len(lines[-1])
    place = Place(path, line + first_line, column + 1)
    if "character escape code" in fault.said and (escaped := _ESCAPED.match(text, fault.index - 2)):
        return _bad_character(place, int(escaped[1], 16))
    what = next((plain for part, plain in _IN_PLAIN_WORDS.items() if part in fault.said), fault.said)
    return error(place, "yaml-syntax", f"The settings cannot be read here: {what}.", HOW_TO_WRITE)


class _Walk:
    """One walk over the nodes of a YAML text, which notes places and faults as it goes."""

    def __init__(self, file: YamlFile, first_line: int, is_clean: bool) -> None:
        self.is_clean = is_clean
        """Whether no value can hold what no document takes."""
        self.file = file
        self.first_line = first_line

    def value(self, node: Node, location: Location) -> Value:
        place = self.at(node)
        if location not in self.file.places:  # a value in a group has the place of its name
            self.file.places[location] = place
        if node.tag is not None and node.tag not in _PLAIN_TAGS:
            self.refuse(place, "yaml-tag", "A value starts with '!', which has a meaning of its own here.", QUOTE)
            return None
        if node.anchor is not None:
            self.refuse(place, "yaml-alias", "A value starts with '&', which has a meaning of its own here.", QUOTE)
            return None
        if isinstance(node, Scalar):
            return None if node.tag == NULL else self.text(node.value, place)
        if len(location) >= in_force().settings_depth:
            self.file.problems.append(_too_deep(place))
            return None
        if isinstance(node, Sequence):
            return [self.value(child, (*location, index)) for index, child in enumerate(node.entries)]
        return self.mapping(node, location)

    def text(self, text: str, place: Place) -> str:
        if not self.is_clean and (found := UNFIT_SIGN.search(text)):
            self.file.problems.append(_bad_character(place, ord(found[0])))
        return text

    def mapping(self, node: Mapping, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.pairs:
            place = self.at(key_node)
            if not isinstance(key_node, Scalar):
                self.refuse(place, "yaml-key", "A name must be a word, not a list or a group.", "Put it in quotes.")
                continue
            key = key_node.value
            if key in result:
                first = self.file.place((*location, key)).line
                message = f"'{key}' is given twice; it stands at line {first} too."
                self.refuse(place, "duplicate-key", message, "Keep one of the two.")
                continue
            self.file.places[*location, key] = place
            if isinstance(value_node, Scalar) and self.is_plain(value_node):
                result[key] = None if value_node.tag else value_node.value  # most are, and have the place of their name
            else:
                result[key] = self.value(value_node, (*location, key))
        return result

    def is_plain(self, node: Scalar) -> bool:
        """Return whether words are a value, or none, as they stand: no tag, no anchor, nothing unfit."""
        return self.is_clean and node.anchor is None and (node.tag is None or node.tag == NULL)

    def at(self, node: Node) -> Place:
        return Place(self.file.path, node.line + self.first_line, node.column + 1)

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        problem = error(place, code, message, hint)
        if problem not in self.file.problems:  # an alias leads to the same node twice
            self.file.problems.append(problem)
