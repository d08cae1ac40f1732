"""YAML as an author wrote it: plain values, each with its place, and every fault as a problem.

Scalars stay text, so that a score of 2.30 or a date of 2014-02 is kept to the letter; whoever validates the
values decides what is a number. Anchors and tags are refused: no author needs them and both can do harm.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from briefings.problems import Place, Problem, error

Value = str | None | list[Any] | dict[str, Any]
Location = tuple[str | int, ...]
"""The way to a value: keys and indexes from the outside in."""

MOST_DEPTH = 12
"""Deeper nesting than this is no front matter or brand file."""

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
    yaml = YAML(pure=True)
    try:
        node = yaml.compose(text)
    except MarkedYAMLError as fault:
        file.problems.append(_syntax_problem(fault, path, first_line))
        return file
    except (YAMLError, ValueError, RecursionError) as fault:
        message = f"The settings cannot be read: {str(fault).splitlines()[0]}"
        file.problems.append(error(Place(path, first_line), "yaml-syntax", message))
        return file
    if node is not None:
        _Walk(file, first_line).visit(node, ())
    return file


def _syntax_problem(fault: MarkedYAMLError, path: Path, first_line: int) -> Problem:
    mark = fault.problem_mark or fault.context_mark
    place = Place(path, mark.line + first_line, mark.column + 1) if mark else Place(path, first_line)
    what = str(fault.problem or "it is not valid YAML")
    hint = "Write one 'name: value' a line; put a value that holds a colon or starts with a sign in quotes."
    return error(place, "yaml-syntax", f"The settings cannot be read here: {what}.", hint)


class _Walk:
    """One walk over the nodes of a YAML text, which notes places and faults as it goes."""

    def __init__(self, file: YamlFile, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.seen: set[int] = set()

    def visit(self, node: Node, location: Location) -> None:
        self.file.value = self.value(node, location)

    def value(self, node: Node, location: Location) -> Value:
        place = self.at(node)
        self.file.places.setdefault(location, place)
        if str(node.tag) not in _PLAIN_TAGS:
            self.refuse(place, "yaml-tag", "A value starts with '!', which this file does not allow.")
            return None
        if isinstance(node, ScalarNode):
            return None if str(node.tag) == _NULL else str(node.value)
        if id(node) in self.seen:
            self.refuse(place, "yaml-alias", "A value is borrowed from elsewhere with '&' and '*'; write it out.")
            return None
        self.seen.add(id(node))
        if len(location) >= MOST_DEPTH:
            self.refuse(place, "yaml-depth", f"Values are nested more than {MOST_DEPTH} deep.")
            return None
        if isinstance(node, SequenceNode):
            return [self.value(child, (*location, index)) for index, child in enumerate(node.value)]
        return self.mapping(node, location)

    def mapping(self, node: MappingNode, location: Location) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, ScalarNode) else "?"
            place = self.at(key_node)
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

    def refuse(self, place: Place, code: str, message: str, hint: str = "") -> None:
        self.file.problems.append(error(place, code, message, hint))
