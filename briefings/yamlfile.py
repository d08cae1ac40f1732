"""YAML as an author wrote it: plain values, each with its place, and every fault as a problem.

Scalars stay text, so that a score of 2.30 or a date of 2014-02 is kept to the letter; whoever validates the
values decides what is a number. Anchors and tags are refused: no author needs them and both can do harm.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from briefings.problems import Place, Problem, error

Value = str | None | list[Any] | dict[str, Any]
Location = tuple[str | int, ...]
"""The way to a value: keys and indexes from the outside in."""

MOST_DEPTH = 12
"""Deeper nesting than this is no front matter or brand file."""

HOW_TO_WRITE = "Write one 'name: value' a line; put a value that holds a colon or starts with a sign in quotes."
QUOTE = "Put a value that starts with a sign in quotes."

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 (2.2) has no place for, and so no Word file; an escape such as ``\\0`` can bring it in."""

_NULL = "tag:yaml.org,2002:null"
_PLAIN_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
}


@dataclass(slots=True)
class YamlFile:
    """The value of a YAML text with the place of every key and value, and the faults found on the way."""

    path: Path
    value: Value = None
    places: dict[Location, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def place(self, location: Location = ()) -> Place:
        """Return the place of a value, or of the nearest thing around it that has one."""
        for end in range(len(location), -1, -1):
            if location[:end] in self.places:
                return self.places[location[:end]]
        return Place(self.path, 1)


def parse_yaml(text: str, path: Path, first_line: int = 1) -> YamlFile:
    """Return the value of a YAML text whose first line is `first_line` of the file; value None on a fault."""
    file = YamlFile(path)
    yaml = YAML(typ="safe", pure=True)
    try:
        node = yaml.compose(text)
    except MarkedYAMLError as fault:
        file.problems.append(_syntax_problem(fault, path, first_line))
        return file
    except RecursionError:
        file.problems.append(_too_deep(Place(path, first_line)))
        return file
    except ReaderError as fault:
        place = Place(path, first_line + text.count("\n", 0, fault.position))
        file.problems.append(_bad_character(place, fault.character))
        return file
    except (ValueError, OverflowError, AssertionError):  # ruamel.yaml on some texts that are no YAML
        message = "The settings cannot be read: they are not valid YAML."
        file.problems.append(error(Place(path, first_line), "yaml-syntax", message, HOW_TO_WRITE))
        return file
    if node is not None:
        file.value = _Walk(file, first_line).value(node, ())
    if file.problems:
        file.value = None
    return file


def _too_deep(place: Place) -> Problem:
    return error(place, "yaml-depth", f"Values are nested more than {MOST_DEPTH} deep.", "Nest less.")


def _bad_character(place: Place, character: int) -> Problem:
    message = f"A character here cannot stand in a document: U+{character:04X}."
    return error(place, "yaml-character", message, "Delete it, or type the line anew.")


_IN_PLAIN_WORDS = {
    "mapping values are not allowed": "there is a second colon in the value",
    "cannot start any token": "a tab or a special sign stands where a name or value should begin",
    "could not find expected ':'": "a name has no colon after it",
    "expected <block end>": "this line is not in line with those above it",
    "expected the node content": "a value is missing or begins with a special sign",
    "found unexpected end of stream": "a quote or bracket is not closed",
    "expected ',' or": "a bracket or a comma is missing",
}
"""What ruamel.yaml says, by a part of it, and what an author understands."""


def _syntax_problem(fault: MarkedYAMLError, path: Path, first_line: int) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
    said = str(fault.problem or "it is not valid YAML")
    what = next((plain for part, plain in _IN_PLAIN_WORDS.items() if part in said), said)
    return error(place, "yaml-syntax", f"The settings cannot be read here: {what}.", HOW_TO_WRITE)


class _Walk:
    """One walk over the nodes of a YAML text, which notes places and faults as it goes."""

    def __init__(self, file: YamlFile, first_line: int) -> None:
        self.file = file
        self.first_line = first_line

    def value(self, node: Node, location: Location) -> Value:
        place = self.at(node)
        self.file.places.setdefault(location, place)
        if str(node.tag) not in _PLAIN_TAGS:
            self.refuse(place, "yaml-tag", "A value starts with '!', which has a meaning of its own here.", QUOTE)
            return None
        if node.anchor is not None:
            self.refuse(place, "yaml-alias", "A value starts with '&', which has a meaning of its own here.", QUOTE)
            return None
        if isinstance(node, ScalarNode):
            return None if str(node.tag) == _NULL else self.text(str(node.value), place)
        if len(location) >= MOST_DEPTH:
            self.file.problems.append(_too_deep(place))
            return None
        if isinstance(node, SequenceNode):
            return [self.value(child, (*location, index)) for index, child in enumerate(node.value)]
        return self.mapping(node, location)

    def text(self, text: str, place: Place) -> str:
        if found := _NOT_XML.search(text):
            self.file.problems.append(_bad_character(place, ord(found[0])))
        return text

    def mapping(self, node: Node, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            place = self.at(key_node)
            if not isinstance(key_node, ScalarNode):
                self.refuse(place, "yaml-key", "A name must be a word, not a list or a group.", "Put it in quotes.")
                continue
            key = str(key_node.value)
            if key in result:
                first = self.file.place((*location, key)).line
                message = f"'{key}' is given twice; it stands at line {first} too."
                self.refuse(place, "duplicate-key", message, "Keep one of the two.")
                continue
            self.file.places[*location, key] = place
            result[key] = self.value(value_node, (*location, key))
        return result

    def at(self, node: Node) -> Place:
        mark = node.start_mark
        return Place(self.file.path, mark.line + self.first_line, mark.column + 1)

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        problem = error(place, code, message, hint)
        if problem not in self.file.problems:  # an alias leads to the same node twice
            self.file.problems.append(problem)
