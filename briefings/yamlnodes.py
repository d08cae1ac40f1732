"""The values of a YAML text as nodes, each with its place: what libyaml makes of it, within the limits.

The only module that knows PyYAML. Its events become nodes here, one by one, so that what is too deep or too much is
refused before it is read on, and nothing is ever constructed of a tag.
"""

from contextlib import suppress
from importlib import import_module
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from briefings.limits import in_force
from briefings.values import dataclass

NULL = "tag:yaml.org,2002:null"
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
"""How a missing value may be written without quotes (YAML 1.2, 10.3.2); every other word stays text."""

_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
"""Ends of lines in YAML 1.1, which the parser knows, and words in YAML 1.2; authors who paste them mean a blank."""


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or words as they stand in the text; line and column count from 0."""

    line: int
    column: int
    tag: str | None
    anchor: str | None
    value: str


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    line: int
    column: int
    tag: str | None
    anchor: str | None
    entries: "list[Node]"


@dataclass(frozen=True, slots=True)
class Mapping:
    """A group of names, which may be any nodes, and values."""

    line: int
    column: int
    tag: str | None
    anchor: str | None
    pairs: "list[tuple[Node, Node]]"


Node = Scalar | Sequence | Mapping
"""A value; an alias leads to the very node that it means."""


class WrongYamlError(Exception):
    """The text is no YAML: what the parser says, and where, if it can tell; `index` counts characters."""

    def __init__(self, said: str, mark: Any = None) -> None:
        super().__init__(said)
        self.said = said
        self.position: tuple[int, int] | None = (mark.line, mark.column) if mark else None
        self.index: int = mark.index if mark else 0


class TooMuchError(Exception):
    """The values are nested too deep, or too many."""

    def __init__(self, line: int, column: int, *, is_depth: bool) -> None:
        super().__init__(line, column)
        self.line, self.column, self.is_depth = line, column, is_depth


class PlainParser(Reader, Scanner, Parser):
    """The parser for a computer without the C library."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


_parser: Any = PlainParser
with suppress(ImportError):
    _parser = import_module("yaml._yaml").CParser


def compose(text: str) -> Node | None:
    """Return the value of a YAML text, None where it has none; raise WrongYamlError or TooMuchError for a fault."""
    try:
        return _Composer(text).document()
    except MarkedYAMLError as fault:
        raise WrongYamlError(str(fault.problem), fault.problem_mark or fault.context_mark) from fault
    except (YAMLError, ValueError, OverflowError) as fault:  # an escape for a character that there is not
        raise WrongYamlError("") from fault


class _Composer:
    """Makes nodes of the events of a YAML text: no more than the limits allow, and none deeper."""

    def __init__(self, text: str) -> None:
        self.next = _parser(text.translate(_BREAKS)).get_event
        limits = in_force()
        self.most, self.deepest = limits.settings_values, limits.settings_depth + 1
        self.level = self.values = 0
        self.anchors: dict[str, Node] = {}

    def document(self) -> Node | None:
        self.next()  # the start of the stream
        if isinstance(self.next(), StreamEndEvent):
            return None
        node = self.node(self.next())
        self.next()  # the end of the document
        after: Any = self.next()
        if not isinstance(after, StreamEndEvent):
            raise WrongYamlError("but found another document", after.start_mark)
        return node

    def node(self, event: Any) -> Node:
        self.values += 1
        is_deep = self.level >= self.deepest
        if is_deep or self.values > self.most:
            raise TooMuchError(event.start_mark.line, event.start_mark.column, is_depth=is_deep)
        if isinstance(event, ScalarEvent):  # most are
            return self.scalar(event)
        if isinstance(event, AliasEvent):
            return self.known(event)
        self.level += 1
        node = self.new(event)
        self.level -= 1
        return node

    def known(self, event: Any) -> Node:
        if event.anchor not in self.anchors:
            raise WrongYamlError(f"found undefined alias '{event.anchor}'", event.start_mark)
        return self.anchors[event.anchor]

    def new(self, event: Any) -> Node:
        mark, tag, anchor = event.start_mark, (None if event.tag == "!" else event.tag), event.anchor
        if isinstance(event, SequenceStartEvent):
            sequence = Sequence(mark.line, mark.column, tag, anchor, [])
            self.keep(sequence)  # before what is in it, which may have an alias for it
            while not isinstance(event := self.next(), SequenceEndEvent):
                sequence.entries.append(self.node(event))
            return sequence
        mapping = Mapping(mark.line, mark.column, tag, anchor, [])
        self.keep(mapping)
        while not isinstance(event := self.next(), MappingEndEvent):
            mapping.pairs.append((self.node(event), self.node(self.next())))
        return mapping

    def scalar(self, event: Any) -> Scalar:
        mark, tag, value = event.start_mark, (None if event.tag == "!" else event.tag), event.value
        if not event.style:
            if "\t" in value:
                raise WrongYamlError("found a tab character", mark)
            if tag is None and value in _NULLS:
                tag = NULL
        scalar = Scalar(mark.line, mark.column, tag, event.anchor, value)
        if event.anchor is not None:
            self.keep(scalar)
        return scalar

    def keep(self, node: Node) -> None:
        """Keep a node that an alias after it may lead to."""
        if node.anchor is not None:
            self.anchors[node.anchor] = node
